"""How the value of a claim stands to a value of its source. What the two are said of is not asked here.

`citecheck.quantities.agreement` compares the numbers; this adds what matters for a verdict: how coarse a rounding may
be, a bound that says neither yes nor no, and the same number in another unit.
"""

from __future__ import annotations

import enum
import functools
from decimal import Decimal

import attrs

from citecheck.quantities import agreement
from citecheck.quantities.base_units import in_unit_of
from citecheck.records import Kind, Qualifier, Quantity
from citecheck.verification.wording import plain, show


class Relation(enum.Enum):
    EQUAL = "equal"
    ROUNDED = "rounded"
    """Equal once the precision or the qualifier of either is allowed for."""
    COMPATIBLE = "compatible"
    """The source gives a bound or a neighbour that neither says the claim's value nor rules it out."""
    DIFFERENT = "different"
    OTHER_UNIT = "other_unit"
    """The same number in another unit or currency, or percent beside percentage points."""
    UNLIKE = "unlike"
    """Not to be compared: another kind of thing."""


@attrs.frozen
class Comparison:
    relation: Relation
    note: str = ""
    """The arithmetic, or what differs, in a clause; "" where there is nothing to say."""
    slip: Decimal | None = None
    """10, 100 or 1000 … where the digits agree and the scale does not."""

    @property
    def agrees(self) -> bool:
        return self.relation in (Relation.EQUAL, Relation.ROUNDED)


FAR = 20
"""Values further apart than this, and by no power of ten, are not of the same thing."""
COARSE = Decimal("0.08")
"""A rounded value may be off by this part of itself, however few digits are written ("2 million" for 1.9)."""
LOOSE = Decimal("0.16")
"""The same for a value with "about" or "around"."""
SHARE = Decimal("0.025")
"""How far a share in words may be off ("a third" for 35%)."""
NEAR = Decimal("0.05")
"""A round number this near to the source's is neither right nor another value."""
_LOWER = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_UPPER = frozenset({Qualifier.UNDER, Qualifier.AT_MOST})
_BELOW = _UPPER | {Qualifier.NEARLY}
_PLAIN = frozenset({Qualifier.EXACT, Qualifier.BETWEEN})
_MEASURED = frozenset({Kind.AREA, Kind.ENERGY, Kind.DURATION, Kind.RATE, Kind.OTHER, Kind.MONEY})


def in_points(quantity: Quantity) -> bool:
    """Whether a percentage is given in percentage points."""
    unit, surface = (quantity.unit or "").lower(), quantity.surface.lower()
    return "point" in unit or unit == "pp" or "point" in surface or surface.endswith("pp")


@functools.lru_cache(maxsize=16_384)
def compare(claimed: Quantity, found: Quantity) -> Comparison:
    """How `found` (in the source) answers `claimed`. Pure; a pair is often asked for, and answered once."""
    claimed, found = _points(claimed, found)
    claimed, found = _rates(claimed, found)
    converted = in_unit_of(found, claimed)
    if (claimed.per or "") != (converted.per or "") and (claimed.value != found.value or (claimed.per and found.per)):
        return Comparison(Relation.UNLIKE)
    answer = agreement.compare(claimed, found)
    if answer.outcome is agreement.Outcome.INCOMPARABLE:
        return _incomparable(claimed, found)
    if (claimed.high is None) != (found.high is None):
        return _range_and_value(claimed, found, answer)
    if answer.outcome is agreement.Outcome.SAME:
        return Comparison(Relation.EQUAL)
    if claimed.value == found.value and claimed.high == found.high:
        if answer.agrees:
            return _bounds(claimed, found)
        return Comparison(Relation.OTHER_UNIT, f"{plain(found)}, not {plain(claimed)}")
    found = converted
    if _same_bound(claimed, found):
        return _different(claimed, found)
    if claimed.qualifier in _PLAIN and _open(claimed, found):
        bound = f"{word_of(found.qualifier)} {plain(found)}"
        return Comparison(Relation.COMPATIBLE, f"the source says only {bound}")
    if answer.agrees and _fine(claimed, found):
        return Comparison(Relation.ROUNDED, answer.reason)
    said, given = abs(claimed.value), abs(found.value)
    if claimed.kind is not Kind.PERCENT and trailing(said) >= 100 and abs(said - given) <= given * NEAR:
        return Comparison(Relation.COMPATIBLE, f"the source says {plain(found)}, which is near but not the same")
    return _different(claimed, found)


def _points(claimed: Quantity, found: Quantity) -> tuple[Quantity, Quantity]:
    """Percentage points under one name: "0.5 points" beside "0.5 percentage points"."""
    if not (in_points(claimed) and in_points(found)):
        return claimed, found
    unit = "percentage points"
    return attrs.evolve(claimed, kind=Kind.PERCENT, unit=unit), attrs.evolve(found, kind=Kind.PERCENT, unit=unit)


def _rates(claimed: Quantity, found: Quantity) -> tuple[Quantity, Quantity]:
    """Rates per one number under one name, where only one of them says per so many of what: "per 100,000 people"."""
    one, two = (claimed.per or "").split(" ", 1), (found.per or "").split(" ", 1)
    if one[0][:1].isdigit() and one[0] == two[0] and len(one) != len(two):
        return attrs.evolve(claimed, per=one[0]), attrs.evolve(found, per=one[0])
    return claimed, found


