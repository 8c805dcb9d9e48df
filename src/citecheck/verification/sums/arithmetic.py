"""The sums themselves: the value, the span that the rounding of its figures leaves, and the sum in words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation

import attrs

from citecheck.quantities.conversions import BASES
from citecheck.records import Kind, Qualifier, Quantity
from citecheck.verification.values import in_points
from citecheck.verification.wording import plain, show

LOOSE = Decimal("0.05")
"""How far a figure with "about", "over" or the like may be off, as a part of itself."""


@attrs.frozen
class Worked:
    """The outcome of a sum."""

    value: Decimal
    low: Decimal
    """The least that the sum can be, the rounding of its figures allowed for."""
    high: Decimal
    words: str
    """"6% to 9% is a rise of 50%"."""
    direction: int = 0
    """1 for a rise or an excess, -1 for a fall or a lack, 0 where the sum has none."""


def relative_change(before: Quantity, after: Quantity) -> Worked | None:
    """The change in per cent of the earlier amount, without its sign."""
    made = _work(lambda a, b: (b - a) / abs(a) * 100, before, after)
    if made is None:
        return None
    word = _rise(made[0])
    words = f"{plain(before)} to {plain(after)} is {word} of {rounded(abs(made[0]))}%"
    return _unsigned(*made, words)


def points(before: Quantity, after: Quantity, *, compared: bool = False) -> Worked | None:
    """The difference of two percentages or scores."""
    made = _work(lambda a, b: b - a, before, after)
    if made is None:
        return None
    unit = "percentage points" if before.kind is Kind.PERCENT else "points"
    joint = "and" if compared else "to"
    words = f"{plain(before)} {joint} {plain(after)} {'are' if compared else 'is'} {rounded(abs(made[0]))} {unit}"
    if in_points(before) and in_points(after):
        words = f"{plain(before)} to {plain(after)} is a change of {rounded(abs(made[0]))}"
    return _unsigned(*made, f"{words} apart" if compared else words)


def times(before: Quantity, after: Quantity, *, compared: bool = False) -> Worked | None:
    """The later amount as a multiple of the earlier one."""
    made = _work(lambda a, b: b / a, before, after)
    if made is None or made[0] <= 0:
        return None
    value, low, high = made
    if compared:
        words = f"{plain(after)} is {rounded(value)} times {plain(before)}"
    else:
        words = f"{plain(before)} to {plain(after)} is {rounded(value)} times as much"
    return Worked(value, low, high, words, 1 if value > 1 else -1)


def share(part: Quantity, whole: Quantity) -> Worked | None:
    """The part in per cent of the whole."""
    made = _work(lambda a, b: a / b * 100, part, whole)
    if made is None or not 0 < made[0] < 100:
        return None
    return Worked(*made, f"{plain(part)} of {plain(whole)} is {rounded(made[0])}%")


def vote(won: Quantity, lost: Quantity) -> Worked | None:
    """The share of the first of two sides: "41 to 22"."""
    made = _work(lambda a, b: a / (a + b) * 100, won, lost)
    if made is None or not 0 < made[0] < 100:
        return None
    return Worked(*made, f"{plain(won)} to {plain(lost)} is {rounded(made[0])}% of both")


def remainder(part: Quantity, whole: Quantity) -> Worked | None:
    """What is left of an amount."""
    made = _work(lambda a, b: b - a, part, whole)
    if made is None or made[0] <= 0:
        return None
    return Worked(*made, f"{plain(whole)} less {plain(part)} is {amount(made[0], whole)}")


def rest(part: Quantity) -> Worked | None:
    """What is left of a hundred per cent."""
    value = part.value * 100 if part.kind is Kind.RATIO else part.value
    if not 0 < value < 100:
        return None
    left = 100 - value
    half = (part.precision or Decimal(1)) / 2 if part.kind is Kind.PERCENT else Decimal("2.5")
    return Worked(left, left - half, left + half, f"all but {plain(part)} is {rounded(left)}%")


def difference(before: Quantity, after: Quantity, *, compared: bool = False) -> Worked | None:
    """How much the second amount is above (1) or below (-1) the first, in the first one's unit."""
    factor = conversion(after, before)
    if factor is None:
        return None
    made = _work(lambda a, b: b * factor - a, before, after)
    if made is None or not made[0]:
        return None
    size = amount(abs(made[0]), before)
    if compared:
        words = f"{plain(after)} is {size} {'more' if made[0] > 0 else 'less'} than {plain(before)}"
    else:
        words = f"{plain(before)} to {plain(after)} is {size} {'more' if made[0] > 0 else 'less'}"
    return _unsigned(*made, words)


