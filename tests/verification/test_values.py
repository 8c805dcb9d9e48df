"""How two values stand to each other."""

from __future__ import annotations

import pytest

from citecheck.quantities import find_quantities
from citecheck.records import Quantity
from citecheck.verification.values import Relation, compare


def _quantity(text: str) -> Quantity:
    return find_quantities(text)[0]


@pytest.mark.parametrize(
    ("claimed", "found", "relation"),
    [
        ("12%", "12 per cent", Relation.EQUAL),
        ("£2.4bn", "£2,412 million", Relation.ROUNDED),
        ("2 million people", "1.9 million people", Relation.ROUNDED),
        ("2 million people", "1.6 million people", Relation.DIFFERENT),
        ("almost 20,000 gulls", "19,412 gulls", Relation.ROUNDED),
        ("20,000 gulls", "19,412 gulls", Relation.COMPATIBLE),
        ("over 90%", "92.4%", Relation.ROUNDED),
        ("over 95%", "92.4%", Relation.DIFFERENT),
        ("62%", "over 60%", Relation.COMPATIBLE),
        ("30%", "32%", Relation.DIFFERENT),
        ("fewer than 50 shops", "more than 50 shops", Relation.DIFFERENT),
        ("below £26bn", "below £25bn", Relation.DIFFERENT),
        ("seven in ten", "70%", Relation.EQUAL),
        ("one in eight", "one in six", Relation.DIFFERENT),
        ("half", "25%", Relation.DIFFERENT),
        ("£450m", "$450m", Relation.OTHER_UNIT),
        ("26 km", "26 miles", Relation.OTHER_UNIT),
        ("5 per cent", "5 percentage points", Relation.OTHER_UNIT),
        ("£5", "12 gulls", Relation.UNLIKE),
        ("£34 a month", "£34 a square foot", Relation.UNLIKE),
        ("40 shops", "9,000 shops", Relation.UNLIKE),
        ("£7-10 billion", "£2.8bn to £3.5bn", Relation.DIFFERENT),
        ("between 20% and 30%", "25%", Relation.ROUNDED),
    ],
)
def test_relation(claimed: str, found: str, relation: Relation) -> None:
    assert compare(_quantity(claimed), _quantity(found)).relation is relation


@pytest.mark.parametrize(("claimed", "found", "slip"), [("19 million", "1.9 million", 10), ("£6bn", "£6m", 1000)])
def test_a_slip_of_the_decimal_point_is_told(claimed: str, found: str, slip: int) -> None:
    assert compare(_quantity(claimed), _quantity(found)).slip == slip
