"""What a reader knows of the lines of a text besides their characters: how they are set, what the file calls them."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from citecheck.records import BlockKind


@attrs.frozen(kw_only=True)
class Hints:
    """Indexes of lines, counted from 0 as `str.split("\\n")` counts them."""

    furniture: frozenset[int] = frozenset()
    """Running heads and page numbers."""
    headings: Mapping[int, int] = attrs.field(factory=dict)
    """Lines in the type of a heading, with its depth from 1."""
    small: frozenset[int] = frozenset()
    """Lines in small type at the foot of a page: notes, most likely."""
    carried: frozenset[int] = frozenset()
    """Those of them that go on with the last note of the page before."""
    kinds: Mapping[int, BlockKind] = attrs.field(factory=dict)
    """Lines that the file says are list items or rows of tables."""
    notes: Mapping[int, str] = attrs.field(factory=dict)
    """Lines that are notes of the file's own, each with the label that it begins with."""
    pageless: bool = False
    """Whether each line is a whole paragraph of a text without pages: no line is broken, none a running head."""


NONE = Hints()
