"""citecheck verify: the main job."""

from __future__ import annotations

from typing import Any

import click

from citecheck.cli.options import (
    cassettes_option,
    fail_on_option,
    format_option,
    ignore_option,
    record_option,
    second_opinion_option,
    select_option,
    strict_option,
)


@click.command(short_help="Extract, fetch, judge, compare and print the summary: the main job.")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@format_option
@select_option
@ignore_option
@fail_on_option
@strict_option
@record_option
@cassettes_option
@second_opinion_option
def verify(paths: tuple[str, ...], **options: Any) -> int:
    """Judge every claim of documents or ledgers against its source, compare, and print what was found.

    With no PATH, what [tool.citecheck] of pyproject.toml names. "-" reads a document from stdin. Sources come from the
    recorded ones unless --record says otherwise.

    Example: citecheck verify report.txt
    """
    from citecheck.cli.checking import check_and_write

    return check_and_write(paths, **options)
