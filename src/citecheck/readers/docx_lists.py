"""Numbers of the items of Word's numbered lists: they are printed, but stand nowhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.readers.docx_parts import W, number, value

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


class Lists:
    """Counts items as they come. Only lists numbered 1, 2, 3 at their first level are: others number no notes."""

    def __init__(self, root: Element | None) -> None:
        starts: dict[str, int] = {}
        self._lists: dict[str, str] = {}
        self._next: dict[str, int] = {}
        for abstract in () if root is None else root.iter(W + "abstractNum"):
            level = next((one for one in abstract.iter(W + "lvl") if one.get(W + "ilvl") == "0"), None)
            if level is not None and value(level, "numFmt") == "decimal":
                starts[abstract.get(W + "abstractNumId", "")] = number(value(level, "start")) or 1
        for one in () if root is None else root.iter(W + "num"):
            abstract_id = value(one, "abstractNumId") or ""
            if abstract_id not in starts:
                continue
            override = one.find(f"{W}lvlOverride/{W}startOverride")
            own = one.get(W + "numId", "")
            self._lists[own] = abstract_id if override is None else f"own {own}"
            self._next.setdefault(self._lists[own], starts[abstract_id])

    def number_of(self, about: Element | None) -> str | None:
        """The number that the paragraph with these properties is printed with; None where it has none that is known."""
        found = None if about is None else about.find(W + "numPr")
        if found is None or value(found, "ilvl") not in (None, "0"):
            return None
        counter = self._lists.get(value(found, "numId") or "")
        if counter is None:
            return None
        self._next[counter] += 1
        return str(self._next[counter] - 1)
