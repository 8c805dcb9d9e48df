"""The text of a Word file: its paragraphs in order, tracked changes accepted, what is hidden left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from citecheck.readers.composing import Paragraph, Reference, label_of_mark, plain_text, raised, row_of
from citecheck.readers.docx_fields import Fields
from citecheck.readers.docx_notes import Cited, Kind
from citecheck.readers.docx_parts import MATH, MC, Style, W, flag, look, numbered, outline_of, style_of, value
from citecheck.readers.docx_signs import math_text, sign_of
from citecheck.records import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from citecheck.readers.docx_lists import Lists

_GONE = frozenset(W + name for name in ("del", "moveFrom"))
_NEW = frozenset(W + name for name in ("ins", "moveTo"))
_REFERENCES = {W + "footnoteReference": Kind.FOOTNOTE, W + "endnoteReference": Kind.ENDNOTE}
_OWN_MARKS = (W + "footnoteRef", W + "endnoteRef")
_DRAWN = frozenset(W + name for name in ("drawing", "pict", "object"))
_CHARTS = ("}chart", "}relIds")  # a chart; a diagram
_EMBEDDED = (W + "altChunk", W + "subDoc")
_MARK = re.compile(r"\s*([*†‡§¶#]+|[\[(]?\w{1,4}[\])]?|\S)")
_CONTENTS = re.compile(r"toc \d|table of figures")
_LONGEST_HEADING = 300
_LONG_CELL = 300
"""Characters of the only cell of a row from which it holds running text in a box and no figure of a table."""


class TextReader:
    """Reads body, cells, boxes and notes alike. Recursion is bounded by the depth of the tree, 256."""

    def __init__(
        self, styles: Mapping[str, Style], bookmarks: Mapping[str, str] | None = None, lists: Lists | None = None
    ) -> None:
        self._styles = styles
        self._lists = lists
        self._fields = Fields(bookmarks or {})
        self._halved: Paragraph | None = None
        self._boxes: list[Element] = []
        self._custom: Reference | None = None
        self._part: list[str | Reference] = []
        self._contents = False
        self.cited: list[Cited] = []
        self.again: list[Reference] = []
        """References to notes that another reference is printed with."""
        self.dropped: set[str] = set()
        """Notes whose reference was deleted or is hidden."""
        self.sections: list[Element | None] = []
        """Properties of the sections that ended."""
        self.title: str | None = None
        self.own_mark = False
        """Whether a note has a place for its own number."""
        self.hidden = self.changed = False
        self.charts = self.embedded = 0

    def paragraphs(self, element: Element) -> list[Paragraph]:
        """The paragraphs and rows in an element: the body, or one note."""
        found: list[Paragraph] = []
        self._blocks(element, found)
        self._finish(found)
        self._fields.clear()
        self._custom = None
        return found

    def _blocks(self, element: Element, found: list[Paragraph]) -> None:
        for child in _children(element):
            tag = child.tag
            if tag == W + "p":
                self._paragraph(child, found)
            elif tag == W + "tbl":
                self._finish(found)
                self._table(child, found)
            elif tag in _GONE:
                self._drop(child)
            elif tag == W + "sectPr":
                self.sections.append(child)
            elif tag in _EMBEDDED:
                self.embedded += 1
            elif not tag.endswith("Pr"):
                self._blocks(child, found)

    def _finish(self, found: list[Paragraph]) -> None:
        """Close a paragraph whose mark is deleted and that nothing follows, and put the text boxes after it."""
        if self._halved is not None:
            found.append(self._halved)
            self._halved = None
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box, found)
            self._finish(found)

    def _paragraph(self, element: Element, found: list[Paragraph]) -> None:
        about = element.find(W + "pPr")
        style = style_of(value(about, "pStyle"), self._styles)
        paragraph = self._halved or Paragraph()
        self._halved, self._contents = None, False
        before, self._part = self._part, paragraph.parts
        self._inline(element, style)
        self._part = before
        self._fields.end_paragraph()
        mark = None if about is None else about.find(W + "rPr")
        if mark is not None and any(mark.find(tag) is not None for tag in _GONE):
            self.changed = True
            self._halved = paragraph
        else:
            self._name(paragraph, about, style)
            found.append(paragraph)
            self._finish(found)
        section = None if about is None else about.find(W + "sectPr")
        if section is not None:
            self.sections.append(section)

    def _name(self, paragraph: Paragraph, about: Element | None, style: Style) -> None:
        """Tell what the file makes of a paragraph."""
        outline = outline_of(about)
        outline = style.outline if outline is None else outline
        listed = numbered(about)
        if self._lists is not None:
            paragraph.number = self._lists.number_of(about)
        if self._contents or _CONTENTS.match(style.name):
            paragraph.kind = BlockKind.CONTENTS
        elif style.name in ("title", "toc heading"):
            paragraph.kind, paragraph.level = BlockKind.HEADING, 1
            if style.name == "title" and self.title is None:
                self.title = plain_text(paragraph) or None
        elif outline is not None and outline < 9 and _length(paragraph) <= _LONGEST_HEADING:
            paragraph.kind, paragraph.level = BlockKind.HEADING, outline + 1
        elif style.listed if listed is None else listed:
            paragraph.kind = BlockKind.LIST_ITEM

    def _table(self, element: Element, found: list[Paragraph]) -> None:
        for row in _members(element, W + "tr"):
            about = row.find(W + "trPr")
            if about is not None and about.find(W + "del") is not None:
                self._drop(row)
                continue
            cells: list[list[Paragraph]] = []
            for cell in _members(row, W + "tc"):
                if _is_merged(cell.find(W + "tcPr")):
                    continue
                inside: list[Paragraph] = []
                self._blocks(cell, inside)
                self._finish(inside)
                cells.append(inside)
            if len(cells) == 1 and _is_box(cells[0]):
                found += cells[0]
            else:
                found.append(row_of(cells))

    def _inline(self, element: Element, style: Style) -> None:
        for child in _children(element):
            tag = child.tag
            if tag == W + "r":
                self._run(child, style)
            elif tag in _GONE:
                self._drop(child)
            elif tag == W + "fldSimple":
                self._fields.begin(child.get(W + "instr", ""))
                self._inline(child, style)
                self._end_field()
            elif tag in (MATH + "oMath", MATH + "oMathPara"):
                self._write(math_text(child), False)
            elif not tag.endswith("Pr"):
                self.changed = self.changed or tag in _NEW
                self._inline(child, style)

    def _run(self, element: Element, style: Style) -> None:
        about = element.find(W + "rPr")
        own = style_of(value(about, "rStyle"), self._styles)
        up, hidden = look(about)
        up = next((told for told in (up, own.raised, style.raised) if told is not None), False)
        if next((told for told in (hidden, own.hidden, style.hidden) if told is not None), False):
            self.hidden = self.hidden or element.find(W + "t") is not None
            self._drop(element, changed=False)
            return
        self._contents_of(element, style, up)

    def _contents_of(self, run: Element, style: Style, up: bool) -> None:
        """What stands in a run."""
        for child in _children(run):
            tag = child.tag
            if tag == W + "t":
                self._write((child.text or "").replace("\n", " "), up)
            elif tag in _REFERENCES:
                self._refer(child, _REFERENCES[tag])
            elif tag in (W + "fldChar", W + "instrText"):
                self._field(child)
            elif tag in _OWN_MARKS:
                self.own_mark = True
            elif tag in _DRAWN:
                self._draw(child)
            elif tag == MC + "AlternateContent":
                for chosen in _children(child):
                    self._contents_of(chosen, style, up)
            elif tag == W + "ruby":
                for base in child.findall(W + "rubyBase"):
                    self._inline(base, style)
            else:
                self._write(sign_of(child), False)

    def _write(self, text: str, up: bool) -> None:
        if not text or not self._fields.shown:
            return
        if self._custom is not None and (match := _MARK.match(text)):
            self._custom.label, self._custom = label_of_mark(match[1]) or match[1], None
            text = text[match.end() :]
        self._contents = self._contents or (self._fields.contents and not text.isspace())
        if not self._fields.take(text, up):
            self._part.append(raised(text) if up else text)

    def _refer(self, element: Element, kind: Kind) -> None:
        if not self._fields.shown:
            return
        reference = Reference(key_of(kind, element))
        self._part.append(reference)
        self.cited.append(Cited(reference, kind, len(self.sections)))
        if element.get(W + "customMarkFollows", "0") not in ("0", "false", "off"):
            self._custom = reference

    def _field(self, element: Element) -> None:
        if element.tag == W + "instrText":
            self._fields.instruct(element.text or "")
            return
        step = element.get(W + "fldCharType")
        if step == "begin":
            self._fields.begin()
        elif step == "separate":
            self._fields.separate()
        elif step == "end":
            self._end_field()

    def _end_field(self) -> None:
        reference = self._fields.end()
        if reference is not None:
            self._part.append(reference)
            self.again.append(reference)

    def _draw(self, element: Element) -> None:
        """Keep the text boxes of a drawing for the end of the paragraph."""
        waiting = [element]
        while waiting:
            one = waiting.pop()
            if one.tag == W + "txbxContent":
                self._boxes.append(one)
                continue
            self.charts += one.tag.endswith(_CHARTS)
            waiting += reversed(list(_children(one)))

    def _drop(self, element: Element, changed: bool = True) -> None:
        """Pass over what is deleted or hidden; its notes go with it."""
        self.changed = self.changed or changed
        for one in element.iter(*_REFERENCES, W + "fldChar", W + "instrText"):
            if one.tag in _REFERENCES:
                self.dropped.add(key_of(_REFERENCES[one.tag], one))
            else:
                self._field(one)


def key_of(kind: Kind, element: Element) -> str:
    """What a reference and its note have in common."""
    return f"{kind.value} {element.get(W + 'id', '')}"


def bookmarked(body: Element) -> dict[str, str]:
    """Names of bookmarks to the notes whose references they enclose."""
    found: dict[str, str] = {}
    open_names: dict[str, str] = {}
    for element in body.iter(W + "bookmarkStart", W + "bookmarkEnd", *_REFERENCES):
        if element.tag == W + "bookmarkStart":
            open_names[element.get(W + "id", "")] = element.get(W + "name", "")
        elif element.tag == W + "bookmarkEnd":
            open_names.pop(element.get(W + "id", ""), None)
        elif len(open_names) < 50:
            for name in open_names.values():
                found.setdefault(name, key_of(_REFERENCES[element.tag], element))
    return found


def _children(element: Element) -> Iterator[Any]:
    """The children that count: of alternatives the first, of a content control no text that only holds a place."""
    if element.tag == MC + "AlternateContent":
        chosen = element.find(MC + "Choice")
        chosen = element.find(MC + "Fallback") if chosen is None else chosen
        if chosen is not None:
            yield chosen
        return
    if element.tag == W + "sdt" and flag(element.find(W + "sdtPr"), "showingPlcHdr"):
        return
    for child in element:
        if isinstance(child.tag, str):  # entities have none
            yield child


def _members(element: Element, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, whatever encloses them."""
    for child in _children(element):
        if child.tag == tag:
            yield child
        elif child.tag not in (W + "tbl", W + "tr", W + "tc") and not child.tag.endswith("Pr"):
            yield from _members(child, tag)


def _is_merged(about: Element | None) -> bool:
    """Whether a cell goes on with another, or is deleted."""
    if about is None:
        return False
    if about.find(W + "cellDel") is not None:
        return True
    return any(
        (found := about.find(W + name)) is not None and found.get(W + "val", "continue") == "continue"
        for name in ("vMerge", "hMerge")
    )


def _is_box(cell: Sequence[Paragraph]) -> bool:
    filled = [paragraph for paragraph in cell if _length(paragraph)]
    return len(filled) > 1 or any(_length(paragraph) > _LONG_CELL for paragraph in filled)


def _length(paragraph: Paragraph) -> int:
    return sum(1 if isinstance(part, Reference) else len(part.strip()) for part in paragraph.parts)
