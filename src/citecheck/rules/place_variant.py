"""One place under two names: a slip of the pen, or a name taken for its neighbour's."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from citecheck.naming import fold
from citecheck.naming.compare import distance
from citecheck.records import Confidence, Document, Finding, NameKind, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding
from citecheck.rules.organisation_variant import variants

_CAPITALISED = re.compile(r"(?<![\w@/.’'-])[A-Z][a-zà-ÿ]{6,}(?![\w@’'-]|\.[a-z])")
_PLACED = re.compile(r"\b(?:in|across|throughout|around|near|for|of|from)\s$", re.IGNORECASE)
_BODY = re.compile(r"\s+(?:County|City|Borough|District|Council|CCG|Clinical|NHS|Police|University|Hospital)\b")
_ENDINGS = ("shire", "s", "n", "an", "ian", "ish", "er", "ers", "ed", "ing", "al", "ly", "e", "ed", "ion", "ions", "y")
_LEAST_SHARED = 8
_NEIGHBOURHOOD = 6000
_MOST_PLACES = 8


@attrs.frozen
class _Word:
    """A capitalised word that the text uses as the name of a place."""

    text: str
    places: tuple[tuple[Document, int, int], ...]
    placed: int
    """How often "in", "of" … comes before it or "Council", "Hospital" … after it."""


def check(corpus: Corpus) -> Iterable[Finding]:
    """Slips over all documents; names taken for one another within a document."""
    told = _told(corpus)
    words = [word for word in _words(corpus) if not corpus.in_lower_case(word.text.casefold())]
    for one, two in _one_letter_apart(words):
        rare, usual = sorted((one, two), key=lambda word: len(word.places))
        slip = len(rare.places) == 1 and len(usual.places) >= 3 and usual.placed >= 2
        if slip and not _inflected(rare.text, usual.text) and not _inside(rare, told):
            yield _finding(rare, usual, "one letter apart", Confidence.HIGH)
    for one, two in _same_beginning(words):
        yield from _confused(one, two)


def _words(corpus: Corpus) -> list[_Word]:
    people = {
        fold(part)
        for ledger in corpus.ledgers
        for name in ledger.names
        if name.kind is NameKind.PERSON
        for part in name.surface.split()
    }
    held: dict[str, list[tuple[Document, int, int]]] = {}
    placed: dict[str, int] = {}
    for ledger in corpus.ledgers:
        text = ledger.document.text
        for match in _CAPITALISED.finditer(text):
            word = match[0]
            held.setdefault(word, []).append((ledger.document, match.start(), match.end()))
            before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 14]
            placed[word] = placed.get(word, 0) + bool(_PLACED.search(before) or _BODY.match(after))
    return [
        _Word(word, tuple(places), placed[word])
        for word, places in held.items()
        if placed[word] and fold(word) not in people
    ]


def _told(corpus: Corpus) -> Sequence[tuple[str, int, int]]:
    """Spans that organisation-variant tells of already."""
    return [
        (mention.document, mention.name.location.start, mention.name.location.end)
        for variant in variants(corpus)
        for mention in variant.rare.mentions
    ]


def _inside(word: _Word, spans: Sequence[tuple[str, int, int]]) -> bool:
    document, start, _ = word.places[0]
    return any(document.id == name and low <= start < high for name, low, high in spans)


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
    return (long.startswith(short) and long[len(short) :] in _ENDINGS) or short == long


def _confused(one: _Word, two: _Word) -> Iterator[Finding]:
    """Two names with one beginning in one stretch of text: "Norumbra CCG", "in Norumberland"."""
    short, long = sorted((one.text.casefold(), two.text.casefold()), key=len)
    if long.startswith(short) or distance(short, long) < 3 or abs(len(long) - len(short)) > 5:
        return
    if not one.placed or not two.placed:
        return
    near = [(a, b) for a in one.places for b in two.places if a[0].id == b[0].id and abs(a[1] - b[1]) < _NEIGHBOURHOOD]
    if not near:
        return
    rare, usual = sorted((one, two), key=lambda word: len(word.places))
    yield _finding(rare, usual, "names with one beginning, used near each other", Confidence.LOW)


def _finding(rare: _Word, usual: _Word, why: str, confidence: Confidence) -> Finding:
    places = [
        document.locate(start, end, label=word.text)
        for word in (rare, usual)
        for document, start, end in word.places[:_MOST_PLACES]
    ]
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
