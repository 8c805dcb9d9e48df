"""A chat-completions endpoint on loopback: a real HTTP server that answers what a test tells it to."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import attrs


@attrs.define
class Endpoint:
    """Answers POST requests in turn, the last answer again and again. `asked` holds (path, headers, body)."""

    url: str = ""
    answers: list[dict[str, Any]] = attrs.field(factory=list)
    asked: list[tuple[str, dict[str, str], Any]] = attrs.field(factory=list)

    def says(self, *contents: Any) -> None:
        """What the model writes; a dict is written as JSON."""
        self.gives(*(completion(content if isinstance(content, str) else json.dumps(content)) for content in contents))

    def gives(self, *answers: Any) -> None:
        """Whole answers: a dict with "status", "headers", "body", "pause" (seconds before each byte) or a JSON body."""
        self.answers = [
            answer if {"status", "raw"} & set(answer) else {"raw": json.dumps(answer)} for answer in answers
        ]


def completion(content: Any) -> dict[str, Any]:
    return {"choices": [{"message": {"role": "assistant", "content": content}}]}


@contextlib.contextmanager
def served() -> Iterator[Endpoint]:
    """The endpoint, while its server runs."""
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            endpoint.asked.append((self.path, dict(self.headers), json.loads(body)))
            answer = endpoint.answers.pop(0) if len(endpoint.answers) > 1 else endpoint.answers[0]
            raw = answer.get("raw", "")
            data = raw if isinstance(raw, bytes) else raw.encode("utf-8")
            stop.wait(answer.get("wait", 0))
            try:
                self.send_response(answer.get("status", 200))
                for name, value in {"Content-Length": str(len(data)), **answer.get("headers", {})}.items():
                    self.send_header(name, value)
                self.end_headers()
                for number in range(0, len(data), 65536 if "pause" not in answer else 1):
                    self.wfile.write(data[number : number + (65536 if "pause" not in answer else 1)])
                    if "pause" in answer:
                        self.wfile.flush()
                        time.sleep(answer["pause"])
            except OSError:
                pass  # whoever asked went away, which is what some tests are about

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    endpoint = Endpoint(url=f"http://127.0.0.1:{server.server_address[1]}/v1")
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield endpoint
    finally:
        stop.set()
        server.shutdown()
        server.server_close()
