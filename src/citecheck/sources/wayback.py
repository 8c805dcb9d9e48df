"""The Internet Archive's copy of an address that is dead, the one nearest to the date of the note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from citecheck.sources.interface import Candidate, Wanted, Web
from citecheck.sources.url import cleaned

_ASK = "https://archive.org/wayback/available?url={url}{when}"
_STAMP = re.compile(r"/web/(\d{14})/")


class WaybackResolver:
    """Asked after the address itself: it is the same page as somebody saw it."""

    name = "wayback"

    def concerns(self, wanted: Wanted) -> bool:
        return bool(wanted.reference.url)

    def candidates(self, wanted: Wanted, web: Web) -> Sequence[Candidate]:
        stated = wanted.reference.accessed or wanted.reference.date
        when = f"&timestamp={stated.replace('-', '')}" if stated else ""
        told = web.json(_ASK.format(url=quote(cleaned(wanted.reference.url or ""), safe=""), when=when))
        closest = told.get("archived_snapshots", {}).get("closest", {}) if isinstance(told, dict) else {}
        address = closest.get("url") if isinstance(closest, dict) and closest.get("available") is True else None
        stamp = _STAMP.search(address) if isinstance(address, str) else None
        if stamp is None:
            return ()
        # "id_" asks for the page as it was, without the archive's own bar.
        raw = str(address).replace(stamp[0], f"/web/{stamp[1]}id_/", 1).replace("http://web.", "https://web.", 1)
        day = f"{stamp[1][:4]}-{stamp[1][4:6]}-{stamp[1][6:8]}"
        return (
            Candidate(url=raw, score=0.95, reason=f"the Internet Archive kept the note's address on {day}", date=day),
        )
