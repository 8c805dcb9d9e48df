"""How a sentence means its figure: done or planned, said or so, denied, each year or over all of them."""

from __future__ import annotations

import re

import attrs

from citecheck.prose.words import tokens
from citecheck.records import Kind, Quantity
from citecheck.statements.vocabulary import (
    EACH,
    NEGATORS,
    NO_DENIAL,
    SAYING,
    WHOLE,
)

_OVER_YEARS = re.compile(
    r"\b(?:over|during|within|across|in|for)\s+(?:the\s+)?(?:(?:last|past|next|following|previous)\s+)?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[ -](?:years?|months?|decades?)\b"
    r"|\b(?:over|during|in)\s+(?:the\s+|a\s+)?(?:last\s+|past\s+)?decade\b"
    r"|\bbetween\s+\d{4}\s+and\s+\d{4}\b|\bfrom\s+\d{4}\s+to\s+\d{4}\b|\bsince\s+(?:\w+\s+)?\d{4}\b",
    re.IGNORECASE,
)

_EACH = re.compile(r"\b(?:" + "|".join(re.escape(p) for p in EACH) + r")\b", re.IGNORECASE)

_AGO = re.compile(r"\b(?:a|one)\s+(?:year|month|week|day)\s+(?:earlier|before|ago|previously|later)\b", re.IGNORECASE)
"""What is no "each year" though it says "a year"."""

_ONE_SPAN = re.compile(r"\b(?:in|over|within|of|for|after|than|under|once|half|about|quarter of)\s*$", re.IGNORECASE)

_WHOLE = re.compile(r"\b(?:" + "|".join(re.escape(p) for p in WHOLE) + r")\b", re.IGNORECASE)

NO_NEGATION = re.compile(
    "|".join(re.escape(p) for p in NO_DENIAL)
    + r"|(?:not|n't|n’t) (?:be |to |cost |exceed )?(?:more|less|fewer|later|longer)\b"
    # "not opened until 1990" is opened in 1990; of "neither … nor" one counts
    + r"|(?:\bnot|n't|n’t) (?=(?:[a-z]+ ){0,4}until\b)|\bneither\b(?=.{1,80}\bnor\b)",
    re.IGNORECASE,
)

_LACK = re.compile(
    r"(?<!\ba )(?<!\bthe )(?<!\bof )(?<!\bfor )(?<!\bby )\black\b(?! of\b)"
    r"|\b(?:is|are|was|were|be|been|go|goes|went|gone|going|live|lives|lived|living|left|do|does|did|still) without\b",
    re.IGNORECASE,
)
"""Wording that denies without a word of denial: "a fifth lack a bath", "a fifth are without a bath"."""

_PASSIVE = frozenset("was were been be being is are".split())

_TOLD = frozenset("that they he she it feeling being having to".split())
"""After "reported": what is told, not what is counted."""

_POSSIBLE = r"would|(?<!who )could|might|shall|may"

_EXPECTED = (
    r"(?<!than )forecast\w*|projected|projections?|predict\w*|(?<!than )expect(?!anc|(?:s|ed)? to live\b)\w*"
    r"|anticipat\w*|set to|due to be|likely to|on course|on track|foresee\w*|envisag\w*|guidance|outlook"
    r"|guid(?:es?|ed|ing) (?:to|for)|probable"
    r"|scheduled (?:to|for)|slated (?:to|for)|poised to|tipped to|by 20[3-9]\d"
)

_MEANT = (
    r"plan(?:s|ned|ning)? (?:to|for|by)|(?:is|are|was|were) planned|under the (?:plan|proposal)s?"
    r"|aim(?:s|ed|ing)? (?:to|for|at)|hop(?:es?|ed|ing) to|intend(?:s|ed|ing)? to|propos(?:es?|ed|ing|als?)"
    r"|provisional(?:ly)?|on order|(?:firm )?orders? for|earmark\w*|put (?:out )?to consultation|vow(?:s|ed|ing)? to"
    r"|mooted|pencilled in|set(?:s|ting)? out to|wants? (?:to|an?|the)|set aside|budgeted for"
    r"|call(?:s|ed|ing)? for|recommend(?:s|ed)?"
    r"|pledg\w+|promis(?:es?|ed|ing)|seek(?:s|ing)? to|needs? to|(?:is|are|was|were) to be|to be built"
)

