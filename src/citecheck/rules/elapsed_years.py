"""Spans of years reckoned up to the time of writing: "in 1987, 30 years ago"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from citecheck.records import Confidence, Finding, Kind, Qualifier, Severity
from citecheck.rules.claims_index import Figure, Statement
from citecheck.rules.corpus import Corpus
from citecheck.rules.document_year import DocumentYear, document_year
from citecheck.rules.interface import finding

_AGO = re.compile(r"^\s*ago\b")
_LATER = re.compile(r"^\s*(?:later|on)\b")
_NOW = re.compile(r"\b(?:still|today|now|nowadays|remains?|continues?|is|are)\b")
_MOST_SHOWN = 3


def check(corpus: Corpus) -> Iterable[Finding]:
    """Findings of the rule `arithmetic`, document by document."""
    years = {ledger.document.id: document_year(ledger) for ledger in corpus.ledgers}
    for statement in corpus.statements:
        year = years.get(statement.document)
        if year is None or statement.in_note is not None:
            continue
        for figure in statement.figures:
            yield from _reckoned(statement, figure, year)


def _reckoned(statement: Statement, figure: Figure, year: DocumentYear) -> Iterator[Finding]:
    quantity = figure.quantity
    text = statement.text
    if quantity.kind is not Kind.DURATION or quantity.high is not None or quantity.qualifier is not Qualifier.EXACT:
        return
    if not re.search(r"\byears?$", quantity.surface) or quantity.value != int(quantity.value):
        return
    tail = text[figure.end :]
    later = bool(_LATER.match(tail))
    if not later and not _AGO.match(tail):
        return
    # "in 1948 … 20 years later, in 1968" is reckoned between two years of the past.
    years = sorted(statement.years)
    if len(years) != 1 or (later and not _NOW.search(text)):
        return
    base = years[0]
    reached = base + int(quantity.value)
    if base >= year.year or year.year <= reached <= year.year + 1:
        return
    actual = year.year - base
    shown = [one for one in year.said if one.sentence != statement.text][:_MOST_SHOWN]
    if not shown:
        return
    yield finding(
        "arithmetic",
        f"{quantity.surface} from {base} is {reached}, but the document speaks of {year.year} as its own time",
        attrs.evolve(figure.location, label=f"counted from {base}"),
        [attrs.evolve(one.location, label="the document's year") for one in shown],
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        why=f"{year.year} − {base} = {actual}; works of {year.year} are cited",
        suggestion=f"{actual} years",
        key=(text,),
    )
