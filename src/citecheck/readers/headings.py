"""Which short groups of lines are headings, which are bylines."""

from __future__ import annotations

import re

import attrs

from citecheck.naming import is_given_name
from citecheck.readers.bylines import STRAPLINE, is_byline, is_name_alone, is_ranked, is_role, wants_more
from citecheck.readers.citing import heads_references, is_entry, opens_entry
from citecheck.readers.endings import attributed, connects, finished, is_caption, without_marks
from citecheck.readers.groups import Group
from citecheck.readers.lines import Lines
from citecheck.readers.pullquotes import quoted
from citecheck.records import BlockKind

_SECTION = re.compile(r"(?:\*\*|__)?(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[A-Z][.)])\s+(?=[A-Z“\"‘])")
_BOLD = re.compile(r"(?:\*\*|__|<b>|<strong>)[^*<>]{2,140}(?:\*\*|__|</b>|</strong>):?")
_SOURCE = re.compile(r"[*_]*(?:Sources?|Notes?|Base|N\.?B\.?): ?\S", re.IGNORECASE)
_BY = re.compile(r"[Bb]y (?:[A-Z(][\w.'’)-]*,? ?(?:and |& )?){2,8}$")
_RAISED = re.compile(r"<sup>[^<>]{1,30}</sup>")
# A long line with a verb is a sentence, or the first half of one
_SAYS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|do|does|did)\b")
_STOP_INSIDE = re.compile(r"[a-z)”’\"][.!](?:<sup>|\[|\d{0,3}\s+[A-Z“\"])")
_NO_HEADING_END = (".", ",", ";", ":", "-", "!", "…")
_HEADING_LENGTH = 120
_LONGEST_ENTRY = 700
_ENTRIES = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_ENTRY_END = re.compile(r"(?:[.)\d]|//\S{3,200}|[a-z]/)$")


def name_headings(groups: list[Group], lines: Lines) -> None:
    """Tell headings and bylines among the short groups."""
    for index, group in enumerate(groups):
        if group.kind is BlockKind.LIST_ITEM and group.numbered and _numbered_heading(groups, index, lines):
            group.kind = BlockKind.HEADING
        if group.kind is BlockKind.HEADING:
            _strip_section(group)
            if is_byline(group.text()) and not group.level:
                group.kind = BlockKind.BYLINE
            continue
        if group.kind is not BlockKind.PARAGRAPH or len(group.rows) > 4 or group.size > 220:
            continue
        text = group.text()
        size_small = len(text) <= 80 and not text.endswith(".")
        if is_caption(text):
            continue
        if _BOLD.fullmatch(_RAISED.sub("", text)) and not finished(text):
            group.kind = BlockKind.BYLINE if _is_byline(groups, index, text) else BlockKind.HEADING
            _strip_section(group)
        elif _is_byline(groups, index, text) or (size_small and _goes_on_byline(groups, index)):
            group.kind = BlockKind.BYLINE
        elif STRAPLINE.search(text):
            group.kind = BlockKind.HEADING
            _take_first_half(groups, index)
        elif _first_half(groups, index, lines):
            group.kind = groups[index + 1].kind = BlockKind.HEADING
        elif _is_heading(group, text, lines):
            group.kind = BlockKind.HEADING
            _strip_section(group)


def _take_first_half(groups: list[Group], index: int) -> None:
    """Make the group above a heading too where a line under a title begins there and goes on in lower case."""
    above = groups[index - 1] if index else None
    if above is None or above.kind is not BlockKind.PARAGRAPH or not groups[index].first[0].islower():
        return
    if len(above.rows) <= 3 and above.size <= 220 and not finished(above.last) and above.first[0].isupper():
        above.kind = BlockKind.HEADING


def split_bylines(groups: list[Group]) -> list[Group]:
    """A name on a line of its own is a byline of its own, apart from the role below it or the title above it."""
    divided: list[Group] = []
    for group in groups:
        if group.kind is BlockKind.BYLINE and _is_name_over_role(group):
            divided.append(Group(BlockKind.BYLINE, group.rows[:1], group.skip, page=group.page, tight=group.tight))
            divided.append(Group(BlockKind.BYLINE, group.rows[1:], tight=True))
        elif group.kind is BlockKind.HEADING and len(group.rows) > 1 and _is_writer(group.last):
            title = Group(BlockKind.HEADING, group.rows[:-1], group.skip, level=group.level, page=group.page)
            title.tight, title.after_number = group.tight, group.after_number
            divided += [title, Group(BlockKind.BYLINE, group.rows[-1:], tight=True)]
        else:
            divided.append(group)
    return divided


def _is_writer(text: str) -> bool:
    """Whether a line is "by" somebody, or a name alone: its first word is a known given name, or a rank says so."""
    if _BY.match(text):
        return True
    return is_name_alone(text) and (is_given_name(text.split()[0]) or is_ranked(text))


