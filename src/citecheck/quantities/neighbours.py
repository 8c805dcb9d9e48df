"""Numbers that carry no unit of their own: what their neighbours say that they measure."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from citecheck.quantities.ages import age_of
from citecheck.quantities.numeral import SPACE
from citecheck.records import Kind, Qualifier, Quantity

_LIFE = re.compile(r"\b(?:life expectancy|lived? to|died at)\b[^.;\d]{0,40}$", re.I)
_SCORE = re.compile(r"\b(?:scor(?:e|es|ed|ing)|rat(?:ing|ed))\b", re.I)
_CARRIED = frozenset({Kind.DURATION, Kind.AGE, Kind.PERCENT, Kind.COUNT, Kind.AREA, Kind.ENERGY, Kind.OTHER})
_ALIKE_AFTER = re.compile(rf"{SPACE}(?:for|in|among|amongst|by|of|at|last|this|and|to)\b|\s*[,.;)]|$")
_ALIKE_BETWEEN = re.compile(r"\b(?:and|to|or|from|against|compared|with|while|than)\b|,")
_NEW_SENTENCE = re.compile(r"[.;?!]\s")
_LISTED = re.compile(r"\s*(?:,|,?\s*(?:and|or)|&|/)\s*")


def by_neighbours(text: str, quantity: Quantity) -> Quantity:
    """A bare count as an age, years of life or a score where the words before it say so ("aged 65", "scored 3.7")."""
    before = max(0, quantity.start - 60)
    if quantity.high is None and 20 < quantity.value < 120 and _LIFE.search(text, before, quantity.start):
        return attrs.evolve(quantity, unit="years", kind=Kind.DURATION)
    age = age_of(text, quantity)
    if age is not None:
        return age
    decimals = quantity.precision is not None and quantity.precision < 1
    if decimals and quantity.value <= 10 and _SCORE.search(text, before, quantity.start):
        return attrs.evolve(quantity, unit="points", kind=Kind.SCORE)
    return quantity


def like_the_one_before(text: str, quantity: Quantity, before: Quantity) -> Quantity:
    """A bare number with the unit of its fellow: the 84 of "80 years for sailors and 84 for cooks"."""
    if not _is_bare(quantity) or before.unit is None or before.kind not in _CARRIED:
        return quantity
    gap = text[before.end : quantity.start]
    if len(gap) > 50 or _NEW_SENTENCE.search(gap) or not _ALIKE_BETWEEN.search(gap):
        return quantity
    if not _ALIKE_AFTER.match(text, quantity.end) or not _of_a_size(quantity, before):
        return quantity
    return attrs.evolve(quantity, unit=before.unit, kind=before.kind)


def like_the_one_after(text: str, quantity: Quantity, after: Quantity) -> Quantity:
    """A bare number with the unit of the next one in its list: the 12 of "12 and 15 per cent"."""
    gap = text[quantity.end : after.start]
    # "over 30 and 15 per cent" may be two things, "no more than 10 or 15 per cent" is one
    bounded = quantity.qualifier is not Qualifier.EXACT and after.kind is not Kind.DURATION and gap.strip() != "or"
    if not _is_bare(quantity) or bounded or after.surface[0].isupper():
        return quantity
    if after.kind not in _CARRIED or after.kind is Kind.COUNT or after.unit is None:
        return quantity
    if not _LISTED.fullmatch(gap) or not _of_a_size(quantity, after):
        return quantity
    # "over 5 and 10 year terms" is "in the course of"
    qualifier = Qualifier.EXACT if quantity.qualifier is Qualifier.OVER else quantity.qualifier
    return attrs.evolve(quantity, unit=after.unit, kind=after.kind, qualifier=qualifier)


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and quantity.unit is None


def _of_a_size(one: Quantity, other: Quantity) -> bool:
    return other.value > 0 and Decimal("0.1") <= one.value / other.value <= 10
