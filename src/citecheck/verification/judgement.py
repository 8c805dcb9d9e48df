"""One claimed figure against one source: the opinion and the passage that it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.records import Kind, Status
from citecheck.verification.derivation import Sum, derive
from citecheck.verification.matching import Candidate, Worth, candidates, coverage, worth
from citecheck.verification.passages import Passage, Reading, shortlist
from citecheck.verification.periods import Period, agree
from citecheck.verification.reasons import (
    bare_reason,
    contradicts_reason,
    differs_reason,
    silent_reason,
    sum_reason,
    supports_reason,
    weak_reason,
)
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.values import Relation
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, PLACE_NAMES
from citecheck.verification.wording import plain, show

CONTRADICT_TOPIC = 0.55
CONTRADICT_LOCAL = 0.5
SLIP_TOPIC = 0.4
ALONE = 0.35
"""The fit of a passage from which on it answers a sentence that has a date and no figure."""
ELSEWHERE = 0.42
"""The same, where the date itself stands elsewhere in the source."""
BESIDE = 0.1
"""How much less must agree for every other figure of the claim that the passage holds."""
KIN_CHANCE = 0.15
"""A value less likely than this to stand in the source by chance needs only few words around it to agree."""


@attrs.frozen(eq=False)
class Opinion:
    """What one source says of one figure of a claim."""

    status: Status
    reason: str
    figure: str
    """The figure judged, as the claim writes it."""
    passage: Passage | None = None
    span: tuple[int, int] | None = None
    """Of the source's figure in the passage's text; None where the passage holds none that answers."""
    strength: float = 0.0
    """How well the passage fits; to choose between several sources."""
    clash: bool = False
    """A silent opinion that met the value in another setting."""


def judge_figure(claim: Statement, claimed: Figure, reading: Reading) -> Opinion:
    """The opinion of a source on one figure of a claim."""
    passages = shortlist(reading, claim, _numbers(claimed))
    found = candidates(claim, claimed, reading, passages)
    value = worth(claimed.quantity, found)
    if not claim.concepts - GENERIC_CONCEPTS:
        return _bare(claimed, found)
    agreeing = [c for c in found if c.comparison.agrees]
    free = [c for c in agreeing if not c.blocked]
    best = max(free, key=lambda c: (_enough(c, value), *_agreement(c)), default=None)
    rival = _rival(claim, claimed, found, best, reading)
    if best is not None and _enough(best, value) and rival is None:
        missing = _missing_names(claim, claimed, reading, best)
        if not missing:
            return _supported(claimed, best, value)
    against = _against(claim, claimed, found, best, rival, value, reading)
    derived = derive(claim, claimed, reading, passages)
    if derived is not None and derived.agrees and (against is None or derived.strength >= against.score - 0.15):
        return _opinion(
            Status.SUPPORTED if derived.exact else Status.ROUNDED, sum_reason(claimed, derived), claimed, derived
        )
    if against is not None:
        return _contradicted(claim, claimed, against)
    blocked = max((c for c in agreeing if c.blocked), key=_agreement, default=None)
    if blocked is not None and (blocked.score >= value.needed or (blocked.common >= 1 and value.chance < 0.35)):
        if _contradicts(blocked):
            return _contradicted(claim, claimed, blocked)
        if best is None or blocked.score > best.score:
            return _silent(claimed, differs_reason(claimed, blocked), blocked)
    if best is not None and best.score >= value.needed:
        missing = _missing_names(claim, claimed, reading, best)
        if missing:
            return _silent(claimed, weak_reason(claimed, best, value, missing), best)
    if best is not None:
        return _silent(claimed, weak_reason(claimed, best, value, ()), best)
    nearest = max(found, key=lambda c: c.score, default=None)
    return _silent(claimed, silent_reason(claimed, nearest), nearest if nearest and nearest.topic >= 0.4 else None)


def _contradicts(blocked: Candidate) -> bool:
    """Whether the same value in the same place is said otherwise: the other way round, only thought, not so."""
    if any(not x.contradicts for x in blocked.conflicts):
        return False
    return (blocked.topic >= 0.45 and blocked.local >= 0.35) or (blocked.kin >= 0.6 and blocked.common >= 3)


def _bare(claimed: Figure, found: Sequence[Candidate]) -> Opinion:
    """A figure with nothing said of it, as on a slide: it stands in the source or it does not."""
    best = max((c for c in found if c.comparison.agrees), key=_agreement, default=None)
    if best is None:
        return _silent(claimed, silent_reason(claimed, None), None)
    status = Status.SUPPORTED if best.comparison.relation is Relation.EQUAL else Status.ROUNDED
    return _at(status, bare_reason(best), claimed, best)


def _enough(best: Candidate, value: Worth) -> bool:
    """Whether the passage speaks of the same thing closely enough for a value of this worth."""
    if best.score >= value.needed - BESIDE * min(best.beside, 2) and best.topic >= 0.2:
        return True
    if value.chance < KIN_CHANCE:
        return best.kin >= 0.5 and best.common >= 2
    return value.chance < 0.4 and best.kin >= 0.6 and best.common >= 4


def _agreement(candidate: Candidate) -> tuple[float, int]:
    return (
        candidate.score + (0.05 if candidate.comparison.relation is Relation.EQUAL else 0.0),
        -candidate.passage.index,
    )


def _numbers(claimed: Figure) -> tuple[str, ...]:
    written = re.findall(r"\d[\d,.]*", claimed.quantity.surface)
    value = claimed.quantity.value
    return tuple(dict.fromkeys([w.rstrip(".,").replace(",", "") for w in written] + [show(value).replace(",", "")]))


def _rival(
    claim: Statement, claimed: Figure, found: Sequence[Candidate], best: Candidate | None, reading: Reading
) -> Candidate | None:
    """A figure of another value that stands where the claimed one should, clearly better than the agreeing one does."""
    if best is None:
        return None
    for other in found:
        if other.comparison.relation is not Relation.DIFFERENT or other.blocked:
            continue
        if not _same_slot(claim, claimed, other, reading):
            continue
        if best.figure.labels and any(label.is_total for label in other.figure.labels):
            continue  # the total of a table is no rival of its parts
        same_passage = other.passage is best.passage
        if same_passage and not best.figure.own - claimed.own - other.figure.own - GENERIC_CONCEPTS:
            continue  # nothing there says that the agreeing figure is said of somebody else
        margin = 0.18 if same_passage else 0.25
        if other.local >= best.local + margin and other.topic >= best.topic - 0.02 and other.score >= best.score + 0.1:
            return other
    return None


def _same_slot(claim: Statement, claimed: Figure, slot: Candidate, reading: Reading) -> bool:
    """Whether the other value stands for the same thing: its time, noun, sort of amount, what sets it apart."""
    found = slot.figure
    if claimed.change != found.change or not _time_known(claimed, found, reading):
        return False
    if claimed.quantity.kind is Kind.COUNT and not claimed.noun & found.noun:
        if claimed.noun and found.noun:
            return False
        if (claimed.noun or found.noun) and not (claimed.noun & found.close or found.noun & claimed.close):
            return False
    others: set[str] = set()
    for figure in claim.figures:
        if figure is not claimed:
            others |= figure.own
    apart = (claimed.core - others) - GENERIC_CONCEPTS or claimed.close - GENERIC_CONCEPTS
    if len(claim.figures) > 1 and apart:
        held = apart & (found.own | found.shared)
        return 2 * len(held) >= len(apart)
    return True


def _time_known(claimed: Figure, found: Figure, reading: Reading) -> bool:
    """Whether the source gives the claim's years at all, where its figure names none: else it may speak of others."""
    years = {y for p in claimed.periods for y in (p.first, p.last) if y is not None}
    if not years or any(p.first is not None for p in found.periods):
        return True
    published = (reading.document.date or "")[:4]
    return any(str(year) in reading.digits or str(year) == published for year in years)


