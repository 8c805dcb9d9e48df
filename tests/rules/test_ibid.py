"""The rule ibid."""

from __future__ import annotations

import pytest
from tests.extraction.test_citations import LIST, extracted
from tests.rules.noted import noted

import citecheck
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


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("It rose (ibid.). It fell (Reed 2014).", "nothing is cited before it"),
        ("It rose (Reed 2014; Teal 2012a). It fell (ibid., p. 3).", "2 works may be meant"),
        ("It rose (Reed 2014). It fell (op. cit.).", "it names no author"),
        ("It rose (Reed 2014). It fell (ibid., p. 3).", None),
        ("It rose (Reed 2014), it fell (Crane and Wren, 2001). It stood (ibid.).", None),
    ],
)
def test_in_brackets_in_the_text(text: str, why: str | None) -> None:
    found = [f for f in citecheck.compare([extracted(text + LIST)]) if f.rule == "ibid"]
    assert [f.why for f in found] == ([why] if why else [])
