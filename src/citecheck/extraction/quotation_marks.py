"""Which quotation marks of a passage belong together, and which are apostrophes."""

from __future__ import annotations

import re

import attrs

_MARK = re.compile("[“”„\"‘’']")
_OPENING_SIDE = frozenset("([{—–-/“‘\"'„…")
_CLOSING_SIDE = frozenset(".,;:!?)]}—–-/”’\"'…*<")
_ELIDED = re.compile(r"[’'‘](?:tis|twas|em|til|cause|bout|n)\b|[’'‘]\d0s\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?][”’\"')\]]*\s+[“‘\"'(\[]?[A-Z]")
_LONGEST_SINGLE = 400
_DEEPEST = 12
_MOST_LONE = 12
_DOUBLE = frozenset('“”„"')


@attrs.frozen
class Quoted:
    """A stretch between two marks, or from one mark that has no partner.

    `start` to `end` covers the marks, `inner` what stands between them. `opened` or `closed` is False where the mark
    on that side is missing; the stretch then reaches to the end of the passage on that side.
    """

    start: int
    end: int
    inner: tuple[int, int]
    opened: bool = True
    closed: bool = True


@attrs.define
class _Open:
    at: int
    sign: str


def pair_marks(text: str) -> tuple[Quoted, ...]:
    """The outermost quoted stretches of a passage, in order, and its double marks without a partner.

    Lines are expected to be joined. Typographic and typewriter marks may be mixed ("“like this""), and nest in each
    other. Single marks without a partner are taken for apostrophes.
    """
    stack: list[_Open] = []
    found: list[Quoted] = []
    lone = 0
    for match in _MARK.finditer(text):
        at, sign = match.start(), match.group()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        opens = (before.isspace() or before in _OPENING_SIDE) and not after.isspace() and at + 1 < len(text)
        closes = not before.isspace() and (after.isspace() or after in _CLOSING_SIDE)
        if sign in _DOUBLE:
            if _opens(sign, opens, closes, stack):
                stack.append(_Open(at, '"'))
            elif not _close(stack, at, '"', found) and _plausible_end(sign, before, closes) and lone < _MOST_LONE:
                lone += 1
                found.append(Quoted(0, at + 1, (0, at), opened=False))
        elif (before.isalnum() and after.isalnum()) or _ELIDED.match(text, at):
            continue
        elif sign == "‘" or (sign == "'" and opens):
            if opens and after != " " and _single_ends(text, at, sign):
                stack.append(_Open(at, "'"))
        elif not after.isalnum() and stack and stack[-1].sign == "'" and not _plural_possessive(text, at):
            _close(stack, at, "'", found)
        if len(stack) > _DEEPEST:
            del stack[0]
    found.extend(Quoted(one.at, len(text), (one.at + 1, len(text)), closed=False) for one in stack if one.sign == '"')
    return _outermost(found)


def _opens(sign: str, opens: bool, closes: bool, stack: list[_Open]) -> bool:
    if sign in "“„":
        # Some typists close with the opening sign: “like this“.
        return opens or not closes
    if sign == "”":
        return opens and not closes and not any(one.sign == '"' for one in stack)
    return opens and not (closes and any(one.sign == '"' for one in stack))


def _close(stack: list[_Open], at: int, sign: str, found: list[Quoted]) -> bool:
    for place in range(len(stack) - 1, -1, -1):
        if stack[place].sign == sign:
            opener = stack[place].at
            del stack[place:]
            if at > opener + 1:
                found.append(Quoted(opener, at + 1, (opener + 1, at)))
            return True
    return False


def _plausible_end(sign: str, before: str, closes: bool) -> bool:
    """A lone typewriter mark after a figure is an inch or a second, not the end of a quotation."""
    return closes and not (sign == '"' and before.isdigit())


def _single_ends(text: str, at: int, sign: str) -> bool:
    """Whether a single mark that could close this one follows within reach."""
    closers = "’'" if sign == "‘" else "'"
    limit = min(len(text), at + _LONGEST_SINGLE)
    for place in range(at + 2, limit):
        ends_word = text[place] in closers and not text[place - 1].isspace()
        if ends_word and not text[place + 1 : place + 2].isalnum():
            return True
    return False


def _plural_possessive(text: str, at: int) -> bool:
    """`‘the patients’ own words’`: the first mark after an s is no end where another follows in the sentence."""
    if text[at - 1 : at].lower() != "s" or not re.match(r"[’'] [a-z]", text[at : at + 3]):
        return False
    limit = min(len(text), at + _LONGEST_SINGLE)
    stop = _SENTENCE_END.search(text, at, limit)
    limit = stop.start() + 2 if stop else limit
    for place in range(at + 2, limit):
        if text[place] in '‘“"':
            return False
        if text[place] in "’'" and not (place + 1 < len(text) and text[place + 1].isalnum()):
            return text[place - 1].lower() != "s" or not re.match(r"[’'] [a-z]", text[place : place + 3])
    return False


def _outermost(found: list[Quoted]) -> tuple[Quoted, ...]:
    whole = sorted((one for one in found if one.opened and one.closed), key=lambda one: (one.start, -one.end))
    out: list[Quoted] = []
    for one in whole:
        if not out or one.start >= out[-1].end:
            out.append(one)
    broken = [one for one in found if not (one.opened and one.closed)]
    return tuple(sorted(out + broken, key=lambda one: (one.start, one.end)))
