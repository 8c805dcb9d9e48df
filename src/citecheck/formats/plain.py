"""Text of documents made plain for other programs: no line breaks, nothing that is not seen, nothing that acts."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

_JOINERS = "\u200c\u200d"
"""Without a shape of their own, but words of Persian or Hindi are misspelt without them."""
_SPACE = re.compile(r"\s+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = re.compile(r"(?:https?|ftp)://[^\s/]", re.IGNORECASE)
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#]|$)")


def plain(text: str | None) -> str:
    """The text on one line, without control characters, direction signs, other hidden signs and halves of pairs."""
    if not text:
        return ""
    spaced = _SPACE.sub(" ", text)
    if spaced.isascii() and spaced.isprintable():
        return spaced.strip()
    return " ".join("".join(sign for sign in spaced if _shown(sign)).split())


def _shown(sign: str) -> bool:
    return sign in _JOINERS or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn")


def web_address(text: str | None) -> str:
    """An address that a browser opens; "" for what is none ("javascript:…", "see above").

    What may not stand in an address (spaces, braces, quotation marks, letters beyond ASCII) is percent-encoded.
    """
    address = plain(text)
    if not _WEB.match(address):
        if _SCHEME.match(address) and not _HOST.match(address):
            return ""
        if not _HOST.match(address):
            return ""
        address = f"http://{address}"
    return quote(address, safe="%/:?#[]@!$&'()*+,;=~-._")
