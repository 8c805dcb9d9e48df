"""How well a figure of the source fits the place that a claimed figure has in its sentence."""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Callable, Sequence
from decimal import Decimal

import attrs

from citecheck.records import Kind, Qualifier, Quantity
from citecheck.verification.conflict import Conflict
from citecheck.verification.conflicts import conflicts
from citecheck.verification.passages import Passage, Reading
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.values import Comparison, Relation, compare
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.wording import plain
from citecheck.verification.words import are_kindred


@attrs.frozen(eq=False)
class Candidate:
    """One figure of the source held against the claimed one."""

    passage: Passage
    figure: Figure
    comparison: Comparison
    topic: float
    """0 to 1: how much of what the claim speaks of the passage speaks of."""
    local: float
    """0 to 1: how much of what stands next to the claimed figure stands next to this one."""
    kin: float
    """0 to 1: how much of the nearest words of either figure the other's sentence holds."""
    common: int
    """Telling concepts that the claim and the passage (with its headings) share."""
    foreign: float
    """0 to 1: how much of what the claim's clause speaks of neither the passage nor what stands around it speaks of."""
    beside: int
    """Other figures of the claim that the passage holds as well: two by chance in one sentence are rare."""
    find_conflicts: Callable[[], tuple[Conflict, ...]]

    @functools.cached_property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What differs besides the value; worked out when first asked for."""
        return self.find_conflicts()

    @property
    def score(self) -> float:
        return 0.6 * self.topic + 0.4 * self.local

    @property
    def blocked(self) -> bool:
        return bool(self.conflicts)


def candidates(claim: Statement, claimed: Figure, reading: Reading, passages: Sequence[Passage]) -> list[Candidate]:
    """Every figure of the passages that can be compared with the claimed one, best fitting first."""
    weights = topic_weights(claim, claimed, reading)
    apart = _apart(claim, claimed)
    keys = _keys(claim, claimed)
    found: list[Candidate] = []
    for passage in passages:
        statement = passage.statement
        topic = coverage(weights, passage)
        common = len((claim.concepts - GENERIC_CONCEPTS) & (passage.concepts | passage.context))
        for figure in statement.figures:
            comparison = compare_shown(claimed.quantity, figure)
            if comparison.relation is Relation.UNLIKE:
                continue
            found.append(
                Candidate(
                    passage=passage,
                    figure=figure,
                    comparison=comparison,
                    topic=topic if passage.row is None else _of_cell(weights, passage, figure),
                    local=_local(claimed, figure, apart, weights),
                    kin=_kin(claimed, figure),
                    common=common,
                    foreign=min(foreign(key, passage) for key in keys),
                    beside=_beside(claim, claimed, statement, figure),
                    find_conflicts=functools.partial(
                        conflicts, claim, claimed, statement, figure, reading.latest, passage.before
                    ),
                )
            )
    found.sort(key=lambda c: (-c.score, c.passage.index, c.figure.quantity.start))
    return found


def topic_weights(claim: Statement, claimed: Figure, reading: Reading) -> dict[str, float]:
    """What each concept of the claim is worth when a passage is asked whether it speaks of the same."""
    weights: dict[str, float] = {}
    senses = _senses(claim, reading)
    for word in claim.words:
        if word.concept not in senses[word.start]:
            weights.setdefault(word.concept, 0.0)
            continue
        weight = reading.weight(word.concept) / len(senses[word.start])
        if word.name:
            weight *= 1.6
        if word.concept in claimed.core:
            pass
        elif word.concept in claimed.shared:
            weight *= 0.8
        elif word.concept in claimed.own:
            weight *= 0.5
        else:
            weight *= 0.25
        weights[word.concept] = max(weights.get(word.concept, 0.0), weight)
    return weights


def _senses(claim: Statement, reading: Reading) -> dict[int, set[str]]:
    """Start of each word to its senses; of a word of two senses those that the source has, where it has any."""
    senses: dict[int, set[str]] = {}
    for word in claim.words:
        senses.setdefault(word.start, set()).add(word.concept)
    return {start: found & reading.concepts or found for start, found in senses.items()}


def coverage(weights: dict[str, float], passage: Passage) -> float:
    """Share of the weighted concepts that the passage holds; its headings and neighbours count for less."""
    total = sum(weights.values())
    if not total:
        return 0.0
    held = 0.0
    for concept, weight in weights.items():
        if concept in passage.concepts:
            held += weight
        elif concept in passage.context:
            held += 0.6 * weight
    return held / total


def foreign(key: frozenset[str], passage: Passage) -> float:
    """0 where the passage holds all of a clause's words, or so many that the rest may be colour; 1 where none."""
    there = passage.concepts | passage.context
    held = len(key & there)
    if key and held < MANY:
        held += sum(1 for word in key - there if any(are_kindred(word, other) for other in passage.concepts))
    if not key or held >= MANY:
        return 0.0
    return 1 - held / len(key)


