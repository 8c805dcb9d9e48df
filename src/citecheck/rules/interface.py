"""What a rule is, and the one way to make a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from citecheck.records import Confidence, Finding, Location, Severity, fingerprint
from citecheck.rules.corpus import Corpus


@attrs.frozen(kw_only=True)
class Rule:
    """A named check over ledgers that needs no source. An extension point: see docs/extending.md."""

    slug: str
    """The problem, subject first: "name-variant"."""
    summary: str
    """One line: what it notices."""
    severity: Severity
    """Of an ordinary finding of this rule."""
    check: Callable[[Corpus], Iterable[Finding]]


def finding(
    rule: str,
    message: str,
    location: Location,
    related: Sequence[Location] = (),
    *,
    severity: Severity = Severity.MEDIUM,
    confidence: Confidence = Confidence.MEDIUM,
    why: str = "",
    suggestion: str | None = None,
    key: Sequence[str] = (),
) -> Finding:
    """A finding with its fingerprint.

    The fingerprint is made of the rule, the documents and the surfaces, and `key`, what else tells two such findings
    of one document apart (a sentence, say). Never put a line number in `key`.
    """
    places = (location, *related)
    surfaces = sorted({f"{place.document}\x1e{place.surface}" for place in places})
    return Finding(
        rule=rule,
        severity=severity,
        confidence=confidence,
        message=message,
        location=location,
        related=tuple(related),
        fingerprint=fingerprint(rule, *surfaces, *key),
        why=why,
        suggestion=suggestion,
    )
