"""The records: frozen, picklable, without I/O and without rendering. `wire` is the only place that knows JSON."""

from citecheck.records.claim import (
    Claim,
    Comparison,
    ComparisonKind,
    Direction,
    Marker,
    MarkerKind,
    Modality,
    Said,
)
from citecheck.records.dating import Dating
from citecheck.records.decision import Decision, Judgement, latest
from citecheck.records.document import Anchor, Block, BlockKind, Document
from citecheck.records.essay import Essay
from citecheck.records.finding import Confidence, Finding, Severity
from citecheck.records.fingerprint import fingerprint
from citecheck.records.heading import Heading
from citecheck.records.ledger import Ledger
from citecheck.records.location import Location
from citecheck.records.name import Acronym, Name, NameContext, NameKind, NameMatch
from citecheck.records.note import Note, NoteKind, Reference
from citecheck.records.phrase import Phrase
from citecheck.records.quantity import Kind, Qualifier, Quantity
from citecheck.records.quotation import Quotation, QuotationKind
from citecheck.records.repeat import Repeat
from citecheck.records.report import Report
from citecheck.records.source import Outcome, Provenance, Retrieval, Source
from citecheck.records.table import Cell, Table
from citecheck.records.verdict import Answer, Evidence, Match, Status, Suggestion, Verdict

__all__ = [
    "Acronym",
    "Anchor",
    "Answer",
    "Block",
    "BlockKind",
    "Cell",
    "Claim",
    "Comparison",
    "ComparisonKind",
    "Confidence",
    "Dating",
    "Decision",
    "Direction",
    "Document",
    "Essay",
    "Evidence",
    "Finding",
    "Heading",
    "Judgement",
    "Kind",
    "Ledger",
    "Location",
    "Marker",
    "MarkerKind",
    "Match",
    "Modality",
    "Name",
    "NameContext",
    "NameKind",
    "NameMatch",
    "Note",
    "NoteKind",
    "Outcome",
    "Phrase",
    "Provenance",
    "Qualifier",
    "Quantity",
    "Quotation",
    "QuotationKind",
    "Reference",
    "Repeat",
    "Report",
    "Retrieval",
    "Said",
    "Severity",
    "Source",
    "Status",
    "Suggestion",
    "Table",
    "Verdict",
    "fingerprint",
    "latest",
]
