"""One person under two spellings."""

from __future__ import annotations

import pytest
from tests.rules.named import Said, findings, ledger, person, surfaces

from citecheck.records import Confidence, Severity
from citecheck.rules.name_variant import RULE

TIDES = ("Director of Tides at Port Watch", "Port Watch")
BERTHS = ("Chair of the Haven Board", "Haven Board")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Toby Quayle", "Tony Quayle"),
        ("Ines Fairweather", "Ines Fairwether"),
        ("Robert Quayle", "Rob Quayle"),
        ("Stephen Quayle", "Steven Quayle"),
        ("Martha Quayle", "Oskar Quayle"),
    ],
)
def test_two_names_with_one_role_are_one_person(one: str, two: str) -> None:
    (found,) = findings(RULE, ledger(person(one, *TIDES), person(two, *TIDES), person(one)))
    assert surfaces(found) == [two, one, one]
    assert "same role" in found.why
    assert found.suggestion == f"{one}: 2 times against once"


@pytest.mark.parametrize(
    ("usual", "rare"),
    [("Toby Quayle", "Tony Quayle"), ("Ines Fairweather", "Ines Fairwether"), ("Michael Ode", "Michelle Ode")],
)
def test_a_spelling_found_once_beside_a_frequent_one_is_a_slip(usual: str, rare: str) -> None:
    (found,) = findings(RULE, ledger(person(usual), person(usual), person(rare), person(usual)))
    assert found.location.surface == rare
    assert found.confidence is not Confidence.HIGH


def test_byline_against_introduction_with_a_short_form_is_minor() -> None:
    (found,) = findings(RULE, ledger(person("Robert Quayle", *TIDES), person("Rob Quayle", *TIDES, byline=True)))
    assert (found.severity, found.confidence) == (Severity.LOW, Confidence.HIGH)
    assert "(byline)" in (found.location.label or "") + (found.related[0].label or "")
    assert found.suggestion is not None
    assert "check" in found.suggestion


def test_documents_are_compared_with_each_other() -> None:
    one = ledger(person("Toby Quayle", *TIDES), id="a")
    two = ledger(person("Tony Quayle", *TIDES), id="b")
    (found,) = findings(RULE, one, two)
    assert {found.location.document, *(place.document for place in found.related)} == {"a", "b"}


def test_several_spellings_are_one_finding() -> None:
    said = (person("Ines Fairweather", *TIDES), person("Ines Fairwether", *TIDES), person("Inez Fairweather", *TIDES))
    (found,) = findings(RULE, ledger(*said, person("Ines Fairweather")))
    assert len(found.related) == 3
    assert "3 names" in found.message


def test_a_titled_surname_is_compared_with_its_like() -> None:
    lords = (person("Quayle", honorific="Lord"), person("Qualye", honorific="Lord"), person("Quayle", honorific="Lord"))
    (found,) = findings(RULE, ledger(*lords))
    assert found.location.surface == "Qualye"


@pytest.mark.parametrize(
    "said",
    [
        # two people who share a surname
        (person("Martha Quayle"), person("Oskar Quayle"), person("Martha Quayle")),
        # close first names, each used more than once
        (person("Tim Quayle"), person("Tom Quayle"), person("Tim Quayle"), person("Tom Quayle")),
        # close first names, two posts
        (person("Tim Quayle", *TIDES), person("Tom Quayle", *BERTHS), person("Tim Quayle")),
        # one role, but two surnames
        (person("Martha Quayle", *TIDES), person("Martha Ode", *TIDES)),
        # initials, a surname alone, a middle name, a title
        (person("Martha Quayle"), person("M. Quayle"), person("Quayle"), person("Martha K. Quayle")),
        (person("Martha Quayle", honorific="Dr"), person("Martha Quayle")),
    ],
)
def test_stays_quiet(said: tuple[Said, ...]) -> None:
    assert findings(RULE, ledger(*said)) == []


def test_people_named_side_by_side_are_two() -> None:
    said = (person("Tim Quayle"), person("Tom Quayle"), person("Tim Quayle"))
    assert findings(RULE, ledger(*said, filler=0, between=" and ")) == []
    assert len(findings(RULE, ledger(*said))) == 1


def test_a_family_of_three_first_names_is_no_slip() -> None:
    family = (person("Tim Quayle"), person("Tim Quayle"), person("Tom Quayle"), person("Kim Quayle"))
    assert findings(RULE, ledger(*family)) == []


def test_a_first_name_left_out_is_no_other_name() -> None:
    assert findings(RULE, ledger(person("Omar Abdul Bari", *TIDES), person("Abdul Bari", *TIDES))) == []


def _addressed(surname: str) -> Said:
    return Said(surname, honorific="Mr")


def test_a_surname_alone_that_nobody_has() -> None:
    (found,) = findings(RULE, ledger(person("Toby Forester"), _addressed("Forrester"), _addressed("Forester")))
    assert surfaces(found) == ["Forrester", "Toby Forester"]
    assert found.confidence is Confidence.MEDIUM


@pytest.mark.parametrize(
    "said",
    [
        (_addressed("Forrester"), person("Toby Forester")),
        (person("Toby Forester"), _addressed("Forrester"), _addressed("Forrester")),
        (person("Toby Forester"), person("Anna Forrester"), _addressed("Forrester")),
        (person("Toby Forester"), person("Anna Forresters"), _addressed("Forrester")),
        (person("Toby Bell"), _addressed("Ball")),
    ],
)
def test_a_surname_alone_may_be_anothers(said: tuple[Said, ...]) -> None:
    assert findings(RULE, ledger(*said)) == []
