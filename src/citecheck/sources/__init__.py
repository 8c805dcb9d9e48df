"""Sources: from a reference to what it cites, recorded so that it can be replayed. See docs/extending.md."""

from __future__ import annotations

from citecheck.sources.library import Library

__all__ = ["Library"]
