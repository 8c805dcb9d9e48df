import pytest

from citecheck.extraction.notes import find_notes
from citecheck.readers import read_bytes
from citecheck.records import Note, NoteKind


def notes(text: str) -> tuple[Note, ...]:
    return find_notes(read_bytes(text.encode(), id="rivers"))


LIST = """It rose.[1] It fell.[2] It stood.[3]

Notes

[1] Harbour Board, Floods of the North (2011)

[2] Ibid.

[3] The mills were closed for a week in all.
"""


def test_notes_carry_label_text_place_and_kind() -> None:
    found = notes(LIST)
    assert [(note.label, note.id, note.text, note.printed) for note in found] == [
        ("1", "1", "Harbour Board, Floods of the North (2011)", True),
        ("2", "2", "Ibid.", True),
        ("3", "3", "The mills were closed for a week in all.", True),
    ]
    first = found[0].location
    assert (first.line, first.surface) == (5, "Harbour Board, Floods of the North (2011)")
    assert LIST[first.start : first.end] == first.surface
    assert [note.kind for note in found] == [NoteKind.REFERENCE, NoteKind.IBID, NoteKind.COMMENT]


def test_ibid_points_at_the_note_before() -> None:
    assert notes(LIST)[1].references[0].repeats == "1"


def test_lines_hyphens_and_addresses_are_mended() -> None:
    text = (
        "It rose.1 It fell.2\n\n"
        "1. Harbour Board, ‘Floods of the Nor-\nthern rivers’, https://example.org/files/floods/\n"
        "Floods_of_the_North.pdf (accessed June 2016)\n"
        "2. Mill Trust, ‘Mills’, 2014\n"
    )
    found = notes(text)
    assert found[0].text == (
        "Harbour Board, ‘Floods of the Northern rivers’, "
        "https://example.org/files/floods/Floods_of_the_North.pdf (accessed June 2016)"
    )
    assert found[1].text == "Mill Trust, ‘Mills’, 2014"


def test_numbers_that_start_again_get_ids_of_their_own() -> None:
    text = (
        "It rose.1\n1  Harbour Board (2011), https://example.org/a\n\n"
        "It fell.1 It stood.2\n1  Mill Trust (2012), https://example.org/b\n2  Ann Reed (2013), https://example.org/c\n"
    )
    assert [(note.label, note.id) for note in notes(text)] == [("1", "1"), ("1", "1.2"), ("2", "2")]


def test_a_number_without_text_is_an_empty_note() -> None:
    text = (
        "It rose.<sup>1</sup> It fell.<sup>2</sup> So.<sup>3</sup>\n\n"
        "1. Board (2011) – Floods\n\n2.\n\n3. Trust (2012) – Mills\n"
    )
    empty = notes(text)[1]
    assert (empty.label, empty.text, empty.kind, empty.references) == ("2", "", NoteKind.EMPTY, ())
    assert empty.location.surface == "2."


def test_a_lost_number_is_inferred_from_the_neighbours() -> None:
    text = (
        "It rose.¹ It fell.² It stood.³\n\n"
        "- 1 Harbour Board, Floods (2011)\n- Ann Reed, Mills of the North (2012)\n- 3 Mill Trust, Mills (2013)\n"
    )
    lost = notes(text)[1]
    assert (lost.label, lost.printed, lost.text) == ("2", False, "Ann Reed, Mills of the North (2012)")


def test_a_note_run_onto_a_paragraph_is_found_and_cut_off() -> None:
    text = (
        "It rose over the banks of the river.¹ It fell.² It stood.³\n\n"
        "The wardens walked the northern bank and called for all of the sandbags that the town had stored over "
        'Ann Reed, "Ten Years of Tides", Coast (3 May 2011)\n\n'
        "- 2 Harbour Board, Floods (2011)\n- 3 Mill Trust, Mills (2013)\n\nthe winter, which was not many.\n"
    )
    first = "- 1 Mill Trust, Gates (2010)\n\n"
    text = (
        text.replace("The wardens", first + "The wardens")
        .replace("- 2 Harbour", "- 3 Harbour")
        .replace("- 3 Mill", "- 4 Mill")
    )
    text = text.replace("It stood.³", "It stood.³ It went.⁴")
    found = notes(text)
    assert [(note.label, note.printed) for note in found] == [("1", True), ("2", False), ("3", True), ("4", True)]
    assert found[1].text == 'Ann Reed, "Ten Years of Tides", Coast (3 May 2011)'


def test_body_text_run_onto_a_note_is_no_part_of_it() -> None:
    body = "I believe that the wardens were right to ask for more than they got. " * 5
    text = (
        "It rose.¹ It fell.²\n\n1 Mill Trust, Gates (2010)\n\n"
        f'2 Ann Reed, "Ten Years of Tides", Coast (3 May 2011) {body}\n'
    )
    assert notes(text)[1].text == 'Ann Reed, "Ten Years of Tides", Coast (3 May 2011)'


def test_no_notes() -> None:
    assert notes("The river rose by 4.5 metres in 2011.\n\n1. Close the gate.\n\n2. Call the wardens.\n") == ()


def test_notes_by_sign_stand_apart_from_the_numbered_note_above() -> None:
    text = (
        "The lock was dug by hand.* It leaked.1 It was dug again.2\n\n"
        "1   Harbour Board, Floods, 2011.\n2   Mill Trust, Locks and\nWeirs, 2012.\n"
        "* Ann Reed, Tides: a\nstudy, 2013.\n"
    )
    found = find_notes(read_bytes(text.encode(), id="rivers"))
    assert [(note.label, note.text) for note in found] == [
        ("1", "Harbour Board, Floods, 2011."),
        ("2", "Mill Trust, Locks and Weirs, 2012."),
        ("*", "Ann Reed, Tides: a study, 2013."),
    ]


@pytest.mark.parametrize("number", ["**{}.** ", "**[{}]** ", "{}. ^ ", "{}. ^ a b ", "\\[{}\\] ", "({}) "])
def test_the_number_is_no_part_of_the_text(number: str) -> None:
    marker = "({})" if number[0] == "(" else "[{}]"
    body = "It rose {}. It fell {}. It stood {}.".format(*(marker.format(n) for n in (1, 2, 3)))
    lines = [number.format(n) + f"Harbour Board, Floods of the North (201{n})" for n in (1, 2, 3)]
    found = notes(body + "\n\n" + "\n\n".join(lines) + "\n")
    assert [note.label for note in found] == ["1", "2", "3"]
    assert [note.text for note in found] == [f"Harbour Board, Floods of the North (201{n})" for n in (1, 2, 3)]


def test_numbers_in_brackets_that_count_points_are_no_notes() -> None:
    text = (
        "The board wants (1) more mud and (2) fewer boats.\n\n(1) More mud is needed.\n\n(2) Fewer boats are wanted.\n"
    )
    assert notes(text) == ()
