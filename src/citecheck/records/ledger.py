"""Everything extracted from one document."""

from __future__ import annotations

import bisect

import attrs

from citecheck.records.claim import Claim, Marker, MarkerKind
from citecheck.records.dating import Dating
from citecheck.records.document import BlockKind, Document
from citecheck.records.essay import Essay
from citecheck.records.heading import Heading
from citecheck.records.location import Location
from citecheck.records.name import Acronym, Name
from citecheck.records.note import Note, NoteKind
from citecheck.records.phrase import Phrase
from citecheck.records.quotation import Quotation
from citecheck.records.repeat import Repeat


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
    essays: tuple[Essay, ...] = ()
    repeats: tuple[Repeat, ...] = ()

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

    def essay_at(self, offset: int) -> Essay | None:
        """The essay that an offset of the document lies in; None outside essays and where their ends are not known."""
        at = bisect.bisect_right(self.essays, offset, key=lambda essay: essay.location.start)
        return self.essays[at - 1] if at and self.essays[at - 1].holds(offset) else None

    def heading_at(self, offset: int) -> Heading | None:
        """The nearest heading above an offset, or around it; lines of contents and running heads do not count."""
        at = bisect.bisect_right(self.headings, offset, key=lambda heading: heading.location.start)
        return next((one for one in reversed(self.headings[:at]) if one.kind is BlockKind.HEADING), None)

    def is_repeated(self, place: Location) -> bool:
        """Whether a place lies in a part that the document has printed before."""
        at = bisect.bisect_right(self.repeats, place.start, key=lambda repeat: repeat.location.start)
        return bool(at) and self.repeats[at - 1].holds(place)
