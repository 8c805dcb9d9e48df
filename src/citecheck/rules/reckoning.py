"""What all sums share: how far a figure may lie from its value, how numbers are written, what a finding looks like."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from citecheck.records import Confidence, Finding, Location, Qualifier, Quantity, Severity
from citecheck.rules.claims_index import Figure, Statement
from citecheck.rules.interface import finding

SLUG = "arithmetic"

ABOUT = r"(?:about|around|some|roughly|nearly|almost|over|more than|just over|just under)?\s*"
"""Words before a figure that leave room, as a regular expression."""


def sum_finding(statement: Statement, message: str, figures: Iterable[Figure], why: str) -> Finding:
    places = _once(figure.location for figure in figures)
    return finding(
        SLUG,
        message,
        places[0],
        places[1:],
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        why=why,
        key=(statement.text,),
    )


def _once(places: Iterable[Location]) -> list[Location]:
    return list({(place.start, place.end): place for place in places}.values())


def slack_of(quantity: Quantity) -> Decimal:
    """How far from its value a figure may lie: half its last digit, a tenth for "about" and its like."""
    slack = (quantity.precision or Decimal(0)) / 2
    if quantity.value and slack >= abs(quantity.value) / 4:
        slack = abs(quantity.value) / 20
    if quantity.qualifier is not Qualifier.EXACT:
        slack = max(slack, abs(quantity.value) / 10)
    return slack


def written(value: Decimal) -> str:
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")
