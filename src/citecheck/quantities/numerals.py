"""Numerals: figures and number words at a place in a text, with their scale, as exact values."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from citecheck.quantities.number_words import (
    BELOW_HUNDRED,
    DENOMINATORS,
    DOZEN,
    FRACTION_SIGNS,
    HUNDRED,
    ONES,
    SCALE_SIGNS,
    SCALES,
    SURE_SIGNS,
    TEENS,
    TENS,
)
from citecheck.quantities.units import IRREGULAR_PLURALS, NO_PLURALS

SPACE = r"(?:[^\S\n]++(?:\n[^\S\n]*+)?+|\n[^\S\n]*+)"
"""One gap between words: spaces and at most one line break, never a blank line."""

_SIGN_CLASS = "".join(FRACTION_SIGNS)
_FIGURE = re.compile(
    rf"""(?P<whole>\d{{1,3}}(?:,\d{{3}})++(?!\d)|\d{{1,2}}(?:,\d\d){{1,4}},\d{{3}}(?!\d)
      |[1-9]\d{{0,2}}(?:[\u2009\u202f\xa0]\d{{3}})++(?![\d,])
      |(?<!\d\ )[1-9]\d{{0,2}}(?:\ \d{{3}}){{1,2}}+(?![\d,]|\ \d)|\d++)?+
    (?P<decimals>\.\d++)?+
    (?:(?P<sign>[{_SIGN_CLASS}])|[\ -](?P<num>\d)[/⁄](?P<den>\d{{1,2}})(?![\d/]))?+
    (?:(?P<exp>[eE][+−-]?\d{{1,3}})(?![\w.])|[\ ]?[x×][\ ]?10(?:\^|<sup>)?(?P<power>[−-]?\d{{1,3}})(?:</sup>)?)?+""",
    re.VERBOSE,
)
_FRACTION = re.compile(r"(\d{1,3})[/⁄](\d{1,4})(?![\d/⁄])")
_SCALE_WORD = re.compile(
    rf"(?:{SPACE}|-)({'|'.join(SCALES | HUNDRED)}|dozen)(?![A-Za-z])|({'|'.join(SCALES)})(?![A-Za-z])", re.I
)
_SCALE_SIGN = re.compile(rf"({SPACE})?+({'|'.join(sorted(SCALE_SIGNS, key=len, reverse=True))})(?![A-Za-z0-9²³/^<])")
_WORD = re.compile(r"[A-Za-z]{1,40}+")
_GAP = re.compile(rf"[-‐‑](?:\n[^\S\n]*+)?+|{SPACE}(?P<and>and{SPACE}|&{SPACE})?")
_SHARE = rf"(?:a|one)(?:{SPACE}|-)(?:half|quarter|third)|three(?:{SPACE}|-)quarters|two(?:{SPACE}|-)thirds"
_AND_PART = re.compile(rf"{SPACE}and{SPACE}(?P<part>{_SHARE})\b", re.I)
_POINT = re.compile(rf"{SPACE}point(?P<digits>(?:{SPACE}(?:{'|'.join(ONES)})\b)+)", re.I)
_SPREAD = re.compile(r"\s?(?:±|\+/[-−])\s?\d+(?:\.\d+)?")
_PART_OF_SCALE = re.compile(
    rf"(?:(?P<part>half|{_SHARE})(?:{SPACE}of)?{SPACE}an?{SPACE}|(?P<half>half)(?:{SPACE}|-))"
    rf"(?P<scale>{'|'.join(SCALES)}|dozen)\b",
    re.I,
)
_LENGTH_AFTER = re.compile(
    rf"{SPACE}?(?:tall|high|long|wide|deep|thick|away|from|above|below|beneath|square|sprint|race|dash|pool|radius|x|×|by{SPACE}\d)\b"
)
_NEXT_WORD = re.compile(rf"{SPACE}([A-Za-z][\w’'-]{{0,60}}+)")


@attrs.frozen
class Numeral:
    """A number as written."""

    start: int
    end: int
    value: Decimal
    precision: Decimal | None
    """Worth of the last digit written."""
    shown: Decimal
    """The value before the scale: 2.4 of "2.4 million"."""
    scale: Decimal = Decimal(1)
    spelled: bool = False
    """In words."""
    plain: bool = False
    """Only digits: no separator, decimals, fraction or scale."""


def read_numeral(text: str, at: int, money: bool = False, scales: bool = True) -> Numeral | None:
    """The numeral that begins at offset `at`, or None.

    `money` says that a currency stands before it, where "m" cannot be metres; without `scales` no scale is read.
    """
    if at >= len(text):
        return None
    if text[at].isalpha() and text[at] not in FRACTION_SIGNS:
        return read_words(text, at)
    numeral = _figure(text, at)
    if numeral is None or not scales:
        return numeral
    return _scaled(text, numeral, money)


def _figure(text: str, at: int) -> Numeral | None:
    fraction = _FRACTION.match(text, at)
    if fraction:
        top, bottom = int(fraction[1]), int(fraction[2])
        if bottom == 0 or top >= bottom:
            return None
        value = Decimal(top) / bottom
        return Numeral(at, fraction.end(), value, None, value)
    match = _FIGURE.match(text, at)
    if not match or match.end() == at or match.group() == ".":
        return None
    whole, decimals = match["whole"] or "", match["decimals"] or ""
    if not (whole or decimals or match["sign"]):
        return None
    digits = re.sub(r"[^\d]", "", whole)
    value = Decimal((digits or "0") + decimals)
    precision: Decimal | None = Decimal(1).scaleb(1 - len(decimals)) if decimals else Decimal(1)
    plain = whole == digits and not decimals
    if match["sign"]:
        value += FRACTION_SIGNS[match["sign"]]
        precision, plain = None, False
    elif match["num"]:
        top, bottom = int(match["num"]), int(match["den"])
        if bottom == 0 or top >= bottom:
            return None
        value += Decimal(top) / bottom
        precision, plain = None, False
    power = match["exp"][1:] if match["exp"] else match["power"]
    if power:
        shift = int(power.replace("−", "-"))
        value, plain = value.scaleb(shift), False
        precision = precision.scaleb(shift) if precision is not None else None
    spread = _SPREAD.match(text, match.end())
    return Numeral(at, spread.end() if spread else match.end(), value, precision, value, plain=plain and not spread)


def _scaled(text: str, numeral: Numeral, money: bool) -> Numeral:
    word = _SCALE_WORD.match(text, numeral.end)
    if word:
        return _times(numeral, _scale(word[1] or word[2]), word.end())
    sign = _SCALE_SIGN.match(text, numeral.end)
    if sign and _is_scale(text, sign, money):
        return _times(numeral, Decimal(SCALE_SIGNS[sign[2]]), sign.end())
    return numeral


def _is_scale(text: str, match: re.Match[str], money: bool) -> bool:
    """Whether a short sign after a figure is a scale: "m" may be metres, "b" or "k" begin something else."""
    sign = match[2]
    if sign in SURE_SIGNS:
        return True
    if money:
        return match[1] is None or sign in ("m", "M")
    following = _NEXT_WORD.match(text, match.end())
    counted = following is not None and is_plural(following[1])
    if match[1] is not None:
        return sign == "m" and counted
    if sign == "m":
        return counted or not _LENGTH_AFTER.match(text, match.end())
    return sign != "b"


def _times(numeral: Numeral, factor: Decimal, end: int) -> Numeral:
    precision = numeral.precision * factor if numeral.precision is not None else None
    return attrs.evolve(
        numeral, end=end, value=numeral.value * factor, precision=precision, scale=numeral.scale * factor, plain=False
    )


def rescaled(numeral: Numeral, factor: Decimal) -> Numeral:
    """A numeral with the scale that its partner in a range carries: the 7 of "7-10 billion"."""
    return _times(numeral, factor, numeral.end)


def read_words(text: str, at: int) -> Numeral | None:
    """The number words that begin at offset `at`: "two hundred and five", "a million", "two and a half million"."""
    part = _PART_OF_SCALE.match(text, at)
    if part:
        scale = _scale(part["scale"])
        share = _part(part["part"] or part["half"])
        return Numeral(at, part.end(), share * scale, None, share, scale, spelled=True)
    total, current, smallest = 0, None, 1
    last, ceiling = "start", 10**15
    here = end = at
    while True:
        word = _WORD.match(text, here)
        if not word:
            break
        name = word.group().lower()
        plural = name.endswith("s") and name[:-1] in BELOW_HUNDRED  # "under-fives"
        name = name[:-1] if plural else name
        role = _role(name, last)
        if role is None:
            break
        if role == "article":
            current = 1
        elif role in ("ones", "teens", "tens"):
            worth = BELOW_HUNDRED[name]
            current = (current or 0) + worth
            smallest = 1
        elif role == "hundred":
            current = (current or 1) * 100
            smallest = 100
        else:
            factor = SCALES.get(name) or DOZEN[name]
            if factor >= ceiling:
                break
            total, current, ceiling, smallest = total + (current or 1) * factor, 0, factor, factor
        last = role
        end = word.end() - plural
        if plural:
            break
        if role in ("ones", "teens", "tens") and (parts := _with_part(text, at, end, total + (current or 0))):
            return parts
        if role == "scale" and (rest := _AND_PART.match(text, end)):
            value = total + _part(rest["part"]) * ceiling
            return Numeral(at, rest.end(), value, None, value / ceiling, Decimal(ceiling), spelled=True)
        gap = _GAP.match(text, end)
        if not gap or (gap["and"] and role not in ("hundred", "scale")):
            break
        here = gap.end()
    if last in ("start", "article"):
        return None
    value = Decimal(total + (current or 0))
    scale = Decimal(ceiling) if last == "scale" else Decimal(1)
    return Numeral(at, end, value, Decimal(smallest), value / scale, scale, spelled=True)


def _role(name: str, last: str) -> str | None:
    """What part a word plays after a part of the kind `last`; None where it cannot follow."""
    if name in ("a", "an"):
        return "article" if last == "start" else None
    if name in ONES:
        return "ones" if last in ("start", "tens", "hundred", "scale") else None
    if name in TEENS:
        return "teens" if last in ("start", "hundred", "scale") else None
    if name in TENS:
        return "tens" if last in ("start", "hundred", "scale") else None
    if name in HUNDRED:
        return "hundred" if last in ("article", "ones", "teens", "tens") else None
    if name in SCALES or name == "dozen":
        return "scale" if last in ("article", "ones", "teens", "tens", "hundred") else None
    return None


def _with_part(text: str, start: int, end: int, base: int) -> Numeral | None:
    """ "two and a half", "two point five", with a scale after it where there is one."""
    precision: Decimal | None = None
    match = _AND_PART.match(text, end)
    if match:
        value = base + _part(match["part"])
    else:
        match = _POINT.match(text, end)
        if not match:
            return None
        digits = "".join(str(ONES[word.lower()]) for word in match["digits"].split())
        value, precision = Decimal(f"{base}.{digits}"), Decimal(1).scaleb(-len(digits))
    numeral = Numeral(start, match.end(), value, precision, value, spelled=True)
    word = _SCALE_WORD.match(text, match.end())
    return _times(numeral, _scale(word[1]), word.end()) if word and word[1] else numeral


def _scale(word: str) -> Decimal:
    name = word.lower()
    return Decimal(SCALES.get(name) or HUNDRED.get(name) or DOZEN[name])


def _part(words: str) -> Decimal:
    """ "half", "a quarter", "three quarters" as a value."""
    names = re.split(r"[\s-]+", words.lower())
    top = ONES.get(names[0], 1) if len(names) > 1 else 1
    return Decimal(top) / DENOMINATORS[names[-1].removesuffix("s") if names[-1] != "half" else "half"]


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun, which a number before it would count."""
    lower = word.lower()
    if lower in IRREGULAR_PLURALS:
        return True
    if word.isupper():  # "NHS"
        return False
    return (
        len(word) > 2
        and lower.endswith("s")
        and not lower.endswith(("ss", "'s", "’s", "us", "is"))
        and lower not in NO_PLURALS
    )
