"""Figures of one sentence that do not add up."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

import attrs

from citecheck.records import Confidence, Finding, Kind, Location, Qualifier, Quantity, Severity
from citecheck.rules import elapsed_years
from citecheck.rules.claims_index import Figure, Statement
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

SLUG = "arithmetic"

_OF = re.compile(
    r"^\s*(?:[a-z-]+\s+){0,2}?(?:out\s+)?of\s+(?:(?:the|these|those|our|all|its|a total of)\s+)?(?:[a-z-]+\s+)?$"
)
_OPENS_OF = re.compile(r"\bof\s+(?:the|these|those|our|all|its)?\s*(?:[a-z-]+\s+)?$", re.IGNORECASE)
_ABOUT = r"(?:about|around|some|roughly|nearly|almost|over|more than|just over|just under)?\s*"
_OR = re.compile(rf"^(?:\s+[a-z-]+){{0,4}}\s*(?:,\s*or|\(|or|,|–|—|\(or)\s*{_ABOUT}$")
_PAREN = re.compile(r"^[^.;:()]{0,80}\(\s*(?:or\s+)?$")
_MADE_OF = re.compile(
    r"\b(?:made up of|comprising|comprised|comprised of|comprises|consisting of|consists? of|consisted of|composed of|"
    r"broken down (?:in)?to|divided into|split (?:into|between)|namely)\s*:?\s*$"
)
_LIST_JOIN = re.compile(r"^[^.;:()]{0,60}(?:,|,?\s+and|,\s+and)\s+(?:a further\s+|another\s+)?$")
_FROM = re.compile(r"\bfrom\s+(?:about\s+|around\s+|some\s+|just\s+)?$")
_TO = re.compile(r"^[^.;:]{0,40}?\bto\s+(?:about\s+|around\s+|some\s+|just\s+)?$")
_RISE = r"(?:increase|rise|growth|gain|jump|surge|uplift)"
_FALL = r"(?:decrease|fall|drop|reduction|decline|cut|loss)"
_CHANGE_OF = re.compile(
    r"^[^.;]{0,50}?(?:,|–|—|\(|\bor|\brepresenting|\bis|\bwas)\s*(?:which is\s+|or\s+|that is\s+)?(?:an?\s+)?"
    rf"(?:overall\s+|total\s+)?(?:(?P<up>{_RISE})|(?P<down>{_FALL}))\s+of\s+{_ABOUT}$"
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
_PERIOD = re.compile(
    r"^\s*[,(–—]?\s*(?:(?:that is|which is|or|i\.e\.|over|in|for|a|an|the|total|period|span|space|interval|gap|stretch|"
    r"of|just|some|all)\s*,?\s*){0,6}$"
)
_PERIOD_BEFORE = re.compile(r"^(?:\s+(?:period|span))?\s*[,(]?\s*(?:from|between)\s+$")
_HEADS = frozenset("head person patient capita pupil resident member household employee student child".split())
_EACH = re.compile(
    r"^\s*(?:each|apiece|per (?:head|person|capita|patient|pupil|resident|member|household)|a head|for each)\b"
)

# How far apart a ratio and the percentage given for it may be, by (loosely said, in words): "almost half (43%)".
_RATIO_SLACK = {
    (False, False): Decimal("1.5"),
    (False, True): Decimal(5),
    (True, False): Decimal(5),
    (True, True): Decimal(10),
}


def check(corpus: Corpus) -> Iterable[Finding]:
    return merge_copies(_all(corpus), corpus.copies)


def _all(corpus: Corpus) -> Iterator[Finding]:
    for statement in corpus.statements:
        for test in _TESTS:
            yield from test(statement)
    yield from elapsed_years.check(corpus)


def _finding(statement: Statement, message: str, figures: Iterable[Figure], why: str) -> Finding:
    places = _once(figure.location for figure in figures)
    return finding(
        SLUG,
        message,
        places[0],
        places[1:],
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        why=why,
        key=(statement.text,),
    )


def _once(places: Iterable[Location]) -> list[Location]:
    return list({(place.start, place.end): place for place in places}.values())


def _slack(quantity: Quantity) -> Decimal:
    """How far from its value a figure may lie: half its last digit, a tenth for "about" and its like."""
    slack = (quantity.precision or Decimal(0)) / 2
    if quantity.value and slack >= abs(quantity.value) / 4:
        slack = abs(quantity.value) / 20
    if quantity.qualifier is not Qualifier.EXACT:
        slack = max(slack, abs(quantity.value) / 10)
    return slack


def _number(value: Decimal) -> str:
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")


def _shares(statement: Statement) -> Iterator[Finding]:
    """A part, a whole and the percentage that is said to be the one of the other."""
    text, figures = statement.text, statement.figures
    for one, two, three in zip(figures, figures[1:], figures[2:], strict=False):
        kinds = tuple(figure.quantity.kind for figure in (one, two, three))
        first, second = text[one.end : two.start], text[two.end : three.start]
        part = whole = share = None
        if kinds == (Kind.COUNT, Kind.COUNT, Kind.PERCENT):
            if _OF.match(first) and (_PAREN.match(second) or _OR.match(second)):
                part, whole, share = one, two, three
            elif _OPENS_OF.search(text[: one.start]) and _OR.match(second) and "," in first:
                whole, part, share = one, two, three
        elif (
            kinds == (Kind.PERCENT, Kind.COUNT, Kind.COUNT)
            and _OF.match(second)
            and re.match(r"^[^.;]{0,30}\(\s*$|^\s*,?\s*or\s*$", first)
        ):
            share, part, whole = one, two, three
        if part is None or whole is None or share is None or whole.quantity.value <= 0:
            continue
        found = 100 * part.quantity.value / whole.quantity.value
        given = share.quantity
        if given.high is not None or part.quantity.high is not None or whole.quantity.high is not None:
            continue
        slack = max(Decimal(1), given.precision or Decimal(1))
        slack += 100 * (_slack(part.quantity) / whole.quantity.value if part.quantity.precision not in (None, 1) else 0)
        if given.qualifier is not Qualifier.EXACT:
            slack = max(slack, Decimal(5))
        if abs(found - given.value) > slack:
            yield _finding(
                statement,
                f"{part.quantity.surface} of {whole.quantity.surface} is not {given.surface}",
                (part, whole, share),
                f"{_number(part.quantity.value)} / {_number(whole.quantity.value)} = {_number(found)}%",
            )
    for one, two in itertools.pairwise(figures):
        if one.quantity.kind is not Kind.RATIO or two.quantity.kind is not Kind.PERCENT or one.quantity.value > 1:
            continue
        between = text[one.end : two.start]
        given = two.quantity
        if (_PAREN.match(between) or re.match(r"^,?\s*or\s+$", between)) and given.high is None and len(between) < 60:
            found = 100 * one.quantity.value
            loose = Qualifier.EXACT is not one.quantity.qualifier or Qualifier.EXACT is not given.qualifier
            words = not re.search(r"\d", one.quantity.surface)
            if abs(found - given.value) > _RATIO_SLACK[loose, words]:
                yield _finding(
                    statement,
                    f"{one.quantity.surface} is not {given.surface}",
                    (one, two),
                    f"{_number(found)}% against {_number(given.value)}%",
                )


def _sums(statement: Statement) -> Iterator[Finding]:
    """A total and the parts that it is said to be made up of."""
    text, figures = statement.text, statement.figures
    for number, total in enumerate(figures[:-2]):
        second = figures[number + 1]
        between = text[total.end : second.start]
        if not _MADE_OF.search(between) or len(between) > 120:
            continue
        parts = [second]
        for part in figures[number + 2 :]:
            if not _LIST_JOIN.match(text[parts[-1].end : part.start]):
                break
            parts.append(part)
        quantities = [figure.quantity for figure in (total, *parts)]
        if len(parts) < 2 or any(one.high is not None for one in quantities):
            continue
        closing = text[parts[-2].end : parts[-1].start]
        if not re.search(r"\band\b", closing) or not _alike(quantities):
            continue
        found = sum((part.quantity.value for part in parts), Decimal(0))
        slack = sum((_slack(one) for one in quantities if one.precision != 1), Decimal(0))
        if abs(found - total.quantity.value) > slack:
            yield _finding(
                statement,
                f"the parts do not add up to {total.quantity.surface}",
                (total, *parts),
                f"{' + '.join(_number(part.quantity.value) for part in parts)} = {_number(found)}, "
                f"not {_number(total.quantity.value)}",
            )


def _alike(quantities: list[Quantity]) -> bool:
    first = quantities[0]
    if any(one.kind is not first.kind for one in quantities):
        return False
    return first.kind is Kind.COUNT or all(one.unit == first.unit for one in quantities)


def _changes(statement: Statement) -> Iterator[Finding]:
    """From one figure to another, and the change that this is said to be."""
    text, figures = statement.text, statement.figures
    for start, low, high, end, held in _spans(statement):
        if low.value <= 0 or high.value <= 0:
            continue
        found = 100 * (high.value - low.value) / low.value
        slack = 100 * (_slack(low) + _slack(high)) / low.value + 1
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
            yield _finding(
                statement,
                f"from {low.surface} to {high.surface} is no change of {given.surface}",
                (figure, *held),
                f"({_number(high.value)} − {_number(low.value)}) / {_number(low.value)} = {_number(found)}%",
            )
        yield from _factors(statement, start, end, low, high, held)


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
            yield _finding(
                statement,
                f"from {low.surface} to {high.surface} is not “{match.group().strip()}”",
                held,
                f"{_number(high.value)} / {_number(low.value)} = {_number(ratio)}",
            )
        return
    clause = text[max(start - 60, 0) : start]
    wrong = (ratio < 1 and _UP.search(clause) and not _DOWN.search(clause)) or (
        ratio > 1 and _DOWN.search(clause) and not _UP.search(clause)
    )
    if (
        wrong
        and low.kind is high.kind
        and not re.search(r"\b(?:not|never|rather than|from)\b", clause[-25:].removesuffix("from "))
    ):
        yield _finding(
            statement,
            f"from {low.surface} to {high.surface} goes the other way than the sentence says",
            held,
            f"{_number(low.value)} {'>' if ratio < 1 else '<'} {_number(high.value)}",
        )


def _spans(statement: Statement) -> Iterator[tuple[int, Quantity, Quantity, int, tuple[Figure, ...]]]:
    """(start, first quantity, second, end, figures) of every "from … to …"."""
    text, figures = statement.text, statement.figures
    for one, two in itertools.pairwise(figures):
        first, second = one.quantity, two.quantity
        if first.high is not None or second.high is not None or first.kind is not second.kind:
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
            first = attrs.evolve(quantity, high=None, surface=_number(quantity.value))
            second = attrs.evolve(quantity, value=quantity.high, high=None, surface=_number(quantity.high))
            yield start, first, second, one.end, (one,)


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


def _periods(statement: Statement) -> Iterator[Finding]:
    """From one year to another, and the number of years that this is said to be."""
    text = statement.text
    spans = [
        (date.start, date.end, date.year, int(date.high[:4]))
        for date in statement.dates
        if date.high and date.year is not None and date.kind.value == "span"
    ]
    for figure in statement.figures:
        quantity = figure.quantity
        if (
            quantity.kind is not Kind.DURATION
            or quantity.high is not None
            or not re.search(r"\byears?\b", quantity.surface)
        ):
            continue
        for start, end, first, last in spans:
            after = figure.start >= end and _PERIOD.match(text[end : figure.start]) and figure.start - end < 50
            before = figure.end <= start and _PERIOD_BEFORE.match(text[figure.end : start])
            years = last - first
            if not (after or before) or years <= 0:
                continue
            room = 1 if quantity.qualifier is Qualifier.EXACT else max(2, years // 5)
            if abs(quantity.value - years) > room:
                yield _finding(
                    statement,
                    f"from {first} to {last} is not {quantity.surface}",
                    (figure,),
                    f"{last} − {first} = {years}",
                )


def _heads(statement: Statement) -> Iterator[Finding]:
    """A sum of money, how many share it, and what that is for each."""
    figures = statement.figures
    if len(figures) != 3:
        return
    money = [figure for figure in figures if figure.quantity.kind is Kind.MONEY and not figure.quantity.per]
    counts = [figure for figure in figures if figure.quantity.kind is Kind.COUNT]
    rates = [figure for figure in figures if figure.quantity.per in _HEADS]
    if not rates and len(money) == 2:
        rates = [figure for figure in money if _EACH.match(statement.text[figure.end :])]
        money = [figure for figure in money if figure not in rates]
    if len(money) != 1 or len(counts) != 1 or len(rates) != 1 or counts[0].quantity.value <= 0:
        return
    total, count, rate = money[0].quantity, counts[0].quantity, rates[0].quantity
    if total.unit != rate.unit or any(one.high is not None for one in (total, count, rate)):
        return
    if total.per or rate.value >= total.value:
        return
    found = total.value / count.value
    if abs(found - rate.value) > rate.value * Decimal("0.15"):
        yield _finding(
            statement,
            f"{total.surface} over {count.surface} is not {rate.surface} each",
            (rates[0], money[0], counts[0]),
            f"{_number(total.value)} / {_number(count.value)} = {_number(found)}",
        )


_TESTS: tuple[Callable[[Statement], Iterator[Finding]], ...] = (_shares, _sums, _changes, _periods, _heads)

RULE = Rule(
    slug=SLUG,
    summary="figures of one sentence that do not add up",
    severity=Severity.MEDIUM,
    check=check,
)
