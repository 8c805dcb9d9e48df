"""What governs a figure in its sentence: the verb that it is the subject of, and how far a word before it reaches."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

import attrs

from citecheck.records import Kind, Quantity
from citecheck.statements.mood import PAST
from citecheck.statements.phrases import Token, is_verb
from citecheck.statements.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PRONOUNS

_FARTHEST = 40
_REACH = 400
_RELATIVE = frozenset("that which who whom whose where".split())
_QUALIFIERS = frozenset(
    "over under about around above below than more less fewer nearly almost only just some least most up to".split()
)
_BETWEEN = frozenset("and or a an the of another further other average almost every".split())
_STEPS = frozenset("likely unlikely due set able unable course track to on not never no longer ever been be".split())
_FINITE = frozenset("is are was were has have had do does did".split())
_STOPS = re.compile(r"[,;:.!?–—“”()-]")
_NEAR = 3

_DATING = re.compile(
    r"\b(?:over|in|during|within|after|every|for|since|until|next|last|past|previous|following|first|than)\s+"
    r"(?:(?:the|about|nearly|around|just|only|last|past|next|coming|first|previous|following|another|at|least)\s+){0,4}$",
    re.IGNORECASE,
)
_PAST_SPAN = re.compile(r"\b(?:last|past|previous)\s+(?:\w+\s+)?$", re.IGNORECASE)
_AGO = re.compile(r"\s+(?:ago|earlier)\b", re.IGNORECASE)
_KNOWN = re.compile(
    r"(?:\b(?:the|these|those|its|their|our|his|her|my|your)|['’]s|s['’])\s+"
    r"(?:(?:other|remaining|current|existing|first|recent|initial|same|whole|entire)\s+)?$",
    re.IGNORECASE,
)
"""Opens a phrase of what the reader is taken to know: "the 12 ports", "the harbour's 12 cranes"."""

_ENDS = re.compile(
    r";|[.!?]\s+[A-Z(“‘\"]|\b(?:while|whereas|but|although|though|because|unless|why|when|since(?!\s+\d))\b"
    r"|(?<!\bof )\b(?:who|which|whose|whom|where)\b",
    re.IGNORECASE,
)
_DESCRIBING = re.compile(r",\s+(?:which|who|whose|where)\b[^,;]*$")
""" "The ferry, which will close |, carries 400 people"."""
_RETOLD = re.compile(r"\b(?:is|are|was|were|has|had|does|did)\b", re.IGNORECASE)
_COMPLEMENT = re.compile(r"\s+(?:\w+\s+){0,2}(?:that|how)\b", re.IGNORECASE)
_JOINED = re.compile(r",|\s[-–—]\s|\b(?:and|or)\b", re.IGNORECASE)
_WHICH_IS = re.compile(r",\s+which\s+(?:is|are|means|represents|equals)\b", re.IGNORECASE)
""" "It will be £5m, which is £1m more": no other clause for this."""
_LISTED = re.compile(r"[^:]{20,}:")
_PARTICIPLE = re.compile(r"\s*(?:\w+ly\s+)?\w+ed\b")
_BE = re.compile(r"\bbe\b|\bbeing\b", re.IGNORECASE)


@attrs.frozen
class Place:
    """A figure among the tokens of its sentence."""

    first: int
    """Of its first token."""
    after: int
    """Of the first token after it."""


def place_among(tokens: Sequence[Token], quantity: Quantity) -> Place:
    """Where a figure stands among the tokens of its sentence, in order."""
    return Place(
        first=bisect.bisect_left(tokens, quantity.start, key=lambda token: token.start),
        after=bisect.bisect_left(tokens, quantity.end, key=lambda token: token.start),
    )


def is_time_alone(text: str, quantity: Quantity) -> bool:
    """Whether a length of time or an age only says when or for whom: "over the last 10 years", "after two days"."""
    if quantity.kind is Kind.AGE:
        return True
    start = max(0, quantity.start - 60)
    dated = _DATING.search(text[start : quantity.start]) or _AGO.match(text, quantity.end)
    return quantity.kind is Kind.DURATION and bool(dated)


def is_time_gone(text: str, quantity: Quantity) -> bool:
    """ "over the past decade", "ten years ago": no plan or forecast is of them."""
    start = max(0, quantity.start - 40)
    dated = _PAST_SPAN.search(text[start : quantity.start]) or _AGO.match(text, quantity.end)
    return quantity.kind is Kind.DURATION and bool(dated)


def is_taken_as_known(text: str, quantity: Quantity) -> bool:
    """Whether a figure is part of what the sentence takes as known: "the 2% levy", "its 30 boats".

    "The next five years" and "the 5% of boats" are none.
    """
    if quantity.kind is Kind.DURATION or re.match(r"\s+of\b", text[quantity.end : quantity.end + 8]):
        return False
    return bool(_KNOWN.search(text[max(0, quantity.start - 40) : quantity.start]))


def subject_verb(tokens: Sequence[Token], quantity: Quantity) -> tuple[int, int] | None:
    """The words of the verb that a figure leads the subject of, as a range of tokens: "did not sail" of "12 boats that
    came did not sail". None where it stands after the verb of its clause, or after a preposition.
    """
    place = place_among(tokens, quantity)
    if not _opens_its_clause(tokens, place.first):
        return None
    held: int | None = None
    at = place.after
    last = min(len(tokens), place.after + _FARTHEST)
    while at < last:
        word = tokens[at].lower
        if word == "(":
            at = _over_bracket(tokens, at)
            continue
        if word == ")" and tokens[at - 1].end <= quantity.end:
            at += 1  # "half (43%) believed"
            continue
        if word in _RELATIVE and tokens[at - 1].lower != "of" and held is None:
            at = _over_relative(tokens, at, last)
            continue
        if _breaks(tokens, at) or (word in CONJUNCTIONS and word not in ("and", "or", "whom", "which", "than")):
            break
        if word == "to" and at + 1 < last and is_verb(tokens, at + 1):
            break
        if is_verb(tokens, at) or word == "never":
            if held is None and word.endswith("ed") and word not in _FINITE:
                held = at  # "boats moored at the quay leaked": the next one may be the verb
            elif not word.endswith("ing"):
                return at, _group_end(tokens, at)
        elif held is not None and word in DETERMINERS | PRONOUNS:
            break
        at += 1
    return (held, _group_end(tokens, held)) if held is not None else None


def _opens_its_clause(tokens: Sequence[Token], first: int) -> bool:
    for at in range(first - 1, max(-1, first - _FARTHEST), -1):
        word = tokens[at].lower
        if _breaks(tokens, at):
            return True
        if word in CONJUNCTIONS and word not in ("than", "or", "as"):
            return word != "and" or at == first - 1 or not any(is_verb(tokens, i) for i in range(at + 1, first))
        if is_verb(tokens, at):
            return word in _SAYING_AT_ONCE
        if first - at <= _NEAR and word in _OPENERS:
            return True
        if first - at <= _NEAR and word in _ADJUNCTS and tokens[first - 1].lower not in _QUALIFIERS:
            return False
    return True


_SAYING_AT_ONCE = frozenset("found finds find estimates estimate says said shows show suggests think thinks".split())
""" "It says 12 boats leaked": what follows is a clause of its own."""
_OPENERS = frozenset("before after until since as".split())
""" "Before 12 boats sank": a clause of its own, or else a time."""
_ADJUNCTS = frozenset("in for with by to at from on across among within during through into".split())


def _over_bracket(tokens: Sequence[Token], at: int) -> int:
    for index in range(at + 1, min(at + 16, len(tokens))):
        if tokens[index].text == ")":
            return index + 1
    return len(tokens)


def _over_relative(tokens: Sequence[Token], at: int, last: int) -> int:
    """The end of the verb of a clause that only describes: "boats that will come | are"."""
    for index in range(at + 1, last):
        if is_verb(tokens, index):
            end = _group_end(tokens, index)
            return next((i for i in range(end, last) if tokens[i].lower in _FINITE or _breaks(tokens, i)), last)
        if _breaks(tokens, index):
            return index
    return last


def _breaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a mark that parts clauses; the hyphen of "720-seat" is none."""
    hyphen = tokens[at].text == "-" and at > 0 and tokens[at - 1].end == tokens[at].start
    return bool(_STOPS.match(tokens[at].text)) and not hyphen


