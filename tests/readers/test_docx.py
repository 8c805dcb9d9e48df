from __future__ import annotations

import io
import itertools
import tracemalloc
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers import word
from tests.readers.word import note, notes, paragraph, raised, reference, row, run, table

import citecheck
from citecheck.errors import ReadError
from citecheck.extraction.notes import find_notes
from citecheck.readers import read_bytes
from citecheck.readers.docx_notes import label_of
from citecheck.readers.labels import body_of
from citecheck.records import Block, BlockKind, Document

SHARED = Path(__file__).parents[3] / "shared" / "bench" / "data" / "footnote-forms" / "h_word.docx"


def read(*body: str, **parts: str) -> Document:
    return read_bytes(word.word(*body, **parts), id="x")


def body_text(*body: str, **parts: str) -> str:
    return read(*body, **parts).text


def seen(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


def is_sound(document: Document) -> None:
    """What holds for every document: blocks apart, anchors on their markers, notes that open with their label."""
    spans = sorted(piece for block in document.blocks for piece in block.pieces)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))
    assert all(document.text[start:end] == document.text[start:end].strip() for start, end in spans)
    notes = {block.start: block for block in document.blocks if block.kind is BlockKind.NOTE}
    for anchor in document.anchors:
        shown = document.text[anchor.start : anchor.end].translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"))
        assert shown.strip("[]") == anchor.label
        assert notes[anchor.note].label == anchor.label
        assert document.text.startswith(anchor.label, anchor.note)
    assert list(document.paragraphs) == sorted(set(document.paragraphs))
    ledger = citecheck.extract(document)
    for record in [*ledger.claims, *ledger.markers, *ledger.notes]:
        place = record.location
        assert place.surface == document.text[place.start : place.end]


# ---------------------------------------------------------------------------------------------------------- paragraphs


def test_paragraphs_are_lines_with_their_places() -> None:
    document = read(paragraph("One berth."), paragraph(), paragraph("  Two ", "berths. "))
    assert document.text == "One berth.\n\nTwo berths."
    assert document.paragraphs == (0, 12)
    assert document.format == "docx"
    assert document.locate(16, 22).paragraph == 2


def test_a_file_of_python_docx_is_read() -> None:
    made = docx.Document()
    made.core_properties.title, made.core_properties.author = "On tides", "Ann Reed"
    made.add_heading("The harbours", 2)
    made.add_paragraph("About 40 berths stood empty.")
    made.add_paragraph("mud", style="List Bullet")
    cells = made.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "North", "12%"
    data = io.BytesIO()
    made.save(data)
    document = read_bytes(data.getvalue(), id="x")
    assert seen(document) == [
        (BlockKind.HEADING, "The harbours"),
        (BlockKind.PARAGRAPH, "About 40 berths stood empty."),
        (BlockKind.LIST_ITEM, "mud"),
        (BlockKind.TABLE, "North | 12%"),
    ]
    assert (document.title, document.author, document.date) == ("On tides", "Ann Reed", None)
    assert document.blocks[0].level == 2
    is_sound(document)


