"""What stands around a quotation: the heading above it, the markers behind it."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import TYPE_CHECKING

from citecheck.records import Location, Marker

if TYPE_CHECKING:
    from citecheck.readers.sentences import Sentence


class Sections:
    """The heading above any offset of the original text."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        ordered = sorted(sentences, key=lambda sentence: sentence.start)
        self._starts = [sentence.start for sentence in ordered]
        self._sections = [sentence.section for sentence in ordered]

    def at(self, offset: int) -> str | None:
        """The section in which an offset stands; None before the first heading."""
        place = bisect.bisect_right(self._starts, offset) - 1
        return self._sections[place] if place >= 0 else None


class Following:
    """Which markers cite a quotation: those behind it, up to the end of its sentence or a few characters on."""

    def __init__(self, markers: Sequence[Marker], sentences: Sequence[Sentence]) -> None:
        self._markers = sorted(markers, key=lambda marker: marker.location.start)
        self._starts = [marker.location.start for marker in self._markers]
        ordered = sorted(sentences, key=lambda sentence: sentence.start)
        self._sentence_starts = [sentence.start for sentence in ordered]
        self._sentence_ends = [sentence.end for sentence in ordered]

    def after(self, location: Location) -> tuple[str, ...]:
        """Labels of the markers behind a place, in their order."""
        place = bisect.bisect_left(self._sentence_starts, location.end) - 1
        end = max(self._sentence_ends[place], location.end) if place >= 0 else location.end
        low = bisect.bisect_left(self._starts, location.end)
        labels = []
        for marker in self._markers[low : low + 4]:
            if marker.location.start > end + 3:
                break
            labels.append(marker.label)
        return tuple(labels)
