"""Figures that the source does not print but that follow from those it does: which sum is meant, and what it gives.

The words of the claim say which kind of sum is asked for (`asked`), `pairs` finds the operands, `arithmetic` works
them out. Here is decided whether the operands are of the claim's thing, and whether the outcome is the claim's figure,
another one, or nothing to go by.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

import attrs

from citecheck.records import Kind, Qualifier, Quantity
from citecheck.verification.conflicts import conflicts
from citecheck.verification.matching import topic_weights
from citecheck.verification.passages import Passage, Reading
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.sums.arithmetic import conversion
from citecheck.verification.sums.asked import CUES, Asked, Shape, asked
from citecheck.verification.sums.finders import sums_in
from citecheck.verification.sums.fits import BOUNDS, breadth, fits, step
from citecheck.verification.sums.operands import (
    Operand,
    Scene,
    Sum,
    operands_of,
    scene_of,
    scene_of_claim,
    share_of,
    years_of,
)
from citecheck.verification.sums.pairs import Found
from citecheck.verification.sums.same_thing import another_group, of_another, one_thing, times_fit, words_in
from citecheck.verification.sums.years import derive_span
from citecheck.verification.values import compare, trailing
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.words import concepts_of

NEEDED = ((0.03, 0.34), (0.10, 0.44), (0.30, 0.54), (1.0, 0.62))
"""(chance up to, fit needed): the more pairs that could give the figure, the more words must agree."""
LOCAL = 0.3
"""How much of what the claim says of its figure must stand beside the operands."""
CERTAIN = 0.62
"""The fit from which on a sum of another value contradicts the claim."""
CERTAIN_LOCAL = 0.5
APART = Decimal("0.1")
"""How far off, as a part of itself, a claimed figure must be to be called wrong."""
RIVAL = 0.2
"""How close the next best operands may come before it is not known which ones the claim means."""
_AIMED = concepts_of("x target forecast plan budget sought hope")
_LINKED = ("place", "negation", "said", "planned", "swap", "opposite")
"""What may not differ between claim and operand; time and direction are part of the sum."""


@attrs.frozen(eq=False)
class _Case:
    """One claimed figure and what is needed to weigh sums for it."""

    claim: Statement
    claimed: Figure
    ask: Asked
    weights: dict[str, float]
    years: tuple[int, ...]
    reading: Reading
    passages: Sequence[Passage]


@attrs.frozen(eq=False)
class _Weighed:
    found: Found
    topic: float
    local: float


def derive(claim: Statement, claimed: Figure, reading: Reading, passages: Sequence[Passage]) -> Sum | None:
    """The sum that gives the claimed figure; else one that certainly gives another (`agrees` False); else None."""
    return _derive(claim, claimed, reading, passages, own=True)


def _derive(
    claim: Statement, claimed: Figure, reading: Reading, passages: Sequence[Passage], *, own: bool
) -> Sum | None:
    ask = asked(claim, claimed)
    if not ask.shapes or not ask.names:
        return None
    cues = CUES | _AIMED if ask.aimed else CUES
    weights = {c: w for c, w in topic_weights(claim, claimed, reading).items() if c not in cues}
    years = years_of(claimed.periods) or years_of(claim.periods)
    case = _Case(claim, claimed, ask, weights, years, reading, passages)
    if own and len(claim.figures) > 2 and (inside := _of_claim(case)) is not None:
        return inside
    tried: set[tuple[Operand, ...]] = set()
    weighed: list[_Weighed] = []
    near_miss = False
    for passage in passages:
        if _coverage(case, passage.concepts, passage.context) < NEEDED[0][1]:
            continue
        for found in sums_in(scene_of(passage, reading), claimed, ask):
            if found.operands in tried:
                continue
            tried.add(found.operands)
            agrees = fits(claimed.quantity, _value(case, found))[1]
            if not _linked(case, found):
                near_miss = near_miss or agrees
                continue
            topic, local = _weigh(case, found)
            weighed.append(_Weighed(found, topic, local))
    best = _best(case, weighed, len(tried))
    if best is None and Shape.SPAN in ask.shapes:
        best = derive_span(claim, claimed, reading, passages, weights)
    if best is not None:
        return best
    return None if near_miss else _wrong(case, weighed)


def _best(case: _Case, weighed: Sequence[_Weighed], tried: int) -> Sum | None:
    """The best fitting of the sums that give the claimed figure."""
    chance = min(1.0, tried * breadth(case.claimed.quantity))
    needed = next(fit for up_to, fit in NEEDED if chance <= up_to)
    best: _Weighed | None = None
    for one in weighed:
        found = one.found
        if not fits(case.claimed.quantity, _value(case, found))[1] or _turned(case.ask, found):
            continue
        loose = 0.12 if not _predicated(case, found) else 0.0 if found.tied else 0.06
        if one.topic < needed + loose or one.local < LOCAL:
            continue
        if best is None or (found.tied, one.topic + one.local) > (best.found.tied, best.topic + best.local):
            best = one
    return None if best is None else _sum(case, best.found, best.topic, agrees=True)


def _wrong(case: _Case, weighed: Sequence[_Weighed]) -> Sum | None:
    """A sum of another value, where the claim's words fix its operands beyond doubt."""
    sure = [one for one in weighed if _fixed(case, one)]
    if not sure:
        return None
    best = max(sure, key=lambda one: one.topic + one.local)
    for other in weighed:
        if other.found.worked.value == best.found.worked.value or set(other.found.operands) == set(best.found.operands):
            continue
        behind = best.topic + best.local - other.topic - other.local
        agrees = fits(case.claimed.quantity, _value(case, other.found))[1] and not _turned(case.ask, other.found)
        rival = other in sure or (other.found.tied and best.found.shape is not Shape.SHARE)
        if behind < (2 * RIVAL if agrees else RIVAL if rival else 0.0):
            return None
    wrong = _far(case, best.found) or _turned(case.ask, best.found)
    return _sum(case, best.found, best.topic, agrees=False, near=not wrong)


