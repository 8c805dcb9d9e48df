"""What a figure counts or measures: the noun phrase of its sentence that it is said of."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from citecheck.quantities.bounds import qualifier_before
from citecheck.records import Kind, Quantity
from citecheck.statements.measure_after import main_subject, measure_after, phrase_after_opening
from citecheck.statements.measure_before import measure_before, measure_of_whole
from citecheck.statements.phrases import (
    Token,
    says_nothing,
)
from citecheck.statements.units import unit_end
from citecheck.statements.words import (
    CHANGES,
    PERIODS,
    WHICH_PERIOD,
)

_NEAR = 90
_SCALES = frozenset("hundred thousand million billion trillion".split())
_AND_SO = re.compile(
    r"(?:[^.;:]{0,24}\b(?:to|and|or)|[^.;:]{0,60}\b(?:compared\s+(?:to|with)|against|up\s+from|down\s+from))\s+"
    r"(?:(?:just|only|about|around|over|nearly|almost)\s+)?"
)
_MOVED_FROM = re.compile(
    r",?\s+\(?(?:(?:which|that)\s+(?:is|was|were)\s+)?(?:up|down)\s+(?:by\s+)?|,?\s+(?:up\s+|down\s+)?from\s+"
)
"""Between a level and its change or what it was before: "£5m, which was up 3% from £4m"."""
_LISTED = re.compile(r",\s+(?:(?:and|or)\s+)?(?:(?:just|only|about|around|over|nearly|almost)\s+)?")
_GOING_ON = frozenset("in for among by over since and or between respectively".split())


def measure_of(
    text: str, tokens: Sequence[Token], quantity: Quantity, before: tuple[Quantity, str | None] | None = None
) -> str | None:
    """The noun phrase that `quantity` is said of, as the sentence words it; None where none is found.

    "4% of households" gives "households", "30 inland ports" "inland ports", "rents rose by 4%" "rents".
    `before` is the figure before it in the sentence and that one's measure, which a list of figures shares.
    """
    bound = qualifier_before(text, quantity.start)
    begins = bound[1] if bound else quantity.start
    first = bisect.bisect_right(tokens, begins, key=lambda token: token.end)
    ends = unit_end(text, quantity.end, known=quantity.unit is not None)
    after = bisect.bisect_left(tokens, ends, key=lambda token: token.start)
    following = tokens[after].lower if after < len(tokens) else "."
    if before and before[1] and _is_part(text, quantity, before[0]):
        return before[1]
    anew = quantity.kind is Kind.MONEY and following == "in" and measure_after(tokens, after, quantity)
    if before and before[1] and not anew and _goes_on(text, quantity, before[0], following):
        return before[1]
    for read, at in (
        (measure_after, after),
        (measure_of_whole, first),
        (measure_before, first),
        (main_subject, after),
        (phrase_after_opening, after),
    ):
        span = read(tokens, at, quantity)
        if span is not None and not says_nothing(tokens, span):
            break
    else:
        return None
    head, tail = span
    while head + 1 < tail and (tokens[head].text[0].isdigit() or tokens[head].lower in _SCALES):
        head += 1  # "58% of the 2.1m boats", "of the 3 million eels"
    if head + 2 < tail and tokens[head].lower in WHICH_PERIOD and tokens[head + 1].lower in PERIODS:
        head += 2  # "over the last decade harbour tolls doubled"
    if head + 2 < tail and tokens[head].lower == "cent" and tokens[head + 1].lower == "of":
        head += 2  # "sixty per cent of boats are over 20"
    if head + 1 < tail and tokens[head].lower in _PARTICLES and tokens[head + 1].lower != "of":
        head += 1  # "set out plans for the quay"
    if (
        before
        and before[1]
        and tail - head == 1
        and tokens[head].lower in CHANGES
        and _in_bracket(text, quantity, before[0])
    ):
        return before[1]
    return " ".join(text[tokens[head].start : tokens[tail - 1].end].split()) or None


_PARTICLES = frozenset("out up off down".split())


def _in_bracket(text: str, quantity: Quantity, before: Quantity) -> bool:
    """ "12% of berths were free (a rise of 3%)": what rose stands before the bracket."""
    gap = text[before.end : quantity.start]
    return len(gap) < _NEAR and gap.count("(") == 1 and ")" not in gap


def _is_part(text: str, quantity: Quantity, before: Quantity) -> bool:
    """ "30 boats, of which 12 leak", "30 boats, 12 of them new": a bare count of what the one before it counts."""
    gap = text[before.end : quantity.start]
    part = _OF_WHICH.fullmatch(gap) or ("," in gap[-2:] and _OF_THEM.match(text, quantity.end))
    return bool(part) and quantity.kind in (Kind.COUNT, Kind.PERCENT, Kind.RATIO) and before.kind is Kind.COUNT


_OF_WHICH = re.compile(r"[^.;:]{0,60}\bof\s+(?:which|whom|these|those)\s+(?:(?:just|only|about|around|over|some)\s+)?")
_OF_THEM = re.compile(r"\s+of\s+(?:them|which|whom)\b")


def _goes_on(text: str, quantity: Quantity, before: Quantity, following: str) -> bool:
    """Whether a figure only goes on from the one before: "(70%)", "from 12% to 15%", "80 for men and 84 for women"."""
    gap = text[before.end : quantity.start]
    shares = {Kind.PERCENT, Kind.RATIO}
    if gap.strip() == "(":
        return following in (")", "%") and {before.kind, quantity.kind} <= shares
    if _MOVED_FROM.fullmatch(gap):
        return True
    ends = following in (".", ",", ";", ")", "(") or following in _GOING_ON
    listed = _AND_SO.fullmatch(gap) or (before.unit == quantity.unit and _LISTED.fullmatch(gap))
    return ends and before.kind is quantity.kind and bool(listed)
