"""Documents of formats whose paragraphs are known: lines of text with anchors, notes at the end, then blocks."""

from __future__ import annotations

from collections.abc import Hashable

import attrs

from citecheck.readers.hints import Hints
from citecheck.readers.layout import blocks_of
from citecheck.records import Anchor, BlockKind, Document

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SIGNS = frozenset("*†‡§")


@attrs.define
class _Mark:
    label: str
    start: int
    end: int
    note: Hashable


@attrs.define
class Flow:
    """Collects paragraphs, one a line, with blank lines between, and the notes that markers in them point at.

    Blocks are found as in plain text, so that typed notes, bylines, pull quotes and lists of references are found too;
    headings, rows of tables, list items and real notes are taken as the file gives them.
    """

    _parts: list[str] = attrs.Factory(list)
    _at: int = 0
    _line: int = 0
    _marks: list[_Mark] = attrs.Factory(list)
    _notes: dict[Hashable, int] = attrs.Factory(dict)
    _paragraphs: list[int] = attrs.Factory(list)
    _headings: dict[int, int] = attrs.Factory(dict)
    _labels: dict[int, str] = attrs.Factory(dict)
    _kinds: dict[int, BlockKind] = attrs.Factory(dict)

    def begin(self) -> int:
        """Begin a line; gives where it starts."""
        return self._at

    def add(self, text: str) -> None:
        """Text of the line; line feeds in it become spaces."""
        text = text.replace("\n", " ").replace("\r", " ")
        if text:
            self._parts.append(text)
            self._at += len(text)

    def mark(self, label: str, note: Hashable, *, custom: bool = False) -> None:
        """A marker at this place, written raised; one whose sign the text itself holds is written as it is."""
        if not label:
            return
        if label.isdigit():
            shown = label.translate(_RAISED)
        elif custom or set(label) <= _SIGNS:
            shown = label
        else:
            shown = f"[{label}]"
        start = self._at
        self.add(shown)
        self._marks.append(_Mark(label, start, self._at, note))

    def end(self, start: int, kind: BlockKind, level: int | None = None) -> None:
        """End the line that began at `start`; nothing remains of one without text."""
        if self._at == start or not "".join(self._parts[-self._count(start) :]).strip():
            self._drop(start)
            return
        self._paragraphs.append(start)
        if kind is BlockKind.HEADING:
            self._headings[self._line] = level or 1
        elif kind in (BlockKind.TABLE, BlockKind.LIST_ITEM):
            self._kinds[self._line] = kind
        self._close()

    def note(self, label: str, text: str, note: Hashable) -> None:
        """A note in a line of its own, after all paragraphs."""
        self._notes[note] = self._at
        self._labels[self._line] = label
        self.add(f"{label} {text}".rstrip())
        self._close()

    def document(self) -> Document:
        """The document of all lines, without what its reader knows of the file as a whole."""
        text = "".join(self._parts).rstrip("\n")
        hints = Hints(headings=self._headings, kinds=self._kinds, notes=self._labels)
        return Document(
            id="",
            text=text,
            blocks=blocks_of(text, hints),
            anchors=tuple(
                Anchor(label=mark.label, start=mark.start, end=mark.end, note=self._notes[mark.note])
                for mark in self._marks
                if mark.note in self._notes
            ),
            paragraphs=tuple(self._paragraphs),
        )

    def _count(self, start: int) -> int:
        """How many of the last parts stand from `start` on."""
        at, count = self._at, 0
        while at > start:
            count += 1
            at -= len(self._parts[-count])
        return count

    def _drop(self, start: int) -> None:
        for _ in range(self._count(start)):
            self._parts.pop()
        self._at = start
        self._marks = [mark for mark in self._marks if mark.start < start]

    def _close(self) -> None:
        self._parts.append("\n\n")
        self._at += 2
        self._line += 2
