"""What keeps a figure apart in time and amount: then and now, a total and its part, two bases.

Each distinction has pairs whose figure must not answer, and near misses that are the same thing in other words.
"""

from __future__ import annotations

import pytest

from citecheck import judge
from citecheck.records import Status

Apart = tuple[str, str, Status, str]
Alike = tuple[str, str]

APART: dict[str, list[Apart]] = {
    "a change in time and a difference of two groups": [
        (
            "Repairs in the old quarter cost 22% more than in the new one.",
            "Repairs in the old quarter cost 22% more.",
            Status.SILENT,
            "compares two groups there",
        ),
        (
            "Wages at the docks are 14% higher than on the farms.",
            "Wages at the docks rose by 14%.",
            Status.SILENT,
            "compares two groups there",
        ),
        (
            "Wages at the docks rose by 14%.",
            "Wages at the docks are 14% higher than on the farms.",
            Status.SILENT,
            "compares two groups there",
        ),
    ],
    "a total and one of its parts": [
        (
            "In its first week the show drew 1,900 people.",
            "The show drew 640 people in its first week and 1,900 in all.",
            Status.CONTRADICTED,
            "The source says 640 people",
        ),
        (
            "In total the rangers planted 520 oaks.",
            "The rangers planted 520 oaks in March and 310 oaks in April.",
            Status.SILENT,
            "is one of several, not their total",
        ),
        (
            "To date the appeal has raised £48,000.",
            "The appeal raised £48,000 from churches and £31,000 from schools.",
            Status.SILENT,
            "is one of several, not their total",
        ),
    ],
    "now and then": [
        (
            "Before the bypass was built, 4,100 lorries a day crossed the village.",
            "Now 4,100 lorries a day cross the village.",
            Status.SILENT,
            "as it is now, the report as it was before",
        ),
        (
            "The brewery now has 58 vats.",
            "The brewery formerly had 58 vats.",
            Status.SILENT,
            "as it was before, the report as it is now",
        ),
    ],
    "the level before a change told as the level": [
        (
            "The share of empty stalls is 23%.",
            "The share of empty stalls is 31%, up from 23%.",
            Status.CONTRADICTED,
            "The source says 31%",
        ),
        (
            "The tower has 12 bells.",
            "The tower has 8 bells, down from 12 bells.",
            Status.CONTRADICTED,
            "The source says 8 bells",
        ),
        (
            "A crossing costs £4.",
            "The price of a crossing went from £4 to £7.",
            Status.CONTRADICTED,
            "as the earlier figure",
        ),
    ],
    "on the month and on the year": [
        (
            "Output of bricks rose 3% year on year.",
            "Output of bricks rose 3% on the month before.",
            Status.CONTRADICTED,
            "gives the change over a month",
        ),
        (
            "Prices went up by 6% on the quarter.",
            "Prices went up by 6% on the year.",
            Status.CONTRADICTED,
            "gives the change over a year",
        ),
        (
            "Cases fell 18% month on month.",
            "Cases fell 18% compared with a year earlier.",
            Status.CONTRADICTED,
            "gives the change over a year",
        ),
    ],
    "what happened over years told as what there is": [
        (
            "There are 740 cases of the disease in the valley.",
            "Between 1990 and 2005 there were 740 cases of the disease in the valley.",
            Status.SILENT,
            "the source counts what happened in",
        ),
        (
            "The fort has 330 burials.",
            "From 1850 to 1870 there were 330 burials at the fort.",
            Status.SILENT,
            "the source counts what happened in",
        ),
    ],
    "the two ends of a change": [
        (
            "The fee was raised to £35.",
            "The fee was raised from £35 to £50.",
            Status.CONTRADICTED,
            "is where the change began",
        ),
        (
            "The price of a season ticket fell to £80.",
            "The price of a season ticket fell from £80 to £55.",
            Status.CONTRADICTED,
            "is where the change began",
        ),
        (
            "The crew grew from 16 people.",
            "The crew grew from 9 to 16 people.",
            Status.CONTRADICTED,
            "is where it ended",
        ),
    ],
    "each month and all the year": [
        (
            "Every month the lifeboat answers 1,250 calls.",
            "The lifeboat answered 1,250 calls during the year.",
            Status.CONTRADICTED,
            "for a year, the report for a month",
        ),
        (
            "The pool spends £4,600 on chlorine every month.",
            "The pool spent £4,600 on chlorine in the financial year.",
            Status.CONTRADICTED,
            "for a year, the report for a month",
        ),
        (
            "In a single night 620 toads crossed the lane.",
            "In one week 620 toads crossed the lane.",
            Status.CONTRADICTED,
            "for a week, the report for a day",
        ),
    ],
    "one year and a run of years": [
        (
            "In 2018 burglaries fell by 26%.",
            "Burglaries fell by 26% between 2010 and 2018.",
            Status.SILENT,
            "change is over a run of years",
        ),
        (
            "Between 2003 and 2013 rents rose by 12%.",
            "In 2013 rents rose by 12%.",
            Status.SILENT,
            "change is over one year",
        ),
        (
            "In 2021 the use of peat dropped by 45%.",
            "Since 2011 the use of peat has dropped by 45%.",
            Status.SILENT,
            "change is over a run of years",
        ),
    ],
    "the year since when and what it has grown to": [
        (
            "The fleet has grown to 45 trawlers since 1995.",
            "The fleet had 45 trawlers in 1995.",
            Status.SILENT,
            "the report's for later",
        ),
        (
            "Since 2002 the flock has shrunk to 120 sheep.",
            "In 2002 the flock was of 120 sheep.",
            Status.SILENT,
            "the report's for later",
        ),
    ],
    "the year before told as the year": [
        (
            "In 2019 the hospice cared for 315 patients.",
            "The hospice cared for 402 patients in 2019. The year before it had cared for 315 patients.",
            Status.CONTRADICTED,
            "The source says 402 patients",
        ),
        (
            "The rink sold 8,200 tickets in 2006.",
            "In 2006 the rink had a new roof. The previous year it sold 8,200 tickets.",
            Status.SILENT,
            "for the year before",
        ),
    ],
    "what there is now told of a year of the past": [
        (
            "The works had 950 hands in 1931.",
            "The works opened in 1931 and today has 950 hands.",
            Status.SILENT,
            "figure is for now",
        ),
        (
            "In 1988 the reef was home to 73 species of crab.",
            "First charted in 1988, the reef is now home to 73 species of crab.",
            Status.SILENT,
            "figure is for now",
        ),
    ],
}
"""Per distinction: claim, source, the verdict, and a piece of its reason."""

