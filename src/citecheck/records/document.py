"""A document: its original text and the blocks that its reader found in it."""

from __future__ import annotations

import bisect
import enum

import attrs

from citecheck.records.location import Location
from citecheck.records.table import Cell, Table


class BlockKind(enum.Enum):
    """What a stretch of a document is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE = "table"
    """A table row or a line of a box or figure: its figures count, but it makes no sentence with its neighbours."""
    NOTE = "note"
    """One footnote or endnote, its own number included."""
    BYLINE = "byline"
    """A line that names an author or signatory, or gives the role or organisation of one."""
    CONTENTS = "contents"
    """A line of a table of contents."""
    FURNITURE = "furniture"
    """Running heads, page numbers, publishers' boilerplate: nothing in it is said by the document."""
    PULL_QUOTE = "pull_quote"
    """A sentence of the text set again as an eye-catcher."""
    BIBLIOGRAPHY = "bibliography"
    """One entry of a list of references that has no number."""


@attrs.frozen(kw_only=True)
class Block:
    """One paragraph, heading, note … of a document, as pieces of the original text in reading order.

    A paragraph that a page foot interrupts has two or more pieces. Pieces never overlap, within a block or between
    blocks.
    """

    kind: BlockKind
    pieces: tuple[tuple[int, int], ...]
    """(start, end) offsets into `document.text`."""
    label: str | None = None
    """Number or sign that a note is printed with; None for a note that lost it and for everything else."""
    level: int | None = None
    """Depth of a heading, 1 the highest; None where unknown."""

    @property
    def start(self) -> int:
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        return self.pieces[-1][1]


@attrs.frozen(kw_only=True)
class Anchor:
    """A marker that the file itself ties to its note: a footnote reference of Word, a link in a page.

    Nothing about it is guessed, so it needs no reading of numbers: two notes may share a label, and a marker may be
    answered by a note that stands anywhere.
    """

    label: str
    """As printed, without brackets: "7", "iv", "*"."""
    start: int
    """Span of the marker in `document.text`, what encloses it included."""
    end: int
    note: int
    """Start of the block of its note."""


@attrs.frozen(kw_only=True, cache_hash=True)  # it is a key of caches, and long
class Document:
    """A text under check, or a source as read.

    `text` is the original, unchanged: every span of every record is an offset into it. A ledger that was loaded from a
    file has a document without text (`text == ""`, `has_text` False): ledgers quote claims, not whole documents.
    """

    id: str
    """File stem, or what the caller gave."""
    text: str = attrs.field(repr=False)
    path: str | None = None
    """Where it was read from, as given; None for text that never was a file."""
    format: str = "text"
    """"text", "markdown", "html" …"""
    title: str | None = None
    author: str | None = None
    date: str | None = None
    """ISO date of publication, as precise as the document states; None where it does not."""
    sha256: str | None = None
    """Of the bytes read."""
    encoding: str | None = None
    blocks: tuple[Block, ...] = attrs.field(default=(), repr=False)
    anchors: tuple[Anchor, ...] = attrs.field(default=(), repr=False)
    """Markers that the file ties to their notes, in order of place; other markers are found in the text."""
    pages: tuple[int, ...] = attrs.field(default=(), repr=False)
    """Where each page of the file starts in `text`, ascending, one entry a page; () for a file without pages."""
    paragraphs: tuple[int, ...] = attrs.field(default=(), repr=False)
    """Where each paragraph of the file starts in `text`, ascending, for formats whose paragraphs people count (Word);
    () elsewhere."""
    tables: tuple[Table, ...] = attrs.field(default=(), repr=False)
    """Tables whose cells the file itself tells, ascending, no two overlapping: sheets, tables of web pages. Tables of
    other formats are lines that bars or tabs divide."""
    warnings: tuple[str, ...] = ()
    """What could not be read, in sentences for a person."""
    _line_starts: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False, alias="_line_starts")

    def __attrs_post_init__(self) -> None:
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at != -1:
            starts.append(at + 1)
            at = find("\n", at + 1)
        object.__setattr__(self, "_line_starts", tuple(starts))

    @property
    def has_text(self) -> bool:
        return bool(self.text)

    def line_of(self, offset: int) -> int:
        """1-based line of an offset; lines end at "\\n" only, as editors count them."""
        return bisect.bisect_right(self._line_starts, offset)

    def locate(self, start: int, end: int, label: str | None = None) -> Location:
        """The location of a span of the original text."""
        page = bisect.bisect_right(self.pages, start) or None
        table = self.table_at(start)
        cell = None if table is None or not table.addressed else _cell_at(table, start)
        return Location(
            document=self.id,
            start=start,
            end=end,
            line=self.line_of(start),
            surface=self.text[start:end],
            label=label,
            page=page,
            page_line=None if page is None else self._printed_lines(self.pages[page - 1], start),
            paragraph=bisect.bisect_right(self.paragraphs, start) or None,
            sheet=None if table is None else table.sheet,
            cell=None if cell is None else cell.address,
        )

    def table_at(self, offset: int) -> Table | None:
        """The table that an offset stands in."""
        at = bisect.bisect_right(self.tables, offset, key=lambda table: table.start) - 1
        return self.tables[at] if at >= 0 and offset < self.tables[at].end else None

    def _printed_lines(self, start: int, offset: int) -> int:
        """1-based number of the line of `offset` among the lines from `start` on that are not blank."""
        first, last = self.line_of(start) - 1, self.line_of(offset) - 1
        above = self._line_starts[first:last]
        ends = self._line_starts[first + 1 : last + 1]
        return 1 + sum(not self.text[low:high].isspace() for low, high in zip(above, ends, strict=True))


def _cell_at(table: Table, offset: int) -> Cell | None:
    at = bisect.bisect_right(table.cells, offset, key=lambda cell: cell.start) - 1
    return table.cells[at] if at >= 0 and offset < table.cells[at].end else None
