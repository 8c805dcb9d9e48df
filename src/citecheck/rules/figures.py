"""Whether two figures for one thing can both be right."""

from __future__ import annotations

from decimal import Decimal

import attrs

from citecheck.prose.words import stem, stems
from citecheck.quantities import currencies, units
from citecheck.quantities.agreement import Outcome, compare, is_slip
from citecheck.quantities.number_words import SCALES
from citecheck.records import Claim, Kind, Qualifier, Quantity

_NO_NAMES = frozenset(
    stem(word)
    for spelling in (
        *units.WORDS,
        *currencies.WORDS,
        *currencies.SMALL,
        *SCALES,
        *"total number figure yes no one part share rest half".split(),
    )
    for word in spelling.split()
) | {code.lower() for code in currencies.CODES}
"""Stems of words that measure nothing by themselves."""
_SHARES = frozenset({Kind.PERCENT, Kind.RATIO})
_BOUNDS = frozenset({Qualifier.OVER, Qualifier.AT_LEAST, Qualifier.UNDER, Qualifier.AT_MOST})


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
    """Whether the two cannot both be right, once rounding and words such as "about" and "over" are allowed for."""
    if one.qualifier is other.qualifier and one.qualifier in _BOUNDS:
        # "over 10,000" does not contradict 12,000, but nobody says of one thing "over 10,000" and "over 15,000".
        one, other = (attrs.evolve(quantity, qualifier=Qualifier.EXACT) for quantity in (one, other))
    return compare(one, other).outcome is Outcome.DIFFERS


def measure_in_words(one: Claim, other: Claim) -> str | None:
    """What two claims measure, in the words of one of them; None where neither's words name anything.

    Words that the other sentence has too go before words that only one has; a unit or a scale is no name.
    """
    named = [claim for claim in (one, other) if claim.measure and _names(claim.measure, claim.quantity.unit)]
    if not named:
        return None
    shared = stems(one.sentence) & stems(other.sentence)
    best = max(named, key=lambda claim: len(stems(claim.measure or "") & shared))
    return best.measure


def _names(measure: str, unit: str | None) -> bool:
    """Whether the words of a measure say more than its unit, a scale or a sort of figure."""
    found = stems(measure)
    return bool(found - _NO_NAMES) and not (unit is not None and unit.isupper() and measure.strip() == unit)


def _share(quantity: Quantity) -> Decimal:
    return quantity.value / 100 if quantity.kind is Kind.PERCENT else quantity.value


def describe_gap(one: Quantity, other: Quantity) -> str:
    """The power of ten between two figures with the same digits, in words; "" where they have others."""
    slip = is_slip(one, other)
    return f"one is {slip:,} times the other" if slip else ""
