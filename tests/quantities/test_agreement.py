from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from citecheck.quantities import compare, conversions, find_quantities, is_slip, units
from citecheck.quantities.agreement import Outcome
from citecheck.quantities.base_units import in_unit_of
from citecheck.records import Kind, Quantity


def _one(text: str) -> Quantity:
    (quantity,) = find_quantities(text)
    return quantity


@pytest.mark.parametrize(
    ("claimed", "found", "outcome"),
    [
        # the same, in other words
        ("6%", "6 per cent", "same"),
        ("£6bn", "£6,000 million", "same"),
        ("seven in ten", "70%", "same"),
        ("eighteen months", "1.5 years", "same"),
        ("5 hectares", "50,000 m²", "same"),
        ("between 2% and 3%", "2-3%", "same"),
        ("12%", "12", "same"),
        # the same, in other units
        ("2 tonnes", "2,000 kg", "same"),
        ("100 kWh", "360 MJ", "same"),
        ("640 acres", "1 square mile", "same"),
        ("90 minutes", "an hour and a half", "same"),
        ("20°C", "68°F", "same"),
        ("2 degrees Celsius", "3.6 degrees Fahrenheit", "same"),
        ("50 cents", "$0.50", "same"),
        ("£100 a month", "£1,200 a year", "same"),
        ("2,500 homes a month", "30,000 homes a year", "same"),
        ("12 per 1,000 births", "1.2%", "same"),
        ("120 per 100,000 people", "1.2 per 1,000 people", "same"),
        ("25 basis points", "0.25 percentage points", "same"),
        ("about 5 miles", "8 km", "rounded"),
        ("5 miles", "8 km", "rounded"),
        ("12 stone", "76 kg", "rounded"),
        ("3 months", "12 weeks", "rounded"),
        ("60 mph", "97 km/h", "rounded"),
        ("£3.40 a square foot", "£36.60 a square metre", "rounded"),
        ("5 miles", "5 km", "differs"),
        ("10 hectares", "10 acres", "differs"),
        ("10 tonnes", "10 kg", "differs"),
        ("£3.40 a square foot", "£3.40 a square metre", "differs"),
        ("12 per 1,000 births", "12%", "differs"),
        # rounded
        ("6%", "6.4%", "rounded"),
        ("£2.5bn", "£2.45bn", "rounded"),
        ("a third of boats", "34%", "rounded"),
        ("half of boats", "48%", "rounded"),
        ("seven in ten", "68%", "rounded"),
        # within a bound
        ("over 400 inns", "417 inns", "rounded"),
        ("at least 400 inns", "417 inns", "rounded"),
        ("nearly 5,000 tonnes", "4,870 tonnes", "rounded"),
        ("fewer than 400 inns", "388 inns", "rounded"),
        ("up to 40%", "38%", "rounded"),
        ("about 90%", "91.2%", "rounded"),
        ("20-30%", "26%", "rounded"),
        # different
        ("6%", "6.6%", "differs"),
        ("£2.5bn", "£2.6bn", "differs"),
        ("over 400 inns", "388 inns", "differs"),
        ("nearly 5,000 tonnes", "5,200 tonnes", "differs"),
        ("fewer than 400 inns", "430 inns", "differs"),
        ("about 90%", "75%", "differs"),
        ("20-30%", "35%", "differs"),
        ("8,000 inns", "7,962 inns", "differs"),
        ("a third of boats", "40%", "differs"),
        ("seven in ten", "60%", "differs"),
        ("£3m", "£3bn", "differs"),
        # not to be compared
        ("£5", "5 inns", "incomparable"),
        ("£5", "$5", "incomparable"),
        ("12%", "12 tonnes", "incomparable"),
        ("12%", "15", "incomparable"),
        ("5 miles", "5 hours", "incomparable"),
        ("£5 a week", "£5 a month", "incomparable"),
        ("2 percentage points", "2%", "incomparable"),
        ("£10 an hour", "£240 a day", "incomparable"),
        ("5% a month", "60% a year", "incomparable"),
        ("60 miles", "60 mph", "incomparable"),
        ("12 per 1,000 births", "12 per 1,000 adults", "incomparable"),
        ("20 gallons", "91 litres", "incomparable"),
    ],
)
def test_compare(claimed: str, found: str, outcome: str) -> None:
    assert compare(_one(claimed), _one(found)).outcome.value == outcome


