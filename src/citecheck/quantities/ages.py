"""Numbers that are ages without saying "years"."""

from __future__ import annotations

import re

import attrs

from citecheck.quantities.numeral import SPACE
from citecheck.records import Kind, Qualifier, Quantity

_AGED = re.compile(
    r"\b(?:aged?|ages|ageing|age\s+of|ages\s+of|age\s+group|aged\s+between)\s+(?:(?:of|between|over|under|from|at\s+least|below|above|about|around|up\s+to)\s+)*$",
    re.I,
)
_TURNED = re.compile(
    r"\b(?:at\s+(?:the\s+)?ages?(?:\s+of)?|(?:he|she)\s+(?:turned|turns)|who\s+(?:is|was|turned)(?:\s+now|\s+only|\s+just)?)\s+$",
    re.I,
)
_PEOPLE_OVER = re.compile(r"\b[A-Z][a-z]{2,}s\s+(?:aged\s+)?(?:over|under)\s+$")
"""Many of one nation: "a million Scots over 60"."""
_LONE = re.compile(r"\s*(?:[,.;)]|and\b|in\b|when\b|at\b|$)")
_GROUP = re.compile(
    r"\b(?:people|those|anyone|everyone|someone|adults?|women|men|girls|boys|patients|population|children|child|residents|persons?|citizens"
    r"|individuals|pensioners|workers|youngsters|voters|mothers|fathers|parents|drivers|smokers|males?|females?)"
    r"(?:\s+(?:who\s+)?(?:are|is|were|living))?,?\s+(?:over|under|above|below|older\s+than|younger\s+than|between)\s+(?:the\s+age\s+of\s+)?$",
    re.I,
)
_THEY_ARE = re.compile(
    r"\b(?:people|those|adults|women|men|girls|boys|patients|population|residents|citizens|workers|parents|members)\b"
    r"[^.;:\d]{0,40}\b(?:is|are|was|were)\s+(?:now\s+|all\s+)?(?:over|under|above|below)\s+$",
    re.I,
)
_LAST_WORD = re.compile(r"(?<![A-Za-z])([A-Za-z]+)\s+$")
_LEADS_TO_AGE = frozenset(
    "aged age ages ageing of group between over under from least below above about around to turned turns is was now "
    "only just than".split()
)
"""Words that one of the patterns above can end with. Asked first: most numbers stand after none of them."""
_THE_OVERS = re.compile(r"\b(?:over|under)[- ](?:the[- ])?$", re.I)
_PLURAL = re.compile(r"['’]?s(?!\w)")
_OPEN = re.compile(rf"{SPACE}(?:and|or){SPACE}(?:over|older|above|under|younger|below)\b|\+")


def age_of(text: str, quantity: Quantity) -> Quantity | None:
    """The quantity as an age in years where the words around it say so ("aged 65", "over-65s"), else None."""
    if not 0 <= quantity.value <= 120 or (quantity.precision is not None and quantity.precision < 1):
        return None
    window = max(0, quantity.start - 60)
    plural = _PLURAL.match(text, quantity.end)
    if plural and _THE_OVERS.search(text, window, quantity.start):
        over = text[window : quantity.start].lower().rstrip(" -").endswith(("over", "over the"))
        qualifier = Qualifier.OVER if over else Qualifier.UNDER
        return _aged(quantity, qualifier)
    if plural:
        return None
    last = _LAST_WORD.search(text, window, quantity.start)
    if (last is None or last[1].lower() not in _LEADS_TO_AGE) and not _OPEN.match(text, quantity.end):
        return None
    if _AGED.search(text, window, quantity.start) or _GROUP.search(text, window, quantity.start):
        return _aged(quantity, quantity.qualifier)
    if _TURNED.search(text, window, quantity.start) and _LONE.match(text, quantity.end):
        return _aged(quantity, quantity.qualifier)
    if quantity.value >= 16 and _PEOPLE_OVER.search(text, window, quantity.start) and _LONE.match(text, quantity.end):
        return _aged(quantity, quantity.qualifier)
    if quantity.value >= 16 and _THEY_ARE.search(text, window, quantity.start):
        return _aged(quantity, quantity.qualifier)
    if (
        _OPEN.match(text, quantity.end)
        and quantity.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST)
        and quantity.value >= 16
    ):
        return _aged(quantity, quantity.qualifier)
    return None


def _aged(quantity: Quantity, qualifier: Qualifier) -> Quantity:
    return attrs.evolve(quantity, unit="years", kind=Kind.AGE, qualifier=qualifier)