def _against(
    claim: Statement,
    claimed: Figure,
    found: Sequence[Candidate],
    best: Candidate | None,
    rival: Candidate | None,
    value: Worth,
    reading: Reading,
) -> Candidate | None:
    """The figure that contradicts the claim, if one does."""
    if rival is not None and rival.topic >= CONTRADICT_TOPIC and rival.local >= CONTRADICT_LOCAL:
        return rival
    if best is not None and (best.score >= 0.5 or (value.chance < KIN_CHANCE and best.common >= 1)):
        return None
    slots = [
        c
        for c in found
        if c.comparison.relation in (Relation.DIFFERENT, Relation.OTHER_UNIT)
        and not any(not x.contradicts for x in c.conflicts)
        and _same_slot(claim, claimed, c, reading)
    ]
    for slot in slots:
        slip = slot.comparison.slip is not None or slot.comparison.relation is Relation.OTHER_UNIT
        enough = slot.topic >= (SLIP_TOPIC if slip else CONTRADICT_TOPIC) and slot.local >= (
            0.35 if slip else CONTRADICT_LOCAL
        )
        if enough and not _contested(slot, slots, found):
            return slot
    return None


def _contested(slot: Candidate, slots: Sequence[Candidate], found: Sequence[Candidate]) -> bool:
    """Whether another figure of the same passage fits the claim as well, so that it is not known which one answers."""
    for other in found:
        if other is slot or other.passage is not slot.passage:
            continue
        if other.figure.quantity.kind is not slot.figure.quantity.kind:
            continue
        if other.figure.labels and other.blocked:
            continue  # a cell of another year or column answers nothing
        if other.local >= slot.local - 0.05 and other.figure.quantity.value != slot.figure.quantity.value:
            return other.comparison.agrees
    return False


