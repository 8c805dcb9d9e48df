"""From an answer of the web to a source: decoded, read as a document, checked for a wall."""

from __future__ import annotations

from citecheck.errors import ReadError
from citecheck.readers.layout import blocks_of
from citecheck.records import Document, Outcome, Provenance, Source
from citecheck.sources.cassettes import digest
from citecheck.sources.interface import Answer, FetchError
from citecheck.sources.walls import wall_of

_FILES = (b"%PDF", b"PK\x03\x04")
_CONTROL = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)))
"""What a terminal could take for a command; also lone control characters in titles."""


def source_from(
    answer: Answer, provenance: Provenance, *, recorded_at: str | None = None, secondary: bool = False
) -> Source:
    """The source that an answer holds. Raises `FetchError` for a wall (paywall) or for what is no text (unreadable)."""
    document, wall = source_document(answer, id=answer.final)
    if wall is not None:
        raise FetchError(Outcome.PAYWALL, f"{wall} ({answer.final})", answer.final)
    if not document.text:
        raise FetchError(Outcome.UNREADABLE, f"{answer.final} holds no text", answer.final)
    return Source(
        url=answer.final, document=document, provenance=provenance, recorded_at=recorded_at, secondary=secondary
    )


def decoded(answer: Answer) -> tuple[str, str]:
    """The text of an answer and the encoding it was read with: as declared where that works, guessed otherwise."""
    for name in (answer.charset, "utf-8"):
        if name:
            try:
                return answer.body.decode(name), name
            except (LookupError, UnicodeDecodeError):
                continue
    from charset_normalizer import from_bytes

    best = from_bytes(answer.body[:200_000]).best()
    name = best.encoding if best is not None else "latin-1"
    return answer.body.decode(name, errors="replace"), name


def source_document(answer: Answer, *, id: str) -> tuple[Document, str | None]:
    """The document in an answer, told by its content, and what says that it stands behind a wall.

    Raises `FetchError` (unreadable) for what is no document.
    """
    if answer.body.startswith(_FILES):
        from citecheck.readers import read_bytes

        try:
            return read_bytes(answer.body, id=id, url=answer.final), None
        except ReadError as error:
            raise FetchError(
                Outcome.UNREADABLE, f"{answer.final} cannot be read: {error.reason}", answer.final
            ) from error
    if b"\0" in answer.body[:1000] and answer.media_type.startswith(("application/", "binary/")):
        raise FetchError(
            Outcome.UNREADABLE, f"{answer.final} is no text and no document that can be read", answer.final
        )
    text, encoding = decoded(answer)
    sha256 = digest(answer.body)
    if answer.media_type in ("text/plain", "text/markdown"):
        blocks = blocks_of(text)
        page = Document(id=id, text=text, path=answer.final, sha256=sha256, encoding=encoding, blocks=blocks)
        return page, None
    from citecheck.readers.html import read_page

    document, facts = read_page(text.translate(_CONTROL), id=id, url=answer.final, sha256=sha256, encoding=encoding)
    return document, wall_of(document, facts.free, text)
