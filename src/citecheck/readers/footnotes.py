"""Which lines of a text are notes: the runs of numbered lines that markers point at and that look like citations."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

import attrs

from citecheck.readers.citing import cites, heads_references
from citecheck.readers.hints import NONE, Hints
from citecheck.readers.lines import Lines
from citecheck.readers.marks import Mark, Style

_START = re.compile(
    r"""(?P<bullet>[-*•]\s+)?
        (?:\[\^(?P<foot>[^\]\s]{1,40})\]:\s*
          |<sup>\s*\[?(?P<tag>\d{1,3}|[*†‡a-z])\]?\s*</sup>[.)]?\s*
          |(?P<super>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[.)]?\s*
          |\\?\[(?P<bracket>\d{1,3})\\?\][.:]?(?:\s+|$)
          |\((?P<paren>\d{1,3})\)\s+
          |\*\*\s?\[?(?P<bold>\d{1,3})\]?[.)]?\s?\*\*[.):]?\s+
          |(?P<dot>\d{1,3})(?:\\?[.)])(?:\s+|$)
          |(?P<tab>\d{1,3})\t\s*
          |(?P<bare>\d{1,3})(?:[ ]+|$)
        )
        (?:[\^↑](?:\s[a-z](?=\s))*\s+)?
        (?P<text>.*)""",
    re.VERBOSE | re.DOTALL,
)
_STYLES = ("foot", "tag", "super", "bracket", "paren", "bold", "dot", "tab", "bare")
_FIRST = "0123456789[(\\<-*•⁰¹²³⁴⁵⁶⁷⁸⁹"
"""What a line can begin with that numbers a note."""
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", re.IGNORECASE
)
_OPENS = re.compile(r"[A-Z“\"‘'(*_<\[]|https?:|www\.|\d{4}|ibid|pp?\.|[^\W\d_a-z]|e\.g|i\.e|cf|see |op\.? cit")
_LOWER = re.compile(r"[a-z]")
_SMALL_PRINT = 2.0
"""Worth of standing in small print at the foot of a page."""


@attrs.frozen
class NoteStart:
    """A line on which a note starts."""

    line: int
    """Index into `Lines.all`."""
    label: str | None
    """As printed; None for a note whose number is lost."""
    style: str
    body: int
    """Offset of the note's own text."""


@attrs.define
class _Candidate:
    line: int
    label: str
    number: int
    style: str
    body: int
    worth: float
    looks: float
    """How much it looks like a note whatever the markers say: a citation, a heading above, an unmistakable style."""
    marker: int = -1
    """Offset of the nearest marker with its label above; -1 where there is none."""
    score: float = 0.0
    back: int | None = None


def starts_of(text: str, lines: Lines, marks: Sequence[Mark], hints: Hints = NONE) -> tuple[NoteStart, ...]:
    """The lines on which notes start, in order of place.

    Numbered lines compete in one best chain of rising labels: each is worth more where a marker with its label stands
    above it, where it reads like a citation and where its neighbours are numbered next to it. A chain may restart
    (notes of each page or essay), at a price that an ordinary numbered list does not earn back.
    """
    candidates = _candidates(text, lines, marks, hints)
    certain = [c for c in candidates if c.style == "foot"]
    if certain:
        return tuple(NoteStart(c.line, c.label, c.style, c.body) for c in certain)
    chain = _proven(_chain(candidates, lines), lines, _places(marks, lines))
    return tuple(NoteStart(c.line, c.label, c.style, c.body) for c in _with_unmarked(chain, candidates))


def _candidates(text: str, lines: Lines, marks: Sequence[Mark], hints: Hints) -> list[_Candidate]:
    where = _places(marks, lines)
    found: list[_Candidate] = []
    under = 0.0
    for index, line in enumerate(lines.all):
        if not line.text or index in hints.furniture:
            continue
        if len(line.text) < 40 and heads_references(line.text):
            under = 1.5
            continue
        # "1 Introduction" in large type
        match = _START.match(line.text) if line.text[0] in _FIRST and index not in hints.headings else None
        if match is None:
            if line.text.startswith("#"):
                under = 0.0
            continue
        style = next(name for name in _STYLES if match[name])
        body = match["text"]
        label = match[style].translate(_DIGITS)
        if style == "foot":
            found.append(_Candidate(index, label, 0, style, line.start + match.start("text"), 9.0, 1.0))
            continue
        if not label.isdigit():
            continue  # notes by sign are rare in page text, and single letters number lists
        number = int(label)
        if number == 0 or (label[0] == "0"):
            continue
        if style == "bare" and text[line.end : line.end + 1] == "\t":
            style = "tab"  # an empty note, its tab the last character of the line
        cited = cites(_whole(lines, index, body))
        printed = _SMALL_PRINT if index in hints.small else 0.0
        worth = _worth(lines, index, style, number, body, match["bullet"] is not None, where) + under + cited + printed
        if worth > -5:
            start = line.start + match.start("text")
            looks = under + cited + printed + (0.5 if style in ("tag", "super") else 0.0)
            marker = _nearest(where.get(str(number), []), line.start)
            found.append(_Candidate(index, label, number, style, start, worth, looks, marker))
    return found


