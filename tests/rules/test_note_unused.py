from tests.rules.note_ledgers import check, labels, numbered, text_of

from citecheck.records import Confidence
from citecheck.rules.note_unused import RULE


def test_a_note_without_a_marker() -> None:
    markers = labels()
    markers[4] = ""
    (finding,) = check(RULE, text_of(markers, numbered()))
    assert finding.location.surface == "Marston Gardeners (2013) – Bees and allotments"
    assert "nothing points at note 5" in finding.message
    assert "between 4 and 6" in finding.message


def test_most_notes_unused_is_one_doubtful_finding() -> None:
    markers = ["1", "2", *[""] * 6]
    (finding,) = check(RULE, text_of(markers, numbered()))
    assert finding.confidence is Confidence.LOW
    assert "6 of 8 notes" in finding.message


def test_quiet_where_every_note_is_used() -> None:
    assert check(RULE, text_of(labels(), numbered())) == []


def test_quiet_where_the_text_has_no_markers_at_all() -> None:
    assert check(RULE, text_of([""] * 8, numbered())) == []


def test_the_second_of_two_notes_with_one_number_is_left_to_another_rule() -> None:
    notes = numbered()
    notes[4] = notes[4].replace("5.", "4.")
    assert check(RULE, text_of(labels(), notes)) == []


def _two_essays(first: list[str], second: list[str]) -> str:
    return text_of(first, numbered()[: len(first)]) + "\n# The second essay\n\n" + text_of(second, numbered())


def test_a_number_that_another_essay_uses() -> None:
    (finding,) = check(RULE, _two_essays(["1", "2", "", "4", "5", "6"], labels()))
    assert finding.location.surface == "Oldbury Millers (2012) – Flour lost"
    assert "nothing points at note 3" in finding.message


def test_quiet_where_the_notes_of_both_essays_are_used() -> None:
    assert check(RULE, _two_essays(["1", "2", "3", "4", "5", "6"], labels())) == []
