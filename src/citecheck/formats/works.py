"""The works that a report's notes cite, each once, for formats that reference managers read."""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Iterator

import attrs

from citecheck.formats.plain import plain, web_address
from citecheck.formats.work_groups import Citation, Cited, cited, folded, grouped, when
from citecheck.formats.work_kinds import WorkKind, kind_of, series_of
from citecheck.formats.work_makers import ET_AL, Maker, makers_of
from citecheck.naming import fold
from citecheck.records import Note, Reference, Report

_SMALL = frozenset("a an the of and for in on at to with from by".split())
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_IN_OTHERS = frozenset({WorkKind.ARTICLE, WorkKind.NEWS, WorkKind.CHAPTER})
_BY_BODIES = frozenset({WorkKind.REPORT, WorkKind.WEBPAGE, WorkKind.POST, WorkKind.DOCUMENT})
_MOST_AUTHORS = 100


@attrs.frozen(kw_only=True)
class Work:
    """One cited work. All text is plain; "" wherever no note says."""

    key: str = ""
    """Letters, digits and "-": made from maker, year and title, the same in every run."""
    kind: WorkKind
    authors: tuple[Maker, ...]
    editors: tuple[Maker, ...]
    more_authors: bool
    """Whether there are others who are not named ("et al.")."""
    title: str
    container: str
    publisher: str
    series: str
    date: tuple[int, ...]
    """Year, month, day as far as stated; () where none is."""
    url: str
    doi: str
    pages: str
    """Of an article or chapter: where it stands. What notes cite of it is in `cited`."""
    accessed: tuple[int, ...]
    cited: tuple[Citation, ...]

    @property
    def cited_in(self) -> str:
        """ "Cited in harbours, notes 2, 5 (p. 12); ferries, note 1.", for a person."""
        by_document: dict[str, list[str]] = {}
        for citation in self.cited:
            pages = citation.pages
            told = f" ({'p.' if pages.isdecimal() else 'pp.'} {pages})" if pages and pages != self.pages else ""
            by_document.setdefault(citation.document, []).append(f"{citation.note}{told}")
        places = (
            f"{document}, {'note' if len(notes) == 1 else 'notes'} {', '.join(dict.fromkeys(notes))}"
            for document, notes in by_document.items()
        )
        others = "Further authors are not named. " if self.more_authors else ""
        return f"{others}Cited in {'; '.join(places)}."


def works_of(report: Report) -> tuple[Work, ...]:
    """Every work that a note of the report cites, once, sorted by key.

    References to one work are told by DOI, or by title, maker and year; where a note leaves out the year and two works
    may be meant, it stays a work of its own. References that name no title, address, DOI, publisher or author are left
    out: `left_out` counts them.
    """
    works = [_work(group) for group in grouped(_usable(report))]
    return tuple(sorted(_keyed(works), key=lambda work: work.key))


def left_out(report: Report) -> int:
    """How many references name nothing that a work could be found by."""
    return sum(not _named(reference) for _, note in _notes(report) for reference in note.references)


def left_out_told(report: Report) -> tuple[str, ...]:
    """A sentence about the references that are left out; () where all are in."""
    count = left_out(report)
    if not count:
        return ()
    subject = "1 reference is" if count == 1 else f"{count:,} references are"
    return (f"{subject} left out: no title, address, publisher or author is known",)


def _notes(report: Report) -> Iterator[tuple[str, Note]]:
    for ledger in report.ledgers:
        for note in ledger.notes:
            yield ledger.document.id, note


def _usable(report: Report) -> Iterator[Cited]:
    order = 0
    for document, note in _notes(report):
        place = plain(note.id)
        if note.id != note.label:
            page = note.location.page
            place += f" on page {page}" if page else f" in line {note.location.line}"
        for reference in note.references:
            if _named(reference):
                citation = Citation(document=plain(document), note=place, pages=plain(reference.pages))
                yield cited(reference, citation, order)
                order += 1


def _named(reference: Reference) -> bool:
    makers = (*reference.authors, *reference.editors, reference.publisher, reference.title, reference.doi)
    return any(plain(name) for name in makers) or bool(web_address(reference.url))


