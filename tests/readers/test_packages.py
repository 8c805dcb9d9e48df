from __future__ import annotations

from pathlib import Path

import pytest
from tests.readers import word
from tests.readers.word import paragraph, zipped

from citecheck.errors import ReadError
from citecheck.readers import packages, read, read_bytes
from citecheck.readers.packages import OLE, Package, kind_of

WORD = word.word(paragraph("Mud."))


def types(main: str) -> dict[str, str]:
    return {"[Content_Types].xml": f'<Types><Override PartName="/a" ContentType="application/{main}+xml"/></Types>'}


KINDS = [
    (WORD, "docx"),
    (zipped(types("vnd.ms-word.document.macroEnabled.main")), "docx"),
    (zipped({"word/document.xml": "<x/>"}), "docx"),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}), "odt"),
    (zipped({"mimetype": "application/epub+zip\n"}), "epub"),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.presentation"}), "zip"),
    (zipped(types("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main")), "xlsx"),
    (zipped(types("vnd.ms-excel.sheet.macroEnabled.main")), "xlsx"),
    (zipped(types("vnd.ms-excel.sheet.binary.macroEnabled.main")), "xlsb"),
    (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "ods"),
    (zipped(types("vnd.openxmlformats-officedocument.presentationml.presentation.main")), "pptx"),
    (zipped({"notes.txt": "Mud."}), "zip"),
    (b"Mud.", None),
    (WORD[:100], None),
    (b"", None),
]


@pytest.mark.parametrize(("data", "kind"), KINDS)
def test_an_archive_is_told_by_what_it_holds(data: bytes, kind: str | None) -> None:
    assert kind_of(data) == kind


def test_the_suffix_does_not_matter(tmp_path: Path) -> None:
    place = tmp_path / "tides.txt"
    place.write_bytes(WORD)
    assert (read(place).format, read(place).text, read(place).path) == ("docx", "Mud.", str(place))


def locked() -> bytes:
    data = bytearray(WORD)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)


REFUSED = [
    (OLE + b"\xa1\xb1\x1a\xe1" + b"\0" * 600, "old Office file"),
    (OLE + b"\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password"),
    (locked(), "password"),
    (WORD[:-30], "damaged or cut-off Office file"),
    (WORD[: len(WORD) // 2], "damaged or cut-off Office file"),
    (b"PK\x03\x04", "damaged or cut-off Office file"),
    (KINDS[8][0], "binary Excel workbook"),
    (KINDS[10][0], "presentation"),
    (KINDS[11][0], "unpack"),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as told:
        read_bytes(data, id="x", path="tides.docx")
    assert told.value.path == "tides.docx"


def test_a_part_of_zeros_is_refused() -> None:
    parts = {"[Content_Types].xml": word.TYPES, "word/document.xml": b"\0" * 30_000_000}
    with pytest.raises(ReadError, match="far larger"):
        read_bytes(zipped(parts), id="x")


def test_sizes_are_counted_again_as_bytes_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """An archive that states a small size for a large part."""
    data = bytearray(zipped({"a": b"\0" * 8_000_000, "b": "Mud."}))
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = (1000).to_bytes(4, "little")
    package = Package(bytes(data), "x")
    with pytest.raises(ReadError):
        package.part("a")
    assert package.part("B") == b"Mud."
    monkeypatch.setattr(packages, "MAX_PART", 100)
    with pytest.raises(ReadError, match="far larger"):
        Package(zipped({"a": "mud " * 100}), "x").part("a")


def test_many_entries_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MAX_ENTRIES", 3)
    with pytest.raises(ReadError, match="4 parts"):
        Package(zipped(dict.fromkeys("abcd", "")), "x")


def test_a_damaged_part_is_told() -> None:
    data = bytearray(zipped({"a": bytes(range(256)) * 20}))
    for at in range(40, 90):
        data[at] ^= 0xFF
    with pytest.raises(ReadError, match="damaged"):
        Package(bytes(data), "x").part("a")
    with pytest.raises(ReadError, match="no part b"):
        Package(zipped({"a": ""}), "x").part("b")


def test_a_long_table_of_like_rows_is_no_bomb() -> None:
    rows = "".join(word.row("Port", "Empty", str(number)) for number in range(12_000))
    assert len(rows) > 3_000_000
    assert read_bytes(word.word(word.table(rows)), id="x").text.count("\n\n") == 11_999
