"""Identity of a claim or finding by its content, so that decisions survive edits elsewhere in the document."""

from __future__ import annotations

import hashlib
import re

_SPACE = re.compile(r"\s+")


def fingerprint(*parts: str) -> str:
    """Twelve hexadecimal digits over the parts, white space and case folded. Never takes line numbers or offsets."""
    folded = "\x1f".join(_SPACE.sub(" ", part).strip().casefold() for part in parts)
    return hashlib.sha256(folded.encode("utf-8")).hexdigest()[:12]