ALIKE: dict[str, list[Alike]] = {
    "a change in time and a difference of two groups": [
        ("Wages at the docks rose by 14%.", "Wages at the docks were 14% higher than in 2008."),
        ("Wages at the docks rose by 14%.", "Wages at the docks are 14% higher than a year ago."),
        ("Wages at the docks are 14% higher than on the farms.", "Dockers' wages are 14% higher than farm wages."),
    ],
    "a total and one of its parts": [
        (
            "Altogether the three mills ground 905 tonnes.",
            "The first mill ground 430 tonnes, the second 210 tonnes, and together the three mills ground 905 tonnes.",
        ),
        ("In its first week the show drew 640 people.", "The show drew 640 people in its first week and 1,900 in all."),
        ("In total the rangers planted 830 oaks.", "The rangers planted 830 oaks."),
    ],
    "now and then": [
        ("The brewery now has 58 vats.", "Today the brewery has 58 vats."),
        ("The brewery formerly had 58 vats.", "The brewery used to have 58 vats."),
        ("The brewery has 58 vats.", "The brewery now has 58 vats."),
    ],
    "the level before a change told as the level": [
        ("The share of empty stalls is 31%.", "The share of empty stalls is 31%, up from 23%."),
        ("In 2004 the share of empty stalls was 23%.", "The share of empty stalls is 31%, up from 23% in 2004."),
        ("A crossing costs £7.", "The price of a crossing went from £4 to £7."),
    ],
    "on the month and on the year": [
        ("Prices went up by 6% on the quarter.", "Prices were 6% higher than in the previous quarter."),
        ("Output of bricks rose 3%.", "Output of bricks rose 3% year on year."),
    ],
    "what happened over years told as what there is": [
        (
            "There were 740 cases of the disease in the valley.",
            "Between 1990 and 2005 there were 740 cases of the disease in the valley.",
        ),
        (
            "Between 1990 and 2005 the valley had 740 cases of the disease.",
            "In the valley there were 740 cases of the disease between 1990 and 2005.",
        ),
        (
            "There are 740 cases of the disease in the valley.",
            "In 2005 there were 740 cases of the disease in the valley.",
        ),
    ],
    "the two ends of a change": [
        ("The crew grew from 9 to 16 people.", "The crew went from 9 people to 16."),
        ("The fee was raised from £35.", "The fee was raised from £35 to £50."),
        ("The fee was raised to £50.", "The fee went from £35 to £50."),
    ],
    "each month and all the year": [
        ("The tip takes 5,300 sacks a week.", "Each week the tip takes 5,300 sacks."),
        ("The canteen serves 880 meals daily.", "The canteen serves 880 meals a day."),
        ("The tip takes 5,300 sacks.", "The tip takes 5,300 sacks a month."),
    ],
    "one year and a run of years": [
        ("In 2018 burglaries fell by 26%.", "Burglaries were down by 26% in 2018."),
        ("Between 2010 and 2018 burglaries fell by 26%.", "Burglaries fell by 26% from 2010 to 2018."),
        ("Since 2011 the use of peat has dropped by 45%.", "The use of peat has dropped by 45% since 2011."),
    ],
    "the year since when and what it has grown to": [
        ("The fleet has grown to 45 trawlers since 1995.", "Since 1995 the fleet has grown to 45 trawlers."),
        ("The fleet has grown to 45 trawlers since 1995.", "The fleet grew from 30 trawlers in 1995 to 45 trawlers."),
    ],
    "the year before told as the year": [
        (
            "The year before, the hospice had cared for 315 patients.",
            "The hospice cared for 402 patients in 2019. The year before it had cared for 315 patients.",
        ),
        (
            "The hospice cared for 402 patients in 2019.",
            "The hospice cared for 402 patients in 2019. The year before it had cared for 315 patients.",
        ),
        (
            "In 2019 the hospice cared for 402 patients, up from 315 the year before.",
            "The hospice cared for 402 patients in 2019. The year before it had cared for 315 patients.",
        ),
    ],
    "what there is now told of a year of the past": [
        ("The works had 950 hands in 1931.", "The works had 950 hands in 1931 and today has 60."),
        ("The works has 950 hands.", "The works opened in 1931 and today has 950 hands."),
        (
            "In 1988 the reef was home to 73 species of crab.",
            "The reef, now a park, was home to 73 species of crab in 1988.",
        ),
    ],
}
"""Per distinction: claim and source that must not be kept apart."""


@pytest.mark.parametrize(
    ("claim", "source", "status", "reason"),
    [pytest.param(*pair, id=f"{name}-{i}") for name, pairs in APART.items() for i, pair in enumerate(pairs, 1)],
)
def test_a_figure_of_something_else_does_not_answer(claim: str, source: str, status: Status, reason: str) -> None:
    verdict = judge(claim, source)
    assert verdict.status is status, verdict.reason
    assert reason in verdict.reason


@pytest.mark.parametrize(
    ("claim", "source"),
    [pytest.param(*pair, id=f"{name}-{i}") for name, pairs in ALIKE.items() for i, pair in enumerate(pairs, 1)],
)
def test_the_same_in_other_words_is_supported(claim: str, source: str) -> None:
    verdict = judge(claim, source)
    assert verdict.status is Status.SUPPORTED, verdict.reason


def test_every_distinction_has_near_misses() -> None:
    assert APART.keys() == ALIKE.keys()
