"""Files and pages into documents. One reader a format; what they share is layout, views and sentences."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import attrs

from citecheck.errors import ReadError
from citecheck.readers.decoding import decode
from citecheck.readers.layout import blocks_of
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
}
_NO_TEXT = {
    "xlsx": "it is a spreadsheet and holds no running text; save the text that quotes it",
    "pptx": "it is a presentation and holds no running text; save its text as .docx or plain text first",
    "zip": "it is an archive and no text; unpack it and name the files in it",
}
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKDOWN = re.compile(r"^#{1,6} \S|<sup>\d|^\[\^[^\]\s]+\]:|^\*\*[^*\n]+\*\*\s*$", re.MULTILINE)


def read(path: str | Path) -> Document:
    """The document in a file: plain text as it comes out of a PDF, Markdown, HTML, Word (.docx), OpenDocument (.odt) or
    EPUB. Its id is the file's stem.

    Raises ReadError where there is no such file, or it is a directory, empty, damaged or not text.
    """
    place = Path(path)
    try:
        data = place.read_bytes()
    except FileNotFoundError:
        raise ReadError(path, "there is no such file; check the spelling of the path") from None
    except IsADirectoryError:
        raise ReadError(path, "it is a directory; name the files in it") from None
    except PermissionError:
        raise ReadError(path, "permission denied; check the rights of the file") from None
    except OSError as error:
        raise ReadError(path, error.strerror or str(error)) from error
    except ValueError as error:
        raise ReadError(path, str(error)) from error
    return read_bytes(data, id=_sound(place.stem), format=_FORMATS.get(place.suffix.lower()), path=_sound(str(path)))


def read_bytes(
    data: bytes, *, id: str, format: str | None = None, path: str | None = None, url: str | None = None
) -> Document:
    """The document in some bytes: a file's, a fetched page's, standard input's.

    `format` is "text", "markdown" or "html"; None tells it from the text. Word files, OpenDocument texts and electronic
    books are told by what they hold, whatever `format` says. `document.text` of a text is the decoded text unchanged.
    Raises ReadError for what is empty, damaged or no text.
    """
    # Files that are no text are told by what they begin with, whatever their suffix says.
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return _read_package(data, id=id, path=path, url=url)
    # PDF: dispatch on data.startswith(b"%PDF") here
    text, encoding, warnings = decode(data, path or url or id)
    if format is None or format == "text":
        format = _format_of(text, given=format)
    digest = hashlib.sha256(data).hexdigest()
    if format == "html":
        # beautifulsoup4 costs more to import than a text costs to read
        from citecheck.readers.html import read_html

        page = read_html(text, id=id, path=path, url=url, sha256=digest, encoding=encoding)
        return attrs.evolve(page, warnings=(*warnings, *page.warnings))
    return Document(
        id=id,
        text=text,
        path=path,
        format=format,
        sha256=digest,
        encoding=encoding,
        blocks=blocks_of(text),
        warnings=warnings,
    )


def _read_package(data: bytes, *, id: str, path: str | None, url: str | None) -> Document:
    """The document in a zip archive: a Word or OpenDocument text, or an EPUB."""
    from citecheck.readers.packages import Package, kind_of

    digest = hashlib.sha256(data).hexdigest()
    kind = kind_of(data)
    if kind == "docx":
        from citecheck.readers.docx import read_docx

        return read_docx(data, id=id, path=path, url=url, sha256=digest)
    if kind == "odt":
        from citecheck.readers.odt import read_odt

        return read_odt(data, id=id, path=path, url=url, sha256=digest)
    if kind == "epub":
        from citecheck.readers.epub import read_epub

        return read_epub(data, id=id, path=path, url=url, sha256=digest)
    place = path or url or id
    if kind is None:
        Package(data, place)  # says why it cannot be opened
    raise ReadError(place, _NO_TEXT.get(kind or "", _NO_TEXT["zip"]))


def _sound(name: str) -> str:
    """A file name that can be printed and stored: the bytes of a name that is not UTF-8 become "\ufffd"."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _format_of(text: str, given: str | None) -> str:
    if given is None and _HTML.match(text):
        return "html"
    signs = sum(1 for _ in _MARKDOWN.finditer(text, 0, min(len(text), 200_000)))
    return "markdown" if signs >= 2 else "text"
