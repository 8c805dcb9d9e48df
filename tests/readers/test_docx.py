from __future__ import annotations

import io
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.word import docx, note, notes, p, row, run

import citecheck
from citecheck.errors import ReadError
from citecheck.readers import read_bytes
from citecheck.readers.view import view_of
from citecheck.records import BlockKind, Document, Ledger

NOTES = {2: "Harbour Board, Berths (2011), p. 4", 3: "Port Watch, Wrecks (2012)"}


def read(data: bytes) -> Document:
    return read_bytes(data, id="report")


def lines(*body: str) -> list[str]:
    return read(docx(body)).text.split("\n\n")


def blocks(document: Document, kind: BlockKind) -> list[str]:
    return [view_of(document.text, block.pieces).text for block in document.blocks if block.kind is kind]


def links(ledger: Ledger) -> dict[str, tuple[str, ...]]:
    texts = {note.id: note.text for note in ledger.notes}
    return {
        claim.quantity.surface: tuple(texts[id] for id in claim.notes) for claim in ledger.claims if not claim.in_note
    }


def test_footnotes_are_tied_to_the_sentences_that_cite_them() -> None:
    data = docx(
        [p("Some 40% of berths stood empty.", note(3), " Of these 12% sank.", note(2))],
        {"footnotes.xml": notes(NOTES)},
    )
    ledger = citecheck.extract(read(data))
    assert links(ledger) == {"40%": (NOTES[3],), "12%": (NOTES[2],)}
    assert [(one.label, one.text) for one in ledger.notes] == [("1", NOTES[3]), ("2", NOTES[2])]
    assert [marker.location.surface for marker in ledger.markers] == ["¹", "²"]


def test_endnotes_have_roman_numbers_and_stand_after_footnotes() -> None:
    data = docx(
        [p("Some 40% stood empty.", note(2, "endnote"), " Of these 12% sank.", note(2))],
        {"footnotes.xml": notes({2: NOTES[2]}), "endnotes.xml": notes({2: NOTES[3]}, "endnote")},
    )
    ledger = citecheck.extract(read(data))
    assert [(one.label, one.text) for one in ledger.notes] == [("1", NOTES[2]), ("i", NOTES[3])]
    assert links(ledger) == {"40%": (NOTES[3],), "12%": (NOTES[2],)}


def test_notes_by_sign_and_notes_that_restart() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    data = docx(
        [
            p("Some 40% stood empty.", note(2), properties=section),
            p("Of these 12% sank.", note(3)),
            p("And 7% burnt.", note(4, custom="*")),
            section,
        ],
        {"footnotes.xml": notes({**NOTES, 4: "Fire Watch (2013)"})},
    )
    ledger = citecheck.extract(read(data))
    assert [marker.label for marker in ledger.markers] == ["1", "1", "*"]
    assert links(ledger) == {"40%": (NOTES[2],), "12%": (NOTES[3],), "7%": ("Fire Watch (2013)",)}


def test_numbers_that_restart_on_each_page_are_told() -> None:
    settings_ = (
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnotePr>'
        '<w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachPage"/></w:footnotePr></w:settings>'
    )
    document = read(
        docx([p("Some 40% stood empty.", note(2))], {"footnotes.xml": notes(NOTES), "settings.xml": settings_})
    )
    assert document.anchors[0].label == "a"
    assert "anew on each page" in document.warnings[0]


def test_a_note_cited_twice_is_one_note() -> None:
    data = docx(
        [p("Some 40% stood empty.", note(2)), p("Of these 12% sank.", note(2))],
        {"footnotes.xml": notes({2: NOTES[2]})},
    )
    ledger = citecheck.extract(read(data))
    assert len(ledger.notes) == 1
    assert links(ledger) == {"40%": (NOTES[2],), "12%": (NOTES[2],)}


