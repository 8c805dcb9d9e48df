"""What each token of a reference looks like, for telling its fields apart.

No feature is a word itself, small closed classes apart ("in", "and", "eds"): what counts is shape, signs, place in the
reference and the kinds of words in `words`.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

import attrs

from citecheck.extraction.references import words
from citecheck.naming import body_words
from citecheck.naming.given_names import GIVEN_NAMES
from citecheck.naming.parts import PARTICLES
from citecheck.prose.dates import MONTHS

_TOKEN = re.compile(r"(?:https?://|www\.)[^\s>]+|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|\S")
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_ROMAN = re.compile(r"[IVXLC]{1,6}")
_CLOSED = frozenset(
    """in and et und y & the a an of for on to with from by at as de la le der die das des du et al eds ed editor
    editors hrsg hg trans translated edited vol volume vols no nr number issue pp p pages page s jg heft bd band
    ch chapter phd thesis dissertation diss master university univ press proc proceedings conference conf
    workshop symposium journal tech technical report rep working paper preprint arxiv forthcoming unpublished
    manuscript available retrieved accessed online url doi isbn issn edn edition rev reprint reprinted first
    second third cited see special supplement suppl und dans zu zur zum mit von auf im über i e o il los las del
    della dei delle degli""".split()
)
"""Words whose identity counts, lower case."""
_OPENING = frozenset('“"‘«„`')
_CLOSING = frozenset("”\"’»“'")


@attrs.frozen
class Token:
    text: str
    start: int
    end: int


def tokenize(text: str) -> tuple[Token, ...]:
    """Words, numbers and single signs."""
    return tuple(Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text))


def features(text: str, tokens: Sequence[Token]) -> list[list[str]]:
    """The features of each token, names of what holds for it."""
    own = [_own(token.text) for token in tokens]
    kinds = [_kind(token.text) for token in tokens]
    context = _context(tokens)
    found: list[list[str]] = []
    last = len(tokens) - 1
    for i, token in enumerate(tokens):
        here = [*own[i], *context[i]]
        spaced = i > 0 and token.start > tokens[i - 1].end
        here.append("space" if spaced else "glued")
        for distance in (-3, -2, -1, 1, 2, 3):
            j = i + distance
            if 0 <= j <= last:
                here.append(f"{distance}:{kinds[j]}")
                if abs(distance) == 1:
                    here.extend(f"{distance}:{name}" for name in own[j] if name[:2] in {"w=", "c=", "n="})
            else:
                here.append(f"{distance}:edge")
        if 0 < i < last:
            here.append(f"around:{kinds[i - 1]}|{kinds[i]}|{kinds[i + 1]}")
        if i > 1:
            here.append(f"before:{kinds[i - 2]}|{kinds[i - 1]}")
        if i < last - 1:
            here.append(f"after:{kinds[i + 1]}|{kinds[i + 2]}")
        found.append(here)
    return found


def _kind(text: str) -> str:
    """The coarse shape of a token."""
    if text[0].isdigit():
        return "year" if _YEAR.fullmatch(text) else f"num{min(len(text), 5)}"
    if not text[0].isalpha():
        return "quote" if text in _OPENING or text in _CLOSING else ("addr" if "/" in text and len(text) > 4 else text)
    if len(text) == 1:
        return "X" if text.isupper() else "x"
    if text.isupper():
        return "XX" if len(text) <= 3 else "XXX"
    return "Xx" if text[0].isupper() else "xx"


@functools.lru_cache(maxsize=8192)
def _own(text: str) -> tuple[str, ...]:
    lower = text.lower()
    found = [f"k={_kind(text)}"]
    if lower in _CLOSED:
        found.append(f"w={lower}")
    if text[0].isalpha():
        if lower in MONTHS:
            found.append("c=month")
        if lower in GIVEN_NAMES:
            found.append("c=given")
        if lower in PARTICLES:
            found.append("c=particle")
        if lower in body_words.JOURNAL_ABBREVIATIONS:
            found.append("c=abbreviation")
        if lower in body_words.JOURNAL_WORDS or lower in body_words.JOURNALS:
            found.append("c=journal")
        if lower in body_words.PUBLISHER_WORDS:
            found.append("c=publisher")
        if lower in body_words.ORGANISATION_WORDS:
            found.append("c=organisation")
        if lower in words.PLACES or lower in _PLACE_WORDS:
            found.append("c=place")
        if lower in words.NOT_PERSON_WORDS:
            found.append("c=ordinary")
        if lower.endswith(words.SURNAME_ENDINGS):
            found.append("c=surname")
        if _ROMAN.fullmatch(text):
            found.append("c=roman")
        if len(lower) > 4:
            found.append(f"n={lower[-3:]}")
    return tuple(found)


_PLACE_WORDS = frozenset(part for place in words.PLACES for part in place.split() if len(part) > 3)


def _context(tokens: Sequence[Token]) -> list[list[str]]:
    """Where each token stands: how far on, in brackets or quotation marks, after which signs."""
    count = len(tokens)
    brackets = stops = commas = years = 0
    quoted = after_quote = after_in = False
    found: list[list[str]] = []
    for i, token in enumerate(tokens):
        text = token.text
        if text in "([" and len(text) == 1:
            brackets += 1
        opens = (
            text in _OPENING
            and not quoted
            and (i == 0 or token.start > tokens[i - 1].end or tokens[i - 1].text in '([“"')
        )
        here = [
            f"at={min(i, 12) if i < 12 else 12}",
            f"part={10 * i // max(count, 1)}",
            f"left={min(count - i, 8)}",
            f"stops={min(stops, 4)}",
            f"commas={min(commas, 4)}",
            f"years={min(years, 2)}",
        ]
        if brackets:
            here.append("bracketed")
        if quoted or opens:
            here.append("quoted")
        if after_quote:
            here.append("after-quote")
        if after_in:
            here.append("after-in")
        here.append(f"years,quote={min(years, 1)}{int(after_quote)}{int(quoted)}")
        found.append(here)
        if opens:
            quoted = True
        elif (
            quoted
            and text in _CLOSING
            and not (i + 1 < count and tokens[i + 1].start == token.end and tokens[i + 1].text.isalpha())
        ):
            quoted, after_quote = False, True
        if text in ")]" and len(text) == 1:
            brackets = max(0, brackets - 1)
        elif text == "." and not (i > 0 and len(tokens[i - 1].text) == 1):
            stops += 1
        elif text == ",":
            commas += 1
        if _YEAR.fullmatch(text):
            years += 1
        if (
            text.lower() in {"in", "dans"}
            and i > 0
            and tokens[i - 1].text in {".", ",", "”", '"', "’", "»", ":", "?", "!"}
        ):
            after_in = True
    return found
