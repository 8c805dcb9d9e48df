"""OpenDocument texts (.odt): the parts are read as they are, with the same care as Word's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from citecheck.errors import ReadError
from citecheck.readers.flow import Flow
from citecheck.readers.packages import Package
from citecheck.records import BlockKind, Document

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset("tracked-changes annotation annotation-end sequence-decls forms variable-decls".split())
_MAX_DEPTH = 200


def read_odt(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """An OpenDocument text as a document: one line a paragraph or row of a table, blank lines between, then the notes.

    Deleted text and comments are no text. Every note is tied to its place by an anchor. Raises ReadError for a file
    that is encrypted or damaged in its main part.
    """
    name = path or url or id
    package = Package(data, name)
    manifest = package.part("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise ReadError(name, "it is encrypted; save a copy without a password and check that")
    root = package.tree("content.xml")
    body = next((node for node in root.iter() if _local(node) == "body"), None) if root is not None else None
    if body is None:
        raise ReadError(name, "it is no OpenDocument text: its content is missing; get the file again")
    reader = _Reader()
    reader.read(body)
    document = reader.finished()
    told: list[str] = []
    title = author = None
    try:
        meta = package.tree("meta.xml")
        title, author = (_said(meta, field) for field in ("title", "creator"))
    except ReadError as error:
        told.append(error.reason)
    return attrs.evolve(
        document,
        id=id,
        path=path or url,
        format="odt",
        title=title,
        author=author,
        sha256=sha256,
        warnings=tuple(told),
    )


def _local(node: _Element) -> str:
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _attribute(node: _Element, name: str) -> str | None:
    return next((str(value) for key, value in node.attrib.items() if str(key).rpartition("}")[2] == name), None)


def _said(meta: _Element | None, field: str) -> str | None:
    node = next((node for node in meta.iter() if _local(node) == field), None) if meta is not None else None
    return " ".join((node.text or "").split())[:300] or None if node is not None else None


@attrs.define
class _Note:
    kind: str
    number: int
    label: str = ""
    texts: list[str] = attrs.Factory(list)


@attrs.define
class _Line:
    """One paragraph or row."""

    kind: BlockKind
    level: int | None = None
    parts: list[str | _Note] = attrs.Factory(list)


@attrs.define
class _Reader:
    lines: list[_Line] = attrs.Factory(list)
    notes: list[_Note] = attrs.Factory(list)
    open: list[_Line] = attrs.Factory(list)
    rows: list[_Line] = attrs.Factory(list)
    note: _Note | None = None
    citing: bool = False
    items: int = 0

    def read(self, body: _Element) -> None:
        """Walk the content without recursion; text stands in tags and between them."""
        from lxml import etree

        walk = etree.iterwalk(body, events=("start", "end"))
        skipped = False
        for event, node in walk:
            name = _local(node)
            if event == "start":
                if name in _SKIPPED or not name:
                    walk.skip_subtree()
                    skipped = True
                    continue
                self._enter(name, node)
                self._add(node.text)
            else:
                if not skipped:
                    self._leave(name)
                skipped = False
                self._add(node.tail)

    def finished(self) -> Document:
        flow = Flow()
        for line in self.lines:
            start = flow.begin()
            for part in line.parts:
                if isinstance(part, _Note):
                    flow.mark(part.label, part.number)
                else:
                    flow.add(part)
            flow.end(start, line.kind, line.level)
        for note in sorted(self.notes, key=lambda note: note.kind == "endnote"):
            flow.note(note.label, " ".join(text for text in note.texts if text), note.number)
        return flow.document()

    def _enter(self, name: str, node: _Element) -> None:
        if name in ("p", "h") and len(self.open) < _MAX_DEPTH:
            kind = BlockKind.LIST_ITEM if self.items else BlockKind.PARAGRAPH
            level = _attribute(node, "outline-level") or ""
            if name == "h":
                self.open.append(_Line(BlockKind.HEADING, int(level) if level.isdigit() and len(level) < 3 else 1))
            else:
                self.open.append(_Line(kind))
        elif name == "list-item":
            self.items += 1
        elif name == "table-row":
            self.rows.append(_Line(BlockKind.TABLE))
        elif name == "table-cell" and len(self.rows) == 1 and self.rows[0].parts:
            self.rows[0].parts.append(" | ")
        elif name == "note" and self.note is None and self.open:
            self.note = _Note(_attribute(node, "note-class") or "footnote", len(self.notes))
            self.notes.append(self.note)
            self.open[-1].parts.append(self.note)
        elif name == "note-citation":
            self.citing = True
        elif name in ("tab", "line-break"):
            self._add(" ")
        elif name == "s":
            count = _attribute(node, "c") or "1"
            self._add(" " * min(int(count) if count.isdigit() else 1, 20))

    def _leave(self, name: str) -> None:
        if name in ("p", "h") and self.open:
            self._end(self.open.pop())
        elif name == "list-item":
            self.items -= 1
        elif name == "table-row" and self.rows:
            row = self.rows.pop()
            if not self.rows:
                self.lines.append(row)
        elif name == "note-citation":
            self.citing = False
        elif name == "note":
            self.note = None

    def _end(self, line: _Line) -> None:
        if self.note is not None:
            self.note.texts.append("".join(part for part in line.parts if isinstance(part, str)).strip())
        elif self.rows:
            row = self.rows[0]
            if row.parts and line.parts and row.parts[-1] != " | ":
                row.parts.append(" ")
            row.parts += line.parts
        else:
            self.lines.append(line)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if self.citing and self.note is not None:
            self.note.label = (self.note.label + text.strip())[:12]
        elif self.open:
            self.open[-1].parts.append(" ".join(text.split("\n")))
