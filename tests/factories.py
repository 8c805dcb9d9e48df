"""A small report of invented records that the tests of store, formats and command line share.

    from factories import ledger, report

The text is whole, so that offsets can be checked; the ledger is made by hand, so that no test here depends on how
well extraction reads.
"""

from __future__ import annotations

from decimal import Decimal

import attrs

from citecheck.records import (
    Acronym,
    Claim,
    Confidence,
    Decision,
    Document,
    Evidence,
    Finding,
    Judgement,
    Kind,
    Ledger,
    Location,
    Marker,
    Name,
    NameContext,
    NameKind,
    Note,
    NoteKind,
    Outcome,
    Provenance,
    Qualifier,
    Quantity,
    Quotation,
    QuotationKind,
    Reference,
    Report,
    Severity,
    Status,
    Verdict,
    fingerprint,
)

TEXT = """\
Harbours after the storm

By Ines Fairweather, Director of Tides at Port Watch

About 40% of berths stood empty in 2011.1 Repairs cost £2.4bn, and
the Harbour Trust (HT) paid a fifth of the cost.2
Ferries carried 3.1 million people.3

"Nobody counts the berths twice," said Ines Fairwether, Director of Tides at Port Watch.

1. Ola Berg (2012) Empty quays, Coast Review, http://coast.example/quays
2. Harbour Trust annual accounts
"""


