"""Names of people, organisations, places and works, and how two of them compare."""

from __future__ import annotations

import enum

import attrs

from citecheck.records.location import Location


class NameKind(enum.Enum):
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TITLE = "title"
    """The title of a work or programme."""


class NameContext(enum.Enum):
    """In what sort of place a name stands; a byline is better evidence of a spelling than running text."""

    BYLINE = "byline"
    CONTENTS = "contents"
    TEXT = "text"
    NOTE = "note"


@attrs.frozen(kw_only=True)
class Name:
    """One mention of a name."""

    surface: str
    """Lines joined, honorifics not included ("John Oakes" for "Sir John Oakes")."""
    kind: NameKind
    location: Location
    honorific: str | None = None
    """"Sir", "Dr", "Cllr" as printed."""
    role: str | None = None
    """The person's role as printed beside the name: "Director of Pricing at the Regulator"."""
    organisation: str | None = None
    """The organisation part of the role."""
    context: NameContext = NameContext.TEXT
    section: str | None = None
    """The nearest heading above."""
    year: int | None = None
    """The year printed beside the title of a work, where a note cites a work of such a title."""
    noun: str | None = None
    """What a title is called right after it: "plan" of "the ‘Dry Feet’ plan"."""


@attrs.frozen(kw_only=True)
class Acronym:
    """One use of an acronym, with its expansion where the text gives it there."""

    short: str
    """Singular, without an apostrophe: "CCG" for "CCG's"."""
    expansion: str | None
    """"Clinical Commissioning Group" where the text sets the two side by side; None for a bare use."""
    location: Location


@attrs.frozen(kw_only=True)
class NameMatch:
    """Whether two spellings name one person."""

    same: bool | None
    """None: cannot tell."""
    score: float = attrs.field(validator=[attrs.validators.ge(0), attrs.validators.le(1)])
    reason: str
