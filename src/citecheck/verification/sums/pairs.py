"""Two levels of one thing as the operands of a sum: two times, two groups, what was planned and what came."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator

import attrs

from citecheck.records import Kind
from citecheck.statements.vocabulary import FALL, RISE
from citecheck.verification.statement import Figure
from citecheck.verification.sums import arithmetic
from citecheck.verification.sums.arithmetic import Worked
from citecheck.verification.sums.asked import AIMED, Asked, Shape
from citecheck.verification.sums.operands import Operand, Scene, alike, nouns
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


def pairs_of(scene: Scene) -> Iterator[tuple[Operand, Operand]]:
    """Ordered pairs of which one stands in the scene's own sentence."""
    for one, two in itertools.permutations(scene.operands, 2):
        if scene.anchor in (one.passage, two.passage) and _one_column(one, two):
            yield one, two


def _one_column(one: Operand, two: Operand) -> bool:
    """Cells of two rows only meet within one column."""
    if one.passage is two.passage or not (one.column or two.column):
        return True
    return bool(one.column) and one.column == two.column


def of_two_rows(one: Operand, two: Operand) -> bool:
    return bool(one.column) and one.passage is not two.passage


def _levels(one: Operand, two: Operand) -> bool:
    """Whether two figures are levels of one thing, and of one order of size."""
    if one.change or two.change or not alike(one, two):
        return False
    if one.quantity.kind is Kind.DURATION and one.statement is two.statement:
        gap = one.statement.text[one.quantity.end : two.quantity.start]
        back = one.statement.text[two.quantity.end : one.quantity.start]
        if len((gap or back).strip(" ,")) < 4:
            return False  # "7 hours 20 minutes" is one length
    low, high = sorted((abs(one.quantity.value), abs(two.quantity.value)))
    return bool(low) and high / low <= FAR_APART


SMALLEST = 10
"""Nobody takes a share of fewer things than this."""
FAR_APART = 200
"""Levels further apart than this are not two levels of one thing."""


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
    if of_two_rows(one, two):
        return bool(label_of(one) & ask.left) and bool(label_of(two) & ask.right)
    mine, theirs = one.figure.core | one.figure.close, two.figure.core | two.figure.close
    return bool(mine & (ask.left - theirs)) and bool(theirs & (ask.right - mine))


def label_of(operand: Operand) -> frozenset[str]:
    """Concepts of the heading of a table row."""
    text = operand.statement.text
    end = text.find(":")
    return frozenset(w.concept for w in operand.statement.words if w.end <= end)


_MOVES = frozenset(concept(w) for w in RISE | FALL)


def _are_changes(claimed: Figure, one: Operand, two: Operand) -> bool:
    """ "A loss of £2m in 2020 and of £1m in 2021": amounts of what the claim sums up, not levels before and after."""
    if not claimed.change or one.figure.role or two.figure.role:
        return False
    return bool((one.figure.core | two.figure.core) & claimed.core & _MOVES)


Formula = Callable[[Operand, Operand, bool], Worked | None]


def two_levels(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    formula = _FORMULAS[shape]
    for one, two in pairs_of(scene):
        if not _levels(one, two) or not _measures(claimed, one, shape):
            continue
        joined = ordered(scene, one, two, ask.since)
        if shape is Shape.DIFFERENCE and _are_changes(claimed, one, two):
            continue
        if joined is not None and (worked := formula(one, two, False)):
            yield Found(shape, (one, two), worked, joined)
        if joined is True or not _compared(two, one, ask):
            continue
        if (of_two_rows(one, two) or not scene.between(one, two)) and (worked := formula(one, two, True)):
            yield Found(shape, (one, two), worked, one.passage is two.passage, compared=True)
    if shape not in (Shape.DIFFERENCE, Shape.POINTS):
        return
    for one, two in pairs_of(scene):
        if not _next_best(scene, one, two, ask) or not _levels(one, two) or not _measures(claimed, one, shape):
            continue
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
    if ask.direction <= 0 or not one.column or one.passage is two.passage or ask.right & label_of(one):
        return False
    if not label_of(two) & ask.names or label_of(one) & ask.names:
        return False
    below = sorted(o.quantity.value for o in scene.operands if o.column == two.column and o.passage is not two.passage)
    return bool(below) and below[-1] == one.quantity.value < two.quantity.value and not ask.right


_VERSUS = re.compile(r"\s*(?:votes?\s+)?(?:to|against)\s*", re.IGNORECASE)


def votes_between(one: Operand, two: Operand) -> bool:
    """Whether two figures are the sides of a vote: "by 41 votes to 22"."""
    if one.passage is not two.passage or not one.quantity.kind is two.quantity.kind is Kind.COUNT:
        return False
    between = one.statement.text[one.quantity.end : max(one.quantity.end, two.quantity.start)]
    return bool(_VERSUS.fullmatch(between)) and _VOTE in one.figure.noun | one.figure.own


_VOTE = concept("votes")
_CAME = frozenset(
    concept(w) for w in "opened gained added hired joined arrived born recruited created launched".split()
)
_WENT = frozenset(concept(w) for w in "closed shut lost left died departed scrapped axed cancelled removed".split())


def differences(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    yield from two_levels(scene, claimed, ask, shape)
    for one, two in pairs_of(scene):
        if one.passage is not two.passage or one.column or arithmetic.conversion(one.quantity, two.quantity) is None:
            continue
        if arithmetic.conversion(one.quantity, claimed.quantity) is None or one.quantity.kind is Kind.PERCENT:
            continue
        if votes_between(one, two) and (worked := arithmetic.net(one.quantity, two.quantity)):
            yield Found(shape, (one, two), worked, False)
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
