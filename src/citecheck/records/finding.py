"""One thing that a rule noticed."""

from __future__ import annotations

import enum

import attrs

from citecheck.records.location import Location


class Severity(enum.Enum):
    """How much it matters if it is true."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the most severe."""
        return _RANKS[self.value]


class Confidence(enum.Enum):
    """How likely it is to be true."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for the most likely."""
        return _RANKS[self.value]


_RANKS = {"high": 0, "medium": 1, "low": 2}


@attrs.frozen(kw_only=True)
class Finding:
    """A disagreement or fault, with all its places."""

    rule: str
    """Slug of the rule."""
    severity: Severity
    confidence: Confidence
    message: str
    """What and why, in one line."""
    location: Location
    """The place to look at first."""
    related: tuple[Location, ...] = ()
    """The other places, each with its label."""
    fingerprint: str = ""
    """Stable over edits elsewhere: made of rule, documents and surfaces."""
    why: str = ""
    """The evidence for it, in a clause ("same surname, same role"), or the sum worked out."""
    suggestion: str | None = None
    """What to write or check instead, where that can be said."""
