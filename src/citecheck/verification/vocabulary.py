"""What a word stands for, and the word lists that tell how a sentence means its figure.

Which words may stand for one another is in `thesaurus.py`, which exclude one another in `rivals.py`, places are in
`places.py`, the forms of a word in `inflections.py`.
"""

from __future__ import annotations

import functools
import re

from citecheck.prose.words import stem
from citecheck.verification import rivals, thesaurus
from citecheck.verification.inflections import IRREGULAR, british, regular_forms
from citecheck.verification.places import CAPITAL_NAMES, LOOSE, PLACE_NAMES, WIDER

__all__ = [
    "CAPITAL_NAMES",
    "GENERIC_CONCEPTS",
    "LOOSE",
    "OPPOSITES",
    "PHRASES",
    "PLACE_NAMES",
    "WIDER",
    "concept",
    "concepts_of_word",
    "rivals_of",
]

GENERIC = frozenset(
    """number numbers figure figures rate rates level levels share proportion proportions percentage percent cent
    per amount amounts total totals people person persons year years month months week weeks day days time times case
    cases average mean median estimate estimates estimated report reports reported survey surveys study studies data
    finding findings found find show shows showed shown according new last first second third one two three million
    billion thousand hundred half quarter around approximately nearly almost least part percentage point points value
    work works working use uses used using get gets got getting give gives given gave include includes included
    including see sees saw seen set year-on-year say said recent recently current currently now today many group groups
    come came take took taken go went gone put right need needs needed remain remained remains stand stood
    stands reach reached reaches reaching record recorded records
    recording amounted equal equals former previous earlier later next past annual
    overall compared comparison against about just only also age aged numbered totalled totaled respectively various
    different same kind type sort range roughly typically mostly mainly largely alone far part parts place based kept
    brought decade century spell altogether held hold holds ran run runs running""".split()
)
"""Words that tell little of what a sentence is about: they count, but not for much."""


def _rows(text: str) -> list[list[str]]:
    lines = text.strip().replace("\n  ", " ").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def _synonyms() -> dict[str, tuple[str, ...]]:
    """Word to the signs of its rows; words as listed before their forms, forms before stems."""
    listed: dict[str, tuple[str, ...]] = {}
    rows = _rows(thesaurus.SYNONYMS)
    for row in rows:
        for word in row:
            key = british(word)
            listed[key] = tuple(dict.fromkeys((*listed.get(key, ()), "=" + row[0])))
    formed: dict[str, tuple[str, ...]] = {}
    for word, signs in listed.items():
        for form in regular_forms(word):
            formed.setdefault(form, signs)
    stemmed: dict[str, tuple[str, ...]] = {}
    for word, signs in listed.items():
        if not word.endswith(("ing", "ed")):  # "parking" says nothing of "park"
            stemmed.setdefault(stem(word), signs)
    for form, base in IRREGULAR.items():
        if base in listed:
            formed.setdefault(form, listed[base])
    return {**stemmed, **formed, **listed}


_TABLE = _synonyms()


def _places() -> dict[str, tuple[str, ...]]:
    """Name of a place, its adjective or people to the sign of the place: "Kenyan" as "Kenya"."""
    table = {name: ("=" + place,) for name, place in PLACE_NAMES.items()}
    return table | {name: (*table[name], "=" + other) for name, other in LOOSE.items()}


_PLACES = _places()


@functools.lru_cache(maxsize=65536)
def concepts_of_word(word: str) -> tuple[str, ...]:
    """Everything a lower-case word stands for: the signs of its synonyms ("=rise"), else its stem alone."""
    word = british(word)
    signs = _TABLE.get(word) or _PLACES.get(word)
    if signs is not None:
        return signs
    root = stem(IRREGULAR.get(word, word))
    if len(root) == 3 and word in (root + "ing", root + "ed") and root[1] in "aeiou" and root[2] not in "aeiouwxy":
        root += "e"  # "cited" is of "cite": of "cit" it were "citted"
    if root.endswith("ll") and len(root) > 5:
        root = root[:-1]  # "modelled"
    return _TABLE.get(root, (root,))


def concept(word: str) -> str:
    """What a lower-case word stands for, its first sense where it has two."""
    return concepts_of_word(word)[0]


def _phrases() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for line in thesaurus.PHRASES.strip().splitlines():
        phrase, _, targets = line.partition(" = ")
        first, *rest = phrase.split()
        signs = tuple(dict.fromkeys(sign for word in targets.split() for sign in concepts_of_word(word)))
        table.setdefault(first, []).append((tuple(rest), signs))
    for name, signs in _PLACES.items():
        first, *rest = name.split()
        if rest:
            table.setdefault(first, []).append((tuple(rest), signs))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return table


PHRASES = _phrases()
"""First word of a phrase to (its other words, the concepts it stands for), longest first."""


def _sides(text: str, divider: str) -> list[list[frozenset[str]]]:
    """The members of each row, as concepts."""
    return [
        [frozenset(concept(word) for word in side.split()) for side in re.split(divider, line)]
        for line in text.strip().splitlines()
        if line and not line.startswith("#")
    ]


def _opposites() -> dict[str, tuple[frozenset[str], bool]]:
    table: dict[str, tuple[frozenset[str], bool]] = {}
    for says, divider in ((True, " = "), (False, " / ")):
        lines = "\n".join(line for line in rivals.OPPOSITES.splitlines() if divider in line)
        for one, two in _sides(lines, divider):
            for mine, theirs in ((one, two), (two, one)):
                for word in mine:
                    others, first = table.get(word, (frozenset(), says))
                    table[word] = (others | theirs, first)
    return table


OPPOSITES = _opposites()
"""Concept to (its opposites, whether they say the opposite of the same thing)."""


def _rivals() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for members in _sides(rivals.RIVALS, " / "):
        for member in members:
            others = frozenset().union(*(m for m in members if m is not member)) - member
            for word in member:
                table[word] = table.get(word, frozenset()) | others
    return table


_RIVALS = _rivals()


def rivals_of(word: str) -> frozenset[str]:
    """The concepts that exclude a concept: a figure said of one of them is no figure for it."""
    return _RIVALS.get(word, frozenset())


GENERIC_CONCEPTS = frozenset(concept(word) for word in GENERIC)
