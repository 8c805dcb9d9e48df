"""What a figure counts or measures: the noun phrase of its sentence that it is said of."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from citecheck.extraction.context_phrases import (
    OPENING,
    Token,
    before_article,
    is_verb,
    phrase_after,
    phrase_before,
)
from citecheck.extraction.context_units import unit_end
from citecheck.extraction.context_words import (
    ADVERBS,
    AUXILIARIES,
    CHANGE_VERBS,
    CHANGES,
    COMPLEMENTS,
    CONJUNCTIONS,
    DETERMINERS,
    LINKS,
    MEASURING_ADJECTIVES,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    UNHELPFUL,
)
from citecheck.quantities.bounds import qualifier_before
from citecheck.quantities.number_words import BELOW_HUNDRED
from citecheck.quantities.units import PERSONS
from citecheck.records import Kind, Quantity

_OF = frozenset({"of"})
_LONGEST_LABEL = 8
_LONGEST_OPENING = 24
_LONGEST_LEAD = 4
_TERMS = frozenset("real cash nominal today's current constant total return exchange recent order addition".split())
"""After "in": these say how money is told, not what it is."""
_COMPARED = frozenset(
    """more less fewer higher lower larger smaller greater faster slower longer shorter stronger weaker cheaper dearer older
    younger bigger wider narrower deeper thicker thinner heavier lighter warmer cooler hotter colder richer poorer above
    below than""".split()
)
_SCALES = frozenset("hundred thousand million billion trillion".split())
_EXTENTS = frozenset("long wide deep thick high tall".split())


def measure_of(
    text: str, tokens: Sequence[Token], quantity: Quantity, before: tuple[Quantity, str | None] | None = None
) -> str | None:
    """The noun phrase that `quantity` is said of, as the sentence words it; None where none is found.

    "4% of households" gives "households", "30 inland ports" "inland ports", "rents rose by 4%" "rents".
    `before` is the figure before it in the sentence and that one's measure, which a list of figures shares.
    """
    bound = qualifier_before(text, quantity.start)
    begins = bound[1] if bound else quantity.start
    first = bisect.bisect_right(tokens, begins, key=lambda token: token.end)
    ends = unit_end(text, quantity.end, known=quantity.unit is not None)
    after = bisect.bisect_left(tokens, ends, key=lambda token: token.start)
    following = tokens[after].lower if after < len(tokens) else "."
    if before and before[1] and _goes_on(text, quantity, before[0], following):
        return before[1]
    for read, at in ((_right, after), (_whole, first), (_left, first), (_main_subject, after), (_rest, after)):
        span = read(tokens, at, quantity)
        if span is not None and not _says_nothing(tokens, span):
            break
    else:
        return None
    head, tail = span
    while head + 1 < tail and (tokens[head].text[0].isdigit() or tokens[head].lower in _SCALES):
        head += 1  # "58% of the 2.1m boats", "of the 3 million eels"
    if head + 2 < tail and tokens[head].lower in _WHICH_PERIOD and tokens[head + 1].lower in PERIODS:
        head += 2  # "over the last decade harbour tolls doubled"
    return " ".join(text[tokens[head].start : tokens[tail - 1].end].split()) or None


def _goes_on(text: str, quantity: Quantity, before: Quantity, following: str) -> bool:
    """Whether a figure only goes on from the one before: "(70%)", "from 12% to 15%", "80 for men and 84 for women"."""
    gap = text[before.end : quantity.start]
    shares = {Kind.PERCENT, Kind.RATIO}
    if gap.strip() == "(":
        return following in (")", "%") and {before.kind, quantity.kind} <= shares
    if _MOVED_FROM.fullmatch(gap):
        return True
    ends = following in (".", ",", ";", ")") or following in _GOING_ON
    return ends and before.kind is quantity.kind and bool(_AND_SO.fullmatch(gap))


_AND_SO = re.compile(
    r"(?:[^.;:]{0,24}\b(?:to|and|or)|[^.;:]{0,60}\b(?:compared\s+(?:to|with)|against|up\s+from|down\s+from))\s+"
    r"(?:(?:just|only|about|around|over|nearly|almost)\s+)?"
)
_MOVED_FROM = re.compile(
    r",?\s+(?:(?:which|that)\s+(?:is|was|were)\s+)?(?:up|down)\s+(?:by\s+)?|,?\s+(?:up\s+|down\s+)?from\s+"
)
"""Between a level and its change or what it was before: "£5m, which was up 3% from £4m"."""
_GOING_ON = frozenset("in for among by over since and between".split())


def _says_nothing(tokens: Sequence[Token], span: tuple[int, int]) -> bool:
    """Whether a phrase only names a time, a figure or nothing at all."""
    words = [token.lower for token in tokens[span[0] : span[1]] if token.is_word]
    if not words or all(word in UNHELPFUL for word in words) or words[-1] in _PARTICLES:
        return True
    return words[-1] in PERIODS and (len(words) == 1 or words[0] in _WHICH_PERIOD or words[0] in BELOW_HUNDRED)


_PARTICLES = frozenset("down up out off".split())
"""The ends of verbs and not of nouns: "boils down"."""
_PASSED = frozenset("than least close next last past coming previous first current original initial".split())
_GAUGES = frozenset("total sum rate budget cost average target cap price value yield gap cut".split())
_WHICH_PERIOD = frozenset("next last past previous first coming current following same".split()) | PERIODS
_ADJECTIVES = frozenset("additional extra further total overall average estimated".split())


def _right(tokens: Sequence[Token], after: int, quantity: Quantity) -> tuple[int, int] | None:
    """The phrase that follows the figure: "of households", "inland ports", "more patients"."""
    if after >= len(tokens):
        return None
    word = tokens[after].lower
    keeps = COMPLEMENTS if quantity.unit in PERSONS else _OF
    if word in OPENING and quantity.kind is Kind.COUNT:
        quoted = phrase_after(tokens, after + 1, keeps)
        return (after, quoted[1]) if quoted else None  # "six “low-draught” barges"
    if word == "of":
        return _those(tokens, after + 1) or phrase_after(tokens, after + 1, COMPLEMENTS)
    if (change := _change_after(tokens, after)) is not None and (
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
        return phrase_after(tokens, after + 1, _OF) if quantity.kind in (Kind.PERCENT, Kind.RATIO) else None
    if word in _EXTENTS and after + 1 < len(tokens) and _goes_with_extent(tokens, after + 1):
        return phrase_after(tokens, after + 1, _OF)  # "4 m long ropes"
    if word in DETERMINERS and quantity.kind is Kind.RATIO:
        return phrase_after(tokens, after, COMPLEMENTS)
    if word in PREPOSITIONS or word in CONJUNCTIONS or word in AUXILIARIES or not tokens[after].is_word:
        return None
    if is_verb(tokens, after) and not _describes(tokens, after):
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


def _goes_with_extent(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].lower
    known = word in PREPOSITIONS or word in CONJUNCTIONS or word in DETERMINERS or word in ADVERBS or word in PRONOUNS
    return tokens[index].is_word and not known and not is_verb(tokens, index)


def _those(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "those without a berth", "those aged over 65", "those who voted", "those surveyed"."""
    if index + 1 >= len(tokens) or tokens[index].lower != "those":
        return None
    at = index + 1
    if tokens[at].lower == "who":
        while at + 1 < len(tokens) and (is_verb(tokens, at + 1) or tokens[at + 1].lower in ADVERBS):
            at += 1
        return index, at + 1
    if tokens[at].lower == "not":
        at += 1
    if at < len(tokens) and tokens[at].lower.endswith("ed") and tokens[at].lower != "need":
        at += 1
    if at < len(tokens) and tokens[at].lower in PREPOSITIONS:
        inner = phrase_after(tokens, at + 1, _OF)
        at = inner[1] if inner else at
    elif tokens[at - 1].lower == "aged":
        at = min(at + 1, len(tokens))
    return (index, at) if at > index + 1 else None


