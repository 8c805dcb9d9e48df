"""One place under two names."""

from __future__ import annotations

import attrs
import pytest
from tests.rules.named import Said, body, findings, ledger, surfaces

from citecheck.records import Ledger, NameKind
from citecheck.rules.place_variant import RULE


def places(*names: str, filler: int = 200) -> Ledger:
    return ledger(*(Said(name, kind=NameKind.PLACE) for name in names), filler=filler)


def test_a_slip_in_the_name_of_a_place() -> None:
    (found,) = findings(RULE, places("Coastshire", "Coastshire", "Coatshire", "Coastshire"))
    assert surfaces(found) == ["Coatshire", "Coastshire", "Coastshire", "Coastshire"]
    assert found.suggestion == "Coastshire: 3 times"


def test_two_names_with_one_beginning_in_one_passage() -> None:
    (found,) = findings(RULE, places("Selldumbria", "Selldumberland", "Selldumberland"))
    assert surfaces(found) == ["Selldumbria", "Selldumberland", "Selldumberland"]


@pytest.mark.parametrize(
    "names",
    [
        ("Coastshire", "Coastshire", "Coastshire", "Coastshires"),
        ("Bedhamton", "Bedhamton", "Bedhamton", "Bedhamtonshire"),
        ("Coastshire", "Coastshire", "Coastshire", "Moorshire"),
        ("Coastshire", "Coatshire"),
        ("Coastshire", "Coastshire", "Coastshire", "Coatshire", "Coatshire"),
        ("Haapalan", "Haapalar"),
        ("Norlandina", "Norlandina", "Norlandina", "Norlandine"),
        ("Tideologists", "Tideology"),
    ],
)
def test_stays_quiet(names: tuple[str, ...]) -> None:
    assert findings(RULE, places(*names)) == []


def test_far_apart_they_may_be_two_places() -> None:
    assert findings(RULE, places("Selldumbria", "Selldumberland", filler=9000)) == []


def test_what_organisation_variant_tells_of_is_told_once() -> None:
    usual, rare = body("Coastshire Council"), body("Coatshire Council")
    said = [usual, rare, usual, usual]
    bodies = ledger(*said)
    towns = [
        attrs.evolve(name, surface=word, kind=NameKind.PLACE, location=bodies.document.locate(at, at + len(word)))
        for name in bodies.names
        for word, at in [(name.surface.split()[0], name.location.start)]
    ]
    assert findings(RULE, attrs.evolve(bodies, names=(*bodies.names, *towns))) == []
    assert len(findings(RULE, attrs.evolve(bodies, names=tuple(towns)))) == 1
