"""A numeral together with the currency that stands before it."""

from __future__ import annotations

import re

import attrs

from citecheck.quantities import currencies
from citecheck.quantities.number_words import FRACTION_SIGNS
from citecheck.quantities.numeral import Numeral
from citecheck.quantities.numerals import read_numeral


def _any_of(signs: list[str]) -> str:
    return "|".join(re.escape(sign) for sign in sorted(signs, key=len, reverse=True))


_SPELLED_SIGNS = _any_of([sign for sign in currencies.SIGNS if sign[0].isalpha()])
_SPACED = r"(?i:US|U\.S\.?|HK|NZ|AU|CA|NT)[ \xa0]\$"
"""Signs of two parts that came apart: "US $ 5"."""
SIGN_CHARACTERS = "".join(sorted({sign[0] for sign in currencies.SIGNS if not sign[0].isalpha()}))
_SIGNS = rf"{_SPACED}|{_any_of(list(currencies.SIGNS))}"
_CODES = _any_of(sorted(currencies.SPELLINGS))
_FIGURE_NEXT = r"(?=[ \xa0]?[-−–]?\.?\d)"
STARTS = re.compile(rf"(?:{_CODES})[ \xa0]?(?=[\d$£€])|(?:{_SPACED}|{_SPELLED_SIGNS}){_FIGURE_NEXT}")
"""What begins an amount of money although it begins with a letter: "US$5", "GBP 20", "Rs 500"."""
_LEAD = re.compile(r"(?<![\w$£€])[A-Za-z]{1,4}[./A-Za-z]{0,3}[$£¥]?(?=[ \xa0]?$)")
_LONGEST = 8
_CODE = re.compile(rf"({_CODES})[ \xa0]?(?=[\d$£€])")
_MONEY = re.compile(
    rf"(?P<sign>{_SIGNS})?[ \xa0]?\n?(?P<minus>[-−–])?(?=[\d.{''.join(FRACTION_SIGNS)}])"
    rf"|(?P<before>[-−])(?P<after>{_SIGNS})[ \xa0]?(?=\d)"
)


@attrs.frozen
class Amount:
    """A numeral, with the currency before it where there is one."""

    start: int
    numeral: Numeral
    currency: str | None = None
    negative: bool = False

    @property
    def end(self) -> int:
        return self.numeral.end


def read_led_amount(text: str, at: int, first: int) -> Amount | None:
    """The amount of a figure or sign at `at` whose currency is spelled before it: the "US" of "US$5", "GBP 20".

    It begins no earlier than offset `first`. None where no currency is spelled there.
    """
    before = text[at - 1 : at]
    if not before or not (before.isalpha() or before in " \xa0.$"):
        return None
    start = max(first, at - _LONGEST)
    for match in _LEAD.finditer(text, start, at):
        if STARTS.match(text, match.start()):
            return read_amount(text, match.start())
    return None


def read_amount(text: str, at: int) -> Amount | None:
    """The amount that begins at offset `at`: "£6bn", "US$ 5", "15.4m", "twenty-five"."""
    first = text[at : at + 1]
    if first.isdigit():
        numeral = read_numeral(text, at)
        return Amount(at, numeral) if numeral is not None else None
    start, negative, currency, code = at, False, None, None
    match = _CODE.match(text, at)
    if match:
        code = match[1].upper()
        currency = currencies.SIGNS.get(code, code)
        at = match.end()
    money = _MONEY.match(text, at)
    if money:
        sign = money["sign"] or money["after"]
        if sign:
            # "USD$ 5": the code says which dollar
            currency = currency or _currency(sign)
            code = code or sign
        if currency or money["minus"]:
            at, negative = money.end(), bool(money["minus"] or money["before"])
    numeral = read_numeral(text, at, money=currency is not None)
    if numeral is None or (code and not (currencies.is_sure(code) or is_large(text, numeral))):
        return None
    return Amount(start, numeral, currency, negative)


def is_large(text: str, numeral: Numeral) -> bool:
    """Whether a numeral has a scale, groups of digits or cents, as money has beside a code that means other things."""
    written = text[numeral.start : numeral.end]
    return numeral.scale > 1 or "," in written or written[-3:-2] == "."


def _currency(sign: str) -> str:
    if sign in currencies.SIGNS:
        return currencies.SIGNS[sign]
    country = sign.upper().replace(".", "").replace("$", "").strip()
    return currencies.SIGNS[f"{country}$"]
