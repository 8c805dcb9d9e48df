"""A stand-in web: a real HTTP server on loopback, reached under any name through a transport that maps names to it."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx

LONG = "The harbour board counted every berth in the port, and it wrote down which of them stood empty. " * 8


def html_page(title: str, *paragraphs: str, head: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, LONG))
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"
    )


class StandIn:
    """Pages by address; whatever is not set is a 404. `asked` lists the addresses in the order they were asked for."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self._answers: dict[str, list[dict[str, Any]]] = {}

    def page(self, url: str, *answers: str | bytes | dict[str, Any] | list[Any], **settings: Any) -> None:
        """Answers to be given in turn, the last one again and again. JSON for lists and for dicts under "json"."""
        made = []
        for answer in answers or ("",):
            if isinstance(answer, dict) and ({"body", "reset"} & set(answer)):
                made.append({**settings, **answer})
            elif isinstance(answer, dict | list):
                made.append({"type": "application/json", **settings, "body": json.dumps(answer)})
            else:
                made.append({**settings, "body": answer})
        self._answers[str(httpx.URL(url))] = made

    def search(self, start: str, answer: str | dict[str, Any] | list[Any], **settings: Any) -> None:
        """One answer for every address that starts so (a search with any query)."""
        self.page(start, answer, **settings)
        self._answers[start + "*"] = self._answers.pop(str(httpx.URL(start)))

    def answer(self, url: str) -> dict[str, Any] | None:
        self.asked.append(url)
        answers = self._answers.get(url) or next(
            (made for start, made in self._answers.items() if start.endswith("*") and url.startswith(start[:-1])), None
        )
        if not answers:
            return None
        return answers.pop(0) if len(answers) > 1 else answers[0]

    @property
    def transport(self) -> httpx.BaseTransport:
        return ToStandIn(self)

    def pages_asked(self) -> list[str]:
        return [url for url in self.asked if not url.endswith("/robots.txt")]


class ToStandIn(httpx.BaseTransport):
    def __init__(self, web: StandIn) -> None:
        self._web = web
        self._inner = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        headers = {k: v for k, v in request.headers.items() if k != "host"} | {"X-Address": str(request.url)}
        return self._inner.handle_request(
            httpx.Request(
                request.method,
                f"http://127.0.0.1:{self._web.port}/",
                headers=headers,
                extensions={"timeout": {"connect": 5, "read": 5, "write": 5, "pool": 5}},
            )
        )

    def close(self) -> None:
        self._inner.close()


@contextlib.contextmanager
def served() -> Iterator[StandIn]:
    """The stand-in, while its server runs."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            standin.headers.append(dict(self.headers))
            answer = standin.answer(self.headers["X-Address"]) or {"status": 404, "body": "gone"}
            if answer.get("reset"):
                self.connection.shutdown(socket.SHUT_RDWR)
                self.close_connection = True
                return
            body = answer.get("body", "")
            data = body if isinstance(body, bytes) else body.encode("utf-8")
            self.send_response(answer.get("status", 200))
            self.send_header("Content-Type", answer.get("type", "text/html; charset=utf-8"))
            self.send_header("Content-Length", str(len(data) + answer.get("cut", 0)))
            self.send_header("Connection", "close")
            for name, value in answer.get("headers", {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    standin = StandIn(server.server_address[1])
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield standin
    finally:
        server.shutdown()
        server.server_close()
