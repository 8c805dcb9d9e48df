"""A numeral together with the currency that stands before it."""

from __future__ import annotations

import re

import attrs

from citecheck.quantities import currencies
from citecheck.quantities.number_words import FRACTION_SIGNS
from citecheck.quantities.numerals import Numeral, read_numeral

CODES = "|".join(sorted(currencies.SPELLINGS))
SIGNS = "|".join(re.escape(sign) for sign in sorted(currencies.SIGNS, key=len, reverse=True))
_CODE = re.compile(rf"({CODES})[ \xa0]?(?=[\d$£€])")
_MONEY = re.compile(
    rf"(?P<sign>{SIGNS})?[ \xa0]?\n?(?P<minus>[-−–])?(?=[\d.{''.join(FRACTION_SIGNS)}])"
    rf"|(?P<before>[-−])?(?P<after>{SIGNS})[ \xa0]?(?=\d)"
)
STARTS = re.compile(rf"(?:{CODES})[ \xa0]?[\d$£€]|(?:{SIGNS})")
"""What begins an amount of money although it begins with a letter: "US$5", "GBP 20"."""


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


def read_amount(text: str, at: int) -> Amount | None:
    """The amount that begins at offset `at`: "£6bn", "US$ 5", "15.4m", "twenty-five"."""
    start, negative, currency = at, False, None
    code = _CODE.match(text, at)
    if code:
        currency, at = code[1].upper(), code.end()
    money = _MONEY.match(text, at)
    if money:
        sign = money["sign"] or money["after"]
        if sign:
            # "USD$ 5": the code says which dollar
            currency = currency or currencies.SIGNS[sign]
        if currency or money["minus"]:
            at, negative = money.end(), bool(money["minus"] or money["before"])
    numeral = read_numeral(text, at, money=currency is not None)
    return Amount(start, numeral, currency, negative) if numeral is not None else None
