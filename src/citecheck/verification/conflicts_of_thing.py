"""What sets two figures of one value apart in what they are said of: group, sort of thing, complement, name, voice.

Each check is given both sentences and both figures, and says what differs, or None. `around` holds the concepts of
the headings and sentences before the source's sentence.
"""

from __future__ import annotations

import difflib
import functools
import re

from citecheck.quantities import find_quantities
from citecheck.quantities.units import PERSONS
from citecheck.records import Kind
from citecheck.statements.said import said_in
from citecheck.statements.mood import FORECAST
from citecheck.statements.vocabulary import FALL, OPINION, RISE
from citecheck.verification.conflict import Conflict
from citecheck.verification.conflicts_of_time import differs
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.values import compare
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, PLACE_NAMES, concept, is_known
from citecheck.verification.wording import plain
from citecheck.verification.words import Word, concepts_of, words_of

_OF_GROUP = re.compile(
    r"\s+(?:of|out\s+of)\s+(?:the\s+|all\s+|its\s+|their\s+|our\s+|those\s+|these\s+|his\s+|her\s+|every\s+)?"
    r"(?P<group>[^\W\d_][\w'’-]*(?:\s+[a-z][\w'’-]*){0,2})",
)
_LOOSE = frozenset("who which that were was are is have had has said say".split())


