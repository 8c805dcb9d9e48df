"""Whether two spellings name one person, judged by the spelling alone."""

from __future__ import annotations

import enum
import functools
import re

import attrs

from citecheck.naming.given import is_given_name, related_given_names
from citecheck.naming.parts import PersonName, parse_name
from citecheck.records import NameMatch


class Likeness(enum.IntEnum):
    """How two words of two names compare, the likest last."""

    DIFFERENT = 0
    CLOSE = 1
    """Near in spelling, yet both real names (Tony, Toby), or too far for one slip: cannot tell."""
    INITIAL = 2
    SLIP = 3
    """A letter mistyped, lost, doubled or swapped."""
    FORM = 4
    """A short or pet form (Robert, Bob)."""
    SPELLING = 5
    """Another spelling of the same sound (Stephen, Steven)."""
    EQUAL = 6


_WEIGHTS = {
    Likeness.EQUAL: 1.0,
    Likeness.SPELLING: 0.95,
    Likeness.FORM: 0.9,
    Likeness.SLIP: 0.85,
    Likeness.INITIAL: 0.75,
    Likeness.CLOSE: 0.5,
    Likeness.DIFFERENT: 0.0,
}

_LONGEST = 500
"""Characters. Words are compared each with each, so that what is no name must not be taken for one."""

