"""Number formats of spreadsheets: what a cell shows of the number that it holds."""

from __future__ import annotations

import datetime
import functools
import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

import attrs

BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "d/m/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "d/m/yyyy h:mm",
    37: "#,##0 ;(#,##0)",
    38: "#,##0 ;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "0.0E+0",
    49: "@",
}
"""Formats that a file names by number only."""

_LONGEST = 200
"""Characters of a format; longer ones are no format."""
_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<general>General)|(?P<other>.)',
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
_DIGITS = frozenset("0#?")
_MOST_PLACES = 30
_EXTRA = 4
"""Places after those shown to which a figure is held to be known: further ones are noise of the arithmetic."""
_SIGNIFICANT = 10
"""Digits that a cell without a format shows."""


@attrs.frozen
class Shown:
    """A number as a cell shows it."""

    text: str
    exact: str | None = None
    """The same at full precision; None where nothing is hidden."""


@attrs.frozen
class _Section:
    """One of the up to four forms of a format."""

    lead: str
    tail: str
    """What is printed before and after the digits."""
    places: int
    """Digits after the point; -1 where the format leaves them open."""
    grouped: bool
    scale: Decimal
    """What the number is multiplied with: 100 for a percentage, 0.001 for "#,##0,"."""
    condition: tuple[str, Decimal] | None
    date: str
    """The letters of a date or time; "" for a number."""
    blank: bool
    """Whether it prints no digit at all."""


def shown(value: str, code: str, *, from_1904: bool = False) -> Shown:
    """What a cell with a format shows of the number `value`, as the file writes it.

    Dates are given in words ("14 June 2019", "June 2019", "2019"), so that day and month are not confused. A number
    or format that cannot be made sense of is given as it is.
    """
    number = _decimal(value)
    if number is None:
        return Shown(value)
    sections = _sections(code)
    chosen, magnitude = _chosen(sections, number)
    if chosen is None:
        return _general(number)
    if chosen.date:
        return Shown(_date(number, chosen.date, from_1904) or _plain(number))
    if chosen.blank:
        return Shown((chosen.lead + chosen.tail).strip())
    if chosen.places < 0:
        found = _general(magnitude * chosen.scale)
        return Shown(f"{chosen.lead}{found.text}{chosen.tail}".strip())
    return _written(magnitude * chosen.scale, chosen)


def _decimal(value: str) -> Decimal | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) < 300 else None


def _chosen(sections: tuple[_Section | None, ...], number: Decimal) -> tuple[_Section | None, Decimal]:
    """The section for a number, and what it prints of it: a section for negative numbers prints its own sign."""
    conditioned = [section for section in sections[:3] if section is not None and section.condition]
    for section in conditioned:
        assert section.condition is not None
        if _holds(section.condition, number):
            return section, number
    numbers = sections[:3]
    if conditioned:
        return next((s for s in numbers if s is None or not s.condition), None), number
    if number < 0 and len(numbers) > 1:
        return numbers[1], abs(number)
    if number == 0 and len(numbers) > 2:
        return numbers[2], number
    return numbers[0], number


def _holds(condition: tuple[str, Decimal], number: Decimal) -> bool:
    sign, bound = condition
    return {
        "<": number < bound,
        ">": number > bound,
        "<=": number <= bound,
        ">=": number >= bound,
        "=": number == bound,
        "<>": number != bound,
    }[sign]


@functools.lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[_Section | None, ...]:
    """The forms of a format, None for one that shows the number as it is."""
    if len(code) > _LONGEST:
        return (None,)
    parts: list[list[re.Match[str]]] = [[]]
    for match in _PIECE.finditer(code):
        if match["other"] == ";":
            parts.append([])
        else:
            parts[-1].append(match)
    return tuple(_section(part) for part in parts[:4])


