from tests.rules.note_ledgers import check, labels, numbered, text_of

from citecheck.records import Confidence
from citecheck.rules.note_missing import RULE


def test_a_marker_without_a_note() -> None:
    notes = numbered()
    del notes[3]
    (finding,) = check(RULE, text_of(labels(), notes))
    assert finding.rule == "note-missing"
    assert finding.location.surface == "<sup>4</sup>"
    assert "marker 4 has no note" in finding.message
    assert "from 3 to 5" in finding.message


def test_neighbouring_ones_are_one_finding_with_all_places() -> None:
    notes = numbered()
    del notes[2:5]
    (finding,) = check(RULE, text_of(labels(), notes))
    assert "markers 3 to 5 have no notes" in finding.message
    assert [place.surface for place in (finding.location, *finding.related)] == [
        "<sup>3</sup>",
        "<sup>4</sup>",
        "<sup>5</sup>",
    ]


def test_two_gaps_are_two_findings() -> None:
    notes = numbered()
    del notes[5], notes[2]
    assert [finding.location.surface for finding in check(RULE, text_of(labels(), notes))] == [
        "<sup>3</sup>",
        "<sup>6</sup>",
    ]


def test_a_document_with_markers_and_no_notes_gets_one_finding() -> None:
    (finding,) = check(RULE, text_of(labels(), []))
    assert "8 markers (1 to 8) point at notes, but the document has none" in finding.message
    assert [place.surface for place in finding.related] == [f"<sup>{number}</sup>" for number in range(2, 9)]
    assert finding.confidence is Confidence.HIGH


def test_a_note_that_lost_its_number_is_named_beside_its_marker() -> None:
    text = (
        "It rose.¹ It fell.² It stood.³\n\n"
        "- 1 Board, Floods (2011)\n- Ann Reed, Mills (2012)\n- 3 Trust, Mills (2013)\n"
    )
    (finding,) = check(RULE, text)
    assert "no note is numbered 2" in finding.message
    assert [place.surface for place in finding.related] == ["Ann Reed, Mills (2012)"]


def test_quiet_where_every_marker_has_its_note() -> None:
    assert check(RULE, text_of(labels(), numbered())) == []
    assert check(RULE, "The river rose by 2.5 metres in 2011. It fell.") == []


def test_quiet_where_a_note_is_only_empty() -> None:
    notes = numbered()
    notes[3] = "4."
    assert check(RULE, text_of(labels(), notes)) == []
