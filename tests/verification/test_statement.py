"""What a sentence says of each of its figures."""

from __future__ import annotations

import pytest

from citecheck.verification.statement import Figure, read_statement
from citecheck.verification.vocabulary import concept


def _figure(text: str, surface: str) -> Figure:
    return next(f for f in read_statement(text).figures if surface in f.quantity.surface)


@pytest.mark.parametrize(
    ("text", "surface", "direction", "change"),
    [
        ("Fares rose by 12%.", "12", 1, True),
        ("Fares fell to 12 crowns.", "12", -1, False),
        ("There was a 12% drop in fares.", "12", -1, True),
        ("Fares make up 12% of income.", "12", 0, False),
        ("The gap widened by 12%.", "12", 1, True),
        ("Exports slipped by 12%.", "12", -1, True),
        ("The lift carries 12 people.", "12", 0, False),
        ("Fewer than 50 villages have a shop.", "50", 0, False),
        ("Up to 40 boats came.", "40", 0, False),
        ("The school opened in fall with 40 pupils.", "40", 0, False),
        ("The mine lies 230 metres below ground.", "230", 0, False),
    ],
)
def test_rising_and_falling(text: str, surface: str, direction: int, change: bool) -> None:
    figure = _figure(text, surface)
    assert (figure.direction, figure.change) == (direction, change)


def test_each_figure_has_its_own_words() -> None:
    text = "The rate is 79 for boys and 83 for girls."
    boys, girls = read_statement(text).figures
    assert boys.own != girls.own
    assert concept("rate") in girls.shared or not girls.shared


def test_the_time_at_the_end_of_a_pair_holds_for_both() -> None:
    first, second = read_statement("It was 63 in towns and 69 in villages in 1948.").figures
    assert [p.first for p in first.periods] == [p.first for p in second.periods] == [1948]


def test_a_time_in_the_next_clause_is_not_the_figure_s() -> None:
    figure = _figure("Margins were 13% lower, but prices were higher than in 2012.", "13")
    assert not figure.periods


@pytest.mark.parametrize(
    ("text", "surface", "said"),
    [
        ("A third of farmers said they had sold land.", "third", True),
        ("A third of farmers had sold land.", "third", False),
        ("In total 40 cases were reported.", "40", False),
        ("62% of firms plan to hire.", "62", True),
    ],
)
def test_what_people_say(text: str, surface: str, said: bool) -> None:
    assert _figure(text, surface).said is said


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Fares rose by 12% each year.", "each"),
        ("Fares rose by 12% over three years.", "whole"),
        ("Fares rose by 12% in a year.", None),
    ],
)
def test_each_year_or_over_all_of_them(text: str, basis: str | None) -> None:
    assert _figure(text, "12").basis == basis


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("18% of clinics did not open.", True),
        ("18% of clinics opened.", False),
        ("No more than 18 clinics opened.", False),
        ("Not only 18 clinics opened.", False),
        ("18% of clinics lack a lift.", True),
        ("18% of clinics closed for a lack of nurses.", False),
        ("18% of clinics are without a lift.", True),
        ("18% of clinics opened without a lift.", False),
        ("18% of clinics neither opened nor closed.", True),
        ("18% of clinics did not open until May.", False),
        ("18% of nurses are unsure.", True),
    ],
)
def test_negation(text: str, negated: bool) -> None:
    assert _figure(text, "18").negated is negated
