"""Whether two quantities say the same, once what they round and how they are bounded is allowed for."""

from __future__ import annotations

import enum
from decimal import Decimal

import attrs

from citecheck.quantities.base_units import Plain, plain, readings
from citecheck.records import Kind, Qualifier, Quantity

_FRACTION_SLACK = Decimal("2.5")
"""Percentage points by which a share in words may miss: "a third" for 35 %, "half" for 48 %."""
_ABOUT = Decimal("0.075")
_NEARLY = Decimal("0.15")
_BEYOND = Decimal("0.25")
"""How far, as a share of the value, "about", "nearly" and "over" reach."""


class Outcome(enum.Enum):
    SAME = "same"
    ROUNDED = "rounded"
    """They agree once the precision or the qualifier of either is allowed for."""
    DIFFERS = "differs"
    INCOMPARABLE = "incomparable"
    """They measure different things, or nothing says that they measure the same."""


@attrs.frozen
class Agreement:
    """How two quantities compare."""

    outcome: Outcome
    reason: str
    """The comparison in one line: "6.4% rounds to 6%"."""

    @property
    def agrees(self) -> bool:
        return self.outcome in (Outcome.SAME, Outcome.ROUNDED)


def compare(claimed: Quantity, found: Quantity) -> Agreement:
    """Compare a claimed quantity with one found elsewhere; the values only, not what they are said of.

    Counts compare whatever noun they count. A bare number compares with a measured one only where the two are equal: it
    may count anything.
    """
    answers = [_compare(claimed, one, found, other) for one, other in readings(claimed, found)]
    return next((answer for answer in answers if answer.agrees), answers[0])


def _compare(claimed: Quantity, one: Plain, found: Quantity, other: Plain) -> Agreement:
    bare = one.dimension != other.dimension and "count" in (one.dimension, other.dimension)
    if bare and _is_bare(claimed) + _is_bare(found) and (claimed.value, claimed.high) == (found.value, found.high):
        return Agreement(Outcome.SAME, f"{_say(claimed)} is given as {_say(found)}, without a unit")
    if one.dimension != other.dimension:
        return Agreement(Outcome.INCOMPARABLE, f"{_say(claimed)} and {_say(found)} do not measure the same")
    if _per_other_things(claimed, found):
        return Agreement(Outcome.INCOMPARABLE, f"{_say(claimed)} is per {claimed.per}, {_say(found)} per {found.per}")
    if (one.low, one.high) == (other.low, other.high):
        return _equal(claimed, found)
    if reason := _within(claimed, one, found, other):
        return Agreement(Outcome.ROUNDED, reason)
    if reason := _within(found, other, claimed, one):
        return Agreement(Outcome.ROUNDED, reason)
    return Agreement(Outcome.DIFFERS, _difference(claimed, one, found, other))


def is_slip(a: Quantity, b: Quantity) -> int | None:
    """The power of ten between two values with the same leading digits ("23 million" beside "2.3 million" is 10).

    None where the digits differ, where the values are equal, or where the two cannot be compared. The digits of the
    longer figure may round to those of the shorter one, of which two at least are then needed.
    """
    one, other = plain(a), plain(b)
    if one.dimension != other.dimension or one.is_range or other.is_range or not one.low or not other.low:
        return None
    large, small = sorted((abs(one.low), abs(other.low)), reverse=True)
    distance = _exponent(large) - _exponent(small)
    digits, others = _digits(large), _digits(small)
    if digits != others:
        length = min(len(digits), len(others))
        if length < 2 or _rounded(digits, length) != _rounded(others, length):
            return None
    return int(10**distance) if 0 < distance < 16 else None


def _per_other_things(claimed: Quantity, found: Quantity) -> bool:
    """Whether two rates out of a number are out of numbers of two things: "per 1,000 births", "per 1,000 adults"."""
    nouns = [per.lstrip("0123456789, ") for per in (claimed.per, found.per) if per and per[0].isdigit()]
    return len(nouns) == 2 and all(nouns) and nouns[0] != nouns[1]


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and quantity.unit is None


