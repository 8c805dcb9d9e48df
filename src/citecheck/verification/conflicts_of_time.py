"""What sets two figures of one value apart in time and amount: then and now, a total and its part, two bases.

Each check is given both sentences and both figures, and says what differs, or None.
"""

from __future__ import annotations

import re

from citecheck.records import Kind
from citecheck.verification.conflict import Conflict
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.values import compare
from citecheck.verification.wording import plain

_MORE = (
    r"more|less|higher|lower|fewer|greater|larger|smaller|longer|shorter|better|worse|quicker|faster|slower|cheaper"
    r"|dearer|older|younger"
)
_THAN_GROUP = re.compile(
    rf"[^.;:]{{0,40}}?\b(?:{_MORE})\b[^.;:]{{0,60}}?\bthan\b"
    r"(?!\s+(?:it\s+|they\s+|there\s+)?(?:(?:in|at|during|before)\s+(?:the\s+)?(?:(?:19|20)\d\d|previous|prior|last|same|year"
    r"|first|second|third|fourth|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september"
    r"|october|november|december)|last|ever|expected|forecast|planned|thought|previously"
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
    r"|running\s+total|overall\s+total|grand\s+total|combined|together)\b",
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
    if mine and others and not found.labels and len({f.quantity.unit for f in (found, *others)}) == 1:
        return Conflict("stock", False, f"the source's {plain(found.quantity)} is one of several, not their total")
    if theirs and any(not _is_total(source, f) for f in others) and _NOT_TOTAL.search(_part(claim, claimed)):
        return Conflict("stock", True, f"the source's {plain(found.quantity)} is the total, not a part of it")
    return None


def _is_total(statement: Statement, figure: Figure) -> bool:
    part = _part(statement, figure)
    return bool(_TOTAL.search(part)) and not _NOT_TOTAL.search(part)


def _part(statement: Statement, figure: Figure) -> str:
    return statement.text[figure.span[0] : figure.span[1]]


_NOW = re.compile(
    r"\b(?:now|today|currently|still|at\s+present|nowadays|these\s+days|latest|this\s+(?:year|season|harvest|month|quarter|week|time))\b",
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
        (_when(source, f) == mine and compare(claimed.quantity, f.quantity).note != "") or differs(claimed, f)
        for f in source.figures
        if f is not found and _when(source, f) == mine
    )
    return Conflict(
        "time", given, f"the source gives {plain(found.quantity)} {words[theirs]}, the report {words[mine]}"
    )


def differs(claimed: Figure, other: Figure) -> bool:
    """Whether two figures of one kind and unit have two values."""
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
    dated = any(found.quantity.end <= p.start < found.clause[1] for p in found.periods)
    if _when(claim, claimed) == "then" or (claimed.periods and dated):
        return None
    others = [f for f in source.figures if f is not found and f.role in (None, "to") and not f.change]
    current = [f for f in others if f.quantity.kind is found.quantity.kind and differs(found, f)]
    if not current or any(compare(claimed.quantity, f.quantity).agrees for f in current):
        return None
    return Conflict(
        "time",
        len(current) == 1,
        f"the source gives {plain(found.quantity)} as the earlier figure and {plain(current[0].quantity)} as the later",
    )


_BASES = {
    "month": re.compile(
        r"\bmonth[- ]on[- ]month\b|\bmonth\s+(?:before|earlier)\b|\bon\s+the\s+month\b"
        r"|\b(?:previous|prior|preceding)\s+month\b"
        r"|\bmonthly\s+(?:rise|fall|increase|decrease|change|rate|growth)\b",
        re.IGNORECASE,
    ),
    "quarter": re.compile(
        r"\bquarter[- ]on[- ]quarter\b|\bquarter\s+(?:before|earlier)\b|\bon\s+the\s+quarter\b"
        r"|\b(?:previous|prior|preceding)\s+(?:three\s+months|quarter)\b"
        r"|\bquarter\b[^.;]{0,80}\bthe\s+one\s+before\b",
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


_STATE = re.compile(r"\b(?:there\s+(?:are|is)|are|is|have|has)\b", re.IGNORECASE)


def run_of_years(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """What happened over a run of years ("diagnosed between 2012 and 2022") told as how things stand."""
    if claimed.quantity.kind not in (Kind.COUNT, Kind.MONEY) or claimed.periods or claimed.past or claimed.basis:
        return None
    spans = [p for p in found.periods if p.first and p.last and p.last > p.first + 1]
    if not spans or found.change or not _STATE.search(_part(claim, claimed)):
        return None
    return Conflict("stock", False, f"the source counts what happened in {spans[0].surface}, the report what there is")


def other_end(claimed: Figure, found: Figure) -> Conflict | None:
    """ "From 20 to 12" told as "from 12 to 20"."""
    if {claimed.role, found.role} != {"from", "to"}:
        return None
    words = {"from": "where the change began", "to": "where it ended"}
    one, two = words[found.role or "to"], words[claimed.role or "to"]
    return Conflict("swap", True, f"in the source {plain(found.quantity)} is {one}, in the report {two}")


_LENGTHS = {
    "month": re.compile(r"\b(?:each|every|per|a)\s+month\b|\bmonthly\b|\bin\s+one\s+month\b", re.IGNORECASE),
    "week": re.compile(r"\b(?:each|every|per|a)\s+week\b|\bweekly\b|\bin\s+one\s+week\b", re.IGNORECASE),
    "day": re.compile(
        r"\b(?:each|every|per|a)\s+day\b|\bdaily\b|\bin\s+(?:one|a\s+single)\s+(?:day|night)\b", re.IGNORECASE
    ),
    "year": re.compile(
        r"\b(?:each|every|per|a)\s+year\b|\b(?:annually|yearly)\b|\b(?:in|over|during)\s+the\s+(?:financial\s+)?year\b"
        r"|\b(?:in|over)\s+the\s+(?:twelve|12)\s+months\b",
        re.IGNORECASE,
    ),
}


def length_of_count(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "6,200 calls each month" beside "6,200 calls in the year to August"."""
    if claimed.quantity.kind not in (Kind.COUNT, Kind.MONEY) or claimed.change or found.change:
        return None
    mine, theirs = _lengths(claim, claimed), _lengths(source, found)
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs:
        return None
    one, two = next(iter(theirs)), next(iter(mine))
    return Conflict("basis", True, f"the source gives {plain(found.quantity)} for a {one}, the report for a {two}")


def _lengths(statement: Statement, figure: Figure) -> frozenset[str]:
    low, high = figure.clause
    text = statement.text[max(low, figure.quantity.start - 40) : min(high, figure.quantity.end + 60)]
    return frozenset(name for name, pattern in _LENGTHS.items() if pattern.search(text))


def span_or_year(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """A change over a run of years ("between 2019 and 2022", "since 2012") told as that of one year ("in 2022")."""
    if not (claimed.change and found.change):
        return None
    mine, theirs = _run(claim, claimed), _run(source, found)
    if not mine or not theirs or mine == theirs or "one" not in (mine, theirs):
        return None
    words = {"one": "one year", "run": "a run of years"}
    return Conflict("basis", False, f"the source's change is over {words[theirs]}, the report's over {words[mine]}")


_SINCE = re.compile(r"\b(?:since|between|from)\s+(?:\w+\s+)?$", re.IGNORECASE)
_IN_YEAR = re.compile(r"\b(?:in|during|over)\s+(?:the\s+(?:financial\s+)?year\s+)?$", re.IGNORECASE)


def _run(statement: Statement, figure: Figure) -> str | None:
    """ "one" for a change within a year that is named, "run" for one over several, None where it is not said."""
    found = None
    for period in statement.periods:
        if period.first is None or not figure.span[0] <= period.start < figure.span[1]:
            continue
        lead = statement.text[max(0, period.start - 28) : period.start]
        if _SINCE.search(lead) or (period.last or period.first) > period.first + 1:
            return "run"
        if _IN_YEAR.search(lead):
            found = "one"
    return found


_SINCE_YEAR = re.compile(r"\bsince\s+(?:\w+\s+)?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)


def since_then(claim: Statement, claimed: Figure, found: Figure) -> Conflict | None:
    """ "Has grown to 32 since 2008" is not what it was in 2008."""
    match = _SINCE_YEAR.search(claim.text)
    if match is None or claimed.role != "to" or found.role == "to":
        return None
    if any(p.first == int(match["year"]) and p.last == p.first for p in found.periods):
        return Conflict("time", False, f"the source's figure is for {match['year']}, the report's for later")
    return None


_YEAR_BEFORE = re.compile(
    r"^(?:In\s+)?the\s+(?:year\s+before|previous\s+(?:year|season|month|quarter)|year\s+earlier)\b"
    r"|^(?:an?|one)\s+(?:year|season|month|decade)\s+(?:earlier|before|ago)\b",
    re.IGNORECASE,
)


def year_before(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "The year before there had been 2,300" told of the year itself."""
    if _when(claim, claimed) == "then" or not _YEAR_BEFORE.match(source.text):
        return None
    return Conflict("time", False, f"the source gives {plain(found.quantity)} for the year before")


def nowadays(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "Today has 640 beds" beside a claim about 1974."""
    years = [p.first for p in claimed.periods if p.first is not None]
    given = [p.first for p in source.periods if p.first is not None]
    if not years or claimed.change or _when(source, found) != "now" or _when(claim, claimed) == "now":
        return None
    now = max((m.start() for m in _NOW.finditer(source.text, found.span[0], found.span[1])), default=-1)
    if max(years) not in given or any(now < p.start < found.clause[1] for p in source.periods if p.first):
        return None
    return Conflict("time", False, f"the source's figure is for now, the report's for {max(years)}")