def _places(marks: Sequence[Mark], lines: Lines) -> dict[str, list[int]]:
    """Offsets of the possible markers by label; a number that opens a line is the number of a note or item."""
    openings = {line.start for line in lines.all}
    where: dict[str, list[int]] = {}
    bracketed = any(
        line.text[:1] == "(" and (match := _START.match(line.text)) and match["paren"] for line in lines.all
    )
    for mark in marks:
        if mark.style is Style.PAREN and not bracketed:
            continue  # "(3)" points at notes that begin so, and at no others
        if mark.weight >= 0.3 and mark.start not in openings:
            where.setdefault(mark.label, []).append(mark.start)
    return where


def _whole(lines: Lines, index: int, body: str) -> str:
    """The start of a note with the lines that may go on with it."""
    parts = [body[:600]]
    for line in lines.all[index + 1 : index + 6]:
        if not line.text or line.page or _START.match(line.text):
            break
        parts.append(line.text[:200])
    return " ".join(parts)


def _follows_note(lines: Lines, index: int, number: int) -> bool:
    """Whether the lines right above, back to a blank one, hold the start of the note before."""
    for at in range(index - 1, max(-1, index - 8), -1):
        match = _START.match(lines.all[at].text)
        if match and str(number - 1) in (match["bare"], match["tab"], match["dot"]):
            return True
        if not lines.all[at].text or lines.all[at].page:
            return False
    return False


def _nearest(places: list[int], offset: int) -> int:
    """The last of the ascending places before an offset; -1 where there is none."""
    at = bisect.bisect_left(places, offset)
    return places[at - 1] if at else -1


def _worth(
    lines: Lines, index: int, style: str, number: int, body: str, bullet: bool, where: dict[str, list[int]]
) -> float:
    """What speaks for and against a numbered line being a note, before its neighbours are asked."""
    line = lines.all[index]
    text = body.strip()
    worth = {
        "tag": 0.5,
        "super": 0.5,
        "bracket": 0.0,
        "bold": -0.5,
        "paren": -1.0,
        "dot": -1.0,
        "tab": -0.6,
        "bare": -1.2,
    }[style]
    above = lines.all[index - 1].text if index and not line.page else ""
    if style == "bare":
        if _MONTH.match(text) or (bullet and not text):
            return -9.0
        if text and not _OPENS.match(text):
            return -9.0
        if above and above[-1].isalpha() and not _follows_note(lines, index, number):
            worth -= 1.0  # in the middle of a paragraph
    elif text and _LOWER.match(text) and not _OPENS.match(text):
        worth -= 1.0
    if not text:
        worth -= 1.0 if style in ("dot", "bracket", "tag", "tab") else 1.8
    places = where.get(str(number), [])
    nearest = _nearest(places, line.start)
    if nearest >= 0:
        worth += 2.0 if line.start - nearest < 6000 else 1.0
    elif places and places[0] < line.start + 3000:
        worth += 0.5  # a note may be printed on the page before its marker
    return worth


_BESIDE = 4
"""Lines from the start of a note to the start of the next where nothing stands between them."""
_LEAST_UNMARKED = -2.5
_SKIP = 25
_HELD = 4


