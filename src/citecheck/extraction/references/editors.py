"""The editors that a reference names: of the work itself, or of the book that it stands in."""

from __future__ import annotations

import re

from citecheck.extraction.references.people import read_names

_LEADS = re.compile(r"\b(?i:in|edited by|ed\.? by|eds?\.)[:,]?\s+(?=[^\W\d_a-z])")
_MOST = 8
"""Places of a reference that are tried."""


def read_editors(text: str) -> tuple[str, ...]:
    """People marked as editors: "Marsh, W. (ed.) Fens", "in W. Marsh and A. Teal (eds), Fens", "edited by W. Marsh"."""
    names = read_names(text)
    if names and names.editors:
        return names.people
    for lead in list(_LEADS.finditer(text))[:_MOST]:
        names = read_names(text[lead.end() :])
        by = not lead.group().lower().startswith("in")
        if names and (names.editors or (by and (names.sure or len(names.people) > 1))):
            return names.people
    return ()
