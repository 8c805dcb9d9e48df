"""Pull quotes cut out of the text: those that stand alone, and those run into a paragraph."""

from __future__ import annotations

import re

from citecheck.readers.endings import finished
from citecheck.readers.groups import Group
from citecheck.readers.lines import Lines
from citecheck.readers.parts import PASSED, PROSE, Part
from citecheck.readers.pullquotes import LEADING, TRAILING, Repeats, quoted
from citecheck.records import BlockKind

_LEAST_UNQUOTED = 10
"""Words of a narrow column before it may be an eye-catcher without quotation marks."""

_NARROW = 0.6
"""Share of the width of the text below which a column is narrow."""


def cut_pull_quotes(text: str, groups: list[Group], lines: Lines) -> list[Part]:
    """Groups as parts, pull quotes told by what they repeat, those run into a paragraph cut out of it."""
    whole: dict[int, str] = {}
    runs: dict[int, int] = {}
    inner: dict[int, tuple[str, str]] = {}
    for index, group in enumerate(groups):
        if group.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or group.level:
            continue
        if group.size <= 450:
            joined = group.text()
            if quoted(joined):
                whole[index] = joined
                continue
            last = _narrow_run(groups, index, lines)
            stretch = " ".join(one.text() for one in groups[index : last + 1])
            if last >= index and joined[0].isupper() and len(stretch.split()) >= _LEAST_UNQUOTED:
                whole[index], runs[index] = stretch, last
                continue
        if len(group.rows) == 1 and group.kind is BlockKind.PARAGRAPH:
            row = text[group.start : group.end]
            leading = LEADING.match(row) if row[0] in '“"' else None
            trailing = TRAILING.search(row, max(0, len(row) - 420)) if row[-1] in '”"' else None
            if leading or trailing:
                inner[index] = (leading["inner"] if leading else "", trailing["inner"] if trailing else "")
    repeats = Repeats.of(text, [*whole.values(), *(quote for pair in inner.values() for quote in pair if quote)])
    parts: list[Part] = []
    taken = -1
    for index, group in enumerate(groups):
        if index <= taken:
            continue
        kind, start, end = group.kind, group.start, group.end
        if index in whole:
            share = repeats.share(whole[index])
            if share >= (0.5 if quoted(whole[index]) else 0.8):
                kind = BlockKind.PULL_QUOTE
                taken = runs.get(index, index)
                end = groups[taken].end
        row = text[start:end] if index in inner else ""
        match = LEADING.match(row) if row and inner[index][0] else None
        if match and repeats.share(match["inner"]) >= 0.5 and _sets_apart(text, parts, row, match):
            parts.append(Part(text, group, BlockKind.PULL_QUOTE, start, start + len(row[: match.end()].rstrip())))
            start += match.end()
        tail: Part | None = None
        match = TRAILING.search(row, max(0, len(row) - 420)) if row and inner[index][1] else None
        following = groups[index + 1].first if index + 1 < len(groups) else ""
        apart = match is not None and (finished(row[: match.start()]) or following[:1].islower())
        apart = apart and match is not None and not match["inner"][0].islower()
        if match and apart and repeats.share(match["inner"]) >= 0.5 and group.start + match.start() > start:
            tail = Part(text, group, BlockKind.PULL_QUOTE, group.start + match.start("quote"), end)
            end = group.start + match.start()
        parts.append(Part(text, group, kind, start, end))
        if tail is not None:
            parts.append(tail)
    return parts


def _narrow_run(groups: list[Group], index: int, lines: Lines) -> int:
    """Index of the last of the groups from `index` on that are one narrow column, blank lines in it or not; less than
    `index` where there is none."""
    if not lines.wrapped or len(groups[index].rows) < 2 or groups[index].longest >= _NARROW * lines.width:
        return index - 1
    last = index
    for at in range(index + 1, min(index + 4, len(groups))):
        group = groups[at]
        if group.kind is not BlockKind.PARAGRAPH or group.longest >= _NARROW * lines.width:
            break
        if finished(groups[at - 1].last) or not group.first[0].islower():
            break
        last = at
    return last if last > index or len(groups[index].rows) > 2 else index - 1


def _sets_apart(text: str, parts: list[Part], row: str, match: re.Match[str]) -> bool:
    """Whether a quotation that opens a paragraph is an eye-catcher run into it, and no sentence of its own.

    Either the paragraph above is unfinished, and what comes after the quotation goes on with it; or the quotation has
    no stop and a new sentence follows ("“Less is more” said she" has neither).
    """
    inner = match["inner"]
    if inner.endswith(",") or inner[0].islower():
        return False  # “…”, said somebody: a sentence of its own, or a part of one
    above = next((part for part in reversed(parts) if part.kind not in PASSED), None)
    if above is not None and above.kind in PROSE and not finished(above.last):
        return True
    return row[match.end()].isupper() and not finished(inner)
