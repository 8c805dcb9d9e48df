"""EPUB books: the chapters in the order of the spine, each read as the web page that it is."""

from __future__ import annotations

import posixpath
import urllib.parse
from typing import TYPE_CHECKING

import attrs

from citecheck.errors import ReadError
from citecheck.readers.decoding import decode
from citecheck.readers.html import read_html
from citecheck.readers.packages import Package
from citecheck.records import Anchor, Block, Document, Table

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_CHARACTERS = 30_000_000
_PAGES = ("application/xhtml+xml", "text/html")


def read_epub(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """A book as a document: the text of its chapters, blank lines between. Links from a chapter to notes in it are
    markers; notes that stand in another chapter are found as in plain text.

    A chapter that is missing or damaged is told in `warnings`. Raises ReadError for a book without any.
    """
    name = path or url or id
    package = Package(data, name)
    container = package.tree("META-INF/container.xml") if "META-INF/container.xml" in package else None
    opf = next((node.get("full-path") for node in _all(container, "rootfile")), None)
    root = package.tree(opf) if opf and opf in package else None
    if root is None or opf is None:
        raise ReadError(name, "it is no EPUB that can be read: its list of chapters is missing; get the file again")
    told: list[str] = []
    texts: list[str] = []
    blocks: list[Block] = []
    anchors: list[Anchor] = []
    tables: list[Table] = []
    at = 0
    for place in _chapters(root, posixpath.dirname(opf)):
        try:
            held = package.part(place)
        except ReadError:
            told.append(f"the chapter {place} is missing or damaged")
            continue
        chapter = read_html(decode(held, place)[0] if held.strip() else "", id=id)
        if not chapter.text:
            continue
        if at + len(chapter.text) > MAX_CHARACTERS:
            told.append(f"only the first {len(texts)} chapters were read: the book holds too much text")
            break
        told += [f"{place}: {warning}" for warning in chapter.warnings]
        texts.append(chapter.text)
        blocks += [_moved(block, at) for block in chapter.blocks]
        anchors += [
            attrs.evolve(anchor, start=anchor.start + at, end=anchor.end + at, note=anchor.note + at)
            for anchor in chapter.anchors
        ]
        tables += [_moved_table(table, at) for table in chapter.tables]
        at += len(chapter.text) + 2
    if not texts:
        raise ReadError(name, "it holds no chapter with text; books under copy protection cannot be read")
    return Document(
        id=id,
        text="\n\n".join(texts),
        path=path or url,
        format="epub",
        title=_said(root, "title"),
        author=_said(root, "creator"),
        date=_date(root),
        sha256=sha256,
        blocks=tuple(blocks),
        anchors=tuple(anchors),
        tables=tuple(tables),
        warnings=tuple(told),
    )


def _chapters(root: _Element, folder: str) -> list[str]:
    """Paths of the chapters in the order of the spine."""
    places: dict[str, str] = {}
    for item in _all(root, "item"):
        href, id, kind = item.get("href"), item.get("id"), item.get("media-type")
        if href and id and kind in _PAGES and "nav" not in (item.get("properties") or "").split():
            places[id] = posixpath.normpath(posixpath.join(folder, urllib.parse.unquote(href)))
    spine = [node.get("idref") or "" for node in _all(root, "itemref")]
    return [places[id] for id in dict.fromkeys(spine) if id in places]


def _moved(block: Block, by: int) -> Block:
    return attrs.evolve(block, pieces=tuple((start + by, end + by) for start, end in block.pieces))


def _moved_table(table: Table, by: int) -> Table:
    cells = tuple(attrs.evolve(cell, start=cell.start + by, end=cell.end + by) for cell in table.cells)
    return attrs.evolve(table, cells=cells)


def _all(root: _Element | None, name: str) -> list[_Element]:
    if root is None:
        return []
    return [node for node in root.iter() if isinstance(node.tag, str) and node.tag.rpartition("}")[2] == name]


def _said(root: _Element, field: str) -> str | None:
    return next((said for node in _all(root, field) if (said := " ".join((node.text or "").split())[:300])), None)


def _date(root: _Element) -> str | None:
    from citecheck.readers.html_metadata import iso_date

    return iso_date(_said(root, "date"))
