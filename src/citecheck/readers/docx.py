"""Word files. The parts are read as they are: a library for making Word files gives neither notes nor text boxes nor
tracked changes, and refuses a file whose styles are broken, of which the text can still be read."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import attrs

from citecheck.errors import ReadError
from citecheck.readers.docx_body import Item, Reference, local, read_items, value_of
from citecheck.readers.docx_numbers import Numbering, numbering_of
from citecheck.readers.flow import Flow
from citecheck.readers.packages import Package
from citecheck.records import Document

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|überschrift|titre|kop|rubrik)\s*([1-9])", re.IGNORECASE)
_DEEPEST = 12
"""Styles that a style may build on, one on the other."""
_NOTES = ("footnotes", "endnotes")


def read_docx(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """A Word file as a document: one line of `document.text` a paragraph or row of a table, blank lines between, then
    the footnotes and the endnotes, one line each.

    Tracked changes are read as accepted; comments, headers and footers are no text. Every reference to a note is an
    anchor. What is broken beside the main part is left out and told in `warnings`. Raises ReadError for a file that is
    encrypted or damaged in its main part.
    """
    name = path or url or id
    package = Package(data, name)
    main, parts = _parts(package)
    root = package.tree(main)
    if root is None:
        raise ReadError(name, "it is no Word document: its main part is missing; get the file again")
    told: list[str] = []
    trees = {kind: _optional(package, parts.get(kind), kind, told) for kind in ("styles", "settings", *_NOTES, "core")}
    levels = _levels(trees["styles"])
    items = read_items(root, levels)
    if items.hidden:
        told.append(f"{items.hidden:,} characters of hidden text were left out")
    bodies = {kind: _note_texts(trees[kind], levels) for kind in _NOTES}
    labels = numbering_of(trees["settings"], items.sections, items.all)
    told += labels.warnings
    flow = Flow()
    for item in items.all:
        _write(flow, item, labels)
    _write_notes(flow, items.all, bodies, labels, told)
    document = flow.document()
    core = trees["core"]
    return attrs.evolve(
        document,
        id=id,
        path=path or url,
        format="docx",
        title=next((item.text() for item in items.all if item.title), None) or _said(core, "title"),
        author=_said(core, "creator"),
        sha256=sha256,
        warnings=tuple(told),
    )


def _parts(package: Package) -> tuple[str, dict[str, str]]:
    """Path of the main part, and of the parts beside it by the last word of their kind ("footnotes")."""
    main = "word/document.xml"
    parts: dict[str, str] = {}
    try:
        for kind, target in _relations(package, "_rels/.rels", ""):
            if kind == "officeDocument":
                main = target
            elif kind == "core-properties":
                parts["core"] = target
        folder, file = posixpath.split(main)
        parts.update(_relations(package, f"{folder}/_rels/{file}.rels", folder))
    except ReadError:
        pass  # the usual names are tried
    for kind in ("styles", "settings", *_NOTES):
        parts.setdefault(kind, f"word/{kind}.xml")
    parts.setdefault("core", "docProps/core.xml")
    return main, parts


def _relations(package: Package, path: str, folder: str) -> list[tuple[str, str]]:
    root = package.tree(path)
    found: list[tuple[str, str]] = []
    for relation in root if root is not None else ():
        target, kind = relation.get("Target"), relation.get("Type")
        if target and kind and relation.get("TargetMode") != "External":
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found.append((kind.rsplit("/", 1)[-1], place))
    return found


def _optional(package: Package, path: str | None, kind: str, told: list[str]) -> _Element | None:
    try:
        return package.tree(path) if path else None
    except ReadError as error:
        if kind != "core":
            told.append(f"{kind} were not read: {error.reason}")
        return None


def _levels(styles: _Element | None) -> dict[str, tuple[int | None, bool, bool]]:
    """Style id to (depth of a heading, whether it is a title, whether it numbers or marks items)."""
    found: dict[str, tuple[int | None, bool, bool]] = {}
    based: dict[str, str] = {}
    for style in styles if styles is not None else ():
        id = value_of(style, "styleId")
        if local(style) != "style" or not id:
            continue
        level: int | None = None
        title = listed = False
        for node in style.iter():
            kind = local(node)
            if kind == "name":
                named = value_of(node) or ""
                title = named.casefold() == "title"
                if match := _HEADING.fullmatch(named.strip()):
                    level = int(match[1])
            elif kind == "outlineLvl" and (value_of(node) or "").isdigit():
                level = level or int(value_of(node) or 0) + 1
            elif kind == "numPr":
                listed = True
            elif kind == "basedOn":
                based[id] = value_of(node) or ""
        found[id] = (1 if title else level if level and level <= 9 else None, title, listed)
    for id in found:
        level, title, listed = found[id]
        above, steps = based.get(id), 0
        while above in found and steps < _DEEPEST:
            level = level or found[above][0]
            listed = listed or found[above][2]
            above, steps = based.get(above), steps + 1
        found[id] = (level, title, listed)
    return found


def _note_texts(root: _Element | None, levels: dict[str, tuple[int | None, bool, bool]]) -> dict[str, str]:
    """The text of each note by its id, paragraphs joined."""
    found: dict[str, str] = {}
    for note in root if root is not None else ():
        id = value_of(note, "id")
        if id is None or value_of(note, "type") in ("separator", "continuationSeparator", "continuationNotice"):
            continue
        texts = (item.text().strip() for item in read_items(note, levels).all)
        found[id] = " ".join(text for text in texts if text)
    return found


def _write(flow: Flow, item: Item, labels: Numbering) -> None:
    start = flow.begin()
    for part in item.parts:
        if isinstance(part, Reference):
            flow.mark(labels.label(part), (part.kind, part.id), custom=part.custom is not None)
        else:
            flow.add(part)
    flow.end(start, item.kind, item.level)


def _write_notes(
    flow: Flow, items: list[Item], bodies: dict[str, dict[str, str]], labels: Numbering, told: list[str]
) -> None:
    """The notes in the order of their references, footnotes first; then those that nothing refers to."""
    references = [part for item in items for part in item.parts if isinstance(part, Reference)]
    missing = 0
    for kind in _NOTES:
        texts = bodies[kind]
        written: set[str] = set()
        for reference in references:
            if reference.kind != kind or reference.id in written:
                continue
            written.add(reference.id)
            if reference.id in texts:
                flow.note(labels.label(reference), texts[reference.id], (kind, reference.id))
            else:
                missing += 1
        number = len(written)
        for id, text in texts.items():
            if id not in written and text:
                number += 1
                flow.note(str(number), text, (kind, id))
    if missing:
        told.append(f"{missing} {'references lead' if missing > 1 else 'reference leads'} to notes that are missing")


def _said(core: _Element | None, field: str) -> str | None:
    wanted: Callable[[_Element], bool] = lambda node: local(node) == field  # noqa: E731
    node = next((node for node in core if wanted(node)), None) if core is not None else None
    return " ".join((node.text or "").split())[:300] or None if node is not None else None
