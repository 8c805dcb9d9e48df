"""One claimed figure against one source: the opinion and the passage that it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from citecheck.records import Kind, Match, Status
from citecheck.verification.conflicts_of_thing import other_verb
from citecheck.verification.matching import Candidate, Worth, candidates, worth
from citecheck.verification.passages import Passage, Reading
from citecheck.verification.periods import agree
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
from citecheck.verification.values import Relation, compare
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, PLACE_NAMES
from citecheck.verification.wording import plain, show

CONTRADICT_TOPIC = 0.55
CONTRADICT_LOCAL = 0.5
OWN_PLACE_LOCAL = 0.3
"""The same for a figure of the claim's own place, where the claimed value is said of another one."""
SLIP_TOPIC = 0.4
ALONE = 0.35
"""The fit of a passage from which on it answers a sentence that has a date and no figure."""
ELSEWHERE = 0.42
"""The same, where the date itself stands elsewhere in the source."""
BESIDE = 0.1
"""How much less must agree for every other figure of the claim that the passage holds."""
FOREIGN = 0.5
"""The share of a clause's telling words that a source may lack and still speak of the same thing."""
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
    rival = _rival(claim, claimed, found, best, reading)
    if (
        best is not None
        and _enough(best, value)
        and best.foreign <= FOREIGN + 0.2 * min(best.beside, 2)
        and rival is None
    ):
        missing = _missing_names(claim, claimed, reading, best)
        if not missing:
            return _supported(claimed, best, value)
    against = _against(claim, claimed, found, best, rival, value, reading)
    derived = derive(claim, claimed, reading, passages)
    if any(c.blocked and c.figure.labels for c in agreeing):
        derived = None  # a table that prints the value elsewhere is not asked for a sum that comes near it
    if derived is not None and _outweighs(derived, against, best):
        return _opinion(_status_of(derived), sum_reason(claimed, derived), claimed, derived)
    if against is None:
        against = _at_another_time(claimed, found)
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


def _rival(
    claim: Statement, claimed: Figure, found: Sequence[Candidate], best: Candidate | None, reading: Reading
) -> Candidate | None:
    """A figure of another value that stands where the claimed one should, clearly better than the agreeing one does."""
    if best is None:
        return None
    for other in found:
        if other.comparison.relation is not Relation.DIFFERENT or not _exceeds(other, best) or other.blocked:
            continue
        if _is_whole(other) and not _whole_of(claim, claimed):
            continue
        if _answers_another(claim, claimed, other) or _worse_in_time(claimed, best, other):
            continue
        if not _same_slot(claim, claimed, other, reading):
            continue
        if best.figure.labels and any(label.is_total for label in other.figure.labels):
            continue  # the total of a table is no rival of its parts
        same_passage = other.passage is best.passage
        if same_passage and not best.figure.own - claimed.own - other.figure.own - GENERIC_CONCEPTS:
            continue  # nothing there says that the agreeing figure is said of somebody else
        return other
    return None


def _exceeds(other: Candidate, best: Candidate) -> bool:
    """Whether a figure fits the claim clearly better than the agreeing one does."""
    margin = 0.18 if other.passage is best.passage else 0.25
    return other.local >= best.local + margin and other.topic >= best.topic - 0.02 and other.score >= best.score + 0.1


def _answers_another(claim: Statement, claimed: Figure, slot: Candidate) -> bool:
    """Whether the source's figure is what another figure of the claim says: "900 a day, having started at 250"."""
    near = _nearness(claimed, slot.figure)
    return any(
        f is not claimed
        and f.quantity.value != claimed.quantity.value
        and compare(f.quantity, slot.figure.quantity).agrees
        and _nearness(f, slot.figure) >= near
        for f in claim.figures
    )


_OF_WHOLE = re.compile(
    r"^[^.;,]{0,30}?\b(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+|some\s+|[\w’']{2,20}\s+){0,3}$", re.IGNORECASE
)


def _is_whole(candidate: Candidate) -> bool:
    return _whole_of(candidate.passage.statement, candidate.figure)


def _whole_of(statement: Statement, figure: Figure) -> bool:
    """Whether a figure is what another one is a part of: the 1,190 of "74 of the region's 1,190 defences"."""
    before = [f for f in statement.figures if f.quantity.end <= figure.quantity.start]
    return bool(before) and bool(_OF_WHOLE.match(statement.text[before[-1].quantity.end : figure.quantity.start]))


def _worse_in_time(claimed: Figure, best: Candidate | None, other: Candidate) -> bool:
    """Whether the figure that agrees stands at the claim's own time and the other at no time that is named."""
    if best is None or best.blocked:
        return False
    return _at_its_time(claimed, best.figure) and not _at_its_time(claimed, other.figure)


