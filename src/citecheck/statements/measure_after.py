"""What a figure measures, read from the words that follow it: "30 inland ports", "4% of households"."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

from citecheck.quantities.nouns import is_plural
from citecheck.quantities.units import PERSONS
from citecheck.records import Kind, Quantity
from citecheck.statements.phrases import (
    OPENING,
    Token,
    before_article,
    is_noun_like,
    is_verb,
    people_meant,
    phrase_after,
)
from citecheck.statements.words import (
    ADVERBS,
    AUXILIARIES,
    CHANGES,
    COMPLEMENTS,
    CONJUNCTIONS,
    DETERMINERS,
    LINKS,
    MEASURING_ADJECTIVES,
    PERIODS,
    PREPOSITIONS,
)

_OF = frozenset({"of"})
_TERMS = frozenset("real cash nominal today's current constant total return exchange recent order addition".split())
"""After "in": these say how money is told, not what it is."""
_COMPARED = frozenset(
    """more less fewer higher lower larger smaller greater faster slower longer shorter stronger weaker cheaper dearer
    older younger bigger wider narrower deeper thicker thinner heavier lighter warmer cooler hotter colder richer poorer
    above below than""".split()
)
_STANDING = frozenset("shortfall gap deficit surplus shortage loss losses saving savings".split())
"""Among the words of change these name what an amount itself is."""
_PLACING = frozenset("in on at by since until during".split())
_EXTENTS = frozenset("long wide deep thick high tall".split())
_ADJECTIVES = frozenset("additional extra further total overall average estimated".split())
_LONGEST_OPENING = 24
_LONGEST_LEAD = 4


def measure_after(tokens: Sequence[Token], after: int, quantity: Quantity) -> tuple[int, int] | None:
    """The phrase that follows the figure: "of households", "inland ports", "more patients"."""
    if after >= len(tokens):
        return None
    word = tokens[after].lower
    keeps = COMPLEMENTS if quantity.unit in PERSONS else _OF
    if word in OPENING and quantity.kind is Kind.COUNT:
        quoted = phrase_after(tokens, after + 1, keeps)
        return (after, quoted[1]) if quoted else None  # "six “low-draught” barges"
    if _is_than(tokens, after + 1):
        return None  # "40% taller than"
    if quantity.kind is Kind.DURATION and (word.startswith("post") or _is_of_age(tokens, after)):
        return None
    if quantity.kind in (Kind.DURATION, Kind.RATIO) and word.endswith("ing") and _goes_on(tokens, after + 1):
        return None  # "two years asking what", "a quarter saying that"
    if word == "of":
        return people_meant(tokens, after + 1) or phrase_after(tokens, after + 1, COMPLEMENTS)
    if word == "as" and after + 1 < len(tokens) and tokens[after + 1].lower in ("many", "much"):
        return phrase_after(tokens, after + 2, _OF)  # "twice as many boats as"
    if word in ("a", "an") and quantity.kind is Kind.MONEY:
        return None  # "£5 a barge"
    if (change := _change_after(tokens, after, quantity)) is not None and (
        changed := phrase_after(tokens, change + 2, _OF)
    ) is not None:
        return changed
    if (
        quantity.kind is Kind.MONEY
        and word == "in"
        and after + 1 < len(tokens)
        and _is_sort_of_money(tokens[after + 1])
    ):
        return phrase_after(tokens, after + 1, _OF)
    if word in _COMPARED and (quantity.kind is not Kind.COUNT or _is_than(tokens, after + 1)):
        found = phrase_after(tokens, after + 1, _OF) if quantity.kind in (Kind.PERCENT, Kind.RATIO) else None
        if found and _is_than(tokens, found[1]) and not is_plural(tokens[found[1] - 1].text):
            return None  # "seven times more costly than"
        return found
    if word in _EXTENTS and after + 1 < len(tokens) and is_noun_like(tokens, after + 1):
        return phrase_after(tokens, after + 1, _OF)  # "4 m long ropes"
    if word in DETERMINERS and quantity.kind is Kind.RATIO:
        return phrase_after(tokens, after, COMPLEMENTS)
    if word in PREPOSITIONS or word in CONJUNCTIONS or word in AUXILIARIES or not tokens[after].is_word:
        return None
    if is_verb(tokens, after) and not (_describes(tokens, after) and _may_describe(tokens, after, quantity)):
        return None
    if before_article(tokens, after):
        return None
    if word in MEASURING_ADJECTIVES or (word in ADVERBS and word not in _ADJECTIVES):
        return None
    found = phrase_after(tokens, after, keeps)
    if found is None and _describes(tokens, after):
        found = phrase_after(tokens, after + 1, keeps)
        found = (after, found[1]) if found else None
    return found


def _is_than(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].lower == "than"


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].lower in ("that", "what", "how", "why", "whether")


def _is_of_age(tokens: Sequence[Token], index: int) -> bool:
    return [token.lower for token in tokens[index : index + 2]] == ["of", "age"]


def _change_after(tokens: Sequence[Token], after: int, quantity: Quantity) -> int | None:
    """Where a figure is the size of a change, its noun: the "rise" of "5% annual rise in rents"."""
    share = quantity.kind in (Kind.PERCENT, Kind.RATIO)
    for index in range(after, min(after + 3 if share else after + 1, len(tokens) - 2)):
        word = tokens[index].lower
        if word in CHANGES and (share or word not in _STANDING):
            return index if tokens[index + 1].lower in ("in", "of") and not tokens[index + 2].figure else None
        if not tokens[index].is_word or word in PREPOSITIONS or word in DETERMINERS or word in CONJUNCTIONS:
            return None
    return None


def _is_sort_of_money(token: Token) -> bool:
    """ "£6bn in fees", but not "£6bn in May", "in the north" or "in cash terms"."""
    word = token.lower
    return (
        token.is_word
        and token.text.islower()
        and not (word in DETERMINERS or word in PERIODS or word in ADVERBS or word in _TERMS)
    )


def _describes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a participle stands before its noun: "smoked fish", "tired and hungry walkers"."""
    if index + 1 >= len(tokens) or not tokens[index].lower.endswith(("ed", "ing")):
        return False
    following = tokens[index + 1]
    word = following.lower
    if word in ("and", "or"):
        return index + 2 < len(tokens) and tokens[index + 2].is_word and tokens[index + 2].lower not in DETERMINERS
    return following.is_word and not (
        word in DETERMINERS or word in PREPOSITIONS or word in CONJUNCTIONS or word in AUXILIARIES or word in ADVERBS
    )