def _change_after(tokens: Sequence[Token], after: int) -> int | None:
    """Where a figure is the size of a change, its noun: the "rise" of "5% annual rise in rents"."""
    for index in range(after, min(after + 3, len(tokens) - 2)):
        word = tokens[index].lower
        if word in CHANGES:
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


def _whole(tokens: Sequence[Token], first: int, quantity: Quantity) -> tuple[int, int] | None:
    """What a bare figure is a part of, where its sentence opens so: "Of the 30 barges that came, 12 …"."""
    if quantity.kind not in (Kind.COUNT, Kind.PERCENT, Kind.RATIO) or quantity.unit not in (None, "percent"):
        return None
    commas = [i for i in range(max(0, first - _LONGEST_OPENING), first) if tokens[i].text in ",;"]
    if not commas or any(is_verb(tokens, i) and tokens[i].lower in AUXILIARIES for i in range(commas[-1], first)):
        return None
    for index in range(commas[-1] - 1, max(-1, first - _LONGEST_OPENING), -1):
        word = tokens[index].lower
        opens = index == 0 or tokens[index - 1].text in ".;,:" or tokens[index - 1].lower in ("and", "but", "while")
        if opens and word in ("of", "among", "amongst"):
            return phrase_after(tokens, index + 1, COMPLEMENTS)
        if opens and word == "out" and tokens[index + 1].lower == "of":
            return phrase_after(tokens, index + 2, COMPLEMENTS)
    return None


