"""Excel files of before 2007 (.xls), in which statistics of the years up to about 2015 were published."""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Any

from citecheck.errors import ReadError
from citecheck.readers.composing import raised
from citecheck.readers.number_formats import Shown, shown
from citecheck.readers.spreadsheet import MAX_COLUMNS, MAX_SHEETS, Room, Sheet, compose, hidden_sheets
from citecheck.records import Document

if TYPE_CHECKING:
    import xlrd

MAX_FILE = 30_000_000
"""Bytes: the format is not compressed, so that a file can hardly grow while it is read."""
_DAMAGED = (
    "it is a damaged or cut-off Excel file; get it again, or open it in a spreadsheet program and save it as .xlsx"
)
_LOCKED = "it is locked with a password; save it without one first"


def read_xls(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """The visible sheets of an old workbook as a document; see `spreadsheet.compose`.

    Raises ReadError where it cannot be read, is locked or is larger than MAX_FILE.
    """
    import xlrd
    from xlrd.compdoc import CompDocError

    place = path or url or id
    if len(data) > MAX_FILE:
        raise ReadError(place, f"it is larger than {MAX_FILE // 1_000_000} MB; save it as .xlsx and name that")
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
        sheets, room, hidden = _sheets(book)
    except (xlrd.XLRDError, CompDocError) as error:
        raise ReadError(place, _LOCKED if "encrypted" in str(error) else _DAMAGED) from error
    # What the library meets in a damaged file it raises as it comes
    except (struct.error, ArithmeticError, AssertionError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise ReadError(place, _DAMAGED) from error
    return compose(
        sheets,
        id=id,
        format="xls",
        path=path or url,
        sha256=sha256,
        warnings=(*hidden_sheets(hidden), *room.told()),
    )


def _sheets(book: xlrd.Book) -> tuple[list[Sheet], Room, int]:
    """The visible sheets, what room they left, and how many are hidden."""
    found: list[Sheet] = []
    room, hidden = Room(), 0
    for index in range(book.nsheets):
        sheet = book.sheet_by_index(index)
        if sheet.visibility:
            hidden += 1
            continue
        if len(found) >= MAX_SHEETS or room.full:
            room.cut = True
            break
        found.append(_sheet(book, sheet, room))
    return found, room, hidden


def _sheet(book: xlrd.Book, sheet: Any, room: Room) -> Sheet:
    found = Sheet(" ".join(sheet.name.split()))
    merged = {(top, left): (bottom - top, right - left) for top, bottom, left, right in sheet.merged_cells}
    for row in range(sheet.nrows):
        if room.full:
            room.cut = True
            break
        for column in range(min(sheet.row_len(row), MAX_COLUMNS + 1)):
            cell = sheet.cell(row, column)
            height, width = merged.get((row, column), (1, 1))
            room.put(found, row, column, _shown(book, sheet, cell, row, column), height, width)
    return found


def _shown(book: xlrd.Book, sheet: Any, cell: Any, row: int, column: int) -> Shown | str:
    import xlrd

    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        style = book.xf_list[cell.xf_index]
        told = book.format_map.get(style.format_key)
        return shown(repr(cell.value), told.format_str if told else "General", from_1904=bool(book.datemode))
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return _text(book, cell.value, sheet.rich_text_runlist_map.get((row, column), ()))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "yes" if cell.value else "no"
    return ""


def _text(book: xlrd.Book, text: str, runs: Any) -> str:
    """The text of a cell; raised numbers become raised digits. `runs` are (start, font), ascending."""
    if not runs:
        return text
    ends = [start for start, _ in runs[1:]] + [len(text)]
    parts = [text[: runs[0][0]]]
    for (start, font), end in zip(runs, ends, strict=True):
        part = text[start:end]
        up = font < len(book.font_list) and book.font_list[font].escapement == 1
        parts.append(raised(part) if up else part)
    return "".join(parts)
