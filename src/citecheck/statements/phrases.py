"""Noun phrases beside a figure, found without a parser: runs of words between verbs, conjunctions and punctuation."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.quantities.nouns import is_plural
from citecheck.quantities.number_words import BELOW_HUNDRED
from citecheck.quantities.units import PERSONS
from citecheck.records import Kind, Quantity
from citecheck.statements.units import unit_end
from citecheck.statements.words import (
    ADVERBS,
    AUXILIARIES,
    CHANGES,
    CONJUNCTIONS,
    DETERMINERS,
    ENDING_ADVERBS,
    LINKS,
    MODALS,
    MONTHS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    UNHELPFUL,
    VERBS,
    WHICH_PERIOD,
)

_TOKEN = re.compile(r"[^\W\d_][\w&]*(?:[’'-][\w&]+)*['’]?|[£$€]?\d+(?:[.,/]\d+)*[\w%]*|[^\w\s]")
_LONGEST = 9
OPENING = frozenset("“‘\"'")
"""Marks that open a quotation."""


@attrs.frozen
class Token:
    """A word or sign of a sentence."""

    text: str
    start: int
    end: int
    figure: bool = False
    """Whether it belongs to a measured amount ("5 mm", "12%"), over which no noun phrase goes."""

    @property
    def lower(self) -> str:
        return self.text.lower().replace("’", "'")

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


def tokens_of(text: str, quantities: Sequence[Quantity] = ()) -> tuple[Token, ...]:
    """The words, figures and signs of a sentence with their offsets; `quantities` are its figures, in order."""
    spans = [(q.start, unit_end(text, q.end, known=q.unit is not None)) for q in quantities if _is_measured(text, q)]
    found = []
    at = 0
    for match in _TOKEN.finditer(text):
        while at < len(spans) and spans[at][1] <= match.start():
            at += 1
        inside = at < len(spans) and spans[at][0] <= match.start()
        found.append(Token(match.group(), match.start(), match.end(), inside))
    return tuple(found)


def _is_measured(text: str, quantity: Quantity) -> bool:
    """Whether a figure is an amount of something and no number that a name may hold ("the two ports", "phase 3")."""
    if quantity.kind is Kind.COUNT:
        return quantity.unit is None and unit_end(text, quantity.end, known=False) > quantity.end
    return any(char.isdigit() for char in quantity.surface) and quantity.kind not in (Kind.SCORE, Kind.RATIO)


def is_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token stands as a finite verb or participle: "cuts" in "it cuts", not in "the cuts"."""
    word = tokens[index].lower
    if word in AUXILIARIES:
        return True
    before = tokens[index - 1].lower if index else ""
    if before in MODALS and before != "to":
        return True
    if index + 1 < len(tokens) and _leads_on(tokens, index, before):
        return True
    if word in VERBS:
        if before in DETERMINERS or before in _NOUN_LEADS or before.endswith("'s") or _is_adjective(before):
            return False
        if before in PREPOSITIONS and before != "to" and not word.endswith("ed"):
            return False
        following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if index == 0 and word.endswith("ing") and _goes_with(following):
            return False  # "Waiting times for a berth"
        if word.endswith("s") and (following in AUXILIARIES or (following in VERBS and not following.endswith("s"))):
            return False  # "ferry visits rose"
        # "budget cuts of": a noun before a noun keeps both
        joins = following in ("of", "in")
        if following == "to" and not _is_numeral(tokens, index + 2):
            joins = word in CHANGES or word == "costs"  # "funding cuts to schools", but "it cuts to 5%"
        return not (joins and word.endswith("s") and before not in PRONOUNS)
    if index + 1 < len(tokens) and _takes_amount(tokens, index):
        return True
    if len(word) > 4 and word.endswith("ing") and before in _BE:
        return True
    if len(word) > 4 and word.endswith("ed") and word not in _NOUNS_IN_ED:
        return before in AUXILIARIES or (
            before not in DETERMINERS
            and before not in _NOUN_LEADS
            and (not before.endswith("ly") or _is_numeral(tokens, index + 1))
            and not before[-1:].isdigit()
        )
    return False


def _leads_on(tokens: Sequence[Token], index: int, before: str) -> bool:
    """Whether a word is a verb by what stands beside it: "still rings true", "ports plan to widen"."""
    word, following = tokens[index].lower, tokens[index + 1].lower
    if before in _STILL and word.endswith("s") and len(word) > _SHORT and tokens[index].text.islower():
        return following not in AUXILIARIES and following not in VERBS
    return word in _MEANING_TO and following == "to" and bool(before) and is_plural(before)


