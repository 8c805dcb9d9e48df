"""What `verify` needs of others: a library of sources and, where one is wanted, a judge for a second opinion."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from citecheck.records import Claim, Note, Reference, Retrieval, Suggestion


class Retriever(Protocol):
    """Anything that can get what a reference cites. `citecheck.Library` is one."""

    def retrieve(
        self, reference: Reference | None, *, note: Note | None = None, claim: Claim | None = None
    ) -> Retrieval:
        """The attempt to get the source. Never raises for a source that cannot be had: the outcome says why."""
        ...


class Judge(Protocol):
    """Anything that can give a second opinion on a claim that arithmetic left silent."""

    @property
    def name(self) -> str:
        """What reports call it: "nli:" or "chat:" and the model, or a word of its own."""
        ...

    def suggest(self, claim: str, figure: str, passages: Sequence[str]) -> Suggestion:
        """What the passages say of the figure in the sentence `claim`.

        `passages` are a few short stretches of the source, likeliest first, never empty. All three are untrusted text.
        Of the answer `answer`, `reason`, `confidence`, `passage` (from 0) and `recorded_at` are read. Raises
        `JudgeError` where no opinion can be had; any other exception counts as one.
        """
        ...
