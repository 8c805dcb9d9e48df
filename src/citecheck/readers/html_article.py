"""Which stretches of a page are its article: no navigation, no teasers, no boxes of links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from citecheck.readers.html_pieces import Piece, classes_of
from citecheck.records import BlockKind

_BODY = re.compile(
    r"(?:^|[\s_-])(?:article|entry|post|story|page|blog)[_-]{1,2}(?:body|content|text)(?:$|[\s_-])", re.IGNORECASE
)
_CHUNK = 5.0
"""Worth of running text in a like box beside the best one from which both are one article."""


def article_of(pieces: list[Piece], around: dict[int, int]) -> list[Piece]:
    """The pieces of the article: those under the container that holds most of the running text. Notes are kept.

    `around` gives for each doubted tag the doubted tag around it, 0 for none.
    """
    pieces = _undoubted(pieces, around)
    running = {id(piece): worth for piece in pieces if (worth := _worth(piece))}
    scores: dict[int, float] = {}
    containers: dict[int, Any] = {}
    for piece in pieces:
        worth = running.get(id(piece), 0.0)
        node, share = piece.container, 1.0
        for _ in range(4):
            if node is None or not worth:
                break
            scores[id(node)] = scores.get(id(node), 0.0) + worth * share
            containers[id(node)] = node
            node, share = node.parent, share * 0.6
    if not scores:
        return [piece for piece in pieces if piece.text()]
    for key, node in containers.items():
        if _is_article(node):
            scores[key] *= 1.5
    best = _widened(containers[max(scores, key=lambda key: scores[key])], pieces, running)
    inside = _under(best, pieces)
    kept = [
        piece
        for piece in pieces
        if piece.text() and (piece.note is not None or (id(piece) in inside and not _is_link_list(piece)))
    ]
    while kept and kept[-1].kind is BlockKind.HEADING:
        kept.pop()
    return kept


def _worth(piece: Piece) -> float:
    """How much a piece looks like running text; 0 for short ones, lists of links and cut-off teasers."""
    text = piece.text()
    if len(text) < 40 or piece.linked * 2 > len(text) or text.endswith(("...", "…", "[…]")):
        return 0.0
    return 1.0 + text.count(",") + min(len(text) / 100, 4.0)


def _is_article(tag: Any) -> bool:
    if tag.name in ("article", "main") or "articlebody" in str(tag.attrs.get("itemprop", "")).casefold():
        return True
    return bool(_BODY.search(" ".join(classes_of(tag))))


def _widened(best: Any, pieces: list[Piece], running: dict[int, float]) -> Any:
    """The parent where the article is dealt out over boxes of one make: same tag, same class, all with running text."""
    node = best
    for _ in range(3):
        parent = node.parent
        if parent is None or parent.name in ("body", "html", "[document]"):
            break
        named = classes_of(node)
        twins = [
            twin
            for twin in parent.find_all(node.name, recursive=False)
            if twin is not node and classes_of(twin) == named
        ]
        inside: set[int] = set()
        for twin in twins[:50] if named else ():
            inside |= _under(twin, pieces)
        if sum(running.get(key, 0.0) for key in inside) > _CHUNK:
            return parent
        node = parent
    return best


def _under(root: Any, pieces: Iterable[Piece]) -> set[int]:
    """Ids of the pieces below a tag; each tag's answer is worked out once."""
    known: dict[int, bool] = {id(root): True}
    inside: set[int] = set()
    for piece in pieces:
        node, path = piece.container, []
        while node is not None and id(node) not in known:
            path.append(id(node))
            node = node.parent
        answer = known[id(node)] if node is not None else False
        known.update(dict.fromkeys(path, answer))
        if answer:
            inside.add(id(piece))
    return inside


def _is_link_list(piece: Piece) -> bool:
    text = piece.text()
    return bool(text) and piece.linked > 0.7 * len(text) and len(text) < 250


def _undoubted(pieces: list[Piece], around: dict[int, int]) -> list[Piece]:
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
        if not tag or piece.note is not None:
            kept.append(piece)
    return kept
