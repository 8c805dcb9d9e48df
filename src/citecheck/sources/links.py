"""The links of a search page, with their texts."""

from __future__ import annotations

from urllib.parse import urljoin

from citecheck.sources.interface import Answer

_MOST = 500


def links_of(page: Answer, *, within: str) -> list[tuple[str, str]]:
    """(address, text) of each link to an address that starts with `within`, in the page's order, each address once.

    Links without text (pictures) are left out; of several links to one address the longest text is taken.
    """
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(page.body[:3_000_000], "html.parser", from_encoding=page.charset)
    found: dict[str, str] = {}
    for tag in soup.find_all("a", href=True, limit=_MOST):
        try:
            address = urljoin(page.final, str(tag["href"])).partition("#")[0]
        except ValueError:
            continue
        text = " ".join(tag.get_text(" ").split())
        if text and address.startswith(within) and len(text) > len(found.get(address, "")):
            found[address] = text
    return list(found.items())
