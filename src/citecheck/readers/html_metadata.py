"""Title, author, date and openness of a web page, by what the page says of itself.

In order of trust: JSON-LD, citation_* (scholarly), Open Graph and article:*, Dublin Core, plain meta tags and <time>,
labels that a reader sees ("Published: 3 May 2014").
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_ARTICLES = frozenset(
    """article newsarticle report scholarlyarticle blogposting webpage reportagenewsarticle analysisnewsarticle
    medicalscholarlyarticle techarticle opinionnewsarticle backgroundnewsarticle book dataset publicationissue
    creativework governmentservice medicalwebpage itempage""".split()
)
_MONTHS = {
    month[:3]: number
    for number, month in enumerate(
        "january february march april may june july august september october november december".split(), start=1
    )
}
_ISO = re.compile(r"(?<!\d)(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)")
_WRITTEN = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)")
_AMERICAN = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_MONTH_YEAR = re.compile(r"\b([A-Za-z]{3,9})\.?,?\s+(\d{4})(?!\d)")
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)")
_LABEL = re.compile(
    r"\b(?:publication date|date published|document first published|first published|published on|published|"
    r"release date|posted on|last updated|updated)\s*:?\s*(?P<rest>[^\n]{0,40})",
    re.IGNORECASE,
)
_MAX_NODES = 2000
_MAX_JSON = 1_000_000


@attrs.frozen(kw_only=True)
class Facts:
    """What a page says of itself; None where it does not."""

    title: str | None = None
    author: str | None = None
    """Several joined by "; "."""
    date: str | None = None
    """ISO, as precise as stated."""
    site: str | None = None
    free: bool | None = None
    """False where the page says that it stands behind a wall."""
    provenance: str | None = None
    """"reconstruction" where the page says that it was written for this project."""


def facts_of(soup: BeautifulSoup) -> Facts:
    """Read a page's own statements. Never raises on what a page may hold."""
    metas = _metas(soup)
    nodes = list(_json_ld(soup))
    articles = [node for node in nodes if _types(node) & _ARTICLES] or nodes
    title = (
        _first(_text(node.get("headline")) for node in articles)
        or _meta(metas, "citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title")
        or _first(_text(node.get("name")) for node in articles)
        or _tag_text(soup, "h1")
        or _tag_text(soup, "title")
    )
    site = _meta(metas, "og:site_name") or _first(_name(node.get("publisher")) for node in articles)
    author = (
        _first(_name(node.get("author")) for node in articles)
        or "; ".join(metas.get("citation_author", ()))
        or _meta(metas, "article:author", "dc.creator", "dcterms.creator", "author", "byl", "parsely-author")
    )
    date = _first(
        iso_date(value)
        for value in (
            *(_text(node.get("datePublished")) for node in articles),
            _meta(metas, "citation_publication_date", "citation_online_date", "citation_date"),
            _meta(metas, "article:published_time", "og:published_time", "datepublished"),
            _meta(metas, "dc.date", "dcterms.date", "dc.date.issued", "dcterms.issued", "dcterms.created"),
            _meta(metas, "date", "pubdate", "publishdate", "article.published", "parsely-pub-date"),
            _time(soup),
        )
    ) or _labelled(soup)
    return Facts(
        title=_without_site(title, site),
        author=author if author and not author.startswith("http") else None,
        date=date,
        site=site,
        free=_free(articles),
        provenance=_meta(metas, "citecheck:provenance"),
    )


def iso_date(text: str | None) -> str | None:
    """The first date in a text, ISO, as precise as stated; None where there is none.

    Reads "27 February 2013", "Feb. 27, 2013", "February 2013", "2013-02", "2013/02/27T10:00", "27/02/2013" (day first).
    """
    if not text:
        return None
    head = text.strip()[:80]
    if found := _ISO.match(head.replace("/", "-")):
        return _date(found[1], found[2], found[3])
    if found := _WRITTEN.search(head):
        return _date(found[3], _month(found[2]), found[1])
    if found := _AMERICAN.search(head):
        return _date(found[3], _month(found[1]), found[2])
    if found := _SLASHED.search(head):
        return _date(found[3], found[2], found[1])
    if found := _MONTH_YEAR.search(head):
        return _date(found[2], _month(found[1]), None) if _month(found[1]) else None
    return None


