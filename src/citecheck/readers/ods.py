"""OpenDocument spreadsheets (.ods): cells as the file itself says that they are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from citecheck.errors import ReadError
from citecheck.readers.composing import raised
from citecheck.readers.number_formats import Shown, date_in_words
from citecheck.readers.odt_styles import OFFICE, STYLE, TABLE, TEXT, Styles, styles_of
from citecheck.readers.packages import Package
from citecheck.readers.spreadsheet import MAX_CELL, MAX_COLUMNS, MAX_SHEETS, Room, Sheet, compose, hidden_sheets
from citecheck.records import Document

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MANIFEST = "META-INF/manifest.xml"
_LOCKED = b"encryption-data"
_MOST_ROWS = 2_000_000
_MOST_COPIES = 1_000
"""Like rows of figures that one row stands for; more are the padding of a sheet."""
_NUMBERS = frozenset({"float", "percentage", "currency"})
_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")
_FOUR = re.compile(r"\b[12]\d{3}\b")
_EXTRA = 4
_CELLS = (TABLE + "table-cell", TABLE + "covered-table-cell")
_GROUPS = frozenset(
    TABLE + name
    for name in (
        "table-header-rows",
        "table-rows",
        "table-row-group",
        "table-header-columns",
        "table-columns",
        "table-column-group",
    )
)


def read_ods(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """The visible sheets of an OpenDocument spreadsheet as a document; see `spreadsheet.compose`.

    Raises ReadError where the file cannot be read or is locked.
    """
    place = path or url or id
    package = Package(data, place)
    if _MANIFEST in package and _LOCKED in package.part(_MANIFEST):
        raise ReadError(place, "it is locked with a password; save it without one first")
    root = package.tree("content.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}spreadsheet")
    if body is None:
        raise ReadError(place, "it holds no sheets; open it in its own program and save it anew")
    unseen = {
        style.get(STYLE + "name", "")
        for style in root.iter(STYLE + "style")
        for look in style.iter(STYLE + "table-properties")
        if look.get(TABLE + "display") == "false"
    }
    styles = styles_of([root])
    sheets: list[Sheet] = []
    room, hidden = Room(), 0
    for table in body.findall(TABLE + "table"):
        if table.get(TABLE + "style-name", "") in unseen:
            hidden += 1
            continue
        if len(sheets) >= MAX_SHEETS or room.full:
            room.cut = True
            break
        sheets.append(_sheet(table, styles, room))
    return compose(
        sheets,
        id=id,
        format="ods",
        path=path or url,
        sha256=sha256,
        warnings=(*hidden_sheets(hidden), *room.told()),
    )


def _sheet(table: Element, styles: Styles, room: Room) -> Sheet:
    found = Sheet(" ".join(table.get(TABLE + "name", "").split()))
    number = 0
    for row in _rows(table):
        cells = list(_cells(row, styles))
        copies = _count(row, "number-rows-repeated")
        for copy in range(min(copies, _MOST_COPIES) if cells else 0):
            for column, shown, height, width in cells:
                room.put(found, number + copy, column, shown, height, width)
        number += copies
        if number > _MOST_ROWS or room.full:
            room.cut = room.cut or room.full
            break
    return found


def _rows(table: Element) -> Iterator[Element]:
    """The rows of a sheet in order, whatever groups they stand in."""
    waiting = list(reversed(table))
    while waiting:
        element = waiting.pop()
        if element.tag == TABLE + "table-row":
            yield element
        elif element.tag in _GROUPS:
            waiting.extend(reversed(element))


def _cells(row: Element, styles: Styles) -> Iterator[tuple[int, Shown, int, int]]:
    """(column, what it shows, height, width) of the cells of a row that are not blank."""
    column = 0
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        copies = _count(cell, "number-columns-repeated")
        if cell.tag == _CELLS[0]:
            shown = _shown(cell, styles)
            if shown.text:
                height, width = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
                for copy in range(min(copies, MAX_COLUMNS)):
                    yield column + copy, shown, height, width
        column += copies
        if column > MAX_COLUMNS:
            return


def _shown(cell: Element, styles: Styles) -> Shown:
    text = " ".join(_text(paragraph, styles) for paragraph in cell.findall(TEXT + "p"))[: 2 * MAX_CELL].strip()
    kind = cell.get(OFFICE + "value-type", "")
    value = cell.get(OFFICE + "value", "")
    if kind == "date":
        return Shown(_date(cell.get(OFFICE + "date-value", ""), text))
    if kind not in _NUMBERS or not value:
        return Shown(text)
    if not text:
        return Shown(value)
    return Shown(text, _exact(text, value))


def _text(paragraph: Element, styles: Styles) -> str:
    """The text of a paragraph of a cell; comments are none. Raised numbers become raised digits."""
    parts = [paragraph.text or ""]
    for child in paragraph:
        if child.tag == TEXT + "s":
            parts.append(" ")
        elif child.tag in (TEXT + "span", TEXT + "a"):
            inside = "".join(str(text) for text in child.itertext())
            parts.append(raised(inside) if styles.of(child, "text").raised else inside)
        elif child.tag in (TEXT + "tab", TEXT + "line-break"):
            parts.append(" ")
        parts.append(child.tail or "")
    return "".join(parts)


def _exact(text: str, value: str) -> str | None:
    """The figure of a cell at full precision, in the form that it is shown in; None where nothing is hidden."""
    match = _DIGITS.search(text)
    try:
        number = abs(Decimal(value))
        if match is None or not number.is_finite() or abs(number.adjusted()) > 300:
            return None
        number *= 100 if "%" in text else 1
        seen = Decimal(match.group().replace(",", ""))
        places = len(match[1] or "")
        full = number.quantize(Decimal(1).scaleb(-places - _EXTRA)).normalize()
    except InvalidOperation:
        return None
    if full == seen or abs(full - seen) >= Decimal(1).scaleb(-places):  # else the format says more than digits do
        return None
    written = f"{full:,f}" if "," in match.group() else f"{full:f}"
    return text[: match.start()] + written + text[match.end() :]


def _date(value: str, text: str) -> str:
    """A date in words, as precise as the text shows it: a sheet that shows "Jun-20" means a month."""
    figures = re.findall(r"\d+", text)
    if len(figures) == 1 and _FOUR.search(text):
        return text
    return date_in_words(value, day=len(figures) != 1) or text


def _count(element: Element, name: str) -> int:
    told = element.get(TABLE + name, "1")
    return max(int(told), 1) if told.isdecimal() and len(told) < 9 else 1