_CITED = re.compile(r"\([^()]{0,120}\)")


def _missing_names(claim: Statement, claimed: Figure, reading: Reading, best: Candidate) -> tuple[str, ...]:
    """Names beside the claimed figure that the source never mentions, where the passage names somebody else instead."""
    missing: list[str] = []
    for word in claim.words:
        if (
            not word.name
            or word.text in PLACE_NAMES
            or not (word.concept in claimed.own or word.concept in claimed.shared)
        ):
            continue
        if any(m.start() < word.start < m.end() for m in _CITED.finditer(claim.text)):
            continue
        if word.concept not in reading.concepts:
            missing.append(claim.text[word.start : word.end])
    if not missing:
        return ()
    statement = best.passage.statement
    others = {
        w.concept
        for w in statement.words
        if w.name and w.text not in PLACE_NAMES and w.concept in best.figure.own | best.figure.shared
    }
    return tuple(dict.fromkeys(missing)) if others - claim.concepts else ()


def _supported(claimed: Figure, best: Candidate, value: Worth) -> Opinion:
    status = Status.SUPPORTED if best.comparison.relation is Relation.EQUAL else Status.ROUNDED
    return _at(status, supports_reason(claimed, best, value), claimed, best)


def _contradicted(claim: Statement, claimed: Figure, against: Candidate) -> Opinion:
    return _at(Status.CONTRADICTED, contradicts_reason(claimed, against), claimed, against)


def _silent(claimed: Figure, reason: str, near: Candidate | None) -> Opinion:
    if near is None:
        return Opinion(status=Status.SILENT, reason=reason, figure=plain(claimed.quantity))
    return attrs.evolve(_at(Status.SILENT, reason, claimed, near), clash=near.comparison.agrees)


def _at(status: Status, reason: str, claimed: Figure, candidate: Candidate) -> Opinion:
    quantity = candidate.figure.quantity
    return Opinion(
        status=status,
        reason=reason,
        figure=plain(claimed.quantity),
        passage=candidate.passage,
        span=(quantity.start, quantity.end),
        strength=candidate.score,
    )


def _opinion(status: Status, reason: str, claimed: Figure, derived: Sum) -> Opinion:
    return Opinion(
        status=status,
        reason=reason,
        figure=plain(claimed.quantity),
        passage=derived.passage,
        span=derived.span,
        strength=derived.strength,
    )


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
    for share, passage in ranked:
        if share < needed:
            break
        if not claim.figures and _turned(claim, passage.statement):
            continue
        for found in passage.statement.periods:
            if agree(period, found) and _as_precise(period, found, reading):
                reason = f"The source gives the same time, {' '.join(found.surface.split())}."
                return _dated(Status.SUPPORTED, reason, surface, passage, (found.start, found.end), share)
    if not claim.figures and len(claim.periods) == 1:
        for share, passage in ranked[:3]:
            theirs = [
                f for f in passage.statement.periods if (f.first and period.first) or (f.quarter and period.quarter)
            ]
            if share >= 0.6 and len(theirs) == 1 and not agree(period, theirs[0]):
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
