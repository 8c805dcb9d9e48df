"""Numbers in words: "two hundred and five", "a million", "two and a half million", "three million, two hundred"."""

from __future__ import annotations

import re
from decimal import Decimal

from citecheck.quantities.number_words import BELOW_HUNDRED, DENOMINATORS, DOZEN, HUNDRED, ONES, SCALES, TEENS, TENS
from citecheck.quantities.numeral import SPACE, Numeral, scaled

_WORD = re.compile(r"[A-Za-z]{1,40}+")
_GAP = re.compile(rf"[-‐‑](?:\n[^\S\n]*+)?+|{SPACE}(?P<and>and{SPACE}|&{SPACE})?|(?P<comma>,{SPACE}(?:and{SPACE})?)")
_TOPS = "|".join(["an?", *(word for word in ONES if word not in ("nought", "zero"))])
_BOTTOMS = "|".join(sorted(DENOMINATORS, key=len, reverse=True))
_SHARE = rf"(?:{_TOPS})(?:{SPACE}|[-‐‑])(?:{_BOTTOMS})s?"
AND_PART = re.compile(rf"(?:{SPACE}|-)and(?:{SPACE}|-)(?P<part>{_SHARE})(?!\w)(?!{SPACE}of\b)", re.I)
_BELOW_HUNDRED = "|".join(sorted(BELOW_HUNDRED, key=len, reverse=True))
_POINT = re.compile(rf"{SPACE}point(?P<digits>(?:(?:{SPACE}|-)(?:{_BELOW_HUNDRED})\b)+)", re.I)
_SCALE = "|".join([*SCALES, *HUNDRED, "doz(?:en)?s?"])
_HUNDREDS = re.compile(
    rf"(?:an?|(?:{_BELOW_HUNDRED})(?:(?:{SPACE}|-)(?:{_BELOW_HUNDRED}))?){SPACE}"
    rf"(?P<scale>{'|'.join([*SCALES, *HUNDRED])})\b",
    re.I,
)
_SCALE_AFTER = re.compile(rf"(?:{SPACE}|-)({_SCALE})(?![A-Za-z])", re.I)
_PART_OF_SCALE = re.compile(
    rf"(?:(?P<part>half|{_SHARE})(?:{SPACE}of)?(?:{SPACE}an?)?{SPACE}|(?P<half>half)(?:{SPACE}|-))"
    rf"(?P<scale>{'|'.join(SCALES)}|dozen)\b",
    re.I,
)
_LEADING = re.compile(rf"hundred(?={SPACE}(?:{'|'.join(SCALES)})\b)", re.I)
_VAGUE_BEFORE = re.compile(r"\b(?:several|few|couple|many|dozens?|odd)\s+(?:of\s+)?$", re.I)


def read_words(text: str, at: int) -> Numeral | None:
    """The number words that begin at offset `at`, or None. A bare "one" is read; whether it counts is decided later."""
    part = _PART_OF_SCALE.match(text, at)
    if part:
        scale = scale_of(part["scale"])
        share = share_of(part["part"] or part["half"])
        return Numeral(at, part.end(), share * scale, None, share, scale, spelled=True)
    total, current, smallest = 0, None, 1
    last, ceiling = "start", 10**15
    here = end = at
    if _LEADING.match(text, at) and not _VAGUE_BEFORE.search(text, max(0, at - 24), at):
        last = "article"  # "hundred thousand dollars"
    while True:
        word = _WORD.match(text, here)
        if not word:
            break
        name = word.group().lower()
        plural = name.endswith("s") and (name[:-1] in BELOW_HUNDRED or name[:-1] in DOZEN)  # "under-fives"
        name = name[:-1] if plural else name
        role = _role(name, last)
        if role is None:
            break
        if role == "article":
            current = 1
        elif role in ("ones", "teens", "tens"):
            worth = BELOW_HUNDRED[name]
            current = (current or 0) + worth
            smallest = 1
        elif role == "hundred":
            current = (current or 1) * 100
            smallest = 100
        else:
            factor = SCALES.get(name) or DOZEN[name]
            if factor >= ceiling:
                break
            total, current, ceiling, smallest = total + (current or 1) * factor, 0, factor, factor
        last = role
        end = word.end() - (plural and name not in DOZEN)
        if plural:
            break
        if role in ("ones", "teens", "tens", "hundred") and (
            parts := _with_part(text, at, end, total + (current or 0), role != "hundred")
        ):
            return parts
        if role == "scale" and (rest := AND_PART.match(text, end)):
            return _scale_and_part(text, at, total, ceiling, rest)
        gap = _GAP.match(text, end)
        if not gap or (gap["and"] and role not in ("hundred", "scale")):
            break
        if gap["comma"] and not (role == "scale" and _goes_on(text, gap.end(), ceiling)):
            break
        here = gap.end()
    if last in ("start", "article"):
        return None
    value = Decimal(total + (current or 0))
    scale = Decimal(ceiling) if last == "scale" else Decimal(1)
    return Numeral(at, end, value, Decimal(smallest), value / scale, scale, spelled=True)


