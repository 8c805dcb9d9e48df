"""What sets two figures of one value apart within what they seem to share: base, total, turn of time, group, kind of
thing, speaker. Each check is given both sentences and both figures, and says what differs or None.
"""

from __future__ import annotations

import re

from citecheck.records import Kind
from citecheck.verification.conflict import Conflict
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.values import compare
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, PLACE_NAMES, concept
from citecheck.verification.wording import plain
from citecheck.verification.words import Word, concepts_of

_MORE = (
    r"more|less|higher|lower|fewer|greater|larger|smaller|longer|shorter|better|worse|quicker|faster|slower|cheaper"
    r"|dearer|older|younger"
)
_THAN_GROUP = re.compile(
    rf"[^.;:]{{0,40}}?\b(?:{_MORE})\b[^.;:]{{0,60}}?\bthan\b"
    r"(?!\s+(?:it\s+|they\s+|there\s+)?(?:in|at|during|before|last|ever|expected|forecast|planned|thought|previously"
    r"|then|did|was|were|had|ten|two|three|five|the\s+(?:previous|prior|year|month|week|quarter|decade|same)"
    r"|an?\s+(?:year|month|decade|quarter|week)|(?:19|20)\d\d))",
    re.IGNORECASE,
)
_OVER_TIME = re.compile(
    r"\b(?:since|previous|between\s+(?:19|20)\d\d|over\s+the\s+(?:year|decade|period)|a\s+year|year\s+(?:to|before|earlier)"
    r"|from\s+(?:19|20)\d\d|per\s+year|annually|last\s+year)\b",
    re.IGNORECASE,
)


