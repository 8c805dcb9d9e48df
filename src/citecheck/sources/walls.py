"""Whether what came back is the page, or only the doorstep of one."""

from __future__ import annotations

import re

from citecheck.records import Document

_TEASER = 1200
"""Characters of main text below which a hint at a wall is believed."""
_DOORSTEP = 200
"""Characters below which a page is no page, hint or not."""
_HINT = re.compile(
    r"\b(?:subscribe (?:now |today )?(?:to|for|and)\b|subscribers? only|already a subscriber|"
    r"log ?in to (?:read|continue|view)|"
    r"sign in to (?:read|continue|view)|register (?:now |for free )?to (?:read|continue|view)|to continue reading|"
    r"to read the (?:full|rest)|members[- ]only|premium (?:content|article)|start your (?:free )?trial|"
    r"this (?:article|content) is (?:for|available to) (?:subscribers|members|registered))",
    re.IGNORECASE,
)


def wall_of(document: Document, free: bool | None, markup: str) -> str | None:
    """One clause that says why this is no whole page; None where it is one.

    `free` is what the page says of itself (JSON-LD isAccessibleForFree). A long text is believed to be whole although
    the page also invites to subscribe.
    """
    length = len(document.text)
    if free is False:
        return "the page says that it is not free to read, so only its opening came back"
    if length < _TEASER and _HINT.search(markup):
        return "only an opening came back, with an invitation to log in or subscribe"
    if length < _DOORSTEP:
        return "next to no text came back"
    return None
