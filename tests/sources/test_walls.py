from __future__ import annotations

import pytest

from citecheck.readers.html import read_page
from citecheck.sources.walls import wall_of

SHORT = "The harbour board has counted its berths, and what it found surprised the ferrymen. " * 5
LONG = SHORT * 6


def told(body: str, head: str = "") -> str | None:
    markup = f"<html><head><title>Berths</title>{head}</head><body><article><p>{body}</p></article></body></html>"
    document, facts = read_page(markup, id="x")
    return wall_of(document, facts.free, markup)


WALLED = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
WALLED_TEXT = WALLED.replace("false", '"False"')
FREE = WALLED.replace("false", "true")


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (LONG, WALLED),  # says so itself, however long
        (LONG, WALLED_TEXT),
        (SHORT + "</p><p>Subscribe to read more", ""),
        (SHORT + "</p><p>Already a subscriber? Log in", ""),
        (SHORT + "</p><p>This article is for subscribers", ""),
        (SHORT + "</p><p>Register to continue reading", ""),
        ("Just a line.", ""),
        ("", ""),
    ],
)
def test_walls(body: str, head: str) -> None:
    assert told(body, head)


@pytest.mark.parametrize(
    ("body", "head"),
    [
        (SHORT, ""),
        (SHORT, FREE),
        (LONG + "</p><p>Subscribe to our newsletter", ""),  # a whole page may invite too
        (SHORT + "</p><p>Ferrymen subscribed to the plan", ""),
    ],
)
def test_no_walls(body: str, head: str) -> None:
    assert told(body, head) is None
