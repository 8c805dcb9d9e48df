from __future__ import annotations

import pytest
from tests.readers.pages import column, pdf
from tests.readers.word import docx, p
from tests.sources.conftest import StandIn, html_page

import citecheck
from citecheck.errors import ReadError
from citecheck.sources.documents import fetch_document, id_of

ADDRESS = "https://tides.example/reports/after-the-bridge.html"


def test_a_page_is_read_as_a_document(web: StandIn) -> None:
    web.page(ADDRESS, html_page("After the Bridge", "Some 40% of all berths stood empty in the spring of 2011."))
    document = fetch_document(ADDRESS, transport=web.transport)
    assert (document.id, document.path, document.format) == (
        "tides.example-reports-after-the-bridge",
        ADDRESS,
        "html",
    )
    assert "40%" in [claim.quantity.surface for claim in citecheck.extract(document).claims]


@pytest.mark.parametrize(
    ("body", "media", "format"),
    [
        (pdf([column(["Some 40% of berths stood empty."])]), "application/pdf", "pdf"),
        (pdf([column(["Some 40% of berths stood empty."])]), "application/octet-stream", "pdf"),
        (docx([p("Some 40% of berths stood empty.")]), "application/octet-stream", "docx"),
    ],
)
def test_the_content_decides_what_it_is(web: StandIn, body: bytes, media: str, format: str) -> None:
    web.page(ADDRESS, body, type=media)
    document = fetch_document(ADDRESS, transport=web.transport)
    assert document.format == format
    assert "40% of berths" in document.text


def test_what_cannot_be_fetched_or_read_is_told_with_a_remedy(web: StandIn) -> None:
    web.page("https://tides.example/robots.txt", "User-agent: *\nDisallow: /closed", type="text/plain")
    web.page("https://tides.example/closed", html_page("Closed"))
    web.page("https://tides.example/picture", b"\x89PNG\r\n\x1a\n\0\0\0", type="application/octet-stream")
    web.page("https://tides.example/broken.pdf", b"%PDF-1.7 nothing", type="application/pdf")
    told = {
        "https://tides.example/gone": "no such page",
        "https://tides.example/closed": "robots.txt",
        "https://tides.example/picture": "no text",
        "https://tides.example/broken.pdf": "damaged",
    }
    for url, reason in told.items():
        with pytest.raises(ReadError, match=reason) as caught:
            fetch_document(url, transport=web.transport)
        assert ";" in caught.value.reason
        assert caught.value.path == url


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/x", "http://localhost/x", "http://169.254.169.254/latest", "http://[::1]/"]
)
def test_private_addresses_are_never_asked(url: str) -> None:
    with pytest.raises(ReadError, match="cannot read"):
        fetch_document(url)


@pytest.mark.parametrize(
    ("url", "id"),
    [
        ("https://www.tides.example/", "tides.example"),
        ("https://tides.example/a/b.pdf?page=2", "tides.example-a-b-page-2"),
        ("https://tides.example/../../etc/passwd", "tides.example-..-..-etc-passwd"),
    ],
)
def test_an_address_gives_a_name_for_its_ledger(url: str, id: str) -> None:
    assert id_of(url) == id
    assert "/" not in id_of(url)
