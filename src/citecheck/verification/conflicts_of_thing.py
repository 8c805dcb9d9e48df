"""What sets two figures of one value apart in what they are said of: group, sort of thing, complement, name, voice.

Each check is given both sentences and both figures, and says what differs, or None. `around` holds the concepts of
the headings and sentences before the source's sentence.
"""

from __future__ import annotations

import difflib
import functools
import re

from citecheck.quantities import find_quantities
from citecheck.records import Kind
from citecheck.statements.mood import FORECAST
from citecheck.statements.said import said_in
from citecheck.statements.vocabulary import FALL, OPINION, RISE
from citecheck.verification.conflict import Conflict
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, OPPOSITES, PLACE_NAMES, concept, is_known
from citecheck.verification.words import Word, are_kindred, concepts_of, words_of

_NEXT = re.compile(r"[\s'’s-]{1,3}")
_COMMON_MODIFIER = frozenset(
    "more most many much such own new same other total overall average typical some strong head person year".split()
)


def other_kind(
    claim: Statement, claimed: Figure, source: Statement, found: Figure, around: frozenset[str]
) -> Conflict | None:
    """ "59% of regional trains" beside "59% of long-distance trains": one noun, two sorts of it."""
    if claimed.quantity.kind is Kind.DURATION and not claimed.noun:
        return None
    mine = _modified(claim, claimed)
    theirs = _modified(source, found)
    for noun in sorted(mine.keys() & theirs.keys()):
        one, two = mine[noun], theirs[noun]
        here = frozenset(w.concept for w in one) - GENERIC_CONCEPTS
        there = frozenset(w.concept for w in two) - GENERIC_CONCEPTS
        if _possessive(claim, one) != _possessive(source, two):
            continue
        if any(are_kindred(a.text, b.text) for a in one for b in two):
            continue
        if not here or not there or here & there or here & (source.concepts | around) or there & claim.concepts:
            continue
        return Conflict(
            "thing",
            False,
            f"the source speaks of {_phrase(source, two)}, the report of {_phrase(claim, one)}",
        )
    return None


def _possessive(statement: Statement, words: tuple[Word, ...]) -> bool:
    """Whether the last modifier owns the noun: "the capital's electricity"."""
    return statement.text[words[-1].end : words[-1].end + 2].lstrip("s")[:1] in ("'", "’") or statement.text[
        words[-1].end : words[-1].end + 1
    ] in ("'", "’")


def _phrase(statement: Statement, words: tuple[Word, ...]) -> str:
    """The modifiers with their noun, as written."""
    last = words[-1]
    noun = next((w for w in statement.words if w.start > last.end), last)
    return "“" + " ".join(statement.text[words[0].start : noun.end].split()) + "”"


def _modified(statement: Statement, figure: Figure) -> dict[str, tuple[Word, ...]]:
    """Noun of the figure's clause to the words that stand between it and its article, preposition or number."""
    found: dict[str, tuple[Word, ...]] = {}
    run: list[Word] = []
    opened = False
    for word in statement.words:
        if not figure.span[0] <= word.start < figure.span[1]:
            continue
        if not run or not _NEXT.fullmatch(statement.text, run[-1].end, word.start):
            lead = statement.text[max(0, word.start - 16) : word.start]
            run, opened = [], bool(_OPENS.search(lead)) or 0 <= word.start - figure.quantity.end <= 1
        if run and opened and word.concept in figure.core and word.concept not in GENERIC_CONCEPTS:
            before = tuple(w for w in run[-2:] if not _is_loose(w))
            if before:
                found.setdefault(word.concept, before)
        run.append(word)
    return found


_OPENS = re.compile(
    r"\b(?:the|an?|its|their|our|his|her|of|in|for|on|by|with|from|at|all|those|these|each|every)\s$", re.IGNORECASE
)
_LY = re.compile(r"(?:ly|ed|ing)$")


def _is_loose(word: Word) -> bool:
    """A word that sets nothing apart ("overall", "revised", "largely")."""
    return word.text in _COMMON_MODIFIER or word.text in PLACE_NAMES or bool(_LY.search(word.text))


_COMPLEMENT = re.compile(
    r"(?P<head>[^\W\d_][\w-]*)\s+(?P<how>in|for|by|with|from|against|on|of|through|via|as)\s+"
    r"(?:the\s+|its\s+|their\s+|an?\s+)?(?P<what>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,2})",
)


