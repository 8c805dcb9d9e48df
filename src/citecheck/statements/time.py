"""When a figure holds, as its sentence says: "2013/14", "by 2020", "over the next five years", "today"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.prose.dates import DateKind, find_dates
from citecheck.records import Quantity

_LEAD = re.compile(
    r"\b(?:by|since|until|till|before|after|from|between|during|up to|the end of|by the end of|early|late|mid|as of)"
    r"(?:\s+(?:the|early|late|mid|end|of|financial|fiscal|year|years|autumn|spring|summer|winter|start|beginning)){0,4}[\s-]+$",
    re.I,
)
_KEPT_LEAD = re.compile(r"\b(?:by|since|until|till|before|after|early|late|up to|as of)\b[^\d]*$", re.I)
_NAME_AFTER = re.compile(r"\s+(?:[A-Z][a-z]+|[A-Z]{2,})\b")
_NUMBER = r"(?:\w+(?:-\w+)?|\d+)"
_RELATIVE = re.compile(
    rf"""\b(?:
      (?:over|in|during|within|for|throughout)\s+the\s+(?:next|last|past|coming|previous|following)\s+
        (?:{_NUMBER}\s+(?:to\s+{_NUMBER}\s+)?)?
        (?:years?|months?|decades?|weeks?|days?|quarters?|parliament|century)
    | (?:the\s+)?(?:last|next|past|previous|following|coming|current)\s+(?:financial\s+)?
        (?:year|month|decade|week|quarter|century|parliament)
    | this\s+(?:year|month|decade|week|quarter|century|parliament)
    | today | currently | at\s+present | nowadays | each\s+year | every\s+year | a\s+decade\s+ago
    | (?:a\s+couple\s+of|a\s+few|several|(?!of\b){_NUMBER})\s+(?:years|months|weeks|decades)\s+ago
    | by\s+the\s+end\s+of\s+the\s+(?:decade|century|parliament|year)
    )\b""",
    re.I | re.X,
)
_LISTED = re.compile(r"\b(?:and|or)\b|,|^\s*\($")
_TRIMMED = re.compile(r"^(?:over|in|during|within|for|throughout)\s+the\s+", re.I)
_CLAUSE = re.compile(
    r"[;:–—]|,\s+(?:while|whereas|but|and|compared)\b"
    r"|\b(?:while|whereas|compared (?:to|with)|against(?= [£$€]?\d)|versus|(?:up|down) from)\b"
)

_NEXT = re.compile(r"\band\s+(?:in|by|during|since)\s+(?:\w+\s+)?$")
""" "It is 4% and in | 2030 it will be 6%": the time opens what comes next."""


@attrs.frozen
class Moment:
    """A date or a time in words, at its place in a sentence."""

    start: int
    end: int
    text: str


def moments_of(text: str) -> tuple[Moment, ...]:
    """The times that a sentence names, in order; years inside names ("the 2012 Ports Act") and citations left out."""
    found = []
    for date in find_dates(text):
        if date.kind is DateKind.YEAR and _NAME_AFTER.match(text, date.end):
            continue
        if text[date.start - 1 : date.start] == "(" and text[date.end : date.end + 1] == ")":
            continue
        start = date.start
        lead = _LEAD.search(text, max(0, start - 40), start)
        between = date.kind is DateKind.SPAN and " and " in text[date.start : date.end]
        if lead and (
            (between and lead.group().lower().startswith("between")) or _KEPT_LEAD.search(text, lead.start(), start)
        ):
            start = lead.start()
        found.append(Moment(start, date.end, text[start : date.end]))
    for match in _RELATIVE.finditer(text):
        if not any(moment.start < match.end() and match.start() < moment.end for moment in found):
            found.append(Moment(match.start(), match.end(), _TRIMMED.sub("", match.group())))
    return tuple(sorted(found, key=lambda moment: moment.start))


def time_of(text: str, moments: Sequence[Moment], quantity: Quantity, others: Sequence[Quantity]) -> str | None:
    """The time that a figure is given for: the next one in its clause, else the nearest one before it there."""
    following = [m for m in moments if m.start >= quantity.end]
    near = bool(following) and following[0].start <= reach(text, quantity, others)
    if near and not _parts(text, quantity.end, following[0].start):
        return following[0].text
    preceding = [m for m in moments if m.end <= quantity.start]
    if not preceding:
        return None
    last = preceding[-1]
    alike = [q for q in others if q.kind is quantity.kind and q.end <= quantity.start]
    if _CLAUSE.search(text, last.end, quantity.start) and not _opens(text, last):
        return None
    taken = any(q.end <= last.start and not _parts(text, q.end, last.start) for q in alike)
    return None if taken else last.text


def _parts(text: str, start: int, end: int) -> bool:
    """Whether what stands between a figure and a time after it parts the two."""
    return bool(_CLAUSE.search(text, start, end) or _NEXT.search(text, start, end))


def reach(text: str, quantity: Quantity, others: Sequence[Quantity]) -> int:
    """How far to the right a figure's own time or place may stand: up to the next figure that is not listed with it."""
    end = quantity.end
    for other in others:
        if other.start < end:
            continue
        if not _LISTED.search(text, end, other.start) or other.start - end > 30 or other.kind is not quantity.kind:
            return other.start
        end = other.end
    return len(text)


def _opens(text: str, moment: Moment) -> bool:
    """Whether a time opens its sentence and so holds for all of it."""
    return len(text[: moment.start].split()) <= 2
