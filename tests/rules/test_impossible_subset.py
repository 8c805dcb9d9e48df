"""The rule impossible-subset."""

from __future__ import annotations

import pytest
from tests.rules.factories import ledger

from citecheck.records import Finding, Ledger
from citecheck.rules.corpus import Corpus
from citecheck.rules.impossible_subset import RULE


def check(*ledgers: Ledger) -> list[Finding]:
    return list(RULE.check(Corpus(ledgers)))


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Of the 300 anglers who replied, 340 said that they used nets.",),
        ("In all, 120 of the 90 boats were inspected.",),
        ("The port has 200 pilots, of whom 250 hold a licence.",),
        (
            "The 2011 survey covered 180 boatyards in all.",
            "In the 2011 survey, 205 of the boatyards covered said that they had hired apprentices.",
        ),
        (
            "In total, 220 trawlers took part in the 2013 pilot.",
            "Of the trawlers that took part in the 2013 pilot, 275 reported lower costs by the end of it.",
        ),
        (
            "Altogether 160 sailors were enrolled in the 2010 trial.",
            "By the end of the 2010 trial 190 of the sailors enrolled in it had dropped out.",
        ),
        (
            "There are 8 million people with at least one loyalty card.",
            "The number of people with three or more loyalty cards will rise from 9 million in 2008 to 14 million.",
        ),
        (
            "There are 4 million people with a garden pond.",
            "Some 5 million people with two or more garden ponds live in the valley.",
        ),
        (
            "Some 3 million people aged 50 and over swim every week.",
            "About 6 million people aged 65 and over swim every week.",
        ),
    ],
)
def test_a_part_larger_than_its_whole(paragraphs: tuple[str, ...]) -> None:
    (found,) = check(ledger(*paragraphs))
    assert found.rule == "impossible-subset"
    assert ">" in found.why


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Of the 300 anglers who replied, 240 said that they used nets.",),
        ("The port has 200 pilots, of whom 150 hold a licence.",),
        ("Of the 12 schools, 3,400 pupils were absent on the day.",),
        ("The port has 200 pilots and 250 tugs.",),
        (
            "The 2011 survey covered 180 boatyards in all.",
            "In the 2012 survey, 205 of the boatyards covered said that they had hired apprentices.",
        ),
        (
            "The 2011 survey covered 180 boatyards in all.",
            "In the 2011 survey, 205 of the crews covered said that they had hired apprentices.",
        ),
        (
            "There are 8 million people with at least one loyalty card.",
            "The number of people with three or more loyalty cards will rise from 2 million in 2008 to 3 million.",
        ),
        (
            "There are 8 million people with at least one loyalty card.",
            "There are 9 million people with three or more library cards.",
        ),
        (
            "More than 8 million people with at least one loyalty card shop here.",
            "There are 9 million people with three or more loyalty cards.",
        ),
        ("Over 30 of the 30 boats were new.",),
    ],
)
def test_possible_parts_are_quiet(paragraphs: tuple[str, ...]) -> None:
    assert check(ledger(*paragraphs)) == []


def test_across_documents_and_with_all_figures() -> None:
    whole = ledger("There are 8 million people with at least one loyalty card.", id="one")
    part = ledger(
        "The number of people with three or more loyalty cards will rise from 9 million in 2008 to 14 million in 2018.",
        id="two",
    )
    (found,) = check(whole, part)
    surfaces = [place.surface for place in (found.location, *found.related)]
    assert [surface.split()[0] for surface in surfaces] == ["9", "14", "8"]
    assert found.location.document == "two"
    assert found.related[-1].document == "one"
