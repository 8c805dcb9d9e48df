"""Where a place is, in words by which a person finds it: page and line, paragraph, cell, line; essay or heading."""

from __future__ import annotations

import re

from citecheck.formats.snippet import columns, folded
from citecheck.records import Heading, Ledger, Location

_LONGEST = 60
"""Columns of what is said of the essay or heading."""
_EMPHASIS = re.compile(r"^[*_#\s]+|[*_#\s]+$|</?(?:b|i|em|strong|sup|sub)>")
_MORE = 3
"""Authors named; of more only the first is."""


def where(location: Location) -> str:
    """ "page 12, line 7" in a file with pages, "paragraph 31" where paragraphs are counted, "sheet “Table 1”, cell D14"
    in a spreadsheet, else "line 68"."""
    if location.cell is not None:
        return (
            f"sheet “{_cut(folded(location.sheet), _LONGEST)}”, cell {location.cell}"
            if location.sheet
            else f"cell {location.cell}"
        )
    if location.page is not None:
        return f"page {location.page}" + (f", line {location.page_line}" if location.page_line else "")
    if location.paragraph is not None:
        return f"paragraph {location.paragraph}"
    return f"line {location.line}"


def is_findable(location: Location) -> bool:
    """Whether a place has a better name than the line of the text that the reader made."""
    return location.cell is not None or location.page is not None or location.paragraph is not None


def number(location: Location) -> int:
    """What stands in the margin beside a quoted line: line on the page, paragraph, or line of the file."""
    return location.page_line or location.paragraph or location.line


def heading_of(location: Location, ledger: Ledger) -> Heading | None:
    """The nearest heading above a place; None too where the document's titles stand away from their texts."""
    if any(essay.last is None for essay in ledger.essays):
        return None
    return ledger.heading_at(location.start)


def under(location: Location, ledger: Ledger) -> str | None:
    """ "in “Empty quays”, by Ann Reed" for a place in an essay, "under “Findings”" below a heading, else None.

    At most 60 columns and safe to print. Of a report by one author the heading is told, not the title of the whole.
    """
    heading = heading_of(location, ledger)
    essay = ledger.essay_at(location.start)
    own = heading is None or (essay is not None and heading.location.start <= essay.location.start)
    if essay is not None and (len(ledger.essays) > 1 or own):
        return _by(_plain(essay.title), [folded(author) for author in essay.authors])
    if heading is None or not _plain(heading.text):
        return None
    return f"under “{_cut(_plain(heading.text), _LONGEST - 8)}”"


def _by(title: str, authors: list[str]) -> str:
    """The title is cut to what the names leave, but not to nothing."""
    names = " and ".join(authors) if len(authors) < _MORE else f"{authors[0]} and others"
    names = _cut(names, _LONGEST // 2)
    tail = f"”, by {names}" if names else "”"
    return f"in “{_cut(title, _LONGEST - 4 - columns(tail))}{tail}"


def _plain(text: str) -> str:
    return folded(_EMPHASIS.sub("", text))


def _cut(text: str, most: int) -> str:
    """The text in at most so many columns, cut between words where it can be."""
    if columns(text) <= most:
        return text
    kept = text[: most - 1]
    while columns(kept) > most - 1:
        kept = kept[:-1]
    space = kept.rfind(" ")
    return (kept[:space] if space > most // 2 else kept).rstrip(" ,;:–-") + "…"