def test_typed_markers_and_notes_are_found_as_in_plain_text() -> None:
    raised = '<w:vertAlign w:val="superscript"/>'
    data = docx(
        [
            p("Some 40% of berths stood empty.", run("1", raised), " The rest were let."),
            p("The yard has 300 m", run("2", raised), " of sheds."),
            p("Notes", style="H1"),
            p("1. Harbour Board, Berths (2011), p. 4"),
        ]
    )
    assert links(citecheck.extract(read(data)))["40%"] == ("Harbour Board, Berths (2011), p. 4",)


def test_headings_by_style_outline_and_what_a_style_builds_on() -> None:
    document = read(
        docx(
            [
                p("After the Bridge", style="T"),
                p("What became of the trade", style="H1"),
                p("It fell and nobody knew why, or nobody told."),
                p("The ferries", style="Mine"),
                p("They sank."),
                p("The carts", properties='<w:outlineLvl w:val="2"/>'),
                p("They came."),
            ]
        )
    )
    seen = [(block.level, document.text[block.start : block.end]) for block in document.blocks if block.level]
    assert seen == [(1, "After the Bridge"), (1, "What became of the trade"), (2, "The ferries"), (3, "The carts")]
    assert document.title == "After the Bridge"


def test_a_row_of_a_table_is_a_line_with_its_cells_parted() -> None:
    document = read(docx([p("Before."), f"<w:tbl>{row('Port', 'Empty')}{row('North', '12%')}</w:tbl>", p("After.")]))
    assert blocks(document, BlockKind.TABLE) == ["Port | Empty", "North | 12%"]
    assert document.text.split("\n\n")[0] == "Before."


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<wps:txbx><w:txbxContent>{p('In the box.')}</w:txbxContent></wps:txbx>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert lines(p("Around ", both, "the box."), p("After.")) == ["Around the box.", "In the box.", "After."]


def test_tracked_changes_are_read_as_accepted() -> None:
    deleted = f'<w:del w:id="1"><w:r><w:delText>50%</w:delText></w:r></w:del><w:ins w:id="2">{run("40%")}</w:ins>'
    moved = f"<w:moveFrom>{run('gone')}</w:moveFrom><w:moveTo>{run('come')}</w:moveTo>"
    assert lines(p("Some ", deleted, " stood empty, and ", moved, ".")) == ["Some 40% stood empty, and come."]


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    ended = "<w:rPr><w:del/></w:rPr>"
    assert lines(p("Some 40% ", properties=ended), p("stood empty."), p("After.")) == [
        "Some 40% stood empty.",
        "After.",
    ]


def test_fields_give_their_result_and_no_code() -> None:
    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>PAGEREF _x</w:instrText></w:r>"
    assert lines(p("See page ", char("begin"), code, char("separate"), "14", char("end"), " there.")) == [
        "See page 14 there."
    ]


def test_comments_are_no_text_and_hidden_text_is_told() -> None:
    document = read(
        docx(
            [p("Some ", '<w:r><w:commentReference w:id="1"/></w:r>', run("secret ", "<w:vanish/>"), "40%.")],
            {"comments.xml": notes({1: "Is this right?"}, "comment")},
        )
    )
    assert document.text == "Some 40%."
    assert document.warnings == ("7 characters of hidden text were left out",)


def test_a_place_is_a_paragraph() -> None:
    ledger = citecheck.extract(read(docx([p("One."), p(), p("Two."), p("Some 40% stood empty.")])))
    assert [claim.location.paragraph for claim in ledger.claims] == [3]


# ------------------------------------------------------------------------------------------------------------ bad input


