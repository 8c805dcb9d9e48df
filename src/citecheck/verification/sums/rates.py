"""So much each, so many times so much, and the level before a change: the operands of such sums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from citecheck.records import Kind
from citecheck.verification.statement import Figure
from citecheck.verification.sums import arithmetic
from citecheck.verification.sums.asked import AIMED, CUES, Asked, Shape
from citecheck.verification.sums.operands import Operand, Scene, nouns
from citecheck.verification.sums.pairs import Found, pairs_of
from citecheck.verification.values import in_points
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, concept

# --- so much each

_HEADS = frozenset(
    concept(w) for w in "people person residents inhabitants population citizens adults islanders".split()
)
_TIMES = {"year": 12, "annum": 12, "month": 1}
_LENGTHS = {"years": 12, "months": 1, "decades": 120}
_EACH_PART = re.compile(r"\b(?:each|apiece|per|every|a head|average|averag\w+|typical|mean)\b", re.IGNORECASE)


def each(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    per = (claimed.quantity.per or "").lower()
    for whole, number in pairs_of(scene):
        if (
            whole.quantity.kind is Kind.DURATION
            or whole.quantity.per
            or whole.figure.basis == "each"
            or not number.quantity.value
        ):
            continue
        if not _same_unit(whole, claimed) or whole.quantity.high is not None or number.quantity.high is not None:
            continue
        if per in _TIMES:
            months = _LENGTHS.get(number.quantity.unit or "")
            if number.quantity.kind is not Kind.DURATION or months is None:
                continue
            worked = arithmetic.each(whole.quantity, number.quantity, f"a {per}", Decimal(months) / _TIMES[per])
        else:
            unit = _divides(number, claimed, per, ask.names)
            if unit is None:
                continue
            worked = arithmetic.each(whole.quantity, number.quantity, unit)
        if worked:
            yield Found(shape, (whole, number), worked, whole.passage is number.passage)


def _same_unit(operand: Operand, claimed: Figure) -> bool:
    one, two = operand.quantity, claimed.quantity
    if operand.change or one.kind not in (Kind.MONEY, Kind.COUNT, Kind.OTHER, Kind.AREA, Kind.ENERGY):
        return False
    if two.kind is Kind.RATE:
        return one.kind is not Kind.MONEY and (two.unit or "").startswith(one.unit or "?")
    if one.kind is not two.kind:
        return False
    if one.kind is Kind.COUNT:
        return not nouns(operand) or bool(nouns(operand) & claimed.noun)
    return (one.unit or "") == (two.unit or "")


def _divides(number: Operand, claimed: Figure, per: str, names: frozenset[str]) -> str | None:
    """ "a mile" where the figure counts what the claim divides by; None where it does not."""
    quantity = number.quantity
    if quantity.kind not in (Kind.COUNT, Kind.OTHER, Kind.AREA, Kind.ENERGY) or number.change or quantity.per:
        return None
    counted = frozenset(concept(w) for w in (quantity.unit or "").replace("_", " ").split()) | number.figure.noun
    if per in ("head", "person", "capita", "inhabitant", "resident"):
        return "a head" if counted & (_HEADS | (claimed.own - GENERIC_CONCEPTS - CUES)) else None
    if per:
        return f"{'an' if per[0] in 'aeiou' else 'a'} {per}" if concept(per.split()[-1]) in counted else None
    if quantity.unit == claimed.quantity.unit:
        return None
    return "each" if counted & names else None


def products(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    for number, one in pairs_of(scene):
        if one.change or number.change or one.quantity.high is not None or number.quantity.high is not None:
            continue
        if number.quantity.kind is Kind.DURATION:
            yield from _rate_for_time(number, one, claimed, shape)
        if number.quantity.kind is not Kind.COUNT or number.quantity.value < 2 or number.quantity.per:
            continue
        if (
            one.quantity.kind is not Kind.MONEY
            or claimed.quantity.kind is not Kind.MONEY
            or one.quantity.unit != claimed.quantity.unit
        ):
            continue
        if abs(one.place - number.place) > 1 or one.column or not _is_each(one, number):
            continue
        if worked := arithmetic.product(number.quantity, one.quantity):
            yield Found(shape, (number, one), worked, False)


def _is_each(one: Operand, number: Operand) -> bool:
    """Whether an amount is for one of what the other figure counts."""
    per = (one.quantity.per or "").lower()
    if per in _TIMES or per in ("week", "day", "hour"):
        return False
    counted = frozenset(concept(w) for w in (number.quantity.unit or "").split()) | number.figure.noun
    if per:
        return concept(per.split()[-1]) in counted or (per in ("head", "person") and bool(counted & _HEADS))
    return (bool(_EACH_PART.search(one.part)) and not number.when.known) or bool(
        re.match(r"\s*(?:each|apiece)\b", one.statement.text[one.quantity.end :])
    )


def _rate_for_time(length: Operand, one: Operand, claimed: Figure, shape: Shape) -> Iterator[Found]:
    """ "£20 a month for two years"."""
    months, per = _LENGTHS.get(length.quantity.unit or ""), _TIMES.get(one.quantity.per or "")
    if months is None or per is None or length.passage is not one.passage:
        return
    if one.quantity.kind is not claimed.quantity.kind or one.quantity.unit != claimed.quantity.unit:
        return
    if worked := arithmetic.over_time(one.quantity, length.quantity, Decimal(months) / per):
        yield Found(shape, (one, length), worked, True)


# --- the level before a change

_ABOVE = re.compile(
    r"^\s*(?:(?P<up>above|more than|over|ahead of|higher)|below|less than|fewer than|short of|lower)\b", re.IGNORECASE
)


def _sign(change: Operand) -> int:
    """1 for "up 4%" and "4 above", -1 for the other way."""
    match = _ABOVE.match(change.statement.text[change.quantity.end :])
    if match:
        return 1 if match["up"] else -1
    return change.figure.direction


def earlier(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    for after, change in pairs_of(scene):
        if (
            after.passage is not change.passage
            or after.change
            or not (change.change or _ABOVE.match(change.statement.text[change.quantity.end :]))
        ):
            continue
        if scene.between(after, change):
            continue
        if not _sign(change) or in_points(change.quantity) or change.quantity.high is not None:
            continue
        if arithmetic.conversion(after.quantity, claimed.quantity) is None or after.quantity.kind is Kind.PERCENT:
            continue
        share = change.quantity.kind in (Kind.PERCENT, Kind.RATIO)
        if not share and arithmetic.conversion(change.quantity, after.quantity) is None:
            continue
        if abs(change.quantity.start - after.quantity.start) > 80:
            continue
        aimed = bool(AIMED.search(change.part))
        if not aimed and not ask.earlier and not any(change.when.holds(p.first or 0) for p in claimed.periods):
            continue
        worked = arithmetic.level_before(after.quantity, change.quantity, _sign(change), aimed=aimed)
        if worked and (ask.aimed or not aimed):
            yield Found(shape, (after, change), worked, False, compared=aimed)
