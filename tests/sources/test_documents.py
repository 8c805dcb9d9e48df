"""Addresses as documents: fetched or out of their recording, whatever they are, and told where there is none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest
from tests.readers.pages import column, pdf
from tests.sheets import ods, xlsx
from tests.standin import LONG, StandIn, html_page
from tests.word_files import docx, note, notes, p, run

from citecheck import extract
from citecheck.errors import ReadError
from citecheck.quantities import find_quantities
from citecheck.readers import read_bytes
from citecheck.records import Claim, Outcome, Provenance, Reference
from citecheck.sources import Library, polite
from citecheck.sources.cassettes import Label, Page, digest, label_of, new_cassette, open_cassette, save
from citecheck.sources.client import Client
from citecheck.sources.documents import id_of
from citecheck.sources.keys import Key
from citecheck.sources.transport import CassetteTransport
from citecheck.verification.verdicts import judge_claim

URL = "https://harbour.example/2012/tides-report"
FERRIES = ("The ferries carried 3.1 million people in 2011.", "They stood idle for 12 days in the storms of March.")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class NoNetwork(httpx.BaseTransport):
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise AssertionError(f"the network was asked for {request.url}")


def library(web: StandIn | None, folder: Path | None = None, record: str = "none") -> Library:
    return Library(folder, record, transport=web.transport if web else NoNetwork(), pause=0)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("time.sleep", lambda seconds: None)


def ferry_pdf() -> bytes:
    return pdf([column(["Ferries of the coast", "", LONG[:80]]), column(["On the second page", "", *FERRIES])])


# ----------------------------------------------------------------------------------------------------------------- ids


@pytest.mark.parametrize(
    ("url", "id"),
    [
        ("https://harbour.example/tides-report", "harbour-example-tides-report"),
        ("https://www.Harbour.example/2012/Tides_Report.PDF", "harbour-example-2012-tides-report"),
        ("http://harbour.example:8080/a/tides/", "harbour-example-a-tides"),
        ("https://harbour.example", "harbour-example"),
        ("https://harbour.example/view.php?id=7&part=b", "harbour-example-view-id-7-part-b"),
        ("https://harbour.example/tides%20report.v2.html", "harbour-example-tides-report-v2"),
        ("https://harbour.example/../../etc/passwd", "harbour-example-etc-passwd"),
        ("https://[2001:db8::1]/tides", "2001-db8-1-tides"),
    ],
)
def test_an_id_is_made_of_host_path_and_query(url: str, id: str) -> None:
    assert id_of(url) == id


def test_ids_are_short_and_differ_where_the_addresses_do() -> None:
    long = [f"https://harbour.example/{'tides-' * 40}{number}" for number in range(3)]
    foreign = ["https://harbour.example/приливы", "https://harbour.example/отливы", "https://приливы.example/"]
    made = [id_of(url) for url in (*long, *foreign)]
    assert len(set(made)) == len(made)
    assert all(0 < len(id) <= 80 and id.isascii() and id[0].isalnum() and id[-1].isalnum() for id in made)
    assert made == [id_of(url) for url in (*long, *foreign)]


# ------------------------------------------------------------------------------------------------------------- formats


def test_a_page_is_fetched_and_its_path_is_where_it_was_found(web: Any) -> None:
    web.page(URL, {"status": 301, "body": "", "headers": {"Location": "/new"}})
    web.page("https://harbour.example/new", html_page("Ferries", *FERRIES))
    with library(web) as held:
        document = held.document(f"{URL}#part")
    assert document.id == "harbour-example-2012-tides-report"
    assert document.path == "https://harbour.example/new"
    assert document.title == "Ferries"
    assert FERRIES[0] in document.text
    assert web.pages_asked() == [URL, "https://harbour.example/new"]


@pytest.mark.parametrize("type", ["application/pdf", "application/octet-stream", "text/html", "text/plain", ""])
def test_a_pdf_is_read_whatever_type_it_is_served_as(web: Any, type: str) -> None:
    web.page(URL, ferry_pdf(), type=type)
    with library(web) as held:
        document = held.document(URL)
    assert document.format == "pdf"
    assert len(document.pages) == 2
    assert document.path == URL
    assert document.locate(document.text.index("3.1"), len(document.text)).page == 2


@pytest.mark.parametrize("type", [WORD, "application/zip", "application/msword", "application/pdf"])
def test_a_word_file_is_read_with_its_notes(web: Any, type: str) -> None:
    body = docx([p(run(FERRIES[0]), note(1))], {"footnotes.xml": notes({1: "Port Watch, Ferries of the coast, 2012"})})
    web.page(URL, body, type=type)
    with library(web) as held:
        document = held.document(URL)
    assert document.format == "docx"
    assert document.anchors


def test_plain_text_has_the_blocks_that_a_file_would_have(web: Any) -> None:
    text = f"Ferries\n\n{FERRIES[0]}1\n\n{FERRIES[1]}\n\n1. Port Watch (2012) – Ferries of the coast\n"
    web.page(URL, text, type="text/plain; charset=utf-8")
    web.page(URL + ".md", f"# Ferries\n\n{FERRIES[0]}[^1]\n\n[^1]: Port Watch\n", type="text/markdown")
    web.page(URL + ".old", "Die Fähre – für 5 €.".encode("cp1252"), type="text/plain; charset=windows-1252")
    with library(web) as held:
        assert held.document(URL).text == text
        assert held.document(URL).blocks
        assert held.document(URL + ".md").format == "markdown"
        assert held.document(URL + ".old").text == "Die Fähre – für 5 €."


def test_a_page_that_claims_to_be_a_pdf_is_read_as_a_page(web: Any) -> None:
    web.page(URL, html_page("Ferries", *FERRIES), type="application/pdf")
    with library(web) as held:
        assert held.document(URL).format == "html"


# ------------------------------------------------------------------------------------------------------------ failures

FAULTS: list[tuple[dict[str, Any], Outcome, str]] = [
    ({"status": 404, "body": ""}, Outcome.NOT_FOUND, "no such page any more"),
    ({"status": 401, "body": ""}, Outcome.PAYWALL, "asks for a login"),
    ({"status": 403, "body": ""}, Outcome.REFUSED, "refuses to show the page"),
    ({"status": 500, "body": ""}, Outcome.FAILED, "status 500"),
    ({"reset": True}, Outcome.FAILED, "could not be reached"),
    ({"body": b"\x89PNG\r\n\x1a\n", "type": "image/png"}, Outcome.UNREADABLE, "image/png"),
    ({"body": b"\x89PNG\r\n\x1a\n" * 90, "type": "text/html"}, Outcome.UNREADABLE, "picture (PNG)"),
    ({"body": b"{\\rtf1 x}", "type": "application/msword"}, Outcome.UNREADABLE, "RTF"),
    ({"body": ferry_pdf()[:200], "type": "application/pdf"}, Outcome.UNREADABLE, "cannot be read"),
    ({"body": docx([p("x")])[:90], "type": WORD}, Outcome.UNREADABLE, "damaged"),
    ({"body": "", "type": "text/html"}, Outcome.UNREADABLE, "empty"),
    ({"body": "Sign in.", "type": "text/html"}, Outcome.PAYWALL, "next to no text"),
    ({"body": html_page("x") + "<p>Late", "type": "audio/mpeg"}, Outcome.UNREADABLE, "audio/mpeg"),
]


@pytest.mark.parametrize(("fault", "outcome", "words"), FAULTS, ids=lambda value: str(value)[:50])
def test_what_gives_no_document_is_told_with_a_remedy_and_not_kept(
    web: Any, tmp_path: Path, fault: dict[str, Any], outcome: Outcome, words: str
) -> None:
    web.page(URL, fault)
    with library(web, tmp_path / "kept", "new") as held, pytest.raises(ReadError) as caught:
        held.document(URL)
    assert caught.value.outcome == outcome.value
    assert words in caught.value.reason
    assert ";" in caught.value.reason
    assert caught.value.path == URL
    assert not (tmp_path / "kept").exists()


def test_a_wall_is_told_as_such(web: Any) -> None:
    body = "<p>The ferries carried more people.</p>" * 9 + "<p>Subscribe now to read the rest</p>"
    web.page(URL, f"<html><body><article>{body}</article></body></html>")
    with library(web) as held, pytest.raises(ReadError, match="log in or subscribe") as caught:
        held.document(URL)
    assert caught.value.outcome == "paywall"


def test_robots_txt_is_obeyed(web: Any) -> None:
    web.page("https://harbour.example/robots.txt", "User-agent: *\nDisallow: /2012/", type="text/plain")
    web.page(URL, html_page("Ferries", *FERRIES))
    with library(web) as held, pytest.raises(ReadError, match=r"robots\.txt"):
        held.document(URL)
    assert web.pages_asked() == []


def test_a_body_over_the_cap_is_told(web: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polite, "MAX_BODY", 1_000_000)
    web.page(URL, b"%PDF-1.7\n" + bytes(1_000_100), type="application/pdf")
    with library(web) as held, pytest.raises(ReadError, match="sent more than 1 MB"):
        held.document(URL)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://127.0.0.1:8080/a", "private or local"),
        ("http://localhost/a", "local network"),
        ("http://169.254.169.254/latest", "private or local"),
        ("http://[::1]/a", "private or local"),
        ("http://[::1/a", "malformed"),
        ("http://", "names no host"),
        ("https://harbour.example/a b", "malformed"),
        ("https://harbour.example:99/a", "unusual port"),
        ("https://me:pa55word@harbour.example/a", "user name or password"),
    ],
)
def test_addresses_that_nobody_is_asked_for(url: str, words: str) -> None:
    with library(None) as held, pytest.raises(ReadError, match=words) as caught:
        held.document(url)
    assert caught.value.outcome == "refused"
    assert "pa55word" not in str(caught.value)


def test_a_redirect_to_a_private_address_is_refused(web: Any) -> None:
    web.page(URL, {"status": 302, "body": "", "headers": {"Location": "http://10.0.0.1/"}})
    with library(web) as held, pytest.raises(ReadError, match="private or local"):
        held.document(URL)


# ---------------------------------------------------------------------------------------------------------- recordings


def test_nothing_is_kept_unless_asked_for(web: Any, tmp_path: Path) -> None:
    web.page(URL, html_page("Ferries", *FERRIES))
    (tmp_path / "cassettes").mkdir()
    with library(web) as held:
        held.document(URL)
        held.document(URL)
    assert not list((tmp_path / "cassettes").iterdir())
    assert len(web.pages_asked()) == 2


@pytest.mark.parametrize("body", [ferry_pdf(), docx([p(FERRIES[0])]), html_page("Ferries", *FERRIES).encode()])
def test_what_was_recorded_is_read_offline_byte_for_byte(web: Any, tmp_path: Path, body: bytes) -> None:
    web.page(URL, body, type="application/octet-stream")
    with library(web, tmp_path / "kept", "new") as held:
        first = held.document(URL)
        held.document(URL)
    assert web.pages_asked() == [URL]
    told: list[str] = []
    with library(None, tmp_path / "kept") as held:
        second = held.document(URL, tell=told.append)
    assert second == first
    assert "read from its recording of 2" in told[0]
    (path,) = (tmp_path / "kept").iterdir()
    label = label_of(open_cassette(path))
    assert label.provenance is Provenance.RECORDED
    assert label.pages[0].sha256 == digest(body)


def test_all_records_anew_and_falls_back_on_the_recording(web: Any, tmp_path: Path) -> None:
    web.page(URL, html_page("Old", *FERRIES), html_page("New", *FERRIES), {"status": 404, "body": ""})
    titles, told = [], list[str]()
    for _ in range(3):
        with library(web, tmp_path / "kept", "all") as held:
            titles.append(held.document(URL, tell=told.append).title)
    assert titles == ["Old", "New", "New"]
    assert len(told) == 1
    assert "no such page" in told[0]
    assert "was read instead" in told[0]


def test_a_damaged_recording_is_told_and_not_passed_over(web: Any, tmp_path: Path) -> None:
    web.page(URL, html_page("Ferries", *FERRIES))
    with library(web, tmp_path / "kept", "new") as held:
        held.document(URL)
    (path,) = (tmp_path / "kept").iterdir()
    path.write_text(path.read_text().replace("12 days", "13 days"))
    with library(None, tmp_path / "kept") as held, pytest.raises(ReadError, match="is damaged") as caught:
        held.document(URL)
    assert path.name in caught.value.reason
    with library(web, tmp_path / "kept", "all") as held:
        assert held.document(URL).title == "Ferries"


def test_a_reconstruction_is_no_document(web: Any, tmp_path: Path) -> None:
    key = Key(address=URL)
    cassette = new_cassette(tmp_path / "kept" / "reconstructed" / f"{key.name}.yaml")
    served = httpx.MockTransport(lambda request: httpx.Response(200, html=html_page("Written", *FERRIES)))
    answer = Client(CassetteTransport(cassette, served), agent="test").get(URL)
    page = Page(url=URL, final=URL, sha256=digest(answer.body))
    save(cassette, Label(provenance=Provenance.RECONSTRUCTION, recorded_at="2026-01-02", key=key, pages=(page,)))
    web.page(URL, html_page("Live", *FERRIES))
    with library(web, tmp_path / "kept") as held:
        assert held.document(URL).title == "Live"


def test_what_cannot_be_kept_is_told_and_read_all_the_same(web: Any, tmp_path: Path) -> None:
    web.page(URL, html_page("Ferries", *FERRIES))
    (tmp_path / "kept").write_text("in the way")
    told: list[str] = []
    with library(web, tmp_path / "kept", "new") as held:
        assert held.document(URL, tell=told.append).title == "Ferries"
    assert "could not be kept" in told[0]


# ------------------------------------------------------------------------------------------------------------- sources


@pytest.mark.parametrize("record", ["new", "none"])
def test_a_source_that_is_a_pdf_gives_evidence_with_its_page(
    web: Any, tmp_path: Path, claim: Callable[..., Claim], record: str
) -> None:
    web.page(URL, ferry_pdf(), type="application/octet-stream")
    reference = Reference(text="n", publisher="Port Watch", title="Ferries of the coast", date="2012", url=URL)
    with library(web, tmp_path / "kept", "new") as held:
        found = held.retrieve(reference)
    if record == "none":
        with library(None, tmp_path / "kept") as held:
            found = held.retrieve(reference)
    assert found.outcome is Outcome.READ, found.reason
    made = claim(FERRIES[0])
    (figure, *_) = [quantity for quantity in find_quantities(FERRIES[0]) if quantity.value == 3_100_000]
    verdict = judge_claim(attrs.evolve(made, quantity=figure), found.sources)
    assert verdict.status.value == "supported"
    place = verdict.evidence[0].location
    assert (place.page, place.page_line) == (2, 2)


BERTHS = {"1": [["Berths by harbour"], ["Harbour", "2011", "2012"], ["Northport", 412, 431], ["Southport", 88, 97]]}
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.mark.parametrize(
    ("url", "body", "type", "cell"),
    [
        (URL, xlsx(BERTHS), SHEET, "C3"),
        (URL, xlsx(BERTHS), "application/octet-stream", "C3"),
        (URL, ods(BERTHS), "application/vnd.oasis.opendocument.spreadsheet", "C3"),
        (URL, b"Berths,2011,2012\nNorthport,412,431\n", "text/csv", "C2"),
        (URL, b"Berths,2011,2012\nNorthport,412,431\n", "application/vnd.ms-excel", "C2"),
        (f"{URL}.csv", b"Berths,2011,2012\nNorthport,412,431\n", "text/plain", "C2"),
    ],
)
@pytest.mark.parametrize("record", ["new", "none"])
def test_a_source_that_is_a_spreadsheet_gives_evidence_with_its_cell(
    web: Any, tmp_path: Path, url: str, body: bytes, type: str, cell: str, record: str
) -> None:
    web.page(url, body, type=type)
    reference = Reference(text="n", publisher="Port Watch", title="Berths", date="2012", url=url)
    with library(web, tmp_path / "kept", "new") as held:
        found = held.retrieve(reference)
    if record == "none":
        with library(None, tmp_path / "kept") as held:
            found = held.retrieve(reference)
    assert found.outcome is Outcome.READ, found.reason
    (claim,) = extract(read_bytes(b"In 2012 Northport had 431 berths.", id="report")).claims
    verdict = judge_claim(claim, found.sources)
    assert verdict.status.value == "supported"
    assert verdict.evidence[0].location.cell == cell


def test_a_source_that_is_a_scan_or_damaged_is_unreadable_and_not_silent(web: Any, tmp_path: Path) -> None:
    reference = Reference(text="n", publisher="Port Watch", title="Ferries of the coast", date="2012", url=URL)
    for body in (pdf([[]]), ferry_pdf()[:300], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900)):
        web.page(URL, body, type="application/pdf")
        with library(web, tmp_path / "kept", "new") as held:
            found = held.retrieve(reference)
        assert found.outcome is Outcome.UNREADABLE
        assert found.source is None
    assert not (tmp_path / "kept").exists()


def test_a_note_with_nothing_but_the_address_is_answered_by_the_recording_of_the_document(
    web: Any, tmp_path: Path
) -> None:
    web.page(URL, ferry_pdf(), type="application/pdf")
    with library(web, tmp_path / "kept", "new") as held:
        held.document(URL)
    with library(None, tmp_path / "kept") as held:
        assert held.retrieve(Reference(text="n", url=URL)).outcome is Outcome.READ
