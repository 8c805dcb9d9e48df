"""The rule title-variant."""

from __future__ import annotations

import pytest
from tests.rules.noted import noted

from citecheck.records import Block, BlockKind, Finding, Ledger
from citecheck.rules.corpus import Corpus
from citecheck.rules.title_variant import RULE


def check(ledger: Ledger) -> list[Finding]:
    return list(RULE.check(Corpus([ledger])))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "In Search of the Perfect Floodgate System, Wendy Marsh",
            "*In Search of the Perfect Flood System*, Wendy Marsh",
        ),
        ("Drainage Trust (2014) – Weirs of the lower fens", "The Drainage Trust (2014) – Weir of the lower fens"),
        (
            "Drainage Trust (2014) – Measuring silt in slow rivers",
            "Drainage Trust (2014) – Improving silt in slow rivers",
        ),
        (
            "Drainage Trust (2015) – Drainage Trust reply to the 2015 Fen Inquiry",
            "Drainage Trust (2015) – Reply to the 2015 Fen Inquiry",
        ),
    ],
)
def test_one_work_under_two_titles(one: str, other: str) -> None:
    (found,) = check(noted("Silt is rising.[1] Eels are falling.[2]", one, other))
    assert found.rule == "title-variant"
    assert {found.location.line, found.related[0].line} == {3, 4}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Drainage Trust (2014) – Eels of the lower fens", "Drainage Trust (2014) – Eels of the lower fens"),
        ("Drainage Trust (2014) – Weir statistics 2013-14", "Drainage Trust (2015) – Weir statistics 2014-15"),
        (
            "Drainage Trust (2014) – Counting eels in rivers: March",
            "Drainage Trust (2014) – Counting eels in rivers: April",
        ),
        ("Drainage Trust (2014) – Counting eels in Scotland", "Drainage Trust (2014) – Counting eels in Wales"),
        ("Drainage Trust (2014) – Eels of the lower fens", "Office for Rivers (2014) – Eels of the upper fens"),
        ("Drainage Trust (2014) – The weir business", "Drainage Trust (2014) – The eel business"),
        ("Drainage Trust (2014) – Eels of the fens", "Drainage Trust (2014) – Eels of the fens: a survey of numbers"),
        (
            "Drainage Trust (2014) – Measuring silt in slow rivers",
            "Drainage Trust (2011) – Improving silt in slow rivers",
        ),
        (
            "Drainage Trust (2014) Measuring silt in slow rivers. https://dt.example/one",
            "Drainage Trust (2014) Measuring silt in slow canals. https://dt.example/two",
        ),
        (
            "Drainage Trust (2014) – Annual survey of rural weirs",
            "Drainage Trust (2013) – Annual survey of rural weirs",
        ),
    ],
)
def test_two_works_stay_quiet(one: str, other: str) -> None:
    assert check(noted("Silt is rising.[1] Eels are falling.[2]", one, other)) == []


def test_one_work_with_two_years() -> None:
    title = "Keeping the lower fens dry"
    (found,) = check(noted("Silt.[1] Eels.[2]", f"Drainage Trust (2014) – {title}", f"Drainage Trust (2011) – {title}"))
    assert "2014" in found.message
    assert "2011" in found.message


def test_two_documents_cite_one_work_under_two_titles() -> None:
    one = noted("Silt.[1]", "Drainage Trust (2014) – Measuring silt in slow rivers")
    other = noted("Eels.[1]", "Drainage Trust (2014) – Improving silt in slow rivers", id="another")
    (found,) = RULE.check(Corpus([one, other]))
    assert {found.location.document, found.related[0].document} == {"noted", "another"}
    assert "of another" in found.message


NOTE = "Drainage Trust (2014) – Keeping the lower fens dry"


