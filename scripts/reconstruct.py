"""Write the cassettes of cassettes/reconstructed from the pages described in scripts/reconstruction.

    python scripts/reconstruct.py            # write them all
    python scripts/reconstruct.py --check    # say what would change, write nothing; exit 1 where anything would

Some sources could not be asked when these ledgers were made. For those a page was written for this project: our own
words, with the facts and figures that the published pages named in `facts_from` state. This script serves the pages on
loopback, and records them with vcrpy through the transport that citecheck itself records with, under the addresses of
the pages that they stand for. Each cassette says `provenance: reconstruction`, and so does every verdict that rests on
one. A recording of the live page (`citecheck verify --record new`) takes its place.

One TOML file a source:

    written = 2026-11-21                # optional; when the page was written
    [answers]                           # how the cassette is found
    note = "..."                        # the note, as printed
    sentence = "..."                    # with a note that names only a body: the sentence that cites it
    comment = "..."                     # instead: a note that is a comment with figures and cites nothing
    claim = "..."                       # instead: the sentence that cites an empty note
    [[page]]                            # the source, then pages that report it or bear on the same note
    address, title, author, publisher, container, doi, date, kind
    secondary = true                    # reports the source
    about = ["word", ...]               # bears only on claims with two of these words
    facts_from = ["https://...", ...]   # where else the facts stand
    body = '''paragraphs, "- " list items'''
"""

from __future__ import annotations

import argparse
import html
import json
import sys
import tempfile
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx

from citecheck.extraction.references import parse_note
from citecheck.records import Provenance
from citecheck.sources.cassettes import Label, Page, digest, new_cassette, save
from citecheck.sources.client import Client
from citecheck.sources.keys import Key, key_of, topic_words
from citecheck.sources.transport import CassetteTransport

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "scripts" / "reconstruction"
FOLDER = ROOT / "cassettes" / "reconstructed"
WRITTEN = "2026-11-21"
AGENT = "citecheck-reconstruct"


def main(arguments: list[str]) -> int:
    options = argparse.ArgumentParser(description="Write the reconstructed cassettes.")
    options.add_argument("--check", action="store_true", help="write nothing; exit 1 where something would change")
    check = options.parse_args(arguments).check
    plans = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(DATA.glob("*.toml"))]
    with tempfile.TemporaryDirectory() as scratch:
        made = {path.name: path.read_bytes() for path in record(plans, Path(scratch))}
    kept = {path.name: path.read_bytes() for path in FOLDER.glob("*.yaml")}
    changed = sorted(name for name in {*made, *kept} if made.get(name) != kept.get(name))
    for name in changed:
        print(f"{'new' if name not in kept else 'stale' if name not in made else 'changed'}: {name}")
        if not check:
            FOLDER.mkdir(parents=True, exist_ok=True)
            if name in made:
                (FOLDER / name).write_bytes(made[name])
            else:
                (FOLDER / name).unlink()
    print(f"{len(made)} sources, {sum(len(plan['page']) for plan in plans)} pages, {len(changed)} changed")
    return 1 if check and changed else 0


def record(plans: list[dict[str, Any]], folder: Path) -> Iterator[Path]:
    """Serve the pages of all plans and record each plan as one cassette."""
    for plan in plans:
        key = key_of_plan(plan["answers"])
        path = folder / f"{key.name}.yaml"
        if path.exists():
            raise SystemExit(f"two files answer {plan['answers']}")
        with served({page["address"]: markup(page) for page in plan["page"]}) as port:
            cassette = new_cassette(path)
            client = Client(CassetteTransport(cassette, ToLoopback(port)), agent=AGENT)
            pages = [taken(client, page) for page in plan["page"]]
        save(
            cassette,
            Label(
                provenance=Provenance.RECONSTRUCTION,
                recorded_at=f"{plan.get('written', WRITTEN)}T00:00:00Z",
                key=key,
                pages=tuple(pages),
                cited=plan["answers"].get("note") or plan["answers"].get("comment") or "",
                resolver="reconstruct",
                reason="written for this project from published facts, in our own words; not the page itself",
            ),
        )
        yield path


