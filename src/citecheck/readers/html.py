"""Web pages: the main text, without navigation, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import attrs

from citecheck.readers.html_article import article_of
from citecheck.readers.html_bounds import bounded
from citecheck.readers.html_grids import LONGEST_CAPTION, Grid, GridCell
from citecheck.readers.html_pieces import Piece, pieces_of
from citecheck.readers.layout import Known, paragraph_blocks
from citecheck.records import Anchor, Block, BlockKind, Cell, Document, Table

if TYPE_CHECKING:
    from citecheck.readers.html_metadata import Facts

_LABELLED = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§])[\]).:]|[¹²³⁰⁴-⁹]")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BACK_LINKS = re.compile(r"^(?:\^|↑|↩)\s*|\s*(?:↩|↵|⤴|↑)\ufe0e?\s*$")


def read_html(
    text: str,
    *,
    id: str,
    path: str | None = None,
    url: str | None = None,
    sha256: str | None = None,
    encoding: str | None = None,
) -> Document:
    """The main text of a page as a document.

    `document.text` is the text extracted, not the markup: the page itself is kept by whoever fetched it. Blocks are
    paragraphs, headings, list items, table rows (cells parted by " | ") and notes (what a number in the text links to),
    in reading order; offsets are into that text. Raised numbers become raised digits. Scripts, styles, navigation,
    forms and what is hidden are left out. Never raises on bad markup.
    """
    return read_page(text, id=id, path=path, url=url, sha256=sha256, encoding=encoding)[0]


def read_page(
    text: str,
    *,
    id: str,
    path: str | None = None,
    url: str | None = None,
    sha256: str | None = None,
    encoding: str | None = None,
) -> tuple[Document, Facts]:
    """As `read_html`, with all that the page says of itself (the wall among it)."""
    from bs4 import BeautifulSoup

    from citecheck.readers.html_metadata import facts_of

    markup, warnings = bounded(text)
    soup = BeautifulSoup(markup, "html.parser")
    facts = facts_of(soup)
    found, around, notes = pieces_of(soup, url)
    body, blocks, anchors, tables = _joined(article_of(found, around), notes)
    if not body:
        warnings.append("the page holds no text that can be read")
    document = Document(
        id=id,
        text=body,
        path=path or url,
        format="html",
        title=facts.title,
        author=facts.author,
        date=facts.date,
        sha256=sha256,
        encoding=encoding,
        blocks=blocks,
        anchors=anchors,
        tables=tables,
        warnings=tuple(warnings),
    )
    return document, facts


def _joined(
    pieces: list[Piece], notes: dict[str, int]
) -> tuple[str, tuple[Block, ...], tuple[Anchor, ...], tuple[Table, ...]]:
    """The text, its blocks, the links of markers to notes, and the tables; `notes` gives the tag of a note by its name.

    Each piece is a line. Blocks are found as in plain text, so that notes without links, bylines, pull quotes and
    tables of contents are found too; what the tags say stands.
    """
    parts: list[str] = []
    marks: list[tuple[int, int, str]] = []
    starts: dict[int, int] = {}
    known: list[Known] = []
    grids: list[tuple[Grid, list[Cell]]] = []
    labels: dict[int, str | None] = {}
    at = 0
    previous: Piece | None = None
    for piece in pieces:
        whole = piece.text()
        text = whole.strip("| ")
        cut = whole.find(text) if text else 0
        going_on = previous is not None and piece.note is not None and previous.note_tag == piece.note_tag
        if piece.note is not None:
            text = _BACK_LINKS.sub("", text)
            text = text if going_on else _labelled(text, piece.note)
        if not text:
            continue
        if previous is not None:
            parts.append("\n\n")
            at += 2
        kind = piece.kind if piece.kind is not BlockKind.PARAGRAPH else None
        known.append(Known(at, kind, piece.level, piece.number))
        parts.append(text)
        marks += [(at + start - cut, at + end - cut, target) for start, end, target in piece.markers()]
        if piece.cells and piece.kind is BlockKind.TABLE and piece.note is None:
            _add_cells(grids, [(at + start - cut, at + end - cut, cell) for start, end, cell in piece.cell_spans()])
        if piece.note is not None:
            labels[at] = None if going_on else piece.note
            starts.setdefault(piece.note_tag, at)
        at += len(text)
        previous = piece
    body = "".join(parts)
    names = {name: starts.get(tag) for name, tag in notes.items()}
    anchors = tuple(_anchors(body, marks, names))
    blocks = paragraph_blocks(body, known, [(anchor.start, anchor.end) for anchor in anchors])
    tables = tuple(Table(cells=tuple(cells), caption=_caption(grid)) for grid, cells in grids if cells)
    return body, tuple(_with_notes(blocks, labels)), anchors, tables


def _caption(grid: Grid) -> str | None:
    return " ".join(grid.caption[:LONGEST_CAPTION].split()) or None


def _add_cells(grids: list[tuple[Grid, list[Cell]]], cells: list[tuple[int, int, GridCell]]) -> None:
    """Put the cells of a row to its table. What goes on with a table after another stood in a cell of it is a table of
    its own: tables do not overlap."""
    for start, end, cell in cells:
        if not grids or grids[-1][0] is not cell.grid:
            grids.append((cell.grid, []))
        grids[-1][1].append(
            Cell(
                start=start,
                end=end,
                row=cell.row,
                column=cell.column,
                height=cell.height,
                width=cell.width,
                head=cell.head,
            )
        )


def _labelled(text: str, label: str) -> str:
    """The text of a note with its label before it, unless it stands there already: "1. Port Watch", "a Port Watch"."""
    if label.isdigit() and _LABELLED.match(text):
        return text
    own = re.match(rf"[\[(]?{re.escape(label)}(?![^\W_])[\]).:]*[\s|]*", text)
    text = text[own.end() :] if own else text
    return f"{label}. {text}".strip() if label.isdigit() else f"{label} {text}".strip()


def _with_notes(blocks: Iterable[Block], labels: Mapping[int, str | None]) -> list[Block]:
    """The blocks with the labels of notes that links lead to; further paragraphs of a note (None) are put to it."""
    found: list[Block] = []
    for block in blocks:
        if block.start not in labels:
            found.append(block)
        elif labels[block.start] is None and found:
            found[-1] = attrs.evolve(found[-1], pieces=(*found[-1].pieces, *block.pieces))
        else:
            found.append(attrs.evolve(block, kind=BlockKind.NOTE, label=labels[block.start]))
    return found


def _anchors(body: str, marks: list[tuple[int, int, str]], notes: dict[str, int | None]) -> Iterator[Anchor]:
    """One for each marker whose note is in the text."""
    for start, end, target in marks:
        note = notes.get(target)
        label = body[start:end].translate(_LOWERED).strip("[]() ")
        if note is not None and label:
            yield Anchor(label=label, start=start, end=end, note=note)
