"""What `verify` needs of a library of sources."""

from __future__ import annotations

from typing import Protocol

from citecheck.records import Claim, Note, Reference, Retrieval


class Retriever(Protocol):
    """Anything that can get what a reference cites. `citecheck.Library` is one."""

    def retrieve(
        self, reference: Reference | None, *, note: Note | None = None, claim: Claim | None = None
    ) -> Retrieval:
        """The attempt to get the source. Never raises for a source that cannot be had: the outcome says why."""
        ...
