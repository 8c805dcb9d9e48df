"""A source cut into passages, with an index of their words and numbers."""

from __future__ import annotations

import collections
import functools
import math
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from citecheck.prose.sentences import split
from citecheck.quantities import find_quantities
from citecheck.readers.sentences import Sentence, sentences_of
from citecheck.records import BlockKind, Document, Kind, Table
from citecheck.verification.statement import Statement, read_statement
from citecheck.verification.table_statement import statement_of_row
from citecheck.verification.tables import Around, Cell, Prose, Row, cells_of, is_rule, rows_of_lines, rows_of_tables
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.words import concepts_of

_DIGITS = re.compile(r"\d[\d,.]*")
_FIGURE_HINT = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|halv\w+|third|thirds|quarters?|"
    r"fifths?|tenths?|hundreds?|thousands?|millions?|billions?|doubl\w+|trebl\w+|tripl\w+|quadrupl\w+|twice|\w*fold|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\w*|none|zero|single)\b",
    re.IGNORECASE,
)
_MARK = re.compile(r"<sup>[\d ,]{1,20}</sup>|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,6}|\[\^\w{1,8}\]")
"""Note markers, which would run into a source's figures."""
_SPACE = re.compile(r"\s+")
_BROKEN = re.compile(r"(?<=[a-z])[-‐]\s*\n\s*(?=[a-z])")
"""A word that was parted at the end of a line."""
_CLOSED = re.compile(r"[.!?:;][\"”’')\]\d]{0,4}$")
_WRAP = 130
"""A text with many lines longer than this is not broken into lines: every line is a paragraph."""
_NOTES = 12
"""Lines below a table that are looked at for its notes."""
_LONGEST = 1200
"""Characters of a passage: what an unbroken line says at its two ends is not one statement."""


COUNTED = 1_000_000
"""Characters of a source in which its figures are counted."""
MOST_COUNTED = 5_000
"""Figures that are counted: whether a source holds more than this says no more of a match by chance."""
_STRETCH = 20_000


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
    """Concepts of the headings above and of the sentences around."""
    before: frozenset[str]
    """Those of the headings above and of the two sentences before: what "the company" and "it" stand for."""
    index: int
    cells: tuple[tuple[int, int, int, int], ...] = ()
    """Of a table row: (start, end in `text`, start, end in the source) of its figures."""
    sentence: Sentence | None = None
    """The sentence of the reader, where there is one: it knows the way back to the source."""
    row: Row | None = None
    """The row of a table that it is."""

    @functools.cached_property
    def statement(self) -> Statement:
        return read_statement(self.text) if self.row is None else statement_of_row(self.row)

    @functools.cached_property
    def has_figure(self) -> bool:
        """Whether it may hold a figure, in digits or in words."""
        return _FIGURE_HINT.search(self.text) is not None


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

    @functools.cached_property
    def kinds(self) -> dict[Kind, int]:
        """How many figures of each kind the source holds, of a very long one its first COUNTED characters; of one that
        is all figures, the first MOST_COUNTED or somewhat more."""
        counts: collections.Counter[Kind] = collections.Counter()
        for part in _stretches(self.document.text[:COUNTED]):
            counts.update(quantity.kind for quantity in find_quantities(part))
            if counts.total() >= MOST_COUNTED:
                break
        return dict(counts)

    def weight(self, concept: str) -> float:
        """How much a word tells: a rare one is worth 1, one that stands all over the source less, a generic one 0.3."""
        base = 0.3 if concept in GENERIC_CONCEPTS else 1.0
        count = len(self.where.get(concept, ()))
        total = len(self.passages)
        if count <= 1 or total < 12:
            return base
        return base * max(0.25, 1 - math.log(count) / math.log(total + 1))


def _stretches(text: str) -> Iterator[str]:
    """A text in parts of whole lines, as long as its lines are not endless."""
    start = 0
    while start < len(text):
        end = start + _STRETCH
        line = text.rfind("\n", start, end)
        end = line + 1 if end < len(text) and line > start else end
        yield text[start:end]
        start = end


@functools.lru_cache(maxsize=8)
def read_source(document: Document) -> Reading:
    """The passages of a document. The last few are kept: many claims are judged against one source."""
    return _build(document, tuple(_pieces(document)))


