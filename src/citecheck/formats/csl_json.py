"""The cited works as CSL-JSON, which Zotero, Mendeley, pandoc and citation styles read."""

from __future__ import annotations

from typing import Any

from citecheck.formats.work_kinds import WorkKind
from citecheck.formats.work_makers import Maker
from citecheck.formats.works import Work, works_of
from citecheck.records import Report, wire

_IN_THEIR_PUBLISHER = frozenset({WorkKind.ARTICLE, WorkKind.NEWS, WorkKind.WEBPAGE, WorkKind.POST})
"""What stands in the newspaper, journal or site that a note names as its publisher."""


def render(report: Report) -> str:
    """A list of items, one a cited work, sorted by `id`. `note` says which documents and notes cite it."""
    return wire.encode([_item(work) for work in works_of(report)], indent=2) + "\n"


def _item(work: Work) -> dict[str, Any]:
    container, publisher = work.container, work.publisher
    if work.kind in _IN_THEIR_PUBLISHER and not container:
        container, publisher = publisher, ""
    item = {
        "id": work.key,
        "type": work.kind.value,
        "citation-key": work.key,
        "author": [_name(maker) for maker in work.authors],
        "editor": [_name(maker) for maker in work.editors],
        "title": work.title,
        "container-title": container,
        "collection-title": work.series,
        "publisher": publisher,
        "issued": {"date-parts": [list(work.date)]} if work.date else None,
        "page": work.pages,
        "URL": work.url,
        "DOI": work.doi,
        "accessed": {"date-parts": [list(work.accessed)]} if work.accessed else None,
        "note": work.cited_in,
    }
    return {name: value for name, value in item.items() if value}


def _name(maker: Maker) -> dict[str, str]:
    if not maker.family:
        return {"literal": maker.name}
    return {"family": maker.family, "given": maker.given} if maker.given else {"family": maker.family}
