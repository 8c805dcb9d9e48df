"""Who is said to say a figure: "according to the Audit Office", "Shelter estimates that", "(ONS)"."""

from __future__ import annotations

import re

from citecheck.records import Quantity

_NAME = (
    r"(?:[Tt]he\s+)?[A-Z][\w&’'.-]*(?:\s+(?:(?:of|for|and|on|in|to|the)\s+){0,2}[A-Z][\w&’'-]*){0,7}"
    r"(?:\s+\([A-Z][\w&]{1,9}\))?"
)
_SORT = (
    r"(?:\s+(?:own\s+)?(?:survey|report|study|analysis|research|poll|polling|estimates?|figures?|data|review|audit|census"
    r"|statistics|forecasts?|projections?|calculations?|budget\s+survey|annual\s+report)s?)?"
)
_VERBS = (
    r"estimate[sd]?|found|finds|find|sa(?:ys|id|y)|report(?:s|ed)?|predict(?:s|ed)?|suggest(?:s|ed|ing)?|claim(?:s|ed)?|show(?:s|ed|n|ing)?"
    r"|calculate[sd]?|warn(?:s|ed)?|argue[sd]?|believe[sd]?|state[sd]?|note[sd]?|forecast(?:s|ed)?|project(?:s|ed)?|reveal(?:s|ed)?"
    r"|conclude[sd]?|indicate[sd]?|put(?:s)?|expect(?:s|ed)?|published|recorded|announced|approximates?|highlight(?:s|ed)?|identified"
    r"|asserts?|asserted|thinks?|quotes?|quoted|demonstrate[sd]?|confirm(?:s|ed)?"
)
_ACCORDING = re.compile(
    rf"\b(?:[Aa]ccording\s+to|[Aa]s\s+reported\s+by|[Aa]s\s+estimated\s+by|[Ff]igures\s+from|[Dd]ata\s+from|[Rr]esearch\s+by|[Rr]esearch\s+from"
    rf"|[Pp]olling\s+(?:by|for|from)|[Ss]urvey\s+by|[Aa]nalysis\s+by|[Ee]stimates\s+(?:by|from)|[Pp]ublished\s+by|[Rr]eport\s+by|[Ss]tudy\s+by)"
    rf"\s+(?P<name>{_NAME}{_SORT})"
)
_SAYS = re.compile(
    rf"(?P<name>{_NAME}{_SORT})(?:,[^,]{{1,60}},)?\s+(?:(?:has|have|had|also|now|recently|already|itself|that)\s+){{0,3}}(?:{_VERBS})\b"
)
_A_SURVEY = re.compile(
    rf"\b(?P<name>(?:[Aa]|[Aa]n|[Oo]ne|[Tt]he|[Oo]ur|[Rr]ecent|[Tt]heir)\s+(?:[\w’'-]+\s+){{0,4}}(?:survey|poll|study|report|review|census|audit))"
    rf"(?:\s+of\s+(?:[\w’'-]+\s+){{0,4}}[\w’'-]+)?(?:\s+(?:that|which|has|have|also|recently)){{0,2}}\s*,?\s+(?:{_VERBS})\b"
)
_IN_SURVEY = re.compile(
    r"\b[Ii]n\s+(?P<name>(?:a|the|one|our|its)\s+(?:[\w’'-]+\s+){0,4}(?:survey|poll|study|census|audit)),"
)
_BRACKET = re.compile(
    r"\((?:[Ss]ource:\s*)?(?P<name>[A-Z][A-Z&]{1,7})(?:\s+(?:estimates?|figures?|data))?(?:,?\s+(?:19|20)\d\d)?\)"
)
_NO_SPEAKERS = frozenset(
    """this it that these those there they we he she i today yet but and however in on at for as if when while figures
    estimates research evidence results recent our its""".split()
)
_CLAUSE = re.compile(r"[;]|\.\s")


def attribution_of(text: str, quantity: Quantity) -> str | None:
    """The name of who is said to give the figure, in the words of the sentence; None where nobody is."""
    for pattern in (_ACCORDING, _SAYS, _A_SURVEY, _IN_SURVEY):
        best: re.Match[str] | None = None
        for match in pattern.finditer(text):
            after = match.start() >= quantity.end
            if after and pattern is not _ACCORDING:
                break
            between = text[quantity.end : match.start()] if after else text[match.end() : quantity.start]
            if _CLAUSE.search(between) or len(between) > 220:
                continue
            if _speaks(match["name"]):
                best = match
        if best is not None:
            return _tidy(best["name"])
    bracket = _BRACKET.search(text, quantity.end, min(len(text), quantity.end + 60))
    if bracket and not _expands(text, bracket) and not re.search(r"[,;]", text[quantity.end : bracket.start()]):
        return bracket["name"]
    return None


def _speaks(name: str) -> bool:
    words = name.split()
    return bool(words) and not (len(words) == 1 and words[0].lower() in _NO_SPEAKERS)


def _tidy(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[0].lower() in (
        "the",
        "that",
        "as",
        "but",
        "and",
        "in",
        "yet",
        "while",
        "although",
        "if",
    ):
        words.pop(0)
    return " ".join(words).rstrip(".,")


def _expands(text: str, bracket: re.Match[str]) -> bool:
    """Whether an acronym in brackets only stands for the words before it: "primary schools in need (PSN)"."""
    letters = [c for c in bracket["name"] if c.isalpha()]
    words = re.findall(r"[A-Za-z]+", text[max(0, bracket.start() - 120) : bracket.start()])
    initials = "".join(word[0].upper() for word in words[-len(letters) - 3 :] if word[0].isupper() or len(word) > 3)
    return "".join(letters) in initials
