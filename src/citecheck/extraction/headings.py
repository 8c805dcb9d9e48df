"""Headings as they are printed above their text, in the contents and at the heads of pages."""

from __future__ import annotations

from citecheck.prose.titles import title_words
from citecheck.records import BlockKind, Document, Heading

_KINDS = frozenset({BlockKind.HEADING, BlockKind.CONTENTS, BlockKind.FURNITURE})
_LONGEST = 200
_LEAST_RUNNING = 4
"""Words of a page head that can be a heading and not a page number or an address."""


def find_headings(document: Document) -> tuple[Heading, ...]:
    """Every heading and line of contents, and each running head where it stands first, sorted by location."""
    found: list[Heading] = []
    running: set[str] = set()
    for block in document.blocks:
        if block.kind not in _KINDS or len(block.pieces) != 1:
            continue
        start, end = block.pieces[0]
        printed = document.text[start : min(end, start + _LONGEST + 1)]
        if len(printed) > _LONGEST or "\n\n" in printed:
            continue
        text = " ".join(printed.split())
        if block.kind is BlockKind.FURNITURE:
            if text in running or len(title_words(text)) < _LEAST_RUNNING:
                continue
            running.add(text)
        found.append(Heading(text=text, kind=block.kind, location=document.locate(start, end)))
    return tuple(sorted(found, key=lambda heading: heading.location.start))
