"""A source cut into passages, and the search for those that speak of the same thing as a claim."""

from __future__ import annotations

import collections
import functools
import math
import re

import attrs

from citecheck.prose.sentences import split
from citecheck.records import Document
from citecheck.verification.statement import Statement, concepts_of, read_statement
from citecheck.verification.vocabulary import GENERIC_CONCEPTS

_DIGITS = re.compile(r"\d[\d,.]*")
_FIGURE_HINT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|halv\w+|third|thirds|quarters?|"
    r"fifths?|tenths?|hundreds?|thousands?|millions?|billions?|doubl\w+|trebl\w+|tripl\w+|quadrupl\w+|twice|\w*fold|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\w*|none|zero|single)\b",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
_CLOSED = re.compile(r"[.!?:;][\"”’')\]\d]{0,4}$")
_MOST_WORDS = 400
"""A passage longer than this is cut: what a table or an unbroken line says at its ends is not one statement."""


@attrs.frozen(eq=False)
class Passage:
    """A sentence, heading, or table row of a source."""

    text: str
    """White space folded."""
    start: int
    """Offset of its first character in the source's text."""
    end: int
    concepts: frozenset[str]
    context: frozenset[str]
    """Concepts of the headings above and of the sentence before."""
    around: str
    """The text that the context was read from."""
    index: int

    @property
    def statement(self) -> Statement:
        return read_statement(self.text)


@attrs.frozen(eq=False)
class Reading:
    """A source as read for judging: its passages and where each word stands."""

    document: Document
    passages: tuple[Passage, ...]
    where: dict[str, tuple[int, ...]]
    """Concept to the passages that hold it."""
    digits: dict[str, tuple[int, ...]]
    """A number as written, separators left out, to the passages that hold it."""
    concepts: frozenset[str]
    latest: int | None
    """The latest year that the source names, its own date included; None where it names none."""

    def weight(self, concept: str) -> float:
        """How much a word tells: a rare one is worth 1, one that stands all over the source less, a generic one 0.3."""
        base = 0.3 if concept in GENERIC_CONCEPTS else 1.0
        count = len(self.where.get(concept, ()))
        total = len(self.passages)
        if count <= 1 or total < 12:
            return base
        return base * max(0.25, 1 - math.log(count) / math.log(total + 1))


def read_source(document: Document) -> Reading:
    """The passages of a document."""
    return _build(document, tuple(_pieces(document)))


@functools.lru_cache(maxsize=16)
def reading_of_text(text: str) -> Reading:
    """The passages of a bare string."""
    return read_source(Document(id="source", text=text))


def _build(document: Document, pieces: tuple[tuple[int, int, str, str], ...]) -> Reading:
    passages: list[Passage] = []
    where: dict[str, list[int]] = collections.defaultdict(list)
    digits: dict[str, list[int]] = collections.defaultdict(list)
    title = concepts_of(document.title or "")
    before: frozenset[str] = frozenset()
    before_text = ""
    for start, end, text, heading in pieces:
        index = len(passages)
        concepts = concepts_of(text)
        context = title | concepts_of(heading) | before
        passages.append(
            Passage(
                text=text,
                start=start,
                end=end,
                concepts=concepts,
                context=context,
                around=" ".join(filter(None, (document.title, heading, before_text))),
                index=index,
            )
        )
        for concept in concepts:
            where[concept].append(index)
        for match in _DIGITS.finditer(text):
            digits[match.group().rstrip(".,").replace(",", "")].append(index)
        before, before_text = concepts, text
    everything = frozenset(where) | title
    return Reading(
        document=document,
        passages=tuple(passages),
        where={concept: tuple(ids) for concept, ids in where.items()},
        digits={number: tuple(dict.fromkeys(ids)) for number, ids in digits.items()},
        concepts=everything,
        latest=_latest(document),
    )


_YEAR = re.compile(r"(?<![\d£$€.,])(?:19|20)\d\d(?![\d,]|\s?%)")


def _latest(document: Document) -> int | None:
    years = [int(year) for year in _YEAR.findall(document.text)]
    if document.date and document.date[:4].isdigit():
        years.append(int(document.date[:4]))
    return max(years, default=None)


def _pieces(document: Document) -> list[tuple[int, int, str, str]]:
    """(start, end, folded text, heading) of every passage of a document without blocks: lines joined where they run on."""
    text = document.text
    found: list[tuple[int, int, str, str]] = []
    heading = ""
    for begin, end in _paragraphs(text):
        block = text[begin:end]
        spans = split(block)
        for low, high in spans:
            for start, stop in _bounded(block, low, high):
                found.append((begin + start, begin + stop, _SPACE.sub(" ", block[start:stop]).strip(), heading))
        if len(spans) == 1 and len(block) < 90 and not _CLOSED.search(block.strip()):
            heading = block.strip().lstrip("#").strip()
    return found


def _bounded(text: str, low: int, high: int) -> list[tuple[int, int]]:
    if high - low <= _MOST_WORDS * 6:
        return [(low, high)]
    parts = []
    while high - low > _MOST_WORDS * 6:
        cut = text.rfind(" ", low + 1, low + _MOST_WORDS * 6)
        cut = cut if cut > low else low + _MOST_WORDS * 6
        parts.append((low, cut))
        low = cut
    parts.append((low, high))
    return parts


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Stretches of lines that read on: a new one begins after a blank line, or after a closed line before a capital."""
    found: list[tuple[int, int]] = []
    begin: int | None = None
    last = ""
    at = 0
    finish = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if not bare:
            if begin is not None:
                found.append((begin, finish))
                begin = None
        else:
            if begin is not None and not _reads_on(last, bare):
                found.append((begin, finish))
                begin = None
            if begin is None:
                begin = at + len(line) - len(line.lstrip())
            finish = at + len(line.rstrip())
            last = bare
        at += len(line)
    if begin is not None:
        found.append((begin, finish))
    return found


def _reads_on(last: str, line: str) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if _CLOSED.search(last):
        return False
    if line[0] in "#*•|-–>" or last[0] in "#|":
        return False
    if line[0].islower():
        return True
    return len(last) >= 50 and not last.endswith((".", "!", "?"))


def shortlist(reading: Reading, claim: Statement, numbers: tuple[str, ...], most: int = 30) -> tuple[Passage, ...]:
    """The passages most like the claim, those that hold one of its numbers among them; best first."""
    scores: collections.Counter[int] = collections.Counter()
    for concept in claim.concepts:
        places = reading.where.get(concept, ())
        if places:
            weight = reading.weight(concept) * (2.0 if concept in claim.names else 1.0)
            for index in places:
                scores[index] += weight  # type: ignore[assignment]
                if index + 1 < len(reading.passages):
                    scores[index + 1] += weight * 0.3  # type: ignore[assignment]
    holding = {index for number in numbers for index in reading.digits.get(number, ())}
    ranked = sorted(scores, key=lambda index: (-scores[index], index))
    chosen = [i for i in ranked if _FIGURE_HINT.search(reading.passages[i].text)][:most]
    extra = sorted(holding - set(chosen), key=lambda index: (-scores[index], index))[:most]
    return tuple(reading.passages[i] for i in chosen + extra)


def locate(document: Document, passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The span in the source's text of a span of the passage's folded text."""
    surface = passage.text[start:end]
    pattern = r"\s+".join(re.escape(part) for part in surface.split())
    before = passage.text[:start].count(surface) if surface else 0
    if pattern:
        for i, match in enumerate(re.finditer(pattern, document.text[passage.start : passage.end])):
            if i == before:
                return passage.start + match.start(), passage.start + match.end()
    return passage.start, passage.end
