"""The build of a table: which rows are headings, which columns are labels, what stands above, between and below."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

import attrs

from citecheck.verification.table_marks import is_missing, note_of, note_of_cells, without_marks

_FIGURE = re.compile(
    r"[^\w£$€]{0,2}[£$€]?\s?[-–−+]?\s?(?:\d{1,3}(?: \d{3})+|\d[\d,]*)(?:\.\d+)?\s?(?:%|m|bn|k|p)?\)?", re.I
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?(?:[/–-]|to)\s?(?:\d\d(?:\d\d)?))?")
_TIME = re.compile(
    rf"(?:(?:FY|CY|mid|year(?:s)?(?: (?:to|ending|ended))?|Q[1-4]|H[12]|[A-Za-z]{{3,9}}|\d\d?)[\s-]+)*{_YEAR.pattern}"
    r"(?:\s+(?:Q[1-4]|[A-Za-z]{3,9}))*|[A-Z][a-z]{2}[- ]\d\d|20\d\d(?:0[1-9]|[1-9]\d)",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"\d{4}")
"""What may be a year or a count of things."""
_TIME_HEAD = re.compile(
    r"\b(?:years?|dates?|periods?|quarters?|months?|time|calendar|ending|ended|financial|week)\b", re.I
)
_NUMBERED_HEAD = re.compile(
    r"^(?:(?:single )?years? of age|ages?|weeks?|months?|days?|bands?|deciles?|quintiles?|quartiles?|grades?|levels?|"
    r"size|hours?|wards?|stages?)\b",
    re.I,
)
_CODE_HEAD = re.compile(
    r"\bcodes?\b|^(?:id|urn|ref(?:erence)?|uprn|rank)$|^lad\d\dcd$|[a-z]\d\dcd$|_code$", re.IGNORECASE
)
_CODE = re.compile(r"[A-Z]{1,3}\d{5,9}|[A-Z]\d{2}[A-Z]?|\d{5,7}[A-Z]|[A-Z0-9]{3,12}_[A-Z0-9_]+")
_NOTE_HEAD = re.compile(
    r"^(?:foot)?notes?(?:\s+(?:number|ref\w*|marker|code))?$|^(?:symbols?|status|shorthand)$|\b(?:flags?|markers?)$",
    re.I,
)
_UNIT_HEAD = re.compile(r"^(?:data\s+)?units?(?:[\s_]+of[\s_]+measure\w*)?$|^uom$", re.IGNORECASE)
_MOST_HEADS = 6
"""Rows of headings one upon the other; more are a table of words."""
_REACH = 3
"""Blank rows over which headings stand above their table."""
_MOST_GROUPS = 3
_MOST_LABELS = 8
"""Columns of labels."""
_LONG_LABEL = 80
"""Characters of the cells of a column on average, from which on they are sentences and no labels."""


@attrs.frozen(eq=False)
class GridCell:
    """A cell as the build of a table needs it."""

    text: str
    """Without its marks."""
    marks: tuple[str, ...]
    start: int
    """Span in the source's text."""
    end: int
    row: int
    column: int
    height: int = 1
    width: int = 1
    head: bool = False
    exact: str | None = None
    written: str = ""
    """With its marks."""

    @property
    def is_figure(self) -> bool:
        """Whether it is a number, and none that names a year."""
        return bool(_FIGURE.fullmatch(self.text)) and not _YEAR.fullmatch(self.text)

    @property
    def is_time(self) -> bool:
        return bool(_TIME.fullmatch(self.text))

    @property
    def is_missing(self) -> bool:
        return is_missing(self.text)


def cell_of(
    text: str,
    start: int,
    row: int,
    column: int,
    height: int = 1,
    width: int = 1,
    head: bool = False,
    exact: str | None = None,
) -> GridCell:
    """A cell with the marks taken off its text; `start` is the offset of the text in the source."""
    made = without_marks(text)
    full = without_marks(exact).bare if exact else None
    return GridCell(made.bare, made.marks, start, start + len(text), row, column, height, width, head, full, text)


