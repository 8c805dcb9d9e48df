"""The forms that notes and their markers have in plain text and Markdown, each through the whole of extraction."""

from __future__ import annotations

import pytest

import citecheck
from citecheck.readers import read_bytes
from citecheck.records import Ledger, Reference

NOTES = (
    "Harbour Board, Flooded Cellars (2011)",
    "Ann Reed, When the Tides Turned (2012)",
    "Ferry Union, Survey of Piers (2013)",
)
STRAIGHT = [("1", "1"), ("2", "2"), ("3", "3")]
RESTARTED = [("1", "1"), ("2", "2"), ("1", "1.2"), ("2", "2.2")]
NO_MARKERS = (
    "25 m2 of CO2 and H2O in 2013/14, an A4 sheet, COVID-19, the G7, x2, ISO 9001, 10^6, Figure 2.1, v1.2, a B2 form, "
    "PM2.5, the M25, Section 3, £5m2 and MP3"
)


def extracted(text: str) -> Ledger:
    return citecheck.extract(read_bytes(text.encode(), id="piers"))


def links(text: str) -> list[tuple[str, str | None]]:
    return [(marker.label, marker.note) for marker in extracted(text).markers]


def listed(form: str = "{}. ") -> str:
    return "\n\n".join(form.format(number) + note for number, note in enumerate(NOTES, 1)) + "\n"


@pytest.mark.parametrize("heading", ["", "Notes\n\n", "References\n\n", "## Endnotes\n\n"])
@pytest.mark.parametrize(
    ("marker", "note"),
    [
        ("{}", "{}. "),
        ("{}", "{} "),
        ("[{}]", "[{}] "),
        (" [{}]", "[{}] "),
        ("[^{}]", "[^{}]: "),
        ("<sup>{}</sup>", "{}. "),
        ("<sup>[{}]</sup>", "[{}] "),
        ("^{}^", "{}. "),
        (" ({})", "({}) "),
    ],
)
def test_each_style_of_marker(marker: str, note: str, heading: str) -> None:
    one, two, three = (marker.format(number) for number in (1, 2, 3))
    text = f"Some 12 cellars were flooded{one} in May. The tide turned.{two} Piers are unsafe.{three} So they say.\n\n"
    assert links(text + heading + listed(note)) == STRAIGHT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose.¹ It fell.² Piers are unsafe.³\n\n¹ Harbour Board\n² Ann Reed\n³ Ferry Union\n", STRAIGHT),
        (
            "Cellars flooded.* The tide† turned. Piers‡ are unsafe.\n\n* Harbour Board, Cellars (2011)\n"
            "† Ann Reed, Tides (2012)\n‡ Ferry Union, Piers (2013)\n",
            [("*", "*"), ("†", "†"), ("‡", "‡")],
        ),
        (
            "Cellars flooded.* The tide** turned.\n\n* Harbour Board, Cellars (2011)\n\n** Ann Reed, Tides (2012)\n",
            [("*", "*"), ("**", "**")],
        ),
        (
            "Cellars were flooded.1 The tide turned.2\n\n1 Harbour Board, Cellars (2011)\n2 Ann Reed, When the Tides "
            "Turned, and what the people of the\n\x0ctowns said of it (2012)\n\nPiers are unsafe.3\n\n"
            "3 Ferry Union, Piers (2013)\n",
            STRAIGHT,
        ),
        (
            "Cellars were flooded.1 It was so for long.\n\x0cThe tide turned.2 Piers are unsafe.3\n\n"
            "1 Harbour Board, Cellars (2011)\n2 Ann Reed, Tides (2012)\n3 Ferry Union, Piers (2013)\n",
            STRAIGHT,
        ),
        ("It was so in 2014.1 It rose until 2013.2 They had contacts.3\n\n" + listed(), STRAIGHT),
    ],
    ids=["superscripts", "signs", "two stars", "a note over a page", "notes on a later page", "after years"],
)
def test_notes_in_other_forms(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert links(text) == expected


def test_a_note_that_runs_over_a_page_is_one_text() -> None:
    text = (
        "Cellars were flooded.1 The tide turned.2\n\n1 Harbour Board, Cellars (2011)\n2 Ann Reed, When the Tides "
        "Turned, and what\n\x0cthe towns said of it (2012)\n\nPiers are unsafe.3\n\n3 Ferry Union, Piers (2013)\n"
    )
    assert extracted(text).notes[1].text.endswith("and what the towns said of it (2012)")


@pytest.mark.parametrize(
    "markers",
    ["1,2", "1 2", "[1,2]", "[1, 2]", "[1][2]", "[1] and [2]", "<sup>1,2</sup>", "<sup>1 2</sup>", "¹,²", "¹ ²"],
)
def test_two_markers_side_by_side(markers: str) -> None:
    style = "<sup>{}</sup>" if "<" in markers else "[{}]" if "[" in markers else "{}"
    third = "³" if "¹" in markers else style.format(3)
    assert links(f"Cellars were flooded.{markers} Piers are unsafe, they say.{third}\n\n" + listed()) == STRAIGHT


@pytest.mark.parametrize("markers", ["1–3", "[1–3]", "[1-3]", "<sup>1–3</sup>", "¹–³"])
def test_a_range_of_markers(markers: str) -> None:
    assert links(f"Cellars were flooded and so were the piers.{markers} So it was.\n\n" + listed()) == STRAIGHT


def test_numbers_in_a_row() -> None:
    rows = "\n".join(f"{number} Board of Ferries, Work number {number} ({1970 + number})" for number in range(36, 40))
    text = "It rose.36 Cellars were flooded.37 38 Piers are unsafe.39\n\n" + rows + "\n"
    assert links(text) == [(str(number), str(number)) for number in range(36, 40)]


@pytest.mark.parametrize(("one", "two"), [("1", "2"), ("<sup>1</sup>", "<sup>2</sup>"), ("¹", "²"), ("[1]", "[2]")])
def test_numbers_that_start_again(one: str, two: str) -> None:
    first = f"Cellars were flooded{one} in May. The tide turned late.{two}\n\n"
    second = f"Piers are unsafe.{one} So they say, the union of ferries.{two}\n\n"
    early = "1. Harbour Board, Cellars (2011)\n2. Ann Reed, Tides (2012)\n"
    late = "1. Ferry Union, Piers (2013)\n2. Quay Trust, Lamps (2014)\n"
    assert links(first + early + "\x0c" + second + late) == RESTARTED
    chapters = "# One\n\n" + first + "## Notes\n\n" + early + "\n# Two\n\n" + second + "## Notes\n\n" + late
    assert links(chapters) == RESTARTED
    at_end = first + "Two\n\n" + second + "Notes\n\nChapter One\n\n" + early + "\nChapter Two\n\n" + late
    assert links(at_end) == RESTARTED


@pytest.mark.parametrize("style", ["{}", "<sup>{}</sup>", "[{}]", "[^{}]"])
def test_digits_that_are_no_markers(style: str) -> None:
    one, two, three = (style.format(number) for number in (1, 2, 3))
    note = "[^{}]: " if "^" in style else "{}. "
    text = f"It rose.{one} There were {NO_MARKERS}. It fell.{two} He had {NO_MARKERS}. It stood.{three}\n\n"
    assert links(text + listed(note)) == STRAIGHT
    assert links(f"There were {NO_MARKERS}. He had {NO_MARKERS}.\n") == []


def test_raised_digits_that_are_no_markers() -> None:
    text = "It rose.{} In 25 m{} it fell.{} It stood.{}\n\n"
    assert links(text.format("¹", "²", "²", "³") + listed()) == STRAIGHT
    raised = ("<sup>1</sup>", "<sup>2</sup>", "<sup>2</sup>", "<sup>3</sup>")
    assert links(text.format(*raised) + listed()) == STRAIGHT


REED = "Ann Reed, Ten Years of Tides (Eastport: Harbour Press, 2012)"
TEAL = "Ben Teal, Waders of the Fens (Newport: Fen Press, 2010)"


def last_reference(*notes: str) -> Reference:
    body = " ".join(f"It rose again.[{number}]" for number in range(1, len(notes) + 1))
    rows = "\n\n".join(f"[{number}] {note}" for number, note in enumerate(notes, 1))
    (reference,) = extracted(f"{body}\n\nNotes\n\n{rows}\n").notes[-1].references
    return reference


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Ibid.", None),
        ("ibid., p. 4", "4"),
        ("Ibid, 4.", "4"),
        ("Ibid.: 4-6", "4-6"),
        ("Ibidem, p. 4", "4"),
        ("Id., p. 4", "4"),
        ("Idem", None),
        ("See ibid., p. 4", "4"),
        ("Loc. cit.", None),
        ("loc. cit., p. 4", "4"),
    ],
)
def test_notes_that_repeat_the_one_before(text: str, pages: str | None) -> None:
    reference = last_reference(TEAL, REED, text)
    assert (reference.title, reference.repeats, reference.pages) == ("Ten Years of Tides", "2", pages)


