from __future__ import annotations

import io
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas
from tests.readers.pages import Row, column, foot, pdf

import citecheck
from citecheck.errors import ReadError
from citecheck.readers import read_bytes
from citecheck.readers.view import view_of
from citecheck.records import BlockKind, Document, Ledger

LONG = "The harbour board counted its berths in the spring and again in the autumn of that"
PROSE = [
    "The harbour board counted its berths in the spring and found that many of",
    "them stood empty, as they had in the year before. It asked the ferrymen what",
    "had become of the trade, and they told of the bridge and of the cheap roads.",
]


def read(data: bytes) -> Document:
    return read_bytes(data, id="report")


def ledger(data: bytes) -> Ledger:
    return citecheck.extract(read(data))


def kinds(document: Document, kind: BlockKind) -> list[str]:
    return [view_of(document.text, block.pieces).text for block in document.blocks if block.kind is kind]


def test_a_raised_number_is_a_marker_and_the_small_print_its_note() -> None:
    data = pdf(
        [
            [
                *column(["In the spring some 40% of all berths stood empty.{1} The rest were", "let.{2}"]),
                *foot(["{1} Harbour Board, Berths (2011), p. 4", "{2} Port Watch, Lettings (2012)"]),
            ]
        ]
    )
    found = ledger(data)
    assert [(note.label, note.text) for note in found.notes] == [
        ("1", "Harbour Board, Berths (2011), p. 4"),
        ("2", "Port Watch, Lettings (2012)"),
    ]
    claim = next(claim for claim in found.claims if claim.quantity.surface == "40%")
    assert claim.notes == ("1",)
    assert (claim.location.page, claim.location.page_line) == (1, 1)


def test_a_location_names_page_and_line() -> None:
    pages = [
        [Row("Tides and Towns", y=800, size=8), *column([*PROSE, f"Page {n} tells of {n}0% of berths."])]
        for n in (1, 2, 3)
    ]
    places = {claim.quantity.surface: claim.location for claim in ledger(pdf(pages)).claims}
    assert (places["20%"].page, places["20%"].page_line) == (2, 5)
    assert (places["30%"].page, places["30%"].page_line) == (3, 5)


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"left {n} of the long quay where boats lie" for n in range(12)]
    right = [f"right {n} of the short quay where nets lie" for n in range(12)]
    page = [
        Row("The two quays of the harbour and all that lies on them", x=72, y=790, size=18),
        *column(left, x=60, size=10),
        *column(right, x=310, size=10),
    ]
    text = read(pdf([page])).text
    order = [text.index(row) for row in (*left, *right)]
    assert order == sorted(order)
    assert text.index("two quays") < order[0]


def test_a_row_of_a_table_stays_together() -> None:
    rows = [("Port", "Berths", "Empty"), ("North", "120", "12%"), ("South", "80", "40%"), ("West", "31", "3%")]
    page = [
        Row(cell, x=80 + 150 * at, y=700 - 16 * number)
        for at in range(3)
        for number, row in enumerate(rows)
        for cell in row[at : at + 1]
    ]
    document = read(pdf([[*column(PROSE), *page]]))
    tables = kinds(document, BlockKind.TABLE)
    assert [row.split() for row in tables] == [list(row) for row in rows]


def test_running_heads_and_page_numbers_are_no_text() -> None:
    pages = [
        [Row(f"Tides and Towns {n}", y=810, size=9), *column([f"Quay {n}. {LONG}", "year."]), Row(str(n), x=290, y=30)]
        for n in range(1, 5)
    ]
    document = read(pdf(pages))
    furniture = kinds(document, BlockKind.FURNITURE)
    assert [row for row in furniture if row.startswith("Tides")] == [f"Tides and Towns {n}" for n in range(1, 5)]
    assert [row for row in furniture if row.isdigit()] == ["1", "2", "3", "4"]


def test_a_paragraph_and_a_word_go_on_over_a_page_and_its_notes() -> None:
    pages = [
        [
            *column([*PROSE, "The board met in May.{1} It then told the govern-"]),
            *foot(["{1} Harbour Board, Minutes (2011)"]),
        ],
        column(["ment that 40% of the berths stood empty.", *PROSE]),
    ]
    document = read(pdf(pages))
    sentence = next(claim.sentence for claim in citecheck.extract(document).claims)
    assert sentence == "It then told the government that 40% of the berths stood empty."


