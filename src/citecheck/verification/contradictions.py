"""The figure of a source that contradicts a claimed one: another value where the claimed one should stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.records import Kind
from citecheck.verification.conflicts_of_thing import other_verb
from citecheck.verification.matching import KIN_CHANCE, Candidate, Worth
from citecheck.verification.passages import Reading
from citecheck.verification.periods import agree
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.values import Relation, compare
from citecheck.verification.vocabulary import GENERIC_CONCEPTS

CONTRADICT_TOPIC = 0.55


CONTRADICT_LOCAL = 0.5


OWN_PLACE_LOCAL = 0.3
"""The same for a figure of the claim's own place, where the claimed value is said of another one."""


SLIP_TOPIC = 0.4


def rival_of(
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


def figure_against(
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
        if c.comparison.relation is Relation.EQUAL
        and not c.figure.labels
        and all(x.kind not in _APART for x in c.conflicts)
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


def at_another_time(claimed: Figure, found: Sequence[Candidate]) -> Candidate | None:
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