def total(parts: Sequence[Quantity]) -> Worked | None:
    """The sum of two or more amounts in the unit of the first."""
    factors = [conversion(part, parts[0]) for part in parts]
    if any(factor is None for factor in factors):
        return None
    made = _work(lambda *values: sum((v * (f or 1) for v, f in zip(values, factors, strict=True)), Decimal(0)), *parts)
    if made is None:
        return None
    shown = ", ".join(plain(part) for part in parts[:-1])
    return Worked(*made, f"{shown} and {plain(parts[-1])} make {amount(made[0], parts[0])}")


def portion(part: Quantity, whole: Quantity) -> Worked | None:
    """A share of an amount: "40% of 2,000"."""
    scale = Decimal(1) if part.kind is Kind.RATIO else Decimal("0.01")
    made = _work(lambda a, b: a * scale * b, part, whole)
    if made is None:
        return None
    return Worked(*made, f"{plain(part)} of {plain(whole)} is {amount(made[0], whole)}")


def each(whole: Quantity, number: Quantity, unit: str, scale: Decimal = Decimal(1)) -> Worked | None:
    """An amount divided by a number of heads, miles, years; `unit` as in "a mile", `scale` turns years into months."""
    made = _work(lambda a, b: a / (b * scale), whole, number)
    if made is None:
        return None
    return Worked(*made, f"{plain(whole)} for {with_noun(number)} is {amount(made[0], whole)} {unit}")


def product(number: Quantity, one: Quantity, scale: Decimal = Decimal(1)) -> Worked | None:
    """So many times so much."""
    made = _work(lambda a, b: a * b * scale, number, one)
    if made is None:
        return None
    return Worked(*made, f"{with_noun(number)} at {plain(one)} each is {amount(made[0], one)}")


def over_time(rate: Quantity, length: Quantity, scale: Decimal) -> Worked | None:
    """So much a month for so many years; `scale` is the months of a year."""
    made = _work(lambda a, b: a * b * scale, rate, length)
    if made is None:
        return None
    return Worked(*made, f"{plain(rate)} for {plain(length)} is {amount(made[0], rate)}")


def level_before(after: Quantity, change: Quantity, direction: int, *, aimed: bool = False) -> Worked | None:
    """The level before a change, or the one that was aimed at: "18m, up 11%" was 16.2m."""
    if change.kind is Kind.PERCENT:
        made = _work(lambda a, b: a / (1 + direction * b / 100), after, change)
    elif change.kind is Kind.RATIO:
        multiple = change.unit == "times"
        made = _work(lambda a, b: a / (b if multiple else 1 + direction * b), after, change)
    else:
        made = _work(lambda a, b: a - direction * b, after, change)
    if made is None or made[0] <= 0:
        return None
    if aimed:
        where = "above" if direction > 0 else "below"
        return Worked(*made, f"{plain(after)} is {plain(change)} {where} {amount(made[0], after)}")
    how = f"{'up' if direction > 0 else 'down'} {plain(change)}"
    if change.kind is Kind.RATIO and change.unit == "times":
        how = f"{rounded(change.value)} times as much as before"
    return Worked(*made, f"{plain(after)}, {how}, was {amount(made[0], after)} before")


def net(gained: Quantity, lost: Quantity) -> Worked | None:
    """What came less what went: "opened 30 and closed 12"."""
    made = _work(lambda a, b: a - b, gained, lost)
    if made is None or not made[0]:
        return None
    word = "more" if made[0] > 0 else "fewer"
    return _unsigned(*made, f"{plain(gained)} less {plain(lost)} is {amount(abs(made[0]), gained)} {word}")