@functools.lru_cache(maxsize=8)
def reading_of_text(text: str) -> Reading:
    """The passages of a bare string."""
    return read_source(Document(id="source", text=text))


@attrs.frozen
class _Piece:
    """A passage before its context is known."""

    start: int
    end: int
    text: str
    heading: str
    row: Row | None = None
    sentence: Sentence | None = None


def _build(document: Document, pieces: tuple[_Piece, ...]) -> Reading:
    passages: list[Passage] = []
    where: dict[str, list[int]] = collections.defaultdict(list)
    digits: dict[str, list[int]] = collections.defaultdict(list)
    title = concepts_of(document.title or "")
    read = [concepts_of(piece.text) for piece in pieces]
    headings: dict[str, frozenset[str]] = {}
    for index, piece in enumerate(pieces):
        concepts = read[index]
        if piece.heading not in headings:
            headings[piece.heading] = concepts_of(piece.heading)
        before = title | headings[piece.heading]
        context = before
        if piece.row is None:  # the rows above and below speak of something else
            before = before.union(*read[max(0, index - 2) : index])
            context = before.union(*read[index + 1 : index + 2])
        passages.append(
            Passage(
                text=piece.text,
                start=piece.start,
                end=piece.end,
                concepts=concepts,
                context=context,
                before=before,
                index=index,
                cells=piece.row.cells if piece.row else (),
                row=piece.row,
                sentence=piece.sentence,
            )
        )
        for concept in concepts:
            where[concept].append(index)
        for match in _DIGITS.finditer(piece.text):
            digits[match.group().rstrip(".,").replace(",", "")].append(index)
    return Reading(
        document=document,
        passages=tuple(passages),
        where={concept: tuple(ids) for concept, ids in where.items()},
        digits={number: tuple(dict.fromkeys(ids)) for number, ids in digits.items()},
        concepts=frozenset(where).union(title, *headings.values()),
        latest=_latest(document),
    )


_YEAR = re.compile(r"(?<![\d£$€.,])(?:19|20)\d\d(?![\d,]|\s?%)")


def _latest(document: Document) -> int | None:
    years = [int(year) for year in _YEAR.findall(document.text)]
    if document.date and document.date[:4].isdigit():
        years.append(int(document.date[:4]))
    return max(years, default=None)


def _pieces(document: Document) -> list[_Piece]:
    if document.blocks:
        return _of_blocks(document)
    return _of_text(document.text)


def _of_blocks(document: Document) -> list[_Piece]:
    """The reader's sentences; rows of a table with their headings."""
    found: list[_Piece] = []
    marks = tuple(match.span() for match in _MARK.finditer(document.text))
    sentences = sentences_of(document, without=marks)
    told = [document.table_at(sentence.start) if document.tables else None for sentence in sentences]
    rows_by_table = dict(zip(map(id, document.tables), _rows_told(document, sentences, told), strict=True))
    lines: list[tuple[Cell, ...]] = []
    caption = ""
    last = ""

    def flush(index: int) -> None:
        if lines:
            found.extend(
                _of_rows(document.text, rows_of_lines(lines, caption, _texts(sentences[index : index + _NOTES])))
            )
            lines.clear()

    for index, sentence in enumerate(sentences):
        table = told[index]
        if table is not None and sentence.kind is BlockKind.TABLE:
            found.extend(_of_rows(document.text, rows_by_table.pop(id(table), [])))
            continue
        if sentence.kind is BlockKind.TABLE:
            cells = cells_of(document.text[sentence.start : sentence.end], sentence.start)
            if cells:
                if not lines:
                    caption = _caption(sentence, last)
                lines.append(cells)
                continue
        if lines and is_rule(sentence.text):
            continue
        flush(index)
        last = sentence.text
        if len(sentence.text) > _LONGEST:
            found.extend(
                _Piece(*sentence.original(low, high), sentence.text[low:high], sentence.section or "")
                for low, high in bounded(sentence.text, 0, len(sentence.text))
            )
            continue
        found.append(_Piece(sentence.start, sentence.end, sentence.text, sentence.section or "", sentence=sentence))
    flush(len(sentences))
    return found


