"""The number that a note is printed with, at the start of its block."""

from __future__ import annotations

import re

from citecheck.readers.marks import ROMAN
from citecheck.records import Block, BlockKind

_LABEL = re.compile(
    r"""\s*(?:[-*•]\s+)?
        (?:\[\^[^\]\s]{1,40}\]:
          |<sup>\s*\[?[\w*†‡]{1,3}\]?\s*</sup>[.)]?
          |[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}[.)]?
          |\\?\[\d{1,3}\\?\][.:]?
          |\(\d{1,3}\)
          |\*\*\s?\[?\d{1,3}\]?[.)]?\s?\*\*[.):]?
          |\*{1,3}|†{1,3}|‡{1,3}
          |(?:\[ROMAN\]|ROMAN[.)]?)(?=\s)
          |\d{1,3}(?:\\?[.)])?(?=\s|$)
        )\s*(?:[\^↑](?:\s[a-z](?=\s))*\s+)?""".replace("ROMAN", ROMAN),
    re.VERBOSE,
)
_BULLET = re.compile(r"\s*[-*•]\s+")


def _after_label(text: str, start: int, end: int, label: str | None) -> int:
    """Where the text of a note begins that opens with just its label: a letter, a sign of any kind, "xliv"."""
    if label is None or not text.startswith(label, start, end):
        return start
    after = start + len(label)
    body = after
    while body < end and text[body].isspace():
        body += 1
    return body if body > after or after == end else start


def body_of(text: str, block: Block) -> tuple[tuple[int, int], ...]:
    """The pieces of a block without the number of a note; () for a note that has nothing but its number."""
    if block.kind is not BlockKind.NOTE or not block.pieces:
        return block.pieces
    (start, end), *others = block.pieces
    if block.label is not None and text.startswith(
        f"{block.label} ", start, end
    ):  # "xiv Harbour Board", "b Port Watch"
        return ((start + len(block.label) + 1, end), *others)
    match = (_LABEL if block.label is not None else _BULLET).match(text, start, end)
    body = max(match.end() if match else start, _after_label(text, start, end, block.label))
    return ((body, end), *others) if body < end else tuple(others)
