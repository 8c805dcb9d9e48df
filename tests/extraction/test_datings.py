"""Years and periods of the running text."""

from __future__ import annotations

import pytest

from citecheck.extraction.datings import dates_with_years, find_datings
from citecheck.readers.sentences import sentences_of
from citecheck.records import Block, BlockKind, Document


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The pier was rebuilt in 1998.", [("1998", 1998, None)]),
        ("It ran from 2010 to 2014.", [("2010 to 2014", 2010, 2014)]),
        ("It ran between 2014 and 2010.", [("2014 and 2010", 2014, 2010)]),
        ("It ran from 2014 to 2010, and stopped.", [("2014 to 2010", 2014, 2010)]),
        ("Piers of 2012–2007 are gone.", [("2012–2007", 2012, 2007)]),
        ("In 2013/14 it rained.", [("2013/14", 2013, 2014)]),
        ("On 4 May it rained.", []),
        ("There were 2,010 boats from 1,998 ports.", []),
    ],
)
def test_dates_with_years(text: str, found: list[tuple[str, int, int | None]]) -> None:
    assert [(text[start:end], year, last) for start, end, year, last in dates_with_years(text)] == found


def test_locations_are_original_and_notes_are_left_out() -> None:
    text = "The pier was rebuilt in\n1998 by two crews.\n\n1. Edda Thorne (2011) Piers"
    first = text.index("\n\n")
    document = Document(
        id="report",
        text=text,
        blocks=(
            Block(kind=BlockKind.PARAGRAPH, pieces=((0, first),)),
            Block(kind=BlockKind.NOTE, pieces=((first + 2, len(text)),), label="1"),
        ),
    )
    (dating,) = find_datings(document, sentences_of(document))
    assert dating.location.surface == "1998"
    assert dating.location.line == 2
    assert dating.sentence[dating.start : dating.start + 4] == "1998"
