"""note-duplicate: two notes with one number, or one note printed twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import attrs

from citecheck.records import Confidence, Finding, Ledger, Location, Note, NoteKind, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

_SLUG = "note-duplicate"
_LEAST = 12
_LETTERS = re.compile(r"[^\w]+")


def check(corpus: Corpus) -> Iterable[Finding]:
    for ledger in corpus.ledgers:
        yield from _same_number(ledger)
        yield from _same_text(ledger)


def _same_number(ledger: Ledger) -> Iterator[Finding]:
    """Neighbouring notes with one number, where the text has that marker only once."""
    for before, after in pairwise(ledger.numbered_notes):
        if before.label != after.label or not (before.printed and after.printed):
            continue
        pointing = [marker for marker in ledger.markers if marker.label == before.label]
        if len(pointing) > 1:
            continue  # numbers that start again on each page
        missing = _next_missing(ledger, after)
        yield finding(
            _SLUG,
            f"two notes in a row are numbered {after.label}" + (f", and none {missing}" if missing else ""),
            _at(after),
            [_at(before), *(attrs.evolve(m.location, label=f"marker {m.label}") for m in pointing)],
            severity=Severity.MEDIUM,
            confidence=Confidence.HIGH,
            why=f"marker {missing} has no note" if missing else "",
            suggestion=f"number the second one {missing}" if missing else "renumber the notes",
            key=[before.text, after.text],
        )


def _next_missing(ledger: Ledger, note: Note) -> str | None:
    """The next number, where a marker has it and no note."""
    if not note.label.isdigit():
        return None
    following = str(int(note.label) + 1)
    wanted = any(marker.label == following and marker.note is None for marker in ledger.markers)
    return following if wanted else None


def _same_text(ledger: Ledger) -> Iterator[Finding]:
    """A source given in full twice running, where "ibid." or one note would do."""
    for before, after in pairwise(ledger.numbered_notes):
        folded = _folded(before.text)
        if len(folded) < _LEAST or folded != _folded(after.text) or NoteKind.IBID in (before.kind, after.kind):
            continue
        if before.label == after.label:
            continue
        yield finding(
            _SLUG,
            f"notes {before.label} and {after.label} are the same, one right after the other",
            _at(before),
            [_at(after)],
            severity=Severity.LOW,
            confidence=Confidence.HIGH,
            why=before.text if len(before.text) <= 120 else before.text[:119] + "…",
            suggestion="write “ibid.”, or check whether one of them should name another source",
            key=[before.id, after.id],
        )


def _folded(text: str) -> str:
    return _LETTERS.sub(" ", text).casefold().strip()


def _at(note: Note) -> Location:
    return attrs.evolve(note.location, label=f"note {note.label}")


RULE = Rule(
    slug=_SLUG,
    summary="Two notes have one number, or one note stands twice in a row.",
    severity=Severity.MEDIUM,
    check=check,
)
