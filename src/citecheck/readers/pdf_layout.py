"""The lines of all pages into one text: paragraphs parted; running heads, headings, notes told by how they are set."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import attrs

from citecheck.readers.endings import finished
from citecheck.readers.hints import Hints
from citecheck.readers.pdf_lines import PrintedLine

_DIGITS = re.compile(r"[\W\d_]+")
_LABEL = re.compile(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,3}[.)]?(?=\s)|\[\d{1,3}\]|[*†‡]{1,3})")
_OPENING = re.compile(r"\d{1,4}\b")
_RAISED_LABEL = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]{1,3}\s?[^\W\d_]")
_LETTER = re.compile(r"[^\W\d_]")
_EDGE = 3
"""Lines at the head and foot of a page among which running heads are looked for."""
_LEAST_PAGES = 3
_APART = 1.6
"""Distance between a running head and the text, as a share of the height of their type."""
_SMALL = 0.93
_MOST_CARRIED = 12
"""Lines of a note's rest that stand alone at the foot of a page."""
_LARGE = 1.12
_LONGEST_HEADING = 160
_MOST_LINES = 4
_LOOSE = 1.32
"""Distance between two lines that parts paragraphs, as a share of the usual one."""


@attrs.frozen
class Composed:
    """The text of a file with pages."""

    text: str
    pages: tuple[int, ...]
    hints: Hints


@attrs.define
class _Writer:
    """Collects lines of text; a blank one parts paragraphs."""

    rows: list[str] = attrs.Factory(list)
    at: int = 0

    def add(self, row: str) -> int:
        self.rows.append(row)
        self.at += len(row) + 1
        return len(self.rows) - 1

    def blank(self) -> None:
        if self.rows and self.rows[-1]:
            self.add("")


def compose(pages: Sequence[Sequence[PrintedLine]]) -> Composed:
    """One text of the lines of all pages; a form feed begins each page but the first, blank lines part paragraphs."""
    body = _body_size(pages)
    furniture = _furniture(pages)
    larges = [_headings(lines, furniture[number], body) for number, lines in enumerate(pages)]
    sizes = {round(lines[index].size * 2) for lines, large in zip(pages, larges, strict=True) for index in large}
    levels = {size: min(level, 6) for level, size in enumerate(sorted(sizes, reverse=True), start=1)}
    writer = _Writer()
    starts: list[int] = []
    marked: dict[str, set[int]] = {"furniture": set(), "small": set(), "carried": set()}
    headings: dict[int, int] = {}
    open_note = ""
    for number, lines in enumerate(pages):
        writer.blank()
        starts.append(writer.at + (1 if number else 0))
        first = True
        before: PrintedLine | None = None
        large = larges[number]
        small = _small_print(lines, furniture[number], body, open_note)
        pitches = _pitches(lines)
        margins = _margins(lines)
        for index, line in enumerate(lines):
            is_furniture = index in furniture[number]
            labelled = index in small and _LABEL.match(line.text) is not None
            carried = index in small and not labelled and not _labelled_above(lines, small, index)
            if before is not None and _parted(before, line, pitches, margins):
                # The lines of a note stay together: a blank one would end it
                if not (index in small and not labelled and index - 1 in small):
                    writer.blank()
            elif is_furniture or index - 1 in furniture[number] or (index in small and index - 1 not in small):
                writer.blank()
            row = writer.add(("\f" if number and first else "") + line.text)
            first = False
            if is_furniture:
                marked["furniture"].add(row)
            elif index in small:
                marked["small"].add(row)
                if carried and open_note and (not finished(open_note) or line.text[:1].islower()):
                    marked["carried"].add(row)
            elif index in large:
                headings[row] = levels[round(line.size * 2)]
            before = line
        last_small = max(small, default=None)
        if last_small is not None:
            open_note = lines[last_small].text
    return Composed(
        "\n".join(writer.rows),
        tuple(starts),
        Hints(
            furniture=frozenset(marked["furniture"]),
            headings=headings,
            small=frozenset(marked["small"]),
            carried=frozenset(marked["carried"]),
        ),
    )


