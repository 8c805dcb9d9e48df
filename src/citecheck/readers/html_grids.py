"""Where the cells of a page's tables stand in their grids, what spans rows and columns allowed for."""

from __future__ import annotations

from typing import Any

import attrs

LONGEST_CAPTION = 1_000
"""Characters."""
_MOST_ROWS = 1_000
_MOST_COLUMNS = 200
"""Rows and columns that one cell may span."""
_WIDEST = 300
"""Columns up to which cells that reach into the rows below are kept account of."""


@attrs.define(eq=False)
class Grid:
    """A table of a page as it is walked through."""

    caption: str = ""
    _row: int = -1
    _column: int = 0
    _heads: bool = False
    """Whether the walk is in a row of a <thead>."""
    _taken: dict[int, int] = attrs.Factory(dict)
    """Columns that cells above reach into, each with the last row that is taken."""

    def begin_row(self, heads: bool) -> None:
        self._row += 1
        self._column = 0
        self._heads = heads

    def placed(self, tag: Any) -> GridCell:
        """A <td> or <th> in the first free column of the row."""
        while self._taken.get(self._column, -1) >= self._row:
            self._column += 1
        row, column = max(self._row, 0), self._column
        height, width = _span(tag, "rowspan", _MOST_ROWS), _span(tag, "colspan", _MOST_COLUMNS)
        if height > 1 and column < _WIDEST:
            for taken in range(column, column + width):
                self._taken[taken] = row + height - 1
        self._column += width
        return GridCell(self, row, column, height, width, tag.name == "th" or self._heads)


@attrs.frozen(eq=False)
class GridCell:
    """A <td> or <th> with its place."""

    grid: Grid
    row: int
    column: int
    height: int
    width: int
    head: bool


def _span(tag: Any, name: str, most: int) -> int:
    told = str(tag.attrs.get(name, "1")).strip()
    return min(max(int(told), 1), most) if told.isascii() and told.isdecimal() and len(told) < 6 else 1