KIN_CHANCE = 0.15
"""A value less likely than this to stand in the source by chance needs only few words around it to agree."""
FEW = 3
"""A clause with fewer telling words than this is read with the part of the sentence that it stands in."""
MANY = 3
"""Telling words held from which on those that are not held say nothing."""


def _keys(claim: Statement, claimed: Figure) -> list[frozenset[str]]:
    """The telling concepts of the figure's clause: not its adverbs, nor what only says how the source tells it."""
    plain = frozenset(
        w.concept
        for w in claim.words
        if w.text in TELLING
        or _ADVERB.search(w.text)
        or any(f.quantity.start <= w.start < f.quantity.end for f in claim.figures)
    )
    core = claimed.core - GENERIC_CONCEPTS - plain
    if len(core) >= FEW:
        return [core]
    whole = (claimed.own | claimed.shared) - GENERIC_CONCEPTS - plain
    return [core, whole] if core else [whole]


_ADVERB = re.compile(r"(?<!fami)(?<!month)(?<!week)(?<!year)(?<!quarter)(?<!ear)(?<!elder)(?<!dai)(?<!supp)(?<!on)ly$")
TELLING = frozenset(
    """announce announced announces report reports reported reporting reveal reveals revealed confirm confirms confirmed
    declare declared declares publish published release released state stated states disclose disclosed note notes noted
    suggest suggests suggested show shows showed shown find finds found indicate indicates indicated communicate
    communicated document transcript speaker article author authors paper piece story team firm company group
    organisation organization several various significant significantly notable certain prior previous recent latest
    new approximate rough round around virtual entire full whole total overall time date case way part number amount
    level rate figure figures worth about according analysis research study survey data""".split()
)
"""Words of telling and of measure in general: a source need not use them."""


def compare_shown(claimed: Quantity, figure: Figure) -> Comparison:
    """How a figure answers; of a cell that shows less than it holds, both are asked."""
    shown = compare(claimed, _as_headed(claimed, figure))
    if figure.counted and claimed.kind is not Kind.COUNT and shown.agrees:
        return Comparison(Relation.OTHER_UNIT, f"{plain(figure.quantity)}, a number, not {plain(claimed)}")
    if figure.exact is None or shown.relation is Relation.EQUAL:
        return shown
    full = compare(claimed, figure.exact)
    return attrs.evolve(full, note=f"the cell holds {plain(figure.exact)}") if full.agrees else full


def _as_headed(claimed: Quantity, figure: Figure) -> Quantity:
    """A bare number of a table in the claim's unit, where its headings give that: 80 under "Points"."""
    found = figure.quantity
    if not figure.labels or found.kind is not Kind.COUNT or found.unit is not None or claimed.kind is Kind.COUNT:
        return found
    unit = (claimed.unit or "").split()[-1:]
    if unit and any(unit[0] in label.text.lower().split() for label in figure.labels):
        return attrs.evolve(found, kind=claimed.kind, unit=claimed.unit)
    return found


def _of_cell(weights: dict[str, float], passage: Passage, figure: Figure) -> float:
    """As `coverage`, for a cell of a table: its own headings count in full, the title above it nearly so, headings of
    other columns hardly."""
    total = sum(weights.values())
    if not total:
        return 0.0
    held = 0.0
    for concept, weight in weights.items():
        if concept in figure.own:
            held += weight
        elif concept in figure.shared:
            held += 0.8 * weight
        elif concept in passage.context or concept in passage.concepts:
            held += 0.3 * weight
    return held / total


