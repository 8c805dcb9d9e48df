"""Parts into blocks: paragraphs that notes, page ends, boxes or eye-catchers interrupt are made whole."""

from __future__ import annotations

from citecheck.readers.bylines import wants_more
from citecheck.readers.endings import attributed, connects, finished, is_caption
from citecheck.readers.lines import Lines
from citecheck.readers.parts import PASSED, PROSE, Part
from citecheck.readers.view import is_broken_word
from citecheck.records import Block, BlockKind

_REACH = 14
"""How many groups an unfinished paragraph waits for its second half."""

_AFTER_ROLE = ("at", "of", "for", "in", "to", "and")
_PARAGRAPH = 200
"""Characters from which a numbered item is a numbered paragraph."""


def join(parts: list[Part], lines: Lines) -> list[Block]:
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
        if blocks and (part.kind is BlockKind.BYLINE or short) and _continues_byline(blocks[-1], part):
            blocks[-1][1].append((part.start, part.end))
            blocks[-1][0].last = part.last
            continue
        if part.kind is BlockKind.PARAGRAPH and blocks and _was_no_heading(blocks[-1], part, blocks, waiting):
            blocks[-1][0].kind = BlockKind.PARAGRAPH
            waiting.append(len(blocks) - 1)
            previous = len(blocks) - 1
        if (note := _broken_note(blocks, waiting, part, lines)) is not None:
            blocks[note][1].append((part.start, part.end))
            blocks[note][0].last = part.last
            continue
        if part.kind in PROSE:
            waiting = [index for index in waiting if len(blocks) - index <= _REACH]
            target = _target(blocks, waiting, previous, part, lines)
            if target is not None:
                blocks[target][1].append((part.start, part.end))
                head = blocks[target][0]
                head.last, head.end = part.last, part.end
                head.group = part.group if len(part.group.rows) > 1 or not lines.wrapped else head.group
                waiting = [index for index in waiting if index != target]
                if not _is_whole(part):
                    waiting.append(target)
                previous = target
                continue
        blocks.append((part, [(part.start, part.end)]))
        if part.kind in PROSE:
            previous = len(blocks) - 1
            if not _is_whole(part):
                waiting.append(previous)
        elif part.kind not in PASSED:
            previous = None
    return [
        Block(kind=part.kind, pieces=tuple(pieces), label=part.label, level=part.group.level) for part, pieces in blocks
    ]


def _broken_note(
    blocks: list[tuple[Part, list[tuple[int, int]]]], waiting: list[int], part: Part, lines: Lines
) -> int | None:
    """The note at the foot of the page before that breaks off in a word or after a comma and goes on here.

    Only where no paragraph of the text waits for its second half.
    """
    if part.kind is not BlockKind.PARAGRAPH or not part.first[0].islower() or not part.group.page:
        return None
    at = len(blocks) - 1
    while at >= 0 and blocks[at][0].kind is BlockKind.FURNITURE:
        at -= 1
    if at < 0 or blocks[at][0].kind is not BlockKind.NOTE:
        return None
    last = blocks[at][0].last.rstrip()
    open_ended = last[-1:].islower() or connects(last) or last.endswith((",", "-"))
    taken = any(_open_ended(blocks[index][0], lines) for index in waiting)
    return at if open_ended and "://" not in last.rsplit(None, 1)[-1] and not taken else None


def _is_whole(part: Part) -> bool:
    """Whether a paragraph ends where the part ends: with a stop, as a quotation with its speaker after it, or as a
    caption or block quotation."""
    set_apart = part.group.rows[0].text[0] == ">" or is_caption(part.first)
    return finished(part.last) or set_apart or attributed(part.text[part.start : part.end])


def _continues_heading(block: tuple[Part, list[tuple[int, int]]], part: Part) -> bool:
    """ "Why rivers matter to the" / "towns of the north", set with a blank line between."""
    head = block[0]
    if head.kind is not BlockKind.HEADING or part.group.level is not None or head.group.level is not None:
        return False
    numbered = head.group.after_number and len(block[1]) == 1 and max(len(head.last), part.group.size) <= 45
    return part.first[0].islower() or connects(head.last) or numbered


def _continues_byline(block: tuple[Part, list[tuple[int, int]]], part: Part) -> bool:
    """ "Professor of Rivers," / "Hill College; Recent" / "Chair of the Tide Board", "Ann Reed is a fellow" / "at Hill
    College" """
    head = block[0]
    goes_on = wants_more(head.last) if part.kind is BlockKind.BYLINE else part.first.split()[0] in _AFTER_ROLE
    return head.kind is BlockKind.BYLINE and goes_on


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
    numbered_paragraph = head.numbered and (connects(head.last) or _size(blocks[latest]) >= _PARAGRAPH)
    if not (head.kind is BlockKind.PARAGRAPH or numbered_paragraph) or not _open_ended(head, lines):
        return None
    if first in "(£$€“\"‘'" or first.isdigit() or connects(head.last) or head.last.endswith((",", "-")):
        return latest
    cut = part.start > part.group.start  # a pull quote stood before it on its line
    long_enough = len(part.group.rows) > 1 or part.end - part.start > (40 if cut else 100)
    return latest if long_enough and first.isupper() else None


def _size(block: tuple[Part, list[tuple[int, int]]]) -> int:
    return sum(end - start for start, end in block[1])


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