def _role(name: str, last: str) -> str | None:
    """What part a word plays after a part of the kind `last`; None where it cannot follow."""
    if name in ("a", "an"):
        return "article" if last == "start" else None
    if name in ONES:
        return "ones" if last in ("start", "tens", "hundred", "scale") else None
    if name in TEENS:
        return "teens" if last in ("start", "hundred", "scale") else None
    if name in TENS:
        return "tens" if last in ("start", "hundred", "scale") else None
    if name in HUNDRED:
        return "hundred" if last in ("article", "ones", "teens", "tens") else None
    if name in SCALES or name in ("dozen", "doz"):
        return "scale" if last in ("article", "ones", "teens", "tens", "hundred") else None
    return None


def _goes_on(text: str, at: int, ceiling: int) -> bool:
    """Whether a smaller number of hundreds or thousands follows a comma: "three million, two hundred and forty"."""
    match = _HUNDREDS.match(text, at)
    return match is not None and scale_of(match["scale"]) < ceiling


def _with_part(text: str, start: int, end: int, base: int, fractions: bool) -> Numeral | None:
    """ "two and a half", "two point five", with a scale after it where there is one."""
    precision: Decimal | None = None
    match = AND_PART.match(text, end) if fractions else None
    if match:
        value = base + share_of(match["part"])
    else:
        match = _POINT.match(text, end)
        if not match:
            return None
        digits = _digits_of(match["digits"])
        value, precision = Decimal(f"{base}.{digits}"), Decimal(1).scaleb(-len(digits))
    numeral = Numeral(start, match.end(), value, precision, value, spelled=True)
    word = _SCALE_AFTER.match(text, match.end())
    return scaled(numeral, scale_of(word[1]), word.end()) if word else numeral


def _digits_of(words: str) -> str:
    """ "two five" is "25", and so is "twenty five"."""
    found, tens = "", 0
    for word in re.split(r"[\s-]+", words.strip(" \n\t-").lower()):
        worth = BELOW_HUNDRED[word]
        if tens and 0 < worth < 10:
            found = found[: -len(str(tens))] + str(tens + worth)
        else:
            found += str(worth)
        tens = worth if word in TENS else 0
    return found


def _scale_and_part(text: str, start: int, total: int, ceiling: int, rest: re.Match[str]) -> Numeral:
    """ "five billion and three quarters" (of a billion), "one billion and a quarter million"."""
    smaller = _SCALE_AFTER.match(text, rest.end())
    if smaller and (worth := scale_of(smaller[1])) < ceiling:
        value, end = total + share_of(rest["part"]) * worth, smaller.end()
    else:
        value, end = total + share_of(rest["part"]) * ceiling, rest.end()
    return Numeral(start, end, value, None, value / ceiling, Decimal(ceiling), spelled=True)


def scale_of(word: str) -> Decimal:
    """What a scale word multiplies with: 1000000 for "million"."""
    name = word.lower()
    return Decimal(SCALES.get(name) or HUNDRED.get(name) or DOZEN[name.removesuffix("s")])


def share_of(words: str) -> Decimal:
    """ "half", "a quarter", "three quarters" as a value."""
    names = re.split(r"[\s‐‑-]+", words.lower())
    top = ONES.get(names[0], 1) if len(names) > 1 else 1
    return Decimal(top) / DENOMINATORS[names[-1] if names[-1] in DENOMINATORS else names[-1].removesuffix("s")]
