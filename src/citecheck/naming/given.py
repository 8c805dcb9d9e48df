"""Given names: which words are given names, and which are forms of one another."""

from __future__ import annotations

import functools

from citecheck.naming.given_names import GIVEN_NAMES
from citecheck.naming.parts import fold


def is_given_name(word: str) -> bool:
    """Whether the word is known as a given name or a short form of one."""
    key = fold(word)
    return key in GIVEN_NAMES or key in _forms()


@functools.cache
def related_given_names(a: str, b: str) -> bool:
    """Whether one is a short or pet form of the other, or both are short forms of one name (Bob, Rob).

    Two full names that only share a short form (Robert and Gilbert, both Bert) are not related.
    """
    a, b = fold(a), fold(b)
    forms = _forms()
    full_a, full_b = forms.get(a, frozenset()), forms.get(b, frozenset())
    if a in full_b or b in full_a:
        return True
    return bool(full_a & full_b) and not (_has_forms(a) or _has_forms(b))


def _has_forms(name: str) -> bool:
    return name in _full_names()


@functools.cache
def _forms() -> dict[str, frozenset[str]]:
    """Each name of the table → the full names that it is a form of; a full name is there too."""
    table: dict[str, set[str]] = {}
    for full, short in _pairs():
        table.setdefault(short, set()).add(full)
        table.setdefault(full, set())
    return {name: frozenset(full) for name, full in table.items()}


@functools.cache
def _full_names() -> frozenset[str]:
    return frozenset(full for full, _ in _pairs())


@functools.cache
def _pairs() -> tuple[tuple[str, str], ...]:
    import nicknames

    return tuple((fold(t.name1), fold(t.name2)) for t in nicknames.name_triplets())
