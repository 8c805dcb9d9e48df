"""Results on stdout or into a file, and the exit code that they mean."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from citecheck.cli.messages import tell
from citecheck.formats import FORMATS, render
from citecheck.formats.tally import open_findings, open_verdicts
from citecheck.records import Answer, Report, Severity, Status

BROKEN_PIPE = 141
_VERDICTS = {Status.CONTRADICTED: Severity.HIGH, Status.SILENT: Severity.MEDIUM}
"""What a verdict weighs against --fail-on."""


def write_report(report: Report, format_name: str, output: str | None, files: dict[str, str]) -> None:
    """Render a report to a file or to stdout, with colour on a terminal only."""
    options: dict[str, Any] = {}
    if format_name == "terminal":
        options = {"ledgers": files, "colour": output is None and use_colour()}
    text = render(report, format_name, **options)
    for told in FORMATS[format_name].left_out(report):
        tell(told)
    if output is None:
        emit(text)
        return
    from citecheck.store import write_whole

    path = Path(output)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode("utf-8", "replace"))
    tell(f"written {output}")


def emit(text: str) -> None:
    """Print to stdout; where nobody reads it any more, end quietly."""
    try:
        click.echo(text, nl=False, color=True)
        sys.stdout.flush()
    except BrokenPipeError:
        # The interpreter flushes stdout once more when it ends, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(BROKEN_PIPE) from None


def use_colour() -> bool:
    """Whether stdout is a terminal that wants colour."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def exit_code(report: Report, *, fail_on: str, strict: bool, unread: bool) -> int:
    """3 where an input could not be read, else 1 for findings, else 4 for --strict, else 0."""
    if unread:
        return 3
    found = [finding.severity for finding in open_findings(report)]
    verdicts = open_verdicts(report)
    found.extend(_VERDICTS[verdict.status] for verdict in verdicts if verdict.status in _VERDICTS)
    if fail_on != "never" and any(severity.rank <= Severity(fail_on).rank for severity in found):
        return 1
    if strict and (
        report.problems
        or any(verdict.status is Status.UNREAD for verdict in verdicts)
        or any(v.suggestion is not None and v.suggestion.answer is Answer.NOT_HAD for v in verdicts)
        or any(ledger.document.warnings for ledger in report.ledgers)
    ):
        return 4
    return 0
