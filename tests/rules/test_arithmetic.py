"""The rule arithmetic."""

from __future__ import annotations

import pytest
from tests.rules.factories import ledger, note

from citecheck.records import Finding, Ledger
from citecheck.rules.arithmetic import RULE
from citecheck.rules.corpus import Corpus


def check(*ledgers: Ledger) -> list[Finding]:
    return list(RULE.check(Corpus(ledgers)))


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Last spring 90 of the 250 skippers asked (47%) had no radio.", "90 / 250 = 36%"),
        ("Of the 400 skippers in the sample, 240, or 72 per cent, had no radio.", "240 / 400 = 60%"),
        ("The 300 skippers were made up of 80 in ports, 90 at sea and 120 on lakes.", "80 + 90 + 120 = 290, not 300"),
        ("The £9m fund is made up of £3m from fees, £2m from tolls and £2m from sales.", "= 7,000,000, not 9,000,000"),
        ("Costs rose from £200 million to £250 million, an increase of 40 per cent.", "= 25%"),
        ("Costs rose by 40% from £200 million to £250 million.", "= 25%"),
        ("Costs fell from £250 million to £200 million, a 40% reduction.", "= -20%"),
        ("Crossings rose from 40,000 to 60,000 a year, a rise of 25%.", "= 50%"),
        ("Landings doubled in that time, from 1,200 to 1,800.", "1,800 / 1,200 = 1.5"),
        ("Landings almost trebled from 1,000 to 1,500.", "1,500 / 1,000 = 1.5"),
        ("Landings rose from 1,800 to 1,200 in the decade.", "1,800 > 1,200"),
        ("The scheme ran from 1998 to 2011, a period of 9 years.", "2011 − 1998 = 13"),
        ("They spent £60 million on 2 million residents, or £12 per resident.", "60,000,000 / 2,000,000 = 30"),
    ],
)
def test_sums_that_do_not_work_out(sentence: str, why: str) -> None:
    (found,) = check(ledger(sentence))
    assert why in found.why


@pytest.mark.parametrize(
    "sentence",
    [
        "Last spring 90 of the 250 skippers asked (36%) had no radio.",
        "Some 1,007 of the 3,000 skippers asked (34%) had no radio.",
        "Of the 400 skippers in the sample, 240, or about 58 per cent, had no radio.",
        "The 300 skippers were made up of 80 in ports, 90 at sea and 130 on lakes.",
        "The £9m fund is made up of £3.4m from fees, £2.3m from tolls and £3.4m from sales.",
        "Costs rose from £200 million to £250 million, an increase of 25 per cent.",
        "Costs rose from £200 million in 2010 to £250 million in 2012, an increase of a quarter.",
        "Crossings rose from 40,000 to 60,000 a year, a rise of 50%.",
        "Crossings rose from 40 a week to 1,500 a year, a rise of a third.",
        "The share rose from 40% to 50%, an increase of 10 percentage points.",
        "The share rose from 40% to 50%, a 25% increase.",
        "Landings more than doubled, from 1,200 to 2,900.",
        "Landings fell from 1,800 to 1,200 in the decade.",
        "The scheme ran from 1998 to 2011, a period of 13 years.",
        "The scheme ran from 1998 to 2011, a period of 14 years.",
        "From 2003 to 2009 the port took apprentices for a term of 2 years.",
        "They spent £60 million on 2 million residents, or £30 per resident.",
        "Mending 3m roofs would cost £60 million and save £160 per household.",
        "Almost half (43%) of skippers had no radio.",
        "The number of crews went from 200 to 250, while 40% of boats were sold.",
    ],
)
def test_sums_that_work_out_are_quiet(sentence: str) -> None:
    assert check(ledger(sentence)) == []


CITED = [note("1", year=2017), note("2", year=2017), note("3", year=2009)]


def test_years_counted_up_to_the_documents_own_time() -> None:
    text = "What was written of the port in 1990 still holds 25 years later."
    (found,) = check(ledger(text, "These are the tides of 2017.", notes=CITED))
    assert "2017 − 1990 = 27" in found.why
    assert found.related[0].surface == "2017"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("What was written of the port in 1990 still holds 27 years later.", "These are the tides of 2017."),
        ("What was written of the port in 1990 still holds some 25 years later.", "These are the tides of 2017."),
        ("Built in 1950, the pier burnt down 25 years later.", "These are the tides of 2017."),
        ("Built in 1950, the pier burnt down 25 years later, in 1975, and is still a ruin.", "The tides of 2017."),
        ("What was written of the port in 1990 still holds 25 years later.", "These are the tides of the day."),
    ],
)
def test_years_that_may_be_right_are_quiet(text: str, years: str) -> None:
    assert check(ledger(text, years, notes=CITED)) == []


def test_without_dated_notes_no_year_is_guessed() -> None:
    text = "What was written of the port in 1990 still holds 25 years later."
    assert check(ledger(text, "These are the tides of 2017.")) == []
