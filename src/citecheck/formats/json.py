"""The report for programs: everything known, in the shape that docs/records.md describes."""

from __future__ import annotations

import citecheck
from citecheck.formats.tally import tally_of
from citecheck.records import Report, wire

SCHEMA = 1
"""Of the whole report. Raised when a field is lost or changes its meaning; a new field does not raise it."""


def render(report: Report, *, indent: int | None = 2) -> str:
    """The report as one JSON object. Dismissed findings are in it: `decisions` says which."""
    tally = tally_of(report)
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
                    "reconstructed": tally.reconstructed,
                    "findings": tally.findings,
                    "severities": {severity.value: count for severity, count in tally.severities.items()},
                    "rules": dict(tally.rules),
                    "dismissed": tally.dismissed,
                    "problems": tally.problems,
                },
                "findings": wire.unstructure(report.findings),
                "verdicts": wire.unstructure(report.verdicts),
                "decisions": wire.unstructure(report.decisions),
                "problems": list(report.problems),
                "ledgers": wire.unstructure(report.ledgers),
            },
            indent=indent,
        )
        + "\n"
    )
