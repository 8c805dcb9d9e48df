"""A heading as it is printed in one place."""

from __future__ import annotations

import attrs

from citecheck.records.document import BlockKind
from citecheck.records.location import Location


@attrs.frozen(kw_only=True)
class Heading:
    """A heading above its text, in the contents or at the head of pages (there once, where it stands first)."""

    text: str
    """Lines joined, with the numbers printed before and after it."""
    kind: BlockKind
    """`HEADING`, `CONTENTS` or `FURNITURE`."""
    location: Location