def taken(client: Client, page: dict[str, Any]) -> Page:
    answer = client.get(page["address"])
    return Page(
        url=answer.url,
        final=answer.final,
        sha256=digest(answer.body),
        secondary=page.get("secondary", False),
        about=tuple(page.get("about", ())),
        facts_from=tuple(page.get("facts_from", ())),
    )


def key_of_plan(answers: dict[str, str]) -> Key:
    if "note" not in answers:
        return Key(topic=topic_words(answers.get("comment") or answers["claim"]))
    references = parse_note(answers["note"])
    if not references:
        raise SystemExit(f"no reference found in {answers['note']!r}")
    if "sentence" in answers:
        return Key(
            publisher=references[0].publisher or references[0].container or "", topic=topic_words(answers["sentence"])
        )
    key = key_of(references[0])
    if key is None:
        raise SystemExit(f"nothing to go by in {answers['note']!r}; give the sentence that cites it")
    return key


class ToLoopback(httpx.BaseTransport):
    """Sends every request to our own server, with the address that was meant in a header."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._inner = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        local = httpx.Request(
            request.method, f"http://127.0.0.1:{self._port}/", headers={"X-Address": quoted(str(request.url))}
        )
        return self._inner.handle_request(local)

    def close(self) -> None:
        self._inner.close()


@contextmanager
def served(pages: dict[str, str]) -> Iterator[int]:
    """A server on loopback that gives these pages by their addresses; yields its port."""
    by_address = {quoted(str(httpx.URL(address))): text.encode("utf-8") for address, text in pages.items()}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = by_address.get(self.headers.get("X-Address", ""))
            self.send_response_only(200 if body is not None else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


def quoted(address: str) -> str:
    return address.encode("ascii", "backslashreplace").decode()


def markup(page: dict[str, Any]) -> str:
    """A plain page with the marks that real ones carry: JSON-LD, Open Graph, a heading, a byline, paragraphs."""
    authors = [name.strip() for name in page.get("author", "").split(";") if name.strip()]
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": page.get("kind", "WebPage"),
        "headline": page["title"],
        "publisher": {"@type": "Organization", "name": page["publisher"]},
    }
    if authors:
        told["author"] = [{"@type": "Person", "name": name} for name in authors]
    if page.get("date"):
        told["datePublished"] = page["date"]
    metas = [
        ("og:title", page["title"]),
        ("og:site_name", page["publisher"]),
        ("citecheck:provenance", "reconstruction"),
        *(("citation_author", name) for name in authors if page.get("container")),
        *((f"citation_{name}", page[key]) for name, key in _CITATION if page.get(key)),
    ]
    lines = [
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        f"<title>{html.escape(page['title'])}</title>",
        *(f'<meta name="{name}" content="{html.escape(value)}">' for name, value in metas),
        f'<script type="application/ld+json">{as_script(told)}</script>',
        "</head>",
        "<body>",
        "<article>",
        f"<h1>{html.escape(page['title'])}</h1>",
        *blocks(page["body"]),
        "</article>",
        "<footer>",
        "<p>Reconstruction: written for the citecheck project from published facts. This is not the page itself.</p>",
        "</footer>",
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines)


def as_script(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")


_CITATION = (("journal_title", "container"), ("doi", "doi"))


def blocks(body: str) -> Iterator[str]:
    for block in body.strip().split("\n\n"):
        lines = block.split("\n")
        if all(line.startswith("- ") for line in lines):
            yield "<ul>"
            yield from (f"<li>{html.escape(line[2:], quote=False)}</li>" for line in lines)
            yield "</ul>"
        else:
            yield f"<p>{html.escape(' '.join(lines), quote=False)}</p>"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
