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
_SCALE_SIGN = re.compile(rf"({SPACE})?+({'|'.join(sorted(SCALE_SIGNS, key=len, reverse=True))})(?![A-Za-z0-9²³/^<])")
_MORE = re.compile(rf"{SPACE}(?P<and>and{SPACE}|&{SPACE})?(?=[\dA-Za-z])")
MEMORY = rf"K(?={SPACE}(?:of{SPACE})?(?:words?|bytes?|RAM|ROM|(?:core{SPACE})?memory)\b)"
"""Of a computer's memory K is 1,024 bytes: "64K of memory"."""
_MEMORY = re.compile(MEMORY)
_LENGTH_AFTER = re.compile(
    rf"{SPACE}?(?:tall|high|long|wide|deep|thick|away|from|above|below|beneath|square|sprint|race|dash|pool|radius|x|×|by{SPACE}\d)\b"
)
_NEXT_WORD = re.compile(rf"{SPACE}([A-Za-z][\w’'-]{{0,60}}+)")


def read_numeral(text: str, at: int, money: bool = False, scales: bool = True) -> Numeral | None:
    """The numeral that begins at offset `at`, or None.

    `money` says that a currency stands before it, where "m" cannot be metres; without `scales` no scale is read.
    """
    if at >= len(text):
        return None
    if text[at].isalpha() and text[at] not in FRACTION_SIGNS:
        return read_words(text, at)
    numeral = read_figure(text, at, money)
    if numeral is None or not scales:
        return numeral
    return _with_scale(text, numeral, money)


def _with_scale(text: str, numeral: Numeral, money: bool) -> Numeral:
    word = _SCALE_WORD.match(text, numeral.end)
    if word:
        numeral = scaled(numeral, scale_of(word[1] or word[2]), word.end())
        larger = _SCALE_WORD.match(text, numeral.end)
        if larger and larger[1] and scale_of(larger[1]) > numeral.scale:  # "2 lakh crore"
            numeral = scaled(numeral, scale_of(larger[1]), larger.end())
        return _continued(text, numeral, money)
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
    part = AND_PART.match(text, numeral.end)
    if part is not None and numeral.scale > 100 and not money:  # "3 million and a quarter"
        value = numeral.value + share_of(part["part"]) * numeral.scale
        return attrs.evolve(numeral, end=part.end(), value=value, precision=None)
    more = _MORE.match(text, numeral.end)
    if more is None or numeral.shown != int(numeral.shown) or (more["and"] and money):
        return numeral
    rest = read_numeral(text, more.end())
    if rest is None or not 0 < rest.value < numeral.scale or rest.value != int(rest.value):
        return numeral
    if more["and"]:
        goes_on = numeral.scale == 100 or rest.scale > 1 or (rest.spelled and rest.value >= 100)
    else:
        goes_on = rest.scale > 1
    if not goes_on:
        return numeral
    return attrs.evolve(numeral, end=rest.end, value=numeral.value + rest.value, precision=rest.precision)