def _work(group: list[Cited]) -> Work:
    """The work of a group of references: the fullest of them, what it lacks filled in from the others."""
    references = sorted((one.reference for one in group), key=_fullness, reverse=True)
    reference = references[0]
    filled = {
        name: next((value for r in references if (value := getattr(r, name))), getattr(reference, name))
        for name in ("authors", "editors", "title", "publisher", "container", "url", "doi", "accessed")
    }
    reference = attrs.evolve(reference, date=max((when(r) for r in references), key=len), **filled)
    kind = kind_of(reference)
    edited = () if reference.container else reference.editors  # the authors of an edited work are its editors
    authors = tuple(name for name in reference.authors if name not in edited)[:_MOST_AUTHORS]
    more = any(name.endswith(ET_AL) for name in authors)
    makers = makers_of((name.removesuffix(ET_AL) for name in authors), reference.text)
    publisher = plain(reference.publisher)
    if not makers and not reference.editors and publisher and kind in _BY_BODIES and _heads(publisher, reference.text):
        makers = (Maker(name=publisher),)
    series = series_of(reference)
    whole = [r for r in references if r.pages and not r.repeats]
    return Work(
        kind=kind,
        authors=makers,
        editors=makers_of(reference.editors[:_MOST_AUTHORS], reference.text),
        more_authors=more,
        title=plain(reference.title),
        container="" if series else plain(reference.container),
        publisher=publisher,
        series=plain(series),
        date=date_parts(reference.date),
        url=web_address(reference.url),
        doi=plain(reference.doi).replace(" ", ""),
        pages=plain(whole[0].pages) if whole and kind in _IN_OTHERS else "",
        accessed=date_parts(reference.accessed),
        cited=tuple(one.citation for one in sorted(group, key=lambda one: one.order)),
    )


def _fullness(reference: Reference) -> tuple[bool, int]:
    fields = (
        reference.authors,
        reference.title,
        reference.publisher,
        reference.container,
        reference.url,
        reference.doi,
    )
    return not reference.repeats, sum(bool(field) for field in fields) + len(when(reference)) // 4


def _heads(name: str, text: str) -> bool:
    """Whether a reference begins with a name: there stands who wrote a work, further on who published it."""
    return folded(text[:400]).startswith(folded(name))


def date_parts(date: str | None) -> tuple[int, ...]:
    """(2014, 5) of "2014-05"; as far as the parts are a date, () where there is no year."""
    match = _DATE.fullmatch(date or "")
    if not match:
        return ()
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if not 1 <= month <= 12:
        return (year,)
    return (year, month, day) if 1 <= day <= 31 else (year, month)


def _keyed(works: list[Work]) -> Iterator[Work]:
    """The works with their keys; those that would share one get "-a", "-b" … in the order of what they say."""
    stems = [_stem(work) for work in works]
    shared = Counter(stems)
    number: Counter[str] = Counter()
    for stem, work in sorted(zip(stems, works, strict=True), key=lambda pair: (pair[0], _told(pair[1]))):
        if shared[stem] > 1:
            yield attrs.evolve(work, key=f"{stem}-{_letters(number[stem])}")
            number[stem] += 1
        else:
            yield attrs.evolve(work, key=stem)


def _told(work: Work) -> tuple[str, ...]:
    authors = " ".join(maker.name for maker in work.authors)
    cited = work.cited[0]
    return (
        work.title,
        authors,
        work.publisher,
        work.container,
        str(work.date),
        work.url,
        work.doi,
        cited.document,
        cited.note,
    )


def _stem(work: Work) -> str:
    first = next(iter(work.authors or work.editors), None)
    if first is not None and first.family:
        maker = _letters_of(first.family)
    else:
        name = first.name if first else work.publisher or work.container or re.sub(r"^\w+://(?:www\.)?", "", work.url)
        maker = "".join(_significant(name)[:2])
    title = _significant(work.title)
    if not maker:
        maker, title = "".join(title[:2]), []  # "harboursact1964"
    year = f"{work.date[0]:04}" if work.date else "nd"
    return f"{maker[:30] or 'anon'}{year}{''.join(title[:1])[:30]}"


def _significant(text: str) -> list[str]:
    words = (_letters_of(word) for word in re.findall(r"[^\W_]+", fold(text)))
    return [word for word in words if word and word not in _SMALL]


def _letters_of(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))


def _letters(number: int) -> str:
    """0 as "a", 25 as "z", 26 as "aa"."""
    letters = ""
    while number >= 0:
        letters = string.ascii_lowercase[number % 26] + letters
        number = number // 26 - 1
    return letters
