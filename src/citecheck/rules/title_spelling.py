"""A title or heading with a word that the rest of the document spells otherwise in the same phrase."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import attrs

from citecheck.records import BlockKind, Confidence, Finding, Ledger, Location, Severity
from citecheck.rules.interface import finding
from citecheck.rules.titles import Difference, compare_titles, is_slip, place_in_note, title_words

SLUG = "title-variant"

_WORD = re.compile(r"[^\W\d_]+")
_HEADS = frozenset({BlockKind.HEADING, BlockKind.CONTENTS, BlockKind.FURNITURE})
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
    """Findings in the titles of notes and in headings; none for a ledger whose text is not at hand."""
    if not ledger.document.has_text:
        return
    yield from _in_notes(ledger)
    yield from _in_headings(ledger)


def _in_notes(ledger: Ledger) -> Iterator[Finding]:
    phrases, by_neighbour = _phrases(ledger.document.text)
    for note in ledger.notes:
        for reference in note.references:
            if reference.title is None or reference.repeats is not None:
                continue
            words = [word.lower() for word in _WORD.findall(reference.title)]
            for before, word in itertools.pairwise(words):
                usual = _usual(before, word, phrases, by_neighbour)
                if usual is None:
                    continue
                where = place_in_note(ledger, note, f"{before} {word}".title())
                if where is note.location:
                    where = place_in_note(ledger, note, word.title())
                other = _first(ledger, f"{before} {usual}")
                yield finding(
                    SLUG,
                    f"the title in note {note.label} has ‘{before} {word}’, the text ‘{before} {usual}’",
                    attrs.evolve(where, label=f"note {note.label}"),
                    [other] if other else (),
                    severity=Severity.LOW,
                    confidence=Confidence.MEDIUM,
                    why=f"‘{before} {usual}’ {phrases[before, usual]} times, ‘{before} {word}’ {phrases[before, word]}",
                    key=(reference.title, word),
                )


def _phrases(text: str) -> tuple[Counter[tuple[str, str]], dict[str, set[str]]]:
    """How often each pair of neighbouring words stands in the text, and which words follow each word."""
    words = [match.group().lower() for match in _WORD.finditer(text)]
    phrases: Counter[tuple[str, str]] = Counter(itertools.pairwise(words))
    following: defaultdict[str, set[str]] = defaultdict(set)
    for before, word in phrases:
        following[before].add(word)
    return phrases, following


def _usual(before: str, word: str, phrases: Counter[tuple[str, str]], following: dict[str, set[str]]) -> str | None:
    """The word that follows `before` in the text where a title has `word`, if the two are one word misspelt."""
    count = phrases[before, word]
    if len(word) < 6 or len(before) < 4:
        return None
    for other in sorted(following.get(before, ())):
        if other[0] != word[0] or phrases[before, other] < max(_LEAST, 3 * count):
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


def _first(ledger: Ledger, phrase: str) -> Location | None:
    pattern = r"\W+".join(re.escape(word) for word in phrase.split())
    found = re.search(rf"\b{pattern}\b", ledger.document.text, re.IGNORECASE)
    return ledger.document.locate(*found.span()) if found else None


def _in_headings(ledger: Ledger) -> Iterator[Finding]:
    """One heading printed in two ways: in the contents, above its text, at the head of its pages."""
    heads: dict[str, Location] = {}
    for block in ledger.document.blocks:
        if block.kind in _HEADS and len(block.pieces) == 1:
            start, end = block.pieces[0]
            text = ledger.document.text[start:end]
            if len(text) > 200 or "\n\n" in text:
                continue
            title = _PAGE.sub("", _ENUMERATED.sub("", " ".join(text.split())))
            if len(title_words(title)) >= 4:
                heads.setdefault(title, ledger.document.locate(start, end))
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