def _body_size(pages: Sequence[Sequence[PrintedLine]]) -> float:
    """Height of the type that most characters are set in."""
    sizes: Counter[int] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size * 2)] += len(line.text)
    return sizes.most_common(1)[0][0] / 2 if sizes else 0.0


def _headings(lines: Sequence[PrintedLine], furniture: set[int], body: float) -> set[int]:
    """Indexes of the lines in large type that make short titles: no eye-catchers, no sentences, no lone figures."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate([*lines, None]):
        large = line is not None and index not in furniture and line.size >= _LARGE * body
        if line is not None and large and (not run or abs(lines[run[-1]].size - line.size) <= 0.5):
            run.append(index)
            continue
        if run and _is_title(" ".join(lines[at].text.strip() for at in run), len(run)):
            found.update(run)
        run = [index] if large else []
    return found


def _is_title(text: str, lines: int) -> bool:
    return (
        lines <= _MOST_LINES
        and 2 < len(text) <= _LONGEST_HEADING
        and _LETTER.search(text) is not None
        and not text.endswith((".", ",", ";"))
        and not text[0].islower()
        and text[0] not in "“\"‘'"
        and text[-1] not in '”"’'
    )


def _furniture(pages: Sequence[Sequence[PrintedLine]]) -> list[set[int]]:
    """For each page the indexes of its running heads and page numbers: what stands at one height of several pages,
    differs in figures only, and is set apart from the text."""
    places: dict[tuple[str, int], list[tuple[int, int]]] = {}
    edges = [_edges(lines) for lines in pages]
    for number, lines in enumerate(pages):
        for index in {index for edge in edges[number] for index in edge[: 2 * _EDGE]}:
            line = lines[index]
            # "¹ Harbour Board, Report of the year 2011" may be the foot of many pages
            if len(line.text) <= _LONGEST_HEADING and not _RAISED_LABEL.match(line.text):
                key = _DIGITS.sub(" ", line.text).strip().casefold()
                if key or (len(line.text) <= 12 and any(sign.isdigit() for sign in line.text)):  # "2/12"
                    places.setdefault((key, round(line.bottom / 6)), []).append((number, index))
    repeated: list[set[int]] = [set() for _ in pages]
    for key, height in list(places):
        # A height may fall on either side of a step
        near = [*places[(key, height)], *places.get((key, height + 1), ())]
        if len({number for number, _ in near}) >= (_LEAST_PAGES if key else 2) and _counts_pages(pages, near):
            for number, index in near:
                repeated[number].add(index)
    return [
        {index for edge in edges[number] for index in _apart(pages[number], edge, repeated[number])}
        for number in range(len(pages))
    ]


def _counts_pages(pages: Sequence[Sequence[PrintedLine]], places: Sequence[tuple[int, int]]) -> bool:
    """Whether numbers that open lines go with the pages: that of "12 Tides and Towns" does, that of the note
    "12 Ibid., p. 4" does not."""
    opening = [(number, _OPENING.match(pages[number][index].text)) for number, index in places]
    ahead = Counter(int(found[0]) - number for number, found in opening if found is not None)
    return not ahead or 10 * ahead.most_common(1)[0][1] >= 9 * len(places)


def _edges(lines: Sequence[PrintedLine]) -> tuple[list[int], list[int]]:
    """Indexes of the lines of a page from the top down, and from the foot up."""
    by_height = sorted(range(len(lines)), key=lambda index: -lines[index].top)
    return by_height, by_height[::-1]


def _apart(lines: Sequence[PrintedLine], edge: list[int], repeated: set[int]) -> set[int]:
    """The repeated lines from the edge of a page on that a gap or a change of type sets apart from the text of their
    column."""
    run = 0
    while run < min(2 * _EDGE, len(edge)) and edge[run] in repeated:
        run += 1
    kept: set[int] = set()
    for place in range(run - 1, -1, -1):
        line = lines[edge[place]]
        if sum(lines[at].column == line.column for at in edge[: place + 1]) > _EDGE:
            continue
        inward = next((at for at in edge[place + 1 :] if lines[at].column == line.column), None)
        # A column of nothing else: an empty page with its number
        alone = inward is None and sum(other.column == line.column for other in lines) == 1
        if alone or (inward is not None and (inward in kept or _sets_apart(line, lines[inward]))):
            kept.add(edge[place])
    return kept


def _sets_apart(line: PrintedLine, following: PrintedLine) -> bool:
    far = abs(line.bottom - following.bottom) > _APART * max(line.size, following.size)
    return far or not 0.9 * following.size <= line.size <= 1.1 * following.size


def _small_print(lines: Sequence[PrintedLine], furniture: set[int], body: float, open_note: str) -> set[int]:
    """Indexes of the lines in small type that end a column and of which one begins like a note, or that go on with
    the last note of the page before, whose last line is `open_note`."""
    found: set[int] = set()
    columns: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        if index not in furniture:
            columns.setdefault(line.column, []).append(index)
    for indexes in columns.values():
        tail: list[int] = []
        for index in reversed(indexes):
            if lines[index].size > _SMALL * body:
                break
            tail.append(index)
        labelled = any(_LABEL.match(lines[index].text) for index in tail)
        rest = (
            bool(open_note) and not finished(open_note) and 0 < len(tail) < len(indexes) and len(tail) <= _MOST_CARRIED
        )
        if labelled or rest or (tail and len(tail) == len(indexes) and _follows_small(lines, indexes[0], found)):
            found |= set(tail)
    return found


def _follows_small(lines: Sequence[PrintedLine], index: int, found: set[int]) -> bool:
    """Whether a column of small type stands right of one that has been found to be notes."""
    return index - 1 in found and lines[index].bottom >= min(lines[at].bottom for at in found) - 1


def _labelled_above(lines: Sequence[PrintedLine], small: set[int], index: int) -> bool:
    """Whether a note begins in the small print of the page above a line of it."""
    return any(at < index and _LABEL.match(lines[at].text) for at in small)


def _pitches(lines: Sequence[PrintedLine]) -> dict[tuple[int, int], float]:
    """The usual distance of neighbouring lines, by column and twice the size of their type."""
    gaps: dict[tuple[int, int], list[float]] = {}
    for one, other in pairwise(lines):
        drop = one.bottom - other.bottom
        if one.column == other.column and 0 < drop < 2.5 * max(one.size, other.size):
            gaps.setdefault((other.column, round(other.size * 2)), []).append(drop)
    return {key: statistics.median_low(sorted(drops)) for key, drops in gaps.items()}


def _margins(lines: Sequence[PrintedLine]) -> dict[int, float]:
    """Where most lines of a column begin."""
    lefts: dict[int, Counter[int]] = {}
    for line in lines:
        lefts.setdefault(line.column, Counter())[round(line.left)] += 1
    return {column: float(counts.most_common(1)[0][0]) for column, counts in lefts.items()}


def _parted(
    before: PrintedLine, line: PrintedLine, pitches: dict[tuple[int, int], float], margins: dict[int, float]
) -> bool:
    """Whether a paragraph ends between two lines that follow one another."""
    if before.column != line.column:
        return True
    if not 0.93 * before.size <= line.size <= 1.07 * before.size:
        return True
    pitch = pitches.get((line.column, round(line.size * 2)), 1.2 * line.size)
    drop = before.bottom - line.bottom
    if drop < 0 or drop > _LOOSE * pitch:
        return True
    margin = margins[line.column]
    indented = 0.6 * line.size < line.left - margin < 4 * line.size
    return indented and abs(before.left - margin) < 0.3 * line.size and finished(before.text)
