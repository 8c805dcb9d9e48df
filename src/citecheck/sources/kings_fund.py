"""Reports, blogs and articles of The King's Fund by title: its search, then the address that the title would have."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from citecheck.records import Outcome
from citecheck.sources.candidates import TAKEN, by_title
from citecheck.sources.interface import Candidate, FetchError, Wanted, Web
from citecheck.sources.links import links_of
from citecheck.sources.publishers import known, words_of

SITE = "https://www.kingsfund.org.uk"
_SECTIONS = (
    "insight-and-analysis/reports",
    "insight-and-analysis/long-reads",
    "insight-and-analysis/blogs",
    "publications",
)
# The site leaves these out of its addresses: "care-frail-older-people" for "The care of frail older people".
_LEFT_OUT = frozenset("a an and are as at be by for from in is it of on or that the to was with".split())


class KingsFundResolver:
    """Most notes drop the subtitle: the search finds those. A guessed address counts only if its page has the title."""

    name = "kings_fund"

    def concerns(self, wanted: Wanted) -> bool:
        row = known(wanted.reference.publisher)
        return bool(wanted.reference.title) and row is not None and row.name == "The King's Fund"

    def candidates(self, wanted: Wanted, web: Web) -> Sequence[Candidate]:
        title, date = wanted.reference.title or "", wanted.reference.date
        found: list[Candidate] = []
        failure: FetchError | None = None
        try:
            page = web.get(f"{SITE}/search?{urlencode({'query': title})}")
            links = links_of(page, within=f"{SITE}/")
            found.extend(by_title(title, date, [(url, text, None) for url, text in links]))
        except FetchError as error:
            failure = error
        if not any(candidate.score >= TAKEN for candidate in found):
            found.extend(_guessed(title, date, web))
        if failure is not None and not found and failure.outcome is Outcome.FAILED:
            raise failure
        return tuple(found)


def slug_of(title: str) -> str:
    """ "The care of frail older people" gives "care-frail-older-people"."""
    return "-".join(word for word in words_of(title) if word not in _LEFT_OUT)


def _guessed(title: str, date: str | None, web: Web) -> Sequence[Candidate]:
    from citecheck.readers.html import read_page
    from citecheck.sources.pages import decoded

    for section in _SECTIONS:
        try:
            answer = web.get(f"{SITE}/{section}/{slug_of(title)}")
        except FetchError:
            continue
        _, facts = read_page(decoded(answer)[0], id=answer.final)
        if facts.title:
            return by_title(title, date, [(answer.final, facts.title, facts.date)])
    return ()
