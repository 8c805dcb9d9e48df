"""What stands around a name and says that it is a person's: honorifics, verbs, "by" — or that it is not."""

from __future__ import annotations

import re

from citecheck.naming import HONORIFICS

TITLES = frozenset("mr mrs ms miss dr sir dame lord lady baroness viscount prof professor cllr councillor rev".split())
"""Honorifics that make a surname beside them a person without further evidence."""

_HONORIFIC = re.compile(
    r"(?<![\w’'])(?P<word>(?:"
    + "|".join(sorted((word.capitalize() for word in HONORIFICS), key=len, reverse=True))
    + r")\.?)\s$"
)
_VERB = re.compile(r"\s?,?\s?(?:(?:who|also|has|have|had|rightly|once|recently|himself|herself)\s){0,3}([a-z]+)")
_BY = re.compile(
    r"\b(?:by|author|authors|written|edited|chaired|interview with|colleague|colleagues|thank|thanks to)\s$"
)
_LETTERS = re.compile(
    r",?\s(?:MP|MSP|MEP|MLA|TD|QC|KC|OBE|CBE|MBE|KBE|DBE|FRS|FBA|FRCP|FRCS|PhD)\b(?!,?\s[A-Z][a-z]+\s[A-Z][a-z])"
)
"""Letters after a name, unless a name comes after them: "the Norham East MP Anna Bell"."""
_PARTY = re.compile(
    r"(?:\sM[ES]?P)?,?\s\((?:Con|Conservative|Lab|Labour|Lib\s?Dem|Liberal Democrat|LD|SNP|Scottish National Party"
    r"|Plaid|Plaid Cymru|Green|Green Party|UKIP|DUP|SDLP|UUP|Independent|Ind|Crossbench|Republican|Democrat"
    r"|[RDI]-[A-Z]\w)\b"
    r"(?P<seat>[,-]\s?[^()]{1,60})?\)"
)
"""A member's party, with his seat or without: "(Labour, Norham)", "(D-OH)"."""
_EDITORS = re.compile(r",?\s\(eds?\b\.?\)")
_AGED = re.compile(r",\s(?:aged\s)?[2-9]\d,\s")
_UNMISTAKABLE = frozenset(
    "chaired recalled remembered quipped joked confessed retired laughed smiled shrugged nodded grinned sighed".split()
)
"""Verbs that only people are the subject of."""
_ANY_ROLE = re.compile(
    r"\b(?:publishers?|owners?|partners?|producers?|members?|representatives?|developers?|creators?|designers?"
    r"|organisers?|consultants?|contributors?|leads?|managers?|supervisors?|authors?)\b(?! of (?:staff|state))",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:in|into|at|near|across|through|throughout|around|outside|inside|towards)\s(?:the\s)?$", re.IGNORECASE
)
_ARTICLE = re.compile(r"\b(?:[Tt]he|an?)\s$")
_NOUN = re.compile(r"\s(?!and\b|or\b|who\b|in\b|on\b|at\b|has\b|was\b|is\b|of\b)[a-z]")
_NUMBER = re.compile(r"-\d|\s\d{1,2}\b")


def honorific_before(text: str, start: int) -> str | None:
    """The honorifics just before `start`, as printed: "Rt Hon", "Professor Dame"."""
    begin = start
    for _ in range(4):
        match = _HONORIFIC.search(text, max(0, begin - 16), begin)
        if match is None:
            break
        begin = match.start("word")
    return text[begin:start].strip() or None


def vouched_after(text: str, end: int) -> int:
    """How much what follows a name says that it is a person's: letters, a party, an age, "(eds)", a verb of people."""
    weight = 0
    if _LETTERS.match(text, end):
        weight = 3
    party = _PARTY.match(text, end)
    if party:
        weight += 3 if party["seat"] else 2
    if _EDITORS.match(text, end) or verb_after(text, end) in _UNMISTAKABLE:
        weight += 3
    elif _AGED.match(text, end):
        weight += 2
    return weight


def verb_after(text: str, end: int) -> str | None:
    """The word after a name where it may be its verb: "says" for ", who also says"."""
    match = _VERB.match(text, end)
    return match[1] if match else None


def credited(text: str, start: int) -> bool:
    """Whether "by", "author", "edited" … stands before."""
    return _BY.search(text, max(0, start - 20), start) is not None


def after_article(text: str, start: int) -> bool:
    """Whether "the" or "a" stands before."""
    return _ARTICLE.search(text, max(0, start - 4), start) is not None


def before_noun(text: str, end: int) -> bool:
    """Whether an ordinary word follows that is no link: "the Anna Bell model"."""
    return _NOUN.match(text, end) is not None


def after_place_word(text: str, start: int) -> bool:
    """Whether "in", "at", "near the" … stands before."""
    return _PLACE.search(text, max(0, start - 16), start) is not None


def before_number(text: str, end: int) -> bool:
    """Whether it goes on with a number: "COVID-19", "Figure 2"."""
    return _NUMBER.match(text, end) is not None


def for_anyone(role: str) -> bool:
    """A role that firms and places have too: publisher, owner, member."""
    return _ANY_ROLE.search(role) is not None