def _apart(claim: Statement, claimed: Figure) -> frozenset[str]:
    """Concepts that set this figure of the claim apart from its others."""
    others: set[str] = set()
    for figure in claim.figures:
        if figure is not claimed:
            others |= figure.own
    return claimed.own - others


def _local(claimed: Figure, found: Figure, apart: frozenset[str], weights: dict[str, float]) -> float:
    """How alike the two figures stand in their sentences."""
    total = held = 0.0
    for concept in claimed.own:
        weight = (
            weights.get(concept, 1.0) * (1.5 if concept in claimed.close else 1.0) * (1.3 if concept in apart else 1.0)
        )
        total += weight
        if concept in found.own:
            held += weight
        elif concept in found.shared:
            held += 0.8 * weight
    words = held / total if total else 0.5
    nouns = _nouns(claimed, found)
    return words if nouns is None else 0.65 * words + 0.35 * nouns


def _beside(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> int:
    count = 0
    for other in claim.figures[:8]:
        if other is claimed or other.quantity.value == claimed.quantity.value:
            continue
        if any(f is not found and compare(other.quantity, f.quantity).agrees for f in source.figures[:12]):
            count += 1
    return count


def _kin(claimed: Figure, found: Figure) -> float:
    mine, theirs = claimed.close - GENERIC_CONCEPTS, found.close - GENERIC_CONCEPTS
    if not mine or not theirs:
        return 0.0
    there, here = found.own | found.shared, claimed.own | claimed.shared
    one, two = len(mine & there) / len(mine), len(theirs & here) / len(theirs)
    return max(one, two) if min(one, two) >= 0.25 else min(one, two)


def _nouns(claimed: Figure, found: Figure) -> float | None:
    mine, theirs = claimed.noun, found.noun
    if not mine or not theirs:
        return None
    if mine & theirs:
        return 1.0
    if mine & found.own or theirs & claimed.own:
        return 0.6
    if not (mine - GENERIC_CONCEPTS) or not (theirs - GENERIC_CONCEPTS):
        return 0.5
    return 0.0


NEEDED = ((0.02, 0.30), (0.10, 0.36), (0.35, 0.42), (1.0, 0.50))
"""(chance up to, fit needed): the likelier a match by chance, the more around it must agree."""


@attrs.frozen
class Worth:
    """What it means that the source holds the value at all."""

    chance: float
    """How likely a figure of this kind is to be found in the source whatever it says, 0 to 1."""
    same_kind: int
    """Figures of the kind in the passages looked at."""

    @property
    def needed(self) -> float:
        """The fit from which on a match counts."""
        return next(fit for chance, fit in NEEDED if self.chance <= chance)


def worth(quantity: Quantity, found: Sequence[Candidate]) -> Worth:
    """How much a match of this value says: a rare value among few figures says much, "two" among hundreds nothing."""
    same = sum(1 for c in found if c.comparison.relation is not Relation.OTHER_UNIT)
    one = _chance(quantity)
    return Worth(chance=1 - math.pow(1 - one, max(same, 1)), same_kind=same)


def _chance(quantity: Quantity) -> float:
    """How likely one figure of the kind is to have this value."""
    digits, zeros = _digits(quantity.value)
    if quantity.kind is Kind.RATIO:
        base = 0.06
    elif quantity.kind is Kind.PERCENT:
        base = {1: 0.04, 2: 0.015, 3: 0.003}.get(digits, 0.0005)
    elif zeros:
        base = {1: 0.02, 2: 0.004, 3: 0.001}.get(digits, 0.0005)
    else:
        base = {1: 0.10, 2: 0.015, 3: 0.003}.get(digits, 0.0005)
    if quantity.high is not None:
        base *= 0.2
    if quantity.qualifier not in (Qualifier.EXACT, Qualifier.BETWEEN):
        base *= 2
    return min(base, 0.9)


def _digits(value: Decimal) -> tuple[int, int]:
    """Significant digits, and zeros after them."""
    digits = f"{abs(value):f}".replace(".", "").lstrip("0")
    bare = digits.rstrip("0")
    return max(1, len(bare)), len(digits) - len(bare)
