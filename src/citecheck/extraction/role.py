"""The role beside a person's name: "Anna Bell, Director of Pricing at the Regulator", "health secretary Anna Bell"."""

from __future__ import annotations

import re
from collections.abc import Callable

import attrs

from citecheck.extraction.name_words import ARTICLES, NOT_STATESMEN, ROLE_HEADS, ROLE_MODIFIERS
from citecheck.naming.body_words import ORGANISATION_HEADS

_WORD = re.compile(r"\([A-Z][\w. ]{1,12}\)|[^\W\d_][\w’'-]*|&|,|;")
_LEAD_IN = re.compile(r"\s*(?:,\s*(?:who\s+(?:is|was)\s+)?|\(|[–—]\s*|:\s*|(?:\s(?:is|was|as|became)\s+))")
_LINKS = frozenset("of at for to in on and the & with a an".split())
_FREE_AFTER = frozenset(("of", "for", "in"))
_FREE = 4
"""Ordinary words that may follow "of" in a role: "director of the strategy group"."""
_PARTY = re.compile(r"\((?:Cons?|Lab|Lib ?Dems?|LD|L|C|Ind|Green|UKIP|SNP|Plaid|Crossbench)\.?\)", re.IGNORECASE)
_NOT_PART = frozenset(
    """is was are were has had have will would can could says said writes wrote who which that as by from when while
    where because but or not it he she they we i his her their argues argued highlights looks considers examines makes
    made told explains writing speaking told""".split()
)
_TIMES = frozenset(
    """former formerly previously currently recent then current past acting interim outgoing incoming late ex first
    new""".split()
)
_RANKS = frozenset("chief deputy vice assistant associate senior managing general joint executive medical".split())
_IN_THE_CHAIR = re.compile(r",?\sin\sthe\s(?P<role>[Cc]hair)\b(?!\s(?:of|for)\b)")
_PAGE_LABEL = re.compile(r"(?:Ev|Qq?|p|pp|page|pages)\.?\s\d")
"""What stands between a role and its page in a list of witnesses: "Chief Executive, Ferry Users’ Union Ev 9"."""
_CELL = re.compile(r"\s*\|\s*(?=[^\W\d_])")
_MAX_WORDS = 26
_WINDOW = 170


@attrs.frozen
class Role:
    """A role as printed, lines joined."""

    text: str
    organisation: str | None
    start: int
    end: int
    """Offsets into the passage."""


def role_after(text: str, end: int, *, byline: bool, is_given: Callable[[str], bool]) -> Role | None:
    """The role that follows a name which ends at `end`; in a byline no comma is needed before it."""
    chaired = _IN_THE_CHAIR.match(text, end)
    if chaired:
        return Role(chaired["role"], None, *chaired.span("role"))
    lead = _LEAD_IN.match(text, end) or (_CELL.match(text, end) if byline else None)
    if lead:
        start = lead.end()
    elif byline and text[end : end + 1] == " ":
        start = end + 1
    else:
        return None
    role = parse_role(text, start, is_given=is_given)
    if role is None and byline and text[end : end + 2] == ", ":
        return None
    return role


def role_before(text: str, start: int, *, is_given: Callable[[str], bool]) -> Role | None:
    """The role that ends where a name starts: "author Anna Bell", "the chair of the Board, Anna Bell,"."""
    low = max(0, start - _WINDOW)
    stop = start
    while stop > low and text[stop - 1] == " ":
        stop -= 1
    comma = text[stop - 1 : stop] == ","
    if comma:
        stop -= 1
    if stop == start or _IN_THE_CHAIR.search(text, max(0, stop - 14), stop):
        return None
    window = text[:stop]
    words = list(_WORD.finditer(window, low))
    found = None
    for index in range(len(words) - 1, max(-1, len(words) - 16), -1):
        word = words[index]
        if not _is_head(word[0]):
            continue
        if word.end() == stop or comma:
            begin = _leftwards(words, index, window)
            role = parse_role(window, words[begin].start(), is_given=is_given)
            if role is not None and role.end == stop:
                found = role  # the one that begins first: "chair of the College of Surgeons" holds "Surgeons"
        if not comma:
            break
    return found


