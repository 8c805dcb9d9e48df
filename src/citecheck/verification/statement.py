"""A sentence read for comparing: its words, names and times, and of each figure what the sentence says of it.

Claim and source are read by the same code, so that both sides of a comparison are read alike.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

import attrs

from citecheck.quantities import find_quantities
from citecheck.records import Kind, Quantity
from citecheck.verification.mood import FORECAST, PAST, PLANS, STOCK, WILL, basis_of, is_negated, people_say
from citecheck.verification.movement import direction_of, is_change, role_of, sense_of
from citecheck.verification.periods import Period, find_periods
from citecheck.verification.segments import TURN, clause_of, parts_of
from citecheck.verification.vocabulary import FLOW, GENERIC_CONCEPTS, OPINION
from citecheck.verification.words import Word, concepts_of, places_of, tokens, words_of

if TYPE_CHECKING:
    from citecheck.verification.table_labels import Label

_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|do|does|did|went|came)\b", re.IGNORECASE
)


MOST_FIGURES = 40
"""A sentence with more figures than this is a table without lines: the first ones are read."""


@attrs.frozen
class Figure:
    """A quantity and what its sentence says of it."""

    quantity: Quantity
    own: frozenset[str]
    """Concepts of the figure's own part of the sentence."""
    core: frozenset[str]
    """Those of `own` that stand in the figure's very clause."""
    shared: frozenset[str]
    """Concepts before the sentence's first figure, which hold for all of them."""
    close: frozenset[str]
    """Concepts of the nearest words on either side."""
    noun: frozenset[str]
    """Concepts of the thing counted; empty where none is named."""
    direction: int
    """1 rises, -1 falls, 0 neither."""
    change: bool
    """The amount of a change, not a level."""
    role: str | None
    """"from" or "to" of a change between two levels, "base" for what a level is compared with; None otherwise."""
    basis: str | None
    """"each" (a year, a month), "whole" (over a period), None where the text does not say."""
    negated: bool
    said: bool
    """What people said, believed or wanted, not what they did."""
    opinion: bool
    """Whether its part of the sentence holds a word of saying, thinking or wanting at all."""
    planned: bool
    """Not yet a fact: could, forecast, target."""
    future: bool
    """Said with "will"."""
    past: bool
    """Told as done: "closed", "has grown"."""
    flow: bool
    stock: bool
    periods: tuple[Period, ...]
    places: frozenset[str]
    span: tuple[int, int]
    """Of the figure's own part, in the sentence."""
    labels: tuple[Label, ...] = ()
    """Of a table's figure: the headings of its row and column."""
    notes: tuple[str, ...] = ()
    """Of a table's figure: what the notes say that its marks lead to."""
    counted: bool = False
    """Of a table's figure: whether the table says that it is a number of things."""
    exact: Quantity | None = None
    """Of a table's figure: at full precision, where the table shows it rounded."""


@attrs.frozen
class Statement:
    """A sentence as read."""

    text: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    periods: tuple[Period, ...]
    concepts: frozenset[str]
    names: frozenset[str]
    """Concepts of the words that are written as names."""
    places: frozenset[str]
    planned: bool
    """Whether it speaks of plans or forecasts anywhere."""
    direction: int
    """1 where something rises, -1 where it falls, 0 for neither or both."""
    negated: bool


@functools.lru_cache(maxsize=4096)
def read_statement(text: str) -> Statement:
    """A sentence read for comparing. Pure; the same sentence is read once."""
    quantities = find_quantities(text)[:MOST_FIGURES]
    words = tuple(_unnamed(w, quantities) for w in words_of(text) if not _is_numeral(w, quantities))
    periods = tuple(p for p in find_periods(text) if not any(q.start < p.end and p.start < q.end for q in quantities))
    cuts = parts_of(text, quantities)
    shared = frozenset(w.concept for w in words if quantities and w.end <= quantities[0].start)
    figures = tuple(
        _figure(text, q, words, periods, cuts[i], shared if i else frozenset(), cuts[0])
        for i, q in enumerate(quantities)
    )
    figures = _inherit(text, figures)
    return Statement(
        text=text,
        words=words,
        figures=figures,
        periods=periods,
        concepts=frozenset(w.concept for w in words),
        names=frozenset(w.concept for w in words if w.name),
        places=places_of(text),
        planned=bool(FORECAST.search(text) or WILL.search(text) or PLANS.search(text)),
        direction=sense_of(text),
        negated=is_negated(text),
    )


