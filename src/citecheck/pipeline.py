"""The stages put together: a path to a ledger, ledgers to a report. Composition only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from citecheck.errors import CitecheckError, RuleError
from citecheck.records import Decision, Ledger, Report, Verdict

if TYPE_CHECKING:
    from citecheck.sources import Library
    from citecheck.verification import Judge

__all__ = ["check", "ledger_of", "ledger_of_bytes", "ledger_of_url"]


def ledger_of(path: str | Path, *, id: str | None = None) -> Ledger:
    """Read and extract one document; `id` replaces its file stem. Raises ReadError."""
    from citecheck.extraction import extract
    from citecheck.readers import read

    document = read(path)
    return extract(document if id is None else attrs.evolve(document, id=id))


def ledger_of_bytes(data: bytes, *, id: str) -> Ledger:
    """Extract a document that came from no file. Raises ReadError."""
    from citecheck.extraction import extract
    from citecheck.readers import read_bytes

    return extract(read_bytes(data, id=id))


def ledger_of_url(
    url: str, library: Library, *, id: str | None = None, tell: Callable[[str], None] = lambda message: None
) -> Ledger:
    """Fetch and extract the document at an address; `tell` gets what happened on the way. Raises ReadError."""
    from citecheck.extraction import extract

    return extract(library.document(url, id=id, tell=tell))


def check(
    ledgers: Sequence[Ledger],
    library: Library | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    decisions: Iterable[Decision] = (),
    problems: Iterable[str] = (),
    step: Callable[[str], None] = lambda stage: None,
    on_crash: Callable[[BaseException], object] = lambda error: None,
    judge: Judge | None = None,
) -> Report:
    """Compare the ledgers and, with a library, judge their claims.

    What breaks without ending the run goes into `Report.problems`, after those given. `step` is called with a few words
    before each stage, `on_crash` with an exception that is a fault of ours: a rule's, or of judging. `judge` is asked
    about silent claims. Raises ConfigError for a rule that does not exist.
    """
    from citecheck.rules import compare

    told = list(problems)

    def broken(error: RuleError) -> None:
        told.append(f"{error}; the other rules were applied")
        on_crash(error.__cause__ or error)

    step("comparing")
    findings = compare(ledgers, select=select, ignore=ignore, on_error=broken)
    verdicts: list[Verdict] = []
    if library is not None:
        from citecheck.verification import verify

        for ledger in ledgers:
            step(f"verifying {ledger.document.id}")
            try:
                # Not extend over a list: what was judged before a failure is kept.
                for verdict in verify(ledger, library, judge=judge):
                    verdicts.append(verdict)  # noqa: PERF402
            except CitecheckError as error:
                told.append(f"{ledger.document.id} was not verified to its end: {error}")
            except Exception as error:  # noqa: BLE001 - the verdicts on other documents, and all findings, are still worth having
                reason = f"internal error ({type(error).__name__}: {error})"
                told.append(f"{ledger.document.id} was not verified to its end: {reason}")
                on_crash(error)
    return Report(ledgers=ledgers, verdicts=verdicts, findings=findings, decisions=tuple(decisions), problems=told)
