"""Scope, comparison, direction, negation and modality of claims: each rule with a near miss that stays quiet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extraction.test_claims import claims

from citecheck.records import Claim


def told(claim: Claim) -> str | None:
    """A comparison as one text: "from 6%"."""
    return f"{claim.comparison.kind.value} {claim.comparison.other}" if claim.comparison else None


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Some 4% of GPs left.", ["of GPs"]),
        ("About 60% of those surveyed agreed.", ["of those surveyed"]),
        ("Idleness among over-65s was 5%.", [None, "among over-65s"]),
        ("Idleness was 5% for men and 7% for women.", ["for men", "for women"]),
        ("It was 7% among those aged 16 to 24.", ["among those aged 16 to 24", None]),
        ("A survey of skippers found that 40% use oars.", ["of skippers"]),
        ("Excluding London, tolls fell by 3%.", ["Excluding London"]),
        ("Tolls fell by 3%, apart from river tolls.", ["apart from river tolls"]),
        ("Among pilots, 12% have a boat and 9% a car.", ["Among pilots", "Among pilots"]),
        ("Tolls fell by 3% in Norway.", [None]),
        ("They paid £5m for boats.", [None]),
        ("Some 8% of spending is wasted.", [None]),
        ("It was shared among 400 boats.", [None]),
        ("The port has 120 GPs and a review of studies.", [None]),
    ],
)
def test_scope(text: str, scopes: list[str | None]) -> None:
    assert [claim.scope for claim in claims(text)] == scopes


@pytest.mark.parametrize(
    ("text", "comparisons"),
    [
        ("Tolls rose from 6% to 9% of income.", ["to 9%", "from 6%"]),
        ("Tolls fell to £900 from £1,200.", ["from £1,200", "to £900"]),
        ("Profits were £5m, up from £4m in 2010.", ["from £4m", "to £5m"]),
        ("It was 5% in the east, compared with 4% in the west.", ["against 4% in the west", "against 5%"]),
        ("Compared with 2010, tolls rose by 5%.", ["against 2010"]),
        ("It landed 30% more eels than in 2010.", ["than in 2010"]),
        ("Wages are 5% above the national average.", ["than the national average"]),
        ("It has twice as many boats as the next port.", ["than the next port"]),
        ("Only 12 of the 30 ports replied.", ["of 30 ports", None]),
        ("The port has 30 boats, of which 12 leak.", [None, "of 30 boats"]),
        ("The port has 30 boats, 12 of them new.", [None, "of 30 boats"]),
        ("Of the 120 ferries, 30 were late and 12% never ran.", [None, "of 120 ferries", "of 120 ferries"]),
        ("It cost more than £5m.", [None]),
        ("It cost £5m rather than £6m.", [None, None]),
        ("It has 30 boats and spends more than £6m.", [None, None]),
        ("It went from the quay to 9 ports.", [None]),
        ("Late boats were 8%, a rise of 3% on the year before.", [None, None]),
        ("Some 30 ports replied, while 12 of the boats leak.", [None, None]),
    ],
)
def test_comparison(text: str, comparisons: list[str | None]) -> None:
    assert [told(claim) for claim in claims(text)] == comparisons


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("Tolls rose by 4% while wages fell by 2%.", ["rise", "fall"]),
        ("Tolls fell from £9 to £7.", ["fall", "fall"]),
        ("Profits were £5m, up from £4m.", ["rise", "rise"]),
        ("Tolls rose by 3% in May and 4% in June.", ["rise", "rise"]),
        ("Eel catches halved.", ["fall"]),
        ("There was a 12% drop in tolls.", ["fall"]),
        ("Rising tides reached a port of 400 boats.", [None]),
        ("It helps 400 older people.", [None]),
        ("They raised £5m for the quay.", [None]),
        ("Tolls make up 12% of income.", [None]),
    ],
)
def test_direction(text: str, directions: list[str | None]) -> None:
    assert [claim.direction.value if claim.direction else None for claim in claims(text)] == directions


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The quay did not cost £5m.", [True]),
        ("The budget was never £5m.", [True]),
        ("The toll is £5, not £6.", [False, True]),
        ("It did not close, and 12% of boats came back.", [False]),
        ("No fewer than 20 boats sank.", [False]),
        ("The quay cost not only £5m but a year.", [False]),
    ],
)
def test_negation(text: str, negated: list[bool]) -> None:
    assert [claim.negated for claim in claims(text)] == negated


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("They plan to build 5,000 homes.", ["plan"]),
        ("The target is 5,000 homes.", ["plan"]),
        ("Tolls will rise by 3% in May and 4% in June.", ["forecast", "forecast"]),
        ("The trust is expected to lose £30m.", ["forecast"]),
        ("It could cost £5m.", ["possible"]),
        ("A third of skippers said that they would leave.", ["opinion"]),
        ("Thanks to £5m of loans, the port will close.", [None]),
        ("The port spent £5m and could spend £6m.", [None, "possible"]),
        ("The port will spend £6m, and it spent £5m last year.", ["forecast", None]),
        ("Life expectancy is 79 years.", [None]),
        ("In May 12% of boats sank.", [None]),
        ("Costs were 5% higher than forecast.", [None]),
    ],
)
def test_modality(text: str, modalities: list[str | None]) -> None:
    assert [claim.modality.value if claim.modality else None for claim in claims(text)] == modalities


def test_three_figures_keep_what_is_said_of_each() -> None:
    first, second, third = claims("Tolls rose from £6 to £9, and 12% of skippers could not pay.")
    assert (first.measure, second.measure, third.measure) == ("Tolls", "Tolls", "skippers")
    assert (told(first), told(second), told(third)) == ("to £9", "from £6", None)
    assert (third.scope, third.direction, third.negated) == ("of skippers", None, True)
    assert not first.negated
    assert third.modality is not None
    assert first.modality is None


def test_a_row_of_a_table_says_none_of_it() -> None:
    for claim in claims("| Tolls | 5 | 9 |\n|---|---|---|\n| Fees will rise | 12 | 14 |\n"):
        assert (claim.scope, claim.comparison, claim.direction, claim.modality) == (None, None, None, None)


_WORDS = st.sampled_from(
    """tolls rose fell by from to of which than more less compared with not will could 5% £6m 12 30 boats among aged 65
    the , ; . ( ) = and while up twice as many those who surveyed excluding kg s−1 mm thick""".split()
)


@given(st.lists(_WORDS, min_size=1, max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_order_of_words_is_read_and_its_texts_are_of_the_sentence(words: list[str]) -> None:
    for claim in claims(" ".join(words)):
        sentence = " ".join(claim.sentence.split())
        for text in (claim.measure, claim.scope, claim.comparison.other if claim.comparison else None):
            assert text is None or text in sentence