def _inherit(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """ "63 in men and 69 in women in 1948": the time at the end of a pair holds for its first member too."""
    found = list(figures)
    for i in range(len(found) - 2, -1, -1):
        one, two = found[i], found[i + 1]
        if one.periods or not two.periods or one.quantity.kind is not two.quantity.kind:
            continue
        between = text[one.quantity.end : two.quantity.start]
        paired = len(between) < 60 and _PAIRED.search(between) and not TURN.search(between)
        if paired and two.periods[0].start > two.quantity.end:
            found[i] = attrs.evolve(one, periods=two.periods)
    for i in range(1, len(found)):
        two = found[i]
        one = next((f for f in reversed(found[:i]) if f.quantity.kind is two.quantity.kind), two)
        if two.change or two.direction or not one.change:
            continue
        between = text[one.quantity.end : two.quantity.start]
        if len(between) < 60 and between.rstrip().endswith(" and"):
            found[i] = attrs.evolve(two, change=True, direction=one.direction)
    return tuple(found)


_PAIRED = re.compile(r"\b(?:and|to|or)\b")


def _unnamed(word: Word, quantities: tuple[Quantity, ...]) -> Word:
    """A unit is no name, however it is written ("GWh")."""
    if word.name and any(q.start <= word.start < q.end for q in quantities):
        return attrs.evolve(word, name=False)
    return word


def _is_numeral(word: Word, quantities: tuple[Quantity, ...]) -> bool:
    """Whether a word is part of a number in words ("nine in ten"), not of its unit."""
    for quantity in quantities:
        if quantity.start <= word.start < quantity.end:
            return word.text not in (quantity.unit or "").lower() and word.concept not in concepts_of(
                quantity.unit or ""
            )
    return False


def _figure(
    text: str,
    quantity: Quantity,
    words: tuple[Word, ...],
    periods: tuple[Period, ...],
    part: tuple[int, int],
    shared: frozenset[str],
    first: tuple[int, int],
) -> Figure:
    begin, end = part
    own = [w for w in words if begin <= w.start < end]
    right = [w for w in own if w.start >= quantity.end]
    segment = text[begin:end]
    lead = text[begin : quantity.start]
    tail = text[quantity.end : end]
    direction, distance = direction_of(text, quantity, begin, end)
    if not direction and begin and first != part and not _VERB.search(segment):
        direction, distance = direction_of(text, quantity, first[0], min(first[1], quantity.start))
    clause = clause_of(text, quantity, begin, end)
    return Figure(
        quantity=quantity,
        own=frozenset(w.concept for w in own),
        core=frozenset(w.concept for w in own if clause[0] <= w.start < clause[1]),
        shared=shared,
        close=_close(words, quantity, clause),
        noun=_noun(quantity, right),
        direction=direction,
        change=is_change(lead, tail, quantity, direction, distance),
        role=role_of(lead, tail),
        basis=basis_of(segment, quantity),
        negated=is_negated(text[clause[0] : clause[1]]),
        said=people_say(text[quantity.end : clause[1]], quantity),
        opinion=any(t in OPINION for t in tokens(segment)),
        planned=bool(FORECAST.search(segment)),
        future=bool(WILL.search(segment)),
        past=bool(PAST.search(text[clause[0] : clause[1]])),
        flow=any(t in FLOW for t in [*tokens(lead)[-3:], *tokens(tail)[:5]]),
        stock=bool(STOCK.search(segment)),
        periods=_periods(text, periods, part, clause, quantity, first),
        places=places_of(segment) or places_of(text[first[0] : min(first[1], quantity.start)]),
        span=part,
    )


def _close(words: tuple[Word, ...], quantity: Quantity, clause: tuple[int, int]) -> frozenset[str]:
    """The nearest words in the clause; for a figure that stands alone in it (", up 40%") the last ones before."""
    left = [w for w in words if w.end <= quantity.start]
    right = [w.concept for w in words if quantity.end <= w.start < clause[1]]
    inside = [w.concept for w in words if quantity.start <= w.start < quantity.end]
    near = frozenset([*(w.concept for w in left if w.start >= clause[0])][-3:] + inside + right[:4])
    if near - GENERIC_CONCEPTS:
        return near
    return near | frozenset([w.concept for w in left if w.concept not in GENERIC_CONCEPTS][-3:])


def _noun(quantity: Quantity, right: list[Word]) -> frozenset[str]:
    if quantity.kind is Kind.COUNT:
        if quantity.unit:
            return frozenset(w.concept for w in words_of(quantity.unit.replace("_", " ")))
        return frozenset(w.concept for w in right[:1] if w.start - quantity.end < 24)
    if quantity.kind in (Kind.PERCENT, Kind.RATIO):
        return frozenset(w.concept for w in right[:3] if w.start - quantity.end < 40)
    return frozenset()


def _periods(
    text: str,
    periods: tuple[Period, ...],
    part: tuple[int, int],
    clause: tuple[int, int],
    quantity: Quantity,
    first: tuple[int, int],
) -> tuple[Period, ...]:
    """The times of a figure: of its clause, else of its part of the sentence, else those before the first figure."""
    turn = TURN.search(text, quantity.end, part[1])
    end = turn.start() if turn else part[1]
    for low, high in (clause, (part[0], end), (first[0], min(first[1], quantity.start))):
        own = tuple(p for p in periods if low <= p.start < high)
        if own:
            return own
    return ()
