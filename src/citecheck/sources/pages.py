"""From an answer of the web to a source: decoded, read as a document, checked for a wall."""

from __future__ import annotations

from citecheck.records import Document, Outcome, Provenance, Source
from citecheck.sources.cassettes import digest
from citecheck.sources.interface import Answer, FetchError
from citecheck.sources.walls import wall_of

_CONTROL = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)))
"""What a terminal could take for a command; also lone control characters in titles."""


def source_from(
    answer: Answer, provenance: Provenance, *, recorded_at: str | None = None, secondary: bool = False
) -> Source:
    """The source that an answer holds. Raises `FetchError` for a wall (paywall) or for what is no text (unreadable)."""
    text, encoding = decoded(answer)
    document, wall = _document(answer, text, encoding)
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


def _document(answer: Answer, text: str, encoding: str) -> tuple[Document, str | None]:
    sha256 = digest(answer.body)
    if answer.media_type == "text/plain":
        return Document(id=answer.final, text=text, path=answer.final, sha256=sha256, encoding=encoding), None
    from citecheck.readers.html import read_page

    document, facts = read_page(
        text.translate(_CONTROL), id=answer.final, url=answer.final, sha256=sha256, encoding=encoding
    )
    return document, wall_of(document, facts.free, text)
