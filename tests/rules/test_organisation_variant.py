"""One organisation under two names."""

from __future__ import annotations

import attrs
import pytest
from tests.rules.named import body, findings, ledger, person, surfaces, with_acronyms

from citecheck.records import Ledger, Phrase
from citecheck.rules.organisation_variant import RULE


@pytest.mark.parametrize(
    ("usual", "rare"),
    [
        ("Coastshire County Council", "Coasthsire County Council"),
        ("Coastshire County Council", "Coatshire County Council"),
        ("Open Commission on Port Work", "Open Commission of Port Work"),
        ("Department of Tides", "Department for Tides"),
        ("Tides and Wellbeing Boards", "Tides & Well Being Boards"),
        ("Haven Port Authority", "Haven Port Agency"),
        ("Institute for Tidal Power Research", "Institution for Tidal Power Research"),
        ("Ports and Local Tides Committee", "Ports and Local Tides Select Committee"),
        ("World Tides Organisation", "World Tides Organization"),
        ("Haven Confederation", "Haven Confederatoin"),
    ],
)
def test_a_name_against_its_variant(usual: str, rare: str) -> None:
    (found,) = findings(RULE, ledger(body(usual), body(rare), body(usual)))
    assert surfaces(found) == [rare, usual, usual]
    assert found.why


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Haven County Council", "Haven County Councils"),
        ("Haven and Moor Trust", "Haven & Moor Trust"),
        ("The Haven Trust", "Haven Trust"),
        ("Haven Trust", "Haven Trust’s"),
        ("Tides Committee", "Tides Commission"),
        ("North Haven Council", "South Haven Council"),
        ("Haven County Council", "Moor County Council"),
        ("Haven Tides Board", "Haven Berths Board"),
        ("Institute of Tides", "Coastal Institute of Tides"),
        ("Haven Trust", "Haven Trust for Birds"),
    ],
)
def test_two_bodies_or_one_name_are_left_alone(one: str, two: str) -> None:
    assert findings(RULE, ledger(body(one), body(two), body(one))) == []


def test_two_real_words_a_letter_apart_are_two_names() -> None:
    said = ledger(body("Coastal Haven Trust"), body("Coastal Raven Trust"), text="a haven, a raven")
    assert findings(RULE, said) == []


def test_publishers_with_and_without_the_article_in_references_only() -> None:
    notes = (body("The Mariner", note=True), body("Mariner", note=True), body("The Mariner", note=True))
    (found,) = findings(RULE, ledger(*notes))
    assert found.location.surface == "Mariner"
    assert found.suggestion == "The Mariner"
    assert findings(RULE, ledger(body("The Mariner", note=True), body("Mariner"))) == []
    one, two = ledger(notes[0], id="a"), ledger(notes[1], id="b")
    assert findings(RULE, one, two) == [], "two documents may follow two styles"


def test_initials_that_stand_for_words_of_a_name() -> None:
    said = (body("GPA Tides Committee"), body("Great Port Assembly Tides Committee"))
    (found,) = findings(RULE, ledger(*said))
    assert "GPA" in found.why
    explained = with_acronyms("The Great Port Authority (GPA) met.", ("GPA", "Great Port Authority"))
    assert findings(RULE, _joined(ledger(*said), explained)) == []


def test_initials_one_letter_apart_that_are_misread() -> None:
    (found,) = findings(RULE, ledger(*(body(name, note=True) for name in ("LPC", "IPC", "LPC"))))
    assert found.location.surface == "IPC"
    assert findings(RULE, ledger(*(body(name, note=True) for name in ("LPC", "APC", "LPC")))) == []


def test_initials_in_one_reference_and_the_name_in_another() -> None:
    (found,) = findings(RULE, ledger(body("GPA", note=True), body("Great Port Association", note=True)))
    assert set(surfaces(found)) == {"GPA", "Great Port Association"}
    assert findings(RULE, ledger(body("GPA", note=True), body("Grand Pier Commission", note=True))) == []


def test_initials_before_an_employer_that_the_text_names_without_them() -> None:
    said = person("Martha Quayle", "Director at HMP Anchor", "HMP Anchor")
    (found,) = findings(RULE, ledger(said, body("Anchor"), body("Anchor")))
    assert surfaces(found) == ["Martha Quayle", "Anchor", "Anchor"]
    assert findings(RULE, ledger(said, body("Anchor"))) == [], "once may be a slip of ours"
    england = person("Martha Quayle", "Director at HMP England", "HMP England")
    assert findings(RULE, ledger(england, body("England"), body("England"))) == []


def test_three_forms_are_one_finding() -> None:
    said = ("Ports and Local Tides Select Committee", "Ports and Local Tides Committee", "Commons PLT Committee")
    (found,) = findings(RULE, ledger(*(body(name) for name in (said[0], *said))))
    assert set(surfaces(found)) == set(said)


def _joined(names: Ledger, acronyms: Ledger) -> Ledger:
    return attrs.evolve(names, acronyms=acronyms.acronyms)


def test_the_council_is_short_for_whichever_council() -> None:
    said = [person("Anna Ode", "Chair of PH Council", "PH Council"), body("Council"), body("Council")]
    assert findings(RULE, ledger(*said)) == []


def test_one_university_in_two_orders() -> None:
    (found,) = findings(RULE, ledger(body("University of Haven"), body("Haven University"), body("University of Moor")))
    assert sorted(surfaces(found)) == ["Haven University", "University of Haven"]


@pytest.mark.parametrize("rare", ["Sailors Fund", "sailors’ fund"])
def test_with_and_without_an_apostrophe(rare: str) -> None:
    said = ledger(body("Sailor’s Fund"), body(rare), body("Sailor's Fund"), body("The Sailor’s Fund"))
    assert len(findings(RULE, said)) == (rare == "Sailors Fund")


def test_the_possessive_of_a_name_is_no_other_name() -> None:
    assert findings(RULE, ledger(body("Haven Trust"), body("Haven Trust’s"), body("Haven Trusts’"))) == []


@pytest.mark.parametrize(("last", "count"), [("England", 1), ("Trust", 0)])
def test_a_body_of_a_nation_has_no_namesake_a_letter_away(last: str, count: int) -> None:
    said = ledger(body(f"Safe Beach {last}"), body(f"Safe Bench {last}"), body(f"Safe Beach {last}"))
    place = said.names[0].location
    words = tuple(Phrase(text=word, location=place) for word in ("beach", "bench"))
    assert len(findings(RULE, attrs.evolve(said, phrases=words))) == count
