"""The blocks of a plain or Markdown text: paragraphs put together again out of hard lines, pages and columns."""

from __future__ import annotations

import re

from citecheck.readers.bylines import STRAPLINE, is_byline, is_name_alone, is_role, wants_more
from citecheck.readers.endings import connects, finished, without_marks
from citecheck.readers.footnotes import starts_of
from citecheck.readers.furniture import furniture_of
from citecheck.readers.groups import Group, groups_of, note_lines
from citecheck.readers.lines import Lines, lines_of
from citecheck.readers.lost import recover
from citecheck.readers.marks import marks_in
from citecheck.readers.parts import Part
from citecheck.readers.pullquotes import LEADING, TRAILING, Repeats, quoted
from citecheck.readers.view import is_broken_word
from citecheck.records import Block, BlockKind

_SECTION = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|[A-Z][.)])\s+(?=[A-Z“\"‘])")
_BOLD = re.compile(r"(?:\*\*|__|<b>|<strong>)[^*<>]{2,140}(?:\*\*|__|</b>|</strong>):?")
_STOP_INSIDE = re.compile(r"[a-z)”’\"][.!](?:<sup>|\[|\d{0,3}\s+[A-Z“\"])")
_NO_HEADING_END = (".", ",", ";", ":", "-", "!", "…")
_HEADING_LENGTH = 120
_PROSE = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_PASSED = (BlockKind.NOTE, BlockKind.FURNITURE, BlockKind.PULL_QUOTE)
_LEAST_UNQUOTED = 10
"""Words of a narrow column before it may be an eye-catcher without quotation marks."""
_REACH = 14
"""How many groups an unfinished paragraph waits for its second half."""


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text in reading order: that is, by where they start. Every character that is not white space, a
    bullet, an enumerator or heading signs lies in exactly one piece of one block."""
    lines = lines_of(text)
    marks = marks_in(text)
    notes = starts_of(text, lines, marks)
    furniture = furniture_of(lines, frozenset(note_lines(lines, notes)))
    groups = _divide(groups_of(lines, notes, furniture), lines)
    _name_headings(groups, lines)
    groups = _split_bylines(groups)
    parts = recover(text, _pull_quotes(text, groups, lines), marks)
    blocks = _join(parts, lines)
    return tuple(sorted(blocks, key=lambda block: block.start))


def _divide(groups: list[Group], lines: Lines) -> list[Group]:
    """Split groups at headings that stand right on their text, and at short last lines of paragraphs."""
    if not lines.wrapped:
        return groups
    divided: list[Group] = []
    for group in groups:
        if group.kind not in _PROSE or len(group.rows) < 2:
            divided.append(group)
            continue
        width = max(group.longest, min(lines.width, int(group.longest * 1.3)))
        start = 0
        for at in range(1, len(group.rows)):
            if _breaks(group, start, at, width):
                divided.append(_part(group, start, at))
                start = at
        divided.append(_part(group, start, len(group.rows)))
    return divided


def _part(group: Group, start: int, end: int) -> Group:
    if start == 0 and end == len(group.rows):
        return group
    rows = group.rows[start:end]
    if start == 0:
        return Group(group.kind, rows, group.skip, group.label, group.level, group.page, group.tight, group.numbered)
    return Group(BlockKind.PARAGRAPH, rows, tight=True)


def _breaks(group: Group, start: int, at: int, width: int) -> bool:
    """Whether a paragraph ends before row `at`: its last line is short, and the next begins like a new one."""
    above, below = group.rows[at - 1].text, group.rows[at].text
    if not (below[0].isupper() or below[0] in '“"‘£•' or below[0].isdigit()):
        return False
    # Room for the next word would have been left only at a paragraph's end
    word = below.split(None, 1)[0]
    if len(above) + 1 + len(word) > 0.9 * width:
        return False
    if finished(above):
        return len(above) < 0.8 * width
    # A heading on its text: all lines so far short and without a stop, the next one long
    if at - start > 3 or group.kind is not BlockKind.PARAGRAPH or above.endswith((",", "-", "–", ";")):
        return False
    near = max(len(row.text) for row in group.rows[at : at + 4])
    above_short = all(len(row.text) < 0.75 * near for row in group.rows[start:at])
    first = group.rows[start].text
    return above_short and first[0].isupper() and len(below) > 0.7 * near and not connects(above)


def _name_headings(groups: list[Group], lines: Lines) -> None:
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
        if _BOLD.fullmatch(text) and not finished(text):
            group.kind = BlockKind.BYLINE if _is_byline(groups, index, text) else BlockKind.HEADING
        elif _is_byline(groups, index, text) or (size_small and _goes_on_byline(groups, index)):
            group.kind = BlockKind.BYLINE
        elif STRAPLINE.search(text):
            group.kind = BlockKind.HEADING
        elif _first_half(groups, index, lines):
            group.kind = groups[index + 1].kind = BlockKind.HEADING
        elif _is_heading(group, text, lines):
            group.kind = BlockKind.HEADING
            _strip_section(group)


def _split_bylines(groups: list[Group]) -> list[Group]:
    """A name on a line of its own is a byline of its own, apart from the role below it."""
    divided: list[Group] = []
    for group in groups:
        name_first = len(group.rows) > 1 and is_name_alone(group.first.rstrip(",")) and is_role(group.rows[1].text)
        if group.kind is BlockKind.BYLINE and name_first:
            divided.append(Group(BlockKind.BYLINE, group.rows[:1], group.skip, page=group.page, tight=group.tight))
            divided.append(Group(BlockKind.BYLINE, group.rows[1:], tight=True))
        else:
            divided.append(group)
    return divided


def _is_byline(groups: list[Group], index: int, text: str) -> bool:
    if is_byline(text):
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
    if text[0] == "(" or "@" in text or text.endswith("”"):
        return False
    if _STOP_INSIDE.search(text):
        return False
    if lines.wrapped and group.longest > 0.9 * max(lines.width, 40):
        return False
    if text.endswith("?") and len(text) > 70:
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


def _pull_quotes(text: str, groups: list[Group], lines: Lines) -> list[Part]:
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
        if row and inner[index][0] and repeats.share(inner[index][0]) >= 0.5:
            match = LEADING.match(row)
            if match:
                cut = start + len(row[: match.end()].rstrip())
                parts.append(Part(text, group, BlockKind.PULL_QUOTE, start, cut))
                start += match.end()
        tail: Part | None = None
        if row and inner[index][1] and repeats.share(inner[index][1]) >= 0.5:
            match = TRAILING.search(row, max(0, len(row) - 420))
            if match and group.start + match.start() > start:
                tail = Part(text, group, BlockKind.PULL_QUOTE, group.start + match.start("quote"), end)
                end = group.start + match.start()
        parts.append(Part(text, group, kind, start, end))
        if tail is not None:
            parts.append(tail)
    return parts


def _join(parts: list[Part], lines: Lines) -> list[Block]:
    """Blocks out of parts: a paragraph that notes, page ends, boxes or eye-catchers interrupt is one block."""
    blocks: list[tuple[Part, list[tuple[int, int]]]] = []
    waiting: list[int] = []  # indexes into blocks of unfinished paragraphs, the latest last
    previous: int | None = None  # the last prose block, where only passed-over parts stand between
    for part in parts:
        short = (
            part.kind is BlockKind.PARAGRAPH
            and part.first[0].islower()
            and part.group.size <= 60
            and not part.group.tight
        )
        if blocks and (part.kind is BlockKind.HEADING or short) and _continues_heading(blocks[-1], part):
            blocks[-1][1].append((part.start, part.end))
            continue
        if part.kind is BlockKind.BYLINE and blocks and _continues_byline(blocks[-1], part):
            blocks[-1][1].append((part.start, part.end))
            blocks[-1][0].last = part.last
            continue
        if part.kind is BlockKind.PARAGRAPH and blocks and _was_no_heading(blocks[-1], part, blocks, waiting):
            blocks[-1][0].kind = BlockKind.PARAGRAPH
            waiting.append(len(blocks) - 1)
            previous = len(blocks) - 1
        if part.kind in _PROSE:
            waiting = [index for index in waiting if len(blocks) - index <= _REACH]
            target = _target(blocks, waiting, previous, part, lines)
            if target is not None:
                blocks[target][1].append((part.start, part.end))
                head = blocks[target][0]
                head.last, head.end = part.last, part.end
                head.group = part.group if len(part.group.rows) > 1 or not lines.wrapped else head.group
                waiting = [index for index in waiting if index != target]
                if not finished(part.last):
                    waiting.append(target)
                previous = target
                continue
        blocks.append((part, [(part.start, part.end)]))
        if part.kind in _PROSE:
            previous = len(blocks) - 1
            if not finished(part.last):
                waiting.append(previous)
        elif part.kind not in _PASSED:
            previous = None
    return [
        Block(kind=part.kind, pieces=tuple(pieces), label=part.label, level=part.group.level) for part, pieces in blocks
    ]


def _continues_heading(block: tuple[Part, list[tuple[int, int]]], part: Part) -> bool:
    """ "Why rivers matter to the" / "towns of the north", set with a blank line between."""
    head = block[0]
    if head.kind is not BlockKind.HEADING or part.group.level is not None or head.group.level is not None:
        return False
    numbered = head.group.after_number and len(block[1]) == 1 and max(len(head.last), part.group.size) <= 45
    return part.first[0].islower() or connects(head.last) or numbered


def _continues_byline(block: tuple[Part, list[tuple[int, int]]], part: Part) -> bool:
    """ "Professor of Rivers," / "Hill College; Recent" / "Chair of the Tide Board" """
    return block[0].kind is BlockKind.BYLINE and wants_more(block[0].last)


def _was_no_heading(
    block: tuple[Part, list[tuple[int, int]]],
    part: Part,
    blocks: list[tuple[Part, list[tuple[int, int]]]],
    waiting: list[int],
) -> bool:
    """Whether what was taken for a heading is the first line of a paragraph, set apart by a large initial."""
    head = block[0]
    if head.kind is not BlockKind.HEADING or head.group.level is not None or not part.first[0].islower():
        return False
    if any(blocks[index][0].last.endswith("-") for index in waiting):
        return False
    return len(block[1]) == 1 and len(head.group.text().split()) >= 8 and not head.last.endswith(("?", "!"))


def _target(
    blocks: list[tuple[Part, list[tuple[int, int]]]],
    waiting: list[int],
    previous: int | None,
    part: Part,
    lines: Lines,
) -> int | None:
    """The unfinished paragraph that this part goes on with, if there is one."""
    if not waiting or part.group.numbered or (part.kind is BlockKind.LIST_ITEM and part.group.skip):
        return None
    first = part.first[0]
    latest = waiting[-1]
    directly = latest == previous
    if part.kind is BlockKind.LIST_ITEM and not directly:
        return None
    if first.islower() or part.first[:2] in ("– ", "— "):
        open_ended = [index for index in waiting if _open_ended(blocks[index][0], lines)]
        return max(open_ended, key=lambda i: (_wants(blocks[i][0], part, lines, i == previous), i), default=None)
    if not directly or part.kind is not BlockKind.PARAGRAPH:
        return None
    head = blocks[latest][0]
    if head.kind is not BlockKind.PARAGRAPH or not _open_ended(head, lines):
        return None
    if first in "(£$€“\"‘'" or first.isdigit() or connects(head.last) or head.last.endswith((",", "-")):
        return latest
    cut = part.start > part.group.start  # a pull quote stood before it on its line
    long_enough = len(part.group.rows) > 1 or part.end - part.start > (40 if cut else 100)
    return latest if long_enough and first.isupper() else None


def _wants(head: Part, part: Part, lines: Lines, directly: bool) -> float:
    """How much an unfinished paragraph looks like the first half of a part that begins in lower case."""
    wants = 1.5 if directly else 0.0
    if head.last.endswith("-"):
        wants += 3.0 if is_broken_word(part.text, head.end - 1, part.start) else -1.0
    if connects(head.last):
        wants += 2.0
    elif head.last.endswith((",", "–", "—")):
        wants += 1.0
    if head.kind is BlockKind.LIST_ITEM and len(head.last.rsplit("\n", 1)[-1]) < 0.8 * lines.width:
        wants -= 2.0
    return wants


def _open_ended(part: Part, lines: Lines) -> bool:
    """Whether the part's last line runs to the full width, as the line before a break does."""
    if not lines.wrapped:
        return part.end - part.start > 40
    last = part.last.rsplit("\n", 1)[-1].strip()
    width = min(part.group.longest, lines.width) if len(part.group.rows) > 1 else lines.width
    return len(last) >= 0.6 * width or last.endswith("-")
