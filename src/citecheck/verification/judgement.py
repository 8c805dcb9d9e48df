"""One claimed figure against one source: the opinion and the passage that it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.records import Match, Status
from citecheck.verification.contradictions import CONTRADICT_TOPIC, at_another_time, figure_against, rival_of
from citecheck.verification.matching import KIN_CHANCE, Candidate, Worth, candidates, worth
from citecheck.verification.passages import Passage, Reading
from citecheck.verification.ranking import shortlist
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
from citecheck.verification.sums.derivation import derive
from citecheck.verification.sums.operands import Sum
from citecheck.verification.values import Relation
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, PLACE_NAMES
from citecheck.verification.wording import plain, show

ALONE = 0.35
"""The fit of a passage from which on it answers a sentence that has a date and no figure."""
ELSEWHERE = 0.42
"""The same, where the date itself stands elsewhere in the source."""
BESIDE = 0.1
"""How much less must agree for every other figure of the claim that the passage holds."""
FOREIGN = 0.5
"""The share of a clause's telling words that a source may lack and still speak of the same thing."""


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
    also: tuple[tuple[Passage, tuple[int, int]], ...] = ()
    """Further passages that a sum rests on, with the span of the figure in each."""
    match: Match | None = None
    """What a match of the claimed value is worth here; None for a date."""
    clash: bool = False
    """A silent opinion that met the value in another setting."""


def judge_figure(claim: Statement, claimed: Figure, reading: Reading) -> Opinion:
    """The opinion of a source on one figure of a claim, with what a match of its value is worth."""
    passages = shortlist(reading, claim, numbers_of(claimed))
    found = candidates(claim, claimed, reading, passages)
    value = worth(claimed.quantity, found)
    opinion = _opinion_on(claim, claimed, reading, passages, found, value)
    in_source = reading.kinds.get(claimed.quantity.kind, 0)
    return attrs.evolve(opinion, match=Match(chance=round(value.chance, 3), alike=value.same_kind, in_source=in_source))


def _opinion_on(
    claim: Statement,
    claimed: Figure,
    reading: Reading,
    passages: Sequence[Passage],
    found: Sequence[Candidate],
    value: Worth,
) -> Opinion:
    if not claim.concepts - GENERIC_CONCEPTS:
        return _bare(claimed, found)
    agreeing = [c for c in found if c.comparison.agrees]
    # Conflicts are dear to find out: the best is asked for them first, and the others only where it has some.
    by_fit = sorted(agreeing, key=lambda c: (_enough(c, value), *_agreement(c)), reverse=True)
    best = next((c for c in by_fit if not c.blocked), None)
    rival = rival_of(claim, claimed, found, best, reading)
    if (
        best is not None
        and _enough(best, value)
        and best.foreign <= FOREIGN + 0.2 * min(best.beside, 2)
        and rival is None
    ):
        missing = _missing_names(claim, claimed, reading, best)
        if not missing:
            return _supported(claimed, best, value)
    against = figure_against(claim, claimed, found, best, rival, value, reading)
    derived = derive(claim, claimed, reading, passages)
    if any(c.blocked and c.figure.labels for c in agreeing):
        derived = None  # a table that prints the value elsewhere is not asked for a sum that comes near it
    if derived is not None and _outweighs(derived, against, best):
        return _opinion(_status_of(derived), sum_reason(claimed, derived), claimed, derived)
    if against is None:
        against = at_another_time(claimed, found)
    if against is not None:
        return _contradicted(claim, claimed, against)
    blocked = next((c for c in sorted(agreeing, key=_agreement, reverse=True) if c.blocked), None)
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


def _status_of(derived: Sum) -> Status:
    if derived.agrees:
        return Status.SUPPORTED if derived.exact else Status.ROUNDED
    return Status.SILENT if derived.near else Status.CONTRADICTED


def _outweighs(derived: Sum, against: Candidate | None, best: Candidate | None) -> bool:
    """Whether a sum tells more than a figure of another value, or than an agreeing figure said of something else."""
    if derived.near:
        return against is not None and against.figure in derived.figures
    if not derived.agrees:
        return best is None or best.score < CONTRADICT_TOPIC
    return against is None or against.figure in derived.figures or derived.strength >= against.score - 0.15


def _contradicts(blocked: Candidate) -> bool:
    """Whether the same value in the same place is said otherwise: the other way round, only thought, not so."""
    if blocked.foreign > FOREIGN or any(not x.contradicts for x in blocked.conflicts):
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


def numbers_of(claimed: Figure) -> tuple[str, ...]:
    """The figure's digits as a source may write them, separators left out."""
    written = re.findall(r"\d[\d,.]*", claimed.quantity.surface)
    value = claimed.quantity.value
    return tuple(dict.fromkeys([w.rstrip(".,").replace(",", "") for w in written] + [show(value).replace(",", "")]))


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
        also=derived.places[1:],
    )
