"""Figures of a source as the operands of a sum: which stand together, and which of two is the earlier one."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

import attrs

from citecheck.records import BlockKind, Kind, Quantity
from citecheck.verification.passages import Passage, Reading
from citecheck.verification.periods import Period
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.sums.arithmetic import conversion
from citecheck.verification.vocabulary import GENERIC_CONCEPTS

MOST = 24
"""Figures of a scene at most; more are a table without lines."""
_NEXT = (4, 2, 1, 0)
"""How many sentences before and after a sentence are read with it: fewer where they are full of figures."""
_ROWS = 30
"""Rows of a table around a row that are read with it."""

_EARLIER = re.compile(
    r"\b(?:(?:year|month|quarter|week|decade|season|century)s? (?:before|earlier|ago|previously)"
    r"|the (?:previous|prior|preceding)|(?:previous|prior|preceding)"
    r" (?:year|month|quarter|week|decade|season|period|survey|poll|round)"
    r"|prior-year|originally|initially|formerly|at first|in those days|back then|used to|at the (?:time|start|outset)"
    r"|at the beginning|(?:the|its|their) (?:old|former|original) \w+|before the \w+|once had)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now|today|nowadays|currently|at present|this (?:year|month|quarter|week|season)|(?:the )?latest|most recent"
    r"|by the end|has since|have since|(?:the|its|their) new \w+)\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\blast (?:year|month|quarter|week|season)\b", re.IGNORECASE)
_FISCAL = re.compile(r"\b(?:FY|F)\s?[’']?(?:20)?(?P<year>\d\d)\b")


_RAISED = re.compile(r"\brais(?:e|es|ed|ing)\s+(?:about|around|some|over|only|just|nearly|almost)?\s*$", re.IGNORECASE)


@attrs.frozen
class When:
    """The time of an operand, as far as its part of the sentence tells."""

    years: tuple[tuple[int, int], ...]
    """First and last year of each time named."""
    rank: int
    """-1 for "a year earlier", 1 for "last year", 2 for "now", 0 where no such word stands there."""

    @property
    def known(self) -> bool:
        return bool(self.years or self.rank)

    def holds(self, year: int) -> bool:
        return any(first <= year <= last for first, last in self.years)

    def before(self, other: When) -> bool:
        """Whether this time is known to be the earlier of the two."""
        if self.years and other.years:
            return max(last for _, last in self.years) < min(first for first, _ in other.years)
        if self.rank == -1:
            return other.rank != -1
        if self.years and not other.years:
            return other.rank >= 1
        return bool(self.rank and other.rank) and self.rank < other.rank


@attrs.frozen(eq=False)
class Operand:
    """A figure that a sum may use."""

    figure: Figure
    statement: Statement
    passage: Passage | None
    """None for a figure of the claim itself."""
    when: When
    column: str = ""
    """Of a table cell: the heading of its column, "" in prose."""

    @property
    def quantity(self) -> Quantity:
        return self.figure.quantity

    @property
    def change(self) -> bool:
        """The size of a change, not a level; "the appeal raised £90,000" is a level."""
        before = self.statement.text[max(0, self.quantity.start - 24) : self.quantity.start]
        return self.figure.change and not (self.quantity.kind is Kind.MONEY and _RAISED.search(before))

    @property
    def part(self) -> str:
        """The part of the sentence that belongs to the figure."""
        return self.statement.text[self.figure.span[0] : self.figure.span[1]]

    @property
    def known(self) -> frozenset[str]:
        """Concepts said of the figure: of its part of the sentence, and before the first figure."""
        return self.figure.own | self.figure.shared

    @property
    def place(self) -> int:
        return self.passage.index if self.passage else -1


@attrs.frozen(eq=False)
class Scene:
    """Operands that may be put together: of one sentence and its neighbours, or of one table."""

    anchor: Passage | None
    operands: tuple[Operand, ...]

    def between(self, one: Operand, two: Operand) -> tuple[Operand, ...]:
        """Operands of the same sort that stand between two."""
        first, last = sorted((self.operands.index(one), self.operands.index(two)))
        return tuple(o for o in self.operands[first + 1 : last] if alike(o, one))


@attrs.frozen(eq=False)
class Sum:
    """A figure worked out from the source."""

    value: Decimal
    arithmetic: str
    """"6% to 9% is a rise of 50%"."""
    agrees: bool
    exact: bool
    places: tuple[tuple[Passage, tuple[int, int]], ...]
    """The operands: passage and span in its text, one for each passage."""
    strength: float
    near: bool = False
    """With `agrees` False: the claimed figure is too near to be called wrong."""
    figures: tuple[Figure, ...] = ()
    """The operands as read."""

    @property
    def passage(self) -> Passage:
        return self.places[0][0]

    @property
    def span(self) -> tuple[int, int]:
        return self.places[0][1]


def share_of(weights: Mapping[str, float], concepts: frozenset[str], context: frozenset[str]) -> float:
    """How much of some weighed concepts stands in passages; what stands only around them counts for less."""
    total = sum(weights.values())
    if not total:
        return 0.0
    return sum(w * (1.0 if c in concepts else 0.6 if c in context else 0.0) for c, w in weights.items()) / total


def alike(one: Operand, two: Operand) -> bool:
    """Whether two operands measure in one unit, and count the same thing as far as both name it."""
    if conversion(one.quantity, two.quantity) is None:
        return False
    if one.quantity.high is not None or two.quantity.high is not None:
        return False
    mine, theirs = nouns(one), nouns(two)
    return not mine or not theirs or bool(mine & theirs)


def nouns(operand: Operand) -> frozenset[str]:
    """The thing counted, where the figure names it itself."""
    if operand.quantity.unit is None:
        return frozenset()
    return operand.figure.noun - GENERIC_CONCEPTS if operand.quantity.kind is Kind.COUNT else frozenset()


def scene_of_claim(claim: Statement) -> Scene:
    """The figures of a claim itself."""
    return Scene(None, _read(claim, None))


def scene_of(passage: Passage, reading: Reading) -> Scene:
    """The figures of a passage and of what stands around it in its paragraph or table."""
    for reach in (_ROWS,) if passage.cells else _NEXT:
        found = [o for other in _around(passage, reading, reach) for o in operands_of(other)]
        if len(found) <= MOST or passage.cells:
            return Scene(passage, tuple(found))
    return Scene(passage, operands_of(passage))


@functools.lru_cache(maxsize=4096)
def operands_of(passage: Passage) -> tuple[Operand, ...]:
    """The figures of one passage."""
    return _read(passage.statement, passage)


def _read(statement: Statement, passage: Passage | None) -> tuple[Operand, ...]:
    found: list[Operand] = []
    for figure in statement.figures[:MOST]:
        column = _column(passage, figure) if passage is not None and passage.cells else ""
        when = _when(figure, statement)
        if not when.known and figure.role not in ("from", "base") and not column:
            when = When((), _rank(statement.text[: min(statement.figures[0].quantity.end, figure.span[0])]))
        if not when.known and found and not column and _goes_on(found[-1], figure):
            when = found[-1].when
        if not when.years and not when.rank:
            when = When(tuple((p.first, p.last or p.first) for p in figure.periods if p.first), 0)
        found.append(Operand(figure, statement, passage, when, column))
    return tuple(found)


_AND = re.compile(r"\s*(?:and|or)\b", re.IGNORECASE)


def _goes_on(one: Operand, figure: Figure) -> bool:
    """Whether a time said before holds on: "a decade ago 40", "in the past 40 and 60"."""
    if one.quantity.kind is Kind.DURATION and one.when.rank:
        return figure.quantity.start - one.quantity.end < 60
    return bool(_AND.match(one.statement.text[figure.span[0] :])) and one.quantity.kind is figure.quantity.kind


def _column(passage: Passage, figure: Figure) -> str:
    """What stands between a cell and the one before it: the heading of its column."""
    end = passage.text.find(": ") + 1
    for low, high, _, _ in passage.cells:
        if low <= figure.quantity.start < high:
            return passage.text[end:low].strip(" ;:")
        end = high
    return ""


def _when(figure: Figure, statement: Statement) -> When:
    """The time that the figure's own part of the sentence names."""
    low, high = figure.span
    part = statement.text[low:high]
    rank = _rank(part)
    years = tuple((p.first, p.last or p.first) for p in statement.periods if p.first and low <= p.start < high)
    return When(years + tuple((2000 + int(m["year"]),) * 2 for m in _FISCAL.finditer(part)), rank)