def _at_its_time(claimed: Figure, found: Figure) -> bool:
    at = claimed.quantity
    nearest = min(claimed.periods, key=lambda p: min(abs(p.start - at.end), abs(at.start - p.end)), default=None)
    return nearest is not None and any(agree(nearest, other) for other in found.periods)


def _nearness(one: Figure, other: Figure) -> int:
    """How many telling concepts two figures have in their clauses, their years counted in."""
    years = {y for p in one.periods for y in p.years} & {y for p in other.periods for y in p.years}
    return len((one.core & other.core) - GENERIC_CONCEPTS) + len(years)


def _same_slot(claim: Statement, claimed: Figure, slot: Candidate, reading: Reading) -> bool:
    """Whether the other value stands for the same thing: its time, noun, sort of amount, what sets it apart."""
    found = slot.figure
    if claimed.change != found.change or not _time_known(claimed, found, reading):
        return False
    if claimed.quantity.kind is Kind.COUNT and not claimed.noun & found.noun:
        if claimed.noun and found.noun:
            return False
        around = found.close | (slot.passage.concepts | slot.passage.before if not found.noun else frozenset())
        if (claimed.noun or found.noun) and not (claimed.noun & around or found.noun & claimed.core):
            return False
    others: set[str] = set()
    for figure in claim.figures:
        if figure is not claimed:
            others |= figure.own
    apart = (claimed.core - others) - GENERIC_CONCEPTS or claimed.close - GENERIC_CONCEPTS
    if slot.comparison.slip is not None and slot.beside:
        return True
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
        and c.foreign <= 0.5 + 0.1 * min(c.beside, 2)
        and _fills(c, own_place=True)
        and not any(not x.contradicts or c.comparison.relation is Relation.OTHER_UNIT for x in c.conflicts)
        and not _answers_another(claim, claimed, c)
        and (not _is_whole(c) or _whole_of(claim, claimed))
        and (c.comparison.slip is not None or other_verb(claim, claimed, c.passage.statement, c.figure) is None)
        and not _worse_in_time(claimed, best, c)
        and _same_slot(claim, claimed, c, reading)
    ]
    if not slots:
        return None
    given = {
        c.passage.index
        for c in found
        if c.comparison.relation is Relation.EQUAL and all(x.kind not in _APART for x in c.conflicts)
    }
    slots = [c for c in slots if c.passage.index not in given]
    elsewhere = any(c.comparison.agrees and any(x.kind == "place" for x in c.conflicts) for c in found)
    for slot in slots:
        own_place = elsewhere and bool(_places(claim, claimed) & slot.figure.places)
        if _fills(slot, own_place) and not _contested(slot, slots, found):
            return slot
    return None


def _places(claim: Statement, claimed: Figure) -> frozenset[str]:
    return claimed.places or claim.places


_APART = frozenset(
    {"sibling", "swap", "time", "place", "name", "scope", "stock", "basis", "change", "opposite", "counted"}
)
"""What keeps a value that stands in a passage from being the claim's. Where only words differ, the passage may give the
claimed value after all, and its other figures contradict nothing."""


def _at_another_time(claimed: Figure, found: Sequence[Candidate]) -> Candidate | None:
    """The figure that the source gives for the claim's own time, where it gives the claimed value for another one."""
    elsewhere = [
        c
        for c in found
        if c.comparison.agrees
        and c.topic >= CONTRADICT_TOPIC
        and c.foreign <= 0.34
        and c.conflicts
        and all(x.kind == "time" for x in c.conflicts)
    ]
    for one in elsewhere:
        for other in found:
            if not 0 <= other.passage.index - one.passage.index <= 1 or other.blocked:
                continue
            if other.comparison.relation is not Relation.DIFFERENT or other.figure.change != one.figure.change:
                continue
            nouns = one.figure.noun - GENERIC_CONCEPTS, other.figure.noun - GENERIC_CONCEPTS
            if _at_its_time(claimed, other.figure) and (not (nouns[0] and nouns[1]) or nouns[0] & nouns[1]):
                return other
    return None


def _fills(slot: Candidate, own_place: bool) -> bool:
    """Whether a figure of another value stands closely enough where the claimed one should."""
    if slot.comparison.slip is not None or slot.comparison.relation is Relation.OTHER_UNIT:
        needed, near = SLIP_TOPIC, 0.35
        if slot.beside and slot.comparison.slip is not None and slot.topic >= 0.35:
            return True
    else:
        needed, near = CONTRADICT_TOPIC, OWN_PLACE_LOCAL if own_place else CONTRADICT_LOCAL
    if slot.topic >= needed and slot.local >= near:
        return True
    return slot.kin >= 0.99 and slot.foreign <= 0.34 and slot.topic >= 0.45 and slot.local >= 0.15


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
        also=derived.places[1:],
    )
