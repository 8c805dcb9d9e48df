"""Journal articles without a DOI in the note: Crossref's search, accepted only on the title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote, urlencode

from citecheck.sources.candidates import by_title
from citecheck.sources.interface import Candidate, Wanted, Web
from citecheck.sources.publishers import same_publisher

_ASK = "https://api.crossref.org/works?"


class CrossrefResolver:
    """Asks for works of the note's journal. Crossref always answers something: title, journal and year decide."""

    name = "crossref"

    def concerns(self, wanted: Wanted) -> bool:
        return bool(wanted.reference.title and wanted.reference.container)

    def candidates(self, wanted: Wanted, web: Web) -> Sequence[Candidate]:
        reference = wanted.reference
        asked = " ".join(part for part in (*reference.authors, reference.title, reference.container) if part)
        query = {
            "query.bibliographic": asked,
            "rows": "5",
            "select": "DOI,title,subtitle,issued,container-title",
        }
        told = web.json(_ASK + urlencode(query))
        message = told.get("message") if isinstance(told, dict) else None
        items = message.get("items") if isinstance(message, dict) else None
        found = []
        for item in items if isinstance(items, list) else ():
            doi, title = item.get("DOI"), _first(item.get("title"))
            if not isinstance(doi, str) or not title:
                continue
            if same_publisher(_first(item.get("container-title")), reference.container) is False:
                continue
            subtitle = _first(item.get("subtitle"))
            whole = f"{title}: {subtitle}" if subtitle else title
            found.append((f"https://doi.org/{quote(doi, safe='/:;()._-')}", whole, _issued(item)))
        return by_title(reference.title or "", reference.date, found)


def _first(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) and value else None


def _issued(item: dict[str, Any]) -> str | None:
    issued = item.get("issued")
    parts = issued.get("date-parts") if isinstance(issued, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    if not isinstance(first, list) or not first or not all(isinstance(number, int) for number in first):
        return None
    return "-".join(f"{number:04}" if place == 0 else f"{number:02}" for place, number in enumerate(first[:3]))
