"""The rule attribution."""

from __future__ import annotations

import attrs
import pytest
from tests.rules.noted import noted

from citecheck.records import Finding
from citecheck.rules.attribution import RULE
from citecheck.rules.corpus import Corpus

NOTES = (
    "Eel Office and Drainage Federation (2011) – Search for eels",
    "Oakes & Co (2014) – Lessons from the weir",
    "Ibid.",
)
BODY = "Eels are dear.[1] Weirs are cheap.[2] "


def check(body: str, *notes: str) -> list[Finding]:
    return list(RULE.check(Corpus([noted(body, *notes)])))


@pytest.mark.parametrize(
    "said",
    [
        "The Drainage Federation has said of the weir that it works.[3]",
        "According to the Drainage Federation it works.[3]",
        "The Drainage Federation has said of the weir: “It works. It will last a long time.”[3]",
    ],
)
def test_ibid_leads_to_another_body_than_the_one_credited(said: str) -> None:
    (found,) = check(BODY + said, *NOTES)
    assert found.location.surface == "[3]"
    assert [place.line for place in found.related] == [5, 4, 3]
    assert "Drainage Federation" in found.message


@pytest.mark.parametrize(
    "said",
    [
        "Oakes & Co has said of the weir that it works.[3]",
        "The weir works well.[3]",
        "The weir of the Drainage Federation works well.[3]",
        "The Drainage Federation has said, as Oakes & Co report, that it works.[3]",
    ],
)
def test_ibid_stays_quiet(said: str) -> None:
    assert check(BODY + said, *NOTES) == []


def test_an_outlet_credited_and_another_cited() -> None:
    (found,) = check("Sluice magazine, read by many, has said so.[1]", "BBC News (2015) – Eels on holiday")
    assert "Sluice" in found.message


@pytest.mark.parametrize(
    ("body", "note"),
    [
        ("Sluice magazine has said so.[1]", "Sluice (2015) – Eels on holiday"),
        ("Sluice magazine has said so.[1]", "BBC News (2015) – Eels on holiday, Sluice finds"),
        ("A magazine has said so.[1]", "BBC News (2015) – Eels on holiday"),
        ("Eels have said so.[1]", "BBC News (2015) – Eels on holiday"),
    ],
)
def test_outlets_stay_quiet(body: str, note: str) -> None:
    assert check(body, note) == []


def test_markers_out_of_step_are_left_to_the_rule_on_drift() -> None:
    ledger = noted("Sluice magazine has said so.[1]", "BBC News (2015) – Eels on holiday")
    moved = attrs.evolve(ledger, markers=tuple(attrs.evolve(marker, fits="2") for marker in ledger.markers))
    assert list(RULE.check(Corpus([moved]))) == []
