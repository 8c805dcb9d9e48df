import pytest

from citecheck.extraction.markers import find_markers
from citecheck.extraction.notes import find_notes
from citecheck.readers import read_bytes
from citecheck.records import Marker

NOTES = "\n\n1. Harbour Board (2011) – Floods\n\n2. Mill Trust (2012) – Mills\n\n3. Ann Reed (2013) – Tides\n"


def markers(text: str) -> tuple[Marker, ...]:
    document = read_bytes(text.encode(), id="rivers")
    return find_markers(document, find_notes(document))


def links(text: str) -> list[tuple[str, str | None]]:
    return [(marker.label, marker.note) for marker in markers(text)]


@pytest.mark.parametrize("mark", ["{}", "<sup>{}</sup>", "[{}]", " [{}]", "[^{}]"])
def test_every_style_is_linked_to_its_note(mark: str) -> None:
    one, two, three = (mark.format(number) for number in (1, 2, 3))
    notes = NOTES
    if "^" in mark:
        notes = NOTES.replace("1.", "[^1]:").replace("2.", "[^2]:").replace("3.", "[^3]:")
    assert links(f"It rose{one}. It fell{two}. So it stood{three}." + notes) == [("1", "1"), ("2", "2"), ("3", "3")]


def test_a_marker_is_located_with_its_enclosure() -> None:
    text = "It rose.<sup>1 2</sup> It fell.<sup>3</sup>" + NOTES
    assert [text[m.location.start : m.location.end] for m in markers(text)] == ["<sup>1", "2</sup>", "<sup>3</sup>"]


def test_figures_of_the_text_are_no_markers() -> None:
    text = (
        "It rose by 2.5 metres in 2013/14.1 A plot of 25 m2 was lost to it, and the CO2 in the\n"
        "water rose. See section 2.1 on p.3 of the report.2 It fell in 2014.3" + NOTES
    )
    assert links(text) == [("1", "1"), ("2", "2"), ("3", "3")]


def test_an_area_is_no_marker_beside_raised_ones() -> None:
    text = "It rose.<sup>1</sup> Over 40m<sup>2</sup> were lost.<sup>2</sup> It fell.<sup>3</sup>" + NOTES
    assert [label for label, _ in links(text)] == ["1", "2", "3"]


def test_a_marker_without_a_note_has_no_link() -> None:
    notes = "\n\n1. Harbour Board (2011) – Floods\n\n3. Ann Reed (2013) – Tides\n\n4. Mill Trust (2013) – Mills\n"
    text = "It rose.1 It fell.2 It stood.3 It went.4" + notes
    assert links(text) == [("1", "1"), ("2", None), ("3", "3"), ("4", "4")]


def test_a_marker_may_be_used_again() -> None:
    assert links("It rose.[1] It fell.[2] It rose.[1] It stood.[3]" + NOTES) == [
        ("1", "1"),
        ("2", "2"),
        ("1", "1"),
        ("3", "3"),
    ]


def test_notes_of_each_page_answer_the_markers_of_that_page() -> None:
    text = (
        "It rose.1\n1  Harbour Board (2011), https://example.org/a\n\n"
        "It fell.1 It stood.2\n1  Mill Trust (2012), https://example.org/b\n2  Ann Reed (2013), https://example.org/c\n"
    )
    assert links(text) == [("1", "1"), ("1", "1.2"), ("2", "2")]


def test_without_notes_glued_numbers_must_count_up() -> None:
    many = "".join(f"The river rose again in that year.{number} " for number in range(1, 8))
    assert links(many) == [(str(number), None) for number in range(1, 8)]
    assert links("The river rose in that year.4 It fell later.11 It stood.2") == []


def test_a_lone_number_in_a_text_without_notes_is_no_marker() -> None:
    assert links("They met in Area7 at [4] and drank H2O by the A40 at 7 km² of water.") == []


def test_numbers_inside_notes_are_no_markers() -> None:
    text = "It rose.1 It fell.2\n\n1. Harbour Board (2011) – Floods, part.3\n\n2. Mill Trust (2012) – Mills\n"
    assert [label for label, _ in links(text)] == ["1", "2"]


def test_line_ends_of_another_system_change_nothing() -> None:
    text = (
        "It rose in the spring of that year.1\n2 3 It fell over the\nsummer.4"
        + NOTES
        + "\n4. Mill Trust (2014) – Gates\n"
    )
    assert links(text.replace("\n", "\r\n")) == links(text) == [(n, n) for n in "1234"]


def test_stars_and_daggers_are_markers_of_the_notes_that_begin_with_them() -> None:
    text = (
        "The lock was dug by hand.* It leaked from the first year,1 and the board paid 40† more.\n"
        "In the *second* year it was dug again.\n\n"
        "1. Harbour Board (2011) – Floods\n* Mill Trust, Locks, 2012.\n† In old money.\n"
    )
    assert links(text) == [("*", "*"), ("1", "1"), ("†", "†")]


@pytest.mark.parametrize(
    "text",
    [
        "The lock was *dug by hand*. It leaked.\n\n* the upper lock\n* the lower lock\n",
        "The lock was **dug by hand**.\n\n**The board paid more**, as it always had.\n",
        "The lock was dug by hand.*\n\nThe board paid more.\n",
    ],
)
def test_emphasis_and_bullets_are_no_markers(text: str) -> None:
    assert links(text) == []


def test_bracketed_numbers_are_markers_where_the_notes_are_gone() -> None:
    assert links("The lock leaked [3]. It was dug again in two years [4-6].") == [
        ("3", None),
        ("4", None),
        ("5", None),
        ("6", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "As was said at [45] and in section [7], it rose by [15] per cent.",
        "[12] The claimant owned the lock.\n\n[13] The board did not.\n",
        "Sizes were [[300, 250], [970, 90]] and the grid was x[3].",
    ],
)
def test_bracketed_numbers_that_are_no_markers(text: str) -> None:
    assert links(text) == []


def test_numbers_in_a_row_whose_head_is_lost_are_still_markers() -> None:
    text = "It rose.1 It fell.2\n\nWages 4 5\n\nIt stood (in Leeds) 7. It was gone.8" + "".join(
        f"\n\n{number}. Harbour Board ({2000 + number}) – Floods {number}" for number in range(1, 9)
    )
    assert [label for label, _ in links(text)] == ["1", "2", "4", "5", "7", "8"]


@pytest.mark.parametrize(("mark", "line"), [("{}", "{}  "), ("[{}]", "[{}] "), ("<sup>{}</sup>", "{}. ")])
def test_roman_numbers_are_markers_where_notes_are_numbered_so(mark: str, line: str) -> None:
    text = f"It rose.{mark.format('i')} It fell by 7.9 per cent.{mark.format('ii')} It stood.{mark.format('iii')}\n\n"
    text += "".join(f"{line.format(n)}Harbour Board, Floods, 201{at}.\n" for at, n in enumerate(("i", "ii", "iii")))
    assert links(text) == [("i", "i"), ("ii", "ii"), ("iii", "iii")]
    notes = find_notes(read_bytes(text.encode(), id="rivers"))
    assert [note.text for note in notes] == [f"Harbour Board, Floods, 201{at}." for at in range(3)]


def test_a_list_in_roman_numbers_has_no_markers() -> None:
    assert links("There are two [i]n all:\n\ni. The upper lock.\nii. The lower lock.\n") == []
