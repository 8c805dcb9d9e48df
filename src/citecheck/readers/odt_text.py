"""The text of an OpenDocument text: its paragraphs in order, and its notes, which stand where they are cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from citecheck.readers.composing import NoteText, Paragraph, Reference, label_of_mark, plain_text, raised, row_of
from citecheck.readers.odt_styles import DRAW, OFFICE, TABLE, TEXT, Styles
from citecheck.records import BlockKind

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SPACE = re.compile(r"[ \t\r\n]+")
_PASSED = frozenset(
    {
        TEXT + "tracked-changes",
        TEXT + "placeholder",
        TEXT + "ruby-text",
        TEXT + "index-title-template",
        OFFICE + "annotation",
        OFFICE + "forms",
    }
)
_HIDDEN = frozenset({TEXT + "hidden-text", TEXT + "hidden-paragraph"})
_LISTINGS = frozenset(
    TEXT + name
    for name in (
        "table-of-content",
        "illustration-index",
        "table-index",
        "object-index",
        "alphabetical-index",
        "user-index",
    )
)
_OBJECTS = (DRAW + "object", DRAW + "object-ole")
_MOST_SPACES = 100
_LONGEST_HEADING = 300
_CLASSES = ("footnote", "endnote")


class TextReader:
    """Reads body, cells, boxes and notes alike. Recursion is bounded by the depth of the tree, 256."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._part: list[str | Reference] = []
        self._boxes: list[Element] = []
        self._listing = 0
        self._counter = 0
        self._found: dict[str, list[NoteText]] = {name: [] for name in _CLASSES}
        self._labels: dict[str, str] = {}
        self._again: list[tuple[Reference, str]] = []
        self._hidden = False
        self._objects = self._comments = 0
        self.title: str | None = None

    def paragraphs(self, element: Element) -> list[Paragraph]:
        """The paragraphs and rows in an element."""
        found: list[Paragraph] = []
        self._blocks(element, found)
        self._unbox(found)
        for reference, printed in self._again:
            reference.label = self._labels.get(reference.key, printed)
        return found

    def notes(self) -> list[NoteText]:
        """The notes met so far: footnotes, then endnotes."""
        return [note for name in _CLASSES for note in self._found[name]]

    def told(self) -> list[str]:
        """Warnings of what was left out."""
        told = ["Hidden text was not read."] if self._hidden else []
        if self._objects:
            told.append(f"{self._objects} {'object was' if self._objects == 1 else 'objects were'} not read.")
        if self._comments:
            told.append(
                f"{self._comments} {'comment was' if self._comments == 1 else 'comments were'} not read as text."
            )
        return told

    def _blocks(self, element: Element, found: list[Paragraph], item: Paragraph | None = None) -> None:
        """Read what stands in an element; `item` says what its paragraphs are."""
        for child in self._children(element):
            tag = child.tag
            if tag in (TEXT + "p", TEXT + "h"):
                self._paragraph(child, found, item)
            elif tag == TEXT + "list":
                self._list(child, found, outer=item is not None)
            elif tag == TABLE + "table":
                self._table(child, found)
            elif tag == TEXT + "index-title":
                self._blocks(child, found, Paragraph(kind=BlockKind.HEADING, level=1))
            elif tag in _LISTINGS:
                self._listing += 1
                self._blocks(child, found)
                self._listing -= 1
            else:
                self._objects += tag in _OBJECTS
                self._blocks(child, found, item)

    def _unbox(self, found: list[Paragraph]) -> None:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box, found)
            self._unbox(found)

    def _paragraph(self, element: Element, found: list[Paragraph], item: Paragraph | None) -> None:
        style = self._styles.of(element, "paragraph")
        paragraph = Paragraph()
        before, self._part = self._part, paragraph.parts
        if style.hidden:
            self._hidden = True
        else:
            self._inline(element, style.raised or False)
        self._part = before
        outline = element.get(TEXT + "outline-level", "") if element.tag == TEXT + "h" else ""
        level = int(outline) if outline.isdigit() and len(outline) < 3 else style.outline
        if style.title:
            paragraph.kind, paragraph.level = BlockKind.HEADING, 1
            self.title = self.title or plain_text(paragraph) or None
        elif element.tag == TEXT + "h" or (level is not None and len(plain_text(paragraph)) <= _LONGEST_HEADING):
            paragraph.kind, paragraph.level = BlockKind.HEADING, level or 1
        elif self._listing and item is None:
            paragraph.kind = BlockKind.CONTENTS
        elif item is not None:
            paragraph.kind, paragraph.level, paragraph.number = item.kind, item.level, item.number
            item.number = None  # further paragraphs of an item have no number of their own
        found.append(paragraph)
        self._unbox(found)

    def _list(self, element: Element, found: list[Paragraph], outer: bool) -> None:
        counted = not outer and element.get(TEXT + "style-name", "") in self._styles.counted
        goes_on = element.get(TEXT + "continue-numbering") == "true" or TEXT + "continue-list" in element.attrib
        if counted and not goes_on:
            self._counter = 0
        for child in self._children(element):
            item = Paragraph(kind=BlockKind.LIST_ITEM)
            if counted and child.tag == TEXT + "list-item":
                self._counter += 1
                item.number = str(self._counter)
            self._blocks(child, found, item)

    def _table(self, element: Element, found: list[Paragraph]) -> None:
        for row in self._members(element, TABLE + "table-row"):
            cells: list[list[Paragraph]] = []
            for cell in self._members(row, TABLE + "table-cell"):
                inside: list[Paragraph] = []
                self._blocks(cell, inside)
                cells.append(inside)
            filled = [paragraph for paragraph in cells[0] if plain_text(paragraph)] if len(cells) == 1 else []
            if len(filled) > 1:
                found += filled  # running text in a box
            else:
                found.append(row_of(cells))

    def _inline(self, element: Element, up: bool) -> None:
        self._write(element.text, up)
        for child in element:
            if isinstance(child.tag, str):
                self._inside(child, up)
            self._write(child.tail, up)

    def _inside(self, element: Element, up: bool) -> None:
        """An element in a paragraph."""
        tag = element.tag
        if tag == TEXT + "s":
            count = element.get(TEXT + "c", "1")
            self._part.append(" " * min(int(count) if count.isdigit() and len(count) < 4 else 1, _MOST_SPACES))
        elif tag == TEXT + "tab":
            self._part.append("\t")
        elif tag == TEXT + "line-break":
            self._part.append("\n")
        elif tag == TEXT + "note":
            self._note(element)
        elif tag == TEXT + "note-ref" and up:
            reference = Reference(f"note {element.get(TEXT + 'ref-name', '')}")
            self._part.append(reference)
            self._again.append((reference, _whole(element)))
        elif tag in _HIDDEN:
            self._hidden = True
        elif tag in _PASSED or tag.endswith("-source"):
            self._comments += tag == OFFICE + "annotation"
        elif tag.startswith(DRAW):
            self._boxes.append(element)
        elif tag in (TEXT + "span", TEXT + "a"):
            style = self._styles.of(element, "text")
            if style.hidden:
                self._hidden = True
            else:
                self._inline(element, up if style.raised is None else style.raised)
        else:
            self._inline(element, up)

    def _write(self, text: str | None, up: bool) -> None:
        if text:
            text = _SPACE.sub(" ", text)
            self._part.append(raised(text) if up else text)

    def _note(self, element: Element) -> None:
        kind = element.get(TEXT + "note-class", "footnote")
        notes = self._found[kind if kind in self._found else "footnote"]
        key = f"note {element.get(TEXT + 'id') or f'{kind} {len(notes)} without a name'}"
        if key in self._labels:
            key = f"{key} once more on place {len(self._labels)}"  # names that a copied text left double
        citation = element.find(TEXT + "note-citation")
        printed = "" if citation is None else citation.get(TEXT + "label") or _whole(citation)
        label = label_of_mark(printed) or str(len(notes) + 1)
        self._part.append(Reference(key, label))
        self._labels.setdefault(key, label)
        place = len(notes)
        inside: list[Paragraph] = []
        body = element.find(TEXT + "note-body")
        if body is not None:
            kept, self._boxes = self._boxes, []
            self._blocks(body, inside)
            self._boxes = kept
        notes.insert(place, NoteText(key, label, tuple(plain_text(paragraph) for paragraph in inside)))

    def _children(self, element: Element) -> Iterator[Any]:
        """The children that hold text of the document."""
        for child in element:
            if not isinstance(child.tag, str) or child.tag.endswith("-source"):
                continue
            if child.tag in _PASSED:
                self._comments += child.tag == OFFICE + "annotation"
            elif child.tag in _HIDDEN:
                self._hidden = True
            else:
                yield child

    def _members(self, element: Element, tag: str) -> Iterator[Any]:
        """The rows of a table or the cells of a row, whatever encloses them; a cell that another covers is none."""
        for child in self._children(element):
            if child.tag == tag:
                yield child
            elif child.tag not in (TABLE + "table", TABLE + "covered-table-cell"):
                yield from self._members(child, tag)


def _whole(element: Element) -> str:
    return "".join(map(str, element.itertext())).strip()
