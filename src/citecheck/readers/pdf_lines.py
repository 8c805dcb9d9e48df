"""The printed lines of a PDF page, in reading order: columns one after the other, tables row by row."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from citecheck.readers.pdf_glyphs import Glyph

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISABLE = frozenset("0123456789,;–-*†‡§[]() ")
_BELOW = 0.22
"""How much of the height of type lies below its line."""
_SMALLER = 0.86
"""Height of a raised sign, as a share of its neighbours', at the most."""
_HIGHER = 0.12
"""How far it stands above their line, as a share of their height, at the least."""
_SPACE = 0.16
"""Gap between words, as a share of the height of the type."""
_LEAST_SPACE = 0.07
"""Gap of a space in tightly set type; pdfium finds white space before every raised sign."""
_GAP = 1.1
"""Gap that parts two cells or columns."""
_CELLS = "    "
_CELL_GAP = 0.5
"""Gap between cells, as a share of the height of the type, where those of neighbouring rows stand below it."""
_ALIGNED = 1.5
_ROWS = 3
"""Rows of a table, at the least."""
_DEPTH = 6
_LEAST_LINES = 3
_PROSE = 16
"""Characters of the middle line of a column, at the least; the cells of a table are shorter."""
_BINS = 160


@attrs.define
class Run:
    """Characters that stand side by side in one size on one line, without white space."""

    text: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool
    """Whether white space stands before it."""

    @property
    def bottom(self) -> float:
        return self.base - _BELOW * self.size

    @property
    def top(self) -> float:
        return self.base + (1 - _BELOW) * self.size


@attrs.define
class Segment:
    """Runs of one line that no wide gap parts."""

    runs: list[Run]

    @property
    def left(self) -> float:
        return min(run.left for run in self.runs)

    @property
    def right(self) -> float:
        return max(run.right for run in self.runs)

    @property
    def main(self) -> Run:
        """The run that sets size and height: the longest."""
        return max(self.runs, key=lambda run: len(run.text) * run.size)

    @property
    def length(self) -> int:
        return sum(len(run.text) for run in self.runs) + len(self.runs) - 1


@attrs.frozen
class PrintedLine:
    """One line of a page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    """Height of its type in points."""
    column: int
    """Number of the stretch of the page that it belongs to, in reading order."""


def lines_of_page(glyphs: Sequence[Glyph]) -> list[PrintedLine]:
    """The lines of a page in reading order."""
    segments = _segments(_runs(glyphs))
    found: list[PrintedLine] = []
    for number, column in enumerate(_columns(segments, 0)):
        found += _lines(column, number)
    return found


def _runs(glyphs: Iterable[Glyph]) -> list[Run]:
    runs: list[Run] = []
    for glyph in glyphs:
        last = runs[-1] if runs else None
        if (
            last is not None
            and not glyph.spaced
            and abs(glyph.base - last.base) <= 0.06 * last.size
            and 0.92 * last.size <= glyph.size <= 1.08 * last.size
            and -0.4 * last.size <= glyph.left - last.right <= 0.5 * last.size
        ):
            last.text += glyph.text
            last.right = max(last.right, glyph.right)
            continue
        runs.append(Run(glyph.text, glyph.left, glyph.right, glyph.base, glyph.size, glyph.spaced))
    return runs


def _segments(runs: Iterable[Run]) -> list[Segment]:
    segments: list[Segment] = []
    for run in runs:
        last = segments[-1] if segments else None
        if last is not None and _beside(last.runs[-1], run):
            last.runs.append(run)
        else:
            segments.append(Segment([run]))
    return segments


def _beside(one: Run, other: Run) -> bool:
    """Whether a run goes on with the line of the one before it."""
    size = max(one.size, other.size)
    return _on_one_line(one, other) and -0.5 * size <= other.left - one.right <= _GAP * size


def _on_one_line(one: Run, other: Run) -> bool:
    shared = min(one.top, other.top) - max(one.bottom, other.bottom)
    return shared >= 0.5 * min(one.size, other.size)


def _columns(segments: list[Segment], depth: int) -> list[list[Segment]]:
    """The segments dealt out over the columns of a page; what spans columns stands between those above and below."""
    if depth >= _DEPTH or len(segments) < 2 * _LEAST_LINES:
        return [segments] if segments else []
    for gutter in _gutters(segments):
        columns: list[list[Segment]] = []
        single: list[Segment] = []
        parted = False
        for run, crossing in _stretches(segments, gutter):
            left = [one for one in run if one.right <= gutter]
            right = [one for one in run if one.right > gutter]
            if crossing or not _are_columns(left, right):
                single += run
                continue
            parted = True
            if single:
                columns.append(single)
                single = []
            columns += [*_columns(left, depth + 1), *_columns(right, depth + 1)]
        if parted:
            return [*columns, single] if single else columns
    return [segments]


def _stretches(segments: list[Segment], gutter: float) -> list[tuple[list[Segment], bool]]:
    """The segments from top to bottom, in runs that cross a gutter and runs that do not."""
    stretches: list[tuple[list[Segment], bool]] = []
    for segment in sorted(segments, key=lambda one: -one.main.base):
        crossing = segment.left < gutter < segment.right
        if stretches and stretches[-1][1] == crossing:
            stretches[-1][0].append(segment)
        else:
            stretches.append(([segment], crossing))
    return stretches


def _are_columns(left: list[Segment], right: list[Segment]) -> bool:
    """Whether two sides of a gutter are columns of prose beside each other, and no rows of a table."""
    if len(left) < _LEAST_LINES or len(right) < _LEAST_LINES:
        return False
    if any(statistics.median(one.length for one in side) < _PROSE for side in (left, right)):
        return False
    low = max(min(one.main.bottom for one in side) for side in (left, right))
    high = min(max(one.main.top for one in side) for side in (left, right))
    return high > low


def _gutters(segments: list[Segment]) -> list[float]:
    """Places from left to right that few segments cross, the emptiest first."""
    low = min(one.left for one in segments)
    high = max(one.right for one in segments)
    if high - low < 60:
        return []
    step = (high - low) / _BINS
    covered = [0] * (_BINS + 1)
    for segment in segments:
        for index in range(int((segment.left - low) / step), min(_BINS, int((segment.right - low) / step)) + 1):
            covered[index] += 1
    em = statistics.median(one.main.size for one in segments)
    wide = max(2, round(0.5 * em / step))
    found: list[tuple[float, float]] = []
    for index in range(_BINS // 8, _BINS - _BINS // 8 - wide):
        most = max(covered[index : index + wide])
        if most <= 0.3 * len(segments):
            # The middle of a gutter, not its edge: neighbours of a column's ragged lines are crossed by few, too
            found.append((sum(covered[max(0, index - 1) : index + wide + 1]), low + (index + wide / 2) * step))
    found.sort()
    chosen: list[float] = []
    for _, place in found:
        if all(abs(place - other) > 3 * em for other in chosen):
            chosen.append(place)
        if len(chosen) == 4:
            break
    return chosen


def _lines(segments: list[Segment], column: int) -> list[PrintedLine]:
    """The segments of a column put together into lines, from top to bottom."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: -one.main.base):
        # A raised sign drawn for itself stands above the line that it belongs to
        home = next((row for row in reversed(rows[-3:]) if _on_one_line(_anchor(row), segment.main)), None)
        if home is None:
            rows.append([segment])
        else:
            home.append(segment)
    runs = [sorted((run for segment in row for run in segment.runs), key=lambda run: run.left) for row in rows]
    edges = _cell_edges(runs)
    return [_printed(row, runs[number], edges[number], column) for number, row in enumerate(rows)]