def test_a_note_that_runs_over_a_page_is_one_note() -> None:
    pages = [
        [
            *column([*PROSE, "Some 40% stood empty.{1}"]),
            *foot(["{1} Harbour Board, Berths and what became of them in the years after the bridge was opened to"]),
        ],
        [
            *column([*PROSE, "Of these 12% sank.{2}"]),
            *foot(["carts and carriages (2011), p. 4", "{2} Port Watch, Wrecks (2012)"]),
        ],
    ]
    found = ledger(pdf(pages))
    assert [note.text for note in found.notes] == [
        "Harbour Board, Berths and what became of them in the years after the bridge was opened to carts and "
        "carriages (2011), p. 4",
        "Port Watch, Wrecks (2012)",
    ]
    assert {claim.quantity.surface: claim.notes for claim in found.claims if not claim.in_note} == {
        "40%": ("1",),
        "12%": ("2",),
    }


def test_notes_that_restart_on_each_page_keep_to_their_page() -> None:
    pages = [
        [
            *column([*PROSE, f"In all {n}0% stood empty.{{1}}"]),
            *foot([f"{{1}} Harbour Board, Report of the year {2010 + n} ({2010 + n})"]),
        ]
        for n in (1, 2, 3)
    ]
    found = ledger(pdf(pages))
    texts = {note.id: note.text for note in found.notes}
    said = {claim.quantity.surface: texts[claim.notes[0]] for claim in found.claims if claim.notes}
    assert said == {f"{n}0%": f"Harbour Board, Report of the year {2010 + n} ({2010 + n})" for n in (1, 2, 3)}


def test_notes_that_differ_in_figures_only_are_no_running_feet() -> None:
    pages = [
        [*column([*PROSE, f"In all {n}0% stood empty.{{{3 * n}}}"]), *foot([f"{3 * n} Ibid., p. {n * 7}"])]
        for n in (1, 2, 3, 4)
    ]
    assert [note.text for note in ledger(pdf(pages)).notes] == [f"Ibid., p. {n * 7}" for n in (1, 2, 3, 4)]


def test_a_running_head_that_opens_with_the_page_is_one() -> None:
    pages = [
        [Row(f"{n} Tides and Towns", y=810, size=9), *column([f"Quay {n}. {LONG}", *PROSE * 2, "year."])]
        for n in range(7, 12)
    ]
    furniture = kinds(read(pdf(pages)), BlockKind.FURNITURE)
    assert furniture == [f"{n} Tides and Towns" for n in range(7, 12)]


def test_notes_by_sign() -> None:
    page = [
        *column([*PROSE, "Some 40% stood empty.{*} The rest were let.{†}"]),
        *foot(["{*} Harbour Board, Berths (2011)", "{†} Port Watch, Lettings (2012)"]),
    ]
    assert [(note.label, note.text) for note in ledger(pdf([page])).notes] == [
        ("*", "Harbour Board, Berths (2011)"),
        ("†", "Port Watch, Lettings (2012)"),
    ]


def test_square_metres_and_ordinals_are_no_markers() -> None:
    page = [
        *column([*PROSE, "The yard has 300 m{2} and the 1{st} of its sheds burnt down.", "Some 40% stood empty.{1}"]),
        *foot(["{1} Harbour Board, Berths (2011)"]),
    ]
    found = ledger(pdf([page]))
    assert [marker.label for marker in found.markers] == ["1"]
    assert "1st of its sheds" in found.document.text or "1st of its sheds" in read(pdf([page])).text


def test_headings_have_the_depth_of_their_type() -> None:
    page = [
        Row("After the Bridge", y=790, size=24),
        Row("1 What became of the trade", y=760, size=16),
        *column(PROSE, y=735),
        Row("2 What the ferrymen said", y=680, size=16),
        *column(PROSE, y=655),
    ]
    document = read(pdf([page]))
    seen = [
        (block.level, document.text[block.start : block.end])
        for block in document.blocks
        if block.kind is BlockKind.HEADING
    ]
    assert seen == [(1, "After the Bridge"), (2, "What became of the trade"), (2, "What the ferrymen said")]


def test_an_eye_catcher_in_large_type_is_no_heading() -> None:
    catcher = ["“many of them stood empty, as they", "had in the year before”"]
    page = [*column(PROSE), *column(catcher, y=660, size=16, step=20), *column(PROSE, y=600)]
    document = read(pdf([page]))
    assert kinds(document, BlockKind.HEADING) == []


def test_paragraphs_parted_by_a_gap_or_by_an_indent() -> None:
    gap = pdf([[*column([*PROSE[:2], "had become of it.", "", *PROSE])]])
    indent = pdf([[*column([*PROSE[:2], "had become of it."]), Row(PROSE[0], 86, 698), *column(PROSE[1:], y=684)]])
    assert [len(kinds(read(data), BlockKind.PARAGRAPH)) for data in (gap, indent)] == [2, 2]


