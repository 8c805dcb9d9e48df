"""Whether a sentence denies a figure: "did not reach 4%", "none of the 17", and not "12 boats that never sailed"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.records import Quantity
from citecheck.statements.governing import (
    is_taken_as_known,
    is_time_alone,
    place_among,
    reaches,
    subject_verb,
)
from citecheck.statements.mood import NO_NEGATION
from citecheck.statements.phrases import Token, is_verb

_DENIES = re.compile(
    r"\b(?:not|never|neither|nor|no(?!\.)|none|nobody|cannot|\w{2,}n['’]t|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)"
    r"|den(?:y|ies|ied)|reject(?:s|ed|ing)?)(?![\w'’])",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:not|nor|no|none of|not one of|not all(?: of)?|neither of)\s+"
    r"(?:(?:the|its|their|these|those|all|of|a|an)\s+){0,2}$",
    re.IGNORECASE,
)
_PLACING = frozenset(
    "in across between among amongst with within for on at during after before through around against".split()
)
_LEVELS = frozenset("by to of at above below beyond under over from than past".split())
_BROKEN = re.compile(r"\s[-–—]\s|[—:)!?]|^[^,]*,[^,]*$")
"""A single comma parts as well; a pair of them only puts something in: "did not, in the end, cost £5m"."""
_REACH = 200


def is_denied(text: str, tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Whether what a sentence says of a figure is denied there.

    The word of denial stands right before it ("not £5m"), in the verb that it is the subject of ("12% do not sail"), or
    before it in the verb that it completes ("did not cost £5m", "did not rise by 5%"). What a denied clause only takes
    as known is not denied ("did not please the 12 ports"), nor its time ("has not sailed for two years").
    """
    low = max(0, quantity.start - _REACH)
    near = text[low : quantity.end + 2 * _REACH]
    if not _DENIES.search(near):
        return False
    cleared = text[:low] + NO_NEGATION.sub(lambda match: " " * len(match.group()), near)
    start = quantity.start
    if _BESIDE.search(cleared[max(0, start - 40) : start]):
        return True
    if is_time_alone(text, quantity):
        return False
    verb = subject_verb(tokens, quantity)
    if verb is not None:
        begins, ends = tokens[verb[0]].start, tokens[verb[1] - 1].end
        return len(_DENIES.findall(cleared[begins:ends])) % 2 == 1
    if is_taken_as_known(text, quantity):
        return False
    return _is_governed(text, cleared, tokens, quantity)


def _is_governed(text: str, cleared: str, tokens: Sequence[Token], quantity: Quantity) -> bool:
    low = max(0, quantity.start - _REACH)
    found = [
        m
        for m in _DENIES.finditer(cleared, low, quantity.start)
        if reaches(text, m.end(), quantity.start) and not _BROKEN.search(text[m.end() : quantity.start])
    ]
    if len(found) % 2 == 0:
        return False
    place = place_among(tokens, quantity)
    for at in range(place.first - 1, -1, -1):
        token = tokens[at]
        if token.start < found[-1].end():
            break
        word = token.lower
        if is_verb(tokens, at) or word == "to" or word.endswith("ing"):
            return not _is_aside(tokens, at)
        if word in _PLACING and word not in _LEVELS:
            return False
    return True


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb in -ing opens words of its own: "the burden of keeping 12 boats", not "succeed in selling"."""
    return (
        tokens[at].lower.endswith("ing") and at > 0 and tokens[at - 1].lower in ("of", "for", "from", "by", "without")
    )