def _chain(candidates: list[_Candidate], lines: Lines) -> list[_Candidate]:
    """The chain of candidates with the best sum of worths, prices of skips, restarts and changes of style paid."""
    held: dict[int, list[int]] = {}
    top: int | None = None
    for index, candidate in enumerate(candidates):
        options: list[tuple[float, int | None]] = [(0.0 if candidate.number == 1 else -0.5, None)]
        for step in range(_SKIP + 1):
            same = held.get(candidate.number - step, ())
            options += [(_link(candidates[back], candidate, step, lines), back) for back in same]
        if top is not None and candidate.number <= 3:
            # Numbers that start again with a marker of their own since the last note cost little
            fresh = candidate.marker > lines.all[candidates[top].line].start
            price = (0.5 if fresh else 1.6) + 0.3 * (candidate.number - 1)
            options.append((candidates[top].score - price, top))
        score, candidate.back = max(options, key=lambda option: option[0])
        candidate.score = candidate.worth + score
        kept = held.setdefault(candidate.number, [])
        kept.append(index)
        if len(kept) > _HELD:
            kept.remove(min(kept[:-1], key=lambda i: candidates[i].score))
        if top is None or candidates[top].score < candidate.score:
            top = index
    chain: list[_Candidate] = []
    at = top if top is not None and candidates[top].score > 0 else None
    while at is not None:
        chain.append(candidates[at])
        at = candidates[at].back
    chain.reverse()
    return chain


def _link(before: _Candidate, after: _Candidate, step: int, lines: Lines) -> float:
    """What the chain up to `before` is worth to a note numbered `step` higher."""
    near = _adjacent(lines, before, after)
    price = 0.0
    if step == 0:
        fresh = after.marker > lines.all[before.line].start
        price = 0.8 if near else 0.7 if fresh and after.number == 1 else 2.2  # a number printed twice
    elif step > 1:
        price = 0.25 + 0.1 * step
    if before.style != after.style:
        price += 0.5 if {before.style, after.style} <= {"dot", "tag", "super", "tab"} else 0.8
    bonus = (0.9 if after.line - before.line <= 3 else 0.6) if near and step == 1 else 0.0
    return before.score - price + bonus


def _adjacent(lines: Lines, before: _Candidate, after: _Candidate) -> bool:
    """Whether hardly anything but the first note stands between the two."""
    if after.line - before.line > 12:
        return False
    size = lines.all[after.line].start - lines.all[before.line].start
    return size < 1500


def _proven(chain: list[_Candidate], lines: Lines, where: dict[str, list[int]]) -> list[_Candidate]:
    """The stretches of the chain, between restarts, that markers of their own or citations show to be notes.

    A marker proves one note only; stretches that look most like notes take theirs first.
    """
    stretches: list[list[_Candidate]] = []
    for candidate in chain:
        if not stretches or candidate.number < stretches[-1][-1].number:
            stretches.append([])
        stretches[-1].append(candidate)
    free = {label: list(places) for label, places in where.items()}
    kept: list[_Candidate] = []
    for stretch in sorted(stretches, key=lambda s: -sum(c.looks for c in s) / len(s)):
        answered = 0
        for candidate in stretch:
            places = free.get(str(candidate.number), [])
            before = [place for place in places if place < lines.all[candidate.line].start]
            if before:
                places.remove(before[-1])
                answered += 1
        cited = sum(c.looks > 0 for c in stretch)
        if stretch[0].style == "paren" and 2 * cited < len(stretch):
            continue  # "(1) More mud is needed": points that the text counts up
        if 2 * answered >= len(stretch) or (len(stretch) > 2 and 5 * cited >= 3 * len(stretch)):
            kept += stretch
    return sorted(kept, key=lambda c: c.line)


def _with_unmarked(chain: Sequence[_Candidate], candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The chain with the notes that no marker points at: numbered as the gap between two others wants it, in their
    style, and right beside one of them or clearly a citation."""
    filled: list[_Candidate] = []
    places = [candidate.line for candidate in candidates]
    for index, before in enumerate(chain):
        following = chain[index + 1] if index + 1 < len(chain) else None
        filled.append(before)
        high = following.number if following and following.number > before.number else before.number + 2
        begin = bisect.bisect_right(places, before.line)
        end = bisect.bisect_left(places, following.line) if following else len(places)
        for candidate in candidates[begin : min(end, begin + _SKIP)] if high > before.number + 1 else ():
            last = filled[-1]
            if not last.number < candidate.number < high or candidate.style not in (before.style, last.style):
                continue
            beside = _beside(last, candidate) or (following is not None and _beside(candidate, following))
            if candidate.worth > _LEAST_UNMARKED and (beside or (candidate.looks >= 1 and following is not None)):
                filled.append(candidate)
    return filled


def _beside(before: _Candidate, after: _Candidate) -> bool:
    return after.line - before.line <= _BESIDE
