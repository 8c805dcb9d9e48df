"""Authors as references list them: "Bell A, Reyes M", "Bell, A. (2012)", "Bell, Anna K.", "Bell et al. (2012)"."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from citecheck.extraction.name_passages import Passage, Token
from citecheck.extraction.name_words import NOT_SURNAMES, PLACE_HEADS
from citecheck.naming import fold, is_given_name
from citecheck.naming.given_names import PLACE_WORDS
from citecheck.records import NameContext

AND_OTHERS = re.compile(r",?\s+et\s+al\b")
DATED = re.compile(r",?\s*\(?(?:19|20)\d\d[a-z]?\b")
INVERTED_BEFORE = re.compile(r"\s[A-Z]{1,3}\.?,\s$")
LIST_BEFORE = re.compile(r"^\W*\d{0,3}\W*$|[,;&]\s$|\b(?:and|[Ss]ee|also|[Cc]f\.?)\s$")
_GIVEN_FIRST = re.compile(r"\s(?:[A-Z]\.\s?){1,3}[A-Z][\w’-]{1,30}(?=[,;.]|\sand\b)")
"""Initials and a surname after a given name: "Anna K. Bell"."""
_INITIALS_AFTER = re.compile(
    r",?\s+(?!(?:UK|US|EU|UN|TV|PC|AG)\b)(?:(?:[A-Z]\.[\s-]?){1,4}|[A-Z]{1,2}\.?)"
    r"(?=[,;:.(&]|\s?(?:and|et|&|\()|\s[A-Z][a-z]|$)"
)
_GIVEN_AFTER = re.compile(r",\s(?P<given>[^\W\d_]+(?:-[^\W\d_]+)?)(?:\s[A-Z]\.)?(?=[,;:.&]|\s(?:and|&|\())")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LABEL = re.compile(r"\W*\d{0,3}\W*")
_LONGEST_LABEL = 12


def dated_at(passage: Passage) -> int:
    """Where the first year of a passage stands, after which no authors are listed; its length where there is none."""
    year = _YEAR.search(passage.text)
    return year.start() if year else len(passage.text)


def inverted(passage: Passage, token: Token, authors: Collection[str]) -> int | None:
    """Where "Bell, Anna K." ends at the start of a reference; None where it does not stand there.

    `authors` are folded names "given family" that the reference's parser found.
    """
    if passage.context is not NameContext.NOTE or token.start > _LONGEST_LABEL:
        return None
    if token.key in NOT_SURNAMES or token.key in PLACE_HEADS:
        return None
    match = _GIVEN_AFTER.match(passage.text, token.end)
    if match is None or _LABEL.fullmatch(passage.text, 0, token.start) is None:
        return None
    named = f"{fold(match['given'])} {fold(token.text)}"
    known = is_given_name(match["given"]) and match["given"].casefold() not in PLACE_WORDS
    return match.end() if known or named in authors else None


def listed(passage: Passage, token: Token) -> bool:
    """ "Bell A" or "Bell, A." at the start of a reference or in its list of authors."""
    if passage.context is not NameContext.NOTE or token.key in NOT_SURNAMES:
        return False
    if LIST_BEFORE.search(passage.text[max(0, token.start - 8) : token.start]) is None:
        return False
    if is_given_name(token.text) and _GIVEN_FIRST.match(passage.text, token.end):
        return False
    return _INITIALS_AFTER.match(passage.text, token.end) is not None


def alone(passage: Passage, run: tuple[Token, ...], authors: Collection[str], in_prose: Callable[[str], bool]) -> bool:
    """ "Bell (2012)", where the reference was read so and the prose knows no such name (of a body, say)."""
    token = run[0]
    return (
        len(run) == 1
        and passage.context is NameContext.NOTE
        and fold(token.text) in authors
        and DATED.match(passage.text, token.end) is not None
        and not in_prose(token.key)
    )
