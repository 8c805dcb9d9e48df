"""Marks in the cells of a table ("1,234 [note 2]", "12.3r", "[c]") and the notes that explain them."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BRACKETED = re.compile(r"\s*\[\s*(?P<inside>[^\[\]]{1,60})\]\s*")
_RAISED_END = re.compile(r"\s*(?P<inside>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,⸴ ][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){0,3})$")
_ROUND_END = re.compile(
    r"(?<=[^\s(])\s*\(\s*(?:notes?\s*)?(?P<inside>\d{1,2}(?:\s*[,;&]\s*\d{1,2}){0,4}|[a-z])\s*\)$", re.I
)
_SIGN_END = re.compile(r"(?<=[\w%)])\s*(?P<inside>\*{1,3}|[†‡§#~]{1,2})$")
_LETTER_END = re.compile(r"(?<=[\d%])\s?(?P<inside>[rpebuce])$")
"""Revised, provisional, estimated, break in the series …"""
_KEY = re.compile(r"\d{1,3}|[a-z]{1,5}|\*{1,3}|[†‡§#~]{1,2}", re.IGNORECASE)
_WORDS = re.compile(r"\b(?:notes?|footnotes?|fn|see|and)\b", re.IGNORECASE)
_MISSING = re.compile(
    r"(?:\.{1,3}|…|[:~#]|[-–—]{1,2}|\*{1,3}|[xzcukw]|n\.?/?a\.?|nil|\[[a-z]{1,6}\d?\]|suppressed"
    r"|not (?:available|applicable))",
    re.IGNORECASE,
)
_LEADS = (
    # "[note 1] Covers …", "[c] confidential", "Note 1: Covers …"
    re.compile(r"\[\s*(?:notes?\s*)?(?P<key>\w{1,5}|\*{1,3})\s*\]\s*[=:.–-]?\s*(?P<text>\S.*)", re.I | re.S),
    re.compile(r"(?:foot)?note\s*(?P<key>\d{1,3}|[a-z])\s*[=:.)–-]*\s+(?P<text>\S.*)", re.I | re.S),
    # "1. Covers …", "(1) Covers …", "1 Covers …", "¹ Covers …", "* Covers …"
    re.compile(r"\(?(?P<key>\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\*{1,3}|[†‡§])[.):]*\s*(?P<text>[^\W\d_].{8,})", re.S),
    # "r = revised", "p: provisional"
    re.compile(r"(?P<key>[a-z]|\.\.|-|:)\s*[=:]\s*(?P<text>[^\W\d_].*)", re.I | re.S),
)
_ANY = re.compile(r"(?:notes?|sources?|footnotes?|key|symbols?)\b\s*[:.]?\s*", re.IGNORECASE)
_LONGEST = 400
"""Characters of a note that are kept."""


@attrs.frozen
class Marked:
    """The text of a cell without its marks."""

    bare: str
    marks: tuple[str, ...] = ()
    """"2" for "[note 2]", "r", "*"."""


def without_marks(text: str) -> Marked:
    """A cell's text and its marks. Of a word only brackets and raised digits at its end are marks, of a figure a letter
    or sign as well. A cell that is nothing but a mark keeps it as its text."""
    marks: list[str] = []
    bare = text
    for match in _BRACKETED.finditer(text):
        keys = _keys(match["inside"])
        if keys:
            marks += keys
            bare = bare.replace(match.group(), " ", 1)
    bare = bare.strip()
    if not bare:
        return Marked(text, tuple(marks))
    patterns = [_RAISED_END, _ROUND_END, _SIGN_END]
    if bare[:1].isdigit() or bare[:1] in "£$€-−+(":
        patterns.append(_LETTER_END)
    for _ in range(3):
        ends = (pattern.search(bare) for pattern in patterns)
        end = next((match for match in ends if match is not None and match.start()), None)
        if end is None:
            break
        marks += _keys(end["inside"])
        bare = bare[: end.start()].rstrip()
    return Marked(bare, tuple(dict.fromkeys(marks)))


def is_missing(text: str) -> bool:
    """Whether a cell says that it has no figure: "..", "-", "[c]"."""
    return bool(_MISSING.fullmatch(text))


def note_of(text: str) -> tuple[str, str] | None:
    """(key, text) of a note below a table; None for any other line."""
    text = _ANY.sub("", text, count=1) if not _LEADS[1].match(text) else text
    for pattern in _LEADS:
        match = pattern.fullmatch(text.strip())
        if match is not None:
            return _key(match["key"]), " ".join(match["text"].split())[:_LONGEST]
    return None


def note_of_cells(cells: Iterable[str]) -> tuple[str, str] | None:
    """(key, text) of a row of a list of notes: "note 1" or "1" in one cell, what it says in the next."""
    told = list(cells)
    if len(told) < 2 or len(told[1].split()) < 2 or len(told[1]) < 8:
        return None
    keys = _keys(told[0].strip("[]().: "))
    return (keys[0], " ".join(told[1].split())[:_LONGEST]) if len(keys) == 1 else None


def _keys(inside: str) -> list[str]:
    """The keys in what stands between brackets; none where it is words or a unit."""
    rest = _WORDS.sub(" ", inside)
    parts = [part for part in re.split(r"[\s,;&]+", rest) if part]
    if not parts or len(parts) > 8 or any(not _KEY.fullmatch(part.translate(_RAISED)) for part in parts):
        return []
    return [_key(part) for part in parts]


def _key(written: str) -> str:
    return written.translate(_RAISED).lower().lstrip("0") or "0"
