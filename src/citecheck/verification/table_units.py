"""What the figures of a table are counted in, as its headings, its title or a cell beside it say: "£ million", "%"."""

from __future__ import annotations

import functools
import re

import attrs

_CURRENCY = r"(?P<currency>[£$€]|\bGBP\b|\bEUR\b|\bUSD\b)"
_MONEY = re.compile(
    rf"{_CURRENCY}\s?(?:(?P<m>m\b|mn\b|mil\b|millions?\b)|(?P<bn>bn\b|billions?\b)"
    r"|(?P<k>k\b|['’]?\s?000s?\b|thousands?\b))?",
    re.IGNORECASE,
)
# A bare scale is one where a unit stands: alone, in brackets, after a comma, after "in" or a currency in words
_PLACE = r"(?:^|[(\[]\s*|[,;:–—-]\s+|\bin\s+|\bpounds?\s+|\b[£$€]\s*)(?:the\s+)?"
_END = r"(?=\s*(?:$|[)\],;:.–—-]|\bof\b|\bpeople\b|\bpersons\b|\bpounds\b))"
_SCALE = re.compile(
    rf"{_PLACE}(?:(?P<m>millions?|m)|(?P<bn>billions?|bn)|(?P<k>thousands?|['’]?000['’]?s?))\b{_END}", re.IGNORECASE
)
_PERCENT = re.compile(r"%|\bper\s?cent\b|\bpercentages?\b|\bproportions?\s+\(%\)", re.IGNORECASE)
_POINTS = re.compile(r"(?:%|\bpercentage|\bper\s?cent(?:age)?)[\s-]+points?\b|\bppts?\b|\(pp\)", re.IGNORECASE)
_PER = re.compile(
    r"\bper\s+(?P<what>(?:1,000,000|100,000|10,000|1,000|10{0,6}|million|thousand|head|capita|person|"
    r"household|week|hour|year|annum|day|month|night|pupil|patient|child|dwelling)\b(?:\s+(?!in\b|by\b|and\b)[a-z]+)?)",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?:^|[(\[,]\s*|\bin\s+)(?P<unit>years?|months?|weeks?|days?|hours?|minutes?|seconds?|hectares|km|"
    r"kilomet(?:re|er)s|miles|met(?:re|er)s|tonnes|kilograms|kg|litres|GWh|MWh|TWh|kWh|MW|GW|pence|km2|sq\.? ?km|"
    r"square (?:kilomet|met)res|"
    r"acres|MtCO2e?)\s*(?:$|[)\],])",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\b(?:numbers?|counts?|total n|sample|base|unweighted|respondents|headcount|cases|no\.|rank(?:ing)?|index|ratio|"
    r"score|volume)\b|^n$",
    re.IGNORECASE,
)
_SIGNS = {"gbp": "£", "eur": "€", "usd": "$"}
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_OWN_SCALE = re.compile(r"%|\b(?:m|bn|k|million|billion|thousand)\b|[\d](?:m|bn|k)\b", re.IGNORECASE)
_FIGURE = re.compile(r"[-−+]?(?:£|\$|€)?[-−+]?\d[\d,.]*")
_MOST_WORDS = 4
"""Of a unit in words."""
_MOST_PERCENT = 1_000
"""A figure beyond this is no percentage because the title of its table speaks of percentages."""


@attrs.frozen
class Unit:
    """What a note says of the figures."""

    currency: str = ""
    scale: str = ""
    """" million", " thousand" …"""
    percent: str = ""
    """"%" or " percentage points"."""
    suffix: str = ""
    """" per 1,000 population", " hectares"."""
    count: bool = False
    """Whether it says that things are counted: neither money nor a percentage."""

    def __bool__(self) -> bool:
        return self != _NONE


_NONE = Unit()


@functools.lru_cache(maxsize=8192)
def unit_of(note: str, *, title: bool = False) -> Unit:
    """The unit that a heading, a cell of a column of units, or (`title`) the title of a table gives.

    A title that speaks of numbers and of percentages says neither of a figure.
    """
    per = _PER.search(note)
    suffix = f" per {per['what']}" if per else ""
    if _POINTS.search(note):
        return Unit(percent=" percentage points")
    count = bool(_COUNT.search(note))
    scale = _scale(_SCALE.search(note))
    money = next((match for match in _MONEY.finditer(note) if not note[match.end() :][:1].isdigit()), None)
    percent = _PERCENT.search(note)
    if percent and not (count and title):
        return Unit(percent="%")
    if money is not None and not (percent or (count and title)):
        sign = money["currency"].lower()
        return Unit(currency=_SIGNS.get(sign, sign), scale=_scale(money) or scale, suffix=suffix)
    if scale or suffix:
        return Unit(scale=scale, suffix=suffix, count=count)
    measured = _MEASURED.search(note)
    if measured and not title:
        return Unit(suffix=f" {measured['unit']}")
    return Unit(count=count) if count and not title else _NONE


@functools.lru_cache(maxsize=4096)
def unit_of_cell(text: str) -> Unit:
    """The unit that a cell of a column of units gives: "£ thousand", "Number", "million litres"."""
    unit = unit_of(text)
    if unit or len(text.split()) > _MOST_WORDS or _COUNT.search(text) or not re.search(r"[^\W\d_]", text):
        return unit or Unit(count=True)
    return Unit(suffix=f" {text[0].lower()}{text[1:]}" if text[1:].islower() else f" {text}")


def _scale(match: re.Match[str] | None) -> str:
    if match is None:
        return ""
    return next((word for name, word in _WORDS if match[name]), "")


_WORDS = (("m", " million"), ("bn", " billion"), ("k", " thousand"))


def resolved(notes: tuple[str, ...], titles: tuple[str, ...], unit: str | None = None) -> tuple[Unit, bool]:
    """The unit of a figure, and whether a title gives it: that of the row's cell in a column of units, else of the
    nearest of `notes` (headings, labels, groups) that gives one, else of the `titles`.

    A heading that says that things are counted keeps the money and percentages of the titles away, not their scale.
    """
    told = Unit() if unit is None else unit_of_cell(unit)
    counted = told.count
    if told and not told.count:
        return told, False
    for note in notes:
        told = unit_of(note)
        if told.currency or told.scale or told.percent or told.suffix:
            return told, False
        counted = counted or told.count
    for title in titles:
        told = unit_of(title, title=True)
        if not told:
            continue
        if counted:
            return Unit(scale="" if told.currency or told.percent else told.scale, count=True), True
        return told, True
    return Unit(count=counted), False


def with_unit(figure: str, unit: Unit, *, far: bool = False) -> str:
    """The text of a cell with its unit, as far as the cell does not give its own: "4.2" as "£4.2 million".

    `far` says that the unit is the title's.
    """
    match = _FIGURE.search(figure)
    if match is None or _OWN_SCALE.search(figure):
        return figure
    if unit.percent:
        if far and _value(match.group()) > _MOST_PERCENT:
            return figure
        return figure if re.search(r"[£$€]", figure) else figure + unit.percent
    made = figure
    if unit.currency and not re.search(r"[£$€]", made):
        sign = match.group()[0] if match.group()[0] in "-−+" else ""
        made = made[: match.start()] + sign + unit.currency + made[match.start() + len(sign) :]
    if made == figure and re.search(r"[A-Za-z]", figure):
        return figure
    return made + unit.scale + unit.suffix


def _value(written: str) -> float:
    digits = re.sub(r"[^\d.]", "", written).strip(".")
    return float(digits) if digits.count(".") <= 1 and digits else 0.0


def bare(heading: str) -> str:
    """A heading without the notes in brackets, nor what it says of the unit alone."""
    rest = _BRACKETS.sub("", heading).strip() or heading.strip("()[] ")
    return "" if is_unit(rest) else rest


def is_unit(text: str) -> bool:
    """Whether a text says nothing but a unit: "£ million", "Percent", "000s"."""
    rest = text
    for pattern in (_POINTS, _PERCENT, _MONEY, _SCALE):
        rest = pattern.sub(" ", rest)
    return bool(unit_of(text)) and not re.search(r"\w", rest)