def test_headings_lists_and_contents_are_told_by_their_styles() -> None:
    long = "The board counted its berths again and again. " * 10
    document = read(
        paragraph("On tides", style="Titel"),
        paragraph("Mud and sand 4", style="Verzeichnis1"),
        paragraph("mud and sand", style="Chapter"),
        paragraph("a berth", style="Bullets"),
        paragraph("no item", style="Bullets", about='<w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph("deeper", about='<w:outlineLvl w:val="2"/>'),
        paragraph(long, style="berschrift1"),
        styles=word.STYLES,
    )
    kinds = [(block.kind, block.level) for block in document.blocks]
    assert kinds == [
        (BlockKind.HEADING, 1),
        (BlockKind.CONTENTS, None),
        (BlockKind.HEADING, 1),
        (BlockKind.LIST_ITEM, None),
        (BlockKind.PARAGRAPH, None),
        (BlockKind.HEADING, 3),
        (BlockKind.PARAGRAPH, None),
    ]
    assert document.title == "On tides"


def test_without_styles_their_ids_are_believed() -> None:
    document = read(paragraph("mud and sand", style="Heading2"))
    assert (document.blocks[0].kind, document.blocks[0].level) == (BlockKind.HEADING, 2)


INLINE = [
    ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t><w:softHyphen/><w:t>d</w:t></w:r>", "a\tb-cd"),
    ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>", "one\ntwo"),
    ('<w:r><w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t></w:r>', "one two"),
    ('<w:r><w:t>5 </w:t><w:sym w:font="Symbol" w:char="F0B0"/></w:r>', "5 °"),
    ('<w:r><w:t>5 </w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "5 \ufffd"),
    ("<w:hyperlink><w:r><w:t>the board</w:t></w:r></w:hyperlink>", "the board"),
    ("<w:smartTag><w:r><w:t>Leith</w:t></w:r></w:smartTag>", "Leith"),
    ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>kept</w:t></w:r></w:sdtContent></w:sdt>", "kept"),
    (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click</w:t></w:r></w:sdtContent></w:sdt>",
        "",
    ),
    ('<w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple>', "7"),
    (
        "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>",
        "a/b",
    ),
    (
        "<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>y</w:t></w:r></w:rubyBase></w:ruby></w:r>",
        "y",
    ),
]


@pytest.mark.parametrize(("xml", "text"), INLINE)
def test_what_stands_in_a_paragraph(xml: str, text: str) -> None:
    assert body_text(paragraph(xml)) == text


def field(instruction: str, result: str) -> str:
    steps = [f'<w:r><w:fldChar w:fldCharType="{step}"/></w:r>' for step in ("begin", "separate", "end")]
    return f"{steps[0]}<w:r><w:instrText>{instruction}</w:instrText></w:r>{steps[1]}{result}{steps[2]}"


def test_of_fields_the_result_is_read() -> None:
    inner = field("SEQ x", run("4"))
    assert body_text(paragraph("Table ", inner, " of ", field(f"IF {inner}", run("9")))) == "Table 4 of 9"


def test_a_field_that_never_ends_hides_no_text() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert body_text(paragraph("One.", begin, "lost"), paragraph("Two.")) == "One.\n\nTwo."


def test_a_table_of_contents_made_by_a_field_is_one() -> None:
    start, end = field("TOC \\o", "<w:r><w:t>Mud</w:t></w:r>|").split("|")
    document = read(paragraph(start), paragraph("Sand"), paragraph(end), paragraph("Then the tide fell by 4 feet."))
    assert [kind for kind, _ in seen(document)] == [BlockKind.CONTENTS, BlockKind.CONTENTS, BlockKind.PARAGRAPH]


def box(text: str) -> str:
    return f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"


def test_text_boxes_follow_their_paragraph_and_are_read_once() -> None:
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box("In a box.")}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box('In a box.')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert body_text(paragraph("Before ", both, "and after."), paragraph("Next.")) == (
        "Before and after.\n\nIn a box.\n\nNext."
    )


# -------------------------------------------------------------------------------------------------------------- tables


def test_rows_are_blocks_and_merged_cells_are_read_once() -> None:
    wide = f'<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("Ports")}</w:tc>'
    low = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph('North')}</w:tc>"
    document = read(
        table(row(wide, "2014"), row("North", "a", "1"), row(low, "b", "2"), row("gone", about="<w:del/>")),
    )
    assert [text for _, text in seen(document)] == ["Ports | 2014", "North | a | 1", "b | 2"]
    assert {kind for kind, _ in seen(document)} == {BlockKind.TABLE}


def test_a_table_of_two_columns_is_no_prose() -> None:
    document = read(table(row("Port", "Empty"), row("North", "12%")))
    assert {kind for kind, _ in seen(document)} == {BlockKind.TABLE}


def test_running_text_in_a_box_of_one_cell_is_running_text() -> None:
    cell = f"<w:tc>{paragraph('The tide fell by 4 feet.')}{paragraph('Then it rose again.')}</w:tc>"
    assert {kind for kind, _ in seen(read(table(row(cell))))} == {BlockKind.PARAGRAPH}


def test_a_table_in_a_cell_is_read_in_its_row() -> None:
    cell = f"<w:tc>{table(row('a', 'b'))}{paragraph('c')}</w:tc>"
    assert body_text(table(row("x", cell))) == "x | a | b c"


# ------------------------------------------------------------------------------------------------- changes, what hides


