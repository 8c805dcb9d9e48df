"""One date, year or quarter of a claim against one source: where the time itself is to be checked."""

from __future__ import annotations

import re

import attrs

from citecheck.records import Status
from citecheck.statements.segments import cut_between
from citecheck.verification.judgement import ALONE, ELSEWHERE, Opinion
from citecheck.verification.matching import TELLING, coverage, foreign
from citecheck.verification.passages import Passage, Reading, shortlist
from citecheck.verification.periods import Period, agree
from citecheck.verification.statement import Statement
from citecheck.verification.sums.operands import Sum
from citecheck.verification.sums.years import derive_year
from citecheck.verification.vocabulary import GENERIC_CONCEPTS

COMMON_DATE = 0.6
"""The share of a sentence's telling words that a source may lack where it gives the same year or month."""
RARE_DATE = 0.85
"""The same for a whole day, which is hardly met by chance."""


def judge_period(claim: Statement, period: Period, reading: Reading) -> Opinion:
    """The opinion of a source on a date, year or quarter of a claim, where the date itself is to be checked.

    Beside figures a date need only stand where they do, or be the date of the page; in a sentence without figures the
    passage that gives it must speak of the same thing.
    """
    weights = {w.concept: reading.weight(w.concept) * (1.6 if w.name else 1.0) for w in claim.words}
    passages = shortlist(reading, claim, (str(period.first),) if period.first else ())
    ranked = sorted(((coverage(weights, p), p) for p in passages), key=lambda pair: (-pair[0], pair[1].index))
    surface = " ".join(period.surface.split())
    needed = 0.15 if claim.figures else ALONE
    whole_day = period.first is not None and period.month is not None and len(period.month) > 3
    most_foreign = RARE_DATE if whole_day else COMMON_DATE
    for share, passage in ranked:
        if share < needed:
            break
        if not claim.figures and _turned(claim, passage.statement):
            continue
        if not claim.figures and foreign(_telling(claim), passage) > most_foreign:
            continue
        for found in passage.statement.periods:
            if agree(period, found) and _as_precise(period, found, reading):
                other = None if claim.figures else _better(claim, passage.statement, found)
                if other is not None:
                    reason = f"The source says {' '.join(other.surface.split())}; the report says {surface}."
                    return _dated(Status.CONTRADICTED, reason, surface, passage, (other.start, other.end), share)
                reason = f"The source gives the same time, {' '.join(found.surface.split())}."
                return _dated(Status.SUPPORTED, reason, surface, passage, (found.start, found.end), share)
    derived = derive_year(claim, period, reading)
    if derived is not None:
        return _dated_by_sum(derived, surface)
    if not claim.figures and len(claim.periods) == 1:
        telling = _telling(claim)
        said = telling - claim.names
        for share, passage in ranked[:3]:
            theirs = [
                f for f in passage.statement.periods if (f.first and period.first) or (f.quarter and period.quarter)
            ]
            held = len(telling & passage.concepts)
            if (
                share >= 0.6
                and 2 * held >= len(telling)
                and said & passage.concepts
                and len(theirs) == 1
                and not agree(period, theirs[0])
            ):
                reason = f"The source says {' '.join(theirs[0].surface.split())}; the report says {surface}."
                span = (theirs[0].start, theirs[0].end)
                return _dated(Status.CONTRADICTED, reason, surface, passage, span, share)
    best = ranked[0] if ranked else None
    if claim.figures or (best is not None and best[0] >= ELSEWHERE):
        elsewhere = _anywhere(period, reading)
        if elsewhere is not None:
            return elsewhere
    return Opinion(
        status=Status.SILENT, reason=f"The source does not give the time {surface} for this.", figure=surface
    )


