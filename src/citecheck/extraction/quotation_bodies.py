"""Where a document says the words of a quotation again: an index of word triples, then an alignment."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Sequence

import attrs

_WORD = re.compile(r"[^\W_](?:[^\W_]|[’'‘\-‐‑](?=[^\W_]))*")
_SIGNS = re.compile(r"[’'‘\-‐‑]")
_GRAM = 3
_TOO_COMMON = 60
_LONGEST = 400
_SLACK = 30
_PARENTHESIS = 6
"""Words that a quotation may leave out just before its last two or after its first two."""


@attrs.frozen
class Word:
    """A word of a passage: its plain form, and where it stands in the passage with this number."""

    plain: str
    passage: int
    start: int
    end: int


def words_of(text: str, passage: int = 0, start: int = 0, end: int | None = None) -> list[Word]:
    """The words between two offsets, case, apostrophes and hyphens folded away."""
    stop = len(text) if end is None else end
    return [
        Word(_plain(match.group()), passage, match.start(), match.end()) for match in _WORD.finditer(text, start, stop)
    ]


def _plain(word: str) -> str:
    return (word if word.isalpha() else _SIGNS.sub("", word)).casefold()


@attrs.frozen
class Alignment:
    """`matched` words of the quotation stand in `words[first:last]` of the text that was searched."""

    first: int
    last: int
    matched: int
    longest: int
    """Words of the longest stretch without a difference."""
    opening: int
    """Words without a difference from the quotation's first one on."""


class WordIndex:
    """A run of words in reading order, searchable by three words that follow each other."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self._at: dict[tuple[str, ...], list[int]] = {}
        plain = [word.plain for word in words]
        for place in range(len(plain) - _GRAM + 1):
            self._at.setdefault(tuple(plain[place : place + _GRAM]), []).append(place)

    def find(self, quoted: Sequence[str], near: int = 0, outside: tuple[int, int] | None = None) -> Alignment | None:
        """The passage that repeats most of these words, of several alike the one nearest to word `near`.

        `outside` bars a range of word positions.
        """
        quoted = list(quoted[:_LONGEST])
        votes: Counter[int] = Counter()
        width = max(len(quoted) // 2, 8)
        for offset in range(len(quoted) - _GRAM + 1):
            places = self._at.get(tuple(quoted[offset : offset + _GRAM]), ())
            if len(places) > _TOO_COMMON:
                continue
            for place in places:
                if outside is None or not outside[0] <= place < outside[1]:
                    votes[(place - offset) // width] += 1
        if not votes:
            return None
        # A passage whose diagonal lies on the border of two buckets votes for both.
        both = {bucket: count + votes.get(bucket + 1, 0) for bucket, count in votes.items()}
        most = max(both.values())
        best = min(
            (bucket for bucket, count in both.items() if count >= most - 1), key=lambda one: abs(one * width - near)
        )
        low = max(best * width - _SLACK, 0)
        high = min(best * width + 2 * width + len(quoted) + _SLACK, len(self.words))
        if outside is not None:
            if low < outside[0] < high and best * width + width // 2 < outside[0]:
                high = outside[0]
            elif low < outside[1] < high:
                low = outside[1]
        return self._align(quoted, low, high)

    def _align(self, quoted: list[str], low: int, high: int) -> Alignment | None:
        blocks = _matching(quoted, [word.plain for word in self.words[low:high]])
        # A stray "of the" far from the rest is chance, not the quotation; "harbour charges" may be some words away.
        while len(blocks) > 1 and blocks[0].size < 3 and _strays(blocks[0], blocks[1], _telling(quoted, blocks[0])):
            blocks.pop(0)
        while len(blocks) > 1 and blocks[-1].size < 3 and _strays(blocks[-2], blocks[-1], _telling(quoted, blocks[-1])):
            blocks.pop()
        if not blocks:
            return None
        first, last = low + blocks[0].b, low + blocks[-1].b + blocks[-1].size
        first -= self._edge(blocks[0].a, first, -1)
        last += self._edge(len(quoted) - blocks[-1].a - blocks[-1].size, last - 1, 1)
        sizes = [block.size for block in blocks]
        opening = blocks[0].size if blocks[0].a == 0 else 0
        return Alignment(first, last, sum(sizes), max(sizes), opening)

    def _edge(self, missing: int, place: int, step: int) -> int:
        """How many words to add where the quotation's first or last words found no partner: three at most."""
        if missing > 3:
            return 0
        count = 0
        while count < missing:
            following = place + step * (count + 1)
            if not 0 <= following < len(self.words) or self.words[following].passage != self.words[place].passage:
                break
            count += 1
        return count


def _matching(quoted: list[str], window: list[str]) -> list[difflib.Match]:
    """The stretches that both have in the same order: the longest, and around it those that stand nearest to it.

    difflib takes the first of several equal stretches, so what lies before the longest is compared backwards.
    """
    matcher = difflib.SequenceMatcher(None, quoted, window, autojunk=False)
    longest = matcher.find_longest_match()
    if not longest.size:
        return []
    a, b = longest.a, longest.b
    before = difflib.SequenceMatcher(None, quoted[:a][::-1], window[:b][::-1], autojunk=False).get_matching_blocks()
    left = [difflib.Match(a - one.a - one.size, b - one.b - one.size, one.size) for one in before if one.size]
    a, b = a + longest.size, b + longest.size
    after = difflib.SequenceMatcher(None, quoted[a:], window[b:], autojunk=False).get_matching_blocks()
    right = [difflib.Match(a + one.a, b + one.b, one.size) for one in after if one.size]
    return [*left[::-1], longest, *right]


def _telling(quoted: list[str], block: difflib.Match) -> bool:
    """Whether a stretch is of two words or more that are no small ones."""
    return block.size > 1 and all(len(word) > 3 for word in quoted[block.a : block.a + block.size])


def _strays(one: difflib.Match, other: difflib.Match, telling: bool) -> bool:
    gap = other.b - one.b - one.size
    return gap > (_PARENTHESIS if telling else 2) + 2 * (other.a - one.a - one.size)
