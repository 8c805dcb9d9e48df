"""The record of one thing that differs between a claim and a passage."""

from __future__ import annotations

import attrs


@attrs.frozen
class Conflict:
    """One thing that differs."""

    kind: str
    """"time", "place", "name", "thing", "stock", "change", "direction", "basis", "negation", "said", "planned", "swap",
    "counted" (another thing), "scope" (of all, of a part), "sibling" (the claim's words stand with another figure of the sentence) or "opposite"."""
    contradicts: bool
    """True where the source says otherwise of the same thing; False where it speaks of another thing."""
    reason: str
    """A clause for the reason."""
