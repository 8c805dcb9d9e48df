"""The sentences of a document, each with the way back to the original."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterable

import attrs

from citecheck.prose.sentences import bounded, split
from citecheck.readers.labels import body_of
from citecheck.readers.view import View, view_of
from citecheck.records import BlockKind, Document

_NEAR = 6
# The comma of "[2, 5]", the space of "9 10 11", the word of "[2] and [5]"
_BETWEEN = re.compile(r"\s{0,2}[,;&–-]?\s{0,2}")
_BETWEEN_BRACKETS = re.compile(r"\s?(?:and|to|[–-])\s?")


@attrs.frozen(kw_only=True)
class Sentence:
    """A sentence as read: lines joined, hyphens mended, left-out markers gone."""

    text: str
    kind: BlockKind
    """Of the block it stands in."""
    block: int
    """Index of that block in `document.blocks`."""
    section: str | None
    """Text of the nearest heading above."""
    start: int
    """Offset of its first character in the original text."""
    end: int
    """Offset after its last."""
    label: str | None = None
    """Label of the note it stands in."""
    _view: View = attrs.field(repr=False, eq=False, alias="view")
    _offset: int = attrs.field(repr=False, eq=False, alias="offset")

    @property
    def whole(self) -> View:
        """The view of the block that the sentence stands in."""
        return self._view

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original span of text[start:end]."""
        return self._view.original(self._offset + start, self._offset + end)

    def position(self, offset: int) -> int | None:
        """Where in `text` an original offset stands; None where it lies outside the sentence."""
        if not self.start <= offset < self.end:
            return None
        at = self._view.position(offset) - self._offset
        return at if 0 <= at < len(self.text) else None


def sentences_of(document: Document, without: Iterable[tuple[int, int]] = ()) -> tuple[Sentence, ...]:
    """All sentences of a document in the order of its blocks, furniture left out.

    `without` are spans to leave out of the text, such as markers; what only stands between two of them goes too. A
    table row, heading, byline or line of contents is one sentence; the number of a note is no part of its first
    sentence.
    """
    cuts = _closed_up(document.text, sorted(without))
    starts = [cut[0] for cut in cuts]
    found: list[Sentence] = []
    section: str | None = None
    for index, block in enumerate(document.blocks):
        if block.kind is BlockKind.FURNITURE:
            continue
        pieces = body_of(document.text, block)
        inside: list[tuple[int, int]] = []
        for low, high in pieces:
            inside += cuts[bisect.bisect_left(starts, low) : bisect.bisect_left(starts, high)]
        view = view_of(document.text, pieces, inside)
        if not view.text:
            continue
        if block.kind is BlockKind.HEADING:
            section = view.text
        whole = block.kind in (BlockKind.HEADING, BlockKind.TABLE, BlockKind.BYLINE, BlockKind.CONTENTS)
        for start, end in bounded(view.text, 0, len(view.text)) if whole else split(view.text):
            low, high = view.original(start, end)
            found.append(
                Sentence(
                    text=view.text[start:end],
                    kind=block.kind,
                    block=index,
                    section=section,
                    start=low,
                    end=high,
                    label=block.label if block.kind is BlockKind.NOTE else None,
                    view=view,
                    offset=start,
                )
            )
    return tuple(found)


def _closed_up(text: str, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, neighbours that hardly anything divides made one."""
    closed: list[tuple[int, int]] = []
    for start, end in cuts:
        if closed and start - closed[-1][1] <= _NEAR and _divided_by_nothing(text, closed[-1][1], start):
            closed[-1] = (closed[-1][0], max(end, closed[-1][1]))
        else:
            closed.append((start, end))
    return closed


def _divided_by_nothing(text: str, end: int, start: int) -> bool:
    if start <= end or _BETWEEN.fullmatch(text, end, start):
        return True
    bracketed = text[end - 1] in "]>" and text[start] in "[<"
    return bracketed and _BETWEEN_BRACKETS.fullmatch(text, end, start) is not None
