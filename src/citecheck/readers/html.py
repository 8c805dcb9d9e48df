"""Web pages: the main text, without navigation, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import attrs

from citecheck.records import Block, BlockKind, Document

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

    from citecheck.readers.html_metadata import Facts

MAX_CHARACTERS = 8_000_000
"""Of markup; the rest of a longer page is not read, and the document says so."""
_MAX_NODES = 400_000

_DROPPED = frozenset(
    """script style noscript template svg math canvas iframe object embed applet audio video map button select
    textarea input label nav dialog menu head title""".split()
)
# Dropped too, unless most of the page's text turns out to stand in it.
_DOUBTED = frozenset("aside footer form figure".split())
_BLOCKS = frozenset(
    """p div section article main li dd dt td th tr h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table tbody thead tfoot
    caption figcaption header address hr body html center details summary fieldset""".split()
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
_BODY = re.compile(
    r"(?:^|[\s_-])(?:article|entry|post|story|page|blog)[_-]{1,2}(?:body|content|text)(?:$|[\s_-])", re.IGNORECASE
)
_SPACE = re.compile(r"\s+")
_CHUNK = 5.0
"""Worth of running text in a like box beside the best one from which both are one article."""


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
    parent: Any
    """The innermost container: where paragraphs are counted."""


@attrs.define
class _Piece:
    block: int
    kind: BlockKind
    level: int | None
    container: Any
    doubted: int
    parts: list[str] = attrs.Factory(list)
    linked: int = 0
    cell: int = 0

    def text(self) -> str:
        return _SPACE.sub(" ", "".join(self.parts)).strip()


def read_html(
    text: str,
    *,
    id: str,
    path: str | None = None,
    url: str | None = None,
    sha256: str | None = None,
    encoding: str | None = None,
) -> Document:
    """The main text of a page as a document.

    `document.text` is the text extracted, not the markup: the page itself is kept by whoever fetched it. Blocks are
    paragraphs, headings, list items and table rows (cells parted by " | "), in reading order; offsets are into that
    text. Scripts, styles, navigation, forms and what is hidden are left out. Never raises on bad markup.
    """
    return read_page(text, id=id, path=path, url=url, sha256=sha256, encoding=encoding)[0]


def read_page(
    text: str,
    *,
    id: str,
    path: str | None = None,
    url: str | None = None,
    sha256: str | None = None,
    encoding: str | None = None,
) -> tuple[Document, Facts]:
    """As `read_html`, with all that the page says of itself (the wall among it)."""
    from bs4 import BeautifulSoup

    from citecheck.readers.html_metadata import facts_of

    warnings: list[str] = []
    if len(text) > MAX_CHARACTERS:
        warnings.append(f"only the first {MAX_CHARACTERS:,} characters of the page were read")
        text = text[:MAX_CHARACTERS]
    soup = BeautifulSoup(text.replace("\0", ""), "html.parser")
    facts = facts_of(soup)
    pieces = _main(_pieces(soup))
    body, blocks = _joined(pieces)
    if not body:
        warnings.append("the page holds no text that can be read")
    document = Document(
        id=id,
        text=body,
        path=path or url,
        format="html",
        title=facts.title,
        author=facts.author,
        date=facts.date,
        sha256=sha256,
        encoding=encoding,
        blocks=blocks,
        warnings=tuple(warnings),
    )
    return document, facts


def _pieces(soup: BeautifulSoup) -> list[_Piece]:
    """Every visible stretch of text, one piece a block-level tag and run. Walks in document order, never recurses."""
    from bs4 import CData, Comment, Declaration, Doctype, ProcessingInstruction, Tag
    from bs4.element import NavigableString

    unseen = (Comment, Declaration, Doctype, ProcessingInstruction, CData)
    root = _Place(
        block=0, kind=BlockKind.PARAGRAPH, level=None, dropped=False, doubted=0, linked=False, row=None, parent=soup
    )
    places: dict[int, _Place] = {builtin_id(soup): root}
    pieces: list[_Piece] = []
    around: dict[int, int] = {}
    current: _Piece | None = None
    for number, node in enumerate(soup.descendants):
        if number > _MAX_NODES:
            break
        above = places.get(builtin_id(node.parent), root)
        if isinstance(node, Tag):
            place = places[builtin_id(node)] = _place(node, above)
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
            current = _Piece(
                block=above.block, kind=above.kind, level=above.level, container=above.parent, doubted=above.doubted
            )
            pieces.append(current)
        current.parts.append(str(node))
        if above.linked:
            current.linked += len(node.strip())
    return _undoubted(pieces, around)


builtin_id = id


def _undoubted(pieces: list[_Piece], around: dict[int, int]) -> list[_Piece]:
    """Without what stands in a doubted tag, unless that tag holds most of the page's running text."""
    held: dict[int, int] = dict.fromkeys(around, 0)
    total = 0
    for piece in pieces:
        length = len(piece.text())
        if length < 40 or piece.linked * 2 > length:
            continue
        total += length
        tag = piece.doubted
        while tag:
            held[tag] += length
            tag = around[tag]
    cleared = {tag for tag, length in held.items() if length * 5 > total * 2}
    kept = []
    for piece in pieces:
        tag = piece.doubted
        while tag and tag in cleared:
            tag = around[tag]
        if not tag:
            kept.append(piece)
    return kept