def other_complement(
    claim: Statement, claimed: Figure, source: Statement, found: Figure, around: frozenset[str]
) -> Conflict | None:
    """ "Copies in paperback" beside "copies in hardback": one noun, and something else after it."""
    theirs = {(concept(m["head"].lower()), m["how"]): m for m in _complements(source, found)}
    for match in _complements(claim, claimed):
        other = theirs.get((concept(match["head"].lower()), match["how"]))
        if other is None:
            continue
        mine, there = _object_of(match), _object_of(other)
        if mine & there:
            continue
        if mine and there and not mine & (source.concepts | around) and not there & claim.concepts:
            return Conflict("thing", False, f"the source speaks of “{other.group()}”, the report of “{match.group()}”")
    return None


def _complements(statement: Statement, figure: Figure) -> list[re.Match[str]]:
    low, high = figure.span
    text = statement.text
    for other in statement.figures:  # "spent £4m on roads": the figure stands between the word and its complement
        start, end = other.quantity.start, other.quantity.end
        text = text[:start] + " " * (end - start) + text[end:]
    return list(_COMPLEMENT.finditer(text, low, high))


def _object_of(match: re.Match[str]) -> frozenset[str]:
    return concepts_of("x " + match["what"]) - GENERIC_CONCEPTS - _FRAMES


_FRAMES = concepts_of("x range bracket region order form terms line place course total aggregate excess region full")
"""What follows a preposition and tells nothing: "in the region of"."""


