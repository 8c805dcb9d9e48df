"""The works that a report's notes cite, each once, for formats that reference managers read."""

from __future__ import annotations

import re
import string
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

import attrs

from citecheck.formats.plain import plain, web_address
from citecheck.formats.work_kinds import WorkKind, kind_of, series_of
from citecheck.naming import fold, is_given_name
from citecheck.naming.bodies import is_news, is_organisation
from citecheck.naming.parts import PARTICLES
from citecheck.records import Note, Reference, Report

_ET_AL = " et al."
_TITLES = frozenset(("lord", "lady", "baroness", "baron", "viscount", "earl", "dame", "sir"))
_SMALL = frozenset("a an the of and for in on at to with from by".split())
_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
_IN_OTHERS = frozenset({WorkKind.ARTICLE, WorkKind.NEWS, WorkKind.CHAPTER})
_BY_BODIES = frozenset({WorkKind.REPORT, WorkKind.WEBPAGE, WorkKind.POST, WorkKind.DOCUMENT})
_MOST_AUTHORS = 100
_MOST_LIKE = 50
"""Works of the same title and publisher that a reference is compared with."""


@attrs.frozen(kw_only=True)
class Maker:
    """An author or editor: a person with a family name, or a body with none."""

    name: str
    """In full, as printed."""
    family: str = ""
    given: str = ""


@attrs.frozen(kw_only=True)
class Citation:
    """Where a work is cited."""

    document: str
    note: str
    """Id of the note, and where it stands if its label does not tell."""
    pages: str = ""
    """Pages of the work that this note cites."""


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


@attrs.frozen(kw_only=True)
class _Cited:
    order: int
    reference: Reference
    citation: Citation


def works_of(report: Report) -> tuple[Work, ...]:
    """Every work that a note of the report cites, once, sorted by key.

    References to one work are told by DOI, or by title, maker and year; where a note leaves out the year and two works
    may be meant, it stays a work of its own. References that name no title, address, DOI, publisher or author are left
    out: `left_out` counts them.
    """
    works = [_work(group) for group in _groups(_usable(report))]
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


def _usable(report: Report) -> Iterator[_Cited]:
    order = 0
    for document, note in _notes(report):
        place = plain(note.id)
        if note.id != note.label:
            page = note.location.page
            place += f" on page {page}" if page else f" in line {note.location.line}"
        for reference in note.references:
            if _named(reference):
                citation = Citation(document=plain(document), note=place, pages=plain(reference.pages))
                yield _Cited(order=order, reference=reference, citation=citation)
                order += 1


def _named(reference: Reference) -> bool:
    makers = (*reference.authors, *reference.editors, reference.publisher, reference.title, reference.doi)
    return any(plain(name) for name in makers) or bool(web_address(reference.url))


def _groups(cited: Iterable[_Cited]) -> list[list[_Cited]]:
    """References to one work together, in the order in which works are first cited."""
    groups: list[list[_Cited]] = []
    known: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for one in cited:
        keys = list(_identities(one.reference))
        at = next(
            (n for key in keys for n in known[key][-_MOST_LIKE:] if _agree(groups[n][0].reference, one.reference)), None
        )
        if at is None:
            at = len(groups)
            groups.append([])
        groups[at].append(one)
        for key in keys:
            if at not in known[key]:
                known[key].append(at)
    return _dated(groups)


def _dated(groups: list[list[_Cited]]) -> list[list[_Cited]]:
    """Groups without a year joined to the one work of the same title and maker that has one."""
    years: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for reference in (one.reference for one in group):
            if _year(reference):
                for key in _identities(attrs.evolve(reference, date=None, year=None, doi=None)):
                    years[key].add(number)
    gone = set()
    for number, group in enumerate(groups):
        first = group[0].reference
        if not first.title or any(_year(one.reference) for one in group):
            continue
        found = {n for key in _identities(attrs.evolve(first, doi=None)) for n in years.get(key, ())}
        fitting = [n for n in sorted(found) if _agree(groups[n][0].reference, first)]
        if len(fitting) == 1:
            groups[fitting[0]].extend(group)
            gone.add(number)
    return [group for number, group in enumerate(groups) if number not in gone]


def _identities(reference: Reference) -> Iterator[tuple[str, ...]]:
    """What a reference shares with others to the same work."""
    if reference.doi:
        yield "doi", reference.doi.casefold()
    year = _year(reference)
    title = _folded(reference.title)
    if title:
        makers = [("author", _first_family(reference)), ("publisher", _folded(reference.publisher))]
        makers.append(("container", _folded(reference.container)))
        named = [(role, name) for role, name in makers if name]
        for role, name in named or [("", "")]:
            yield "title", title, role, name, year
    elif reference.url:
        yield "url", reference.url
    elif not reference.doi:
        yield (
            "maker",
            _first_family(reference),
            _folded(reference.publisher),
            _folded(reference.container),
            _when(reference),
        )


