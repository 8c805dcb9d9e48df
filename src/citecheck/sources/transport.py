"""An httpx transport that asks a cassette before the network. Nothing is patched: two can be open side by side."""

from __future__ import annotations

import httpx
import vcr.cassette
import vcr.request


class NotInCassetteError(Exception):
    """Offline, and the cassette holds no answer for this address. Attribute: `url`."""

    def __init__(self, url: str) -> None:
        self.url = url
        super().__init__(f"no recorded answer for {url}")


class CassetteTransport(httpx.BaseTransport):
    """Replays from `cassette`; what it does not hold comes from `beyond` and is added to it.

    `beyond` None means offline: an unknown address raises `NotInCassetteError`. Only answers below 400 are kept: a
    failure is never replayed. Bodies are kept decompressed; a network transport that caps them reads them first.
    Closing this transport leaves `beyond` open: it outlives the single source.
    """

    def __init__(
        self,
        cassette: vcr.cassette.Cassette,
        beyond: httpx.BaseTransport | None = None,
    ) -> None:
        self.cassette = cassette
        self._beyond = beyond

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        asked = vcr.request.Request(request.method, str(request.url), request.read(), dict(request.headers))
        if self.cassette.can_play_response_for(asked) or (self._beyond is not None and asked in self.cassette):
            return _replayed(self.cassette.play_response(asked), request)
        if self._beyond is None:
            raise NotInCassetteError(str(request.url))
        response = self._beyond.handle_request(request)
        response.request = request
        try:
            body = response.read()
        finally:
            response.close()
        answer = {
            "status": {"code": response.status_code, "message": response.reason_phrase},
            "headers": _headers(response),
            "body": {"string": body},
        }
        if response.status_code < 400:
            self.cassette.append(asked, answer)
        return _replayed(answer, request)

    def close(self) -> None:
        """Nothing to close: the cassette holds no file open, and `beyond` belongs to the caller."""


def _headers(response: httpx.Response) -> dict[str, list[str]]:
    headers: dict[str, list[str]] = {}
    for name, value in response.headers.multi_items():
        headers.setdefault(name, []).append(value)
    return headers


def _replayed(answer: dict[str, object], request: httpx.Request) -> httpx.Response:
    status, headers, body = answer["status"], answer["headers"], answer["body"]
    assert isinstance(status, dict)
    assert isinstance(headers, dict)
    assert isinstance(body, dict)
    # The body is stored decompressed; a header that says otherwise would make httpx decompress it again.
    kept = [
        (name.encode(), value.encode())
        for name, values in headers.items()
        if name.casefold() not in ("content-encoding", "content-length", "transfer-encoding")
        for value in ([values] if isinstance(values, str) else values)
    ]
    return httpx.Response(status["code"], headers=kept, content=body["string"], request=request)
