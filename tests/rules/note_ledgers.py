"""Ledgers out of short invented texts, for the rules on notes: notes, markers and their alignment, nothing else."""

from __future__ import annotations

from citecheck.extraction.alignment import align
from citecheck.extraction.markers import find_markers
from citecheck.extraction.notes import find_notes
from citecheck.readers import read_bytes
from citecheck.readers.sentences import sentences_of
from citecheck.records import Finding, Ledger
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule

NOTES = (
    "Harbour Board (2011) – Flooded cellars",
    "Ann Reed (2012) – When the tides turned",
    "Oldbury Millers (2012) – Flour lost",
    "Ferry Union (2013) – Survey of piers",
    "Marston Gardeners (2013) – Bees and allotments",
    "Lantern Trust (2014) – Street lamps",
    "Upton Council (2014) – Closed schools",
    "Quarry Lake Society (2015) – Swans",
)
SENTENCES = (
    "The Harbour Board counted the flooded cellars.",
    "Ann Reed wrote that the tides had turned.",
    "Millers in Oldbury lost all of their flour.",
    "A survey by the Ferry Union found the piers unsafe.",
    "Bees drowned on the Marston allotments.",
    "The Lantern Trust paid for new street lamps.",
    "Schools in Upton were closed for nine days.",
    "Swans returned to the quarry lake.",
)


def text_of(markers: list[str], notes: list[str]) -> str:
    """Sentences with the markers given ("" for none), and the note lines given."""
    body = "\n\n".join(
        sentence + (f"<sup>{marker}</sup>" if marker else "")
        for sentence, marker in zip(SENTENCES, markers, strict=False)
    )
    return body + "\n\n" + "\n\n".join(notes) + "\n"


def numbered(notes: tuple[str, ...] = NOTES) -> list[str]:
    return [f"{number}. {note}" for number, note in enumerate(notes, 1)]


def labels(count: int = len(SENTENCES)) -> list[str]:
    return [str(number) for number in range(1, count + 1)]


def ledger(text: str) -> Ledger:
    document = read_bytes(text.encode(), id="rivers")
    notes = find_notes(document)
    markers = find_markers(document, notes)
    sentences = sentences_of(document, [(m.location.start, m.location.end) for m in markers])
    return Ledger(document=document, notes=notes, markers=align(markers, notes, sentences))


def check(rule: Rule, text: str) -> list[Finding]:
    return list(rule.check(Corpus((ledger(text),))))