@pytest.mark.parametrize(
    ("claimed", "found", "reason"),
    [
        ("6%", "6.4%", "6.4% rounds to 6%"),
        ("over 400 inns", "417 inns", "417 is over 400"),
        ("23 million eggs", "2.3 million eggs", "23 million is 10 times 2.3 million"),
        ("4%", "9%", "4% is not 9%"),
    ],
)
def test_the_reason_shows_the_sum(claimed: str, found: str, reason: str) -> None:
    assert compare(_one(claimed), _one(found)).reason == reason


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("23 million eggs", "2.3 million eggs", 10),
        ("£3m", "£3bn", 1000),
        ("£2.34m", "£23m", 10),
        ("4,500 eggs", "450 eggs", 10),
        ("4,500 eggs", "4,500 eggs", None),
        ("4,500 eggs", "460 eggs", None),
        ("£45", "450 eggs", None),
        ("10-20%", "1%", None),
    ],
)
def test_slips(one: str, other: str, factor: int | None) -> None:
    assert is_slip(_one(one), _one(other)) == factor
    assert is_slip(_one(other), _one(one)) == factor


def _count(value: Decimal, step: Decimal = Decimal(1)) -> Quantity:
    return Quantity(surface=f"{value:f}", value=value, unit="eggs", kind=Kind.COUNT, precision=step)


def test_in_the_unit_of_the_other() -> None:
    converted = in_unit_of(_one("8 km"), _one("5 miles"))
    assert (converted.unit, round(converted.value, 3)) == ("miles", Decimal("4.971"))
    rent = in_unit_of(_one("£36.60 a square metre"), _one("£3.40 a square foot"))
    assert (rent.per, round(rent.value, 2)) == ("square foot", Decimal("3.40"))
    for stays in ("8 hours", "8%", "£8"):
        assert in_unit_of(_one(stays), _one("5 miles")) == _one(stays)


def test_every_unit_that_converts_can_be_written() -> None:
    written = {unit.name for unit in (*units.WORDS.values(), *units.SIGNS.values())}
    assert conversions.BASES.keys() <= written


_VALUES = st.decimals(min_value=1, max_value=100_000, places=2, allow_nan=False)


@settings(max_examples=100)
@given(value=_VALUES, other=_VALUES)
def test_symmetric_without_qualifiers(value: Decimal, other: Decimal) -> None:
    one, two = _count(value, Decimal("0.01")), _count(other)
    assert compare(one, two).outcome is compare(two, one).outcome


@settings(max_examples=100)
@given(value=_VALUES, other=_VALUES)
def test_rounding_stays_within_half_the_last_digit(value: Decimal, other: Decimal) -> None:
    steps = (Decimal("0.01"), Decimal("0.1"))
    agreement = compare(_count(value, steps[0]), _count(other, steps[1]))
    if agreement.outcome is Outcome.ROUNDED:
        assert abs(value - other) <= max(steps) / 2


@settings(max_examples=60)
@given(value=st.decimals(min_value="0.1", max_value=99, places=1, allow_nan=False))
def test_a_rounded_figure_agrees_with_its_source(value: Decimal) -> None:
    whole = value.quantize(Decimal(1))
    assume(whole > 0)
    assert compare(_one(f"{whole}%"), _one(f"{value:f}%")).agrees


@settings(max_examples=60)
@given(digits=st.integers(10, 99), power=st.integers(1, 6))
def test_a_shifted_figure_is_a_slip(digits: int, power: int) -> None:
    small, large = _count(Decimal(digits)), _count(Decimal(digits) * 10**power)
    assert is_slip(small, large) == 10**power
    assert not compare(small, large).agrees
