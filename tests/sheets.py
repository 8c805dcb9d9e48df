"""Spreadsheets made for the tests: .xlsx with openpyxl, .xls with xlwt, .ods by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

Rows = Sequence[Sequence[Any]]
"""A cell is a value, None, or (value, number format)."""


def xlsx(sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[str]] = {}, hidden: Sequence[str] = ()) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row, start=1):
                value, code = cell if isinstance(cell, tuple) else (cell, None)
                if value is None:
                    continue
                made = sheet.cell(number, column, value)
                if code:
                    made.number_format = code
        for span in merged.get(name, ()):
            sheet.merge_cells(span)
        if name in hidden:
            sheet.sheet_state = "hidden"
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def xls(sheets: Mapping[str, Rows]) -> bytes:
    import xlwt

    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                value, code = cell if isinstance(cell, tuple) else (cell, None)
                if value is not None:
                    sheet.write(number, column, value, xlwt.easyxf(num_format_str=code or "General"))
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


_ODS = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    '<office:automatic-styles><style:style style:name="unseen" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
    '<style:style style:name="up" style:family="text"><style:text-properties style:text-position="super 58%%"/>'
    "</style:style></office:automatic-styles>"
    "<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>"
)


def ods_cell(cell: Any) -> str:
    """A cell of an .ods: a text, a number that is shown as it is, (number, what is shown), or markup of our own."""
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, str) and cell.startswith("<"):
        return cell
    if isinstance(cell, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
    value, shown = cell if isinstance(cell, tuple) else (cell, str(cell))
    kind = "percentage" if "%" in shown else "float"
    return (
        f'<table:table-cell office:value-type="{kind}" office:value="{value}"><text:p>{escape(shown)}</text:p>'
        "</table:table-cell>"
    )


def ods(sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> bytes:
    made = []
    for name, rows in sheets.items():
        style = ' table:style-name="unseen"' if name in hidden else ""
        inside = "".join(
            f"<table:table-row>{''.join(ods_cell(cell) for cell in row)}</table:table-row>" for row in rows
        )
        made.append(f'<table:table table:name="{escape(name)}"{style}>{inside}</table:table>')
    return package({"content.xml": _ODS % "".join(made)}, "application/vnd.oasis.opendocument.spreadsheet")


def package(parts: Mapping[str, str | bytes], mimetype: str | None = None) -> bytes:
    """A zip archive of some parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        if mimetype is not None:
            archive.writestr("mimetype", mimetype)
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()
