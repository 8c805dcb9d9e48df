"""Where sentences of a string begin and end."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"""(?P<stop>[.!?…]{1,8})
        (?P<closing>["'”’)\]»*_]{0,4})
        (?P<mark>(?:\d{1,3}(?:[ ,]\d{1,3}){0,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,6}|(?:\s?\[\^?\w{1,4}\]){1,5}|<sup>[\d ,]{1,20}</sup>)?)
        (?P<gap>\s+|$)""",
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"[^\s(\[“\"‘'/]*$")
_OPENING = "\"'“‘«([*_"

# After these a full stop never ends a sentence: something always follows.
_NEVER = frozenset(
    "mr mrs ms messrs dr prof sir st rev hon rt capt col gen lt sgt maj cllr cf eg e.g ie i.e viz vs v "
    "ed eds p pp para paras fig figs vol vols ch chap approx ca c".split()
)
# After these a full stop ends a sentence only where the next word is one that begins sentences.
_SELDOM = frozenset(
    "al etc inc ltd co corp plc no nos jr sr u.s u.k e.u u.n ph.d m.p a.m p.m dept govt est ibid op cit "
    "jan feb mar apr jun jul aug sept sep oct nov dec sec ref refs".split()
)
_STARTERS = frozenset(
    "the a an this that these those it he she they we i you in on at for from to as by with and but or if when while "
    "however although although there here since after before our their his her its what how why who where such some "
    "many most all both each every more one two three".split()
)
LONGEST = 2000
"""Characters of a sentence at most: what goes on longer is a table or a list that lost its line breaks."""
_BREAK = re.compile(r"[;:|,]\s+|\s+")
_INITIAL = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[ivxlc]{1,5}|[a-z])")


def split(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of every sentence of `text`, without white space around them; together they cover all its words.

    Abbreviations ("Dr.", "e.g.", "et al."), initials, decimals and enumerators do not end a sentence; quotation marks,
    brackets and note markers after a stop belong to the sentence that they close. What is longer than LONGEST is cut
    where a word ends, after a semicolon or comma where there is one near.
    """
    spans: list[tuple[int, int]] = []
    begin = len(text) - len(text.lstrip())
    for match in _STOP.finditer(text):
        end = match.start("gap")
        if end <= begin or not _ends(text, match, begin):
            continue
        spans += bounded(text, begin, end)
        begin = match.end()
    end = len(text.rstrip())
    if begin < end:
        spans += bounded(text, begin, end)
    return tuple(spans)


def bounded(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The span as it is, or in parts of at most LONGEST characters."""
    parts = []
    while end - begin > LONGEST:
        breaks = list(_BREAK.finditer(text, begin + LONGEST // 2, begin + LONGEST))
        at = next((b for b in reversed(breaks) if not b[0].isspace()), breaks[-1] if breaks else None)
        stop, following = (at.end(), at.end()) if at else (begin + LONGEST, begin + LONGEST)
        parts.append((begin, begin + len(text[begin:stop].rstrip())))
        begin = following
    return [*parts, (begin, end)] if begin < end else parts


def _ends(text: str, match: re.Match[str], begin: int) -> bool:
    after = match.end()
    if after >= len(text):
        return True
    mark, stop = match["mark"], match.start("stop")
    if mark[:1].isdigit() and text[stop - 1 : stop].isdigit() and not text[max(0, stop - 4) : stop].isdecimal():
        return False  # "by 2.7 on average" holds a decimal; "in 2013.7 The next" a marker
    first = text[after]
    while first in _OPENING and after + 1 < len(text):
        after += 1
        first = text[after]
    if first.islower():
        return False
    word = _WORD_BEFORE.search(text, max(begin, stop - 24), stop)
    before = word[0].rstrip(".") if word else ""
    if match["stop"] != "." or match["closing"].strip("*_"):
        return True
    folded = before.lower()
    if folded in _NEVER:
        return False
    if folded in ("no", "nos"):
        return not first.isdigit()
    following = "".join(text[after : after + 24].split()[:1]).strip("\"'“”‘’,;:()").lower()
    if folded in _SELDOM:
        return first.isupper() and following in _STARTERS
    if _INITIAL.fullmatch(before) and len(before) < 8:
        # "J. Hall", "the U.S. Senate"; a single letter that closes a sentence ("vitamin C. The …") needs a starter
        return following in _STARTERS and len(before) == 1 and text[max(0, stop - 2) : stop - 1] == " "
    # "1. Train the staff": an enumerator at the start
    return not (_NUMBERED.fullmatch(before) and stop - len(before) <= begin)
