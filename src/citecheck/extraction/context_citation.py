"""Which markers cite a figure: those that follow it in its own clause or close its sentence."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

import attrs

from citecheck.readers.sentences import Sentence
from citecheck.records import Marker, MarkerKind

_NEAR = 12
"""How many characters after a sentence a marker may still belong to it."""
_BACK = 60
"""How many sentences may begin between a sentence and its marker: those of notes at the foot of a page that it goes
over."""
_OPENING = 2
"""How many characters before the first sentence of a paragraph a marker may belong to it."""


@attrs.frozen
class Cited:
    """A marker at its place in a sentence's text."""

    at: int
    marker: Marker


def cited_sentences(sentences: Sequence[Sentence], markers: Sequence[Marker]) -> dict[int, tuple[Cited, ...]]:
    """The markers of each sentence, by the sentence's index, in the order of the text.

    A marker after a sentence's full stop belongs to that sentence and stands at its end; one that opens a paragraph
    belongs to the first sentence of it, as if it stood at the end.
    """
    order = sorted(range(len(sentences)), key=lambda index: sentences[index].start)
    starts = [sentences[index].start for index in order]
    found: dict[int, list[Cited]] = {}
    for marker in markers:
        offset = marker.location.start
        rank = bisect.bisect_right(starts, offset) - 1
        best: tuple[int, int] | None = None
        for step in range(rank, max(rank - _BACK, -1), -1):
            index = order[step]
            sentence = sentences[index]
            if sentence.end <= offset <= sentence.end + _NEAR:
                best = (index, len(sentence.text))
                break
            position = sentence.position(offset)
            if position is not None:
                best = (index, position)
                break
        if best is None and rank + 1 < len(order) and 0 < starts[rank + 1] - marker.location.end <= _OPENING:
            best = (order[rank + 1], len(sentences[order[rank + 1]].text))
        if best is not None:
            found.setdefault(best[0], []).append(Cited(best[1], marker))
    return {index: tuple(sorted(cited, key=lambda c: c.at)) for index, cited in found.items()}


def markers_of(cited: Sequence[Cited], start: int, end: int) -> tuple[Marker, ...]:
    """The markers that cite a figure at [start, end) of a sentence.

    They are the first ones after it with those that stand side by side with the first. A citation whose makers are
    words of the sentence goes before what it cites: "Reed (2015) finds 12%, Marsh (2016) 15%".
    """
    before = [one for one in cited if one.at <= start]
    opening = before[-1] if before and _is_narrative(before[-1].marker) else None
    following = [one for one in cited if one.at >= end]
    if opening is not None and (not following or _is_narrative(following[0].marker)):
        return (opening.marker,)
    if not following:
        return ()
    kept = [following[0]]
    for one in following[1:]:
        if one.at - kept[-1].at > 1:
            break
        kept.append(one)
    own = [one.marker for one in kept]
    return tuple([opening.marker, *own] if opening is not None else own)


def _is_narrative(marker: Marker) -> bool:
    """Whether a citation begins with its makers: "Reed (2015)", not "(Reed 2015)"."""
    surface = marker.location.surface
    return marker.kind is MarkerKind.CITATION and surface[:1].isalpha() and surface[-1:] in ")]" and "(" in surface
