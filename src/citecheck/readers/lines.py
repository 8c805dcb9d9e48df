"""The lines of a text, with what their white space says of pages and columns."""

from __future__ import annotations

import re
import statistics

import attrs

_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_SPACE = " \t\r\f\v\xa0\u2003\u2002\u2009"
_LONE_SPACE = re.compile(r" (?=[^\s])")


@attrs.frozen
class Line:
    """One line without the white space around it; `start == end` for a blank one."""

    start: int
    end: int
    text: str
    indent: int
    """Columns of white space before it."""
    page: bool
    """Whether a new page begins with it."""


@attrs.frozen
class Lines:
    """All lines of a text."""

    all: tuple[Line, ...]
    wrapped: bool
    """Whether paragraphs are broken into lines of about one width."""
    width: int
    """That width in characters; 0 where the text is not wrapped."""


def lines_of(text: str) -> Lines:
    """Lines of `text`. A form feed begins a page; so does a line set off by one space alone, as several extractors
    write a page break, where hardly any other line is indented."""
    spaced = _lone_space_is_page(text)
    found: list[Line] = []
    pending = False
    for match in _LINE.finditer(text):
        raw = match[0]
        if not raw:
            break
        content = raw.strip(_SPACE + "\n\u200b\ufeff")
        if not content or content.isspace():  # U+2028 and other white space that no text begins a line with
            pending = pending or "\f" in raw or (spaced and raw.rstrip("\r\n") == " ")
            found.append(Line(match.start(), match.start(), "", 0, False))
            continue
        lead = len(raw) - len(raw.lstrip(_SPACE + "\u200b\ufeff"))
        start = match.start() + lead
        page = pending or "\f" in raw[:lead] or (spaced and bool(_LONE_SPACE.match(raw)))
        indent = len(raw[:lead].expandtabs(4))
        found.append(Line(start, start + len(content), content, indent, page))
        pending = "\f" in raw[lead:]
    width = _width(found)
    return Lines(tuple(found), width > 0, width)


def _lone_space_is_page(text: str) -> bool:
    once = more = total = 0
    for match in _LINE.finditer(text, 0, min(len(text), 400_000)):
        raw = match[0]
        if not raw.strip():
            once += raw.rstrip("\r\n") == " "
            continue
        total += 1
        if raw[0] in " \t":
            if _LONE_SPACE.match(raw):
                once += 1
            else:
                more += 1
    return total >= 20 and 0 < once <= max(3, total // 12) and more <= max(3, total // 20)


def _width(lines: list[Line]) -> int:
    """Common length of the longer lines of groups of three or more; 0 where most text stands one paragraph a line."""
    lengths: list[int] = []
    long_lines = size = 0
    group: list[int] = []
    for line in lines:
        if line.text:
            group.append(len(line.text))
            if len(line.text) > 160:
                long_lines += len(line.text)
            size += len(line.text)
            continue
        if len(group) >= 3:
            lengths.append(max(group))
        group = []
    if len(group) >= 3:
        lengths.append(max(group))
    if not lengths or long_lines > 0.4 * size:
        return 0
    return int(statistics.median(lengths))
