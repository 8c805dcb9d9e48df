"""What sets two figures of one value apart in their order: sides of a comparison, ends of a movement, a sibling figure.

Each check is given both sentences, and says what differs, or None.
"""

from __future__ import annotations

import functools
import re

from citecheck.verification.conflict import Conflict
from citecheck.verification.conflicts_of_time import differs
from citecheck.verification.statement import Figure, Statement, read_statement
from citecheck.verification.values import compare
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.wording import plain
from citecheck.verification.words import concepts_of


def of_a_sibling(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "Management cost £57, administration £24": the claim's own word stands with another figure of the sentence."""
    if len(source.figures) < 2 or found.labels:
        return None
    wanted = claimed.core - GENERIC_CONCEPTS
    mine = wanted & found.core
    for other in source.figures:
        if other is found or other.quantity.kind is not found.quantity.kind or other.change != found.change:
            continue
        if any(f is not claimed and compare(f.quantity, other.quantity).agrees for f in claim.figures):
            continue  # it is what another figure of the claim says
        theirs = wanted & other.core - found.own - found.shared
        if not theirs or (mine - other.own - other.shared):
            continue
        strange = found.core - other.own - claim.concepts - GENERIC_CONCEPTS
        if strange:
            return Conflict(
                "sibling",
                differs(claimed, other) and not compare(claimed.quantity, other.quantity).agrees,
                f"the source has {plain(other.quantity)} there and {plain(found.quantity)} for something else",
            )
    return None


_MORE = r"more|higher|greater|larger|longer|older|bigger|faster|above|exceed(?:s|ed)?|outnumber(?:s|ed)?"


_AHEAD = r"overt(?:ook|ake|akes)|beat|beats|ahead of|outsold|outperform(?:s|ed)?|better"


_LESS = r"fewer|less|lower|smaller|shorter|younger|below|cheaper|slower|behind|worse"


_COMPARING = re.compile(rf"\b(?:(?P<more>{_MORE}|{_AHEAD})|(?P<less>{_LESS}))\b", re.IGNORECASE)


_THAN = re.compile(
    r"\b(?:than|outnumber(?:s|ed)?|overt(?:ook|ake|akes)|beat|beats|ahead of|exceed(?:s|ed)?|outsold|behind)\b",
    re.IGNORECASE,
)


_FROM_TO = re.compile(
    r"\bfrom\s+(?P<from>(?:the\s+)?[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)\s+(?:in)?to\s+(?P<to>(?:the\s+)?[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*)"
)


def swapped(claim: Statement, source: Statement) -> Conflict | None:
    """Two sides of one comparison, or the two ends of one movement, in each other's place."""
    one, two = _FROM_TO.search(claim.text), _FROM_TO.search(source.text)
    if one and two:
        here = _ends(one)
        there = _ends(two)
        if here[0] & there[1] and here[1] & there[0]:
            return Conflict("swap", True, "the source has the two the other way round")
    mine, theirs = _sides(claim.text), _sides(source.text)
    if mine is None or theirs is None:
        return None
    (left, right, sign), (other_left, other_right, other_sign) = mine, theirs
    crossed = bool(left & other_right) and bool(right & other_left)
    straight = bool(left & other_left) and bool(right & other_right)
    if (crossed and sign == other_sign) or (straight and not crossed and sign != other_sign):
        return Conflict("swap", True, "the source has the two sides of the comparison the other way round")
    return None


def _ends(match: re.Match[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Concepts of the two ends of a movement, what they have in common left out."""
    one, two = concepts_of("x " + match["from"]), concepts_of("x " + match["to"])
    return one - two, two - one


@functools.lru_cache(maxsize=4096)
def _sides(text: str) -> tuple[frozenset[str], frozenset[str], int] | None:
    """What stands on either side of a comparison, and whether the left one is more (1) or less (-1)."""
    statement = read_statement(text)
    than = _THAN.search(text)
    if than is None:
        return None
    sign = 0
    for match in _COMPARING.finditer(text, 0, than.end()):
        sign = 1 if match["more"] else -1
    if not sign:
        return None
    after = than.end()
    left = frozenset(w.concept for w in statement.words if w.end <= than.start()) - GENERIC_CONCEPTS
    right = frozenset(w.concept for w in statement.words if w.start >= after) - GENERIC_CONCEPTS
    return left - right, right - left, sign
