"""Symbols of units that follow a figure and are no noun, whether or not the table of units knows them: "9 kg s−1"."""

from __future__ import annotations

import re

_NAMED = (
    "Hz|eV|bar|mol|Pa|Wh|cal|Torr|deg|rad|arcsec|arcmin|sec|min|hr|h|d|yr|ha|Å|Ω|ohm|bps|rpm|ppm|ppb|wt|vol|bp|Da|Gy|Sv"
    "|Bq|lx|lm|dB|emu|AU|IU|ka|Ma|Ga|kyr|Myr|Gyr|byr"
)
_LETTER = "[msglLAKVWJNTCFMUBHSb]"
_MARKED = rf"(?:[YZEPTGMkhdcmµμnpf]?(?:{_NAMED})|[mkcdnpfµμ]{_LETTER}|[MG][WVJNBb])"
"""Symbols that are units by themselves: a prefix before one letter is small, as in "nT", for "27 EU ports"."""
_POWER = "(?:[-−–⁻]?[1-9]|[⁻²³¹]{1,2})"
_RAISED = rf"(?:{_MARKED}|{_LETTER}){_POWER}"
_OVER = rf"/(?:{_MARKED}|{_LETTER})(?![^\W\d_]){_POWER}?"
_END = r"(?![\w'’])"
_TIMES = rf"(?:[ ·⋅](?:{_RAISED}){_END}(?:{_OVER})?|{_OVER}){{1,3}}"
_FIRST = rf"[ \u00a0]?(?:{_MARKED}(?![^\W\d_]){_POWER}?{_TIMES}|{_LETTER}{_TIMES}|{_RAISED}{_END}|{_MARKED}{_END})"
_UNIT = re.compile(_FIRST)
_MORE = re.compile(_TIMES)


def unit_end(text: str, at: int, *, known: bool) -> int:
    """The offset after the symbols of units that begin at `at`, the end of a figure; `at` itself where there are none.

    `known` says that the figure has its unit already, so that only what multiplies or divides it is looked for: the
    "s−1" of "7 m s−1".
    """
    match = (_MORE if known else _UNIT).match(text, at)
    return match.end() if match and _ends(text, match.end()) else at


def _ends(text: str, at: int) -> bool:
    return not text[at : at + 1].isalnum()