def against_group(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "9% more than in other streets" beside "up 9%": one compares two things, the other two times."""
    if claimed.quantity.kind not in (Kind.PERCENT, Kind.RATIO) or not (claimed.change and found.change):
        return None
    mine, theirs = _than_group(claim, claimed), _than_group(source, found)
    if mine == theirs:
        return None
    alone = claim if theirs else source
    if re.search(r"\bthan\b", alone.text):
        return None
    sides = ("the source", "the report") if theirs else ("the report", "the source")
    return Conflict("change", False, f"{sides[0]} compares two groups there, {sides[1]} speaks of a change in time")


def _than_group(statement: Statement, figure: Figure) -> bool:
    return bool(_THAN_GROUP.match(statement.text[figure.quantity.end : figure.quantity.end + 140]))


_TOTAL = re.compile(
    r"\b(?:in\s+all|altogether|in\s+total|cumulative(?:ly)?|all\s+told|so\s+far|to\s+date|(?:the|a|its|their)\s+total"
    r"|running\s+total|overall\s+total|grand\s+total|combined)\b",
    re.IGNORECASE,
)
_NOT_TOTAL = re.compile(
    r"\b(?:in\s+(?:its|the|their)\s+(?:first|second|third|fourth|fifth|last|final)|of\s+(?:them|these|which|whom)"
    r"|of\s+the\s+total)\b",
    re.IGNORECASE,
)


def total_or_part(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """The total of a run of figures beside one of the run."""
    if claimed.quantity.kind not in (Kind.COUNT, Kind.MONEY, Kind.OTHER, Kind.AREA, Kind.ENERGY) or claimed.change:
        return None
    mine, theirs = _is_total(claim, claimed), _is_total(source, found)
    if mine == theirs:
        return None
    others = [f for f in source.figures if f is not found and f.quantity.kind is found.quantity.kind]
    if mine and any(_is_total(source, f) and not compare(claimed.quantity, f.quantity).agrees for f in others):
        return Conflict("stock", True, f"the source's {plain(found.quantity)} is a part of the total, not the total")
    if theirs and any(not _is_total(source, f) for f in others) and _NOT_TOTAL.search(_part(claim, claimed)):
        return Conflict("stock", True, f"the source's {plain(found.quantity)} is the total, not a part of it")
    return None


def _is_total(statement: Statement, figure: Figure) -> bool:
    part = _part(statement, figure)
    return bool(_TOTAL.search(part)) and not _NOT_TOTAL.search(part)


def _part(statement: Statement, figure: Figure) -> str:
    return statement.text[figure.span[0] : figure.span[1]]


_NOW = re.compile(
    r"\b(?:now|today|currently|at\s+present|nowadays|these\s+days|latest|this\s+(?:year|season|harvest|month|quarter|week|time))\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:before\s+the|before\s+that|previously|formerly|used\s+to|prior\s+to|earlier|(?:the|a)\s+(?:year|month|decade)\s+before"
    r"|(?:in|at|of|during|than|from)?\s*the\s+(?:previous|prior|preceding)|ago|back\s+then|at\s+the\s+time|originally|initially|once"
    r"|until\s+then|at\s+first|to\s+begin\s+with)\b",
    re.IGNORECASE,
)
_SOON = 48


def turn_of_time(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "17 weeks before the reform" beside "now 17": then and now."""
    if claimed.change or found.change:
        return None
    mine, theirs = _when(claim, claimed), _when(source, found)
    if mine is None or theirs is None or mine == theirs:
        return None
    words = {"now": "as it is now", "then": "as it was before"}
    given = any(
        (_when(source, f) == mine and compare(claimed.quantity, f.quantity).note != "") or _differs(claimed, f)
        for f in source.figures
        if f is not found and _when(source, f) == mine
    )
    return Conflict(
        "time", given, f"the source gives {plain(found.quantity)} {words[theirs]}, the report {words[mine]}"
    )


def _differs(claimed: Figure, other: Figure) -> bool:
    one, two = claimed.quantity, other.quantity
    return one.kind is two.kind and (one.unit or "") == (two.unit or "") and one.value != two.value


def _when(statement: Statement, figure: Figure) -> str | None:
    """ "now" or "then" for a figure whose clause says so; None where it does not."""
    if figure.role in ("base", "from"):
        return "then"
    low, high = figure.span
    lead = statement.text[max(low, figure.quantity.start - _SOON) : figure.quantity.start]
    tail = statement.text[figure.quantity.end : min(high, figure.quantity.end + _SOON)]
    nearest: tuple[int, str] | None = None
    for name, pattern in (("now", _NOW), ("then", _THEN)):
        for match in pattern.finditer(lead):
            gap = len(lead) - match.end()
            if nearest is None or gap < nearest[0]:
                nearest = (gap, name)
        match_after = pattern.search(tail)
        if match_after and (nearest is None or match_after.start() < nearest[0]):
            nearest = (match_after.start(), name)
    return nearest[1] if nearest else None


def earlier_level(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """The level that the source compares with ("up from 19%") told as the level itself."""
    if found.role not in ("base", "from") or claimed.role is not None or claimed.change:
        return None
    if _when(claim, claimed) == "then" or (claimed.periods and found.periods):
        return None
    others = [f for f in source.figures if f is not found and f.role in (None, "to") and not f.change]
    current = [f for f in others if f.quantity.kind is found.quantity.kind and _differs(found, f)]
    if not current or any(compare(claimed.quantity, f.quantity).agrees for f in current):
        return None
    return Conflict(
        "time",
        len(current) == 1,
        f"the source gives {plain(found.quantity)} as the earlier figure and {plain(current[0].quantity)} as the later",
    )


_BASES = {
    "month": re.compile(
        r"\bmonth[- ]on[- ]month\b|\bmonth\s+(?:before|earlier)\b|\bon\s+the\s+month\b|\b(?:previous|prior|preceding)\s+month\b"
        r"|\bmonthly\s+(?:rise|fall|increase|decrease|change|rate|growth)\b",
        re.IGNORECASE,
    ),
    "quarter": re.compile(
        r"\bquarter[- ]on[- ]quarter\b|\bquarter\s+(?:before|earlier)\b|\bon\s+the\s+quarter\b"
        r"|\b(?:previous|prior|preceding)\s+(?:three\s+months|quarter)\b",
        re.IGNORECASE,
    ),
    "year": re.compile(
        r"\byear[- ]on[- ]year\b|\b(?:twelve|12)\s+months\s+(?:to|before|earlier)\b|\bin\s+the\s+year\s+to\b"
        r"|\ba\s+year\s+(?:earlier|ago|before)\b|\bon\s+(?:the|a)\s+year\b|\b(?:previous|prior|preceding)\s+year\b"
        r"|\bannual\s+(?:rise|fall|increase|decrease|change|rate|growth|inflation)\b|\bthe\s+year\s+before\b|\bannually\b",
        re.IGNORECASE,
    ),
    "decade": re.compile(r"\b(?:a|the|past|last)\s+decade\b|\b(?:ten|10)\s+years\b", re.IGNORECASE),
}


def base_of_change(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """A change on the month before beside one on the year before."""
    if not (claimed.change and found.change):
        return None
    mine, theirs = _bases(claim, claimed), _bases(source, found)
    if not mine or not theirs or mine & theirs:
        return None
    one, two = sorted(mine)[0], sorted(theirs)[0]
    return Conflict(
        "basis", True, f"the source gives the change over a {two} ({plain(found.quantity)}), the report over a {one}"
    )


def _bases(statement: Statement, figure: Figure) -> frozenset[str]:
    low, high = figure.span
    end = statement.text.find(";", figure.quantity.end, high)
    part = statement.text[low : end if end >= 0 else high]
    return frozenset(name for name, pattern in _BASES.items() if pattern.search(part))


_OF_GROUP = re.compile(
    r"\s+(?:of|out\s+of)\s+(?:the\s+|all\s+|its\s+|their\s+|our\s+|those\s+|these\s+|his\s+|her\s+|every\s+)?"
    r"(?P<group>[^\W\d_][\w'’-]*(?:\s+[a-z][\w'’-]*){0,2})",
)
_LOOSE = frozenset("who which that were was are is have had has said say".split())


def group_of_share(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "88% of patients" beside "88% of children": shares of two groups."""
    if claimed.quantity.kind not in (Kind.PERCENT, Kind.RATIO) or claimed.change or found.change:
        return None
    mine, theirs = _group(claim, claimed), _group(source, found)
    if not mine or not theirs or mine & theirs:
        return None
    if mine & (found.own | found.shared) or theirs & (claimed.own | claimed.shared):
        return None
    return Conflict("thing", False, "the source gives the share of another group")


def _group(statement: Statement, figure: Figure) -> frozenset[str]:
    match = _OF_GROUP.match(statement.text, figure.quantity.end)
    if match is None:
        return frozenset()
    words = []
    for word in match["group"].split():
        if word.lower() in _LOOSE:
            break
        words.append(word)
    return concepts_of("x " + " ".join(words)) - GENERIC_CONCEPTS


_NEXT = re.compile(r"[\s'’s-]{1,3}")
_COMMON_MODIFIER = frozenset(
    "more most many much such own new same other total overall average typical some strong head person year".split()
)


def other_kind(
    claim: Statement, claimed: Figure, source: Statement, found: Figure, around: frozenset[str]
) -> Conflict | None:
    """ "59% of regional trains" beside "59% of long-distance trains": one noun, two sorts of it."""
    if claimed.quantity.kind is Kind.DURATION and not claimed.noun:
        return None
    mine = _modified(claim, claimed)
    theirs = _modified(source, found)
    for noun in sorted(mine.keys() & theirs.keys()):
        one, two = mine[noun], theirs[noun]
        here = frozenset(w.concept for w in one) - GENERIC_CONCEPTS
        there = frozenset(w.concept for w in two) - GENERIC_CONCEPTS
        if not here or not there or here & there or here & (source.concepts | around) or there & claim.concepts:
            continue
        return Conflict(
            "thing",
            False,
            f"the source speaks of {_phrase(source, two)}, the report of {_phrase(claim, one)}",
        )
    return None


def _phrase(statement: Statement, words: tuple[Word, ...]) -> str:
    """The modifiers with their noun, as written."""
    last = words[-1]
    noun = next((w for w in statement.words if w.start > last.end), last)
    return "“" + " ".join(statement.text[words[0].start : noun.end].split()) + "”"


def _modified(statement: Statement, figure: Figure) -> dict[str, tuple[Word, ...]]:
    """Noun of the figure's clause to the words that stand between it and its article, preposition or number."""
    found: dict[str, tuple[Word, ...]] = {}
    run: list[Word] = []
    opened = False
    for word in statement.words:
        if not figure.span[0] <= word.start < figure.span[1]:
            continue
        if not run or not _NEXT.fullmatch(statement.text, run[-1].end, word.start):
            lead = statement.text[max(0, word.start - 16) : word.start]
            run, opened = [], bool(_OPENS.search(lead)) or 0 <= word.start - figure.quantity.end <= 1
        if run and opened and word.concept in figure.core and word.concept not in GENERIC_CONCEPTS:
            before = tuple(w for w in run[-2:] if not _is_loose(w))
            if before:
                found.setdefault(word.concept, before)
        run.append(word)
    return found


_OPENS = re.compile(
    r"\b(?:the|an?|its|their|our|his|her|of|in|for|on|by|with|from|at|all|those|these|each|every)\s$", re.IGNORECASE
)
_LY = re.compile(r"(?:ly|ed|ing)$")


def _is_loose(word: Word) -> bool:
    """A word that sets nothing apart ("overall", "revised", "largely")."""
    return word.text in _COMMON_MODIFIER or word.text in PLACE_NAMES or bool(_LY.search(word.text))


_SAY = r"says?|said|reports?|reported|estimates?|estimated|puts?(?=[^.;,]{1,40}\bat\b)|claims?|claimed|argues?|argued|reckons?|counts?|calculates?|believes?|warns?|warned"
_SPEAKER = re.compile(
    rf"(?P<before>(?:\b[\w&'’-]+\s+){{1,4}})(?:{_SAY})\b|\b(?:according\s+to|says?|said)\s+(?P<after>(?:[\w&'’-]+[ ,]){{1,5}})",
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
        and _differs(found, f)
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
    mine = {
        w.concept: w
        for w in claim.words
        if w.name and w.text not in PLACE_NAMES and w.concept in claimed.own | claimed.shared
    }
    missing = [w for c, w in mine.items() if c not in source.concepts and c not in around]
    if not missing or len(missing) < len(mine):
        return None
    others = [
        w
        for w in source.words
        if w.name
        and w.text not in PLACE_NAMES
        and w.concept in found.own | found.shared
        and w.concept not in claim.concepts
    ]
    if not others:
        return None
    return Conflict(
        "name",
        False,
        f"the source's figure is for {_as_named(source, others)}, the report's for {_as_named(claim, missing)}",
    )


def _as_named(statement: Statement, words: list[Word]) -> str:
    return statement.text[words[0].start : words[0].end]


_COMPLEMENT = re.compile(
    r"(?P<head>[^\W\d_][\w-]*)\s+(?P<how>in|for|by|with|from|against|on|of|through|via|as)\s+"
    r"(?:the\s+|its\s+|their\s+|an?\s+)?(?P<what>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,2})",
)


def other_complement(
    claim: Statement, claimed: Figure, source: Statement, found: Figure, around: frozenset[str]
) -> Conflict | None:
    """ "Copies in paperback" beside "copies in hardback": one noun, and something else after it."""
    theirs = {(concept(m["head"].lower()), m["how"]): m for m in _complements(source, found)}
    for match in _complements(claim, claimed):
        other = theirs.get((concept(match["head"].lower()), match["how"]))
        if other is None:
            continue
        mine, there = _object_of(match), _object_of(other)
        if mine and there and not mine & (source.concepts | around) and not there & claim.concepts:
            return Conflict(
                "thing", False, f"the source speaks of “{other.group()}”, the report of “{match.group()}”"
            )
    return None


def _complements(statement: Statement, figure: Figure) -> list[re.Match[str]]:
    low, high = figure.span
    return list(_COMPLEMENT.finditer(statement.text, low, high))


def _object_of(match: re.Match[str]) -> frozenset[str]:
    return concepts_of("x " + match["what"]) - GENERIC_CONCEPTS - _FRAMES


_FRAMES = concepts_of("x range bracket region order form terms line place course total aggregate excess region full")
"""What follows a preposition and tells nothing: "in the region of"."""

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


_STATE = re.compile(r"\b(?:there\s+(?:are|is)|are|is|have|has)\b", re.IGNORECASE)


def run_of_years(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """What happened over a run of years ("diagnosed between 2012 and 2022") told as how things stand."""
    if claimed.quantity.kind not in (Kind.COUNT, Kind.MONEY) or claimed.periods or claimed.past or claimed.basis:
        return None
    spans = [p for p in found.periods if p.first and p.last and p.last > p.first + 1]
    if not spans or found.change or not _STATE.search(_part(claim, claimed)):
        return None
    return Conflict(
        "stock", False, f"the source counts what happened in {spans[0].surface}, the report what there is"
    )


_THIS_YEAR = re.compile(r"\b(?:last|this|the\s+current|the\s+past)\s+year\b", re.IGNORECASE)


def year_of_its_own(claim: Statement, claimed: Figure, source: Statement, found: Figure, named: bool) -> Conflict | None:
    """The report names a year, the source says "last year" and speaks of the report's year elsewhere."""
    if not named or any(p.first for p in found.periods) or not any(p.first for p in claimed.periods):
        return None
    match = _THIS_YEAR.search(_part(source, found))
    if match is None:
        return None
    year = next(p.surface for p in claimed.periods if p.first)
    return Conflict("time", False, f"the source's figure is for “{match.group()}”, the report's for {year}")
