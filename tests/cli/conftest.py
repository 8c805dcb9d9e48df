"""What tests of the commands share: the stand-in web in the place of the network."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from tests.standin import StandIn, served


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    """Every public name leads to the stand-in; addresses that are refused before asking still are."""
    with served() as standin:

        def network(inner: httpx.BaseTransport, trusted: frozenset[str]) -> httpx.BaseTransport:
            inner.close()
            return standin.transport

        monkeypatch.setattr("citecheck.sources.live.GuardedTransport", network)
        monkeypatch.setattr("time.sleep", lambda seconds: None)
        yield standin
