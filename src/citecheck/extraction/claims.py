"""The claims of a document: every quantity that its text states, with what it is said of."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

import attrs

from citecheck.extraction.context_citation import cited_sentences, markers_of
from citecheck.quantities import find_quantities
from citecheck.readers.sentences import Sentence
from citecheck.records import (
    BlockKind,
    Claim,
    Document,
    Kind,
    Marker,
    Note,
    NoteKind,
    Qualifier,
    Quantity,
    fingerprint,
)
from citecheck.statements.said import said_in
from citecheck.statements.words import STRUCTURAL

_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE, BlockKind.PULL_QUOTE, BlockKind.HEADING, BlockKind.NOTE}
)
_BETWEEN_CELLS = re.compile(r"(?<=\d) (?=\d)")
_OF_WHOLE = re.compile(r"\s+of\s+(?:the|these|those|them|its|their|our)\b")
_SCALE = re.compile(r"\bscale\s+(?:of|from|between)\b|\bscored?\s+(?:out\s+of|from|between)\b", re.I)
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
    scale: re.Match[str] | None = None
    block = -1
    for index, sentence in enumerate(sentences):
        if sentence.kind not in _READ:
            continue
        note = by_place.note_at(sentence.start) if sentence.kind is BlockKind.NOTE else None
        if sentence.kind is BlockKind.NOTE and (note is None or note.kind in _CITING):
            continue
        quantities = _cells(sentence) if sentence.kind is BlockKind.TABLE else find_quantities(sentence.text)
        if sentence.kind is not BlockKind.TABLE:
            scale = scale if sentence.block == block else None
            block = sentence.block
            scale = _SCALE.search(sentence.text) or scale
        if not quantities:
            continue
        if sentence.kind is BlockKind.TABLE and scale is not None:
            quantities = tuple(_scored(quantity) for quantity in quantities)
        cuts = _cited_spans(sentence.text, note) if note else ()
        row = sentence.kind is BlockKind.TABLE
        for said in said_in(sentence.text, quantities, cuts=cuts, row=row):
            quantity = said.quantity
            if not _is_claim(sentence, quantity):
                continue
            own = markers_of(cited.get(index, ()), quantity.start, quantity.end)
            identity = fingerprint(document.id, quantity.surface, sentence.text)
            counts[identity] = counts.get(identity, 0) + 1
            claims.append(
                Claim(
                    id=identity if counts[identity] == 1 else f"{identity}-{counts[identity]}",
                    quantity=quantity,
                    location=document.locate(*sentence.original(quantity.start, quantity.end)),
                    sentence=sentence.text,
                    measure=said.measure,
                    time=said.time,
                    place=said.place,
                    scope=said.scope,
                    attribution=said.attribution,
                    comparison=said.comparison,
                    direction=said.direction,
                    negated=said.negated,
                    modality=said.modality,
                    markers=tuple(marker.label for marker in own),
                    notes=_note_ids(own),
                    in_note=note.id if note else None,
                    section=sentence.section,
                )
            )
    return tuple(sorted(claims, key=lambda claim: (claim.location.start, claim.location.end)))


def _cells(sentence: Sentence) -> tuple[Quantity, ...]:
    """The quantities of a table's row: where its line has wide gaps, numbers on either side of one stay apart."""
    text = sentence.text
    spaced = _BETWEEN_CELLS.sub(lambda match: "\t" if _is_wide(sentence, match.start()) else " ", text)
    found = find_quantities(spaced)
    return tuple(attrs.evolve(quantity, surface=text[quantity.start : quantity.end]) for quantity in found)


def _is_wide(sentence: Sentence, at: int) -> bool:
    start, end = sentence.original(at, at + 1)
    return end - start > 1


def _scored(quantity: Quantity) -> Quantity:
    """A bare cell of a table as a score, where the paragraph before the table speaks of a scale."""
    bare = quantity.kind is Kind.COUNT and quantity.unit is None and 0 <= quantity.value <= 10
    return attrs.evolve(quantity, kind=Kind.SCORE, unit="points") if bare else quantity


def _note_ids(markers: Sequence[Marker]) -> tuple[str, ...]:
    found = [marker.fits or marker.note for marker in markers]
    return tuple(dict.fromkeys(id for id in found if id is not None))


def _is_claim(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a quantity says something of the world and does not only count the parts of the text itself.

    "Three reasons", "two ways" and a small number in words that counts nothing named are turns of speech.
    """
    if sentence.kind is BlockKind.HEADING and quantity.start == 0 and quantity.kind is Kind.COUNT:
        return False
    spelled = quantity.surface[0].isalpha()
    small = quantity.high is None and quantity.value <= 12 and quantity.qualifier is Qualifier.EXACT
    if not (spelled and small and quantity.kind is Kind.COUNT):
        return True
    if quantity.unit is None:
        return bool(_OF_WHOLE.match(sentence.text, quantity.end))
    return quantity.unit not in STRUCTURAL


class _NotesByPlace:
    """Notes by the offset that a sentence of theirs begins at."""

    def __init__(self, notes: Sequence[Note]) -> None:
        self._notes = sorted(notes, key=lambda note: note.location.start)
        self._starts = [note.location.start for note in self._notes]

    def note_at(self, offset: int) -> Note | None:
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
