"""Rows of a table as sentences: every figure with the headings of its row and column, its unit and its notes.

This is the one place where cells become sentences, wherever they come from: a sheet, a table of a web page, or lines
that bars or tabs divide.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import attrs

from citecheck.records import Document, Table
from citecheck.verification.grids import Grid, GridCell, cell_of, grids_of
from citecheck.verification.table_labels import Axis, Label, label_of
from citecheck.verification.table_marks import note_of, note_of_cells
from citecheck.verification.table_units import bare, is_unit, resolved, with_unit

_WIDE = 24
"""Figures of a row that are read as one sentence."""
_LONG_CELL = 300
"""Characters from which on a cell is prose of its own."""
_LONGEST_TITLE = 300
_MOST_TITLES = 4
_NOTES_SHEET = re.compile(r"\b(?:foot)?notes?\b|\bshorthand\b|\bsymbols?\b", re.IGNORECASE)
_BOILERPLATE = re.compile(
    r"^(?:this (?:work)?sheet|this table|some (?:cells|shorthand)|the (?:work)?sheet|freeze|source|back to|return to|"
    r"notes? (?:are|can)|\[?contents|(?:https?|www)|contact|email|telephone|released?\b|published\b|publication date|"
    r"(?:next|last) update)",
    re.IGNORECASE,
)
_PART = re.compile(r"[|\t]|[^|\t]+")
_NEGATIVE = re.compile(r"\(\s?([£$€]?\d[\d,.]*\s?%?)\s?\)")
_BARE_YEAR = re.compile(r"[12]\d{3}")
_LABELS = ("label", "time", "number")
_MOST_HEAD_LINES = 3
_MOST_CELLS = 5_000
"""Of a line; no table is as wide."""
_MOST_NOTES = 3


@attrs.frozen
class Cell:
    """A cell of a line that bars or tabs divide."""

    text: str
    start: int
    """Offset of its text in the source."""
    end: int
    slot: int
    """Bars or tabs before it."""
    slots: int
    """Of its line."""


def is_rule(line: str) -> bool:
    """Whether a line only divides the rows of a table: "|---|:--:|"."""
    return "-" in line and ("|" in line or "+" in line) and set(line) <= set("|+-:= \t")


def cells_of(line: str, offset: int) -> tuple[Cell, ...]:
    """The cells of a line that is divided by bars or tabs; () for a line of prose or a rule between rows."""
    if "|" not in line and "\t" not in line:
        return ()
    begin, end = len(line) - len(line.lstrip()), len(line.rstrip())
    begin += line.startswith("|", begin)
    end -= line.endswith("|", begin, end)
    found: list[tuple[str, int, int]] = []
    slot = 0
    for match in _PART.finditer(line, begin, end):
        text = match.group().strip()
        if match.group() in "|\t":
            slot += 1
        elif len(found) >= _MOST_CELLS:
            break
        elif text:
            found.append((text, offset + match.start() + match.group().index(text[0]), slot))
    if len(found) < 2 or is_rule(line):
        return ()
    return tuple(Cell(text, start, start + len(text), at, slot + 1) for text, start, at in found)


@attrs.frozen(eq=False)
class Entry:
    """A cell of a row as the row's sentence gives it."""

    start: int
    """Span in the sentence."""
    end: int
    cell: GridCell
    heads: tuple[Label, ...]
    """The headings over it, the widest first."""
    exact: str | None
    """Its figure at full precision, with its unit; None where it is shown so."""
    counted: bool
    """Whether the table says that it is a number of things."""
    notes: tuple[str, ...]
    """What the notes say that its own marks lead to, and those of its headings."""


