"""Rows of a table as sentences: every cell with the headings of its row and column, and the table's scale."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

_NUMBER = re.compile(r"^[^\w£$€]*[£$€]?\s?[-–−]?\d[\d,. ]*\s?%?[a-z*†()\[\]]{0,4}$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?$")
_SCALES = (
    (re.compile(r"[£$€]\s?(?:m\b|million|millions)", re.IGNORECASE), " million"),
    (re.compile(r"[£$€]\s?(?:bn\b|billion)", re.IGNORECASE), " billion"),
    (re.compile(r"[£$€]\s?(?:k\b|thousands?|000)", re.IGNORECASE), " thousand"),
    (re.compile(r"\bthousands?\b|\(000s?\)|\b000s\b|['’]000s?", re.IGNORECASE), " thousand"),
    (re.compile(r"\bmillions?\b", re.IGNORECASE), " million"),
    (re.compile(r"\bbillions?\b", re.IGNORECASE), " billion"),
)
_PERCENT = re.compile(r"%|\bper\s?cent\b|\bpercentages?\b", re.IGNORECASE)
_CURRENCY = re.compile(r"[£$€]")
_SCALED = re.compile(r"%|\b(?:m|bn|million|billion|thousand|k)\b", re.IGNORECASE)
_WIDE = 24
"""Cells of a row that are read as one sentence."""
_CELL = re.compile(r"[^|\t]+")


@attrs.frozen
class Cell:
    """A cell of a table."""

    text: str
    start: int
    """Offset of its text in the source."""
    end: int


@attrs.frozen
class Row:
    """A row as a sentence."""

    text: str
    cells: tuple[tuple[int, int, int, int], ...]
    """(start, end in `text`, start, end in the source) of the figures."""
    start: int
    end: int
    heads: str
    """Column headings and caption, for the context."""


def cells_of(line: str, offset: int) -> tuple[Cell, ...]:
    """The cells of a line that is divided by bars or tabs; () for a line of prose or a rule between rows."""
    if "|" not in line and "\t" not in line:
        return ()
    found = []
    for match in _CELL.finditer(line):
        text = match.group().strip()
        if not text:
            continue
        start = offset + match.start() + match.group().index(text[0])
        found.append(Cell(text, start, start + len(text)))
    if len(found) < 2 or all(set(cell.text) <= set("-:= ") for cell in found):
        return ()
    return tuple(found)


def rows_of(lines: Sequence[tuple[Cell, ...]], caption: str = "") -> tuple[Row, ...]:
    """The rows of one table as sentences, its first row read as headings where it holds no figures but years."""
    heads: tuple[Cell, ...] = ()
    body = list(lines)
    if body and _is_head(body[0]):
        heads, body = body[0], body[1:]
    return tuple(_row(part, heads, caption, at) for cells in body for at, part in _parts(cells))


def _parts(cells: tuple[Cell, ...]) -> list[tuple[int, tuple[Cell, ...]]]:
    """(cells left out before it, cells) of a wide row in parts, each with the row's heading."""
    if len(cells) <= _WIDE:
        return [(0, cells)]
    return [(at - 1, (cells[0], *cells[at : at + _WIDE])) for at in range(1, len(cells), _WIDE)]


def _is_head(cells: Sequence[Cell]) -> bool:
    return all(_YEAR.match(cell.text) or not _NUMBER.match(cell.text) for cell in cells)


def _row(cells: Sequence[Cell], heads: Sequence[Cell], caption: str, skipped: int) -> Row:
    shift = 0 if skipped else len(heads) - len(cells)  # a headless first column
    label = cells[0].text
    text = label
    if heads and shift >= 0 and _YEAR.match(label):
        text = f"In {label}"
    spans: list[tuple[int, int, int, int]] = []
    for i, cell in enumerate(cells[1:], start=1):
        column = i + skipped + max(shift, 0)
        head = heads[column].text if 0 <= column < len(heads) else ""
        joint = ": " if i == 1 else "; "
        lead = f"{joint}{_bare(head)} " if head else joint
        shown = _scaled(cell.text, head, caption)
        text += lead
        start = len(text)
        text += shown
        if _NUMBER.match(cell.text):
            spans.append((start, start + len(shown), cell.start, cell.end))
    return Row(
        text=text + ".",
        cells=tuple(spans),
        start=cells[0].start,
        end=cells[-1].end,
        heads=" ".join(filter(None, (caption, " ".join(head.text for head in heads)))),
    )


def _bare(head: str) -> str:
    """A heading without its scale note."""
    return re.sub(r"\s*[(\[][^)\]]*[)\]]", "", head).strip() or head


def _scaled(text: str, head: str, caption: str) -> str:
    """A cell with the currency, scale or percent sign that its heading or the caption gives."""
    if not _NUMBER.match(text) or _YEAR.match(text):
        return text
    shown = text
    for note in (head, caption):
        if _PERCENT.search(note) and not _SCALED.search(shown):
            return f"{shown}%"
        currency = _CURRENCY.search(note)
        if currency and not _CURRENCY.search(shown):
            shown = currency.group() + shown
        for pattern, word in _SCALES:
            if pattern.search(note) and not _SCALED.search(shown):
                return shown + word
        if shown != text:
            return shown
    return shown
