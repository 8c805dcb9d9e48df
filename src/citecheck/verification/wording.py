"""Numbers and passages as a reason shows them."""

from __future__ import annotations

import re
from decimal import Decimal

from citecheck.records import Quantity

_SPACE = re.compile(r"\s+")


def show(value: Decimal | None) -> str:
    """A value for a reason: thousands apart, at most two decimals, no trailing zeros."""
    if value is None:
        return ""
    if value == value.to_integral_value():
        return f"{int(value):,}"
    return f"{value:,.2f}".rstrip("0").rstrip(".")


def plain(quantity: Quantity) -> str:
    """The quantity as it is written, white space folded, without the capital that begins a sentence ("A third")."""
    text = _SPACE.sub(" ", quantity.surface).strip()
    return text[:1].lower() + text[1:] if text[1:].islower() and text.replace(" ", "").isalpha() else text


def shorten(text: str, most: int = 240) -> str:
    """A passage on one line, cut at a word where it is long."""
    text = _SPACE.sub(" ", text).strip()
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0] + " …"
