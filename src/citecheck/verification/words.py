"""The words of a sentence: what each stands for, where it is, whether it is a name; and the places it names."""

from __future__ import annotations

import itertools
import re

import attrs

from citecheck.prose.stopwords import STOPWORDS
from citecheck.verification.vocabulary import (
    PLACE_NAMES,
    concept,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*|U\.S\.")

_MONTH_NAMES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)


@attrs.frozen
class Word:
    text: str
    """Lower case."""
    concept: str
    start: int
    end: int
    name: bool
    """Whether it is written as a name."""


def concepts_of(text: str) -> frozenset[str]:
    """Concepts of the content words of a text."""
    return frozenset(word.concept for word in words_of(text))


def words_of(text: str) -> tuple[Word, ...]:
    """The content words of a text with their places."""
    found: list[Word] = []
    first = True
    for match in _WORD.finditer(text):
        raw = match.group().removesuffix("'s").removesuffix("’s")
        lower = raw.lower().replace("’", "").replace("'", "").replace(".", "")
        begins, first = first, False
        if len(lower) < 2 or lower in STOPWORDS or lower in _MONTH_NAMES:
            if text[match.end() : match.end() + 1] in ".!?":
                first = True
            continue
        name = raw[0].isupper() and (not begins or raw[1:].lower() != raw[1:] or _capital_follows(text, match.end()))
        found.append(Word(lower, concept(lower), match.start(), match.end(), name))
        if text[match.end() : match.end() + 2] in (". ", "! ", "? "):
            first = True
    return tuple(found)


def _capital_follows(text: str, at: int) -> bool:
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


def places_of(text: str) -> frozenset[str]:
    """Places of the table of places that a text names, England for "English"."""
    lower = text.lower().replace("u.s.", "usa").replace("u.k.", "uk")
    tokens = re.findall(r"[a-z]+", lower)
    found = {PLACE_NAMES[t] for t in tokens if t in PLACE_NAMES}
    if re.search(r"\bUS\b", text):
        found.add("us")
    pairs = {PLACE_NAMES[p] for a, b in itertools.pairwise(tokens) if (p := f"{a} {b}") in PLACE_NAMES}
    if "northern ireland" in pairs:
        found.discard("ireland")
    if "south africa" in pairs:
        found.discard("africa")
    return frozenset(found | pairs)
