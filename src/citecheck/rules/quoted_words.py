"""How the words of a quotation differ from the words that it quotes."""

from __future__ import annotations

import difflib
import re

import attrs

_TOKEN = re.compile(
    r"(?P<gap>…|\.{3,}|(?:\. ){2,}\.|\[\s*(?:…|\.{3})\s*\])"
    r"|(?P<changed>[^\W_]*\[[^\]\n]{0,80}\][^\W_]*(?:\[[^\]\n]{0,80}\])?)"
    r"|(?P<word>[^\W_](?:[^\W_]|[’'‘\-‐‑](?=[^\W_])|(?<=\d)[.,](?=\d))*)"
)
_SIGNS = re.compile(r"[’'‘\-‐‑]")
_LONGEST = 400
_LONGEST_EDGE = 3


@attrs.frozen
class Difference:
    """Words that the quotation has (`quoted`) where the text has others (`original`); one of the two may be empty."""

    quoted: str
    original: str
    size: int
    """Words in the longer of the two."""
    quoted_at: int
    """Letters and digits of the quotation before the difference."""
    original_at: int
    """Letters and digits of the text before the difference."""

    def __str__(self) -> str:
        if not self.quoted:
            return f"leaves out “{self.original}”"
        if not self.original:
            return f"adds “{self.quoted}”"
        return f"has “{self.quoted}” for “{self.original}”"


@attrs.frozen
class Comparison:
    """`same` words that both have in the same order, and every difference that no mark in the quotation owns up to."""

    same: int
    differences: tuple[Difference, ...]
    longest: int
    """Words of the longest stretch that both have."""


@attrs.frozen
class _Token:
    text: str
    plain: str
    marked: bool
    letters: int
    """Letters and digits before it."""


def compare_words(quoted: str, original: str, *, whole: bool = True) -> Comparison:
    """Compare a quotation with what it quotes.

    Capitals, punctuation, hyphens and spaces are no differences, nor are "…" or square brackets in the quotation and
    what they stand for, nor spellings of one word ("organise", "organize"), nor "not" and "n't". What one alone has
    before the first or after the last word they share is left alone, with `whole` False also where they differ there.
    """
    left, right = _tokens(quoted), _tokens(original)
    matcher = difflib.SequenceMatcher(None, [one.plain for one in left], [one.plain for one in right], autojunk=False)
    same, longest = 0, 0
    found: list[Difference] = []
    codes = matcher.get_opcodes()
    for number, (code, i, j, k, m) in enumerate(codes):
        if code == "equal":
            same, longest = same + j - i, max(longest, j - i)
            continue
        ours, theirs = left[i:j], right[k:m]
        if number in (0, len(codes) - 1) and (not whole or not ours or not theirs or len(ours) > _LONGEST_EDGE):
            continue
        if _owned(ours, theirs):
            continue
        found.append(
            Difference(
                " ".join(one.text for one in ours),
                " ".join(one.text for one in theirs),
                max(len(ours), len(theirs)),
                left[i].letters if i < len(left) else _letters(quoted),
                right[k].letters if k < len(right) else _letters(original),
            )
        )
    return Comparison(same, tuple(found), longest)


def _tokens(text: str) -> list[_Token]:
    out: list[_Token] = []
    letters = at = 0
    for number, match in enumerate(_TOKEN.finditer(text)):
        letters += _letters(text[at : match.start()])
        at = match.start()
        if match["word"]:
            plain = _SIGNS.sub("", match["word"]).casefold()
            out.append(_Token(match["word"], _one_style(plain), False, letters))
        else:
            out.append(_Token(match.group(), f"\0{number}", True, letters))
        if len(out) == _LONGEST:
            break
    return out


def _one_style(word: str) -> str:
    """A word in one spelling for both sides of the ocean: "modelling" and "modeling", "labour" and "labor"."""
    if len(word) < 5:
        return word
    word = word.replace("z", "s").replace("our", "or")
    return word.replace("lling", "ling").replace("lled", "led").replace("ller", "ler")


def _letters(text: str) -> int:
    return sum(character.isalnum() for character in text)


def offset_of_letter(text: str, letters: int) -> int:
    """Where in a text its letter or digit number `letters` stands, counted from 0; the end where it has fewer.

    Line breaks and mended hyphens change offsets but not letters: this finds a word of joined text in the original.
    """
    for place, character in enumerate(text):
        if character.isalnum():
            if letters == 0:
                return place
            letters -= 1
    return len(text)


def _owned(ours: list[_Token], theirs: list[_Token]) -> bool:
    """Whether the difference is marked in the quotation, or is one of spacing and hyphens only."""
    if any(one.marked for one in theirs) and not ours:
        return True
    if any(one.marked for one in ours):
        plain = [one.plain for one in ours if not one.marked]
        return len(plain) <= 1 or not theirs
    return _run(ours) == _run(theirs)


def _run(tokens: list[_Token]) -> str:
    return "".join("nt" if one.plain == "not" else one.plain for one in tokens)