def find(
    surface: str, *, nth: int = 0, document: str = "harbours", text: str = TEXT, label: str | None = None
) -> Location:
    """The location of the nth occurrence of a surface in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    return Location(
        document=document,
        start=start,
        end=start + len(surface),
        line=text.count("\n", 0, start) + 1,
        surface=surface,
        label=label,
    )


def _after(before: str, surface: str) -> Location:
    """The location of a marker glued to the words before it."""
    place = find(before + surface)
    return attrs.evolve(place, start=place.end - len(surface), surface=surface)


def claim(surface: str, sentence: str, *, value: str, markers: tuple[str, ...] = (), **quantity: object) -> Claim:
    """A claim whose quantity stands at the first occurrence of the surface."""
    return Claim(
        id=fingerprint("harbours", surface, sentence),
        quantity=Quantity(surface=surface, value=Decimal(value), **quantity),  # type: ignore[arg-type]
        location=find(surface),
        sentence=sentence,
        markers=markers,
        notes=markers,
        section="Harbours after the storm",
    )


EMPTY_BERTHS = claim(
    "40%",
    "About 40% of berths stood empty in 2011.",
    value="40",
    markers=("1",),
    unit="percent",
    kind=Kind.PERCENT,
    qualifier=Qualifier.ABOUT,
)
REPAIRS = claim(
    "£2.4bn",
    "Repairs cost £2.4bn, and the Harbour Trust (HT) paid a fifth of the cost.",
    value="2.4E+9",
    markers=("2",),
    unit="GBP",
    kind=Kind.MONEY,
    precision=Decimal("1E+8"),
)
FERRIES = claim("3.1 million", "Ferries carried 3.1 million people.", value="3100000", markers=("3",), unit="people")
SHARE = claim(
    "a fifth",
    "Repairs cost £2.4bn, and the Harbour Trust (HT) paid a fifth of the cost.",
    value="0.2",
    kind=Kind.RATIO,
)


def document() -> Document:
    return Document(
        id="harbours",
        text=TEXT,
        path="reports/harbours.txt",
        title="Harbours after the storm",
        author="Ines Fairweather",
        date="2013",
        sha256="ab" * 32,
        encoding="utf-8",
        warnings=("byte 700 is not UTF-8",),
    )


def ledger() -> Ledger:
    return Ledger(
        document=document(),
        claims=(EMPTY_BERTHS, REPAIRS, SHARE, FERRIES),
        markers=(
            Marker(label="1", location=_after("2011.", "1"), note="1"),
            Marker(label="2", location=_after("cost.", "2"), note="2"),
            Marker(label="3", location=_after("people.", "3")),
        ),
        notes=(
            Note(
                id="1",
                label="1",
                text="Ola Berg (2012) Empty quays, Coast Review, http://coast.example/quays",
                location=find("Ola Berg (2012) Empty quays, Coast Review, http://coast.example/quays"),
                references=(
                    Reference(
                        text="Ola Berg (2012) Empty quays, Coast Review, http://coast.example/quays",
                        authors=("Ola Berg",),
                        title="Empty quays",
                        publisher="Coast Review",
                        year=2012,
                        date="2012",
                        url="http://coast.example/quays",
                    ),
                ),
            ),
            Note(
                id="2",
                label="2",
                text="Harbour Trust annual accounts",
                location=find("Harbour Trust annual accounts"),
                kind=NoteKind.MIXED,
            ),
        ),
        names=(
            Name(
                surface="Ines Fairweather",
                kind=NameKind.PERSON,
                location=find("Ines Fairweather"),
                role="Director of Tides at Port Watch",
                organisation="Port Watch",
                context=NameContext.BYLINE,
            ),
            Name(surface="Harbour Trust", kind=NameKind.ORGANISATION, location=find("Harbour Trust")),
            Name(
                surface="Ines Fairwether",
                kind=NameKind.PERSON,
                location=find("Ines Fairwether"),
                role="Director of Tides at Port Watch",
            ),
            Name(surface="Harbour Trust", kind=NameKind.ORGANISATION, location=find("Harbour Trust", nth=1)),
        ),
        quotations=(
            Quotation(
                text="Nobody counts the berths twice,",
                location=find('"Nobody counts the berths twice,"'),
                kind=QuotationKind.PULL,
                speaker="Ines Fairwether",
                body=find("of berths stood empty"),
                body_text="of berths stood empty",
            ),
        ),
        acronyms=(Acronym(short="HT", expansion="Harbour Trust", location=find("HT")),),
    )


NAME_VARIANT = Finding(
    rule="name-variant",
    severity=Severity.HIGH,
    confidence=Confidence.HIGH,
    message="one person, two spellings: Ines Fairweather, Ines Fairwether",
    location=find("Ines Fairwether", label="Director of Tides at Port Watch"),
    related=(find("Ines Fairweather", label="byline"),),
    fingerprint=fingerprint("name-variant", "Ines Fairweather", "Ines Fairwether"),
    why="same role, one letter apart",
    suggestion="Ines Fairweather, as in her own byline",
)
NOTE_MISSING = Finding(
    rule="note-missing",
    severity=Severity.MEDIUM,
    confidence=Confidence.HIGH,
    message="marker 3 points at no note",
    location=_after("people.", "3"),
    fingerprint=fingerprint("note-missing", "harbours", "3"),
)


def verdicts() -> tuple[Verdict, ...]:
    """One verdict of every sort but silent: contradicted by a reconstruction, rounded, unread and uncited."""
    page = "In 2011 some 31% of all berths stood empty."
    return (
        Verdict(
            status=Status.CONTRADICTED,
            claim=EMPTY_BERTHS,
            reason="The source gives 31% of berths for 2011; the report says about 40%.",
            evidence=(
                Evidence(
                    text=page,
                    location=find("31%", document="coast.example/quays", text=page),
                    url="http://coast.example/quays",
                    title="Empty quays",
                    provenance=Provenance.RECONSTRUCTION,
                ),
            ),
            provenance=Provenance.RECONSTRUCTION,
            note="1",
            outcome=Outcome.READ,
            document="harbours",
        ),
        Verdict(
            status=Status.UNREAD,
            claim=REPAIRS,
            reason="The note names only a body: nothing to look for.",
            note="2",
            outcome=Outcome.VAGUE,
            document="harbours",
        ),
        Verdict(status=Status.UNCITED, claim=SHARE, reason="The claim has no note.", document="harbours"),
        Verdict(
            status=Status.ROUNDED,
            claim=FERRIES,
            reason="The source gives 3,096,000, which is 3.1 million to the claim's precision.",
            evidence=(
                Evidence(
                    text="The ferries took 3,096,000 people across.",
                    location=find("3,096,000", document="ferries", text="The ferries took 3,096,000 people across."),
                    url="http://ferries.example/year",
                    title="The ferry year",
                    provenance=Provenance.RECORDED,
                ),
            ),
            provenance=Provenance.RECORDED,
            note="3",
            outcome=Outcome.READ,
            document="harbours",
        ),
    )


def report(**changes: object) -> Report:
    """The ledger, its verdicts and two findings; `changes` replaces fields."""
    fields: dict[str, object] = {
        "ledgers": (ledger(),),
        "verdicts": verdicts(),
        "findings": (NAME_VARIANT, NOTE_MISSING),
    }
    return Report(**{**fields, **changes})  # type: ignore[arg-type]


def dismissal(finding: Finding) -> Decision:
    return Decision(
        subject=finding.fingerprint,
        judgement=Judgement.DISMISSED,
        reviewer="Rae",
        date="2013-05-01",
        comment="two people",
        summary=finding.message,
    )