def test_tracked_changes_are_accepted_and_told() -> None:
    document = read(
        paragraph(
            "The ",
            f"<w:ins>{run('new ')}</w:ins>",
            "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>",
            f"<w:moveTo>{run('quay ')}</w:moveTo>",
            f"<w:moveFrom>{run('pier ')}</w:moveFrom>",
            "stands.",
        ),
    )
    assert document.text == "The new quay stands."
    assert any("tracked changes" in warning for warning in document.warnings)


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    joined = paragraph("One ", about="<w:rPr><w:del/></w:rPr>")
    document = read(joined, paragraph("line."), paragraph("Two."))
    assert document.text == "One line.\n\nTwo."
    assert document.paragraphs == (0, 11)
    assert body_text(joined) == "One"


def test_hidden_text_is_left_out_and_told() -> None:
    hidden = run("secret", "<w:vanish/>") + run("secret", '<w:rStyle w:val="Secret"/>')
    document = read(paragraph("Seen. ", hidden, run("Shown.", '<w:vanish w:val="0"/>')), styles=word.STYLES)
    assert document.text == "Seen. Shown."
    assert "Hidden text was not read." in document.warnings


def test_comments_are_counted_and_never_text() -> None:
    comments = f"<w:comments {word.NAMES}><w:comment>{paragraph('Really?')}</w:comment></w:comments>"
    document = read(paragraph("Seen."), comments=comments)
    assert document.text == "Seen."
    assert document.warnings == ("1 comment was not read as text.",)


# --------------------------------------------------------------------------------------------------------------- notes


def noted(*labels_wanted: str, body: str, parts: dict[str, str]) -> Document:
    document = read(body, **parts)
    assert [anchor.label for anchor in document.anchors] == list(labels_wanted)
    is_sound(document)
    return document


def test_footnotes_and_endnotes_stand_at_the_end_with_their_labels() -> None:
    body = paragraph("Half fell", reference(7), " in", reference(2, "endnote"), " and 3 rose.", reference(5))
    document = noted(
        "1",
        "i",
        "2",
        body=body,
        parts={
            "footnotes": notes(note(5, "Tide Office (2013)."), note(7, "Harbour Board (2012).", "And more.")),
            "endnotes": notes(note(2, "Reed (2011).", kind="endnote"), kind="endnote"),
        },
    )
    assert document.text == (
        "Half fell¹ in[i] and 3 rose.²\n\n1 Harbour Board (2012).\nAnd more.\n\n2 Tide Office (2013).\n\ni Reed (2011)."
    )
    assert [note.text for note in find_notes(document)] == [
        "Harbour Board (2012). And more.",
        "Tide Office (2013).",
        "Reed (2011).",
    ]
    assert [claim.markers for claim in citecheck.extract(document).claims if claim.quantity.value == 3] == [("2",)]


FORMATS = [
    ("decimal", "¹²", ("1", "2")),
    ("lowerRoman", "[i][ii]", ("i", "ii")),
    ("upperRoman", "[I][II]", ("I", "II")),
    ("lowerLetter", "[a][b]", ("a", "b")),
    ("chicago", "*†", ("*", "†")),
    ("unheardOf", "¹²", ("1", "2")),
]


@pytest.mark.parametrize(("format", "shown", "labels"), FORMATS)
def test_numbers_are_printed_as_word_prints_them(format: str, shown: str, labels: tuple[str, ...]) -> None:
    document = noted(
        *labels,
        body=paragraph("Mud.", reference(1), reference(2)),
        parts={
            "footnotes": notes(note(1, "The first of the board’s reports."), note(2, "2014 was the second.")),
            "settings": word.settings(f'<w:footnotePr><w:numFmt w:val="{format}"/></w:footnotePr>'),
        },
    )
    assert document.text.startswith(f"Mud.{shown}\n")
    assert [note.text for note in find_notes(document)] == ["The first of the board’s reports.", "2014 was the second."]


@given(st.integers(1, 36), st.sampled_from(["decimal", "lowerRoman", "upperRoman", "lowerLetter", "chicago"]))
@settings(max_examples=60, deadline=None)
def test_labels_are_stripped_from_notes_whatever_their_form(number: int, format: str) -> None:
    label = label_of(number, format)
    text = f"{label} In 12 ports the board met."
    pieces = body_of(text, Block(kind=BlockKind.NOTE, pieces=((0, len(text)),), label=label))
    assert [text[start:end] for start, end in pieces] == ["In 12 ports the board met."]


