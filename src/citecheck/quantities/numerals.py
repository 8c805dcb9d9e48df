"""Numerals: figures and number words at a place in a text, with their scale, as exact values."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from citecheck.quantities.figures import read_figure
from citecheck.quantities.nouns import is_plural
from citecheck.quantities.number_words import FRACTION_SIGNS, HUNDRED, SCALE_SIGNS, SCALES, SURE_SIGNS
from citecheck.quantities.numeral import SPACE, Numeral, scaled
from citecheck.quantities.spelled import AND_PART, read_words, scale_of, share_of

_SCALE_WORD = re.compile(
    rf"(?:{SPACE}|-)({'|'.join(SCALES | HUNDRED)}|doz(?:en)?s?)(?![A-Za-z])|({'|'.join(SCALES)})(?![A-Za-z])", re.I
)
_SCALE_SIGN = re.compile(
    rf"({SPACE})?+({'|'.join(sorted(SCALE_SIGNS, key=len, reverse=True))})(?![A-Za-z0-9²³/^]|<sup>[123]</sup>)"
)
_MORE = re.compile(rf"{SPACE}(?P<and>and{SPACE}|&{SPACE})?(?=[\dA-Za-z])")
MEMORY = rf"K(?={SPACE}(?:of{SPACE})?(?:words?|bytes?|RAM|ROM|(?:core{SPACE})?memory)\b)"
"""Of a computer's memory K is 1,024 bytes: "64K of memory"."""
_MEMORY = re.compile(MEMORY)
_LENGTH_AFTER = re.compile(
    rf"{SPACE}?(?:tall|high|long|wide|deep|thick|away|from|above|below|beneath|square|sprint|race|dash|pool|radius|x|×|by{SPACE}\d)\b"
)
_NEXT_WORD = re.compile(rf"{SPACE}([A-Za-z][\w’'-]{{0,60}}+)")


def read_numeral(text: str, at: int, money: bool = False) -> Numeral | None:
    """The numeral that begins at offset `at`, or None.

    `money` says that a currency stands before it, where "m" cannot be metres.
    """
    numeral = _read_one(text, at, money)
    return _continued(text, numeral, money) if numeral is not None and not numeral.spelled else numeral


def _read_one(text: str, at: int, money: bool) -> Numeral | None:
    """A figure with its scale, or number words."""
    if at >= len(text):
        return None
    if text[at].isalpha() and text[at] not in FRACTION_SIGNS:
        return read_words(text, at)
    numeral = read_figure(text, at, money)
    return _with_scale(text, numeral, money) if numeral is not None else None


def _with_scale(text: str, numeral: Numeral, money: bool) -> Numeral:
    word = _SCALE_WORD.match(text, numeral.end)
    if word:
        numeral = scaled(numeral, scale_of(word[1] or word[2]), word.end())
        larger = _SCALE_WORD.match(text, numeral.end)
        if larger and larger[1] and scale_of(larger[1]) > numeral.scale:  # "2 lakh crore"
            numeral = scaled(numeral, scale_of(larger[1]), larger.end())
        return numeral
    sign = _SCALE_SIGN.match(text, numeral.end)
    if sign and not _MEMORY.match(text, numeral.end) and _is_scale(text, sign, money):
        return scaled(numeral, Decimal(SCALE_SIGNS[sign[2]]), sign.end())
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


def _continued(text: str, numeral: Numeral, money: bool) -> Numeral:
    """A numeral with what follows its scale word: "3 hundred and 21", "4 thousand 3 hundred"."""
    if numeral.scale == 1 or text[numeral.end - 2 : numeral.end - 1].isdigit():  # no word: "3m"
        return numeral
    part = AND_PART.match(text, numeral.end)
    if part is not None and numeral.scale > 100 and not money:  # "3 million and a quarter"
        value = numeral.value + share_of(part["part"]) * numeral.scale
        return attrs.evolve(numeral, end=part.end(), value=value, precision=None)
    last = numeral
    while (rest := _smaller(text, last, money)) is not None:
        numeral = attrs.evolve(numeral, end=rest.end, value=numeral.value + rest.value, precision=rest.precision)
        last = rest
    return numeral


def _smaller(text: str, numeral: Numeral, money: bool) -> Numeral | None:
    """The smaller number that goes on from a numeral with a scale; None where another number begins, or none."""
    more = _MORE.match(text, numeral.end) if numeral.scale > 1 else None
    if more is None or numeral.shown != int(numeral.shown) or (more["and"] and money):
        return None
    rest = _read_one(text, more.end(), money=False)
    if rest is None or not 0 < rest.value < numeral.scale or rest.value != int(rest.value):
        return None
    if more["and"]:
        goes_on = numeral.scale == 100 or rest.scale > 1 or (rest.spelled and rest.value >= 100)
    else:
        goes_on = rest.scale > 1
    return rest if goes_on else None