def _may_describe(tokens: Sequence[Token], after: int, quantity: Quantity) -> bool:
    """ "12 armed men", "a 10% reduced rate", "one in ten retired men sail", but "12% used buses"."""
    if quantity.kind not in (Kind.PERCENT, Kind.RATIO) or tokens[after].lower.endswith("ing"):
        return True
    first = bisect.bisect_left(tokens, quantity.start, key=lambda token: token.start)
    if first > 0 and tokens[first - 1].lower in DETERMINERS:
        return True
    noun = phrase_after(tokens, after + 1, _OF)
    if noun is None and tokens[after + 1].lower == "and":
        noun = phrase_after(tokens, after + 2, _OF)
    return noun is not None and noun[1] < len(tokens) and is_verb(tokens, noun[1])


def main_subject(tokens: Sequence[Token], after: int, quantity: Quantity) -> tuple[int, int] | None:
    """The subject after a time or a place that opens the sentence: "Within 6 months, the port", "At 9 m the wall"."""
    if quantity.kind in (Kind.COUNT, Kind.PERCENT, Kind.RATIO, Kind.MONEY):
        return None
    first = bisect.bisect_left(tokens, quantity.start, key=lambda token: token.start)
    if first > _LONGEST_LEAD or any(is_verb(tokens, i) for i in range(first)):
        return None
    for index in range(after, min(after + _LONGEST_OPENING, len(tokens) - 1)):
        if is_verb(tokens, index):
            return None
        if tokens[index].text == "," or (index == after and tokens[index].lower in DETERMINERS):
            found = phrase_after(tokens, index if index == after and tokens[index].text != "," else index + 1, LINKS)
            return found if found and found[1] < len(tokens) and is_verb(tokens, found[1]) else None
    return None


def phrase_after_opening(tokens: Sequence[Token], after: int, quantity: Quantity) -> tuple[int, int] | None:
    """The first phrase after a figure that opens its sentence."""
    first = bisect.bisect_left(tokens, quantity.start, key=lambda token: token.start)
    told = any(is_verb(tokens, i) for i in range(max(0, first - _LONGEST_LEAD), first))
    for index in range(after, min(after + 4, len(tokens) - 1)):
        if [token.lower for token in tokens[index : index + 3]] == ["in", "other", "words"]:
            return None
        if tokens[index].lower in ("according", "per") or tokens[index + 1].text[0].isdigit():
            return None
        if told and tokens[index].lower in _PLACING and not tokens[index + 1].text.islower():
            return None  # "it was 5% in Norway"
        if tokens[index].lower in PREPOSITIONS:
            return phrase_after(tokens, index + 1, COMPLEMENTS)
    return None
