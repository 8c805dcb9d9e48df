"""The words of a sentence: what each stands for, where it is, whether it is a name; and the places it names."""

from __future__ import annotations

import functools
import re

import attrs

from citecheck.prose.stopwords import STOPWORDS
from citecheck.verification.vocabulary import (
    CAPITAL_NAMES,
    LOOSE,
    PHRASES,
    PLACE_NAMES,
    concepts_of_word,
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


KINDRED = 6
"""Letters that two words must begin with in common to be taken for forms of one: "prevention", "preventative"."""


def are_kindred(one: str, other: str) -> bool:
    """Whether two words or concepts begin so much alike that they are forms of one word."""
    one, other = one.lstrip("="), other.lstrip("=")
    size = max(KINDRED, (2 * min(len(one), len(other)) + 2) // 3)
    return len(one) >= size and one[:size] == other[:size]


def words_of(text: str) -> tuple[Word, ...]:
    """The content words of a text with their places; a word of two senses is there once for each."""
    found: list[Word] = []
    raw = [(match, _bare(match.group())) for match in _WORD.finditer(text)]
    first = True
    skip = 0
    for at, (match, lower) in enumerate(raw):
        begins, first = first, False
        if text[match.end() : match.end() + 2] in (". ", "! ", "? "):
            first = True
        if skip:
            skip -= 1
            continue
        end = match.end()
        phrase = _phrase(text, raw, at) if lower in PHRASES else None
        if phrase is not None:
            skip, signs = phrase
            end = raw[at + skip][0].end()
            name = match.group()[0].isupper() and raw[at + skip][0].group()[0].isupper() and skip > 0
        elif match.group() in ("US", "U.S."):
            lower, name = "usa", True
            signs = concepts_of_word(lower)
        elif len(lower) < 2 or lower in STOPWORDS or lower in _MONTH_NAMES:
            first = first or text[match.end() : match.end() + 1] in ".!?"
            continue
        else:
            signs = concepts_of_word(lower)
            word = match.group()
            name = word[0].isupper() and (
                not begins or word[1:].lower() != word[1:] or _capital_follows(text, match.end())
            )
        text_of = lower if phrase is None else text[match.start() : end].lower()
        found.extend(Word(text_of, sign, match.start(), end, name) for sign in signs)
    return tuple(found)


@functools.lru_cache(maxsize=65_536)
def _bare(word: str) -> str:
    """Lower case, without the ending of the possessive and points."""
    return word.removesuffix("'s").removesuffix("’s").lower().replace("’", "").replace("'", "").replace(".", "")


def _phrase(text: str, raw: list[tuple[re.Match[str], str]], at: int) -> tuple[int, tuple[str, ...]] | None:
    """(how many words follow, the concepts it stands for) of a phrase of the thesaurus that begins at a word."""
    for rest, signs in PHRASES[raw[at][1]]:
        following = raw[at + 1 : at + 1 + len(rest)]
        if tuple(lower for _, lower in following) != rest:
            continue
        ends = [raw[at][0].end(), *(match.end() for match, _ in following)]
        if all(text[end : match.start()] in _JOINTS for end, (match, _) in zip(ends, following, strict=False)):
            return len(rest), signs
    return None


_JOINTS = frozenset({" ", "-", "‑", "–"})


def _capital_follows(text: str, at: int) -> bool:
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


_CAPITAL = re.compile(r"\b(?:" + "|".join(CAPITAL_NAMES) + r")\b")


def places_of(text: str) -> frozenset[str]:
    """Places of the table of places that a text names, England for "English"."""
    lower = text.lower().replace("u.s.", "usa").replace("u.k.", "uk")
    found = {CAPITAL_NAMES[match.group()] for match in _CAPITAL.finditer(text)}
    words = re.findall(r"[a-z]+", lower)
    at = 0
    while at < len(words):
        length = 1
        if words[at] in _BEGINNINGS:
            for length in range(_BEGINNINGS[words[at]], 0, -1):
                name = " ".join(words[at : at + length])
                if name in PLACE_NAMES:
                    found.add(PLACE_NAMES[name])
                    found.update({LOOSE[name]} if name in LOOSE else ())
                    break
        at += length
    return frozenset(found)


def _beginnings() -> dict[str, int]:
    """First word of a place's name to the length of the longest name that begins so, in words."""
    longest: dict[str, int] = {}
    for name in PLACE_NAMES:
        words = name.split()
        longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return longest


_BEGINNINGS = _beginnings()
