import io
import os
from pathlib import Path

import pytest

from citecheck.errors import ReadError
from citecheck.readers import files, read, read_bytes


def test_a_file_becomes_a_document(tmp_path: Path) -> None:
    path = tmp_path / "tides.txt"
    path.write_bytes(b"The tide rose.\r\nIt fell.\x0cA page on.\r\n")
    document = read(path)
    assert document.id == "tides"
    assert document.path == str(path)
    assert document.text == "The tide rose.\r\nIt fell.\x0cA page on.\r\n"
    assert document.encoding == "utf-8"
    assert document.format == "text"
    assert document.warnings == ()
    assert len(document.sha256 or "") == 64


def test_a_path_may_be_a_string(tmp_path: Path) -> None:
    path = tmp_path / "tides.md"
    path.write_text("# Tides\n\nThe tide rose.")
    assert read(str(path)).format == "markdown"


def test_markdown_in_a_text_file_is_told_by_its_signs(tmp_path: Path) -> None:
    path = tmp_path / "tides.txt"
    path.write_text("# Tides\n\nIt rose.<sup>1</sup>\n\n## Ebb\n\nIt fell.\n")
    assert read(path).format == "markdown"


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\r\n\t ", "empty"),
        ("marked.txt", b"\xef\xbb\xbf \n", "empty"),
        ("zeros.txt", b"ab\x00\x01\x02" * 100, "binary"),
        ("report.docx", b"PK\x03\x04....", "damaged"),
    ],
)
def test_what_is_no_text_is_refused_with_a_remedy(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert reason in caught.value.reason
    assert caught.value.path == str(path)
    assert ";" in caught.value.reason


def test_a_missing_file_and_a_directory_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "gone.txt")
    with pytest.raises(ReadError, match="directory"):
        read(tmp_path)


def test_another_encoding_is_named_in_a_warning() -> None:
    document = read_bytes("The café’s owner paid £40 – or so.\n".encode("cp1252"), id="cafe")
    assert document.text == "The café’s owner paid £40 – or so.\n"
    assert document.encoding == "cp1252"
    assert "cp1252" in document.warnings[0]
    assert "line 1" in document.warnings[0]


def test_damage_in_utf8_is_read_around_and_told() -> None:
    data = "First line.\nThe café’s owner – Zoë – paid £40.".encode() + b"\xff and left."
    document = read_bytes(data, id="cafe")
    assert "Zoë – paid £40.\ufffd and left." in document.text
    assert document.encoding == "utf-8"
    assert "1 character was not readable" in document.warnings[0]
    assert "line 2" in document.warnings[0]


def test_a_byte_order_mark_is_no_text() -> None:
    assert read_bytes(b"\xef\xbb\xbfTide.", id="a").text == "Tide."
    document = read_bytes("Tide.".encode("utf-16"), id="b")
    assert document.text == "Tide."
    assert document.encoding == "utf-16"


def test_a_page_goes_to_its_own_reader() -> None:
    document = read_bytes(b"<html><body><p>The tide rose.</p></body></html>", id="page", format="html")
    assert document.format == "html"
    assert "The tide rose." in document.text


@pytest.mark.parametrize(
    "text",
    [
        "\u2028\n\u3000\n" * 30,
        "In 2012 " + "¹" * 60 + " end.\n\nMore " + "¹²³ " * 40 + "x\n",
        "“Late”" + "[1] " * 60 + "x\n",
    ],
    ids=["strange spaces", "superscripts", "brackets"],
)
def test_a_line_of_nothing_but_signs_is_read(text: str) -> None:
    document = read_bytes(text.encode(), id="signs")
    assert document.text == text
    assert all(text[block.start : block.end].strip() for block in document.blocks)


def test_a_name_without_its_content_and_content_without_its_name(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"<html><body><p>The tide rose.</p></body></html>")
    assert read(tmp_path / "page.txt").format == "html"
    (tmp_path / "plain.html").write_bytes(b"The tide rose. It fell.\n")
    document = read(tmp_path / "plain.html")
    assert (document.format, document.text) == ("text", "The tide rose. It fell.\n")


def test_a_pipe_and_a_device_are_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match="it is a pipe; give the document on standard input"):
        read(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match="it is a device"):
        read("/dev/zero")


def test_a_file_over_the_cap_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(files.MAX_FILE + 1)  # a hole: it takes no room
    with pytest.raises(ReadError, match="larger than 500 MB"):
        read(path)


def test_a_file_that_changes_while_it_is_read_is_read_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tides.txt"
    path.write_text("The tide rose.")
    writes = ["It fell.", "It rose again, higher."]

    def opened(place: object, mode: str) -> io.BytesIO:
        data = io.BytesIO(path.read_bytes())
        if writes:
            path.write_text(writes.pop())
        return data

    monkeypatch.setattr("builtins.open", opened)
    with pytest.raises(ReadError, match="changes while it is read"):
        read(path)
    writes[:] = ["It stood still in the end."]
    assert read(path).text == "It stood still in the end."
