"""What the report says with its figure and what the source says with its own, field by field, to lay side by side."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from citecheck.formats.snippet import columns, folded
from citecheck.records import Comparison, Said, Verdict

_NAMES = 10
"""Columns of the names of the fields."""


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


def side_by_side(rows: Sequence[Row], width: int) -> list[str]:
    """The rows under a heading, in lines of at most `width` columns (35 at least); what is too long is cut."""
    if not rows:
        return []
    room = max((width - _NAMES - 1) // 2 - 1, 12)
    lines = [f"{'read as':<{_NAMES}}{'the report':<{room}} the source"]
    for row in rows:
        one, two = (_fitted(folded(text) or "–", room) for text in (row.report, row.source))
        lines.append(f"{row.field:<{_NAMES}}{one}{' ' * (room - columns(one))} {two}")
    return lines


def _fitted(text: str, room: int) -> str:
    """A text cut to a width in columns; signs that take none are cut as well where they are very many."""
    if columns(text) <= room and len(text) <= 4 * room:
        return text
    text = text[: 4 * room]
    while columns(text) > room - 1:
        text = text[:-1]
    return text.rstrip() + "…"


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
    return f"{comparison.kind.value} {comparison.other}" if comparison else ""
