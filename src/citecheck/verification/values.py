"""How the value of a claim stands to a value of its source, looked at alone: what they are said of is not asked here."""

from __future__ import annotations

import enum
from decimal import Decimal, InvalidOperation

import attrs

from citecheck.records import Kind, Qualifier, Quantity
from citecheck.verification.wording import plain, show


class Relation(enum.Enum):
    EQUAL = "equal"
    ROUNDED = "rounded"
    """Equal once the precision or the qualifier of either is allowed for."""
    COMPATIBLE = "compatible"
    """The source gives a bound that neither says the claim's value nor rules it out ("over 60%" beside "62%")."""
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


_MONTHS = {
    "years": Decimal(12),
    "year": Decimal(12),
    "months": Decimal(1),
    "month": Decimal(1),
    "decades": Decimal(120),
    "decade": Decimal(120),
}
_HOURS = {
    "weeks": Decimal(168),
    "week": Decimal(168),
    "days": Decimal(24),
    "day": Decimal(24),
    "hours": Decimal(1),
    "hour": Decimal(1),
    "minutes": Decimal(1) / Decimal(60),
    "minute": Decimal(1) / Decimal(60),
}
_TIME_KINDS = frozenset({Kind.DURATION, Kind.AGE})
FAR = 20
"""Values further apart than this, and by no power of ten, are not of the same thing."""
COARSE = Decimal("0.16")
"""A rounded value may be off by half of this part of itself, however few digits are written ("2 million" for 1.9)."""
FINE = Decimal("0.03")
"""The same for zeros at the end, which may be exact ("3,000")."""
_NEAR = Decimal("0.05")
_ABOUT = Decimal("0.1")
_EXACT_LIKE = frozenset({Qualifier.EXACT, Qualifier.ABOUT, Qualifier.BETWEEN})
_LOWER = frozenset({Qualifier.OVER, Qualifier.AT_LEAST})
_UPPER = frozenset({Qualifier.UNDER, Qualifier.AT_MOST})


def in_points(quantity: Quantity) -> bool:
    """Whether a percentage is given in percentage points."""
    unit = (quantity.unit or "").lower()
    surface = quantity.surface.lower()
    return "point" in unit or unit == "pp" or "point" in surface or surface.endswith("pp")


def compare(claimed: Quantity, found: Quantity) -> Comparison:
    """How `found` (in the source) answers `claimed`."""
    pair = _same_scale(claimed, found)
    if pair is None:
        if _same_number(claimed, found) and _unit_clash(claimed, found):
            return Comparison(Relation.OTHER_UNIT, f"{plain(found)}, not {plain(claimed)}")
        return Comparison(Relation.UNLIKE)
    claimed, found = pair
    if (claimed.per or "") != (found.per or "") and (claimed.value != found.value or (claimed.per and found.per)):
        return Comparison(Relation.UNLIKE)
    if claimed.kind is Kind.PERCENT and found.kind is Kind.PERCENT and in_points(claimed) != in_points(found):
        if _same_number(claimed, found):
            which = ("percentage points", "per cent") if in_points(found) else ("per cent", "percentage points")
            return Comparison(Relation.OTHER_UNIT, f"{which[0]}, not {which[1]}")
        return Comparison(Relation.UNLIKE)
    if claimed.high is not None or found.high is not None:
        return _ranges(claimed, found)
    return _values(claimed, found)


def _same_number(first: Quantity, second: Quantity) -> bool:
    return first.value == second.value and first.high == second.high


def _unit_clash(first: Quantity, second: Quantity) -> bool:
    both = {first.kind, second.kind}
    if both == {Kind.MONEY} or (len(both) == 1 and both <= {Kind.AREA, Kind.ENERGY, Kind.DURATION, Kind.RATE, Kind.OTHER}):
        return True
    # "12" beside "12%": a count is no percentage
    return Kind.PERCENT in both and Kind.COUNT in both


