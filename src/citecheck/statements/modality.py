"""How a sentence means a figure that it does not give as a fact: planned, expected, held possible, an opinion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.records import Kind, Modality, Quantity
from citecheck.statements.governing import (
    is_taken_as_known,
    is_time_alone,
    is_time_gone,
    place_among,
    reaches,
    subject_verb,
)
from citecheck.statements.mood import Mark
from citecheck.statements.phrases import Token, is_verb

_FARTHEST = 40
_MODALITIES = {
    "meant": Modality.PLAN,
    "aim": Modality.PLAN,
    "expected": Modality.FORECAST,
    "will": Modality.FORECAST,
    "possible": Modality.POSSIBLE,
}
_EXPECTED = r"(?P<expected>projected|forecast|expected|anticipated|predicted)"
_INTENDED = "planned|proposed|intended|promised|pledged|earmarked"
_PLANNED = re.compile(rf"\b(?:{_EXPECTED}|{_INTENDED})\s+$", re.IGNORECASE)
_AIMED = r"targets?|ambitions?|goals?|to be \w+(?:ed|en|ilt|ent|ade|old|ught|ut)"
_NAMED = re.compile(rf"(?:{_AIMED}|{_EXPECTED}|{_INTENDED})\b", re.IGNORECASE)
_NAMED_LATER = re.compile(rf"(?:{_AIMED}|(?:{_EXPECTED}|{_INTENDED})(?=\s+(?:for|by|in)\b))(?!\w)", re.IGNORECASE)
"""After a figure, in the phrase that it opens: "a 4% target", "12 planned berths", "12 berths to be built"."""
_ANNOUNCED = re.compile(
    r"\b(?:announced|confirmed|said|stated|decided|revealed|declared)\s+(?:\w+\s+){0,8}?that\b[^;]{0,120}$",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b(?:given|despite|because of|due to|owing to|thanks to|driven by|following|after|since|having|instead of)\b",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\s+(?:\w+\s+){0,6}?(?:is|was|are|were|remains?|remained)\s+(?:(?:still|now|up|to|about|over|just|at|a|an|\w+ly)\s+){0,3}$"
)
""" "The target is 5,000 homes"."""
_ADJECTIVE = re.compile(rf"{_EXPECTED}|{_INTENDED}", re.IGNORECASE)
_LINKED = re.compile(r"\s+(?:(?:range|rate|level|figure|price|ratio|value|date|size)s?\s+)?(?:of|for|to|at|over|by)\b")
_DONE = re.compile(r"\w+ed\b")
_CLOSERS = frozenset(";:.!?–—()")
_PHRASE = 5
_MEANS = frozenset("using spending investing".split())
_COUNTED_AIMS = re.compile(r"(?:targets|ambitions|goals)\b", re.IGNORECASE)
""" "12 goals" are counted themselves."""
_PARTING = frozenset("that which who where and or than".split())


def modality_of(text: str, tokens: Sequence[Token], marks: Sequence[Mark], quantity: Quantity) -> Modality | None:
    """How a figure is meant, None for a fact. `marks` are those of the whole sentence, in order.

    Looked at in this order: the phrase of the figure ("a target of 4%"), the verb that it is the subject of, what
    governs it from before, and for the opening of a sentence its main verb ("In five years, tolls will rise").
    """
    if is_time_gone(text, quantity):
        return None
    beside = _in_phrase(text, tokens, marks, quantity)
    if beside is not None:
        return beside
    if not marks or is_taken_as_known(text, quantity):
        return None
    verb = None if is_time_alone(text, quantity) else subject_verb(tokens, quantity)
    before = [mark for mark in marks if mark.end <= quantity.start]
    if verb is not None:
        begins, ends = tokens[verb[0]].start, tokens[verb[1] - 1].end
        own = next((mark for mark in marks if begins <= mark.start <= ends), None)
        if own is not None:
            done = own.sort == "meant" and _DONE.match(text, own.start) and own.start == begins
            return None if done else _meant(text, own)  # "12 ports pledged £5m"
        if before and (_is_named(text, before[-1], quantity) or _leads_over(text, before[-1], quantity)):
            return _meant(text, before[-1])
        return None
    if before and _governs(text, before[-1], quantity):
        return _meant(text, before[-1])
    return None if before else _of_main_verb(text, tokens, marks, quantity)


def _governs(text: str, mark: Mark, quantity: Quantity) -> bool:
    if _is_named(text, mark, quantity):
        return True
    if mark.sort == "aim" and not _LINKED.match(text, mark.end):
        return False  # "two goals in 12 matches"
    return reaches(text, mark.end, quantity.start, complement=mark.sort != "aim")


def _is_named(text: str, mark: Mark, quantity: Quantity) -> bool:
    """Whether a sentence says what a thing planned or expected is: "the target is 5%", "the projected rise is 5%"."""
    names = mark.sort == "aim" or _ADJECTIVE.fullmatch(text, mark.start, mark.end)
    return bool(names) and bool(_IS.fullmatch(text, mark.end, quantity.start))


def _meant(text: str, mark: Mark) -> Modality:
    if text[mark.start : mark.end].lower() == "would" and _ANNOUNCED.search(
        text[max(0, mark.start - 200) : mark.start]
    ):
        return Modality.FORECAST  # "it said that it would spend £5m"
    return _MODALITIES[mark.sort]


def _in_phrase(text: str, tokens: Sequence[Token], marks: Sequence[Mark], quantity: Quantity) -> Modality | None:
    """As the words say that stand in one phrase with the figure, no verb between."""
    place = place_among(tokens, quantity)
    for at in range(place.after, min(place.after + _PHRASE, len(tokens))):
        named = (_NAMED if at == place.after else _NAMED_LATER).match(text, tokens[at].start)
        if named and not (quantity.kind is Kind.COUNT and _COUNTED_AIMS.match(text, tokens[at].start)):
            return Modality.FORECAST if named["expected"] else Modality.PLAN
        if not tokens[at].is_word or is_verb(tokens, at) or tokens[at].lower in _PARTING:
            break
    named = _PLANNED.search(text[max(0, quantity.start - 40) : quantity.start])
    if named:
        return Modality.FORECAST if named["expected"] else Modality.PLAN
    starts = {
        m.start: m
        for m in marks
        if m.sort in ("aim", "meant", "expected") and not text[m.start : m.end].endswith(" to")
    }
    for at in range(place.first - 1, max(-1, place.first - 1 - _FARTHEST), -1):
        mark = starts.get(tokens[at].start)
        if mark is not None:
            linked = mark.sort != "aim" or _LINKED.match(text, mark.end) or at == place.first - 1
            return _meant(text, mark) if linked else None
        if tokens[at].text in _CLOSERS or tokens[at].text == "," or is_verb(tokens, at):
            break
        if tokens[at].lower in _PARTING:
            break
    return None


def _leads_over(text: str, mark: Mark, quantity: Quantity) -> bool:
    """Whether a clause with a verb of its own is what a mark before it tells of: "hopes that 12 boats are ready"."""
    between = text[mark.end : quantity.start]
    return mark.sort != "aim" and bool(_LED.match(between)) and reaches(text, mark.end, quantity.start)


_LED = re.compile(r"\s+(?:\w+\s+)?(?:that\b|how\b)", re.IGNORECASE)


def _of_main_verb(text: str, tokens: Sequence[Token], marks: Sequence[Mark], quantity: Quantity) -> Modality | None:
    """Of a figure that stands in what opens the sentence, before its verb: "With £5m of loans, it will grow"."""
    place = place_among(tokens, quantity)
    if any(tokens[i].text in _CLOSERS for i in range(place.first)) or _CAUSE.search(text, 0, quantity.start):
        return None
    if place.first > _FARTHEST or any(
        tokens[i].lower not in _MEANS and (tokens[i].lower.endswith("ing") or is_verb(tokens, i))
        for i in range(place.first)
    ):
        return None
    farthest = min(len(tokens), place.after + _FARTHEST)
    first = next((i for i in range(place.after, farthest) if is_verb(tokens, i)), None)
    if first is None:
        return None
    mark = next((m for m in marks if m.start >= tokens[first].start), None)
    near = mark is not None and mark.start - tokens[first].start < 20
    return _meant(text, mark) if mark is not None and near else None
