"""Figures of one sentence that do not add up."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from citecheck.records import Finding, Kind, Qualifier, Quantity, Severity
from citecheck.rules import elapsed_years
from citecheck.rules.changes import changes
from citecheck.rules.claims_index import Figure, Statement
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule
from citecheck.rules.reckoning import ABOUT, SLUG, slack_of, sum_finding, written

_OF = re.compile(
    r"^\s*(?:[a-z-]+\s+){0,2}?(?:out\s+)?of\s+(?:(?:the|these|those|our|all|its|a total of)\s+)?(?:[a-z-]+\s+)?$"
)
_OPENS_OF = re.compile(r"\bof\s+(?:the|these|those|our|all|its)?\s*(?:[a-z-]+\s+)?$", re.IGNORECASE)
_OR = re.compile(rf"^(?:\s+[a-z-]+){{0,4}}\s*(?:,\s*or|\(|or|,|–|—|\(or)\s*{ABOUT}$")
_PAREN = re.compile(r"^[^.;:()]{0,80}\(\s*(?:or\s+)?$")
_MADE_OF = re.compile(
    r"\b(?:made up of|comprising|comprised|comprised of|comprises|consisting of|consists? of|consisted of|composed of|"
    r"broken down (?:in)?to|divided into|split (?:into|between)|namely)\s*:?\s*$"
)
_LIST_JOIN = re.compile(r"^[^.;:()]{0,60}(?:,|,?\s+and|,\s+and)\s+(?:a further\s+|another\s+)?$")
_PERIOD = re.compile(
    r"^\s*[,(–—]?\s*(?:(?:that is|which is|or|i\.e\.|over|in|for|a|an|the|total|period|span|space|interval|gap|stretch|"
    r"of|just|some|all)\s*,?\s*){0,6}$"
)
_PERIOD_BEFORE = re.compile(r"^(?:\s+(?:period|span))?\s*[,(]?\s*(?:from|between)\s+$")
_HEADS = frozenset("head person patient capita pupil resident member household employee student child".split())
_APART = re.compile(r"\b(?:and|but|while|whereas|against|compared|than|plus|besides|up from|down from)\b")
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
        slack += 100 * (
            slack_of(part.quantity) / whole.quantity.value if part.quantity.precision not in (None, 1) else 0
        )
        if given.qualifier is not Qualifier.EXACT:
            slack = max(slack, Decimal(5))
        if abs(found - given.value) > slack:
            yield sum_finding(
                statement,
                f"{part.quantity.surface} of {whole.quantity.surface} is not {given.surface}",
                (part, whole, share),
                f"{written(part.quantity.value)} / {written(whole.quantity.value)} = {written(found)}%",
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
                yield sum_finding(
                    statement,
                    f"{one.quantity.surface} is not {given.surface}",
                    (one, two),
                    f"{written(found)}% against {written(given.value)}%",
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
        slack = sum((slack_of(one) for one in quantities if one.precision != 1), Decimal(0))
        if abs(found - total.quantity.value) > slack:
            yield sum_finding(
                statement,
                f"the parts do not add up to {total.quantity.surface}",
                (total, *parts),
                f"{' + '.join(written(part.quantity.value) for part in parts)} = {written(found)}, "
                f"not {written(total.quantity.value)}",
            )


def _alike(quantities: list[Quantity]) -> bool:
    first = quantities[0]
    if any(one.kind is not first.kind for one in quantities):
        return False
    return first.kind is Kind.COUNT or all(one.unit == first.unit for one in quantities)


def _periods(statement: Statement) -> Iterator[Finding]:
    """From one year to another, and the number of years that this is said to be."""
    text = statement.text
    spans = [
        (date.start, date.end, date.year, date.last_year)
        for date in statement.dates
        if date.year is not None and date.last_year is not None and date.kind.value == "span"
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
                yield sum_finding(
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
    if total.per or rate.value >= total.value or _set_apart(statement, rates[0]):
        return
    found = total.value / count.value
    if abs(found - rate.value) > rate.value * Decimal("0.15"):
        yield sum_finding(
            statement,
            f"{total.surface} over {count.surface} is not {rate.surface} each",
            (rates[0], money[0], counts[0]),
            f"{written(total.value)} / {written(count.value)} = {written(found)}",
        )


def _set_apart(statement: Statement, rate: Figure) -> bool:
    """Whether what each one gets is told as another thing: "would cost £3m and save £12 per household"."""
    before = max((figure.end for figure in statement.figures if figure.end <= rate.start), default=None)
    after = min((figure.start for figure in statement.figures if figure.start >= rate.end), default=rate.end)
    between = statement.text[before : rate.start] if before is not None else statement.text[rate.end : after]
    return _APART.search(between) is not None


_TESTS: tuple[Callable[[Statement], Iterator[Finding]], ...] = (_shares, _sums, changes, _periods, _heads)

RULE = Rule(
    slug=SLUG,
    summary="figures of one sentence that do not add up",
    severity=Severity.MEDIUM,
    check=check,
)
