from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from citecheck.sources.cassettes import new_cassette
from citecheck.sources.transport import CassetteTransport, NotInCassetteError

URL = "https://harbour.example/berths"


def ask(transport: httpx.BaseTransport, url: str = URL) -> httpx.Response:
    return transport.handle_request(httpx.Request("GET", url))


def test_the_second_time_is_a_replay(web: Any, tmp_path: Path) -> None:
    web.page(URL, "first", "second")
    transport = CassetteTransport(new_cassette(tmp_path / "a.yaml"), web.transport)
    assert ask(transport).text == "first"
    assert ask(transport).text == "first"
    assert web.asked == [URL]


def test_offline_an_unknown_address_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotInCassetteError) as caught:
        ask(CassetteTransport(new_cassette(tmp_path / "a.yaml")))
    assert caught.value.url == URL


@pytest.mark.parametrize("status", [404, 429, 500, 503])
def test_failures_are_never_kept(web: Any, tmp_path: Path, status: int) -> None:
    web.page(URL, {"status": status, "body": "no"}, "yes")
    cassette = new_cassette(tmp_path / "a.yaml")
    transport = CassetteTransport(cassette, web.transport)
    assert ask(transport).status_code == status
    assert len(cassette) == 0
    assert ask(transport).text == "yes"


def test_compressed_answers_are_kept_readable(web: Any, tmp_path: Path) -> None:
    import gzip

    web.page(URL, {"body": gzip.compress(b"twelve berths"), "headers": {"Content-Encoding": "gzip"}})
    cassette = new_cassette(tmp_path / "a.yaml")
    transport = CassetteTransport(cassette, web.transport)
    assert ask(transport).text == "twelve berths"
    assert cassette.responses[0]["body"]["string"] == b"twelve berths"
    assert ask(transport).text == "twelve berths"


def test_two_cassettes_can_be_open_at_once(web: Any, tmp_path: Path) -> None:
    web.page(URL, "berths")
    web.page(URL + "/2", "ferries")
    one = CassetteTransport(new_cassette(tmp_path / "a.yaml"), web.transport)
    two = CassetteTransport(new_cassette(tmp_path / "b.yaml"), web.transport)
    ask(one)
    ask(two, URL + "/2")
    assert [request.uri for request in one.cassette.requests] == [URL]
    assert [request.uri for request in two.cassette.requests] == [URL + "/2"]
