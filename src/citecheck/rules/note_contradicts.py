"""A sentence, or a note's own comment, at odds with what the note says of the work that it cites."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs

from citecheck.prose.dates import DateKind, find_dates
from citecheck.prose.words import stems
from citecheck.quantities import find_quantities
from citecheck.records import Confidence, Finding, Kind, Ledger, Location, Marker, Note, Quantity, Reference, Severity
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding
from citecheck.rules.titles import place_in_note

SLUG = "note-contradicts"

_COUNTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT})
_LEAST = {Kind.COUNT: Decimal(20), Kind.MONEY: Decimal(1000), Kind.PERCENT: Decimal(0)}
"""Below these a figure in a title is mostly part of its wording ("10 Lessons")."""
_CLOSE = Decimal("0.5")
"""Two figures closer than this share of the larger one can be meant for one fact."""
_AHEAD = re.compile(
    r"\b(?:will|would|expect\w*|forecast\w*|project(?:ed|ion|ions)|plan(?:s|ned)?|target\w*|predict\w*|due|aims?|set to"
    r"|estimated? (?:that|to)|likely|could|may|might|should|if|by|until|from|future|next|coming|intend\w*|propos\w*"
    r"|ambition|commit\w*|budget(?:ed)?)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|rose|fell|grew|increased|decreased|dropped|doubled|trebled|tripled|quadrupled|showed|found"
    r"|reported|reached|stood|recorded|became|saw|cost|spent|died|closed|opened|left|lost|gained|declined"
    r"|ha(?:s|ve) (?:been|risen|fallen|increased|grown|doubled))\b"
)
_IN = re.compile(r"\b(?:in|during|both|and|for|of|between|end of|throughout)\s+(?:\w+\s+)?$", re.IGNORECASE)


def check(corpus: Corpus) -> Iterable[Finding]:
    return merge_copies(_all(corpus), corpus.copies)


def _all(corpus: Corpus) -> Iterator[Finding]:
    for ledger in corpus.ledgers:
        for note in ledger.notes:
            yield from _own_comment(note)
        notes = {note.id: note for note in ledger.notes}
        for marker in ledger.markers:
            cited = notes.get(marker.fits or marker.note or "")
            if cited is None or len(cited.references) != 1:
                continue
            reference = cited.references[0]
            if marker.fits is None:
                yield from _figure(ledger, marker, cited, reference)
                yield from _date(ledger, marker, cited, reference)


def _own_comment(note: Note) -> Iterator[Finding]:
    """ "… are now 14,000 short" before a title that says 15,000."""
    for reference in note.references:
        if reference.title is None or reference.repeats is not None:
            continue
        comment, _, _ = note.text.partition(reference.text)
        if len(comment.split()) < 5:
            continue
        for said, titled in _at_odds(comment, reference.title):
            yield finding(
                SLUG,
                f"note {note.label} says {said.surface}, the title that it cites {titled.surface}",
                attrs.evolve(place_in_note(note, said.surface), label="the comment"),
                [attrs.evolve(place_in_note(note, titled.surface), label="the title")],
                severity=Severity.MEDIUM,
                confidence=Confidence.MEDIUM,
                why="both speak of the same thing in the same words",
                key=(note.text,),
            )


def _figure(ledger: Ledger, marker: Marker, note: Note, reference: Reference) -> Iterator[Finding]:
    """A figure of the sentence against one in the title of the work that its note cites."""
    if reference.title is None or not marker.sentence:
        return
    for said, titled in _at_odds(marker.sentence, reference.title):
        yield finding(
            SLUG,
            f"the sentence says {said.surface}, the title of its source {titled.surface}",
            attrs.evolve(_claim_place(ledger, marker, said) or marker.location, label="the sentence"),
            [attrs.evolve(place_in_note(note, titled.surface), label=f"note {note.label}")],
            severity=Severity.MEDIUM,
            confidence=Confidence.MEDIUM,
            why="both speak of the same thing in the same words",
            key=(marker.sentence, note.text),
        )


def _at_odds(text: str, title: str) -> Iterator[tuple[Quantity, Quantity]]:
    """The figures of a title that no figure of the text agrees with, each with the one that it should agree with."""
    titled = [q for q in find_quantities(title) if q.kind in _COUNTED and q.value >= _LEAST[q.kind]]
    if not titled:
        return
    said = find_quantities(text)
    shared = stems(text) & stems(title)
    for quantity in titled:
        same_kind = [q for q in said if q.kind is quantity.kind]
        if any(_agree(q, quantity) for q in said) or len(same_kind) != 1:
            continue
        other = same_kind[0]
        if other.unit != quantity.unit and quantity.kind is Kind.MONEY:
            continue
        close = _close(other.value, quantity.value)
        if close and len(shared) >= 3:
            yield other, quantity


def _agree(one: Quantity, other: Quantity) -> bool:
    low, high = one.value, one.high or one.value
    low2, high2 = other.value, other.high or other.value
    slack = max(abs(low2), abs(low)) * Decimal("0.02")
    return low - slack <= high2 and low2 - slack <= high


def _close(one: Decimal, other: Decimal) -> bool:
    larger = max(abs(one), abs(other))
    return larger > 0 and abs(one - other) <= _CLOSE * larger


def _claim_place(ledger: Ledger, marker: Marker, quantity: Quantity) -> Location | None:
    for claim in ledger.claims:
        if claim.sentence == marker.sentence and claim.quantity.surface == quantity.surface:
            return claim.location
    return None


def _date(ledger: Ledger, marker: Marker, note: Note, reference: Reference) -> Iterator[Finding]:
    """A work that came out before the year that the sentence reports on."""
    sentence = marker.sentence
    if reference.year is None or not sentence or not _PAST.search(sentence) or _AHEAD.search(sentence):
        return
    if not any(marker.label in claim.markers and claim.sentence == sentence for claim in ledger.claims):
        return
    dates = [d for d in find_dates(sentence) if d.kind in {DateKind.YEAR, DateKind.MONTH, DateKind.DAY}]
    later = [d for d in dates if d.year is not None and d.year > reference.year and _IN.search(sentence[: d.start])]
    if not later:
        return
    last = later[-1]
    yield finding(
        SLUG,
        f"the sentence reports on {last.iso}, note {note.label} cites a work of {reference.date or reference.year}",
        attrs.evolve(marker.location, label=f"reports on {last.iso}"),
        [attrs.evolve(place_in_note(note, str(reference.year)), label=f"note {note.label}: {reference.year}")],
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        why=f"a work of {reference.year} cannot report on {last.year}",
        key=(sentence, note.text),
    )


RULE = Rule(
    slug=SLUG,
    summary="A sentence or a note’s comment at odds with what the note says of the work that it cites.",
    severity=Severity.MEDIUM,
    check=check,
)
