"""An "Ibid.", "op. cit." or "see note 4" from which nobody can tell what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from citecheck.records import Confidence, Finding, Ledger, Location, Marker, Note, NoteKind, Severity
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

SLUG = "ibid"

_IBID = re.compile(r"^\W*(?:see\s+)?(?:ibid(?:em)?|idem)\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:see|as in|supra|cf\.?|at)\s+(?:foot|end)?note\s+(?P<label>\d{1,4})\b(?!\s+(?:of|in)\b)", re.IGNORECASE
)

_BACK = re.compile(r"(?:\bibid(?:em)?|\bop\.?\s?cit|\bloc\.?\s?cit)\b", re.IGNORECASE)


def check(corpus: Corpus) -> Iterable[Finding]:
    return merge_copies(_all(corpus), corpus.copies)


def _all(corpus: Corpus) -> Iterator[Finding]:
    for ledger in corpus.ledgers:
        notes = ledger.numbered_notes
        labels = {note.label for note in notes}
        for number, note in enumerate(notes):
            if _IBID.match(note.text):
                yield from _ibid(note, notes[number - 1] if number else None)
            elif note.kind is NoteKind.IBID:
                yield from _numbered(ledger, note, labels)
        yield from _in_text(ledger)


def _in_text(ledger: Ledger) -> Iterator[Finding]:
    """ "(ibid.)" and "(Reed, op. cit.)" in the text, where no one citation before it is meant."""
    before: Marker | None = None
    for marker in ledger.markers:
        if _BACK.search(marker.label) and marker.note is None:
            places: list[Location] = []
            if marker.candidates:
                works = [note for id in marker.candidates if (note := ledger.note(id)) is not None]
                why = f"{len(works)} works may be meant"
                places = [attrs.evolve(note.location, label=f"entry {note.label}") for note in works]
            elif before is None:
                why = "nothing is cited before it"
            elif _BACK.match(marker.label) and not marker.label.casefold().startswith("ibid"):
                why = "it names no author"
            else:
                before = marker
                continue  # what it repeats is missing itself
            yield finding(
                SLUG,
                f"‘{marker.label}’ points at no one work: {why}",
                attrs.evolve(marker.location, label="cites"),
                places,
                severity=Severity.MEDIUM,
                confidence=Confidence.HIGH if before is None else Confidence.MEDIUM,
                why=why,
                suggestion="give author and year",
                key=(marker.sentence,),
            )
        before = marker


def _ibid(note: Note, before: Note | None) -> Iterator[Finding]:
    if before is None or _starts_again(note, before):
        yield _finding(note, "nothing stands before it in this list of notes", (), Confidence.HIGH)
    elif before.kind is NoteKind.EMPTY:
        yield _finding(note, f"note {before.label} before it is empty", (before,), Confidence.HIGH)
    elif len(before.references) > 1:
        count = len(before.references)
        yield _finding(note, f"note {before.label} before it cites {count} works", (before,), Confidence.MEDIUM)
    elif not before.references and before.kind is NoteKind.COMMENT:
        yield _finding(note, f"note {before.label} before it cites nothing", (before,), Confidence.MEDIUM)


def _starts_again(note: Note, before: Note) -> bool:
    """Whether a new list of notes begins with `note`."""
    if not (note.label.isdigit() and before.label.isdigit()):
        return False
    return int(note.label) <= int(before.label) and int(note.label) == 1


def _numbered(ledger: Ledger, note: Note, labels: set[str]) -> Iterator[Finding]:
    match = _NUMBERED.search(note.text)
    if match is None or note.references:
        return
    label = match.group("label")
    if label == note.label:
        yield _finding(note, "it refers to itself", (), Confidence.HIGH)
    elif label not in labels and labels:
        yield _finding(note, f"there is no note {label}", (), Confidence.HIGH)
    else:
        other = next((one for one in ledger.notes if one.label == label), None)
        back = _NUMBERED.search(other.text) if other is not None and not other.references else None
        if other is not None and back is not None and back.group("label") == note.label:
            yield _finding(note, f"notes {note.label} and {label} refer to each other", (other,), Confidence.HIGH)


def _finding(note: Note, why: str, others: tuple[Note, ...], confidence: Confidence) -> Finding:
    related: list[Location] = [attrs.evolve(one.location, label=f"note {one.label}") for one in others]
    said = " ".join(note.text.split()[:4])
    return finding(
        SLUG,
        f"note {note.label}, ‘{said}’, points at no one work: {why}",
        note.location,
        related,
        severity=Severity.MEDIUM,
        confidence=confidence,
        why=why,
        suggestion="give the work in full",
        key=(note.label,),
    )


RULE = Rule(
    slug=SLUG,
    summary="An “Ibid.”, “op. cit.” or “see note 4” from which nobody can tell what is meant.",
    severity=Severity.MEDIUM,
    check=check,
)
