"""Lines into groups: what each stretch of neighbouring lines is, before paragraphs are put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.readers.bylines import is_byline
from citecheck.readers.endings import connects
from citecheck.readers.footnotes import NoteStart
from citecheck.readers.hints import NONE, Hints
from citecheck.readers.lines import Line, Lines
from citecheck.records import BlockKind

_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
_BULLET = re.compile(r"(?:[•●▪◦‣∙▸■□○*+–—-]|\uf0b7|o(?=\s))(?:\s+|$)")
_SURE_BULLET = re.compile(r"[•●▪◦‣∙▸■□\uf0b7]")
_NUMBERED = re.compile(
    r"\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s+(?=[^\s])|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[A-Z“\"‘])"
)
# "2     The upper mills": a number set off from the title of its part
_NUMBERED_TITLE = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,2}\s{2,}(?=[A-Z](?:(?!\s{3})[^\d\t|]){2,80}(?<![.,;:])$)")
# "14     The mills were told that": a paragraph that is numbered so
_NUMBERED_PROSE = re.compile(r"\d{1,3}(?:\.\d{1,3})?\s{2,}(?=[A-Z“‘\"][\w’']*,? [a-z]+,? [\w£(])")
_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_CONTENTS_HEADING = re.compile(r"[#\s*]*(?:table of )?contents\W*", re.IGNORECASE)
_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d{1,3}\s*$|…+\s*\d{1,3}\s*$")
_PAGE_AT_END = re.compile(r"(?:\t|\s{2,}|\s)\d{1,3}\s*$")
_ADDRESS_AT_END = re.compile(r"https?://\S+$")
_CLOSING = (".", "!", "?", ":", ";", "”", ")", '"', ",")
_GAPS = re.compile(r"\S(?:\s{3,}|\t)\S")
# "2010/11  1,210", "Upper mills  45  50": narrower gaps where nothing but figures follows
_FIGURES = re.compile(r"[^\W_][^\n]{0,40}?(?:\s{2,}[-–]?[£$€]?\d[\d,.]*(?:%|m|bn|k)?){1,12}")
_YEARISH = re.compile(r"\(?(?:c|p|v|a)\.\s")
_SINGLE = (BlockKind.HEADING, BlockKind.TABLE, BlockKind.CONTENTS, BlockKind.FURNITURE)
_CONTENTS_REACH = 15


@attrs.define
class Group:
    """Neighbouring lines of one kind."""

    kind: BlockKind
    rows: list[Line]
    skip: int = 0
    """Characters of the first line that are a bullet, an enumerator or heading signs."""
    label: str | None = None
    level: int | None = None
    page: bool = False
    """Whether a page begins with it."""
    tight: bool = False
    """Whether no blank line stands before it."""
    numbered: bool = False
    """Whether the first line was set off by an enumerator ("2.", "b)", "3.1")."""

    after_number: bool = False
    """Whether a number alone on its line stands right above: a chapter's."""

    @property
    def start(self) -> int:
        return self.rows[0].start + self.skip

    @property
    def end(self) -> int:
        return self.rows[-1].end

    @property
    def first(self) -> str:
        return self.rows[0].text[self.skip :]

    @property
    def last(self) -> str:
        return self.rows[-1].text if len(self.rows) > 1 else self.first

    @property
    def longest(self) -> int:
        return max(len(row.text) for row in self.rows)

    @property
    def size(self) -> int:
        return sum(len(row.text) + 1 for row in self.rows) - self.skip - 1

    def text(self) -> str:
        """Its lines joined by spaces."""
        return " ".join([self.first, *(row.text for row in self.rows[1:])])


def groups_of(lines: Lines, notes: Sequence[NoteStart], furniture: frozenset[int], hints: Hints = NONE) -> list[Group]:
    """Every line that is not blank, in groups, in order of place."""
    headings = hints.headings
    owner = note_lines(lines, notes, furniture)
    groups: list[Group] = []
    open_group: Group | None = None
    page = tight = False
    pending = False  # whether a bullet stood alone on a line, its text still to come
    contents = 0  # lines left in which a number at a line's end is a page
    for index, line in enumerate(lines.all):
        if not line.text:
            open_group, tight = None, False
            continue
        if line.page:
            open_group, page, tight = None, True, False
        note = owner.get(index)
        if note is not None and index != notes[note].line and groups:
            groups[-1].rows.append(line)
            tight = True
            continue
        if note is not None:
            kind, skip, starts = BlockKind.NOTE, 0, True
        elif index in furniture:
            kind, skip, starts = BlockKind.FURNITURE, 0, True
        elif contents and _is_contents(line.text) and not _goes_on(lines, index):
            kind, skip, starts = BlockKind.CONTENTS, 0, True
            contents = _CONTENTS_REACH
        elif index in headings and not is_byline(line.text):
            kind, skip, starts = BlockKind.HEADING, 0, True
            contents = _CONTENTS_REACH if _CONTENTS_HEADING.fullmatch(line.text) else 0
            if tight and headings.get(index - 1) == headings[index] and groups[-1].kind is BlockKind.HEADING:
                groups[-1].rows.append(line)
                continue
        else:
            kind, skip, starts = _kind_of(line.text, open_group)
            if (title := _NUMBERED_TITLE.match(line.text)) and _alone(lines, index):
                kind, skip, starts = BlockKind.HEADING, title.end(), True
            contents = max(0, contents - 1)
            if len(line.text) < 40 and _CONTENTS_HEADING.fullmatch(line.text):
                contents = _CONTENTS_REACH
        if skip == len(line.text) and kind is BlockKind.LIST_ITEM:
            pending, open_group = True, None
            continue
        if open_group is not None and (starts or kind is not open_group.kind):
            open_group = None
        if open_group is not None:
            open_group.rows.append(line)
        else:
            if pending and kind is BlockKind.PARAGRAPH:
                kind, pending = BlockKind.LIST_ITEM, False
            elif kind in (BlockKind.HEADING, BlockKind.TABLE):
                pending = False
            level = _level(line.text) or headings.get(index) if kind is BlockKind.HEADING else None
            label = notes[note].label if note is not None else None
            numbered = kind is BlockKind.LIST_ITEM and skip > 0 and _is_numbered(line.text)
            above = groups[-1] if groups and tight else None
            after_number = above is not None and above.kind is BlockKind.FURNITURE and above.first.isdigit()
            open_group = Group(kind, [line], skip, label, level, page, tight, numbered, after_number)
            groups.append(open_group)
            page = False
        if kind in _SINGLE or kind is BlockKind.NOTE:
            open_group = None
        tight = True
    return groups


