"""The rules: one file each, registered by one line in ALL."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from citecheck.errors import ConfigError, RuleError
from citecheck.records import Finding, Ledger
from citecheck.rules import (
    acronym,
    arithmetic,
    attribution,
    citation_ambiguous,
    citation_missing,
    date_conflict,
    ibid,
    impossible_subset,
    name_variant,
    note_contradicts,
    note_drift,
    note_duplicate,
    note_empty,
    note_missing,
    note_order,
    note_unused,
    number_conflict,
    organisation_variant,
    place_variant,
    quote_mismatch,
    role_variant,
    title_variant,
)
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule
from citecheck.rules.repeats import merge_repeats

ALL: tuple[Rule, ...] = (
    name_variant.RULE,
    role_variant.RULE,
    organisation_variant.RULE,
    place_variant.RULE,
    title_variant.RULE,
    acronym.RULE,
    attribution.RULE,
    number_conflict.RULE,
    impossible_subset.RULE,
    arithmetic.RULE,
    date_conflict.RULE,
    quote_mismatch.RULE,
    note_missing.RULE,
    note_empty.RULE,
    note_unused.RULE,
    note_duplicate.RULE,
    note_drift.RULE,
    note_order.RULE,
    note_contradicts.RULE,
    ibid.RULE,
    citation_missing.RULE,
    citation_ambiguous.RULE,
)

__all__ = ["ALL", "Corpus", "Rule", "compare"]


def compare(
    ledgers: Iterable[Ledger],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[Rule] = ALL,
    on_error: Callable[[RuleError], None] | None = None,
) -> tuple[Finding, ...]:
    """Where documents disagree with themselves and with each other, the most severe and likely findings first.

    `select` and `ignore` take rule slugs; an unknown one raises ConfigError. A rule that raises is passed to
    `on_error` as RuleError and the others go on; without `on_error` the RuleError is raised.
    """
    rules = tuple(rules)
    known = tuple(rule.slug for rule in rules)
    chosen, dropped = set(select), set(ignore)
    for slug in sorted(chosen | dropped):
        if slug not in known:
            raise ConfigError("rule", slug, known)
    corpus = Corpus(tuple(ledgers))
    found: dict[str, Finding] = {}
    for rule in rules:
        if rule.slug in dropped or (chosen and rule.slug not in chosen):
            continue
        try:
            for finding in merge_repeats(rule.check(corpus), corpus.ledgers):
                found.setdefault(finding.fingerprint, finding)
        except Exception as error:
            broken = RuleError(rule.slug, None, f"{type(error).__name__}: {error}")
            broken.__cause__ = error
            if on_error is None:
                raise broken from error
            on_error(broken)
    return tuple(
        sorted(
            found.values(),
            key=lambda f: (f.severity.rank, f.confidence.rank, f.location.document, f.location.start, f.rule),
        )
    )