@attrs.frozen(eq=False)
class Row:
    """A row as a sentence."""

    text: str
    labels: tuple[Label, ...]
    """Group headings and the row's own, the widest first."""
    entries: tuple[Entry, ...]
    caption: str
    """What stands above the table."""
    start: int
    end: int

    @property
    def cells(self) -> tuple[tuple[int, int, int, int], ...]:
        """(start, end in `text`, start, end in the source) of its cells beside the labels."""
        return tuple((entry.start, entry.end, entry.cell.start, entry.cell.end) for entry in self.entries)

    @property
    def heads(self) -> str:
        """Caption and column headings, for the context."""
        heads = dict.fromkeys(label.text for entry in self.entries for label in entry.heads)
        return " ".join(filter(None, (self.caption, *heads)))


@attrs.frozen(eq=False)
class Prose:
    """A cell that is so long that it is read as text of its own."""

    start: int
    end: int
    heading: str


@attrs.define
class Around:
    """What stands around a table of a page."""

    above: str = ""
    below: Sequence[str] = ()
    """Lines, as far as they may be notes."""


def rows_of_tables(document: Document, around: Mapping[int, Around]) -> list[list[Row | Prose]]:
    """The rows of each of `document.tables`; `around` is by `Table.start`. Notes of a sheet of notes hold for all
    sheets."""
    shared: dict[str, str] = {}
    read: list[tuple[Table, list[Grid], dict[str, str]]] = []
    for table in document.tables:
        notes: dict[str, str] = {}
        cells = [
            cell_of(
                document.text[cell.start : cell.end],
                cell.start,
                cell.row,
                cell.column,
                cell.height,
                cell.width,
                cell.head,
                cell.exact,
            )
            for cell in table.cells
        ]
        beside = around.get(table.start, Around())
        caption = table.caption or beside.above
        grids = grids_of(cells, caption, notes)
        for line in beside.below:
            told = note_of(line)
            if told is not None:
                notes.setdefault(*told)
        if table.sheet and _NOTES_SHEET.search(table.sheet):
            shared = {**notes, **_listed(cells), **shared}
        read.append((table, grids, notes))
    found: list[list[Row | Prose]] = []
    for table, grids, notes in read:
        known = {**shared, **notes}
        found.append([row for grid in grids for row in rows_of_grid(grid, known, table.sheet or "")])
    return found


def _listed(cells: Sequence[GridCell]) -> dict[str, str]:
    """The notes of a sheet that lists them: "note 1" in one cell, what it says in the next."""
    found: dict[str, str] = {}
    for _, row in groupby(cells, key=lambda cell: cell.row):
        told = note_of_cells([cell.written for cell in row])
        if told is not None:
            found.setdefault(*told)
    return found


def rows_of_lines(lines: Sequence[tuple[Cell, ...]], caption: str = "", notes: Sequence[str] = ()) -> list[Row | Prose]:
    """The rows of a table that stands in lines; `notes` are the lines below it, as far as they may explain its
    marks."""
    told = dict(found for note in notes if (found := note_of(note)))
    grids = grids_of(_placed(lines), caption, told)
    return [row for grid in grids for row in rows_of_grid(grid, told)]


def _placed(lines: Sequence[tuple[Cell, ...]]) -> list[GridCell]:
    """The cells of lines in their columns.

    Where most lines are divided alike, blank cells keep their place; else they are taken for a wide gap. Headings fewer
    than the cells below stand over the last ones, or are spread over them where they divide them evenly.
    """
    slots, alike = Counter(cells[0].slots for cells in lines).most_common(1)[0]
    kept = 2 * alike > len(lines)
    wide = slots if kept else Counter(len(cells) for cells in lines).most_common(1)[0][0]
    found: list[GridCell] = []
    above = True
    for row, cells in enumerate(lines):
        above = above and row < _MOST_HEAD_LINES and not any(_is_figure(cell.text) for cell in cells)
        if not above or len(cells) >= wide or (kept and cells[0].slots == slots):
            found += [cell_of(cell.text, cell.start, row, cell.slot if kept else at) for at, cell in enumerate(cells)]
            continue
        # "Harbour | 2011 | 2012" over "Boats | Barges | Boats | Barges", or "2011 | 2012" over columns of figures
        labels = 1 if len(cells) > 2 and wide - len(cells) > 1 and (wide - 1) % (len(cells) - 1) == 0 else 0
        count = len(cells) - labels
        spread = (wide - 1) // count if (wide - 1) % count == 0 else 1
        column = wide - spread * count
        found += [cell_of(cell.text, cell.start, row, at) for at, cell in enumerate(cells[:labels])]
        for cell in cells[labels:]:
            found.append(cell_of(cell.text, cell.start, row, column, width=spread))
            column += spread
    return found


