"""citation-ambiguous: a citation by author and year that several entries of the list of references fit alike."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from citecheck.records import Confidence, Finding, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

_SLUG = "citation-ambiguous"


def check(corpus: Corpus) -> Iterable[Finding]:
    for ledger in corpus.ledgers:
        for marker in ledger.citations:
            works = [note for note in ledger.entries if note.id in marker.candidates]
            if len(works) < 2 or not any(character.isdigit() for character in marker.label):
                continue  # an "ibid." is a matter for the rule of that name
            yield finding(
                _SLUG,
                f"‘{marker.label}’ fits {len(works)} entries of the list of references",
                attrs.evolve(marker.location, label=f"cites {marker.label}"),
                [attrs.evolve(note.location, label=f"entry {note.label}") for note in works],
                severity=Severity.LOW,
                confidence=Confidence.HIGH,
                why="makers and year are the same",
                suggestion="tell them apart by letters (2015a, 2015b), in the list too",
                key=[marker.sentence],
            )


RULE = Rule(
    slug=_SLUG,
    summary="A citation by author and year fits several entries of the list of references.",
    severity=Severity.LOW,
    check=check,
)
