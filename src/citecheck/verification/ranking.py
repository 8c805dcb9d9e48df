"""The passages of a source that are most like a claim, found without looking at every one."""

from __future__ import annotations

import functools
import heapq
from collections.abc import Callable, Collection, Iterable

from citecheck.verification.passages import Passage, Reading
from citecheck.verification.statement import Statement

_NEXT = 0.3
"""What a word is worth to the passage after the one that holds it."""
_FEW = 300
"""Passages that are sooner compared one by one than found by their words."""
_EPSILON = 1e-9
"""Sums of the same numbers in another order differ by less."""


def shortlist(reading: Reading, claim: Statement, numbers: tuple[str, ...], most: int = 30) -> tuple[Passage, ...]:
    """The `most` passages with a figure that are most like the claim, then as many of others that hold one of its
    numbers; best first."""
    years = frozenset(str(period.first) for period in claim.periods if period.first is not None)
    scorer = _scorer(reading, claim.concepts, claim.names, years)
    chosen = scorer.likest(most)
    holding = {index for number in numbers for index in reading.digits.get(number, ())}.difference(chosen)
    if len(holding) <= _FEW:
        extra = scorer.ranked(holding, most)
    else:
        extra = scorer.best(most, holding.__contains__)
        if len(extra) < most:  # those with no word of the claim
            extra += heapq.nsmallest(most - len(extra), holding.difference(extra))
    return tuple(reading.passages[index] for index in (*chosen, *extra))


class _Scorer:
    """Passages by the weights of the words of a claim that they hold.

    The rare words come first. As soon as the common ones together could not lift a passage without a rare word among
    the best, their long lists of passages need not be gone through.
    """

    def __init__(
        self, reading: Reading, concepts: frozenset[str], names: frozenset[str], years: frozenset[str]
    ) -> None:
        self._reading = reading
        self._likest: dict[int, tuple[int, ...]] = {}
        self._weights = {
            concept: reading.weight(concept) * (2.0 if concept in names else 1.0)
            for concept in sorted(concepts)
            if concept in reading.where
        }
        self._rows = [
            rows
            for year in sorted(years)
            if (rows := {i for i in reading.digits.get(year, ()) if reading.passages[i].row is not None})
        ]
        """Of each year of the claim the rows of tables that hold it: rows of years differ in nothing else."""

    def likest(self, most: int) -> tuple[int, ...]:
        """The indexes of the `most` best of the passages with a figure; asked for by every figure of a claim."""
        if most not in self._likest:
            passages = self._reading.passages
            self._likest[most] = tuple(self.best(most, lambda index: passages[index].has_figure))
        return self._likest[most]

    def best(self, most: int, wanted: Callable[[int], bool]) -> list[int]:
        """The indexes of the `most` best of the passages that are wanted and hold a word of the claim."""
        where = self._reading.where
        left = sum(self._weights.values()) * (1 + _NEXT) + len(self._rows)
        partial: dict[int, float] = {}
        unwanted: set[int] = set()
        for concept in sorted(self._weights, key=lambda concept: (len(where[concept]), concept)):
            if _least(partial.values(), most) > left + _EPSILON:
                break
            weight = self._weights[concept]
            for index in where[concept]:
                for at, gain in ((index, weight), (index + 1, weight * _NEXT)):
                    if at in partial:
                        partial[at] += gain
                    elif at not in unwanted:
                        if at < len(self._reading.passages) and wanted(at):
                            partial[at] = gain
                        else:
                            unwanted.add(at)
            left -= weight * (1 + _NEXT)
        needed = _least(partial.values(), most) - left - _EPSILON
        return self.ranked((index for index, score in partial.items() if score >= needed), most)

    def ranked(self, indexes: Iterable[int], most: int) -> list[int]:
        """The `most` best of these, best first; of those alike the first in the source."""
        scores = {index: self._score(index) for index in indexes}
        return heapq.nsmallest(most, scores, key=lambda index: (-scores[index], index))

    def _score(self, index: int) -> float:
        """Summed in one order, so that passages alike in words are alike in score."""
        passages = self._reading.passages
        own, previous = passages[index].concepts, passages[index - 1].concepts if index else frozenset[str]()
        score = 0.0
        for concept, weight in self._weights.items():
            if concept in own:
                score += weight
            if concept in previous:
                score += weight * _NEXT
        return score + sum(index in rows for rows in self._rows) if score else 0.0


@functools.lru_cache(maxsize=4)
def _scorer(reading: Reading, concepts: frozenset[str], names: frozenset[str], years: frozenset[str]) -> _Scorer:
    return _Scorer(reading, concepts, names, years)


def _least(scores: Collection[float], most: int) -> float:
    """The score of the last of the `most` best; 0 where there are fewer."""
    return heapq.nlargest(most, scores)[-1] if len(scores) >= most else 0.0