def conversion(one: Quantity, other: Quantity) -> Decimal | None:
    """What turns an amount of `one` into the unit of `other`; None where they are not of one kind."""
    if in_points(one) and in_points(other):
        return Decimal(1)
    if one.kind is not other.kind and not {one.kind, other.kind} <= {Kind.COUNT, Kind.SCORE}:
        return None
    if in_points(one) != in_points(other) or (one.per and other.per and one.per != other.per):
        return None
    if one.kind in (Kind.COUNT, Kind.SCORE) or (one.unit or "") == (other.unit or ""):
        return Decimal(1)
    if one.kind is Kind.RATIO:
        return None
    first, second = BASES.get(one.unit or ""), BASES.get(other.unit or "")
    if first is None or second is None or first[0] != second[0]:
        return None
    return first[1] / second[1]


def amount(value: Decimal, like: Quantity) -> str:
    """A value as the figure that it is worked out from is written: its currency, scale and unit."""
    if like.kind is Kind.MONEY:
        sign = re.match(r"[^\d\s]{1,4}|[A-Z]{3}\s", like.surface)
        before = (
            sign.group().strip() + (" " if sign.group()[-1].isalpha() or sign.group()[-1] == " " else "")
            if sign
            else ""
        )
        after = "" if sign else f" {like.unit or ''}".rstrip()
        for size, name in ((Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m")):
            if abs(value) >= size:
                return f"{before}{rounded(value / size)}{name}{after}"
        return f"{before}{rounded(value)}{after}"
    if like.kind is Kind.PERCENT:
        return f"{rounded(value)}%"
    if like.kind is Kind.COUNT or not like.unit:
        return rounded(value)
    return f"{rounded(value)} {like.unit.replace('_', ' ')}"


def rounded(value: Decimal) -> str:
    """Three digits or so, which is what a reader wants to see of a quotient."""
    size = abs(value)
    if size >= Decimal(10) ** 15:
        return f"{value:.3g}"  # no figure of a report, and more digits than a decimal context keeps
    places = 0 if size >= 1000 else 1 if size >= 10 else 2
    return show(round(value, places))


def with_noun(quantity: Quantity) -> str:
    surface, unit = plain(quantity), (quantity.unit or "").replace("_", " ")
    if quantity.kind is Kind.COUNT and unit and unit.split()[-1].lower() not in surface.lower():
        return f"{surface} {unit}"
    return surface


def _rise(change: Decimal) -> str:
    return "a rise" if change > 0 else "a fall"


def _unsigned(value: Decimal, low: Decimal, high: Decimal, words: str) -> Worked:
    direction = 1 if value > 0 else -1 if value < 0 else 0
    if low < 0 < high:
        return Worked(abs(value), Decimal(0), max(-low, high), words, direction)
    ends = sorted((abs(low), abs(high)))
    return Worked(abs(value), ends[0], ends[1], words, direction)


def _work(formula: Callable[..., Decimal], *given: Quantity) -> tuple[Decimal, Decimal, Decimal] | None:
    """(value, least, most) of a formula over quantities, each of them anywhere within its rounding."""
    try:
        value = formula(*(quantity.value for quantity in given))
        ends = [_ends(quantity) for quantity in given[:4]] + [(q.value,) for q in given[4:]]
        corners = [formula(*corner) for corner in itertools.product(*ends)]
    except (InvalidOperation, DivisionByZero, ZeroDivisionError):
        return None
    return value, min(corners), max(corners)


def _ends(quantity: Quantity) -> tuple[Decimal, ...]:
    half = (quantity.precision or Decimal(0)) / 2
    if quantity.kind is Kind.COUNT and quantity.precision == 1:
        half = Decimal(0)  # things counted one by one
    if quantity.qualifier is not Qualifier.EXACT:
        half = max(half, abs(quantity.value) * LOOSE)
    return (quantity.value - half, quantity.value + half) if half else (quantity.value,)