def _agree(one: Reference, other: Reference) -> bool:
    """Whether nothing says that two references of the same title or address are to two works."""
    pairs = (
        ((one.doi or "").casefold(), (other.doi or "").casefold()),
        (_first_family(one), _first_family(other)),
        (_year(one), _year(other)),
    )
    return all(not left or not right or left == right for left, right in pairs)


def _first_family(reference: Reference) -> str:
    return _folded(_maker(reference.authors[0], "").family or reference.authors[0]) if reference.authors else ""


def _when(reference: Reference) -> str:
    return reference.date or ("" if reference.year is None else str(reference.year))


def _year(reference: Reference) -> str:
    return _when(reference)[:4]


def _folded(text: str | None) -> str:
    """Letters and digits, words one space apart, no leading article."""
    words = re.findall(r"[^\W_]+", fold(plain(text)))
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def _work(group: list[_Cited]) -> Work:
    """The work of a group of references: the fullest of them, what it lacks filled in from the others."""
    references = sorted((one.reference for one in group), key=_fullness, reverse=True)
    reference = references[0]
    filled = {
        name: next((value for r in references if (value := getattr(r, name))), getattr(reference, name))
        for name in ("authors", "editors", "title", "publisher", "container", "url", "doi", "accessed")
    }
    reference = attrs.evolve(reference, date=max((_when(r) for r in references), key=len), **filled)
    kind = kind_of(reference)
    edited = () if reference.container else reference.editors  # the authors of an edited work are its editors
    authors = tuple(name for name in reference.authors if name not in edited)[:_MOST_AUTHORS]
    more = any(name.endswith(_ET_AL) for name in authors)
    makers = _makers((name.removesuffix(_ET_AL) for name in authors), reference.text)
    publisher = plain(reference.publisher)
    if not makers and not reference.editors and publisher and kind in _BY_BODIES and _heads(publisher, reference.text):
        makers = (Maker(name=publisher),)
    series = series_of(reference)
    whole = [r for r in references if r.pages and not r.repeats]
    return Work(
        kind=kind,
        authors=makers,
        editors=_makers(reference.editors[:_MOST_AUTHORS], reference.text),
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
    return not reference.repeats, sum(bool(field) for field in fields) + len(_when(reference)) // 4


def _heads(name: str, text: str) -> bool:
    """Whether a reference begins with a name: there stands who wrote a work, further on who published it."""
    return _folded(text[:400]).startswith(_folded(name))


def date_parts(date: str | None) -> tuple[int, ...]:
    """(2014, 5) of "2014-05"; as far as the parts are a date, () where there is no year."""
    match = _DATE.fullmatch(date or "")
    if not match:
        return ()
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if not 1 <= month <= 12:
        return (year,)
    return (year, month, day) if 1 <= day <= 31 else (year, month)


def _makers(names: Iterable[str], text: str) -> tuple[Maker, ...]:
    return tuple(_maker(name, text) for name in names if plain(name))


def _maker(name: str, text: str) -> Maker:
    """A person's family and given names parted, or a body."""
    name = plain(name).removesuffix(_ET_AL)
    words = name.split()
    if not words or _is_body(name, words) or words[0].casefold() in _TITLES:
        return Maker(name=name)
    if len(words) == 1:
        return Maker(name=name, family=name)
    at = len(words) - 1
    while at > 1 and words[at - 1].casefold() in PARTICLES:
        at -= 1
    for earlier in range(1, at):
        # "García Márquez, G." became "G. García Márquez": only the text knows where the family name begins
        given, family = " ".join(words[:earlier]), " ".join(words[earlier:])
        if f"{family}, {given}" in text or f"{family} {given}" in text:
            at = earlier
            break
    return Maker(name=name, family=" ".join(words[at:]), given=" ".join(words[:at]))


def _is_body(name: str, words: list[str]) -> bool:
    if "." in words[0] or (len(words) <= 3 and is_given_name(words[0])):
        return False
    return is_organisation(name) or is_news(name)


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
    title = next(iter(_significant(work.title)), "")
    year = f"{work.date[0]:04}" if work.date else "nd"
    return f"{maker[:30] or 'anon'}{year}{title[:30]}"


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
