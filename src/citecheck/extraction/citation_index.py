"""Entries of a list of references found by what a citation calls their makers, without trying every one."""

from __future__ import annotations

import collections
from collections.abc import Iterable, Iterator, Sequence

from citecheck.extraction.citation_entries import Entry, initials_of, makers_of


class EntryIndex:
    """Entries by the words that a citation of them can begin or end with.

    A list of thousands of entries is cited thousands of times: each citation is held against the few entries that share
    a word with it.
    """

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = tuple(entries)
        self._found: dict[tuple[str, str], list[int]] = collections.defaultdict(list)
        for index, entry in enumerate(self._entries):
            keys = tuple(dict.fromkeys(_entry_keys(entry)))
            for year in ("", *(entry.years | {entry.year})):
                for key in keys:
                    self._found[year, key].append(index)

    def __bool__(self) -> bool:
        return bool(self._entries)

    def like(self, who: str, year: str = "") -> list[Entry]:
        """In the order of the list, every entry whose `likeness` to `who` is above 0, and some others; only those that
        have `year`, where one is given."""
        found = {index for key in _asked_keys(who) for index in self._found.get((year, key), ())}
        return [self._entries[index] for index in sorted(found)]


_ANYWHERE = " "
"""Before a word that may stand anywhere in the head of an entry; no other key has a space."""


def _entry_keys(entry: Entry) -> Iterator[str]:
    for body in (entry.head, *entry.families):
        yield from _ends(body)
        yield from _ends(body.removeprefix("the "))
        yield from initials_of(body.removeprefix("the "))
    for word in entry.words:
        yield _ANYWHERE + word


def _asked_keys(who: str) -> Iterable[str]:
    makers = makers_of(who)
    keys = {*_ends(makers.body), *initials_of(makers.body)}
    if makers.names:
        keys.update(_ends(makers.names[0]))
    if makers.capitals >= 2:
        keys.add(_ANYWHERE + makers.body)
    return keys


def _ends(text: str) -> tuple[str, ...]:
    words = text.split()
    return (words[0], words[-1]) if words else ()