def _place(tag: Any, above: _Place) -> _Place:
    name = tag.name
    block, kind, level, row, container = above.block, above.kind, above.level, above.row, above.parent
    if name == "tr":
        block, kind, level, row, container = builtin_id(tag), BlockKind.TABLE, None, builtin_id(tag), tag.parent
    elif name in _BLOCKS and row is None:
        block, level = builtin_id(tag), None
        if name in _HEADINGS:
            kind, level = BlockKind.HEADING, _HEADINGS[name]
        elif name in ("li", "dd", "dt"):
            kind = BlockKind.LIST_ITEM
        elif kind is not BlockKind.LIST_ITEM or name in ("div", "section", "article", "main"):
            kind = BlockKind.PARAGRAPH
        container = tag if name not in ("p", *_HEADINGS) else above.parent
    return _Place(
        block=block,
        kind=kind,
        level=level,
        dropped=above.dropped or name in _DROPPED,
        doubted=builtin_id(tag) if _is_doubted(tag) else above.doubted,
        linked=above.linked or name == "a",
        row=row,
        parent=container,
    )


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
    return bool(_CHROME.search(" ".join([*_named(tag), str(attributes.get("id", ""))])[:500]))


def _named(tag: Any) -> list[str]:
    """The classes of a tag."""
    named = tag.attrs.get("class") or []
    return named if isinstance(named, list) else [str(named)]


def _main(pieces: list[_Piece]) -> list[_Piece]:
    """The pieces of the article: those under the container that holds most of the running text."""
    running = {builtin_id(piece): worth for piece in pieces if (worth := _worth(piece))}
    scores: dict[int, float] = {}
    containers: dict[int, Any] = {}
    for piece in pieces:
        worth = running.get(builtin_id(piece), 0.0)
        node, share = piece.container, 1.0
        for _ in range(4):
            if node is None or not worth:
                break
            scores[builtin_id(node)] = scores.get(builtin_id(node), 0.0) + worth * share
            containers[builtin_id(node)] = node
            node, share = node.parent, share * 0.6
    if not scores:
        return [piece for piece in pieces if piece.text()]
    for key, node in containers.items():
        if _is_article(node):
            scores[key] *= 1.5
    best = _widened(containers[max(scores, key=lambda key: scores[key])], pieces, running)
    inside = _under(best, pieces)
    kept = [piece for piece in pieces if builtin_id(piece) in inside and piece.text() and not _is_link_list(piece)]
    while kept and kept[-1].kind is BlockKind.HEADING:
        kept.pop()
    return kept


def _worth(piece: _Piece) -> float:
    """How much a piece looks like running text; 0 for short ones, lists of links and cut-off teasers."""
    text = piece.text()
    if len(text) < 40 or piece.linked * 2 > len(text) or text.endswith(("...", "…", "[…]")):
        return 0.0
    return 1.0 + text.count(",") + min(len(text) / 100, 4.0)


def _is_article(tag: Any) -> bool:
    if tag.name in ("article", "main") or "articlebody" in str(tag.attrs.get("itemprop", "")).casefold():
        return True
    return bool(_BODY.search(" ".join(_named(tag))))


def _widened(best: Any, pieces: list[_Piece], running: dict[int, float]) -> Any:
    """The parent where the article is dealt out over boxes of one make: same tag, same class, all with running text."""
    node = best
    for _ in range(3):
        parent = node.parent
        if parent is None or parent.name in ("body", "html", "[document]"):
            break
        named = _named(node)
        twins = [
            twin for twin in parent.find_all(node.name, recursive=False) if twin is not node and _named(twin) == named
        ]
        inside: set[int] = set()
        for twin in twins[:50] if named else ():
            inside |= _under(twin, pieces)
        if sum(running.get(key, 0.0) for key in inside) > _CHUNK:
            return parent
        node = parent
    return best


def _under(root: Any, pieces: Iterable[_Piece]) -> set[int]:
    """Ids of the pieces below a tag; each tag's answer is worked out once."""
    known: dict[int, bool] = {builtin_id(root): True}
    inside: set[int] = set()
    for piece in pieces:
        node, path = piece.container, []
        while node is not None and builtin_id(node) not in known:
            path.append(builtin_id(node))
            node = node.parent
        answer = known[builtin_id(node)] if node is not None else False
        known.update(dict.fromkeys(path, answer))
        if answer:
            inside.add(builtin_id(piece))
    return inside


def _is_link_list(piece: _Piece) -> bool:
    text = piece.text()
    return bool(text) and piece.linked > 0.7 * len(text) and len(text) < 250


def _joined(pieces: list[_Piece]) -> tuple[str, tuple[Block, ...]]:
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    previous: BlockKind | None = None
    for piece in pieces:
        text = piece.text().strip("| ")
        if not text:
            continue
        if parts:
            together = previous is piece.kind and piece.kind in (BlockKind.TABLE, BlockKind.LIST_ITEM)
            gap = "\n" if together else "\n\n"
            parts.append(gap)
            at += len(gap)
        parts.append(text)
        blocks.append(Block(kind=piece.kind, pieces=((at, at + len(text)),), level=piece.level))
        at += len(text)
        previous = piece.kind
    return "".join(parts), tuple(blocks)
