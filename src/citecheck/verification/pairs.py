"""The operands of a sum, found in a scene: which figures belong together for the kind of sum that a claim asks for."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from decimal import Decimal

import attrs

from citecheck.records import Kind
from citecheck.verification import arithmetic
from citecheck.verification.arithmetic import Worked
from citecheck.verification.asked import AIMED, CUES, Asked, Shape
from citecheck.verification.operands import Operand, Scene, alike, nouns
from citecheck.verification.statement import Figure
from citecheck.verification.values import in_points
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, concept


@attrs.frozen(eq=False)
class Found:
    """A sum that could give the claimed figure."""

    shape: Shape
    operands: tuple[Operand, ...]
    worked: Worked
    tied: bool
    """Whether the sentence itself puts the operands together ("from 6% to 9%", "12 of 40")."""
    compared: bool = False
    """Two groups or a target and what came, not two times."""


def sums_in(scene: Scene, claimed: Figure, ask: Asked) -> Iterator[Found]:
    """Every sum of a shape that the claim asks for, of the operands of a scene."""
    for shape in ask.shapes:
        yield from _FINDERS[shape](scene, claimed, ask, shape)


def _pairs(scene: Scene) -> Iterator[tuple[Operand, Operand]]:
    """Ordered pairs of which one stands in the scene's own sentence."""
    for one, two in itertools.permutations(scene.operands, 2):
        if scene.anchor in (one.passage, two.passage) and _one_column(one, two):
            yield one, two


def _one_column(one: Operand, two: Operand) -> bool:
    """Cells of two rows only meet within one column."""
    if one.passage is two.passage or not (one.column or two.column):
        return True
    return bool(one.column) and one.column == two.column


def _of_two_rows(one: Operand, two: Operand) -> bool:
    return bool(one.column) and one.passage is not two.passage


def _levels(one: Operand, two: Operand) -> bool:
    """Whether two figures are levels of one thing, and of one order of size."""
    if one.change or two.change or not alike(one, two):
        return False
    low, high = sorted((abs(one.quantity.value), abs(two.quantity.value)))
    return bool(low) and high / low <= FAR_APART


FAR_APART = 200
"""Levels further apart than this are not two levels of one thing."""


# --- two times, two groups, what was planned and what came


def ordered(scene: Scene, before: Operand, after: Operand, since: int | None) -> bool | None:
    """Whether `before` is known to be the earlier level of the two, True where the sentence itself joins them.

    False where only their times tell; None where it is the later one or nothing tells.
    """
    one, two = before.figure.role, after.figure.role
    if before.passage is after.passage and not scene.between(before, after):
        if one == "from" and (two == "to" or (two is None and _up_from(before))):
            return True
        if one == "base" and two is None and (before.when.rank == -1 or (before.when.years and not after.when.years)):
            return None if AIMED.search(before.part) else True
    if two == "from" or (two == "base" and (after.when.rank == -1 or after.when.years)):
        return None
    if before.when.before(after.when):
        return before.passage is after.passage and bool(before.when.years and after.when.years)
    if since is not None and before.when.holds(since) and not after.when.years and after.when.rank != -1:
        return False
    return None


def _up_from(operand: Operand) -> bool:
    """ "60, up from 40"."""
    lead = operand.statement.text[: operand.quantity.start][-40:]
    return bool(re.search(r"\bfrom\s+(?:(?:about|around|just|only|some|nearly)\s+)?\S{0,2}$", lead))


_COMPARES = re.compile(
    r"\b(?:compares? (?:with|to)|compared (?:with|to)|against|the \w+ (?:was|had been))\b", re.IGNORECASE
)


def _compared(one: Operand, two: Operand, ask: Asked) -> bool:
    """Whether `one` is of the claim's left side and `two` of its right."""
    if ask.aimed and AIMED.search(two.part) and not AIMED.search(one.part):
        beside = abs(one.place - two.place) <= 1 and bool(
            _COMPARES.search(two.statement.text[: two.quantity.start][-60:])
        )
        return (one.passage is two.passage or beside) and not two.column
    if not ask.left or not ask.right:
        return False
    if _of_two_rows(one, two):
        return bool(_label(one) & ask.left) and bool(_label(two) & ask.right)
    mine, theirs = one.figure.core | one.figure.close, two.figure.core | two.figure.close
    return bool(mine & (ask.left - theirs)) and bool(theirs & (ask.right - mine))


