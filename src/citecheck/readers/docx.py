"""Word files (.docx): paragraphs, tables and the notes that the file ties to their markers.

The parts are parsed one by one with lxml and not through python-docx, which gives up the whole file where one of its
parts is damaged, and leaves footnotes, fields and tracked changes to be walked by hand all the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citecheck.errors import ReadError
from citecheck.readers.composing import NoteText, compose, plain_text
from citecheck.readers.docx_lists import Lists
from citecheck.readers.docx_notes import Kind, number_notes
from citecheck.readers.docx_parts import Parts, Style, W, styles_of
from citecheck.readers.docx_text import TextReader, bookmarked, key_of
from citecheck.readers.packages import Package
from citecheck.records import Document

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_COVER = b"coverPageProps"
_PUBLISHED = "{http://schemas.microsoft.com/office/2006/coverPageProps}PublishDate"
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:T|$)")
_MOST_COVERS = 20


def read_docx(
    data: bytes, *, id: str, path: str | None = None, url: str | None = None, sha256: str | None = None
) -> Document:
    """The text of a Word file as a document.

    One paragraph is one line of `document.text`, longer only where its author broke it, with a blank line between; a
    row of a table is one line too, its cells parted by " | ". Footnotes stand at the end, endnotes after them, each
    with the number that Word prints; `document.anchors` tie the markers, raised in the text, to them. Tracked changes
    are read as accepted. Hidden text, comments, headers and footers are no text. Raises ReadError where the file or its
    main part cannot be read; what else cannot is told in `warnings`.
    """
    place = path or url or id
    parts = Parts(Package(data, place))
    body = parts.document().find(W + "body")
    if body is None:
        raise ReadError(place, "it holds no text; open it in its own program and save it anew")
    styles = styles_of(parts.part("styles", "Headings may be missed"))
    settings = parts.part("settings", "Notes may be numbered otherwise than in print")
    lists = Lists(parts.part("numbering", "Numbers of lists are missed"))
    reader = TextReader(styles, bookmarked(body), lists)
    paragraphs = reader.paragraphs(body)
    numbered = number_notes(reader.cited, settings, reader.sections)
    labels: dict[str, str] = {}
    for one in reader.cited:
        labels.setdefault(one.reference.key, one.reference.label)
    for reference in reader.again:
        reference.label = labels.get(reference.key, reference.label)
    notes = [note for kind in Kind for note in _notes(parts, kind, reader, labels, styles)]
    made = compose(paragraphs, notes)
    told = _told(reader, parts)
    warnings = [*parts.warnings, *numbered, *told]
    missing = {one.reference.key for one in reader.cited} - {note.key for note in notes}
    if missing:
        warnings.append(
            _counted(len(missing), "note that the text refers to is", "notes that the text refers to are")
            + " not in the file."
        )
    if not made.text:
        warnings.append("the file holds no text that can be read")
    title, author = _core(parts)
    return Document(
        id=id,
        text=made.text,
        path=path or url,
        format="docx",
        title=reader.title or title,
        author=author,
        date=_published(parts),
        sha256=sha256,
        blocks=made.blocks,
        anchors=made.anchors,
        paragraphs=made.paragraphs,
        warnings=tuple(warnings),
    )


def _notes(
    parts: Parts, kind: Kind, reader: TextReader, labels: Mapping[str, str], styles: Mapping[str, Style]
) -> list[NoteText]:
    """The notes of one kind in the order of their references, those that nothing refers to last."""
    root = parts.part(f"{kind.value}s", f"The {kind.value}s could not be read")
    found: dict[str, NoteText] = {}
    for element in () if root is None else root.iter(W + kind.value):
        key = key_of(kind, element)
        if element.get(W + "type", "normal") != "normal" or key in found:
            continue  # separators
        if key in reader.dropped and key not in labels:
            continue
        inside = TextReader(styles)
        texts = tuple(plain_text(paragraph) for paragraph in inside.paragraphs(element))
        reader.hidden, reader.changed = reader.hidden or inside.hidden, reader.changed or inside.changed
        found[key] = NoteText(key, labels.get(key), texts, typed=not inside.own_mark)
    order = {key: place for place, key in enumerate(labels)}
    return sorted(found.values(), key=lambda note: order.get(note.key, len(order)))


def _told(reader: TextReader, parts: Parts) -> list[str]:
    """Warnings of what was left out."""
    told = []
    if reader.changed:
        told.append("The file holds tracked changes; it was read as if all of them were accepted.")
    if reader.hidden:
        told.append("Hidden text was not read.")
    if reader.charts:
        told.append(_counted(reader.charts, "chart or diagram was", "charts or diagrams were") + " not read.")
    if reader.embedded:
        told.append(_counted(reader.embedded, "embedded document was", "embedded documents were") + " not read.")
    comments = parts.part("comments", "The comments could not be counted")
    count = 0 if comments is None else sum(1 for _ in comments.iter(W + "comment"))
    if count:
        told.append(_counted(count, "comment was", "comments were") + " not read as text.")
    return told


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _core(parts: Parts) -> tuple[str | None, str | None]:
    """Title and author that the file states; when it was made or saved is no date of publication."""
    try:
        root = parts.package.tree("docProps/core.xml")
    except ReadError:
        return None, None
    title, author = _stated(root, _DUBLIN + "title"), _stated(root, _DUBLIN + "creator")
    if title and title.startswith("Microsoft Word"):
        title = None  # "Microsoft Word - report.doc": left by a printer
    return title, author


def _published(parts: Parts) -> str | None:
    """The date on a cover page that Word made."""
    places = [name for name in parts.package.names if name.startswith("customxml/item")]
    for name in places[:_MOST_COVERS]:
        try:
            root = parts.package.tree(name) if _COVER in parts.package.part(name) else None
        except ReadError:
            continue
        match = _DATE.match((_stated(root, _PUBLISHED) or "") if root is not None else "")
        if match:
            return match[1]
    return None


def _stated(root: Element, tag: str) -> str | None:
    found = next(root.iter(tag), None)
    return (" ".join((found.text or "").split()) or None) if found is not None else None