def test_a_page_set_sideways_is_turned() -> None:
    def sideways(canvas: Canvas) -> None:
        canvas.translate(595, 0)
        canvas.rotate(90)

    data = pdf([column([*PROSE, "In all 40% stood empty."], y=500)], before=sideways)
    assert "found that many of\nthem stood empty" in read(data).text


def test_a_stamp_along_the_margin_is_left_out() -> None:
    def stamp(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.rotate(90)
        canvas.drawString(100, -20, "Received in June")
        canvas.restoreState()

    assert "Received" not in read(pdf([column(PROSE)], before=stamp)).text


def test_title_where_one_was_given() -> None:
    assert read(pdf([column(PROSE)], title="After the Bridge")).title == "After the Bridge"
    assert read(pdf([column(PROSE)], title="draft_final.docx")).title is None


# ------------------------------------------------------------------------------------------------------------ bad input


def picture() -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=True)
    image = b"\x80" * 12
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.frombytes("RGB", (2, 2), image)), 50, 50, 400, 600)
    canvas.showPage()
    for row in column(PROSE):
        canvas.drawString(row.x, row.y, row.text)
    canvas.showPage()
    canvas.save()
    return held.getvalue()


def test_a_page_that_is_a_picture_is_told() -> None:
    document = read(picture())
    assert document.warnings == ("page 1 is a picture without text; figures there were not read",)
    assert len(document.pages) == 2


BAD = {
    "encrypted": (pdf([column(PROSE)], encrypt="secret"), "encrypted"),
    "truncated": (pdf([column(PROSE)])[:300], "damaged, was cut off"),
    "nothing but a head": (b"%PDF-1.7\n", "damaged, was cut off"),
    "noise": (b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged, was cut off"),
    "no pages": (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\n%%EOF",
        "has no pages",
    ),
    "no text": (pdf([[]]), "text recognised"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_is_told_with_the_remedy(name: str, tmp_path: Path) -> None:
    data, reason = BAD[name]
    path = tmp_path / "report.pdf"
    path.write_bytes(data)
    with pytest.raises(ReadError) as caught:
        citecheck.read(path)
    assert reason in caught.value.reason
    assert str(path) in str(caught.value)
    assert ";" in caught.value.reason


def test_a_file_cut_off_near_its_end_is_mended_or_told() -> None:
    whole = pdf([column(PROSE)] * 3)
    outcomes = set()
    for share in (0.5, 0.8, 0.95):
        try:
            outcomes.add("harbour" in read(whole[: int(len(whole) * share)]).text)
        except ReadError as error:
            outcomes.add(";" in error.reason)
    assert outcomes == {True}


def test_a_thousand_pages_stay_under_a_gigabyte(tmp_path: Path) -> None:
    path = tmp_path / "thick.pdf"
    path.write_bytes(pdf([*column(PROSE * 10), Row(str(n), y=30)] for n in range(1000)))
    script = (
        "import resource, sys, citecheck\n"
        "document = citecheck.read(sys.argv[1])\n"
        "print(len(document.pages), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    pages, megabytes = map(int, done.stdout.split())
    assert pages == 1000
    assert megabytes < 1000


# ----------------------------------------------------------------------------------------------------------- properties

WORDS = st.sampled_from("tide quay 40% berth £2m ferry, net. 2014 (sic) in-shore “kelp” one{1} two{2} 1 2".split())
ROWS = st.lists(st.lists(WORDS, min_size=1, max_size=12).map(" ".join), min_size=1, max_size=30)


@settings(max_examples=40, deadline=None)
@given(st.lists(ROWS, min_size=1, max_size=3))
def test_every_location_is_the_text_at_its_offsets(pages: list[list[str]]) -> None:
    document = read(pdf([column(rows) for rows in pages]))
    covered = sorted(piece for block in document.blocks for piece in block.pieces)
    assert all(one[1] <= other[0] for one, other in pairwise(covered))
    found = citecheck.extract(document)
    records = (*found.claims, *found.markers, *found.notes, *found.names, *found.quotations)
    for record in records:
        place = record.location
        assert document.text[place.start : place.end] == place.surface
        assert place.page is not None
        assert document.pages[place.page - 1] <= place.start
        assert place.page_line is not None
        assert place.page_line >= 1
    letters = "".join("".join(row.split()) for rows in pages for row in rows)
    raised = letters.replace("{1}", "¹").replace("{2}", "²")
    assert "".join(document.text.split()) == raised
