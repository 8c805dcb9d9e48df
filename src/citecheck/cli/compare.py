"""citecheck compare: the rules that need no source."""

from __future__ import annotations

from typing import Any

import click

from citecheck.cli.options import fail_on_option, format_option, ignore_option, select_option, strict_option


@click.command(short_help="Mark where documents disagree with themselves and with each other.")
@click.argument("paths", nargs=-1, metavar="[LEDGER]...")
@format_option
@select_option
@ignore_option
@fail_on_option
@strict_option
def compare(paths: tuple[str, ...], **options: Any) -> int:
    """Mark where ledgers (or documents) disagree with themselves and with each other. Asks for no source.

    Example: citecheck compare claims/ --select number-conflict
    """
    from citecheck.cli.checking import check_and_write

    return check_and_write(paths, record=None, **options)
