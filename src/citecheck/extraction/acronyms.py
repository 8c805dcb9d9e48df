"""Acronyms: where they are explained and where they are used."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from citecheck.extraction.name_passages import Passage, passages_of
from citecheck.readers.sentences import Sentence
from citecheck.records import Acronym, BlockKind, Document

__all__ = ["find_acronyms"]

_BRACKETED = re.compile(r"\((?:the |or |known as )?[“‘\"']?([A-Z][A-Za-z&]{0,8}[A-Z])(?:[’']?s)?[”’\"']?\)")
_BARE = re.compile(r"(?<![\w/&.-])([A-Z][A-Z&]{1,7})(?:[’']?s)?(?![\w&/]|-[A-Z])")
_EXPLAINED = re.compile(r"(?<![\w/&.-])([A-Z]{2,7})(?:s)? \(((?:the )?[A-Za-z][\w’' &-]{5,90})\)")
_POSSESSIVE = re.compile(r"[’']s?$")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|&")
_SMALL = frozenset("a an and as at by for from in of on or the to with &".split())
_RUNNING = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))
_CAPTION = re.compile(
    r"\W*(?:Fig(?:ure)?|Table|Chart|Box|Map|Photo|Image|Source|Title|Credit|Note)s?\b[ \d.]{0,8}[:.–—-]", re.I
)
_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]?(?=\s|$)")
_SMALL_WORD = re.compile(r"\b[a-z]{3,}")
_FEWEST_WORDS = 6
_REACH = 400
_CITED = re.compile(r"(?:[’']?s)?,? ?\(?(?:19|20)\d\d\b")
"""The year after a body that is cited rather than named: "(CBG, 2013)"."""
_NEARBY = 600
"""Characters within which a name in full introduces its initials without a bracket."""
_FEWEST_LETTERS = 3
_ARTICLES = frozenset(("The", "A", "An", "Our", "This"))
_NAME_BEFORE = re.compile(r"(?<![\w’'-])(?:[A-Z][a-z]{1,30} (?:(?:of|for|and|the|on|in|to|&) ){0,2}){2,8}$")
"""A name that ends where the bracket begins."""
_ROMAN = re.compile(r"[IVXLC]+")


def find_acronyms(document: Document, sentences: Sequence[Sentence]) -> tuple[Acronym, ...]:
    """Explained and bare uses, sorted by location.

    An expansion is taken where the initials of the words before the bracket give the acronym: "Clinical Commissioning
    Groups (CCGs)", also "CCG (Clinical Commissioning Group)", and where a name gives it but for one letter. Bare uses
    are those in sentences of running text (headings, captions, citations, tables and notes need not wait for an
    explanation); Roman numerals, lines of capitals and what is first used shortly after its name in full are left out.
    """
    found: list[Acronym] = []
    introduced: set[str] = set()
    used: set[str] = set()
    before = ""
    for passage in passages_of(document, sentences, runs=False):
        explained: dict[int, str] = {}
        for match in _BRACKETED.finditer(passage.text):
            expansion = _before(passage.text, match.start(), match[1]) or _nearly(passage.text, match.start(), match[1])
            if expansion:
                explained[match.start(1)] = expansion
        for match in _EXPLAINED.finditer(passage.text):
            if _fits(_words(match[2].removeprefix("the ")), match[1]):
                explained[match.start(1)] = match[2].removeprefix("the ")
        for at, expansion in explained.items():
            short = re.match(r"[A-Za-z&]+", passage.text[at:])
            if short:
                found.append(_acronym(document, passage, at, short[0], expansion))
        for match in _BARE.finditer(passage.text):
            if passage.kind not in _RUNNING or match.start(1) in explained or not _in_sentence(passage.text, match):
                continue
            if _ROMAN.fullmatch(match[1]) or _shouted(passage.text, match) or match[1] in introduced:
                continue
            if match[1] not in used and _in_full(match[1], (before + passage.text[: match.start()])[-_NEARBY:]):
                introduced.add(match[1])
                continue
            used.add(match[1])
            found.append(_acronym(document, passage, match.start(1), match[1], None))
        before = (before + passage.text + " ")[-_NEARBY:]
    return tuple(sorted(found, key=lambda acronym: acronym.location.start))


def _acronym(document: Document, passage: Passage, at: int, short: str, expansion: str | None) -> Acronym:
    location = passage.locate(document, at, at + len(short))
    return Acronym(short=_singular(short), expansion=expansion, location=location)


def _singular(short: str) -> str:
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short


def _words(text: str) -> list[re.Match[str]]:
    return list(_WORD.finditer(text))


def _before(text: str, at: int, short: str) -> str | None:
    """The words before a bracket whose initials give the acronym, as few as do."""
    letters = _singular(short)
    low = max(0, at - 140)
    window = text[low:at]
    stop = max(window.rfind(mark) for mark in (". ", "; ", ": ", "(", ")"))
    words = _words(window[stop + 1 :])
    offset = low + stop + 1
    limit = min(len(words), 2 * len(letters) + 4)
    for count in range(2, limit + 1):
        tail = words[-count:]
        if tail[0][0].lower() in _SMALL:
            continue
        if _fits(tail, letters):
            if count < len(words) and _doubles(words[-count - 1][0], tail[0][0]):
                tail = words[-count - 1 :]
            return _POSSESSIVE.sub("", text[offset + tail[0].start() : at].strip())
    return None


def _nearly(text: str, at: int, short: str) -> str | None:
    """The name before a bracket whose initials give the acronym but for one letter: "Moor Lake Trust (MLB)".

    A name is words with a capital just before the bracket, as many as the acronym has letters, and no more.
    """
    letters = _singular(short)
    if len(letters) < _FEWEST_LETTERS or not letters.isalpha() or not letters.isupper():
        return None
    low = max(0, at - 140)
    match = _NAME_BEFORE.search(text, low, at)
    if match is None:
        return None
    words = [word for word in _words(match[0]) if word[0].lower() not in _SMALL]
    if len(words) == len(letters) + 1 and words[0][0] in _ARTICLES:
        words = words[1:]
    if len(words) != len(letters):
        return None
    same = [word[0][0] == letter for word, letter in zip(words, letters, strict=True)]
    if not same[0] or sum(same) != len(letters) - 1 or any(word[0].isupper() for word in words):
        return None
    return text[match.start() + words[0].start() : at].strip()


def _doubles(before: str, first: str) -> bool:
    """ "Lower Layer Output Area (LOA)": one letter may stand for two words with a capital."""
    return before[0] == first[0] and before[0].isupper()


def _fits(words: Sequence[re.Match[str]], short: str) -> bool:
    """Whether the initials of the words give the acronym; small words may count or not."""
    if not words:
        return False
    letters = [c.lower() for c in _singular(short) if c.isalpha()]
    initials = [word[0][0].lower() for word in words]
    great = [word[0][0].lower() for word in words if word[0].lower() not in _SMALL]
    if letters in (initials, great):
        return True
    if len(letters) < 2 or initials[0] != letters[0]:
        return False
    at = 0
    for word in words:
        if at < len(letters) and word[0][0].lower() == letters[at]:
            at += 1
        elif word[0].lower() not in _SMALL:
            return False
    return at == len(letters)


def _in_full(short: str, before: str) -> bool:
    """Whether the text before a bare use has the words that it stands for: "the Tidal Survey …  TS staff"."""
    return len(short) >= 3 and short.isalpha() and _full_form(short).search(before) is not None


@functools.lru_cache(maxsize=512)
def _full_form(short: str) -> re.Pattern[str]:
    words = (rf"[{letter}{letter.lower()}][a-z’'-]{{1,24}}" for letter in short)
    return re.compile(r"(?<!\w)" + r" (?:(?:of|and|for|the|on|in|to|&) ){0,2}".join(words))


def _in_sentence(text: str, match: re.Match[str]) -> bool:
    """Not in a title, a caption or a citation: a sentence has an end, or so many ordinary words that it needs none."""
    if _CITED.match(text, match.end()) or _CAPTION.match(text):
        return False
    if _SENTENCE_END.search(text, match.end(), match.end() + _REACH):
        return True
    around = text[max(0, match.start() - _REACH) : match.end() + _REACH]
    return len(_SMALL_WORD.findall(around)) >= _FEWEST_WORDS


def _shouted(text: str, match: re.Match[str]) -> bool:
    """In a line set in capitals a word of capitals is no acronym."""
    around = text[max(0, match.start() - 25) : match.end() + 25]
    letters = [c for c in around if c.isalpha()]
    return len(letters) > 12 and sum(c.isupper() for c in letters) > 0.8 * len(letters)
