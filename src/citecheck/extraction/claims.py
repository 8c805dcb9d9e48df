"""The claims of a document: every quantity that its text states, with what it is said of."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Sequence
from typing import TypeVar

import attrs

from citecheck.extraction.context_attribution import Speaker, attribution_of, speakers_of
from citecheck.extraction.context_citation import cited_sentences, markers_of
from citecheck.extraction.context_comparison import comparisons_of
from citecheck.extraction.context_measure import measure_of
from citecheck.extraction.context_phrases import tokens_of
from citecheck.extraction.context_place import Place, place_of, places_of
from citecheck.extraction.context_scope import Scope, scope_of, scopes_of
from citecheck.extraction.context_time import Moment, moments_of, time_of
from citecheck.extraction.context_words import STRUCTURAL
from citecheck.quantities import find_quantities
from citecheck.readers.sentences import Sentence
from citecheck.records import (
    BlockKind,
    Claim,
    Comparison,
    ComparisonKind,
    Direction,
    Document,
    Kind,
    Marker,
    Note,
    NoteKind,
    Qualifier,
    Quantity,
    fingerprint,
)
from citecheck.statements.figures import FigureReading, read_figures

_READ = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE, BlockKind.PULL_QUOTE, BlockKind.HEADING, BlockKind.NOTE}
)
_ROW = re.compile(
    r"[|\s]*(?P<cell>[^\W\d_][^|\d\n]{0,100}[^\W\d_])[|:\s.…]+[|\s\d.,%£$€<>()/+–-]+(?:m|bn|k|million|billion)?[|\s]*"
)
_BETWEEN_CELLS = re.compile(r"(?<=\d) (?=\d)")
_OF_WHOLE = re.compile(r"\s+of\s+(?:the|these|those|them|its|their|our)\b")
_SCALE = re.compile(r"\bscale\s+(?:of|from|between)\b|\bscored?\s+(?:out\s+of|from|between)\b", re.I)
_WINDOW = 600
_NEIGHBOURS = 12
_Placed = TypeVar("_Placed", Moment, Place, Scope, Speaker)
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
        tokens = tokens_of(sentence.text, quantities)
        cuts = _cited_spans(sentence.text, note) if note else ()
        readings = () if sentence.kind is BlockKind.TABLE else read_figures(sentence.text, quantities)
        comparisons = comparisons_of(sentence.text, readings)
        directions = _directions(readings, comparisons)
        scopes = scopes_of(sentence.text, tokens)
        moments, places, speakers = moments_of(sentence.text), places_of(sentence.text), speakers_of(sentence.text)
        before: tuple[Quantity, str | None] | None = None
        for number, quantity in enumerate(quantities):
            if any(start < quantity.end and quantity.start < end for start, end in cuts):
                continue
            measure = _cell(sentence.text) if sentence.kind is BlockKind.TABLE else None
            measure = measure or measure_of(sentence.text, tokens, quantity, before)
            before = (quantity, measure)
            if not _is_claim(sentence, quantity):
                continue
            others = quantities[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS + 1]
            reading = readings[number] if number < len(readings) else None
            own = markers_of(cited.get(index, ()), quantity.start, quantity.end)
            identity = fingerprint(document.id, quantity.surface, sentence.text)
            counts[identity] = counts.get(identity, 0) + 1
            claims.append(
                Claim(
                    id=identity if counts[identity] == 1 else f"{identity}-{counts[identity]}",
                    quantity=quantity,
                    location=document.locate(*sentence.original(quantity.start, quantity.end)),
                    sentence=sentence.text,
                    measure=measure,
                    time=time_of(sentence.text, _near(moments, quantity), quantity, others),
                    place=place_of(sentence.text, _near(places, quantity), quantity, others),
                    scope=scope_of(sentence.text, tokens, _near(scopes, quantity), quantity, others, reading),
                    attribution=attribution_of(sentence.text, _near(speakers, quantity), quantity),
                    comparison=comparisons[number] if reading else None,
                    direction=directions[number] if reading else None,
                    negated=reading is not None and reading.negated,
                    modality=reading.modality if reading else None,
                    markers=tuple(marker.label for marker in own),
                    notes=_note_ids(own),
                    in_note=note.id if note else None,
                    section=sentence.section,
                )
            )
    return tuple(sorted(claims, key=lambda claim: (claim.location.start, claim.location.end)))


def _directions(
    readings: Sequence[FigureReading], comparisons: Sequence[Comparison | None]
) -> tuple[Direction | None, ...]:
    """The way each figure moved: the size of a change, or an end of one; a level beside a word of rising did not.

    Both ends of a change moved the same way: "£5m, up from £4m".
    """
    found = [_direction(reading) for reading in readings]
    for index, (one, two) in enumerate(itertools.pairwise(comparisons)):
        if one and two and {one.kind, two.kind} == {ComparisonKind.FROM, ComparisonKind.TO}:
            found[index] = found[index + 1] = found[index] or found[index + 1]
    return tuple(found)


def _direction(reading: FigureReading) -> Direction | None:
    if not reading.direction or not (reading.change or reading.role in ("from", "to")):
        return None
    return Direction.RISE if reading.direction > 0 else Direction.FALL


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


def _near(found: tuple[_Placed, ...], quantity: Quantity) -> tuple[_Placed, ...]:
    """Those within reach of a figure: a "sentence" that is a whole lost table must not take for ever."""
    low = bisect.bisect_left(found, quantity.start - _WINDOW, key=lambda one: one.start)
    high = bisect.bisect_right(found, quantity.end + _WINDOW, key=lambda one: one.start)
    return found[low:high]


def _cell(row: str) -> str | None:
    """What the row of a table is about: its first cell, where that is words and the rest only figures."""
    match = _ROW.fullmatch(row)
    return match["cell"] if match else None


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
