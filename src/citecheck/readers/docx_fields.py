"""Fields of a Word file: their results are text, their instructions are not."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

from citecheck.readers.composing import Reference

_NOTE = re.compile(r"\s*NOTEREF\s+\"?(?P<name>[^\s\"]{1,80})\"?(?P<switches>.{0,200})", re.IGNORECASE | re.DOTALL)
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
_LONGEST = 2000


@attrs.define
class _Field:
    instruction: str = ""
    shown: bool = False
    """Whether its result has begun."""
    note: str | None = None
    """The note that its result refers to."""
    up: bool = False
    """Whether that result looks like a marker, not like the number in "see note 3"."""
    result: str = ""
    contents: bool = False


class Fields:
    """The fields that are open at a place in the text, each in the one before."""

    def __init__(self, bookmarks: Mapping[str, str]) -> None:
        self._bookmarks = bookmarks
        self._open: list[_Field] = []
        self._hiding = self._listing = 0

    @property
    def shown(self) -> bool:
        """Whether what stands here is text."""
        return not self._hiding

    @property
    def contents(self) -> bool:
        """Whether it is a part of a table of contents."""
        return self._listing > 0

    def begin(self, instruction: str | None = None) -> None:
        """A field begins; with its instruction known, its result."""
        self._open.append(_Field())
        self._hiding += 1
        if instruction is not None:
            self.instruct(instruction)
            self.separate()

    def instruct(self, text: str) -> None:
        if self._open and not self._open[-1].shown and len(self._open[-1].instruction) < _LONGEST:
            self._open[-1].instruction += text

    def separate(self) -> None:
        """The instruction ends, the result begins."""
        if not self._open or self._open[-1].shown:
            return
        field = self._open[-1]
        field.shown = True
        self._hiding -= 1
        if match := _NOTE.match(field.instruction):
            field.note = self._bookmarks.get(match["name"])
            field.up = "\\f" in match["switches"].casefold()
        field.contents = bool(_CONTENTS.match(field.instruction))
        self._listing += field.contents

    def take(self, text: str, up: bool) -> bool:
        """Whether a text is the result of a field that stands for a marker, and so is no text itself."""
        field = self._open[-1] if self._open else None
        if field is None or field.note is None or not (up or field.up):
            return False
        field.up = True
        field.result += text
        return True

    def end(self) -> Reference | None:
        """The innermost field ends; the reference that it stands for."""
        if not self._open:
            return None
        field = self._open.pop()
        self._hiding -= not field.shown
        self._listing -= field.contents
        if field.note is None or not field.result.strip():
            return None
        return Reference(field.note, field.result.strip())

    def end_paragraph(self) -> None:
        """Give up fields that begin and never end: instructions hardly go over a paragraph, and text is not to be
        lost."""
        while self._open and not self._open[-1].shown:
            self.end()

    def clear(self) -> None:
        self._open.clear()
        self._hiding = self._listing = 0