def group_of_share(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "88% of patients" beside "88% of children": shares of two groups."""
    if claimed.quantity.kind not in (Kind.PERCENT, Kind.RATIO) or claimed.change or found.change:
        return None
    mine, theirs = _group(claim, claimed), _group(source, found)
    if not mine or not theirs or mine & theirs:
        return None
    if mine & (found.own | found.shared) or theirs & (claimed.own | claimed.shared):
        return None
    return Conflict("thing", False, "the source gives the share of another group")


def _group(statement: Statement, figure: Figure) -> frozenset[str]:
    match = _OF_GROUP.match(statement.text, figure.quantity.end)
    if match is None:
        return frozenset()
    words = []
    for word in match["group"].split():
        if word.lower() in _LOOSE:
            break
        words.append(word)
    return concepts_of("x " + " ".join(words)) - GENERIC_CONCEPTS


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


_SAY = (
    r"says?|said|reports?|reported|estimates?|estimated|puts?(?=[^.;,]{1,40}\bat\b)|claims?|claimed|argues?|argued"
    r"|reckons?|counts?|calculates?|believes?|warns?|warned"
)
_SPEAKER = re.compile(
    rf"(?P<before>(?:\b[\w&'’-]+\s+){{1,4}})(?:{_SAY})\b"
    r"|\b(?:according\s+to|says?|said)\s+(?P<after>(?:[\w&'’-]+[ ,]){1,5})",
    re.IGNORECASE,
)


def other_speaker(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """One figure that the report has somebody give, and the source somebody else."""
    mine, theirs = _speakers(claim), _speakers(source)
    if not mine or not theirs:
        return None
    said = frozenset().union(*(words for _, _, words in mine))
    near = _nearest(theirs, found.quantity.start)
    if near is None or near & said:
        return None
    there = frozenset().union(*(words for _, _, words in theirs))
    if not said & there:
        return None  # the source does not have the report's speaker at all: names are asked for elsewhere
    given = any(
        f is not found
        and f.quantity.kind is found.quantity.kind
        and differs(found, f)
        and (_nearest(theirs, f.quantity.start) or frozenset()) & said
        for f in source.figures
    )
    return Conflict("said", given, f"the source has somebody else give {plain(found.quantity)}")


def _speakers(statement: Statement) -> list[tuple[int, int, frozenset[str]]]:
    found = []
    for match in _SPEAKER.finditer(statement.text):
        words = concepts_of("x " + (match["before"] or match["after"])) - GENERIC_CONCEPTS
        if words:
            found.append((match.start(), match.end(), words))
    return found


def _nearest(speakers: list[tuple[int, int, frozenset[str]]], at: int) -> frozenset[str] | None:
    if not speakers:
        return None
    return min(speakers, key=lambda s: min(abs(at - s[0]), abs(at - s[1])))[2]


def other_name(
    claim: Statement, claimed: Figure, source: Statement, found: Figure, around: frozenset[str]
) -> Conflict | None:
    """A name beside the claimed figure that the passage does not hold, where the passage names somebody else."""
    mine = {
        w.concept: w
        for w in claim.words
        if w.name and w.text not in PLACE_NAMES and w.concept in claimed.own | claimed.shared
    }
    missing = [w for c, w in mine.items() if c not in source.concepts and c not in around]
    if not missing or len(missing) < len(mine):
        return None
    others = [
        w
        for w in source.words
        if w.name
        and w.text not in PLACE_NAMES
        and w.concept in found.own | found.shared
        and w.concept not in claimed.own | claimed.shared
    ]
    if not others:
        return None
    return Conflict(
        "name",
        False,
        f"the source's figure is for {_as_named(source, others)}, the report's for {_as_named(claim, missing)}",
    )


def _as_named(statement: Statement, words: list[Word]) -> str:
    return statement.text[words[0].start : words[0].end]


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
    if claimed.quantity.kind is not Kind.COUNT or not claimed.noun & found.noun:
        return None
    mine, theirs = _said_of_them(claim, claimed), _said_of_them(source, found)
    if len(mine) >= 2 and not theirs and not mine & source.concepts:
        return Conflict("thing", False, "the source only counts them")
    if not mine or not theirs or mine & source.concepts or theirs & claim.concepts:
        return None
    return Conflict("thing", False, "the source says another thing of them")


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


_PERSON_END = re.compile(r"(?:ers?|ors?|ists?|ians?|ents?|ants?|ees?|men|women|folk|people)$")
_PEOPLE = frozenset("people persons".split())


def people_or_things(claimed: Figure, found: Figure, claim: Statement) -> Conflict | None:
    """ "1,500 people were rescued" beside "1,500 calls"."""
    if claimed.quantity.unit not in _PEOPLE or found.quantity.kind is not Kind.COUNT or not found.quantity.unit:
        return None
    noun = found.quantity.unit.replace("_", " ").split()[-1].lower()
    if noun in PERSONS or noun in _PEOPLE or _PERSON_END.search(noun) or found.noun & claim.concepts:
        return None
    if not found.noun - GENERIC_CONCEPTS:
        return None
    return Conflict("thing", False, f"the source counts {noun} there, the report people")


_A_HEAD = re.compile(
    r"\b(?:a|per|for\s+each|each)\s+(?:head|person|capita|inhabitant|resident)\b|\bper\s+capita\b", re.IGNORECASE
)


def a_head(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "4.1 tonnes of carbon a head" beside "4.1 million tonnes"."""
    if claimed.quantity.kind in (Kind.PERCENT, Kind.RATIO):
        return None
    sides = (bool(_A_HEAD.search(_tail(claim, claimed))), bool(_A_HEAD.search(_tail(source, found))))
    if sides[0] == sides[1]:
        return None
    return Conflict("basis", False, "one of the two is for each person")


def _tail(statement: Statement, figure: Figure) -> str:
    return statement.text[figure.quantity.start : min(figure.clause[1], figure.quantity.end + 60)]


_LEAD = re.compile(
    r"^(?:Among|Amongst|At|Within|For|Of)\s+(?P<who>(?:the\s+|those\s+|all\s+)?[^,.;:]{3,60}?)(?:,|\s(?=(?:\d|half|a\s+|one\s+|two\s+|three\s+)))"
)
_EVERYBODY = re.compile(
    r"^(?:Overall|In\s+total|In\s+all|Nationally|Across\s+the\s+(?:country|board))\b", re.IGNORECASE
)


_ALL_OVER = re.compile(r"\b(?:nationally|nationwide|overall|across\s+the\s+country|countrywide)\b", re.IGNORECASE)
_IN_SOME = re.compile(r"^(?:In|At|Across)\s+(?:the\s+)?(?:one|two|three|four|five|six|\d{1,3})\s", re.IGNORECASE)


def narrower(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "At the eye clinic, half of patients wait" told of all patients; "among boys, 63%" beside "overall, 68%"."""
    mine, theirs = _LEAD.match(claim.text), _LEAD.match(source.text)
    one = _who(mine) if mine and mine.end() >= claimed.span[0] else frozenset()
    if _ALL_OVER.search(claim.text) and _IN_SOME.match(source.text):
        return Conflict("scope", False, "the source speaks of some places only")
    two = _who(theirs) if theirs and theirs.end() >= found.span[0] else frozenset()
    if two and 2 * len(two & claim.concepts) < len(two):
        return Conflict("scope", False, f"the source speaks of {theirs['who'].strip() if theirs else ''} only")
    if one and not one & source.concepts and (_EVERYBODY.match(source.text) or two):
        return Conflict("scope", False, f"the report speaks of {mine['who'].strip() if mine else ''} only")
    return None


def _who(match: re.Match[str]) -> frozenset[str]:
    words = words_of("x " + match["who"])
    return frozenset(w.concept for w in words if w.text not in PLACE_NAMES and not w.name) - GENERIC_CONCEPTS


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


def of_a_sibling(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """ "Management cost £57, administration £24": the claim's own word stands with another figure of the sentence."""
    if len(source.figures) < 2 or found.labels:
        return None
    wanted = claimed.core - GENERIC_CONCEPTS
    mine = wanted & found.core
    for other in source.figures:
        if other is found or other.quantity.kind is not found.quantity.kind or other.change != found.change:
            continue
        if any(f is not claimed and compare(f.quantity, other.quantity).agrees for f in claim.figures):
            continue  # it is what another figure of the claim says
        theirs = wanted & other.core - found.own - found.shared
        if not theirs or (mine - other.own - other.shared):
            continue
        strange = found.core - other.own - claim.concepts - GENERIC_CONCEPTS
        if strange:
            return Conflict(
                "swap",
                differs(claimed, other) and not compare(claimed.quantity, other.quantity).agrees,
                f"the source has {plain(other.quantity)} there and {plain(found.quantity)} for something else",
            )
    return None


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
        if (is_known(one.text) and is_known(two.text)) or (one.name and two.name):
            return Conflict("thing", False, f"the source says “{two.text}” where the report says “{one.text}”")
    return None


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


_BELIEVED = re.compile(
    r"\b(?:believe[ds]?|thinks?|thought|felt|feared|assumed|imagined|supposed|suspected\s+that|guessed\s+that"
    r"|(?:feels?|fears?)\s+that|were\s+(?:sure|convinced|afraid|worried))\b",
    re.IGNORECASE,
)


def believed(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """What people believe ("half believed that burglary had risen over two years") told as what is so."""
    if _BELIEVED.search(claim.text) or claimed.opinion:
        return None
    match = _BELIEVED.search(source.text, found.span[0], found.quantity.start)
    if match is None or any(match.end() <= f.quantity.start < found.quantity.start for f in source.figures):
        return None
    return Conflict("said", False, f"the source has it as what somebody “{match.group()}”")


_FIRST_PERSON = re.compile(r"\b(?:I|my|we|our|us|me)\b")
_QUOTED = re.compile(r"[“‘\"'](?P<said>[^”’\"“‘]{8,400})[”’\"']")


def one_voice(claim: Statement, claimed: Figure, source: Statement, found: Figure) -> Conflict | None:
    """What one person says of themself ("Half my shift goes on this") told as what holds."""
    if claimed.quantity.kind not in (Kind.PERCENT, Kind.RATIO):
        return None
    if _FIRST_PERSON.search(claim.text) or _QUOTED.search(claim.text):
        return None
    for match in _QUOTED.finditer(source.text):
        if match.start() < found.quantity.start < match.end() and _FIRST_PERSON.search(match["said"]):
            return Conflict("said", False, f"the source quotes somebody on {plain(found.quantity)} for themselves")
    return None
