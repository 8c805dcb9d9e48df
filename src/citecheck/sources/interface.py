"""What the parts of this package hand to one another, and what a resolver is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import attrs

from citecheck.records import Claim, Note, Outcome, Reference


class FetchError(Exception):
    """An address that gave no page. Attributes: `outcome`, `reason` (one clause for a sub-editor), `url`."""

    def __init__(self, outcome: Outcome, reason: str, url: str = "") -> None:
        self.outcome = outcome
        self.reason = reason
        self.url = url
        super().__init__(reason)


@attrs.frozen(kw_only=True)
class Answer:
    """What an address gave: status 200 and a body."""

    url: str
    """Asked for."""
    final: str
    """After redirects."""
    media_type: str
    """"text/html", lower case, without parameters; "" where the server does not say."""
    charset: str | None
    hops: tuple[str, ...] = ()
    """Every address asked on the way, the last one included."""
    body: bytes = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class Wanted:
    """A reference with the note and the claim that it serves: all that a resolver may go by."""

    reference: Reference
    note: Note | None = None
    claim: Claim | None = None

    @property
    def year(self) -> int | None:
        return self.reference.year or (int(self.reference.date[:4]) if self.reference.date else None)


@attrs.frozen(kw_only=True)
class Candidate:
    """An address that may be the source."""

    url: str
    score: float
    """0 to 1: how sure the resolver is. See `candidates.choose` for what is taken."""
    reason: str
    """One clause: "its title is the note's"."""
    title: str | None = None
    date: str | None = None
    """ISO date of the page, as precise as known."""


class Web(Protocol):
    """The web as resolvers see it. Every method raises `FetchError`."""

    def get(self, url: str) -> Answer: ...

    def json(self, url: str) -> Any: ...


class Resolver(Protocol):
    """Finds addresses for one kind of reference."""

    name: str

    def concerns(self, wanted: Wanted) -> bool:
        """Whether this resolver knows this kind of reference at all. Asks nothing of the web."""
        ...

    def candidates(self, wanted: Wanted, web: Web) -> Sequence[Candidate]:
        """Addresses that may be the source, near misses with their low scores among them; () where there is none.

        Raises `FetchError` only where the site could not be asked.
        """
        ...