def _fixed(case: _Case, one: _Weighed) -> bool:
    """Whether the claim can only mean these operands."""
    found = one.found
    if not found.tied or one.topic < CERTAIN or one.local < CERTAIN_LOCAL:
        return False
    if any(o.quantity.qualifier in BOUNDS for o in found.operands):
        return False
    times = [o.when for o in found.operands if o.when.years]
    if case.years and times and not all(any(when.holds(year) for year in case.years) for when in times):
        return False
    if found.shape is Shape.PRODUCT:
        return case.ask.total
    if found.shape is Shape.SHARE:
        part, whole = found.operands
        named = any(f is not case.claimed and f.quantity.value == whole.quantity.value for f in case.claim.figures)
        said = (part.figure.core | words_in(part.column)) - GENERIC_CONCEPTS - whole.figure.noun - CUES
        return (
            bool(said)
            and 2 * len(said & case.claim.concepts) >= len(said)
            and (named or bool(whole.figure.noun - GENERIC_CONCEPTS & case.claimed.noun))
        )
    if found.shape is Shape.EACH:
        return bool(case.claimed.quantity.per)
    return found.shape in (Shape.CHANGE, Shape.POINTS, Shape.TIMES, Shape.DIFFERENCE)


def _predicated(case: _Case, found: Found) -> bool:
    """Whether the claim takes up anything that the source says of a part beside the whole that it is part of."""
    if found.shape is not Shape.SHARE:
        return True
    part, whole = found.operands
    said = (part.figure.core | words_in(part.column)) - GENERIC_CONCEPTS - whole.figure.noun - CUES
    return not said or bool(said & case.claim.concepts)


def _turned(ask: Asked, found: Found) -> bool:
    """Whether the sum rises where the claim falls."""
    if found.shape not in (Shape.CHANGE, Shape.POINTS, Shape.DIFFERENCE):
        return False
    return bool(ask.direction and found.worked.direction and ask.direction != found.worked.direction)


# --- whether the operands are of the claim's thing


def _weigh(case: _Case, found: Found) -> tuple[float, float]:
    """(topic, local): how much of the claim's words stand in the passages, and beside the operands themselves."""
    passages = {o.passage for o in found.operands if o.passage is not None}
    concepts = frozenset().union(*(p.concepts for p in passages))
    context = frozenset().union(*(p.context for p in passages))
    columns = frozenset().union(*(words_in(o.column) for o in found.operands))
    topic = _coverage(case, concepts, context)
    known = frozenset().union(*(o.known for o in found.operands)) | columns
    if any(p.cells for p in passages):
        known = known.union(*(_label(o) for o in found.operands))
    telling = (case.claimed.own | case.claimed.shared) - GENERIC_CONCEPTS - CUES
    total = held = 0.0
    for concept in telling:
        weight = case.weights.get(concept, 0.0) * (1.5 if concept in case.claimed.core else 1.0)
        total += weight
        if concept in known:
            held += weight
        elif concept in concepts:
            held += 0.6 * weight
        elif concept in context:
            held += 0.3 * weight
    return topic, held / total if total else topic


def _label(operand: Operand) -> frozenset[str]:
    return words_in(operand.statement.text.partition(":")[0])


def _coverage(case: _Case, concepts: frozenset[str], context: frozenset[str]) -> float:
    return share_of(case.weights, concepts, context)


def _linked(case: _Case, found: Found) -> bool:
    """Whether place, time, group and what is denied or only planned let the operands stand for the claim's thing."""
    if not times_fit(case.years, found):
        return False
    for operand in found.operands:
        if another_group(case.claim, operand):
            return False
        for conflict in conflicts(case.claim, case.claimed, operand.statement, operand.figure, case.reading.latest):
            if conflict.kind not in _LINKED:
                continue
            if conflict.kind in ("negation", "opposite") and found.shape is Shape.REST:
                continue
            if (
                conflict.kind == "negation"
                and found.shape in (Shape.SHARE, Shape.PORTION)
                and operand is found.operands[1]
            ):
                continue
            if conflict.kind in ("planned", "swap") and found.compared:
                continue
            if conflict.kind == "said" and operand.figure.core & case.ask.names:
                continue
            return False
    return one_thing(case.claim, found) and not of_another(case.claim, found)


