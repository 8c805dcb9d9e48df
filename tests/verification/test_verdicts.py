"""`judge` and `judge_claim`: the status, the reason and the evidence that a user sees."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.quantities import find_quantities
from citecheck.records import Claim, Document, Location, Provenance, Quantity, Source, Status
from citecheck.verification import judge, judge_claim

SOURCE = (
    "The island has two schools.\n\n"
    "In 2015 the 271 parishes of the island became 98 parishes.\n"
    "Ferry fares rose by 12% over three years.\n"
)


def _claim(sentence: str, surface: str) -> Claim:
    quantity = next(q for q in find_quantities(sentence) if surface in q.surface)
    place = Location(document="report", start=quantity.start, end=quantity.end, line=1, surface=quantity.surface)
    return Claim(id="c", quantity=quantity, location=place, sentence=sentence)


def _source(text: str, *, secondary: bool = False, provenance: Provenance = Provenance.FILE, url: str = "u") -> Source:
    return Source(
        url=url, document=Document(id="s", text=text, title="A page"), provenance=provenance, secondary=secondary
    )


def test_a_supported_claim_shows_the_figure_in_its_place() -> None:
    verdict = judge("On the island 98 parishes are left of 271 parishes.", SOURCE)
    assert verdict.status is Status.SUPPORTED
    for evidence in verdict.evidence:
        where = evidence.location
        assert SOURCE[where.start : where.end] == where.surface
        assert where.surface in evidence.text
    assert {e.location.surface for e in verdict.evidence} == {"271", "98"}


def test_a_contradicted_claim_says_both_figures() -> None:
    verdict = judge("The 200 parishes of the island became 98 parishes.", SOURCE)
    assert verdict.status is Status.CONTRADICTED
    assert verdict.reason.startswith("200: The source says 271 parishes; the report says 200.")


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("Ferry fares rose by 12% each year.", "over the whole period"),
        ("Ferry fares fell by 12% over three years.", "a fall"),
        ("Ferry fares rose by 12 percentage points over three years.", "per cent, not percentage points"),
        ("Ferry fares rose by 120% over three years.", "10 times more"),
    ],
)
def test_the_reason_names_what_differs(claim: str, words: str) -> None:
    verdict = judge(claim, SOURCE)
    assert verdict.status is Status.CONTRADICTED
    assert words in verdict.reason


def test_a_rounded_figure_is_told_with_its_arithmetic() -> None:
    verdict = judge("Almost 20,000 gulls nest on the cliff.", "Last spring 19,412 gulls had nests on the cliff.")
    assert verdict.status is Status.ROUNDED
    assert "19,412" in verdict.reason
    assert "20,000" in verdict.reason


def test_a_derived_figure_is_shown_as_a_sum() -> None:
    verdict = judge("The share of empty berths rose by 50%.", "The share of berths that were empty rose from 6% to 9%.")
    assert verdict.status is Status.SUPPORTED
    assert "6% to 9% is a rise of 50%" in verdict.reason


def test_silence_names_the_figure() -> None:
    verdict = judge("The lighthouse burns 70 litres of oil.", "Gulls eat fish. They nest on cliffs.")
    assert verdict.status is Status.SILENT
    assert "70 litres" in verdict.reason


def test_a_sentence_without_figures_is_not_checked() -> None:
    verdict = judge("The lighthouse is lovely.", SOURCE)
    assert verdict.status is Status.UNCHECKED
    assert not verdict.evidence


def test_the_weakest_figure_decides_and_is_named() -> None:
    verdict = judge("In 2015 the island had two schools, 98 parishes and 5,312 goats.", SOURCE)
    assert verdict.status is Status.SILENT
    assert verdict.reason.startswith("5,312")


def test_a_year_of_an_event_is_checked() -> None:
    source = "The pier was opened in 1964 by the harbour master."
    assert judge("The pier was opened in 1964.", source).status is Status.SUPPORTED
    assert judge("The pier was opened in 1974.", source).status is Status.CONTRADICTED


def test_a_common_figure_needs_more_around_it() -> None:
    source = "The fair has 12 stalls, 3 tents and 40 lamps. A ticket costs 5 crowns."
    verdict = judge("The union has 12 offices.", source)
    assert verdict.status is Status.SILENT


def test_a_name_that_the_source_never_mentions() -> None:
    verdict = judge("Ostrel Motors sold 61,000 vans.", "Harwin Motors sold 61,000 vans.")
    assert verdict.status is Status.SILENT
    assert "Ostrel" in verdict.reason


def test_judge_claim_judges_its_own_figure_only() -> None:
    claim = _claim("The 271 parishes of the island became 5,312 parishes.", "271")
    verdict = judge_claim(claim, [_source(SOURCE)])
    assert verdict.status is Status.SUPPORTED
    assert verdict.evidence[0].title == "A page"
    assert verdict.evidence[0].location.surface == "271"
    assert verdict.document == "report"


def test_of_several_sources_the_one_that_decides_is_taken() -> None:
    claim = _claim("The 271 parishes of the island became 98.", "271")
    verdict = judge_claim(claim, [_source("Gulls eat fish.", url="a"), _source(SOURCE, url="b", secondary=True)])
    assert verdict.status is Status.SUPPORTED
    assert verdict.evidence[0].url == "b"
    assert "reports the source" in verdict.reason


def test_a_reconstruction_among_the_sources_takes_the_label() -> None:
    claim = _claim("The 271 parishes of the island became 98.", "271")
    sources = [_source("Gulls eat fish.", provenance=Provenance.RECONSTRUCTION), _source(SOURCE)]
    assert judge_claim(claim, sources).provenance is Provenance.RECONSTRUCTION


def test_judge_claim_without_a_source_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="at least one source"):
        judge_claim(_claim("There are 12 piers.", "12"), [])


def test_a_figure_that_the_sentence_does_not_show_is_still_judged() -> None:
    place = Location(document="report", start=0, end=2, line=1, surface="98")
    claim = Claim(
        id="c",
        quantity=Quantity(surface="98", value=Decimal(98)),
        location=place,
        sentence="The parishes of the island became fewer.",
    )
    assert judge_claim(claim, [_source(SOURCE)]).status in Status


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=300))
def test_any_text_gets_a_verdict_and_true_locations(claim: str, source: str) -> None:
    verdict = judge(claim, source)
    assert verdict.reason
    for evidence in verdict.evidence:
        assert source[evidence.location.start : evidence.location.end] == evidence.location.surface


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=11, max_value=10**7), st.integers(min_value=11, max_value=10**7))
def test_the_same_sentence_is_supported_and_another_value_never(one: int, other: int) -> None:
    source = f"The quarry shipped {one:,} stones to the mainland."
    assert judge(source, source).status is Status.SUPPORTED
    if abs(one - other) > 0.1 * max(one, other):
        verdict = judge(f"The quarry shipped {other:,} stones to the mainland.", source)
        assert verdict.status in (Status.CONTRADICTED, Status.SILENT)


def test_judging_twice_gives_the_same_verdict() -> None:
    claim = "Ferry fares rose by 12% each year."
    assert judge(claim, SOURCE) == judge(claim, SOURCE)