@attrs.define(eq=False)
class Grid:
    """A table: the rows of figures under one set of headings."""

    titles: list[GridCell] = attrs.Factory(list)
    """What stands above the headings, the nearest last."""
    heads: list[list[GridCell]] = attrs.Factory(list)
    body: list[tuple[tuple[GridCell, ...], list[GridCell]]] = attrs.Factory(list)
    """Each row with the group headings above it, the widest first."""
    notes: dict[str, str] = attrs.Factory(dict)
    """What its marks mean, by mark."""
    caption: str = ""
    """What the file or the text around says of it."""
    last: int = -1
    """The last row that was put to it."""
    kinds: dict[int, str] = attrs.Factory(dict)
    """Of each column: "label", "time", "number" (a label in figures), "figure", "unit", "note", "code", "words"."""
    _columns: dict[int, tuple[GridCell, ...]] = attrs.Factory(dict)
    _starts: list[list[int]] = attrs.Factory(list)

    def heads_of(self, column: int) -> tuple[GridCell, ...]:
        """The headings over a column, the widest first."""
        found = self._columns.get(column)
        if found is None:
            found = self._columns[column] = self._find_heads(column)
        return found

    def _find_heads(self, column: int) -> tuple[GridCell, ...]:
        if not self._starts:
            self._starts = [[cell.column for cell in row] for row in self.heads]
        found: list[GridCell] = []
        nearest = [self._at_or_before(level, column) for level in range(len(self.heads))]
        for cell, under in zip(nearest, [*nearest[1:], None], strict=False):
            if cell is None:
                continue
            below = under is not None and column < under.column + under.width
            # A heading that is not merged over its columns stands over the first of them
            spread = cell.width == 1 and below and self.kinds.get(cell.column, "figure") in ("figure", "words")
            if (cell.column <= column < cell.column + cell.width or spread) and cell not in found:
                found.append(cell)
        return tuple(found)

    def _at_or_before(self, level: int, column: int) -> GridCell | None:
        """The last heading of a row that begins no later than a column."""
        at = bisect.bisect_right(self._starts[level], column) - 1
        return self.heads[level][at] if at >= 0 else None


def grids_of(cells: Iterable[GridCell], caption: str = "", notes: dict[str, str] | None = None) -> list[Grid]:
    """The tables among some cells, row by row. `notes` are those that hold for all of them, and are added to."""
    shared = {} if notes is None else notes
    found: list[Grid] = []
    waiting: list[GridCell] = []
    rows = [(row, list(cells)) for row, cells in groupby(cells, key=lambda cell: cell.row)]
    flagged = any(cell.head for _, row in rows for cell in row[1:])
    wide = max((len(row) for _, row in rows), default=0)
    for number, row in rows:
        grid = found[-1] if found else None
        told = note_of_cells([cell.written for cell in row]) if len(row) == 2 and wide != 2 else None
        if told is not None:
            shared.setdefault(*told)
        elif len(row) == 1 and not row[0].is_figure and not row[0].is_missing:
            waiting.append(row[0])
        elif _is_head(row, flagged):
            if grid is not None and not grid.body and number - grid.last <= _REACH and len(grid.heads) < _MOST_HEADS:
                _above(grid, waiting, shared)
            elif grid is None or _begins(row, grid, number, waiting):
                grid = Grid(caption=caption)
                _above(grid, waiting, shared)
                found.append(grid)
            else:
                grid.body.append((_groups(grid, waiting), row))
                grid.last, waiting = number, []
                continue
            grid.heads.append(row)
            grid.last, waiting = number, []
        else:
            if grid is None:
                grid = Grid(caption=caption)
                _above(grid, waiting, shared)
                waiting = []
                found.append(grid)
            kept = [cell for cell in waiting if not _take_note(cell, shared)]
            grid.body.append((_groups(grid, kept), row))
            grid.last, waiting = number, []
    for cell in waiting:
        _take_note(cell, shared)
    for grid in found:
        grid.notes = shared
        _close(grid)
    return found


def _is_head(row: Sequence[GridCell], flagged: bool) -> bool:
    """Whether a row holds headings: the file says so beyond its first cell, or it holds neither figures nor gaps for
    them."""
    if flagged:
        return any(cell.head for cell in row[1:]) and all(cell.head or not cell.is_figure for cell in row)
    return not any(cell.is_figure or (number and cell.is_missing) for number, cell in enumerate(row))


