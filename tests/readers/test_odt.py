from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.test_docx import is_sound
from tests.readers.word import zipped

import citecheck
from citecheck.errors import ReadError
from citecheck.extraction.notes import find_notes
from citecheck.readers import read_bytes
from citecheck.records import BlockKind, Document

URN = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = " ".join(
    [f'xmlns:{name}="{URN}:{name}:1.0"' for name in ("office", "text", "table", "style", "meta")]
    + [f'xmlns:draw="{URN}:drawing:1.0"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"']
)
AUTOMATIC = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>
"""


def odt(body: str, **parts: str) -> bytes:
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{AUTOMATIC}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    other = {f"{name}.xml": part for name, part in parts.items()}
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **other})


def read(body: str, **parts: str) -> Document:
    return read_bytes(odt(body, **parts), id="x")


def p(inside: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def note(citation: str, text: str, kind: str = "footnote", id: str = "") -> str:
    return (
        f'<text:note text:id="{id}" text:note-class="{kind}"><text:note-citation>{citation}</text:note-citation>'
        f"<text:note-body>{p(text)}</text:note-body></text:note>"
    )


def up(text: str) -> str:
    return f'<text:span text:style-name="T1">{text}</text:span>'


def test_paragraphs_headings_lists_and_tables() -> None:
    cells = "<table:table-cell>{}</table:table-cell><table:covered-table-cell/><table:table-cell>{}</table:table-cell>"
    rows = "".join(
        f"<table:table-row>{cells.format(p(one), p(other))}</table:table-row>"
        for one, other in (("Port", "Empty"), ("North", "12%"))
    )
    document = read(
        p("On tides", "P1")
        + '<text:h text:outline-level="2">mud and sand</text:h>'
        + p("Half  \n of<text:s text:c='2'/>the<text:tab/>berths")
        + f"<text:list><text:list-item>{p('a berth')}</text:list-item></text:list>"
        + f"<table:table><table:table-header-rows>{rows}</table:table-header-rows></table:table>"
        + p("")
    )
    assert [(block.kind, document.text[block.start : block.end]) for block in document.blocks] == [
        (BlockKind.HEADING, "On tides"),
        (BlockKind.HEADING, "mud and sand"),
        (BlockKind.TABLE, "Half of  the\tberths"),
        (BlockKind.LIST_ITEM, "a berth"),
        (BlockKind.TABLE, "Port | Empty"),
        (BlockKind.TABLE, "North | 12%"),
    ]
    assert (document.title, document.format, len(document.paragraphs)) == ("On tides", "odt", 6)


def test_notes_stand_at_the_end_tied_to_their_markers() -> None:
    document = read(
        p(f"Half fell{note('1', 'Board (2012).')} in{note('i', 'Reed (2011).', 'endnote')} and 3 rose.")
        + p(f"More{note('*', 'Thanks.')} and{note('2', '12 berths.')} mud.")
    )
    assert document.text == (
        "Half fell¹ in[i] and 3 rose.\n\nMore* and² mud.\n\n"
        "1 Board (2012).\n\n* Thanks.\n\n2 12 berths.\n\ni Reed (2011)."
    )
    assert [anchor.label for anchor in document.anchors] == ["1", "i", "*", "2"]
    assert [note.text for note in find_notes(document)] == ["Board (2012).", "Thanks.", "12 berths.", "Reed (2011)."]
    assert [marker.note for marker in citecheck.extract(document).markers] == ["1", "i", "*", "2"]
    is_sound(document)


def test_a_note_cited_again_is_one_note() -> None:
    again = '<text:note-ref text:note-class="footnote" text:ref-name="ftn1">9</text:note-ref>'
    document = read(p(f"One{note('1', 'A.', id='ftn1')} again{up(again)}, see note {again}."))
    assert document.text == "One¹ again¹, see note 9.\n\n1 A."
    assert [anchor.note for anchor in document.anchors] == [26, 26]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (f"40 km{up('2')}", "40 km²"),
        (f"the 1{up('st')} of May", "the 1st of May"),
        ('CO<text:span text:style-name="T2">2</text:span>', "CO2"),
        ('seen<text:span text:style-name="T3"> secret</text:span>', "seen"),
        ("seen<text:hidden-text>secret</text:hidden-text>", "seen"),
        ("one<text:line-break/>two", "one\ntwo"),
        ("<text:a>the board</text:a>", "the board"),
        (f"seen<office:annotation>{p('Really?')}</office:annotation>", "seen"),
        (f"seen<draw:frame><draw:text-box>{p('boxed')}</draw:text-box></draw:frame> all", "seen all\n\nboxed"),
        ("<text:ruby><text:ruby-base>y</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>", "y"),
    ],
)
def test_what_stands_in_a_paragraph(inside: str, text: str) -> None:
    assert read(p(inside)).text == text


def test_deleted_text_is_left_out_and_told() -> None:
    gone = f"<text:changed-region><text:deletion>{p('old')}</text:deletion></text:changed-region>"
    document = read(f"<text:tracked-changes>{gone}</text:tracked-changes>{p('new')}")
    assert document.text == "new"
    assert any("tracked changes" in warning for warning in document.warnings)


def test_a_table_of_contents_is_one() -> None:
    document = read(
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>no"
        "</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title>"
        f"{p('Contents')}</text:index-title>{p('mud and sand<text:tab/>4')}</text:index-body></text:table-of-content>"
    )
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, BlockKind.CONTENTS]


def test_references_that_are_numbered_as_a_list_are_notes() -> None:
    items = "".join(f"<text:list-item>{p(text)}</text:list-item>" for text in ("Board (2014).", "Tide Office (2013)."))
    document = read(
        p("Half of the berths stood empty [1]. Some 40 were sold [2].")
        + '<text:h text:outline-level="1">References</text:h>'
        + f'<text:list text:style-name="L1">{items}</text:list>'
    )
    assert [marker.note for marker in citecheck.extract(document).markers] == ["1", "2"]


def test_title_and_author_of_the_file() -> None:
    meta = f"<office:document-meta {NAMES}><office:meta><dc:title>Tides</dc:title><dc:creator>Ann</dc:creator>"
    document = read(p("Mud."), meta=meta + "</office:meta></office:document-meta>")
    assert (document.title, document.author, document.date) == ("Tides", "Ann", None)


@pytest.mark.parametrize("part", ["styles", "meta"])
def test_a_damaged_part_costs_that_part_alone(part: str) -> None:
    document = read(p("Mud."), **{part: "<broken"})
    assert document.text == "Mud."
    assert f"{part}.xml" in document.warnings[0]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<broken", "damaged"),
        ("<text:section>" * 10_000 + "</text:section>" * 10_000, "depth"),
        ("<table:table><table:table-row><table:table-cell>" * 10_000, "depth"),
    ],
)
def test_a_damaged_text_is_an_error(body: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read(body)


def test_a_locked_text_is_told() -> None:
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": "<manifest:encryption-data/>",
        "content.xml": b"\x01\x02",
    }
    with pytest.raises(ReadError, match="password"):
        read_bytes(zipped(parts), id="x")


WORDS = st.text(st.sampled_from(list("ab 12.,|*[]¹“”\t–İ")), max_size=12)
PIECES = st.one_of(
    WORDS,
    WORDS.map(up),
    st.builds(note, st.sampled_from(["1", "2", "iv", "*", "", "§"]), WORDS, st.sampled_from(["footnote", "endnote"])),
    st.just("<text:line-break/>"),
    WORDS.map(lambda text: f"<draw:frame><draw:text-box>{p(text)}</draw:text-box></draw:frame>"),
)


STYLED = st.builds(lambda pieces, style: p("".join(pieces), style), st.lists(PIECES), st.sampled_from(["", "P1"]))


@given(st.lists(STYLED, max_size=6))
@settings(max_examples=100, deadline=None)
def test_every_document_is_sound(bodies: list[str]) -> None:
    is_sound(read("".join(bodies)))
