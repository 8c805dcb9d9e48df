"""Running heads, page numbers and the like: lines that belong to the page and not to the text."""

from __future__ import annotations

import re
from itertools import pairwise

from citecheck.readers.endings import connects
from citecheck.readers.lines import Lines

_NUMBER = re.compile(r"(?:[-–—|]\s?)?(?:[Pp]age )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?(?:\s?[-–—|])?|[ivxlc]{1,6}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|ac|eu|uk|ie)(?:\.uk)?/?")
_BOOK_NUMBER = re.compile(r"(?:e-?)?IS[BS]N\b[\s:]*[\dX -]+(?:\([^)]{1,20}\))?", re.IGNORECASE)
# "%%page 14%%", "[Page 14 of 30]": written by programs that turn pages into text
_PAGE = re.compile(r"\W{0,8}page\W{0,3}\d{1,4}(?: ?(?:of|/) ?\d{1,4})?\W{0,8}", re.IGNORECASE)
_RULE = re.compile(r"[-=_*~. ]{3,}|\|?[ :-]+\|[ :|-]*")
_IMAGE = re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,500}\)")
_TAGS = re.compile(r"(?:</?[a-z][^<>]{0,200}>\s*)+", re.IGNORECASE)
_NUMBERED_HEAD = re.compile(r"\d{1,3}\s*[-–—|•]\s*(?P<after>\S.{5,100})|(?P<before>\S.{5,100}?)\s*[-–—|•]\s*\d{1,3}")
# "Tides and Towns          3", "4     Tides and Towns"
_PAGED_HEAD = re.compile(r"(?P<first>\d{1,3})\s{2,}\S.{8,90}|\S.{8,90}?\s{2,}(?P<last>\d{1,3})")
_KEY = re.compile(r"[\W\d_]+")
_BULLET = re.compile(r"[-*•●▪◦‣·>#|(]|\d{1,2}[.)]\s")
# Ends that no running head has: a stop, or the marker of a note
_UNLIKE_HEAD = re.compile(r"[.:;,?!)”\]>⁰¹²³⁴⁵⁶⁷⁸⁹]$|[^\W\d_]\d{1,3}$")
_MANY = 3
_SHORT = 20


def furniture_of(lines: Lines, taken: frozenset[int]) -> frozenset[int]:
    """Indexes of the lines that are furniture. Of the lines in `taken` (notes) only a running head with its page
    number can be: it stands right below the last note of a page."""
    found: set[int] = set()
    repeats: dict[str, list[int]] = {}
    heads: list[tuple[int, str]] = []
    all_lines = lines.all
    for index, line in enumerate(all_lines):
        text = line.text
        if not text:
            continue
        if index in taken:
            if len(text) <= 110 and _PAGED_HEAD.fullmatch(text):
                repeats.setdefault(_key(text), []).append(index)
            continue
        if len(text) > 400:
            continue
        number = (len(text) <= 12 and _NUMBER.fullmatch(text)) or (len(text) <= 40 and _PAGE.fullmatch(text))
        if number or _RULE.fullmatch(text):
            found.add(index)
            continue
        if len(text) < 120 and (
            _ADDRESS.fullmatch(text) or _BOOK_NUMBER.fullmatch(text) or _IMAGE.fullmatch(text) or _TAGS.fullmatch(text)
        ):
            found.add(index)
            continue
        if len(text) > 110 or (_BULLET.match(text) and not text[0].isdigit()):
            continue
        match = _NUMBERED_HEAD.fullmatch(text)
        if match and "|" not in (match["after"] or match["before"]):
            heads.append((index, _KEY.sub("", match["after"] or match["before"]).casefold()))
        if not _UNLIKE_HEAD.search(text) and not text[0].islower() and not connects(text):
            repeats.setdefault(_key(text), []).append(index)
    pages = sum(line.page for line in all_lines)
    for key, places in repeats.items():
        free = [index for index in places if index not in taken]
        if key and len(free) >= _MANY:
            found.update(_running(lines, key, free, pages))
        if " " in key and len(places) > 1:
            found.update(_paged(lines, places))
    if heads:
        known = _titles(lines, {index for index, _ in heads})
        found.update(index for index, key in heads if len(key) > 8 and key in known)
    return frozenset(found)


def _running(lines: Lines, key: str, places: list[int], pages: int) -> list[int]:
    """Those of the places of a repeated line where it is a running head.

    A heading that comes again in every chapter is none: running heads stand at page ends, or on most pages, or in the
    middle of sentences.
    """
    at_page = [index for index in places if lines.all[index].page]
    if len(key) < _SHORT:
        # The first showing is the heading itself
        return at_page[1:] if len(at_page) >= _MANY else []
    edges = sum(lines.all[i].page or _beside_number(lines, i) or _ends_page(lines, i) for i in places)
    alone = sum(_alone(lines, i) for i in places)
    often = pages > 1 and len(places) >= max(_MANY, 0.4 * pages) and 2 * alone >= len(places)
    inside = len(places) >= 2 * _MANY and sum(_interrupts(lines, i) for i in places) > 1
    return places if (edges > 1 and 3 * edges >= len(places)) or often or inside else []


def _paged(lines: Lines, places: list[int]) -> list[int]:
    """Those of the places of a repeated line that carry page numbers, which rise.

    They stand alone, or touch text on one side where their numbers count on: rows of two tables hardly do.
    """
    numbers: dict[int, int] = {}
    for index in places:
        match = _PAGED_HEAD.fullmatch(lines.all[index].text)
        if match:
            numbers[index] = int(match["first"] or match["last"])
    apart = [index for index in numbers if _alone(lines, index)]
    rising = all(numbers[one] < numbers[other] for one, other in pairwise(apart))
    if len(apart) == len(numbers):
        return apart if len(apart) > 1 and rising else []
    counting = all(before < after <= before + 2 for before, after in pairwise(numbers.values()))
    if counting and apart and all(_edge(lines, index) for index in numbers):
        return list(numbers)
    return apart if len(apart) > 1 and rising else []


def _edge(lines: Lines, index: int) -> bool:
    """Whether a blank line or a page end stands above or below."""
    beside = [lines.all[at] for at in (index - 1, index + 1) if 0 <= at < len(lines.all)]
    return len(beside) < 2 or any(not line.text for line in beside) or lines.all[index].page


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


def _alone(lines: Lines, index: int) -> bool:
    """Whether blank lines or page ends stand above and below."""
    above = index == 0 or not lines.all[index - 1].text or lines.all[index].page
    below = index + 1 == len(lines.all) or not lines.all[index + 1].text or lines.all[index + 1].page
    return above and below


def _ends_page(lines: Lines, index: int) -> bool:
    """Whether the next line with text begins a page."""
    following = next((line for line in lines.all[index + 1 : index + 5] if line.text), None)
    return following is not None and following.page


def _interrupts(lines: Lines, index: int) -> bool:
    """Whether a line stands in the middle of a sentence."""
    before = next((line.text for line in lines.all[max(0, index - 3) : index][::-1] if line.text), "")
    after = next((line.text for line in lines.all[index + 1 : index + 4] if line.text), "")
    return before[-1:].isalpha() and after[:1].islower()


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