_SOUNDS = (
    (re.compile(r"ph|v|w"), "f"),
    (re.compile(r"ck|qu|k|q|ch"), "c"),
    (re.compile(r"ey|y|ie|ee|j(?=$)"), "i"),
    (re.compile(r"z|x"), "s"),
    (re.compile(r"(?<=[a-z])h|e$|e(?=s$)"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def same_name(a: str, b: str) -> NameMatch:
    """Whether two spellings name one person: True, False, or None where the spelling cannot tell.

    Titles, accents, word order ("Bell, Anna"), initials, short forms and slips of the pen are allowed for. Two first
    names that are both in use before one surname ("Tony", "Toby") are None: they may be a slip or two people, and only
    what stands around them can tell.
    """
    if max(len(a), len(b)) > _LONGEST:
        return NameMatch(same=None, score=0.0, reason="too long for a name")
    one, two = parse_name(a), parse_name(b)
    if not one.family or not two.family:
        return NameMatch(same=None, score=0.0, reason="no name")
    if one.letters == two.letters:
        return NameMatch(same=True, score=1.0, reason="same letters")
    if not one.given or not two.given:
        return _single(one, two)
    whole = compare_words(one.letters, two.letters)
    if whole is Likeness.SLIP and (len(one.words) == 1 or len(two.words) == 1 or len(one.words) != len(two.words)):
        return NameMatch(same=True, score=0.85, reason="one letter apart")
    best = _compare(one, two)
    if best.same is True:
        return best
    if _subset(one.words, two.words):
        return NameMatch(same=True, score=0.7, reason="one leaves out some of the names")
    if (
        whole is Likeness.SLIP
        and one.given[0] == two.given[0]
        and len(one.letters) >= 8
        and distance(one.letters, two.letters) == 1
    ):
        return NameMatch(same=True, score=0.75, reason="one letter apart")
    if set(one.words) == set(two.words) and len(one.words) == len(two.words):
        return NameMatch(same=None, score=0.6, reason="the same words in another order")
    return best


def compare_words(a: str, b: str) -> Likeness:
    """Two folded words, without knowledge of given names."""
    if a == b:
        return Likeness.EQUAL
    if len(a) == 1 or len(b) == 1:
        return Likeness.INITIAL if a[:1] == b[:1] else Likeness.DIFFERENT
    if len(a) > 2 and len(b) > 2 and sound(a) == sound(b):
        return Likeness.SPELLING
    longest = max(len(a), len(b))
    slips = distance(a, b)
    if (slips == 1 and longest >= 4) or (slips == 2 and longest >= 7):
        return Likeness.SLIP
    if (slips == 1 and longest == 3) or (slips <= 2 and longest >= 4):
        return Likeness.CLOSE
    return Likeness.DIFFERENT


def compare_given(a: str, b: str) -> Likeness:
    """Two folded given names or initials."""
    likeness = compare_words(a, b)
    if likeness in (Likeness.EQUAL, Likeness.INITIAL, Likeness.SPELLING):
        return likeness
    if related_given_names(a, b) or _southern(a, b):
        return Likeness.FORM
    if is_given_name(a) and is_given_name(b):
        # two names in use: whatever the number of letters, it may be two people
        return Likeness.CLOSE if likeness is not Likeness.DIFFERENT else Likeness.DIFFERENT
    return likeness


def _southern(a: str, b: str) -> bool:
    """Whether one is the Italian, Spanish or Portuguese form of the other: Leonard, Leonardo."""
    short, long = sorted((a, b), key=len)
    return len(short) >= 4 and long == short + "o" and short[-1] not in "aeiouy"


def distance(a: str, b: str) -> int:
    """Letters to change, add, drop or swap with a neighbour; 3 or more are not counted out."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(a, b, score_cutoff=3))


@functools.lru_cache(maxsize=65_536)
def sound(word: str) -> str:
    """A rough key for words that sound alike: Stephen and Steven, Clark and Clarke."""
    for pattern, by in _SOUNDS:
        word = pattern.sub(by, word)
    return word


def _single(one: PersonName, two: PersonName) -> NameMatch:
    """One of the two has only one word."""
    if not one.given and not two.given:
        likeness = compare_words(one.family, two.family)
        if likeness >= Likeness.SLIP:
            return NameMatch(same=True, score=_WEIGHTS[likeness], reason="one word each, a letter or so apart")
        return NameMatch(
            same=None if likeness is Likeness.CLOSE else False, score=_WEIGHTS[likeness], reason="other name"
        )
    short, full = (one, two) if not one.given else (two, one)
    if compare_words(short.family, full.family) >= Likeness.SLIP:
        return NameMatch(same=None, score=0.6, reason="only a surname to go by")
    if any(compare_given(short.family, given) >= Likeness.FORM for given in full.given):
        return NameMatch(same=None, score=0.5, reason="only a first name to go by")
    return NameMatch(same=False, score=0.0, reason="other surname")


@attrs.frozen
class _Aligned:
    first: Likeness
    middle: Likeness
    """The least of the middle names that both have; EQUAL where one has none."""
    dropped: int
    moved: bool = False


def _compare(one: PersonName, two: PersonName) -> NameMatch:
    family = compare_words(one.family, two.family)
    if family in (Likeness.DIFFERENT, Likeness.CLOSE, Likeness.INITIAL):
        if family is Likeness.CLOSE and compare_given(one.given[0], two.given[0]) is Likeness.EQUAL:
            return NameMatch(same=None, score=0.5, reason="surnames close, not one slip apart")
        return NameMatch(same=False, score=0.0, reason="other surname")
    given = _align(one.given, two.given)
    score = round(_WEIGHTS[family] * min(_WEIGHTS[given.first], _WEIGHTS[given.middle]), 4)
    if given.first is Likeness.DIFFERENT:
        return NameMatch(same=False, score=0.1, reason="same surname, other first name")
    if given.middle is Likeness.DIFFERENT:
        return NameMatch(same=False, score=0.2, reason="other middle name")
    if Likeness.CLOSE in (given.first, given.middle):
        return NameMatch(same=None, score=min(score, 0.5), reason="same surname, close first names")
    if family is not Likeness.EQUAL and (given.first is Likeness.INITIAL or _short_slips(one, two, given)):
        return NameMatch(same=None, score=score, reason="neither first name nor surname quite the same")
    return NameMatch(same=True, score=score, reason=_reason(family, given))


def _subset(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """One is the other with some of its words left out, the first not: "Anna Bell" of "Anna Bell Hartley"."""
    short, long = sorted((one, two), key=len)
    if len(short) == len(long) or len(set(short)) < 2 or any(len(word) == 1 for word in short):
        return False
    if len(short) >= 3 and set(short) <= set(long):
        return True
    rest = iter(long)
    return short[0] == long[0] and all(word in rest for word in short)


def _short_slips(one: PersonName, two: PersonName, given: _Aligned) -> bool:
    """A slip in the first name and one in the surname are too many for short names."""
    return given.first is Likeness.SLIP and min(len(one.given[0]), len(two.given[0]), len(one.family)) < 6


def _align(one: tuple[str, ...], two: tuple[str, ...]) -> _Aligned:
    short, long = sorted((one, two), key=len)
    first = compare_given(short[0], long[0])
    if first is Likeness.DIFFERENT and len(short) < len(long) and len(short[0]) > 1:
        # called by the second name: "Boris Bell" for "Alexander Boris Bell"
        at = next((i for i, word in enumerate(long) if word == short[0]), None)
        if at is not None:
            return _Aligned(Likeness.EQUAL, _middle(short[1:], long[at + 1 :]), len(long) - len(short), moved=True)
    return _Aligned(first, _middle(short[1:], long[1:]), len(long) - len(short))


def _middle(short: tuple[str, ...], long: tuple[str, ...]) -> Likeness:
    """The worst match of the shorter's middle names, each with the next fitting one of the longer's."""
    worst, at = Likeness.EQUAL, 0
    for word in short:
        best, where = Likeness.DIFFERENT, at
        for i in range(at, len(long)):
            likeness = compare_given(word, long[i])
            if likeness > best:
                best, where = likeness, i
        worst, at = min(worst, best), where + 1
    return worst


def _reason(family: Likeness, given: _Aligned) -> str:
    parts = []
    if family is Likeness.SLIP:
        parts.append("surnames a letter or two apart")
    elif family is Likeness.SPELLING:
        parts.append("surname spelt two ways")
    else:
        parts.append("same surname")
    parts.append(
        {
            Likeness.EQUAL: "called by another of the given names" if given.moved else "same first name",
            Likeness.SPELLING: "first name spelt two ways",
            Likeness.FORM: "a short form of the first name",
            Likeness.SLIP: "first names a letter apart",
            Likeness.INITIAL: "the initial agrees",
        }[given.first]
    )
    if given.dropped:
        parts.append("a middle name left out")
    return ", ".join(parts)
