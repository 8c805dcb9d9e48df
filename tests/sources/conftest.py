"""What tests of sources share: the stand-in web, a client on it, pages, claims and notes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from tests.standin import StandIn, html_page, served

from citecheck.records import Claim, Document, Note, NoteKind, Quantity
from citecheck.sources.client import Client
from citecheck.sources.polite import PoliteTransport


@pytest.fixture
def web() -> Iterator[StandIn]:
    with served() as standin:
        yield standin


@pytest.fixture
def client(web: StandIn) -> Client:
    """A client on the stand-in web, without pauses."""
    return Client(PoliteTransport(web.transport, agent="test", pause=0, sleep=lambda seconds: None), agent="test")


@pytest.fixture
def page() -> Callable[..., str]:
    """`page(title, *paragraphs, head="")`: a page long enough to be no teaser."""
    return html_page


@pytest.fixture
def claim() -> Callable[..., Claim]:
    """`claim(sentence, measure=None, place=None)`: a claim whose quantity does not matter."""

    def made(sentence: str, **told: Any) -> Claim:
        document = Document(id="d", text=sentence)
        return Claim(
            id="c",
            quantity=Quantity(surface=sentence[:1], value=Decimal(1)),
            location=document.locate(0, 1),
            sentence=sentence,
            **told,
        )

    return made


@pytest.fixture
def note() -> Callable[..., Note]:
    """`note(text, kind=NoteKind.REFERENCE)`: note 3 of an invented document."""

    def made(text: str, kind: NoteKind = NoteKind.REFERENCE) -> Note:
        document = Document(id="d", text=text or " ")
        return Note(id="3", label="3", text=text, location=document.locate(0, len(text)), kind=kind)

    return made
