"""From a cassette back to the source it recorded. Nothing is asked of the network."""

from __future__ import annotations

from pathlib import Path

import attrs

from citecheck.errors import CassetteError
from citecheck.records import Claim, Outcome, Provenance, Reference, Retrieval, Source
from citecheck.sources.cassettes import Label, Page, digest, label_of, open_cassette
from citecheck.sources.client import Client
from citecheck.sources.interface import FetchError
from citecheck.sources.keys import Key, topic_words
from citecheck.sources.pages import source_from
from citecheck.sources.transport import CassetteTransport


@attrs.frozen(kw_only=True)
class Replayed:
    """A cassette read back: its sources, and what each bears on."""

    label: Label
    sources: tuple[tuple[Page, Source], ...]
    refusal: FetchError | None = None
    """What stands in the way of reading a page, a wall for example."""

    def retrieval(self, reference: Reference | None, claim: Claim | None) -> Retrieval:
        """What bears on the claim. The source itself always does; a page that reports one figure does not on others."""
        if self.refusal is not None:
            reason = f"{self.refusal.reason[:1].upper()}{self.refusal.reason[1:]}."
            return Retrieval(reference=reference, outcome=self.refusal.outcome, reason=reason)
        words = topic_words(claim.sentence) if claim is not None else ()
        kept = [(page, source) for page, source in self.sources if page.bears_on(words)]
        if not kept:
            reason = (
                "The source itself is not recorded, and the page that is recorded for this note is on another figure."
            )
            return Retrieval(reference=reference, outcome=Outcome.NOT_RECORDED, reason=reason)
        return Retrieval(
            reference=reference,
            outcome=Outcome.READ,
            reason=_told(self.label, kept[0][0]),
            source=kept[0][1],
            others=tuple(source for _, source in kept[1:]),
        )


def replay(path: Path, key: Key) -> Replayed | None:
    """What a cassette recorded; None where the cassette answers another key.

    Raises `CassetteError` where the file is damaged or does not hold the pages that it names.
    """
    cassette = open_cassette(path)
    label = label_of(cassette)
    if path.stem != key.name and not label.key.matches(key):
        return None
    client = Client(CassetteTransport(cassette), agent="citecheck")
    sources: list[tuple[Page, Source]] = []
    for page in label.pages:
        try:
            answer = client.get(page.url)
        except FetchError as error:
            raise CassetteError(path, error.reason) from error
        if digest(answer.body) != page.sha256:
            raise CassetteError(path, f"the recorded page {page.url} is not the one that its hash names")
        try:
            source = source_from(
                answer, label.provenance, recorded_at=label.recorded_at or None, secondary=page.secondary
            )
        except FetchError as error:
            return Replayed(label=label, sources=(), refusal=error)
        sources.append((page, source))
    return Replayed(label=label, sources=tuple(sources))


def _told(label: Label, page: Page) -> str:
    day = label.recorded_at[:10]
    if label.provenance is Provenance.RECORDED:
        return f"Read from the recording of {page.final} made {day}."
    what = "a page that reports the source" if page.secondary else "the source"
    return f"Read from a reconstruction of {what}, written {day} from published facts; it stands in for {page.final}."
