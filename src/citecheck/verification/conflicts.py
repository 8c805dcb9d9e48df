"""What differs between a claim and a passage although the value may agree: time, place, direction, who does what."""

from __future__ import annotations

import re

from citecheck.records import Kind
from citecheck.statements.mood import FORECAST, PLANS, WILL
from citecheck.statements.vocabulary import NEGATORS
from citecheck.verification import (
    conflicts_of_order,
    conflicts_of_scope,
    conflicts_of_thing,
    conflicts_of_time,
    conflicts_of_voice,
)
from citecheck.verification.conflict import Conflict
from citecheck.verification.periods import agree
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.table_conflicts import left_out, other_place, other_sign
from citecheck.verification.values import in_points
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, OPPOSITES, WIDER, concept, rivals_of
from citecheck.verification.wording import plain
from citecheck.verification.words import concepts_of


def conflicts(
    claim: Statement,
    claimed: Figure,
    source: Statement,
    found: Figure,
    latest: int | None,
    around: frozenset[str] = frozenset(),
) -> tuple[Conflict, ...]:
    """Everything that keeps `found` from being what `claimed` says, the value left out.

    `latest` is the last year that the source speaks of, `around` what the headings and sentences before it name.
    """
    if _runs_alike(claim.text, source.text):
        return ()  # a sentence does not differ from itself
    checks = (
        _direction(claimed, found),
        _negation(claim, claimed, source, found),
        conflicts_of_order.swapped(claim, source),
        _opposite(claim, claimed, source, found),
        _rival(claim, claimed, source, found),
        _said(claimed, found),
        _basis(claimed, found),
        _time(claim, claimed, source, found, latest),
        _place(claim, claimed, source, found),
        _change(claimed, found),
        _thing(claimed, found),
        _stock(claimed, found),
        _planned(claim, claimed, found),
        _joined(claim, claimed, source, found),
        conflicts_of_scope.part_of_all(claim, source, found),
        _object(claim, claimed, source, found),
        _predicate(claim, claimed, source, found),
        conflicts_of_time.against_group(claim, claimed, source, found),
        conflicts_of_time.total_or_part(claim, claimed, source, found),
        conflicts_of_time.turn_of_time(claim, claimed, source, found),
        conflicts_of_time.earlier_level(claim, claimed, source, found),
        conflicts_of_time.base_of_change(claim, claimed, source, found),
        conflicts_of_scope.group_of_share(claim, claimed, source, found),
        conflicts_of_thing.other_kind(claim, claimed, source, found, around),
        conflicts_of_voice.other_speaker(claim, claimed, source, found),
        conflicts_of_voice.other_name(claim, claimed, source, found, around),
        conflicts_of_thing.other_complement(claim, claimed, source, found, around),
        conflicts_of_thing.other_predicate(claim, claimed, source, found),
        conflicts_of_thing.substituted(claim, claimed, source, found),
        conflicts_of_thing.turned_by_prefix(claim, claimed, source, found),
        conflicts_of_thing.other_measure(claim, claimed, source, found),
        conflicts_of_scope.people_or_things(claimed, found, claim),
        conflicts_of_scope.a_head(claim, claimed, source, found),
        conflicts_of_scope.narrower(claim, claimed, source, found),
        conflicts_of_time.other_end(claimed, found),
        conflicts_of_time.length_of_count(claim, claimed, source, found),
        conflicts_of_time.span_or_year(claim, claimed, source, found),
        conflicts_of_time.since_then(claim, claimed, found),
        conflicts_of_time.year_before(claim, claimed, source, found),
        conflicts_of_time.nowadays(claim, claimed, source, found),
        conflicts_of_thing.other_subject(claim, claimed, source, found, around),
        conflicts_of_order.of_a_sibling(claim, claimed, source, found),
        conflicts_of_voice.believed(claim, claimed, source, found),
        conflicts_of_voice.one_voice(claim, claimed, source, found),
        conflicts_of_time.run_of_years(claim, claimed, source, found),
        _table(claim, claimed, found),
    )
    found_out = tuple(check for check in checks if check is not None)
    if {"negation", "opposite"} <= {conflict.kind for conflict in found_out}:
        # "58% disagree" beside "58% do not agree": the two turn each other back
        found_out = tuple(c for c in found_out if c.kind not in ("negation", "opposite"))
    return found_out


def _runs_alike(claim: str, source: str) -> bool:
    """Whether the source's sentence is the claim's, a heading or number before it left out."""
    bare = claim.rstrip(" .;:!?")
    return len(bare) >= 25 and bare in source and len(source) <= 1.3 * len(bare)