def _is_numeral(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and not tokens[index].is_word and tokens[index].text[-1:].isalnum()


_STILL = frozenset("still also often always never usually generally".split())
_MEANING_TO = frozenset("plan hope intend aim seek want try tend wish agree".split())
_SHORT = 3


def _takes_amount(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word in -s leads over from a noun to an amount: "the mill yields 3 MW", not "prices 4% higher"."""
    word, before, after = tokens[index], tokens[index - 1] if index else None, tokens[index + 1]
    if before is None or not (after.figure and after.text[0].isdigit()) or after.text.endswith("%"):
        return False
    if not (word.text.islower() and len(word.text) > 4 and word.text.endswith("s")) or word.text.endswith("ss"):
        return False
    noun = before.is_word and _goes_with(before.lower) and not _is_adjective(before.lower)
    return noun and not is_plural(before.text)


def _goes_with(word: str) -> bool:
    """Whether a word may be the noun of a participle before it."""
    return word[:1].isalpha() and not (
        word in DETERMINERS or word in PREPOSITIONS or word in CONJUNCTIONS or word in PRONOUNS or word in ADVERBS
    )


_BE = frozenset("is are was were be been being".split())
_NOUN_LEADS = frozenset(
    """falling rising growing shrinking soaring rapid steep sharp net gross real new further annual in-year real-terms
    significant""".split()
)
_NOUNS_IN_ED = frozenset("need seed speed hundred aged breed feed embed".split())


def _is_adjective(word: str) -> bool:
    return len(word) > 4 and word.endswith(("est", "ous", "ive", "ary", "ical", "ional"))


def before_article(tokens: Sequence[Token], index: int) -> bool:
    """Whether an article or its like follows a word, as it follows verbs: "skip a meal"."""
    return tokens[index].text.islower() and index + 1 < len(tokens) and tokens[index + 1].lower in _ARTICLES


def _has_object(tokens: Sequence[Token], index: int) -> bool:
    pronoun = index + 1 < len(tokens) and tokens[index + 1].lower in ("them", "it", "him", "her", "us")
    return before_article(tokens, index) or (pronoun and tokens[index].text.islower())


_ARTICLES = frozenset("a an the their its our his her my your this these".split())


def stops(tokens: Sequence[Token], index: int) -> bool:
    """Whether no noun phrase goes over this token."""
    token = tokens[index]
    if token.figure:
        return True
    if not token.is_word:
        if token.text in "-–—" and index and tokens[index - 1].end < token.start:
            return True
        if token.text in ("”", '"') and any(one.text in OPENING for one in tokens[max(0, index - 4) : index]):
            return False  # "the “low-draught” barges"
        return token.text[0] in "£$€" or token.text[-1] == "%" or not (token.text[0].isdigit() or token.text in "'’-/&")
    word = token.lower
    if word in ("and", "or"):
        return not _joins_words(tokens, index)
    return word in CONJUNCTIONS or word in PRONOUNS or word == "not" or is_verb(tokens, index)


def _joins_words(tokens: Sequence[Token], index: int) -> bool:
    """Whether "and" joins two words of one phrase ("roads and rail budget") and not two clauses."""
    if not 0 < index < len(tokens) - 1 or not tokens[index - 1].is_word or not tokens[index + 1].is_word:
        return False
    following = tokens[index + 1].lower
    if following in DETERMINERS or following in PREPOSITIONS or following in PRONOUNS or following in CONJUNCTIONS:
        return False
    if following in BELOW_HUNDRED or following in ADVERBS or following in ENDING_ADVERBS:
        return False
    return not following.endswith("ly") and not is_verb(tokens, index + 1)


def phrase_after(
    tokens: Sequence[Token], index: int, links: frozenset[str], most_links: int = 1
) -> tuple[int, int] | None:
    """The noun phrase that begins at a token: (first, last + 1), determiners left off; None where there is none.

    It may go over `most_links` prepositions of `links`.
    """
    first = index
    while first < len(tokens) and _leads(tokens[first]):
        first += 1
    at = first
    linked = 0
    last = first
    while at < len(tokens) and at - first < _LONGEST:
        word = tokens[at].lower
        if word in PREPOSITIONS or word in DETERMINERS:
            opens = word in links and linked < most_links and at > first
            if word in DETERMINERS and at > first and tokens[at - 1].lower in links:
                at += 1
                continue
            if not opens:
                break
            linked += 1
            at += 1
            continue
        if at == first and _is_observed(tokens, at):
            at += 1
            continue
        if stops(tokens, at) or (at > first and "." in tokens[at].text[1:] and tokens[at].text[0].isdigit()):
            break
        if at > first and tokens[at - 1].lower in PERSONS and word not in links and not is_plural(tokens[at].text):
            break  # "people like"
        if at > first and tokens[at - 1].lower == "and" and _has_object(tokens, at):
            break  # "boats and widen the quay"
        if at > first and is_plural(tokens[at - 1].text) and before_article(tokens, at):
            break  # "renters tell the"
        at += 1
        if tokens[at - 1].lower not in ("and", "or", "'", "’", "-", "/"):
            last = at
    if last - first > 1 and tokens[last - 1].lower.endswith("ing") and tokens[last - 2].lower.endswith("s"):
        last -= 1  # "councils asking"
    while last - first > 1 and (
        tokens[last - 1].lower in ENDING_ADVERBS
        or (tokens[last - 1].lower.endswith("ly") and tokens[last - 1].lower not in _NOUNS_IN_LY)
    ):
        last -= 1  # "rooms solely for", "two shows back at"
    return (first, last) if last > first else None


def _is_observed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle opens the phrase, as after a preposition or determiner: "of the total missed tides"."""
    word = tokens[at].lower
    before = tokens[at - 1].lower if at else ""
    opened = before in DETERMINERS or before in ADVERBS or before in ("of", "in", "for")
    return opened and word.endswith("ed") and at + 1 < len(tokens) and is_noun_like(tokens, at + 1)


def is_noun_like(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].is_word and _goes_with(tokens[index].lower) and not is_verb(tokens, index)


def _leads(token: Token, before: bool = False) -> bool:
    """Whether a word at the head of a phrase is left off: a determiner or an adverb, backwards also a figure."""
    word = token.lower
    if before and (word in ("and", "or") or word[0].isdigit()):
        return True
    return word in DETERMINERS or word in ADVERBS or (word.endswith("ly") and word not in _NOUNS_IN_LY)


_NOUNS_IN_LY = frozenset("family assembly supply july italy monopoly anomaly".split())


def _figure_start(tokens: Sequence[Token], at: int) -> int:
    while at and tokens[at - 1].figure:
        at -= 1
    return at


def _is_attribute(tokens: Sequence[Token], at: int) -> bool:
    """Whether an amount tells which one is meant: "the depth at the 30 km mark"."""
    before = _figure_start(tokens, at) - 1
    following = tokens[at + 1]
    return before >= 0 and tokens[before].lower in DETERMINERS and following.is_word and _goes_with(following.lower)


def _is_bare_count(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token counts what follows it and is no part of a name: "a crew of 40 sailors", not "Route 66"."""
    return (
        tokens[at].text[0].isdigit()
        and at > 0
        and (tokens[at - 1].lower in PREPOSITIONS or is_verb(tokens, at - 1))
        and tokens[at + 1].is_word
    )


def phrase_before(
    tokens: Sequence[Token], index: int, most_links: int = 2, *, gauge: bool = False
) -> tuple[int, int] | None:
    """The noun phrase that ends just before a token, back over prepositions that link its parts.

    `gauge` says that it names what is measured, so that "barges with a draught of" gives "draught".
    """
    at = index - 1
    linked = 0
    first = index
    while at >= 0 and index - at <= _LONGEST + 4:
        word = tokens[at].lower
        if word in PREPOSITIONS:
            if word not in LINKS or linked >= most_links or first == index:
                break
            if gauge and word not in ("of", "in", "between") and tokens[at + 1].lower in ("a", "an"):
                break
            linked += 1
            at -= 1
            continue
        if word in DETERMINERS:
            if at and tokens[at - 1].lower in LINKS and linked < most_links:
                at -= 1
                continue
            break
        if tokens[at].figure and first == at + 1 and _is_attribute(tokens, at):
            at = first = _figure_start(tokens, at)
            at -= 1
            continue
        if stops(tokens, at) or (first < index and _is_bare_count(tokens, at)):
            break
        first = at
        at -= 1
    while first < index and (
        not tokens[first].is_word
        or _leads(tokens[first])
        or tokens[first].lower in ("and", "or")
        or tokens[first].lower in PREPOSITIONS
    ):
        first += 1
    return (first, index) if first < index else None


def says_nothing(tokens: Sequence[Token], span: tuple[int, int]) -> bool:
    """Whether a phrase only names a time, a figure or nothing at all."""
    words = [token.lower for token in tokens[span[0] : span[1]] if token.is_word]
    if not words or all(word in UNHELPFUL for word in words) or words[-1] in _PARTICLES:
        return True
    if all(word in MONTHS for word in words):
        return True
    return words[-1] in PERIODS and (len(words) == 1 or words[0] in WHICH_PERIOD or words[0] in BELOW_HUNDRED)


_PARTICLES = frozenset("down up out off".split())
"""The ends of verbs and not of nouns: "boils down"."""


def people_meant(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "those without a berth", "those aged over 65", "those who voted", "those surveyed"."""
    if index + 1 >= len(tokens) or tokens[index].lower != "those":
        return None
    at = index + 1
    if tokens[at].lower == "who":
        while at + 1 < len(tokens) and (tokens[at + 1].lower in AUXILIARIES or tokens[at + 1].lower in ADVERBS):
            at += 1
        at += at + 1 < len(tokens) and is_verb(tokens, at + 1)
        return index, at + 1
    if tokens[at].lower == "not":
        at += 1
    if at < len(tokens) and tokens[at].lower.endswith("ed") and tokens[at].lower != "need":
        at += 1
    if at < len(tokens) and tokens[at].lower in PREPOSITIONS:
        inner = phrase_after(tokens, at + 1, frozenset({"of"}))
        at = inner[1] if inner else at
    elif tokens[at - 1].lower == "aged":
        at = min(at + 1, len(tokens))
    return (index, at) if at > index + 1 else None
