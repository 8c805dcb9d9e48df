"""The rule number-conflict."""

from __future__ import annotations

import attrs
import pytest
from tests.rules.factories import ledger

from citecheck.records import Confidence, Finding, Ledger
from citecheck.rules.corpus import Corpus
from citecheck.rules.number_conflict import RULE


def check(*ledgers: Ledger) -> list[Finding]:
    return list(RULE.check(Corpus(ledgers)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The harbour dues raised £14 million for the coastal parishes in 2012.",
            "As noted above, the harbour dues raised £19 million for the coastal parishes in 2012.",
        ),
        (
            "The ferry programme allows over 10,000 islanders to plan their own boat crossings.",
            "To repeat the point, the ferry programme allows over 15,000 islanders to plan their own boat crossings.",
        ),
        (
            "In real terms spending on lighthouses fell by 3% over the decade.",
            "It bears repeating that in real terms spending on lighthouses fell by 4% over the decade.",
        ),
        (
            "In all ports, around 45% of the remaining spills are prevented by inspecting tankers, which is cheap.",
            "In all ports, around 68% of the remaining spills are prevented by inspecting tankers.",
        ),
        (
            "Smugglers face fines of up to 3 million crowns in the island courts.",
            "Smugglers face fines of up to 3 billion crowns in the island courts.",
        ),
    ],
)
def test_one_measure_with_two_figures(one: str, other: str) -> None:
    (found,) = check(ledger(one, other))
    assert found.rule == "number-conflict"
    assert len(found.related) == 1


def test_one_measure_in_sentences_of_their_own() -> None:
    one = "The islands face a £30 million harbour dredging shortfall by 2020."
    other = "Without new money the £22 million harbour dredging shortfall will grow."
    apart = "The tide comes in and the tide goes out again. " * 15
    (found,) = check(ledger(one, apart, other))
    assert found.confidence is Confidence.MEDIUM
    assert check(ledger(one, other)) == [], "told one after the other, two figures are compared, not confused"
    assert check(ledger(one, apart, other.replace("harbour", "canal"))) == []


def test_a_slip_of_ten_is_named() -> None:
    one = "The harbour dues raised £14 million for the coastal parishes in 2012."
    (found,) = check(ledger(one, one.replace("14", "140") + " It was a record."))
    assert "one is 10 times the other" in found.message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The harbour dues raised £2.4bn for the coastal parishes in 2012.",
            "The harbour dues raised £2,400 million for the coastal parishes in 2012.",
        ),
        (
            "One in ten of the coastal parishes has no harbour of its own.",
            "Some 10% of the coastal parishes has no harbour of its own.",
        ),
        (
            "The harbour dues raised £14.2 million for the coastal parishes.",
            "The harbour dues raised £14 million for the coastal parishes.",
        ),
        (
            "The harbour dues raised £14 million for the coastal parishes in 2012.",
            "The harbour dues raised £19 million for the coastal parishes in 2013.",
        ),
        (
            "The harbour dues raised £14 million for the parishes of Saltmere.",
            "The harbour dues raised £19 million for the parishes of Brackwater.",
        ),
        (
            "During the first year crews earn 8 days of shore leave each season.",
            "After the first year crews earn 12 days of shore leave each season.",
        ),
        (
            "Work that the ports plan to carry out over the next 3 months includes dredging.",
            "Work that the ports plan to carry out over the next 12 months includes dredging.",
        ),
        (
            "Over 10,000 islanders with boats plan their own crossings today.",
            "Some 12,000 islanders with boats plan their own crossings today.",
        ),
        (
            "Some 12% of skippers of small boats had no radio aboard.",
            "Some 31% of skippers of large boats had no radio aboard.",
        ),
        (
            "The fixed borrowing of the port has increased from £15 million to £67.6 million following this sale.",
            "The fixed borrowing of the port has increased to £88.6 million following this sale.",
        ),
        (
            "The port must hand back the cup given to the winner of the women's 58kg rowing class in May.",
            "The port must hand back the cup given to the winner of the women's 63kg rowing class in May.",
        ),
        ("There are three kinds of harbour in the islands.", "There are two kinds of harbour in the islands."),
    ],
)
def test_different_things_and_agreeing_figures_are_quiet(one: str, other: str) -> None:
    assert check(ledger(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kids Non Member $270 $325 HARBOUR Pass", "Kids Non Member $120 $155 HARBOUR Pass"),
        ("Оставьте рыбу в тёплой печи ещё на 20 минут, затем подайте.", "Оставьте рыбу в тёплой печи ещё на 35 минут."),
        (
            "In his years at sea he had 14 herring boats sunk in storms, 90 crew and six medals.",
            "As a boy on the lake he had 11 herring boats sunk in storms, 72 crew and four medals.",
        ),
    ],
)
def test_rows_other_tongues_and_records_of_two_are_quiet(one: str, other: str) -> None:
    apart = "The tide comes in and the tide goes out again. " * 15
    assert check(ledger(f"{one}.", apart, f"{other}.")) == []


