"""The formats: one file each, registered by one line in FORMATS."""

from __future__ import annotations

from typing import Any

from citecheck.errors import ConfigError
from citecheck.formats import bibtex, csl_json, json, terminal
from citecheck.formats.interface import Format
from citecheck.formats.works import left_out_told
from citecheck.records import Report

FORMATS: dict[str, Format] = {
    format.name: format
    for format in (
        Format(
            name="terminal", summary="For people: findings and verdicts in full, then a tally.", render=terminal.render
        ),
        Format(name="json", summary="For programs: everything known, as in docs/records.md.", render=json.render),
        Format(
            name="csl-json",
            summary="For Zotero, pandoc and other reference managers: the cited works.",
            render=csl_json.render,
            findings=False,
            left_out=left_out_told,
        ),
        Format(
            name="bibtex",
            summary="For LaTeX and reference managers: the cited works.",
            render=bibtex.render,
            findings=False,
            left_out=left_out_told,
        ),
    )
}

__all__ = ["FORMATS", "Format", "render"]


def render(report: Report, name: str, **options: Any) -> str:
    """The report as text in the format of this name, without colour unless an option asks for it.

    `options` go to the format: see the `render` of its module. Raises ConfigError for a name that is not in FORMATS.
    """
    format = FORMATS.get(name)
    if format is None:
        raise ConfigError("format", name, tuple(FORMATS))
    return format.render(report, **options)
