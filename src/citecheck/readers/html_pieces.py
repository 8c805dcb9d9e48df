"""The visible stretches of a web page, in document order, each with what its tags make of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from citecheck.readers.html_grids import LONGEST_CAPTION, Grid, GridCell
from citecheck.readers.html_links import label_of, leads_back, marker_text, name_of, target_of, text_of
from citecheck.records import BlockKind

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_DROPPED = frozenset(
    """script style noscript template svg math canvas iframe object embed applet audio video map button select
    textarea input label nav dialog menu head title""".split()
)
# Dropped too, unless most of the page's text turns out to stand in it.
_DOUBTED = frozenset("aside footer form figure".split())
_BLOCKS = frozenset(
    """p div section article aside main li dd dt td th tr h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table tbody thead
    tfoot caption figcaption header address hr body html center details summary fieldset""".split()
)
_TABLE = frozenset({"table", "caption", "tr", "td", "th"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu", "menubar", "alert"}
)
# Class or id words of what surrounds an article.
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|breadcrumbs?|sidebar|footer|masthead|cookies?|consent|gdpr|share|sharing|social|"
    r"sharedaddy|related|recommended|newsletter|subscribe|signup|sign-up|promo|advert|advertisement|ads?|sponsor|banner|"
    r"comments?|disqus|respond|popup|modal|overlay|skip|menu|toolbar|widget|widgets|pagination|pager|tags|taglist|byline|"
    r"author-bio|hidden|print-only|sr-only|screen-reader-text|visually-hidden|most-read|mostread|trending|outbrain|taboola|"
    r"teaser|teasers|caption|credit|meta|metadata|dateline|timestamp|copyright|disclaimer|correction|more-on|read-more|"
    r"readmore|also-read|crosshead-links|toc)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_NOTE_TAGS = frozenset("li p div td tr dd dt aside blockquote".split())
_SHORT_NUMBER = re.compile(r"\s*\d{1,3}\s*")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@attrs.define
class _Place:
    """What holds at a tag: worked out once, from its parent's."""

    block: int
    """Id of the innermost block-level tag."""
    kind: BlockKind
    level: int | None
    dropped: bool
    doubted: int
    """Id of the innermost tag around it that looks like no part of an article; 0 where there is none."""
    linked: bool
    row: int | None
    raised: bool
    note: str | None
    """The label that a link in the text gives this block; None where it is no note."""
    note_tag: int
    """Id of the note's tag, 0 where it is no note."""
    target: str | None
    """The name of the note that a link around it leads to."""
    item: int
    """Id of the innermost list item, 0 outside lists."""
    grid: Grid | None
    """The innermost table."""
    cell: GridCell | None
    """The innermost cell of it."""
    caption: Grid | None
    """The table that a caption around it is of."""
    parent: Any
    """The innermost container: where paragraphs are counted."""


@attrs.define
class Piece:
    """A run of text in one block-level tag."""

    block: int
    kind: BlockKind
    level: int | None
    container: Any
    """The innermost tag that holds paragraphs."""
    doubted: int
    """Id of the innermost doubted tag around it, 0 where there is none."""
    note: str | None = None
    """Label of the note that it is part of."""
    note_tag: int = 0
    """Id of that note's tag."""
    marks: list[tuple[int, str]] = attrs.Factory(list)
    """Markers: index into `parts` and the place on the page that they lead to."""
    number: str | None = None
    """That is printed before it as an item of a list, and stands nowhere in its text."""
    parts: list[str] = attrs.Factory(list)
    linked: int = 0
    """Characters of it that are links."""
    cells: list[tuple[int, GridCell]] = attrs.Factory(list)
    """Of a row: the cell that each part from an index into `parts` on stands in."""

    def text(self) -> str:
        return _SPACE.sub(" ", "".join(self.parts)).strip()

    def cell_spans(self) -> list[tuple[int, int, GridCell]]:
        """Start and end in `text()` of what each cell of a row shows, in order; blank cells are left out."""
        found: list[tuple[int, int, GridCell]] = []
        lead = "".join(self.parts[: self.cells[0][0]]) if self.cells else ""
        folded = len(_SPACE.sub(" ", lead).lstrip())
        after_space = not folded or lead[-1:].isspace()
        ends = [index for index, _ in self.cells[1:]] + [len(self.parts)]
        for (begin, cell), end in zip(self.cells, ends, strict=True):
            text = _SPACE.sub(" ", "".join(self.parts[begin:end]))
            if after_space and text.startswith(" "):
                text = text[1:]
            after_space = text.endswith(" ") if text else after_space
            bare = text.strip(" |")
            start = folded + (text.find(bare) if bare else 0)
            folded += len(text)
            if not bare:
                continue
            if found and found[-1][2] is cell:
                found[-1] = (found[-1][0], start + len(bare), cell)
            else:
                found.append((start, start + len(bare), cell))
        return found

    def markers(self) -> list[tuple[int, int, str]]:
        """Start and end of each marker in `text()`, and the place on the page that it leads to."""
        found: list[tuple[int, int, str]] = []
        folded, done = 0, 0
        after_space = True
        for index, target in self.marks:
            before = _SPACE.sub(" ", "".join(self.parts[done:index]))
            if after_space:
                before = before.lstrip()
            folded += len(before)
            after_space = before.endswith(" ") if before else after_space
            label = _SPACE.sub(" ", self.parts[index])
            lead = len(label) - len(label.lstrip())
            start = folded + (lead if not after_space else 0)
            found.append((start, start + len(label.strip()), target))
            done = index
        return found


