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


class Direction(enum.Enum):
    """Which way a figure moved."""

    RISE = "rise"
    FALL = "fall"


class Modality(enum.Enum):
    """How a sentence means a figure that it does not give as a fact."""

    PLAN = "plan"
    """Meant to be: planned, pledged, proposed, a target."""
    FORECAST = "forecast"
    """Said of what is to come: will, expected, projected."""
    POSSIBLE = "possible"
    """Held possible or under a condition: could, may, would."""
    OPINION = "opinion"
    """What the people counted say, think or want: "a third of doctors said that"."""


class ComparisonKind(enum.Enum):
    """How a figure stands to what it is compared with."""

    FROM = "from"
    """The figure is where a change ended, the other where it began: "9%" of "from 6% to 9%"."""
    TO = "to"
    """The figure is where a change began, the other where it ended: "6%" of "from 6% to 9%"."""
    THAN = "than"
    """So much more or less than the other, or so many times it: "30% more than in 2010", "twice the average"."""
    AGAINST = "against"
    """The other is set beside it: "5%, compared with 4% in Wales"."""
    OF = "of"
    """The figure is a part of the other: "12 of 30", "30 boats, of which 12"."""


@attrs.frozen(kw_only=True)
class Comparison:
    """What a figure is compared with, and how."""

    kind: ComparisonKind
    other: str
    """In the words of the sentence: "6%", "in 2010", "the national average"."""


@attrs.frozen(kw_only=True)
class Said:
    """A quantity and what a sentence says of it: the reading of a claim, or of a figure of its source."""

    quantity: Quantity
    measure: str | None = None
    """The fields are those of a Claim."""
    time: str | None = None
    place: str | None = None
    scope: str | None = None
    attribution: str | None = None
    comparison: Comparison | None = None
    direction: Direction | None = None
    negated: bool = False
    modality: Modality | None = None


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
    scope: str | None = None
    """The people or things that it holds for: "among over-65s", "aged 16 to 24", "of GPs", "excluding London"."""
    attribution: str | None = None
    """Who is said to say so: "the Royal College", "ONS"."""
    comparison: Comparison | None = None
    direction: Direction | None = None
    """Of a change or difference, or of a level that is told with one: "rose by 4%", "fell to 4%", "4% more". Not of
    money saved or lost, nor of a length of time in which something moved."""
    negated: bool = False
    """Whether the figure itself is denied: "did not reach 4%", "none of the 17", not "no more than 17"."""
    modality: Modality | None = None
    """None for what is given as a fact."""
    markers: tuple[str, ...] = ()
    """Labels of the markers that cite this claim."""
    notes: tuple[str, ...] = ()
    """`Note.id` of the notes behind those markers, the fitting note where they drift."""
    in_note: str | None = None
    """`Note.id` where the claim itself stands in the text of a note."""
    section: str | None = None
    """The nearest heading above."""

    @property
    def said(self) -> Said:
        """What its sentence says, without where it stands and what it cites."""
        return Said(**{field.name: getattr(self, field.name) for field in attrs.fields(Said)})