def _left(tokens: Sequence[Token], first: int, quantity: Quantity) -> tuple[int, int] | None:
    """The phrase that leads up to the figure: a subject, the thing changed, or the noun before "of"."""
    at = first - 1
    while at >= 0 and (
        tokens[at].lower in ADVERBS
        or tokens[at].lower in DETERMINERS
        or tokens[at].lower in _PASSED
        or tokens[at].text in "“‘"
    ):
        at -= 1
    if at < 0:
        return None
    token = tokens[at]
    if token.text == ":" and (label := _label(tokens, at)):
        return label
    if token.text == "," and (label := phrase_before(tokens, at)) and tokens[label[0] - 1].text in "(;":
        return label  # "(scale bar, 50 mm)"
    if token.text in "(–—,:" and at:
        return phrase_before(tokens, at) if token.text in "(:" else _clause_subject(tokens, at)
    word = token.lower
    if word == "aged" and at:
        return phrase_before(tokens, at)
    if quantity.kind is Kind.DURATION and word in ("for", "over", "in", "within", "every", "after"):
        return _clause_subject(tokens, at - 1)
    if word in ("from", "to") and at and tokens[at - 1].is_word and not is_verb(tokens, at - 1):
        found = phrase_before(tokens, at, most_links=3)
        if found is not None and not _says_nothing(tokens, found):
            return found
    if word in ("of", "at", "in") and at:
        found = phrase_before(tokens, at, gauge=word == "of")
        if found is not None:
            return found
    if word in ("by", "to", "from", "and"):
        return _changed(tokens, at) or _clause_subject(tokens, at)
    if is_verb(tokens, at):
        return _clause_subject(tokens, at)
    if word in PREPOSITIONS:
        return phrase_before(tokens, at) or _clause_subject(tokens, at)
    beside = phrase_before(tokens, at + 1)
    if beside is not None and any(tokens[i].lower in _GAUGES for i in range(*beside)):
        return beside  # "the repayment rate 3.5%", "the total of fines £3m"
    return _clause_subject(tokens, at)


def _label(tokens: Sequence[Token], colon: int) -> tuple[int, int] | None:
    """The words of a line that is only a label and its figure: "Tests per million: 42,061"."""
    first = 0
    while first < colon and not tokens[first].is_word:
        first += 1
    words = range(first, colon)
    if not words or len(words) > _LONGEST_LABEL or any(not tokens[i].is_word or is_verb(tokens, i) for i in words):
        return None
    return first, colon


def _changed(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """What rose or was cut: the object of the verb before "by", else its subject."""
    for index in range(at - 1, max(at - 16, -1), -1):
        word = tokens[index].lower
        if word in (";", ".", ":"):
            return None
        if word not in CHANGE_VERBS:
            continue
        if index + 1 < at:
            found = phrase_after(tokens, index + 1, LINKS, most_links=2)
            if found is not None and found[1] <= at:
                return found
        if not is_verb(tokens, index):
            return phrase_before(tokens, index + 1)
        return _subject(tokens, index)
    return None


def _clause_subject(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The subject of the nearest verb at or before a token."""
    for index in range(at, max(at - 14, -1), -1):
        if tokens[index].text in (";", "."):
            return None
        if is_verb(tokens, index):
            return _subject(tokens, index)
    return phrase_before(tokens, at + 1) if at >= 0 else None


def _subject(tokens: Sequence[Token], verb: int) -> tuple[int, int] | None:
    at = verb
    while at > 0 and (
        is_verb(tokens, at - 1)
        or tokens[at - 1].lower in ADVERBS
        or tokens[at - 1].lower.endswith("ly")
        or tokens[at - 1].lower == "to"
    ):
        at -= 1
    if at > 1 and tokens[at - 1].lower in ("which", "that", "who"):
        at -= 2 if tokens[at - 2].text == "," else 1  # "the trust, which spent"
    return phrase_before(tokens, _over_bracket(tokens, _over_adjuncts(tokens, at)))


def _over_bracket(tokens: Sequence[Token], at: int) -> int:
    """The end of a subject before a short bracket: "The Harbour Trust (HT) spent"."""
    if at and tokens[at - 1].text == ")":
        for index in range(at - 2, max(at - 8, 0), -1):
            if tokens[index].text == "(":
                return index
    return at


def _over_adjuncts(tokens: Sequence[Token], at: int) -> int:
    """The end of a subject before "by then", "in 2015", "over the past decade"."""
    for index in range(at - 1, max(at - 6, -1), -1):
        word = tokens[index].lower
        if word in _WHEN:
            return index if index < at - 1 else at
        if not (
            word in ADVERBS or word in PERIODS or word in _WHICH_PERIOD or word in DETERMINERS or word[0].isdigit()
        ):
            break
    return at


_WHEN = frozenset("by in since during over until at for".split())


def _rest(tokens: Sequence[Token], after: int, quantity: Quantity) -> tuple[int, int] | None:
    """The first phrase after a figure that opens its sentence."""
    for index in range(after, min(after + 4, len(tokens) - 1)):
        if [token.lower for token in tokens[index : index + 3]] == ["in", "other", "words"]:
            return None
        if tokens[index].lower in ("according", "per") or tokens[index + 1].text[0].isdigit():
            return None
        if tokens[index].lower in PREPOSITIONS:
            return phrase_after(tokens, index + 1, COMPLEMENTS)
    return None


def _main_subject(tokens: Sequence[Token], after: int, quantity: Quantity) -> tuple[int, int] | None:
    """The subject after a time or a place that opens the sentence: "Within 6 months, the port …", "At 9 m the wall …"."""
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
