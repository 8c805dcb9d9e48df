"""From an answer of the web to a source or a document: what it is, decoded, read, checked for a wall."""

from __future__ import annotations

from urllib.parse import urlsplit

import attrs

from citecheck.errors import ReadError
from citecheck.readers import read_bytes
from citecheck.readers.decoding import sound_charset
from citecheck.readers.sniffing import format_of
from citecheck.records import Document, Outcome, Provenance, Source
from citecheck.sources.cassettes import digest
from citecheck.sources.interface import Answer, FetchError
from citecheck.sources.walls import wall_of

_CONTROL = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)))
"""What a terminal could take for a command; also lone control characters in titles."""
_CLAIMS = {
    "text/plain": "text",
    "text/csv": "csv",
    "application/csv": "csv",
    "text/tab-separated-values": "csv",
    "application/vnd.ms-excel": "csv",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/xml": "html",
    "text/xml": "html",
    "application/json": "html",
}
"""Media type to the format that it claims; the content decides (`readers.sniffing`)."""
_WRITTEN = ("text", "markdown", "csv")


def source_from(
    answer: Answer, provenance: Provenance, *, recorded_at: str | None = None, secondary: bool = False
) -> Source:
    """The source that an answer holds. Raises `FetchError` for a wall (paywall) or for what is no text (unreadable)."""
    return Source(
        url=answer.final,
        document=document_from(answer, id=answer.final),
        provenance=provenance,
        recorded_at=recorded_at,
        secondary=secondary,
    )


def document_from(answer: Answer, *, id: str) -> Document:
    """The document that an answer holds, read as a file with its content would be. Raises `FetchError` likewise."""
    claim = _claim(answer)
    try:
        format = format_of(answer.body, claim, path=answer.final)
        if format == "html":
            return _page(answer, id)
        document = read_bytes(answer.body, id=id, format=format, url=answer.final, charset=answer.charset)
    except ReadError as error:
        raise FetchError(Outcome.UNREADABLE, f"{answer.final} cannot be read: {error.reason}", answer.final) from error
    if format in _WRITTEN and claim not in _WRITTEN:  # a text that claims to be a page may be the doorstep of one
        _refuse_wall(answer, wall_of(document, None, document.text))
    return attrs.evolve(document, path=answer.final)


def _claim(answer: Answer) -> str | None:
    """The format that an answer claims. Servers send .csv as plain text, as bytes of any kind, or as Excel."""
    claim = _CLAIMS.get(answer.media_type)
    if claim in (None, "text") and urlsplit(answer.final).path.lower().endswith((".csv", ".tsv")):
        return "csv"
    return claim


def decoded(answer: Answer) -> tuple[str, str]:
    """The text of an answer and the encoding it was read with: as declared where that works, guessed otherwise."""
    for name in (sound_charset(answer.charset), "utf-8"):
        if name:
            try:
                return answer.body.decode(name), name
            except (LookupError, UnicodeDecodeError):
                continue
    from charset_normalizer import from_bytes

    best = from_bytes(answer.body[:200_000]).best()
    name = best.encoding if best is not None else "latin-1"
    return answer.body.decode(name, errors="replace"), name


def _page(answer: Answer, id: str) -> Document:
    from citecheck.readers.html import read_page

    text, encoding = decoded(answer)
    document, facts = read_page(
        text.translate(_CONTROL), id=id, url=answer.final, sha256=digest(answer.body), encoding=encoding
    )
    _refuse_wall(answer, wall_of(document, facts.free, text))
    if not document.text:
        raise FetchError(Outcome.UNREADABLE, f"{answer.final} holds no text", answer.final)
    return document


def _refuse_wall(answer: Answer, wall: str | None) -> None:
    if wall is not None:
        raise FetchError(Outcome.PAYWALL, f"{wall} ({answer.final})", answer.final)
