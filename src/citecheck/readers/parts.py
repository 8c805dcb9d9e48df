"""Stretches of text of one kind, on their way from groups of lines into blocks."""

from __future__ import annotations

from citecheck.readers.groups import Group
from citecheck.records import BlockKind

PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
PASSED = (BlockKind.NOTE, BlockKind.FURNITURE, BlockKind.PULL_QUOTE)
"""Kinds that a paragraph may be interrupted by."""


class Part:
    """A group of lines, or what is left of it once a pull quote or a note is cut off."""

    __slots__ = ("end", "first", "group", "kind", "label", "last", "numbered", "start", "text")

    def __init__(self, text: str, group: Group, kind: BlockKind, start: int, end: int) -> None:
        while end > start and text[end - 1].isspace():
            end -= 1
        self.text = text
        self.group = group
        self.kind = kind
        self.start = start
        self.end = end
        self.label = group.label if kind is BlockKind.NOTE and start == group.start else None
        self.numbered = group.numbered
        self.first = text[start : min(end, start + 200)]
        self.last = text[max(start, end - 200) : end]
