"""Sheets into a document: what .xlsx, .ods, .xls and .csv files have in common once their cells are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

import attrs

from citecheck.readers.number_formats import Shown
from citecheck.records import Block, BlockKind, Cell, Document, Table

MAX_CELLS = 250_000
"""Filled cells that are read of a file, all sheets together; what is cut is told."""
MAX_SHEETS = 200
MAX_COLUMNS = 1_000
MAX_CELL = 5_000
"""Characters of a cell: one shared text may stand in any number of cells."""
MAX_TEXT = 10_000_000
"""Characters of a file's cells together."""
FORMATS = frozenset({"csv", "ods", "xls", "xlsx"})
"""What `Document.format` says of a document that is a spreadsheet."""

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]{2}")
_LONGEST_TITLE = 200


@attrs.frozen
class Filled:
    """A cell that is not blank."""

    row: int
    """0-based, as `column`."""
    column: int
    text: str
    exact: str | None = None
    height: int = 1
    width: int = 1


@attrs.define
class Sheet:
    """A sheet as read."""

    name: str | None
    cells: list[Filled] = attrs.Factory(list)
    """Row by row."""


@attrs.define
class Room:
    """How much may still be read of a file."""

    cells: int = attrs.Factory(lambda: MAX_CELLS)
    text: int = attrs.Factory(lambda: MAX_TEXT)
    cut: bool = False
    """Whether something was left out."""

    @property
    def full(self) -> bool:
        return self.cells <= 0 or self.text <= 0

    def put(self, sheet: Sheet, row: int, column: int, shown: Shown | str, height: int = 1, width: int = 1) -> None:
        """Put a cell to a sheet, where it is not blank and there is room for it."""
        made = Shown(shown) if isinstance(shown, str) else shown
        text = _SPACE.sub(" ", made.text[: 2 * MAX_CELL]).strip()
        if not text:
            return
        if self.full or column >= MAX_COLUMNS:
            self.cut = True
            return
        if len(text) > MAX_CELL:
            text, self.cut = text[:MAX_CELL], True
        self.cells -= 1
        self.text -= len(text)
        sheet.cells.append(Filled(row, column, text, made.exact, height, min(width, MAX_COLUMNS)))

    def told(self) -> list[str]:
        """What was left out, in a sentence."""
        if not self.cut:
            return []
        return [
            f"Not all of the file was read: at most {MAX_CELLS:,} filled cells, {MAX_COLUMNS:,} columns of a sheet and "
            f"{MAX_CELL:,} characters of a cell are."
        ]


def compose(
    sheets: Iterable[Sheet],
    *,
    id: str,
    format: str,
    path: str | None,
    sha256: str | None,
    encoding: str | None = None,
    title: str | None = None,
    warnings: Iterable[str] = (),
) -> Document:
    """The document that some sheets make.

    A sheet begins with its name, a heading. A row of several cells, or of a number, is one line, its cells parted by
    " | "; a cell of words that has its row to itself (a title, a note) is a paragraph. The title is `title`, else the
    first such cell.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    tables: list[Table] = []
    at = 0

    def write(text: str, gap: str) -> int:
        nonlocal at
        parts.extend((gap, text) if parts else (text,))
        begin = at + len(gap) if at else 0
        at = begin + len(text)
        return begin

    for sheet in sheets:
        if not sheet.cells:
            continue
        if sheet.name:
            start = write(sheet.name, "\n\n")
            blocks.append(Block(kind=BlockKind.HEADING, pieces=((start, at),), level=1))
        found: list[Cell] = []
        last: int | None = None
        for row, cells in _rows(sheet):
            alone = len(cells) == 1 and bool(_WORD.search(cells[0].text))
            gap = "\n" if last is not None and row == last + 1 and not alone else "\n\n"
            begin = at
            for number, cell in enumerate(cells):
                start = write(cell.text, " | " if number else gap)
                begin = begin if number else start
                found.append(
                    Cell(
                        start=start,
                        end=at,
                        row=cell.row,
                        column=cell.column,
                        height=cell.height,
                        width=cell.width,
                        exact=cell.exact,
                    )
                )
            kind = BlockKind.PARAGRAPH if alone else BlockKind.TABLE
            blocks.append(Block(kind=kind, pieces=((begin, at),)))
            last = None if alone else row
            if title is None and alone and len(cells[0].text) <= _LONGEST_TITLE:
                title = cells[0].text
        tables.append(Table(cells=tuple(found), sheet=sheet.name, addressed=True))
    text = "".join(parts)
    told = list(warnings)
    if not text:
        told.append("the file holds no text that can be read")
    return Document(
        id=id,
        text=text,
        path=path,
        format=format,
        title=title,
        sha256=sha256,
        encoding=encoding,
        blocks=tuple(blocks),
        tables=tuple(tables),
        warnings=tuple(told),
    )


def _rows(sheet: Sheet) -> Iterator[tuple[int, list[Filled]]]:
    ordered = sorted(sheet.cells, key=lambda cell: (cell.row, cell.column))
    for row, cells in groupby(ordered, key=lambda cell: cell.row):
        yield row, list(cells)


def hidden_sheets(count: int) -> list[str]:
    """What is told of sheets that nobody sees."""
    if not count:
        return []
    return [f"{count} hidden {'sheet was' if count == 1 else 'sheets were'} left out."]
