"""Acronyms, explained and bare."""

from __future__ import annotations

import pytest

from citecheck.extraction.acronyms import find_acronyms
from citecheck.records import Block, BlockKind, Document


def acronyms(text: str) -> list[tuple[str, str | None]]:
    document = Document(id="r", text=text, blocks=(Block(kind=BlockKind.PARAGRAPH, pieces=((0, len(text)),)),))
    return [(acronym.short, acronym.expansion) for acronym in find_acronyms(document, ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Coastal Berth Group (CBG) met.", [("CBG", "Coastal Berth Group")]),
        ("The Coastal Berth Group's (CBG) tides", [("CBG", "Coastal Berth Group")]),
        ("All coastal berth groups (CBGs) met.", [("CBG", "coastal berth groups")]),
        ("The Board of Ports and Tides (BPT) met.", [("BPT", "Board of Ports and Tides")]),
        ("The Out of Port scheme (OOP) runs.", []),
        ("A CBG (Coastal Berth Group) met.", [("CBG", "Coastal Berth Group")]),
        ("They met. The Coast Board (“CB”) paid.", [("CB", "Coast Board")]),
        ("Its CBG's berths and the CBGs.", [("CBG", None), ("CBG", None)]),
        ("Coast and Berth Groups run them. So CBG staff count berths, and the CBG pays.", []),
        ("Norham star buys CBG side", []),
        ("Figure 3: Berths of the CBG by year of purchase and length. Empty ones are grey.", []),
        ("Berths stood empty for many a year (CBG, 2013) and longer.", []),
        ("the berths that the CBG let stand empty year after year", [("CBG", None)]),
        ("Henry VIII built it in part IV.", []),
        ("A Lower Lane Berth Area (LBA) is small.", [("LBA", "Lower Lane Berth Area")]),
        ("Coastal work (see CBG) goes on.", [("CBG", None)]),
    ],
)
def test_expansions_and_bare_uses(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert acronyms(text) == expected


def test_a_line_of_capitals_holds_no_acronyms() -> None:
    assert acronyms("EMPTY BERTHS ON THE COAST OF THE NORTH") == []


def test_headings_and_notes_use_acronyms_freely() -> None:
    text = "The CBG"
    for kind in (BlockKind.HEADING, BlockKind.NOTE, BlockKind.TABLE, BlockKind.CONTENTS):
        document = Document(id="r", text=text, blocks=(Block(kind=kind, pieces=((0, len(text)),)),))
        assert find_acronyms(document, ()) == ()


def test_the_location_is_the_short_form() -> None:
    text = "A Coastal Berth\nGroup (CBG) met."
    document = Document(id="r", text=text, blocks=(Block(kind=BlockKind.PARAGRAPH, pieces=((0, len(text)),)),))
    (found,) = find_acronyms(document, ())
    assert found.location.surface == "CBG"
    assert found.expansion == "Coastal Berth Group"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Moor Lake Hospital (MLI) closed.", "Moor Lake Hospital"),
        ("at Moor Lake\nHospital (MLI) in spring", "Moor Lake Hospital"),
        ("The Moor Lake Hospital (QLI) closed.", None),  # two letters
        ("The Moor Lake Hospital (NLH) closed.", None),  # another first letter: another language, or another thing
        ("the moor lake hospital (MLI) closed.", None),
        ("a report by Anna Moor (MP) and others", None),
        ("The Grand Moor Lake Hospital (MLI) closed.", None),  # a longer name
    ],
)
def test_initials_that_fit_but_for_one_letter(text: str, expected: str | None) -> None:
    assert [expansion for _, expansion in acronyms(text) if expansion] == ([expected] if expected else [])
