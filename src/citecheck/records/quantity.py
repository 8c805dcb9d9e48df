"""A number as written and as meant."""

from __future__ import annotations

import enum
from decimal import Decimal

import attrs


class Kind(enum.Enum):
    """What sort of thing a quantity measures. Values are the words of the ledger files."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    RATIO = "ratio"
    DURATION = "duration"
    AGE = "age"
    RATE = "rate"
    AREA = "area"
    ENERGY = "energy"
    DATE_SPAN = "date_span"
    SCORE = "score"
    OTHER = "other"


class Qualifier(enum.Enum):
    """How the text bounds the value: "almost" is nearly, "up to" at_most, "over" over, "at least" at_least."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"
    BETWEEN = "between"
    NEARLY = "nearly"


@attrs.frozen(kw_only=True, cache_hash=True)  # it is a key of caches
class Quantity:
    """A quantity found in a string.

    Percent values are written as percentages (12 % is 12), money is in whole units of the currency (£6bn is
    6000000000), "seven out of ten" is the ratio 0.7 and "12-fold" the ratio 12.
    """

    surface: str
    """The characters as written, qualifier words not included, unit words included."""
    value: Decimal
    high: Decimal | None = None
    """Upper end of a range; None where one value is given."""
    unit: str | None = None
    """"GBP", "percent", "people", "years", …; for a count the noun counted, None where none follows."""
    kind: Kind = Kind.COUNT
    qualifier: Qualifier = Qualifier.EXACT
    start: int = 0
    """Offset of the surface in the string that was scanned."""
    end: int = 0
    precision: Decimal | None = None
    """Worth of the last digit written: "£2.4bn" 100000000, "12%" 1, "320" 1, "3 million" 1000000."""
    per: str | None = None
    """What a rate is per: "year", "square foot", "head", "1,000 births"; None where it is none."""

    def __attrs_post_init__(self) -> None:
        if self.high is not None and self.high < self.value:
            raise ValueError(f"the range {self.surface!r} ends at {self.high}, below its start at {self.value}")
