from tests.rules.note_ledgers import NOTES, check, labels, numbered, text_of

from citecheck.records import Confidence
from citecheck.rules.note_drift import RULE


def test_a_stretch_is_one_finding_with_its_first_and_last_marker() -> None:
    notes = numbered((*NOTES[1:], "Weather Office (2015) – Rain"))
    (finding,) = check(RULE, text_of(labels(), notes))
    assert finding.message == (
        "from marker 2 to marker 8 every marker is answered by the note one below its own number "
        "(2 by note 1, 8 by note 7)"
    )
    assert finding.location.surface == "<sup>2</sup>"
    places = {place.label: place.surface for place in finding.related}
    assert places["marker 8"] == "<sup>8</sup>"
    assert places["note 1"].startswith("Ann Reed")
    assert places["marker 1, left without a note"] == "<sup>1</sup>"
    assert places["note 8, left without a marker"].startswith("Weather Office")
    assert finding.confidence is Confidence.HIGH


def test_two_notes_with_each_other_s_text() -> None:
    notes = list(NOTES)
    notes[2], notes[3] = notes[3], notes[2]
    (finding,) = check(RULE, text_of(labels(), numbered(tuple(notes))))
    assert finding.message == "notes 3 and 4 seem to have each other's text"
    assert finding.confidence is Confidence.MEDIUM


def test_quiet_in_step() -> None:
    assert check(RULE, text_of(labels(), numbered())) == []


def test_quiet_where_one_sentence_happens_to_name_the_next_source() -> None:
    text = text_of(labels(), numbered()).replace("Bees drowned on", "The Lantern Trust lost its street lamps at")
    assert check(RULE, text) == []
