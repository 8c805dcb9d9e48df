"""From a document to its ledger: notes, markers, claims, names, quotations."""

from __future__ import annotations

from citecheck.extraction.acronyms import find_acronyms
from citecheck.extraction.alignment import align
from citecheck.extraction.citations import find_citations
from citecheck.extraction.claims import find_claims
from citecheck.extraction.credits import credit
from citecheck.extraction.datings import find_datings
from citecheck.extraction.essays import find_essays
from citecheck.extraction.headings import find_headings
from citecheck.extraction.markers import find_markers
from citecheck.extraction.names import find_names
from citecheck.extraction.notes import find_notes
from citecheck.extraction.phrases import find_phrases
from citecheck.extraction.quotations import find_quotations
from citecheck.extraction.repeats import find_repeats
from citecheck.extraction.spreadsheets import without_rows
from citecheck.readers.sentences import sentences_of
from citecheck.records import Document, Ledger

__all__ = ["extract"]


def extract(document: Document) -> Ledger:
    """Everything that can be read from one document. Pure: no file, no network, the same answer every time.

    Of a spreadsheet titles and notes are read, and the ledger's document says so (`spreadsheets.without_rows`).
    """
    document = without_rows(document)
    notes = find_notes(document)
    cited = find_citations(document, notes, find_markers(document, notes))
    notes = cited.notes
    sentences = sentences_of(document, without=cited.cuts)
    markers = credit(document, align(cited.markers, notes, sentences), notes)
    names = find_names(document, sentences, notes)
    return Ledger(
        document=document,
        claims=find_claims(document, sentences, markers, notes),
        markers=markers,
        notes=notes,
        names=names,
        quotations=find_quotations(document, sentences, markers),
        acronyms=find_acronyms(document, sentences),
        datings=find_datings(document, sentences),
        headings=find_headings(document),
        phrases=find_phrases(document, notes, names),
        essays=find_essays(document, sentences, names),
        repeats=find_repeats(document, sentences),
    )
