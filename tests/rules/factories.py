"""Small ledgers for tests of rules: real claims of invented sentences, without reading a file."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.extraction.datings import dates_with_years
from citecheck.prose.sentences import split
from citecheck.quantities import find_quantities
from citecheck.records import (
    Claim,
    Dating,
    Document,
    Ledger,
    Location,
    Note,
    Quotation,
    QuotationKind,
    Reference,
)


def ledger(
    *paragraphs: str,
    id: str = "report",
    notes: Sequence[Note] = (),
    quotations: Sequence[Quotation] = (),
    note_text: Sequence[tuple[str, str]] = (),
) -> Ledger:
    """A ledger with a claim for every quantity and a dating for every year of the paragraphs.

    `note_text` are (note id, prose) pairs whose claims stand in that note.
    """
    text = "\n\n".join([*paragraphs, *(prose for _, prose in note_text)])
    document = Document(id=id, text=text)
    claims: list[Claim] = []
    datings: list[Dating] = []
    at = 0
    owners = [None] * len(paragraphs) + [owner for owner, _ in note_text]
    for paragraph, owner in zip([*paragraphs, *(prose for _, prose in note_text)], owners, strict=True):
        for start, end in split(paragraph):
            sentence = paragraph[start:end]
            base = at + start
            for quantity in find_quantities(sentence):
                claims.append(
                    Claim(
                        id=f"{id}-{len(claims)}",
                        quantity=quantity,
                        location=document.locate(base + quantity.start, base + quantity.end),
                        sentence=sentence,
                        in_note=owner,
                    )
                )
            if owner is None:
                for first, last, year, until in dates_with_years(sentence):
                    location = document.locate(base + first, base + last)
                    datings.append(Dating(location=location, sentence=sentence, start=first, year=year, last=until))
        at += len(paragraph) + 2
    return Ledger(
        document=document,
        claims=tuple(claims),
        datings=tuple(datings),
        notes=tuple(notes),
        quotations=tuple(quotations),
    )


def place(surface: str, *, document: str = "report", start: int = 0, line: int = 1) -> Location:
    return Location(document=document, start=start, end=start + len(surface), line=line, surface=surface)


def note(label: str, text: str = "", *, document: str = "report", start: int = 9000, **fields: object) -> Note:
    """A note that cites one work; `fields` are the reference's."""
    reference = Reference(text=text, **fields)  # type: ignore[arg-type]
    return Note(
        id=label,
        label=label,
        text=text,
        location=place(text or label, document=document, start=start, line=90),
        references=(reference,),
    )


def quotation(
    text: str,
    body_text: str | None = None,
    *,
    document: str = "report",
    start: int = 100,
    body_start: int = 5000,
    kind: QuotationKind = QuotationKind.PULL,
    speaker: str | None = None,
) -> Quotation:
    """A quotation in marks, and where given the passage that it repeats."""
    surface = f"“{text}”"
    return Quotation(
        text=text,
        location=place(surface, document=document, start=start, line=1 + start // 80),
        kind=kind,
        speaker=speaker,
        body=None
        if body_text is None
        else place(body_text, document=document, start=body_start, line=1 + body_start // 80),
        body_text=body_text,
    )
