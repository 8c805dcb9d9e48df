"""Pull quotes: sentences of the text set a second time as eye-catchers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import attrs

_WORD = re.compile(r"[^\W_]+")
_OPEN = "“\"‘'"
_CLOSE = "”\"’'"
_LEAST = 2

# A paragraph that begins or ends with a whole quotation: '"Less is more in all that we do" and so the work went on'
LEADING = re.compile(r"([“\"])(?P<inner>[^\n]{20,400}?)[”\"]\s+(?=[\w£(])")
TRAILING = re.compile(r"(?<=[\w.,;)])\s+(?P<quote>[“\"](?P<inner>[^“”\"\n]{20,400})[”\"])\s*$")


def quoted(text: str) -> bool:
    """Whether a text is enclosed in quotation marks as a whole."""
    return len(text) > 12 and text[0] in _OPEN and text[-1] in _CLOSE


@attrs.define
class Repeats:
    """Which short sequences of words stand more than once in a text. Memory grows with the candidates only."""

    counts: dict[tuple[str, str, str, str], int]

    @classmethod
    def of(cls, text: str, candidates: Iterable[str]) -> Repeats:
        """Count, in one pass over `text`, the word sequences of the candidates (stretches of the same text)."""
        counts: dict[tuple[str, str, str, str], int] = {}
        for candidate in candidates:
            for key in _shingles(_words(candidate)):
                counts[key] = 0
        heads = {key[0] for key in counts}
        first = second = third = ""
        for match in _WORD.finditer(text) if counts else ():
            fourth = match[0].casefold()
            if first in heads and (key := (first, second, third, fourth)) in counts:
                counts[key] += 1
            first, second, third = second, third, fourth
        return cls(counts)

    def share(self, text: str) -> float:
        """Share of the word sequences of a candidate that stand in the text a second time."""
        keys = _shingles(_words(text))
        if len(keys) < _LEAST:
            return 0.0
        return sum(self.counts.get(key, 0) > 1 for key in keys) / len(keys)


def _words(text: str) -> list[str]:
    return [match[0].casefold() for match in _WORD.finditer(text)]


def _shingles(words: Sequence[str]) -> list[tuple[str, str, str, str]]:
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))
