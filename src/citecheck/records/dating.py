"""A year or period in the running text, and the sentence that it dates."""

from __future__ import annotations

import attrs

from citecheck.records.location import Location


@attrs.frozen(kw_only=True)
class Dating:
    """One date of a sentence. What dates a cited work in a note is part of its reference, not a dating."""

    location: Location
    """The date as written: "in 2014" has "2014", "between 2010 and 2014" the whole span."""
    sentence: str
    """The whole sentence, lines joined, hyphens mended, markers taken out."""
    start: int
    """Offset of the date in `sentence`."""
    year: int
    """The year, or the first year of a period as printed."""
    last: int | None = None
    """The last year of a period as printed; before `year` where the text has the two in the wrong order."""
    section: str | None = None
    """The nearest heading above."""
