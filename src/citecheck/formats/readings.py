"""What the report says with its figure and what the source says with its own, field by field, to lay side by side."""

from __future__ import annotations

import attrs

from citecheck.records import Comparison, ComparisonKind, Said, Verdict

_HOW = {
    ComparisonKind.FROM: "from",
    ComparisonKind.TO: "to",
    ComparisonKind.THAN: "than",
    ComparisonKind.AGAINST: "against",
    ComparisonKind.OF: "of",
}


@attrs.frozen
class Row:
    """One field of the two readings; "" where a side does not say."""

    field: str
    report: str
    source: str


def readings(verdict: Verdict) -> tuple[Row, ...]:
    """The two readings of a verdict; () where the source has no figure that answers."""
    source = next((part.said for part in verdict.evidence if part.said is not None), None)
    if source is None:
        return ()
    one, two = _fields(verdict.claim.said), _fields(source)
    return tuple(Row(name, one[name], two[name]) for name in one if one[name] or two[name])


def _fields(said: Said) -> dict[str, str]:
    return {
        "figure": " ".join(said.quantity.surface.split()),
        "measure": said.measure or "",
        "time": said.time or "",
        "place": said.place or "",
        "scope": said.scope or "",
        "direction": said.direction.value if said.direction else "",
        "compared": _compared(said.comparison),
        "said by": said.attribution or "",
        "mood": " ".join((["denied"] if said.negated else []) + ([said.modality.value] if said.modality else [])),
    }


def _compared(comparison: Comparison | None) -> str:
    return f"{_HOW[comparison.kind]} {comparison.other}" if comparison else ""
