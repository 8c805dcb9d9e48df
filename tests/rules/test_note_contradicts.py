"""The rule note-contradicts."""

from __future__ import annotations

import pytest
from tests.rules.noted import noted

from citecheck.records import Finding
from citecheck.rules.corpus import Corpus
from citecheck.rules.note_contradicts import RULE


def check(body: str, *notes: str) -> list[Finding]:
    return list(RULE.check(Corpus([noted(body, *notes)])))


HEADLINE = " BBC News (2016) – England's rivers need 15,000 more eels"


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (
            "The Eel Board has said that England's rivers are now 14,000 eels short." + HEADLINE,
            "15,000",
        ),
        (
            "The dykes of the lower fens now cost £40m a year. BBC News (2016) – Lower fens: dykes cost £50m a year",
            "£50m",
        ),
    ],
)
def test_a_notes_comment_against_its_own_title(note: str, told: str) -> None:
    (found,) = check("Eels are scarce.[1]", note)
    assert told in found.message


@pytest.mark.parametrize(
    "note",
    [
        "The Eel Board has said that England's rivers are now 15,000 eels short." + HEADLINE,
        "The Eel Board has said that 14,000 anglers were fined." + HEADLINE,
        "The Eel Board has said that England's rivers need eels." + HEADLINE,
        "The Eel Board has said that England's rivers have 2 million eels." + HEADLINE,
    ],
)
def test_a_comment_that_agrees_or_speaks_of_something_else(note: str) -> None:
    assert check("Eels are scarce.[1]", note) == []


TITLE = 'Wendy Marsh, "Eel vacancies at record, with 50% rise in empty rivers", Fenland Echo (29 April 2015)'


def test_a_sentence_against_the_title_of_its_source() -> None:
    (found,) = check("There was a 40% rise in empty rivers and a record of eel vacancies.[1]", TITLE)
    assert "40%" in found.message
    assert "50%" in found.message


@pytest.mark.parametrize(
    "body",
    [
        "There was a 50% rise in empty rivers and a record of eel vacancies.[1]",
        "There was a 40% rise in grants.[1]",
        "There was a 5% rise in empty rivers and a record of eel vacancies.[1]",
    ],
)
def test_a_sentence_that_agrees_or_speaks_of_something_else(body: str) -> None:
    assert check(body, TITLE) == []


ECHO = 'Wendy Marsh, "Eel vacancies quadruple in two years", Fenland Echo (27 February 2013)'


def test_a_work_older_than_what_it_is_cited_for() -> None:
    (found,) = check("Vacancies increased fourfold in both 2013 and 2014.[1]", ECHO)
    assert "2014" in found.message
    assert found.related[0].surface == "2013"


@pytest.mark.parametrize(
    "body",
    [
        "Vacancies increased fourfold in both 2012 and 2013.[1]",
        "Vacancies will have increased fourfold by 2020.[1]",
        "Vacancies increased fourfold and are expected to rise again in 2016.[1]",
        "Vacancies increased fourfold.[1]",
        "The board was founded in 2014.",
    ],
)
def test_a_work_as_old_as_what_it_is_cited_for_and_forecasts(body: str) -> None:
    assert check(body, ECHO) == []
