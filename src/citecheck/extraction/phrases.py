"""How a document's own text writes the words of the names and titles in it."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from citecheck.prose.titles import is_slip
from citecheck.records import Document, Name, NameKind, Note, Phrase

_WORD = re.compile(r"[^\W\d_]+")
_LOWER = re.compile(r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])")
_LEAST_BEFORE = 4
_LEAST_WORD = 6
"""Letters of the two words of a pair: shorter ones have too many neighbours that are words as well."""


def find_phrases(document: Document, notes: Sequence[Note], names: Sequence[Name]) -> tuple[Phrase, ...]:
    """Words of organisations' names that stand in lower case, and pairs of words of titles that have a near double.

    Sorted by location, that of the first use.
    """
    phrases = [*_lower_case(document, names), *_pairs(document, notes)]
    return tuple(sorted(phrases, key=lambda phrase: (phrase.location.start, phrase.location.end)))


def _lower_case(document: Document, names: Sequence[Name]) -> Iterator[Phrase]:
    capitalised = {
        word.lower()
        for surface in {name.surface for name in names if name.kind is NameKind.ORGANISATION}
        for word in _WORD.findall(surface)
    }
    waiting = {form for word in capitalised for form in (word, word.removesuffix("s"), f"{word.removesuffix('ies')}y")}
    for match in _LOWER.finditer(document.text):
        if match.group() in waiting:
            waiting.remove(match.group())
            yield Phrase(text=match.group(), location=document.locate(*match.span()))


def _pairs(document: Document, notes: Sequence[Note]) -> Iterator[Phrase]:
    """ "local practise" of a title and "local practice" of the text."""
    titled = {
        pair
        for note in notes
        for reference in note.references
        if reference.title
        for pair in itertools.pairwise(word.lower() for word in _WORD.findall(reference.title))
        if len(pair[0]) >= _LEAST_BEFORE and len(pair[1]) >= _LEAST_WORD
    }
    if not titled:
        return
    befores = {before for before, _ in titled}
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], tuple[int, int]] = {}
    following: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for one, two in itertools.pairwise(_WORD.finditer(document.text)):
        before = one.group().lower()
        if before not in befores:
            continue
        pair = (before, two.group().lower())
        counts[pair] += 1
        if pair not in first:
            first[pair] = (one.start(), two.end())
            following[before, pair[1][0]].append(pair[1])
    doubled: set[tuple[str, str]] = set()
    for before, word in titled:
        near = {(before, other) for other in following[before, word[0]] if is_slip(word, other)}
        if near:
            doubled |= {*near, (before, word)}
    for pair in sorted(doubled & first.keys()):
        yield Phrase(text=" ".join(pair), location=document.locate(*first[pair]), count=counts[pair])
