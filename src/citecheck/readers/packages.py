"""Zip files that hold a document (Word, OpenDocument, EPUB), opened with care: what they unpack to is bounded."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from citecheck.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_PARTS = 20_000
MAX_BYTES = 400_000_000
"""Of all parts unpacked, pictures included."""
MAX_PART = 120_000_000
"""Of one part of XML unpacked."""
_DAMAGED = "it is damaged or was cut off; get the file again"
_KINDS = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
    "application/epub+zip": "epub",
}
_STARTS = {"word/document.xml": "docx", "content.xml": "odt", "xl/": "xlsx", "ppt/": "pptx", "word/": "docx"}


class Package:
    """The parts of a zip file by name. Raises ReadError for a damaged or an oversized one."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadError(name, _DAMAGED) from error
        entries = self._zip.infolist()
        if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_BYTES:
            raise ReadError(name, f"it unpacks to more than {MAX_BYTES // 1_000_000} MB; save it without pictures")
        self._names = {entry.filename.lstrip("/").casefold(): entry for entry in entries}

    def kind(self) -> str:
        """ "docx", "odt", "epub", "xlsx", "pptx", or "zip" for any other."""
        told = self.part("mimetype")
        if told is not None and (kind := _KINDS.get(told[:100].decode("ascii", "replace").strip())):
            return kind
        if "meta-inf/container.xml" in self._names:
            return "epub"
        for start, kind in _STARTS.items():
            if any(name.startswith(start) for name in self._names):
                return kind
        # A strict file may keep its main part anywhere
        types = self.part("[Content_Types].xml") or b""
        return "docx" if b"wordprocessingml" in types else "zip"

    def part(self, path: str) -> bytes | None:
        """The bytes of a part; None where there is none. Raises ReadError for one that is damaged or too large."""
        entry = self._names.get(path.lstrip("/").casefold())
        if entry is None:
            return None
        if entry.file_size > MAX_PART:
            raise ReadError(
                self.name, f"its part {path} unpacks to {entry.file_size // 1_000_000} MB; split the document"
            )
        if entry.flag_bits & 0x1:
            raise ReadError(self.name, "it is encrypted; save a copy without a password and check that")
        try:
            # Never more than the size that the directory tells, which was checked
            with self._zip.open(entry) as held:
                return held.read(entry.file_size)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise ReadError(self.name, _DAMAGED) from error

    def tree(self, path: str) -> _Element | None:
        """The root of a part of XML; None where there is none. Raises ReadError for one that is no XML."""
        data = self.part(path)
        if data is None:
            return None
        return tree_of(data, self.name, path)


def tree_of(data: bytes, name: str, path: str) -> _Element:
    """The root of some XML. No entity is resolved, nothing is fetched."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(name, f"its part {path} is damaged ({str(error)[:80]}); open it and save it again") from error
