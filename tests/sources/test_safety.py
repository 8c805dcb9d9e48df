from __future__ import annotations

from collections.abc import Sequence

import httpx
import pytest

from citecheck.records import Outcome
from citecheck.sources.interface import FetchError
from citecheck.sources.safety import GuardedTransport, check_url, is_public

REFUSED = [
    "file:///etc/passwd",
    "ftp://harbour.example/x",
    "gopher://harbour.example/",
    "javascript:alert(1)",
    "data:text/html,hello",
    "//harbour.example/x",
    "harbour.example/x",
    "http://",
    "http:///path",
    "http://user:secret@harbour.example/",
    "http://user@harbour.example/",
    "http://localhost/",
    "http://LOCALHOST./",
    "http://printer.local/",
    "http://wiki.internal/",
    "http://intranet/",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",  # 127.0.0.1 as one number
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",  # octal
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",  # cloud metadata
    "http://100.64.0.1/",
    "http://0.0.0.0/",
    "http://224.0.0.1/",
    "http://[::1]/",
    "http://[fe80::1]/",
    "http://[fd00::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[64:ff9b::7f00:1]/",  # NAT64 of 127.0.0.1
    "http://[2002:7f00:1::]/",  # 6to4 of 127.0.0.1
    "http://harbour.example:22/",
    "http://harbour.example:99999/",
    "http://harbour.example/\r\nHost: other",
    "http://[bad/",
    "http://harbour.example/" + "a" * 5000,
]
ASKED = [
    "http://harbour.example/berths?x=1#y",
    "https://harbour.example:443/",
    "https://93.184.216.34/",
    "http://harbour.example:8080/",
    "https://xn--hfen-5qa.example/",
    "https://1stharbour.example/",
    "https://local.harbour.example/",
]


@pytest.mark.parametrize("url", REFUSED, ids=lambda url: url[:40])
def test_refused(url: str) -> None:
    with pytest.raises(FetchError) as caught:
        check_url(url)
    assert caught.value.outcome is Outcome.REFUSED
    assert "secret" not in caught.value.reason
    assert "secret" not in caught.value.url


@pytest.mark.parametrize("url", ASKED)
def test_asked(url: str) -> None:
    check_url(url)


def test_a_trusted_host_may_be_local() -> None:
    check_url("http://127.0.0.1:5000/", frozenset({"127.0.0.1"}))


def resolver(*answers: Sequence[str]) -> tuple[list[str], object]:
    asked: list[str] = []
    waiting = list(answers)

    def resolve(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    return asked, resolve


class Reached(httpx.BaseTransport):
    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return httpx.Response(200, text="ok")


@pytest.mark.parametrize("number", ["10.0.0.1", "127.0.0.1", "169.254.169.254", "::1", "::ffff:192.168.0.1"])
def test_a_public_name_that_leads_home_is_refused(number: str) -> None:
    inner = Reached()
    _, resolve = resolver(["93.184.216.34", number])
    with pytest.raises(FetchError) as caught:
        GuardedTransport(inner, resolve=resolve).handle_request(httpx.Request("GET", "http://harbour.example/"))
    assert caught.value.outcome is Outcome.REFUSED
    assert inner.requests == []


def test_the_address_checked_is_the_address_asked() -> None:
    """DNS rebinding: a second answer would be a private one; it is never asked for."""
    inner = Reached()
    asked, resolve = resolver(["93.184.216.34"], ["127.0.0.1"])
    GuardedTransport(inner, resolve=resolve).handle_request(httpx.Request("GET", "https://harbour.example/a?b=c"))
    assert asked == ["harbour.example"]
    request = inner.requests[0]
    assert str(request.url) == "https://93.184.216.34/a?b=c"
    assert request.headers["host"] == "harbour.example"
    assert request.extensions["sni_hostname"] == "harbour.example"


def test_an_unknown_host_is_a_failure_not_a_refusal() -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        raise OSError("Name or service not known")

    with pytest.raises(FetchError) as caught:
        GuardedTransport(Reached(), resolve=resolve).handle_request(httpx.Request("GET", "http://nowhere.example/"))
    assert caught.value.outcome is Outcome.FAILED


def test_a_dead_address_does_not_hide_a_live_one() -> None:
    class OnlySecond(Reached):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            super().handle_request(request)
            if request.url.host == "93.184.216.34":
                raise httpx.ConnectError("unreachable")
            return httpx.Response(200, text="ok")

    inner = OnlySecond()
    _, resolve = resolver(["93.184.216.34", "93.184.216.35"])
    response = GuardedTransport(inner, resolve=resolve).handle_request(httpx.Request("GET", "http://harbour.example/"))
    assert response.status_code == 200
    assert len(inner.requests) == 2


def test_public() -> None:
    assert is_public("93.184.216.34")
    assert is_public("2606:2800:220:1:248:1893:25c8:1946")
    assert not is_public("192.0.2.1")  # documentation
