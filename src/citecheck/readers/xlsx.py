"""Excel workbooks (.xlsx, .xlsm): cells as their number formats show them.

The parts are parsed with lxml, as those of Word files are. python-calamine is faster but gives no number formats, and
0.123 that a sheet shows as 12.3% must be read as that; openpyxl gives them, but not together with merged cells unless
the whole workbook is held in memory, and gives up a file whose styles are damaged.
"""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from citecheck.errors import ReadError
from citecheck.readers.composing import raised
from citecheck.readers.number_formats import BUILT_IN, Shown, shown
from citecheck.readers.packages import Package
from citecheck.readers.spreadsheet import MAX_CELL, MAX_COLUMNS, MAX_SHEETS, Filled, Room, Sheet, compose, hidden_sheets
from citecheck.records import Document

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_IDS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.IGNORECASE)
_MOST_STRINGS = 1_000_000
_MOST_MERGED = 100_000
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"})
"""What a cell shows that has nothing to show; it is read as blank."""


def read_xlsx(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """The visible sheets of a workbook as a document; see `spreadsheet.compose`.

    Formulas give the results that the file keeps of them. Raises ReadError where the file or its list of sheets
    cannot be read; a sheet that cannot is left out and told, unless it is the only one.
    """
    place = path or url or id
    package = Package(data, place)
    main = _main_part(package)
    root = package.tree(main)
    folder = posixpath.dirname(main)
    relations = _relations(package, main)
    warnings: list[str] = []
    book = _Book(
        package=package,
        strings=_strings(package, _named(relations, "sharedStrings", folder), warnings),
        formats=_formats(package, _named(relations, "styles", folder), warnings),
        from_1904=_flag(_first(root, "workbookPr"), "date1904"),
    )
    sheets: list[Sheet] = []
    room, hidden, lost = Room(), 0, []
    for told in _all(root, "sheet"):
        part = relations.get(next((told.get(name, "") for name in _IDS if told.get(name)), ""), ("", ""))[1]
        name = " ".join(told.get("name", "").split())
        if told.get("state", "visible") != "visible":
            hidden += 1
            continue
        if len(sheets) >= MAX_SHEETS or room.full:
            room.cut = True
            break
        if "worksheets/" not in part:  # a chart or a dialogue
            continue
        try:
            sheets.append(book.sheet(name, part, room))
        except ReadError as error:
            lost.append(error)
            warnings.append(f"The sheet “{name}” was left out: {error.reason}.")
    if lost and not sheets:
        raise lost[0]
    if book.unanswered:
        warnings.append(
            f"{book.unanswered:,} formulas have no result in the file and were read as blank; open it in a spreadsheet "
            "program and save it."
        )
    return compose(
        sheets,
        id=id,
        format="xlsx",
        path=path or url,
        sha256=sha256,
        warnings=(*warnings, *hidden_sheets(hidden), *room.told()),
    )


@attrs.define
class _Book:
    """What the sheets of a workbook share."""

    package: Package
    strings: list[str]
    formats: list[str]
    from_1904: bool
    unanswered: int = 0
    """Formulas without a result."""

    def sheet(self, name: str, part: str, room: Room) -> Sheet:
        """The cells of a sheet. Rows and cells without an address follow those before them."""
        found = Sheet(name)
        merged: dict[tuple[int, int], tuple[int, int]] = {}
        row = column = -1
        for tag, element in _streamed(self.package.part(part), part, self.package.path, ("row", "c", "mergeCell")):
            if tag == "mergeCell":
                span = _span(element.get("ref", ""))
                if span is not None and len(merged) < _MOST_MERGED:
                    top, left, bottom, right = span
                    merged[top, left] = (bottom - top + 1, min(right - left + 1, MAX_COLUMNS))
            elif tag == "row":
                number = element.get("r", "")
                row = int(number) - 1 if number.isdecimal() and len(number) < 8 else row + 1
                column = -1
            elif not room.full:
                at = _ADDRESS.fullmatch(element.get("r", ""))
                column = _column(at[1]) if at else column + 1
                room.put(found, row, column, self._shown(element))
            else:
                room.cut = True
        found.cells = [_spread(cell, *merged.get((cell.row, cell.column), (1, 1))) for cell in found.cells]
        return found

    def _shown(self, cell: Element) -> Shown | str:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return _text(_first(cell, "is"))
        value = _first(cell, "v")
        text = "" if value is None else (value.text or "")
        if not text:
            self.unanswered += kind != "str" and _first(cell, "f") is not None
            return ""
        if kind == "s":
            index = int(text) if text.isdecimal() and len(text) < 9 else -1
            return self.strings[index] if 0 <= index < len(self.strings) else ""
        if kind == "b":
            return "yes" if text == "1" else "no"
        if kind == "e" or text in _ERRORS:
            return ""
        if kind != "n":
            return text
        style = cell.get("s", "")
        index = int(style) if style.isdecimal() and len(style) < 7 else 0
        code = self.formats[index] if index < len(self.formats) else "General"
        return shown(text, code, from_1904=self.from_1904)


def _main_part(package: Package) -> str:
    """The part that lists the sheets, as the package tells it."""
    if "_rels/.rels" in package:
        for relation in package.tree("_rels/.rels").iter(_RELATION):
            if relation.get("Type", "").endswith("/officeDocument"):
                name = relation.get("Target", "").lstrip("/")
                if name in package:
                    return name
    return "xl/workbook.xml"


def _relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Ids to the kinds and names of the parts that a part is tied to."""
    folder, name = posixpath.split(part)
    path = f"{folder}/_rels/{name}.rels"
    if path not in package:
        return {}
    found: dict[str, tuple[str, str]] = {}
    for relation in package.tree(path).iter(_RELATION):
        target = relation.get("Target", "")
        target = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target)
    return found


def _named(relations: dict[str, tuple[str, str]], kind: str, folder: str) -> str:
    return next((target for told, target in relations.values() if told == kind), f"{folder}/{kind}.xml")


def _strings(package: Package, part: str, warnings: list[str]) -> list[str]:
    """The texts that cells share. One that cannot be read costs the words of all cells, and is told."""
    found: list[str] = []
    if part not in package:
        return found
    try:
        for _, element in _streamed(package.part(part), part, package.path, ("si",)):
            found.append(_text(element))
            if len(found) >= _MOST_STRINGS:
                break
    except ReadError as error:
        warnings.append(f"Words of the sheets may be missing: {error.reason}.")
    return found


def _text(element: Element | None) -> str:
    """The text of a cell; raised numbers become raised digits, readings of Japanese signs are left out."""
    if element is None:
        return ""
    parts: list[str] = []
    for child in element:
        name = _name(child)
        if name == "t":
            parts.append(child.text or "")
        elif name == "r":
            look = _first(child, "rPr")
            place = None if look is None else _first(look, "vertAlign")
            text = "".join(one.text or "" for one in child if _name(one) == "t")
            parts.append(raised(text) if place is not None and place.get("val") == "superscript" else text)
    return "".join(parts)[: MAX_CELL + 1]


def _formats(package: Package, part: str, warnings: list[str]) -> list[str]:
    """The number format of each cell style. Without them numbers are read as the file writes them, and it is told."""
    if part not in package:
        return []
    try:
        root = package.tree(part)
    except ReadError as error:
        warnings.append(f"Percentages and dates may be read as bare numbers: {error.reason}.")
        return []
    codes = {str(number): code for number, code in BUILT_IN.items()}
    for told in _all(root, "numFmt"):
        codes[told.get("numFmtId", "")] = told.get("formatCode", "General")
    cells = _first(root, "cellXfs")
    return [codes.get(xf.get("numFmtId", "0"), "General") for xf in (() if cells is None else cells)]


def _streamed(content: bytes, part: str, path: str, tags: tuple[str, ...]) -> Iterator[tuple[str, Element]]:
    """(tag, element) of the elements of a part, one by one, so that no tree of it is held; rows before their cells."""
    from lxml import etree

    wanted = tuple(space + tag for space in (_MAIN, _STRICT) for tag in tags)
    events: Any = etree.iterparse(
        io.BytesIO(content),
        events=("start", "end"),
        tag=wanted,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for event, element in events:
            tag = _name(element)
            if (event == "start") == (tag == "row"):
                yield tag, element
            if event == "end":
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = str(error).partition(", line")[0][:120]
        raise ReadError(path, f"its part {part} is damaged ({reason}); open it and save it anew") from error


def _spread(cell: Filled, height: int, width: int) -> Filled:
    return cell if (height, width) == (1, 1) else attrs.evolve(cell, height=height, width=width)


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _first(element: Element | None, name: str) -> Element | None:
    return None if element is None else next((child for child in element if _name(child) == name), None)


def _all(root: Element, name: str) -> Iterator[Any]:
    return (element for element in root.iter(_MAIN + name, _STRICT + name))


def _flag(element: Element | None, name: str) -> bool:
    return element is not None and element.get(name, "0") in ("1", "true", "on")


def _span(reference: str) -> tuple[int, int, int, int] | None:
    """(top, left, bottom, right) of "B2:D4"."""
    ends = [_ADDRESS.fullmatch(end) for end in reference.split(":")]
    if len(ends) != 2 or ends[0] is None or ends[1] is None:
        return None
    top, left, bottom, right = int(ends[0][2]) - 1, _column(ends[0][1]), int(ends[1][2]) - 1, _column(ends[1][1])
    return (top, left, bottom, right) if 0 <= top <= bottom and left <= right else None


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
