"""The record of one thing that differs between a claim and a passage."""

from __future__ import annotations

import attrs


@attrs.frozen
class Conflict:
    """One thing that differs."""

    kind: str
    """What differs: "time", "place", "name", "counted" (another thing counted), "thing" (another thing by its words),
    "scope" (all or a part), "sibling" (the claim's words stand with another figure of the sentence), "stock" (what
    there is or what came in), "basis" (each year or all), "change", "direction", "opposite", "swap", "negation",
    "said" or "planned"."""
    contradicts: bool
    """True where the source says otherwise of the same thing; False where it speaks of another thing."""
    reason: str
    """A clause for the reason."""