@pytest.mark.parametrize(
    "text",
    [
        "Reed, op. cit., p. 4",
        "Reed op cit p. 4",
        "A. Reed, op. cit., p. 4",
        "Cf. Reed, op. cit., p. 4",
        "Reed, loc. cit., p. 4",
        "See note 1, p. 4",
        "See note 1 above, p. 4",
        "See footnote 1, p. 4",
        "Note 1 above, p. 4",
        "As note 1, p. 4",
        "As above, note 1, p. 4",
        "Reed (n 1) 4",
        "Reed (n. 1), p. 4",
        "Reed, n 1 above, p. 4",
        "Reed, above n. 1, p. 4",
        "Reed, supra note 1, p. 4",
        "See Reed, note 1 above, p. 4",
        "Reed, Ten Years of Tides, p. 4",
        "Reed, Ten Years of Tides, 4.",
        "Reed, ‘Ten Years of Tides’, p. 4",
        "Reed, Ten Years, p. 4",
        "Reed, Tides, p. 4",
    ],
)
def test_notes_that_repeat_one_further_back(text: str) -> None:
    reference = last_reference(REED, TEAL, text)
    assert (reference.title, reference.repeats, reference.pages) == ("Ten Years of Tides", "1", "4")


def test_a_short_title_that_two_works_have_points_at_neither() -> None:
    assert last_reference(REED, "Ann Reed, Tides and Quays (Harbour Press, 2014)", "Reed, Tides, p. 4").repeats is None
    assert last_reference(REED, TEAL, "Crane, Tides, p. 4").repeats is None
