"""The paragraphs, rows and text boxes of a part of a Word file, in order, with the references to notes in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs

from citecheck.records import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_RAISABLE = re.compile(r"[\d\s,;–*†‡§\[\]()-]{1,12}")
# Deleted, moved away, or no text of the reader's: properties, codes of fields, pictures' own words
_SKIPPED = frozenset(
    """del moveFrom delText instrText delInstrText rPr tblPr tblGrid tcPr sectPr numbering rubyPr rt
    footnotePr endnotePr commentRangeStart commentRangeEnd proofErr""".split()
)
_SYMBOLS = {"f0b7": "•", "f0a7": "•", "f02d": "–", "f0b0": "°", "f0b1": "±", "f0d7": "×"}
_OFF = ("0", "false", "off", "none")
_MAX_DEPTH = 200


@attrs.define(eq=False)
class Reference:
    """One reference to a note."""

    kind: str
    """ "footnotes" or "endnotes"."""
    id: str
    section: int
    custom: str | None = None
    """The sign that the text gives it instead of a number."""


@attrs.define
class Item:
    """One paragraph, or one row of a table with " | " between its cells."""

    kind: BlockKind
    parts: list[str | Reference] = attrs.Factory(list)
    level: int | None = None
    title: bool = False
    joins: bool = False
    """Whether its end was deleted: the next paragraph goes on with it."""

    def text(self) -> str:
        """Its words without the references."""
        return "".join(part for part in self.parts if isinstance(part, str)).strip()


@attrs.define
class Items:
    """What stands in a part."""

    all: list[Item] = attrs.Factory(list)
    sections: list[_Element] = attrs.Factory(list)
    """The properties of each section, in order."""
    hidden: int = 0
    """Characters of hidden text that were left out."""


def local(node: _Element) -> str:
    """The name of a tag without its namespace; "" for comments and the like."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value_of(node: _Element, name: str = "val") -> str | None:
    """An attribute whatever its namespace."""
    return next((str(value) for key, value in node.attrib.items() if str(key).rpartition("}")[2] == name), None)


def read_items(root: _Element, levels: dict[str, tuple[int | None, bool, bool]]) -> Items:
    """Walk a part without recursion. `levels` says what each style is (see `docx._levels`)."""
    from lxml import etree

    reader = _Reader(levels)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, node in walk:
        name = local(node)
        if event == "end":
            reader.leave(name)
        elif not reader.enter(name, node):
            walk.skip_subtree()
            reader.skipped = True
    reader.close()
    return reader.found


