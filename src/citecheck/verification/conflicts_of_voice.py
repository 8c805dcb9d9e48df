"""What sets two figures of one value apart in who gives them and of whom: speaker, belief, quotation, name.

Each check is given both sentences and both figures, and says what differs, or None.
"""

from __future__ import annotations

import re

from citecheck.records import Kind
from citecheck.verification.conflict import Conflict
from citecheck.verification.conflicts_of_time import differs
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, PLACE_NAMES
from citecheck.verification.wording import plain
from citecheck.verification.words import Word, concepts_of

_SAY = (
    r"says?|said|reports?|reported|estimates?|estimated|puts?(?=[^.;,]{1,40}\bat\b)|claims?|claimed|argues?|argued"
    r"|reckons?|counts?|calculates?|believes?|warns?|warned"
)


_SPEAKER = re.compile(
    rf"(?P<before>(?:\b[\w&'’-]+\s+){{1,4}})(?:{_SAY})\b"
    r"|\b(?:according\s+to|says?|said)\s+(?P<after>(?:[\w&'’-]+[ ,]){1,5})",
    re.IGNORECASE,
)


def other_speaker(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """One figure that the report has somebody give, and the source somebody else."""
    mine, theirs = _speakers(claim), _speakers(source)
    if not mine or not theirs:
        return None
    said = frozenset().union(*(words for _, _, words in mine))
    near = _nearest(theirs, found.quantity.start)
    if near is None or near & said:
        return None
    there = frozenset().union(*(words for _, _, words in theirs))
    if not said & there:
        return None  # the source does not have the report's speaker at all: names are asked for elsewhere
    given = any(
        f is not found
        and f.quantity.kind is found.quantity.kind
        and differs(found, f)
        and (_nearest(theirs, f.quantity.start) or frozenset()) & said
        for f in source.figures
    )
    return Conflict("said", given, f"the source has somebody else give {plain(found.quantity)}")


def _speakers(statement: Statement) -> list[tuple[int, int, frozenset[str]]]:
    found = []
    for match in _SPEAKER.finditer(statement.text):
        words = concepts_of("x " + (match["before"] or match["after"])) - GENERIC_CONCEPTS
        if words:
            found.append((match.start(), match.end(), words))
    return found


def _nearest(speakers: list[tuple[int, int, frozenset[str]]], at: int) -> frozenset[str] | None:
    if not speakers:
        return None
    return min(speakers, key=lambda s: min(abs(at - s[0]), abs(at - s[1])))[2]


def other_name(
    claim: Statement, claimed: Figure, source: Statement, found: Figure, around: frozenset[str]
) -> Conflict | None:
    """A name beside the claimed figure that the passage does not hold, where the passage names somebody else."""
    if found.labels:  # rows and columns are told apart by their headings
        return None
    mine = {
        w.concept: w
        for w in claim.words
        if w.name and w.text not in PLACE_NAMES and w.concept in claimed.own | claimed.shared
    }
    strong = _who_it_is_of(source, found)
    known = around if strong is None or strong.concept in claim.concepts else frozenset()
    missing = [w for c, w in mine.items() if c not in source.concepts and c not in known]
    if not missing or len(missing) < len(mine):
        return None
    others = [
        w
        for w in source.words
        if w.name
        and w.text not in PLACE_NAMES
        and w.concept in found.own | found.shared
        and w.concept not in claimed.own | claimed.shared
    ]
    if not others:
        return None
    return Conflict(
        "name",
        False,
        f"the source's figure is for {_as_named(source, others)}, the report's for {_as_named(claim, missing)}",
    )


def _who_it_is_of(source: Statement, found: Figure) -> Word | None:
    """A name that begins the sentence or stands right before the figure: what is said is said of it."""
    words = [w for w in source.words if w.text not in PLACE_NAMES]
    if words and words[0].name and words[0].start <= 4 and found.quantity.start > words[0].end:
        return words[0]
    near = [w for w in words if w.end <= found.quantity.start and found.quantity.start - w.end <= 2]
    return near[-1] if near and near[-1].name else None


def _as_named(statement: Statement, words: list[Word]) -> str:
    return statement.text[words[0].start : words[0].end]


_BELIEVED = re.compile(
    r"\b(?:believe[ds]?|thinks?|thought|felt|feared|assumed|imagined|supposed|suspected\s+that|guessed\s+that"
    r"|(?:feels?|fears?)\s+that|were\s+(?:sure|convinced|afraid|worried))\b",
    re.IGNORECASE,
)


def believed(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """What people believe ("half believed that burglary had risen over two years") told as what is so."""
    if _BELIEVED.search(claim.text) or claimed.opinion:
        return None
    match = _BELIEVED.search(source.text, found.span[0], found.quantity.start)
    if match is None or any(match.end() <= f.quantity.start < found.quantity.start for f in source.figures):
        return None
    return Conflict("said", False, f"the source has it as what somebody “{match.group()}”")


_FIRST_PERSON = re.compile(r"\b(?:I|my|we|our|us|me)\b")


_QUOTED = re.compile(r"[“‘\"'](?P<said>[^”’\"“‘]{8,400})[”’\"']")


def one_voice(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """What one person says of themself ("Half my shift goes on this") told as what holds."""
    if claimed.quantity.kind not in (Kind.PERCENT, Kind.RATIO):
        return None
    if _FIRST_PERSON.search(claim.text) or _QUOTED.search(claim.text):
        return None
    for match in _QUOTED.finditer(source.text):
        if match.start() < found.quantity.start < match.end() and _FIRST_PERSON.search(match["said"]):
            return Conflict("said", False, f"the source quotes somebody on {plain(found.quantity)} for themselves")
    return None
