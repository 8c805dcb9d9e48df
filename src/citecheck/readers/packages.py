"""Files that are zip archives of parts (Office, OpenDocument, EPUB), opened with care: nothing in one is trusted."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

from citecheck.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

OLE = b"\xd0\xcf\x11\xe0"
MAX_TOTAL = 300_000_000
"""Bytes of all parts together, unpacked."""
MAX_PART = 60_000_000
"""Bytes of one part that is read, unpacked; its tree takes several times as much."""
MAX_RATIO = 200
"""Unpacked bytes for a packed one; running text hardly passes 50, a long table of like rows 100."""
MAX_ENTRIES = 20_000
_SMALL = 5_000_000
"""Bytes up to which any ratio does no harm."""
_CHUNK = 65_536
_DAMAGED = "it is a damaged or cut-off Office file, book or archive; get it again, or save it anew in its own program"
_LOCKED = "it is locked with a password; save it without one first"
_SWOLLEN = "unpacked it would be far larger than any text is; open it in its own program and save it as plain text"
_TEXTS = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
    "application/vnd.oasis.opendocument.text-master": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.spreadsheet-template": "ods",
    "application/epub+zip": "epub",
}
_OFFICE = (
    (b"wordprocessingml.document.main", "docx"),
    (b"wordprocessingml.template.main", "docx"),
    (b"ms-word.document.macroEnabled.main", "docx"),
    (b"ms-word.template.macroEnabledTemplate.main", "docx"),
    (b"spreadsheetml.sheet.main", "xlsx"),
    (b"spreadsheetml.template.main", "xlsx"),
    (b"ms-excel.sheet.binary.", "xlsb"),
    (b"ms-excel.sheet.", "xlsx"),
    (b"ms-excel.template.", "xlsx"),
    (b"presentationml.presentation.main", "pptx"),
)
_PLACES = (
    ("word/document.xml", "docx"),
    ("meta-inf/container.xml", "epub"),
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("ppt/presentation.xml", "pptx"),
)


class Package:
    """The parts of a zip archive by their names, which are looked up without regard to case.

    Opening and reading raise ReadError for what is damaged, locked or swollen: sizes are checked as the archive states
    them, and again as its bytes come.
    """

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        refuse_ole(data, path)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise ReadError(path, _DAMAGED) from error
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise ReadError(
                path, f"it is an archive of {len(entries):,} parts; no text has so many, get the file again"
            )
        self._left = MAX_TOTAL
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").casefold(): entry for entry in entries}
        total = sum(entry.file_size for entry in entries)
        if total > MAX_TOTAL or (total > _SMALL and total > MAX_RATIO * len(data)):
            raise ReadError(path, _SWOLLEN)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.casefold() in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, in lower case, in the archive's order."""
        return tuple(self._entries)

    def part(self, name: str) -> bytes:
        """The bytes of a part. Raises ReadError where there is none of that name, or it cannot be unpacked."""
        entry = self._entries.get(name.casefold())
        if entry is None:
            raise ReadError(self.path, f"it has no part {name}; open it in its own program and save it anew")
        if entry.flag_bits & 0x1:
            raise ReadError(self.path, _LOCKED)
        chunks: list[bytes] = []
        size = 0
        try:
            with self._zip.open(entry) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    self._left -= len(chunk)
                    if size > MAX_PART or self._left < 0:
                        raise ReadError(self.path, _SWOLLEN)
                    if size > _SMALL and size > MAX_RATIO * max(entry.compress_size, 1):
                        raise ReadError(self.path, _SWOLLEN)
                    chunks.append(chunk)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            ValueError,
            NotImplementedError,
        ) as error:
            raise ReadError(self.path, _DAMAGED) from error
        return b"".join(chunks)

    def tree(self, name: str) -> Element:
        """The root of a part that is XML. Raises ReadError as `part` does, and for XML that is not sound."""
        return parsed(self.part(name), name, self.path)


def parsed(data: bytes, name: str, path: str) -> Element:
    """The root of some XML: no entity is put in, nothing is fetched, and trees deeper than 256 are refused."""
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: Any = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).partition(", line")[0][:120]
        raise ReadError(
            path, f"its part {name} is damaged ({reason}); open it in its own program and save it anew"
        ) from error
    return root  # type: ignore[no-any-return]


def kind_of(data: bytes) -> str | None:
    """What an archive is, by what it holds and not by its name: "docx", "odt", "epub",
    "xlsx", "xlsb", "ods", "pptx", or "zip" for any other; None for what is no archive that can be opened."""
    try:
        package = Package(data, "")
    except ReadError:
        return None
    told = _unpacked(package, "mimetype")[:200].decode("ascii", "replace").strip()
    if told:
        return _TEXTS.get(told, "zip")
    types = _unpacked(package, "[Content_Types].xml")
    kinds = [kind for sign, kind in _OFFICE if sign in types]
    # A Word document may hold a spreadsheet; only one of them is the main part
    return next(iter(kinds), None) or next((kind for place, kind in _PLACES if place in package), "zip")


def _unpacked(package: Package, name: str) -> bytes:
    """The bytes of a part; none where it is missing, locked or damaged, which whoever reads the file will find."""
    try:
        return package.part(name)
    except ReadError:
        return b""


def refuse_ole(data: bytes, path: str) -> None:
    """Raise ReadError for an Office file of before 2007, and for a newer one that is locked: both are no archives."""
    if not data.startswith(OLE):
        return
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError(path, _LOCKED)
    raise ReadError(path, "it is an Office file of before 2007 (such as .doc); save it as .docx first")
