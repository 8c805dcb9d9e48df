"""What sum could give a claimed figure: read from the words of the claim around it."""

from __future__ import annotations

import enum
import re

import attrs

from citecheck.records import Kind
from citecheck.statements.vocabulary import COMPARATIVE_DOWN, COMPARATIVE_UP, FALL, RISE
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.values import in_points
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, concept


class Shape(enum.Enum):
    """A kind of sum."""

    CHANGE = "change"
    """Per cent of the earlier or the other amount."""
    POINTS = "points"
    TIMES = "times"
    SHARE = "share"
    REST = "rest"
    """What is left of all."""
    DIFFERENCE = "difference"
    TOTAL = "total"
    PORTION = "portion"
    """A share of an amount, as an amount."""
    EACH = "each"
    PRODUCT = "product"
    EARLIER = "earlier"
    """The level before a change."""
    SPAN = "span"
    """The years between two dates."""


_GAP_BEFORE = re.compile(
    r"\b(?:by|gap of|difference of|margin of|majority of|lead of|shortfall of|overspend of|overrun of"
    r"|(?:gap|difference|margin|lead|shortfall|overspend|surplus|swing)\b[^,;]{0,40}?"
    r" (?:is|was|were|of|to|at|stood at))\s+"
    r"(?:(?:about|around|some|roughly|nearly|almost|over|more than|just|only|under|a)\s+){0,2}$",
    re.IGNORECASE,
)
_GAP_AFTER = re.compile(
    r"^\s*(?:a \w+\s+)?(?:(?:people|points?|cases|votes|seats|years?|percentage points?)\s+)?"
    r"(?P<how>short of|shy of|below|under (?!\d)|over (?=budget|target|forecast|plan|its|their|the)"
    r"|above|beyond|behind|ahead of|clear of|adrift of|apart|more|less|fewer|higher|lower|longer|shorter|older|younger"
    r"|dearer|cheaper|larger|smaller|bigger|greater|heavier|lighter|taller|faster|slower|short\b|gap|difference|margin"
    r"|lead\b|shortfall|overspend|in excess of|off (?=its|the|their|target))",
    re.IGNORECASE,
)
_LACK = re.compile(
    r"\b(?:short|shy|below|under|behind|adrift|less|fewer|lower|shorter|younger|cheaper|smaller|lighter|slower|shortfall"
    r"|undershot|missed|fell short|underspend|underspent)\b",
    re.IGNORECASE,
)
_EXCESS = re.compile(
    r"\b(?:over (?:budget|target|forecast|plan)|above|beyond|ahead|clear|more|higher|longer|older|dearer|larger|bigger"
    r"|greater|heavier|taller|faster|overspend|overspent|overran|overrun|exceed\w*|beat|outnumber\w*|in excess)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:in all|all told|in total|totall?(?:ed|ing|s)|a total|total of|together|altogether|combined|between them"
    r"|adds? up|in aggregate|over the (?:whole|life|course|full|entire)"
    r"|the whole scheme|(?:in|over|during) (?:the )?(?:last |past )?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten) years)\b",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"\b(?:each|every|apiece|per|a head|a piece|on average|average|averaged|averaging|mean)\b", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|(?:year|month|season|quarter) before|former(?:ly)?|prior|until then|had been"
    r"|used to be|originally|old)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\b(?:what (?:it|they) (?:was|were|had|used)|as (?:many|much|high|large|big)"
    r"|its (?:former|earlier|previous|old|peak)|(?:the|of) (?:\d{4}|former|previous|earlier|peak)|once"
    r"|(?:size|level|number|figure|total) (?:in|of|it))\b",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\b(?:than|compared (?:with|to)|against|versus|as (?=\w)|clear of|ahead of|behind|short of|shy of|adrift of"
    r"|above|below|outnumber\w*|exceed\w*|(?<=\w )over (?=budget|target|forecast|plan)"
    r"|under (?=budget|target|forecast|plan))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\bbetween\s+(?P<a>[^,;]{2,60}?)\s+and\s+(?P<b>[^,;.]{2,60}?)"
    r"(?=\s+(?:is|was|are|were|has|had|of|at|in|stood|stands|came|comes|fell|rose|narrowed|widened|grew)\b|[,;.]|$)",
    re.IGNORECASE,
)
AIMED = re.compile(
    r"\b(?:goals?|targets?|forecasts?|budgets?|budgeted|planned|expect(?:ed|ations?)|hoped|sought|estimates?|estimated"
    r"|predict(?:ed|ions?)|project(?:ed|ions?)|ambitions?|aimed|averages?|norm|normal|usual)\b",
    re.IGNORECASE,
)
"""Words for what was planned or hoped for, or is usual, beside what came."""

CUES = frozenset(
    concept(w)
    for w in """gap difference margin short shy shortfall total together altogether combined average each every per
        head twice double triple half compared than likely apart clear ahead behind missed overspend multiple fold rest
        remaining remainder other sum come came equivalent equal works worked roughly size swing narrow narrowed widen
        widened latest recent usual normal""".split()
) | frozenset(concept(w) for w in RISE | FALL | COMPARATIVE_UP | COMPARATIVE_DOWN)
"""Concepts that tell which sum is meant and need not stand in the source."""


@attrs.frozen
class Asked:
    """What a claimed figure may be worked out by."""

    shapes: tuple[Shape, ...]
    direction: int
    """1 for a rise or an excess, -1 for a fall or a lack, 0 where the claim has neither."""
    left: frozenset[str]
    """Concepts of the side that is compared; both sides are empty where nothing is compared."""
    right: frozenset[str]
    """Concepts of what it is compared with."""
    symmetric: bool
    """"A gap between A and B": which one is more is not said."""
    aimed: bool
    """Whether the claim speaks of a target, forecast or budget."""
    total: bool
    """Whether the claim says that it gives a total."""
    earlier: bool
    """Whether the claim says that its figure is of an earlier time than the source's."""
    since: int | None
    """The year that the claim compares with or counts from: "than in 2018", "since 2018"."""
    names: frozenset[str]
    """Telling concepts of the claim."""


def asked(claim: Statement, claimed: Figure) -> Asked:
    """The sums that the words around a claimed figure allow."""
    quantity = claimed.quantity
    low, high = claimed.span
    lead, tail = claim.text[low : quantity.start], claim.text[quantity.end : high]
    gap = _GAP_AFTER.match(tail)
    by = bool(_GAP_BEFORE.search(lead[-90:]))
    direction = claimed.direction
    near = claim.text[max(low, quantity.start - 40) : quantity.start] + " " + tail[:30]
    if gap or by or not direction:
        lack, excess = _LACK.search(near), _EXCESS.search(near)
        if bool(lack) != bool(excess):
            direction = -1 if lack else 1
    left, right, symmetric = _sides(claim, claimed)
    total = bool(_TOTAL.search(claim.text))
    shapes = _shapes(claimed, gap=bool(gap) or by, lead=lead, tail=tail, total=total)
    return Asked(
        shapes=shapes if quantity.high is None and quantity.value > 0 else (),
        direction=0 if symmetric and not claimed.change else direction,
        left=left,
        right=right,
        symmetric=symmetric,
        aimed=_aimed(claim, claimed) or (Shape.EARLIER in shapes and bool(AIMED.search(claim.text))),
        total=total,
        earlier=bool(_EARLIER.search(lead + " " + tail)),
        since=_since(claim),
        names=claim.concepts - GENERIC_CONCEPTS - CUES,
    )


def _shapes(claimed: Figure, *, gap: bool, lead: str, tail: str, total: bool) -> tuple[Shape, ...]:
    quantity = claimed.quantity
    if quantity.kind is Kind.PERCENT and in_points(quantity):
        return (Shape.POINTS,)
    if quantity.kind is Kind.PERCENT or (quantity.kind is Kind.RATIO and quantity.unit != "times"):
        if claimed.change or (gap and quantity.kind is Kind.PERCENT):
            return (Shape.CHANGE,)
        if quantity.kind is Kind.RATIO and _FORMER.search(tail[:60]):
            return (Shape.TIMES,)
        return (Shape.SHARE, Shape.REST)
    if quantity.kind is Kind.RATIO:
        return (Shape.TIMES,)
    found: list[Shape] = []
    changed = claimed.change or gap
    if changed:
        found.append(Shape.DIFFERENCE)
    if _is_points(claimed):
        found = [Shape.POINTS, Shape.DIFFERENCE]
    if quantity.per or _EACH.search(lead[-40:] + " " + tail[:30]):
        found.append(Shape.EACH)
    if total:
        found += [Shape.TOTAL, Shape.PRODUCT]
    if not changed and not quantity.per:
        if _EARLIER.search(lead + " " + tail) or AIMED.search(lead + " " + tail) or claimed.periods:
            found.append(Shape.EARLIER)
        if quantity.kind is Kind.DURATION:
            found.append(Shape.SPAN)
        if quantity.kind in (Kind.COUNT, Kind.MONEY, Kind.AREA, Kind.OTHER, Kind.ENERGY):
            found += [Shape.PORTION, Shape.PRODUCT]
    return tuple(dict.fromkeys(found))


_MEASURED_BY = re.compile(
    r"\b(?:than|below|above|under|over|short of|shy of|against|missed|beat|exceed\w*|compared (?:with|to)|versus|off"
    r"|undershot|overshot|as in|times)\b[^.;]{0,25}$",
    re.IGNORECASE,
)


def _aimed(claim: Statement, claimed: Figure) -> bool:
    """Whether the claim measures its figure by a target, forecast or budget."""
    return any(
        _MEASURED_BY.search(claim.text[: match.end()])
        for match in AIMED.finditer(claim.text)
        if (abs(match.start() - claimed.quantity.start) < 120 and match.group().lower() not in ("average", "mean"))
        or re.search(r"\b(?:than|as in|the|an?|ten-year|long-term)\s+$", claim.text[: match.start()])
    )


_SINCE = re.compile(
    r"\b(?:than|since|compared with|compared to|against|versus|from|on|up on|down on|as|half|what it was)\s+"
    r"(?:in\s+|those of\s+|that of\s+|the\s+|early\s+|late\s+)*(?P<year>1[6-9]\d\d|20\d\d)\b",
    re.IGNORECASE,
)


def _since(claim: Statement) -> int | None:
    match = _SINCE.search(claim.text)
    return int(match["year"]) if match else None


def _is_points(claimed: Figure) -> bool:
    return (claimed.quantity.unit or "") == "points" and claimed.quantity.kind in (Kind.COUNT, Kind.SCORE)


def _sides(claim: Statement, claimed: Figure) -> tuple[frozenset[str], frozenset[str], bool]:
    """The two sides of a comparison around the claimed figure."""
    start = claimed.quantity.start
    than = _THAN.search(claim.text, claimed.quantity.end)
    if than is None and _THAN.match(claim.text, start):
        than = _THAN.match(claim.text, start)
    if than is None and (
        by := re.search(r"\b(?:short of|behind|ahead of|below|above|exceed\w*|missed|beat)\b", claim.text[:start])
    ):
        # "fell short of forecast by £12m"
        left = _concepts(claim, 0, by.start())
        right = _concepts(claim, by.end(), start)
        return (left - right, right - left, False) if right else (frozenset(), frozenset(), False)
    if than is not None:
        left = _concepts(claim, 0, start) | _concepts(claim, claimed.quantity.end, than.start())
        right = _concepts(claim, than.end(), len(claim.text))
        if than.group().lower() == "as ":
            again = re.compile(r"\bas\s", re.IGNORECASE).search(claim.text, than.end())
            if again is not None:  # "twice as likely as men", "three times as many geese as swans"
                left = _concepts(claim, 0, start) | _concepts(claim, claimed.quantity.end, again.start())
                right = _concepts(claim, again.end(), len(claim.text))
            else:
                return frozenset(), frozenset(), False
        return left - right, right - left, False
    between = _BETWEEN.search(claim.text)
    if between is not None and not re.search(r"\d", between.group()):
        left = _concepts(claim, between.start("a"), between.end("a"))
        right = _concepts(claim, between.start("b"), between.end("b"))
        return left - right, right - left, True
    return frozenset(), frozenset(), False


def _concepts(claim: Statement, low: int, high: int) -> frozenset[str]:
    return frozenset(w.concept for w in claim.words if low <= w.start < high) - GENERIC_CONCEPTS - CUES
