"""Everything extracted from one document."""

from __future__ import annotations

import attrs

from citecheck.records.claim import Claim, Marker, MarkerKind
from citecheck.records.dating import Dating
from citecheck.records.document import Document
from citecheck.records.heading import Heading
from citecheck.records.name import Acronym, Name
from citecheck.records.note import Note, NoteKind
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

    @property
    def numbered_markers(self) -> tuple[Marker, ...]:
        """The markers that point by number or sign: all but citations by author and year."""
        return tuple(marker for marker in self.markers if marker.kind is MarkerKind.NUMBER)

    @property
    def citations(self) -> tuple[Marker, ...]:
        """The markers that point by author and year, or back at another citation."""
        return tuple(marker for marker in self.markers if marker.kind is MarkerKind.CITATION)

    @property
    def numbered_notes(self) -> tuple[Note, ...]:
        """The footnotes and endnotes: all but the entries of a list of references that has no numbers."""
        return tuple(note for note in self.notes if note.kind is not NoteKind.ENTRY)

    @property
    def entries(self) -> tuple[Note, ...]:
        """The entries of the list of references that the text cites by author and year."""
        return tuple(note for note in self.notes if note.kind is NoteKind.ENTRY)

    def note(self, id: str) -> Note | None:
        """The note with this `Note.id`."""
        return next((note for note in self.notes if note.id == id), None)
