"""What the formats render."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from citecheck.records.decision import Decision
from citecheck.records.finding import Finding
from citecheck.records.ledger import Ledger
from citecheck.records.verdict import Verdict


def _tuple(items: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(items)


@attrs.frozen(kw_only=True)
class Report:
    """Ledgers, verdicts and findings of one run."""

    ledgers: tuple[Ledger, ...] = attrs.field(default=(), converter=_tuple)
    verdicts: tuple[Verdict, ...] = attrs.field(default=(), converter=_tuple)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_tuple)
    decisions: tuple[Decision, ...] = attrs.field(default=(), converter=_tuple)
    problems: tuple[str, ...] = attrs.field(default=(), converter=_tuple)
    """What went wrong in the run without ending it: broken rules, files that could not be read."""
