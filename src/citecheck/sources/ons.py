"""Figures of the Office for National Statistics, also where a note names only the office.

Such a note is resolved by what the claim says: the search is asked for its measure and place, and a bulletin is taken
only where it alone is about that. Several editions of one bulletin are told apart by the years that the claim states;
where it states none they stay ambiguous.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode, urljoin

import attrs

from citecheck.sources.candidates import by_title
from citecheck.sources.interface import Candidate, Wanted, Web
from citecheck.sources.keys import topic_words
from citecheck.sources.publishers import known

SITE = "https://www.ons.gov.uk"
_ASK = "https://api.beta.ons.gov.uk/v1/search?"
_TYPES = "bulletin,article,compendium_landing_page,static_adhoc"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MOST_WORDS = 8


@attrs.frozen(kw_only=True)
class _Item:
    url: str
    title: str
    about: frozenset[str]
    """Words of title, summary and keywords."""
    date: str | None


class OnsResolver:
    """Asks the office's search for programs, which needs no key."""

    name = "ons"

    def concerns(self, wanted: Wanted) -> bool:
        row = known(wanted.reference.publisher)
        if row is None or row.name != "Office for National Statistics":
            return False
        return bool(wanted.reference.title or wanted.claim or (wanted.note and _about(wanted)))

    def candidates(self, wanted: Wanted, web: Web) -> Sequence[Candidate]:
        title = wanted.reference.title
        words = topic_words(title) if title else _about(wanted)
        query = urlencode({"q": " ".join(words), "content_type": _TYPES, "limit": "20"})
        told = web.json(_ASK + query)
        items = [item for told_item in _list(told) if (item := _item(told_item))]
        if title:
            return by_title(title, wanted.reference.date, [(item.url, item.title, item.date) for item in items])
        years = set(_YEAR.findall(wanted.claim.sentence)) if wanted.claim else set()
        return tuple(_scored(item, words, years) for item in items)


def _about(wanted: Wanted) -> tuple[str, ...]:
    """What to search for: the claim's measure and place, else the words of its sentence, figures left out."""
    claim = wanted.claim
    if claim is not None:
        stated = " ".join(part for part in (claim.measure, claim.place) if part)
        text = stated or claim.sentence
    else:
        text = wanted.note.text if wanted.note else ""
    body = set(topic_words(wanted.reference.publisher or ""))
    words = [word for word in topic_words(text) if not word[0].isdigit() and word not in body]
    return tuple(words[:_MOST_WORDS])


def _scored(item: _Item, words: Sequence[str], years: set[str]) -> Candidate:
    shared = [word for word in words if word in item.about or word.rstrip("s") in item.about]
    coverage = len(shared) / len(words) if words else 0.0
    dated = bool(years & set(_YEAR.findall(item.title)))
    score = 0.9 * coverage + (0.1 if dated else 0.0)
    reason = f"it is about {', '.join(shared)}" if shared else "it shares no word with the claim"
    return Candidate(
        url=item.url,
        score=round(score, 4),
        reason=f"{reason}{' and its title has the claim’s year' if dated else ''}",
        title=item.title,
        date=item.date,
    )


def _list(told: Any) -> list[Any]:
    items = told.get("items") if isinstance(told, dict) else None
    return items if isinstance(items, list) else []


def _item(told: Any) -> _Item | None:
    if not isinstance(told, dict) or not isinstance(told.get("uri"), str) or not isinstance(told.get("title"), str):
        return None
    keywords = told.get("keywords")
    described = [told["title"], told.get("summary"), told.get("meta_description")]
    described.extend(keywords if isinstance(keywords, list) else ())
    text = " ".join(part for part in described if isinstance(part, str))
    date = told.get("release_date")
    return _Item(
        url=urljoin(SITE, told["uri"]),
        title=told["title"],
        about=frozenset(topic_words(text)),
        date=date[:10] if isinstance(date, str) else None,
    )
