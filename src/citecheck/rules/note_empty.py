"""note-empty: a note with a number and no text."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from citecheck.records import Confidence, Finding, NoteKind, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

_SLUG = "note-empty"


def check(corpus: Corpus) -> Iterable[Finding]:
    for ledger in corpus.ledgers:
        for note in ledger.notes:
            if note.kind is not NoteKind.EMPTY:
                continue
            pointing = [marker for marker in ledger.markers if marker.note == note.id]
            said = f": {_short(pointing[0].sentence)}" if pointing and pointing[0].sentence else ""
            yield finding(
                _SLUG,
                f"note {note.label} has no text" + (f", so its sentence has no source{said}" if pointing else ""),
                attrs.evolve(note.location, label=f"note {note.label}"),
                [attrs.evolve(marker.location, label=f"marker {marker.label}") for marker in pointing],
                severity=Severity.HIGH,
                confidence=Confidence.HIGH,
                why="only the number is printed",
                suggestion="write the note, or take its marker out",
                key=[note.id],
            )


def _short(sentence: str) -> str:
    return sentence if len(sentence) <= 100 else sentence[:99].rstrip() + "…"


RULE = Rule(slug=_SLUG, summary="A note has a number and no text.", severity=Severity.HIGH, check=check)
