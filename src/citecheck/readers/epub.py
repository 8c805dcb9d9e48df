"""Electronic books (.epub): their pages in reading order, read as web pages are."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import attrs

from citecheck.errors import ReadError
from citecheck.readers.html import joined
from citecheck.readers.html_metadata import iso_date
from citecheck.readers.html_pieces import pieces_of
from citecheck.readers.packages import Package
from citecheck.records import Document

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_PACKAGE = "{http://www.idpf.org/2007/opf}"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_ENCODING = re.compile(rb"<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{1,40})[\"']")
_PAGES = ("application/xhtml+xml", "text/html")
MAX_PAGES = 2000
MAX_BYTES = 8_000_000
"""Of markup; the rest of a longer book is not read, and the document says so."""


@attrs.frozen
class _Item:
    """An entry of the book's list of files."""

    name: str
    type: str
    properties: str


def read_epub(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """The text of a book as a document, in the order of its spine. Blocks are those of a web page: paragraphs,
    headings, list items, rows of tables, and notes (what a number in the text links to, in another file too).

    Title, author and date are the book's own statements. Raises ReadError where the book or its list of files cannot be
    read; pages that cannot are told in `warnings`.
    """
    from bs4 import BeautifulSoup

    place = path or url or id
    package = Package(data, place)
    book, folder = _book(package)
    items = _items(book, folder)
    names = [items[ref].name for ref in _spine(book) if ref in items and items[ref].type in _PAGES]
    names = [name for name in dict.fromkeys(names) if name not in _navigation(items)]
    _refuse_protected(package, names)
    warnings: list[str] = []
    soup = BeautifulSoup("<body></body>", "html.parser")
    numbers = {name: number for number, name in enumerate(names)}
    left = MAX_BYTES
    for name in names[:MAX_PAGES]:
        try:
            markup = package.part(name)
        except ReadError as error:
            warnings.append(f"A page of the book was not read ({name}): {error.reason}.")
            continue
        left -= len(markup)
        if left < 0:
            warnings.append(f"Only the first {MAX_BYTES:,} bytes of the book were read.")
            break
        page = BeautifulSoup(_decoded(markup), "html.parser")
        _tell_apart(page, name, numbers)
        (soup.body or soup).append((page.body or page).extract())
    if len(names) > MAX_PAGES:
        warnings.append(f"Only the first {MAX_PAGES:,} pages of the book were read.")
    text, blocks = joined([piece for piece in pieces_of(soup)[0] if piece.text()])
    if not text:
        warnings.append("the book holds no text that can be read")
    return Document(
        id=id,
        text=text,
        path=path or url,
        format="epub",
        title=next(iter(_stated(book, "title")), None),
        author="; ".join(_stated(book, "creator")[:20]) or None,
        date=_published(book),
        sha256=sha256,
        blocks=blocks,
        warnings=tuple(warnings),
    )


def _book(package: Package) -> tuple[Element, str]:
    """The root of the book's own description, and the folder that its addresses start from."""
    name = ""
    if _CONTAINER in package:
        root = package.tree(_CONTAINER)
        for one in root.iter("{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"):
            name = name or posixpath.normpath(unquote(one.get("full-path", "")))
    if name not in package:
        name = next((one for one in package.names if one.endswith(".opf")), "")
    if not name:
        raise ReadError(package.path, "it has no list of its pages; get the book again, or save its text first")
    return package.tree(name), posixpath.dirname(name)


def _items(book: Element, folder: str) -> dict[str, _Item]:
    items: dict[str, _Item] = {}
    for item in book.iter(_PACKAGE + "item"):
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        items.setdefault(
            item.get("id", ""), _Item(name.casefold(), item.get("media-type", ""), item.get("properties", ""))
        )
    return items


def _spine(book: Element) -> list[str]:
    return [ref.get("idref", "") for ref in book.iter(_PACKAGE + "itemref")]


def _navigation(items: dict[str, _Item]) -> set[str]:
    """The pages that are tables of contents for a reading program."""
    return {item.name for item in items.values() if "nav" in item.properties.split()}


def _refuse_protected(package: Package, names: list[str]) -> None:
    """Raise ReadError for a book whose pages are encrypted; encrypted fonts do no harm."""
    if _ENCRYPTION not in package:
        return
    root = package.tree(_ENCRYPTION)
    places = {
        posixpath.normpath(unquote(one.get("URI", ""))).casefold()
        for one in root.iter("{http://www.w3.org/2001/04/xmlenc#}CipherReference")
    }
    if places & set(names):
        raise ReadError(package.path, "its pages are locked by copy protection; get a copy without it")


def _tell_apart(page: Any, name: str, numbers: dict[str, int]) -> None:
    """Make names of places on a page differ from those on other pages, and links point at them: "fn3" of the second
    page becomes "fn3.1", "notes.xhtml#fn3" becomes "#fn3.1"."""
    folder = posixpath.dirname(name)
    for tag in page.find_all(True):
        for attribute in ("id", "name"):
            if isinstance(tag.attrs.get(attribute), str):
                tag.attrs[attribute] = f"{tag.attrs[attribute]}.{numbers[name]}"
        href = tag.attrs.get("href")
        if tag.name != "a" or not isinstance(href, str) or "#" not in href:
            continue
        target, _, fragment = href.partition("#")
        there = posixpath.normpath(posixpath.join(folder, unquote(target))).casefold() if target else name
        if there in numbers:
            tag.attrs["href"] = f"#{fragment}.{numbers[there]}"


def _decoded(markup: bytes) -> str:
    """The text of a page, in the encoding that it states; UTF-8 where it states none that exists."""
    if markup.startswith((b"\xff\xfe", b"\xfe\xff")):
        return markup.decode("utf-16", "replace").replace("\0", "")
    told = _ENCODING.match(markup.removeprefix(b"\xef\xbb\xbf"))
    try:
        text = markup.decode(told[1].decode("ascii") if told else "utf-8-sig", "replace")
    except (LookupError, ValueError):
        text = markup.decode("utf-8-sig", "replace")
    return text.replace("\0", "")


def _stated(book: Element, name: str) -> list[str]:
    found = (" ".join("".join(map(str, one.itertext())).split()) for one in book.iter(_DUBLIN + name))
    return [text for text in found if text]


def _published(book: Element) -> str | None:
    """The date of publication: the one that is called so, else one of which nothing is said."""
    dates = {one.get(_PACKAGE + "event", ""): iso_date(one.text) for one in reversed(list(book.iter(_DUBLIN + "date")))}
    return dates.get("publication") or dates.get("")
