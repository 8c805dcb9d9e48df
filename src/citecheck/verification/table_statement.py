"""A row of a table read for comparing: of each figure what its headings, its title and its notes say of it."""

from __future__ import annotations

import re

import attrs

from citecheck.quantities import find_quantities
from citecheck.records import Kind, Quantity
from citecheck.statements.figures import MOST_FIGURES
from citecheck.statements.mood import FORECAST, basis_of, is_negated
from citecheck.statements.movement import sense_of
from citecheck.verification.periods import Period, find_periods
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.table_labels import Label, joined_time
from citecheck.verification.tables import Entry, Row
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.words import concepts_of, places_of, words_of

_CHANGE = re.compile(
    r"\b(?:chang(?:e|es|ed)|growth|increases?d?|decreases?d?|rises?|falls?|reductions?|declines?|differences?)\b",
    re.IGNORECASE,
)
_CHANGE_OF_ALL = re.compile(
    r"\b(?:percentage|per ?cent|%|annual|quarterly|monthly|net|year-on-year)\s+(?:points? )?"
    r"(?:changes?|growth|increases?)\b"
    r"|\b(?:growth|change)\b[^.]{0,40}(?:%|per ?cent)",
    re.IGNORECASE,
)
_DOWN = re.compile(r"\b(?:decreases?d?|falls?|reductions?|declines?|loss(?:es)?)\b", re.IGNORECASE)
_UP = re.compile(r"\b(?:increases?d?|rises?|growth)\b", re.IGNORECASE)
_MAY = re.compile(r"\bMay\b")


def statement_of_row(row: Row) -> Statement:
    """The statement that a row makes: one figure for each that its cells hold."""
    figures: list[Figure] = []
    for at, entry in enumerate(row.entries):
        end = row.entries[at + 1].start if at + 1 < len(row.entries) else len(row.text)
        for quantity in find_quantities(row.text[entry.start : entry.end]):
            if len(figures) < MOST_FIGURES:
                figures.append(_figure(row, entry, quantity, end))
    words = words_of(row.text)
    return Statement(
        text=row.text,
        words=words,
        figures=tuple(figures),
        periods=tuple(dict.fromkeys(period for figure in figures for period in figure.periods)),
        concepts=frozenset(word.concept for word in words),
        names=frozenset(word.concept for word in words if word.name),
        places=places_of(row.text) or places_of(row.caption),
        planned=_is_planned(f"{row.caption} {row.text}"),
        direction=sense_of(row.text),
        negated=False,
    )


def _figure(row: Row, entry: Entry, quantity: Quantity, end: int) -> Figure:
    lead = ", ".join(label.text for label in (*row.labels, *entry.heads))
    own = concepts_of(f"x {lead} {row.text[entry.start : entry.end]}")
    near = concepts_of("x " + " ".join(label.text for label in (*row.labels[-1:], *entry.heads)))
    shared = concepts_of("x " + row.caption)
    exact = find_quantities(entry.exact) if entry.exact else ()
    change = bool(_CHANGE.search(lead) or _CHANGE_OF_ALL.search(row.caption))
    negative = row.text[entry.start : entry.end].lstrip()[:1] in "-−"
    direction = 0
    if change:
        direction = -1 if negative or (_DOWN.search(lead) and not _UP.search(lead)) else 1
    shifted = attrs.evolve(_unsigned(quantity), start=quantity.start + entry.start, end=quantity.end + entry.start)
    return Figure(
        quantity=shifted,
        own=own,
        core=own,
        shared=shared,
        close=near or shared,
        noun=_noun(quantity) or (own | shared if quantity.kind is Kind.COUNT else frozenset()) - GENERIC_CONCEPTS,
        direction=direction,
        change=change,
        role=None,
        basis=basis_of("", quantity),
        negated=is_negated(lead),
        said=False,
        opinion=True,  # a table of answers does not say "said"
        planned=_is_planned(f"{row.caption} {lead}"),
        future=False,
        modality=None,
        past=False,
        flow=False,
        stock=False,
        periods=_periods(row, entry),
        places=places_of(lead) or places_of(row.caption),
        span=(row.entries[0].start if entry is row.entries[0] else entry.start, end),
        clause=(entry.start, end),
        labels=(*row.labels, *entry.heads),
        notes=entry.notes,
        counted=entry.counted and quantity.kind is Kind.COUNT,
        exact=_unsigned(exact[0]) if exact else None,
    )


def _unsigned(quantity: Quantity) -> Quantity:
    """Prose says "a fall of 3%" and "a deficit of £2m" where a table prints a minus."""
    return attrs.evolve(quantity, value=abs(quantity.value)) if quantity.high is None else quantity


def _noun(quantity: Quantity) -> frozenset[str]:
    if quantity.kind is Kind.COUNT and quantity.unit:
        return concepts_of("x " + quantity.unit.replace("_", " "))
    return frozenset()


def _is_planned(text: str) -> bool:
    return bool(FORECAST.search(_MAY.sub(" ", text).lower()))


def _periods(row: Row, entry: Entry) -> tuple[Period, ...]:
    """The times of a figure: of its headings, else of its row's labels, else of what stands above the table."""
    labels: tuple[Label, ...] = (*row.labels, *entry.heads)
    joined = joined_time(labels)
    if joined:
        return joined
    for label in (*reversed(entry.heads), *reversed(row.labels)):
        if label.periods:
            return label.periods
    for label in (*reversed(entry.heads), *reversed(row.labels)):
        found = find_periods(label.text)
        if found:
            return found
    return find_periods(row.caption)[-1:]