def _label(operand: Operand) -> frozenset[str]:
    """Concepts of the heading of a table row."""
    text = operand.statement.text
    end = text.find(":")
    return frozenset(w.concept for w in operand.statement.words if w.end <= end)


Formula = Callable[[Operand, Operand, bool], Worked | None]


def _two_levels(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    formula = _FORMULAS[shape]
    for one, two in _pairs(scene):
        if not _levels(one, two) or not _measures(claimed, one, shape):
            continue
        joined = ordered(scene, one, two, ask.since)
        if joined is not None and (worked := formula(one, two, False)):
            yield Found(shape, (one, two), worked, joined)
        if joined is True or not _compared(two, one, ask):
            continue
        if (_of_two_rows(one, two) or not scene.between(one, two)) and (worked := formula(one, two, True)):
            yield Found(shape, (one, two), worked, one.passage is two.passage, compared=True)
    if shape not in (Shape.DIFFERENCE, Shape.POINTS):
        return
    for one, two in _pairs(scene):
        if _next_best(scene, one, two, ask) and _levels(one, two) and _measures(claimed, one, shape):
            if worked := formula(one, two, True):
                yield Found(shape, (one, two), worked, True, compared=True)


def _measures(claimed: Figure, operand: Operand, shape: Shape) -> bool:
    """Whether a difference of such operands is in the unit of the claim."""
    quantity = operand.quantity
    if shape is Shape.POINTS:
        if quantity.kind is Kind.PERCENT:
            return True
        return quantity.kind in (Kind.COUNT, Kind.SCORE) and (quantity.unit == "points" or "point" in operand.known)
    if shape is Shape.DIFFERENCE:
        if quantity.kind is Kind.PERCENT:
            return False
        if claimed.quantity.kind is Kind.COUNT and claimed.quantity.unit:
            mine = claimed.noun - GENERIC_CONCEPTS
            if mine and nouns(operand) and not mine & nouns(operand):
                return False
        return arithmetic.conversion(quantity, claimed.quantity) is not None
    return quantity.kind is not Kind.RATIO or quantity.unit != "times"


def _next_best(scene: Scene, one: Operand, two: Operand, ask: Asked) -> bool:
    """ "Four points clear": the row that the claim names and the one that comes next in the column."""
    if ask.direction <= 0 or not one.column or one.passage is two.passage or ask.right & _label(one):
        return False
    if not _label(two) & ask.names or _label(one) & ask.names:
        return False
    below = sorted(o.quantity.value for o in scene.operands if o.column == two.column and o.passage is not two.passage)
    return bool(below) and below[-1] == one.quantity.value < two.quantity.value and not ask.right


_CAME = frozenset(
    concept(w) for w in "opened gained added hired joined arrived born recruited created launched".split()
)
_WENT = frozenset(concept(w) for w in "closed shut lost left died departed scrapped axed cancelled removed".split())


def _differences(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    yield from _two_levels(scene, claimed, ask, shape)
    for one, two in _pairs(scene):
        if one.passage is not two.passage or one.column or arithmetic.conversion(one.quantity, two.quantity) is None:
            continue
        if arithmetic.conversion(one.quantity, claimed.quantity) is None or one.quantity.kind is Kind.PERCENT:
            continue
        if not one.figure.core & _CAME or one.figure.core & _WENT or not two.figure.core & _WENT:
            continue
        if worked := arithmetic.net(one.quantity, two.quantity):
            yield Found(shape, (one, two), worked, False)


_FORMULAS: dict[Shape, Formula] = {
    Shape.CHANGE: lambda a, b, _: arithmetic.relative_change(a.quantity, b.quantity),
    Shape.POINTS: lambda a, b, c: arithmetic.points(a.quantity, b.quantity, compared=c),
    Shape.TIMES: lambda a, b, c: arithmetic.times(a.quantity, b.quantity, compared=c),
    Shape.DIFFERENCE: lambda a, b, c: arithmetic.difference(a.quantity, b.quantity, compared=c),
}


# --- part and whole

_OF = re.compile(
    r"^[^.;\d]{0,25}?\b(?:of|out of|from among|among|in)\s+(?:the|all|those|its|their|our|some|about)?\s*$",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"(?:^|[,;:.]\s)(?:out\s)?of\s(?:the\s|all\s|its\s|their\s|those\s|some\s)?$", re.IGNORECASE)
_OF_WHICH = re.compile(r"\b(?:of (?:which|whom|these|those|them)|including)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\bof (?:which|whom|these|those|them)\b", re.IGNORECASE)
_WHOLE_COLUMN = re.compile(
    r"\b(?:total|all|played|number|asked|entered|sample|population|overall|base)\b", re.IGNORECASE
)


def _part_of(scene: Scene, part: Operand, whole: Operand) -> bool | None:
    """Whether one figure is a part of the other; True where the sentence says so, None where they do not go together."""
    mine, theirs = part.quantity, whole.quantity
    if part.change or whole.change or not mine.value < theirs.value:
        return None
    if mine.kind is not theirs.kind or mine.kind in (Kind.PERCENT, Kind.RATIO, Kind.DURATION, Kind.AGE):
        return None
    if mine.per or theirs.per or mine.high is not None or theirs.high is not None:
        return None
    if mine.kind is not Kind.COUNT and mine.unit != theirs.unit:
        return None
    text = whole.statement.text
    if part.passage is not whole.passage:
        if part.column:
            return None
        lead = part.statement.text[: mine.start]
        return True if _OF_THEM.search(lead[-60:]) and part.place == whole.place + 1 else None
    if part.column:
        return True if _WHOLE_COLUMN.search(whole.column) and not _WHOLE_COLUMN.search(part.column) else None
    if mine.end <= theirs.start:
        if _OF.match(text[mine.end : theirs.start]):
            return True
    elif (
        (not scene.between(part, whole) and _OF_THE.search(text[: theirs.start][-30:]))
        or _OF_WHICH.search(text[theirs.end : mine.start])
        or _OF_THEM.match(text[mine.end : mine.end + 14].lstrip())
    ):
        return True
    one, two = nouns(part), nouns(whole)
    return None if one and two and not one & two else False


def _shares(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    for part, whole in _pairs(scene):
        said = _part_of(scene, part, whole)
        if said is None:
            continue
        if worked := arithmetic.share(part.quantity, whole.quantity):
            yield Found(shape, (part, whole), worked, said)


def _rests(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    """What is left of a hundred per cent, where the claim denies what the source says or the other way round."""
    for operand in scene.operands:
        if operand.passage is not scene.anchor or operand.quantity.kind not in (Kind.PERCENT, Kind.RATIO):
            continue
        if in_points(operand.quantity) or operand.change or operand.quantity.unit == "times":
            continue
        if operand.figure.negated == claimed.negated or operand.passage is None:
            continue
        if worked := arithmetic.rest(operand.quantity):
            yield Found(shape, (operand,), worked, False)


def _portions(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    for part, whole in _pairs(scene):
        share = part.quantity
        if share.kind not in (Kind.PERCENT, Kind.RATIO) or share.unit == "times" or share.high is not None:
            continue
        if part.change or whole.change or in_points(share) or whole.quantity.high is not None:
            continue
        if part.figure.direction and part.figure.role:
            continue
        if whole.quantity.kind is not claimed.quantity.kind or whole.quantity.per:
            continue
        if claimed.quantity.kind is not Kind.COUNT and whole.quantity.unit != claimed.quantity.unit:
            continue
        if abs(part.place - whole.place) > 1 or any(_same_kind(o, whole) for o in _amid(scene, part, whole)):
            continue
        if worked := arithmetic.portion(share, whole.quantity):
            yield Found(shape, (part, whole), worked, False)


def _amid(scene: Scene, one: Operand, two: Operand) -> tuple[Operand, ...]:
    first, last = sorted((scene.operands.index(one), scene.operands.index(two)))
    return scene.operands[first + 1 : last]


def _same_kind(one: Operand, two: Operand) -> bool:
    return one.quantity.kind is two.quantity.kind and not one.change


# --- totals

_LONGEST_LIST = 8


def _totals(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    """Runs of figures of one sort in one sentence, and cells of one column."""
    groups: dict[object, list[Operand]] = {}
    for operand in scene.operands:
        if operand.change or operand.quantity.high is not None or operand.quantity.kind is Kind.PERCENT:
            continue
        if arithmetic.conversion(operand.quantity, claimed.quantity) is None:
            continue
        key = operand.column or (
            "prose" if operand.passage is None or abs(operand.place - _index(scene)) <= 1 else None
        )
        if key is not None:
            groups.setdefault(key, []).append(operand)
    for column, members in groups.items():
        runs = [
            members[i:j] for i in range(len(members)) for j in range(i + 2, min(len(members), i + _LONGEST_LIST) + 1)
        ]
        if column != "prose":
            named = [o for o in members if _label(o) & ask.names]
            runs = [members] + ([named] if 2 <= len(named) < len(members) else [])
        for run in runs:
            if scene.anchor not in {o.passage for o in run} or not all(alike(run[0], o) for o in run[1:]):
                continue
            if worked := arithmetic.total([o.quantity for o in run]):
                whole = len(run) == len(members)
                yield Found(shape, tuple(run), worked, whole and len({o.passage for o in run}) == 1)


def _index(scene: Scene) -> int:
    return scene.anchor.index if scene.anchor else -1


# --- so much each

_HEADS = frozenset(
    concept(w) for w in "people person residents inhabitants population citizens adults islanders".split()
)
_TIMES = {"year": 12, "annum": 12, "month": 1}
_LENGTHS = {"years": 12, "months": 1, "decades": 120}
_EACH_PART = re.compile(r"\b(?:each|apiece|per|every|a head|average|averag\w+|typical|mean)\b", re.IGNORECASE)


def _each(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    per = (claimed.quantity.per or "").lower()
    for whole, number in _pairs(scene):
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
            unit = _divides(number, claimed, per)
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


def _divides(number: Operand, claimed: Figure, per: str) -> str | None:
    """ "a mile" where the figure counts what the claim divides by; None where it does not."""
    quantity = number.quantity
    if quantity.kind not in (Kind.COUNT, Kind.OTHER, Kind.AREA, Kind.ENERGY) or number.change or quantity.per:
        return None
    counted = frozenset(concept(w) for w in (quantity.unit or "").replace("_", " ").split()) | number.figure.noun
    if per in ("head", "person", "capita", "inhabitant", "resident"):
        return "a head" if counted & (_HEADS | (claimed.own - GENERIC_CONCEPTS - CUES)) else None
    if per:
        return f"{'an' if per[0] in 'aeiou' else 'a'} {per}" if concept(per.split()[-1]) in counted else None
    return "each" if counted & (claimed.own | claimed.shared) - GENERIC_CONCEPTS else None


def _products(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    for number, one in _pairs(scene):
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


def _earlier(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    for after, change in _pairs(scene):
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
        worked = arithmetic.level_before(after.quantity, change.quantity, _sign(change), aimed=aimed)
        if worked and (ask.aimed or not aimed):
            yield Found(shape, (after, change), worked, False, compared=aimed)


def _none(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    return iter(())


_FINDERS: dict[Shape, Callable[[Scene, Figure, Asked, Shape], Iterator[Found]]] = {
    Shape.CHANGE: _two_levels,
    Shape.POINTS: _two_levels,
    Shape.TIMES: _two_levels,
    Shape.DIFFERENCE: _differences,
    Shape.SHARE: _shares,
    Shape.REST: _rests,
    Shape.PORTION: _portions,
    Shape.TOTAL: _totals,
    Shape.EACH: _each,
    Shape.PRODUCT: _products,
    Shape.EARLIER: _earlier,
    Shape.SPAN: _none,
}
