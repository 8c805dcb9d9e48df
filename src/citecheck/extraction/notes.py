"""The notes of a document, from the blocks that its reader took for notes."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from citecheck.extraction.backrefs import resolve
from citecheck.extraction.references import note_kind, parse_note
from citecheck.readers.labels import body_of
from citecheck.readers.view import view_of
from citecheck.records import Block, BlockKind, Document, Note, NoteKind


def find_notes(document: Document) -> tuple[Note, ...]:
    """Every footnote and endnote, in order of place, its references parsed and ibid. resolved.

    A note that lost its number gets the one that its place in the sequence gives it, with `printed` False. Where
    numbers start again (per page, per essay) ids are told apart: "7", "7.2".
    """
    blocks = [block for block in document.blocks if block.kind is BlockKind.NOTE]
    taken: dict[str, int] = {}
    notes: list[Note] = []
    for block, label in zip(blocks, _labels(blocks), strict=True):
        taken[label] = taken.get(label, 0) + 1
        id = label if taken[label] == 1 else f"{label}.{taken[label]}"
        notes.append(_note(document, block, label, id))
    return resolve(tuple(notes))


def _note(document: Document, block: Block, label: str, id: str) -> Note:
    pieces = body_of(document.text, block)
    text = view_of(document.text, pieces).text
    start, end = pieces[0] if pieces and text else block.pieces[0]
    note = Note(
        id=id,
        label=label,
        text=text,
        location=document.locate(start, end),
        kind=NoteKind.EMPTY,
        printed=block.label is not None,
    )
    if not text:
        return note
    references = parse_note(text)
    return attrs.evolve(note, references=references, kind=note_kind(text, references))


def _labels(blocks: Sequence[Block]) -> list[str]:
    """Labels as printed; a lost one counts on from the note before, or back from the note after."""
    labels: list[str] = []
    for index, block in enumerate(blocks):
        if block.label is not None:
            labels.append(block.label)
            continue
        following = next((b.label for b in blocks[index + 1 :] if b.label is not None), None)
        if labels and labels[-1].isdigit():
            labels.append(str(int(labels[-1]) + 1))
        elif following is not None and following.isdigit() and int(following) > 1:
            labels.append(str(int(following) - 1))
        else:
            labels.append(str(index + 1))
    return labels
