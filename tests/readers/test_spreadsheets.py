"""Spreadsheets into documents: what is read of a sheet, where its cells are, what is refused."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sheets import ods, package, xls, xlsx

from citecheck.errors import ReadError
from citecheck.readers import read, read_bytes, spreadsheet
from citecheck.records import BlockKind, Document, Location

BOATS = [
    ["Boats moored by harbour"],
    [],
    ["Harbour", "2011", 2012],
    ["Northport", (0.1234, "0%"), (1234.5, "#,##0")],
]
LINES = "Harbour | 2011 | 2012\nNorthport | 12% | 1,235"


def at(document: Document, words: str) -> Location:
    start = document.text.index(words)
    return document.locate(start, start + len(words))


def exact(document: Document) -> list[str | None]:
    return [cell.exact for table in document.tables for cell in table.cells if cell.exact]


@pytest.mark.parametrize("made", [xlsx, xls])
def test_a_workbook_is_read_as_a_person_sees_it(made: object) -> None:
    document = read_bytes(made({"Boats 2011": BOATS}), id="boats")  # type: ignore[operator]
    assert document.text == f"Boats 2011\n\nBoats moored by harbour\n\n{LINES}"
    assert document.title == "Boats moored by harbour"
    assert exact(document) == ["12.34%", "1,234.5"]
    place = at(document, "1,235")
    assert (place.sheet, place.cell, place.surface) == ("Boats 2011", "C4", "1,235")
    assert [block.kind for block in document.blocks] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.TABLE,
        BlockKind.TABLE,
    ]


def test_an_opendocument_sheet_gives_the_text_that_it_shows() -> None:
    rows = [*BOATS[:3], ["Northport", (0.1234, "12%"), (1234.5, "1,235")]]
    document = read_bytes(ods({"Boats": rows}), id="boats")
    assert document.text.endswith(LINES)
    assert document.format == "ods"
    assert exact(document) == ["12.34%", "1,234.5"]
    assert at(document, "12%").cell == "B4"


def test_repeated_blank_and_merged_cells_keep_the_columns() -> None:
    gap = '<table:table-cell table:number-columns-repeated="3"/>'
    wide = (
        '<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>2011</text:p>'
        "</table:table-cell><table:covered-table-cell/>"
    )
    document = read_bytes(ods({"A": [["Harbour", gap, wide, "Other"], ["Northport", gap, 5, 6, 7]]}), id="a")
    cells = {document.text[cell.start : cell.end]: cell for cell in document.tables[0].cells}
    assert (cells["2011"].address, cells["2011"].width, cells["Other"].address) == ("E1", 2, "G1")
    assert (cells["5"].address, cells["7"].address) == ("E2", "G2")


def test_raised_numbers_and_comments_of_cells() -> None:
    noted = (
        '<table:table-cell office:value-type="string"><office:annotation><text:p>Ask Ann</text:p></office:annotation>'
        '<text:p>1,234<text:span text:style-name="up">2</text:span></text:p></table:table-cell>'
    )
    document = read_bytes(ods({"A": [["Boats", noted]]}), id="a")
    assert "1,234²" in document.text
    assert "Ann" not in document.text


def test_rich_text_of_a_workbook() -> None:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    raised = CellRichText("1,234", TextBlock(InlineFont(vertAlign="superscript"), "2"))
    assert "1,234²" in read_bytes(xlsx({"A": [["Boats", raised]]}), id="a").text


def test_merged_cells_of_a_workbook() -> None:
    rows = [["Harbour", "2011", None], [None, "Boats", "Barges"]]
    document = read_bytes(xlsx({"A": rows}, merged={"A": ["B1:C1", "A1:A2"]}), id="a")
    cells = {document.text[cell.start : cell.end]: (cell.height, cell.width) for cell in document.tables[0].cells}
    assert cells == {"Harbour": (2, 1), "2011": (1, 2), "Boats": (1, 1), "Barges": (1, 1)}


@pytest.mark.parametrize("made", [xlsx, ods])
def test_hidden_sheets_are_left_out_and_told(made: object) -> None:
    data = made({"Shown": [["Boats", 12]], "Draft": [["Boats", 99]]}, hidden=["Draft"])  # type: ignore[operator]
    document = read_bytes(data, id="a")
    assert "99" not in document.text
    assert document.warnings == ("1 hidden sheet was left out.",)


def test_dates_are_told_in_words() -> None:
    day = datetime.date(2020, 4, 1)
    rows = [["Boats", (day, "mmm-yy"), (day, "dd/mm/yyyy"), (day, "yyyy")]]
    assert "Boats | April 2020 | 1 April 2020 | 2020" in read_bytes(xlsx({"A": rows}), id="a").text
    cell = (
        '<table:table-cell office:value-type="date" office:date-value="2020-04-01"><text:p>{}</text:p>'
        "</table:table-cell>"
    )
    document = read_bytes(ods({"A": [["Boats", cell.format("Apr-20"), cell.format("01/04/20")]]}), id="a")
    assert "Boats | April 2020 | 1 April 2020" in document.text


def test_formulas_give_their_results_and_a_missing_one_is_told() -> None:
    document = read_bytes(xlsx({"A": [["Boats", "=6*7"]]}), id="a")
    assert document.text == "A\n\nBoats"
    assert "1 formulas have no result" in document.warnings[0]


def test_an_error_in_a_cell_is_blank() -> None:
    assert read_bytes(xlsx({"A": [["Boats", "#N/A", 5]]}), id="a").text == "A\n\nBoats | 5"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_of_a_text_are_told_by_its_lines(delimiter: str) -> None:
    text = f'Year{delimiter}Boats{delimiter}"Barges, punts"\n2011{delimiter}"1,200"{delimiter}17\n'
    document = read_bytes(text.encode(), id="a", format="csv")
    assert document.text == "Year | Boats | Barges, punts\n2011 | 1,200 | 17"
    place = at(document, "17")
    assert (place.sheet, place.cell) == (None, "C2")


def test_a_file_is_read_by_its_name_where_the_content_leaves_it_open(tmp_path: Path) -> None:
    for name, format in (("a.csv", "csv"), ("a.tsv", "csv"), ("a.txt", "text")):
        place = tmp_path / name
        place.write_text("Year,Boats\n2011,12\n", encoding="utf-8")
        assert read(place).format == format
    place = tmp_path / "page.csv"
    place.write_text("<!doctype html><html><body><p>The page is gone.</p></body></html>", encoding="utf-8")
    assert read(place).format == "html"


def test_encodings_and_quotation_marks_out_of_order() -> None:
    document = read_bytes("Year,Cost\n2011,£12\n".encode("cp1252"), id="a", format="csv")
    assert "£12" in document.text
    assert document.encoding == "cp1252"
    text = 'Name,Boats\n"Northport,12\n' + "Southport,13\n" * 80
    assert "Northport | 12\nSouthport | 13" in read_bytes(text.encode(), id="a", format="csv").text


def test_a_cell_over_several_lines_is_one_line() -> None:
    assert read_bytes(b'Name,"Boats\nmoored"\nNorthport,12\n', id="a", format="csv").text == (
        "Name | Boats moored\nNorthport | 12"
    )


def test_what_is_over_the_bounds_is_left_out_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "MAX_CELLS", 4)
    for data, format in ((b"a,b\nc,d\ne,f\n", "csv"), (xlsx({"A": [["a", "b"], ["c", "d"], ["e", "f"]]}), None)):
        document = read_bytes(data, id="a", format=format)
        assert document.text.endswith("a | b\nc | d")
        assert "Not all of the file was read" in document.warnings[-1]


def test_one_text_in_countless_cells_does_not_fill_the_memory() -> None:
    long = "tide " * 2_000
    strings = f'<sst xmlns="{MAIN}"><si><t>{long}</t></si></sst>'
    row = "<row>" + '<c t="s"><v>0</v></c>' * 500 + "</row>"
    document = read_bytes(book(f"<sheetData>{row * 100}</sheetData>", strings), id="a")
    assert len(document.text) < 1.1 * spreadsheet.MAX_TEXT
    assert document.warnings


def test_like_rows_without_end_are_bounded() -> None:
    rows = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" '
        'office:value="7" table:number-columns-repeated="16384"><text:p>7</text:p></table:table-cell></table:table-row>'
    )
    document = read_bytes(with_rows(ods({"A": []}), rows), id="a")
    assert sum(len(table.cells) for table in document.tables) <= spreadsheet.MAX_CELLS
    assert document.warnings


def test_entities_are_not_put_in() -> None:
    bomb = '<!DOCTYPE worksheet [<!ENTITY a "tide tide tide">]>'
    row = '<row><c t="inlineStr"><is><t>&a;</t></is></c><c><v>5</v></c></row>'
    sheet = f'{bomb}<worksheet xmlns="{MAIN}"><sheetData>{row}</sheetData></worksheet>'
    document = read_bytes(book(sheet, None, whole=True), id="a")
    assert "tide" not in document.text


REFUSED = [
    (lambda: xlsx({"A": BOATS})[:-200], "damaged"),
    (lambda: ods({"A": BOATS})[:-200], "damaged"),
    (lambda: book("<sheetData><row><c><v>5</v>", None), "damaged"),
    (lambda: xls({"A": BOATS})[:512] + bytes(2000) + xls({"A": BOATS})[2512:], "save it as .xlsx"),
    (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password"),
    (lambda: package({"xl/workbook.bin": "a"}), "save it as .xlsx or .ods"),
    (
        lambda: package(
            {"content.xml": "<a/>", "META-INF/manifest.xml": "<m><encryption-data/></m>"},
            "application/vnd.oasis.opendocument.spreadsheet",
        ),
        "password",
    ),
]


@pytest.mark.parametrize(("data", "reason"), REFUSED)
def test_what_cannot_be_read_says_what_to_do(data: object, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as told:
        read_bytes(data(), id="a", path="boats.xlsx")  # type: ignore[operator]
    assert ";" in told.value.reason


def test_damaged_styles_cost_the_formats_alone() -> None:
    sheet = '<sheetData><row><c t="inlineStr"><is><t>Boats</t></is></c><c s="1"><v>0.5</v></c></row></sheetData>'
    document = read_bytes(book(sheet, None, styles="<styleSheet"), id="a")
    assert document.text == "A\n\nBoats | 0.5"
    assert "Percentages and dates" in document.warnings[0]


@given(st.binary(max_size=400))
def test_no_bytes_break_the_reader_of_old_workbooks(tail: bytes) -> None:
    sign = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le")
    with pytest.raises(ReadError):
        read_bytes(sign + tail, id="a")


@given(st.text(max_size=300))
def test_every_text_is_a_table_or_empty(text: str) -> None:
    try:
        document = read_bytes(text.encode("utf-8", "replace"), id="a", format="csv")
    except ReadError:
        return
    for table in document.tables:
        spans = [(cell.start, cell.end) for cell in table.cells]
        assert spans == sorted(spans)
        assert all(document.text[start:end].strip() for start, end in spans)


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def book(sheet: str, strings: str | None, *, whole: bool = False, styles: str | None = None) -> bytes:
    """A workbook of one sheet "A" out of its parts."""
    schemas = "http://schemas.openxmlformats.org"
    relation = f"{schemas}/officeDocument/2006/relationships"
    parts = {
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{relation}"><sheets>'
        '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{schemas}/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet if whole else f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>',
    }
    if strings is not None:
        parts["xl/sharedStrings.xml"] = strings
    if styles is not None:
        parts["xl/styles.xml"] = styles
    return package(parts)


def with_rows(data: bytes, rows: str) -> bytes:
    """An .ods of an empty sheet with rows put in."""
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        content = archive.read("content.xml").decode()
    filled = content.replace("</table:table>", f"{rows}</table:table>")
    return package({"content.xml": filled}, "application/vnd.oasis.opendocument.spreadsheet")
