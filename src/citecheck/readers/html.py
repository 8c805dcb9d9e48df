"""Web pages: the main text, without navigation, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from citecheck.readers.hints import Hints
from citecheck.readers.html_article import article_of
from citecheck.readers.html_pieces import Piece, pieces_of
from citecheck.readers.layout import blocks_of
from citecheck.records import Anchor, Block, BlockKind, Document

if TYPE_CHECKING:
    from citecheck.readers.html_metadata import Facts

MAX_CHARACTERS = 8_000_000
"""Of markup; the rest of a longer page is not read, and the document says so."""
_LABELLED = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§])[\]).:]|[¹²³⁰⁴-⁹]")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_LISTED = (BlockKind.TABLE, BlockKind.LIST_ITEM)
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

    warnings: list[str] = []
    if len(text) > MAX_CHARACTERS:
        warnings.append(f"only the first {MAX_CHARACTERS:,} characters of the page were read")
        text = text[:MAX_CHARACTERS]
    soup = BeautifulSoup(text.replace("\0", ""), "html.parser")
    facts = facts_of(soup)
    found, around, notes = pieces_of(soup)
    body, blocks, anchors = _joined(article_of(found, around), notes)
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
        warnings=tuple(warnings),
    )
    return document, facts


def _joined(pieces: list[Piece], notes: dict[str, int]) -> tuple[str, tuple[Block, ...], tuple[Anchor, ...]]:
    """The text, its blocks, and the links of markers to notes; `notes` gives the tag of a note by its name.

    Each piece is a line. Blocks are found as in plain text, so that notes without links, bylines, pull quotes and
    tables of contents are found too; what tags say stands.
    """
    parts: list[str] = []
    marks: list[tuple[int, int, str]] = []
    starts: dict[int, int] = {}
    headings: dict[int, int] = {}
    kinds: dict[int, BlockKind] = {}
    labels: dict[int, str] = {}
    rests: set[int] = set()
    at = line = 0
    previous: Piece | None = None
    for piece in pieces:
        whole = piece.text()
        text = whole.strip("| ")
        cut = whole.find(text) if text else 0
        going_on = previous is not None and piece.note is not None and previous.note_tag == piece.note_tag
        if piece.note is not None:
            text = _BACK_LINKS.sub("", text)
            if not going_on and not _LABELLED.match(text):
                text = f"{piece.note}. {text}"
        if not text:
            continue
        if previous is not None:
            together = previous.kind is piece.kind and piece.kind in _LISTED
            gap = "\n" if together else "\n\n"
            parts.append(gap)
            at += len(gap)
            line += len(gap)
        parts.append(text)
        marks += [(at + start - cut, at + end - cut, target) for start, end, target in piece.markers()]
        if piece.note_tag:
            starts.setdefault(piece.note_tag, at)
        if going_on:
            rests.add(line)
        elif piece.note is not None:
            labels[line] = piece.note
        elif piece.kind is BlockKind.HEADING:
            headings[line] = piece.level or 1
        elif piece.kind in _LISTED:
            kinds[line] = piece.kind
        at += len(text)
        previous = piece
    body = "".join(parts)
    hints = Hints(headings=headings, kinds=kinds, notes=labels, carried=frozenset(rests), pageless=True)
    names = {name: starts.get(tag) for name, tag in notes.items()}
    return body, blocks_of(body, hints), tuple(_anchors(body, marks, names))


def _anchors(body: str, marks: list[tuple[int, int, str]], notes: dict[str, int | None]) -> Iterator[Anchor]:
    """One for each marker whose note is in the text."""
    for start, end, target in marks:
        note = notes.get(target)
        label = body[start:end].translate(_LOWERED).strip("[]() ")
        if note is not None and label:
            yield Anchor(label=label, start=start, end=end, note=note)
