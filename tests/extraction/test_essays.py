"""Essays found in invented collections and reports, and what is none."""

from __future__ import annotations

import pytest

import citecheck
from citecheck.readers import read_bytes
from citecheck.records import Ledger

TIDES = (
    "The tide comes up the river twice a day and nobody in the town looks at it any more. Ferries wait for it, and the "
    "bakers on the quay set their ovens by it. When the new berths were dug the water came a little higher than before."
)
NETS = (
    "Nets are mended in the open sheds behind the fish hall, where the light is good until late. Every shed holds four "
    "tables, and every table has its own box of needles. The young people of the town learn the work in one winter."
)
BOATS = (
    "Small boats carry the post to the islands when the ferry lies in dock for its repair. They are slow, and the "
    "letters get wet, but in forty years not one of them was lost. The islanders pay a little more for stamps."
)


def ledger(*parts: str) -> Ledger:
    return citecheck.extract(read_bytes("\n\n".join(parts).encode(), id="harbours"))


def told(found: Ledger) -> list[tuple[str, tuple[str, ...]]]:
    return [(essay.title, essay.authors) for essay in found.essays]


def body(*texts: str) -> str:
    return "\n\n".join(texts)


def test_a_byline_below_a_title_makes_an_essay() -> None:
    found = ledger(
        "The patient river",
        "Ann Reed, Director of Tides at Port Watch",
        body(TIDES, NETS),
        "What the sheds remember",
        "Ben Cole, Senior Fellow at Quay College",
        body(NETS.replace("four", "six"), BOATS),
    )
    assert told(found) == [("The patient river", ("Ann Reed",)), ("What the sheds remember", ("Ben Cole",))]
    first, second = found.essays
    text = found.document.text
    assert text[first.location.start : first.location.end] == "The patient river"
    assert first.last is not None
    assert first.last.surface.endswith("learn the work in one winter.")
    assert found.essay_at(text.index("Ferries wait")) is first
    assert found.essay_at(text.index("letters get wet")) is second


def test_a_byline_below_the_text_signs_it_from_its_title_on() -> None:
    found = ledger(
        "The patient river",
        TIDES,
        "Two tides a day",
        NETS,
        "Ann Reed\nDirector of Tides at Port Watch",
        "What the sheds remember",
        BOATS,
        "Winter work",
        TIDES.replace("river", "canal"),
        "Ben Cole\nSenior Fellow at Quay College",
    )
    assert told(found) == [("The patient river", ("Ann Reed",)), ("What the sheds remember", ("Ben Cole",))]
    inside = found.essay_at(found.document.text.index("Nets are mended"))
    assert inside is not None
    assert inside.title == "The patient river"
    heading = found.heading_at(found.document.text.index("Nets are mended"))
    assert heading is not None
    assert heading.text == "Two tides a day"


def test_an_essay_of_two_authors_names_both() -> None:
    found = ledger(
        "The patient river",
        "Ann Reed, Director of Tides at Port Watch, and Ben Cole, Senior Fellow at Quay College",
        body(TIDES, NETS),
        "What the sheds remember",
        "Dr Cara Lund, Head of Nets at Port Watch",
        body(BOATS, NETS.replace("four", "six")),
    )
    assert told(found)[0] == ("The patient river", ("Ann Reed", "Ben Cole"))


def test_a_signed_foreword_is_an_essay_and_the_chapters_are_not() -> None:
    found = ledger(
        "Foreword",
        body(TIDES, NETS),
        "Ann Reed\nDirector of Tides at Port Watch",
        "1. Introduction",
        BOATS,
        "2. Findings",
        NETS.replace("four", "six"),
        "3. Conclusion",
        TIDES.replace("river", "canal"),
    )
    assert told(found) == [("Foreword", ("Ann Reed",))]
    assert found.essay_at(found.document.text.index("Small boats")) is None


@pytest.mark.parametrize(
    "line",
    [
        "Ann Reed, who has kept the harbour for forty years, says that nobody looks at the tide any more.",
        "In the harbour office Ann Reed counts the boats that leave before the tide and those that come back late.",
    ],
)
def test_a_person_in_a_sentence_below_a_heading_is_no_author(line: str) -> None:
    assert told(ledger("The patient river", line, body(TIDES, NETS), "Sheds", BOATS)) == []


def test_whoever_speaks_a_quotation_signs_no_essay() -> None:
    found = ledger(
        "The patient river",
        TIDES,
        "“The tide comes up the river whether or not anybody has filled in the forms for the new berths, and it always "
        "will do so, long after we have gone.”",
        "Ann Reed, Director of Tides at Port Watch",
        "Winter work",
        NETS,
    )
    assert told(found) == []


def test_a_list_of_people_is_no_essay() -> None:
    found = ledger(
        "The patient river",
        TIDES,
        "About the authors",
        "Ann Reed, Director of Tides at Port Watch",
        "Ann has kept the harbour for forty years.",
        "Ben Cole, Senior Fellow at Quay College",
        "Ben teaches the mending of nets.",
    )
    assert told(found) == []


def test_titles_that_stand_away_from_their_texts_give_no_extents() -> None:
    found = ledger(
        TIDES,
        "The patient river",
        "Water has its own clock, argues Ann Reed",
        NETS,
        "What the sheds remember",
        "Nets teach patience, argues Ben Cole",
        "Small boats carry the post.",
        "Letters by sea",
        "Slow post is good post, argues Cara Lund",
    )
    assert [essay.authors for essay in found.essays] == [("Ann Reed",), ("Ben Cole",), ("Cara Lund",)]
    assert all(essay.last is None for essay in found.essays)
    assert found.essay_at(found.document.text.index("Nets are")) is None
