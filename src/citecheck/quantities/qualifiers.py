"""Words that bound a value: what stands before a figure ("almost", "at least") and after it ("or more"). Data only."""

from __future__ import annotations

from citecheck.records import Qualifier

_BEFORE = {
    Qualifier.ABOUT: """
        about, around, some, approximately, approx, approx., roughly, circa, c., ca., ca, c, in the region of, in
        the order of, of the order of, on the order of, broadly, somewhere around, somewhere in the region of,
        estimated, an estimated, ~, ≈, ∼
    """,
    Qualifier.NEARLY: """
        almost, nearly, close to, approaching, nearing, just under, just below, just short of, not quite, virtually,
        practically, well-nigh, near, a little under, slightly under, slightly less than, just less than, a little
        less than
    """,
    Qualifier.OVER: """
        over, more than, just over, in excess of, above, greater than, exceeding, exceeds, exceeded, topping,
        upwards of, upward of, well over, far more than, larger than, bigger than, higher than, topped, older than,
        longer than, slightly over, slightly more than, just above, a little over, a little more than, better than,
        >, ＞
    """,
    Qualifier.AT_LEAST: """
        at least, a minimum of, minimum, no less than, no fewer than, not less than, not fewer than, greater than or
        equal to, more than or equal to, a floor of, from at least, ≥, >=, ⩾
    """,
    Qualifier.UNDER: """
        under, less than, fewer than, below, lower than, smaller than, younger than, shorter than, well under, well
        below, <, ＜
    """,
    Qualifier.AT_MOST: """
        up to, at most, as many as, as much as, as high as, as long as, a maximum of, maximum, max, no more than,
        not more than, no greater than, no longer than, less than or equal to, fewer than or equal to, a ceiling of,
        capped at, ≤, <=, ⩽
    """,
    Qualifier.BETWEEN: """
        between, somewhere between, anywhere between, ranging from, range from, ranges from, ranged from, from
        between, of between, anywhere from
    """,
}

_COMPARED = {
    Qualifier.AT_LEAST: "greater more larger bigger higher longer older",
    Qualifier.AT_MOST: "less fewer lower smaller shorter younger",
}
"""Words whose "or equal to" takes the value in, in any order: "equal to or more than", "less or equal than"."""

_AFTER = {
    Qualifier.AT_LEAST: """
        or more, or over, or older, or above, or greater, or higher, or longer, and over, and above, and older, and
        upwards, and up, plus, at least, at a minimum, or later
    """,
    Qualifier.AT_MOST: """
        or less, or fewer, or under, or younger, or below, or lower, and under, and below, and younger, at most, at
        the most, at a maximum, or shorter
    """,
    Qualifier.ABOUT: """
        or so, or thereabouts, odd, approximately, roughly
    """,
}


def _flat(table: dict[Qualifier, str]) -> dict[str, Qualifier]:
    return {" ".join(phrase.split()): qualifier for qualifier, row in table.items() for phrase in row.split(",")}


def _or_equal() -> dict[str, Qualifier]:
    found = {"at least or equal to": Qualifier.AT_LEAST, "at most or equal to": Qualifier.AT_MOST}
    for qualifier, row in _COMPARED.items():
        for word in row.split():
            for phrase in (
                "{} than or equal to",
                "{} or equal to",
                "{} or equal than",
                "equal to or {} than",
                "equal or {} than",
            ):
                found[phrase.format(word)] = qualifier
    return found


BEFORE: dict[str, Qualifier] = _flat(_BEFORE) | _or_equal()
"""Phrases that end just before a figure, lower case."""

AFTER: dict[str, Qualifier] = _flat(_AFTER)
"""Phrases that begin just after it, lower case."""

FILLERS = frozenset("a an just only another further extra additional average typically still now".split())
"""Words that may stand between the qualifier and the figure ("over a third", "up to an extra 50")."""
