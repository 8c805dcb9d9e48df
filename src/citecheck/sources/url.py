"""The address that the note itself gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from citecheck.sources.interface import Candidate, Wanted, Web

_CAMPAIGN = re.compile(r"^(?:utm_\w+|postid|msgid|dm_i|fbclid|gclid|mc_[ce]id|cmp|ref_src|source=rss)$", re.IGNORECASE)
# Where publishers moved whole families of addresses and left no redirect that a program may rely on.
_MOVED = (
    (
        re.compile(r"^https?://(?:www\.)?ft\.com/cms/s/\d+/([0-9a-f]{8}-[0-9a-f-]{27})\.html$"),
        r"https://www.ft.com/content/\1",
    ),
    (
        re.compile(r"^https?://(?:www\.)?gov\.uk/government/uploads/(system/uploads/attachment_data/file/.+)$"),
        r"https://assets.publishing.service.gov.uk/government/uploads/\1",
    ),
)


class UrlResolver:
    """Takes the note at its word: its address, cleaned of what was glued to it in print and of campaign tags."""

    name = "url"

    def concerns(self, wanted: Wanted) -> bool:
        return bool(wanted.reference.url)

    def candidates(self, wanted: Wanted, web: Web) -> Sequence[Candidate]:
        address = cleaned(wanted.reference.url or "")
        for pattern, target in _MOVED:
            moved = pattern.sub(target, address)
            if moved != address:
                return (Candidate(url=moved, score=1.0, reason="the note gives its address, which has moved"),)
        return (Candidate(url=address, score=1.0, reason="the note gives its address"),)


def cleaned(url: str) -> str:
    """ "www.example.org/report.html?utm_source=mail)." gives "http://www.example.org/report.html"."""
    address = url.strip().strip("<>\"'“”‘’").rstrip(".,;:")
    if address.endswith(")") and "(" not in address:
        address = address[:-1]
    if "://" not in address:
        address = f"http://{address}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in pairs if not _CAMPAIGN.match(name)]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))
