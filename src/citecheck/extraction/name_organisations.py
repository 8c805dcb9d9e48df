"""Organisations and titles in the passages of a document."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterable, Sequence

import attrs

from citecheck.extraction.name_passages import Passage, Token
from citecheck.extraction.name_words import (
    LEADING,
    NOT_GIVEN,
    NOT_STATESMEN,
    NOT_SURNAMES,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    TITLE_HEADS,
)
from citecheck.naming import HONORIFICS
from citecheck.naming.body_words import ORGANISATION_HEADS
from citecheck.naming.compare import distance

_LONGEST_PHRASE = 40
_LONGEST_WORD = 24
_FAR = 1 << 60
_PAIRED = 4
_LINK = re.compile(r" (?:of|of the|for|for the|on|on the|and|&|and the) |[’']s? |, ")
_AND = re.compile(r"^ (?:and|&|and the) $")
_OF_THE = re.compile(r" (?:of|for) the ")
_OFFICES = frozenset("chair chairman chairwoman director leader executive president".split())
_NO_PLACES = (
    ORGANISATION_HEADS
    | ROLE_HEADS
    | TITLE_HEADS
    | NOT_GIVEN
    | frozenset("january february september october november december appendix swedish finnish spanish italian".split())
)
_SMALL_WORD = re.compile(r"(?<![\w’'-])[a-z]{7,}(?![\w’'-])")
_PLACED = re.compile(r"\b(?:in|across|throughout|around|near|for|of|from)\s$", re.IGNORECASE)
_BODY = re.compile(r"\s(?:County|City|Borough|District|Council|CCG|Clinical|NHS|Police|University|Hospital)\b")
_ARTICLES = frozenset("the a an our this each every".split())
_COUNTED = frozenset("one two three four five six seven another many several other every each".split())
_OF = re.compile(r"^ (?:of|for|on)")
_QUOTED = re.compile(r"(?<![\w.,!?…])[“‘\"']([A-Z][^“”‘\"\n]{6,150}?)[,.]?[”’\"'](?!\w)")
_NATIONS = frozenset("England Scotland Wales Ireland Britain UK".split())
_NO_BODY = frozenset(
    """north south east west northern southern eastern western central mid new great inner outer greater upper lower
    rural urban coastal in across for of throughout from around within and the over to at by with nhs""".split()
)
"""Words before a nation that make no body of it: "North West England", "Better Roads Across Wales"."""
_EMPTY_HEADS = frozenset(
    "practice practices press unit units team service services office school schools works".split()
)
_SMALL = frozenset("a an and as at by for from in into of on or the to with not its our your is are be".split())


@attrs.frozen
class Span:
    """A name found in a passage."""

    passage: int
    start: int
    end: int


class Cover:
    """Spans that do not overlap, to ask whether one of them holds an offset."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: dict[int, list[tuple[int, int]]] = {}
        for span in spans:
            self._spans.setdefault(span.passage, []).append((span.start, span.end))
        for held in self._spans.values():
            held.sort()

    def holds(self, passage: int, offset: int) -> bool:
        held = self._spans.get(passage)
        if not held:
            return False
        at = bisect.bisect_right(held, (offset, _FAR)) - 1
        return at >= 0 and offset < held[at][1]


def find_organisations(passages: Sequence[Passage], people: Iterable[Span]) -> list[Span]:
    """Capitalised phrases that hold an organisation's word: "Moor County Council", "Institute for Tidal Power"."""
    taken = Cover(people)
    found: list[Span] = []
    for index, passage in enumerate(passages):
        tokens = [t for run in passage.runs for t in run if not taken.holds(index, t.start)]
        for phrase in _phrases(passage.text, tokens):
            found.extend(Span(index, part[0].start, part[-1].end) for part in _organisations(passage.text, phrase))
    return found


def find_titles(passages: Sequence[Passage]) -> list[Span]:
    """Names of works and programmes: quoted titles, and capitalised words that end in "Plan", "Review", "Act" …"""
    found: list[Span] = []
    for index, passage in enumerate(passages):
        found.extend(Span(index, *span) for span in quoted_titles(passage.text))
        for before, run in itertools.pairwise(((), *passage.runs)):
            start = 0
            while start < len(run) and (run[start].key in LEADING or run[start].initials):
                start += 1
            for end in range(len(run), start + 1, -1):
                if run[end - 1].key in TITLE_HEADS and end - start >= 2:
                    first = run[start].start
                    if start == 0 and end == 2 and _pairs_with(passage.text, before, run[0]):
                        first = before[0].start
                    span = Span(index, first, run[end - 1].end)
                    if not any(s.passage == index and s.start < span.end and span.start < s.end for s in found[-8:]):
                        found.append(span)
                    break
    return sorted(found, key=lambda span: (span.passage, span.start))


