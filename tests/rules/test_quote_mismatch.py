"""The rule quote-mismatch."""

from __future__ import annotations

import pytest
from tests.rules.factories import ledger, quotation

from citecheck.records import Finding, Ledger, QuotationKind
from citecheck.rules.corpus import Corpus
from citecheck.rules.quote_mismatch import RULE

BODY = "the harbour that works in windy Saltmere will differ from what is right on the canal"


def check(*ledgers: Ledger) -> list[Finding]:
    return list(RULE.check(Corpus(ledgers)))


def of(text: str, body: str, **fields: object) -> list[Finding]:
    return check(ledger("", quotations=[quotation(text, body, **fields)]))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (BODY.replace("windy ", ""), "leaves out “windy”"),
        (BODY.replace("differ", "difer"), "has “difer” for “differ”"),
        (BODY.replace("canal", "river"), "has “river” for “canal”"),
        (BODY.replace("will differ", "will always differ"), "adds “always”"),
        (BODY.replace("works", "worked").replace("right", "best"), "has “worked” for “works”; has “best” for “right”"),
    ],
)
def test_says_which_words_differ(text: str, told: str) -> None:
    (found,) = of(text, BODY)
    assert told in found.message


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        BODY.capitalize() + ".",
        "[The] harbour that works in windy Saltmere will differ from what is right on the canal",
        "the harbour that works in windy Saltmere … will differ from what is right on the canal",
        "the harbour that works ... will differ from what is right on the canal",
        "the harbour [they chose] that works in windy Saltmere will differ from what is right on the canal",
        "the harbour that work[ed] in windy Saltmere will differ from what is right on the canal",
        BODY.replace("windy Saltmere", "windy-Saltmere"),
    ],
)
def test_marked_changes_capitals_and_hyphens_are_quiet(text: str) -> None:
    assert of(text, BODY) == []


def test_spelling_styles_are_quiet() -> None:
    assert (
        of(
            "they organize the rota and recognize the need for rest each week",
            "they organise the rota and recognise the need for rest each week",
        )
        == []
    )


def test_few_words_in_common_are_no_quotation() -> None:
    assert of("just get on with the work", "just getting on with the work", kind=QuotationKind.QUOTATION) == []


def test_a_page_head_in_the_middle_of_the_body_is_quiet() -> None:
    head = "chapter four the state of our harbours in the coming years and what to do"
    assert of(BODY, BODY.replace("will differ", f"{head} will differ")) == []


def test_points_at_the_differing_words_of_the_body() -> None:
    (found,) = of(BODY.replace("windy ", ""), BODY)
    assert "windy" in found.related[0].surface
    assert len(found.related[0].surface) < len(BODY)


def test_the_same_quotation_given_twice_is_one_finding() -> None:
    first = "that leaves no room at all for us to think about repairs"
    second = "that leaves no room at all for us to think about wages"
    one = quotation(first, second, start=100, body_start=5001, kind=QuotationKind.QUOTATION, speaker="a harbour master")
    two = quotation(second, first, start=5000, body_start=101, kind=QuotationKind.QUOTATION, speaker="a port clerk")
    (found,) = check(ledger("", quotations=[one, two]))
    assert "has “repairs” for “wages”" in found.message
    assert "said by “a harbour master” here, by “a port clerk” there" in found.message


def test_one_quotation_with_two_named_speakers() -> None:
    words = "we have never had so many boats and so few crews"
    one = quotation(words, words, body_start=5001, kind=QuotationKind.QUOTATION, speaker="Edda Thorne")
    two = quotation(words, words, start=5000, body_start=101, kind=QuotationKind.QUOTATION, speaker="Milo Garrick")
    (found,) = check(ledger("", quotations=[one, two]))
    assert found.message == "one quotation, two speakers: “Edda Thorne” and “Milo Garrick”"
    again = quotation(words, words, start=5000, body_start=101, kind=QuotationKind.QUOTATION, speaker="Edda Thorne MP")
    assert check(ledger("", quotations=[one, again])) == []


def test_between_documents() -> None:
    one = quotation(
        "a rising tide lifts every boat that has been well kept", document="a", kind=QuotationKind.QUOTATION
    )
    two = quotation(
        "a rising tide lifts every ship that has been well kept", document="b", kind=QuotationKind.QUOTATION
    )
    (found,) = check(ledger("", id="a", quotations=[one]), ledger("", id="b", quotations=[two]))
    assert "in different words" in found.message
    assert {found.location.document, found.related[0].document} == {"a", "b"}


def test_between_documents_overlapping_quotations_are_quiet() -> None:
    one = quotation("he said a rising tide lifts every boat that has been", document="a", kind=QuotationKind.QUOTATION)
    two = quotation(
        "a rising tide lifts every boat that has been well kept", document="b", kind=QuotationKind.QUOTATION
    )
    assert check(ledger("", id="a", quotations=[one]), ledger("", id="b", quotations=[two])) == []


def test_one_slip_in_two_copies_is_one_finding() -> None:
    said = [f"The port of Brackwater took in {n},000 crates of salted herring in 2011." for n in range(11, 25)]
    text = BODY.replace("windy ", "")
    copies = [ledger(*said, id=id, quotations=[quotation(text, BODY, document=id)]) for id in ("scan", "web")]
    (found,) = check(*copies)
    assert {place.document for place in (found.location, *found.related)} == {"scan", "web"}


def test_a_quotation_that_nothing_opens() -> None:
    end = quotation("keep the nets dry and mended.", kind=QuotationKind.UNPAIRED)
    end = type(end)(
        text=end.text, kind=end.kind, location=ledger("keep the nets dry and mended.”").document.locate(0, 30)
    )
    (found,) = check(ledger("", quotations=[end]))
    assert "nothing opens" in found.message


def test_a_torn_quotation_is_told_only_where_its_words_stand_elsewhere() -> None:
    torn = quotation("we must begin with", "we must begin with", body_start=700, kind=QuotationKind.UNPAIRED)
    (found,) = check(ledger("", quotations=[torn]))
    assert "not closed" in found.message
    assert check(ledger("", quotations=[quotation("we must begin", kind=QuotationKind.UNPAIRED)])) == []
