"""Ranges: two amounts that a dash, "to", "and" or "or" makes one quantity."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from citecheck.quantities.amounts import Amount, read_amount
from citecheck.quantities.bounds import qualifier_before
from citecheck.quantities.exclusions import Context
from citecheck.quantities.measures import Measure, read_measure, read_per
from citecheck.quantities.numeral import SPACE, Numeral, scaled
from citecheck.records import Kind, Qualifier

_JOINT = re.compile(
    rf"-?{SPACE}(?P<word>to|and|or|through){SPACE}(?:(?:up{SPACE}to|around|about|over|almost|nearly){SPACE})?"
    rf"|(?P<dash>[ \xa0]?[-‐‑–—‒−][ \xa0]?(?:\n[ \t]*)?)(?!-)"
)
# "rose from 38% to 47%" and "up 5% to 9%" tell of a change and not of a range.
_CHANGE = r"""\b(?:ris(?:e|es|en|ing)|rose|increas\w*|gr[eo]w\w*|fall\w*|fell|drop\w*|declin\w*|decreas\w*|cut\w*
    |reduc\w*|up|down|went|gone|mov\w+|chang\w+|improv\w+|expan\w+|shr[aiu]nk\w*|jump\w*|climb\w*|soar\w*|slip\w*
    |slid\w*|rais\w+|exten\w+|widen\w*|narrow\w*|lower\w*|bring\w*|brought|tak(?:e|ing|es)|took|merg\w+|doubl\w+
    |halv\w+|surg\w+|slash\w*|trim\w*|swell\w*)"""
_CHANGE_FROM = re.compile(rf"{_CHANGE}\b[^.;]{{0,60}}\bfrom\s+(?:\w+\s+){{0,2}}$", re.I | re.X)
_CHANGE_BY = re.compile(rf"{_CHANGE}\s+(?:by\s+)?$", re.I | re.X)
_CHANGED = re.compile(rf"{_CHANGE}\b[^.;]{{0,60}}\bby\s+(?:\w+\s+)?$", re.I | re.X)
_FAR_APART = 10
"""Ends of a range are seldom this many times apart: "cut in the next year by £40m to £2bn" tells the new level."""
_THOUSANDS = re.compile(r",000$")
_MORE_DIGITS = re.compile(r"[-–/]\d")


@attrs.frozen
class Range:
    """The two ends of a range, in its one unit."""

    low: Numeral
    high: Numeral
    """Their values carry the sign."""
    end: int
    measure: Measure | None
    dashed: bool = False
    """Whether a dash joins them, before which a hyphen is hardly a minus."""


def read_range(text: str, amount: Amount, measure: Measure | None, context: Context) -> Range | None:
    """The range that begins with `amount`, whose own unit is `measure`; None where it is no range.

    The lower end takes the scale and the unit of the upper one where it has none: "£7-10 billion", "5 to 10 years".
    """
    per = read_per(text, measure.end) if measure else None
    joint = _JOINT.match(text, per[0] if per else measure.end if measure else amount.end)
    if not joint:
        return None
    other = read_amount(text, joint.end())
    if other is None or not _joins(text, amount, other, joint, context):
        return None
    low, high = _signed(amount), _signed(other)
    if low.scale == 1 and high.scale > 1 and low.value * high.scale <= high.value:
        low = scaled(low, high.scale)
    elif (
        joint["dash"] and low.plain and low.value * 1000 < high.value and _THOUSANDS.search(text, high.start, high.end)
    ):
        low = scaled(low, Decimal(1000))  # "10-20,000"
    if low.value >= high.value:
        return None
    own = _unit_of(text, amount, other, measure, dashed=joint["dash"] is not None)
    if measure is not None and (own is None or own.unit != measure.unit):
        return None
    if per is not None and (own is None or (read_per(text, own.end) or (0, ""))[1] != per[1]):
        return None
    far_apart = measure is not None and joint["word"] == "to" and low.value * _FAR_APART <= high.value
    if far_apart and _CHANGED.search(text, max(0, amount.start - 90), amount.start):
        return None
    if joint["dash"]:
        if own is None and _MORE_DIGITS.match(text, other.end):
            return None  # "12-13-14"
        if 0 < low.value * 1000 < high.value:
            return None
    return Range(low, high, max(own.end if own else 0, other.end), own, joint["dash"] is not None)


def _signed(amount: Amount) -> Numeral:
    return attrs.evolve(amount.numeral, value=-amount.numeral.value) if amount.negative else amount.numeral


def _joins(text: str, amount: Amount, other: Amount, joint: re.Match[str], context: Context) -> bool:
    first, second = amount.numeral, other.numeral
    word = (joint["word"] or "").lower()
    if (other.negative and not (word and amount.negative)) or (second.spelled != first.spelled and not word):
        return False
    if other.currency is None and not second.spelled and context.is_date(second.start, second.end) is not None:
        return False
    if other.currency is not None and amount.currency not in (None, other.currency):
        return False
    if word == "and":
        return _is_between(text, amount.start)
    if word == "or":
        return second.value == first.value + 1 and first.value < 100
    if word == "to":
        low = max(0, amount.start - 80)
        changed = "from" in text[low : amount.start].lower() and _CHANGE_FROM.search(text, low, amount.start)
        return not (changed or _is_step(text, amount))
    return True


def _is_step(text: str, amount: Amount) -> bool:
    """ "up 5% to 9%", but not "takes 2 to 3 weeks"."""
    step = _CHANGE_BY.search(text, max(0, amount.start - 24), amount.start)
    return step is not None and not step.group().lower().startswith("tak")


def _is_between(text: str, at: int) -> bool:
    qualifier = qualifier_before(text, at)
    return qualifier is not None and qualifier[0] is Qualifier.BETWEEN


def _unit_of(text: str, amount: Amount, other: Amount, measure: Measure | None, dashed: bool) -> Measure | None:
    """The unit of the whole range: the upper end's own, else the currency before the lower one."""
    if other.currency is not None:
        return Measure(other.end, other.currency, Kind.MONEY)
    own = read_measure(text, other.numeral)
    if own is not None or measure is None:
        return own
    if amount.currency is not None:
        return Measure(other.end, amount.currency, Kind.MONEY)
    return attrs.evolve(measure, end=other.end) if dashed else None
