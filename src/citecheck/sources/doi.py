"""A DOI that the note gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from citecheck.sources.interface import Candidate, Wanted, Web

_DOI = re.compile(r"10\.\d{4,9}/\S{1,200}")


class DoiResolver:
    """doi.org knows where every DOI leads."""

    name = "doi"

    def concerns(self, wanted: Wanted) -> bool:
        return bool(wanted.reference.doi and _DOI.search(wanted.reference.doi))

    def candidates(self, wanted: Wanted, web: Web) -> Sequence[Candidate]:
        found = _DOI.search(wanted.reference.doi or "")
        if found is None:
            return ()
        doi = found[0].rstrip(".,;")
        if doi.endswith(")") and "(" not in doi:  # the bracket that the note closes
            doi = doi[:-1]
        address = f"https://doi.org/{quote(doi, safe='/:;()._-')}"
        return (Candidate(url=address, score=1.0, reason="the note gives its DOI"),)