def _is_name_over_role(group: Group) -> bool:
    return len(group.rows) > 1 and is_name_alone(group.first.rstrip(",")) and is_role(group.rows[1].text)


def _is_byline(groups: list[Group], index: int, text: str) -> bool:
    if is_byline(text) or _is_name_over_role(groups[index]):
        return True
    bare = text.strip("*_ ")
    if not is_name_alone(bare):
        return False
    following = groups[index + 1] if index + 1 < len(groups) else None
    return following is not None and following.kind is BlockKind.PARAGRAPH and is_role(following.text().strip("*_ "))


def _goes_on_byline(groups: list[Group], index: int) -> bool:
    """Whether the byline above breaks off ("Professor of Rivers,") and this goes on with it."""
    above = groups[index - 1] if index else None
    return (
        above is not None
        and above.kind is BlockKind.BYLINE
        and wants_more(above.last)
        and groups[index].first[0].isupper()
    )


def _first_half(groups: list[Group], index: int, lines: Lines) -> bool:
    """The first line of a heading that a blank line divides: "Why rivers matter to the" / "towns of the north"."""
    group, following = groups[index], groups[index + 1] if index + 1 < len(groups) else None
    if following is None or following.kind is not BlockKind.PARAGRAPH or len(group.rows) + len(following.rows) > 2:
        return False
    above = groups[index - 1] if index else None
    opens = group.page or (above is not None and above.kind is BlockKind.FURNITURE)
    short = group.size + following.size <= 90 and not following.last.endswith((".", ",", ":"))
    return opens and short and group.first[0].isupper() and connects(group.last)


def _is_heading(group: Group, text: str, lines: Lines) -> bool:
    text = without_marks(text).rstrip("*_")
    if not text or len(text) > _HEADING_LENGTH or len(group.rows) > 3 or text.endswith(_NO_HEADING_END):
        return False
    if not (text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'(") or quoted(text):
        return False
    if text[0] == "(" or "@" in text or text.endswith("”") or attributed(text):
        return False
    if _STOP_INSIDE.search(text) or _SOURCE.match(text) or (text[-1] in "\"”’'" and finished(text)):
        return False
    if lines.wrapped and group.longest > 0.9 * max(lines.width, 40):
        return False
    if len(text) > 70 and (text.endswith("?") or _SAYS.search(text)):
        return False
    words = text.split()
    return len(words) <= 16 and not connects(text) and any(c.isalpha() for c in text)


def _numbered_heading(groups: list[Group], index: int, lines: Lines) -> bool:
    """A short numbered line without a stop, with text and not another item after it."""
    group = groups[index]
    text = group.text()
    if (
        len(text) > _HEADING_LENGTH
        or len(group.rows) > 2
        or text.endswith((".", ",", ";", ":"))
        or not text[:1].isupper()
    ):
        return False
    for neighbour in (index - 1, index + 1):
        if 0 <= neighbour < len(groups) and groups[neighbour].numbered:
            return False
    following = groups[index + 1] if index + 1 < len(groups) else None
    return following is not None and following.kind is BlockKind.PARAGRAPH and following.size > len(text)


def _strip_section(group: Group) -> None:
    """Leave a section number out of the heading's pieces: it is no figure."""
    if match := _SECTION.match(group.first):
        group.skip += match.end()


def mark_bibliography(groups: list[Group]) -> list[Group]:
    """The groups with the entries under a heading "References" or the like made what they are, up to the next heading.

    Entries that no blank line divides are one group each.
    """
    marked: list[Group] = []
    inside = False
    for group in groups:
        if group.kind is BlockKind.HEADING:
            inside = heads_references(group.text())
        for part in _entries(group) if inside else [group]:
            if inside and part.kind in _ENTRIES:
                if part.size <= _LONGEST_ENTRY and is_entry(part.text()):
                    part.kind = BlockKind.BIBLIOGRAPHY
                elif part.size > _LONGEST_ENTRY:
                    inside = False  # the text has begun again
            marked.append(part)
    return marked


def _entries(group: Group) -> list[Group]:
    """A group of lines divided where an entry is finished and the next line begins as another does."""
    if group.kind not in _ENTRIES or len(group.rows) < 2 or not opens_entry(group.first):
        return [group]
    starts = [0]
    for at in range(1, len(group.rows)):
        above, row = group.rows[at - 1].text, group.rows[at].text
        if _ENTRY_END.search(above) and opens_entry(row):
            starts.append(at)
    parts = []
    for start, end in zip(starts, [*starts[1:], len(group.rows)], strict=True):
        rows = group.rows[start:end]
        if start == 0:
            parts.append(attrs.evolve(group, rows=rows))
        else:
            parts.append(Group(group.kind, rows, tight=True))
    return parts