def _begins(row: Sequence[GridCell], grid: Grid, number: int, waiting: Sequence[GridCell]) -> bool:
    """Whether headings below the rows of a table are those of a new one, and not a row of words of the same."""
    if row[0].head or sum(cell.is_time for cell in row[1:]) > 1:
        return True
    if not grid.body:
        return True
    first = waiting[0].row if waiting else number
    return first - grid.last > 1


def _above(grid: Grid, waiting: Sequence[GridCell], notes: dict[str, str]) -> None:
    """Put the lines above a table to it as titles, those that are notes to the notes."""
    grid.titles += [cell for cell in waiting if not _take_note(cell, notes)]


def _take_note(cell: GridCell, notes: dict[str, str]) -> bool:
    told = note_of(cell.written)
    if told is None:
        return False
    notes.setdefault(*told)
    return True


def _groups(grid: Grid, waiting: Sequence[GridCell]) -> tuple[GridCell, ...]:
    """The group headings for a row: those just above it; one alone takes the place of the last of several."""
    before = grid.body[-1][0] if grid.body else ()
    if not waiting:
        return before
    if len(waiting) == 1 and len(before) > 1:
        return (*before[:-1], waiting[0])
    return tuple(waiting[-_MOST_GROUPS:])


def _close(grid: Grid) -> None:
    """Tell headings from rows of words where there are no figures, and what each column is."""
    if not grid.body and len(grid.heads) > 1:
        grid.body = [((), row) for row in grid.heads[1:]]
        grid.heads = grid.heads[:1]
    columns: dict[int, list[GridCell]] = {}
    for _, row in grid.body:
        for cell in row:
            columns.setdefault(cell.column, []).append(cell)
    heads: dict[int, str] = {}
    for row in grid.heads:
        for cell in row:
            heads[cell.column] = f"{heads.get(cell.column, '')} {cell.text}".lstrip()
    labels = True
    for column in sorted(columns):
        kind = grid.kinds[column] = _kind(columns[column], heads.get(column, ""), labels)
        labels = labels and kind in _LEADING
    labelled = [column for column in sorted(columns) if grid.kinds[column] in ("label", "time", "number")]
    grid.kinds.update(dict.fromkeys(labelled[_MOST_LABELS:], "words"))
    first = min(columns, default=0)
    kinds = set(grid.kinds.values())
    if len(columns) > 1 and not kinds & {"label", "time", "number"}:
        grid.kinds[first] = "number" if grid.kinds[first] == "figure" else "label"
    if "figure" not in kinds:
        grid.kinds.update(
            {column: "words" for column, kind in grid.kinds.items() if kind == "label" and column != first}
        )


_LEADING = frozenset({"label", "time", "number", "code", "note", "unit"})
"""Kinds of columns that stand to the left of the figures."""


def _kind(cells: Sequence[GridCell], head: str, leading: bool) -> str:
    """What a column is; `leading` says that no figures stand to its left."""
    if _UNIT_HEAD.search(head):
        return "unit"
    if _NOTE_HEAD.search(head):
        return "note"
    figures = sum(cell.is_figure or cell.is_missing or bool(_COUNTS.fullmatch(cell.text)) for cell in cells)
    times = sum(cell.is_time for cell in cells)
    codes = sum(bool(_CODE.fullmatch(cell.text)) for cell in cells)
    if _CODE_HEAD.search(head) or 2 * codes > len(cells):
        return "code"
    if (
        times
        and 2 * times >= len(cells)
        and leading
        and (not head or _TIME_HEAD.search(head) or not _COUNTS.fullmatch(cells[0].text))
    ):
        return "time"
    if leading and _NUMBERED_HEAD.search(head):
        return "number" if 2 * figures >= len(cells) else "label"
    if 2 * figures >= len(cells) or (figures and not leading):
        return "figure"
    return "label" if sum(len(cell.text) for cell in cells) <= _LONG_LABEL * len(cells) else "words"
