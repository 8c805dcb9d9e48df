"""The words of titles, and slips of the pen in them."""

from __future__ import annotations

import re

_WORD = re.compile(r"\d+(?:[.,/–-]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")


def word_spans(title: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each word and figure of a title."""
    return tuple(match.span() for match in _WORD.finditer(title))


def title_words(title: str) -> tuple[str, ...]:
    """The words of a title, lower case, without a leading article and possessive signs."""
    found = [
        match.group().lower().replace("’", "'").removesuffix("'s").replace("'", "") for match in _WORD.finditer(title)
    ]
    return tuple(found[1:] if found and found[0] in {"the", "a", "an"} else found)


def is_slip(one: str, other: str) -> bool:
    """Whether two words are one word, mistyped or in singular and plural."""
    if one == other or min(len(one), len(other)) < 4:
        return False
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    if longer in {shorter + "s", shorter + "es"}:
        return True
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 5:
        return False
    start = next((i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), len(shorter))
    end = next(
        (i for i, (x, y) in enumerate(zip(reversed(one), reversed(other), strict=False)) if x != y), len(shorter)
    )
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if len(left) <= 1 and len(right) <= 1:
        return True
    return len(left) == len(right) == 2 and left == right[::-1]
