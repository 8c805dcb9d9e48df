"""The part of a sentence that belongs to each of its figures, and the clause that a figure stands in."""

from __future__ import annotations

import itertools
import re

from citecheck.records import Kind, Quantity

TURN = re.compile(r";|\b(?:while|whereas|but|although|though)\b", re.IGNORECASE)

_MIDDLE = re.compile(
    r"\b(?:and|compared (?:with|to)|against|versus|than|up from|down from|or|followed by|of which|of whom|including)\b",
    re.IGNORECASE,
)

_WEAK = re.compile(r"[,:()–—]|\s-\s")

_DATING = re.compile(
    r"\b(?:over|in|during|within|after|every|for|last|past|next|first|previous|following|under|least|nearly|about|the)\s+$",
    re.IGNORECASE,
)

_AGE_GROUP = re.compile(r"-?olds?\b|-year-olds?\b", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged\s+(?:(?:between|over|under|from)\s+)?|(?:over|under)[- ]?)$", re.IGNORECASE)

_OPENING = re.compile(
    r"\b(?:at|for|with|on|by|worth|costing|averaging|totalling|earning|paying)\s+(?:an?|the|its|their|about|around)\s+(?=[a-z])"
    r"|\b(?:worth|costing|averaging|totalling|earning|paying)\s",
    re.IGNORECASE,
)
""" "18,400 tickets | at an average price of £390": what opens the words of the second figure."""

_ENDS = re.compile(r"\b(?:from|into|to)\s+(?:an?|the)\s+(?=[a-z])", re.IGNORECASE)

_CLAUSE = re.compile(r"[,;:()–—]|\s-\s|\b(?:which|while|whereas|but|although|because|indicating)\b", re.IGNORECASE)

_CLAUSE_END = re.compile(
    _CLAUSE.pattern + r"|\b(?:and|as|because|since|when|where|if|so|after|before)\b", re.IGNORECASE
)


def parts_of(text: str, quantities: tuple[Quantity, ...]) -> list[tuple[int, int]]:
    """The part of the sentence that belongs to each figure; "over three years" belongs to the figure that it dates."""
    parts: list[tuple[int, int]] = []
    begin = 0
    for one, two in itertools.pairwise(quantities):
        if _dates_another(text, two) or (_dates_another(text, one) and not parts):
            parts.append((begin, -1))
            continue
        cut = cut_between(text, one.end, two.start)
        parts.append((begin, cut))
        begin = cut
    if quantities:
        turn = TURN.search(text, quantities[-1].end)
        parts.append((begin, turn.start() if turn and quantities[1:] else len(text)))
    end = len(text)
    for i in range(len(parts) - 1, -1, -1):
        low, high = parts[i]
        if high < 0:
            parts[i] = (low, end)
        else:
            end = high
    return parts


def _dates_another(text: str, quantity: Quantity) -> bool:
    """Whether a figure only tells when or for what age another holds: "over three years", "among over-65s"."""
    start = max(0, quantity.start - 30)
    if quantity.kind is Kind.AGE:
        return bool(_AGED.search(text, start, quantity.start) or _AGE_GROUP.search(quantity.surface))
    return quantity.kind is Kind.DURATION and bool(_DATING.search(text, start, quantity.start))


def cut_between(text: str, start: int, end: int) -> int:
    """Where the words between two figures or times part, the later ones belonging to the second."""
    for boundary in (TURN, _MIDDLE, _WEAK):
        last = None
        for match in boundary.finditer(text, start, end):
            last = match
        if last is not None:
            return last.start()
    opening = None
    for match in _OPENING.finditer(text, start, end):
        opening = match
    if opening is not None:
        return opening.start()
    ends = None
    for match in _ENDS.finditer(text, start, end):
        ends = match
    if ends is not None:
        return ends.start()
    # none: up to the preposition before the next figure ("from 6% | to 9%")
    gap = text[start:end].rstrip()
    return start + (gap.rfind(" ") if " " in gap else 0)


def clause_of(text: str, quantity: Quantity, begin: int, end: int) -> tuple[int, int]:
    """The stretch without a comma or the like around the figure, within its part of the sentence."""
    low = begin
    for match in _CLAUSE.finditer(text, begin, quantity.start):
        low = match.end()
    after = _CLAUSE_END.search(text, quantity.end, end)
    return low, after.start() if after else end
