"""The year and the noun beside the title of a work in running text."""

from __future__ import annotations

import pytest

import citecheck
from citecheck.readers import read_bytes
from citecheck.records import Name, NameKind

NOTE = "\n\n1. Drainage Trust (2014) – Keeping the lower fens dry\n"


def titles(body: str) -> list[Name]:
    ledger = citecheck.extract(read_bytes((body + NOTE).encode(), id="fens", format="text"))
    return [name for name in ledger.names if name.kind is NameKind.TITLE]


@pytest.mark.parametrize(
    ("cited", "surface", "year"),
    [
        ("‘Keeping the lower fens dry’ (2012)", "Keeping the lower fens dry", 2012),
        ("“Making the lower fens\ndry,” 2014", "Making the lower fens dry", 2014),
    ],
)
def test_a_cited_title_has_its_year(cited: str, surface: str, year: int) -> None:
    (name,) = titles(f"Silt is rising.[1] A fuller account is given in {cited}.")
    assert (name.surface, name.year) == (surface, year)
    assert " ".join(name.location.surface.split()) == surface


def test_what_somebody_said_in_a_year_is_no_title() -> None:
    assert (
        titles("Silt is rising.[1] She wrote ‘Nobody drains the upper meadows’ in anger, ‘Nothing drains us’ 2012.")
        == []
    )


@pytest.mark.parametrize(("after", "noun"), [(" plan", "plan"), (" of old", None), ("", None)])
def test_the_noun_after_a_title(after: str, noun: str | None) -> None:
    (name,) = titles(f"Silt is rising.[1] Then came the ‘Clean Rivers Coast’{after}.")
    assert (name.surface, name.noun) == ("Clean Rivers Coast", noun)
