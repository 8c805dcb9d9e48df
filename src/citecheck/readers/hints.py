"""What a reader knows of the lines of a text besides their characters: how they are set."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


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


NONE = Hints()
