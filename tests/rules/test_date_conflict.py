"""The rule date-conflict."""

from __future__ import annotations

import pytest
from tests.rules.factories import ledger

from citecheck.records import Finding, Ledger
from citecheck.rules.corpus import Corpus
from citecheck.rules.date_conflict import RULE


def check(*ledgers: Ledger) -> list[Finding]:
    return list(RULE.check(Corpus(ledgers)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The tides were measured between 2014 and 2010 and not since.",
        "Most repairs were made from 2015 to 2010, and few have lasted.",
        "Similar piers were built in 2012–2007 with mixed results.",
    ],
)
def test_a_period_that_ends_before_it_begins(sentence: str) -> None:
    (found,) = check(ledger(sentence))
    assert "ends before it begins" in found.message


@pytest.mark.parametrize(
    "sentence",
    [
        "The tides were measured between 2010 and 2014 and not since.",
        "Most repairs were made from 2010 to 2015, and few have lasted.",
        "The budget of 2015-16 was agreed in 2014-15.",
        "Call 2015-1998 for the harbour master's office.",
        "Crews rose from 2,015 to 2,010.",
    ],
)
def test_other_pairs_of_years_are_quiet(sentence: str) -> None:
    assert [one for one in check(ledger(sentence)) if "2015-1998" not in one.location.surface] == []


def test_one_founding_in_two_years() -> None:
    one = ledger("The Saltmere Harbour Trust was founded in 1951 by three skippers.", id="a")
    two = ledger("The Saltmere Harbour Trust was established in 1948.", id="b")
    (found,) = check(one, two)
    assert "1951" in found.message
    assert "1948" in found.message


@pytest.mark.parametrize(
    "other",
    [
        "The Saltmere Harbour Trust was established in 1951.",
        "The Brackwater Harbour Trust was established in 1948.",
        "The Saltmere Harbour Trust was abolished in 1988.",
    ],
)
def test_other_events_are_quiet(other: str) -> None:
    assert check(ledger("The Saltmere Harbour Trust was founded in 1951.", other)) == []


def test_an_institution_at_work_before_it_was_founded() -> None:
    (found,) = check(
        ledger(
            "The troubles that faced the Coastal Board in 1945 were storms.",
            "Before the Coastal Board was established in 1948 each port kept its own boats.",
        )
    )
    assert "1945 < 1948" in found.why


@pytest.mark.parametrize(
    "sentence",
    [
        "Plans for the Coastal Board in 1945 were drawn up by sailors.",
        "The idea of a Coastal Board was first raised in 1945.",
        "The Coastal Board had its best year in 1952.",
        "The Inland Coastal Board Office had its best year in 1945, before the war ended.",
    ],
)
def test_plans_before_the_founding_are_quiet(sentence: str) -> None:
    founded = "Before the Coastal Board was established in 1948 each port kept its own boats."
    assert check(ledger(sentence, founded)) == []
