"""A spreadsheet as the document to check: its titles and notes are text, its rows of figures are data."""

from __future__ import annotations

import attrs

from citecheck.readers.spreadsheet import FORMATS
from citecheck.records import BlockKind, Document


def without_rows(document: Document) -> Document:
    """A spreadsheet without its rows, which claim nothing and cite nothing, and with a warning that says so; any other
    document as it is."""
    if document.format not in FORMATS:
        return document
    kept = tuple(block for block in document.blocks if block.kind is not BlockKind.TABLE)
    rows = len(document.blocks) - len(kept)
    if not rows:
        return document
    told = (
        f"It is a spreadsheet: only its titles and notes were checked. The {rows:,} "
        f"{'row' if rows == 1 else 'rows'} of cells are data and no claims; to check what is quoted of them, name the "
        "report that quotes it."
    )
    return attrs.evolve(document, blocks=kept, warnings=(*document.warnings, told))
