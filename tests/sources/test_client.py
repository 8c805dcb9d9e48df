from __future__ import annotations

from typing import Any

import pytest

from citecheck.records import Outcome
from citecheck.sources.client import Client
from citecheck.sources.interface import FetchError
from citecheck.sources.polite import PoliteTransport

URL = "https://harbour.example/berths"


def moved(target: str) -> dict[str, Any]:
    return {"status": 302, "body": "", "headers": {"Location": target}}


def test_redirects_are_followed_to_the_final_address(web: Any, client: Client) -> None:
    web.page(URL, moved("/new"))
    web.page("https://harbour.example/new", moved("https://port.example/berths"))
    web.page("https://port.example/berths", "twelve")
    answer = client.get(URL)
    assert (answer.url, answer.final, answer.body) == (URL, "https://port.example/berths", b"twelve")
    assert len(answer.hops) == 3


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:8080/admin",
        "http://169.254.169.254/latest/",
        "file:///etc/passwd",
        "http://user:pw@port.example/",
        "http://[::1]/",
        "//localhost/x",
    ],
)
def test_a_redirect_to_where_nobody_is_asked_is_refused(web: Any, client: Client, target: str) -> None:
    web.page(URL, moved(target))
    with pytest.raises(FetchError) as caught:
        client.get(URL)
    assert caught.value.outcome is Outcome.REFUSED
    assert web.pages_asked() == [URL]


def test_a_loop_ends(web: Any, client: Client) -> None:
    web.page(URL, moved(URL))
    with pytest.raises(FetchError, match="redirects more than"):
        client.get(URL)


FAULTS = [
    ({"status": 401, "body": ""}, Outcome.PAYWALL, "login"),
    ({"status": 402, "body": ""}, Outcome.PAYWALL, "payment"),
    ({"status": 403, "body": ""}, Outcome.REFUSED, "refuses"),
    ({"status": 404, "body": ""}, Outcome.NOT_FOUND, "no such page"),
    ({"status": 410, "body": ""}, Outcome.NOT_FOUND, "taken down"),
    ({"status": 451, "body": ""}, Outcome.REFUSED, "legal"),
    ({"status": 500, "body": ""}, Outcome.FAILED, "500"),
    ({"status": 429, "body": ""}, Outcome.FAILED, "429"),
    ({"status": 204, "body": ""}, Outcome.FAILED, "204"),
    ({"body": b"ID3", "type": "audio/mpeg"}, Outcome.UNREADABLE, "audio/mpeg"),
    ({"body": b"\x89PNG", "type": "image/png"}, Outcome.UNREADABLE, "image/png"),
    ({"reset": True}, Outcome.FAILED, "could not be reached"),
    ({"body": "half", "cut": 500}, Outcome.FAILED, "could not be reached"),
]


@pytest.mark.parametrize(("fault", "outcome", "words"), FAULTS, ids=lambda value: str(value)[:40])
def test_every_fault_has_its_outcome(
    web: Any, client: Client, fault: dict[str, Any], outcome: Outcome, words: str
) -> None:
    web.page(URL, fault)
    with pytest.raises(FetchError) as caught:
        client.get(URL)
    assert caught.value.outcome is outcome
    assert words in caught.value.reason


def test_what_is_no_json_is_told(web: Any, client: Client) -> None:
    web.page(URL, "<html>not today</html>")
    with pytest.raises(FetchError) as caught:
        client.json(URL)
    assert caught.value.outcome is Outcome.UNREADABLE


def test_it_says_who_asks_and_keeps_no_cookie_between_pages(web: Any) -> None:
    web.page(URL, {"body": "x", "headers": {"Set-Cookie": "id=1"}})
    asking = Client(
        PoliteTransport(web.transport, agent="citecheck/9 (+me@port.example)", pause=0), agent="citecheck/9"
    )
    asking.get(URL)
    asking.get(URL)
    pages = [headers for headers in web.headers if headers["X-Address"] == URL]
    assert all(headers["user-agent"] == "citecheck/9" and "cookie" not in headers for headers in pages)
