"""Years, dates, financial years and spans of them in a text."""

from __future__ import annotations

import calendar
import enum
import re

import attrs

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}


class DateKind(enum.Enum):
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    FINANCIAL_YEAR = "financial_year"
    """Two years that meet: "2013/14"."""
    SPAN = "span"
    """From one date to another: "2011 to 2020", "the 1990s"."""


@attrs.frozen
class Date:
    """A date as a text gives it."""

    start: int
    """Offset of the first character in the string."""
    end: int
    iso: str
    """As precise as stated: "2015", "2015-04", "2015-04-29"; "--04-29" where the text gives no year. A day that the
    calendar does not have is left out."""
    high: str | None
    """The last date of a span or financial year; None for one date."""
    kind: DateKind

    @property
    def year(self) -> int | None:
        """The (first) year; None where the text gives none."""
        return None if self.iso.startswith("-") else int(self.iso[:4])

    @property
    def last_year(self) -> int | None:
        """The year of the last date of a span or financial year; None where there is no such date or year."""
        return None if self.high is None or self.high.startswith("-") else int(self.high[:4])


_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DASH = r"[-‐‑–—]"
_JOIN = rf"(?:\s?{_DASH}\s?|\s+(?:to|until|till|through)\s+)"

_DATE = re.compile(
    rf"""(?<![\w£$€.,/&=?%+-])(?=[\dJFMASOND])(?:
      (?P<iso>(?P<isoy>{_YEAR})-(?P<isom>0[1-9]|1[0-2])-(?P<isod>[0-2]\d|3[01]))(?:T\d\d:\d\d[\d:.Z+]*)?
    | (?P<slash>(?P<sa>\d\d?)(?P<sep>[/.])(?P<sb>\d\d?)(?P=sep)(?P<sy>(?:{_YEAR})|\d\d))
    | (?P<days>(?P<d1>{_DAY}){_JOIN}(?P<d2>{_DAY})\s+(?:of\s+)?(?P<dm>{_MONTH})(?:,?\s+(?P<dy>{_YEAR}))?)
    | (?P<day>(?P<dd>{_DAY})\s+(?:of\s+)?(?P<ddm>{_MONTH})(?:,?\s+(?P<ddy>{_YEAR}))?)
    | (?P<us>(?P<um>{_MONTH})\s+(?P<ud>{_DAY})(?:(?:,\s*|\s+)(?P<uy>{_YEAR}))?(?!\d|\.\d|,\d{{3}}(?!\d)))
    | (?P<months>(?P<m1>{_MONTH})(?:{_JOIN}|\s+and\s+|/)(?P<m2>{_MONTH}),?\s+(?:of\s+)?(?P<my>{_YEAR}))
    | (?P<month>(?P<mm>{_MONTH}),?\s+(?:of\s+)?(?P<mmy>{_YEAR}))
    | (?P<decade>(?P<dec>(?:1[5-9]|20)\d0)['’]?s)
    | (?P<pair>(?P<p1>{_YEAR})(?P<psep>\s?(?:/|{_DASH})\s?)(?P<p2>{_YEAR}|\d\d))
    | (?P<year>{_YEAR})
    )(?!\w)(?![/-]\d|[.,]\d|\s?%|\s?per\s?cent|<sup>\d</sup>\s*[a-z])""",
    re.VERBOSE,
)
_LEAP_YEAR = 2000
_DIGIT = re.compile(r"\d")
_AND = re.compile(r"\s+(?:and|to|until|till|through)\s+|\s?[-‐‑–—]\s?")
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:(?:the|fiscal|financial|years?)\s+){0,2}$", re.IGNORECASE)

# A bare number of four digits before a plural ("2000 patients") is a count unless one of these words stands before it.
_YEAR_LEADS = frozenset(
    """in since by from until till to during before after late early mid the year years around circa between and
    on this his her its our their a an every end autumn spring summer winter or january february march april may june
    july august september october november december""".split()
)
_NOT_PLURAL = frozenset(
    """was is has as this its thus us across less plus versus focus previous various does onwards afterwards prices
    levels rates values standards boundaries terms figures results elections reforms accounts estimates
    census""".split()
)
_COUNTED = frozenset("people women men children staff hours million billion thousand per pounds km".split())
_WORD_BEFORE = re.compile(r"([A-Za-z]+)['’]?[\s(]*$")
_WORD_AFTER = re.compile(r"\s+([a-z]+)")