def _date(year: str, month: str | int | None, day: str | None) -> str | None:
    if not 1000 <= int(year) <= 2999:
        return None
    if not month or not 1 <= int(month) <= 12:
        return year
    if not day or not 1 <= int(day) <= 31:
        return f"{year}-{int(month):02}"
    return f"{year}-{int(month):02}-{int(day):02}"


def _month(name: str) -> int | None:
    return _MONTHS.get(name[:3].casefold())


def _metas(soup: BeautifulSoup) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for tag in soup.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = tag.get("content")
        if isinstance(name, str) and isinstance(content, str) and content.strip():
            metas.setdefault(name.strip().casefold(), []).append(_folded(content))
    return metas


def _meta(metas: dict[str, list[str]], *names: str) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _json_ld(soup: BeautifulSoup) -> Iterator[dict[str, Any]]:
    for script in soup.find_all("script", attrs={"type": "application/ld+json"}):
        source = script.string or ""
        if len(source) > _MAX_JSON:
            continue
        try:
            waiting: list[Any] = [json.loads(source, strict=False)]
        except (ValueError, RecursionError):
            continue
        seen = 0
        while waiting and seen < _MAX_NODES:
            node = waiting.pop(0)
            seen += 1
            if isinstance(node, list):
                waiting.extend(node)
            elif isinstance(node, dict):
                yield node
                waiting.extend(node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node)


def _types(node: dict[str, Any]) -> set[str]:
    told = node.get("@type")
    return {t.casefold() for t in (told if isinstance(told, list) else [told]) if isinstance(t, str)}


def _free(nodes: Iterable[dict[str, Any]]) -> bool | None:
    told = [node["isAccessibleForFree"] for node in nodes if "isAccessibleForFree" in node]
    if not told:
        return None
    return not any(str(value).strip().casefold() in ("false", "0", "no") for value in told)


def _name(value: Any) -> str | None:
    """A person or body of JSON-LD: text, an object with a name, or a list of either."""
    values = value if isinstance(value, list) else [value]
    names = [_text(item.get("name") if isinstance(item, dict) else item) for item in values[:50]]
    return "; ".join(dict.fromkeys(name for name in names if name)) or None


def _text(value: Any) -> str | None:
    if isinstance(value, list) and value:
        value = value[0]
    return (_folded(value) or None) if isinstance(value, str) else None


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _tag_text(soup: BeautifulSoup, name: str) -> str | None:
    tag = soup.find(name)
    return (_folded(tag.get_text(" ")[:2000]) or None) if tag else None


def _time(soup: BeautifulSoup) -> str | None:
    for tag in soup.find_all("time", limit=5):
        stated = tag.get("datetime")
        if isinstance(stated, str) and iso_date(stated):
            return stated
    return None


def _labelled(soup: BeautifulSoup) -> str | None:
    body = soup.body or soup
    for number, piece in enumerate(body.strings):
        if number > 3000:
            break
        found = _LABEL.search(piece[:400])
        if found:
            rest = found["rest"].strip() or str(piece.find_next(string=True) or "")
            if date := iso_date(rest.partition(", ")[2] if rest[:1].isalpha() and ", " in rest else rest) or iso_date(
                rest
            ):
                return date
    return None


def _without_site(title: str | None, site: str | None) -> str | None:
    """ "A new model | The Example Trust" without what stands behind the last bar, where that is the site's name."""
    if not title:
        return None
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        head, found, tail = title.rpartition(mark)
        if found and head and (mark == " | " or (site and tail.casefold() == site.casefold())):
            return head.strip()
    return title


def _folded(text: str) -> str:
    return " ".join(text.split())
