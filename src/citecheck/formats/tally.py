"""What a report adds up to: counts that every format gives alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from citecheck.records import (
    Answer,
    Finding,
    Judgement,
    Outcome,
    Provenance,
    Report,
    Severity,
    Status,
    Verdict,
    latest,
)


@attrs.frozen(kw_only=True)
class Tally:
    """Counts of one report. Dismissed findings and verdicts are in `dismissed` and in no other count of theirs."""

    documents: int
    claims: int
    verdicts: Mapping[Status, int]
    """Verdicts by status, in the order of Status; those that do not occur are left out."""
    unread: Mapping[Outcome, int]
    """Unread verdicts by how the retrieval ended, most frequent first."""
    suggestions: Mapping[Answer, int]
    """Second opinions by what they say, in the order of Answer; empty where none was asked for."""
    reconstructed: int
    """Verdicts that rest on a page written for a project, not on the source itself."""
    findings: int
    severities: Mapping[Severity, int]
    rules: Mapping[str, int]
    """Findings by rule, most frequent first."""
    dismissed: int
    """Findings and verdicts that reviewers dismissed."""
    problems: int


def tally_of(report: Report) -> Tally:
    """Count a report."""
    findings = open_findings(report)
    verdicts = open_verdicts(report)
    statuses = Counter(verdict.status for verdict in verdicts)
    answers = Counter(verdict.suggestion.answer for verdict in verdicts if verdict.suggestion is not None)
    severities = Counter(finding.severity for finding in findings)
    unread = Counter(verdict.outcome or Outcome.NO_REFERENCE for verdict in verdicts if verdict.status is Status.UNREAD)
    return Tally(
        documents=len(report.ledgers),
        claims=sum(len(ledger.claims) for ledger in report.ledgers),
        verdicts={status: statuses[status] for status in Status if statuses[status]},
        unread=dict(unread.most_common()),
        suggestions={answer: answers[answer] for answer in Answer if answers[answer]},
        reconstructed=sum(verdict.provenance is Provenance.RECONSTRUCTION for verdict in verdicts),
        findings=len(findings),
        severities={severity: severities[severity] for severity in Severity if severities[severity]},
        rules=_by_count(finding.rule for finding in findings),
        dismissed=len(report.findings) + len(report.verdicts) - len(findings) - len(verdicts),
        problems=len(report.problems),
    )


def open_findings(report: Report) -> tuple[Finding, ...]:
    """The findings that no reviewer dismissed."""
    dismissed = _dismissed(report)
    return tuple(finding for finding in report.findings if finding.fingerprint not in dismissed)


def open_verdicts(report: Report) -> tuple[Verdict, ...]:
    """The verdicts whose claim no reviewer dismissed."""
    dismissed = _dismissed(report)
    return tuple(verdict for verdict in report.verdicts if verdict.claim.id not in dismissed)


def _dismissed(report: Report) -> frozenset[str]:
    decisions = latest(report.decisions)
    return frozenset(subject for subject, last in decisions.items() if last.judgement is Judgement.DISMISSED)


def _by_count(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items(), key=lambda entry: (-entry[1], entry[0])))
