"""Headings above their text, in the contents and at the heads of pages."""

from __future__ import annotations

from citecheck.extraction.headings import find_headings
from citecheck.records import Block, BlockKind, Document

LINES = (
    (BlockKind.CONTENTS, "Weirs of the lower fens .... 4"),
    (BlockKind.HEADING, "Weirs of the\nlower fens"),
    (BlockKind.PARAGRAPH, "Weirs are cheap."),
    (BlockKind.FURNITURE, "Weirs of the lower fens  4"),
    (BlockKind.FURNITURE, "12"),
    (BlockKind.FURNITURE, "Weirs of the lower fens  4"),
    (BlockKind.HEADING, "A long heading " * 20),
)


def document() -> Document:
    blocks, at = [], 0
    for kind, line in LINES:
        blocks.append(Block(kind=kind, pieces=((at, at + len(line)),)))
        at += len(line) + 2
    return Document(id="weirs", text="\n\n".join(line for _, line in LINES), blocks=tuple(blocks))


def test_headings_contents_and_the_first_of_each_running_head() -> None:
    found = find_headings(document())
    assert [(heading.kind.value, heading.text) for heading in found] == [
        ("contents", "Weirs of the lower fens .... 4"),
        ("heading", "Weirs of the lower fens"),
        ("furniture", "Weirs of the lower fens 4"),
    ]
    assert found[1].location.surface == "Weirs of the\nlower fens"
    assert found[2].location.line == 8