def test_numbers_start_again_with_a_section_where_the_file_says_so() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = (
        paragraph("One.", reference(1), reference(2), about=section)
        + paragraph("Two.", reference(3))
        + section.replace("eachSect", "continuous")
    )
    parts = {"footnotes": notes(*(note(number, f"Note {number}.") for number in (1, 2, 3)))}
    noted("1", "2", "3", body=body, parts=parts)
    noted("1", "2", "1", body=body.replace("continuous", "eachSect"), parts=parts)


def test_numbers_of_each_page_are_numbered_on_and_told() -> None:
    rule = '<w:footnotePr><w:numStart w:val="4"/><w:numRestart w:val="eachPage"/></w:footnotePr>'
    document = noted(
        "4",
        "5",
        body=paragraph("One.", reference(1), " Two.", reference(2)) + "<w:sectPr/>",
        parts={"footnotes": notes(note(1, "A."), note(2, "B.")), "settings": word.settings(rule)},
    )
    assert any("on each page" in warning for warning in document.warnings)


def test_marks_that_the_author_chose_take_no_number() -> None:
    document = noted(
        "*",
        "1",
        body=paragraph("One", reference(1, mark="*"), " and two", reference(2), "."),
        parts={"footnotes": notes(note(1, "* Thanks to all.", own=False), note(2, "1 in 5 berths."))},
    )
    assert document.text == "One* and two¹.\n\n* Thanks to all.\n\n1 1 in 5 berths."
    assert [note.text for note in find_notes(document)] == ["Thanks to all.", "1 in 5 berths."]


@pytest.mark.parametrize("mark", ["[7]", "7", "⁷", "(7)"])
def test_a_typed_number_is_a_label_without_what_encloses_it(mark: str) -> None:
    document = noted(
        "7",
        body=paragraph("One", reference(1, mark=mark), "."),
        parts={"footnotes": notes(note(1, f"{mark} Thanks to 70 ports.", own=False))},
    )
    assert document.text == "One⁷.\n\n7 Thanks to 70 ports."


def test_a_note_cited_again_by_a_cross_reference_is_one_note() -> None:
    marked = f'<w:bookmarkStart w:id="0" w:name="_Ref1"/>{reference(4)}<w:bookmarkEnd w:id="0"/>'
    body = paragraph("One", marked, " again", field("NOTEREF _Ref1 \\f \\h", run("9")), ".") + paragraph(
        "See note ", field("NOTEREF _Ref1 \\h", run("1")), "."
    )
    document = noted("1", "1", body=body, parts={"footnotes": notes(note(4, "A."))})
    assert document.text == "One¹ again¹.\n\nSee note 1.\n\n1 A."


def test_notes_without_a_reference_are_kept_and_separators_are_not() -> None:
    separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    document = noted(
        "1",
        body=paragraph("One.", reference(1)),
        parts={"footnotes": notes(separator, note(2, "Left over (2010)."), note(1, "A."), note(3))},
    )
    blocks = [(block.label, document.text[block.start : block.end]) for block in document.blocks[1:]]
    assert blocks == [("1", "1 A."), (None, "Left over (2010).")]


def test_notes_of_deleted_references_go_with_them() -> None:
    document = noted(
        "1",
        body=paragraph("One.", f"<w:del>{reference(1)}</w:del>", reference(2)),
        parts={"footnotes": notes(note(1, "Gone."), note(2, "A."))},
    )
    assert document.text == "One.¹\n\n1 A."


def test_a_reference_to_no_note_is_told() -> None:
    document = read(paragraph("One.", reference(1), reference(2)), footnotes=notes(note(2, "A.")))
    assert document.text == "One.¹²\n\n2 A."
    assert [anchor.label for anchor in document.anchors] == ["2"]
    assert any("not in the file" in warning for warning in document.warnings)


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (("The area is 40 km", raised("2"), "."), "The area is 40 km²."),
        (("It fell.", raised("3"), " Then"), "It fell.³ Then"),
        (("It fell.", raised("3, 4"), " Then"), "It fell.³, ⁴ Then"),
        (("On the 1", raised("st"), " of May"), "On the 1st of May"),
        (("10", raised("-3"), " m"), "10⁻³ m"),
        (("It fell.", run("3", '<w:rStyle w:val="Up"/>')), "It fell.³"),
        (("It fell.", run("3", '<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>')), "It fell.3"),
        (("It fell.", run("3", '<w:position w:val="8"/>')), "It fell.³"),
        (("CO", run("2", '<w:vertAlign w:val="subscript"/>')), "CO2"),
    ],
)
def test_raised_numbers_that_are_typed(pieces: tuple[str, ...], text: str) -> None:
    assert body_text(paragraph(*pieces), styles=word.STYLES) == text


