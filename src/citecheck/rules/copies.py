"""Documents that are copies of each other: two extractions of one report, a reprint.

What copies agree on proves nothing, and what they share is said once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from citecheck.records import Finding, Ledger, Location

_LETTERS = re.compile(r"[\W_]+")
_LEAST_SHARED = 8
_LEAST_SHARE = 0.4
_LEAST_LENGTH = 30


def copies_among(ledgers: Sequence[Ledger]) -> Mapping[str, str]:
    """Document id to the id of the first document that it is a copy of; a document alone stands for itself.

    Two documents are copies where at least two sentences in five of the smaller one, and eight in all, are the same
    to the letter in the other. Sentences are those that hold claims or dates.
    """
    sentences = [_sentences(ledger) for ledger in ledgers]
    where: dict[str, list[int]] = {}
    for number, texts in enumerate(sentences):
        for text in texts:
            where.setdefault(text, []).append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in where.values():
        shared.update((a, b) for i, a in enumerate(numbers) for b in numbers[i + 1 :] if len(numbers) < 20)
    first = list(range(len(ledgers)))
    for (a, b), count in sorted(shared.items()):
        smaller = min(len(sentences[a]), len(sentences[b]))
        if count >= _LEAST_SHARED and count >= _LEAST_SHARE * smaller:
            old, new = max(first[a], first[b]), min(first[a], first[b])
            first = [new if one == old else one for one in first]
    return {ledger.document.id: ledgers[first[number]].document.id for number, ledger in enumerate(ledgers)}


def _sentences(ledger: Ledger) -> frozenset[str]:
    said = [claim.sentence for claim in ledger.claims] + [dating.sentence for dating in ledger.datings]
    folded = (letters_of(sentence) for sentence in set(said))  # a sentence of many claims is folded once
    return frozenset(text for text in folded if len(text) >= _LEAST_LENGTH)


def letters_of(text: str) -> str:
    """Letters and digits only, lower case: the same for one sentence out of two extractions."""
    return _LETTERS.sub("", text).casefold()


def merge_copies(findings: Iterable[Finding], copies: Mapping[str, str]) -> Iterator[Finding]:
    """The findings with those of copies put together: one slip in two extractions is one finding with all its places.

    Two findings are one where rule and message are the same in two copies; where several have one message, those whose
    first places have the same letters.
    """
    merged: list[Finding] = []
    alike: dict[tuple[object, ...], list[int]] = {}
    for finding in findings:
        places = (finding.location, *finding.related)
        origins = frozenset(copies.get(place.document, place.document) for place in places)
        group = alike.setdefault((finding.rule, origins, finding.message), [])
        documents = {place.document for place in places}
        partners = [at for at in group if not documents & _documents(merged[at])]
        letters = letters_of(finding.location.surface)
        at = next((at for at in partners if letters_of(merged[at].location.surface) == letters), None)
        if at is None and partners:
            at = partners[0]
        if at is None:
            group.append(len(merged))
            merged.append(finding)
        else:
            merged[at] = attrs.evolve(merged[at], related=(*merged[at].related, *_relabelled(places)))
    yield from merged


def _documents(finding: Finding) -> set[str]:
    return {place.document for place in (finding.location, *finding.related)}


def _relabelled(places: Iterable[Location]) -> Iterator[Location]:
    for place in places:
        yield attrs.evolve(place, label=f"{place.label}, in a copy" if place.label else "in a copy")
