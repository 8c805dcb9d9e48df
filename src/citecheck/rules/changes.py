"""From one figure to another, and the change that this is said to be."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

import attrs

from citecheck.records import Finding, Kind, Qualifier, Quantity
from citecheck.rules.claims_index import Figure, Statement
from citecheck.rules.reckoning import ABOUT, slack_of, sum_finding, written

_FROM = re.compile(r"\bfrom\s+(?:about\s+|around\s+|some\s+|just\s+)?$")
_TO = re.compile(r"^[^.;:]{0,40}?\bto\s+(?:about\s+|around\s+|some\s+|just\s+)?$")
_RISE = r"(?:increase|rise|growth|gain|jump|surge|uplift)"
_FALL = r"(?:decrease|fall|drop|reduction|decline|cut|loss)"
_CHANGE_OF = re.compile(
    r"^[^.;]{0,50}?(?:,|–|—|\(|\bor|\brepresenting|\bis|\bwas)\s*(?:which is\s+|or\s+|that is\s+)?(?:an?\s+)?"
    rf"(?:overall\s+|total\s+)?(?:(?P<up>{_RISE})|(?P<down>{_FALL}))\s+of\s+{ABOUT}$"
)
_CHANGE_GLUED = re.compile(r"^[^.;]{0,50}?(?:,|–|—|\()\s*(?:up|down|an?|\+)?\s*$")
_CHANGE_AFTER = re.compile(rf"^\s*(?:(?P<up>{_RISE})|(?P<down>{_FALL}))\b")
_BY = re.compile(r"\bby\s+(?:about\s+|around\s+|some\s+|nearly\s+|almost\s+|over\s+|more than\s+)?$")
_TIMES = (
    (
        re.compile(r"\b(?P<q>(?:more than|over|almost|nearly|about|roughly)\s+)?doubl(?:ed|ing)\b", re.IGNORECASE),
        Decimal(2),
    ),
    (
        re.compile(
            r"\b(?P<q>(?:more than|over|almost|nearly|about|roughly)\s+)?(?:trebl|tripl)(?:ed|ing)\b", re.IGNORECASE
        ),
        Decimal(3),
    ),
    (
        re.compile(r"\b(?P<q>(?:more than|over|almost|nearly|about|roughly)\s+)?quadrupl(?:ed|ing)\b", re.IGNORECASE),
        Decimal(4),
    ),
    (
        re.compile(r"\b(?P<q>(?:more than|over|almost|nearly|about|roughly)\s+)?halv(?:ed|ing)\b", re.IGNORECASE),
        Decimal("0.5"),
    ),
)
_UP = re.compile(
    r"\b(?:rose|rising|rises|rise|increased|increasing|increases|grew|grown|growing|climbed|soared|jumped)\b[^.,;:]{0,40}$"
)
_DOWN = re.compile(
    r"\b(?:fell|fallen|falling|falls|decreas\w+|declin\w+|dropp\w+|shrank|shrunk|shrinking|reduc\w+|cut)\b[^.,;:]{0,40}$"
)


def changes(statement: Statement) -> Iterator[Finding]:
    """From one figure to another, and the change that this is said to be."""
    text, figures = statement.text, statement.figures
    for start, low, high, end, held in _spans(statement):
        if low.value <= 0 or high.value <= 0:
            continue
        found = 100 * (high.value - low.value) / low.value
        slack = 100 * (slack_of(low) + slack_of(high)) / low.value + 1
        for figure in figures:
            given = figure.quantity
            if given.kind is not Kind.PERCENT or figure in held or given.high is not None:
                continue
            direction = _direction(text, figure, start, end)
            if direction is None:
                continue
            signed = given.value if direction > 0 or (direction == 0 and found >= 0) else -given.value
            room = max(slack, Decimal(5) if given.qualifier is not Qualifier.EXACT else Decimal(1))
            points = high.value - low.value if low.kind is Kind.PERCENT else None
            if abs(found - signed) <= room or (points is not None and abs(points - signed) <= room):
                continue
            yield sum_finding(
                statement,
                f"from {low.surface} to {high.surface} is no change of {given.surface}",
                (figure, *held),
                f"({written(high.value)} − {written(low.value)}) / {written(low.value)} = {written(found)}%",
            )
        yield from _factors(statement, start, end, low, high, held)


def _spans(statement: Statement) -> Iterator[tuple[int, Quantity, Quantity, int, tuple[Figure, ...]]]:
    """(start, first quantity, second, end, figures) of every "from … to …"."""
    text, figures = statement.text, statement.figures
    for one, two in itertools.pairwise(figures):
        first, second = one.quantity, two.quantity
        if first.high is not None or second.high is not None or not _same_kind(first, second):
            continue
        if first.kind not in (Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.AREA, Kind.ENERGY, Kind.SCORE, Kind.RATE):
            continue
        if first.kind is Kind.MONEY and first.unit != second.unit:
            continue
        lead = _FROM.search(text[: one.start])
        if lead and _TO.match(text[one.end : two.start]):
            yield lead.start(), first, second, two.end, (one, two)
    for one in figures:
        quantity = one.quantity
        lead = _FROM.search(text[: one.start]) or re.match(r"from\b", quantity.surface)
        if quantity.high is not None and lead and quantity.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT):
            start = lead.start() if text[: one.start].endswith(lead.group()) else one.start
            first = attrs.evolve(quantity, high=None, surface=written(quantity.value))
            second = attrs.evolve(quantity, value=quantity.high, high=None, surface=written(quantity.high))
            yield start, first, second, one.end, (one,)


def _same_kind(first: Quantity, second: Quantity) -> bool:
    """Whether two figures may be of one measure: "from 40,000 to 60,000 a year" gives the rate on one side only."""
    if first.kind is second.kind:
        return True
    kinds = {first.kind, second.kind}
    units = {first.unit, second.unit} - {None}
    return kinds == {Kind.COUNT, Kind.RATE} and len(units) <= 1 and not (first.per and second.per)


def _factors(
    statement: Statement, start: int, end: int, low: Quantity, high: Quantity, held: tuple[Figure, ...]
) -> Iterator[Finding]:
    text = statement.text
    ratio = high.value / low.value
    before = text[max(start - 60, 0) : start]
    for pattern, factor in _TIMES:
        match = pattern.search(before)
        if match is None or re.search(r"[.;:]", before[match.end() :]):
            continue
        word = (match["q"] or "").strip().lower()
        floor, ceiling = Decimal("0.9") * factor, Decimal("1.1") * factor
        if word in ("more than", "over"):
            floor, ceiling = (factor, factor * 2) if factor > 1 else (factor / 2, factor)
        elif word:
            floor, ceiling = (
                Decimal("0.8") * factor,
                Decimal("1.1") * factor if factor > 1 else Decimal("1.25") * factor,
            )
        if not floor <= ratio <= ceiling:
            yield sum_finding(
                statement,
                f"from {low.surface} to {high.surface} is not “{match.group().strip()}”",
                held,
                f"{written(high.value)} / {written(low.value)} = {written(ratio)}",
            )
        return
    clause = text[max(start - 60, 0) : start]
    wrong = (ratio < 1 and _UP.search(clause) and not _DOWN.search(clause)) or (
        ratio > 1 and _DOWN.search(clause) and not _UP.search(clause)
    )
    if (
        wrong
        and _same_kind(low, high)
        and not re.search(r"\b(?:not|never|rather than|from)\b", clause[-25:].removesuffix("from "))
    ):
        yield sum_finding(
            statement,
            f"from {low.surface} to {high.surface} goes the other way than the sentence says",
            held,
            f"{written(low.value)} {'>' if ratio < 1 else '<'} {written(high.value)}",
        )


def _direction(text: str, figure: Figure, start: int, end: int) -> int | None:
    """1 up, -1 down, 0 as the figures say; None where the percentage is not said of this change."""
    if figure.start >= end:
        between = text[end : figure.start]
        told = _CHANGE_OF.match(between)
        if told:
            return 1 if told["up"] else -1
        after = _CHANGE_AFTER.match(text[figure.end :])
        if after and _CHANGE_GLUED.match(between):
            return 1 if after["up"] else -1
        return None
    between = text[figure.end : start]
    if len(between) <= 12 and re.fullmatch(r"\s*[,(–—]?\s*(?:\w+\s+)?", between) and _BY.search(text[: figure.start]):
        clause = text[max(figure.start - 60, 0) : figure.start]
        if _UP.search(clause):
            return 1
        return -1 if _DOWN.search(clause) else None
    return None
