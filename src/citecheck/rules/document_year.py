"""The year from which a document speaks, by what it cites and says."""

from __future__ import annotations

import re
from collections import Counter

import attrs

from citecheck.records import Dating, Ledger

_LEAST_CITED = 2
_LEAST_SAID = 2
_DIRECT = re.compile(r"\b(?:in|of|during|by)\s+$", re.IGNORECASE)
_NEAREST = 1900
_FURTHEST = 2100


@attrs.frozen
class DocumentYear:
    """The document is no older than `year`; `said` are the places in its text that name that year."""

    year: int
    said: tuple[Dating, ...]


def document_year(ledger: Ledger) -> DocumentYear | None:
    """The year of a document: the one it states, else the latest that its notes cite.

    A work that is cited was there when the document was written, so this is the earliest year that the document can
    be of. None where no note cites the year twice and the text does not name it twice either, or never names it.
    """
    stated = ledger.document.date
    if stated and stated[:4].isdigit():
        year = int(stated[:4])
    else:
        cited = Counter(
            reference.year
            for note in ledger.notes
            for reference in note.references
            if reference.year is not None and _NEAREST <= reference.year <= _FURTHEST
        )
        if not cited:
            return None
        year = max(cited)
        if cited[year] < _LEAST_CITED and sum(one.year == year for one in ledger.datings) < _LEAST_SAID:
            return None
    said = tuple(sorted((one for one in ledger.datings if year in (one.year, one.last)), key=_by_directness))
    return DocumentYear(year, said) if said else None


def _by_directness(dating: Dating) -> bool:
    """ "in 2015" and "of 2015" speak of the year itself, "the 2015 Plan" names something after it."""
    return _DIRECT.search(dating.sentence[: dating.start]) is None
