"""The words around a location: its line where the text is at hand, else a sentence that the ledger quotes."""

from __future__ import annotations

import bisect
from collections.abc import Iterable

import attrs

from citecheck.formats.snippet import folded, safe
from citecheck.records import Claim, Ledger, Location

_NEAR = 600
"""How many characters a sentence that holds a location may begin before or after it."""


@attrs.frozen(kw_only=True)
class Context:
    """A text to show and the span to mark in it."""

    text: str
    start: int
    end: int
    column: int | None = None
    """1-based column of the location in its line; None where the text is not at hand."""
    limit: int = 3
    """Most lines to show: one where `text` is a line of the original."""


class Contexts:
    """Finds the context of a location in any of the ledgers."""

    def __init__(self, ledgers: Iterable[Ledger]) -> None:
        self._ledgers = {ledger.document.id: ledger for ledger in ledgers}
        self._sentences: dict[str, list[tuple[int, str]]] = {}

    def of(self, place: Location) -> Context:
        ledger = self._ledgers.get(place.document)
        if ledger is None:
            return _alone(place)
        text = ledger.document.text
        if text[place.start : place.end] == place.surface and text:
            begin = text.rfind("\n", 0, place.start) + 1
            stop = text.find("\n", place.start)
            line = text[begin : stop if stop >= 0 else len(text)]
            start = place.start - begin
            return Context(text=line, start=start, end=place.end - begin, column=start + 1, limit=2)
        return self._quoted(ledger, place) or _alone(place)

    def claim(self, claim: Claim) -> tuple[str, int, int]:
        """The sentence of a claim and the span of its figure there."""
        surface = folded(claim.location.surface)
        sentence = folded(claim.sentence)
        start = sentence.find(surface)
        if start < 0:
            return sentence, 0, 0
        return sentence, start, start + len(surface)

    def _quoted(self, ledger: Ledger, place: Location) -> Context | None:
        for marker in ledger.markers:
            if marker.location.start == place.start and marker.sentence:
                # The sentence has its markers taken out: put this one behind it, in brackets that no text has glued.
                sign = f" [{safe(marker.label)}]"
                sentence = folded(marker.sentence)
                return Context(text=sentence + sign, start=len(sentence) + 1, end=len(sentence) + len(sign))
        surface = folded(place.surface)
        sentences = self._around(ledger)
        low = bisect.bisect_left(sentences, (place.start - _NEAR, ""))
        high = bisect.bisect_right(sentences, (place.start + _NEAR, ""))
        near = sorted(sentences[low:high], key=lambda entry: abs(entry[0] - place.start))
        for _, sentence in near:
            start = sentence.find(surface)
            if start >= 0 and surface:
                return Context(text=sentence, start=start, end=start + len(surface))
        return None

    def _around(self, ledger: Ledger) -> list[tuple[int, str]]:
        """(offset of a record, its sentence), sorted."""
        known = self._sentences.get(ledger.document.id)
        if known is None:
            claims = {(claim.location.start, folded(claim.sentence)) for claim in ledger.claims}
            datings = {(dating.location.start, folded(dating.sentence)) for dating in ledger.datings}
            known = sorted(claims | datings)
            self._sentences[ledger.document.id] = known
        return known


def _alone(place: Location) -> Context:
    surface = folded(place.surface)
    return Context(text=surface, start=0, end=len(surface))
