"""Rising and falling: whether a figure is a level or the size of a change, up or down, from or to."""

from __future__ import annotations

import re

from citecheck.prose.words import tokens
from citecheck.records import Kind, Quantity
from citecheck.statements.vocabulary import (
    CHANGE_NOUNS,
    COMPARATIVE_DOWN,
    COMPARATIVE_UP,
    FALL,
    RISE,
)

_MULTIPLE = re.compile(r"doubl|trebl|tripl|quadrupl|halv|fold|times|twice|thrice", re.IGNORECASE)

_BASE_BEFORE = re.compile(
    r"\b(?:compared (?:with|to)|against|versus"
    r"|(?:prior|previous|last)[- ]year(?:'s)?(?: levels?| figures?| total)?(?: of| was)?)"
    r"\s+(?:about |around |just |only |some )?$",
    re.IGNORECASE,
)

_BASE_AFTER = re.compile(
    r"[^,.;]{0,30}?\b(?:(?:a|the|one) (?:year|month|decade) (?:earlier|before|previously|ago)"
    r"|(?P<when>last year|the year before|the previous year|in the prior year))\b",
    re.IGNORECASE,
)

_END = re.compile(
    r"\b(?P<end>from|to|into)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}(?:deficit|surplus|loss|profit|level|total|rate|peak|low|high)"
    r"\s+of\s+(?:about\s+|around\s+|just\s+|only\s+|over\s+)?$",
    re.IGNORECASE,
)
""" "Swung from a deficit of", "turned into a loss of"."""
_PLACED = frozenset({"above", "below"})
"""Words of a comparison that as often tell a place ("230 metres below ground")."""

_KEPT = frozenset("save saves saved saving savings lose loses lost losing loss losses".split())
"""With money these tell what was kept or gone and no way that a level moved: "saved £5m", "a loss of £5m"."""

_WENT = (["go"], ["goes"], ["went"], ["gone"], ["going"])
"""Before "up to 40": a rise."""

_AS_NOUN = re.compile(
    r"\b(?:rising|falling|growing|declining|shrinking|soaring)\s+(?!by\b|to\b|from\b|at\b|and\b)[a-z]", re.IGNORECASE
)
""" "Falling budgets": which budgets, not what became of a figure before it."""

_ABOUT = re.compile(
    r"\b(?:an? (?:further |estimated )?(?:average|mean|median|total|maximum|minimum) of|at least|as much as|as many as"
    r"|about|around|roughly|nearly|almost|some|an? estimated|an? further|another)\s+$",
    re.IGNORECASE,
)
"""Between a verb and its figure: "fell by an average of"."""

_CHANGE_OF = re.compile(
    r"\b(?:cuts?|reductions?|increases?|decreases?|falls?|rises?|drops?|declines?|growth)\s+(?:in|to|on)\s+"
    r"(?:[^\s,;:.()]+\s+){1,6}of\s+$",
    re.IGNORECASE,
)
_OF_CHANGES = re.compile(r"\s+of\s+(?:[a-z-]{1,20}\s+){0,2}(?:cuts|reductions|increases|rises|decreases)\b")

_RAISED = frozenset("raise raises raised raising".split())

_THAN = re.compile(r"\bthan\b")
_REACH = 200

_SEASON = re.compile(
    r"\b(?:in|this|last|next|every|since|by|late|early)\s+(?:the\s+)?fall\b(?!\s+in)|\bfall\s+(?:of\s+)?(?=\d{4}|semester|term)",
    re.IGNORECASE,
)

_MADE_UP = frozenset(
    """make makes made making set sets take takes took taken add adds added sign signed give gave end ended pick picks
    picked picking turn turned clear cleared clean cleaned back backed show showed shown bring brought build built open
    opened close closed lock locked line lined draw drew drawn fill filled use used buy bought fix fixed give given wash
    washed tear torn shut track tracked hunt hunted note noted write wrote written lay laid""".split()
)

_BREAK = re.compile(r"[,;:()–—]\s+(?!by\b|to\b|from\b)")
"""What stands before a comma leads up to no figure after it, but for "rose, by"."""

_DIRECTIONS = {**dict.fromkeys(RISE, 1), **dict.fromkeys(FALL, -1)}


def without_seasons(text: str) -> str:
    """The sentence with "in the fall" and its like blanked out, offsets kept: no word of falling is meant there."""
    return _SEASON.sub(lambda match: " " * len(match.group()), text)


