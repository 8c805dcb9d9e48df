"""citecheck: the numbers and footnotes of a report, checked against their sources and against each other.

    document = citecheck.read("essays.txt")
    ledger = citecheck.extract(document)
    findings = citecheck.compare([ledger])
    with citecheck.Library() as library:
        verdicts = list(citecheck.verify(ledger, library))
    report = citecheck.Report(ledgers=[ledger], verdicts=verdicts, findings=findings)
    print(citecheck.render(report, "terminal"))

Every name is loaded when it is first used, so that `import citecheck` costs next to nothing.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from citecheck.errors import (
        CassetteError,
        CitecheckError,
        ConfigError,
        JudgeError,
        LedgerError,
        ReadError,
        RuleError,
    )
    from citecheck.extraction import extract
    from citecheck.extraction.references import parse_note
    from citecheck.formats import render
    from citecheck.naming import same_name
    from citecheck.quantities import find_quantities
    from citecheck.readers import read
    from citecheck.records import (
        Claim,
        Decision,
        Document,
        Evidence,
        Finding,
        Ledger,
        Location,
        Marker,
        Name,
        NameMatch,
        Note,
        Quantity,
        Quotation,
        Reference,
        Report,
        Retrieval,
        Source,
        Suggestion,
        Verdict,
    )
    from citecheck.rules import compare
    from citecheck.sources import Library
    from citecheck.store import dump, load
    from citecheck.verification import Judge, judge, verify

__version__ = "0.1.0"

_HOMES = {
    "CassetteError": "citecheck.errors",
    "CitecheckError": "citecheck.errors",
    "Claim": "citecheck.records",
    "ConfigError": "citecheck.errors",
    "Decision": "citecheck.records",
    "Document": "citecheck.records",
    "Evidence": "citecheck.records",
    "Finding": "citecheck.records",
    "Judge": "citecheck.verification",
    "JudgeError": "citecheck.errors",
    "Ledger": "citecheck.records",
    "LedgerError": "citecheck.errors",
    "Library": "citecheck.sources",
    "Location": "citecheck.records",
    "Marker": "citecheck.records",
    "Name": "citecheck.records",
    "NameMatch": "citecheck.records",
    "Note": "citecheck.records",
    "Quantity": "citecheck.records",
    "Quotation": "citecheck.records",
    "ReadError": "citecheck.errors",
    "Reference": "citecheck.records",
    "Report": "citecheck.records",
    "Retrieval": "citecheck.records",
    "RuleError": "citecheck.errors",
    "Source": "citecheck.records",
    "Suggestion": "citecheck.records",
    "Verdict": "citecheck.records",
    "compare": "citecheck.rules",
    "dump": "citecheck.store",
    "extract": "citecheck.extraction",
    "find_quantities": "citecheck.quantities",
    "judge": "citecheck.verification",
    "load": "citecheck.store",
    "parse_note": "citecheck.extraction.references",
    "read": "citecheck.readers",
    "render": "citecheck.formats",
    "same_name": "citecheck.naming",
    "verify": "citecheck.verification",
}

__all__ = [
    "CassetteError",
    "CitecheckError",
    "Claim",
    "ConfigError",
    "Decision",
    "Document",
    "Evidence",
    "Finding",
    "Judge",
    "JudgeError",
    "Ledger",
    "LedgerError",
    "Library",
    "Location",
    "Marker",
    "Name",
    "NameMatch",
    "Note",
    "Quantity",
    "Quotation",
    "ReadError",
    "Reference",
    "Report",
    "Retrieval",
    "RuleError",
    "Source",
    "Suggestion",
    "Verdict",
    "compare",
    "dump",
    "extract",
    "find_quantities",
    "judge",
    "load",
    "parse_note",
    "read",
    "render",
    "same_name",
    "verify",
]


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'citecheck' has no attribute {name!r}")
    value = getattr(importlib.import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
