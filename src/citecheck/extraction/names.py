"""Every mention of a person, an organisation and a titled work in a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from citecheck.extraction.name_organisations import (
    Span,
    find_organisations,
    find_places,
    find_titles,
    publisher_spans,
    shortened_spans,
)
from citecheck.extraction.name_passages import Passage, passages_of
from citecheck.extraction.name_people import PeopleFinder, Person
from citecheck.extraction.name_works import cited_titles, neighbours_in_titles, noun_after
from citecheck.readers.sentences import Sentence
from citecheck.records import BlockKind, Document, Name, NameKind, Note

__all__ = ["find_names"]


def find_names(document: Document, sentences: Sequence[Sentence], notes: Sequence[Note]) -> tuple[Name, ...]:
    """The names of a document, sorted by location.

    People come with honorific, role and organisation as printed beside them. `surface` is joined over line breaks and
    leaves the honorific out; the location covers the name in the original text.
    """
    passages = passages_of(document, sentences)
    authors = [author for note in notes for reference in note.references for author in reference.authors]
    people = PeopleFinder(passages, authors).find()
    names = [_person(document, passages, person) for person in people]
    spans = [Span(person.passage, person.start, person.end) for person in people]
    publishers = publisher_spans(
        passages,
        [
            (note.location.start, reference.publisher)
            for note in notes
            for reference in note.references
            if reference.publisher and reference.publisher in note.text
        ],
    )
    employers = [person.role.organisation for person in people if person.role and person.role.organisation]
    organisations = [*find_organisations(passages, spans), *shortened_spans(passages, employers)]
    names.extend(_named(document, passages, span, NameKind.ORGANISATION) for span in _merged(organisations, publishers))
    names.extend(_named(document, passages, span, NameKind.PLACE) for span in find_places(passages, spans))
    names.extend(_titles(document, passages, notes))
    return tuple(sorted(names, key=lambda name: (name.location.start, name.location.end, name.kind.value)))


def _person(document: Document, passages: Sequence[Passage], person: Person) -> Name:
    passage = passages[person.passage]
    role = person.role
    return Name(
        surface=passage.text[person.start : person.end],
        kind=NameKind.PERSON,
        location=passage.locate(document, person.start, person.end),
        honorific=person.honorific,
        role=role.text if role else None,
        organisation=role.organisation if role else None,
        context=passage.context,
        section=passage.section,
    )


def _named(document: Document, passages: Sequence[Passage], span: Span, kind: NameKind) -> Name:
    passage = passages[span.passage]
    return Name(
        surface=passage.text[span.start : span.end],
        kind=kind,
        location=passage.locate(document, span.start, span.end),
        context=passage.context,
        section=passage.section,
    )


def _titles(document: Document, passages: Sequence[Passage], notes: Sequence[Note]) -> Iterator[Name]:
    neighbours = neighbours_in_titles(notes)
    years = {
        Span(index, start, end): year
        for index, passage in enumerate(passages)
        if passage.kind is not BlockKind.NOTE
        for start, end, year in cited_titles(passage.text, neighbours)
    }
    for span in dict.fromkeys((*find_titles(passages), *years)):
        name = _named(document, passages, span, NameKind.TITLE)
        yield attrs.evolve(name, year=years.get(span), noun=noun_after(passages[span.passage].text, span.end))


def _merged(spans: Sequence[Span], publishers: Sequence[Span]) -> list[Span]:
    """Both, the publisher where the two overlap, unless it is two bodies in one."""
    inside: dict[int, list[Span]] = {}
    for span in spans:
        inside.setdefault(span.passage, []).append(span)
    single = [
        publisher
        for publisher in publishers
        if sum(publisher.start <= s.start and s.end <= publisher.end for s in inside.get(publisher.passage, ())) < 2
    ]
    held: dict[int, list[Span]] = {}
    for span in single:
        held.setdefault(span.passage, []).append(span)
    kept = [s for s in spans if not any(p.start < s.end and s.start < p.end for p in held.get(s.passage, ()))]
    return sorted({*kept, *single}, key=lambda span: (span.passage, span.start))
