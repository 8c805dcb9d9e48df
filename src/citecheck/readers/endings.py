"""What the end of a line says: whether the sentence ends there, or needs another word."""

from __future__ import annotations

import re

from citecheck.prose.sentences import split

_MARK = re.compile(r"(?:(?:<sup>[^<>]{1,30}</sup>|\[\^?\w{1,4}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]|(?<=[.!?”’\")])\d{1,3})\s*)+[*_]*$")
# A quotation with its speaker: “The tide waits for nobody” – Ann Reed
_ATTRIBUTED = re.compile(r"[“\"][^“”\"]{20,600}[”\"],?\s+[–—-]\s*[^.!?\n]{3,80}$")
_CAPTION = re.compile(
    r"[*_]*(?:Figure|Fig\.|Table|Chart|Graph|Map|Exhibit|Box) \d{1,3}(?:\.\d{1,2})?[:. –-]", re.IGNORECASE
)
_NEAR = 200
"""Characters from the end of a line in which its markers stand."""
_STOPS = (".", "!", "?", ":", "…")
_CLOSERS = "”\"’')]*_"
_CONNECTING = frozenset(
    "the a an of in on at for to from by with and or but as is are was were be been that which who our their".split()
)


def without_marks(text: str) -> str:
    """A text without the note markers at its end."""
    return text[:-_NEAR] + _MARK.sub("", text[-_NEAR:])


def finished(text: str) -> bool:
    """Whether a paragraph that ends so is whole; markers and closing quotation marks are looked through."""
    text = without_marks(text[-60:])
    return text.rstrip(_CLOSERS).endswith(_STOPS) or text.endswith(";")


def connects(text: str) -> bool:
    """Whether a line ends on a word that needs another: no heading does."""
    words = text.rsplit(None, 1)
    return bool(words) and words[-1].casefold() in _CONNECTING


def attributed(text: str) -> bool:
    """Whether a text is a quotation with its speaker after it, and nothing else."""
    return bool(_ATTRIBUTED.match(text))


def is_caption(text: str) -> bool:
    """Whether a text is the caption of a figure or table: nothing goes on with it."""
    return bool(_CAPTION.match(text))


def ends_between(above: str, below: str) -> bool:
    """Whether a sentence ends where one line ends and the next begins; with "Pub. L." above "104-182" none does."""
    above, below = without_marks(above)[-80:].strip(), below[:40].strip()
    return any(end == len(above) for _, end in split(f"{above} {below}"))
