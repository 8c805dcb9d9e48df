"""One place under two names: a slip of the pen, or a name taken for its neighbour's."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from citecheck.naming.compare import distance
from citecheck.records import Confidence, Finding, Location, NameKind, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding
from citecheck.rules.organisation_variant import variants

_ENDINGS = ("shire", "s", "n", "an", "ian", "ish", "er", "ers", "ed", "ing", "al", "ly", "e", "ion", "ions", "y")
_VOWELS = frozenset("aeio")
_LEARNED = re.compile(r"(?:olog(?:y|ies|ists?|ical)|ists?|ity|isms?|tians?|ics|ments?|tions?)$")
"""Endings that no place has: "in Radiology", "among Christians"."""
_LEAST_SHARED = 8
_NEIGHBOURHOOD = 6000
_MOST_PLACES = 8


@attrs.frozen
class _Word:
    """A capitalised word that the text uses as the name of a place."""

    text: str
    places: tuple[Location, ...]


def check(corpus: Corpus) -> Iterable[Finding]:
    """Slips over all documents; names taken for one another within a document."""
    words = _words(corpus)
    told = _told(corpus)
    for one, two in _one_letter_apart(words):
        rare, usual = sorted((one, two), key=lambda word: len(word.places))
        slip = len(rare.places) == 1 and len(usual.places) >= 3
        if slip and not _inflected(rare.text, usual.text) and not _inside(rare.places[0], told):
            yield _finding(rare, usual, "one letter apart", Confidence.HIGH)
    for one, two in _same_beginning(words):
        for document in sorted({place.document for place in one.places} & {place.document for place in two.places}):
            here = [_Word(w.text, tuple(p for p in w.places if p.document == document)) for w in (one, two)]
            if _confused(*here):
                rare, usual = sorted(here, key=lambda word: len(word.places))
                yield _finding(rare, usual, "names with one beginning, used near each other", Confidence.LOW)


def _words(corpus: Corpus) -> list[_Word]:
    held: dict[str, list[Location]] = {}
    for ledger in corpus.ledgers:
        for name in ledger.names:
            if name.kind is NameKind.PLACE and len(name.surface) >= 7 and not _LEARNED.search(name.surface):
                held.setdefault(name.surface, []).append(name.location)
    return [_Word(text, tuple(places)) for text, places in held.items()]


def _told(corpus: Corpus) -> Sequence[Location]:
    """Places that organisation-variant tells of already."""
    return [mention.name.location for variant in variants(corpus) for mention in variant.rare.mentions]


def _inside(place: Location, told: Sequence[Location]) -> bool:
    return any(place.document == other.document and other.start <= place.start < other.end for other in told)


def _one_letter_apart(words: Sequence[_Word]) -> Iterator[tuple[_Word, _Word]]:
    buckets: dict[str, list[int]] = {}
    for index, word in enumerate(words):
        key = word.text.casefold()
        for variant in {key, *(key[:i] + key[i + 1 :] for i in range(1, len(key)))}:
            buckets.setdefault(variant, []).append(index)
    pairs = {pair for found in buckets.values() for pair in itertools.combinations(sorted(set(found)), 2)}
    for a, b in sorted(pairs):
        if distance(words[a].text.casefold(), words[b].text.casefold()) == 1:
            yield words[a], words[b]


def _same_beginning(words: Sequence[_Word]) -> Iterator[tuple[_Word, _Word]]:
    buckets: dict[str, list[_Word]] = {}
    for word in words:
        buckets.setdefault(word.text[:_LEAST_SHARED].casefold(), []).append(word)
    for group in buckets.values():
        yield from itertools.combinations(group, 2)


def _inflected(one: str, two: str) -> bool:
    """ "Norland" and "Norlands", "Bexham" and "Bexhamshire": one is the other with an ending."""
    short, long = sorted((one.casefold(), two.casefold()), key=len)
    if len(short) == len(long) and short[:-1] == long[:-1] and {short[-1], long[-1]} <= _VOWELS:
        return True  # "Norlanda" and "Norlande"
    return short == long or (long.startswith(short) and long[len(short) :] in _ENDINGS)


def _confused(one: _Word, two: _Word) -> bool:
    """Two names with one beginning in one stretch of text: "Norumbra CCG", "in Norumberland"."""
    short, long = sorted((one.text.casefold(), two.text.casefold()), key=len)
    if long.startswith(short) or distance(short, long) < 3 or len(long) - len(short) > 5:
        return False
    return any(abs(a.start - b.start) < _NEIGHBOURHOOD for a in one.places for b in two.places)


def _finding(rare: _Word, usual: _Word, why: str, confidence: Confidence) -> Finding:
    places = [attrs.evolve(place, label=word.text) for word in (rare, usual) for place in word.places[:_MOST_PLACES]]
    return finding(
        "place-variant",
        f"one place, two names: {usual.text} and {rare.text}",
        places[0],
        places[1:],
        severity=Severity.MEDIUM,
        confidence=confidence,
        why=why,
        suggestion=f"{usual.text}: {len(usual.places)} times" if confidence is Confidence.HIGH else None,
    )


RULE = Rule(
    slug="place-variant",
    summary="one place under two names: a slip, or a name taken for its neighbour's",
    severity=Severity.MEDIUM,
    check=check,
)
