"""From a cassette back to the source it recorded. Nothing is asked of the network."""

from __future__ import annotations

from pathlib import Path

from citecheck.errors import CassetteError
from citecheck.records import Outcome, Provenance, Reference, Retrieval, Source
from citecheck.sources.cassettes import Label, Page, digest, label_of, open_cassette
from citecheck.sources.client import Client
from citecheck.sources.interface import Unfetched
from citecheck.sources.keys import Key
from citecheck.sources.pages import source_from
from citecheck.sources.transport import CassetteTransport


def replay(path: Path, key: Key, reference: Reference | None) -> Retrieval | None:
    """The retrieval that a cassette recorded; None where the cassette answers another key.

    Raises `CassetteError` where the file is damaged or does not hold the pages that it names.
    """
    cassette = open_cassette(path)
    label = label_of(cassette)
    if path.stem != key.name and not label.key.matches(key):
        return None
    client = Client(CassetteTransport(cassette), agent="citecheck")
    sources: list[Source] = []
    for page in label.pages:
        try:
            answer = client.get(page.url)
        except Unfetched as error:
            raise CassetteError(path, error.reason) from error
        if digest(answer.body) != page.sha256:
            raise CassetteError(path, f"the recorded page {page.url} is not the one that its hash names")
        try:
            sources.append(
                source_from(answer, label.provenance, recorded_at=label.recorded_at or None, secondary=page.secondary)
            )
        except Unfetched as error:
            return Retrieval(reference=reference, outcome=error.outcome, reason=f"{error.reason.capitalize()}.")
    return Retrieval(
        reference=reference,
        outcome=Outcome.READ,
        reason=_told(label, label.pages[0]),
        source=sources[0],
        others=tuple(sources[1:]),
    )


def _told(label: Label, page: Page) -> str:
    day = label.recorded_at[:10]
    if label.provenance is Provenance.RECONSTRUCTION:
        what = "a page that reports the source" if page.secondary else "the source"
        return f"Read from a reconstruction of {what}, written {day} from published facts; it is not {page.final} itself."
    return f"Read from the recording of {page.final} made {day}."