def _dated_by_sum(derived: Sum, surface: str) -> Opinion:
    """The opinion on a date that follows from another one, or does not."""
    if derived.agrees:
        status, reason = Status.SUPPORTED, f"The source does not print {surface}, but it follows: {derived.arithmetic}."
    else:
        status, reason = Status.CONTRADICTED, f"In the source {derived.arithmetic}; the report says {surface}."
    opinion = _dated(status, reason, surface, derived.passage, derived.span, derived.strength)
    return attrs.evolve(opinion, also=derived.places[1:])


def _telling(claim: Statement) -> frozenset[str]:
    return frozenset(w.concept for w in claim.words if w.text not in TELLING) - GENERIC_CONCEPTS


def _better(claim: Statement, source: Statement, found: Period) -> Period | None:
    """Another time of the sentence whose own words are the claim's, where those of `found` are others.

    "It joined the league in 1891 and won it in 1903" does not say that it joined in 1903.
    """
    if len(source.periods) < 2 or len(claim.periods) != 1:
        return None
    shared = {p: len(_own(source, i) & claim.concepts) for i, p in enumerate(source.periods)}
    best = max(source.periods, key=lambda p: shared[p])
    strange = _own(source, source.periods.index(found)) - claim.concepts
    other_year = found.first and best.first and not found.years & best.years
    if shared[best] >= 2 and shared[best] > shared[found] + 1 and strange and other_year:
        return best
    return None


def _own(source: Statement, index: int) -> frozenset[str]:
    """The telling concepts of the part of a sentence that belongs to one of its times."""
    periods = source.periods
    low = cut_between(source.text, periods[index - 1].end, periods[index].start) if index else 0
    high = (
        cut_between(source.text, periods[index].end, periods[index + 1].start)
        if index + 1 < len(periods)
        else len(source.text)
    )
    return frozenset(w.concept for w in source.words if low <= w.start < high) - GENERIC_CONCEPTS


def _turned(claim: Statement, source: Statement) -> bool:
    """Whether a sentence without figures says the opposite, or speaks of a change where the source has none."""
    if claim.negated != source.negated:
        return True
    return bool(claim.direction) and (claim.direction == -source.direction or bool(_STEADY.search(source.text)))


_STEADY = re.compile(r"\b(?:frozen|unchanged|flat|steady|stable|constant|froze)\b")


def _as_precise(claimed: Period, found: Period, reading: Reading) -> bool:
    """Whether the source's date is as precise as the claim's: "May 2016" is not given by a bare "2016"."""
    if claimed.quarter and not found.quarter:
        return False
    if claimed.month is None:
        return True
    if found.month is None or len(found.month) < len(claimed.month):
        return False
    return found.first is not None or claimed.first is None or str(claimed.first) in reading.digits


def _dated(status: Status, reason: str, surface: str, passage: Passage, span: tuple[int, int], share: float) -> Opinion:
    return Opinion(status=status, reason=reason, figure=surface, passage=passage, span=span, strength=share)


def _anywhere(period: Period, reading: Reading) -> Opinion | None:
    """The date where it stands in the source at all, as the date of the page itself for one."""
    surface = " ".join(period.surface.split())
    published = reading.document.date or ""
    if published[:4].isdigit() and int(published[:4]) in period.years and period.month is None and not period.quarter:
        return Opinion(status=Status.SUPPORTED, reason=f"The source is itself of {published[:4]}.", figure=surface)
    if period.month is None and (period.quarter is None or period.first is None):
        return None
    day = (period.month or "").rpartition("-")[2].lstrip("0")
    keys = ([str(period.first)] if period.first else []) + ([day] if day else [])
    for index in dict.fromkeys(i for key in keys for i in reading.digits.get(key, ())):
        passage = reading.passages[index]
        for found in passage.statement.periods:
            if agree(period, found) and _as_precise(period, found, reading):
                reason = f"The source gives the time {' '.join(found.surface.split())}, though not beside this."
                return _dated(Status.SUPPORTED, reason, surface, passage, (found.start, found.end), 0.2)
    return None