def pieces_of(soup: BeautifulSoup, url: str | None = None) -> tuple[list[Piece], dict[int, int], dict[str, int]]:
    """Every visible stretch of text, one piece a block-level tag and run; which doubted tag stands in which; and the
    tags of notes by the names that links use for them.

    `url` is the page's own address: links to it are links to a place on the page. Walks in document order and never
    recurses.
    """
    from bs4 import CData, Comment, Declaration, Doctype, ProcessingInstruction, Tag
    from bs4.element import NavigableString

    unseen = (Comment, Declaration, Doctype, ProcessingInstruction, CData)
    walk = _Walk(soup, url)
    for node in soup.descendants:
        if isinstance(node, Tag):
            walk.enter(node)
        elif isinstance(node, NavigableString) and not isinstance(node, unseen):
            walk.read(node)
    return walk.pieces, walk.around, walk.notes


class _Walk:
    """What is known of a page at a place in it."""

    def __init__(self, soup: Any, url: str | None) -> None:
        self.pieces: list[Piece] = []
        self.around: dict[int, int] = {}
        self.notes: dict[str, int] = {}
        self._url = url
        self._root = _Place(
            block=0,
            kind=BlockKind.PARAGRAPH,
            level=None,
            dropped=False,
            doubted=0,
            linked=False,
            row=None,
            raised=False,
            note=None,
            note_tag=0,
            target=None,
            item=0,
            grid=None,
            cell=None,
            caption=None,
            parent=soup,
        )
        self._places: dict[int, _Place] = {id(soup): self._root}
        self._announced: dict[str, str] = {}
        self._counts: dict[int, int] = {}
        self._numbers: dict[int, str] = {}
        self._current: Piece | None = None

    def enter(self, tag: Any) -> None:
        """Work out what holds at a tag."""
        above = self._places.get(id(tag.parent), self._root)
        target = target_of(tag, self._url)
        if target is not None and above.note is None and target not in self._announced:
            raised = above.raised or tag.find("sup") is not None
            if label := label_of(text_of(tag), target, raised=raised):
                self._announced[target] = label
        place = self._places[id(tag)] = self._noted(tag, above, _place(tag, above))
        if tag.name in _TABLE:
            _enter_table(tag, place)
        if target is not None:
            place.target = target if target in self._announced else None
            back = above.note is not None and place.target is None
            place.dropped = place.dropped or (back and text_of(tag).strip() != above.note and leads_back(text_of(tag)))
        if place.note_tag and (name := name_of(tag)) in self._announced:
            self.notes.setdefault(name, place.note_tag)
        if place.doubted != above.doubted:
            self.around[place.doubted] = above.doubted
        if tag.name == "li" and tag.parent is not None and tag.parent.name == "ol":
            self._count(tag)
        current = self._current
        if current is None:
            return
        if tag.name in ("br", "hr"):
            current.parts.append(" ")
        elif tag.name in ("td", "th") and place.row is not None and current.block == place.row:
            current.parts.append(" | ")

    def read(self, text: Any) -> None:
        """Put a text to the piece of its block."""
        above = self._places.get(id(text.parent), self._root)
        if above.dropped:
            return
        if above.caption is not None and len(above.caption.caption) < LONGEST_CAPTION:
            above.caption.caption += text
        current = self._current
        if current is None or current.block != above.block:
            if not text.strip():
                return
            current = self._current = Piece(
                block=above.block,
                kind=above.kind,
                level=above.level,
                container=above.parent,
                doubted=above.doubted,
                note=above.note,
                note_tag=above.note_tag,
                number=self._numbers.pop(above.item, None),
            )
            self.pieces.append(current)
        written = _raised(text) if above.raised else str(text)
        if above.target is not None and above.note is None:
            label = label_of(text[:20], above.target, raised=True)
            if label == self._announced[above.target]:
                current.marks.append((len(current.parts), above.target))
                written = marker_text(text) or written
        if above.cell is not None and (not current.cells or current.cells[-1][1] is not above.cell):
            current.cells.append((len(current.parts), above.cell))
        current.parts.append(written)
        if above.linked:
            current.linked += len(text.strip())

    def _noted(self, tag: Any, above: _Place, place: _Place) -> _Place:
        """The place made a note where an earlier link leads to this tag, or to an anchor at the very start of its
        block. What defines a term that is a note is the text of it."""
        label = self._announced.get(name_of(tag))
        if place.note is not None:
            return place
        if tag.name == "dd":
            term = tag.find_previous_sibling()
            told = self._places.get(id(term)) if term is not None and term.name in ("dt", "dd") else None
            if told is not None and told.note is not None:
                return attrs.evolve(place, kind=BlockKind.NOTE, note=told.note, note_tag=told.note_tag)
        if label is None:
            return place
        if place.block != above.block:
            if tag.name not in _NOTE_TAGS:
                return place
            return attrs.evolve(place, kind=BlockKind.NOTE, level=None, note=label, note_tag=id(tag))
        begun = self._current is not None and self._current.block == above.block
        if not begun and above.block and above.kind is not BlockKind.HEADING:
            above.kind, above.note, above.note_tag = BlockKind.NOTE, label, above.block
            return attrs.evolve(place, kind=BlockKind.NOTE, note=label, note_tag=above.block)
        return place

    def _count(self, item: Any) -> None:
        """Number an item of an ordered list, where it is numbered in figures."""
        attributes = item.parent.attrs
        if attributes.get("type", "1") != "1" or "reversed" in attributes:
            return
        first = _figure(attributes.get("start"), 1) - 1
        number = _figure(item.attrs.get("value"), self._counts.get(id(item.parent), first) + 1)
        self._counts[id(item.parent)] = number
        self._numbers[id(item)] = str(number)


