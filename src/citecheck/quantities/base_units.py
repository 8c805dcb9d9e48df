"""Quantities in the base unit of their dimension, so that two of them can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import attrs

from citecheck.quantities.conversions import BASES, ZEROS
from citecheck.quantities.unit_signs import singular
from citecheck.records import Kind, Quantity

_PER_NUMBER = re.compile(r"(?P<number>\d[\d,]*)(?:\s(?P<noun>\D+))?$")
_PER_BASES = {singular(unit): base for unit, base in BASES.items()}
_MONTHS = {"month": Decimal(1), "quarter": Decimal(3), "year": Decimal(12)}
"""Periods of the calendar, in which money and counts add up: £100 a month is £1,200 a year."""
_CENTS_OF = frozenset("USD EUR AUD CAD NZD HKD SGD TWD".split())


@attrs.frozen
class Plain:
    """A quantity in the base unit of its dimension."""

    low: Decimal
    high: Decimal
    step: Decimal | None
    """Worth of the last digit written; None where the wording does not say."""
    dimension: str
    """What may be compared with what: "length", "length per time", "money GBP", "share", "count"."""

    @property
    def is_range(self) -> bool:
        return self.high != self.low


def readings(one: Quantity, other: Quantity) -> Iterator[tuple[Plain, Plain]]:
    """Both quantities in base units, in each way that they may be meant.

    Temperatures on two scales are levels or differences: "2 degrees Celsius warmer" is 3.6 degrees Fahrenheit.
    """
    one, other = _coins(one, other), _coins(other, one)
    rated = one.per is not None and other.per is not None
    scales = {one.unit, other.unit}
    if len(scales) == 2 and scales <= ZEROS.keys():
        yield _plain(one, rated, level=True), _plain(other, rated, level=True)
    yield _plain(one, rated), _plain(other, rated)


def plain(quantity: Quantity) -> Plain:
    """One quantity in the base unit of its dimension, whatever it is per."""
    return _plain(quantity, rated=False)


def in_unit_of(quantity: Quantity, other: Quantity) -> Quantity:
    """`quantity` in the unit of `other`, and per the same, where they are of one dimension: 8 km beside miles is 4.97.

    What cannot be converted comes back as it is, and so do shares, percentages and counts. Temperatures are levels.
    """
    if (quantity.unit, quantity.per) == (other.unit, other.per) or quantity.kind in (Kind.RATIO, Kind.PERCENT):
        return quantity
    rated = quantity.per is not None and other.per is not None
    level = {quantity.unit, other.unit} <= ZEROS.keys()
    one, two = _scale(quantity, rated, level), _scale(other, rated, level)
    if one.dimension != two.dimension or (one.factor, one.offset) == (two.factor, two.offset):
        return quantity
    ratio = one.factor / two.factor
    shift = (one.offset - two.offset) / two.factor
    return attrs.evolve(
        quantity,
        value=quantity.value * ratio + shift,
        high=quantity.high * ratio + shift if quantity.high is not None else None,
        precision=quantity.precision * ratio if quantity.precision is not None else None,
        unit=other.unit,
        per=other.per if rated else quantity.per,
    )


@attrs.frozen
class _Scale:
    """How a quantity's figure becomes one in the base unit: times the factor, plus the offset."""

    dimension: str
    factor: Decimal
    offset: Decimal


def _scale(quantity: Quantity, rated: bool, level: bool) -> _Scale:
    dimension, factor = _dimension(quantity)
    offset = ZEROS[quantity.unit or ""] if level else Decimal(0)
    per = quantity.per
    number = _PER_NUMBER.match(per) if per is not None and quantity.kind is Kind.RATE and per[:1].isdigit() else None
    if number:  # "12 per 1,000 births" is 1.2% of births
        dimension, factor = "share", Decimal(100) / max(1, int(number["number"].replace(",", "")))
    elif per is not None and (rated or dimension == "length"):
        below, parts = _per_base(quantity, per)
        dimension, factor = f"{dimension} per {below}", factor / parts
    return _Scale(dimension, factor, offset)


def _plain(quantity: Quantity, rated: bool, level: bool = False) -> Plain:
    value, high, step = quantity.value, quantity.high, quantity.precision
    scale = _scale(quantity, rated, level)
    return Plain(
        value * scale.factor + scale.offset,
        (value if high is None else high) * scale.factor + scale.offset,
        step * scale.factor if step is not None else None,
        scale.dimension,
    )


def _dimension(quantity: Quantity) -> tuple[str, Decimal]:
    unit, kind = quantity.unit or "", quantity.kind
    if quantity.per is not None:
        unit = unit.removesuffix(f" per {quantity.per}")
    if kind is Kind.RATIO and unit != "times":
        return "share", Decimal(100)
    if kind is Kind.RATIO:
        return "times", Decimal(1)
    if unit in BASES and kind is not Kind.COUNT:
        return BASES[unit]
    if kind in (Kind.MONEY, Kind.OTHER, Kind.SCORE, Kind.RATE, Kind.ENERGY, Kind.AREA):
        return f"{kind.value} {unit}", Decimal(1)
    return kind.value, Decimal(1)


def _per_base(quantity: Quantity, per: str) -> tuple[str, Decimal]:
    """The dimension of what a value is per, and how many of its base unit that is."""
    calendar = quantity.kind in (Kind.MONEY, Kind.COUNT) or quantity.unit not in BASES
    if per in _MONTHS and quantity.kind is not Kind.PERCENT and calendar:
        return "month", _MONTHS[per]
    if per not in _PER_BASES:
        return per, Decimal(1)
    dimension, factor = _PER_BASES[per]
    # a day's pay is not 24 hours' pay, nor a year's growth twelve months' growth
    if dimension == "time" and quantity.kind in (Kind.MONEY, Kind.COUNT, Kind.PERCENT):
        return per, Decimal(1)
    return dimension, factor


def _coins(quantity: Quantity, beside: Quantity) -> Quantity:
    """Cents in the money that the other quantity is in: the text that says "cents" does not say whose."""
    if quantity.unit != "cents" or beside.unit not in _CENTS_OF:
        return quantity
    return attrs.evolve(
        quantity,
        unit=beside.unit,
        value=quantity.value / 100,
        high=quantity.high / 100 if quantity.high is not None else None,
        precision=quantity.precision / 100 if quantity.precision is not None else None,
    )
