"""Who is said to say a figure: "according to the Audit Office", "Shelter estimates that", "(ONS)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.records import Quantity

_NAME = (
    r"(?:\b[Tt]he\s+)?\b[A-Z][\w&’'.-]{0,40}(?:\s+(?:(?:of|for|and|on|in|to|the)\s+){0,2}[A-Z][\w&’'-]{0,40}){0,7}"
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
_WORDS = r"(?:[\w’'-]{1,40}\s+){0,4}"
_A_SURVEY = re.compile(
    rf"\b(?P<name>(?:[Aa]|[Aa]n|[Oo]ne|[Tt]he|[Oo]ur|[Rr]ecent|[Tt]heir)\s+{_WORDS}"
    r"(?:survey|poll|study|report|review|census|audit))"
    rf"(?:\s+of\s+{_WORDS}[\w’'-]{{1,40}})?(?:\s+(?:that|which|has|have|also|recently)){{0,2}}\s*,?\s+(?:{_VERBS})\b"
)
_IN_SURVEY = re.compile(
    r"\b[Ii]n\s+(?P<name>(?:a|the|one|our|its)\s+(?:[\w’'-]{1,40}\s+){0,4}(?:survey|poll|study|census|audit)),"
)
_BRACKET = re.compile(
    r"\((?:[Ss]ource:\s*)?(?P<name>[A-Z][A-Z&]{1,7})(?:\s+(?:estimates?|figures?|data))?(?:,?\s+(?:19|20)\d\d)?\)"
)
_NO_SPEAKERS = frozenset(
    """a an one some another no all most many his her their my your each every both either the
    this it that these those there they we he she i today yet but and however in on at for as if when while figures
    estimates research evidence results recent our its""".split()
)
_CLAUSE = re.compile(r"[;]|\.\s")
_LIST = re.compile(r"[,;]")
_REACH = 220
_BRACKETED = 4
_GOES_ON = re.compile(r"\s\w")


@attrs.frozen
class Speaker:
    """Somebody who is said to say something, at the place of the words that say so."""

    start: int
    end: int
    name: str
    rank: int
    """Order of trust of the wording, 0 the best."""
    after: bool = False
    """Whether it may follow what is said ("…, according to the Board")."""


def speakers_of(text: str) -> tuple[Speaker, ...]:
    """Everybody whom a sentence names as the source of something, in the order of the text."""
    found: list[Speaker] = []
    for rank, pattern in enumerate((_ACCORDING, _SAYS, _A_SURVEY, _IN_SURVEY)):
        found += [
            Speaker(match.start(), match.end(), _tidy(_owner(text, match)), rank, after=rank == 0)
            for match in pattern.finditer(text)
            if _speaks(match["name"])
        ]
    found += [
        Speaker(match.start(), match.end(), match["name"], _BRACKETED, after=True)
        for match in _BRACKET.finditer(text)
        if not _expands(text, match)
    ]
    return tuple(sorted(found, key=lambda speaker: speaker.start))


def attribution_of(text: str, speakers: Sequence[Speaker], quantity: Quantity) -> str | None:
    """The name of who is said to give the figure, in the words of the sentence; None where nobody is."""
    best: Speaker | None = None
    for speaker in speakers:
        after = speaker.start >= quantity.end
        if after and not speaker.after:
            continue
        if speaker.rank == _BRACKETED:
            if not after or speaker.start - quantity.end > 50 or _LIST.search(text, quantity.end, speaker.start):
                continue
            between = (quantity.end, speaker.start)
        else:
            between = (quantity.end, speaker.start) if after else (speaker.end, quantity.start)
        if between[1] - between[0] > _REACH or _CLAUSE.search(text, *between):
            continue
        if best is None or speaker.rank <= best.rank:
            best = speaker
    return best.name if best else None


def _speaks(name: str) -> bool:
    words = name.split()
    return bool(words) and not (len(words) == 1 and words[0].lower() in _NO_SPEAKERS)


def _owner(text: str, match: re.Match[str]) -> str:
    """The name, without 's where a work of the named one follows: "according to the Tidal Office’s 2011 Review"."""
    name = match["name"]
    if name.endswith(("’s", "'s")) and _GOES_ON.match(text, match.end("name")):
        return name[:-2]
    return name


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
