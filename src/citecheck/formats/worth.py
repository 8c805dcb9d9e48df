"""What it is worth that a source holds the figure of a claim: "two" stands in any text."""

from __future__ import annotations

from citecheck.quantities.agreement import compare
from citecheck.records import Status, Verdict

_TOLD_FROM = 0.1
"""A chance below it leaves a match worth what it seems."""
_LITTLE_FROM = 0.3


def worth(verdict: Verdict) -> tuple[str, str] | None:
    """How much and why, for a verdict that rests on a figure that may stand in the source by chance; None elsewhere.

    A figure that was worked out from others was not met, so that the chance of meeting it says nothing.
    """
    match, said = verdict.match, verdict.evidence[0].said if verdict.evidence else None
    if match is None or said is None or verdict.status not in (Status.SUPPORTED, Status.ROUNDED):
        return None
    if match.chance < _TOLD_FROM or not compare(verdict.claim.quantity, said.quantity).agrees:
        return None
    why = f"such a figure turns up by chance {_how_often(match.chance)}"
    if match.in_source > 1:
        why += f"; the source holds {match.in_source:,} of its kind"
    return ("worth little" if match.chance >= _LITTLE_FROM else "worth less"), why


def _how_often(chance: float) -> str:
    times = round(10 * chance)
    return "nearly always" if times >= 10 else f"about {times} {'time' if times == 1 else 'times'} in 10"
