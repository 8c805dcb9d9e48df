"""Gaps, deficits and debts: one body has one of them at one time."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from citecheck.prose.stopwords import STOPWORDS
from citecheck.prose.words import stem
from citecheck.records import Kind
from citecheck.rules.claims_index import Figure, Statement
from citecheck.rules.figures import disagree, same_sort

_NOUN = r"(?P<noun>gap|shortfall|deficit|surplus|debt|overspend|underspend|backlog)"
_AHEAD = re.compile(
    rf"(?P<mods>(?:[\w’'-]+\s+){{0,4}}?)\b{_NOUN}\b[^.;:£$€]{{0,80}}?\b"
    r"(?:of|is|was|be|total|totals|totalling|totalled|reach|reaches|reached|at|to|between|from|worth)\s+"
    r"(?:about\s+|around\s+|some\s+|almost\s+|nearly\s+|over\s+|up to\s+|between\s+)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"^\s*(?P<mods>(?:[\w’'-]+\s+){{0,4}}?){_NOUN}\b", re.IGNORECASE)
_PLAIN = frozenset(
    stem(word) for word in "funding financial finance overall total annual projected estimated new".split()
)
_RARE = 6


@attrs.frozen(eq=False)
class Balance:
    """A figure that is said to be somebody's gap, deficit …"""

    statement: Statement
    figure: Figure
    noun: str
    of: frozenset[str]
    """Stems of the words before the noun that say whose it is."""


def balance_conflicts(statements: Sequence[Statement]) -> Iterator[tuple[Figure, Figure]]:
    """Pairs of figures for one gap or deficit of one year in one document that cannot both be right.

    The two sentences must name the same years and share a word that is rare in the document; the words before the noun
    must not say that the gaps are of two bodies.
    """
    common = Counter(word for statement in statements for word in statement.content)
    groups: dict[tuple[str, str], list[Balance]] = {}
    for statement in statements:
        for figure in statement.figures:
            balance = _balance(statement, figure)
            if balance is not None:
                groups.setdefault((statement.document, balance.noun), []).append(balance)
    for group in groups.values():
        for place, one in enumerate(group):
            for other in group[place + 1 :]:
                if _one_thing(one, other, common) and disagree(one.figure.quantity, other.figure.quantity):
                    yield one.figure, other.figure


def _balance(statement: Statement, figure: Figure) -> Balance | None:
    if figure.quantity.kind is not Kind.MONEY or not statement.years:
        return None
    text = statement.text
    match = _BEHIND.match(text[figure.end : figure.end + 80]) or _AHEAD.search(
        text[max(figure.start - 140, 0) : figure.start]
    )
    if match is None:
        return None
    words = list(itertools.takewhile(_says_whose, reversed(match["mods"].split())))
    return Balance(statement, figure, match["noun"].lower(), frozenset(map(stem, words)) - _PLAIN)


def _says_whose(word: str) -> bool:
    return word.lower() not in STOPWORDS and not word[0].isdigit()


def _one_thing(one: Balance, other: Balance, common: Counter[str]) -> bool:
    if one.statement is other.statement or one.statement.years != other.statement.years:
        return False
    if one.of and other.of and not one.of & other.of:
        return False
    if not same_sort(one.figure.quantity, other.figure.quantity):
        return False
    shared = (one.statement.content & other.statement.content) - _PLAIN - {one.noun}
    return any(common[word] <= _RARE for word in shared)