def test_typed_notes_are_found_as_in_plain_text() -> None:
    document = read(
        paragraph("Half of the berths stood empty.", raised("1"), " Some 40 were sold.", raised("2")),
        paragraph("Notes", style="berschrift1"),
        paragraph("1. Harbour Board, Berths (2014), p. 3."),
        paragraph("2. Tide Office, “Sales of berths”, 2013."),
        styles=word.STYLES,
    )
    ledger = citecheck.extract(document)
    assert [note.label for note in ledger.notes] == ["1", "2"]
    assert [marker.note for marker in ledger.markers] == ["1", "2"]
    is_sound(document)


def test_footnotes_do_not_make_notes_of_a_typed_list() -> None:
    document = read(
        paragraph("Half fell.", reference(1), " Then", reference(2), " all."),
        paragraph("1. More mud is needed."),
        paragraph("2. More sand is needed."),
        footnotes=notes(note(1, "Harbour Board (2014)."), note(2, "Tide Office (2013).")),
    )
    kinds = [block.kind for block in document.blocks]
    assert kinds[1:] == [BlockKind.LIST_ITEM] * 2 + [BlockKind.NOTE] * 2


NUMBERING = (
    f'<w:numbering {word.NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>'
    "</w:numbering>"
)
ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'


@pytest.mark.parametrize("marked", [True, False])
def test_references_that_word_numbers_are_notes_where_the_text_marks_them(marked: bool) -> None:
    document = read(
        paragraph("Half of the berths stood empty [1]. Some 40 were sold [2]." if marked else "Half fell."),
        paragraph("References", style="berschrift1"),
        paragraph("Harbour Board, Berths (2014).", about=ITEM),
        paragraph("Tide Office, Sales (2013).", about=ITEM),
        styles=word.STYLES,
        numbering=NUMBERING,
    )
    labels = [block.label for block in document.blocks if block.kind is BlockKind.NOTE]
    assert labels == (["1", "2"] if marked else [])
    assert "1" not in document.text.partition("References")[2].split()
    if marked:
        assert [marker.note for marker in citecheck.extract(document).markers] == ["1", "2"]


def test_the_date_of_a_cover_page_is_the_date() -> None:
    cover = (
        '<CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps">'
        "<PublishDate>2014-05-03T00:00:00</PublishDate></CoverPageProperties>"
    )
    data = word.word(paragraph("Mud."))
    with io.BytesIO(data) as held:
        with zipfile.ZipFile(held, "a") as archive:
            archive.writestr("customXml/item1.xml", cover)
        data = held.getvalue()
    assert read_bytes(data, id="x").date == "2014-05-03"


# ----------------------------------------------------------------------------------------------------------- bad input


@pytest.mark.parametrize("part", ["styles", "footnotes", "settings", "numbering", "comments"])
@pytest.mark.parametrize("broken", ["<broken", "", "no xml", "\0"])
def test_a_damaged_part_costs_that_part_alone(part: str, broken: str) -> None:
    document = read(paragraph("The tide fell.", reference(1)), **{part: broken})
    assert document.text == "The tide fell.¹"
    assert any(f"word/{part}.xml" in warning for warning in document.warnings)


def changed(**replaced: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(word.word(paragraph("Mud.")))) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return word.zipped({**parts, **replaced})


