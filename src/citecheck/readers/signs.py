"""Notes by sign or roman number: "it was dropped.*" in the text, "* Harbour Board, Review, 2011." at the foot."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Sequence

from citecheck.readers.footnotes import NoteStart
from citecheck.readers.lines import Lines
from citecheck.readers.marks import ROMAN, SIGNS, Mark, Style

_OPENS = re.compile(
    rf"(?:<sup>\s?(?P<raised_roman>{ROMAN})\s?</sup>\s*|\[(?P<boxed>{ROMAN})\]\s+|(?P<roman>{ROMAN})[.)]?\s+)"
    r"(?=[A-Z“\"‘'(h])"
    r"|(?:<sup>\s?(?P<raised>\*{1,3}|†{1,3}|‡{1,3})\s?</sup>|(?P<plain>\*{1,3}|†{1,3}|‡{1,3}))(?P<gap>\s*)(?=[^\s*†‡])"
)
_LABELS = ("plain", "raised", "roman", "boxed", "raised_roman")
_CLOSES_EMPHASIS = re.compile(r"(?<=[^\s*])\*{1,3}(?![\w*])")
_BULLET = re.compile(r"\*\s")
_REACH = 8000
"""Characters within which the star or dagger of a note stands above it."""
_LONGEST = 40
"""Lines of a paragraph that may be emphasised as a whole."""
_NEAR = 3
"""Lines around a line that begins with a star in which another makes both items of a list."""


def sign_starts(lines: Lines, marks: Sequence[Mark], starts: Sequence[NoteStart]) -> tuple[NoteStart, ...]:
    """`starts` with the lines that begin with a sign which hangs on a word above, each sign answered once."""
    places: dict[str, list[int]] = {}
    for mark in marks:
        if mark.style is Style.SIGN or mark.label[0] in SIGNS:
            places.setdefault(mark.label, []).append(mark.start)
    if not places:
        return tuple(starts)
    taken = {start.line for start in starts}
    found: list[NoteStart] = []
    since: dict[str, int] = {}  # label -> where the last note with it stands
    for index, line in enumerate(lines.all):
        if not line.text or index in taken or line.text[0] not in "*†‡<[ivx":
            continue
        match = _OPENS.match(line.text)
        if match is None or (match["plain"] and _is_something_else(lines, index, match)):
            continue
        label = next(match[name] for name in _LABELS if match[name])
        reach = _REACH if label[0] in SIGNS else line.start
        above = bisect.bisect_left(places.get(label, []), line.start)
        if above and places[label][above - 1] > max(since.get(label, -1), line.start - reach):
            since[label] = line.start
            found.append(NoteStart(index, label, "sign", line.start + match.end()))
    return tuple(sorted([*starts, *found], key=lambda start: start.line)) if found else tuple(starts)


def _is_something_else(lines: Lines, index: int, match: re.Match[str]) -> bool:
    """Whether a star that opens a line is a bullet among others, or opens emphasised words."""
    if not match["plain"].startswith("*"):
        return False
    if not match["gap"]:
        paragraph = itertools.takewhile(lambda line: line.text, lines.all[index : index + _LONGEST])
        return any(_CLOSES_EMPHASIS.search(line.text, 3) for line in paragraph)
    around = [*lines.all[max(0, index - _NEAR) : index], *lines.all[index + 1 : index + 1 + _NEAR]]
    return len(match["plain"]) == 1 and any(_BULLET.match(line.text) for line in around)
