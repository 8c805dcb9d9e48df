"""Words of a text and their stems, for asking whether two passages speak of the same thing."""

from __future__ import annotations

import functools
import re

from citecheck.prose.stopwords import STOPWORDS

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_VOWEL = re.compile(r"[aeiouy]")


def words(text: str) -> tuple[str, ...]:
    """The words of `text` in order, lower case, hyphens split, possessive endings off, figures left out."""
    found = _WORD.findall(text.lower().replace("’", "'"))
    return tuple(word.removesuffix("'s").replace("'", "") if "'" in word else word for word in found)


def tokens(text: str) -> list[str]:
    """The words of `text` in order, lower case, with their apostrophes: "don't", "council's"."""
    return re.findall(r"[a-z]+(?:['’][a-z]+)?", text.lower())


def content_words(text: str) -> tuple[str, ...]:
    """The words of `text` that carry meaning, in order, with repeats: no stopwords, single letters or figures."""
    return tuple(word for word in words(text) if len(word) > 1 and word not in STOPWORDS)


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of `text`."""
    return frozenset(stem(word) for word in content_words(text))


@functools.lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its inflection: one stem for "increase", "increases", "increased", "increasing".

    A light stemmer: the stem need not be a word ("increas"), and it prefers to keep two words apart over merging
    unrelated ones. Takes one word in any case.
    """
    word = word.lower().removesuffix("'s").removesuffix("’s")
    if len(word) <= 3:
        return word
    word = _singular(word)
    for ending in ("ing", "ed"):
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and _VOWEL.search(base):
            if ending == "ed" and base.endswith("i"):  # "studied"
                return base[:-1] + "y"
            if base[-1] == base[-2] and base[-1] not in "lsz":  # "planned", but "called", "passed"
                base = base[:-1]
            return base.removesuffix("e")
    if word.endswith("ly") and len(word) > 5:
        word = word[:-2]
    if word.endswith(("tion", "sion")) and len(word) > 7:  # "integration", as "integrated"
        return word[:-3]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
