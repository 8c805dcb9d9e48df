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
from citecheck.statements.figures import MOST_FIGURES, FigureReading, read_figures
from citecheck.statements.mood import FORECAST, PLANS, WILL, is_negated
from citecheck.statements.movement import sense_of
from citecheck.statements.segments import TURN
from citecheck.verification.periods import Period, find_periods
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.words import Word, concepts_of, places_of, words_of

if TYPE_CHECKING:
    from citecheck.verification.table_labels import Label


@attrs.frozen
class Figure(FigureReading):
    """A reading with the words, times and places that are said of the quantity."""

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
    periods: tuple[Period, ...]
    places: frozenset[str]
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
    readings = read_figures(text, quantities)
    shared = frozenset(w.concept for w in words if quantities and w.end <= quantities[0].start)
    figures = tuple(
        _figure(
            text, reading, words, periods, shared if _goes_on(text, quantities, i) else frozenset(), readings[0].span
        )
        for i, reading in enumerate(readings)
    )
    figures = _inherit(text, figures)
    figures = _by_order(text, words, figures)
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
    return tuple(found)


_PAIRED = re.compile(r"\b(?:and|to|or)\b")


_ORDERED = re.compile(r"\b(?P<than>than)\b(?P<rest>[^:;]{2,80}):\s", re.IGNORECASE)


def _by_order(text: str, words: tuple[Word, ...], figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """ "Women smoke more than men: 19% against 13%": the first figure is of the first side, the second of the other."""
    match = _ORDERED.search(text)
    if match is None or len(figures) != 2 or figures[0].quantity.start < match.end() - 1:
        return figures
    sides = (
        frozenset(w.concept for w in words if w.end <= match.start("than")),
        frozenset(w.concept for w in words if match.start("rest") <= w.start < match.end("rest")),
    )
    return tuple(
        attrs.evolve(f, own=f.own - other | side, core=f.core - other | side, shared=f.shared - other)
        for f, side, other in ((figures[0], sides[0], sides[1] - sides[0]), (figures[1], sides[1], sides[0] - sides[1]))
    )


def _goes_on(text: str, quantities: tuple[Quantity, ...], at: int) -> bool:
    """Whether what stands before the first figure still holds for this one: not after "while" or a semicolon."""
    return at > 0 and not TURN.search(text, quantities[0].end, quantities[at].start)


def _unnamed(word: Word, quantities: tuple[Quantity, ...]) -> Word:
    """A unit is no name, however it is written ("GWh")."""
    if word.name and any(q.start <= word.start < q.end for q in quantities):
        return attrs.evolve(word, name=False)
    return word


_MEASURED = frozenset({Kind.ENERGY, Kind.AREA, Kind.OTHER, Kind.MONEY})
"""Kinds whose unit says nothing of the thing measured: "GWh" is compared as a unit, not as a word."""


def _is_numeral(word: Word, quantities: tuple[Quantity, ...]) -> bool:
    """Whether a word is part of a number in words ("nine in ten"), not of its unit."""
    for quantity in quantities:
        if quantity.start <= word.start < quantity.end:
            if quantity.kind in _MEASURED:
                return True
            return word.text not in (quantity.unit or "").lower() and word.concept not in concepts_of(
                quantity.unit or ""
            )
    return False


def _figure(
    text: str,
    reading: FigureReading,
    words: tuple[Word, ...],
    periods: tuple[Period, ...],
    shared: frozenset[str],
    first: tuple[int, int],
) -> Figure:
    quantity, clause = reading.quantity, reading.clause
    begin, end = reading.span
    own = [w for w in words if begin <= w.start < end]
    right = [w for w in own if w.start >= quantity.end]
    return Figure(
        **{field.name: getattr(reading, field.name) for field in attrs.fields(FigureReading)},
        own=frozenset(w.concept for w in own),
        core=frozenset(w.concept for w in own if clause[0] <= w.start < clause[1]),
        shared=shared,
        close=_close(words, quantity, clause),
        noun=_noun(quantity, right),
        periods=_periods(text, periods, reading.span, clause, quantity, first, reading.role == "to"),
        places=places_of(text[begin:end]) or places_of(text[first[0] : min(first[1], quantity.start)]),
    )


def _begins(text: str, period: Period) -> bool:
    return bool(re.search(r"\bsince\s+(?:\w+\s+)?$", text[max(0, period.start - 24) : period.start], re.IGNORECASE))


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
        return frozenset(w.concept for w in right[:1] if w.start - quantity.end < 24) - GENERIC_CONCEPTS
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
    levelled: bool,
) -> tuple[Period, ...]:
    """The times of a figure: of its clause, else of its part of the sentence, else those before the first figure.

    "Has fallen since 2016 to 1,050" does not date the 1,050; `levelled` for such an end of a change.
    """
    turn = TURN.search(text, quantity.end, part[1])
    end = turn.start() if turn else part[1]
    for low, high in (clause, (part[0], end), (first[0], min(first[1], quantity.start))):
        own = tuple(p for p in periods if low <= p.start < high and not (levelled and _begins(text, p)))
        if own:
            return own
    return ()
