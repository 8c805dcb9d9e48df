"""Stretches of a document that are printed twice: a summary before the report and in it, a chapter printed again."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence

from citecheck.readers.sentences import Sentence
from citecheck.readers.view import View, view_of
from citecheck.records import BlockKind, Document, Location, Repeat

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE})
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_STOP = re.compile(r"[”’\"')\]]{0,3}[.!?]")
_SHINGLE = 8
"""Words that must come again to the letter before a stretch is looked at."""
_LEAST_WORDS = 100
_LEAST_SENTENCES = 5
_LEAST_WORDS_OF_SENTENCES = 50
_SLIP = 3
"""Words that one printing may have in place of, or beyond, those of the other."""
_FIRM = 4
"""Words that must agree after a slip."""
_QUOTED = 8
"""Words quoted at each end of a stretch."""


class _Words:
    """The words of the running text as numbers, alike where the words are, each with its place."""

    def __init__(self, document: Document, sentences: Sequence[Sentence]) -> None:
        self._views: list[View] = []
        self._view = array("L")
        self._start = array("L")
        self._end = array("L")
        self.key = array("L")
        self.stops = array("L", [0])
        """How many sentences have ended before each word."""
        known: dict[str, int] = {}
        views = {sentence.block: sentence.whole for sentence in sentences}
        for index, block in enumerate(document.blocks):
            if block.kind not in _KINDS:
                continue
            view = views.get(index) or view_of(document.text, block.pieces)
            for match in _WORD.finditer(view.text):
                self.key.append(known.setdefault(match[0].casefold(), len(known)))
                self._view.append(len(self._views))
                self._start.append(match.start())
                self._end.append(match.end())
                self.stops.append(self.stops[-1] + bool(_STOP.match(view.text, match.end())))
            self._views.append(view)
            if block.kind is not BlockKind.TABLE and self._view and self._view[-1] == len(self._views) - 1:
                self.stops[-1] = max(self.stops[-1], self.stops[-2] + 1)  # items of lists end without a stop

    def span(self, first: int, last: int) -> tuple[int, int]:
        """(start, end) in the document's text from one word to another, both included."""
        start, _ = self._views[self._view[first]].original(self._start[first], self._end[first])
        _, end = self._views[self._view[last]].original(self._start[last], self._end[last])
        return start, end

    def sentence(self, first: int, last: int) -> int:
        """How many sentences end in a stretch."""
        return self.stops[last + 1] - self.stops[first]

    def in_one(self, first: int, last: int) -> bool:
        return self._view[first] == self._view[last]


def find_repeats(document: Document, sentences: Sequence[Sentence]) -> tuple[Repeat, ...]:
    """The later printings, sorted by location, each with the earlier one it repeats. Linear in the length of the text.

    A stretch counts from a hundred words on, or from five sentences.
    """
    words = _Words(document, sentences)
    found = []
    for earlier, later in _stretches(words):
        location, last = _ends(document, words, *later)
        of, of_last = _ends(document, words, *earlier)
        found.append(Repeat(location=location, last=last, of=of, of_last=of_last))
    return tuple(sorted(found, key=lambda repeat: repeat.location.start))


def _ends(document: Document, words: _Words, first: int, last: int) -> tuple[Location, Location]:
    """The first and the last words of a stretch, as many as stand in one block."""
    head = min(first + _QUOTED - 1, last)
    while not words.in_one(first, head):
        head -= 1
    tail = max(last - _QUOTED + 1, first)
    while not words.in_one(tail, last):
        tail += 1
    return document.locate(*words.span(first, head)), document.locate(*words.span(tail, last))


def _stretches(words: _Words) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """((first, last) word of the earlier printing, the same of the later one).

    Every eighth run of eight words is kept, where it stands first; a run anywhere later that is the same is a lead, and
    both sides are followed from there. What was followed is not looked at again, so the work stays linear.
    """
    key = words.key
    kept: dict[tuple[int, ...], int] = {}
    done = at = 0
    while at + _SHINGLE <= len(key):
        run = tuple(key[at : at + _SHINGLE])
        lead = kept.get(run)
        if at % _SHINGLE == 0 and lead is None:
            kept[run] = at
        if lead is None or lead + _SHINGLE > at:
            at += 1
            continue
        below, after = _follow(key, lead, at, limit=(at, len(key)))
        above, before = _back(key, lead, at, done)
        if below >= before:  # the first printing runs into the second: a refrain, not a part printed again
            below, after = before - 1, after - (below - before + 1)
        if _is_long(words, before, after) and _is_long(words, above, below):
            yield (above, below), (before, after)
        for place in range((at + _SHINGLE - 1) // _SHINGLE * _SHINGLE, after + 2 - _SHINGLE, _SHINGLE):
            kept.setdefault(tuple(key[place : place + _SHINGLE]), place)
        at = done = max(after + 1, at + 1)


def _is_long(words: _Words, first: int, last: int) -> bool:
    size = last - first + 1
    sentences = words.sentence(first, last)
    return size >= _LEAST_WORDS or (sentences >= _LEAST_SENTENCES and size >= _LEAST_WORDS_OF_SENTENCES)


def _follow(key: Sequence[int], one: int, other: int, limit: tuple[int, int]) -> tuple[int, int]:
    """The last words up to which both sides go on alike, small slips allowed."""
    last = (one, other)
    while one < limit[0] and other < limit[1]:
        if key[one] == key[other]:
            last = (one, other)
            one, other = one + 1, other + 1
            continue
        step = _over_slip(key, one, other, limit)
        if step is None:
            break
        one, other = one + step[0], other + step[1]
    return last


def _over_slip(key: Sequence[int], one: int, other: int, limit: tuple[int, int]) -> tuple[int, int] | None:
    """How many words to leave out on each side so that the text goes on alike; None where it does not."""
    for total in range(1, 2 * _SLIP + 1):
        for left in range(max(0, total - _SLIP), min(total, _SLIP) + 1):
            a, b = one + left, other + total - left
            if a + _FIRM <= limit[0] and b + _FIRM <= limit[1] and key[a : a + _FIRM] == key[b : b + _FIRM]:
                return left, total - left
    return None


def _back(key: Sequence[int], one: int, other: int, done: int) -> tuple[int, int]:
    """The first words from which both sides are alike up to these places."""
    while one > 0 and other > done and key[one - 1] == key[other - 1]:
        one, other = one - 1, other - 1
    return one, other