def parse_role(text: str, start: int, *, is_given: Callable[[str], bool]) -> Role | None:
    """The role that begins at `start`, or None."""
    words: list[re.Match[str]] = []
    at, head, free = start, None, 0
    for word in _WORD.finditer(text, start, min(len(text), start + 320)):
        gap = text[at : word.start()]
        if gap.strip() or len(words) > _MAX_WORDS or _PAGE_LABEL.match(text, word.start()):
            break
        token, key = word[0], word[0].lower()
        if head is None:
            if _is_head(token):
                head = len(words)
            elif token in (",", ";") or key in _NOT_PART or not _before_head(token, key, len(words)):
                return None
            if len(words) > 8:
                return None
        elif token in (",", ";"):
            if not _goes_on(text, word.end(), is_given):
                break
        elif _capital(token) or token == "&" or _is_head(token) or key in ROLE_MODIFIERS:
            pass
        elif key in _NOT_PART:
            break
        elif key in _LINKS:
            free = _FREE if key in _FREE_AFTER else min(free, 2) if key == "and" else free
        elif free:
            free -= 1
        else:
            break
        words.append(word)
        at = word.end()
    if words and text[words[-1].end() : words[-1].end() + 1] in ("!", "?"):
        # "editor of the Fenland Echo, Hoy! Magazine": the last name goes on, so the role ends before it
        comma = next((i for i in range(len(words) - 1, -1, -1) if words[i][0] in (",", ";")), len(words))
        words = words[:comma]
    while words and (words[-1][0] in (",", ";") or words[-1][0].lower() in _LINKS):
        words.pop()
    if head is None or len(words) <= head:
        return None
    begin = words[0].start()
    if words[0][0].lower() in ARTICLES and len(words) > 1:
        begin = words[1].start()
    role = text[begin : words[-1].end()]
    return Role(role, organisation_of(role), begin, words[-1].end())


def organisation_of(role: str) -> str | None:
    """The organisation in a role: "Leader of Moor County Council" → "Moor County Council"."""
    words = _WORD.findall(role)
    heads = [i for i, word in enumerate(words) if _is_head(word)]
    if not heads:
        return None
    for sure in (True, False):
        for link in ("at", "of", "for", "to", ",", ";", "in"):
            for i in range(len(words) - 1, heads[0], -1):
                if words[i].lower() == link:
                    rest = _body(words[i + 1 :])
                    if rest and ((link == "at" and sure) or _organisational(rest, sure=sure)):
                        return _join(rest)
    before = words[: heads[0]]
    while before and before[0].lower() in _TIMES | ARTICLES:
        before = before[1:]
    while before and before[-1].lower() in _RANKS:
        before = before[:-1]
    if (
        before
        and all(_capital(word) for word in before)
        and not _PARTY.fullmatch(before[0])
        and _organisational(before)
    ):
        return _join(before)
    return None


def _body(words: list[str]) -> list[str]:
    """The words of an organisation at the start of these, up to a comma, semicolon or a further role."""
    while words and words[0].lower() in ARTICLES:
        words = words[1:]
    if not words or not _capital(words[0]) or _is_head(words[0]):
        return []
    for i, word in enumerate(words):
        if word in (",", ";"):
            return words[:i]
        if word == "and" and (i + 1 == len(words) or not _capital(words[i + 1]) or _role_word(words[i + 1])):
            return words[:i]
    return words


def _organisational(words: list[str], *, sure: bool = False) -> bool:
    """Holds an organisation's word or, where that will do, a word in capitals."""
    if words[0].lower() in NOT_STATESMEN and len(words) == 2:
        return False
    return any(w.lower() in ORGANISATION_HEADS or (not sure and w.isupper() and len(w) > 1) for w in words)


def _join(words: list[str]) -> str:
    return " ".join(words).replace(" ,", ",").replace(" ;", ";")


def _is_head(word: str) -> bool:
    key = word.lower()
    return key in ROLE_HEADS or (key.endswith("s") and key[:-1] in ROLE_HEADS and key not in ("fellows", "heads"))


def _role_word(word: str) -> bool:
    return _is_head(word) or word.lower() in ROLE_MODIFIERS


def _capital(word: str) -> bool:
    return word[:1].isupper() or (word[:1] == "(" and word[1:2].isupper())


def _before_head(token: str, key: str, position: int) -> bool:
    if key in ROLE_MODIFIERS or key in ARTICLES or token == "&":
        return True
    if _PARTY.fullmatch(token):
        return True
    if position == 0 and key in ("of", "at", "for"):
        return False
    return _capital(token) or key in ("of", "and", "non")


def _goes_on(text: str, at: int, is_given: Callable[[str], bool]) -> bool:
    """After a comma or semicolon: an organisation or another role, not a verb and not the next person."""
    word = _WORD.match(text, at + 1 if text[at : at + 1] == " " else at)
    if word is None:
        return False
    token, key = word[0], word[0].lower()
    if _is_head(token) or (key in ROLE_MODIFIERS and _next_is_role(text, word.end())):
        return True
    return _capital(token) and not is_given(token)


def _next_is_role(text: str, at: int) -> bool:
    for word in _WORD.finditer(text, at, min(len(text), at + 60)):
        if _is_head(word[0]):
            return True
        if word[0].lower() not in ROLE_MODIFIERS and not _capital(word[0]):
            return False
    return False


def _leftwards(words: list[re.Match[str]], index: int, text: str) -> int:
    """The first word of the role whose head is words[index]."""
    begin = index
    while begin > 0:
        previous = words[begin - 1]
        if text[previous.end() : words[begin].start()].strip():
            break
        key = previous[0].lower()
        if not (key in ROLE_MODIFIERS or _capital(previous[0])) or key in _NOT_PART:
            break
        if _capital(previous[0]) and key in ARTICLES:
            break
        begin -= 1
        if index - begin >= 7:
            break
    return begin
