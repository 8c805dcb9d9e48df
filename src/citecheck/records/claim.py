"""What a document says with a number, and the markers in its prose."""

from __future__ import annotations

import enum

import attrs

from citecheck.records.location import Location
from citecheck.records.quantity import Quantity


class MarkerKind(enum.Enum):
    """How a marker says what it points at."""

    NUMBER = "number"
    """By the number or sign of a note."""
    CITATION = "citation"
    """By author and year, or back at another citation: "(Reed and Marsh 2015, p. 23)", "Reed (2015)", "(ibid.)"."""


@attrs.frozen(kw_only=True)
class Marker:
    """What points at a note in the prose: a superscript, a glued digit, a bracketed number, an author with a year."""

    label: str
    """As printed, without brackets and page: "7", "*", "Reed and Marsh 2015", "Ibid."."""
    location: Location
    kind: MarkerKind = MarkerKind.NUMBER
    note: str | None = None
    """`Note.id` of the note or entry that is meant here; None where there is none, or several that fit alike."""
    candidates: tuple[str, ...] = ()
    """`Note.id` of the entries that a citation fits alike, so that it is tied to none of them."""
    pages: str | None = None
    """Page that a citation gives: "23", "44-47"."""
    fits: str | None = None
    """`Note.id` of another note whose text fits the sentence better, where markers and notes are out of step."""
    sentence: str = ""
    """The sentence that the marker closes or stands in, joined and mended."""
    names: tuple[str, ...] = ()
    """For a note that points back ("Ibid."): makers of cited works who are named since the marker before."""
    credits: tuple[str, ...] = ()
    """Those of them who are said to have said something."""


@attrs.frozen(kw_only=True)
class Claim:
    """A quantity and what it is said of. None wherever the text does not say."""

    id: str
    """Fingerprint of document, surface and sentence; a counter is added to equal ones ("3fa2…-2")."""
    quantity: Quantity
    location: Location
    """The quantity's own span in the original text."""
    sentence: str
    """The whole sentence, lines joined, hyphens mended, markers taken out."""
    measure: str | None = None
    """What is counted or measured, a noun phrase of the sentence."""
    time: str | None = None
    place: str | None = None
    attribution: str | None = None
    """Who is said to say so: "the Royal College", "ONS"."""
    markers: tuple[str, ...] = ()
    """Labels of the markers that cite this claim."""
    notes: tuple[str, ...] = ()
    """`Note.id` of the notes behind those markers, the fitting note where they drift."""
    in_note: str | None = None
    """`Note.id` where the claim itself stands in the text of a note."""
    section: str | None = None
    """The nearest heading above."""
