"""What a figure is compared with: the other end of a change, a figure beside it, the whole that it is a part of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from citecheck.records import Comparison, ComparisonKind, Kind, Quantity
from citecheck.statements.figures import FigureReading
from citecheck.statements.segments import TURN

_END = r"(?=\s+(?:and|but|while|whereas|because|which|when|although|if)\b|\s*[,;:()–—]|\.(?:\s|$)|\s*$)"
_OTHER = rf"(?P<other>\S[^,;:()–—]{{0,79}}?){_END}"
_THAN = re.compile(rf"(?:\s+[\w’'-]{{1,40}}){{1,6}}?\s+than\s+{_OTHER}")
_RATHER = re.compile(r"\brather\s+than\s+$")
_BESIDE = re.compile(rf"\s+(?:above|below)\s+{_OTHER}")
_AS_MANY = re.compile(rf"\s+as\s+\w{{1,30}}(?:\s+[\w’'-]{{1,40}}){{0,4}}?\s+as\s+{_OTHER}")
_TIMES_IT = re.compile(rf"\s+(?=(?:the|that|those)\s){_OTHER}")
_AGAINST = re.compile(
    rf"[^.;:]{{0,80}}?\b(?:compared\s+(?:with|to)|in\s+comparison\s+(?:with|to)|relative\s+to|versus)\s+{_OTHER}"
)
_OPENS_AGAINST = re.compile(rf"\s*(?:Compared|In comparison|Relative)\s+(?:with|to)\s+{_OTHER}\s*,")
_ARTICLE = r"(?:the|all|these|those|its|their|our|his|her)"
_OUT_OF = re.compile(rf"\s+(?:out\s+)?of\s+(?:{_ARTICLE}\s+){{0,2}}(?:[a-z-]{{1,30}}\s+)?")
_OF_THEM = re.compile(r"\s+of\s+(?:them|which|whom|these|those)\b")
_OF_WHICH = re.compile(r"\bof\s+(?:which|whom|these|them)\b[^;:]{0,40}$")
_OPENS_OF = re.compile(
    rf"(?:^|[.;]\s+|,\s+(?:and|but)\s+)\W*(?:of|out\s+of|among)\s+(?:{_ARTICLE}\s+){{0,2}}(?:[a-z-]{{1,30}}\s+)?$",
    re.IGNORECASE,
)
_UP_FROM = re.compile(r"(?:\s+\w{1,20}){0,3}\s*[,(]?\s+(?:up|down)\s+from\s+(?:(?:just|only|about|around)\s+)?")
_AND = re.compile(r"[^.;:]{0,70}(?:,|\band)\s+")
_PAIR = re.compile(r"[^,.;:()]{0,40}\band\s+")
_RANGES = re.compile(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))\s+(?:\w+\s+){0,2}?from\s+(?:\w+\s+)?$")
_TRAILING = re.compile(r"\s+(?:partly|mainly|largely|simply|mostly|just|only)$")
_NUMERAL = re.compile(r"[£$€]?\d")
_COUNTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.AREA, Kind.ENERGY})
_PARTS = _COUNTED | {Kind.PERCENT, Kind.RATIO}
_NEAR = 90
_LEAD = 80


def comparisons_of(text: str, readings: Sequence[FigureReading]) -> tuple[Comparison | None, ...]:
    """What each figure of a sentence is compared with; `readings` are all of its figures, in order.

    Time grows with the length of the sentence: only neighbours are looked at.
    """
    found: list[Comparison | None] = [None] * len(readings)
    for index in range(1, len(readings)):
        _changes(text, readings, index, found)
        _beside(text, readings, index, found)
        _wholes(text, readings, index, found)
    for index, reading in enumerate(readings):
        following = readings[index + 1].quantity.start if index + 1 < len(readings) else len(text)
        found[index] = found[index] or _worded(text, reading.quantity, following)
    opening = _OPENS_AGAINST.match(text)
    for index, reading in enumerate(readings):
        if opening and reading.quantity.start >= opening.end() and found[index] is None:
            found[index] = _comparison(ComparisonKind.AGAINST, opening["other"])
            break
    return tuple(found)


def _changes(text: str, readings: Sequence[FigureReading], index: int, found: list[Comparison | None]) -> None:
    """ "from 6% to 9%", "to 9% from 6%", "9%, up from 6%"."""
    one, two = readings[index - 1], readings[index]
    if not _alike(one.quantity, two.quantity) or not _near(text, one.quantity, two.quantity):
        return
    if _RANGES.search(text, max(0, one.quantity.start - _NEAR), one.quantity.start):
        return  # the ends of a range: "tolls range from 2% to 9%"
    if one.role == "from" and two.role == "to":
        kinds = ComparisonKind.TO, ComparisonKind.FROM
    elif two.role == "from" and not one.change and (one.role == "to" or _goes_back(text, one.quantity, two.quantity)):
        kinds = ComparisonKind.FROM, ComparisonKind.TO
    else:
        return
    found[index - 1] = _comparison(kinds[0], _said(text, two.quantity))
    found[index] = _comparison(kinds[1], _said(text, one.quantity))


def _beside(text: str, readings: Sequence[FigureReading], index: int, found: list[Comparison | None]) -> None:
    """ "5%, compared with 4% in Wales", "5%, against 4% a year earlier"."""
    one, two = readings[index - 1], readings[index]
    if two.role != "base" or found[index] is not None or not _alike(one.quantity, two.quantity):
        return
    if one.change != two.change:
        return  # "8%, a rise of 3% on the year before"
    if _pairs(text, readings, index, found):
        return
    if _near(text, one.quantity, two.quantity):
        found[index] = _comparison(ComparisonKind.AGAINST, _said(text, one.quantity))
        if found[index - 1] is None:
            end = max(two.clause[1], two.quantity.end)
            found[index - 1] = _comparison(ComparisonKind.AGAINST, text[two.quantity.start : end][:_LEAD])


def _pairs(text: str, readings: Sequence[FigureReading], index: int, found: list[Comparison | None]) -> bool:
    """ "5% for men and 7% for women, compared with 3% and 4%": each with the one that stands in its place."""
    if index < 2 or index + 1 >= len(readings):
        return False
    group = [reading.quantity for reading in readings[index - 2 : index + 2]]
    pairs = (text[group[0].end : group[1].start], text[group[2].end : group[3].start])
    if not all(_alike(one, two) for one, two in itertools.pairwise(group)):
        return False
    if not all(_PAIR.fullmatch(between) for between in pairs) or not _near(text, group[1], group[2]):
        return False
    for one, two in ((0, 2), (1, 3)):
        found[index - 2 + one] = _comparison(ComparisonKind.AGAINST, _said(text, group[two]))
        found[index - 2 + two] = _comparison(ComparisonKind.AGAINST, _said(text, group[one]))
    return True


def _wholes(text: str, readings: Sequence[FigureReading], index: int, found: list[Comparison | None]) -> None:
    """ "12 of the 30 boats", "30 boats, of which 12 leak", "30 boats, 12 of them new", "Of the 30 boats, 12 leak"."""
    one, two = readings[index - 1].quantity, readings[index].quantity
    between = text[one.end : two.start]
    if len(between) > _NEAR:
        return
    if one.kind in _PARTS and two.kind in _COUNTED and _OUT_OF.fullmatch(between) and found[index - 1] is None:
        if one.kind is not Kind.MONEY or two.kind is Kind.MONEY:
            found[index - 1] = _comparison(ComparisonKind.OF, _said(text, two))
        return
    if found[index] is not None or two.kind not in _PARTS or one.kind not in _COUNTED or TURN.search(between):
        return
    if two.kind is Kind.MONEY and one.kind is not Kind.MONEY:
        return
    part = _OF_THEM.match(text, two.end) or _OF_WHICH.search(between)
    opens = _opens(text, one, two)
    if part or (opens and two.unit in (None, "percent", one.unit)):
        found[index] = _comparison(ComparisonKind.OF, _said(text, one))
    elif index > 1 and _AND.fullmatch(between) and two.unit in (None, "percent"):
        whole, before = readings[index - 2].quantity, found[index - 1]
        if before and before.kind is ComparisonKind.OF and _opens(text, whole, one):
            found[index] = before  # "Of the 30 boats, 12 leak and 9 are new"


def _opens(text: str, whole: Quantity, part: Quantity) -> bool:
    """Whether a sentence or clause opens with the whole: "Of the 30 boats, 12"."""
    comma = "," in text[whole.end : part.start]
    return comma and bool(_OPENS_OF.search(text, max(0, whole.start - _LEAD), whole.start))


def _worded(text: str, quantity: Quantity, following: int) -> Comparison | None:
    """ "30% more than in 2010", "5% above the average", "twice the average", "5% compared with 2010"."""
    limit = min(len(text), quantity.end + 2 * _NEAR)
    if quantity.kind is not Kind.DURATION and (than := _THAN.match(text, quantity.end, limit)):
        lead = text[quantity.end : than.start("other")]
        begins = than.start("other")
        if begins <= following and not _RATHER.search(lead) and not _NUMERAL.match(text, begins):
            return _comparison(ComparisonKind.THAN, than["other"])
    if quantity.kind in (Kind.PERCENT, Kind.RATIO) and (beside := _BESIDE.match(text, quantity.end, limit)):
        return _comparison(ComparisonKind.THAN, beside["other"])
    if quantity.kind is Kind.RATIO and quantity.unit == "times":
        times = _AS_MANY.match(text, quantity.end, limit) or _TIMES_IT.match(text, quantity.end, limit)
        if times:
            return _comparison(ComparisonKind.THAN, times["other"])
    against = _AGAINST.match(text, quantity.end, limit)
    if against and against.start("other") <= following and against.start("other") != following:
        return _comparison(ComparisonKind.AGAINST, against["other"])
    return None


def _alike(one: Quantity, two: Quantity) -> bool:
    return one.kind is two.kind and (one.unit == two.unit or None in (one.unit, two.unit))


def _goes_back(text: str, one: Quantity, two: Quantity) -> bool:
    return bool(_UP_FROM.fullmatch(text, one.end, two.start))


def _near(text: str, one: Quantity, two: Quantity) -> bool:
    return two.start - one.end <= _NEAR and not TURN.search(text, one.end, two.start)


def _said(text: str, quantity: Quantity) -> str:
    """A figure as the sentence has it, with the noun that it counts: "30 boats"."""
    noun = f" {quantity.unit}" if quantity.kind is Kind.COUNT and quantity.unit else ""
    named = text[quantity.end : quantity.end + len(noun)] == noun
    return quantity.surface + noun if named else quantity.surface


def _comparison(kind: ComparisonKind, other: str) -> Comparison:
    return Comparison(kind=kind, other=_TRAILING.sub("", " ".join(other.split()).strip(" .,")))
