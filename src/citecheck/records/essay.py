"""An essay of a collection, with its authors."""

from __future__ import annotations

import attrs

from citecheck.records.location import Location


@attrs.frozen(kw_only=True)
class Essay:
    """A titled part of a document that an author stands for: an essay of a collection, a signed foreword."""

    title: str
    """Lines joined, without the numbers printed before and after it."""
    authors: tuple[str, ...] = ()
    """Names as the byline prints them, honorifics left out; () where none is printed."""
    location: Location
    """Of the title."""
    last: Location | None = None
    """The last words of the essay; None where the text stands in no order that tells where it ends."""

    def holds(self, offset: int) -> bool:
        """Whether an offset of the document lies between the title and the last words."""
        return self.last is not None and self.location.start <= offset < self.last.end
