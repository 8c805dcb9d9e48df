"""Years and stretches of years that follow from the dates of a source: "the following year", "from 1996 to 2016"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import attrs

from citecheck.records import Kind, Qualifier
from citecheck.verification.passages import Passage, Reading
from citecheck.verification.periods import Period
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.sums.operands import Sum, share_of, together
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.words import concepts_of

NEEDED = 0.45
"""The fit from which on a dated event is the claim's."""
CERTAIN = 0.7
"""The fit from which on a year that comes out otherwise contradicts the claim."""
_YEARS_APART = 3
"""Counting from the middle of years may be out by one or two."""
MOST = 40
"""Passages looked at."""
_COUNTS = re.compile(
    r"\b(?:following|next|previous|preceding|later|afterwards|earlier|previously|after|before|on)\b", re.IGNORECASE
)
_BACK = 2
"""How many sentences back the year may stand that "the following year" counts from."""
_END = r"(?=\s*(?:[,.;:)]|$|and\b|but\b|when\b|it\b|they\b|he\b|she\b))"
_NEXT = re.compile(
    r"\b(?:the (?P<next>following|next) (?:year|season)|the (?:previous|preceding) (?:year|season)|the year before)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"\s*(?:(?P<later>later|afterwards|on{_END}|after{_END})|(?P<sooner>earlier|previously|before{_END})"
    r"|(?P<which>before|after)\s+(?P<what>(?:the|a|an|its|their|his|her)\s+[^,.;]{2,60}))",
    re.IGNORECASE,
)
_FOUR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")


@attrs.frozen
class _Dated:
    """A year worked out from another one."""

    year: int
    concepts: frozenset[str]
    """Of what happened then."""
    context: frozenset[str]
    """Of what is said around it."""
    words: str
    places: tuple[tuple[Passage, tuple[int, int]], ...]


def derive_year(claim: Statement, period: Period, reading: Reading) -> Sum | None:
    """The claimed year worked out from another and a number of years; `agrees` False where it certainly differs."""
    if period.first is None or period.last != period.first or period.month or period.quarter:
        return None
    weights = {w.concept: reading.weight(w.concept) for w in claim.words if w.concept not in GENERIC_CONCEPTS}
    ranked: list[tuple[float, _Dated]] = []
    for passage in _speaking_of(weights, reading):
        found = [dated for dated in _worked_out(passage, reading) if dated.concepts & weights.keys()]
        ranked += [(share_of(weights, dated.concepts, dated.context), dated) for dated in found]
    ranked.sort(key=lambda pair: -pair[0])
    for share, dated in ranked:
        if share >= NEEDED and dated.year == period.first:
            return _sum(dated, share, agrees=True)
    if not ranked or claim.figures or len(claim.periods) != 1:
        return None
    share, dated = ranked[0]
    unrivalled = all(other.year == dated.year or share - less > 0.2 for less, other in ranked[1:])
    if share < CERTAIN or not unrivalled or claim.negated or _FOUR.search(dated.places[0][0].text):
        return None
    return _sum(dated, share, agrees=False)


def derive_span(
    claim: Statement, claimed: Figure, reading: Reading, passages: Sequence[Passage], weights: Mapping[str, float]
) -> Sum | None:
    """A number of years that lies between two years of the source."""
    quantity = claimed.quantity
    if quantity.kind is not Kind.DURATION or quantity.unit != "years" or quantity.value < 2:
        return None
    named = {p.first for p in claim.periods if p.first}
    best: Sum | None = None
    wrong: list[Sum] = []
    tried = 0
    for passage in passages:
        for first, last, places in _spans(passage, reading):
            tried += 1
            concepts = frozenset().union(*(p.concepts for p, _ in places))
            share = share_of(weights, concepts, passage.context)
            words = f"{first} to {last} is {last - first} years"
            if share >= CERTAIN and len(places) == 1 and abs(last - first - quantity.value) >= _YEARS_APART:
                wrong.append(Sum(Decimal(last - first), words, agrees=False, exact=True, places=places, strength=share))
            if last - first != quantity.value or (named and not named & {first, last}):
                continue
            if share < NEEDED + min(0.2, 0.02 * tried) or (best is not None and share <= best.strength):
                continue
            if not all(p.concepts & claim.concepts - GENERIC_CONCEPTS for p, _ in places):
                continue
            best = Sum(Decimal(last - first), words, agrees=True, exact=True, places=places, strength=share)
    if best is None and len(wrong) == tried == 1 and not named and quantity.qualifier is Qualifier.EXACT:
        return wrong[0] if len(claim.figures) == 1 else None
    return best


def _speaking_of(weights: Mapping[str, float], reading: Reading) -> list[Passage]:
    """Passages that count years from another time and hold a word of the claim; the first MOST of them."""
    indexes = sorted({index for concept in weights for index in reading.where.get(concept, ())})
    passages = (reading.passages[index] for index in indexes)
    return list(itertools.islice((p for p in passages if _COUNTS.search(p.text)), MOST))


def _sum(dated: _Dated, share: float, *, agrees: bool) -> Sum:
    return Sum(Decimal(dated.year), dated.words, agrees=agrees, exact=True, places=dated.places, strength=share)


def _worked_out(passage: Passage, reading: Reading) -> Iterator[_Dated]:
    """Every year of a passage that is given by its distance from another."""
    statement = passage.statement
    text = passage.text
    for match in _NEXT.finditer(text):
        step = 1 if match["next"] else -1
        yield from _from_anchor(passage, reading, match.start(), match.end(), step, match.group().lower())
    for figure in statement.figures:
        quantity = figure.quantity
        if quantity.kind is not Kind.DURATION or quantity.unit != "years" or quantity.value != int(quantity.value):
            continue
        after = _AFTER.match(text, quantity.end)
        if after is None:
            continue
        years = int(quantity.value)
        phrase = text[quantity.start : after.end("what") if after["what"] else after.end()].strip()
        if after["what"]:
            year = _year_before(statement, quantity.start, 30)
            if year is None:
                continue
            step = years if after["which"].lower() == "before" else -years
            assert year.first is not None
            yield _Dated(
                year.first + step,
                concepts_of("x " + after["what"]),
                passage.concepts | passage.context,
                f"{year.first}, {phrase}, makes that {year.first + step}",
                ((passage, (year.start, year.end)),),
            )
        else:
            step = years if after["later"] else -years
            yield from _from_anchor(passage, reading, quantity.start, after.end(), step, phrase)


def _from_anchor(passage: Passage, reading: Reading, start: int, end: int, step: int, phrase: str) -> Iterator[_Dated]:
    """The year that the phrase at `start` counts to from the last year named before it."""
    anchor = _year_before(passage.statement, start, 400)
    where = passage
    for back in range(1, _BACK + 1):
        index = passage.index - back
        if anchor is not None or index < 0 or not together(reading, index):
            break
        where = reading.passages[index]
        anchor = _year_before(where.statement, len(where.text), 400)
    if anchor is None or anchor.first is None:
        return
    places: tuple[tuple[Passage, tuple[int, int]], ...] = ((passage, (start, end)),)
    if where is not passage:
        places += ((where, (anchor.start, anchor.end)),)
    year = anchor.first + step
    yield _Dated(
        year, passage.concepts, passage.context, f"“{phrase}” counts from {anchor.first}, which makes it {year}", places
    )


def _year_before(statement: Statement, at: int, reach: int) -> Period | None:
    """The last single year named before a place."""
    found = [p for p in statement.periods if p.end <= at and at - p.end < reach and p.first is not None]
    return found[-1] if found and found[-1].first == found[-1].last else None


def _spans(
    passage: Passage, reading: Reading
) -> Iterator[tuple[int, int, tuple[tuple[Passage, tuple[int, int]], ...]]]:
    """(first, last, where) of every two years of a passage, or of it and the sentences before it."""
    here = [(p, passage) for p in passage.statement.periods if p.first is not None]
    for period, _ in here:
        if period.first is not None and period.last is not None and len(_FOUR.findall(period.surface)) == 2:
            yield period.first, period.last, ((passage, (period.start, period.end)),)
    before = []
    for back in range(1, _BACK + 1):
        index = passage.index - back
        if index < 0 or not together(reading, index):
            break
        before += [(p, reading.passages[index]) for p in reading.passages[index].statement.periods]
    for i, (two, _) in enumerate(here):
        for one, where in (*here[:i], *before):
            years = sorted((one.first or 0, two.first or 0))
            if not years[0] or one.first != one.last or two.first != two.last or years[0] == years[1]:
                continue
            places = [(passage, (two.start, two.end))]
            if where is not passage:
                places.append((where, (one.start, one.end)))
            yield years[0], years[1], tuple(places)
