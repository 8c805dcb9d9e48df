"""The visible stretches of a web page, in document order, each with what its tags make of it."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

import attrs

from citecheck.records import BlockKind

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_MAX_NODES = 400_000

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
_MARKER = re.compile(r"\s*[\[(]?(\d{1,3}|[*†‡§])[\])]?\s*")
_NOTE_NAME = re.compile(
    r"_?(?:ftn|edn|fn|en|note|footnote|endnote|cite_note|cite|ref|reference|bib|cr|[rnb](?=[-_.:]?\d))[\w:.-]{0,40}$",
    re.IGNORECASE,
)
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
    """The place on the page that a link around it leads to."""
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
    parts: list[str] = attrs.Factory(list)
    linked: int = 0
    """Characters of it that are links."""

    def text(self) -> str:
        return _SPACE.sub(" ", "".join(self.parts)).strip()

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


def pieces_of(soup: BeautifulSoup) -> tuple[list[Piece], dict[int, int], dict[str, int]]:
    """Every visible stretch of text, one piece a block-level tag and run; which doubted tag stands in which; and the
    tags of notes by the names that links use for them.

    Walks in document order and never recurses.
    """
    from bs4 import CData, Comment, Declaration, Doctype, ProcessingInstruction, Tag
    from bs4.element import NavigableString

    unseen = (Comment, Declaration, Doctype, ProcessingInstruction, CData)
    root = _Place(
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
        parent=soup,
    )
    notes: dict[str, int] = {}
    announced: dict[str, str] = {}
    places: dict[int, _Place] = {id(soup): root}
    pieces: list[Piece] = []
    around: dict[int, int] = {}
    current: Piece | None = None
    for number, node in enumerate(soup.descendants):
        if number > _MAX_NODES:
            break
        above = places.get(id(node.parent), root)
        if isinstance(node, Tag):
            _announce(node, above, announced)
            begun = current is not None and current.block == above.block
            place = places[id(node)] = _noted(node, above, _place(node, above), announced, begun)
            named = tag_name(node)
            if named in announced and place.note_tag:
                notes.setdefault(named, place.note_tag)
            if place.doubted != above.doubted:
                around[place.doubted] = above.doubted
            if node.name in ("br", "hr") and current is not None:
                current.parts.append(" ")
            elif (
                node.name in ("td", "th")
                and current is not None
                and place.row is not None
                and current.block == place.row
            ):
                current.parts.append(" | ")
            continue
        if not isinstance(node, NavigableString) or isinstance(node, unseen) or above.dropped:
            continue
        if current is None or current.block != above.block:
            if not node.strip():
                continue
            current = Piece(
                block=above.block,
                kind=above.kind,
                level=above.level,
                container=above.parent,
                doubted=above.doubted,
                note=above.note,
                note_tag=above.note_tag,
            )
            pieces.append(current)
        if above.target in announced and above.note is None and _MARKER.fullmatch(node[:12]):
            current.marks.append((len(current.parts), above.target))
        current.parts.append(_raised(node) if above.raised else str(node))
        if above.linked:
            current.linked += len(node.strip())
    return pieces, around, notes


def _announce(tag: Any, above: _Place, announced: dict[str, str]) -> None:
    """Remember what a link in the running text to a place on the same page calls it: <a href="#fn1">1</a>."""
    href = tag.attrs.get("href") if tag.name == "a" else None
    if isinstance(href, str) and href.startswith("#") and above.note is None:
        found = _MARKER.fullmatch("".join(itertools.islice(tag.strings, 4))[:12])
        # A table of contents links numbers too; a marker is raised, or leads to what is named after a note.
        if found and (above.raised or tag.find("sup") is not None or _NOTE_NAME.match(href[1:])):
            announced.setdefault(href[1:], found[1])


def _noted(tag: Any, above: _Place, place: _Place, announced: dict[str, str], begun: bool) -> _Place:
    """The place made a note where an earlier link leads to this tag, or to an anchor at the very start of its block."""
    label = announced.get(tag_name(tag))
    if label is None or place.note is not None:
        return place
    if place.block != above.block:
        if tag.name not in _NOTE_TAGS:
            return place
        return attrs.evolve(place, kind=BlockKind.NOTE, level=None, note=label, note_tag=id(tag))
    if not begun and above.block and above.kind is not BlockKind.HEADING:
        above.kind, above.note, above.note_tag = BlockKind.NOTE, label, above.block
        return attrs.evolve(place, kind=BlockKind.NOTE, note=label, note_tag=above.block)
    return place


def tag_name(tag: Any) -> str:
    """The name that links use for a tag; "" where it has none."""
    name = tag.attrs.get("id") or (tag.attrs.get("name") if tag.name == "a" else None)
    return name if isinstance(name, str) else ""


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
        target=_target(tag) if name == "a" else above.target,
        parent=container,
    )


def _target(tag: Any) -> str | None:
    href = tag.attrs.get("href")
    return href[1:] if isinstance(href, str) and href.startswith("#") else None


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