def _pairs_with(text: str, before: Sequence[Token], first: Token) -> bool:
    """ "Tides and Berths Plan": one word with a capital, "and", and a title of one word and its head."""
    if len(before) != 1 or text[before[0].end : first.start] not in (" and ", " & "):
        return False
    token = before[0]
    if token.possessive or token.initials or len(token.text) < _PAIRED or not token.text[1:].islower():
        return False
    return token.key not in LEADING | TITLE_HEADS | ORGANISATION_HEADS | ROLE_HEADS | NOT_GIVEN


def quoted_titles(text: str) -> list[tuple[int, int]]:
    """(start, end) of the titles in quotation marks, without the marks."""
    return [match.span(1) for match in _QUOTED.finditer(text) if _capitalised(match[1])]


def _capitalised(title: str) -> bool:
    """A quoted title, not a quoted sentence: three words or more, all but the small ones with a capital."""
    words = re.findall(r"[^\W\d_][\w’'-]*", title)
    long = [word for word in words if word.lower() not in _SMALL]
    return len(words) >= 3 and len(long) >= 2 and all(word[:1].isupper() for word in long)


def _phrases(text: str, tokens: Sequence[Token]) -> Iterable[list[Token]]:
    """Tokens joined by spaces and by "of", "for", "and" …"""
    phrase: list[Token] = []
    for token in tokens:
        if phrase:
            gap = text[phrase[-1].end : token.start]
            joined = gap == " " or (len(gap) < 10 and gap != ", " and _LINK.fullmatch(gap) is not None)
            if not joined or len(phrase) >= _LONGEST_PHRASE:
                yield phrase
                phrase = []
        phrase.append(token)
    if phrase:
        yield phrase


def _organisations(text: str, phrase: list[Token]) -> Iterable[list[Token]]:
    phrase = phrase[_role_words(text, phrase) :]
    while phrase and (
        phrase[0].key in LEADING or phrase[0].key in _COUNTED or phrase[0].key in HONORIFICS or phrase[0].initials
    ):
        phrase = phrase[1:]
    heads = [i for i, token in enumerate(phrase) if _is_head(token.key)]
    if not heads:
        yield from _national(text, phrase)
        return
    links = [i for i in range(1, heads[0] + 1) if text[phrase[i - 1].end : phrase[i].start].endswith(" the ")]
    if links:
        # "Prepared for the Haven Board": the name begins after the last article before its first head
        yield from _organisations(text, phrase[links[-1] :])
        return
    cut = _cut(text, phrase, heads)
    if cut is not None:
        yield from _organisations(text, phrase[:cut])
        yield from _organisations(text, phrase[cut:])
        return
    ends = {head for head in heads if not _goes_on(text, phrase, head)}
    if heads[0] not in ends:
        plural = phrase[heads[0]].key.endswith("s") and _OF_THE.match(text, phrase[heads[0]].end)
        if plural:
            phrase = phrase[: heads[0] + 1]  # "Boards of the Local Authorities": of them, not their name
    elif heads[-1] in ends:
        phrase = phrase[: heads[-1] + 1]  # what stands after the last head is no part of it: "Moor Council Leader"
    if len(phrase) < 2:
        return
    if len(phrase) == 2 and (phrase[1].key in _EMPTY_HEADS or phrase[0].key in NOT_STATESMEN):
        return
    yield phrase


def _national(text: str, phrase: list[Token]) -> Iterable[list[Token]]:
    """ "Harbour Health Wales", "Port Research UK": three words or four, the last of them a nation."""
    for at, token in enumerate(phrase):
        if token.text not in _NATIONS:
            continue
        first = at
        while first and text[phrase[first - 1].end : phrase[first].start] == " " and not phrase[first - 1].initials:
            first -= 1
        words = phrase[first:at]
        goes_on = at + 1 < len(phrase) and text[token.end : phrase[at + 1].start] == " "
        if len(words) not in (2, 3) or goes_on:
            continue
        if not any(word.key in _NO_BODY or word.key in NOT_STATESMEN for word in words):
            yield phrase[first : at + 1]


def _goes_on(text: str, phrase: list[Token], head: int) -> bool:
    """Whether "of", "for" or "on" follows: "Department" of Health."""
    return head + 1 < len(phrase) and _OF.match(text[phrase[head].end : phrase[head + 1].start]) is not None


def _role_words(text: str, phrase: list[Token]) -> int:
    """How many words at the start only say who: "Recent Chair of the" Board, "Leader of" Moor Council."""
    for i in range(len(phrase) - 1):
        key = phrase[i].key
        if key in ROLE_HEADS and key not in ORGANISATION_HEADS and _OF.match(text[phrase[i].end : phrase[i + 1].start]):
            return i + 1
        if key in _OFFICES and i + 2 < len(phrase) and phrase[i + 1].key not in ROLE_HEADS:
            return i + 1
        if key not in ROLE_HEADS and key not in ROLE_MODIFIERS:
            return 0
    return 0


