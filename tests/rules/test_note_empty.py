from tests.rules.note_ledgers import check, labels, numbered, text_of

from citecheck.rules.note_empty import RULE


def test_a_number_without_text() -> None:
    notes = numbered()
    notes[3] = "4."
    (finding,) = check(RULE, text_of(labels(), notes))
    assert finding.location.surface == "4."
    assert [place.surface for place in finding.related] == ["<sup>4</sup>"]
    assert "note 4 has no text" in finding.message
    assert "Ferry Union" in finding.message


def test_quiet_for_short_notes() -> None:
    notes = numbered()
    notes[3] = "4. Ibid."
    assert check(RULE, text_of(labels(), notes)) == []


def test_quiet_where_the_note_is_gone() -> None:
    notes = numbered()
    del notes[3]
    assert check(RULE, text_of(labels(), notes)) == []