def _cell_edges(rows: list[list[Run]]) -> list[list[float]]:
    """For each row where its cells begin: after a gap that three rows on end have at one place."""
    starts = [
        [run.left for before, run in pairwise(row) if run.left - before.right > _CELL_GAP * max(before.size, run.size)]
        for row in rows
    ]
    found: list[list[float]] = [[] for _ in rows]
    for number in range(len(rows) - _ROWS + 1):
        for edge in starts[number]:
            if all(_has(starts[number + more], edge) for more in range(1, _ROWS)):
                for more in range(_ROWS):
                    found[number + more].append(edge)
    return found


def _has(edges: list[float], edge: float) -> bool:
    return any(abs(other - edge) <= _ALIGNED for other in edges)


def _anchor(row: list[Segment]) -> Run:
    return max(row, key=lambda segment: segment.length).main


def _printed(row: list[Segment], runs: list[Run], edges: list[float], column: int) -> PrintedLine:
    main = _anchor(row)
    text = ""
    before: Run | None = None
    for index, run in enumerate(runs):
        if before is not None:
            gap = run.left - before.right
            size = max(before.size, run.size)
            if gap > 1.8 * _GAP * size or _has(edges, run.left):
                text += _CELLS
            elif gap > _SPACE * size or (run.spaced and gap > _LEAST_SPACE * size):
                text += " "
        text += _written(runs, index, main)
        before = run
    return PrintedLine(
        text=text,
        left=runs[0].left,
        right=max(run.right for run in runs),
        bottom=main.bottom,
        top=main.top,
        size=main.size,
        column=column,
    )


def _written(runs: list[Run], index: int, main: Run) -> str:
    """The text of a run, raised digits as such."""
    run = runs[index]
    if not all(sign in _RAISABLE for sign in run.text):
        return run.text
    beside = [other for other in runs[max(0, index - 1) : index + 2] if other is not run and other.size > run.size]
    near = max(beside, key=lambda other: other.size, default=main)
    if run.size <= _SMALLER * near.size and run.base - near.base >= _HIGHER * near.size:
        return run.text.translate(_RAISED)
    return run.text
