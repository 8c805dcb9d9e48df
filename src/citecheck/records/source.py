"""What a reference led to: the source, or the reason why there is none."""

from __future__ import annotations

import enum

import attrs

from citecheck.records.document import Document
from citecheck.records.note import Reference


class Provenance(enum.Enum):
    """Where the bytes of a source came from."""

    LIVE = "live"
    """Fetched in this run."""
    RECORDED = "recorded"
    """Replayed from a cassette that was recorded from the live web."""
    RECONSTRUCTION = "reconstruction"
    """Replayed from a page written for this project from published facts; never to be taken for the source itself."""
    FILE = "file"
    """A file that the user holds."""
    NONE = "none"
    """No source was read."""


class Outcome(enum.Enum):
    """How a retrieval ended; everything but READ makes the verdict unread."""

    READ = "read"
    NO_REFERENCE = "no_reference"
    """The note cites nothing (it is empty or a comment)."""
    VAGUE = "vague"
    """The note names only a body: no title, date or address to look for."""
    NOT_FOUND = "not_found"
    AMBIGUOUS = "ambiguous"
    NOT_RECORDED = "not_recorded"
    """Offline, and no cassette holds this reference."""
    PAYWALL = "paywall"
    REFUSED = "refused"
    """The address is not one we ask (private, file:, robots.txt)."""
    FAILED = "failed"
    """The network or the server failed."""
    UNREADABLE = "unreadable"
    """Something came back that is no text we can read, or the cassette is damaged."""


@attrs.frozen(kw_only=True)
class Source:
    """A page or file as read."""

    url: str
    """Final address, after redirects."""
    document: Document
    provenance: Provenance
    recorded_at: str | None = None
    """ISO time of reading, as the cassette states it."""
    secondary: bool = False
    """True where the page reports the source rather than being it."""


@attrs.frozen(kw_only=True)
class Retrieval:
    """The attempt to get what a reference cites."""

    reference: Reference | None
    outcome: Outcome
    reason: str
    """One sentence for a sub-editor: what was asked, what came back."""
    source: Source | None = None
    others: tuple[Source, ...] = ()
    """Further sources that bear on the same note, pages that report the source among them."""
    candidates: tuple[str, ...] = ()
    """Addresses that were considered, for an ambiguous reference."""

    @property
    def sources(self) -> tuple[Source, ...]:
        return ((self.source,) if self.source else ()) + self.others
