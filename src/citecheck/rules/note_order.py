"""note-order: a marker or note whose number comes out of order."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Iterator, Sequence

import attrs

from citecheck.records import Confidence, Finding, Location, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

_SLUG = "note-order"
_LEAST = 6
_ORDERLY = 0.85
"""Share of numbers that must stand in rising order before one of the others can be called out of order."""


def check(corpus: Corpus) -> Iterable[Finding]:
    for ledger in corpus.ledgers:
        markers = [(marker.label, marker.location) for marker in ledger.numbered_markers]
        yield from _out_of_order("marker", _first_uses(markers))
        yield from _out_of_order("note", [(note.label, note.location) for note in ledger.notes if note.printed])


def _first_uses(markers: Sequence[tuple[str, Location]]) -> list[tuple[str, Location]]:
    """A marker may be used again later: only its first use need be in order."""
    first: dict[str, tuple[str, Location]] = {}
    for pair in markers:
        first.setdefault(pair[0], pair)
    return list(first.values())


def _rising(numbers: Sequence[int]) -> int:
    """How many numbers the longest rising selection holds."""
    ends: list[int] = []
    for number in numbers:
        at = bisect.bisect_left(ends, number)
        ends[at : at + 1] = [number]
    return len(ends)


def _out_of_order(what: str, labelled: Sequence[tuple[str, Location]]) -> Iterator[Finding]:
    numbered = [(int(label), location) for label, location in labelled if label.isdigit()]
    if len(numbered) < _LEAST:
        return
    if _rising([number for number, _ in numbered]) < _ORDERLY * len(numbered):
        return
    at = 1
    while at < len(numbered):
        before, here = numbered[at - 1], numbered[at]
        if here[0] >= before[0] or here[0] <= 2:
            at += 1
            continue
        earlier = numbered[at - 2][0] if at > 1 else 0
        # "4 6 5 7": the two are exchanged; "4 12 5 6": the first is out of place
        exchanged = here[0] > earlier
        culprit, other = (before, here) if exchanged else (here, before)
        yield finding(
            _SLUG,
            f"{what} {culprit[0]} stands before {what} {other[0]}"
            if exchanged
            else f"{what} {culprit[0]} stands after {what} {other[0]}",
            attrs.evolve(culprit[1], label=f"{what} {culprit[0]}"),
            [attrs.evolve(other[1], label=f"{what} {other[0]}")],
            severity=Severity.LOW,
            confidence=Confidence.MEDIUM,
            why="the others are in order",
            suggestion="check whether the two numbers are exchanged",
            key=[what],
        )
        at += 1


RULE = Rule(slug=_SLUG, summary="The number of a marker or note is out of order.", severity=Severity.LOW, check=check)
