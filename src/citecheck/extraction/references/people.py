"""Lists of people as references give them: "Marsh, W. and Teal, A.B.", "Teal AB, Finch C", "Wendy Marsh et al."."""

from __future__ import annotations

import functools
import re

import attrs

from citecheck.extraction.references import words
from citecheck.naming import body_words
from citecheck.naming.given_names import GIVEN_NAMES, ORDINARY_WORDS
from citecheck.naming.parts import HONORIFICS, POSTNOMINALS
from citecheck.naming.parts import PARTICLES as FAMILY_PARTICLES

_UPPER = "[^\\W\\d_a-zß-öø-ÿ]"
_TOKEN = re.compile(rf"(?:{_UPPER}{{1,3}}[a-zß-ÿ]?(?:\.[-‐]?|[-‐](?={_UPPER}\.)))+|[^\W_](?:[\w’'‐-]*\w)?|\S")
_BARE_INITIALS = re.compile(rf"{_UPPER}{{1,3}}(?:[-‐]{_UPPER})?")
_PARTICLES = FAMILY_PARTICLES | frozenset("dello zu zur af st. d' o'".split())
_SUFFIXES = frozenset("jr sr jr. sr. ii iii iv".split())
_EDITORS = re.compile(
    r"[\s,]*(?:[(\[]\s?(?:eds?|editors?|hrsg|hg|dir|trans|coord|comp)\.?\s?[)\]]|\b(?:eds?|editors?|hrsg)\b\.?)",
    re.IGNORECASE,
)
_ET_AL = re.compile(r"[\s,]*(?:\band others\b|\bet\.?\s+al\b\.?|\bu\.\s?a\.|\band colleagues\b)", re.IGNORECASE)
_LINK = re.compile(r"\s*(?:[,;/]?\s*(?:\b(?:and|And|AND|und|et|y|with)\b|&)\s+|[,;/]\s*)")
_AND = re.compile(r"\b(?:and|und|et|y)\b|&", re.IGNORECASE)
_NOT_INITIALS = frozenset(
    "UK US USA EU UN NHS GP TV IT AI HIV VR PR HR BBC CNN NBC ABC II III IV MP LLP PLC LTD INC CIC plc".split()
)
_STATES = frozenset(("U.S.", "U.K.", "U.N.", "E.U.", "H.M."))
"""Capitals with stops that are no initials."""


@attrs.frozen(kw_only=True)
class Names:
    """A run of people's names at the start of a text."""

    people: tuple[str, ...]
    """"Given Family", in printed order; "Family et al." where only the first is named, by the family name alone."""
    end: int
    """Offset after the last name, and after "et al." or "(eds)"."""
    sure: bool
    """Whether their form (initials, "et al.", a known given name) shows that they are people."""
    editors: bool = False


@attrs.frozen(kw_only=True)
class _Name:
    given: str
    family: str
    end: int
    sure: bool
    inverted: bool = False
    """Family name first."""


@attrs.frozen
class _Token:
    text: str
    end: int

    @property
    def is_initials(self) -> bool:
        """ "A.", "A.B.", "J.-P.", "Th.", "AB"."""
        if self.text[0].islower() or self.text in _NOT_INITIALS:
            return False
        return (self.text.endswith(".") and len(self.text) > 1) or bool(_BARE_INITIALS.fullmatch(self.text))

    @property
    def is_name(self) -> bool:
        """Whether it can be a given or family name in full."""
        return _is_name(self.text)


@functools.lru_cache(maxsize=8192)
def _is_name(text: str) -> bool:
    return (
        len(text) >= 2
        and text[0].isalpha()
        and not text[0].islower()
        and not text.endswith(".")
        and not any(c.isdigit() for c in text)
        and text not in _NOT_INITIALS
        and text.lower() not in {"the", "and", "in", "of", "et"}
    )


@functools.lru_cache(maxsize=1024)
def read_names(text: str) -> Names | None:
    """The people named at the start of `text`; None where it does not start with a name. Pure: several grammars ask
    for the same stretch of a note."""
    people: list[str] = []
    at, sure, inverted = 0, False, None
    while len(people) < 300:
        name = _one_name(text, at, inverted)
        if name is None or (people and not name.sure and not _linked_by_and(text, at) and not name.inverted):
            break
        if inverted is None and (name.inverted or name.given):
            inverted = name.inverted
        given = name.given
        if people and given.endswith(".") and given.count(".") == 1 and not any("." in one for one in people):
            given = given[:-1]  # in "Marsh W, Teal AB, Finch C." the stop ends the list
        people.append(f"{given} {name.family}".strip())
        sure = sure or name.sure
        end = at = name.end
        also = _ET_AL.match(text, end)
        if also:
            if len(people) == 1 and not name.given:
                people[0] += " et al."
            return Names(people=tuple(people), end=also.end(), sure=True)
        edited = _EDITORS.match(text, end)
        if edited:
            return Names(people=tuple(people), end=edited.end(), sure=True, editors=True)
        link = _LINK.match(text, end)
        if not link or link.end() >= len(text):
            break
        if ";" in link.group():
            inverted = None  # "Marsh, Wendy; Adam Teal"
        at = link.end()
    if not people:
        return None
    return Names(people=tuple(people), end=end, sure=sure)


