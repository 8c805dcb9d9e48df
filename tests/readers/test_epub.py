from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.word import zipped

import citecheck
from citecheck.errors import ReadError
from citecheck.readers import read_bytes
from citecheck.records import BlockKind, Document

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)
DATES = '<dc:date opf:event="modification">2020</dc:date><dc:date opf:event="publication">2014-05</dc:date>'


def epub(*pages: str, facts: str = "", **other: str) -> bytes:
    """A book of pages one.xhtml, two.xhtml …; they stand in the archive in the opposite order."""
    names = ("one", "two", "three", "four")[: len(pages)]
    items = "".join(
        f'<item id="{name}" href="text/{name}.xhtml" media-type="application/xhtml+xml"/>' for name in names
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    book = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{facts}</metadata><manifest>{items}'
        '<item id="nav" href="text/nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>'
        f'<spine><itemref idref="nav"/>{spine}</spine></package>'
    )
    made = {
        f"OEBPS/text/{name}.xhtml": f'<?xml version="1.0" encoding="utf-8"?><html><body>{page}</body></html>'
        for name, page in reversed(list(zip(names, pages, strict=True)))
    }
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OEBPS/text/nav.xhtml": "<html><body><p>Chapters</p></body></html>",
            "OEBPS/content.opf": book,
            **made,
            **{name.replace("__", "/"): part for name, part in other.items()},
        }
    )


def read(*pages: str, facts: str = "") -> Document:
    return read_bytes(epub(*pages, facts=facts), id="x")


def test_pages_are_read_in_the_order_of_the_spine() -> None:
    document = read("<h1>Mud</h1><p>Half the berths are empty.</p>", "<h1>Sand</h1><p>The rest are “full”.</p>")
    assert document.text == "Mud\n\nHalf the berths are empty.\n\nSand\n\nThe rest are “full”."
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH] * 2
    assert document.format == "epub"


def test_the_book_says_who_wrote_it_and_when() -> None:
    facts = "<dc:title>On tides</dc:title><dc:creator>Ann Reed</dc:creator><dc:creator>Bo Lind</dc:creator>" + DATES
    document = read("<p>Mud.</p>", facts=facts)
    assert (document.title, document.author, document.date) == ("On tides", "Ann Reed; Bo Lind", "2014-05")


LINK = '<sup><a epub:type="noteref" href="{}">{}</a></sup>'


@pytest.mark.parametrize("place", ["", "three.xhtml"])
def test_notes_are_found_on_the_page_or_in_a_file_of_their_own(place: str) -> None:
    one, two = LINK.format(f"{place}#fn1", 1), LINK.format(f"{place}#fn2", 2)
    texts = (("1", "Board (2014)."), ("2", "Reed (2013)."))
    notes = [f'<aside epub:type="footnote" id="fn{label}"><p>{text}</p></aside>' for label, text in texts]
    if place:
        pages = (f"<p>Some 40 berths fell.{one}</p>", f"<p>Then 50 rose.{two}</p>", "".join(notes))
    else:
        pages = (f"<p>Some 40 berths fell.{one}</p>{notes[0]}", f"<p>Then 50 rose.{two}</p>{notes[1]}")
    ledger = citecheck.extract(read(*pages))
    assert [(note.label, note.text) for note in ledger.notes] == [("1", "Board (2014)."), ("2", "Reed (2013).")]
    assert [(int(claim.quantity.value), claim.markers) for claim in ledger.claims] == [(40, ("1",)), (50, ("2",))]


def test_places_of_one_name_on_two_pages_are_two() -> None:
    pages = [
        f'<p>Some {count} berths fell.{LINK.format("#fn1", 1)}</p><p id="fn1">{text}</p>'
        for count, text in ((40, "Board (2014)."), (50, "Reed (2013)."))
    ]
    document = read(*pages)
    labels = [(block.label, document.text[block.start : block.end]) for block in document.blocks if block.label]
    assert labels == [("1", "1. Board (2014)."), ("1", "1. Reed (2013).")]


def test_a_page_that_is_missing_is_told() -> None:
    data = epub("<p>Mud.</p>", "<p>Sand.</p>").replace(b"text/two.xhtml", b"text/twx.xhtml")
    document = read_bytes(data, id="x")
    assert document.text == "Mud."
    assert "text/two.xhtml" in document.warnings[0]


def test_copy_protection_is_told() -> None:
    locked = (
        '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:CipherReference URI="OEBPS/text/one.xhtml"/>'
        "</encryption>"
    )
    with pytest.raises(ReadError, match="copy protection"):
        read_bytes(epub("<p>Mud.</p>", **{"META-INF__encryption.xml": locked}), id="x")
    fonts = locked.replace("text/one.xhtml", "a.otf")
    assert read_bytes(epub("<p>Mud.</p>", **{"META-INF__encryption.xml": fonts}), id="x").text == "Mud."


@pytest.mark.parametrize("other", [{"META-INF__container.xml": "<broken"}, {"OEBPS__content.opf": "<broken"}])
def test_a_book_without_its_list_of_pages_is_an_error(other: dict[str, str]) -> None:
    with pytest.raises(ReadError, match="damaged"):
        read_bytes(epub("<p>Mud.</p>", **other), id="x")


def test_deep_nesting_is_read() -> None:
    assert read("<div>" * 10_000 + "Mud." + "</div>" * 10_000).text == "Mud."


PAGES = st.lists(
    st.sampled_from(["<p>", "</p>", "<li>", "Mud ", "12 ", LINK.format("two.xhtml#fn1", 1), "<p id='fn1'>", "<td>"])
)


@given(st.lists(PAGES.map("".join), min_size=1, max_size=4))
@settings(max_examples=50, deadline=None)
def test_every_document_is_sound(pages: list[str]) -> None:
    document = read(*pages)
    spans = [piece for block in document.blocks for piece in block.pieces]
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(sorted(spans)))
    for record in citecheck.extract(document).claims:
        assert record.location.surface == document.text[record.location.start : record.location.end]