def _direction(claimed: Figure, found: Figure) -> Conflict | None:
    if not claimed.direction or not found.direction or claimed.direction == found.direction:
        return None
    if claimed.change != found.change and not (claimed.role and found.role):
        return None
    words = {1: "a rise", -1: "a fall"}
    return Conflict(
        "direction", True, f"the source speaks of {words[found.direction]}, the report of {words[claimed.direction]}"
    )


_NONE_OF = re.compile(r"\b(?:none|neither|not\s+(?:all|one))\s+of\s+(?:the|its|their|these|all)?\s*$", re.IGNORECASE)
""" "None of the 17": what is denied is the none, not the 17."""


def _negation(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    if claimed.negated == found.negated:
        return None
    whole = bool(_NONE_OF.search(claim.text, 0, claimed.quantity.start)) or bool(
        _NONE_OF.search(source.text, 0, found.quantity.start)
    )
    who = ("the report", "the source") if claimed.negated else ("the source", "the report")
    return Conflict("negation", not whole, f"{who[0]} says that it is not so, {who[1]} that it is")


def _said(claimed: Figure, found: Figure) -> Conflict | None:
    if claimed.said == found.said or claimed.quantity.kind is Kind.MONEY or (claimed.opinion and found.opinion):
        return None
    if found.said:
        what = f"the source has {plain(found.quantity)} say or plan it, the report has them do it"
    else:
        what = f"the source has {plain(found.quantity)} do it, the report has them say or plan it"
    return Conflict("said", False, what)


def _basis(claimed: Figure, found: Figure) -> Conflict | None:
    if {claimed.basis, found.basis} != {"each", "whole"} or claimed.quantity.kind in (Kind.DURATION, Kind.AGE):
        return None
    if claimed.basis == "each":
        return Conflict("basis", True, "the source gives it over the whole period, the report for each part of it")
    return Conflict("basis", True, "the source gives it for each year or month, the report over the whole period")


def _time(claim: Statement, claimed: Figure, source: Statement, found: Figure, latest: int | None) -> Conflict | None:
    mine = [p for p in claimed.periods if p.first is not None]
    theirs = [p for p in found.periods if p.first is not None]
    if mine and theirs:
        if any(agree(one, two) for one in mine for two in theirs):
            return None
        # "in 2014, up on 2013" names the other year beside: all years of the sentence are allowed to answer
        alone = len(source.figures) == 1 and len(found.periods) != len(source.periods)
        if alone and any(agree(one, two) for one in mine for two in source.periods):
            return None
        return Conflict(
            "time", False, f"the source's figure is for {theirs[0].surface}, the report's for {mine[0].surface}"
        )
    if mine and latest is not None and not found.planned:
        last = max(p.last or p.first or 0 for p in mine)
        if min(p.first or 0 for p in mine) > latest and not claimed.planned:
            return Conflict("time", False, f"the source goes no further than {latest}, the report speaks of {last}")
    for ours, others in (
        ([p for p in claimed.periods if p.quarter], [p for p in found.periods if p.quarter]),
        ([p for p in claimed.periods if p.month], [p for p in found.periods if p.month]),
    ):
        if ours and others and not any(agree(a, b) for a in ours for b in others):
            return Conflict(
                "time", False, f"the source's figure is for {others[0].surface}, the report's for {ours[0].surface}"
            )
    return None


def _place(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    mine, theirs = claimed.places or claim.places, found.places or source.places
    if not mine or not theirs or mine & theirs:
        return None
    if mine <= source.places:
        return None
    one, two = sorted(mine)[0], sorted(theirs)[0]
    how = ""
    if _within(two, one):
        how = ", which is wider"
    elif _within(one, two):
        how = ", which is narrower"
    return Conflict(
        "place", False, f"the source's figure is for {_place_name(two)}, the report's for {_place_name(one)}{how}"
    )


def _within(inner: str, outer: str) -> bool:
    for _ in range(6):
        if inner == outer:
            return True
        if inner not in WIDER:
            return False
        inner = WIDER[inner]
    return False


def _place_name(place: str) -> str:
    return place.upper() if len(place) == 2 else place.title() if place != "world" else "the world"


def _change(claimed: Figure, found: Figure) -> Conflict | None:
    if claimed.change == found.change:
        return None
    if claimed.quantity.kind is Kind.DURATION or claimed.quantity.kind is Kind.AGE:
        return None
    if in_points(claimed.quantity) or in_points(found.quantity):
        return None
    if found.change and not claimed.change:
        ends = claimed.role in ("to", "from") and found.role is None
        if not ends and (claimed.flow or claimed.direction == found.direction):
            return None
        return Conflict("change", False, f"the source's {plain(found.quantity)} is the size of a change, not a level")
    ends = found.role in ("to", "from") and claimed.role is None
    if not ends and (found.flow or found.direction == claimed.direction):
        return None
    return Conflict("change", False, f"the source's {plain(found.quantity)} is a level, not the size of a change")


def _thing(claimed: Figure, found: Figure) -> Conflict | None:
    if claimed.quantity.kind is not Kind.COUNT or found.quantity.kind is not Kind.COUNT:
        return None
    mine, theirs = claimed.noun - GENERIC_CONCEPTS, found.noun - GENERIC_CONCEPTS
    if not mine or not theirs or mine & theirs:
        return None
    if mine & found.own or theirs & claimed.own or mine & found.shared:
        return None
    return Conflict(
        "counted",
        False,
        f"the source counts {_noun(found)} there, the report {_noun(claimed)}",
    )


def _noun(figure: Figure) -> str:
    return (figure.quantity.unit or "something else").replace("_", " ")


def _stock(claimed: Figure, found: Figure) -> Conflict | None:
    if claimed.quantity.kind not in (Kind.COUNT, Kind.MONEY, Kind.OTHER, Kind.ENERGY):
        return None
    if found.basis == "each" and claimed.basis is None and claimed.stock and not found.stock:
        return Conflict("stock", False, "the source gives it for each year or month, the report as what there is")
    if found.flow and not claimed.flow and claimed.stock and not found.stock:
        return Conflict("stock", False, "the source counts what was added, the report what there is")
    if claimed.flow and not found.flow and found.stock and not claimed.stock:
        return Conflict("stock", False, "the source counts what there is, the report what was added")
    return None


def _opposite(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """A word of the figure's clause whose opposite stands in the source's clause instead of it."""
    if claimed.negated != found.negated:
        return None
    mine = claimed.core | claimed.shared
    theirs = found.core | found.shared
    for word in sorted(mine):
        others, says = OPPOSITES.get(word, (frozenset(), False))
        met = sorted(others & theirs)
        if met and {_word(claim, word), _word(source, met[0])} & NEGATORS:
            continue  # "failed" beside "did not pass": both are read as denied
        if met and not others & mine and word not in found.own | found.shared:
            return Conflict(
                "opposite", says, f"the source says “{_word(source, met[0])}”, the report “{_word(claim, word)}”"
            )
    return None


def _rival(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "£5m of revenue" beside "£5m of profit": the same figure said of another member of one family."""
    mine, theirs = _senses(claim, claimed), _senses(source, found)
    here, there = frozenset().union(*mine), frozenset().union(*theirs) | found.own
    for senses in mine:
        excluded = frozenset.intersection(*map(rivals_of, senses))
        excluded -= frozenset().union(*(OPPOSITES[sense][0] for sense in senses if sense in OPPOSITES))
        # "earnings were £2m, and revenue is to be £5m to £6m": what stands before counts where no other is named
        named = here | claimed.own if senses & claimed.core else claim.concepts
        if not excluded or senses & there or excluded & named:
            continue
        for others in theirs:
            near = senses & (claimed.close | claimed.noun) or others & (found.close | found.noun)
            if near and others <= excluded:
                one, two = _word(claim, min(senses)), _word(source, min(others))
                return Conflict("thing", False, f"the source speaks of “{two}”, the report of “{one}”")
    return None


def _senses(statement: Statement, figure: Figure) -> list[frozenset[str]]:
    """The concepts of each word of the figure's clause and of those that all figures share."""
    words: dict[int, set[str]] = {}
    for word in statement.words:
        if word.concept in figure.core or word.concept in figure.shared:
            words.setdefault(word.start, set()).add(word.concept)
    return [frozenset(senses) for senses in words.values()]


def _word(statement: Statement, sought: str) -> str:
    return next((w.text for w in statement.words if w.concept == sought), sought.lstrip("="))


_PROMISED = re.compile(
    r"\bthe\s+(?:proposed|planned|promised|projected)\b"
    r"|\b(?:it|they|he|she|who|that|as|which)\s+(?:had\s+(?:been\s+)?|has\s+|have\s+|was\s+|were\s+|is\s+)?(?:promised|planned|proposed|pledged|forecast"
    r"|expected|predicted|projected)\b",
    re.IGNORECASE,
)
""" "All 40 that it promised are open" is no plan."""


def _planned(claim: Statement, claimed: Figure, found: Figure) -> Conflict | None:
    planned = FORECAST.search(_PROMISED.sub(" ", claim.text)) or WILL.search(claim.text) or PLANS.search(claim.text)
    if (found.planned or (found.future and claimed.past)) and not planned and not found.said:
        return Conflict("planned", False, "the source speaks of a plan or forecast, the report of a fact")
    return None


_PAIR = re.compile(
    r"\b(?:on|for|of|across|to|by|in|both)\s+(?:the\s+)?(?P<a>[A-Za-z-]+)\s+and\s+(?:the\s+)?(?P<b>[A-Za-z-]+)(?P<more>\s+[a-z]+)?"
)


def _joined(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "Schools and roads" on one side, schools alone on the other."""
    for one, two, whose in ((source, claim, "source"), (claim, source, "report")):
        part = found.span if one is source else claimed.span
        for match in _PAIR.finditer(one.text):
            if not part[0] <= match.start() < part[1] or any(
                match.start() < f.quantity.start < match.end() for f in one.figures
            ):
                continue
            a = concepts_of("x " + match["a"]) - GENERIC_CONCEPTS
            b = concepts_of("x " + match["b"] + (match["more"] or "")) - GENERIC_CONCEPTS
            if (
                not a
                or not b
                or "and" in two.text[max(0, two.text.find(match["a"])) :][len(match["a"]) : len(match["a"]) + 5]
            ):
                continue
            if a <= two.concepts and not b & two.concepts:
                pair = f"{match['a']} and {match['b']}{match['more'] or ''}"
                other = "report" if whose == "source" else "source"
                return Conflict(
                    "scope", False, f"the {whose}'s figure is for {pair}, the {other}'s for {match['a']} only"
                )
    return None


_OBJECT = re.compile(
    r"\b(?P<head>[A-Za-z]+)\s+(?:on|of)\s+(?:the\s+|its\s+|their\s+|an?\s+)?(?P<what>[A-Za-z-]+(?:\s+(?:and\s+)?[a-z-]+){0,2})"
)


def _object(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "Spending on parks" beside "spending on schools"."""
    if claimed.quantity.kind not in (Kind.MONEY, Kind.RATE):
        return None
    theirs = {concept(m["head"].lower()): m["what"] for m in _OBJECT.finditer(source.text)}
    for match in _OBJECT.finditer(claim.text):
        head = concept(match["head"].lower())
        if head not in theirs or head not in claimed.own | claimed.shared or head not in found.own | found.shared:
            continue
        mine = concepts_of("x " + match["what"]) - GENERIC_CONCEPTS
        other = concepts_of("x " + theirs[head]) - GENERIC_CONCEPTS
        if mine and other and not mine & other and not mine & source.concepts and not other & claim.concepts:
            what = match["head"].lower()
            return Conflict("thing", False, f"the source speaks of {what} on other things: {theirs[head]}")
    return None


def _predicate(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "48% of cyclists are women" beside "48% of cyclists wear a helmet": one group, two things said of it."""
    if claimed.quantity.kind not in (Kind.PERCENT, Kind.RATIO) or claimed.change or found.change:
        return None
    mine, theirs = _said_of(claim, claimed), _said_of(source, found)
    if mine is None or theirs is None or not mine[0] & theirs[0]:
        return None
    if (
        mine[1]
        and theirs[1]
        and not mine[1] & theirs[1]
        and not mine[1] & source.concepts
        and not theirs[1] & claim.concepts
    ):
        return Conflict("thing", False, "the source says another thing of the same group")
    return None


_GROUP = re.compile(r"\s+of\s+(?:the\s+|all\s+|its\s+|their\s+|our\s+|those\s+)?")


def _said_of(statement: Statement, figure: Figure) -> tuple[frozenset[str], frozenset[str]] | None:
    """(group, what is said of it) of "48% of cyclists wear a helmet"; None for another shape."""
    group = _GROUP.match(statement.text, figure.quantity.end)
    if group is None:
        return None
    after = [w for w in statement.words if group.end() <= w.start < figure.span[1] and w.concept in figure.core]
    if not after or after[0].start - group.end() > 12:
        return None
    rest = frozenset(w.concept for w in after[1:]) - GENERIC_CONCEPTS - {after[0].concept}
    return frozenset({after[0].concept}), rest


def _table(claim: Statement, claimed: Figure, found: Figure) -> Conflict | None:
    """Another row or column of a table, another sign, or what a note on the figure leaves out."""
    sign = other_sign(claim, found)
    if sign is not None:
        return Conflict("direction", True, sign)
    reason = other_place(claim, claimed, found) or left_out(claim, claimed, found)
    return None if reason is None else Conflict("thing", False, reason)
