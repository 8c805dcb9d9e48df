"""Notes that run over a page: their rest stands at the next page's foot, above that page's own notes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from citecheck.readers.footnotes import NoteStart
from citecheck.readers.lines import Lines
from citecheck.records import Block, BlockKind

STYLE = "carried"


def carried_over(lines: Lines, notes: Sequence[NoteStart], carried: frozenset[int]) -> tuple[NoteStart, ...]:
    """`notes` with the first line of each rest of a note, without a label."""
    taken = {note.line for note in notes}
    first = [index for index in sorted(carried - taken) if index - 1 not in carried]
    rests = [NoteStart(index, None, STYLE, lines.all[index].start) for index in first]
    return tuple(sorted([*notes, *rests], key=lambda note: note.line)) if rests else tuple(notes)


def with_carried(blocks: Iterable[Block], lines: Lines, notes: Sequence[NoteStart]) -> list[Block]:
    """The blocks with each rest put to the note before it."""
    rests = {lines.all[note.line].start for note in notes if note.style == STYLE}
    found: list[Block] = []
    last: int | None = None
    for block in sorted(blocks, key=lambda block: block.start):
        if block.kind is BlockKind.NOTE:
            if last is not None and block.start in rests:
                found[last] = attrs.evolve(found[last], pieces=(*found[last].pieces, *block.pieces))
                continue
            last = len(found)
        found.append(block)
    return found