def _around(passage: Passage, reading: Reading, reach: int) -> tuple[Passage, ...]:
    """The passage and those of its paragraph or table next to it, in order."""
    low = high = passage.index
    while passage.index - low < reach and low > 0 and _joined(reading, low - 1, passage):
        low -= 1
    while high - passage.index < reach and high + 1 < len(reading.passages) and _joined(reading, high, passage):
        high += 1
    return reading.passages[low : high + 1]


def _rank(text: str) -> int:
    return -1 if _EARLIER.search(text) else 2 if _NOW.search(text) else 1 if _LAST.search(text) else 0


def _joined(reading: Reading, index: int, passage: Passage) -> bool:
    one, two = reading.passages[index : index + 2]
    return bool(one.cells and two.cells) if passage.cells else together(reading, index)


def together(reading: Reading, index: int) -> bool:
    """Whether a passage and the next one stand in one paragraph."""
    one, two = reading.passages[index], reading.passages[index + 1]
    if one.cells or two.cells:
        return False
    if one.sentence is not None and two.sentence is not None:
        return one.sentence.block == two.sentence.block and one.sentence.kind is not BlockKind.TABLE
    return "\n" not in reading.document.text[one.end : two.start].strip(" ") or _wrapped(reading, one, two)


def _wrapped(reading: Reading, one: Passage, two: Passage) -> bool:
    """A single line break between two sentences of wrapped text."""
    gap = reading.document.text[one.end : two.start]
    return gap.count("\n") == 1 and "\n" in reading.document.text[one.start : one.end].strip()


def years_of(periods: Iterable[Period]) -> tuple[int, ...]:
    """The years of some times, in order; both ends of "from 2011 to 2021", the first of a decade."""
    found: set[int] = set()
    for period in periods:
        if period.first is None:
            continue
        found.add(period.first)
        if period.last is not None and period.last != period.first and _two_years(period):
            found.add(period.last)
    return tuple(sorted(found))


def _two_years(period: Period) -> bool:
    return len(re.findall(r"\b(?:1[6-9]|20)\d\d\b", period.surface)) == 2
