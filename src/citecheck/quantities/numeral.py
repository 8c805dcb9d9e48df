"""One number as written: its value, its precision, its place."""

from __future__ import annotations

from decimal import Decimal

import attrs

SPACE = r"(?:[^\S\n]++(?:\n[^\S\n]*+)?+|\n[^\S\n]*+)"
"""One gap between words: spaces and at most one line break, never a blank line."""


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


def scaled(numeral: Numeral, factor: Decimal, end: int | None = None) -> Numeral:
    """A numeral times a scale that ends at offset `end`, or that its partner carries: the 7 of "7-10 billion"."""
    precision = numeral.precision * factor if numeral.precision is not None else None
    return attrs.evolve(
        numeral,
        end=numeral.end if end is None else end,
        value=numeral.value * factor,
        precision=precision,
        scale=numeral.scale * factor,
        plain=False,
    )
