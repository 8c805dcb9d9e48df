"""note-missing: a marker that no note answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from citecheck.records import Confidence, Finding, Ledger, Location, Marker, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

_SLUG = "note-missing"


def check(corpus: Corpus) -> Iterable[Finding]:
    for ledger in corpus.ledgers:
        if ledger.numbered_markers and not ledger.numbered_notes:
            yield _none_at_all(ledger.numbered_markers)
        else:
            yield from _unanswered(ledger)
            yield from _unnumbered(ledger)


def _none_at_all(markers: Sequence[Marker]) -> Finding:
    first, last = markers[0], markers[-1]
    count = len(markers)
    if count == 1:
        message = f"marker {first.label} points at a note, but the document has no notes"
    else:
        message = f"{count} markers ({first.label} to {last.label}) point at notes, but the document has none"
    return finding(
        _SLUG,
        message,
        _at(first),
        [_at(marker) for marker in markers[1:]],
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        why="no numbered notes stand at a page's foot or at the end",
        suggestion="add the notes, or take the markers out",
    )


def _unanswered(ledger: Ledger) -> Iterator[Finding]:
    """One finding for each run of neighbouring markers without a note."""
    run: list[Marker] = []
    for marker in [*ledger.numbered_markers, None]:
        if marker is not None and marker.note is None and _follows(run, marker):
            run.append(marker)
            continue
        if run:
            yield _gone(ledger, run)
        run = [marker] if marker is not None and marker.note is None else []


def _follows(run: list[Marker], marker: Marker) -> bool:
    if not run:
        return True
    last = run[-1].label
    return last.isdigit() and marker.label.isdigit() and int(marker.label) - int(last) in (0, 1)


def _gone(ledger: Ledger, run: list[Marker]) -> Finding:
    first, last = run[0], run[-1]
    if len({marker.label for marker in run}) == 1:
        message = f"marker {first.label} has no note"
    else:
        message = f"markers {first.label} to {last.label} have no notes"
    around = _neighbours(ledger, first, last)
    return finding(
        _SLUG,
        message + (f": {around}" if around else ""),
        _at(first),
        [_at(marker) for marker in run[1:]],
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        why=around,
        suggestion="restore the note, or take the marker out",
        key=[first.sentence],
    )


def _neighbours(ledger: Ledger, first: Marker, last: Marker) -> str:
    """ "the notes go from 8 to 13", where there are such."""
    if not (first.label.isdigit() and last.label.isdigit()):
        return ""
    numbers = sorted({int(note.label) for note in ledger.numbered_notes if note.label.isdigit()})
    below = [number for number in numbers if number < int(first.label)]
    above = [number for number in numbers if number > int(last.label)]
    if below and above:
        return f"the notes go from {below[-1]} to {above[0]}"
    if below:
        return f"the notes end at {below[-1]}"
    return ""


def _unnumbered(ledger: Ledger) -> Iterator[Finding]:
    """A note whose number is lost answers no marker in print; its place says which it should."""
    for note in ledger.numbered_notes:
        if note.printed:
            continue
        pointing = [marker for marker in ledger.markers if marker.note == note.id]
        if not pointing:
            continue
        yield finding(
            _SLUG,
            f"no note is numbered {note.label}: by its place the note without a number is meant",
            _at(pointing[0]),
            [attrs.evolve(note.location, label="note without a number")],
            severity=Severity.MEDIUM,
            confidence=Confidence.HIGH,
            why="the numbers of its neighbours leave this one free",
            suggestion=f"print the number {note.label} before the note",
        )


def _at(marker: Marker) -> Location:
    return attrs.evolve(marker.location, label=f"marker {marker.label}")


RULE = Rule(
    slug=_SLUG,
    summary="A marker in the text has no note, or its note has lost its number.",
    severity=Severity.HIGH,
    check=check,
)