def shortened_spans(passages: Sequence[Passage], employers: Iterable[str]) -> list[Span]:
    """Where the second word of an employer such as "NHS Anchor" is used as a name of its own, twice or more."""
    words = {
        word: prefix for prefix, _, word in (e.partition(" ") for e in employers) if prefix.isupper() and word.istitle()
    }
    found: dict[str, list[Span]] = {}
    for index, passage in enumerate(passages):
        for run in passage.runs:
            token = run[-1]
            if (
                token.text not in words
                or token.key in NOT_SURNAMES
                or any(t.key not in LEADING or t.key in _ARTICLES for t in run[:-1])
            ):
                continue
            before = passage.text[max(0, token.start - 12) : token.start].split()
            if not before or before[-1].lower() not in _ARTICLES:
                found.setdefault(token.text, []).append(Span(index, token.start, token.end))
    return [span for spans in found.values() if len(spans) > 1 for span in spans]


def find_places(passages: Sequence[Passage], taken: Iterable[Span]) -> list[Span]:
    """Capitalised words that the text uses as places somewhere, at every place where they stand alone or in a name.

    Only words of seven letters or more that never stand without a capital: the rules look for misspelt places, and
    shorter words are too like one another.
    """
    cover = Cover(taken)
    small = {word for passage in passages for word in _SMALL_WORD.findall(passage.text)}
    spots: dict[str, list[Span]] = {}
    placed: set[str] = set()
    for index, passage in enumerate(passages):
        for run in passage.runs:
            for token in run:
                if (
                    len(token.text) < 7
                    or not token.text.isalpha()
                    or not token.text[1:].islower()
                    or token.key in small
                ):
                    continue
                if cover.holds(index, token.start):
                    continue
                spots.setdefault(token.text, []).append(Span(index, token.start, token.end))
                before = passage.text[max(0, token.start - 12) : token.start]
                if _PLACED.search(before) or _BODY.match(passage.text, token.end):
                    placed.add(token.text)
    return [span for word, spans in spots.items() if word in placed for span in spans]


@functools.cache
def _is_head(word: str) -> bool:
    """An organisation's word, also one misspelt by a letter ("Comission"): that is what the rules look for."""
    if word in ORGANISATION_HEADS:
        return True
    if not 7 <= len(word) <= _LONGEST_WORD:
        return False
    return any(
        distance(word, head) == 1 and head not in (word + "s", word.removesuffix("s"))
        for shorter in {word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))}
        for head in _heads_without_a_letter().get(shorter, ())
    )


@functools.cache
def _heads_without_a_letter() -> dict[str, tuple[str, ...]]:
    held: dict[str, set[str]] = {}
    for head in ORGANISATION_HEADS:
        if len(head) >= 7:
            for shorter in {head, *(head[:i] + head[i + 1 :] for i in range(1, len(head)))}:
                held.setdefault(shorter, set()).add(head)
    return {shorter: tuple(sorted(heads)) for shorter, heads in held.items()}


def _cut(text: str, phrase: list[Token], heads: list[int]) -> int | None:
    """Where "and" joins two organisations rather than two words of one name."""
    for i in range(1, len(phrase)):
        gap = text[phrase[i - 1].end : phrase[i].start]
        if _AND.match(gap) is None:
            continue
        if (
            gap.endswith("the ")
            or phrase[i].key in ROLE_HEADS
            or (phrase[i].key in ORGANISATION_HEADS and i + 1 < len(phrase))
        ):
            return i
        left, right = [h for h in heads if h < i], [h for h in heads if h >= i]
        if left and right and (left[-1] == i - 1 or _two_bodies(text, phrase, i, left, right)):
            return i
    return None


def _two_bodies(text: str, phrase: list[Token], at: int, left: list[int], right: list[int]) -> bool:
    """ "Department of Health and Moor Trust": the first is "head of X" and the second ends in a head of its own."""
    return bool(left) and left[0] == 0 and right[-1] == len(phrase) - 1 and right[-1] > at


def publisher_spans(passages: Sequence[Passage], notes: Iterable[tuple[int, str]]) -> list[Span]:
    """Where the publishers of references stand; `notes` gives the offset of a note's text and a publisher in it."""
    starts = [passage.start for passage in passages]
    found: list[Span] = []
    for offset, publisher in notes:
        index = _holding(passages, starts, offset)
        if index is None:
            continue
        passage = passages[index]
        at = passage.text.find(publisher, passage.view.position(offset))
        if at != -1:
            found.append(Span(index, at, at + len(publisher)))
    return found


def _holding(passages: Sequence[Passage], starts: Sequence[int], offset: int) -> int | None:
    index = bisect.bisect_right(starts, offset) - 1
    while index >= 0 and index >= bisect.bisect_right(starts, offset) - 4:
        if passages[index].start <= offset < passages[index].end:
            return index
        index -= 1
    return None
