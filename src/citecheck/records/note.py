"""Notes and the references in them."""

from __future__ import annotations

import enum

import attrs

from citecheck.records.location import Location


class NoteKind(enum.Enum):
    REFERENCE = "reference"
    COMMENT = "comment"
    IBID = "ibid"
    MIXED = "mixed"
    """A comment with a reference in or beside it."""
    EMPTY = "empty"
    ENTRY = "entry"
    """An entry of a list of references that has no number: the text cites it by author and year."""


@attrs.frozen(kw_only=True)
class Reference:
    """What a note cites, parsed. None and () wherever the note does not say."""

    text: str
    """The part of the note that this reference was parsed from."""
    authors: tuple[str, ...] = ()
    """People, "Given Family", in printed order."""
    title: str | None = None
    publisher: str | None = None
    """The organisation or news title behind the work."""
    container: str | None = None
    """The journal or book that the work stands in."""
    year: int | None = None
    date: str | None = None
    """ISO, as precise as stated: "2015", "2015-04", "2015-04-29"."""
    url: str | None = None
    doi: str | None = None
    pages: str | None = None
    accessed: str | None = None
    """ISO date."""
    repeats: str | None = None
    """`Note.id` of the earlier note that gives the work in full (ibid., op. cit., short titles)."""
    editors: tuple[str, ...] = ()
    """People whom the note marks as editors; those of the work itself, not of a book around it, are `authors` too."""


@attrs.frozen(kw_only=True)
class Note:
    """A footnote, an endnote, or an entry of a list of references that the text cites by author and year."""

    id: str
    """Unique in its document: the label, or "label.2" for the second note printed with that label."""
    label: str
    """As printed; for a note that lost its number the number its place in the sequence gives it; for an entry what a
    citation would call it ("Reed and Marsh 2015")."""
    text: str
    """The note's own text without its number, lines joined, hyphens and addresses mended."""
    location: Location
    """Where the note's text starts, to its end (or the end of its first piece)."""
    kind: NoteKind = NoteKind.REFERENCE
    references: tuple[Reference, ...] = ()
    printed: bool = True
    """False where `label` is inferred: the number was lost in print, or the note is an entry and has none."""
