"""Lines on stderr."""

from __future__ import annotations

import click


def tell(message: str) -> None:
    """Print one line on stderr, safe whatever the names of files are."""
    from citecheck.formats.snippet import safe

    click.echo(safe(message), err=True)
