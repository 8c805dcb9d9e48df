"""The library: from a reference to the source it means, out of the cassettes first, then of the web where asked to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import attrs

from citecheck.errors import CassetteError, ConfigError
from citecheck.records import Claim, Document, Note, NoteKind, Outcome, Provenance, Reference, Retrieval
from citecheck.sources.crossref import CrossrefResolver
from citecheck.sources.doi import DoiResolver
from citecheck.sources.interface import Resolver, Wanted
from citecheck.sources.keys import Key, key_of
from citecheck.sources.kings_fund import KingsFundResolver
from citecheck.sources.ons import OnsResolver
from citecheck.sources.pulse import PulseResolver
from citecheck.sources.shelf import Shelf
from citecheck.sources.url import UrlResolver
from citecheck.sources.wayback import WaybackResolver

if TYPE_CHECKING:
    import httpx

    from citecheck.sources.live import LiveWeb
    from citecheck.sources.replay import Replayed

RESOLVERS: tuple[Resolver, ...] = (
    UrlResolver(),
    WaybackResolver(),
    DoiResolver(),
    PulseResolver(),
    KingsFundResolver(),
    OnsResolver(),
    CrossrefResolver(),
)
"""In the order they are asked: what the note states before what must be searched for."""

RECORD_MODES = ("none", "new", "all")
DEFAULT_FOLDER = "cassettes"


class Library:
    """Gets the sources that notes cite. A context manager: leaving it closes the connections.

    `cassettes` is the folder of recorded sources; without it `cassettes/` of the current folder is taken where there is
    one. `record` says what may be asked of the web: "none" nothing (replay only), "new" what no cassette holds, "all"
    everything, replacing what was recorded. `contact` is an address or page that servers see in the User-Agent.
    `transport` takes the place of the network (tests, a stand-in web). `trusted` names hosts on private addresses that
    may be asked all the same. `pause` is in seconds, between two requests to one host.
    `resolvers` are asked in their order.

    Raises `ConfigError` for an unknown `record`.
    """

    def __init__(
        self,
        cassettes: str | Path | None = None,
        record: str = "none",
        *,
        transport: httpx.BaseTransport | None = None,
        contact: str | None = None,
        timeout: float = 20.0,
        pause: float = 1.0,
        trusted: tuple[str, ...] = (),
        resolvers: tuple[Resolver, ...] = RESOLVERS,
    ) -> None:
        if record not in RECORD_MODES:
            raise ConfigError("record", record, RECORD_MODES)
        folder = Path(cassettes) if cassettes is not None else Path(DEFAULT_FOLDER)
        self.record = record
        self._named = cassettes is not None
        self._shelf = Shelf(folder if self._named or folder.is_dir() or record != "none" else None)
        self._transport = transport
        self._settings: dict[str, Any] = {
            "contact": contact,
            "timeout": timeout,
            "pause": pause,
            "trusted": frozenset(trusted),
            "resolvers": resolvers,
        }
        self._live: LiveWeb | None = None
        self._replayed: dict[Key, Replayed | CassetteError | None] = {}
        self._answers: dict[Key, Retrieval] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections. The library can still replay afterwards."""
        if self._live is not None:
            self._live.close()
            self._live = None

    def retrieve(
        self, reference: Reference | None, *, note: Note | None = None, claim: Claim | None = None
    ) -> Retrieval:
        """The source that a reference means, or the reason why there is none. Never raises for what a source does.

        A reference that names only a body is looked for by what the note and the claim say, and so is a note without a
        reference. The answer is kept for the run.
        """
        key = key_of(reference, note=note, claim=claim)
        if key is None:
            return Retrieval(reference=reference, outcome=_unsaid(reference), reason=_nothing_to_go_by(reference, note))
        recorded = self._recorded(key)
        if reference is None or self.record == "none" or (self.record == "new" and _is_live(recorded)):
            asked = None
        else:
            asked = self._asked(key, reference, note, claim)
        if asked is not None and (asked.outcome is Outcome.READ or recorded is None):
            return attrs.evolve(asked, reference=reference)
        if isinstance(recorded, CassetteError):
            reason = f"The recording {Path(recorded.path).name} is damaged: {recorded.reason}."
            return Retrieval(reference=reference, outcome=Outcome.UNREADABLE, reason=reason)
        if recorded is not None:
            found = recorded.retrieval(reference, claim)
            return found if asked is None else attrs.evolve(found, reason=f"{asked.reason} {found.reason}")
        if reference is None or not (reference.title or reference.url or reference.doi):
            return Retrieval(reference=reference, outcome=_unsaid(reference), reason=_nothing_to_go_by(reference, note))
        return Retrieval(reference=reference, outcome=Outcome.NOT_RECORDED, reason=self._not_recorded())

    def document(
        self, url: str, *, id: str | None = None, tell: Callable[[str], None] = lambda message: None
    ) -> Document:
        """The document at an http(s) address, to be checked: see `documents.fetch_document`.

        Naming an address is leave to ask for it, so that it is fetched whatever `record` says, unless a cassette has
        it. Raises ReadError.
        """
        from citecheck.sources.documents import fetch_document

        return fetch_document(url, web=self._web, shelf=self._shelf, record=self.record, id=id, tell=tell)

    def _web(self) -> LiveWeb:
        from citecheck.sources.live import LiveWeb

        if self._live is None:
            self._live = LiveWeb(transport=self._transport, **self._settings)
        return self._live

    def _recorded(self, key: Key) -> Replayed | CassetteError | None:
        """What the cassettes hold for a key. A damaged file is told only where no other file answers."""
        if key not in self._replayed:
            from citecheck.sources.replay import replay

            answer: Replayed | CassetteError | None = None
            for path in self._shelf.find(key):
                try:
                    found = replay(path, key)
                except CassetteError as error:
                    # A file with a like name may be another source's; only the exact one is ours to complain about.
                    answer = answer or (error if path.stem == key.name else None)
                    continue
                if found is not None:
                    answer = found
                    break
            self._replayed[key] = answer
        return self._replayed[key]

    def _asked(self, key: Key, reference: Reference, note: Note | None, claim: Claim | None) -> Retrieval:
        """What the web gives for a key, once a run. Failures are kept for the run and never written."""
        if key not in self._answers:
            wanted = Wanted(reference=reference, note=note, claim=claim)
            self._answers[key] = self._web().retrieve(key, wanted, self._shelf.path(key))
        return self._answers[key]

    def _not_recorded(self) -> str:
        folder = self._shelf.folder
        if folder is None or not folder.is_dir():
            return (
                f"Nothing was asked of the web and there is no folder {folder or DEFAULT_FOLDER} of recorded sources."
            )
        return "No recording of this source is kept, and the web was not asked (--record new asks it)."


def _unsaid(reference: Reference | None) -> Outcome:
    return Outcome.VAGUE if reference is not None else Outcome.NO_REFERENCE


def _nothing_to_go_by(reference: Reference | None, note: Note | None) -> str:
    if reference is not None:
        body = reference.publisher or reference.container or " and ".join(reference.authors)
        if body:
            return f"The note names only {body}: no title, date or address to look for."
        return "The note gives no title, publisher or address to look for."
    if note is None:
        return "There is no note to follow."
    if note.kind is NoteKind.EMPTY or not note.text.strip():
        return f"Note {note.label} is empty."
    return f"Note {note.label} is a comment and cites no source."


def _is_live(recorded: Replayed | CassetteError | None) -> bool:
    """Whether the cassette holds the live page; a reconstruction only stands in for it."""
    from citecheck.sources.replay import Replayed

    return isinstance(recorded, Replayed) and recorded.label.provenance is Provenance.RECORDED
