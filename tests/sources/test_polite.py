from __future__ import annotations

import gzip
from typing import Any

import httpx
import pytest

from citecheck.records import Outcome
from citecheck.sources import polite
from citecheck.sources.interface import FetchError
from citecheck.sources.polite import PoliteTransport

SITE = "https://harbour.example"
URL = f"{SITE}/berths"


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 2))
        self.now += seconds

    def __call__(self) -> float:
        return self.now


def transport(web: Any, clock: Clock, pause: float = 1.0) -> PoliteTransport:
    return PoliteTransport(web.transport, agent="citecheck/1", pause=pause, sleep=clock.sleep, clock=clock)


def ask(asked: PoliteTransport, url: str = URL) -> httpx.Response:
    return asked.handle_request(httpx.Request("GET", url, headers={"User-Agent": "citecheck/1"}))


def test_robots_txt_is_asked_once_and_obeyed(web: Any) -> None:
    web.page(f"{SITE}/robots.txt", "User-agent: *\nDisallow: /private\n", type="text/plain")
    web.page(URL, "open")
    web.page(f"{SITE}/private/a", "closed")
    asked = transport(web, Clock())
    assert ask(asked).text == "open"
    with pytest.raises(FetchError) as caught:
        ask(asked, f"{SITE}/private/a")
    assert caught.value.outcome is Outcome.REFUSED
    assert "robots.txt" in caught.value.reason
    assert web.asked == [f"{SITE}/robots.txt", URL]


@pytest.mark.parametrize(("status", "open_"), [(404, True), (403, True), (500, False), (503, False)])
def test_no_robots_txt_means_no_rule_and_trouble_means_stay_away(web: Any, status: int, open_: bool) -> None:
    web.page(f"{SITE}/robots.txt", {"status": status, "body": "Disallow: /"})
    web.page(URL, "open")
    asked = transport(web, Clock())
    if open_:
        assert ask(asked).text == "open"
    else:
        with pytest.raises(FetchError) as caught:
            ask(asked)
        assert caught.value.outcome is Outcome.FAILED
        assert URL not in web.asked


def test_one_host_is_asked_with_a_pause_and_another_without(web: Any) -> None:
    for site in (SITE, "https://port.example"):
        web.page(f"{site}/berths", "x")
    clock = Clock()
    asked = transport(web, clock, pause=2.0)
    ask(asked)
    ask(asked)
    ask(asked, "https://port.example/berths")
    assert clock.slept == [2.0, 2.0, 2.0]  # robots, page, page; then robots and page of the other host, one pause


def test_a_longer_pause_that_robots_txt_asks_for(web: Any) -> None:
    web.page(f"{SITE}/robots.txt", "User-agent: *\nCrawl-delay: 5\n", type="text/plain")
    web.page(URL, "x")
    clock = Clock()
    ask(transport(web, clock))
    assert clock.slept == [5.0]


def test_a_pause_beyond_reason_is_a_refusal(web: Any) -> None:
    web.page(f"{SITE}/robots.txt", "User-agent: *\nCrawl-delay: 3600\n", type="text/plain")
    with pytest.raises(FetchError, match="pause"):
        ask(transport(web, Clock()))


def test_busy_then_well(web: Any) -> None:
    web.page(URL, {"status": 503, "body": "", "headers": {"Retry-After": "7"}}, "well")
    clock = Clock()
    assert ask(transport(web, clock, pause=0)).text == "well"
    assert 7.0 in clock.slept


def test_a_server_that_stays_busy_is_asked_three_times(web: Any) -> None:
    web.page(URL, {"status": 429, "body": ""})
    assert ask(transport(web, Clock(), pause=0)).status_code == 429
    assert web.pages_asked() == [URL] * 3


def test_a_refusal_is_asked_once(web: Any) -> None:
    web.page(URL, {"status": 403, "body": ""})
    assert ask(transport(web, Clock(), pause=0)).status_code == 403
    assert web.pages_asked() == [URL]


@pytest.mark.parametrize("fault", [{"body": "half", "cut": 500}, {"reset": True}], ids=["cut off", "reset"])
def test_a_broken_answer_is_asked_for_again(web: Any, fault: dict[str, Any]) -> None:
    web.page(URL, fault, "whole")
    assert ask(transport(web, Clock(), pause=0)).text == "whole"


def test_an_answer_that_never_ends_is_cut_off(web: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polite, "MAX_BODY", 100_000)
    web.page(URL, "x" * 300_000)
    with pytest.raises(FetchError, match="more than"):
        ask(transport(web, Clock(), pause=0))


def test_a_gzip_bomb_is_stopped_by_its_decompressed_size(web: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polite, "MAX_BODY", 1_000_000)
    bomb = gzip.compress(b"0" * 30_000_000)
    assert len(bomb) < 40_000
    web.page(URL, {"body": bomb, "headers": {"Content-Encoding": "gzip"}})
    with pytest.raises(FetchError, match="more than"):
        ask(transport(web, Clock(), pause=0))


def test_an_answer_that_drips_is_given_up(web: Any) -> None:
    class Slow(Clock):
        def __call__(self) -> float:
            self.now += 70.0
            return self.now

    web.page(f"{SITE}/robots.txt", {"status": 404, "body": ""})
    web.page(URL, "x" * 200_000)
    with pytest.raises(FetchError, match="longer than"):
        ask(transport(web, Slow(), pause=0))
