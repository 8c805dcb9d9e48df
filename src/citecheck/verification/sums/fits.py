"""Whether a worked-out value is the claimed one, and how likely it is to be by chance."""

from __future__ import annotations

from decimal import Decimal

import attrs

from citecheck.records import Kind, Qualifier, Quantity
from citecheck.verification.values import compare, trailing
from citecheck.verification.wording import show

BOUNDS = frozenset({Qualifier.OVER, Qualifier.AT_LEAST, Qualifier.UNDER, Qualifier.AT_MOST})
"""Qualifiers that leave one side open."""


def step(claimed: Quantity) -> Decimal:
    """How coarse the claimed figure is written."""
    if claimed.kind is Kind.RATIO:
        if claimed.value >= 1:
            return Decimal("0.1") * claimed.value
        return Decimal("0.05") if claimed.unit != "times" else Decimal("0.1")
    return claimed.precision if claimed.precision is not None else Decimal(1)


def breadth(claimed: Quantity) -> float:
    """How likely one sum is to hit the claimed figure by chance."""
    if claimed.qualifier in BOUNDS:
        return 0.08
    if claimed.kind is Kind.RATIO:
        return 0.06
    if not claimed.value:
        return 1.0
    width = max(claimed.precision or Decimal(1), trailing(abs(claimed.value))) / abs(claimed.value)
    if claimed.qualifier is not Qualifier.EXACT:
        width = max(width, Decimal("0.1"))
    return min(0.2, max(0.0005, float(width) * 0.5))


def fits(claimed: Quantity, value: Decimal) -> tuple[bool, bool]:
    """(exact, agrees) of a worked-out value with the claimed one, the claim's precision and qualifier allowed for."""
    if value == claimed.value:
        return True, True
    if claimed.kind is Kind.RATIO:
        return False, _shares_agree(claimed, value)
    written = claimed.precision if claimed.precision is not None else Decimal(1)
    rounded = attrs.evolve(
        claimed, value=value, high=None, qualifier=Qualifier.EXACT, precision=None, surface=show(value)
    )
    precision = max(written, trailing(abs(claimed.value)))
    if abs(value - claimed.value) <= precision / 2 and claimed.qualifier not in BOUNDS:
        return False, True
    if claimed.qualifier is not Qualifier.EXACT:
        return False, compare(claimed, rounded).agrees
    return False, False


def _shares_agree(claimed: Quantity, value: Decimal) -> bool:
    """Whether a share or multiple in words ("a third", "doubled") is met."""
    said = claimed.value
    slack = said * Decimal("0.05") if said > 1 else min(Decimal("0.025"), said * Decimal("0.08"))
    if claimed.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        return said - slack / 4 <= value <= said * Decimal("1.3")
    if claimed.qualifier in (Qualifier.UNDER, Qualifier.AT_MOST, Qualifier.NEARLY):
        return said * Decimal("0.85") <= value <= said + slack / 4
    return abs(value - said) <= slack * (Decimal("1.6") if claimed.qualifier is Qualifier.ABOUT else 1)
