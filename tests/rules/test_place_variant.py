"""One place under two names."""

from __future__ import annotations

import pytest
from tests.rules.named import body, findings, ledger, person, surfaces

from citecheck.records import Document, Ledger
from citecheck.rules.place_variant import RULE


def of(text: str) -> Ledger:
    return Ledger(document=Document(id="report", text=text))


def test_a_slip_in_the_name_of_a_place() -> None:
    text = "In Coastshire we pay. Coastshire pays. Life in Coastshire is calm. Leader, Coatshire County"
    (found,) = findings(RULE, of(text))
    assert surfaces(found) == ["Coatshire", "Coastshire", "Coastshire", "Coastshire"]
    assert found.suggestion == "Coastshire: 3 times"


def test_two_names_with_one_beginning_in_one_passage() -> None:
    text = "as in Selldumbria. The Selldumbria CCG pays. Care in Selldumberland is good, for Selldumberland pays."
    (found,) = findings(RULE, of(text))
    assert set(surfaces(found)) == {"Selldumbria", "Selldumberland"}


@pytest.mark.parametrize(
    "text",
    [
        "In Coastshire. In Coastshire. In Coastshire. In Coastshires.",
        "In Bedhamton. In Bedhamton. In Bedhamton. In Bedhamtonshire County.",
        "In Coastshire. In Coastshire. In Coastshire. In Moorshire.",
        "In Coastshire. In Coatshire.",
        "Haapalan and Haapalar sing.",
        "In Tidewater. In Tidewater. In Tidewater. In Tidewaters, the tidewater and tidewaters.",
    ],
)
def test_stays_quiet(text: str) -> None:
    assert findings(RULE, of(text)) == []


def test_far_apart_they_may_be_two_places() -> None:
    assert findings(RULE, of("In Selldumbria we pay." + " more" * 3000 + " In Selldumberland we pay.")) == []


def test_surnames_are_for_another_rule() -> None:
    text = "of Fairweather, of Fairweather, of Fairweather, of Fairwether"
    said = (person("Ines Fairweather"), person("Ines Fairwether"))
    assert findings(RULE, ledger(*said, text=text)) == []


def test_what_organisation_variant_tells_of_is_told_once() -> None:
    usual, rare = "Coastshire Council", "Coatshire Council"
    assert findings(RULE, ledger(body(usual), body(rare), body(usual), body(usual))) == []