def zipped(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return held.getvalue()


GOOD = docx([p("Some 40% stood empty.")])
BAD = {
    "cut off": (GOOD[: len(GOOD) // 2], "damaged or was cut off"),
    "broken main part": (zipped(word__document_xml=b"<w:document><w:body>"), "document.xml is damaged"),
    "spreadsheet": (zipped(xl__workbook_xml=b"<x/>"), "spreadsheet"),
    "presentation": (zipped(ppt__presentation_xml=b"<x/>"), "presentation"),
    "some zip": (zipped(a_xml=b"<x/>"), "unpack it"),
    "bomb": (zipped(word__document_xml=b"<x>" + b" " * 150_000_000), "unpacks to 150 MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_told_with_the_remedy(name: str, tmp_path: Path) -> None:
    data, reason = BAD[name]
    path = tmp_path / "report.docx"
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        citecheck.read(path)
    assert reason in caught.value.reason
    assert ";" in caught.value.reason
    assert str(path) in str(caught.value)


def test_a_file_that_unpacks_to_too_much_in_all_is_refused() -> None:
    parts = {f"word__media{n}": b"\0" * 99_000_000 for n in range(5)}
    with pytest.raises(ReadError, match="unpacks to more than"):
        read(zipped(word__document_xml=b"<x/>", **parts))


def test_a_broken_part_beside_the_text_is_told_and_the_text_is_read() -> None:
    document = read(docx([p("Some 40% stood empty.", note(2))], {"footnotes.xml": "<broken", "styles.xml": "<broken"}))
    assert document.text.startswith("Some 40% stood empty.")
    told = " / ".join(document.warnings)
    assert "footnotes were not read" in told
    assert "styles were not read" in told
    assert "1 reference leads to notes that are missing" in told


def test_entities_are_not_resolved_and_files_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("very secret")
    head = f'<!DOCTYPE x [<!ENTITY a "{"lol" * 50}"><!ENTITY b "{"&a;" * 50}"><!ENTITY f SYSTEM "{secret.as_uri()}">]>'
    main = head + '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    main += "<w:p><w:r><w:t>Some 40% &b; &f; stood empty.</w:t></w:r></w:p></w:body></w:document>"
    try:
        text = read(zipped(word__document_xml=main.encode())).text
    except ReadError as error:
        text = str(error)
    assert "secret" not in text.replace(str(secret), "")
    assert len(text) < 500


def test_ten_thousand_nested_boxes_do_not_end_the_program() -> None:
    deep = "<w:sdt><w:sdtContent>" * 5_000 + p("Some 40% stood empty.") + "</w:sdtContent></w:sdt>" * 5_000
    try:
        assert "40%" in read(docx([deep, p("After.")])).text
    except ReadError as error:
        assert "document.xml is damaged" in error.reason  # noqa: PT017


# ----------------------------------------------------------------------------------------------------------- properties

WORDS = st.sampled_from("tide quay 40% berth £2m net. 2014 (sic) “kelp” 1 2 ¹".split())
PARTS = st.lists(st.one_of(WORDS, st.integers(2, 5)), min_size=1, max_size=8)
BODY = st.lists(st.tuples(st.sampled_from(["", "H1", "row"]), PARTS), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(BODY)
def test_every_location_is_the_text_at_its_offsets(body: list[tuple[str, list[str | int]]]) -> None:
    written = []
    for style, parts in body:
        runs = [note(part) if isinstance(part, int) else run(f"{part} ") for part in parts]
        whole = p(*runs, style="" if style == "row" else style)
        written.append(f"<w:tbl><w:tr><w:tc>{whole}</w:tc></w:tr></w:tbl>" if style == "row" else whole)
    document = read(docx(written, {"footnotes.xml": notes({n: f"Work {n} (2011)" for n in range(2, 6)})}))
    covered = sorted(piece for block in document.blocks for piece in block.pieces)
    assert all(one[1] <= other[0] for one, other in pairwise(covered))
    starts = {block.start for block in document.blocks if block.kind is BlockKind.NOTE}
    assert all(anchor.note in starts for anchor in document.anchors)
    assert len(document.anchors) == sum(isinstance(part, int) for _, parts in body for part in parts)
    ledger = citecheck.extract(document)
    for record in (*ledger.claims, *ledger.markers, *ledger.notes, *ledger.names):
        place = record.location
        assert document.text[place.start : place.end] == place.surface
    texts = {one.id: one.text for one in ledger.notes}
    cited = [part for _, parts in body for part in parts if isinstance(part, int)]
    real = [marker for marker in ledger.markers if marker.location.start in {a.start for a in document.anchors}]
    assert [texts[marker.note or ""] for marker in real] == [f"Work {n} (2011)" for n in cited]
