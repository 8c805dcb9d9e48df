"""Currencies by sign, code and word. Data only."""

from __future__ import annotations

SIGNS = {
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₪": "ILS",
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "$": "USD",
}
"""Signs that stand before a figure, at times after it. A bare "$" is the dollar of the United States."""

CODES = frozenset(
    """GBP USD EUR JPY CNY INR CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RUB BRL ZAR MXN SGD HKD KRW TRY ILS THB
    AED SAR RMB""".split()
)

SPELLINGS = CODES | frozenset("usd gbp eur rmb cny nzd aud hkd mxn jpy".split())
"""Codes as texts write them: those in small letters that are no words."""

WORDS = {
    "pounds sterling": "GBP",
    "pound sterling": "GBP",
    "british pounds": "GBP",
    "pounds": "GBP",
    "pound": "GBP",
    "quid": "GBP",
    "sterling": "GBP",
    "u.s. dollars": "USD",
    "us dollars": "USD",
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "american dollars": "USD",
    "canadian dollars": "CAD",
    "australian dollars": "AUD",
    "new zealand dollars": "NZD",
    "hong kong dollars": "HKD",
    "dollars": "USD",
    "dollar": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "yen": "JPY",
    "japanese yen": "JPY",
    "chinese yuan": "CNY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "indian rupees": "INR",
    "rupees": "INR",
    "rubles": "RUB",
    "roubles": "RUB",
    "swiss francs": "CHF",
    "swiss franc": "CHF",
    "francs": "francs",
    "swedish kronor": "SEK",
    "swedish krona": "SEK",
    "kronor": "SEK",
    "danish kroner": "DKK",
    "norwegian kroner": "NOK",
    "kroner": "kroner",
    "rand": "ZAR",
    "pesos": "pesos",
    "won": "KRW",
    "turkish lira": "TRY",
    "mexican pesos": "MXN",
    "shekels": "ILS",
    "baht": "THB",
    "zloty": "PLN",
}
"""Words after a figure. Where a word names the money of several countries the word itself is the unit."""

CANNOT_LEAD = frozenset({"won", "rand", "sterling"})
"""Words that also mean something else: only after a scale ("3 million won")."""

SMALL = {"pence": ("GBP", 100), "penny": ("GBP", 100), "cents": ("cents", 1), "cent": ("cents", 1)}
"""Smaller coins: unit, and how many make one of it."""