def other_predicate(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "1,400 homes were flooded" beside "owns 1,400 homes": the same things, and another thing said of them."""
    if claimed.quantity.kind is not Kind.COUNT or not claimed.noun & found.noun or found.labels:
        return None
    mine, theirs = _said_of_them(claim, claimed), _said_of_them(source, found)
    lead = source.text[max(0, found.quantity.start - 24) : found.quantity.start]
    if len(mine) >= 2 and not theirs and not mine & source.concepts and _ONLY_COUNTS.search(lead):
        return Conflict("thing", False, "the source only counts them")
    if not mine or not theirs or mine & source.concepts or theirs & claim.concepts:
        return None
    return Conflict("thing", False, "the source says another thing of them")


_ONLY_COUNTS = re.compile(
    r"\b(?:there\s+(?:are|were|is|was)|has|have|had)\s+(?:also\s+|now\s+|about\s+|some\s+)?$", re.IGNORECASE
)


def _said_of_them(statement: Statement, figure: Figure) -> frozenset[str]:
    """The telling concepts of a counted figure's clause, without the thing counted and without names."""
    names = frozenset(w.concept for w in statement.words if w.name)
    return figure.core - figure.noun - names - GENERIC_CONCEPTS


def other_verb(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "Sold 340 garages" beside "owns 2,150 garages": the word before either figure, foreign to the other side."""
    if claimed.change or found.change or claimed.quantity.kind in (Kind.PERCENT, Kind.RATIO):
        return None
    mine, theirs = _before(claim, claimed), _before(source, found)
    if mine is None or theirs is None or mine.concept in source.concepts or theirs.concept in claim.concepts:
        return None
    return Conflict("thing", False, f"the source says “{theirs.text}”, the report “{mine.text}”")


def _before(statement: Statement, figure: Figure) -> Word | None:
    """The telling word right before a figure, as its verb often is; None where there is none."""
    near = [w for w in statement.words if figure.clause[0] <= w.start and w.end <= figure.quantity.start]
    if not near or figure.quantity.start - near[-1].end > _GAP or near[-1].name:
        return None
    word = near[-1]
    plain_ = word.concept in GENERIC_CONCEPTS or word.text in PLACE_NAMES or word.text in _NO_VERBS
    return None if plain_ or word.text.endswith("ly") else word


_GAP = 12
_NO_VERBS = frozenset(
    """total totalled totaled totals averaged averages numbered numbers estimated estimates measures measured costs cost
    worth meant means made make makes became becomes became equal equalled amounts amounted came comes was were spend
    pay paid spent price priced valued value put puts just only some typical combined joint another further extra
    additional nearly close""".split()
)
"""Words before a figure that say no more than that it is one."""


@functools.lru_cache(maxsize=2048)
def _measures(text: str) -> dict[int, str]:
    """Offset of each figure of a sentence to what it measures."""
    return {said.quantity.start: said.measure for said in said_in(text, find_quantities(text)) if said.measure}


_OF_NUMBER = re.compile(
    r"^(?:the\s+|total\s+|average\s+|overall\s+)*(?:numbers?|shares?|proportions?|rates?|levels?|amounts?|volumes?|totals?|value)"
    r"\s+of\s+",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\s+(?:of|on|in|for|at|to|from|by|with|between|among|per|within|across|who|which|that)\b", re.IGNORECASE
)


def _head(statement: Statement, figure: Figure) -> Word | None:
    """The noun of what a figure measures: "passengers" of "the number of passengers on the line"."""
    measure = _measures(statement.text).get(figure.quantity.start)
    if measure is None:
        return None
    bare = _OF_NUMBER.sub("", measure)
    cut = _PREPOSITION.search(bare)
    words = words_of("x " + bare[: cut.start()] if cut else "x " + bare)
    return words[-1] if words else None


def other_measure(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "Fares rose by 15%" beside "the number of passengers rose by 15%": what is measured is another thing."""
    if found.labels or claimed.quantity.kind in (Kind.COUNT, Kind.DURATION, Kind.AGE):
        return None
    if not (claimed.change or claimed.role) or not (found.change or found.role):
        return None
    mine, theirs = _head(claim, claimed), _head(source, found)
    if mine is None or theirs is None or mine.concept == theirs.concept:
        return None
    if {mine.concept, theirs.concept} & GENERIC_CONCEPTS or mine.name or theirs.name:
        return None
    if mine.concept in found.own | found.shared or theirs.concept in claim.concepts:
        return None
    return Conflict("thing", False, f"the source measures “{theirs.text}”, the report “{mine.text}”")


def other_subject(
    claim: Statement, claimed: Figure, source: Statement, found: Figure, around: frozenset[str]
) -> Conflict | None:
    """ "Membership grew fivefold" beside "lending grew fivefold": what rose or fell is another thing."""
    if not (claimed.change and found.change) or not (claimed.direction and found.direction):
        return None
    mine, theirs = _subject(claim, claimed), _subject(source, found)
    if not mine or not theirs or mine & (source.concepts | around) or theirs & claim.concepts:
        return None
    return Conflict("thing", False, "the source speaks of the change of something else")


def _subject(statement: Statement, figure: Figure) -> frozenset[str]:
    """The telling concepts before a figure in its clause, without names and without the word of rising or falling."""
    words = [
        w for w in statement.words if figure.clause[0] <= w.start and w.end <= figure.quantity.start and not w.name
    ]
    moved = frozenset(w.concept for w in statement.words if w.text in RISE or w.text in FALL)
    return frozenset(w.concept for w in words) - moved - GENERIC_CONCEPTS


def substituted(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "A quarter of the trees planted have died" beside "a quarter of the trees planted are oaks".

    Where two clauses run alike and one word stands in the place of another, the word is not a paraphrase but the
    difference, if both are known to mean something else or both are names.
    """
    if found.labels:
        return None
    mine, theirs = _run_of_words(claim, claimed), _run_of_words(source, found)
    matcher = difflib.SequenceMatcher(None, [w.concept for w in mine], [w.concept for w in theirs], autojunk=False)
    alike = sum(block.size for block in matcher.get_matching_blocks())
    if alike < _ALIKE:
        return None
    for what, a, b, c, d in matcher.get_opcodes():
        if what != "replace" or b - a > 1 or d - c > 1:
            continue
        one, two = mine[b - 1], theirs[d - 1]
        if one.concept in source.concepts or two.concept in claim.concepts:
            continue
        if two.concept in OPPOSITES.get(one.concept, (frozenset(), False))[0]:
            continue  # asked for elsewhere, where it may contradict
        if are_kindred(one.text, two.text):
            continue
        if one.text in RISE | FALL and two.text in RISE | FALL:
            continue
        if (is_known(one.text) and is_known(two.text)) or (one.name and two.name):
            return Conflict(
                "thing",
                False,
                f"the source says “{_written(source, two)}” where the report says “{_written(claim, one)}”",
            )
    return None


def _written(statement: Statement, word: Word) -> str:
    return statement.text[word.start : word.end]


def _run_of_words(statement: Statement, figure: Figure) -> list[Word]:
    return [
        w
        for w in statement.words
        if figure.span[0] <= w.start < figure.span[1]
        and w.concept in figure.own
        and (w.concept not in GENERIC_CONCEPTS)
        and not w.text.endswith("ly")
        and w.text not in OPINION
        and not FORECAST.search(w.text)
    ][:_LONGEST_RUN]


_ALIKE = 3
"""Words that two clauses have in common, in order, from which on they run alike."""
_LONGEST_RUN = 24

_PREFIX = re.compile(r"^(?:un|dis|non|in|im|ir|il)(?=[a-z]{4})")


def turned_by_prefix(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "Unhappy" beside "happy", "dissatisfied" beside "satisfied"."""
    if claimed.negated != found.negated:
        return None
    mine = {w.text for w in claim.words if w.concept in claimed.core}
    theirs = {w.text for w in source.words if w.concept in found.core}
    for here, there in ((mine - theirs, theirs - mine), (theirs - mine, mine - theirs)):
        for word in sorted(here):
            if (bare := _PREFIX.sub("", word)) != word and bare in there:
                return Conflict("opposite", True, f"one of the two says “{bare}”, the other “{word}”")
    return None
