"""The rule ibid."""

from __future__ import annotations

import pytest
from tests.rules.noted import noted

from citecheck.records import Finding
from citecheck.rules.corpus import Corpus
from citecheck.rules.ibid import RULE

EELS = "Drainage Trust (2014) – Eels now"
WEIRS = "Office for Rivers (2015) – Weirs now"
COMMENT = "This was so before the board was founded, as we have said."


def check(*notes: str) -> list[Finding]:
    body = " ".join(f"Silt rose again.[{number}]" for number in range(1, len(notes) + 1))
    return list(RULE.check(Corpus([noted(body, *notes)])))


@pytest.mark.parametrize(
    ("notes", "why"),
    [
        (("Ibid.",), "nothing stands before it"),
        ((EELS, f"{EELS}; {WEIRS}", "Ibid., p. 4"), "cites 2 works"),
        ((EELS, "", "Ibid."), "is empty"),
        ((EELS, COMMENT, "Ibid."), "cites nothing"),
        ((EELS, "See note 2"), "refers to itself"),
        ((EELS, "See note 9"), "there is no note 9"),
        ((EELS, "See note 3", "See note 2"), "refer to each other"),
    ],
)
def test_nobody_can_tell_what_is_meant(notes: tuple[str, ...], why: str) -> None:
    found = check(*notes)
    assert found
    assert all(why in one.message for one in found)
    assert found[0].rule == "ibid"


@pytest.mark.parametrize(
    "notes",
    [
        (EELS, "Ibid."),
        (EELS, WEIRS, "Ibid., p. 4", "ibid"),
        (EELS, WEIRS, "See note 1"),
        (EELS, "See Drainage Trust (2012) – Eels then"),
        (EELS, COMMENT),
    ],
)
def test_stays_quiet(notes: tuple[str, ...]) -> None:
    assert check(*notes) == []
