"""A spreadsheet as the document under check."""

from __future__ import annotations

from tests.sheets import xlsx

from citecheck.extraction import extract
from citecheck.readers import read_bytes


def test_rows_are_data_and_titles_and_notes_are_text() -> None:
    rows = [
        ["Boats of the north grew by 12% in 2011, as the table shows."],
        [],
        ["Harbour", "2011"],
        ["Northport", 412],
        ["Southport", 88],
    ]
    ledger = extract(read_bytes(xlsx({"Boats": rows}), id="boats"))
    assert [claim.quantity.surface for claim in ledger.claims] == ["12%"]
    assert (ledger.claims[0].location.sheet, ledger.claims[0].location.cell) == ("Boats", "A1")
    assert "The 3 rows of cells are data and no claims" in ledger.document.warnings[-1]


def test_a_table_of_another_document_is_read_as_before() -> None:
    page = b"<html><body><p>Boats.</p><table><tr><td>Northport</td><td>412</td></tr></table></body></html>"
    ledger = extract(read_bytes(page, id="boats"))
    assert [claim.quantity.surface for claim in ledger.claims] == ["412"]
    assert ledger.document.warnings == ()
