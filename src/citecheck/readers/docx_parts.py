"""What surrounds the text of a Word file: its parts, styles and settings."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import TYPE_CHECKING

import attrs

from citecheck.errors import ReadError
from citecheck.readers.packages import Package, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{_MAIN}}}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# Strict files name the same things by other addresses
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", _MAIN.encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", MATH[1:-1].encode()),
)
_STEPS = 20
"""Styles that one style may rest on, each on the next."""


class Parts:
    """The parts of a Word file, found by what they are ("footnotes", "styles")."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.warnings: list[str] = []
        main = self._relations("").get("officeDocument", "word/document.xml")
        self.main = main if main in package else "word/document.xml"
        self._related = self._relations(self.main)

    def document(self) -> Element:
        """The text itself. Raises ReadError where it is missing or damaged."""
        return self._tree(self.main)

    def part(self, kind: str, lost: str) -> Element | None:
        """The root of another part; None where there is none. Where it is damaged, `lost` begins the warning."""
        name = self._related.get(kind) or posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        if name not in self.package:
            if kind in self._related:
                self.warnings.append(f"{lost}: the file has no part {name}.")
            return None
        try:
            return self._tree(name)
        except ReadError as error:
            self.warnings.append(f"{lost}: {error.reason}.")
            return None

    def _tree(self, name: str) -> Element:
        data = self.package.part(name)
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        return parsed(data, name, self.package.path)

    def _relations(self, part: str) -> dict[str, str]:
        """What a part is related to, by the last word of the relation's type."""
        folder, name = posixpath.split(part)
        place = posixpath.join(folder, "_rels", f"{name}.rels")
        if place not in self.package:
            return {}
        try:
            root = self.package.tree(place)
        except ReadError as error:
            self.warnings.append(f"Parts of the file were looked for under their usual names: {error.reason}.")
            return {}
        found: dict[str, str] = {}
        for relation in root.iter(_RELATION):
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External" and target:
                inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                found.setdefault(relation.get("Type", "").rpartition("/")[2], posixpath.normpath(inside))
        return found


@attrs.frozen
class Style:
    """A paragraph or character style, with what it takes over from those that it rests on."""

    name: str = ""
    """In lower case, and that of the built-in style where it rests on one: "heading 2", "title"."""
    outline: int | None = None
    """0 the highest; 9 for running text."""
    listed: bool = False
    raised: bool | None = None
    hidden: bool | None = None


_BUILT_IN = ("heading ", "title", "toc ", "table of figures")
PLAIN = Style()


def styles_of(root: Element | None) -> dict[str, Style]:
    """The styles by their ids."""
    if root is None:
        return {}
    raw = {style.get(W + "styleId", ""): style for style in root.iter(W + "style")}
    found: dict[str, Style] = {}
    for id in raw:
        chain: list[Element] = []
        at: str | None = id
        while at in raw and len(chain) < _STEPS and raw[at] not in chain:
            chain.append(raw[at])
            at = value(raw[at], "basedOn")
        style = PLAIN
        for one in reversed(chain):
            style = _over(style, one)
        found[id] = style
    return found


def _over(style: Style, element: Element) -> Style:
    """A style with what the one that rests on it changes."""
    name = " ".join((value(element, "name") or "").casefold().split())
    if style.name.startswith(_BUILT_IN) and not name.startswith(_BUILT_IN):
        name = style.name
    about, run = element.find(W + "pPr"), element.find(W + "rPr")
    raised, hidden = look(run)
    outline = outline_of(about)
    listed = numbered(about)
    return Style(
        name=name,
        outline=style.outline if outline is None else outline,
        listed=style.listed if listed is None else listed,
        raised=style.raised if raised is None else raised,
        hidden=style.hidden if hidden is None else hidden,
    )


def style_of(id: str | None, styles: Mapping[str, Style]) -> Style:
    """The style of an id; where the file does not tell of it, what its id says ("Heading2")."""
    if not id:
        return PLAIN
    known = styles.get(id)
    if known is not None:
        return known
    bare = id.casefold()
    if bare.startswith("heading") and bare[7:].isdigit():
        return Style(name=f"heading {bare[7:]}", outline=int(bare[7:8]) - 1)
    return Style(name="title" if bare == "title" else "", raised=True if bare.endswith("notereference") else None)


def value(element: Element | None, name: str) -> str | None:
    """`w:val` of a child."""
    child = None if element is None else element.find(W + name)
    return None if child is None else child.get(W + "val")


def flag(element: Element | None, name: str) -> bool | None:
    """Whether a child switches something on; None where there is none."""
    child = None if element is None else element.find(W + name)
    return None if child is None else child.get(W + "val", "1") not in ("0", "false", "off")


def look(run: Element | None) -> tuple[bool | None, bool | None]:
    """Whether properties of a run raise it, and whether they hide it; None where they do not say."""
    if run is None:
        return None, None
    align, position = value(run, "vertAlign"), value(run, "position")
    raised = None if align is None else align == "superscript"
    if raised is None and position is not None:
        raised = (number(position) or 0) > 0  # half points; other programs raise so
    return raised, flag(run, "vanish")


def outline_of(about: Element | None) -> int | None:
    """The level of outline in properties of a paragraph."""
    return number(value(about, "outlineLvl"))


def numbered(about: Element | None) -> bool | None:
    """Whether properties of a paragraph make it an item of a list; None where they do not say."""
    found = None if about is None else about.find(W + "numPr")
    if found is None:
        return None
    return value(found, "numId") != "0"


def number(text: str | None) -> int | None:
    """A whole number of a few figures."""
    return int(text) if text is not None and len(text) < 6 and text.isascii() and text.isdigit() else None