def all_names(text: str) -> Names | None:
    """The people that `text` is a list of, also where a comma is lacking: "Marsh, W. Teal A."."""
    names = read_names(text)
    if names and names.sure and 0 < len(text) - names.end <= 40:
        more = read_names(text[names.end :].lstrip())
        if more and more.sure and more.end >= len(text[names.end :].strip()) - 1:
            return Names(people=names.people + more.people, end=len(text), sure=True)
    return names


def _linked_by_and(text: str, at: int) -> bool:
    return bool(_AND.search(text, max(0, at - 5), at))


def _one_name(text: str, at: int, inverted: bool | None) -> _Name | None:
    """The name that starts at `at`; `inverted` says how the names before it were written, None at the first."""
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(text, at, min(len(text), at + 100)):
        tokens.append(_Token(match.group(), match.end()))
        if len(tokens) == 10:
            break
    i = 0
    while i < len(tokens) - 1 and tokens[i].text.lower().rstrip(".") in HONORIFICS and tokens[i + 1].text[:1].isupper():
        i += 1
        if tokens[i].text == "." and i < len(tokens) - 1:
            i += 1
    if i >= len(tokens):
        return None
    titled = i > 0
    peer = _peer(tokens, i) if titled else None
    return (
        peer
        or _initials_first(tokens, i, inverted)
        or _family_first(tokens, i, inverted)
        or _in_full(text, tokens, i, titled)
    )


def _peer(tokens: list[_Token], i: int) -> _Name | None:
    """ "Lord Teal", "Baroness Marsh of Ely": the title is part of the name."""
    title = tokens[i - 1].text
    if title not in {"Lord", "Lady", "Baroness", "Baron", "Viscount", "Earl"} or not tokens[i].is_name:
        return None
    j = i + 1
    if j + 1 < len(tokens) and tokens[j].text == "of" and tokens[j + 1].is_name:
        j += 2
    elif j < len(tokens) and tokens[j].is_name:
        return None  # "Lord Adam Teal"
    return _Name(given=title, family=_joined(tokens, i, j), end=tokens[j - 1].end, sure=True)


def _initials_first(tokens: list[_Token], i: int, inverted: bool | None) -> _Name | None:
    """ "A. B. Teal"."""
    j = i
    while j < len(tokens) and tokens[j].text.endswith(".") and tokens[j].is_initials:
        j += 1
    if j == i:
        return _bare_initials_first(tokens, i, inverted)
    family, stop = _family(tokens, j, most=2)
    if not family or tokens[i].text in _STATES:
        return None
    return _Name(given=_joined(tokens, i, j), family=family, end=_after_suffix(tokens, stop), sure=True)


def _bare_initials_first(tokens: list[_Token], i: int, inverted: bool | None) -> _Name | None:
    """ "A B Teal", "AB Teal": capitals without stops, a family name, and then no more words of its kind."""
    j = i
    while j < len(tokens) and j - i < 3 and len(tokens[j].text) <= 2 and tokens[j].is_initials:
        j += 1
    family, stop = _family(tokens, j, most=1)
    if j == i or not family or len(family) < 3 or family.isupper() or any(_is_word(word) for word in family.split()):
        return None
    following = tokens[stop].text if stop < len(tokens) else ""
    if following and following not in {",", ":", ";", "(", "[", "“", "‘", '"'} and not _AND.fullmatch(following):
        return None
    first = inverted is None  # after "W Marsh and" it is a name
    if first and _joined(tokens, i, j) in ("A", "I") and not _AND.fullmatch(following):
        return None  # "A Flood, 2014"
    return _Name(given=_joined(tokens, i, j), family=family, end=_after_suffix(tokens, stop), sure=True)


