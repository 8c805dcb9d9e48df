"""Notes that lost their number in print: told by the gap in the numbers and by a marker that nothing answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from citecheck.readers.marks import Mark
from citecheck.readers.parts import Part
from citecheck.records import BlockKind

_CITED = re.compile(r"\((?:[^()]{0,60}[ ,])?(?:19|20)\d\d[a-z]?\)|https?://|www\.|[“\"‘][^“”\"‘’]{8,200}[”\"’],?\s")
# 'and so it went Ann Reed, "Ten Years of Tides", Coast (3 May 2011)' at the end of a paragraph
_TAIL = re.compile(
    r"(?<=\s)(?P<note>(?:[A-Z][\w.'’-]*\s+(?:and\s+|&\s+)?){1,5}[A-Z][\w'’-]+,\s+[“\"‘][^“”\"]{8,200}[”\"’],?\s+"
    r"[^()]{2,80}\([^()]{0,30}(?:19|20)\d\d\)\.?)\s*$"
)
# '"Ten Years of Tides", Coast (3 May 2011) I believe that …': a paragraph run onto a note
_RUN_ON = re.compile(r"[”\"’'],?\s+[^()]{2,80}\([^()]{0,30}(?:19|20)\d\d\)\.?(?P<gap>\s+)(?=[A-Z][\w’']*\s+[a-z])")
_LONGEST = 400
_LEAST_RUN_ON = 200
_TAIL_REACH = 420


def recover(text: str, parts: list[Part], marks: Sequence[Mark]) -> list[Part]:
    """The parts with those that must be unnumbered notes made notes, a note run onto a paragraph cut off it."""
    wanted = {mark.label for mark in marks if mark.weight >= 0.3}
    numbered = [(index, int(part.label)) for index, part in enumerate(parts) if part.label and part.label.isdigit()]
    printed = {str(number) for _, number in numbered}
    cut: dict[int, int] = {}
    for (i, low), (j, high) in pairwise(numbered):
        lost = [str(number) for number in range(low + 1, high)]
        if not 1 <= len(lost) <= 3 or not all(label in wanted and label not in printed for label in lost):
            continue
        between = [at for at in range(i + 1, j) if parts[at].kind is not BlockKind.FURNITURE]
        if len(between) == len(lost) and all(_is_note(text, parts[at]) for at in between):
            for at in between:
                parts[at].kind = BlockKind.NOTE
        elif between and between[-1] == j - 1 and len(lost) == 1:
            before = parts[j - 1]
            tail = _TAIL.search(text, max(before.start, before.end - _TAIL_REACH), before.end)
            if before.kind is BlockKind.PARAGRAPH and tail:
                cut[j - 1] = tail.start("note")
    recovered: list[Part] = []
    for index, part in enumerate(parts):
        tail_at = cut.get(index)
        run_on = _run_on(text, part) if part.kind is BlockKind.NOTE else None
        if run_on is not None:
            recovered.append(Part(text, part.group, BlockKind.NOTE, part.start, run_on))
            recovered.append(Part(text, part.group, BlockKind.PARAGRAPH, run_on, part.end))
            continue
        if tail_at is None or tail_at <= part.start:
            recovered.append(part)
            continue
        recovered.append(Part(text, part.group, part.kind, part.start, tail_at))
        recovered.append(Part(text, part.group, BlockKind.NOTE, tail_at, part.end))
    return recovered


def _run_on(text: str, part: Part) -> int | None:
    """Where body text begins that stands on the same line as a short, complete reference."""
    if part.end - part.start < _LEAST_RUN_ON + 60:
        return None
    match = _RUN_ON.search(text, part.start, min(part.end, part.start + _LONGEST))
    if match is None or part.end - match.end() < _LEAST_RUN_ON or _CITED.search(text, match.end(), part.end):
        return None
    return match.end()


def _is_note(text: str, part: Part) -> bool:
    if part.kind not in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.BYLINE, BlockKind.HEADING):
        return False
    if part.end - part.start > _LONGEST or _CITED.search(text, part.start, part.end) is None:
        return False
    tail = _TAIL.search(text, max(part.start, part.end - _TAIL_REACH), part.end)
    return tail is None or tail.start("note") == part.start
