"""A statement credited to one body whose note leads to another's work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from citecheck.naming.makers import maker_names
from citecheck.prose.titles import title_words
from citecheck.records import Confidence, Finding, Ledger, Marker, Note, NoteKind, Severity
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

SLUG = "attribution"

_NEAR = 4
"""How many notes before an "Ibid." the work that it should have pointed at may stand."""
_OUTLET = re.compile(
    r"(?<![\w-])(?P<name>(?:[A-Z][\w’'-]+\s){1,4})(?:magazine|newspaper)\b(?!\s+(?:articles?|reports|journalists?))"
)


def check(corpus: Corpus) -> Iterable[Finding]:
    return merge_copies(_all(corpus), corpus.copies)


def _all(corpus: Corpus) -> Iterator[Finding]:
    for ledger in corpus.ledgers:
        notes = {note.id: (number, note) for number, note in enumerate(ledger.numbered_notes)}
        for marker in ledger.numbered_markers:
            if marker.note is None or marker.fits is not None or marker.note not in notes:
                continue
            number, note = notes[marker.note]
            if note.kind is NoteKind.IBID:
                yield from _through_ibid(ledger, marker, note, number)
            else:
                yield from _outlet(marker, note)


def _through_ibid(ledger: Ledger, marker: Marker, note: Note, number: int) -> Iterator[Finding]:
    """ "Ibid." carries on from a work that is not that of the body whom the sentence credits; a note before it is."""
    target = next((reference for reference in note.references if reference.repeats), None)
    if target is None or set(maker_names(target)) & set(marker.names):
        return
    for other in reversed(ledger.numbered_notes[max(0, number - _NEAR) : number]):
        for reference in other.references:
            if other.id == target.repeats or reference.repeats == target.repeats:
                continue
            name = next((name for name in maker_names(reference) if name in marker.credits), None)
            if name is None:
                continue
            origin = ledger.note(target.repeats or "")
            maker = next(iter(maker_names(target)), "another work")
            places = [attrs.evolve(note.location, label="Ibid.")]
            if origin is not None:
                places.append(attrs.evolve(origin.location, label=f"what it points at: {maker}"))
            places.append(attrs.evolve(other.location, label=f"{name}’s work: note {other.label}"))
            yield finding(
                SLUG,
                f"the sentence credits {name}, its note ‘Ibid.’ leads to {maker}; {name} is in note {other.label}",
                attrs.evolve(marker.location, label=f"credits {name}"),
                places,
                severity=Severity.MEDIUM,
                confidence=Confidence.HIGH,
                why=f"‘Ibid.’ repeats the work just before it, not the one in note {other.label}",
                suggestion=f"give note {other.label} again",
                key=(marker.sentence,),
            )
            return


def _outlet(marker: Marker, note: Note) -> Iterator[Finding]:
    """The sentence credits a magazine or newspaper by name; the note cites another outlet."""
    if len(note.references) != 1:
        return
    reference = note.references[0]
    cited = reference.publisher or reference.container
    if cited is None:
        return
    for match in _OUTLET.finditer(marker.sentence):
        words = match.group("name").split()
        while words and words[0] in {"The", "In", "A", "As", "But", "And"}:
            words = words[1:]
        name = " ".join(words)
        if not name or set(title_words(name)) & set(title_words(f"{note.text} {cited}")):
            continue
        yield finding(
            SLUG,
            f"the sentence credits {name}, its note {note.label} cites {cited}",
            attrs.evolve(marker.location, label=f"credits {name}"),
            [attrs.evolve(note.location, label=f"cites {cited}")],
            severity=Severity.LOW,
            confidence=Confidence.MEDIUM,
            why="the note names another outlet and does not mention the one in the text",
            key=(marker.sentence,),
        )


RULE = Rule(
    slug=SLUG,
    summary="A statement credited to one body whose note leads to another’s work.",
    severity=Severity.MEDIUM,
    check=check,
)
