"""Numbers in figures: separators of several languages, decimals, fractions, powers, spreads."""

from __future__ import annotations

import re
from decimal import Decimal

from citecheck.quantities.number_words import FRACTION_SIGNS
from citecheck.quantities.numeral import Numeral

_SIGN_CLASS = "".join(FRACTION_SIGNS)
_FIGURE = re.compile(
    rf"""(?P<whole>\d{{1,3}}(?:[,٬，]\d{{3}})++(?!\d)|\d{{1,2}}(?:,\d\d){{1,4}},\d{{3}}(?!\d)
      |[1-9]\d{{0,2}}(?:[\u2009\u202f\xa0]\d{{3}})++(?![\d,])
      |(?<!\d\ )[1-9]\d{{0,2}}(?:\ \d{{3}}){{1,2}}+(?![\d,]|\ \d)
      |[1-9]\d{{0,2}}(?:['’]\d{{3}})++(?!\w)|\d++)?+
    (?P<decimals>[.٫．]\d++)?+
    (?:(?P<sign>[{_SIGN_CLASS}])|[\ -](?P<num>\d)[/⁄](?P<den>\d{{1,2}})(?![\d/]))?+
    (?:(?P<exp>[eE][+−-]?\d{{1,3}})(?![\w.])
      |[\ ]?[x×*·][\ ]?10(?:\^|<sup>)?(?P<power>[−-]?\d{{1,3}})(?:</sup>)?
      |[\ ]?[x×*·][\ ]?2\^(?P<doublings>\d{{1,3}})(?!\w)
      |\^(?P<raised>[−-]?\d{{1,2}})(?![\w.]))?+""",
    re.VERBOSE,
)
_DECIMAL_COMMA = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?:\.\d{3})++|[1-9]\d{0,2}(?:[ \u2009\u202f\xa0]\d{3})++),(?P<decimals>\d{1,2})(?![\d,])"
    r"|(?P<groups>[1-9]\d{0,2}(?:\.\d{3}){2,}+)(?![\d.,])"
)
"""What only the number conventions of the Continent can mean: "1.234,56", "1 234,56", "1.234.567"."""
_COMMA_MONEY = re.compile(r"(?P<whole>\d{1,9}),(?P<decimals>\d{1,2})(?![\d,])")
"""With a comma for a point where a percent or currency sign leaves no other reading: "3,5 %", "€12,50"."""
_SIGN_AFTER = re.compile(r"[ \xa0\u202f]?[%€]")
_FRACTION = re.compile(r"(\d{1,3})[/⁄](\d{1,4})(?:(?:th|rd|nd)s?(?=\s+(?:of|the)\b)|(?!(?:th|rd|nd|st)\b))(?![\d/⁄])")
_SPREAD = re.compile(r"\s?(?:±|\+/[-−]) ?\d+(?:\.\d+)?(?:[eE][+−-]?\d{1,3})?(?!\w)|\s?(?:±|\+/[-−])\s?\d+(?:\.\d+)?")
_LARGEST_POWER = 64


def read_figure(text: str, at: int, money: bool = False) -> Numeral | None:
    """The number in figures at offset `at`, without a scale word; None where none is, or none that can be valued.

    `money` says that a currency sign stands before it.
    """
    fraction = _FRACTION.match(text, at)
    if fraction:
        top, bottom = int(fraction[1]), int(fraction[2])
        if bottom == 0 or top >= bottom:
            return None
        value = Decimal(top) / bottom
        return Numeral(at, fraction.end(), value, None, value)
    foreign = _DECIMAL_COMMA.match(text, at)
    if foreign is None and (comma := _COMMA_MONEY.match(text, at)) and (money or _SIGN_AFTER.match(text, comma.end())):
        foreign = comma
    if foreign:
        return _with_comma(foreign)
    match = _FIGURE.match(text, at)
    if not match or match.end() == at or match.group() == ".":
        return None
    whole, decimals = match["whole"] or "", (match["decimals"] or "")[1:]
    if not (whole or decimals or match["sign"]):
        return None
    digits = re.sub(r"[^\d]", "", whole)
    value = Decimal(f"{digits or '0'}.{decimals}" if decimals else digits or "0")
    precision: Decimal | None = Decimal(1).scaleb(-len(decimals)) if decimals else Decimal(1)
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
    elif match["doublings"] or match["raised"]:
        raised = _raised(value, match["doublings"], match["raised"])
        if raised is None:
            return None
        value, precision, plain = raised, None, False
    spread = _SPREAD.match(text, match.end())
    return Numeral(at, spread.end() if spread else match.end(), value, precision, value, plain=plain and not spread)


def _with_comma(match: re.Match[str]) -> Numeral:
    groups = match.groupdict()
    decimals = groups["decimals"] or ""
    digits = re.sub(r"\D", "", groups["whole"] or groups["groups"])
    value = Decimal(f"{digits}.{decimals}" if decimals else digits)
    return Numeral(match.start(), match.end(), value, Decimal(1).scaleb(-len(decimals)), value)


def _raised(value: Decimal, doublings: str | None, power: str | None) -> Decimal | None:
    """ "8x2^10", "2.5^-1"; None where the result would have no use."""
    if doublings:
        return value * 2 ** int(doublings) if int(doublings) <= _LARGEST_POWER else None
    exponent = int((power or "1").replace("−", "-"))
    if abs(exponent) > _LARGEST_POWER or not 0 < value < 10**6:
        return None
    return value**exponent
