"""Counts, places and numbers of notes in words."""

from __future__ import annotations

from collections.abc import Sequence

_MOST_LISTED = 12
"""Places named of many."""


def counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def listed(places: Sequence[str], between: str = ", ") -> str:
    """The first places, and how many others there are: thousands tell nobody more."""
    once = list(dict.fromkeys(places))
    more = f" and {len(once) - _MOST_LISTED:,} more" if len(once) > _MOST_LISTED else ""
    return between.join(once[:_MOST_LISTED]) + more


def by_number(label: str) -> tuple[int, str]:
    """Notes in the order of their numbers, "108" before "109" however the claims stand."""
    digits = label.partition(".")[0]
    return (int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else 0, label)


def ranges(labels: Sequence[str]) -> str:
    """ "1", "2", "3", "7" as "1-3, 7"; labels that are no numbers stay as they are."""
    parts: list[tuple[str, str]] = []
    for label in labels:
        if (
            parts
            and label.isascii()
            and label.isdecimal()
            and parts[-1][1].isascii()
            and parts[-1][1].isdecimal()
            and int(label) == int(parts[-1][1]) + 1
        ):
            parts[-1] = (parts[-1][0], label)
        else:
            parts.append((label, label))
    return ", ".join(low if low == high else f"{low}-{high}" for low, high in parts)
