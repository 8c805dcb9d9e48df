"""Figures that follow from others: each kind of sum with a right, a wrong and a near-miss claim."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.records import Status
from citecheck.verification import judge

FERRIES = "Ferries carried 40,000 cyclists in 2012. By 2022 the number was 60,000."
HELMETS = "In the 2010 count 12% of riders wore a helmet. Asked again in 2020, 30% of riders wore one."
BEDS = "The clinic had 240 beds, against 180 the year before."
APPEAL = "The lifeboat appeal raised £1.5m, well short of the £2.1m sought. Volunteers sold 900 cakes."
TOLLS = "Toll receipts on the bridge were £23m, against a forecast of £30m. Lorries pay £9."
OTTERS = "Of the 480 otters tagged on the river, 121 were seen again the next spring."
LETTERS = "The harbour office answered 90 of the 150 letters it received."
ROAD = "The council put the cost of the 25-mile cycleway to Elmscar at £50m in 2019 prices."
PARISH = "The parish spends £4.2m on its 3,000 residents. It has two libraries."
GRANT = "The trust will pay £60m, spread over five years, for repairs to sea walls."
FEES = "The college charged 400 boarders £300 a month for three years."
BOATS = "The yard sold 1,200 dinghies last year. They cost £2,500 each on average."
FARMS = "The estate let 300 farms in all, and 40% of the farms were let to newcomers."
SCHOOLS = "The scheme built 14 schools in Arden, 9 schools in Brill and 11 schools in Corley."
SMOKERS = "In the survey 24% of fishermen smoked, against 8% of teachers."
FLATS = "Of the block's 250 flats, 90 are let and the rest stand empty."
TRAM = "The councillors voted for the tram by 41 votes to 22."
BYPASS = "A poll found that 63% of residents want the bypass."
PAY = "At the bank women earned £34,000 on average and men £40,000."
DAM = "The dam was budgeted at €120m and in the end cost €345m."
SHOPS = "The baker opened 31 shops and closed 12 over the year."
READERS = "The journal had 66,000 readers in March, up 10% on the year before."
TABLE = """Club | Played | Won | Points
Ravens | 30 | 24 | 75
Terns | 30 | 18 | 69
Gulls | 30 | 12 | 41
"""
YEARS = """Catch (tonnes) | 2015 | 2020
Herring | 400 | 500
Cod | 300 | 150
"""


SUPPORTED = [
    # relative change
    (
        "The share of idle looms rose by half.",
        "The share of looms that were idle rose from 8% to 12%.",
        "8% to 12% is a rise of 50%",
    ),
    ("Cyclists on ferries rose by 50% between 2012 and 2022.", FERRIES, "40,000 to 60,000 is a rise of 50%"),
    ("The price of coal fell by a quarter.", "The price of coal fell from £80 to £60 a tonne.", "a fall of 25%"),
    ("Beds at the clinic rose by a third on the year before.", BEDS, "180 to 240 is a rise of 33.3%"),
    ("Cod catches halved between 2015 and 2020.", YEARS, "300 to 150"),
    ("Catches of herring grew by a quarter from 2015 to 2020.", YEARS, "400 to 500"),
    # multiples
    ("The price of salt doubled.", "The price of salt rose from £30 to £60 a tonne.", "2 times"),
    ("Helmet wearing among riders more than doubled between 2010 and 2020.", HELMETS, "2.5 times"),
    ("Fishermen were three times as likely as teachers to smoke.", SMOKERS, "24% is 3 times 8%"),
    # points
    (
        "Helmet wearing among riders was 18 percentage points higher in 2020 than in 2010.",
        HELMETS,
        "18 percentage points",
    ),
    ("Smoking was 16 percentage points higher among fishermen than among teachers.", SMOKERS, "16 percentage points"),
    # part and whole
    ("A quarter of the otters tagged on the river were seen again.", OTTERS, "121 of 480 is 25.2%"),
    ("Sixty per cent of letters were answered by the harbour office.", LETTERS, "90 of 150 is 60%"),
    ("Ravens won 80% of the matches they played.", TABLE, "24 of 30 is 80%"),
    ("Some 120 farms of the estate were let to newcomers.", FARMS, "40% of 300 is 120"),
    ("Some 160 flats in the block stand empty.", FLATS, "250 less 90 is 160"),
    ("About 65% of councillors voted for the tram.", TRAM, "41 to 22 is 65.1% of both"),
    ("Thirty-seven per cent of residents do not want the bypass.", BYPASS, "all but 63% is 37%"),
    # differences
    ("The lifeboat appeal ended £600,000 short of its goal.", APPEAL, "£1.5m is £600,000 less than £2.1m"),
    ("Toll receipts on the bridge were £7m below forecast.", TOLLS, "£23m is £7m less than £30m"),
    ("The clinic had 60 more beds than the year before.", BEDS, "180 to 240 is 60 more"),
    ("Ravens finished six points clear of Terns.", TABLE, "6 points"),
    ("Ravens finished six points clear.", TABLE, "6 points"),
    ("The figure for herring was 100 higher in 2020 than in 2015.", YEARS, "100"),
    ("The baker had 19 more shops at the end of the year.", SHOPS, "31 less 12 is 19 more"),
    ("Women at the bank earned 15% less than men.", PAY, "a fall of 15%"),
    ("The pay gap between men and women at the bank is £6,000.", PAY, "£6,000"),
    ("The dam went €225m over its budget.", DAM, "€345m is €225m more than €120m"),
    ("The dam cost almost three times its budget.", DAM, "€345m is 2.88 times €120m"),
    # totals
    ("The scheme built 34 schools in all in Arden, Brill and Corley.", SCHOOLS, "make 34"),
    ("Together the scheme built 23 schools in Arden and Brill.", SCHOOLS, "14 and 9 make 23"),
    # so much each
    ("The cycleway to Elmscar would cost £2m a mile.", ROAD, "£50m for 25-mile is £2m a mile"),
    ("The parish spends £1,400 a head on its residents.", PARISH, "£4.2m for 3,000 residents is £1,400 a head"),
    ("The trust will pay £12m a year for repairs to sea walls.", GRANT, "£60m for five years is £12m a year"),
    # products
    ("Dinghies of the yard cost £3m in all last year.", BOATS, "1,200 dinghies at £2,500 each is £3m"),
    ("Each boarder was charged £10,800 in total by the college.", FEES, "£300 a month for three years is £10,800"),
    # the level before
    ("The journal had 60,000 readers the year before.", READERS, "was 60,000 before"),
    # a claim's own sum
    (
        "The crew has £1.7m, which is £1.4m from the lifeboat appeal and £300,000 from the council.",
        "The lifeboat appeal brought £1.4m. The council gave the crew £300,000.",
        "£1.4m and £300,000 make £1.7m",
    ),
]


@pytest.mark.parametrize(("claim", "source", "words"), SUPPORTED)
def test_a_figure_that_follows_is_supported_with_the_sum(claim: str, source: str, words: str) -> None:
    verdict = judge(claim, source)
    assert verdict.status in (Status.SUPPORTED, Status.ROUNDED), verdict.reason
    assert words in verdict.reason


CONTRADICTED = [
    ("The dam went €25m over its budget.", DAM, "€225m more than €120m; the report says €25m"),
    ("The mine was open for 44 years.", "The mine opened in 1921 and shut in 1985.", "1921 to 1985 is 64 years"),
    (
        "The share of idle looms doubled.",
        "The share of looms that were idle rose from 8% to 12%.",
        "8% to 12% is 1.5 times",
    ),
    ("The price of coal fell by half.", "The price of coal fell from £80 to £60 a tonne.", "a fall of 25%"),
    ("The lifeboat appeal ended £900,000 short of its goal.", APPEAL, "£600,000 less"),
    ("Toll receipts on the bridge fell short of forecast by £16m.", TOLLS, "£7m less than £30m"),
    (
        "At £50m for 25 miles, the cycleway to Elmscar would cost £5m a mile.",
        ROAD,
        "£2m a mile; the report says £5m a mile",
    ),
    ("Each boarder was charged £3,600 in total by the college.", FEES, "£10,800"),
    ("Ravens won only half of the 30 matches they played.", TABLE, "24 of 30 is 80%"),
    ("The harbour office answered a third of the letters it received.", LETTERS, "90 of 150 is 60%"),
    (
        "Receipts rose from £80m to £120m, an increase of 80%.",
        "Receipts of the port rose from £80m to £120m in the decade.",
        "£80m to £120m is a rise of 50%; the report says 80%",
    ),
]


@pytest.mark.parametrize(("claim", "source", "words"), CONTRADICTED)
def test_a_sum_that_comes_out_otherwise_contradicts(claim: str, source: str, words: str) -> None:
    verdict = judge(claim, source)
    assert verdict.status is Status.CONTRADICTED, verdict.reason
    assert words in verdict.reason


UNSURE = [
    # amounts of the change itself are no levels
    ("The ferry line lost £3m in two years.", "The ferry line made a loss of £1.9m in 2020 and £0.7m in 2021."),
    ("Sales of pears doubled.", "Sales of apples rose from 20 tonnes to 40 tonnes. Sales of pears fell."),
    ("Half of the visitors were pupils.", "The museum had 4,000 visitors and 2,000 paintings."),
    (
        "The route is 40 miles shorter than the old one.",
        "The old route was 190 miles long. A bridge stands 150 miles from the capital.",
    ),
    ("Unemployment fell by a quarter in Wales.", "Unemployment fell from 8% to 6% in Scotland."),
    # the right value, but of another thing, group, place or time
    ("The share of idle tractors in Arden rose by half.", "The share of looms that were idle rose from 8% to 12%."),
    ("Cyclists on ferries rose by 50% between 1992 and 2002.", FERRIES),
    (
        "Helmet wearing doubled.",
        "Among couriers the share wearing a helmet went from 9% to 18%. Others were not counted.",
    ),
    ("The parish spends £1,400 a head on its residents.", "The parish spends £4.2m. It keeps 3,000 sheep."),
    ("Terns finished six points clear of Gulls.", TABLE.replace("69", "70")),
    ("A quarter of the otters tagged on the lake were male.", OTTERS),
    # not near enough to be right, not far enough to be wrong
    ("Toll receipts on the bridge were £7.4m below forecast.", TOLLS),
    ("The price of coal fell by 24%.", "The price of coal fell from £80 to £60 a tonne."),
    # two ways to read the claim
    ("Passengers rose by 30%.", "Passengers by bus rose from 40 to 60, and passengers by tram rose from 20 to 25."),
    # nothing to be worked out from
    (
        "The harbour office answered 75% of letters.",
        "The harbour office received many letters. It has 150 berths, of which 90 are let.",
    ),
]


@pytest.mark.parametrize(("claim", "source"), UNSURE)
def test_an_unsure_sum_stays_silent(claim: str, source: str) -> None:
    verdict = judge(claim, source)
    assert verdict.status is Status.SILENT, verdict.reason


def test_operands_of_two_sentences_are_both_shown() -> None:
    verdict = judge("Cyclists on ferries rose by 50%.", FERRIES)
    assert [FERRIES[e.location.start : e.location.end] for e in verdict.evidence] == ["40,000", "60,000"]
    assert len({e.text for e in verdict.evidence}) == 2


def test_a_printed_figure_goes_before_a_sum() -> None:
    source = "Fares rose from £2 to £3, after a rise of 45% in the fares of the island railway was turned down."
    verdict = judge("Fares rose by 50%.", source)
    assert "£2 to £3 is a rise of 50%" in verdict.reason
    source = "The price of coal fell from £80 to £60 a tonne, a fall of 25%."
    assert "follows" not in judge("The price of coal fell by 25%.", source).reason


DATES = [
    (
        "The quay was rebuilt in 1912.",
        "A storm broke the quay in 1911. It was rebuilt the following year.",
        Status.SUPPORTED,
    ),
    (
        "The mill burned down in 1874.",
        "The mill opened in 1854. Twenty years later the mill burned down.",
        Status.SUPPORTED,
    ),
    (
        "The deadline for the last boiler falls in 2034.",
        "The yard will scrap boilers by 2030, four years before the deadline.",
        Status.SUPPORTED,
    ),
    ("The mill stood for 20 years.", "The mill stood from 1854 to 1874.", Status.SUPPORTED),
    (
        "The mill burned down in 1890.",
        "The mill opened in 1854. Twenty years later the mill burned down.",
        Status.CONTRADICTED,
    ),
    (
        "The quay was sold in 1912.",
        "A storm broke the quay in 1911. The lighthouse was painted the following year.",
        Status.SILENT,
    ),
    (
        "The lighthouse was painted in 1912.",
        "A storm broke the quay. The lighthouse was painted the following year.",
        Status.SILENT,
    ),
]


@pytest.mark.parametrize(("claim", "source", "status"), DATES)
def test_years_are_counted_from_other_years(claim: str, source: str, status: Status) -> None:
    assert judge(claim, source).status is status, judge(claim, source).reason


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=20, max_value=900), st.integers(min_value=20, max_value=900))
def test_a_relative_change_is_right_and_never_another(before: int, after: int) -> None:
    source = f"The number of kilns in the valley went from {before} to {after}."
    change = round(abs(after - before) / before * 100)
    if change < 3:
        return
    verb = "rose" if after > before else "fell"
    right = judge(f"The number of kilns in the valley {verb} by {change}%.", source)
    assert right.status in (Status.SUPPORTED, Status.ROUNDED)
    wrong = judge(f"The number of kilns in the valley {verb} by {change * 2 + 7}%.", source)
    assert wrong.status not in (Status.SUPPORTED, Status.ROUNDED)


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from("40% 12 £3m rose fell from to of each in 2011 2020 total half twice | \t\n . a year".split()),
        max_size=40,
    )
)
def test_any_heap_of_figures_gets_a_verdict(words: list[str]) -> None:
    source = " ".join(words)
    for claim in ("Rents rose by half from 2011 to 2020.", "In total £3m a year is 40% of 12."):
        verdict = judge(claim, source)
        for evidence in verdict.evidence:
            assert source[evidence.location.start : evidence.location.end] == evidence.location.surface
        assert not re.search(r"\bNone\b", verdict.reason)


def test_a_sum_of_values_too_long_to_round_breaks_nothing() -> None:
    verdict = judge("Velby has 1e99 boats, 42 yards and 30 more, at most 15 to Orrin.", "Orrin is larger than Velby.")
    assert verdict.status is Status.SILENT
