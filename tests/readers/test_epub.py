from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

import citecheck
from citecheck.errors import ReadError
from citecheck.readers import read_bytes
from citecheck.records import Document

PROSE = "<p>The harbour board counted its berths, and it found that every eighth of them stood empty that year.</p>"


def epub(chapters: Mapping[str, str], spine: list[str]) -> bytes:
    held = io.BytesIO()
    items = "".join(
        f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in dict.fromkeys(spine)
    )
    order = "".join(f'<itemref idref="{n}"/>' for n in spine)
    meta = "<dc:title>After the Bridge</dc:title><dc:creator>Ann Reed</dc:creator><dc:date>2014-05-02</dc:date>"
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("mimetype", "application/epub+zip")
        file.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        )
        file.writestr(
            "OPS/book.opf",
            f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{meta}</metadata>'
            f"<manifest>{items}</manifest><spine>{order}</spine></package>",
        )
        for name, body in chapters.items():
            file.writestr(f"OPS/{name}.xhtml", f"<html><body>{body}</body></html>")
    return held.getvalue()


def read(data: bytes) -> Document:
    return read_bytes(data, id="book")


def test_chapters_are_read_in_the_order_of_the_spine() -> None:
    document = read(epub({"b": f"<h1>Second</h1>{PROSE}", "a": f"<h1>First</h1>{PROSE}"}, ["a", "b"]))
    assert document.text.index("First") < document.text.index("Second")
    assert (document.title, document.author, document.date) == ("After the Bridge", "Ann Reed", "2014-05-02")
    assert all(document.text[block.start : block.end].strip() for block in document.blocks)


def test_notes_of_a_chapter_are_tied_to_its_sentences() -> None:
    def chapter(share: str, work: str) -> str:
        return (
            f"<p>Some {share} of all berths stood empty that year, said the board."
            f'<sup><a href="#n1" id="r1">1</a></sup></p>{PROSE}<ol><li id="n1">{work} <a href="#r1">↩</a></li></ol>'
        )

    book = {"a": chapter("40%", "Harbour Board (2011)"), "b": chapter("12%", "Port Watch (2012)")}
    ledger = citecheck.extract(read(epub(book, ["a", "b"])))
    texts = {note.id: note.text for note in ledger.notes}
    assert {claim.quantity.surface: [texts[id] for id in claim.notes] for claim in ledger.claims if claim.notes} == {
        "40%": ["Harbour Board (2011)"],
        "12%": ["Port Watch (2012)"],
    }


def test_a_missing_chapter_is_told_and_a_book_without_any_is_refused() -> None:
    document = read(epub({"a": PROSE}, ["a", "gone"]))
    assert document.warnings == ("the chapter OPS/gone.xhtml is missing or damaged",)
    with pytest.raises(ReadError, match="no chapter with text"):
        read(epub({}, ["gone"]))
