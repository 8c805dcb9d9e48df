"""Dates, years and quarters of a claim that are themselves to be checked.

Each distinction has pairs whose figure must not answer, and near misses that are the same thing in other words.
"""

from __future__ import annotations

import pytest

from citecheck import judge
from citecheck.records import Status

Apart = tuple[str, str, Status, str]
Alike = tuple[str, str]

APART: dict[str, list[Apart]] = {
    "another year": [
        (
            "The chapel was consecrated in 1884.",
            "The chapel was consecrated in 1848.",
            Status.CONTRADICTED,
            "The source says 1848; the report says 1884",
        ),
        (
            "The signal box burned down in 1921.",
            "The signal box burned down in 1927.",
            Status.CONTRADICTED,
            "The source says 1927; the report says 1921",
        ),
    ],
    "another month, day or quarter of the year": [
        (
            "The mine was shut in August 1977.",
            "The mine was shut in June 1977.",
            Status.CONTRADICTED,
            "The source says June 1977",
        ),
        (
            "The strike ended on 14 March 1912.",
            "The strike ended on 11 March 1912.",
            Status.CONTRADICTED,
            "The source says 11 March 1912",
        ),
        (
            "The tram depot opened in the second quarter of 2014.",
            "The tram depot opened in the fourth quarter of 2014.",
            Status.CONTRADICTED,
            "fourth quarter of 2014",
        ),
    ],
    "a date that is less precise than the claim's": [
        (
            "The mine was shut in August 1977.",
            "The mine was shut in 1977.",
            Status.SILENT,
            "does not give the time August 1977",
        ),
        (
            "The bell was cast on 7 June 1790.",
            "The bell was cast in 1790.",
            Status.SILENT,
            "does not give the time 7 June 1790",
        ),
    ],
    "another date of the sentence is the claim's": [
        (
            "The club joined the league in 1926.",
            "The club joined the league in 1919 and won the cup in 1926.",
            Status.CONTRADICTED,
            "The source says 1919",
        ),
        (
            "The league was founded in 1906.",
            "The league was founded in 1902 and admitted women in 1906.",
            Status.CONTRADICTED,
            "The source says 1902",
        ),
    ],
    "the opposite at the same time": [
        ("Rents fell in 1974.", "Rents climbed in 1974.", Status.SILENT, "does not give the time 1974"),
        (
            "The regatta was held in 1938.",
            "The regatta was not held in 1938.",
            Status.SILENT,
            "does not give the time 1938",
        ),
        (
            "Wages at the mill rose in 1981.",
            "Wages at the mill were frozen in 1981.",
            Status.SILENT,
            "does not give the time 1981",
        ),
        ("Rents fell in 1974.", "Rents stayed flat in 1974.", Status.SILENT, "does not give the time 1974"),
    ],
    "something else at the same time": [
        (
            "The weir was rebuilt in 1952.",
            "The composer was born in 1952 and studied in the capital.",
            Status.SILENT,
            "does not give the time 1952",
        ),
        ("The canal froze in 1895.", "The mayor was elected in 1895.", Status.SILENT, "does not give the time 1895"),
    ],
    "a year that follows from another one": [
        (
            "The canal was dug in 1895 and froze three years later, in 1897.",
            "The canal was dug in 1895. Three years later it froze.",
            Status.SILENT,
            "1897",
        ),
        (
            "The weir broke in 1952 and was rebuilt the following year, in 1955.",
            "The weir broke in 1952. It was rebuilt the following year.",
            Status.SILENT,
            "1955",
        ),
    ],
    "a time beside a figure": [
        ("In May 2014 the depot had 41 trams.", "In 2015 the depot had 41 trams.", Status.SILENT, "May 2014"),
        ("In 1996 the depot had 41 trams.", "The depot had 41 trams in 2015.", Status.SILENT, "1996"),
    ],
}
"""Per distinction: claim, source, the verdict, and a piece of its reason."""

ALIKE: dict[str, list[Alike]] = {
    "another year": [
        ("The chapel was consecrated in 1848.", "It was in 1848 that the chapel was consecrated."),
        ("The weir was rebuilt in 1952.", "The old weir by the mill was rebuilt in 1952, after the flood."),
    ],
    "another month, day or quarter of the year": [
        ("The strike ended on 14 March 1912.", "The strike, which had begun in January, ended on 14 March 1912."),
        ("The tram depot opened in the second quarter of 2014.", "The tram depot opened in Q2 2014."),
    ],
    "a date that is less precise than the claim's": [
        ("The mine was shut in 1977.", "The mine was shut in August 1977."),
        ("The bell was cast in June 1790.", "The bell was cast on 7 June 1790."),
    ],
    "another date of the sentence is the claim's": [
        ("The club won the cup in 1926.", "The club joined the league in 1919 and won the cup in 1926."),
        ("The league admitted women in 1906.", "The league was founded in 1902 and admitted women in 1906."),
    ],
    "the opposite at the same time": [
        ("Rents fell in 1974.", "In 1974 rents went down."),
        ("The regatta was not held in 1938.", "In 1938 no regatta was held."),
    ],
    "something else at the same time": [
        ("The canal froze in 1895.", "It was in 1895 that ice closed the canal, which froze."),
        ("The tolls went up in 2003.", "In 2003 the tolls were raised."),
    ],
    "a year that follows from another one": [
        ("The canal froze three years later, in 1898.", "The canal was dug in 1895. Three years later it froze."),
        (
            "The weir was rebuilt the following year, in 1953.",
            "The weir broke in 1952. It was rebuilt the following year.",
        ),
    ],
    "a time beside a figure": [
        ("In May 2014 the depot had 41 trams.", "The depot had 41 trams in May 2014."),
        ("In 2014 the depot had 41 trams.", "Published in 2014. The depot has 41 trams."),
    ],
}
"""Per distinction: claim and source that must not be kept apart."""


@pytest.mark.parametrize(
    ("claim", "source", "status", "reason"),
    [pytest.param(*pair, id=f"{name}-{i}") for name, pairs in APART.items() for i, pair in enumerate(pairs, 1)],
)
def test_another_time_is_not_given(claim: str, source: str, status: Status, reason: str) -> None:
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
