"""A stretch of a document that is printed a second time."""

from __future__ import annotations

import attrs

from citecheck.records.location import Location


@attrs.frozen(kw_only=True)
class Repeat:
    """A stretch that comes again in the same order, nearly to the letter: a summary printed twice.

    A ledger quotes and does not hold the document, so that each stretch is given by its first and its last words.
    """

    location: Location
    """First words of the later printing."""
    last: Location
    """Last words of the later printing."""
    of: Location
    """First words of the earlier printing."""
    of_last: Location
    """Last words of the earlier printing."""

    def holds(self, place: Location) -> bool:
        """Whether a place lies in the later printing."""
        return self.location.start <= place.start and place.end <= self.last.end