FORECAST = re.compile(rf"\b(?:{_POSSIBLE}|{_EXPECTED}|{_MEANT})\b")

WILL = re.compile(r"\b(?:will|['’]ll|going to)\b")

PAST = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:\w+ly\s+)?(?:been|\w+(?:ed|en|wn|ught|ilt|ent|ost|ut|old|rown))"
    r"|was|were|rose|fell|grew|spent|built"
    r"|sold|bought|won|lost|left|made|came|went|took|paid|met|held|ran|saw|became|(?<!-)\w{2,}ed)\b"
)

PLANS = re.compile(
    r"\b(?:projects|targets?|ambitions?|strategy|framework|goals?|plans?|deciding|tasked|looking to|keep)\b"
)

_MARK = re.compile(
    rf"\b(?:(?P<meant>(?i:{_MEANT}))|(?P<aim>(?i:targets?|ambitions?|goals?))|(?P<expected>(?i:{_EXPECTED}))"
    rf"|(?P<will>will|['’]ll|going to)|(?P<possible>{_POSSIBLE}))\b"
)

STOCK = re.compile(
    r"\bthere (?:are|were|is)\b|\bin total\b|\baltogether\b|\bstands? at\b|\bstood at\b|\bnow (?:stand|has|have)\b"
    r"|\bcurrently\b|\b(?:holds?|contains?|stores?)\b|\bnumber(?:s|ed)?\s+(?:about\s+|some\s+|around\s+)?(?=\d)"
    r"|\bat the (?:end|start|beginning|close) of\b|\bas (?:of|at)\b"
    r"|\bin operation\b|\bemploys\b|\bexisting\b|\bthe (?:stock|number) of\b",
    re.IGNORECASE,
)


def basis_of(segment: str, quantity: Quantity) -> str | None:
    if quantity.per in ("year", "month", "week", "day", "annum"):
        return "each"
    match = _EACH.search(_AGO.sub(" ", segment))
    if match and not (match.group().lower().startswith("a ") and _ONE_SPAN.search(match.string[: match.start()])):
        return "each"
    if _WHOLE.search(segment) or _OVER_YEARS.search(segment):
        return "whole"
    return None


@attrs.frozen
class Mark:
    """A word that says that something is no fact yet, at its place in a sentence."""

    start: int
    end: int
    sort: str
    """"meant" (planned, pledged), "aim" (target), "expected", "will", "possible"."""


def marks_of(text: str, begin: int, end: int) -> tuple[Mark, ...]:
    """The words of planning, expecting or holding possible between two offsets of a sentence, in order."""
    return tuple(Mark(m.start(), m.end(), m.lastgroup or "") for m in _MARK.finditer(text, begin, end))


def is_negated(segment: str) -> bool:
    if not (_LACK.search(segment) or any(_negates(token) for token in tokens(segment))):
        return False
    cleared = NO_NEGATION.sub(" ", segment)
    count = len(_LACK.findall(cleared))
    for token in tokens(cleared):
        if _negates(token):
            count += 1
    return count % 2 == 1


def _negates(token: str) -> bool:
    return token in NEGATORS or token.endswith(("n't", "n’t"))


def people_say(tail: str, quantity: Quantity, *, reports: bool = True) -> bool:
    """Whether the people counted say or want the thing: "a third of doctors said …", not "40 cases were reported".

    `reports` says whether a thing that they report counts as well: "half of ports reported losses".
    """
    if quantity.kind not in (Kind.PERCENT, Kind.RATIO, Kind.COUNT):
        return False
    said = tokens(tail)[:9]
    for i, token in enumerate(said):
        if token in SAYING:
            following = said[i + 1 : i + 2]
            if token.startswith("agree") and following == ["to"]:
                return False  # "five ports agreed to share a pilot"
            if not reports and token in ("reported", "claimed") and following and following[0] not in _TOLD:
                return False
            return not (i and said[i - 1] in _PASSIVE)
        if token in ("plan", "plans", "planned", "expect", "expects", "expected", "aim", "aimed"):
            return said[i + 1 : i + 2] == ["to"] and not (i and said[i - 1] in _PASSIVE)
    return False
