"""Each figure of a sentence read for what the sentence says of it: which way it moves, what it is set against, how it
is meant. The one reading that both claims and the judge are made from.
"""

from __future__ import annotations

import re

import attrs

from citecheck.prose.words import tokens
from citecheck.records import Modality, Quantity
from citecheck.statements.modality import modality_of
from citecheck.statements.mood import PAST, STOCK, basis_of, is_negated, marks_of, people_say
from citecheck.statements.movement import direction_of, is_change, role_of, without_seasons
from citecheck.statements.phrases import tokens_of
from citecheck.statements.segments import clause_of, parts_of
from citecheck.statements.vocabulary import FLOW, OPINION

MOST_FIGURES = 40
"""A sentence with more figures than this is a table without lines: the first ones are read."""

_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|do|does|did|went|came)\b", re.IGNORECASE
)


@attrs.frozen
class FigureReading:
    """What a sentence says of one of its quantities."""

    quantity: Quantity
    span: tuple[int, int]
    """Of the figure's own part, in the sentence."""
    clause: tuple[int, int]
    """Of the figure's clause, within its part."""
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
    modality: Modality | None
    """None for a fact."""
    past: bool
    """Told as done: "closed", "has grown"."""
    flow: bool
    stock: bool


def read_figures(text: str, quantities: tuple[Quantity, ...]) -> tuple[FigureReading, ...]:
    """A reading of each of the first MOST_FIGURES quantities of a sentence, in their order. Pure.

    `quantities` are those of `text`, in order. Time grows with the length of the sentence.
    """
    quantities = quantities[:MOST_FIGURES]
    parts = parts_of(text, quantities)
    plain = without_seasons(text)
    words, marks = tokens_of(text, quantities), marks_of(text, 0, len(text))
    found: list[FigureReading] = []
    for quantity, part in zip(quantities, parts, strict=True):
        reading = _reading(text, plain, quantity, part, parts[0])
        if reading.modality is None:
            reading = attrs.evolve(reading, modality=modality_of(text, words, marks, quantity))
        found.append(_shared(text, reading, found))
    return tuple(found)


def _reading(text: str, plain: str, quantity: Quantity, part: tuple[int, int], first: tuple[int, int]) -> FigureReading:
    begin, end = part
    segment = text[begin:end]
    lead = text[begin : quantity.start]
    tail = text[quantity.end : end]
    direction, distance = direction_of(plain, quantity, begin, end)
    if not direction and begin and first != part and not _VERB.search(segment):
        direction, distance = direction_of(plain, quantity, first[0], min(first[1], quantity.start))
    clause = clause_of(text, quantity, begin, end)
    marks = marks_of(text, begin, end)
    answer = _after_brackets(text, quantity, clause[1])
    said = people_say(answer, quantity)
    opinion = said and people_say(answer, quantity, reports=False)
    return FigureReading(
        quantity=quantity,
        span=part,
        clause=clause,
        direction=direction,
        change=is_change(lead, tail, quantity, direction, distance),
        role=role_of(lead, tail, first=part == first),
        basis=basis_of(segment, quantity),
        negated=is_negated(_denied(text, quantity, clause)),
        said=said,
        opinion=any(t in OPINION for t in tokens(segment)),
        planned=any(mark.sort in ("meant", "expected", "possible") for mark in marks),
        future=any(mark.sort == "will" for mark in marks),
        modality=Modality.OPINION if opinion else None,
        past=bool(PAST.search(text[clause[0] : clause[1]])),
        flow=any(t in FLOW for t in [*tokens(lead)[-3:], *tokens(tail)[:5]]) or bool(_DURING.search(tail)),
        stock=bool(STOCK.search(segment)),
    )


def _after_brackets(text: str, quantity: Quantity, clause_end: int) -> str:
    """What follows a figure in its clause, on after a bracket that only gives it anew: "half (43%) said"."""
    anew = _ANEW.match(text, quantity.end)
    if anew is None:
        return text[quantity.end : clause_end]
    after = _STOP.search(text, anew.end())
    return text[anew.end() : after.start() if after else len(text)]


_ANEW = re.compile(r"\s*\(\s*[\d.,]{1,12}\s?%?\s*\)|\s?%?\s*\)(?=\s+[a-z])")
_STOP = re.compile(r"[,;:()–—]")


def _shared(text: str, reading: FigureReading, before: list[FigureReading]) -> FigureReading:
    """ "will rise by 3% in May and 4% in June": a figure that only goes on from another is meant as that one is."""
    if before and before[-1].planned and not reading.planned:
        between = text[before[-1].quantity.end : reading.quantity.start]
        if _PLAN_GOES_ON.fullmatch(between):
            reading = attrs.evolve(reading, planned=True)  # "was planned to have 600 beds and cost £4m"
    one = next((r for r in reversed(before) if r.quantity.kind is reading.quantity.kind), None)
    if one is None:
        return reading
    between = text[one.quantity.end : reading.quantity.start]
    goes_on = len(between) < 60 and between.rstrip().endswith(" and")
    if goes_on and one.change and not reading.change and reading.direction in (0, one.direction):
        return attrs.evolve(reading, change=True, direction=one.direction)
    return reading


_PLAN_GOES_ON = re.compile(r"[\w\s'’-]{0,40}\band\s+(?:to\s+)?[a-z]+\s+(?:[a-z]+\s+)?")


_DURING = re.compile(
    r"^[^.;,]{0,40}\b(?:(?:during|in the course of)\s+(?:the|\d{4})"
    r"|(?:in|over) the (?:year|twelve months|12 months|month|quarter)\b)",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|but)\b", re.IGNORECASE)


def _denied(text: str, quantity: Quantity, clause: tuple[int, int]) -> str:
    """The stretch that a "not" must stand in to deny the figure: "was not hit and remained at 81%" does not."""
    low = clause[0]
    for match in _AND.finditer(text, clause[0], quantity.start):
        if _has_verb(text[match.end() : quantity.start]):
            low = match.end()
    return text[low : clause[1]]


def _has_verb(segment: str) -> bool:
    return bool(_VERB.search(segment) or PAST.search(segment))
