"""Where a figure holds, where its sentence names the place: "in Norway", "across the East Midlands"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.records import Quantity
from citecheck.statements.place_names import KNOWN, NO_PLACES
from citecheck.statements.time import reach

_NAMED = re.compile(
    r"\b(?P<lead>[Ii]n|[Aa]cross|[Tt]hroughout|[Ww]ithin|[Oo]utside|[Aa]round)\s+(?:the\s+)?"
    r"(?P<name>(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Ii]nner|[Oo]uter)\s+)?"
    r"[A-Z][\w’'-]+(?:(?:\s+(?:and|of|upon|on|the)){0,2}\s+[A-Z][\w’'-]+){0,3})"
)
_OWNED = re.compile(
    rf"\b(?P<name>{'|'.join(sorted(map(re.escape, KNOWN), key=len, reverse=True))})['’]s?\b(?!\s+[A-Z])"
)
_CLAUSE = re.compile(r"[;:]|,\s+(?:while|whereas|but|compared)\b|\b(?:while|whereas|compared (?:to|with))\b")


@attrs.frozen
class Place:
    """A place name at its place in a sentence."""

    start: int
    end: int
    text: str


def places_of(text: str) -> tuple[Place, ...]:
    """The places that a sentence says something holds in, in order."""
    found: list[Place] = []
    for match in _NAMED.finditer(text):
        name = match["name"]
        words = name.replace("’", "'").split()
        if name not in KNOWN and (
            any(word.removesuffix("'s") in NO_PLACES for word in words) or name.rstrip("s").isupper()
        ):
            name = words[0] if words[0] in KNOWN else ""
        if name not in KNOWN and _is_no_place(name):
            continue
        if not name or re.match(r"\s+[A-Z]", text[match.start("name") + len(name) :]):
            continue
        if name.split()[-1].endswith(("'s", "’s")):
            name = name[:-2]
        found.append(Place(match.start("name"), match.start("name") + len(name), name))
    found.extend(Place(m.start("name"), m.end("name"), m["name"]) for m in _OWNED.finditer(text))
    return tuple(sorted(found, key=lambda place: place.start))


def _is_no_place(name: str) -> bool:
    """Many of something ("in Volvos") or a league, body or model ("in AFC North")."""
    words = name.split()
    many = len(words) == 1 and name.endswith("s") and not name.endswith(("ss", "'s", "’s"))
    return many or any(len(word) > 1 and word.isupper() for word in words)


def place_of(text: str, places: Sequence[Place], quantity: Quantity, others: Sequence[Quantity]) -> str | None:
    """The place that a figure is given for: the next in its clause, else the one that opens the sentence or clause."""
    following = [place for place in places if place.start >= quantity.end]
    near = bool(following) and following[0].start <= reach(text, quantity, others)
    if near and not _CLAUSE.search(text, quantity.end, following[0].start):
        return following[0].text
    preceding = [place for place in places if place.end <= quantity.start]
    if not preceding or _CLAUSE.search(text, preceding[-1].end, quantity.start):
        return None
    last = preceding[-1]
    alike = [q for q in others if q.kind is quantity.kind and q.end <= quantity.start]
    taken = any(q.end <= last.start and not _CLAUSE.search(text, q.end, last.start) for q in alike)
    between = any(q.start >= last.end for q in alike)
    opens = len(text[: last.start].split()) <= 2
    return last.text if opens or between or not taken else None
