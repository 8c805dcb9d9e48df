"""Whom or what a figure holds for, besides its place: "among over-65s", "aged 16 to 24", "of GPs"."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

import attrs

from citecheck.quantities.nouns import is_plural
from citecheck.quantities.units import PERSONS
from citecheck.records import Kind, Quantity
from citecheck.statements.figures import FigureReading
from citecheck.statements.phrases import Token, is_verb, people_meant, phrase_after
from citecheck.statements.time import reach

_AGED = re.compile(
    r"\baged\s+(?:between\s+\d{1,3}\s+and\s+\d{1,3}\b|(?:(?:over|under|from|above|below)\s+)?\d{1,3}"
    r"(?:(?:\s*[-–]\s*|\s+to\s+)\d{1,3}\b|\s+(?:and|or)\s+(?:over|above|under|below|older|younger)\b|\+)?)"
    r"|\b(?:[Oo]ver|[Uu]nder)[- ]?\d{1,2}s\b",
)
_AMONG = frozenset("among amongst excluding except excepting".split())
_LEFT_OUT = frozenset({("apart", "from"), ("other", "than"), ("not", "including"), ("except", "for")})
_SURVEYS = frozenset(
    "survey poll study sample census review audit panel interviews surveys polls studies cohort".split()
)
_OF = frozenset({"of"})
_OPENING = 2
_NEAR = 10
_TURNED = re.compile(r"\b(?:who|which|that|where|such as|so that)\b")
_PARTED = frozenset("that which who where so because while but if , ; :".split())


@attrs.frozen
class Scope:
    """Words that say for whom or what something holds, at their place in a sentence."""

    start: int
    end: int
    text: str
    everywhere: bool = False
    """Whether it holds for the whole sentence after it: "a survey of GPs found"."""


def scopes_of(text: str, tokens: Sequence[Token]) -> tuple[Scope, ...]:
    """The scopes that a sentence names, in order. Time grows with the length of the sentence."""
    found = [Scope(match.start(), match.end(), match.group()) for match in _AGED.finditer(text)]
    for index, token in enumerate(tokens[:-1]):
        word, following = token.lower, tokens[index + 1].lower
        span: tuple[int, int] | None = None
        everywhere = False
        if (word, following) in _LEFT_OUT:
            span = phrase_after(tokens, index + 2, _OF)
        elif word in _AMONG:
            span = people_meant(tokens, index + 1) or phrase_after(tokens, index + 1, _OF)
        elif word == "for":
            span = _people_after(tokens, index + 1)
        elif word == "of" and index and tokens[index - 1].lower in _SURVEYS:
            span = people_meant(tokens, index + 1) or phrase_after(tokens, index + 1, _OF)
            everywhere = True
        if span is not None and not tokens[span[0]].text[0].isdigit():  # "among 400 boats" says how many
            end = tokens[span[1] - 1].end
            found.append(Scope(token.start, end, text[token.start : end], everywhere))
    found.sort(key=lambda scope: (scope.start, -scope.end))
    joined: list[Scope] = []
    for scope in found:
        if joined and scope.start < joined[-1].end:  # "among those aged 16" and "aged 16 to 24"
            first = joined.pop()
            end = max(first.end, scope.end)
            scope = Scope(first.start, end, text[first.start : end], first.everywhere)
        joined.append(scope)
    return tuple(joined)


def scope_of(
    text: str,
    tokens: Sequence[Token],
    scopes: Sequence[Scope],
    quantity: Quantity,
    others: Sequence[Quantity],
    reading: FigureReading | None,
) -> str | None:
    """The scope of a figure: what its share is of, else the next one in its part of the sentence, else the one before
    it there, else the one that the sentence opens with. None where the sentence names none.
    """
    if (whole := _share_of(text, tokens, quantity)) is not None:
        return whole
    begin, end = reading.span if reading else (0, len(text))
    limit = min(reach(text, quantity, others), end)
    if any(scope.start < quantity.end and quantity.start < scope.end for scope in scopes):
        return None  # the age that the scope itself is made of
    scopes = [scope for scope in scopes if not _is_of_another(text, tokens, quantity, scope)]
    for scope in scopes:
        if quantity.end <= scope.start < limit and not scope.everywhere:
            return scope.text
    before = [scope for scope in scopes if scope.end <= quantity.start]
    for scope in reversed(before):
        if scope.start >= begin:
            return scope.text
    for scope in before:
        if scope.everywhere or len(text[: scope.start].split()) < _OPENING:
            return scope.text
    return None


def _is_of_another(text: str, tokens: Sequence[Token], quantity: Quantity, scope: Scope) -> bool:
    """Whether "for men" belongs to other words than the figure: "a plan of 30 steps that improves care for men"."""
    if not scope.text.lower().startswith("for "):
        return False
    if scope.end <= quantity.start:
        return bool(_TURNED.search(text, scope.end, quantity.start))
    first = bisect.bisect_left(tokens, quantity.end, key=lambda token: token.start)
    last = bisect.bisect_left(tokens, scope.start, key=lambda token: token.start)
    if last - first > _NEAR:
        return True
    return any(
        (is_verb(tokens, at) and last - first > 1) or tokens[at].lower.endswith("ing") or tokens[at].lower in _PARTED
        for at in range(first, last)
    )


def _share_of(text: str, tokens: Sequence[Token], quantity: Quantity) -> str | None:
    """The people or things that a share is a share of: "of GPs" for "4% of GPs"."""
    if quantity.kind not in (Kind.PERCENT, Kind.RATIO):
        return None
    after = bisect.bisect_left(tokens, quantity.end, key=lambda token: token.start)
    if after >= len(tokens) or tokens[after].lower != "of":
        return None
    span = people_meant(tokens, after + 1) or phrase_after(tokens, after + 1, _OF)
    if span is None or tokens[span[0]].text[0].isdigit():
        return None
    counted = tokens[span[0]].lower == "those" or any(_is_many(tokens[i]) for i in range(*span))
    return text[tokens[after].start : tokens[span[1] - 1].end] if counted else None


def _people_after(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "for men", "for young people", and not "for £5" or "for the second time"."""
    span = phrase_after(tokens, index, frozenset())
    return span if span and tokens[span[1] - 1].lower in PERSONS else None


def _is_many(token: Token) -> bool:
    return token.is_word and (is_plural(token.text) or token.lower in PERSONS or _is_short_plural(token.text))


def _is_short_plural(word: str) -> bool:
    """ "GPs", "NGOs"."""
    return len(word) > 2 and word.endswith("s") and word[:-1].isupper()
