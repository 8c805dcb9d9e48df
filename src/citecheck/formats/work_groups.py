"""References to one work put together, as far as they say that it is one."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator

import attrs

from citecheck.formats.plain import plain
from citecheck.formats.work_makers import maker_of
from citecheck.naming import fold
from citecheck.records import Reference

_MOST_LIKE = 50
"""Works of the same title and publisher that a reference is compared with."""


@attrs.frozen(kw_only=True)
class Citation:
    """Where a work is cited."""

    document: str
    note: str
    """Id of the note, and where it stands if its label does not tell."""
    pages: str = ""
    """Pages of the work that this note cites."""


@attrs.frozen(kw_only=True)
class Cited:
    """A reference, where it stands, and what tells its work from others, all folded; "" where it does not say."""

    reference: Reference
    citation: Citation
    order: int
    doi: str
    year: str
    family: str
    """Of the first author."""
    identities: tuple[tuple[str, ...], ...]
    """Title and maker, address or maker alone: what references to one work share beside DOI and year."""


def cited(reference: Reference, citation: Citation, order: int) -> Cited:
    """The reference with what tells its work from others. `order` counts the references of a report."""
    family = folded(maker_of(reference.authors[0], "").family or reference.authors[0]) if reference.authors else ""
    return Cited(
        reference=reference,
        citation=citation,
        order=order,
        doi=(reference.doi or "").casefold(),
        year=when(reference)[:4],
        family=family,
        identities=tuple(_identities(reference, family)),
    )


def grouped(references: Iterable[Cited]) -> list[list[Cited]]:
    """References to one work together, in the order in which works are first cited."""
    groups: list[list[Cited]] = []
    known: dict[tuple[str, ...], deque[int]] = defaultdict(lambda: deque(maxlen=_MOST_LIKE))
    for one in references:
        keys = [(*identity, one.year) for identity in one.identities]
        if one.doi:
            keys.insert(0, ("doi", one.doi))
        at = next((n for key in keys for n in known[key] if _agree(groups[n][0], one)), None)
        if at is None:
            at = len(groups)
            groups.append([])
        groups[at].append(one)
        for key in keys:
            if at not in known[key]:
                known[key].append(at)
    return _dated(groups)


def _dated(groups: list[list[Cited]]) -> list[list[Cited]]:
    """Groups without a year joined to the one work of the same title and maker that has one."""
    dated: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for one in group:
            for identity in one.identities if one.year else ():
                dated[identity].add(number)
    gone = set()
    for number, group in enumerate(groups):
        first = group[0]
        if not first.reference.title or any(one.year for one in group):
            continue
        found = set().union(*(dated.get(identity, set()) for identity in first.identities))
        fitting = [n for n in found if _agree(groups[n][0], first)] if len(found) <= _MOST_LIKE else []
        if len(fitting) == 1:
            groups[fitting[0]].extend(group)
            gone.add(number)
    return [group for number, group in enumerate(groups) if number not in gone]


def _identities(reference: Reference, family: str) -> Iterator[tuple[str, ...]]:
    title, publisher, container = folded(reference.title), folded(reference.publisher), folded(reference.container)
    if title:
        named = [(role, name) for role, name in (("a", family), ("p", publisher), ("c", container)) if name]
        for role, name in named or [("", "")]:
            yield "title", title, role, name
    elif reference.url:
        yield "url", reference.url
    elif not reference.doi:
        yield "maker", family, publisher, container, when(reference)


def _agree(one: Cited, other: Cited) -> bool:
    """Whether nothing says that two references of the same title or address are to two works."""
    pairs = ((one.doi, other.doi), (one.family, other.family), (one.year, other.year))
    return all(not left or not right or left == right for left, right in pairs)


def when(reference: Reference) -> str:
    """The date as precisely as the reference states it; "" where it does not."""
    return reference.date or ("" if reference.year is None else str(reference.year))


def folded(text: str | None) -> str:
    """Letters and digits, words one space apart, no leading article."""
    words = re.findall(r"[^\W_]+", fold(plain(text)))
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)
