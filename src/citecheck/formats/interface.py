"""What a format is."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from citecheck.records import Report


def _nothing(report: Report) -> tuple[str, ...]:
    return ()


@attrs.frozen(kw_only=True)
class Format:
    """A way to write a report. An extension point: see docs/extending.md."""

    name: str
    """What `--format` takes: "terminal"."""
    summary: str
    """One line: who reads it."""
    render: Callable[..., str]
    """Takes a Report and the format's own options as keywords; returns text that ends with a line feed.

    A format with `findings` shows every finding and verdict but those that a reviewer dismissed, or shows these as
    dismissed; it says what was not checked; and it says of every verdict on reconstructed evidence that it is.
    """
    findings: bool = True
    """False for a format that writes only what the documents cite; `verify` and `compare` do not offer it."""
    left_out: Callable[[Report], tuple[str, ...]] = _nothing
    """Sentences on what the text has no room to tell; the command line says them on stderr."""
