from __future__ import annotations

import pickle
from pathlib import Path

import citecheck
from citecheck.extraction import extract
from citecheck.records import Anchor, Block, BlockKind, Document

PAGES = "First line\nsecond line\n\nthird line\fA new page\n\nits second 40% line"


def test_a_location_tells_page_and_line_on_the_page() -> None:
    document = Document(id="x", text=PAGES, pages=(0, PAGES.index("A new")))
    third = document.locate(PAGES.index("third"), PAGES.index("third") + 5)
    figure = document.locate(PAGES.index("40%"), PAGES.index("40%") + 3)
    assert (third.page, third.page_line, third.line) == (1, 3, 4)
    assert (figure.page, figure.page_line, figure.line) == (2, 2, 6)


def test_a_location_tells_the_paragraph_that_people_count() -> None:
    document = Document(id="x", text="One.\n\nTwo.", paragraphs=(0, 6))
    assert document.locate(6, 9).paragraph == 2
    assert document.locate(6, 9).page is None


def test_a_part_of_a_location_keeps_its_page() -> None:
    document = Document(id="x", text=PAGES, pages=(0, PAGES.index("A new")))
    part = document.locate(0, 22).part(11, 17)
    assert (part.surface, part.page, part.page_line, part.line) == ("second", 1, 2, 2)


def test_page_and_paragraph_survive_a_ledger_file(tmp_path: Path) -> None:
    text = "Page one.\fAbout 40% of berths stood empty."
    block = Block(kind=BlockKind.PARAGRAPH, pieces=((10, len(text)),))
    ledger = extract(Document(id="x", text=text, pages=(0, 10), paragraphs=(0, 10), blocks=(block,)))
    citecheck.dump(ledger, tmp_path / "x.jsonl")
    loaded = citecheck.load(tmp_path / "x.jsonl")
    assert loaded.claims == ledger.claims
    assert (loaded.claims[0].location.page, loaded.claims[0].location.paragraph) == (2, 2)


def test_anchors_tie_markers_to_notes_whatever_their_labels() -> None:
    text = "About 40% stood empty.¹ Some 12% sank.¹\n\n1 Port Watch (2011)\n\n1 Harbour Board (2012)"
    first, second = text.index("1 Port"), text.index("1 Harbour")
    blocks = (
        Block(kind=BlockKind.PARAGRAPH, pieces=((0, text.index("\n")),)),
        Block(kind=BlockKind.NOTE, pieces=((first, second - 2),), label="1"),
        Block(kind=BlockKind.NOTE, pieces=((second, len(text)),), label="1"),
    )
    marks = [index for index, sign in enumerate(text) if sign == "¹"]
    anchors = tuple(
        Anchor(label="1", start=at, end=at + 1, note=note) for at, note in zip(marks, (second, first), strict=True)
    )
    ledger = extract(Document(id="x", text=text, blocks=blocks, anchors=anchors))
    noted = {claim.quantity.surface: claim.notes for claim in ledger.claims if claim.in_note is None}
    assert noted == {"40%": ("1.2",), "12%": ("1",)}
    assert pickle.loads(pickle.dumps(ledger.document)) == ledger.document


def test_text_beside_anchors_is_still_searched_for_markers() -> None:
    text = "About 40% stood empty.¹ Some 12% sank. [2]\n\n1 Port Watch (2011)\n\n[2] Harbour Board, Wrecks (2012)"
    first, second = text.index("1 Port"), text.index("[2] H")
    blocks = (
        Block(kind=BlockKind.PARAGRAPH, pieces=((0, text.index("\n")),)),
        Block(kind=BlockKind.NOTE, pieces=((first, second - 2),), label="1"),
        Block(kind=BlockKind.NOTE, pieces=((second, len(text)),), label="2"),
    )
    at = text.index("¹")
    anchors = (Anchor(label="1", start=at, end=at + 1, note=first),)
    ledger = extract(Document(id="x", text=text, blocks=blocks, anchors=anchors))
    assert [(marker.label, marker.note) for marker in ledger.markers] == [("1", "1"), ("2", "2")]