def rows_of_grid(grid: Grid, notes: Mapping[str, str], sheet: str = "") -> Iterator[Row | Prose]:
    """The rows of a table as sentences, a wide one in several, each with the row's labels."""
    reader = _Reader(grid, notes, sheet)
    for groups, row in grid.body:
        yield from reader.read(groups, row)


class _Reader:
    """What the rows of a table have in common."""

    def __init__(self, grid: Grid, notes: Mapping[str, str], sheet: str) -> None:
        self._grid = grid
        self._notes = notes
        titles = [cell for cell in grid.titles if not _BOILERPLATE.match(cell.text)][-_MOST_TITLES:]
        texts = [cell.text[:_LONGEST_TITLE] for cell in titles if not is_unit(cell.text)]
        if sheet and not any(sheet in text for text in texts):
            texts.insert(0, sheet)
        self.caption = " ".join(dict.fromkeys(filter(None, (grid.caption, *texts))))
        self._titles = tuple(cell.text for cell in reversed(titles)) + ((grid.caption,) if grid.caption else ())
        self._title_marks = tuple(mark for cell in titles for mark in cell.marks)
        self._axes: dict[tuple[str, int], Axis] = {}
        self._heads: dict[int, tuple[Label, ...]] = {}
        self._above: dict[int, GridCell] = {}
        self._labelled = [column for column, kind in sorted(grid.kinds.items()) if kind in _LABELS]
        for column, kind in grid.kinds.items():
            if kind in ("figure", "words"):
                self._heads_of(column)
        for groups, row in grid.body:
            for cell in row:
                if grid.kinds.get(cell.column) in _LABELS:
                    self._label(cell)
            for group in groups:
                self._group(group)

    def read(self, groups: tuple[GridCell, ...], row: Sequence[GridCell]) -> Iterator[Row | Prose]:
        kinds = self._grid.kinds
        own = self._labels_of(row)
        labels = (
            *(self._group(group) for group in groups if not is_unit(group.text)),
            *(self._label(cell) for cell in own),
        )
        beside = [cell for cell in row if kinds.get(cell.column) in ("figure", "words") or cell.column not in kinds]
        units = next((cell.text for cell in row if kinds.get(cell.column) == "unit"), None)
        said = tuple(cell.text for cell in (*reversed(own), *reversed(groups)))
        marks = tuple(mark for cell in (*groups, *own) for mark in cell.marks)
        marks += tuple(
            mark
            for cell in row
            if kinds.get(cell.column) == "note"
            for mark in (*cell.marks, *re.split(r"[\s,;]+", cell.text.lower()))
        )
        heading = ", ".join(label.text for label in labels)
        listed = "note" in kinds.values() and "figure" not in kinds.values()
        for cell in beside:
            if listed or len(cell.text) > _LONG_CELL:
                yield Prose(cell.start, cell.end, " ".join(filter(None, (self.caption, heading))))
        short = [cell for cell in beside if len(cell.text) <= _LONG_CELL and not cell.is_missing]
        if listed or not (short or own):
            return
        whole = (*own, *row)
        span = min(cell.start for cell in whole), max(cell.end for cell in whole)
        for at in range(0, max(len(short), 1), _WIDE):
            yield self._row(labels, heading, short[at : at + _WIDE], said, units, marks, span)

    def _row(
        self,
        labels: tuple[Label, ...],
        heading: str,
        cells: Sequence[GridCell],
        said: tuple[str, ...],
        units: str | None,
        marks: tuple[str, ...],
        span: tuple[int, int],
    ) -> Row:
        text = heading
        entries: list[Entry] = []
        for cell in cells:
            heads = self._heads_of(cell.column)
            above = self._grid.heads_of(cell.column)
            lead = " ".join(dict.fromkeys(label.text for label in heads))
            if text:
                text += ": " if not entries else "; "
            text += f"{lead} " if lead else ""
            shown, exact, counted = cell.text, cell.exact, False
            if self._grid.kinds.get(cell.column) == "figure" and _BARE_YEAR.fullmatch(shown):
                shown = f"{shown[0]},{shown[1:]}"  # a count that could be taken for a year
            if cell.is_figure or shown != cell.text:
                unit, far = resolved((*(head.text for head in reversed(above)), *said), self._titles, units)
                counted = unit.count
                shown = with_unit(_signed(shown), unit, far=far)
                exact = None if exact is None else with_unit(_signed(exact), unit, far=far)
            found = dict.fromkeys(
                (*cell.marks, *(mark for head in above for mark in head.marks), *marks, *self._title_marks)
            )
            entries.append(
                Entry(
                    start=len(text),
                    end=len(text) + len(shown),
                    cell=cell,
                    heads=heads,
                    exact=exact,
                    counted=counted,
                    notes=tuple(self._notes[mark] for mark in found if mark in self._notes),
                )
            )
            text += shown
        told = dict.fromkeys(note for entry in entries for note in entry.notes)
        text += ("" if text.endswith((".", "!", "?")) else ".") + "".join(
            f" (Note: {note})" for note in list(told)[:_MOST_NOTES]
        )
        return Row(text, labels, tuple(entries), self.caption, *span)

    def _labels_of(self, row: Sequence[GridCell]) -> list[GridCell]:
        """The cells that label a row. A blank one repeats what stands above it where another label stands to its
        right, or where the one above reaches down to it."""
        there = {cell.column: cell for cell in row}
        found: list[GridCell] = []
        last = max((column for column in self._labelled if column in there), default=-1)
        number = row[0].row
        for column in self._labelled:
            cell = there.get(column)
            if cell is not None:
                self._above[column] = cell
                for other in self._labelled:
                    if other > column and other not in there:
                        self._above.pop(other, None)
            else:
                cell = self._above.get(column)
                reaches = cell is not None and cell.row + cell.height > number
                if cell is None or not (reaches or column < last):
                    continue
            if not cell.is_missing:
                found.append(cell)
        return found

    def _label(self, cell: GridCell) -> Label:
        kind = self._grid.kinds.get(cell.column, "label")
        axis = self._axes.setdefault(("column", cell.column), Axis())
        head = ""
        if kind == "number":
            head = " ".join(bare(head.text) for head in self._grid.heads_of(cell.column))
        return label_of(cell.text, axis, head=head, time=kind == "time" or cell.is_time)

    def _group(self, cell: GridCell) -> Label:
        return label_of(bare(cell.text), self._axes.setdefault(("group", 0), Axis()), time=cell.is_time)

    def _heads_of(self, column: int) -> tuple[Label, ...]:
        if column not in self._heads:
            self._heads[column] = tuple(
                label_of(text, self._axes.setdefault(("head", cell.row), Axis()), time=cell.is_time, row=False)
                for cell in self._grid.heads_of(column)
                if (text := bare(cell.text))
            )
        return self._heads[column]


def _signed(figure: str) -> str:
    """ "(1,234)" as accounts write what is less than nothing."""
    match = _NEGATIVE.fullmatch(figure)
    return f"-{match[1]}" if match else figure


def _is_figure(text: str) -> bool:
    return cell_of(text, 0, 0, 0).is_figure
