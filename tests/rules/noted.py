"""Ledgers of a body with markers like [1] and a list of notes, for the tests of the rules about notes.

    noted("Wages rose by 4% in 2012.[1]", "Teal (2010) – Wages")

Made by hand around `parse_note`, so that no test here depends on how well documents are read.
"""

from __future__ import annotations

import re

import attrs

from citecheck.extraction.backrefs import resolve
from citecheck.extraction.credits import credit
from citecheck.extraction.headings import find_headings
from citecheck.extraction.name_works import cited_titles, neighbours_in_titles, noun_after
from citecheck.extraction.phrases import find_phrases
from citecheck.extraction.references import note_kind, parse_note
from citecheck.prose import sentences
from citecheck.quantities import find_quantities
from citecheck.records import Block, Claim, Document, Ledger, Marker, Name, NameKind, Note

_MARKER = re.compile(r"\[(\d+)\]")


def noted(
    body: str, *notes: str, titles: tuple[str, ...] = (), blocks: tuple[Block, ...] = (), id: str = "noted"
) -> Ledger:
    """A ledger; `notes` are numbered from 1, `titles` are surfaces to mark as names of works wherever they stand."""
    text = body + "\n\n" + "\n".join(f"{number}. {note}" for number, note in enumerate(notes, start=1)) + "\n"
    document = Document(id=id, text=text, blocks=blocks)
    made, at = [], len(body) + 2
    for number, note in enumerate(notes, start=1):
        start = at + len(f"{number}. ")
        references = parse_note(note)
        made.append(
            Note(
                id=str(number),
                label=str(number),
                text=note,
                location=document.locate(start, start + len(note)),
                kind=note_kind(note, references),
                references=references,
            )
        )
        at = start + len(note) + 1
    markers, claims = [], []
    for start, end in sentences.split(body):
        sentence = _MARKER.sub("", body[start:end])
        found = list(_MARKER.finditer(body, start, end))
        labels = tuple(match.group(1) for match in found)
        markers += [
            Marker(
                label=match.group(1),
                location=document.locate(*match.span()),
                note=match.group(1) if int(match.group(1)) <= len(notes) else None,
                sentence=sentence,
            )
            for match in found
        ]
        claims += [
            Claim(
                id=f"{start}-{quantity.start}",
                quantity=quantity,
                location=document.locate(start, end),
                sentence=sentence,
                markers=labels,
                notes=labels,
            )
            for quantity in find_quantities(sentence)
        ]
    names = [
        Name(
            surface=title,
            kind=NameKind.TITLE,
            location=document.locate(*match.span()),
            noun=noun_after(body, match.end()),
        )
        for title in titles
        for match in re.finditer(rf"\b{re.escape(title)}\b(?!\s[A-Z])", body)
    ]
    cited = resolve(tuple(made))
    for start, end, year in cited_titles(body, neighbours_in_titles(cited)):
        place = document.locate(start, end)
        names.append(Name(surface=place.surface, kind=NameKind.TITLE, location=place, year=year))
    ledger = Ledger(
        document=document,
        claims=tuple(claims),
        markers=credit(document, markers, cited),
        notes=cited,
        names=tuple(sorted(names, key=lambda name: name.location.start)),
        headings=find_headings(document),
        phrases=find_phrases(document, cited, names),
    )
    # rules see what a stored ledger holds
    return attrs.evolve(ledger, document=attrs.evolve(document, text="", blocks=()))
