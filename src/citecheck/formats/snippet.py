"""Lines of a text with a span marked under them, safe to print.

Texts come from documents and from the web. A control character in one could move the cursor, recolour the terminal or
turn the direction of writing, so each becomes a visible sign of its own, one character for one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import attrs

_SAFE = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
    **dict.fromkeys((ord("\t"), ord("\n"), ord("\r"), ord("\f"), ord("\v")), ord(" ")),
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"\S+")
_SPACE = re.compile(r"\s+")


def safe(text: str) -> str:
    """The text without anything that acts on a terminal, of the same length. White space other than " " becomes " "."""
    return _SURROGATE.sub("\ufffd", text.translate(_SAFE))


def folded(text: str) -> str:
    """Safe text with each run of white space as one space."""
    return _SPACE.sub(" ", safe(text)).strip()


def columns(text: str) -> int:
    """How many columns of a terminal a safe text takes."""
    if text.isascii():
        return len(text)
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """(start, end) of lines that fit in `width` columns; words longer than a line are cut. At least one line."""
    lines: list[tuple[int, int]] = []
    start = end = -1
    for left, right in _pieces(text, width):
        if start >= 0 and columns(text[start:right]) <= width:
            end = right
            continue
        if start >= 0:
            lines.append((start, end))
        start, end = left, right
    lines.append((start, end) if start >= 0 else (0, 0))
    return lines


def _pieces(text: str, width: int) -> Iterator[tuple[int, int]]:
    """The words of a text, cut where one is wider than `width`."""
    step = max(width if text.isascii() else width // 2, 1)
    for match in _WORD.finditer(text):
        left, right = match.span()
        if right - left <= step or columns(match.group()) <= width:
            yield left, right
        else:
            yield from ((at, min(at + step, right)) for at in range(left, right, step))


@attrs.frozen(kw_only=True)
class Line:
    """A line to print and what to mark under it."""

    text: str
    mark: int = 0
    """Columns before the mark."""
    length: int = 0
    """Columns of the mark; 0 for a line without one."""


def marked(text: str, start: int, end: int, width: int, limit: int = 3) -> tuple[Line, ...]:
    """Up to `limit` lines of `text` around the span, "…" where something was left out, the span marked.

    A span that runs over the end of the last line shown is marked to there.
    """
    text = safe(text)
    # What lies far from the span is never shown: cut it first, so that a line of 100 KB costs no more than a short one.
    reach = width * limit
    low = max(start - reach, 0)
    high = min(max(end, start) + reach, start + 2 * reach, len(text))
    lines = [(left + low, right + low) for left, right in wrap(text[low:high], width - 2)]
    holder = next((number for number, (_, right) in enumerate(lines) if start < right), len(lines) - 1)
    last = min(max(holder - limit // 2, 0) + limit, len(lines))
    first = max(last - limit, 0)
    shown = []
    for number in range(first, last):
        left, right = lines[number]
        before = "…" if number == first and left > 0 and text[:left].strip() else ""
        after = "…" if number == last - 1 and text[right:].strip() else ""
        begin, stop = max(start, left), min(end, right)
        length = columns(text[begin:stop]) if begin < stop else 0
        shown.append(
            Line(
                text=f"{before}{text[left:right]}{after}",
                mark=columns(before + text[left:begin]) if length else 0,
                length=length,
            )
        )
    return tuple(shown)


def find_whole(text: str, surface: str) -> int:
    """Where a figure stands in a text, not as a part of a longer one ("12" in "2012") where it can be helped; -1 where
    it does not."""
    if not surface:
        return -1
    whole = re.search(rf"(?<![\d.,]){re.escape(surface)}(?!\d)", text)
    return whole.start() if whole else text.find(surface)
