"""Quotations and pull quotes."""

from __future__ import annotations

import enum

import attrs

from citecheck.records.location import Location


class QuotationKind(enum.Enum):
    QUOTATION = "quotation"
    """Words between quotation marks in a sentence."""
    PULL = "pull"
    """A sentence of the text set again as an eye-catcher."""
    UNPAIRED = "unpaired"
    """Words from an opening mark that nothing closes, or up to a closing mark that nothing opened."""


@attrs.frozen(kw_only=True)
class Quotation:
    """Words given as somebody's own."""

    text: str
    """Between the marks, lines joined."""
    location: Location
    kind: QuotationKind = QuotationKind.QUOTATION
    speaker: str | None = None
    """Who is said to have said it, as printed; None where the text does not say."""
    markers: tuple[str, ...] = ()
    body: Location | None = None
    """The passage of the same document that the quotation repeats, exactly or nearly; None where there is none."""
    body_text: str | None = None
    """That passage, lines joined, markers taken out."""
    section: str | None = None
