"""Years and periods in the running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from citecheck.prose.dates import DateKind, find_dates
from citecheck.records import BlockKind, Dating, Document

if TYPE_CHECKING:
    from citecheck.readers.sentences import Sentence

_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE, BlockKind.PULL_QUOTE, BlockKind.HEADING})
_YEAR = r"(?:1[5-9]|20)\d\d"
_TURNED = re.compile(
    rf"\b(?:[Bb]etween|[Ff]rom)\s+(?P<a>{_YEAR})\s+(?:and|to|until)\s+(?P<b>{_YEAR})\b(?![\d/-]|[.,]\d)"
    rf"|(?<![\w/.,£$€–—-])(?P<c>{_YEAR})\s?[-–—]\s?(?P<d>{_YEAR})(?![\w/%–—-]|[.,]\d)"
)


def find_datings(document: Document, sentences: Sequence[Sentence]) -> tuple[Dating, ...]:
    """Every year and period of the running text, notes left out, sorted by location."""
    found = []
    for sentence in sentences:
        if sentence.kind not in _READ:
            continue
        for start, end, year, last in dates_with_years(sentence.text):
            found.append(
                Dating(
                    location=document.locate(*sentence.original(start, end)),
                    sentence=sentence.text,
                    start=start,
                    year=year,
                    last=last,
                    section=sentence.section,
                )
            )
    return tuple(sorted(found, key=lambda dating: (dating.location.start, dating.location.end)))


def dates_with_years(text: str) -> Iterator[tuple[int, int, int, int | None]]:
    """(start, end, first year, last year) of every date with a year, periods in the wrong order as printed."""
    turned: list[tuple[int, int]] = []
    for match in _TURNED.finditer(text):
        group = "a" if match["a"] else "c"
        year, last = int(match[group]), int(match["b"] or match["d"])
        if last < year:
            turned.append((match.start(group), match.end()))
            yield match.start(group), match.end(), year, last
    for date in find_dates(text):
        if date.year is None or any(low < date.end and date.start < high for low, high in turned):
            continue
        until = date.last_year if date.kind in (DateKind.SPAN, DateKind.FINANCIAL_YEAR) else None
        yield date.start, date.end, date.year, until if until != date.year else None