def note_lines(lines: Lines, notes: Sequence[NoteStart], furniture: frozenset[int] = frozenset()) -> dict[int, int]:
    """Line index -> index into `notes`, for every line of every note. A note ends where furniture begins."""
    owner: dict[int, int] = {}
    starts = {note.line for note in notes}
    for number, note in enumerate(notes):
        owner[note.line] = number
        at = note.line + 1
        while at < len(lines.all) and at not in starts:
            line = lines.all[at]
            if line.page or at in furniture:
                break
            if not line.text:
                following = at + 1 < len(lines.all) and lines.all[at + 1]
                if note.style == "foot" and following and following.text and following.indent >= 2:
                    at += 1  # Markdown sets further paragraphs of a note indented
                    continue
                break
            listed = line.text[0] in "-*•" and lines.all[note.line].text[0] == line.text[0]
            if listed or _SURE_BULLET.match(line.text) or _MARKDOWN_HEADING.match(line.text):
                break
            if not lines.wrapped and line.indent < 2 and _complete(lines.all[at - 1].text):
                break
            owner[at] = number
            at += 1
    return owner


def _complete(text: str) -> bool:
    """Whether a line of an unwrapped text ends a note."""
    return len(text) > 200 or text.endswith((".", ")")) or bool(_ADDRESS_AT_END.search(text[-300:]))


def _kind_of(text: str, open_group: Group | None) -> tuple[BlockKind, int, bool]:
    """Kind of a line, how many characters of it are a sign of that kind, and whether it starts a group of its own."""
    if heading := _MARKDOWN_HEADING.match(text):
        return BlockKind.HEADING, heading.end(), True
    if (text.count("|") >= 2 and (text[0] == "|" or " | " in text)) or _has_gaps(text):
        return BlockKind.TABLE, 0, True
    if len(text) < 400 and _LEADERS.search(text):
        return BlockKind.CONTENTS, 0, True
    free = open_group is None or open_group.last.endswith(_CLOSING) or open_group.kind is BlockKind.LIST_ITEM
    bullet = _BULLET.match(text)
    if bullet and open_group is not None and open_group.kind is BlockKind.LIST_ITEM:
        # A dash that opens a line of a "•" item is a dash
        free = open_group.rows[0].text[0] == text[0] or open_group.last.endswith(_CLOSING)
    if bullet and (free or _SURE_BULLET.match(text)):
        return BlockKind.LIST_ITEM, bullet.end(), True
    numbered = _NUMBERED.match(text)
    if numbered and free and not _YEARISH.match(text):
        return BlockKind.LIST_ITEM, numbered.end(), True
    if free and (prose := _NUMBERED_PROSE.match(text)):
        return BlockKind.LIST_ITEM, prose.end(), True
    if text[0] == ">" and len(text) > 1:
        return BlockKind.PARAGRAPH, 2 if text[1] == " " else 1, open_group is None
    return (open_group.kind if open_group is not None else BlockKind.PARAGRAPH), 0, False


def _has_gaps(text: str) -> bool:
    """Whether a line has gaps as between the cells of a table; the one after a bullet or number is none."""
    if not _GAPS.search(text):
        return "  " in text and len(text) < 100 and _FIGURES.fullmatch(text) is not None
    opening = _BULLET.match(text) or _NUMBERED.match(text) or _NUMBERED_PROSE.match(text)
    return opening is None or _GAPS.search(text, opening.end()) is not None


def _is_numbered(text: str) -> bool:
    return bool(_NUMBERED.match(text) or _NUMBERED_PROSE.match(text))


def _is_contents(text: str) -> bool:
    bare = _TAG.sub("", text)
    return len(bare) < 300 and bool(_PAGE_AT_END.search(bare)) and not bare.endswith(".")


def _alone(lines: Lines, index: int) -> bool:
    """Whether the lines above and below are blank."""
    return all(not 0 <= at < len(lines.all) or not lines.all[at].text for at in (index - 1, index + 1))


def _goes_on(lines: Lines, index: int) -> bool:
    """Whether a line that ends in a number is one of prose: "of a year's rent, or 48" with "per cent" below it."""
    following = lines.all[index + 1] if index + 1 < len(lines.all) else None
    if following is not None and following.text[:1].islower() and not _is_contents(following.text):
        return True
    words = lines.all[index].text.split()
    return len(words) > 2 and connects(words[-2])


def _level(text: str) -> int | None:
    signs = len(text) - len(text.lstrip("#"))
    return signs or None
