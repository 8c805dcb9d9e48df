"""Gets one page: follows redirects, checks each address and the kind of answer. Live and offline alike."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

import httpx

from citecheck.records import Outcome
from citecheck.sources.interface import Answer, FetchError
from citecheck.sources.safety import check_url
from citecheck.sources.transport import NotInCassetteError

MAX_REDIRECTS = 8
READABLE = frozenset(
    """text/html application/xhtml+xml text/plain text/markdown text/x-markdown application/json application/xml
    text/xml application/pdf application/x-pdf application/epub+zip application/vnd.oasis.opendocument.text
    application/vnd.openxmlformats-officedocument.wordprocessingml.document
    application/vnd.ms-word.document.macroenabled.12 application/msword application/zip application/x-zip-compressed
    application/octet-stream binary/octet-stream application/download application/x-download application/force-download
    application/unknown text/csv application/csv text/tab-separated-values application/vnd.ms-excel
    application/vnd.ms-excel.sheet.macroenabled.12 application/vnd.oasis.opendocument.spreadsheet
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet""".split()
) | {""}
"""Media types that may hold a document. Many servers name a wrong one; the content decides how it is read."""
_OUTCOMES = {
    401: (Outcome.PAYWALL, "the page asks for a login"),
    402: (Outcome.PAYWALL, "the page asks for payment"),
    403: (Outcome.REFUSED, "the server refuses to show the page"),
    404: (Outcome.NOT_FOUND, "there is no such page any more"),
    410: (Outcome.NOT_FOUND, "the page was taken down"),
    451: (Outcome.REFUSED, "the page is withheld for legal reasons"),
}


class Client:
    """The web, or a recording of it, behind one transport.

    `trusted` are host names that may be asked although they are local or private. `timeout` is in seconds, for
    connecting and for each read.
    """

    def __init__(
        self,
        transport: httpx.BaseTransport,
        *,
        agent: str,
        timeout: float = 20.0,
        trusted: frozenset[str] = frozenset(),
    ) -> None:
        self._transport = transport
        self._agent = agent
        self._timeout = timeout
        self._trusted = trusted

    def get(self, url: str) -> Answer:
        """The page at `url`, after redirects. Raises `FetchError` with the reason where there is none to read."""
        headers = {"User-Agent": self._agent, "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"}
        address, hops = url, list[str]()
        # A client of its own for each page: no cookie of one site or source reaches another.
        with httpx.Client(
            transport=_Unclosed(self._transport), headers=headers, timeout=self._timeout, trust_env=False
        ) as client:
            for _ in range(MAX_REDIRECTS + 1):
                check_url(address, self._trusted)
                response = self._ask(client, address)
                hops.append(str(response.url))
                target = response.headers.get("location")
                if not (response.is_redirect and target):
                    return _answer(url, address, tuple(hops), response)
                address = urljoin(address, target)
        raise FetchError(Outcome.FAILED, f"{url} redirects more than {MAX_REDIRECTS} times", url)

    def json(self, url: str) -> Any:
        """The parsed JSON at `url`. Raises `FetchError`."""
        try:
            return json.loads(self.get(url).body)
        except (ValueError, RecursionError) as error:
            raise FetchError(Outcome.UNREADABLE, f"{url} gives no JSON", url) from error

    def _ask(self, client: httpx.Client, address: str) -> httpx.Response:
        try:
            return client.get(address)
        except NotInCassetteError as missing:
            raise FetchError(Outcome.NOT_RECORDED, f"the cassette does not hold {missing.url}", address) from missing
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
            raise FetchError(Outcome.REFUSED, f"{address} is no web address", address) from error
        except httpx.TimeoutException as error:
            raise FetchError(Outcome.FAILED, f"{_host(address)} did not answer in time", address) from error
        except httpx.HTTPError as error:
            raise FetchError(Outcome.FAILED, f"{_host(address)} could not be reached ({error})", address) from error


class _Unclosed(httpx.BaseTransport):
    """Lends a transport to a client that would close it."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._inner.handle_request(request)


def _answer(url: str, final: str, hops: tuple[str, ...], response: httpx.Response) -> Answer:
    status = response.status_code
    if status in _OUTCOMES:
        outcome, reason = _OUTCOMES[status]
        raise FetchError(outcome, f"{reason} ({final}, status {status})", final)
    if status != 200:
        raise FetchError(Outcome.FAILED, f"{_host(final)} answered with status {status}", final)
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().casefold()
    if media_type not in READABLE:
        raise FetchError(Outcome.UNREADABLE, f"{final} is {media_type}, which cannot be read", final)
    return Answer(
        url=url,
        final=final,
        media_type=media_type,
        charset=response.charset_encoding,
        hops=hops,
        body=response.content,
    )


def _host(url: str) -> str:
    return httpx.URL(url).host or url
