"""The report for programs: everything known, in the shape that docs/records.md describes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import citecheck
from citecheck.formats.places import heading_of
from citecheck.formats.tally import tally_of
from citecheck.records import Claim, Finding, Ledger, Location, Report, wire

SCHEMA = 1
"""Of the whole report. Raised when a field is lost or changes its meaning; a new field does not raise it."""


def render(report: Report, *, indent: int | None = 2) -> str:
    """The report as one JSON object. Dismissed findings are in it: `decisions` says which."""
    tally = tally_of(report)
    ledgers = {ledger.document.id: ledger for ledger in report.ledgers}
    return (
        wire.encode(
            {
                "schema": SCHEMA,
                "citecheck": citecheck.__version__,
                "tally": {
                    "documents": tally.documents,
                    "claims": tally.claims,
                    "verdicts": {status.value: count for status, count in tally.verdicts.items()},
                    "unread": {outcome.value: count for outcome, count in tally.unread.items()},
                    "suggestions": {answer.value: count for answer, count in tally.suggestions.items()},
                    "reconstructed": tally.reconstructed,
                    "findings": tally.findings,
                    "severities": {severity.value: count for severity, count in tally.severities.items()},
                    "rules": dict(tally.rules),
                    "dismissed": tally.dismissed,
                    "problems": tally.problems,
                },
                "findings": [_finding(finding, ledgers) for finding in report.findings],
                "verdicts": [
                    {**wire.unstructure(verdict), "claim": _claim(verdict.claim, ledgers)}
                    for verdict in report.verdicts
                ],
                "decisions": wire.unstructure(report.decisions),
                "problems": list(report.problems),
                "ledgers": [_ledger(ledger, ledgers) for ledger in report.ledgers],
            },
            indent=indent,
        )
        + "\n"
    )


def _location(place: Location, ledgers: Mapping[str, Ledger]) -> dict[str, Any]:
    """A location with the heading above it and the essay around it, where they are known."""
    row: dict[str, Any] = wire.unstructure(place)
    ledger = ledgers.get(place.document)
    if ledger is None:
        return row
    if heading := heading_of(place, ledger):
        row["heading"] = heading.text
    if essay := ledger.essay_at(place.start):
        row["essay"] = {"title": essay.title, "authors": list(essay.authors)}
    return row


def _finding(finding: Finding, ledgers: Mapping[str, Ledger]) -> dict[str, Any]:
    row: dict[str, Any] = wire.unstructure(finding)
    row["location"] = _location(finding.location, ledgers)
    if finding.related:
        row["related"] = [_location(place, ledgers) for place in finding.related]
    return row


def _claim(claim: Claim, ledgers: Mapping[str, Ledger]) -> dict[str, Any]:
    row: dict[str, Any] = wire.unstructure(claim)
    return {**row, "location": _location(claim.location, ledgers)}


def _ledger(ledger: Ledger, ledgers: Mapping[str, Ledger]) -> dict[str, Any]:
    row: dict[str, Any] = wire.unstructure(ledger)
    return {**row, "claims": [_claim(claim, ledgers) for claim in ledger.claims]} if ledger.claims else row
