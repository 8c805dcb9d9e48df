"""How often a document writes a word or two in a way that bears on its names and titles."""

from __future__ import annotations

import attrs

from citecheck.records.location import Location


@attrs.frozen(kw_only=True)
class Phrase:
    """A word that the document writes without a capital though a name in it has it, or two words of a title.

    Two words are given where the document has them in two spellings: "local practice" and "local practise".
    """

    text: str
    """Lower case, one space between two words."""
    location: Location
    """Of the first use."""
    count: int | None = None
    """Uses of two words in the whole document; None for one word, of which one use says enough."""