def _family_first(tokens: list[_Token], i: int, inverted: bool | None) -> _Name | None:
    """ "Teal, A. B.", "Teal AB", "Teal, Adam B."."""
    if inverted is False:
        return None
    family, stop = _family(tokens, i, most=3)
    if not family or stop >= len(tokens):
        return None
    comma = tokens[stop].text == ","
    j = stop + 1 if comma else stop
    k = j
    while k < len(tokens) and k - j < 5 and tokens[k].is_initials:
        k += 1
    known_given = " " in family and family.split()[0].lower() in GIVEN_NAMES
    if k > j:
        if not comma and _is_middle(tokens, k, family):
            return None
        lone = not tokens[k - 1].text.endswith(".") and not _closes(tokens, k)
        honour = not comma and tokens[j].text.lower() in POSTNOMINALS and " " in family
        if lone or honour or known_given or (family.lower() in words.PLACES and not tokens[j].text.endswith(".")):
            return None
        dotless = not comma and k == j + 1 and len(tokens[j].text) > 1 and "." not in tokens[j].text
        sure = not dotless or inverted is True or _more_follows(tokens, k)
        return _Name(given=_joined(tokens, j, k), family=family, end=_after_suffix(tokens, k), sure=sure, inverted=True)
    if not comma or j >= len(tokens) or known_given or family.lower() in words.PLACES:
        return None
    given = tokens[j]
    if not given.is_name or _is_word(given.text) or _is_word(family):
        return None
    k = j + 1
    while k < len(tokens) and tokens[k].is_initials:
        k += 1
    if " " in family and family.split()[0].lower().rstrip("'’") not in _PARTICLES and family.isupper() is False:
        return None
    ends = k >= len(tokens) or tokens[k].text in {";", "("}
    initialled = k > j + 1
    if given.text.lower() in GIVEN_NAMES or initialled or ends:
        return _Name(given=_joined(tokens, j, k), family=family, end=tokens[k - 1].end, sure=True, inverted=True)
    return None


def _is_middle(tokens: list[_Token], at: int, name: str) -> bool:
    """Whether the initials before token `at` stand in the middle of a name: "Adam B. Teal and", not "Teal A. Fens"."""
    if at >= len(tokens) or not tokens[at].is_name or _is_word(tokens[at].text) or tokens[at].is_initials:
        return False
    if at + 1 < len(tokens) and tokens[at + 1].is_initials:
        return False  # "Marsh W. Teal A."
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if _AND.fullmatch(following):
        return True
    return name.lower() in GIVEN_NAMES and following in {"", ",", ".", ":", ";", "(", "[", "“", "‘", '"', "'"}


def _in_full(text: str, tokens: list[_Token], i: int, titled: bool) -> _Name | None:
    """ "Adam B. Teal", "Adam Teal"; "Teal" alone."""
    first = tokens[i]
    if not first.is_name:
        return None
    j = i + 1
    while j < len(tokens) and tokens[j].text.endswith(".") and tokens[j].is_initials:
        j += 1
    middle = j > i + 1
    family, stop = _family(tokens, j, most=3)
    if family:
        plain = _is_word(first.text) or any(_is_word(word) for word in family.split())
        if plain and not middle:
            return None
        if stop < len(tokens) and tokens[stop].text.lower() in POSTNOMINALS and tokens[stop].text.isupper():
            return _Name(given=_joined(tokens, i, j), family=family, end=tokens[stop].end, sure=True)
        key = first.text.lower().partition("-")[0]
        known = key in GIVEN_NAMES or key in ORDINARY_WORDS
        end = _after_suffix(tokens, stop)
        return _Name(given=_joined(tokens, i, j), family=family, end=end, sure=known or middle or titled)
    if middle or _is_word(first.text) or first.text.isupper():
        return None
    # A family name alone: "et al." or its own shape show that it is one.
    shaped = first.text.lower().endswith(words.SURNAME_ENDINGS) or first.text.startswith(words.SURNAME_STARTS)
    return _Name(
        given="", family=first.text, end=first.end, sure=titled or shaped or bool(_ET_AL.match(text, first.end))
    )


def _is_word(text: str) -> bool:
    lower = text.lower()
    return (
        lower in words.NOT_PERSON_WORDS or lower in body_words.ORGANISATION_WORDS or lower in body_words.PUBLISHER_WORDS
    )


def _family(tokens: list[_Token], at: int, most: int) -> tuple[str, int]:
    """The family name that starts at token `at`, and the token after it."""
    j, names = at, 0
    while j < len(tokens) and names < most:
        token = tokens[j]
        if token.text.lower().rstrip("'’") in _PARTICLES and j + 1 < len(tokens) and tokens[j + 1].text[0].isalpha():
            j += 1
            continue
        if not token.is_name or (
            names and token.text.isupper() and (token.is_initials or token.text.lower() in POSTNOMINALS)
        ):
            break
        names += 1
        j += 1
    return (_joined(tokens, at, j), j) if names else ("", at)


def _joined(tokens: list[_Token], start: int, stop: int) -> str:
    return " ".join(token.text for token in tokens[start:stop])


def _after_suffix(tokens: list[_Token], stop: int) -> int:
    if stop + 1 < len(tokens) and tokens[stop].text == "," and tokens[stop + 1].text.lower() in _SUFFIXES:
        return tokens[stop + 1].end
    if stop < len(tokens) and tokens[stop].text.lower() in _SUFFIXES:
        return tokens[stop].end
    return tokens[stop - 1].end


def _closes(tokens: list[_Token], at: int) -> bool:
    """Whether bare capitals before token `at` can be initials: nothing, a sign or "and" follows, no plain word."""
    return at >= len(tokens) or not tokens[at].text[0].isalpha() or bool(_AND.fullmatch(tokens[at].text))


def _more_follows(tokens: list[_Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].text in {",", ".", "&", ":", "("} or bool(_AND.fullmatch(tokens[at].text)))
