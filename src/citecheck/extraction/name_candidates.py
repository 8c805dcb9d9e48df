"""Capitalised words that may be a person's full name, before anything is known of what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from citecheck.extraction.name_evidence import honorific_before
from citecheck.extraction.name_passages import Passage, Token
from citecheck.extraction.name_words import (
    LEADING,
    NOT_GIVEN,
    NOT_SURNAMES,
    PLACE_HEADS,
    ROLE_HEADS,
    ROLE_MODIFIERS,
    TITLE_HEADS,
)
from citecheck.naming import HONORIFICS, POSTNOMINALS, is_given_name
from citecheck.naming.body_words import ORGANISATION_HEADS

VERBAL = frozenset(("will",))
"""Given names that are verbs before a name as well: "Will Reed", "What Will Reed Do"."""
HEADED = ORGANISATION_HEADS | TITLE_HEADS
STOPS = HONORIFICS | POSTNOMINALS | HEADED
"""Words that no name holds."""
_STATES = frozenset("U.S. U.K. U.N. E.U. N.Y. N.J. N.C. S.C. N.D. S.D. N.H. N.M. R.I. D.C. L.A. B.C. A.D. P.O.".split())
"""Capitals with stops that are nobody's initials."""
_PHRASE = re.compile(r"-(?:a|and|at|by|for|in|of|off|on|or|out|over|the|to|up|down|with)(?:-|$)")
"""What makes a word a phrase: "Day-by-day", "Follow-up"."""
_PLURAL = re.compile(r"(?:lander|er|ist|ian|ean|ese|ite|man|men)s?$")
_COLOURS = frozenset("green white blue red black grey brown little great old new young big small".split())
"""First words of what people are called together or papers are: "Little Englander", "Green Paper"."""
_ADVERBS = frozenset(
    """later earlier yesterday today tomorrow tonight soon again afterwards meantime sometimes often always never
    elsewhere perhaps maybe nobody everybody somebody anyone everyone someone except besides beyond alongside
    interestingly""".split()
)
"""What begins a sentence before a name and is no part of it."""
_LONGEST = 4


@attrs.frozen
class Candidate:
    """Words that may be a full name."""

    passage: int
    tokens: tuple[Token, ...]
    before: tuple[Token, ...]
    """Capitalised words just before it."""
    after: tuple[Token, ...]
    honorific: str | None

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def candidates_in(index: int, passage: Passage, lower: Mapping[str, int]) -> Iterator[Candidate]:
    """Every candidate of a passage; `lower` counts the document's words that stand in small letters."""
    for run in passage.runs:
        at = 0
        while at < len(run):
            stop = _name_end(run, at, lower)
            if stop is None:
                at += 1
                continue
            yield Candidate(index, run[at:stop], run[:at], run[stop:], honorific_before(passage.text, run[at].start))
            at = stop


def known_given(token: Token) -> bool:
    """Whether the word is in the list of given names, and not rather an ordinary word."""
    if token.key in NOT_SURNAMES and token.key not in VERBAL:
        return False
    return is_given_name(token.text.split("-")[0])


def _name_end(run: tuple[Token, ...], at: int, lower: Mapping[str, int]) -> int | None:
    """Where a name that begins at run[at] would end; None where none can."""
    first = run[at]
    if first.possessive or first.key in NOT_GIVEN or first.key in STOPS or len(first.text) < 2:
        return None
    if first.key in ROLE_HEADS or (first.text.isupper() and len(first.text) < 4 and not first.initials):
        return None
    if first.text in _STATES or _PHRASE.search(first.key):
        return None
    given = first.initials or known_given(first)
    if at + 2 < len(run) and first.key not in VERBAL and _leads_in(first, run[at + 1], given=given):
        return None  # "Later Anna Bell wrote"
    if first.key in VERBAL and at + 1 < len(run) and known_given(run[at + 1]):
        return None  # "Will Anna Bell speak?"
    shouted = first.text.isupper() and not first.initials
    if shouted and at + 1 < len(run) and not run[at + 1].text.isupper():
        return None  # "IIFL Securities"
    if not given and (first.key in NOT_SURNAMES or first.key in ROLE_MODIFIERS or first.key in PLACE_HEADS):
        return None
    end = at + 1
    while end < len(run) and end - at < _LONGEST:
        token = run[end]
        if end == at + 1 and given and _bare_initial(token) and end + 1 < len(run):
            if not _surname_like(run[end + 1], known=True, capitals=False) or run[end + 1].initials:
                break
            end += 1
            continue
        if not _surname_like(token, known=given, capitals=first.text.isupper() or first.initials):
            break
        if end - at >= 2 and lower.get(token.key):
            break  # a headline: "Anna Bell Steps Down"
        end += 1
        if token.possessive:
            break
    while end > at + 1 and run[end - 1].initials:
        end -= 1
    if end - at < 2 or (first.key in _COLOURS and _PLURAL.search(run[end - 1].key)):
        return None
    return end


def _bare_initial(token: Token) -> bool:
    """ "Anna M Bell"; "A" and "I" are words."""
    return len(token.text) == 1 and token.text not in ("A", "I") and not token.possessive


def _leads_in(first: Token, second: Token, *, given: bool) -> bool:
    if first.key in _ADVERBS or (first.key.endswith("ly") and not given):
        return True
    return first.key in LEADING and (not given or known_given(second))


def _surname_like(token: Token, *, known: bool, capitals: bool) -> bool:
    key = token.key
    if token.initials:
        return True
    if key in STOPS or key in NOT_SURNAMES or key in NOT_GIVEN or len(token.text) < 2:
        return False
    if key in ROLE_HEADS or (key in ROLE_MODIFIERS and key not in ("green", "english")):
        return False
    if key.endswith(("esque", "ism", "isms")) or _PHRASE.search(key):
        return False
    if token.text.isupper() and (len(token.text) < 4 or not capitals):
        return False  # "Zoe COVID", but "ANNA BELL"
    return not (key in PLACE_HEADS and not known)