def _figure(value: object, otherwise: int) -> int:
    return int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}", value) else otherwise


def _raised(text: str) -> str:
    """A raised number as raised digits, so that "1948<sup>2</sup>" is not read as 19482."""
    return text.translate(_SUPERSCRIPT) if _SHORT_NUMBER.fullmatch(text) else text


def _place(tag: Any, above: _Place) -> _Place:
    name = tag.name
    block, kind, level, row, container = above.block, above.kind, above.level, above.row, above.parent
    if name == "tr":
        block, kind, level, row, container = id(tag), BlockKind.TABLE, None, id(tag), tag.parent
    elif name in _BLOCKS and row is None:
        block, level = id(tag), None
        if name in _HEADINGS:
            kind, level = BlockKind.HEADING, _HEADINGS[name]
        elif name in ("li", "dd", "dt"):
            kind = BlockKind.LIST_ITEM
        elif above.note is not None:
            kind = BlockKind.NOTE
        elif kind is not BlockKind.LIST_ITEM or name in ("div", "section", "article", "main"):
            kind = BlockKind.PARAGRAPH
        container = tag if name not in ("p", *_HEADINGS) else above.parent
    return _Place(
        block=block,
        kind=kind,
        level=level,
        dropped=above.dropped or name in _DROPPED,
        doubted=id(tag) if _is_doubted(tag) else above.doubted,
        linked=above.linked or name == "a",
        row=row,
        raised=above.raised or name == "sup",
        note=above.note,
        note_tag=above.note_tag,
        target=None if name == "a" else above.target,
        item=id(tag) if name == "li" else above.item,
        grid=above.grid,
        cell=above.cell,
        caption=above.caption,
        parent=container,
    )


def _enter_table(tag: Any, place: _Place) -> None:
    """Tell a place which table, cell or caption it is in."""
    if tag.name == "table":
        place.grid, place.cell, place.caption = Grid(), None, None
    elif place.grid is None:
        return
    elif tag.name == "caption":
        place.caption = place.grid if place.grid.caption == "" else None
    elif tag.name == "tr":
        place.grid.begin_row(tag.parent is not None and tag.parent.name == "thead")
        place.cell = None
    else:
        place.cell = place.grid.placed(tag)


def _is_doubted(tag: Any) -> bool:
    name = tag.name
    if name in _DOUBTED:
        return True
    if name in ("body", "html", "main", "article"):
        return False
    attributes = tag.attrs
    if not attributes:
        return False
    if attributes.get("role") in _ROLES or "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(str(attributes.get("style", ""))[:500]):
        return True
    return bool(_CHROME.search(" ".join([*classes_of(tag), str(attributes.get("id", ""))])[:500]))


def classes_of(tag: Any) -> list[str]:
    """The classes of a tag."""
    named = tag.attrs.get("class") or []
    return named if isinstance(named, list) else [str(named)]
