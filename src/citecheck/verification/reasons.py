"""One sentence for a sub-editor: what the source says, what the report says, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from citecheck.records import Quantity
from citecheck.verification.statement import Figure
from citecheck.verification.values import Relation
from citecheck.verification.wording import plain, shorten, show

if TYPE_CHECKING:
    from citecheck.verification.matching import Candidate, Worth
    from citecheck.verification.sums.operands import Sum


def supports_reason(claimed: Figure, best: Candidate, value: Worth) -> str:
    given = _with_noun(best.figure.quantity)
    if best.comparison.relation is Relation.EQUAL:
        text = f"The source says {given}, as the report does"
    else:
        text = f"The source says {given}, the report {plain(claimed.quantity)}: {best.comparison.note}"
    if value.chance >= 0.1 and value.same_kind > 3:
        text += f" (a common figure: the passages looked at hold {value.same_kind} of its kind)"
    return text + _aside(claimed, best) + "."


def _aside(claimed: Figure, best: Candidate) -> str:
    """What the source adds that the report leaves out: the time or place of the figure."""
    found = best.figure
    aside = ""
    times = [p for p in found.periods if p.first is not None]
    if times and not claimed.periods:
        aside = f"; the source's figure is for {' '.join(times[0].surface.split())}, the report gives no time"
    if found.notes:
        aside += f"; a note on it says “{shorten(found.notes[0], 160).rstrip('.')}”"
    return aside


def bare_reason(best: Candidate) -> str:
    return (
        f"The source has {_with_noun(best.figure.quantity)}; the report does not say of what, so only the figure "
        "itself could be compared."
    )


def contradicts_reason(claimed: Figure, against: Candidate) -> str:
    comparison = against.comparison
    strong = [x.reason for x in against.conflicts if x.contradicts]
    if comparison.agrees and strong:
        return _sentence(f"{strong[0]} ({plain(claimed.quantity)})")
    if comparison.relation is Relation.OTHER_UNIT:
        return f"The source says {comparison.note}: same number, another unit."
    text = f"The source says {_with_noun(against.figure.quantity)}; the report says {plain(claimed.quantity)}"
    if comparison.slip is not None:
        more = claimed.quantity.value > against.figure.quantity.value
        text += f", {show(comparison.slip)} times {'more' if more else 'less'}"
    return text + "."


def differs_reason(claimed: Figure, blocked: Candidate) -> str:
    clauses = "; ".join(x.reason for x in blocked.conflicts[:2])
    return _sentence(f"the source has {plain(blocked.figure.quantity)}, but not of the same thing: {clauses}")


def weak_reason(claimed: Figure, best: Candidate, value: Worth, missing: Sequence[str]) -> str:
    if missing:
        names = ", ".join(missing[:3])
        return f"The source has {plain(best.figure.quantity)} but never mentions {names}."
    given = plain(best.figure.quantity)
    if value.chance >= 0.3:
        return (
            f"The source has {given}, but such a figure turns up in any text, and nothing beside it speaks of what "
            "the report says."
        )
    return f"The source has {given}, but says it of something else: “{shorten(best.passage.text, 120)}”"


def silent_reason(claimed: Figure, nearest: Candidate | None) -> str:
    if nearest is not None and nearest.topic >= 0.4:
        if nearest.comparison.relation is Relation.COMPATIBLE:
            return _sentence(f"{plain(claimed.quantity)} is not in the source: {nearest.comparison.note}")
        if nearest.conflicts:
            return _sentence(
                f"{plain(claimed.quantity)} is not in the source; its nearest figure is "
                f"{_with_noun(nearest.figure.quantity)}, and {nearest.conflicts[0].reason}"
            )
        return (
            f"{plain(claimed.quantity)} is not in the source; the nearest it comes is "
            f"“{shorten(nearest.passage.text, 140)}”"
        )
    return f"We read the source and did not find {plain(claimed.quantity)} or anything it could be worked out from."


def sum_reason(claimed: Figure, derived: Sum) -> str:
    if derived.agrees:
        return _sentence(f"the source does not give {plain(claimed.quantity)}, but it follows: {derived.arithmetic}")
    near = ", which is near but not the same" if derived.near else ""
    return _sentence(f"{derived.arithmetic}; the report says {plain(claimed.quantity)}{near}")


def _with_noun(quantity: Quantity) -> str:
    surface = plain(quantity)
    unit = (quantity.unit or "").replace("_", " ")
    if quantity.kind.value == "count" and unit and unit.split()[-1].lower() not in surface.lower():
        return f"{surface} {unit}"
    return surface


def _sentence(text: str) -> str:
    text = text[0].upper() + text[1:]
    return text if text.endswith((".", "”", "!", "?")) else text + "."
