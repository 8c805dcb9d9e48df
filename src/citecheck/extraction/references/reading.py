"""One way to read a reference."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Reading:
    """One way to read a reference."""

    score: float
    authors: tuple[str, ...] = ()
    title: str | None = None
    publisher: str | None = None
    container: str | None = None
    date: str | None = None
    pages: str | None = None
    titled: bool = False
    """Whether quotation marks or a date before it show where the title begins, so that it can be kept."""
