"""Ledgers of names for the tests of the rules about them: no file is read and nothing extracted."""

from __future__ import annotations

import attrs

from citecheck.records import Acronym, Document, Finding, Ledger, Name, NameContext, NameKind, Note, Reference
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule


@attrs.frozen
class Said:
    """One mention to put into a ledger; every mention gets a line of its own."""

    surface: str
    role: str | None = None
    organisation: str | None = None
    context: NameContext = NameContext.TEXT
    kind: NameKind = NameKind.PERSON
    honorific: str | None = None


def person(
    surface: str,
    role: str | None = None,
    organisation: str | None = None,
    *,
    byline: bool = False,
    honorific: str | None = None,
) -> Said:
    context = NameContext.BYLINE if byline else NameContext.TEXT
    return Said(surface, role, organisation, context, honorific=honorific)


def body(surface: str, *, note: bool = False) -> Said:
    context = NameContext.NOTE if note else NameContext.TEXT
    return Said(surface, context=context, kind=NameKind.ORGANISATION)


def ledger(*said: Said, id: str = "report", text: str = "", filler: int = 200, between: str = "\n") -> Ledger:
    """A ledger whose text has each mention on its own line, `filler` spaces apart, and `text` after them all."""
    lines = [one.surface + " " * filler for one in said]
    document = Document(id=id, text=between.join([*lines, text]))
    names, at = [], 0
    for one, line in zip(said, lines, strict=True):
        names.append(
            Name(
                surface=one.surface,
                kind=one.kind,
                location=document.locate(at, at + len(one.surface)),
                honorific=one.honorific,
                role=one.role,
                organisation=one.organisation,
                context=one.context,
            )
        )
        at += len(line) + len(between)
    notes = tuple(
        Note(
            id=str(number),
            label=str(number),
            text=name.surface,
            location=name.location,
            references=(Reference(text=name.surface, publisher=name.surface),),
        )
        for number, name in enumerate(names, 1)
        if name.context is NameContext.NOTE
    )
    return Ledger(document=document, names=tuple(names), notes=notes)


def with_acronyms(text: str, *found: tuple[str, str | None], id: str = "report", names: Ledger | None = None) -> Ledger:
    """A ledger with these acronyms, (short, expansion), each at its next occurrence in the text."""
    document = Document(id=id, text=text)
    acronyms, at = [], 0
    for short, expansion in found:
        at = text.index(short, at)
        acronyms.append(Acronym(short=short, expansion=expansion, location=document.locate(at, at + len(short))))
        at += len(short)
    named = []
    for name in names.names if names else ():
        start = text.index(name.surface)
        named.append(attrs.evolve(name, location=document.locate(start, start + len(name.surface))))
    return Ledger(document=document, acronyms=tuple(acronyms), names=tuple(named))


def findings(rule: Rule, *ledgers: Ledger) -> list[Finding]:
    return list(rule.check(Corpus(ledgers)))


def surfaces(finding: Finding) -> list[str]:
    return [place.surface for place in (finding.location, *finding.related)]
