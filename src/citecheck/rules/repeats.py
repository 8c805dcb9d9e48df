"""Parts that a document prints twice: what is wrong in both printings is one finding."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence

import attrs

from citecheck.records import Finding, Ledger, Location, Repeat
from citecheck.rules.copies import letters_of

_LABEL = "in a repetition"


class Printings:
    """Tells of places in a document which of them are the same place in another printing."""

    def __init__(self, repeats: Sequence[Repeat]) -> None:
        self._later = sorted(repeats, key=lambda repeat: repeat.location.start)
        self._starts = [repeat.location.start for repeat in self._later]
        self._first: list[tuple[int, int]] = []
        """Spans of the earlier printings, those that overlap as one, sorted."""
        for start, end in sorted((repeat.of.start, repeat.of_last.end) for repeat in repeats):
            if self._first and start < self._first[-1][1]:
                self._first[-1] = (self._first[-1][0], max(end, self._first[-1][1]))
            else:
                self._first.append((start, end))

    def of(self, place: Location) -> tuple[int, int] | None:
        """(which part is printed again, start of the printing that the place lies in); None outside of such parts."""
        at = bisect.bisect_right(self._starts, place.start)
        if at and self._later[at - 1].holds(place):
            repeat = self._later[at - 1]
            return self._part(repeat.of.start), repeat.location.start
        part = self._part(place.start)
        if part >= 0 and place.end <= self._first[part][1]:
            return part, self._first[part][0]
        return None

    def _part(self, offset: int) -> int:
        at = bisect.bisect_right(self._first, (offset, float("inf"))) - 1
        return at if at >= 0 and offset < self._first[at][1] else -1


def merge_repeats(findings: Iterable[Finding], ledgers: Sequence[Ledger]) -> Iterable[Finding]:
    """The findings with those put together that differ in the printing alone: one slip of a summary that is printed
    twice is one finding with all its places.

    Rule and message must be the same, and the places the same or the same words in another printing of their part.
    """
    printings = {ledger.document.id: Printings(ledger.repeats) for ledger in ledgers if ledger.repeats}
    if not printings:
        return findings
    merged: list[Finding] = []
    seen: list[set[tuple[str, int]]] = []
    """The printings that each merged finding has places in."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for finding in findings:
        places = (finding.location, *finding.related)
        keys: list[tuple[object, ...]] = []
        used: set[tuple[str, int]] = set()
        for place in places:
            known = printings.get(place.document)
            told = known.of(place) if known is not None else None
            if told is None:
                keys.append((place.document, place.start, str(place.end)))
            else:
                keys.append((place.document, told[0], f"“{letters_of(place.surface)}"))
                used.add((place.document, told[1]))
        key = (finding.rule, finding.message, *sorted(keys, key=str))
        group = alike.setdefault(key, []) if used else []
        at = next((at for at in group if not used & seen[at]), None)
        if at is None:
            group.append(len(merged))
            merged.append(finding)
            seen.append(used)
        else:
            merged[at] = _with(merged[at], places)
            seen[at] |= used
    return merged


def _with(finding: Finding, places: Iterable[Location]) -> Finding:
    """The finding with those of the places that it does not have."""
    known = {(place.document, place.start, place.end) for place in (finding.location, *finding.related)}
    new = [place for place in places if (place.document, place.start, place.end) not in known]
    labelled = [attrs.evolve(one, label=f"{one.label}, {_LABEL}" if one.label else _LABEL) for one in new]
    return attrs.evolve(finding, related=(*finding.related, *labelled))