DEEP = "<w:sdt><w:sdtContent>" * 10_000 + "</w:sdtContent></w:sdt>" * 10_000
TABLES = "<w:tbl><w:tr><w:tc>" * 10_000 + "</w:tc></w:tr></w:tbl>" * 10_000
BOMB = "<!DOCTYPE a [<!ENTITY x0 'mud'>" + "".join(f"<!ENTITY x{n} '{f'&x{n - 1};' * 10}'>" for n in range(1, 10))


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ("<w:document", "damaged"),
        ("", "damaged"),
        (f"<w:document {word.NAMES}/>", "holds no text"),
        (f"<w:document {word.NAMES}><w:body>{DEEP}</w:body></w:document>", "depth"),
        (f"<w:document {word.NAMES}><w:body>{TABLES}</w:body></w:document>", "depth"),
        (f"{BOMB}]><w:document {word.NAMES}><w:body><w:p w:x='&x9;'/></w:body></w:document>", "damaged"),
    ],
)
def test_a_damaged_text_is_an_error(document: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_bytes(changed(**{"word/document.xml": document}), id="x")


def test_nesting_as_deep_as_is_parsed_is_read() -> None:
    levels = 80
    tables = "<w:tbl><w:tr><w:tc>" * levels + paragraph("Mud.") + "</w:tc></w:tr></w:tbl>" * levels
    assert body_text(tables) == "Mud."
    levels = 120
    controls = "<w:sdt><w:sdtContent>" * levels + paragraph("Mud.") + "</w:sdtContent></w:sdt>" * levels
    assert body_text(controls) == "Mud."


def test_entities_are_never_put_in_and_nothing_is_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden berths")
    text = (
        f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w:document {word.NAMES}><w:body><w:p><w:r>'
        "<w:t>Mud.</w:t></w:r><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert read_bytes(changed(**{"word/document.xml": text}), id="x").text == "Mud."


@given(st.binary(max_size=40), st.integers(0, 3000))
@settings(max_examples=100, deadline=None)
def test_damaged_bytes_are_read_or_refused(noise: bytes, at: int) -> None:
    data = word.word(paragraph("Half fell.", reference(1)), footnotes=notes(note(1, "A.")), styles=word.STYLES)
    at = min(at, len(data))
    for damaged in (data[:at], data[:at] + noise + data[at + len(noise) :]):
        try:
            is_sound(read_bytes(damaged, id="x"))
        except ReadError:
            continue


def test_memory_is_a_small_multiple_of_the_text() -> None:
    data = word.word(*(paragraph("The tide fell by 4 feet. " * 20) for _ in range(1000)))
    tracemalloc.start()
    read_bytes(data, id="x")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60_000_000


# ------------------------------------------------------------------------------------------------------------ anything

WORDS = st.text(st.sampled_from(list("ab 12.,|*[]¹“”\t–İ\u00a0")), max_size=12)
PIECES = st.one_of(
    WORDS.map(run),
    WORDS.map(raised),
    st.integers(1, 4).map(reference),
    st.integers(1, 2).map(lambda id: reference(id, "endnote")),
    st.just(reference(5, mark="*")),
    WORDS.map(lambda text: f"<w:del>{run(text)}{reference(3)}</w:del>"),
    st.just("<w:r><w:br/></w:r>"),
    WORDS.map(lambda text: f"<w:r><w:pict>{box(text)}</w:pict></w:r>"),
    WORDS.map(lambda text: field("PAGE", run(text))),
)
BODIES = st.one_of(
    st.builds(
        lambda pieces, style, about: paragraph(*(piece for piece in pieces), style=style, about=about),
        st.lists(PIECES, max_size=5),
        st.sampled_from(["", "berschrift1", "Bullets", "Titel", "Verzeichnis1"]),
        st.sampled_from(["", "<w:rPr><w:del/></w:rPr>", "<w:sectPr/>"]),
    ),
    st.lists(WORDS.map(lambda text: f"<w:tc>{paragraph(run(text))}</w:tc>"), max_size=3).map(
        lambda cells: table(row(*cells))
    ),
)


@given(st.lists(BODIES, max_size=6), st.lists(WORDS, min_size=5, max_size=5))
@settings(max_examples=150, deadline=None)
def test_every_document_is_sound(bodies: list[str], texts: list[str]) -> None:
    made = notes(*(note(number, run(text)) for number, text in enumerate(texts, 1)))
    ends = notes(*(note(number, run(text), kind="endnote") for number, text in enumerate(texts[:2], 1)), kind="endnote")
    is_sound(read(*bodies, footnotes=made, endnotes=ends, styles=word.STYLES))


@pytest.mark.skipif(not SHARED.exists(), reason="the shared measuring data is not here")
def test_the_shared_form_of_word_is_read() -> None:
    claims = citecheck.extract(citecheck.read(SHARED)).claims
    assert [(int(claim.quantity.value), claim.markers) for claim in claims] == [
        (54, ("1",)),
        (63, ("2",)),
        (50, ("3",)),
    ]
