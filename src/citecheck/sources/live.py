"""The web, asked: resolvers in order, the page they agree on fetched, read and kept."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import httpx

from citecheck.errors import CassetteError
from citecheck.records import Outcome, Provenance, Retrieval, Source
from citecheck.sources.candidates import choose
from citecheck.sources.cassettes import Label, Page, digest, new_cassette, save
from citecheck.sources.client import Client
from citecheck.sources.interface import Answer, Candidate, FetchError, Resolver, Wanted
from citecheck.sources.keys import Key
from citecheck.sources.pages import source_from
from citecheck.sources.polite import PoliteTransport, agent_of
from citecheck.sources.safety import GuardedTransport
from citecheck.sources.transport import CassetteTransport


class LiveWeb:
    """Asks the web for sources. One object a run: it remembers robots.txt and when each host was last asked."""

    def __init__(
        self,
        *,
        transport: httpx.BaseTransport | None,
        contact: str | None,
        timeout: float,
        pause: float,
        trusted: frozenset[str],
        resolvers: tuple[Resolver, ...],
    ) -> None:
        self._agent = agent_of(contact)
        network = transport or GuardedTransport(httpx.HTTPTransport(), trusted)
        self._network = PoliteTransport(network, agent=self._agent, pause=pause)
        self._timeout = timeout
        self._trusted = trusted
        self._resolvers = resolvers

    def close(self) -> None:
        self._network.close()

    def retrieve(self, key: Key, wanted: Wanted, path: Path) -> Retrieval:
        """Look a reference up and keep what was read at `path`. Never raises for what the web does."""
        cassette = new_cassette(path)
        client = self._client(CassetteTransport(cassette, self._network))
        concerned = [resolver for resolver in self._resolvers if resolver.concerns(wanted)]
        if not concerned:
            return _unresolved(wanted)
        failures: list[FetchError] = []
        considered: list[Candidate] = []
        for resolver in concerned:
            try:
                found = resolver.candidates(wanted, client)
            except FetchError as error:
                failures.append(error)
                continue
            considered.extend(found)
            winner = choose(found).winner
            if winner is None:
                continue
            try:
                answer = client.get(winner.url)
                source = source_from(answer, Provenance.LIVE, recorded_at=_now())
            except FetchError as error:
                failures.append(error)
                continue
            # Searches and near misses are not evidence: only the page read is kept.
            cassette.data = [pair for pair in cassette.data if pair[0].uri in answer.hops]
            return _read(wanted, source, winner, self._kept(cassette, key, wanted, answer, resolver, winner))
        return _not_read(wanted, considered, failures)

    def page(self, url: str, key: Key, path: Path | None) -> tuple[Answer, Callable[[], str]]:
        """The page at an address, and what keeps it at `path`, once it is known to be of use.

        Keeping it tells what went wrong, "" where nothing did; without a `path` it does nothing. Raises `FetchError`.
        """
        if path is None:
            return self._client(self._network).get(url), lambda: ""
        cassette = new_cassette(path)
        answer = self._client(CassetteTransport(cassette, self._network)).get(url)
        label = Label(
            provenance=Provenance.RECORDED,
            recorded_at=_now(),
            key=key,
            pages=(Page(url=answer.url, final=answer.final, sha256=digest(answer.body)),),
            resolver="address",
            reason="the address was given for checking",
        )
        return answer, lambda: _saved(cassette, label).strip()

    def _client(self, transport: httpx.BaseTransport) -> Client:
        return Client(transport, agent=self._agent, timeout=self._timeout, trusted=self._trusted)

    def _kept(
        self, cassette: object, key: Key, wanted: Wanted, answer: Answer, resolver: Resolver, winner: Candidate
    ) -> str:
        """Save the cassette; what to tell where that failed. A full disk must not cost the run its reading."""
        label = Label(
            provenance=Provenance.RECORDED,
            recorded_at=_now(),
            key=key,
            pages=(Page(url=answer.url, final=answer.final, sha256=digest(answer.body)),),
            cited=wanted.note.text if wanted.note else wanted.reference.text,
            resolver=resolver.name,
            reason=winner.reason,
        )
        return _saved(cassette, label)


def _saved(cassette: object, label: Label) -> str:
    """What to tell of a cassette that could not be saved; "" for one that was."""
    try:
        save(cassette, label)
    except CassetteError as error:
        return f" It could not be kept: {error.path} {error.reason}."
    return ""


def _read(wanted: Wanted, source: Source, winner: Candidate, told: str) -> Retrieval:
    return Retrieval(
        reference=wanted.reference,
        outcome=Outcome.READ,
        reason=f"Read from {source.url}: {winner.reason}.{told}",
        source=source,
    )


def _not_read(wanted: Wanted, considered: list[Candidate], failures: list[FetchError]) -> Retrieval:
    addresses = tuple(dict.fromkeys(candidate.url for candidate in considered))
    rivals = choose(considered).rivals
    if rivals:
        outcome = Outcome.AMBIGUOUS
        named = " and ".join(f"“{rival.title or rival.url}” ({rival.date or rival.url})" for rival in rivals[:2])
        more = f" and {len(rivals) - 2} more" if len(rivals) > 2 else ""
        reason = f"{len(rivals)} pages fit the note equally well: {named}{more}."
        addresses = tuple(rival.url for rival in rivals)
    elif failures:
        # A wall or a refusal tells most; else what became of the way that was tried first.
        told = max(failures, key=lambda failure: _WEIGHT.get(failure.outcome, 0))
        outcome, reason = told.outcome, f"{told.reason[:1].upper()}{told.reason[1:]}."
    elif not (wanted.reference.title or wanted.reference.url or wanted.reference.doi):
        outcome, reason = Outcome.VAGUE, f"{_vague(wanted)} Nothing found by the claim's own words is clearly meant."
    else:
        outcome = Outcome.NOT_FOUND
        nearest = max(considered, key=lambda candidate: candidate.score, default=None)
        near = f"; the nearest is “{nearest.title or nearest.url}”" if nearest else ""
        reason = f"No page with this title was found{near}."
    return Retrieval(reference=wanted.reference, outcome=outcome, reason=reason, candidates=addresses)


_WEIGHT = {Outcome.PAYWALL: 3, Outcome.REFUSED: 2, Outcome.UNREADABLE: 1}


def _unresolved(wanted: Wanted) -> Retrieval:
    reference = wanted.reference
    body = reference.publisher or reference.container or " and ".join(reference.authors)
    if not reference.title:
        return Retrieval(reference=reference, outcome=Outcome.VAGUE, reason=_vague(wanted))
    who = f"{body} is no publisher that citecheck can search" if body else "The note names no publisher"
    return Retrieval(reference=reference, outcome=Outcome.NOT_FOUND, reason=f"{who}, and it gives no address.")


def _vague(wanted: Wanted) -> str:
    reference = wanted.reference
    body = reference.publisher or reference.container or " and ".join(reference.authors)
    return f"The note names only {body or 'nothing to look for'}: no title, date or address."


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