def _equal(claimed: Quantity, found: Quantity) -> Agreement:
    if claimed.qualifier is found.qualifier or {claimed.qualifier, found.qualifier} <= {
        Qualifier.EXACT,
        Qualifier.BETWEEN,
    }:
        return Agreement(
            Outcome.SAME,
            f"both give {_say(claimed)}" if claimed.surface == found.surface else f"{_say(claimed)} is {_say(found)}",
        )
    return Agreement(Outcome.ROUNDED, f"{_say(claimed)} and {_say(found)} give the same figure, bounded differently")


def _within(outer: Quantity, wide: Plain, inner: Quantity, narrow: Plain) -> str | None:
    """Why `inner` lies within what the wording of `outer` allows; None where it does not."""
    low, high = _reach(outer, wide)
    if not (low <= narrow.low and narrow.high <= high):
        return None
    if narrow.is_range and not wide.is_range and outer.qualifier in (Qualifier.EXACT, Qualifier.BETWEEN):
        return None
    if outer.qualifier in (Qualifier.EXACT, Qualifier.BETWEEN):
        if wide.is_range and not narrow.is_range:
            return f"{_say(inner)} lies in {_say(outer)}"
        if wide.is_range and not _ends_round(wide, narrow):
            return None
        return f"{_say(inner)} rounds to {_say(outer)}"
    return f"{_say(inner)} is {_PHRASES[outer.qualifier]} {outer.surface}"


_PHRASES = {
    Qualifier.ABOUT: "about",
    Qualifier.NEARLY: "nearly",
    Qualifier.OVER: "over",
    Qualifier.AT_LEAST: "at least",
    Qualifier.UNDER: "under",
    Qualifier.AT_MOST: "at most",
}


def _ends_round(wide: Plain, narrow: Plain) -> bool:
    half = (wide.step or Decimal(0)) / 2
    return abs(wide.low - narrow.low) <= half and abs(wide.high - narrow.high) <= half


def _reach(quantity: Quantity, plain: Plain) -> tuple[Decimal, Decimal]:
    """The values that the wording of a quantity allows, in the base unit."""
    low, high = plain.low, plain.high
    half = _half(quantity, plain)
    size = max(abs(low), abs(high))
    match quantity.qualifier:
        case Qualifier.ABOUT:
            slack = max(half, _significant(plain) / 2, size * _ABOUT)
            return low - slack, high + slack
        case Qualifier.NEARLY:
            return low - max(half, size * _NEARLY), high
        case Qualifier.OVER | Qualifier.AT_LEAST:
            return low, high + max(_significant(plain), size * _BEYOND)
        case Qualifier.UNDER | Qualifier.AT_MOST:
            return low - max(_significant(plain), size * _BEYOND), high
        case _:
            return low - half, high + half


def _half(quantity: Quantity, plain: Plain) -> Decimal:
    if plain.step is not None:
        return plain.step / 2
    return _FRACTION_SLACK if plain.dimension == "share" else Decimal(0)


def _significant(plain: Plain) -> Decimal:
    """Worth of the last digit that is no trailing nought: 1000 for 8,000."""
    if plain.step is None or not plain.low:
        return plain.step or Decimal(0)
    digits = _digits(abs(plain.low))
    return max(plain.step, Decimal(10) ** (_exponent(abs(plain.low)) - len(digits) + 1))


def _digits(value: Decimal) -> str:
    """The significant digits, without trailing noughts."""
    return "".join(map(str, value.normalize().as_tuple().digits))


def _exponent(value: Decimal) -> int:
    return value.adjusted()


def _rounded(digits: str, length: int) -> str:
    if len(digits) <= length:
        return digits
    kept = int(digits[:length]) + (digits[length] >= "5")
    return str(kept)


def _difference(claimed: Quantity, one: Plain, found: Quantity, other: Plain) -> str:
    slip = is_slip(claimed, found)
    if slip:
        return (
            f"{_say(claimed)} is {slip:,} times {_say(found)}"
            if one.low > other.low
            else f"{_say(found)} is {slip:,} times {_say(claimed)}"
        )
    return f"{_say(claimed)} is not {_say(found)}"


def _say(quantity: Quantity) -> str:
    phrase = _PHRASES.get(quantity.qualifier)
    surface = " ".join(quantity.surface.split())
    if quantity.kind is Kind.COUNT and quantity.per is not None:
        surface = f"{surface} per {quantity.per}"
    return f"{phrase} {surface}" if phrase else surface
