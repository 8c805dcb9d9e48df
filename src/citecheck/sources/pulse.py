"""Articles of Pulse, the magazine for GPs, by title. Its site is WordPress."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode, urljoin

from citecheck.records import Outcome
from citecheck.sources.candidates import TAKEN, by_title
from citecheck.sources.interface import Candidate, FetchError, Wanted, Web
from citecheck.sources.keys import topic_words
from citecheck.sources.links import links_of
from citecheck.sources.publishers import known

SITE = "https://www.pulsetoday.co.uk"
_TAG = re.compile(r"<[^<>]{0,200}>")


class PulseResolver:
    """Searches by the whole title, then by its first words: one misspelt word in a note empties the first search."""

    name = "pulse"

    def concerns(self, wanted: Wanted) -> bool:
        row = known(wanted.reference.publisher) or known(wanted.reference.container)
        return bool(wanted.reference.title) and row is not None and row.name == "Pulse"

    def candidates(self, wanted: Wanted, web: Web) -> Sequence[Candidate]:
        title = wanted.reference.title or ""
        found: list[Candidate] = []
        for words in dict.fromkeys((title, " ".join(topic_words(title)[:4]))):
            found.extend(by_title(title, wanted.reference.date, _search(words, web)))
            if any(candidate.score >= TAKEN for candidate in found):
                break
        return tuple(found)


def _search(words: str, web: Web) -> list[tuple[str, str, str | None]]:
    query = urlencode({"search": words, "per_page": "20", "_fields": "link,title,date"})
    try:
        told = web.json(f"{SITE}/wp-json/wp/v2/posts?{query}")
    except FetchError as closed:
        # Some sites close WordPress's interface for programs and leave the search page open.
        if closed.outcome is Outcome.FAILED:
            raise
        page = web.get(f"{SITE}/?{urlencode({'s': words})}")
        return [(url, text, None) for url, text in links_of(page, within=f"{SITE}/")]
    return [post for item in told if (post := _post(item))] if isinstance(told, list) else []


def _post(item: Any) -> tuple[str, str, str | None] | None:
    if not isinstance(item, dict) or not isinstance(item.get("link"), str):
        return None
    title = item.get("title")
    rendered = title.get("rendered") if isinstance(title, dict) else title
    if not isinstance(rendered, str):
        return None
    date = item.get("date")
    plain = html.unescape(_TAG.sub("", rendered)).strip()
    return urljoin(SITE, item["link"]), plain, date[:10] if isinstance(date, str) else None
