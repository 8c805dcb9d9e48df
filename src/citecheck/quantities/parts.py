"""Quantities told in two units or with two bounds, as one: "5 feet 2 inches", "over 10 and under 40"."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from citecheck.quantities.bounds import qualifier_before
from citecheck.quantities.numeral import SPACE
from citecheck.records import Kind, Qualifier, Quantity

_PARTS = {
    ("feet", "inches"): 12,
    ("hours", "minutes"): 60,
    ("minutes", "seconds"): 60,
    ("stone", "lb"): 14,
    ("lb", "ounces"): 16,
}
"""A unit, the smaller one that may follow it, and how many of these make one. Years and months are told apart: a time
of "3 years, 2 months and 14 days" has no one unit."""
_COINS = 100
_BETWEEN_PARTS = re.compile(rf"{SPACE}?(?:and{SPACE})?|,{SPACE}")
_AND = re.compile(rf"\s*,?{SPACE}(?:and|but)(?:{SPACE}also)?{SPACE}?", re.I)
_LOWER = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_UPPER = frozenset({Qualifier.UNDER, Qualifier.AT_MOST})


def joined(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """One quantity of two neighbours where they are parts of one; None where they are two."""
    if first.per is not None or first.high is not None or second.high is not None:
        return None
    return _as_parts(text, first, second) or _as_bounds(text, first, second)


def _as_parts(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    parts = _ratio(text, first, second)
    if parts is None or second.qualifier is not Qualifier.EXACT:
        return None
    if first.value != int(first.value) or not _BETWEEN_PARTS.fullmatch(text, first.end, second.start):
        return None
    worth = second.value / parts
    if not 0 <= worth < 1:
        return None
    precision = second.precision / parts if second.precision is not None else None
    return attrs.evolve(
        first,
        surface=text[first.start : second.end],
        end=second.end,
        value=first.value - worth if first.value < 0 else first.value + worth,
        precision=precision,
        per=second.per,
    )


def _ratio(text: str, first: Quantity, second: Quantity) -> Decimal | None:
    """How many of the second quantity's unit make one of the first's."""
    if first.kind is Kind.MONEY and second.kind is Kind.MONEY:
        if second.unit == "cents" and first.unit not in ("GBP", "cents"):
            return Decimal(_COINS)
        pence = second.unit == first.unit == "GBP" and text[second.end - 1] in "pPeEyY"  # pence, penny
        return Decimal(1) if pence else None
    parts = _PARTS.get((first.unit or "", second.unit or ""))
    return Decimal(parts) if parts else None


def _as_bounds(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    """ "more than 10 and fewer than 40 boats" as a range; two bounds on two things stay two."""
    if first.qualifier in _LOWER and second.qualifier in _UPPER:
        low, high = first, second
    elif first.qualifier in _UPPER and second.qualifier in _LOWER:
        low, high = second, first
    else:
        return None
    bare = first.unit is None and first.kind is Kind.COUNT
    alike = first.unit == second.unit and first.kind is second.kind
    if not (bare or alike) or low.value >= high.value:
        return None
    bound = qualifier_before(text, second.start)
    if bound is None or not _AND.fullmatch(text, first.end, bound[1]):
        return None
    return attrs.evolve(
        second,
        surface=text[first.start : second.end],
        start=first.start,
        value=low.value,
        high=high.value,
        qualifier=Qualifier.BETWEEN,
        precision=first.precision,
    )
