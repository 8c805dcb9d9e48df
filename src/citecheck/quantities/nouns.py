"""Which words look like plural nouns, which a number before them would count."""

from __future__ import annotations

from citecheck.quantities.units import IRREGULAR_PLURALS, NO_PLURALS


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun, which a number before it would count."""
    lower = word.lower()
    if lower in IRREGULAR_PLURALS:
        return True
    if word.isupper():  # "NHS"
        return False
    return (
        len(word) > 2
        and lower.endswith("s")
        and not lower.endswith(("ss", "'s", "’s", "us", "is"))
        and lower not in NO_PLURALS
    )
