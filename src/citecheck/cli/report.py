"""citecheck report: the whole report in any format."""

from __future__ import annotations

from typing import Any

import click

from citecheck.cli.options import any_format_option, cassettes_option, ignore_option, output_option, select_option


@click.command(short_help="Write the report of ledgers in any format.")
@click.argument("paths", nargs=-1, metavar="[LEDGER]...")
@any_format_option
@output_option
@select_option
@ignore_option
@cassettes_option
def report(paths: tuple[str, ...], **options: Any) -> int:
    """Write verdicts and findings of ledgers (or documents), or the works that they cite. Never asks the web.

    Example: citecheck report claims/ --format json -o report.json

    Example: citecheck report claims/ --format bibtex -o cited.bib
    """
    from citecheck.cli.checking import check_and_write

    return check_and_write(paths, record="none", fail_on="never", any_format=True, **options)
