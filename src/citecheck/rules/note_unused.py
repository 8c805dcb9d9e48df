"""note-unused: a note that no marker points at."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import attrs

from citecheck.records import Confidence, Finding, Ledger, Note, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

_SLUG = "note-unused"


def check(corpus: Corpus) -> Iterable[Finding]:
    for ledger in corpus.ledgers:
        unused = _unused(ledger)
        if not unused:
            continue
        if 2 * len(unused) > len(ledger.numbered_notes):
            # Most of the list: more likely a list of references, or markers lost with their type
            if len(ledger.numbered_notes) > 2:
                yield _most(ledger, unused)
            continue
        for note in unused:
            yield finding(
                _SLUG,
                f"nothing points at note {note.label}" + _between(ledger, note),
                attrs.evolve(note.location, label=f"note {note.label}"),
                severity=Severity.MEDIUM,
                confidence=Confidence.HIGH if note.printed else Confidence.MEDIUM,
                why="no marker in the text has its number",
                suggestion="set its marker, or take the note out",
                key=[note.id],
            )


def _unused(ledger: Ledger) -> list[Note]:
    if not ledger.numbered_markers:
        return []
    used = {marker.note for marker in ledger.markers} | {marker.fits for marker in ledger.markers}
    labels = {marker.label for marker in ledger.markers}
    notes = ledger.numbered_notes
    return [
        note
        for index, note in enumerate(notes)
        # The second of two notes with one number is a matter for note-duplicate
        if note.id not in used and (note.label not in labels or _is_gap(notes, index, used))
    ]


def _is_gap(notes: Sequence[Note], index: int, used: Collection[str | None]) -> bool:
    """Whether a note goes unused between neighbours in use, its number standing in another essay or on another page."""
    label = notes[index].label
    before = notes[index - 1] if index else None
    after = notes[index + 1] if index + 1 < len(notes) else None
    if before is None or after is None or not label.isdigit():
        return False
    counted = before.label == str(int(label) - 1) and after.label == str(int(label) + 1)
    return counted and before.id in used and after.id in used


def _most(ledger: Ledger, unused: list[Note]) -> Finding:
    return finding(
        _SLUG,
        f"nothing points at {len(unused)} of {len(ledger.numbered_notes)} notes"
        f" ({unused[0].label} to {unused[-1].label})",
        attrs.evolve(unused[0].location, label=f"note {unused[0].label}"),
        [attrs.evolve(unused[-1].location, label=f"note {unused[-1].label}")],
        severity=Severity.MEDIUM,
        confidence=Confidence.LOW,
        why="most markers may have been lost when the text was extracted",
    )


def _between(ledger: Ledger, note: Note) -> str:
    """Where its marker would be expected: between those of its neighbours."""
    if not note.label.isdigit():
        return ""
    number = int(note.label)
    labels = {marker.label for marker in ledger.markers}
    if {str(number - 1), str(number + 1)} <= labels:
        return f": no marker {number} stands between {number - 1} and {number + 1}"
    return ""


RULE = Rule(slug=_SLUG, summary="No marker points at a note.", severity=Severity.MEDIUM, check=check)
