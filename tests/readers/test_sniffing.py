from __future__ import annotations

import gzip
import io
import zipfile

import pytest
from tests.readers.pages import column, pdf
from tests.word_files import docx, p

from citecheck.errors import ReadError
from citecheck.readers import read_bytes
from citecheck.readers.sniffing import format_of

CLAIMS = (None, "text", "markdown", "html", "pdf", "docx")
PAGE = b"<!DOCTYPE html>\n<html><body><p>The ferry was late.</p></body></html>"


def zipped(*parts: tuple[str, str]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        for name, content in parts:
            file.writestr(name, content)
    return held.getvalue()


def ole(*streams: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + b"".join(name.encode("utf-16-le") for name in streams)


WHATEVER_THE_CLAIM = {
    "pdf": [pdf([column(["The ferry was late."])]), b"\n\n%PDF-1.4\n"],
    "docx": [docx([p("The ferry was late.")])],
    "odt": [zipped(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"))],
    "epub": [zipped(("mimetype", "application/epub+zip"), ("a.xhtml", "<a/>"))],
    "html": [
        PAGE,
        b"\xef\xbb\xbf" + PAGE,
        PAGE.decode().encode("utf-16"),
        b'<?xml version="1.0"?>\n<!-- saved -->\n<HTML><body>Late</body></HTML>',
        b"<html>\x00<body>Late by a stray zero, which browsers show all the same, whatever they say.</body></html>",
    ],
}


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("format", WHATEVER_THE_CLAIM)
def test_the_content_decides_and_not_the_name(format: str, claim: str | None) -> None:
    for data in WHATEVER_THE_CLAIM[format]:
        assert format_of(data, claim) == format


@pytest.mark.parametrize(
    ("data", "claim", "format"),
    [
        (b"The ferry was late. 3 < 4 and 5 > 4.", "html", "text"),
        (b"See <https://port.example/x> and <me@port.example>.", "html", "text"),
        (b"<p>The ferry was late.", "html", "html"),
        (b"<p>The ferry was late.", None, "text"),
        (b"The ferry was late.", "markdown", "markdown"),
        (b"The ferry was late.", "pdf", "text"),
        (b"The ferry was late.", "docx", "text"),
        (b"# Ferries\n\nThey were late.<sup>1</sup>\n", "text", "markdown"),
        (b"# Ferries\n\nThey were late.<sup>1</sup>\n", "pdf", "markdown"),
        (b"A file that begins with %PDF- is a PDF.", None, "text"),
        (b"BM, MZ, ID3 and PAR1 stand for nothing here.", None, "text"),
        (b"MZ is the sign of the ferry line.", None, "text"),
        (b"PAR1: the ferries", None, "text"),
        (b"RIFF-raff on the ferry", None, "text"),
    ],
)
def test_the_name_decides_where_the_content_leaves_it_open(data: bytes, claim: str | None, format: str) -> None:
    assert format_of(data, claim) == format


FOREIGN = {
    "empty": (b" \n\x00\n ", "empty"),
    "binary": (bytes(range(256)) * 40, "binary file"),
    "old word": (ole("Root Entry", "WordDocument"), "old Word file (.doc)"),
    "password": (ole("EncryptedPackage"), "password"),
    "other ole": (ole("Root Entry"), "old Office file"),
    "rtf": (b"{\\rtf1\\ansi The ferry}", "RTF"),
    "rtf after blanks": (b"\r\n{\\rtf1\\ansi The ferry}", "RTF"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture (PNG)"),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(40), "picture (JPEG)"),
    "bmp": (b"BM" + bytes(40), "picture (BMP)"),
    "webp": (b"RIFF\x00\x01\x00\x00WEBPVP8 ", "picture (WEBP)"),
    "heic": (b"\x00\x00\x00\x18ftypheic", "picture (heic)"),
    "mp4": (b"\x00\x00\x00\x18ftypisom", "sound or film"),
    "gzip": (gzip.compress(b"The ferry was late."), "compressed (gzip)"),
    "bzip2": (b"BZh91AY&SY\x01\x02", "compressed (bzip2)"),
    "xz": (b"\xfd7zXZ\x00\x00", "compressed (xz)"),
    "tar": (b"late.txt".ljust(257, b"\x00") + b"ustar\x00", "compressed (tar)"),
    "elf": (b"\x7fELF\x02\x01", "program"),
    "exe": (b"MZ\x90\x00\x03\x00", "program (Windows)"),
    "parquet": (b"PAR1" + bytes(40) + b"PAR1", "Parquet"),
    "sqlite": (b"SQLite format 3\x00" + bytes(40), "SQLite"),
    "postscript": (b"%!PS-Adobe-3.0\n", "PostScript"),
    "mhtml": (b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", "MHTML"),
    "xlsb": (zipped(("xl/workbook.bin", "a")), "binary Excel workbook"),
    "pptx": (zipped(("ppt/presentation.xml", "<a/>")), "presentation"),
    "odp": (
        zipped(("mimetype", "application/vnd.oasis.opendocument.presentation"), ("content.xml", "<a/>")),
        "OpenDocument presentation",
    ),
    "zip": (zipped(("late.txt", "The ferry was late.")), "zip file"),
    "empty zip": (zipped(), "zip file"),
    "zip that is cut off": (docx([p("The ferry was late.")])[:300], "damaged"),
}


@pytest.mark.parametrize("name", FOREIGN)
@pytest.mark.parametrize("claim", [None, "text", "docx", "html"])
def test_what_is_no_document_is_named_with_a_remedy(name: str, claim: str | None) -> None:
    data, words = FOREIGN[name]
    with pytest.raises(ReadError) as caught:
        format_of(data, claim, path="late.docx")
    assert words in caught.value.reason
    assert ";" in caught.value.reason
    assert caught.value.path == "late.docx"


def test_a_zip_of_countless_files_is_refused_before_it_is_opened() -> None:
    with pytest.raises(ReadError, match="more than 20,000 files"):
        format_of(b"PK\x03\x04" + b"PK\x01\x02" * 30_000, "docx")


def test_a_saved_error_page_is_read_and_told() -> None:
    document = read_bytes(PAGE, id="late", format="pdf")
    assert document.format == "html"
    assert "The ferry was late." in document.text
    assert "The name says PDF, but the content is a web page" in document.warnings[0]
    assert read_bytes(docx([p("Late.")]), id="late", format="pdf").warnings == ()


def test_a_charset_that_a_server_claims_is_a_hint() -> None:
    late = "Die Fähre war zu spät – um 5 €."
    assert read_bytes(late.encode("cp1252"), id="a", charset="windows-1252").text == late
    assert read_bytes(late.encode("cp1252"), id="a", charset="windows-1252").warnings == ()
    assert read_bytes(late.encode(), id="a", charset="iso-8859-1").text == late
    assert read_bytes(late.encode("utf-16"), id="a", charset="utf-8").text == late
    for wrong in ("no-such", "punycode", "zlib", "ascii", "", "utf-8\x00"):
        assert "war zu sp" in read_bytes(late.encode("cp1252"), id="a", charset=wrong).text
