"""Comparing two titles, and finding a title in its note."""

from __future__ import annotations

import difflib
import enum
import re

import attrs

from citecheck.prose.titles import is_slip, title_words, word_spans
from citecheck.records import Location, Note

_LEAST_CUT = 5
"""Words of a title that stand for the whole where only its beginning is given."""
_NUMBER = re.compile(r"\d|^[ivx]{2,}$")
_SMALL = frozenset("a an the of in on at to for by with and or from as is are its their".split())
_SERIES = frozenset(
    """january february march april may june july august september october november december spring summer
    autumn winter first second third fourth fifth sixth one two three four five annual quarterly monthly
    weekly interim final draft full summary executive technical appendix annex annexe supplementary volume
    part chapter phase stage round wave key england scotland wales ireland britain london north south east
    west northern southern eastern western uk us eu""".split()
)
"""Words by which the titles of two works of one series differ."""

_GROUPS = frozenset(
    """male female men women boys girls child children adult adults young younger old older rural urban
    primary secondary local national regional mid end half year early late update updated revised new short
    patients staff""".split()
)
"""Words by which they may, where nothing else says that they are one."""


class Difference(enum.Enum):
    NONE = "none"
    """The same words, whatever their signs, capitals and spaces."""
    SPELLING = "spelling"
    """One word, spelt two ways or in two numbers."""
    WORD = "word"
    """One word for another."""
    ADDED = "added"
    """One has a word or two that the other lacks."""


@attrs.frozen(kw_only=True)
class Compared:
    """How two titles differ, where they can be one title."""

    difference: Difference
    first: str
    """The words that only the first has."""
    second: str


def compare_titles(one: str, other: str, *, tied: bool = False) -> Compared | None:
    """How the two differ, None where they are two titles. `tied`: something else says that they are of one work.

    Titles that differ in a number, a month, a nation or the like are two works of a series; a title with and without
    its subtitle is one title.
    """
    a, b = title_words(one), title_words(other)
    if "".join(a) == "".join(b):
        return Compared(difference=Difference.NONE, first="", second="")
    if not a or not b or len(a) > 60 or len(b) > 60 or _numbers(a) != _numbers(b):
        return None
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    changes = [op for op in matcher.get_opcodes() if op[0] != "equal"]
    shared = sum(size for _, _, size in matcher.get_matching_blocks())
    content = sum(len(set(a[i : i + size]) - _SMALL) for i, _, size in matcher.get_matching_blocks())
    if not changes or len(changes) > 1:
        return None
    _, i, j, k, m = changes[0]
    left, right = a[i:j], b[k:m]
    if "".join(left) == "".join(right):
        return Compared(difference=Difference.NONE, first="", second="")
    if {*left, *right} & (_SERIES if tied else _SERIES | _GROUPS):
        return None
    compared = {"first": " ".join(left), "second": " ".join(right)}
    if len(left) == len(right) == 1:
        if is_slip(left[0], right[0]):
            return Compared(difference=Difference.SPELLING, **compared) if content >= 2 else None
        if _SMALL & {left[0], right[0]}:
            return None
        return Compared(difference=Difference.WORD, **compared) if content >= (2 if tied else 3) else None
    if not left or not right:
        added = left or right
        at_end = max(j, m) == max(len(a), len(b)) and (j == len(a) and m == len(b))
        if at_end or len(added) > 3 or not set(added) - _SMALL:
            return None
        return Compared(difference=Difference.ADDED, **compared) if content >= 4 and shared >= 5 else None
    return None


def begins_alike(title: str, said: str) -> str:
    """The beginning of `title` that is as long as `said`, where `said` can be a title cut short; else `title`."""
    ends = [end for _, end in word_spans(title)]
    count = len(word_spans(said))
    return title[: ends[count - 1]] if _LEAST_CUT <= count < len(ends) else title


def _numbers(words: tuple[str, ...]) -> list[str]:
    return sorted(word for word in words if _NUMBER.search(word))


def place_in_note(note: Note, phrase: str) -> Location:
    """Where `phrase` stands in a note; the note's own place where it is not found (after a page foot, say)."""
    words = [phrase[start:end] for start, end in word_spans(phrase)]
    if words:
        # a word may be cut in two at the end of a line
        pattern = r"[\W_]{1,12}?".join(r"(?:-\s*)?".join(re.escape(letter) for letter in word) for word in words[:30])
        found = re.compile(pattern).search(note.location.surface)
        if found:
            return note.location.part(*found.span())
    return note.location