def _same_scale(claimed: Quantity, found: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both in one unit, or None where they cannot be compared."""
    if in_points(claimed) and in_points(found):
        return attrs.evolve(claimed, kind=Kind.PERCENT), attrs.evolve(found, kind=Kind.PERCENT)
    if claimed.kind is found.kind or {claimed.kind, found.kind} <= _TIME_KINDS:
        if claimed.kind in _TIME_KINDS or found.kind in _TIME_KINDS:
            return _same_time(claimed, found)
        if claimed.kind is Kind.COUNT:
            return claimed, found
        if claimed.kind is Kind.PERCENT:
            return claimed, found
        if (claimed.unit or "").lower() == (found.unit or "").lower():
            return claimed, found
        if claimed.kind in (Kind.RATIO, Kind.SCORE):
            return claimed, found
        return None
    both = {claimed.kind, found.kind}
    if both == {Kind.PERCENT, Kind.RATIO}:
        claimed, found = _percent(claimed), _percent(found)
        return claimed, found
    if both in ({Kind.RATE, Kind.MONEY}, {Kind.RATE, Kind.COUNT}) and _units_fit(claimed, found):
        return claimed, found
    if both == {Kind.AGE, Kind.COUNT} and "" in ((claimed.unit or ""), (found.unit or "")):
        return claimed, found
    if both in ({Kind.OTHER, Kind.COUNT}, {Kind.SCORE, Kind.COUNT}) and _units_fit(claimed, found):
        return claimed, found
    return None


def _units_fit(first: Quantity, second: Quantity) -> bool:
    one, two = (first.unit or "").lower(), (second.unit or "").lower()
    return not one or not two or one.split("/")[0] == two.split("/")[0] or one.split(" ")[0] == two.split(" ")[0]


def _same_time(claimed: Quantity, found: Quantity) -> tuple[Quantity, Quantity] | None:
    one, two = (claimed.unit or "years").lower(), (found.unit or "years").lower()
    if one == two:
        return claimed, found
    for table in (_MONTHS, _HOURS):
        if one in table and two in table:
            return claimed, _scaled(found, table[two] / table[one])
    return None


def _percent(quantity: Quantity) -> Quantity:
    if quantity.kind is Kind.PERCENT:
        return quantity
    # a fraction in words ("a third", "two thirds") is good to the nearest point of two
    return attrs.evolve(_scaled(quantity, Decimal(100)), kind=Kind.PERCENT, precision=Decimal(2))


def _scaled(quantity: Quantity, factor: Decimal) -> Quantity:
    return attrs.evolve(
        quantity,
        value=quantity.value * factor,
        high=None if quantity.high is None else quantity.high * factor,
        precision=None if quantity.precision is None else quantity.precision * factor,
    )


def precision_of(quantity: Quantity) -> Decimal:
    """To what the written value is good: the worth of its last digit, but no coarser than a small part of the value."""
    written = quantity.precision if quantity.precision is not None else Decimal(1)
    if quantity.kind is Kind.PERCENT:
        return written
    value = abs(quantity.value)
    return max(min(written, value * COARSE), min(trailing(value), value * FINE))


def trailing(value: Decimal) -> Decimal:
    """10, 100, … for a whole number that ends in so many zeros and keeps two digits before them ("3,000": 100)."""
    if value != value.to_integral_value():
        return Decimal(0)
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    zeros = min(zeros, len(digits) - 2)
    return Decimal(10) ** zeros if zeros > 0 else Decimal(1)


def _close(one: Decimal, two: Decimal, precision: Decimal) -> bool:
    return abs(one - two) <= precision / 2


def _values(claimed: Quantity, found: Quantity) -> Comparison:
    said, given = claimed.value, found.value
    qualifier = claimed.qualifier
    if said == given:
        return _equal(claimed, found)
    if (qualifier in _LOWER and found.qualifier in _LOWER) or (qualifier in _UPPER and found.qualifier in _UPPER):
        return _different(claimed, found)
    if qualifier in _LOWER:
        if given > said and (said <= 0 or given <= said * Decimal("1.34")):
            return Comparison(Relation.ROUNDED, f"{plain(found)} is {word_of(qualifier)} {plain(claimed)}")
        return _different(claimed, found)
    if qualifier in _UPPER:
        if given < said and given >= said * Decimal("0.75"):
            return Comparison(Relation.ROUNDED, f"{plain(found)} is {word_of(qualifier)} {plain(claimed)}")
        return _different(claimed, found)
    if qualifier is Qualifier.NEARLY:
        if given < said and given >= said * Decimal("0.9"):
            return Comparison(Relation.ROUNDED, f"{plain(found)} is nearly {plain(claimed)}")
        return _different(claimed, found)
    if found.qualifier in _LOWER and said > given:
        return Comparison(Relation.COMPATIBLE, f"the source says only {word_of(found.qualifier)} {plain(found)}")
    if found.qualifier in _UPPER and said < given:
        return Comparison(Relation.COMPATIBLE, f"the source says only {word_of(found.qualifier)} {plain(found)}")
    precision = precision_of(claimed)
    if _close(said, given, precision):
        return Comparison(Relation.ROUNDED, f"{plain(found)} rounds to {plain(claimed)}")
    if qualifier is Qualifier.ABOUT and said and abs(said - given) <= abs(said) * _ABOUT:
        return Comparison(Relation.ROUNDED, f"{plain(found)} is about {plain(claimed)}")
    if found.qualifier is Qualifier.NEARLY and said < given and said >= given * Decimal("0.9"):
        return Comparison(Relation.ROUNDED, f"the source says nearly {plain(found)}")
    if found.qualifier is Qualifier.ABOUT and abs(said - given) <= abs(given) * Decimal("0.06"):
        return Comparison(Relation.ROUNDED, f"the source says about {plain(found)}")
    if claimed.kind is not Kind.COUNT and _close(said, given, min(precision_of(found), abs(given) * _NEAR)):
        return Comparison(Relation.ROUNDED, f"the source gives it only as {plain(found)}")
    if trailing(abs(said)) >= 100 and abs(said - given) <= abs(given) * _NEAR:
        return Comparison(Relation.COMPATIBLE, f"the source says {plain(found)}, which is near but not the same")
    return _different(claimed, found)


def _equal(claimed: Quantity, found: Quantity) -> Comparison:
    one, two = claimed.qualifier, found.qualifier
    if one is two or (one in _EXACT_LIKE and two in _EXACT_LIKE):
        return Comparison(Relation.EQUAL)
    if (one in _LOWER and two in _LOWER) or (one in _UPPER and two in _UPPER):
        return Comparison(Relation.EQUAL)
    low, below = _LOWER, _UPPER | {Qualifier.NEARLY}
    if (one in low and two in below) or (one in below and two in low):
        return Comparison(Relation.DIFFERENT, f"{word_of(two)} {plain(found)}, not {word_of(one)}")
    if two is Qualifier.EXACT:
        return Comparison(Relation.ROUNDED, f"the source says {plain(found)}, the report {word_of(one)} {plain(claimed)}")
    return Comparison(Relation.ROUNDED, f"the source says {word_of(two)} {plain(found)}")


def _ranges(claimed: Quantity, found: Quantity) -> Comparison:
    low, high = claimed.value, claimed.high if claimed.high is not None else claimed.value
    begin, end = found.value, found.high if found.high is not None else found.value
    if (low, high) == (begin, end):
        return Comparison(Relation.EQUAL)
    precision = precision_of(claimed)
    if claimed.high is not None and found.high is not None:
        if _close(low, begin, precision) and _close(high, end, precision):
            return Comparison(Relation.ROUNDED, f"{plain(found)} rounds to {plain(claimed)}")
        return _different(claimed, found)
    if claimed.high is not None:
        if low <= begin <= high:
            return Comparison(Relation.ROUNDED, f"{plain(found)} lies within {plain(claimed)}")
        return Comparison(Relation.UNLIKE)
    if begin <= low <= end:
        if claimed.qualifier in (Qualifier.ABOUT, Qualifier.AT_MOST) or low == end or low == begin:
            return Comparison(Relation.ROUNDED, f"the source gives the range {plain(found)}")
        return Comparison(Relation.COMPATIBLE, f"the source gives only the range {plain(found)}")
    if claimed.qualifier in _LOWER and begin >= low and end <= low * Decimal("1.34"):
        return Comparison(Relation.ROUNDED, f"{plain(found)} is {word_of(claimed.qualifier)} {plain(claimed)}")
    return _different(claimed, found)


def _different(claimed: Quantity, found: Quantity) -> Comparison:
    slip = None
    if claimed.value and found.value and claimed.high is None and found.high is None:
        try:
            ratio = max(claimed.value, found.value) / min(claimed.value, found.value)
        except (InvalidOperation, ZeroDivisionError):
            ratio = Decimal(0)
        for power in (10, 100, 1000, 1000000):
            if ratio == power:
                slip = Decimal(power)
        if slip is None and ratio > FAR:
            return Comparison(Relation.UNLIKE)
    note = f"{show(slip)} times apart" if slip else ""
    return Comparison(Relation.DIFFERENT, note, slip)


def word_of(qualifier: Qualifier) -> str:
    """The qualifier as one writes it: "over", "at least", "nearly"; "" for an exact value."""
    return {
        Qualifier.EXACT: "exactly",
        Qualifier.BETWEEN: "between",
        Qualifier.AT_LEAST: "at least",
        Qualifier.AT_MOST: "up to",
    }.get(qualifier, qualifier.value)
