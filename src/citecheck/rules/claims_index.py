"""The claims of a corpus sentence by sentence, each with its place among the words."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import attrs

from citecheck.prose.dates import Date, find_dates
from citecheck.prose.stopwords import STOPWORDS
from citecheck.prose.words import stem
from citecheck.records import Claim, Ledger, Location, Quantity

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*|[.,;:!?()–—]|\d[\d.,/]*")
_PUNCTUATION = frozenset(".,;:!?()–—")
FIGURE = "#"
"""The token that stands for a claim's figure."""


@attrs.frozen
class Token:
    """A word, a sign of punctuation or a claim's figure, in a sentence."""

    text: str
    plain: str
    """Stem of a word, FIGURE for a claim's figure, the sign itself for punctuation."""
    start: int
    claim: int | None = None
    """Index of the claim among the sentence's."""

    @property
    def is_content(self) -> bool:
        return self.plain.isalpha() and len(self.plain) > 1 and self.text.lower() not in STOPWORDS


@attrs.frozen(eq=False)
class Figure:
    """A claim and where its figure stands in its sentence."""

    claim: Claim
    start: int
    end: int

    @property
    def quantity(self) -> Quantity:
        return self.claim.quantity

    @property
    def location(self) -> Location:
        return self.claim.location


@attrs.frozen(eq=False)
class Statement:
    """A sentence with its claims, in their order."""

    document: str
    text: str
    figures: tuple[Figure, ...]
    in_note: str | None

    @functools.cached_property
    def tokens(self) -> tuple[Token, ...]:
        out: list[Token] = []
        at = 0
        for number, figure in enumerate(self.figures):
            out.extend(_tokens(self.text, at, figure.start))
            out.append(Token(self.text[figure.start : figure.end], FIGURE, figure.start, number))
            at = max(at, figure.end)
        out.extend(_tokens(self.text, at, len(self.text)))
        return tuple(out)

    @functools.cached_property
    def content(self) -> frozenset[str]:
        return frozenset(token.plain for token in self.tokens if token.is_content)

    @functools.cached_property
    def dates(self) -> tuple[Date, ...]:
        return find_dates(self.text)

    @functools.cached_property
    def years(self) -> frozenset[int]:
        found = set()
        for date in self.dates:
            if date.year is not None:
                found.add(date.year)
                if date.last_year is not None:
                    found.add(date.last_year)
        return frozenset(found)

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """Words with a capital that do not open the sentence, years left out."""
        return frozenset(
            token.plain
            for number, token in enumerate(self.tokens)
            if number and token.is_content and token.text[0].isupper()
        )


def _tokens(text: str, start: int, end: int) -> list[Token]:
    found = []
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        plain = word if word in _PUNCTUATION or word[0].isdigit() else stem(word.replace("’", "'"))
        found.append(Token(word, plain, match.start()))
    return found


def statements_of(ledgers: Sequence[Ledger]) -> tuple[Statement, ...]:
    """Every sentence that holds a claim, by document and place."""
    out: list[Statement] = []
    for ledger in ledgers:
        groups: dict[tuple[str, str | None], list[Claim]] = {}
        for claim in ledger.claims:
            groups.setdefault((claim.sentence, claim.in_note), []).append(claim)
        for (text, note), claims in groups.items():
            out.extend(Statement(ledger.document.id, text, _placed(text, run), note) for run in _runs(text, claims))
    return tuple(out)


def _runs(text: str, claims: list[Claim]) -> list[list[Claim]]:
    """The claims of each printing of the sentence: a sentence printed twice has two sets."""
    claims = sorted(claims, key=lambda claim: claim.location.start)
    runs: list[list[Claim]] = [[claims[0]]]
    for claim in claims[1:]:
        if claim.location.start - runs[-1][0].location.start > 3 * len(text) + 4000:
            runs.append([])
        runs[-1].append(claim)
    return runs


def _placed(text: str, claims: list[Claim]) -> tuple[Figure, ...]:
    found = []
    at = 0
    for claim in claims:
        quantity = claim.quantity
        surface = quantity.surface
        if text[quantity.start : quantity.end] == surface and quantity.start >= at:
            start = quantity.start
        else:
            start = text.find(surface, at)
            if start == -1:
                start = text.find(surface)
        if start == -1:
            continue
        found.append(Figure(claim, start, start + len(surface)))
        at = start + len(surface)
    return tuple(found)