# --- the figures of the claim itself


def _of_claim(case: _Case) -> Sum | None:
    """A sum of the claim's other figures, where the source gives each of them."""
    scene = scene_of_claim(case.claim)
    scene = Scene(None, tuple(o for o in scene.operands if o.figure is not case.claimed))
    ask = case.ask
    if case.claimed.quantity.kind in (Kind.MONEY, Kind.COUNT) and not case.claimed.change:
        ask = attrs.evolve(ask, shapes=tuple(dict.fromkeys((*ask.shapes, Shape.TOTAL))))
    wrong: Sum | None = None
    for found in sums_in(scene, case.claimed, ask):
        agrees = fits(case.claimed.quantity, _value(case, found))[1] and not _turned(case.ask, found)
        sure = found.tied and (
            found.shape in (Shape.CHANGE, Shape.POINTS, Shape.DIFFERENCE, Shape.TIMES)
            or (found.shape is Shape.EACH and bool(case.claimed.quantity.per))
            or (found.shape in (Shape.TOTAL, Shape.SHARE) and case.ask.total)
        )
        if not agrees and not (sure and _far(case, found)):
            continue
        backing = _backing(case, found.operands)
        if backing is None:
            continue
        if agrees:
            return _sum(case, found, 0.9, agrees=True, backing=backing)
        wrong = wrong or _sum(case, found, 0.9, agrees=False, backing=backing)
    return wrong


def _backing(case: _Case, operands: Iterable[Operand]) -> tuple[tuple[Passage, tuple[int, int]], ...] | None:
    """Where the source gives each operand of the claim, itself or as a sum of its own; None where it does not."""
    places: list[tuple[Passage, tuple[int, int]]] = []
    for operand in operands:
        place = _printed(case, operand)
        if place is None:
            made = _derive(case.claim, operand.figure, case.reading, case.passages, own=False)
            if made is None or not made.agrees:
                return None
            places.extend(made.places)
        else:
            places.append(place)
    return tuple(places)


def _printed(case: _Case, operand: Operand) -> tuple[Passage, tuple[int, int]] | None:
    for passage in case.passages:
        if _coverage(case, passage.concepts, passage.context) < 0.2:
            continue
        for other in operands_of(passage):
            if compare(operand.quantity, other.quantity).agrees:
                return passage, (other.quantity.start, other.quantity.end)
    return None


# --- the value


def _sum(
    case: _Case,
    found: Found,
    strength: float,
    *,
    agrees: bool,
    near: bool = False,
    backing: tuple[tuple[Passage, tuple[int, int]], ...] | None = None,
) -> Sum:
    value = _value(case, found)
    places = backing or tuple(
        (o.passage, (o.quantity.start, o.quantity.end)) for o in found.operands if o.passage is not None
    )
    first: dict[Passage, tuple[int, int]] = {}
    for passage, span in places:
        first.setdefault(passage, span)
    return Sum(
        value=value,
        arithmetic=found.worked.words,
        agrees=agrees,
        near=near,
        exact=fits(case.claimed.quantity, value)[0],
        places=tuple(first.items()),
        strength=strength,
        figures=tuple(o.figure for o in found.operands),
    )


def _value(case: _Case, found: Found) -> Decimal:
    """The outcome in the unit of the claimed figure."""
    return found.worked.value * _scale(case.claimed.quantity, found)


def _scale(claimed: Quantity, found: Found) -> Decimal:
    if claimed.kind is Kind.RATIO and found.shape in (Shape.CHANGE, Shape.SHARE, Shape.REST):
        return Decimal("0.01")
    if found.shape in (Shape.DIFFERENCE, Shape.TOTAL, Shape.EARLIER):
        return conversion(found.operands[0].quantity, claimed) or Decimal(1)
    return Decimal(1)


def _far(case: _Case, found: Found) -> bool:
    """Whether the claimed value lies well outside all that the operands, rounded as they are, can give."""
    claimed = case.claimed.quantity
    scale = _scale(claimed, found)
    low, high = found.worked.low * scale, found.worked.high * scale
    slack = max(abs(_value(case, found)) * APART, step(claimed))
    if claimed.kind is not Kind.RATIO:
        slack = max(slack, trailing(claimed.value))
    if claimed.value > high + slack:
        return claimed.qualifier not in (Qualifier.UNDER, Qualifier.AT_MOST)
    if claimed.value < low - slack:
        return claimed.qualifier not in (Qualifier.OVER, Qualifier.AT_LEAST)
    return False
