"""Looking up phrases at a place in a text by their first word: a long table costs no more than a short one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from citecheck.quantities.numeral import SPACE

T = TypeVar("T")


def any_word_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, longest first, in small or capital letters.

    Shared beginnings are written once, so that a word that is none of them is left at its first letter.
    """
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[:1], []).append(word[1:])
    ends = "" in by_letter
    branches = [_letter(letter) + any_word_of(rest) for letter, rest in sorted(by_letter.items()) if letter]
    if not branches:
        return ""
    pattern = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return f"(?:{pattern})?" if ends else pattern


def _letter(letter: str) -> str:
    return f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter)


_SPACE = re.compile(SPACE)
_FIRST = re.compile(r"[^\W\d_]{1,30}+")


class Phrases(Generic[T]):
    """Phrases of words and what they stand for, found without regard to capitals."""

    def __init__(self, table: Mapping[str, T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase in sorted(table, key=len, reverse=True):
            match = _FIRST.match(phrase)
            if match is None:
                raise ValueError(f"{phrase!r} does not begin with a word")
            self._by_first.setdefault(match.group(), []).append((tuple(phrase.split()), table[phrase]))

    def match(self, text: str, at: int) -> tuple[int, str, T] | None:
        """The end, the spelling in the table and the meaning of the longest phrase at `at`; None where none is."""
        word = _FIRST.match(text, at)
        if word is None:
            return None
        for parts, meaning in self._by_first.get(word.group().lower(), ()):
            end = _end_of(parts, text, at)
            if end is not None:
                return end, " ".join(parts), meaning
        return None


def _end_of(parts: tuple[str, ...], text: str, at: int) -> int | None:
    """Where the words of a phrase end that stand at an offset, one gap between them; None where they do not."""
    for index, part in enumerate(parts):
        if index:
            gap = _SPACE.match(text, at)
            if gap is None:
                return None
            at = gap.end()
        end = at + len(part)
        if text[at:end].lower() != part:
            return None
        at = end
    following = text[at : at + 1]
    return None if following.isalnum() or following == "_" else at
