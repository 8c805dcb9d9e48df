"""Files and pages into documents. One reader a format; what they share is layout, views and sentences."""

from __future__ import annotations

import hashlib
import importlib
from pathlib import Path

import attrs

from citecheck.readers.decoding import decode
from citecheck.readers.files import bytes_of
from citecheck.readers.layout import blocks_of
from citecheck.readers.sniffing import format_of
from citecheck.records import Document

__all__ = ["read", "read_bytes"]

_FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".odt": "odt",
    ".epub": "epub",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".ods": "ods",
    ".xls": "xls",
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
}
_PRINTED = ("pdf", "docx", "odt", "epub", "xlsx", "ods", "xls")
"""Formats with a module of their own and a `read_<format>` in it; they need libraries that a text does without."""
_NAMES = {"html": "a web page", "markdown": "plain text", "text": "plain text"}


def read(path: str | Path) -> Document:
    """The document in a file: plain text as it comes out of a PDF, Markdown, HTML, PDF, Word, OpenDocument,
    EPUB, or a spreadsheet.

    Its id is the file's stem. What the file holds decides how it is read; its name only where the content leaves it
    open. Raises ReadError where there is no such file, or it is no document (see `files.bytes_of`, `sniffing`).
    """
    place = Path(path)
    data = bytes_of(path)
    return read_bytes(data, id=_sound(place.stem), format=_FORMATS.get(place.suffix.lower()), path=_sound(str(path)))


def read_bytes(
    data: bytes,
    *,
    id: str,
    format: str | None = None,
    path: str | None = None,
    url: str | None = None,
    charset: str | None = None,
) -> Document:
    """The document in some bytes: a file's, a fetched page's, standard input's.

    `format` ("text", "markdown", "html", "pdf", "docx", "odt", "epub", "xlsx", "ods", "xls", "csv") and `charset` are
    what a name or a server claims; the content decides. `document.text` of text and Markdown is the decoded text
    unchanged. Raises ReadError for what is empty or no document.
    """
    name = path or url or id
    found = format_of(data, format, path=name)
    digest = hashlib.sha256(data).hexdigest()
    if found in _PRINTED:
        reader = getattr(importlib.import_module(f"citecheck.readers.{found}"), f"read_{found}")
        printed: Document = reader(data, id=id, path=path, url=url, sha256=digest)
        return printed
    if found == "csv":
        from citecheck.readers.csv import read_csv

        return read_csv(data, id=id, path=path, url=url, sha256=digest, charset=charset)
    text, encoding, warnings = decode(data, name, charset)
    if format in _PRINTED:  # often the page of an error that was saved under the name of what was asked for
        told = f"The name says {format.upper()}, but the content is {_NAMES[found]}; it was read as that."
        warnings = (told, *warnings)
    if found == "html":
        # beautifulsoup4 costs more to import than a text costs to read
        from citecheck.readers.html import read_html

        page = read_html(text, id=id, path=path, url=url, sha256=digest, encoding=encoding)
        return attrs.evolve(page, warnings=(*warnings, *page.warnings))
    return Document(
        id=id,
        text=text,
        path=path or url,
        format=found,
        sha256=digest,
        encoding=encoding,
        blocks=blocks_of(text),
        warnings=warnings,
    )


def _sound(name: str) -> str:
    """A file name that can be printed and stored: the bytes of a name that is not UTF-8 become "\ufffd"."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