def find_dates(text: str) -> tuple[Date, ...]:
    """Every date of `text` in order, none overlapping: years, months, days, financial years and spans of them.

    A bare number counts as a year from 1500 to 2099 only, and not where it plainly counts something ("1900 patients").
    Dates that the text does not state are never guessed: "04/05/2015" gives only its year.
    """
    if not _DIGIT.search(text):
        return ()
    found: list[Date] = []
    for match in _DATE.finditer(text):
        date = _read(match)
        if date is None or (match.lastgroup == "year" and not _is_year(text, match)):
            continue
        if found and _continues(text, found[-1], date):
            first = found.pop()
            date = Date(first.start, date.end, first.iso, date.high or date.iso, DateKind.SPAN)
        found.append(date)
    return tuple(found)


def _read(match: re.Match[str]) -> Date | None:
    group = match.group
    start, end = match.span()
    if group("iso"):
        iso = _iso(group("isoy"), int(group("isom")), int(group("isod")))
        return Date(start, end, iso, None, DateKind.DAY)
    if group("slash"):
        return _slashed(match)
    if group("days"):
        month, year = _month(group("dm")), group("dy")
        first, last = _number(group("d1")), _number(group("d2"))
        return Date(start, end, _iso(year, month, first), _iso(year, month, last), DateKind.SPAN)
    if group("day"):
        return Date(start, end, _iso(group("ddy"), _month(group("ddm")), _number(group("dd"))), None, DateKind.DAY)
    if group("us"):
        return Date(start, end, _iso(group("uy"), _month(group("um")), _number(group("ud"))), None, DateKind.DAY)
    if group("months"):
        year = group("my")
        return Date(start, end, _iso(year, _month(group("m1"))), _iso(year, _month(group("m2"))), DateKind.SPAN)
    if group("month"):
        return Date(start, end, _iso(group("mmy"), _month(group("mm"))), None, DateKind.MONTH)
    if group("decade"):
        return Date(start, end, group("dec"), str(int(group("dec")) + 9), DateKind.SPAN)
    if group("pair"):
        return _pair(match)
    return Date(start, end, group("year"), None, DateKind.YEAR)


def _slashed(match: re.Match[str]) -> Date | None:
    first, second, year = int(match["sa"]), int(match["sb"]), match["sy"]
    if len(year) == 2:
        if match["sep"] == ".":  # "3.10.14" is as likely a version or a section
            return None
        year = ("20" if int(year) < 50 else "19") + year
    if not (1 <= first <= 31 and 1 <= second <= 31) or min(first, second) > 12:
        return None
    if first > 12:
        iso = _iso(year, second, first)
    elif second > 12:
        iso = _iso(year, first, second)
    else:  # which is the day, the text does not say
        iso = _iso(year, second, first) if first == second else year
    return Date(match.start(), match.end(), iso, None, DateKind.DAY)


def _pair(match: re.Match[str]) -> Date | None:
    first, last = int(match["p1"]), match["p2"]
    second = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if len(last) == 2 and second <= first:
        second += 100
        if second - first > 20:
            return None
    if second <= first:
        return None
    adjoining = second == first + 1 and (len(last) == 2 or "/" in match["psep"])
    kind = DateKind.FINANCIAL_YEAR if adjoining else DateKind.SPAN
    return Date(match.start(), match.end(), str(first), str(second), kind)


def _is_year(text: str, match: re.Match[str]) -> bool:
    after = _WORD_AFTER.match(text, match.end())
    if not after:
        return True
    word = after.group(1)
    counts = word in _COUNTED or (word.endswith("s") and not word.endswith("ss") and word not in _NOT_PLURAL)
    if not counts:
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
    return before is not None and before.group(1).lower() in _YEAR_LEADS


def _continues(text: str, first: Date, second: Date) -> bool:
    """Whether the words between two dates make one span of them ("between 2000 and 2010")."""
    if first.kind is DateKind.SPAN or second.kind is DateKind.SPAN or second.start - first.end > 12:
        return False
    between = text[first.end : second.start]
    if not _AND.fullmatch(between):
        return False
    if first.year is not None and second.year is None:
        return False  # "in 2012 and 5 May"
    if first.year is not None and second.iso[: len(first.iso)] <= first.iso:
        return False
    if between.strip() == "and":
        return bool(_BETWEEN.search(text, max(0, first.start - 40), first.start))
    return True


def _month(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _iso(year: str | None, month: int, day: int | None = None) -> str:
    """A date as precise as it can be: of "30 February 2015" only the month is one."""
    exists = day is not None and 1 <= day <= calendar.monthrange(int(year) if year else _LEAP_YEAR, month)[1]
    return f"{year or '-'}-{month:02}" + (f"-{day:02}" if exists else "")
