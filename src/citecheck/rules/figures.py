"""Whether two figures for one thing can both be right."""

from __future__ import annotations

from decimal import Decimal

from citecheck.prose.words import stem
from citecheck.records import Kind, Qualifier, Quantity

_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_LOOSE = frozenset({Qualifier.ABOUT, Qualifier.NEARLY})
_SLIPS = (
    (Decimal(10), "ten"),
    (Decimal(100), "a hundred"),
    (Decimal(1000), "a thousand"),
    (Decimal(1000000), "a million"),
)


def same_sort(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be compared at all: pounds with pounds, a share with a share."""
    if (one.per or "") != (other.per or ""):
        return False
    if one.kind is not other.kind:
        return one.kind in _SHARES and other.kind in _SHARES and max(_share(one), _share(other)) <= 1
    if one.kind is Kind.COUNT:
        return not (one.unit and other.unit) or stem(one.unit) == stem(other.unit)
    return one.unit == other.unit


def disagree(one: Quantity, other: Quantity) -> bool:
    """Whether no value fits both: each is allowed half of its last digit, a tenth for "about", all beyond a bound."""
    low, high = _bounds(one)
    least, most = _bounds(other)
    return (high is not None and high < least) or (most is not None and most < low)


def _share(quantity: Quantity) -> Decimal:
    return quantity.value / 100 if quantity.kind is Kind.PERCENT else quantity.value


def _bounds(quantity: Quantity) -> tuple[Decimal, Decimal | None]:
    scale = Decimal(100) if quantity.kind is Kind.PERCENT else Decimal(1)
    low, high = quantity.value, quantity.high if quantity.high is not None else quantity.value
    slack = (quantity.precision or Decimal(0)) / 2
    if quantity.kind is Kind.RATIO and quantity.precision is None:
        slack = abs(low) / 50
    if slack > abs(low) / 4:
        slack = abs(low) / 20
    if quantity.qualifier in _LOOSE:
        slack = max(slack, abs(low) / 10)
    low, high = (low - slack) / scale, (high + slack) / scale
    if quantity.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        return low, None
    if quantity.qualifier in (Qualifier.UNDER, Qualifier.AT_MOST):
        return Decimal(0), high
    return low, high


def describe_gap(one: Quantity, other: Quantity) -> str:
    """What sets the two apart where that has a name: "a slip of ten", "millions for billions"; else ""."""
    low, high = sorted((abs(one.value), abs(other.value)))
    if not low:
        return ""
    ratio = high / low
    for factor, name in _SLIPS:
        if ratio == factor:
            return f"{name} times as much"
    return ""
