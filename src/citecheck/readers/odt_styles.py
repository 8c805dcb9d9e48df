"""Styles of an OpenDocument text: which are titles or raise or hide their text, and which lists are numbered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE = _NAMES + "office:1.0}"
TEXT = _NAMES + "text:1.0}"
TABLE = _NAMES + "table:1.0}"
STYLE = _NAMES + "style:1.0}"
DRAW = _NAMES + "drawing:1.0}"
META = _NAMES + "meta:1.0}"
_STEPS = 20


@attrs.frozen
class Style:
    """A style, with what it takes over from those that it rests on."""

    title: bool = False
    raised: bool | None = None
    hidden: bool = False
    outline: int | None = None
    """1 the highest."""


PLAIN = Style()


@attrs.frozen
class Styles:
    """The styles of a text by name."""

    styles: dict[tuple[str, str], Style]
    """By family ("text", "paragraph") and name."""
    counted: frozenset[str]
    """Styles of lists that number 1, 2, 3 at their first level."""

    def of(self, element: Element, family: str) -> Style:
        return self.styles.get((family, element.get(TEXT + "style-name", "")), PLAIN)


def styles_of(roots: Iterable[Element]) -> Styles:
    """The styles in some parts; those of a later part win."""
    raw: dict[tuple[str, str], Element] = {}
    counted: set[str] = set()
    for root in roots:
        for style in root.iter(STYLE + "style"):
            raw[style.get(STYLE + "family", ""), style.get(STYLE + "name", "")] = style
        for style in root.iter(TEXT + "list-style"):
            first = style.find(TEXT + "list-level-style-number")
            if first is not None and first.get(TEXT + "level") == "1" and first.get(STYLE + "num-format") == "1":
                counted.add(style.get(STYLE + "name", ""))
    return Styles({key: _style(key, raw) for key in raw}, frozenset(counted))


def _style(key: tuple[str, str], raw: dict[tuple[str, str], Element]) -> Style:
    found = PLAIN
    seen: list[tuple[str, str]] = []
    while key in raw and len(seen) < _STEPS and key not in seen:
        seen.append(key)
        element = raw[key]
        look = element.find(STYLE + "text-properties")
        level = element.get(STYLE + "default-outline-level", "")
        found = Style(
            title=found.title or key[1].casefold() == "title",
            raised=_raised(look) if found.raised is None else found.raised,
            hidden=found.hidden or (look is not None and look.get(TEXT + "display") == "none"),
            outline=int(level) if found.outline is None and level in tuple("123456789") else found.outline,
        )
        key = (key[0], element.get(STYLE + "parent-style-name", ""))
    # The style itself may be missing, as the one that all programs know
    return attrs.evolve(found, title=found.title or key[1].casefold() == "title")


def _raised(look: Element | None) -> bool | None:
    """ "super 58%", "33% 58%"; a lowered one begins with "sub" or "-"."""
    place = None if look is None else look.get(STYLE + "text-position")
    if not place:
        return None
    first = place.split()[0]
    return first == "super" or (first.endswith("%") and first[0] not in "-0")
