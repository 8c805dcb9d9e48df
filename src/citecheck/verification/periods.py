"""Dates, years and quarters of a sentence, so that a claim's time can be checked like a figure."""

from __future__ import annotations

import re

import attrs

from citecheck.prose.dates import MONTHS, DateKind, find_dates

_QUARTER = re.compile(
    r"""\b(?:Q(?P<digit>[1-4])|H(?P<half>[12])(?=\s+(?:19|20)\d\d)
      |(?P<word>first|second|third|fourth|last|final|1st|2nd|3rd|4th)(?:[ -](?:fiscal|financial))?[ -]
       (?:(?P<quarter>quarter)(?!\s+of\s+(?!the\s+(?:fiscal|financial|year)|(?:19|20)\d\d|fiscal))
         |(?P<halves>half)(?=\s+of\s+(?:the\s+(?:financial\s+|fiscal\s+)?year|(?:19|20)\d\d))))\b
      (?:\s+(?:of\s+)?(?:fiscal\s+|financial\s+)?(?P<year>(?:19|20)\d\d))?""",
    re.VERBOSE | re.IGNORECASE,
)
_ORDER = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
    "final": 4,
}


_BARE_MONTH = re.compile(
    r"\b(?i:in|by|since|until|till|from|to|for|during|before|after|last|this|early|late|mid|end\s+of)[\s-]+(?:early\s+|late\s+|mid-?)?"
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
"""A month with no year and no day, where the word before it makes it one."""


@attrs.frozen
class Period:
    """A stretch of time as a text names it."""

    start: int
    end: int
    surface: str
    first: int | None
    """First year; None where none is given."""
    last: int | None
    month: str | None = None
    """The "-08" or "-08-14" of the date, where stated."""
    quarter: str | None = None
    """"Q3", "H1"."""

    @property
    def years(self) -> frozenset[int]:
        if self.first is None:
            return frozenset()
        return frozenset(range(self.first, min(self.last or self.first, self.first + 60) + 1))


def find_periods(text: str) -> tuple[Period, ...]:
    """Dates and quarters in order of their place; a quarter takes in its year ("Q3 2021")."""
    quarters = [_quarter(match) for match in _QUARTER.finditer(text)]
    found = list(quarters)
    for date in find_dates(text):
        if any(date.start < q.end and q.start < date.end for q in quarters):
            continue
        last = date.last_year or date.year
        month = None
        if date.kind in (DateKind.MONTH, DateKind.DAY) and len(date.iso) > 4:
            month = date.iso[1:] if date.iso.startswith("--") else date.iso[4:]
        found.append(Period(date.start, date.end, text[date.start : date.end], date.year, last, month))
    for match in _BARE_MONTH.finditer(text):
        start, end = match.span("month")
        if not any(p.start < end and start < p.end for p in found):
            number = MONTHS[match["month"].lower()]
            found.append(Period(start, end, match["month"], None, None, f"-{number:02}"))
    return tuple(sorted(found, key=lambda period: period.start))


def _quarter(match: re.Match[str]) -> Period:
    if match["digit"]:
        name = f"Q{match['digit']}"
    elif match["half"]:
        name = f"H{match['half']}"
    else:
        number = _ORDER[match["word"].lower()]
        name = f"H{min(number, 2)}" if match["halves"] else f"Q{number}"
    year = int(match["year"]) if match["year"] else None
    return Period(match.start(), match.end(), match.group(), year, year, None, name)


def agree(claimed: Period, found: Period) -> bool:
    """Whether two periods name the same time, as far as both say it."""
    if claimed.quarter and found.quarter and claimed.quarter != found.quarter:
        return False
    if claimed.quarter and not found.quarter and not (claimed.first and found.first):
        return False
    if claimed.month and found.month and not _months_agree(claimed.month, found.month):
        return False
    if claimed.first is None or found.first is None:
        return bool(claimed.month and found.month) or bool(claimed.quarter and found.quarter)
    if _is_long(claimed) and _is_long(found):
        return claimed.first == found.first or claimed.last == found.last
    if _is_financial(claimed) and _is_financial(found):
        return claimed.first == found.first
    return bool(claimed.years & found.years)


def _is_long(period: Period) -> bool:
    """More than a financial year."""
    return period.first is not None and (period.last or period.first) - period.first > 1


def _is_financial(period: Period) -> bool:
    """Two years that meet: 2018/19 and 2019/20 have a year in common and are two."""
    return period.first is not None and period.last == period.first + 1


def _months_agree(one: str, two: str) -> bool:
    short = min(len(one), len(two))
    return one[:short] == two[:short]
