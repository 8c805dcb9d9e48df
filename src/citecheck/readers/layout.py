"""The blocks of a plain or Markdown text: paragraphs put together again out of hard lines, pages and columns."""

from __future__ import annotations

import attrs

from citecheck.readers.carried import carried_over, with_carried
from citecheck.readers.endings import connects, ends_between, finished
from citecheck.readers.eyecatchers import cut_pull_quotes
from citecheck.readers.footnotes import certain, starts_of
from citecheck.readers.furniture import furniture_of
from citecheck.readers.groups import Group, groups_of, note_lines
from citecheck.readers.headings import mark_bibliography, name_headings, split_bylines
from citecheck.readers.hints import NONE, Hints
from citecheck.readers.joining import blocks_apart, join
from citecheck.readers.lines import Lines, lines_of
from citecheck.readers.lost import recover
from citecheck.readers.marks import marks_in
from citecheck.readers.parts import PROSE
from citecheck.readers.signs import sign_starts
from citecheck.records import Block, BlockKind


def blocks_of(text: str, hints: Hints = NONE) -> tuple[Block, ...]:
    """The blocks of a text in reading order: that is, by where they start. Every character that is not white space, a
    bullet, an enumerator or heading signs lies in exactly one piece of one block.

    `hints` tells how lines are printed, where the reader knows."""
    lines = lines_of(text)
    if hints.pageless:
        lines = attrs.evolve(lines, wrapped=False, width=0)
    marks = marks_in(text)
    notes = sign_starts(lines, marks, starts_of(text, lines, marks, hints))
    notes = certain(lines, carried_over(lines, notes, hints.carried), hints.notes)
    taken = frozenset(note_lines(lines, notes))
    furniture = hints.furniture if hints.pageless else furniture_of(lines, taken) | hints.furniture
    groups = _divide(groups_of(lines, notes, furniture, hints), lines)
    name_headings(groups, lines)
    groups = split_bylines(groups)
    mark_bibliography(groups)
    parts = recover(text, cut_pull_quotes(text, groups, lines), marks)
    # A group of bullets and strange spaces alone, or one whose words were all cut off, has nothing to read.
    parts = [part for part in parts if part.first or part.kind is BlockKind.NOTE]
    blocks = blocks_apart(parts) if hints.pageless else join(parts, lines)
    return tuple(with_carried(blocks, lines, notes))


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
