"""note-drift: a stretch of markers that point at the notes of their neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from citecheck.records import Confidence, Finding, Ledger, Location, Marker, Note, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

_SLUG = "note-drift"
_NUMBERS = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five"}


def check(corpus: Corpus) -> Iterable[Finding]:
    for ledger in corpus.ledgers:
        order = {note.id: index for index, note in enumerate(ledger.numbered_notes)}
        for stretch in _stretches(ledger, order):
            yield _finding(ledger, order, stretch)


def _shift(marker: Marker, order: dict[str, int]) -> int:
    if marker.note is None or marker.fits is None:
        return 0
    return order[marker.fits] - order[marker.note]


def _stretches(ledger: Ledger, order: dict[str, int]) -> Iterator[list[Marker]]:
    """Runs of neighbouring markers that the note so many places off fits better, all by the same way or swapped."""
    run: list[Marker] = []
    for marker in [*ledger.numbered_markers, None]:
        if marker is not None and marker.fits is not None:
            if run and not _belongs(run, marker, order):
                yield run
                run = []
            run.append(marker)
        elif run:
            yield run
            run = []


def _belongs(run: list[Marker], marker: Marker, order: dict[str, int]) -> bool:
    """One shift throughout, or the other half of an exchange."""
    return _shift(run[-1], order) == _shift(marker, order) or (
        run[-1].fits == marker.note or run[-1].note == marker.fits
    )


def _finding(ledger: Ledger, order: dict[str, int], run: list[Marker]) -> Finding:
    first, last = run[0], run[-1]
    shifts = {_shift(marker, order) for marker in run}
    notes = {note.id: note for note in ledger.notes}
    if len(run) == 2 and first.fits == last.note and last.fits == first.note:
        message = f"notes {_label(notes, first.note)} and {_label(notes, last.note)} seem to have each other's text"
        why = "each sentence has the names and words of the other's note"
    elif len(shifts) == 1:
        off = shifts.pop()
        way = f"{_NUMBERS.get(abs(off), str(abs(off)))} {'below' if off < 0 else 'above'} its own number"
        message = (
            f"from marker {first.label} to marker {last.label} every marker is answered by the note {way} "
            f"({first.label} by note {_label(notes, first.fits)}, {last.label} by note {_label(notes, last.fits)})"
        )
        why = f"the sentences of {len(run)} markers in a row share their names and figures with that note"
    else:
        message = f"from marker {first.label} to marker {last.label} the markers point at each other's notes"
        why = f"the sentences of {len(run)} markers in a row fit notes next to their own"
    return finding(
        _SLUG,
        message,
        _at(first),
        _others(ledger, run, notes),
        severity=Severity.HIGH,
        confidence=Confidence.HIGH if len(run) >= 6 else Confidence.MEDIUM,
        why=why,
        suggestion="set the markers of this stretch to the notes that fit, and look for what was lost where it begins",
        key=[first.label, last.label],
    )


def _others(ledger: Ledger, run: list[Marker], notes: dict[str, Note]) -> list[Location]:
    """The last marker, the notes at both ends, the marker left without a note and the note left without a marker."""
    first, last = run[0], run[-1]
    places = [_at(last)] if last is not first else []
    inside = {marker.location.start for marker in run}
    fitted = {marker.fits for marker in run}
    orphans = [m for m in ledger.markers if m.note in fitted and m.fits is None and m.location.start not in inside]
    places += [attrs.evolve(m.location, label=f"marker {m.label}, left without a note") for m in orphans]
    ends = [notes[id] for id in (first.fits, last.fits) if id is not None]
    places += [attrs.evolve(note.location, label=f"note {note.label}") for note in ends]
    pointed = {marker.fits or marker.note for marker in ledger.markers}
    left = [notes[m.note] for m in run if m.note is not None and m.note not in pointed]
    places += [attrs.evolve(note.location, label=f"note {note.label}, left without a marker") for note in left]
    return places


def _label(notes: dict[str, Note], id: str | None) -> str:
    return notes[id].label if id is not None and id in notes else "?"


def _at(marker: Marker) -> Location:
    return attrs.evolve(marker.location, label=f"marker {marker.label}")


RULE = Rule(
    slug=_SLUG,
    summary="Over a stretch, markers point at the notes of their neighbours.",
    severity=Severity.HIGH,
    check=check,
)