def direction_of(text: str, quantity: Quantity, begin: int, end: int) -> tuple[int, int]:
    """(direction, distance in words) of the word of rising or falling nearest to the figure.

    `text` is the sentence `without_seasons`.
    """
    best, distance = 0, 99
    for side, stretch in ((-1, text[begin : quantity.start]), (1, text[quantity.end : end])):
        near = tokens(stretch)
        if side < 0:
            near = near[::-1]
        for i, token in enumerate(near[:12]):
            sign = _DIRECTIONS.get(token, 0)
            if not sign or "out" in (near[i + 1 : i + 2] if side > 0 else near[max(0, i - 1) : i]):
                continue  # "drop out" is no fall
            if near[i - 1 : i] == ["than"] and side < 0 and i == 1:
                continue  # "fewer than 50"
            if token in _KEPT and quantity.kind is Kind.MONEY:
                continue
            if token in _RAISED and side < 0 and i <= 1 and quantity.kind is Kind.MONEY and near[0] not in ("by", "to"):
                continue  # "raised £5m for the quay"
            if token in ("up", "down"):
                beside = near[i - 1] if i else ""
                if beside == "to" and side < 0 and i == 1 and token == "up" and near[i + 1 : i + 2] not in _WENT:
                    continue  # "up to 40"
                if side < 0 and i + 1 < len(near) and near[i + 1] in _MADE_UP:
                    continue  # "makes up 9% of costs"
                if not (side < 0 and i <= 1) and beside not in ("from", "on", "by", "to"):
                    continue  # "set up 40 centres"
            step = i if side < 0 else i + 1
            if step < distance:
                best, distance = sign, step
            break
    after = tokens(text[quantity.end : end])[:2]
    if not best or distance > 2:
        other = _PLACED | _qualities(text[quantity.end : end], quantity)
        for sign, words in ((1, COMPARATIVE_UP - other), (-1, COMPARATIVE_DOWN - other)):
            if any(t in words for t in after):
                best, distance = sign, 1
    surface = quantity.surface.lower()
    if _MULTIPLE.search(surface):
        sign = -1 if surface.startswith("halv") else 1
        if not best or surface.split()[0].startswith(("doubl", "trebl", "tripl", "quadrupl", "halv")):
            return sign, 0
    return best, distance


def _qualities(tail: str, quantity: Quantity) -> frozenset[str]:
    """Comparatives that only tell which ones are counted: "400 older people"."""
    which = quantity.kind is Kind.COUNT and not re.search(r"\bthan\b", tail)
    return _SORTS if which else frozenset()


_SORTS = frozenset("older younger longer shorter larger smaller bigger cheaper slower faster lower higher".split())


def sense_of(text: str) -> int:
    signs = {_DIRECTIONS[t] for t in tokens(_SEASON.sub(" ", text)) if t in _DIRECTIONS and t not in ("up", "down")}
    return signs.pop() if len(signs) == 1 else 0


def is_change(lead: str, tail: str, quantity: Quantity, direction: int, distance: int) -> bool:
    if quantity.kind is Kind.RATIO and _MULTIPLE.search(quantity.surface):
        return True
    lead = _ABOUT.sub(" ", _SEASON.sub(" ", lead[-_REACH:]))
    than = bool(_THAN.search(tail))
    tail = _AS_NOUN.sub(" ", tail[:_REACH])
    after = tokens(tail)[:5]
    compared = (COMPARATIVE_UP | COMPARATIVE_DOWN) - (_PLACED if quantity.kind is not Kind.PERCENT else frozenset())
    compared -= _qualities(tail, quantity)
    if any(t in compared for t in after[:2]) and after[:1] not in (["than"], ["or"]):
        return True
    if quantity.kind is Kind.PERCENT and than:
        return True
    if not direction:
        return False
    if (quantity.kind is Kind.PERCENT and _CHANGE_OF.search(lead[-120:])) or _OF_CHANGES.match(tail):
        return True
    before = tokens(_BREAK.split(lead)[-1])[-4:]
    if before[-1:] == ["than"]:
        before = before[:-2]
    if before[-1:] in (["to"], ["at"], ["from"], ["below"], ["above"], ["beneath"], ["past"], ["beyond"]):
        return False  # "fell below £25bn" is a level
    if before[-1:] == ["as"]:
        return False  # "the bid falls flat as 12% of posts stay open"
    if any(t in CHANGE_NOUNS for t in after[:3]) and "of" not in after[:1] and "to" not in after[:2]:
        return True
    if (
        before[-1:] == ["of"]
        and _DIRECTIONS.get(before[-3] if len(before) > 2 else "")
        and before[-2] not in CHANGE_NOUNS
    ):
        return False  # "an expansion fee of £6m"
    if quantity.kind is Kind.MONEY and before[-2:] in (["loss", "of"], ["losses", "of"]):
        return False  # the opposite of a profit
    if "by" in before[-3:] or any(_DIRECTIONS.get(t) for t in before[-3:]):
        return "to" not in before[-2:] and "from" not in before[-2:]
    return False


def role_of(lead: str, tail: str, *, first: bool = False) -> str | None:
    before = tokens(lead)[-3:]
    if "from" in before:
        return "from"
    end = _END.search(lead[-50:])
    if end is not None:
        return "from" if end["end"].lower() == "from" else "to"
    after = _BASE_AFTER.match(tail)
    if first and after is not None and after["when"] is not None:
        after = None  # "some 12,000 last year": nothing stands before it that it could be compared with
    if _BASE_BEFORE.search(lead[-60:]) or after:
        return "base"
    if before[-2:] == ["close", "to"] or before[-3:-1] == ["close", "to"]:
        return None  # "faces close to a 5% shortfall"
    if before[-1:] == ["to"] or (len(before) > 1 and before[-2] == "to"):
        return "to"
    return None
