"""The blocks of a text: of a plain one, whose paragraphs are put together again out of hard lines, pages and columns,
and of one whose paragraphs are known."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

import attrs

from citecheck.readers.carried import carried_over, with_carried
from citecheck.readers.citing import heads_references
from citecheck.readers.endings import connects, ends_between, finished
from citecheck.readers.eyecatchers import cut_pull_quotes
from citecheck.readers.footnotes import starts_of
from citecheck.readers.furniture import furniture_of
from citecheck.readers.groups import Group, groups_of, note_lines
from citecheck.readers.headings import mark_bibliography, name_headings, split_bylines
from citecheck.readers.hints import NONE, Hints
from citecheck.readers.joining import join
from citecheck.readers.lines import Lines, lines_of
from citecheck.readers.lost import recover
from citecheck.readers.marks import Mark, marks_in
from citecheck.readers.parts import PROSE
from citecheck.readers.signs import sign_starts
from citecheck.records import Block, BlockKind


def blocks_of(text: str, hints: Hints = NONE) -> tuple[Block, ...]:
    """The blocks of a text in reading order: that is, by where they start. Every character that is not white space, a
    bullet, an enumerator or heading signs lies in exactly one piece of one block.

    `hints` tells how lines are printed, where the reader knows."""
    lines = lines_of(text)
    marks = marks_in(text)
    notes = sign_starts(lines, marks, starts_of(text, lines, marks, hints))
    notes = carried_over(lines, notes, hints.carried)
    taken = frozenset(note_lines(lines, notes))
    furniture = furniture_of(lines, taken) | hints.furniture
    groups = _divide(groups_of(lines, notes, furniture, hints), lines)
    name_headings(groups, lines)
    groups = split_bylines(groups)
    groups = mark_bibliography(groups)
    parts = recover(text, cut_pull_quotes(text, groups, lines), marks)
    # A group of bullets and strange spaces alone, or one whose words were all cut off, has nothing to read.
    blocks = join([part for part in parts if part.first or part.kind is BlockKind.NOTE], lines)
    return tuple(with_carried(blocks, lines, notes))


@attrs.frozen
class Known:
    """What a file says of one of its paragraphs."""

    start: int
    """Offset in the text."""
    kind: BlockKind | None
    """None for a paragraph of which it says nothing."""
    level: int | None = None
    number: str | None = None
    """Printed before it as an item of a list."""


def paragraph_blocks(text: str, known: Sequence[Known], tied: Sequence[tuple[int, int]]) -> tuple[Block, ...]:
    """The blocks of a text in whose file paragraphs are marked: Word's, OpenDocument's. One paragraph is one line, or
    several where its author broke it; blank lines stand between.

    The same steps as `blocks_of`, so that typed notes, bylines, lists of references and eye-catchers are found as in
    plain text, less those that guess at what the file knows: there are no pages and no furniture, and no paragraph is
    joined to another. What the file says of a paragraph is believed over what its text looks like. `tied` are the spans
    of markers that the file ties to notes of its own, ascending: no typed list is taken for notes on their account.
    """
    found = lines_of(text)
    lines = Lines(tuple(attrs.evolve(line, page=False) if line.page else line for line in found.all), False, 0)
    begins = [one.start for one in known]
    ends = [end for _, end in tied]
    marks = [mark for mark in marks_in(text) if not _inside(mark.start, mark.end, tied, ends)]
    sure = (BlockKind.HEADING, BlockKind.TABLE, BlockKind.CONTENTS)
    notes = [
        start
        for start in sign_starts(lines, marks, starts_of(text, lines, marks))
        if _told(known, begins, lines.all[start.line].start).kind not in sure
    ]
    groups = groups_of(lines, notes, frozenset())
    for group in groups:
        told = _told(known, begins, group.rows[0].start)
        if told.kind is None or group.kind is BlockKind.NOTE:
            continue
        if told.kind not in (BlockKind.HEADING, BlockKind.LIST_ITEM):
            group.skip = 0
        group.kind, group.level = told.kind, told.level
    name_headings(groups, lines)
    groups = split_bylines(groups)
    groups = mark_bibliography(groups)
    _number_notes(groups, [_told(known, begins, group.rows[0].start).number for group in groups], marks)
    parts = recover(text, cut_pull_quotes(text, groups, lines), marks)
    return tuple(
        Block(kind=part.kind, pieces=((part.start, part.end),), label=part.label, level=part.group.level)
        for part in parts
        if part.start < part.end
    )


def _number_notes(groups: Sequence[Group], numbers: Sequence[str | None], marks: Sequence[Mark]) -> None:
    """Make a numbered list under "Notes" or "References" notes where most of its numbers stand as markers in the
    text."""
    items: list[tuple[Group, str]] = []
    inside = False
    for group, number in zip(groups, numbers, strict=True):
        if group.kind is BlockKind.HEADING:
            inside = heads_references(group.text())
        elif inside and number is not None and group.kind in (BlockKind.LIST_ITEM, BlockKind.BIBLIOGRAPHY):
            items.append((group, number))
    labels = {mark.label for mark in marks if mark.weight >= 0.3}
    if 2 * sum(number in labels for _, number in items) >= max(1, len(items)):
        for group, number in items:
            group.kind, group.label = BlockKind.NOTE, number


def _told(known: Sequence[Known], begins: Sequence[int], offset: int) -> Known:
    return known[max(bisect.bisect_right(begins, offset) - 1, 0)]


def _inside(start: int, end: int, spans: Sequence[tuple[int, int]], ends: Sequence[int]) -> bool:
    """Whether [start, end) overlaps one of the ascending spans."""
    at = bisect.bisect_right(ends, start)
    return at < len(spans) and spans[at][0] < end


def _divide(groups: list[Group], lines: Lines) -> list[Group]:
    """Split groups at headings that stand right on their text, and at short last lines of paragraphs."""
    if not lines.wrapped:
        return groups
    divided: list[Group] = []
    for group in groups:
        if group.kind not in PROSE or len(group.rows) < 2:
            divided.append(group)
            continue
        width = max(group.longest, min(lines.width, int(group.longest * 1.3)))
        start = 0
        for at in range(1, len(group.rows)):
            if _breaks(group, start, at, width):
                divided.append(_part(group, start, at))
                start = at
        divided.append(_part(group, start, len(group.rows)))
    return divided


def _part(group: Group, start: int, end: int) -> Group:
    if start == 0 and end == len(group.rows):
        return group
    rows = group.rows[start:end]
    if start == 0:
        return Group(group.kind, rows, group.skip, group.label, group.level, group.page, group.tight, group.numbered)
    return Group(BlockKind.PARAGRAPH, rows, tight=True)


def _breaks(group: Group, start: int, at: int, width: int) -> bool:
    """Whether a paragraph ends before row `at`: its last line is short, and the next begins like a new one."""
    above, below = group.rows[at - 1].text, group.rows[at].text
    if not (below[0].isupper() or below[0] in '“"‘£•' or below[0].isdigit()):
        return False
    # Room for the next word would have been left only at a paragraph's end
    word = below.split(None, 1)[0]
    if len(above) + 1 + len(word) > 0.9 * width:
        return False
    if finished(above):
        return len(above) < 0.8 * width and (above.endswith((":", ";")) or ends_between(above, below))
    # A heading on its text: all lines so far short and without a stop, the next one long
    if at - start > 3 or group.kind is not BlockKind.PARAGRAPH or above.endswith((",", "-", "–", ";")):
        return False
    near = max(len(row.text) for row in group.rows[at : at + 4])
    above_short = all(len(row.text) < 0.75 * near for row in group.rows[start:at])
    first = group.rows[start].text
    return above_short and first[0].isupper() and len(below) > 0.7 * near and not connects(above)
