from tests.rules.note_ledgers import NOTES, check, labels, numbered, text_of

from citecheck.rules.note_duplicate import RULE


def test_two_notes_with_one_number() -> None:
    notes = numbered()
    notes[4] = notes[4].replace("5.", "4.")
    (finding,) = check(RULE, text_of(labels(), notes))
    assert finding.message == "two notes in a row are numbered 4, and none 5"
    assert finding.location.surface.startswith("Marston")
    assert finding.related[0].surface.startswith("Ferry Union")
    assert finding.suggestion == "number the second one 5"


def test_one_source_in_full_twice_running() -> None:
    notes = numbered((*NOTES[:4], NOTES[3], *NOTES[5:]))
    (finding,) = check(RULE, text_of(labels(), notes))
    assert "notes 4 and 5 are the same" in finding.message


def test_quiet_for_a_source_that_comes_again_later() -> None:
    assert check(RULE, text_of(labels(), numbered((*NOTES[:6], NOTES[2], NOTES[7])))) == []


def test_quiet_for_ibid_twice() -> None:
    assert check(RULE, text_of(labels(), numbered((*NOTES[:4], "Ibid.", "Ibid.", *NOTES[6:])))) == []


def test_quiet_where_numbers_start_again_on_each_page() -> None:
    text = (
        "It rose.1\n1  Board (2011), https://example.org/a\n\n"
        "It fell.1 It stood.2\n1  Trust (2012), https://example.org/b\n2  Reed (2013), https://example.org/c\n"
    )
    assert check(RULE, text) == []