def _group_end(tokens: Sequence[Token], start: int) -> int:
    """The end of a verb with its helpers: "are not likely to have sailed"."""
    at = start + 1
    while at < len(tokens):
        word = tokens[at].lower
        helps = word in AUXILIARIES or word in _STEPS or word.endswith("ly") or (word in ADVERBS and word != "more")
        if not helps and not (is_verb(tokens, at) and word not in DETERMINERS):
            break
        if word in _FINITE and word != "have" and not helps_before(tokens, at):
            break
        at += 1
    return at


def helps_before(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form of "be", "have" or "do" goes on from the words before it: "would have", "and is"."""
    return tokens[at - 1].lower in ("to", "and") or tokens[at - 1].lower in ("will", "would", "could", "may", "might")


def reaches(text: str, start: int, end: int, *, complement: bool = True) -> bool:
    """Whether a word that ends at `start` still bears on a figure that begins at `end`.

    A clause of its own between them ends its reach: "could widen a quay which has | 12 cranes", "will close and spent |
    £5m". Not a clause that the word leads over to, where `complement` allows one: "expects that there are | 12 cranes".
    """
    if end - start > _REACH:
        return False
    between = _WHICH_IS.sub(" ", text[start:end])
    if _LISTED.match(between):
        return False
    led = complement and _COMPLEMENT.match(between)
    if led:
        between = between[led.end() :]
    if "," in between and _DESCRIBING.search(text[max(0, start - 120) : start]):
        return False
    if _ENDS.search(between) or (not led and _RETOLD.search(between)):
        return False
    for joint in _JOINED.finditer(between):
        rest = between[joint.end() :]
        told = PAST.search(rest)
        passive = _PARTICIPLE.match(rest) and _BE.search(between, 0, joint.start())
        if told and not passive:
            return False
    return True
