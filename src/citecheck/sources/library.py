"""The library: from a reference to the source it means, out of the cassettes first and out of the web where asked to."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from citecheck.errors import CassetteError, ConfigError
from citecheck.records import Claim, Note, NoteKind, Outcome, Reference, Retrieval
from citecheck.sources.keys import Key, key_of
from citecheck.sources.shelf import Shelf

if TYPE_CHECKING:
    import httpx

    from citecheck.sources.live import LiveWeb

RECORD_MODES = ("none", "new", "all")
DEFAULT_FOLDER = "cassettes"


class Library:
    """Gets the sources that notes cite. A context manager: leaving it closes the connections.

    `cassettes` is the folder of recorded sources; without it `cassettes/` of the current folder is taken where there is
    one. `record` says what may be asked of the web: "none" nothing (replay only), "new" what no cassette holds, "all"
    everything, replacing what was recorded. `contact` is an address or page that servers see in the User-Agent.
    `transport` takes the place of the network (tests, a stand-in web). `trusted` names hosts on private addresses that may
    be asked all the same.

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
    ) -> None:
        if record not in RECORD_MODES:
            raise ConfigError("record", record, RECORD_MODES)
        folder = Path(cassettes) if cassettes is not None else Path(DEFAULT_FOLDER)
        self.record = record
        self._named = cassettes is not None
        self._shelf = Shelf(folder if self._named or folder.is_dir() or record != "none" else None)
        self._transport = transport
        self._settings = {"contact": contact, "timeout": timeout, "pause": pause, "trusted": frozenset(trusted)}
        self._live: LiveWeb | None = None
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
        if key not in self._answers:
            self._answers[key] = self._retrieve(key, reference, note, claim)
        found = self._answers[key]
        return found if found.reference == reference else _for(found, reference)

    def _retrieve(
        self, key: Key, reference: Reference | None, note: Note | None, claim: Claim | None
    ) -> Retrieval:
        replayed = self._replay(key, reference) if self.record != "all" else None
        if replayed is not None and (replayed.source is not None or self.record == "none"):
            return replayed
        if self.record != "none" and reference is not None:
            return self._ask(key, reference, note, claim)
        if reference is None or not (reference.title or reference.url or reference.doi):
            return Retrieval(reference=reference, outcome=_unsaid(reference), reason=_nothing_to_go_by(reference, note))
        return Retrieval(reference=reference, outcome=Outcome.NOT_RECORDED, reason=self._not_recorded())

    def _replay(self, key: Key, reference: Reference | None) -> Retrieval | None:
        from citecheck.sources.replay import replay

        damaged: Retrieval | None = None
        for path in self._shelf.find(key):
            try:
                found = replay(path, key, reference)
            except CassetteError as error:
                reason = f"The recording {Path(error.path).name} is damaged: {error.reason}."
                damaged = damaged or Retrieval(reference=reference, outcome=Outcome.UNREADABLE, reason=reason)
                continue
            if found is not None:
                return found
        return damaged

    def _ask(self, key: Key, reference: Reference, note: Note | None, claim: Claim | None) -> Retrieval:
        from citecheck.sources.live import LiveWeb

        if self._live is None:
            self._live = LiveWeb(transport=self._transport, **self._settings)  # type: ignore[arg-type]
        found = self._live.retrieve(key, reference, note, claim, self._shelf.path(key))
        self._shelf.forget()
        return found

    def _not_recorded(self) -> str:
        folder = self._shelf.folder
        if folder is None or not folder.is_dir():
            return f"Nothing was asked of the web and there is no folder {folder or DEFAULT_FOLDER} of recorded sources."
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


def _for(found: Retrieval, reference: Reference | None) -> Retrieval:
    import attrs

    return attrs.evolve(found, reference=reference)