@pytest.mark.parametrize(
    ("cited", "told"),
    [
        ("‘Keeping the lower fens dry’ (2012)", "2012"),
        ("“Keeping the lower fen dry” (2014)", "‘fen’"),
        ("‘Making the lower fens dry’ (2014)", "‘making’"),
    ],
)
def test_the_text_cites_it_otherwise(cited: str, told: str) -> None:
    (found,) = check(noted(f"Silt is rising.[1] A fuller account is given in {cited}.", NOTE))
    assert told in found.message
    assert found.location.line == 1
    assert found.related[0].line == 3


@pytest.mark.parametrize(
    "cited",
    [
        "‘Keeping the lower fens dry’ (2014)",
        "‘Keeping Quiet’ (2014)",
        "‘Making the lower fens dry’ (2009)",
        "‘Keeping’ (2012)",
    ],
)
def test_the_text_cites_it_rightly_or_something_else(cited: str) -> None:
    assert check(noted(f"Silt is rising.[1] A fuller account is given in {cited}.", NOTE)) == []


BODY = (
    "The Clean Rivers Coast Pledge was signed. The Clean Rivers Coast Pledge costs little. "
    "Nobody reads the Clean Rivers Coast Pledge. "
)
PLEDGE = "Clean Rivers Coast Pledge"


def test_a_programme_named_otherwise_once() -> None:
    ledger = noted(BODY + "Then came the ‘Clean Rivers Coast’ plan.", titles=(PLEDGE, "Clean Rivers Coast"))
    (found,) = check(ledger)
    assert found.location.surface == "Clean Rivers Coast"
    assert found.suggestion == PLEDGE


@pytest.mark.parametrize(
    "last",
    [
        "Then came the ‘Clean Rivers Coast’ of old.",
        "Then came the Rivers Pledge.",
        "We signed the Clean Rivers Pledge.",
    ],
)
def test_short_names_and_other_names_stay_quiet(last: str) -> None:
    names = (PLEDGE, "Clean Rivers Coast", "Rivers Pledge", "Clean Rivers Pledge")
    assert check(noted(BODY + last, titles=names)) == []


USUAL = "We license weirs. Local practice varies. The local practice of dredging is old. Good local practice is rare. "


def test_a_title_spelt_otherwise_than_the_text() -> None:
    (found,) = check(noted(USUAL + "It is dying.[1]", "Drainage Trust (2014) – The Decline of Local Practise"))
    assert found.location.surface == "Local Practise"


@pytest.mark.parametrize(
    "title",
    [
        "The Decline of Local Practice",
        "The Decline of Local Practices",
        "Why Practise Dredging",
        "Local Practical Help",
    ],
)
def test_a_title_spelt_like_the_text(title: str) -> None:
    assert check(noted(USUAL + "It is dying.[1]", f"Drainage Trust (2014) – {title}")) == []


def _headed(first: str, second: str) -> Ledger:
    body = f"{first}\n\nSilt is rising.\n\n{second}"
    start = body.index(second)
    spans = ((0, len(first)), (start, start + len(second)))
    return noted(body, blocks=tuple(Block(kind=BlockKind.HEADING, pieces=(span,)) for span in spans))


def test_one_heading_spelt_two_ways() -> None:
    (found,) = check(
        _headed("5 What will the practice of dredging cost?", "5 - What will the practise of dredging cost?")
    )
    assert "practise" in found.message


@pytest.mark.parametrize(
    "second", ["5 - What will the practice of dredging cost?  41", "6 What will the practice of rowing cost?"]
)
def test_one_heading_printed_twice(second: str) -> None:
    assert check(_headed("5 What will the practice of dredging cost?", second)) == []


@pytest.mark.parametrize(("usual", "count"), [(3, 1), (1, 0)])
def test_a_programme_of_two_things_in_the_other_order(usual: int, count: int) -> None:
    named = "They count on the Silt and Weirs Plan for it. " * usual + "They read the Weirs and Silt Plan there."
    found = check(noted(named, titles=("Silt and Weirs Plan", "Weirs and Silt Plan")))
    assert len(found) == count
    if found:
        assert found[0].suggestion == "Silt and Weirs Plan"
