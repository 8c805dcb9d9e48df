"""Acronyms explained twice or used too early."""

from __future__ import annotations

import pytest
from tests.rules.named import body, findings, ledger, surfaces, with_acronyms

from citecheck.records import Confidence
from citecheck.rules.acronym import RULE

FAR = " and so on" * 60


def test_explained_in_two_ways() -> None:
    text = "Coastal Berth Group (CBG). Coastal Boat Group (CBG). Coastal Berth Groups (CBG)."
    expansions = ("Coastal Berth Group", "Coastal Boat Group", "Coastal Berth Groups")
    (found,) = findings(RULE, with_acronyms(text, *(("CBG", expansion) for expansion in expansions)))
    assert found.location.label == "Coastal Boat Group"
    assert len(found.related) == 2
    assert found.suggestion == "Coastal Berth Group (CBG)"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Coastal Berth Group", "coastal berth groups"),
        ("Ports and Tides Board", "Ports & Tides Board"),
        ("Multi-Agency Hub", "Multi Agency Hub"),
        ("Test, Trace, Isolate", "testing, tracing and isolation"),
    ],
)
def test_capitals_plurals_and_endings_are_no_second_way(one: str, two: str) -> None:
    assert findings(RULE, with_acronyms("ABC ABC", ("ABC", one), ("ABC", two))) == []


def test_used_before_it_is_explained() -> None:
    text = f"The CBG pays.{FAR} The Coastal Berth Group (CBG) pays."
    (found,) = findings(RULE, with_acronyms(text, ("CBG", None), ("CBG", "Coastal Berth Group")))
    assert surfaces(found) == ["CBG", "CBG"]
    assert found.suggestion == "Coastal Berth Group (CBG) at the first use"


def test_used_before_the_name_stands_in_full_without_it() -> None:
    text = f"The CBG pays.{FAR} The Coastal Berth Group pays."
    named = ledger(body("Coastal Berth Group"))
    (found,) = findings(RULE, with_acronyms(text, ("CBG", None), names=named))
    assert found.confidence is Confidence.LOW
    assert surfaces(found) == ["CBG", "Coastal Berth Group"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # explained first
        (f"A Coastal Berth Group (CBG) pays.{FAR} The CBG pays.", [("CBG", "Coastal Berth Group"), ("CBG", None)]),
        # a line earlier only
        ("The CBG pays. The Coastal Berth Group (CBG) pays.", [("CBG", None), ("CBG", "Coastal Berth Group")]),
        # everybody knows it
        (f"The BBC pays.{FAR} The Big Berth Company (BBC).", [("BBC", None), ("BBC", "Big Berth Company")]),
        # so many people know it that it may stand alone
        (
            f"The NATO pays. NASA pays.{FAR} Norham Air and Sea Aid (NASA)",
            [("NASA", None), ("NASA", "Norham Air and Sea Aid")],
        ),
        # never explained, no such name
        (f"The CBG pays.{FAR} The CBG pays.", [("CBG", None), ("CBG", None)]),
    ],
)
def test_stays_quiet(text: str, found: list[tuple[str, str | None]]) -> None:
    assert findings(RULE, with_acronyms(text, *found)) == []


def test_the_summary_of_a_long_report_may_use_what_its_chapters_explain() -> None:
    text = f"The CBG pays.{FAR} The Coastal Berth Group (CBG) pays." + " more" * 10_000 + " The CBG pays."
    found = (("CBG", None), ("CBG", "Coastal Berth Group"), ("CBG", None))
    assert findings(RULE, with_acronyms(text, *found)) == []


def test_written_in_full_before_its_first_use_and_never_bracketed() -> None:
    text = f"The Coastal Berth Group. The CBG pays.{FAR} The Coastal Berth Group pays."
    named = ledger(body("Coastal Berth Group"))
    assert findings(RULE, with_acronyms(text, ("CBG", None), names=named)) == []


def test_a_letter_that_is_no_initial_of_the_name() -> None:
    (found,) = findings(RULE, with_acronyms("Coastal Berth Group (CBQ)", ("CBQ", "Coastal Berth Group")))
    assert "does not stand for" in found.message
    fits = with_acronyms("Lower Lane Berth Area (LBA) XML", ("LBA", "Lower Lane Berth Area"), ("XML", None))
    assert findings(RULE, fits) == []