def _rows_told(
    document: Document, sentences: Sequence[Sentence], told: Sequence[Table | None]
) -> list[list[Row | Prose]]:
    """The rows of the tables whose cells the reader tells; of a table of a page with what stands around it."""
    around: dict[int, Around] = {}
    last = ""
    for index, (sentence, table) in enumerate(zip(sentences, told, strict=True)):
        if table is None:
            last = sentence.text
        elif not table.addressed:
            known = around.setdefault(table.start, Around(_caption(sentence, last)))
            known.below = _texts(sentences[index + 1 : index + 1 + _NOTES])
    return rows_of_tables(document, around)


def _caption(sentence: Sentence, last: str) -> str:
    """What stands above a table: the heading, and a short line right before it."""
    return " ".join(filter(None, (sentence.section, last if len(last) < 160 else "")))


def _texts(sentences: Sequence[Sentence]) -> list[str]:
    """The lines below a table, up to the next heading or table; the label of a note before its text."""
    found: list[str] = []
    for sentence in sentences:
        if sentence.kind in (BlockKind.HEADING, BlockKind.TABLE):
            break
        found.append(f"{sentence.label} {sentence.text}" if sentence.label else sentence.text)
    return found


def _of_rows(text: str, rows: Iterable[Row | Prose]) -> Iterator[_Piece]:
    for row in rows:
        if isinstance(row, Row):
            yield _Piece(row.start, row.end, row.text, row.heads, row)
            continue
        block = text[row.start : row.end]
        for low, high in split(block):
            for start, stop in bounded(block, low, high):
                piece = _SPACE.sub(" ", block[start:stop]).strip()
                yield _Piece(row.start + start, row.start + stop, piece, row.heading)


def _of_text(text: str) -> list[_Piece]:
    """Sentences of a bare string: lines joined where they run on, lines divided by bars or tabs read as tables."""
    found: list[_Piece] = []
    rows: list[tuple[Cell, ...]] = []
    heading = ""
    paragraphs = _paragraphs(text)

    def flush(index: int) -> None:
        if rows:
            below = [text[begin:end][:_LONGEST] for begin, end in paragraphs[index : index + _NOTES]]
            found.extend(_of_rows(text, rows_of_lines(rows, heading, below)))
            rows.clear()

    for index, (begin, end) in enumerate(paragraphs):
        block = text[begin:end]
        cells = cells_of(block, begin) if "\n" not in block else ()
        if cells:
            rows.append(cells)
            continue
        if rows and is_rule(block):
            continue
        flush(index)
        spans = split(block)
        for low, high in spans:
            for start, stop in bounded(block, low, high):
                found.append(
                    _Piece(
                        begin + start,
                        begin + stop,
                        _SPACE.sub(" ", _BROKEN.sub("", block[start:stop])).strip(),
                        heading,
                    )
                )
        if len(spans) == 1 and len(block) < 90 and not _CLOSED.search(block.strip()):
            heading = block.strip().lstrip("#").strip()
    flush(len(paragraphs))
    return found


def bounded(text: str, low: int, high: int) -> list[tuple[int, int]]:
    """A stretch in parts of bounded length."""
    parts = []
    while high - low > _LONGEST:
        cut = text.rfind(" ", low + 1, low + _LONGEST)
        cut = cut if cut > low else low + _LONGEST
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
    lines = text.splitlines(keepends=True)
    long = sum(len(line) > _WRAP for line in lines)
    wrapped = long * 40 <= len(lines)
    for line in lines:
        bare = line.strip()
        if not bare:
            if begin is not None:
                found.append((begin, finish))
                begin = None
        else:
            if begin is not None and not (wrapped and _reads_on(last, bare)):
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
    if line[0] in "#*•-–>" or last[0] == "#" or any(sign in both for sign in "|\t" for both in (line, last)):
        return False
    if line[0].islower():
        return True
    return len(last) >= 50 and not last.endswith((".", "!", "?"))


def locate(document: Document, passage: Passage, start: int, end: int) -> tuple[int, int]:
    """The span in the source's text of a span of the passage's text."""
    if passage.sentence is not None:
        return passage.sentence.original(start, end)
    for low, high, begin, finish in passage.cells:
        if low < end and start < high:
            return begin, finish
    surface = passage.text[start:end]
    pattern = r"\s+".join(re.escape(part) for part in surface.split())
    before = passage.text[:start].count(surface) if surface else 0
    if pattern:
        for i, match in enumerate(re.finditer(pattern, document.text[passage.start : passage.end])):
            if i == before:
                return passage.start + match.start(), passage.start + match.end()
    return passage.start, passage.end
