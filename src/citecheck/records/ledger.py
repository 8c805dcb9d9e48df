"""Everything extracted from one document."""

from __future__ import annotations

import attrs

from citecheck.records.claim import Claim, Marker
from citecheck.records.dating import Dating
from citecheck.records.document import Document
from citecheck.records.heading import Heading
from citecheck.records.name import Acronym, Name
from citecheck.records.note import Note
from citecheck.records.phrase import Phrase
from citecheck.records.quotation import Quotation


@attrs.frozen(kw_only=True)
class Ledger:
    """All records of one document, each tuple sorted by location.

    Holds no time of run, so that diffs mean something.
    """

    document: Document
    claims: tuple[Claim, ...] = ()
    markers: tuple[Marker, ...] = ()
    notes: tuple[Note, ...] = ()
    names: tuple[Name, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    acronyms: tuple[Acronym, ...] = ()
    datings: tuple[Dating, ...] = ()
    headings: tuple[Heading, ...] = ()
    phrases: tuple[Phrase, ...] = ()

    def note(self, id: str) -> Note | None:
        """The note with this `Note.id`."""
        return next((note for note in self.notes if note.id == id), None)
