"""What some bytes are, told by the bytes themselves: a name or a server may say anything."""

from __future__ import annotations

import codecs
import re

from citecheck.errors import ReadError

_BLANK = b"\x00 \t\r\n\f"
_SAMPLE = 65_536
_SIGNS = 200_000
"""Bytes that are searched for the signs of Markdown and of HTML."""
_MOST_FILES = 20_000
# Control characters that text does not hold; form feed, tab and the escape of terminal logs are left out.
_CONTROLS = bytes(c for c in range(32) if c not in (8, 9, 10, 12, 13, 27))
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_MARKDOWN = re.compile(r"^#{1,6} \S|<sup>\d|^\[\^[^\]\s]+\]:|^\*\*[^*\n]+\*\*\s*$", re.MULTILINE)

_TO_WORD = "open it in a word processor and save it as .docx or .odt"
_TO_TEXT = "run text recognition on it first"
_UNPACK = "unpack it and name the documents in it"
_EXPORT = "export the text that is to be checked as .docx, .pdf or plain text"
_PICTURE = f"it is a picture (%s); {_TO_TEXT}"
_PACKED = f"it is compressed (%s); {_UNPACK}"
_SOUND = "it is sound or film (%s) and holds no text; name its transcript"
_PROGRAM = "it is a program (%s) and no document; name a document"
_TABLE = f"it is a table of data (%s) and no document; {_EXPORT}"
_LEADS = (
    (b"{\\rtf", f"it is an RTF file; {_TO_WORD}"),
    (b"\x89PNG", _PICTURE % "PNG"),
    (b"\xff\xd8\xff", _PICTURE % "JPEG"),
    (b"GIF87a", _PICTURE % "GIF"),
    (b"GIF89a", _PICTURE % "GIF"),
    (b"II*\x00", _PICTURE % "TIFF"),
    (b"MM\x00*", _PICTURE % "TIFF"),
    (b"8BPS\x00", _PICTURE % "Photoshop"),
    (b"AT&TFORM", _PICTURE % "DjVu"),
    (b"%!PS", "it is PostScript; turn it into a PDF (for example with ps2pdf) and name that"),
    (b"\x1f\x8b", _PACKED % "gzip"),
    (b"\xfd7zXZ\x00", _PACKED % "xz"),
    (b"7z\xbc\xaf\x27\x1c", _PACKED % "7-Zip"),
    (b"\x28\xb5\x2f\xfd", _PACKED % "Zstandard"),
    (b"Rar!\x1a\x07", _PACKED % "RAR"),
    (b"PK\x05\x06", "it is a zip file without anything in it; get the file again"),
    (b"PK\x07\x08", f"it is one part of a zip file in parts; {_UNPACK}"),
    (b"\x7fELF", _PROGRAM % "ELF"),
    (b"\xcf\xfa\xed\xfe", _PROGRAM % "Mach-O"),
    (b"\xca\xfe\xba\xbe", _PROGRAM % "Java or Mach-O"),
    (b"\x00asm", _PROGRAM % "WebAssembly"),
    (b"SQLite format 3\x00", _TABLE % "SQLite"),
    (b"ARROW1\x00\x00", _TABLE % "Arrow"),
    (b"\x89HDF\r\n", _TABLE % "HDF5"),
    (b"\xffWPC", f"it is a WordPerfect file; {_TO_WORD}"),
    (b"OggS\x00", _SOUND % "Ogg"),
    (b"fLaC\x00", _SOUND % "FLAC"),
    (b"\x1aE\xdf\xa3", _SOUND % "Matroska"),
)
_SHORT = ((b"BM", _PICTURE % "BMP"), (b"MZ", _PROGRAM % "Windows"), (b"ID3", _SOUND % "MP3"))
_OFFICE: tuple[tuple[str, str | None], ...] = (
    ("EncryptedPackage", "it is protected by a password; save a copy without it and name that"),
    ("WordDocument", f"it is an old Word file (.doc); {_TO_WORD}"),
    ("Workbook", None),
    ("Book", None),
    ("PowerPoint Document", "it is an old PowerPoint file (.ppt); save it as .pdf and name that"),
    ("__properties_version1.0", "it is an Outlook message (.msg); save its text as plain text"),
)
"""Streams of an OLE file, and what a file that holds one is; None for an old Excel file, which is read."""
_ARCHIVES = {
    "xlsb": "it is a binary Excel workbook (.xlsb); open it in a spreadsheet program and save it as .xlsx or .ods",
    "pptx": "it is a presentation; save it as .pdf and check that",
    "zip": "it is a zip file; unpack it and name the documents in it",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."


def format_of(data: bytes, suffix_format: str | None, *, path: str = "the input") -> str:
    """ "pdf", "docx", "odt", "epub", "xlsx", "ods", "xls", "html", "csv", "markdown" or "text".

    `suffix_format` is one of these words, as a file name or a server claims, or None. It counts only where the content
    leaves it open: for text without signs of its own, among it every .csv. Raises ReadError, with `path`, for what is
    empty or is none of these, saying what it is and what to do.
    """
    head = data[:_SAMPLE]
    if not head.strip(_BLANK) and not data.strip(_BLANK):
        raise ReadError(path, "it is empty; nothing to check")
    lead = head.removeprefix(codecs.BOM_UTF8).lstrip(b" \t\r\n\f")
    if lead.startswith(b"%PDF") or (suffix_format == "pdf" and b"%PDF-" in head[:1024]):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _in_zip(data, path)
    if data.startswith(_OLE):
        return _in_ole(data, path)
    reason = _foreign(data, head, lead)
    if reason is not None:
        raise ReadError(path, reason)
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    format = _kind_of_text(data[:_SIGNS].decode(mark or "utf-8", errors="replace"), suffix_format)
    # Pages hold stray zeros, and browsers show them all the same; a text with a zero is none.
    zeros = format != "html" and b"\x00" in head
    if mark is None and (zeros or len(head.translate(None, _CONTROLS)) < 0.98 * len(head)):
        raise ReadError(path, "it is not text but a binary file of no kind that is known; save it as plain text first")
    return format


def _kind_of_text(text: str, suffix_format: str | None) -> str:
    if _HTML.match(text) or (suffix_format == "html" and _TAG.search(text)):
        return "html"
    if suffix_format in ("csv", "markdown"):
        return suffix_format
    signs = sum(1 for _ in _MARKDOWN.finditer(text))
    return "markdown" if signs >= 2 else "text"


def _in_zip(data: bytes, path: str) -> str:
    from citecheck.readers.packages import Package, kind_of

    # Entries of the directory, counted before each becomes an object.
    if data.count(b"PK\x01\x02") > _MOST_FILES:
        raise ReadError(path, f"it is a zip file of more than {_MOST_FILES:,} files; {_UNPACK}")
    package = Package(data, path)
    kind = kind_of(data) or "zip"
    told = package.part("mimetype") if "mimetype" in package else b""
    if told.startswith(_OPEN_DOCUMENT) and kind not in ("odt", "ods"):
        what = told[len(_OPEN_DOCUMENT) : 100].split(b"-")[0].decode("ascii", "replace").strip()
        raise ReadError(path, f"it is an OpenDocument {what} and no text; save the text of it as .odt or .pdf")
    if kind in _ARCHIVES:
        raise ReadError(path, _ARCHIVES[kind])
    return kind


def _in_ole(data: bytes, path: str) -> str:
    """ "xls"; ReadError for every other Office file of before 2007."""
    for name, reason in _OFFICE:
        if name.encode("utf-16-le") in data:  # names of the streams are UTF-16
            if reason is None:
                return "xls"
            raise ReadError(path, reason)
    raise ReadError(path, f"it is an old Office file; {_TO_WORD}")


def _foreign(data: bytes, head: bytes, lead: bytes) -> str | None:
    """What a file of a known kind is that holds no text to check, and what to do; None for any other."""
    for sign, reason in _LEADS:
        if data.startswith(sign) or (sign == b"{\\rtf" and lead.startswith(sign)):
            return reason
    if data.startswith(b"PAR1") and data.endswith(b"PAR1"):
        return _TABLE % "Parquet"
    if data[4:8] == b"ftyp":
        return (_PICTURE if data[8:11] in (b"hei", b"avi", b"mif") else _SOUND) % data[8:12].decode("ascii", "replace")
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return (_PICTURE if data[8:12] == b"WEBP" else _SOUND) % data[8:12].decode().strip()
    if data[257:262] == b"ustar":
        return _PACKED % "tar"
    if data[60:68] == b"BOOKMOBI":
        return "it is a Kindle book; turn it into EPUB or PDF and name that"
    if b"\x00" in head[:512]:  # short signs, with which a text may begin as well
        for sign, reason in _SHORT:
            if data.startswith(sign):
                return reason
    if data.startswith(b"BZh") and data[4:10] == b"1AY&SY":
        return _PACKED % "bzip2"
    if b"MIME-Version:" in head[:2000] and b"multipart/related" in head[:2000]:
        return "it is a web archive (MHTML); save the page as HTML or as a PDF and name that"
    return None
