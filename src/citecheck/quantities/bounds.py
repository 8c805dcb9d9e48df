"""Reading the words that bound a value, before it and after it."""

from __future__ import annotations

import re

from citecheck.quantities.numeral import SPACE
from citecheck.quantities.qualifiers import AFTER, BEFORE, FILLERS
from citecheck.records import Qualifier

_CIRCA = re.compile(r"(?<![\w.])(?:c|ca|approx)\.$", re.I)
"""Without a space: "c.£4m"."""
_SIGNS = frozenset("~≈∼><＞＜≥≤⩾⩽=")
_SPACED_SIGN = re.compile(r"([<>]) ?(=)$")
_PHRASES = "|".join(phrase.replace(" ", SPACE) for phrase in sorted(AFTER, key=len, reverse=True))
_AFTER = re.compile(rf"(?:{SPACE}|[-‐‑])?+(?P<phrase>{_PHRASES})(?!\w)|(?P<plus>\+)(?!\d)")
_LONGEST = max(len(phrase.split()) for phrase in BEFORE)
_LONGER = re.compile(
    r"\b(?:for|is|was|are|were|just|well|took|takes|take|taken|after|waited?|waiting|last|lasted|lasting|of|old|aged|not|at|already|now|ago|been|worth)\s+(?:well\s+|just\s+|slightly\s+)?over\s*$",
    re.I,
)
_LONGER_AFTER = re.compile(rf"{SPACE}(?:ago|old|late|later|earlier|longer)\b|-old")


def qualifier_before(text: str, at: int) -> tuple[Qualifier, int] | None:
    """The qualifier that ends just before `at`, and the offset where its words begin."""
    window = text[max(0, at - 60) : at]
    stripped = window.rstrip()
    if not stripped:
        return None
    if stripped[-1] in _SIGNS:
        spaced = _SPACED_SIGN.search(stripped)
        if spaced:  # "< = 100"
            return BEFORE[spaced[1] + spaced[2]], at - len(window) + spaced.start()
        sign = stripped[-2:] if stripped[-2:] in BEFORE else stripped[-1]
        qualifier = BEFORE.get(sign)
        return (qualifier, at - len(window) + len(stripped) - len(sign)) if qualifier else None
    if stripped == window and not window.endswith(("-", "‐")):
        circa = _CIRCA.search(window)
        return (Qualifier.ABOUT, at - len(window) + circa.start()) if circa else None
    if window[-1] != "-" and _OPENING.split(stripped.rsplit(None, 1)[-1])[-1].lower() not in _LAST_WORDS:
        return None
    window = window.replace("-", " ") if window[-1] == "-" else window
    words = _last_words(window)
    fillers = 0
    while words and words[-1] in FILLERS:
        words.pop()
        fillers += 1
    for length in range(min(_LONGEST, len(words)), 0, -1):
        qualifier = BEFORE.get(" ".join(words[-length:]))
        if qualifier:
            begins = [match.start() for match in _WORD.finditer(window)]
            return qualifier, at - len(window) + begins[-length - fillers]
    return None


_WORD = re.compile(r"[^\s(“‘\"\[]+")
_OPENING = re.compile(r"[\s(“‘\"\[]")
_LAST_WORDS = FILLERS | {phrase.split()[-1] for phrase in BEFORE}


def _last_words(window: str) -> list[str]:
    """The last words of a window, lower case; a full stop or comma between words ends the reach."""
    words = [word.lower() for word in _WORD.findall(window)[-8:]]
    for at in range(len(words) - 1, -1, -1):
        if words[at][-1] in ".,;:)" and words[at] not in ("approx.", "c."):
            return words[at + 1 :]
    return words


def qualifier_after(text: str, at: int) -> Qualifier | None:
    """ "or more", "plus", "and under" just after a value."""
    match = _AFTER.match(text, at)
    if not match:
        return None
    if match["plus"]:
        return Qualifier.AT_LEAST
    return AFTER[" ".join(match["phrase"].split())]


def over_means_more(text: str, at: int, end: int) -> bool:
    """Whether "over" before a length of time says "more than" and not "in the course of"."""
    return bool(_LONGER.search(text, max(0, at - 40), at) or _LONGER_AFTER.match(text, end))
