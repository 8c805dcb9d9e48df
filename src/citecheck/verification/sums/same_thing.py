"""Whether the operands of a sum are of one thing, and of the claim's: its time, its group, what it is a number of."""

from __future__ import annotations

import re

from citecheck.records import Kind
from citecheck.verification.statement import Statement
from citecheck.verification.sums.asked import CUES, Shape
from citecheck.verification.sums.operands import Operand
from citecheck.verification.sums.pairs import Found
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.words import concepts_of


def words_in(text: str) -> frozenset[str]:
    """Concepts of a heading or phrase."""
    return concepts_of("x " + text) if text else frozenset()


def times_fit(years: tuple[int, ...], found: Found) -> bool:
    """Whether the times of the operands are those that the claim names."""
    dated = [o.when for o in found.operands if o.when.years]
    if not years or not dated:
        return True
    if found.shape in (Shape.CHANGE, Shape.POINTS, Shape.TIMES, Shape.DIFFERENCE) and not found.compared:
        before, after = (o.when for o in found.operands)
        if len(years) > 1:
            return (not before.years or before.holds(years[0])) and (not after.years or after.holds(years[-1]))
        return any(when.holds(years[0]) for when in dated)
    if found.shape is Shape.EARLIER:
        return True
    return all(any(when.holds(year) for year in years) for when in dated)


_AMONG = re.compile(
    r"\b(?:among|amongst|for those|of those|in those)\s+(?:the\s+|those\s+|all\s+)?"
    r"(?P<who>[\w’'-]+(?:\s+(?:aged|with|without|in|living|over|under|who)\s+[\w-]+)?)",
    re.IGNORECASE,
)
_SAME_AGAIN = re.compile(
    r"\b(?:it|its|they|their|that|this|these|those|who|which"
    r"|the (?:figure|share|number|rate|total|proportion|level|count|price|cost|average|gap|amount|sum|same)s?)\b",
    re.IGNORECASE,
)
_FOREIGN = 2
"""Words of another thing from which on a common unit ("litres") no longer makes it the same."""
_PLAIN_UNITS = frozenset({"percent", "people", "percentage points", "points", "years", "times", "share"})


def another_group(claim: Statement, operand: Operand) -> bool:
    """ "Among under-25s it went from 19% to 44%", where the claim does not speak of them."""
    for match in _AMONG.finditer(operand.part):
        who = words_in(match["who"]) - GENERIC_CONCEPTS
        if who and not who & claim.concepts:
            return True
    return False


_OF_WHAT = re.compile(
    r"\b(?P<head>[a-z]{3,20})\s+of\s+(?:the\s+|its\s+|their\s+)?(?P<what>[a-z-]{3,30})", re.IGNORECASE
)


def of_another(claim: Statement, found: Found) -> bool:
    """ "Sales of apples" where the claim has sales of pears."""
    here = frozenset().union(*(o.statement.concepts for o in found.operands))
    mine = {m["head"].lower(): words_in(m["what"]) - GENERIC_CONCEPTS for m in _OF_WHAT.finditer(claim.text)}
    for operand in found.operands:
        for match in _OF_WHAT.finditer(operand.statement.text):
            what = mine.get(match["head"].lower())
            theirs = words_in(match["what"]) - GENERIC_CONCEPTS
            if what and theirs and not what & here and not theirs & claim.concepts:
                return True
    return False


def one_thing(claim: Statement, found: Found) -> bool:
    """Whether operands of two sentences speak of one thing, which the claim names or the second takes up again."""
    passages = [o.passage for o in found.operands]
    if len(set(passages)) == 1 or all(o.column for o in found.operands):
        return True
    telling = claim.concepts - GENERIC_CONCEPTS - CUES
    last = max(found.operands, key=lambda o: o.place)
    for operand in found.operands:
        unit = operand.quantity.unit or ""
        words = operand.figure.core - words_in(unit.replace("_", " "))
        if words & telling or (operand is not last and operand.known & telling):
            continue
        foreign = words - GENERIC_CONCEPTS - CUES
        measured = bool(unit) and operand.quantity.kind is not Kind.MONEY and unit not in _PLAIN_UNITS
        if operand is last and (
            not foreign or _SAME_AGAIN.search(operand.part) or (measured and len(foreign) < _FOREIGN)
        ):
            continue
        return False
    return True
