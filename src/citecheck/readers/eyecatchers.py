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


def cut_pull_quotes(text: str, groups: list[Group], lines: Lines) -> list[Part]:
    """Groups as parts, pull quotes told by what they repeat, those run into a paragraph cut out of it."""
    whole: dict[int, str] = {}
    inner: dict[int, tuple[str, str]] = {}
    for index, group in enumerate(groups):
        if group.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING) or group.level:
            continue
        if group.size <= 450:
            joined = group.text()
            narrow = lines.wrapped and len(group.rows) > 2 and group.longest < 0.6 * lines.width
            if quoted(joined) or (narrow and joined[0].isupper() and len(joined.split()) >= _LEAST_UNQUOTED):
                whole[index] = joined
                continue
        if len(group.rows) == 1 and group.kind is BlockKind.PARAGRAPH:
            row = text[group.start : group.end]
            leading = LEADING.match(row) if row[0] in '“"' else None
            trailing = TRAILING.search(row, max(0, len(row) - 420)) if row[-1] in '”"' else None
            if leading or trailing:
                inner[index] = (leading["inner"] if leading else "", trailing["inner"] if trailing else "")
    repeats = Repeats.of(text, [*whole.values(), *(quote for pair in inner.values() for quote in pair if quote)])
    parts: list[Part] = []
    for index, group in enumerate(groups):
        kind, start, end = group.kind, group.start, group.end
        if index in whole:
            share = repeats.share(whole[index])
            if share >= (0.5 if quoted(whole[index]) else 0.8):
                kind = BlockKind.PULL_QUOTE
        row = text[start:end] if index in inner else ""
        match = LEADING.match(row) if row and inner[index][0] else None
        if match and repeats.share(match["inner"]) >= 0.5 and _sets_apart(text, parts, row, match):
            parts.append(Part(text, group, BlockKind.PULL_QUOTE, start, start + len(row[: match.end()].rstrip())))
            start += match.end()
        tail: Part | None = None
        match = TRAILING.search(row, max(0, len(row) - 420)) if row and inner[index][1] else None
        following = groups[index + 1].first if index + 1 < len(groups) else ""
        apart = match is not None and (finished(row[: match.start()]) or following[:1].islower())
        if match and apart and repeats.share(match["inner"]) >= 0.5 and group.start + match.start() > start:
            tail = Part(text, group, BlockKind.PULL_QUOTE, group.start + match.start("quote"), end)
            end = group.start + match.start()
        parts.append(Part(text, group, kind, start, end))
        if tail is not None:
            parts.append(tail)
    return parts


def _sets_apart(text: str, parts: list[Part], row: str, match: re.Match[str]) -> bool:
    """Whether a quotation that opens a paragraph is an eye-catcher run into it, and no sentence of its own.

    Either the paragraph above is unfinished, and what comes after the quotation goes on with it; or the quotation has
    no stop and a new sentence follows ("“Less is more” said she" has neither).
    """
    above = next((part for part in reversed(parts) if part.kind not in PASSED), None)
    if above is not None and above.kind in PROSE and not finished(above.last):
        return True
    return row[match.end()].isupper() and not finished(match["inner"])
