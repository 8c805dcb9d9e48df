from __future__ import annotations

import httpx
import pytest

from citecheck.sources.retries import MAX_WAIT, UnavailableError, retry_after, wait_before, worth_retrying

TABLE = [
    (httpx.Response(200), False),
    (httpx.Response(301), False),
    (httpx.Response(401), False),
    (httpx.Response(403), False),
    (httpx.Response(404), False),
    (httpx.Response(410), False),
    (httpx.Response(501), False),
    (httpx.Response(408), True),
    (httpx.Response(429), True),
    (httpx.Response(429, headers={"Retry-After": "5"}), True),
    (httpx.Response(429, headers={"Retry-After": "86400"}), False),  # not in this run
    (httpx.Response(500), True),
    (httpx.Response(503), True),
    (UnavailableError(httpx.Response(503)), True),
    (httpx.ReadTimeout("slow"), True),
    (httpx.ConnectError("refused"), True),
    (httpx.RemoteProtocolError("cut off"), True),
    (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed"), False),
    (httpx.UnsupportedProtocol("gopher"), False),
    (httpx.TooManyRedirects("round"), False),
    (ValueError("ours"), False),
    (KeyboardInterrupt(), False),
]


@pytest.mark.parametrize(("what", "worth"), TABLE, ids=repr)
def test_what_is_worth_retrying(what: BaseException | httpx.Response, worth: bool) -> None:
    assert worth_retrying(what) is worth


@pytest.mark.parametrize(
    ("stated", "seconds"),
    [
        ("7", 7.0),
        ("Thu, 01 Jan 1970 00:01:40 GMT", 40.0),
        ("Thu, 01 Jan 1970 00:00:10 GMT", 0.0),
        ("soon", None),
        ("", None),
        ("-3", None),
    ],
)
def test_retry_after(stated: str, seconds: float | None) -> None:
    assert retry_after(httpx.Response(429, headers={"Retry-After": stated}), now=60.0) == seconds


def test_waits_grow_and_have_an_end() -> None:
    assert [wait_before(n, None, jitter=0.5) for n in (1, 2, 3)] == [1.5, 2.5, 4.5]
    assert wait_before(40, None, jitter=0.5) == MAX_WAIT
    assert wait_before(1, UnavailableError(httpx.Response(503, headers={"Retry-After": "9"}))) == 9.0