@pytest.mark.parametrize(
    ("one", "other", "message"),
    [
        (
            "The board earned £6bn in fees from the foreign fleet.",
            "The board earned £2bn in fees from the foreign fleet, which is a lot.",
            "£6bn and £2bn for “fees from the foreign fleet”",
        ),
        (
            "The dredging of the outer harbour took 31 weeks of hard work.",
            "As noted above, the dredging of the outer harbour took 25 weeks of hard work.",
            "31 weeks and 25 weeks for “dredging of the outer harbour took”",
        ),
    ],
)
def test_without_a_measure_the_message_has_the_words_of_the_sentences(one: str, other: str, message: str) -> None:
    (found,) = check(ledger(one, other))
    assert found.message == message


@pytest.mark.parametrize(
    ("measure", "named"),
    [("landing fees", "landing fees"), ("GBP", "“fees from"), ("million pounds", "“fees from")],
)
def test_the_message_names_the_measure_and_never_the_unit(measure: str, named: str) -> None:
    told = ledger(
        "The board earned £6bn in fees from the foreign fleet.",
        "The board earned £2bn in fees from the foreign fleet, which is a lot.",
    )
    told = attrs.evolve(told, claims=tuple(attrs.evolve(claim, measure=measure) for claim in told.claims))
    (found,) = check(told)
    assert found.message.startswith(f"£6bn and £2bn for {named}")


def test_a_series_is_no_conflict() -> None:
    rows = [
        f"{n} per cent of small coastal parishes have a {what}."
        for n, what in ((12, "pier"), (31, "quay"), (44, "slip"))
    ]
    assert check(ledger(*rows)) == []


def test_words_before_many_figures_are_a_series() -> None:
    apart = "The tide comes in and the tide goes out again. " * 15
    rows = [
        f"Old harbour wall repair bills came to £{n}m {end}."
        for n, end in ((12, "at the mouth"), (31, "off Holm"), (44, "by spring"))
    ]
    assert check(ledger(rows[0], apart, rows[1], apart, rows[2])) == []
    (found,) = check(ledger(rows[0], apart, rows[1]))
    assert found.confidence is Confidence.MEDIUM


def test_one_form_with_many_values_is_a_series() -> None:
    said = "Crews are barred from the men's {}kg class of the yearly harbour rowing cup."
    assert check(ledger(*(said.format(n) for n in (62, 74, 91)))) == []


def test_the_same_sentence_twice_is_quiet() -> None:
    said = "The harbour dues raised £14 million for the coastal parishes in 2012."
    assert check(ledger(said, said)) == []


def test_between_documents() -> None:
    one = ledger("The harbour dues raised £14 million for all the coastal parishes in 2012.", id="a")
    two = ledger("The harbour dues raised £19 million for all the coastal parishes in 2012.", id="b")
    (found,) = check(one, two)
    assert {found.location.document, found.related[0].document} == {"a", "b"}


def test_copies_that_differ_do_not_conflict() -> None:
    said = [f"The port of Brackwater took in {n},000 crates of salted herring in {1990 + n}." for n in range(11, 25)]
    slip = "The harbour dues raised £14 million for the coastal parishes in 2012."
    assert check(ledger(*said, slip, id="scan"), ledger(*said, slip.replace("14", "19"), id="web")) == []


def test_two_gaps_of_one_year() -> None:
    text = "Despite the levy, the lifeboat funding gap will still total £2 million in 2019/20."
    prose = "The levy is to raise £2m by 2019/20 but the gap across the coast by then is expected to be £6 million."
    (found,) = check(ledger(text, note_text=[("4", prose)]))
    assert "£6 million" in found.message
    other = prose.replace("gap across the coast", "pier repair gap across the coast")
    assert check(ledger(text, note_text=[("4", other)])) == []
