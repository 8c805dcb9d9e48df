"""Whom the passage before a marker names, and whom it says to have said something."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from citecheck.naming.makers import maker_names
from citecheck.records import Document, Marker, Note, NoteKind

_LONGEST = 1500
"""Characters before a marker that are read."""
_TOKEN = re.compile(r"(?<![\w-])[\w-]+")
_AFTER = re.compile(
    r"(?:['’]s?\s+(?:own\s+)?(?:[a-z]+\s+){0,2}(?:report|survey|research|analysis|figures|study|review|data|estimates?)"
    r"|,?\s+(?:(?:has|have|had|also|itself|recently|which|who)\s+){0,3}(?:said|says?|found|finds?|argued?s?|reported"
    r"|reports?|stated|states?|estimated?s?|suggested|suggests?|showed|shows?|warned|warns?|concluded|concludes?"
    r"|calculated?s?|claimed|claims?|noted|notes?|described|describes?|put|puts|wrote|writes))\b"
)
_BEFORE = re.compile(
    r"\b(?:according to|reported by|published by|research (?:by|from)|analysis (?:by|from)|figures (?:by|from)"
    r"|quoted in|said by)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LEAD = 40
"""Characters before a name in which the longest of these phrases has room."""


def credit(document: Document, markers: Sequence[Marker], notes: Sequence[Note]) -> tuple[Marker, ...]:
    """The markers, those of notes that point back with the makers of cited works that their passages name.

    The passage is what the marker's note is for: its paragraph since the marker before. A quotation of several
    sentences is credited in the first and has its marker after the last.
    """
    back = {note.id for note in notes if note.kind is NoteKind.IBID}
    if not back:
        return tuple(markers)
    makers = _by_first_word(name for note in notes for ref in note.references for name in maker_names(ref))
    found = []
    since = 0
    for marker in markers:
        if marker.note in back:
            named, credited = _credits(_passage(document, marker, since), makers)
            marker = attrs.evolve(marker, names=named, credits=credited)
        since = marker.location.end
        found.append(marker)
    return tuple(found)


def _passage(document: Document, marker: Marker, since: int) -> str:
    stop = marker.location.start
    paragraph = document.text[max(since, stop - _LONGEST) : stop].split("\n\n")[-1] if since < stop else ""
    return max(" ".join(paragraph.split()), marker.sentence, key=len)


def _by_first_word(names: Iterable[str]) -> Mapping[str, Sequence[tuple[str, int]]]:
    """First word of a name -> names with it, each with the offset at which the word stands in the name."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name in dict.fromkeys(names):
        first = _TOKEN.search(name)
        if first:
            found.setdefault(first.group(), []).append((name, first.start()))
    return found


def _credits(passage: str, makers: Mapping[str, Sequence[tuple[str, int]]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The makers named in a passage, and those of them to whom it credits something."""
    named: dict[str, None] = {}
    credited: dict[str, None] = {}
    for token in _TOKEN.finditer(passage):
        for name, offset in makers.get(token.group(), ()):
            start = token.start() - offset
            end = start + len(name)
            if start < 0 or not passage.startswith(name, start) or re.match(r"[\w-]", passage[end : end + 1]):
                continue
            named[name] = None
            if _AFTER.match(passage, end) or _BEFORE.search(passage[max(0, start - _LEAD) : start]):
                credited[name] = None
    return tuple(sorted(named)), tuple(sorted(credited))
