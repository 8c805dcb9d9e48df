"""Documents whose markers and notes are out of step, from text to verdict."""

from __future__ import annotations

import attrs
import pytest
from tests.verification.test_ledgers import Shelf

import citecheck
from citecheck.readers import read_bytes
from citecheck.records import Anchor, BlockKind, Document, Finding, Ledger, Status
from citecheck.verification import verify

WORKS = (
    ("Harbour Board", "cellars", "counted 12 flooded cellars on the quay"),
    ("Ann Reed", "tides", "wrote that tides had turned 31 times"),
    ("Oldbury Millers", "flour", "lost 45 sacks of flour"),
    ("Ferry Union", "piers", "found 14 unsafe piers"),
    ("Marston Gardeners", "bees", "saw 230 bees drown on allotments"),
    ("Lantern Trust", "street lamps", "paid for 88 street lamps"),
    ("Upton Council", "schools", "closed 9 schools for days"),
    ("Quarry Society", "swans", "saw 61 swans on the lake"),
    ("Salt Office", "salt pans", "drained 17 salt pans"),
    ("Rope Guild", "ropes", "spun 140 ropes by hand"),
)
STYLES = ["{}", "<sup>{}</sup>", "[{}]"]


def note(index: int) -> str:
    maker, subject, _ = WORKS[index]
    return f"{maker} ({2005 + index}) – Survey of {subject}"


def document(markers: list[int], notes: list[str], style: str = "[{}]", between: str = "") -> Document:
    body = "\n\n".join(
        f"The {maker} {said}{between}." + style.format(number)
        for (maker, _, said), number in zip(WORKS, markers, strict=True)
    )
    rows = "\n".join(f"{number}. {text}" for number, text in enumerate(notes, 1))
    return read_bytes(f"{body}\n\nNotes\n\n{rows}\n".encode(), id="rivers")


def anchored(plain: Document) -> Document:
    """The same with markers that the file ties to the notes of their numbers, as Word and web pages do."""
    notes = {block.label: block.start for block in plain.blocks if block.kind is BlockKind.NOTE}
    anchors = tuple(
        Anchor(label=m.label, start=m.location.start, end=m.location.end, note=notes[m.label])
        for m in citecheck.extract(plain).markers
        if m.label in notes
    )
    return attrs.evolve(plain, anchors=anchors)


def drifts(ledger: Ledger) -> list[Finding]:
    return [finding for finding in citecheck.compare([ledger]) if finding.rule == "note-drift"]


def fits(ledger: Ledger) -> dict[str, str]:
    return {marker.label: marker.fits for marker in ledger.markers if marker.fits}


COUNT = list(range(1, 11))
ALL = [note(index) for index in range(10)]
LOST_FIFTH = [*ALL[:4], *ALL[5:]]


@pytest.mark.parametrize("style", STYLES)
def test_in_step_it_is_quiet(style: str) -> None:
    ledger = citecheck.extract(document(COUNT, ALL, style))
    assert fits(ledger) == {}
    assert drifts(ledger) == []
    tied = citecheck.extract(anchored(document(COUNT, ALL, style)))
    assert fits(tied) == {}
    assert drifts(tied) == []


@pytest.mark.parametrize("style", STYLES)
def test_a_stretch_that_is_off_by_one_is_one_finding(style: str) -> None:
    """Marker 4 was left out, so that all up to the eighth sentence have a number too many."""
    ledger = citecheck.extract(document([1, 2, 3, 5, 6, 7, 8, 9, 9, 10], ALL, style))
    (finding,) = drifts(ledger)
    assert finding.message.startswith("from marker 5 to marker 9 every marker is answered by the note one below")
    assert fits(ledger) == {"5": "4", "6": "5", "7": "6", "8": "7", "9": "8"}
    assert [claim.notes for claim in ledger.claims] == [(str(number),) for number in COUNT]


@pytest.mark.parametrize("tie", [False, True], ids=["by number", "tied by the file"])
@pytest.mark.parametrize("style", STYLES)
def test_after_a_lost_note_the_rest_is_off(style: str, tie: bool) -> None:
    plain = document(COUNT, LOST_FIFTH, style)
    ledger = citecheck.extract(anchored(plain) if tie else plain)
    (finding,) = drifts(ledger)
    assert finding.message.startswith("from marker 6 to marker 9 every marker is answered by the note one below")
    assert {place.label for place in finding.related} >= {"marker 9", "marker 5, left without a note"}
    assert [claim.notes for claim in ledger.claims][5:9] == [("5",), ("6",), ("7",), ("8",)]


def test_citations_by_name_in_between_do_not_divide_the_stretch() -> None:
    listed = "\n\nBibliography\n\nCrane, P. (2001) Silt of the Estuary. Newport: Fen Press.\n"
    plain = document(COUNT, LOST_FIFTH, between=" (Crane, 2001)")
    ledger = citecheck.extract(read_bytes((plain.text + listed).encode(), id="rivers"))
    assert len(ledger.citations) == 10
    assert len(drifts(ledger)) == 1


def test_claims_are_judged_against_the_note_that_fits_and_the_reason_says_so() -> None:
    ledger = citecheck.extract(document(COUNT, LOST_FIFTH))
    shelf = Shelf(
        {"Survey of street lamps": "The Lantern Trust paid for 88 street lamps.", "Survey of schools": "Nothing."}
    )
    verdict = list(verify(ledger, shelf))[5]
    assert verdict.status is Status.SUPPORTED
    assert verdict.note == "5"
    assert "Marker 6 points at a note on something else; note 5 fits the sentence and was followed." in verdict.reason
