"""The claims of a document: every quantity that its text states, with what it is said of."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.extraction.context_citation import cited_sentences, markers_after
from citecheck.extraction.context_measure import measure_of
from citecheck.extraction.context_phrases import tokens_of
from citecheck.quantities import find_quantities
from citecheck.readers.sentences import Sentence
from citecheck.records import BlockKind, Claim, Document, Marker, Note, NoteKind, Quantity, fingerprint

_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE, BlockKind.PULL_QUOTE, BlockKind.HEADING, BlockKind.NOTE}
)
_CITING = frozenset({NoteKind.REFERENCE, NoteKind.IBID, NoteKind.EMPTY})


def find_claims(
    document: Document, sentences: Sequence[Sentence], markers: Sequence[Marker], notes: Sequence[Note]
) -> tuple[Claim, ...]:
    """Every claim of the running text and of the prose of explanatory notes, sorted by location.

    Numbers in titles and in what a note cites are no claims. A claim's markers are the ones that follow it in its
    clause.
    """
    cited = cited_sentences(sentences, markers)
    by_place = _NotesByPlace(notes)
    counts: dict[str, int] = {}
    claims: list[Claim] = []
    for index, sentence in enumerate(sentences):
        if sentence.kind not in _READ:
            continue
        note = by_place.note_at(sentence.start) if sentence.kind is BlockKind.NOTE else None
        if sentence.kind is BlockKind.NOTE and (note is None or note.kind in _CITING):
            continue
        quantities = find_quantities(sentence.text)
        if not quantities:
            continue
        tokens = tokens_of(sentence.text)
        cuts = _cited_spans(sentence.text, note) if note else ()
        for quantity in quantities:
            if any(start < quantity.end and quantity.start < end for start, end in cuts) or not _is_claim(quantity):
                continue
            own = markers_after(cited.get(index, ()), quantity.end)
            identity = fingerprint(document.id, quantity.surface, sentence.text)
            counts[identity] = counts.get(identity, 0) + 1
            claims.append(
                Claim(
                    id=identity if counts[identity] == 1 else f"{identity}-{counts[identity]}",
                    quantity=quantity,
                    location=document.locate(*sentence.original(quantity.start, quantity.end)),
                    sentence=sentence.text,
                    measure=measure_of(sentence.text, tokens, quantity),
                    markers=tuple(marker.label for marker in own),
                    notes=_note_ids(own),
                    in_note=note.id if note else None,
                    section=sentence.section,
                )
            )
    return tuple(sorted(claims, key=lambda claim: (claim.location.start, claim.location.end)))


def _note_ids(markers: Sequence[Marker]) -> tuple[str, ...]:
    found = [marker.fits or marker.note for marker in markers]
    return tuple(dict.fromkeys(id for id in found if id is not None))


def _is_claim(quantity: Quantity) -> bool:
    return True


class _NotesByPlace:
    """Notes by the offset that a sentence of theirs begins at."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._notes = sorted(notes, key=lambda note: note.location.start)
        self._starts = [note.location.start for note in self._notes]

    def note_at(self, offset: int) -> Note | None:
        import bisect

        index = bisect.bisect_right(self._starts, offset) - 1
        return self._notes[index] if index >= 0 else None


def _cited_spans(text: str, note: Note) -> tuple[tuple[int, int], ...]:
    """The parts of a note's sentence that belong to what it cites."""
    spans = []
    for reference in note.references:
        cited = reference.text.strip()
        if not cited:
            continue
        at = text.find(cited)
        if at >= 0:
            spans.append((at, at + len(cited)))
        elif text.strip() in cited:
            spans.append((0, len(text)))
    return tuple(spans)
