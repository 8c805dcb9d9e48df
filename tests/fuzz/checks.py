"""What must hold of every answer, whatever the text: spans, order, the same answer twice, no warning."""

from __future__ import annotations

import datetime
import warnings
from collections.abc import Callable
from typing import TypeVar

import citecheck
from citecheck.extraction import extract
from citecheck.readers import read_bytes
from citecheck.records import Location, Status
from citecheck.verification.passages import read_source, reading_of_text
from citecheck.verification.statement import read_statement

SEPARATOR = "\x1e"
"""Between the claim and the source of one input."""
_JUDGED = {Status.SUPPORTED, Status.ROUNDED, Status.CONTRADICTED, Status.SILENT, Status.UNCHECKED}
_Answer = TypeVar("_Answer")


def check_quantities(text: str) -> None:
    """`find_quantities`: ascending spans that hold their surface, finite values, ranges that do not go down."""
    found = _twice(lambda: citecheck.find_quantities(text))
    end = 0
    for quantity in found:
        assert end <= quantity.start < quantity.end <= len(text), quantity
        assert text[quantity.start : quantity.end] == quantity.surface, quantity
        assert quantity.value.is_finite(), quantity
        assert quantity.high is None or (quantity.high.is_finite() and quantity.high >= quantity.value), quantity
        assert quantity.precision is None or quantity.precision >= 0, quantity
        end = quantity.end


def check_note(text: str) -> None:
    """`parse_note`: no empty field, dates that exist, addresses without white space."""
    for reference in _twice(lambda: citecheck.parse_note(text)):
        assert reference.text.strip(), reference
        for field in ("title", "publisher", "container", "url", "doi", "pages"):
            value = getattr(reference, field)
            assert value is None or value.strip(), (field, reference)
        assert all(name.strip() for name in reference.authors), reference
        assert reference.year is None or 1000 <= reference.year <= 2999, reference
        for date in (reference.date, reference.accessed):
            assert date is None or _is_date(date), reference
        assert reference.url is None or not any(map(str.isspace, reference.url)), reference


def check_judge(claim: str, source: str) -> None:
    """`judge`: a status that it may give, a reason, evidence that stands in the source where it says."""
    verdict = _twice(lambda: citecheck.judge(claim, source))
    assert verdict.status in _JUDGED, verdict
    assert verdict.reason.strip(), verdict
    assert verdict.evidence or verdict.status not in (Status.SUPPORTED, Status.ROUNDED, Status.CONTRADICTED), verdict
    for evidence in verdict.evidence:
        assert evidence.text.strip(), evidence
        _check_location(evidence.location, source)


def check_pair(text: str) -> None:
    """`judge` of a claim and a source in one string."""
    claim, _, source = text.partition(SEPARATOR)
    check_judge(claim, source)


def check_extract(text: str) -> None:
    """Reading and extracting a text file: every location holds its surface, or the file is said to be none."""
    data = text.encode("utf-8", "surrogatepass")
    try:
        ledger = _twice(lambda: extract(read_bytes(data, id="fuzz")))
    except citecheck.ReadError:
        return
    whole = ledger.document.text
    for records in (ledger.claims, ledger.markers, ledger.notes, ledger.names, ledger.quotations):
        for record in records:
            _check_location(record.location, whole)


CHECKS: dict[str, Callable[[str], None]] = {
    "quantities": check_quantities,
    "note": check_note,
    "judge": check_pair,
    "extract": check_extract,
}


def _check_location(location: Location, text: str) -> None:
    assert 0 <= location.start <= location.end <= len(text), location
    assert text[location.start : location.end] == location.surface, location
    assert location.line == text.count("\n", 0, location.start) + 1, location


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(f"{text}-01-01"[:10] if len(text) < 10 else text)
    except ValueError:
        return False
    return True


def _twice(ask: Callable[[], _Answer]) -> _Answer:
    """The answer of `ask`, given twice from scratch and without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        first = ask()
        for cache in (reading_of_text, read_source, read_statement):
            cache.cache_clear()
        second = ask()
    assert first == second, (first, second)
    return first