def _section(pieces: list[re.Match[str]]) -> _Section | None:
    lead, tail, digits = "", "", ""
    letters = ""
    scale = Decimal(1)
    condition = None
    for match in pieces:
        text = match["quoted"] or match["escaped"] or ""
        if match["general"]:
            return None if len(pieces) == 1 else _Section(lead, tail, -1, False, scale, condition, "", False)
        if match["bracket"] is not None:
            condition = condition or _condition(match["bracket"])
            text = _currency(match["bracket"])
            if match["bracket"].lower() in ("h", "hh", "m", "mm", "s", "ss"):
                letters += "h"
        other = match["other"]
        if other is not None:
            if other in _DIGITS or (other in ".," and (digits or other == ".")):
                digits += other
                continue
            if other == "%":
                scale *= 100
            if other in "ymdhs" or other in "YMDHS":
                letters += other
                continue
            if other == "@":
                return None
            if other in "eE" and digits:  # 1.2E+03 is read from the number itself
                return None
            if other == "/" and any(sign in digits for sign in "?#"):
                return None
            text = other
        if letters and not digits:
            letters += " " if text else ""
        elif digits:
            tail += text
        else:
            lead += text
    if letters:
        return _Section("", "", 0, False, scale, condition, letters, False)
    if not any(sign in _DIGITS for sign in digits):
        return _Section(lead, tail, 0, False, scale, condition, "", True)
    bare = digits.rstrip(",")
    scale = scale.scaleb(-3 * (len(digits) - len(bare)))
    whole, _, after = bare.partition(".")
    places = sum(sign in _DIGITS for sign in after)
    return _Section(lead, tail, min(places, _MOST_PLACES), "," in whole, scale, condition, "", False)


def _condition(bracket: str) -> tuple[str, Decimal] | None:
    match = _CONDITION.fullmatch(bracket.strip())
    return (match[1], Decimal(match[2])) if match else None


def _currency(bracket: str) -> str:
    """The sign of "[$£-809]"."""
    return bracket[1:].partition("-")[0] if bracket.startswith("$") else ""


def _written(number: Decimal, section: _Section) -> Shown:
    """A number with the digits of its section, and with those that the section hides."""

    def form(digits: Decimal) -> str:
        sign = "-" if digits < 0 else ""
        figure = f"{abs(digits):,f}" if section.grouped else f"{abs(digits):f}"
        return f"{sign}{section.lead.lstrip()}{figure}{section.tail}".strip()

    rounded = _rounded(number, section.places)
    full = _rounded(number, section.places + _EXTRA).normalize()
    return Shown(form(rounded), None if full == rounded else form(full))


def _rounded(number: Decimal, places: int) -> Decimal:
    try:
        made = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    except InvalidOperation:  # more digits than the arithmetic keeps
        made = number
    return made if made else abs(made)


def _general(number: Decimal) -> Shown:
    """A number without a format: at most ten digits, no noise of binary fractions."""
    return Shown(_plain(number))


def _plain(number: Decimal) -> str:
    whole = max(number.adjusted() + 1, 1)
    made = _rounded(number, max(_SIGNIFICANT - whole, 0)).normalize()
    return f"{made:f}"


_MONTHS = "January February March April May June July August September October November December".split()


def _date(number: Decimal, letters: str, from_1904: bool) -> str | None:
    """A date in words, as precise as its format; None for a time of day or a length of time."""
    code = letters.lower()
    year, day = "y" in code, "d" in code
    month = "mmm" in code or ("m" in code and (year or day))
    if not (year or month or (day and "h" not in code)):
        return None
    start = datetime.date(1904, 1, 1) if from_1904 else datetime.date(1899, 12, 30)
    try:
        date = start + datetime.timedelta(days=int(number))
    except OverflowError:
        return None
    parts = []
    if day and month:
        parts.append(str(date.day))
    if month:
        parts.append(_MONTHS[date.month - 1])
    if year:
        parts.append(str(date.year))
    return " ".join(parts) or None


def date_in_words(iso: str, *, day: bool = True) -> str | None:
    """ "2020-06-14" and "2020-06-14T00:00:00" as "14 June 2020", without its day as "June 2020"; None for no date."""
    try:
        date = datetime.date.fromisoformat(iso[:10])
    except ValueError:
        return None
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}" if day else f"{_MONTHS[date.month - 1]} {date.year}"
