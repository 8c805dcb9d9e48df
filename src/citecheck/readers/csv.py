"""Tables as plain text (.csv, .tsv)."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import Literal

from citecheck.readers.decoding import decode
from citecheck.readers.spreadsheet import MAX_COLUMNS, Room, Sheet, compose
from citecheck.records import Document

_EXCEL = "cp1252"
"""What Excel writes where it does not write UTF-8; a table has too few letters to guess by."""
_DELIMITERS = (",", "\t", ";", "|")
_LINES = 200
"""Lines by which the delimiter is told."""
_SAMPLE = 100_000
_LONGEST_LINE = 1_000_000
"""Characters."""
_MOST_BREAKS = 50
"""Line breaks of a cell; one of more begins with a quotation mark that nobody closed."""


def read_csv(
    data: bytes,
    *,
    id: str,
    path: str | None = None,
    url: str | None = None,
    sha256: str | None = None,
    charset: str | None = None,
) -> Document:
    """The rows of a table in plain text as a document of one sheet without a name; see `spreadsheet.compose`.

    The delimiter (comma, tab, semicolon or bar) is the one that divides most lines alike. Raises ReadError for a text
    of nothing but white space.
    """
    text, encoding, warnings = decode(data, path or url or id, charset or _EXCEL)
    delimiter = _delimiter(text)
    try:
        sheet, room = _sheet(text, delimiter, csv.QUOTE_MINIMAL)
    except csv.Error:  # quotation marks that are none: the delimiter alone divides
        sheet, room = _sheet(text, delimiter, csv.QUOTE_NONE)
    return compose(
        [sheet],
        id=id,
        format="csv",
        path=path or url,
        sha256=sha256,
        encoding=encoding,
        warnings=(*warnings, *room.told()),
    )


def _delimiter(text: str) -> str:
    """The sign that divides most lines into the same number of cells, more than one."""
    lines = text[:_SAMPLE].splitlines()[:_LINES]
    best, most = ",", (0, 0)
    for delimiter in _DELIMITERS:
        rows = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        alike = max(((count, width) for width, count in widths.items()), default=(0, 0))
        if alike > most:
            best, most = delimiter, alike
    return best


def _sheet(text: str, delimiter: str, quoting: Literal[0, 3]) -> tuple[Sheet, Room]:
    """The filled cells of a text. Raises csv.Error where a quotation mark runs away with it."""
    sheet, room = Sheet(None), Room()
    lines = (line[:_LONGEST_LINE] for line in io.StringIO(text, newline=""))
    for number, row in enumerate(csv.reader(lines, delimiter=delimiter, quoting=quoting, skipinitialspace=True)):
        if room.full:
            room.cut = True
            break
        for column, cell in enumerate(row[: MAX_COLUMNS + 1]):
            if cell.count("\n") > _MOST_BREAKS:
                raise csv.Error("a cell of many lines")
            room.put(sheet, number, column, cell.strip(' "') if quoting == csv.QUOTE_NONE else cell)
    return sheet, room
