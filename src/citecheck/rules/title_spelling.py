"""A title or heading with a word that the rest of the document spells otherwise in the same phrase."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import attrs

from citecheck.prose.titles import is_slip, title_words
from citecheck.records import Confidence, Finding, Ledger, Location, Phrase, Severity
from citecheck.rules.interface import finding
from citecheck.rules.titles import Difference, compare_titles, place_in_note

SLUG = "title-variant"

_WORD = re.compile(r"[^\W\d_]+")
_ENUMERATED = re.compile(r"^[\W\d]*(?:chapter|section|part|essay|appendix)?[\W\d]*", re.IGNORECASE)
_PAGE = re.compile(r"[\s.…·]*\d*\s*$")
_LEAST = 3
"""Times that the usual spelling must stand in the phrase."""
_AMERICAN = (
    ("our", "or"),
    ("re", "er"),
    ("ise", "ize"),
    ("isation", "ization"),
    ("ence", "ense"),
    ("ogue", "og"),
    ("yse", "yze"),
)


def spelling_in_titles(ledger: Ledger) -> Iterator[Finding]:
    """Findings in the titles of notes and in headings."""
    yield from _in_notes(ledger)
    yield from _in_headings(ledger)


def _in_notes(ledger: Ledger) -> Iterator[Finding]:
    phrases = {phrase.text: phrase for phrase in ledger.phrases}
    counts, following = _pairs(ledger.phrases)
    for note in ledger.notes:
        for reference in note.references:
            if reference.title is None or reference.repeats is not None:
                continue
            words = [word.lower() for word in _WORD.findall(reference.title)]
            for before, word in itertools.pairwise(words):
                usual = _usual(before, word, counts, following)
                if usual is None:
                    continue
                where = place_in_note(note, f"{before} {word}".title())
                if where is note.location:
                    where = place_in_note(note, word.title())
                yield finding(
                    SLUG,
                    f"the title in note {note.label} has ‘{before} {word}’, the text ‘{before} {usual}’",
                    attrs.evolve(where, label=f"note {note.label}"),
                    [phrases[f"{before} {usual}"].location],
                    severity=Severity.LOW,
                    confidence=Confidence.MEDIUM,
                    why=f"‘{before} {usual}’ {counts[before, usual]} times, ‘{before} {word}’ {counts[before, word]}",
                    key=(reference.title, word),
                )


def _pairs(phrases: Iterable[Phrase]) -> tuple[Counter[tuple[str, str]], dict[str, set[str]]]:
    """How often each pair of neighbouring words stands in the document, and which words follow each word."""
    counts: Counter[tuple[str, str]] = Counter()
    following: defaultdict[str, set[str]] = defaultdict(set)
    for phrase in phrases:
        before, _, word = phrase.text.partition(" ")
        if phrase.count is not None:
            counts[before, word] = phrase.count
            following[before].add(word)
    return counts, following


def _usual(before: str, word: str, counts: Counter[tuple[str, str]], following: dict[str, set[str]]) -> str | None:
    """The word that follows `before` in the text where a title has `word`, if the two are one word misspelt."""
    count = counts[before, word]
    if len(word) < 6 or len(before) < 4:
        return None
    for other in sorted(following.get(before, ())):
        if other[0] != word[0] or counts[before, other] < max(_LEAST, 3 * count):
            continue
        if is_slip(word, other) and not _inflected(word, other) and not _spelt_abroad(word, other):
            return other
    return None


def _inflected(one: str, other: str) -> bool:
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if len(longer) > len(shorter):
        return longer.startswith(shorter) or shorter.startswith(longer[:-1])
    endings = {one[-1], other[-1]}
    return one[:-1] == other[:-1] and endings <= set("sdrynl")


def _spelt_abroad(one: str, other: str) -> bool:
    """Whether one is British and the other American."""
    for british, american in _AMERICAN:
        for a, b in ((one, other), (other, one)):
            if british in a and a.replace(british, american) == b:
                return True
    return False


def _in_headings(ledger: Ledger) -> Iterator[Finding]:
    """One heading printed in two ways: in the contents, above its text, at the head of its pages."""
    heads: dict[str, Location] = {}
    for heading in ledger.headings:
        title = _PAGE.sub("", _ENUMERATED.sub("", heading.text))
        if len(title_words(title)) >= 4:
            heads.setdefault(title, heading.location)
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for title in heads:
        found = title_words(title)
        for pair in dict.fromkeys(itertools.pairwise(found)):
            groups[pair].append(title)
    seen: set[tuple[str, str]] = set()
    for titles in groups.values():
        if len(titles) > 30:
            continue
        for i, one in enumerate(titles):
            for other in titles[i + 1 :]:
                pair = (one, other)
                if pair in seen:
                    continue
                seen.add(pair)
                compared = compare_titles(one, other)
                if compared is None or compared.difference is not Difference.SPELLING:
                    continue
                yield finding(
                    SLUG,
                    f"one heading, two spellings: ‘{compared.first}’ and ‘{compared.second}’",
                    heads[other],
                    [heads[one]],
                    severity=Severity.LOW,
                    confidence=Confidence.HIGH,
                    why="the same heading but for that word",
                    key=(one, other),
                )
