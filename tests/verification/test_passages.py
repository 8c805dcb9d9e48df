"""A source cut into passages, its tables among them."""

from __future__ import annotations

from citecheck.readers import read_bytes
from citecheck.records import Document, Provenance, Source, Status
from citecheck.verification import judge
from citecheck.verification.passages import read_source, reading_of_text

PAGE = b"""<html><head><title>Harbour accounts</title></head><body><h1>Harbour accounts</h1>
<p>The harbour board sets out below what it spent on dredging and on the lights in each of the last years.</p>
<table><caption>Spending by the board, \xc2\xa3 million</caption>
<tr><th>Year</th><th>Dredging</th><th>Lights</th></tr>
<tr><td>2011</td><td>4.2</td><td>1.7</td></tr>
<tr><td>2012</td><td>5.1</td><td>1.9</td></tr></table></body></html>"""


def test_lines_that_run_on_are_joined_and_found_again() -> None:
    text = "The board of the harbour has said that its tolls\nrose by 12% in the spring.\nNobody was asked."
    verdict = judge("The harbour board's tolls rose by 12%.", text)
    assert verdict.status is Status.SUPPORTED
    place = verdict.evidence[0].location
    assert text[place.start : place.end] == "12%"
    assert place.line == 2


def test_a_row_is_read_with_its_headings_and_scale() -> None:
    page = read_bytes(PAGE, id="accounts", format="html")
    rows = [p.text for p in read_source(page).passages if p.cells]
    assert rows == [
        "In 2011: Dredging £4.2 million; Lights £1.7 million.",
        "In 2012: Dredging £5.1 million; Lights £1.9 million.",
    ]


def test_a_cell_is_evidence_in_its_place() -> None:
    page = read_bytes(PAGE, id="accounts", format="html")
    reading = read_source(page)
    from citecheck.verification.judgement import judge_figure
    from citecheck.verification.passages import locate
    from citecheck.verification.statement import read_statement

    claim = read_statement("The board spent £5.1 million on dredging in 2012.")
    opinion = judge_figure(claim, claim.figures[0], reading)
    assert opinion.status is Status.SUPPORTED
    assert opinion.passage is not None
    assert opinion.span is not None
    start, end = locate(page, opinion.passage, *opinion.span)
    assert page.text[start:end] == "5.1"


def test_a_figure_of_another_row_does_not_support() -> None:
    text = "Tolls, thousands\nYear | Boats | Barges\n2011 | 42 | 17\n2012 | 51 | 19\n"
    assert judge("In 2012 there were 51 thousand boats.", text).status is Status.SUPPORTED
    assert judge("In 2011 there were 51 thousand boats.", text).status is not Status.SUPPORTED


def test_headings_and_neighbours_give_context() -> None:
    reading = reading_of_text("Ferries of the north\n\nThey carried 4,100 cars. The crews were paid late.")
    passage = next(p for p in reading.passages if "4,100" in p.text)
    assert {"ferry", "north"} <= {c.lstrip("=") for c in passage.context} or "ferry" in passage.context


def test_note_markers_do_not_run_into_figures() -> None:
    document = read_bytes("The estate costs £7.3bn<sup>107</sup> a year to run.\n".encode(), id="m", format="markdown")
    source = Source(url="u", document=document, provenance=Provenance.FILE)
    assert any("£7.3bn a year" in p.text for p in read_source(source.document).passages)


def test_an_endless_line_is_cut() -> None:
    reading = read_source(Document(id="x", text="gulls and 12 terns " * 2000))
    assert max(len(p.text) for p in reading.passages) <= 1200