@attrs.define
class _Reader:
    levels: dict[str, tuple[int | None, bool, bool]]
    found: Items = attrs.Factory(Items)
    open: list[Item] = attrs.Factory(list)
    """Paragraphs that are being read, the innermost last: a text box stands inside one."""
    rows: list[Item] = attrs.Factory(list)
    """Rows of tables that are being read; only the outermost is written."""
    boxes: list[list[Item]] = attrs.Factory(list)
    """Paragraphs of text boxes that wait for the end of the one they hang on."""
    waiting: list[Item] = attrs.Factory(list)
    """Paragraphs of text boxes whose place has come."""
    joined: Item | None = None
    """A paragraph whose end was deleted."""
    ending: _Element | None = None
    """The properties of a section that ends with the paragraph."""
    raised: bool = False
    hidden: bool = False
    fields: list[bool] = attrs.Factory(list)
    """For each open field whether its code is being read, and no result yet."""
    chosen: list[bool] = attrs.Factory(list)
    custom: Reference | None = None
    skipped: bool = False

    def enter(self, name: str, node: _Element) -> bool:
        """Begin a tag; False where nothing in it is to be read."""
        if name == "sectPr":
            self.found.sections.append(node)
        if name in _SKIPPED:
            return False
        if name == "p" and len(self.open) < _MAX_DEPTH:
            self._paragraph()
        elif name == "pPr":
            self._properties(node)
            return False
        elif name == "r":
            self._run(node)
        elif name == "tr":
            return self._row(node)
        elif name == "tc" and len(self.rows) == 1 and self.rows[0].parts:
            self.rows[0].parts.append(" | ")
        elif name == "txbxContent":
            self.boxes.append([])
        elif name in ("t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "ptab"):
            self._add(_text(name, node))
        elif name in ("footnoteReference", "endnoteReference"):
            self._reference(name, node)
        elif name == "fldChar":
            self._field(value_of(node, "fldCharType"))
        elif name == "sdtPr":
            return False
        elif name == "AlternateContent":
            self.chosen.append(False)
        elif name in ("Choice", "Fallback") and self.chosen:
            taken, self.chosen[-1] = self.chosen[-1], True
            return not taken
        return True

    def leave(self, name: str) -> None:
        if self.skipped:  # the end of a tag that was not read
            self.skipped = False
            return
        if name == "p" and self.open:
            self._end_paragraph()
        elif name == "r":
            self.raised = self.hidden = False
            self.custom = None
        elif name == "tr" and self.rows:
            row = self.rows.pop()
            if not self.rows:
                self._out(row)
        elif name == "txbxContent" and self.boxes:
            self._end_box()
        elif name == "AlternateContent" and self.chosen:
            self.chosen.pop()

    def close(self) -> None:
        if self.joined is not None:
            self._write(self.joined)
            self.joined = None

    def _paragraph(self) -> None:
        self.open.append(Item(BlockKind.PARAGRAPH))
        self.fields = self.fields if len(self.open) > 1 or any(self.fields) else []

    def _properties(self, node: _Element) -> None:
        if not self.open:
            return
        item = self.open[-1]
        for child in node.iter():
            kind = local(child)
            if kind == "pStyle":
                level, item.title, listed = self.levels.get(value_of(child) or "", (None, False, False))
                if level:
                    item.kind, item.level = BlockKind.HEADING, level
                elif listed:
                    item.kind = BlockKind.LIST_ITEM
            elif kind == "outlineLvl" and value_of(child) in tuple("012345678"):
                item.kind, item.level = BlockKind.HEADING, int(value_of(child) or 0) + 1
            elif kind == "numId" and value_of(child) != "0" and item.kind is BlockKind.PARAGRAPH:
                item.kind = BlockKind.LIST_ITEM
            elif kind == "sectPr":
                self.ending = child
            elif kind == "del":
                item.joins = True

    def _run(self, node: _Element) -> None:
        self.raised = self.hidden = False
        properties = next((child for child in node if local(child) == "rPr"), None)
        for child in properties if properties is not None else ():
            kind, value = local(child), value_of(child)
            if kind == "vertAlign":
                self.raised = value == "superscript"
            elif kind in ("vanish", "webHidden"):
                self.hidden = kind == "vanish" and value not in _OFF

    def _row(self, node: _Element) -> bool:
        for properties in node:
            if local(properties) == "trPr" and any(local(child) == "del" for child in properties):
                return False
        self.rows.append(Item(BlockKind.TABLE))
        return True

    def _add(self, text: str) -> None:
        if any(self.fields) or not text:
            return
        if self.hidden:
            self.found.hidden += len(text)
            return
        if self.custom is not None:
            self.custom.custom = text.strip()[:12] or None
            self.custom = None
            return
        if self.raised and _RAISABLE.fullmatch(text):
            text = text.translate(_RAISED)
        if self.open:
            self.open[-1].parts.append(text)

    def _reference(self, name: str, node: _Element) -> None:
        id = value_of(node, "id")
        if id is None or not self.open or any(self.fields):
            return
        reference = Reference(name.removesuffix("Reference") + "s", id, len(self.found.sections))
        if value_of(node, "customMarkFollows") not in (None, *_OFF):
            self.custom = reference
        self.open[-1].parts.append(reference)

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(True)
        elif kind == "separate" and self.fields:
            self.fields[-1] = False
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _end_paragraph(self) -> None:
        item = self.open.pop()
        if self.ending is not None and not self.open:
            self.found.sections.append(self.ending)
            self.ending = None
        if self.boxes and self.open:
            self.boxes[-1].append(item)
        elif self.rows:
            row = self.rows[0]
            if row.parts and item.parts and row.parts[-1] != " | ":
                row.parts.append(" ")
            row.parts += item.parts
        else:
            self._out(item)

    def _end_box(self) -> None:
        """A box stands after the paragraph that it hangs on; in a row of a table it is part of its cell."""
        items = self.boxes.pop()
        if self.boxes:
            self.boxes[-1] += items
        elif self.rows:
            for item in items:
                self.rows[0].parts += [" ", *item.parts]
        else:
            self.waiting += items

    def _out(self, item: Item) -> None:
        if self.joined is not None and item.kind is not BlockKind.TABLE:
            item.parts = [*self.joined.parts, *item.parts]
            item.kind, item.level = self.joined.kind, self.joined.level
            self.joined = None
        if item.joins:
            self.joined = item
        else:
            self._write(item)

    def _write(self, item: Item) -> None:
        self.found.all.append(item)
        self.found.all += self.waiting
        self.waiting = []


def _text(name: str, node: _Element) -> str:
    if name == "t":
        return "".join(map(str, node.itertext()))
    if name == "sym":
        code = (value_of(node, "char") or "").casefold()
        return _SYMBOLS.get(code, " ")
    return {"noBreakHyphen": "-", "softHyphen": ""}.get(name, " ")
