"""What a figure measures, read from the words that lead up to it: "rents rose by 4%", "tolls (£3)"."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.records import Kind, Quantity
from citecheck.statements.phrases import (
    Token,
    is_noun_like,
    is_verb,
    phrase_after,
    phrase_before,
    says_nothing,
)
from citecheck.statements.words import (
    ADVERBS,
    AUXILIARIES,
    CHANGE_VERBS,
    COMPLEMENTS,
    DETERMINERS,
    LINKS,
    MONTHS,
    PERIODS,
    PREPOSITIONS,
    WHICH_PERIOD,
)

_OF = frozenset({"of"})
_LONGEST_LABEL = 8
_LONGEST_OPENING = 24
_SHORTEST_NAME = 4
_SIGNS = frozenset("=≈∼~≡")
_PASSED = frozenset("than least close next last past coming previous first current original initial".split())
_GAUGES = frozenset("total sum rate budget cost average target cap price value yield gap cut".split())
_WHEN = frozenset("by in since during over until at for".split())


def measure_before(tokens: Sequence[Token], first: int, quantity: Quantity) -> tuple[int, int] | None:
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
    if token.text in _SIGNS:
        return _named_by_sign(tokens, at)
    if token.text == "(" and (described := _described(tokens, at)):
        return described
    if token.text == ":" and (label := _label(tokens, at)):
        return label
    if token.text == "," and (label := phrase_before(tokens, at)) and tokens[label[0] - 1].text in "(;":
        return label  # "(mesh width, 50 mm)"
    if token.text in "(–—,:" and at:
        return phrase_before(tokens, at) if token.text in "(:" else _clause_subject(tokens, at)
    word = token.lower
    if word == "aged" and at:
        people = phrase_before(tokens, at)
        return _after_for(tokens, people) if people else None
    if quantity.kind is Kind.DURATION and word in ("for", "over", "in", "within", "every", "after"):
        return _clause_subject(tokens, at - 1)
    if word in ("from", "to") and at and tokens[at - 1].is_word and not is_verb(tokens, at - 1):
        found = phrase_before(tokens, at, most_links=3)
        if found is not None and not says_nothing(tokens, found):
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
    if beside is not None and says_nothing(tokens, beside) and tokens[beside[0] - 1].text == "(":
        return _host(tokens, at)
    listed = beside is not None and quantity.kind is not Kind.COUNT and tokens[beside[0] - 1].text in ",;("
    if beside is not None and listed and not any(tokens[i].lower in PREPOSITIONS for i in range(*beside)):
        return beside  # "wages £30, tolls £5"
    if beside is not None and any(tokens[i].lower in _GAUGES for i in range(*beside)):
        return beside  # "the repayment rate 3.5%", "the total of fines £3m"
    return _clause_subject(tokens, at)


def measure_of_whole(tokens: Sequence[Token], first: int, quantity: Quantity) -> tuple[int, int] | None:
    """What a bare figure is a part of, where its sentence opens so: "Of the 30 barges that came, 12 …"."""
    if quantity.kind not in (Kind.COUNT, Kind.PERCENT, Kind.RATIO) or quantity.unit not in (None, "percent"):
        return None
    commas = [i for i in range(max(0, first - _LONGEST_OPENING), first) if tokens[i].text in ",;"]
    if not commas:
        return None
    goes_on = tokens[first - 1].lower == "and"  # "Of the 30 barges, 12 were late and 9 …"
    if not goes_on and any(tokens[i].lower in AUXILIARIES for i in range(commas[-1], first)):
        return None
    for index in range(commas[-1] - 1, max(-1, first - _LONGEST_OPENING), -1):
        word = tokens[index].lower
        opens = index == 0 or tokens[index - 1].text in ".;,:" or tokens[index - 1].lower in ("and", "but", "while")
        if opens and word in ("of", "among", "amongst"):
            return phrase_after(tokens, index + 1, COMPLEMENTS)
        if opens and word == "out" and tokens[index + 1].lower == "of":
            return phrase_after(tokens, index + 2, COMPLEMENTS)
    return None


def _after_for(tokens: Sequence[Token], span: tuple[int, int]) -> tuple[int, int]:
    """The people of "12 steps for women aged 40"."""
    found = [index for index in range(*span) if tokens[index].lower == "for"]
    return (found[-1] + 1, span[1]) if found and found[-1] + 1 < span[1] else span


def _named_by_sign(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """What "mesh width = 5 mm" names; for a mere letter what is before its bracket: "third survey (2004, n = 120)"."""
    named = phrase_before(tokens, at)
    if at > 2 and len(tokens[at - 1].text) < _SHORTEST_NAME and tokens[at - 2].lower in PREPOSITIONS:
        named = phrase_before(tokens, at - 2, gauge=True) or named  # "a mast of h = 12 m"
    if named is not None and any(len(token.text) >= _SHORTEST_NAME for token in tokens[slice(*named)]):
        return named
    return _host(tokens, at) or named


def _host(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The phrase before the bracket that a token stands in."""
    for index in range(at, max(at - _LONGEST_OPENING, 0), -1):
        if tokens[index].text == ")":
            return None
        if tokens[index].text == "(":
            return phrase_before(tokens, index)
    return None


def _described(tokens: Sequence[Token], bracket: int) -> tuple[int, int] | None:
    """The noun that follows a bracket after its adjective: "a small (5%) share"."""
    if bracket < 2 or tokens[bracket - 2].lower not in DETERMINERS or not tokens[bracket - 1].is_word:
        return None
    for index in range(bracket + 1, min(bracket + _LONGEST_LABEL, len(tokens) - 1)):
        if tokens[index].text == ")":
            return phrase_after(tokens, index + 1, _OF) if is_noun_like(tokens, index + 1) else None
    return None


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
        dated = word in PERIODS or word in WHICH_PERIOD or word in MONTHS or word[0].isdigit()
        if not (dated or word in ADVERBS or word in DETERMINERS):
            break
    return at
