"""Noun phrases beside a figure, found without a parser: runs of words between verbs, conjunctions and punctuation."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.extraction.context_words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    ENDING_ADVERBS,
    LINKS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    VERBS,
)
from citecheck.quantities.nouns import is_plural
from citecheck.quantities.number_words import BELOW_HUNDRED
from citecheck.quantities.units import PERSONS

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

    @property
    def lower(self) -> str:
        return self.text.lower().replace("’", "'")

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()


def tokens_of(text: str) -> tuple[Token, ...]:
    """The words, figures and signs of a sentence with their offsets."""
    return tuple(Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text))


def is_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token stands as a finite verb or participle: "cuts" in "it cuts", not in "the cuts"."""
    word = tokens[index].lower
    if word in AUXILIARIES:
        return True
    before = tokens[index - 1].lower if index else ""
    if before in MODALS and before != "to":
        return True
    if word in VERBS:
        if before in DETERMINERS or before in _NOUN_LEADS or before.endswith("'s") or _is_adjective(before):
            return False
        if before in PREPOSITIONS and before != "to" and not word.endswith("ed"):
            return False
        following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if index == 0 and word.endswith("ing") and _goes_with(following):
            return False  # "Waiting times for a berth"
        # "budget cuts of": a noun before a noun keeps both
        return not (following in ("of", "in") and word.endswith("s") and before not in PRONOUNS)
    if len(word) > 4 and word.endswith("ing") and before in _BE:
        return True
    if len(word) > 4 and word.endswith("ed") and word not in _NOUNS_IN_ED:
        return before in AUXILIARIES or (
            before not in DETERMINERS and not before.endswith("ly") and not before[-1:].isdigit()
        )
    return False


def _goes_with(word: str) -> bool:
    """Whether a word may be the noun of a participle before it."""
    return word[:1].isalpha() and not (
        word in DETERMINERS or word in PREPOSITIONS or word in CONJUNCTIONS or word in PRONOUNS or word in ADVERBS
    )


_BE = frozenset("is are was were be been being".split())
_NOUN_LEADS = frozenset("falling rising growing shrinking soaring rapid steep sharp net gross real new further".split())
_NOUNS_IN_ED = frozenset("need seed speed hundred aged breed feed embed".split())


def _is_adjective(word: str) -> bool:
    return len(word) > 4 and word.endswith(("est", "ous", "ive", "ary", "ical", "ional"))


def before_article(tokens: Sequence[Token], index: int) -> bool:
    """Whether an article or its like follows a word, as it follows verbs: "skip a meal"."""
    return tokens[index].text.islower() and index + 1 < len(tokens) and tokens[index + 1].lower in _ARTICLES


_ARTICLES = frozenset("a an the their its our his her my your this these".split())


def stops(tokens: Sequence[Token], index: int) -> bool:
    """Whether no noun phrase goes over this token."""
    token = tokens[index]
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
        if stops(tokens, at):
            break
        if at > first and tokens[at - 1].lower in PERSONS and word not in links and not is_plural(tokens[at].text):
            break  # "people like"
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


def _leads(token: Token, before: bool = False) -> bool:
    """Whether a word at the head of a phrase is left off: a determiner or an adverb, backwards also a figure."""
    word = token.lower
    if before and (word in ("and", "or") or word[0].isdigit()):
        return True
    return word in DETERMINERS or word in ADVERBS or (word.endswith("ly") and word not in _NOUNS_IN_LY)


_NOUNS_IN_LY = frozenset("family assembly supply july italy monopoly anomaly".split())


def phrase_before(tokens: Sequence[Token], index: int, most_links: int = 2) -> tuple[int, int] | None:
    """The noun phrase that ends just before a token, back over prepositions that link its parts."""
    at = index - 1
    linked = 0
    first = index
    while at >= 0 and index - at <= _LONGEST + 4:
        word = tokens[at].lower
        if word in PREPOSITIONS:
            if word not in LINKS or linked >= most_links or first == index:
                break
            linked += 1
            at -= 1
            continue
        if word in DETERMINERS:
            if at and tokens[at - 1].lower in LINKS and linked < most_links:
                at -= 1
                continue
            break
        if stops(tokens, at):
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
