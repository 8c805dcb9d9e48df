"""OpenDocument texts (.odt): paragraphs, tables and the notes that the file ties to their markers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from citecheck.errors import ReadError
from citecheck.readers.composing import compose
from citecheck.readers.odt_styles import META, OFFICE, TEXT, styles_of
from citecheck.readers.odt_text import TextReader
from citecheck.readers.packages import Package
from citecheck.records import Document

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_ENCRYPTED = b"encryption-data"


def read_odt(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """The text of an OpenDocument text as a document, in the form that `read_docx` gives: one paragraph a line, rows of
    tables with cells parted by " | ", footnotes and then endnotes at the end, tied to their raised markers.

    What tracked changes deleted, hidden text, comments, headers and footers are no text. Raises ReadError where the
    file or its main part cannot be read, or is locked.
    """
    place = path or url or id
    package = Package(data, place)
    manifest = "META-INF/manifest.xml"
    if manifest in package and _ENCRYPTED in package.part(manifest):
        raise ReadError(place, "it is locked with a password; save it without one first")
    root = package.tree("content.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise ReadError(place, "it holds no text; open it in its own program and save it anew")
    warnings: list[str] = []
    styles = styles_of([tree for tree in (_tree(package, "styles.xml", warnings), root) if tree is not None])
    reader = TextReader(styles)
    paragraphs = reader.paragraphs(body)
    made = compose(paragraphs, reader.notes())
    if body.find(TEXT + "tracked-changes") is not None:
        warnings.append("The file holds tracked changes; it was read as if all of them were accepted.")
    warnings += reader.told()
    if not made.text:
        warnings.append("the file holds no text that can be read")
    meta = _tree(package, "meta.xml", warnings)
    return Document(
        id=id,
        text=made.text,
        path=path or url,
        format="odt",
        title=reader.title or _stated(meta, (_DUBLIN + "title",)),
        author=_stated(meta, (META + "initial-creator", _DUBLIN + "creator")),
        sha256=sha256,
        blocks=made.blocks,
        anchors=made.anchors,
        paragraphs=made.paragraphs,
        warnings=tuple(warnings),
    )


def _tree(package: Package, name: str, warnings: list[str]) -> Element | None:
    """The root of a part that the text can be read without; None where it is missing or damaged."""
    if name not in package:
        return None
    try:
        return package.tree(name)
    except ReadError as error:
        lost = "Headings and raised numbers may be missed" if name == "styles.xml" else "Title and author are not known"
        warnings.append(f"{lost}: {error.reason}.")
        return None


def _stated(meta: Element | None, tags: Sequence[str]) -> str | None:
    for tag in tags if meta is not None else ():
        found = next(meta.iter(tag), None) if meta is not None else None
        text = "" if found is None else " ".join((found.text or "").split())
        if text:
            return text
    return None
