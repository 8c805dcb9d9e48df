"""What a sentence says with each of its quantities: the reading of a claim, and of the figure of its source."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Sequence
from typing import TypeVar

from citecheck.records import Comparison, ComparisonKind, Direction, Quantity, Said
from citecheck.statements.attribution import Speaker, attribution_of, speakers_of
from citecheck.statements.comparison import comparisons_of
from citecheck.statements.denial import is_denied
from citecheck.statements.figures import FigureReading, read_figures
from citecheck.statements.governing import is_time_alone
from citecheck.statements.measure import measure_of
from citecheck.statements.phrases import tokens_of
from citecheck.statements.place import Place, place_of, places_of
from citecheck.statements.scope import Scope, scope_of, scopes_of
from citecheck.statements.time import Moment, moments_of, time_of

_ROW = re.compile(
    r"[|\s]*(?P<cell>[^\W\d_][^|\d\n]{0,100}[^\W\d_])[|:\s.…]+[|\s\d.,%£$€<>()/+–-]+(?:m|bn|k|million|billion)?[|\s]*"
)
_WINDOW = 600
_NEIGHBOURS = 12
_Placed = TypeVar("_Placed", Moment, Place, Scope, Speaker)


def said_in(
    text: str, quantities: Sequence[Quantity], *, cuts: Sequence[tuple[int, int]] = (), row: bool = False
) -> list[Said]:
    """What a sentence says with each of its quantities, those within `cuts` left out; `row` for a row of a table."""
    tokens = tokens_of(text, tuple(quantities))
    readings = () if row else read_figures(text, tuple(quantities))
    comparisons = comparisons_of(text, readings)
    directions = _directions(text, readings, comparisons)
    scopes = scopes_of(text, tokens)
    moments, places, speakers = moments_of(text), places_of(text), speakers_of(text)
    before: tuple[Quantity, str | None] | None = None
    found: list[Said] = []
    for number, quantity in enumerate(quantities):
        if any(start < quantity.end and quantity.start < end for start, end in cuts):
            continue
        measure = (_cell(text) if row else None) or measure_of(text, tokens, quantity, before)
        before = (quantity, measure)
        others = quantities[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS + 1]
        reading = readings[number] if number < len(readings) else None
        found.append(
            Said(
                quantity=quantity,
                measure=measure,
                time=time_of(text, _near(moments, quantity), quantity, others),
                place=place_of(text, _near(places, quantity), quantity, others),
                scope=scope_of(text, tokens, _near(scopes, quantity), quantity, others, reading),
                attribution=attribution_of(text, _near(speakers, quantity), quantity),
                comparison=comparisons[number] if reading else None,
                direction=directions[number] if reading else None,
                negated=reading is not None and is_denied(text, tokens, quantity),
                modality=reading.modality if reading else None,
            )
        )
    return found


def _directions(
    text: str, readings: Sequence[FigureReading], comparisons: Sequence[Comparison | None]
) -> tuple[Direction | None, ...]:
    """The way each figure moved: the size of a change, or an end of one; a level beside a word of rising did not.

    Both ends of a change moved the same way: "£5m, up from £4m".
    """
    found = [None if is_time_alone(text, reading.quantity) else _direction(reading) for reading in readings]
    for index, (one, two) in enumerate(itertools.pairwise(comparisons)):
        if one and two and {one.kind, two.kind} == {ComparisonKind.FROM, ComparisonKind.TO}:
            found[index] = found[index + 1] = found[index] or found[index + 1]
    return tuple(found)


def _direction(reading: FigureReading) -> Direction | None:
    if not reading.direction or not (reading.change or reading.role in ("from", "to")):
        return None
    return Direction.RISE if reading.direction > 0 else Direction.FALL


def _near(found: tuple[_Placed, ...], quantity: Quantity) -> tuple[_Placed, ...]:
    """Those within reach of a figure: a "sentence" that is a whole lost table must not take for ever."""
    low = bisect.bisect_left(found, quantity.start - _WINDOW, key=lambda one: one.start)
    high = bisect.bisect_right(found, quantity.end + _WINDOW, key=lambda one: one.start)
    return found[low:high]


def _cell(row: str) -> str | None:
    """What the row of a table is about: its first cell, where that is words and the rest only figures."""
    match = _ROW.fullmatch(row)
    return match["cell"] if match else None
