"""Running heads, page numbers and the like: lines that belong to the page and not to the text."""

from __future__ import annotations

import re

from citecheck.readers.lines import Lines

_NUMBER = re.compile(r"(?:[-–—|]\s?)?(?:[Pp]age )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?(?:\s?[-–—|])?|[ivxlc]{1,6}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|ac|eu|uk|ie)(?:\.uk)?/?")
_RULE = re.compile(r"[-=_*~. ]{3,}|\|?[ :-]+\|[ :|-]*")
_IMAGE = re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,500}\)")
_TAGS = re.compile(r"(?:</?[a-z][^<>]{0,200}>\s*)+", re.IGNORECASE)
_NUMBERED_HEAD = re.compile(r"\d{1,3}\s*[-–—|•]\s*(?P<after>\S.{5,100})|(?P<before>\S.{5,100}?)\s*[-–—|•]\s*\d{1,3}")
_KEY = re.compile(r"[\W\d_]+")
_BULLET = re.compile(r"[-*•●▪◦‣·>#|(]|\d{1,2}[.)]\s")
_MANY = 3
_SHORT = 20


def furniture_of(lines: Lines, taken: frozenset[int]) -> frozenset[int]:
    """Indexes of the lines that are furniture. Lines in `taken` (notes) are never looked at."""
    found: set[int] = set()
    repeats: dict[str, list[int]] = {}
    heads: list[tuple[int, str]] = []
    all_lines = lines.all
    last = len(all_lines) - 1
    for index, line in enumerate(all_lines):
        if not line.text or index in taken:
            continue
        text = line.text
        if len(text) > 400:
            continue
        if (len(text) <= 12 and _NUMBER.fullmatch(text)) or _RULE.fullmatch(text):
            found.add(index)
            continue
        if len(text) < 120 and (_ADDRESS.fullmatch(text) or _IMAGE.fullmatch(text) or _TAGS.fullmatch(text)):
            found.add(index)
            continue
        if len(text) > 110 or (_BULLET.match(text) and not text[0].isdigit()):
            continue
        alone = (index == 0 or not all_lines[index - 1].text or line.page) and (
            index == last or not all_lines[index + 1].text or all_lines[index + 1].page
        )
        if match := _NUMBERED_HEAD.fullmatch(text):
            heads.append((index, _KEY.sub("", match["after"] or match["before"]).casefold()))
        if (alone or line.page or _beside_number(lines, index)) and text[-1] not in ".:;,?!)”":
            repeats.setdefault(_key(text), []).append(index)
    running: set[str] = set()
    for key, places in repeats.items():
        if not key:
            continue
        at_page = sum(all_lines[i].page for i in places)
        if len(places) >= _MANY and (len(key) >= _SHORT or at_page >= _MANY):
            # Its first showing may be the title itself, which stands at a page's start too
            found.update(places if len(key) >= _SHORT else [i for i in places if all_lines[i].page][1:])
            if len(key) >= _SHORT:
                running.add(key)
    if running:
        # Also where a running head stands right on the text
        found.update(
            index
            for index, line in enumerate(all_lines)
            if line.text and len(line.text) <= 110 and index not in taken and _key(line.text) in running
        )
    if heads:
        known = _titles(lines, {index for index, _ in heads})
        found.update(index for index, key in heads if len(key) > 8 and key in known)
    return frozenset(found)


def _key(text: str) -> str:
    """A line without figures and signs: running heads differ in their page numbers only."""
    return _KEY.sub(" ", text).casefold().strip()


def _beside_number(lines: Lines, index: int) -> bool:
    """Whether a lone page number is the next or last line above or below."""
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(lines.all) and abs(at - index) <= 3 and not lines.all[at].text:
            at += step
        if 0 <= at < len(lines.all) and len(lines.all[at].text) <= 4 and lines.all[at].text.isdigit():
            return True
    return False


def _titles(lines: Lines, heads: set[int]) -> frozenset[str]:
    """Letters of every short line, and of every two or three short lines that follow one another."""
    keys: set[str] = set()
    recent: list[str] = []
    for index, line in enumerate(lines.all):
        if not line.text or index in heads:
            continue
        if len(line.text) > 110:
            recent = []
            continue
        key = _KEY.sub("", line.text).casefold()
        recent = [*recent[-2:], key]
        for size in range(1, len(recent) + 1):
            keys.add("".join(recent[-size:]))
    return frozenset(keys)
