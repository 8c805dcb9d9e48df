from __future__ import annotations

import pytest

from citecheck.sources.candidates import TAKEN, by_title, choose
from citecheck.sources.interface import Candidate

TITLE = "Empty berths in northern ports"


def candidate(url: str, score: float) -> Candidate:
    return Candidate(url=url, score=score, reason="r")


@pytest.mark.parametrize(
    ("scores", "winner", "rivals"),
    [
        ({}, None, 0),
        ({"a": 0.5}, None, 0),
        ({"a": 0.9}, "a", 0),
        ({"a": 0.9, "b": 0.86}, None, 2),  # two close ones: ambiguous
        ({"a": 0.98, "b": 0.9}, "a", 0),
        ({"a": 0.87, "b": 0.84}, "a", 0),  # the second would not be taken anyway
        ({"https://x.example/a": 0.9, "http://www.x.example/a/": 0.9}, "http://www.x.example/a/", 0),  # one page
    ],
)
def test_a_clear_winner_or_none(scores: dict[str, float], winner: str | None, rivals: int) -> None:
    choice = choose(candidate(url, score) for url, score in scores.items())
    assert (choice.winner.url if choice.winner else None) in (winner, *(scores if winner and "://" in winner else ()))
    assert bool(choice.winner) is bool(winner)
    assert len(choice.rivals) == rivals


@pytest.mark.parametrize(
    ("title", "date", "taken"),
    [
        (TITLE, "2012-03-05", True),
        (TITLE, "2012", True),
        (TITLE, None, True),
        (TITLE, "2013-01-02", True),  # a report and its page are often dated apart
        (TITLE, "2015-01-02", False),  # another edition
        (TITLE + ": a count", "2012-03-05", True),
        ("Empty berths in nothern ports", "2012-03-05", True),
        ("Empty berths in southern ports", "2012-03-05", False),
        ("Empty berths in northern ports 2011", "2012-03-05", True),
        ("Full berths in northern ports", "2012-03-05", False),
        ("Berths", "2012-03-05", False),
        ("Tide tables", "2012-03-05", False),
    ],
)
def test_titles_and_dates(title: str, date: str | None, taken: bool) -> None:
    found = by_title(TITLE, "2012-03", [("http://x.example/a", title, date)])
    assert bool(found and found[0].score >= TAKEN) is taken


def test_the_edition_of_the_right_year_wins() -> None:
    found = by_title(TITLE, "2012-03", [(f"u{year}", TITLE, f"{year}-03-01") for year in (2010, 2011, 2012, 2013)])
    winner = choose(found).winner
    assert winner is not None
    assert winner.url == "u2012"


def test_two_editions_of_one_year_stay_ambiguous() -> None:
    found = by_title(TITLE, "2012", [("a", TITLE, "2012-04-01"), ("b", TITLE, "2012-09-01")])
    assert choose(found).winner is None
    assert {rival.url for rival in choose(found).rivals} == {"a", "b"}
