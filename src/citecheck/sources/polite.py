"""The network, asked politely: robots.txt, one request at a time a host with a pause, retries where they help, caps."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from urllib.parse import urlsplit

import httpx
import tenacity
from protego import Protego

from citecheck import __version__
from citecheck.records import Outcome
from citecheck.sources.interface import FetchError
from citecheck.sources.retries import ATTEMPTS, UnavailableError, wait_before, worth_retrying

MAX_BODY = 50_000_000
"""Bytes of one answer, decompressed."""
MAX_SECONDS = 120.0
"""For one answer, once its headers are there."""
MAX_PAUSE = 30.0
"""Seconds; a robots.txt that asks for a longer pause is told and its host not asked."""
_MAX_ROBOTS = 500_000
PRODUCT = "citecheck"


def agent_of(contact: str | None) -> str:
    """The User-Agent: the program, its version, and whom to write to."""
    return f"{PRODUCT}/{__version__}" + (f" (+{contact})" if contact else "")


class PoliteTransport(httpx.BaseTransport):
    """Wraps the network. Every answer it gives is read whole, decompressed, within the caps.

    Raises `FetchError` for what robots.txt forbids and for answers over the caps; lets httpx's errors through when the
    retries are used up. `pause` is in seconds, between two requests to one host; robots.txt may ask for more.
    """

    def __init__(
        self,
        inner: httpx.BaseTransport,
        *,
        agent: str,
        pause: float = 1.0,
        sleep: Callable[[float], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inner = inner
        self._agent = agent
        self._pause = pause
        self._sleep = sleep or time.sleep
        self._clock = clock
        self._lock = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._asked: dict[str, float] = {}
        self._robots: dict[str, Protego | FetchError] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        parts = urlsplit(str(request.url))
        site = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            turn = self._hosts.setdefault(parts.netloc, threading.Lock())
        with turn:
            robots = self._rules(site, request)
            if not robots.can_fetch(str(request.url), self._agent):
                raise FetchError(Outcome.REFUSED, f"{parts.netloc} asks programs not to read this page (robots.txt)")
            pause = max(self._pause, robots.crawl_delay(self._agent) or 0.0)
            if pause > MAX_PAUSE:
                raise FetchError(
                    Outcome.REFUSED, f"{parts.netloc} asks for a pause of {pause:.0f} seconds (robots.txt)"
                )
            return self._patiently(request, parts.netloc, pause)

    def close(self) -> None:
        self._inner.close()

    def _patiently(self, request: httpx.Request, host: str, pause: float) -> httpx.Response:
        def attempt() -> httpx.Response:
            response = self._once(request, host, pause)
            if worth_retrying(response):
                raise UnavailableError(response)
            return response

        retrying = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(ATTEMPTS),
            retry=tenacity.retry_if_exception(worth_retrying),
            wait=lambda state: wait_before(state.attempt_number, state.outcome.exception() if state.outcome else None),
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return retrying(attempt)
        except UnavailableError as error:
            return error.response

    def _once(self, request: httpx.Request, host: str, pause: float) -> httpx.Response:
        if host in self._asked:
            wait = self._asked[host] + pause - self._clock()
            if wait > 0:
                self._sleep(wait)
        try:
            return self._whole(self._inner.handle_request(request), request, host)
        finally:
            self._asked[host] = self._clock()

    def _whole(self, response: httpx.Response, request: httpx.Request, host: str) -> httpx.Response:
        response.request = request
        started, size, chunks = self._clock(), 0, []
        try:
            for chunk in response.iter_bytes(chunk_size=65536):
                size += len(chunk)
                if size > MAX_BODY:
                    raise FetchError(Outcome.UNREADABLE, f"{host} sent more than {MAX_BODY // 1_000_000} MB")
                if self._clock() - started > MAX_SECONDS:
                    raise FetchError(Outcome.FAILED, f"{host} took longer than {MAX_SECONDS:.0f} seconds to answer")
                chunks.append(chunk)
        finally:
            response.close()
        headers = [
            (name, value)
            for name, value in response.headers.multi_items()
            if name.casefold() not in ("content-encoding", "content-length", "transfer-encoding")
        ]
        return httpx.Response(response.status_code, headers=headers, content=b"".join(chunks), request=request)

    def _rules(self, site: str, request: httpx.Request) -> Protego:
        if site not in self._robots:
            self._robots[site] = self._fetched_rules(site, request)
        rules = self._robots[site]
        if isinstance(rules, FetchError):
            raise rules
        return rules

    def _fetched_rules(self, site: str, request: httpx.Request) -> Protego | FetchError:
        # RFC 9309: no robots.txt (4xx) means no rule, a server error means stay away.
        host = urlsplit(site).netloc
        asking = httpx.Request(
            "GET", f"{site}/robots.txt", headers={"User-Agent": self._agent}, extensions=request.extensions
        )
        try:
            response = self._patiently(asking, host, self._pause)
        except FetchError as error:
            return error
        except httpx.HTTPError as error:
            return FetchError(Outcome.FAILED, f"{host} could not be reached ({error or type(error).__name__})")
        if response.status_code >= 500 or response.status_code == 429:
            return FetchError(Outcome.FAILED, f"{host} is in trouble (status {response.status_code} for robots.txt)")
        text = response.text[:_MAX_ROBOTS] if response.status_code == 200 else ""
        return Protego.parse(text)
