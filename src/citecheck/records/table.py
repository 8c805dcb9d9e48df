"""Tables of a document: cells with their place in the grid, as the file itself tells it."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Cell:
    """A cell that is not blank."""

    start: int
    """Span of what it shows in `document.text`."""
    end: int
    row: int
    """0-based, of its upper left corner: in a sheet from row 1 of the sheet, elsewhere from the table's first."""
    column: int
    """0-based, likewise."""
    height: int = 1
    """Rows that it spans."""
    width: int = 1
    """Columns that it spans."""
    head: bool = False
    """Whether the file marks it as a heading."""
    exact: str | None = None
    """The figure at full precision, written as it is shown ("12.34%" where the sheet shows "12%"); None where the two
    are the same, and for words."""

    @property
    def address(self) -> str:
        """As a spreadsheet names it: "D14"."""
        letters, left = "", self.column + 1
        while left:
            left, rest = divmod(left - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{self.row + 1}"


@attrs.frozen(kw_only=True)
class Table:
    """A table, or a whole sheet of a spreadsheet with the titles and notes that stand in it."""

    cells: tuple[Cell, ...]
    """Row by row, ascending by place in the text as well."""
    sheet: str | None = None
    """Name of the sheet; None outside spreadsheets and for the only one of a .csv."""
    addressed: bool = False
    """Whether people find a cell by its address."""
    caption: str | None = None
    """What the file itself says the table is about."""

    @property
    def start(self) -> int:
        return self.cells[0].start

    @property
    def end(self) -> int:
        return self.cells[-1].end
