"""Figures that follow from two that the source prints: changes, shares, differences, sums per head."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

import attrs

from citecheck.records import Kind, Qualifier, Quantity
from citecheck.verification.conflicts import conflicts
from citecheck.verification.matching import coverage, topic_weights
from citecheck.verification.passages import Passage, Reading
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.values import compare, in_points, trailing
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.wording import plain, show

NEEDED = 0.45


@attrs.frozen(eq=False)
class Sum:
    """A figure worked out from the source."""

    value: Decimal
    arithmetic: str
    """"6% to 9% is a rise of 50%"."""
    agrees: bool
    exact: bool
    passage: Passage
    span: tuple[int, int]
    strength: float


def derive(claim: Statement, claimed: Figure, reading: Reading, passages: Sequence[Passage]) -> Sum | None:
    """The sum that gives the claimed figure, from two figures of one passage that speaks of the same; None if none."""
    weights = topic_weights(claim, claimed, reading)
    best: Sum | None = None
    for passage in passages:
        share = coverage(weights, passage)
        if share < NEEDED:
            continue
        figures = passage.statement.figures
        if len(figures) < 2 or len(figures) > 12:
            continue
        for one in figures:
            for two in figures:
                if one is two or _blocked(claim, claimed, passage.statement, one, two, reading):
                    continue
                made = _from_pair(claimed, one, two)
                if made is None:
                    continue
                value, arithmetic = made
                exact, agrees = _fits(claimed.quantity, value)
                if agrees and (best is None or share > best.strength):
                    best = Sum(
                        value=value,
                        arithmetic=arithmetic,
                        agrees=True,
                        exact=exact,
                        passage=passage,
                        span=(one.quantity.start, one.quantity.end),
                        strength=share,
                    )
    return best


def _blocked(claim: Statement, claimed: Figure, source: Statement, one: Figure, two: Figure, reading: Reading) -> bool:
    """Place and negation must fit; direction and time are part of the sum."""
    for figure in (one, two):
        for conflict in conflicts(claim, claimed, source, figure, reading.latest):
            if conflict.kind in ("place", "negation", "said", "planned"):
                return True
    return False


def _from_pair(claimed: Figure, one: Figure, two: Figure) -> tuple[Decimal, str] | None:
    quantity = claimed.quantity
    first, second = one.quantity, two.quantity
    if first.high is not None or second.high is not None:
        return None
    try:
        if quantity.kind is Kind.PERCENT and not in_points(quantity) and claimed.change:
            return _relative_change(claimed, one, two)
        if quantity.kind is Kind.PERCENT and in_points(quantity):
            return _points(claimed, one, two)
        if quantity.kind in (Kind.PERCENT, Kind.RATIO) and not claimed.change:
            return _share(claimed, one, two)
        if quantity.kind is Kind.RATIO and claimed.change:
            return _multiple(claimed, one, two)
        if quantity.kind not in (Kind.PERCENT, Kind.RATIO) and claimed.change:
            return _difference(claimed, one, two)
        if quantity.kind in (Kind.MONEY, Kind.RATE) and _per_head(claimed):
            return _each(claimed, one, two)
    except (InvalidOperation, ZeroDivisionError):
        return None
    return None


def _alike(first: Quantity, second: Quantity) -> bool:
    return (
        first.kind is second.kind
        and (first.unit or "") == (second.unit or "")
        and in_points(first) == in_points(second)
    )


def _ordered(one: Figure, two: Figure) -> tuple[Quantity, Quantity] | None:
    """(before, after) of a change between two levels, where the text tells which is which."""
    if one.change or two.change or not _alike(one.quantity, two.quantity):
        return None
    if one.role == "from" or two.role == "to" or (one.role == "base" and two.role is None):
        if one.role != "to" and two.role not in ("from", "base"):
            return one.quantity, two.quantity
        return None
    if one.role or two.role:
        return None
    early = [p.first for p in one.periods if p.first]
    late = [p.first for p in two.periods if p.first]
    if early and late and max(early) < min(late):
        return one.quantity, two.quantity
    return None


def _relative_change(claimed: Figure, one: Figure, two: Figure) -> tuple[Decimal, str] | None:
    pair = _ordered(one, two)
    if pair is None or not pair[0].value:
        return None
    before, after = pair
    change = (after.value - before.value) / before.value * 100
    if claimed.direction and (change > 0) != (claimed.direction > 0):
        return None
    word = "rise" if change > 0 else "fall"
    return abs(change), f"{plain(before)} to {plain(after)} is a {word} of {show(abs(change))}%"


def _points(claimed: Figure, one: Figure, two: Figure) -> tuple[Decimal, str] | None:
    pair = _ordered(one, two)
    if pair is None or pair[0].kind is not Kind.PERCENT:
        return None
    change = pair[1].value - pair[0].value
    if claimed.direction and (change > 0) != (claimed.direction > 0):
        return None
    return abs(change), f"{plain(pair[0])} to {plain(pair[1])} is {show(abs(change))} percentage points"


def _multiple(claimed: Figure, one: Figure, two: Figure) -> tuple[Decimal, str] | None:
    pair = _ordered(one, two)
    if pair is None or not pair[0].value or not pair[1].value:
        return None
    times = pair[1].value / pair[0].value
    if (claimed.direction > 0 and times <= 1) or (claimed.direction < 0 and times >= 1):
        return None
    return times, f"{plain(pair[0])} to {plain(pair[1])} is {show(times)} times"


def _share(claimed: Figure, one: Figure, two: Figure) -> tuple[Decimal, str] | None:
    part, whole = one.quantity, two.quantity
    if part.kind is not whole.kind or part.kind not in (Kind.COUNT, Kind.MONEY) or not whole.value:
        return None
    if part.value >= whole.value or one.change or two.change:
        return None
    if part.kind is Kind.MONEY and part.unit != whole.unit:
        return None
    nouns = (one.noun - GENERIC_CONCEPTS, two.noun - GENERIC_CONCEPTS)
    if nouns[0] and nouns[1] and not nouns[0] & nouns[1]:
        return None
    percent = part.value / whole.value * 100
    value = percent if claimed.quantity.kind is Kind.PERCENT else percent / 100
    return value, f"{plain(part)} of {plain(whole)} is {show(percent)}%"


def _difference(claimed: Figure, one: Figure, two: Figure) -> tuple[Decimal, str] | None:
    pair = _ordered(one, two)
    if pair is None or pair[0].kind is not claimed.quantity.kind:
        return None
    if pair[0].kind is Kind.MONEY and pair[0].unit != claimed.quantity.unit:
        return None
    change = pair[1].value - pair[0].value
    if not change or (claimed.direction and (change > 0) != (claimed.direction > 0)):
        return None
    word = "more" if change > 0 else "less"
    return abs(change), f"{plain(pair[0])} to {plain(pair[1])} is {show(abs(change))} {word}"


def _per_head(claimed: Figure) -> bool:
    return claimed.quantity.per in ("head", "person", "capita", "resident", "patient", "pupil", "household") or bool(
        claimed.own & {"head", "capita"}
    )


def _each(claimed: Figure, one: Figure, two: Figure) -> tuple[Decimal, str] | None:
    money, people = one.quantity, two.quantity
    if money.kind is not Kind.MONEY or people.kind is not Kind.COUNT or not people.value:
        return None
    if claimed.quantity.unit and money.unit and not claimed.quantity.unit.startswith(money.unit):
        return None
    value = money.value / people.value
    return value, f"{plain(money)} for {plain(people)} is {show(value)} each"


def _fits(claimed: Quantity, value: Decimal) -> tuple[bool, bool]:
    """(exact, agrees) of a worked-out value with the claimed one, the claim's precision and qualifier allowed for."""
    if value == claimed.value:
        return True, True
    written = claimed.precision if claimed.precision is not None else Decimal(1)
    if claimed.kind is Kind.RATIO:
        written = max(written, Decimal("0.1") * abs(claimed.value)) if claimed.value > 1 else Decimal("0.02")
    rounded = attrs.evolve(
        claimed, value=value, high=None, qualifier=Qualifier.EXACT, precision=None, surface=show(value)
    )
    precision = max(written, trailing(abs(claimed.value)))
    if abs(value - claimed.value) <= precision / 2:
        return False, True
    if claimed.qualifier is not Qualifier.EXACT:
        return False, compare(claimed, rounded).agrees
    return False, False
