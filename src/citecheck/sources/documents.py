"""Documents under check that stand on the web: an address into a document, out of its recording or fetched."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import attrs

from citecheck.errors import CassetteError, ReadError
from citecheck.records import Document, Outcome, Provenance
from citecheck.sources.cassettes import Label, digest, label_of, open_cassette
from citecheck.sources.interface import Answer, FetchError
from citecheck.sources.keys import Key
from citecheck.sources.pages import document_from
from citecheck.sources.shelf import Shelf

if TYPE_CHECKING:
    from citecheck.sources.live import LiveWeb

_MAX_ID = 80
_SUFFIX = re.compile(r"\.(?:[sx]?html?|php|aspx?|jsp|pdf|docx?|odt|epub|txt|md|xls[xm]?|ods|[ct]sv)$", re.IGNORECASE)
_OTHER = re.compile(r"[^a-z0-9]+")
_LETTERS = re.compile(r"[^\W\d_a-z]")
_USER = re.compile(r"(?<=://)[^/@?#]{1,2000}@")
_SAVE = "save it from a browser and name the file"
_REMEDIES = {
    Outcome.NOT_FOUND: "check the address",
    Outcome.FAILED: f"try again later, or {_SAVE}",
    Outcome.PAYWALL: f"where you may read it, {_SAVE}",
    Outcome.REFUSED: f"if you may read it, {_SAVE}",
}


@attrs.frozen(kw_only=True)
class _Recording:
    """The answer that a cassette holds for an address."""

    path: Path
    label: Label
    answer: Answer

    @property
    def told(self) -> str:
        return f"its recording of {self.label.recorded_at[:10]} ({self.path.name})"


def fetch_document(
    url: str,
    *,
    web: Callable[[], LiveWeb],
    shelf: Shelf,
    record: str = "none",
    id: str | None = None,
    tell: Callable[[str], None] = lambda message: None,
) -> Document:
    """The document at an http(s) address, whatever format it is in; `path` is the address that answered in the end.

    A recording on the `shelf` is read before the `web` is asked, unless `record` is "all". With "none" nothing is
    recorded; with "new" and "all" what was fetched is. A reconstruction never stands in for a document under check.
    `id` None makes one of the address. `tell` gets a sentence where a recording was read, or could not be kept.

    Raises ReadError, with the outcome, where there is nothing to read.
    """
    url = url.partition("#")[0]
    key = Key(address=url)
    name = id or id_of(url)
    try:
        recording = _recording(shelf, key, url)
    except ReadError:
        if record != "all":
            raise
        recording = None
    if recording is not None and record != "all":
        tell(f"{_shown(url)}: read from {recording.told}; --record all asks the web")
        return _recorded(url, recording, name)
    try:
        answer, keep = web().page(url, key, None if record == "none" else shelf.path(key))
        document = document_from(answer, id=name)
    except FetchError as error:
        if recording is None:
            raise _unread(url, error) from error
        tell(f"{_shown(url)}: {error.reason}; {recording.told} was read instead")
        return _recorded(url, recording, name)
    unkept = keep()
    shelf.refresh()
    if unkept:
        tell(f"{_shown(url)}: {unkept}")
    return document


def id_of(url: str) -> str:
    """ "https://www.example.org/2012/tides-report.pdf" gives "example-org-2012-tides-report": host, path and query.

    At most 80 characters; the same for the same address ever after. What is cut or spelt in other letters is told apart
    by eight hexadecimal digits: two addresses must not share a ledger.
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return _digits(url)
    words = f"{host} {_SUFFIX.sub('', unquote(parts.path.rstrip('/')))} {unquote(parts.query)}"
    slug = _slug(words)
    if 0 < len(slug) <= _MAX_ID and not _LETTERS.search(words.casefold()):
        return slug
    return f"{slug[: _MAX_ID - 9].strip('-')}-{_digits(url)}".lstrip("-")


def _slug(text: str) -> str:
    return _OTHER.sub("-", text.casefold()).strip("-")


def _digits(url: str) -> str:
    return hashlib.sha256(url.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _recorded(url: str, recording: _Recording, id: str) -> Document:
    try:
        return document_from(recording.answer, id=id)
    except FetchError as error:
        raise _unread(url, error) from error


def _unread(url: str, error: FetchError) -> ReadError:
    reason = error.reason
    if ";" not in reason:
        reason = f"{reason}; {_REMEDIES.get(error.outcome, _SAVE)}"
    return ReadError(_shown(url), reason, error.outcome.value)


def _shown(url: str) -> str:
    """The address without a user name or password in it."""
    return _USER.sub("…@", url)


def _recording(shelf: Shelf, key: Key, url: str) -> _Recording | None:
    """What the cassettes hold for an address. Raises ReadError where its own file is damaged."""
    from citecheck.sources.client import Client
    from citecheck.sources.transport import CassetteTransport

    for path in shelf.find(key):
        try:
            cassette = open_cassette(path)
            label = label_of(cassette)
            if label.provenance is not Provenance.RECORDED or label.key.address != url:
                continue
            for page in label.pages:
                if page.url == url and not page.secondary:
                    answer = Client(CassetteTransport(cassette), agent="citecheck").get(url)
                    if digest(answer.body) != page.sha256:
                        raise CassetteError(path, "the recorded page is not the one that its hash names")
                    return _Recording(path=path, label=label, answer=answer)
        except (CassetteError, FetchError) as error:
            if path.stem == key.name:  # a file with a like name may be another source's
                remedy = "delete it, or ask the web with --record all"
                reason = f"its recording {path.name} is damaged: {error.reason}; {remedy}"
                raise ReadError(_shown(url), reason, Outcome.UNREADABLE.value) from error
    return None
