"""The headings of a table's rows and columns: what each says, and what else could stand in its place."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import attrs

from citecheck.prose.words import stem
from citecheck.verification.periods import Period, find_periods
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.words import Word, words_of

_TOTAL = re.compile(
    r"^(?:(?:grand |sub-?)?totals?|all|overall|both|persons?|people|everyone|any|whole|combined)\b|\btotal$"
    r"|\b(?:all|both) sexes\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]*\d)")
_FINANCIAL = re.compile(r"(20\d\d|19\d\d)(\d\d)")
_SHORT_MONTH = re.compile(r"([A-Z][a-z]{2})[-' ](\d\d)")
_GLUED = re.compile(r"\b(?:FY|CY|AY|Mid|End)[- ]?((?:19|20)\d\d)", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:Quarter|Qtr)\s*([1-4])\b", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)[ -](Q[1-4]|[A-Z][a-z]{2,8})\b")
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)


_MOST_ALIKE = 500


@attrs.define(eq=False)
class Axis:
    """All headings that stand in one place of a table: its first column, the upper row of its headings."""

    members: set[frozenset[str]] = attrs.Factory(set)
    """Concepts of each heading."""
    total: bool = False
    """Whether one of them stands for all."""
    _holding: dict[str, list[frozenset[str]]] = attrs.Factory(dict)

    def add(self, text: str, concepts: frozenset[str]) -> None:
        if _TOTAL.search(text):
            self.total = True
        elif concepts not in self.members:
            self.members.add(concepts)
            for concept in concepts:
                self._holding.setdefault(concept, []).append(concepts)

    def that_say(self, saying: str) -> list[frozenset[str]]:
        """Headings that say it, some of them where they are very many."""
        return self._holding.get(saying, [])[:_MOST_ALIKE]


@attrs.frozen(eq=False)
class Label:
    """A heading of a row or column."""

    text: str
    """As a sentence gives it: "Northport", "In 2011", "Age 16"."""
    concepts: frozenset[str]
    """What it says (`sayings`)."""
    periods: tuple[Period, ...]
    axis: Axis

    @property
    def is_total(self) -> bool:
        return bool(_TOTAL.search(self.text))


def label_of(text: str, axis: Axis, *, head: str = "", time: bool = False, row: bool = True) -> Label:
    """The label of a cell.

    `head` is the heading over it where it is a bare number; `time` says that it is a time, `row` that it stands at the
    side and not above.
    """
    said = time_of(text) if time else text
    shown = f"In {said}" if row and time and said[:1].isdigit() else said
    if head:
        shown = f"{head} {said}"
    label = Label(shown, sayings(shown), _periods(said) if time else (), axis)
    axis.add(text, label.concepts)
    return label


def said_by(word: Word) -> tuple[str, ...]:
    """The concept of a word and the word itself; none where it tells nothing."""
    return () if word.concept in GENERIC_CONCEPTS else (word.concept, f"~{stem(word.text)}")


@functools.lru_cache(maxsize=65536)
def sayings(text: str) -> frozenset[str]:
    """What a heading says: the concepts of its words that tell something, the words themselves ("~budget", so that
    budget and spending are two columns), and its numbers ("#16"), those of times left out."""
    words = frozenset(said for word in words_of("x " + text) for said in said_by(word))
    for period in reversed(_periods(text)):
        text = f"{text[: period.start]} {text[period.end :]}"
    return words | frozenset(f"#{int(number)}" for number in _NUMBER.findall(text))


@functools.lru_cache(maxsize=8192)
def _periods(text: str) -> tuple[Period, ...]:
    return find_periods(text)


@functools.lru_cache(maxsize=8192)
def time_of(text: str) -> str:
    """A time as prose writes it: "201112" as "2011/12", "Apr-20" as "Apr 2020", "2019 Q1" as "Q1 2019"."""
    text = " ".join(text.split())
    match = _FINANCIAL.fullmatch(text)
    if match and int(match[2]) == (int(match[1]) + 1) % 100:
        return f"{match[1]}/{match[2]}"
    match = _SHORT_MONTH.fullmatch(text)
    if match and match[1].lower() in _MONTHS:
        return f"{match[1]} {'20' if int(match[2]) < 50 else '19'}{match[2]}"
    text = _QUARTER.sub(r"Q\1", _GLUED.sub(r"\1", text))
    match = _YEAR_FIRST.search(text)
    if match and (match[2][0] == "Q" or match[2].lower() in _MONTHS):
        text = text.replace(match.group(), f"{match[2]} {match[1]}")
    return text


def joined_time(labels: Iterable[Label]) -> tuple[Period, ...]:
    """The times that headings give together: "2019" over "Q1" is the first quarter of 2019."""
    found = [label.text.removeprefix("In ") for label in labels if _is_part(label.text)]
    years = [text for text in found if re.fullmatch(r"(?:19|20)\d\d", text)]
    parts = [text for text in found if not re.fullmatch(r"(?:19|20)\d\d", text)]
    if years and parts:
        return _periods(f"{parts[-1]} {years[-1]}")
    return ()


def _is_part(text: str) -> bool:
    bare = text.removeprefix("In ")
    return bool(re.fullmatch(r"(?:19|20)\d\d|Q[1-4]", bare)) or bare.lower() in _MONTHS
