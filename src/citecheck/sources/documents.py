"""A document that is named by its address: fetched as sources are, safely and politely, and read by its content."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import httpx

from citecheck.errors import ReadError
from citecheck.records import Document, Outcome
from citecheck.sources.client import Client
from citecheck.sources.interface import FetchError
from citecheck.sources.pages import source_document
from citecheck.sources.polite import PoliteTransport, agent_of
from citecheck.sources.safety import GuardedTransport

_LONGEST = 80
_WORDS = re.compile(r"[^\w.]+")
_SUFFIX = re.compile(r"\.(?:html?|xhtml|pdf|docx?|odt|epub|md|txt|php|aspx?)$", re.IGNORECASE)
_REMEDIES = {
    Outcome.NOT_FOUND: "check the address",
    Outcome.PAYWALL: "save the page where you may read it, and name the file",
    Outcome.REFUSED: "save the page by hand, and name the file",
    Outcome.UNREADABLE: "save it in a format that can be read, and name the file",
}
_USUAL_REMEDY = "try again later, or save the page and name the file"


def fetch_document(
    url: str,
    *,
    id: str | None = None,
    contact: str | None = None,
    timeout: float = 20.0,
    transport: httpx.BaseTransport | None = None,
) -> Document:
    """The document at an http(s) address. Its id is made of host and path ("example.org-tides-report").

    robots.txt is heeded, private addresses are refused, size and time are bounded, as for sources; `transport` takes
    the place of the network. Raises ReadError with what became of the address.
    """
    agent = agent_of(contact)
    network = PoliteTransport(transport or GuardedTransport(httpx.HTTPTransport(), frozenset()), agent=agent)
    try:
        answer = Client(network, agent=agent, timeout=timeout).get(url)
        document, wall = source_document(answer, id=id or id_of(url))
    except FetchError as error:
        remedy = _REMEDIES.get(error.outcome, _USUAL_REMEDY)
        raise ReadError(url, f"{error.reason}; {remedy}") from error
    finally:
        network.close()
    if wall is not None:
        raise ReadError(url, f"{wall}; {_REMEDIES[Outcome.PAYWALL]}")
    return document


def id_of(url: str) -> str:
    """A file name for an address: its host and path, without what servers add."""
    parts = urlsplit(url)
    path = _SUFFIX.sub("", parts.path.rstrip("/"))
    host = (parts.hostname or "").removeprefix("www.")
    name = "-".join(word for word in _WORDS.split(f"{host} {path} {parts.query}") if word)
    return (name[:_LONGEST].strip("-.") or "page").lower()