def _incomparable(claimed: Quantity, found: Quantity) -> Comparison:
    if claimed.value != found.value or claimed.high != found.high:
        return Comparison(Relation.UNLIKE)
    kinds = {claimed.kind, found.kind}
    points = in_points(claimed) != in_points(found)
    if kinds == {Kind.PERCENT} and points:
        which = ("percentage points", "per cent") if in_points(found) else ("per cent", "percentage points")
        return Comparison(Relation.OTHER_UNIT, f"{which[0]}, not {which[1]}")
    measured = len(kinds) == 1 and kinds <= _MEASURED
    if measured or (Kind.PERCENT in kinds and Kind.COUNT in kinds):
        return Comparison(Relation.OTHER_UNIT, f"{plain(found)}, not {plain(claimed)}")
    return Comparison(Relation.UNLIKE)


def _range_and_value(claimed: Quantity, found: Quantity, answer: agreement.Agreement) -> Comparison:
    """A range on one side, a single value on the other."""
    if claimed.high is not None:
        if answer.agrees:
            return Comparison(Relation.ROUNDED, f"{plain(found)} lies within {plain(claimed)}")
        return Comparison(Relation.UNLIKE)
    assert found.high is not None
    if found.value <= claimed.value <= found.high:
        ends = claimed.value in (found.value, found.high)
        if claimed.qualifier in (Qualifier.ABOUT, Qualifier.AT_MOST) or ends:
            return Comparison(Relation.ROUNDED, f"the source gives the range {plain(found)}")
        return Comparison(Relation.COMPATIBLE, f"the source gives only the range {plain(found)}")
    return Comparison(Relation.ROUNDED, answer.reason) if answer.agrees else _different(claimed, found)


def _bounds(claimed: Quantity, found: Quantity) -> Comparison:
    """The same figure, bounded differently."""
    one, two = claimed.qualifier, found.qualifier
    if (one in _LOWER and two in _BELOW) or (one in _BELOW and two in _LOWER):
        return Comparison(Relation.DIFFERENT, f"{word_of(two)} {plain(found)}, not {word_of(one)}")
    if {one, two} <= _PLAIN | {Qualifier.ABOUT} or {one, two} <= _LOWER or {one, two} <= _UPPER:
        return Comparison(Relation.EQUAL)
    if two in _PLAIN:
        return Comparison(
            Relation.ROUNDED, f"the source says {plain(found)}, the report {word_of(one)} {plain(claimed)}"
        )
    return Comparison(Relation.ROUNDED, f"the source says {word_of(two)} {plain(found)}")


def _same_bound(claimed: Quantity, found: Quantity) -> bool:
    """Two open bounds of one sort with two values: "below 25" is not "below 26"."""
    one, two = claimed.qualifier, found.qualifier
    return (one in _LOWER and two in _LOWER) or (one in _UPPER and two in _UPPER)


def _fine(claimed: Quantity, found: Quantity) -> bool:
    """Whether a rounding is fine enough to count as one; a qualifier has its own reach."""
    if claimed.qualifier is Qualifier.ABOUT and claimed.kind is found.kind is not Kind.RATIO:
        return abs(claimed.value - found.value) <= max(
            abs(found.value) * LOOSE, claimed.precision or 0 if claimed.value < 10 else 0
        )
    if claimed.qualifier not in _PLAIN or claimed.kind is Kind.PERCENT:
        return True
    if claimed.kind is Kind.RATIO and claimed.unit != "times":
        given = found.value if found.kind is Kind.RATIO else found.value / 100
        return abs(claimed.value - given) <= SHARE
    return abs(claimed.value - found.value) <= abs(found.value) * COARSE


def _open(claimed: Quantity, found: Quantity) -> bool:
    """Whether the source's bound leaves room for the claimed value."""
    return (found.qualifier in _LOWER and claimed.value > found.value) or (
        found.qualifier in _UPPER and claimed.value < found.value
    )


def _different(claimed: Quantity, found: Quantity) -> Comparison:
    slip = agreement.is_slip(claimed, found)
    if slip is not None:
        return Comparison(Relation.DIFFERENT, f"{slip:,} times apart", Decimal(slip))
    if Kind.RATIO in (claimed.kind, found.kind):
        return Comparison(Relation.DIFFERENT)
    low, high = sorted((abs(claimed.value), abs(found.value)))
    if low and high / low > FAR:
        return Comparison(Relation.UNLIKE)
    return Comparison(Relation.DIFFERENT)


def trailing(value: Decimal) -> Decimal:
    """10, 100, … for a whole number that ends in so many zeros and keeps two digits before them ("3,000": 100)."""
    if value != value.to_integral_value():
        return Decimal(0)
    digits = show(value).replace(",", "")
    zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - 2)
    return Decimal(10) ** zeros if zeros > 0 else Decimal(1)


def word_of(qualifier: Qualifier) -> str:
    """The qualifier as one writes it: "over", "at least", "nearly", "up to"."""
    return {
        Qualifier.EXACT: "exactly",
        Qualifier.AT_LEAST: "at least",
        Qualifier.AT_MOST: "up to",
    }.get(qualifier, qualifier.value)
