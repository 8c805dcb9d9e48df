"""What sets two figures of one value apart in whom they hold for: another group, some or all, each person.

Each check is given both sentences and both figures, and says what differs, or None.
"""

from __future__ import annotations

import re

from citecheck.quantities.units import PERSONS
from citecheck.records import Kind
from citecheck.verification.conflict import Conflict
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, PLACE_NAMES, concept
from citecheck.verification.words import concepts_of, words_of

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
    r"^(?P<how>Among|Amongst|At|Within|For|Of)\s+(?P<who>(?:the\s+|those\s+|all\s+)?[^,.;:]{3,60}?)(?:,|\s(?=(?:\d|half|a\s+|one\s+|two\s+|three\s+)))"
)


_PEOPLE_LEADS = frozenset({"Among", "Amongst", "For", "Of"})


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
    digits = frozenset(re.findall(r"\d+", theirs["who"])) if theirs and theirs.end() >= found.span[0] else frozenset()
    if digits and not digits & frozenset(re.findall(r"\d+", claim.text)):
        return Conflict("scope", False, f"the source speaks of {theirs['who'].strip() if theirs else ''} only")
    partly = theirs is not None and (theirs["how"] in _PEOPLE_LEADS or bool(two & claim.concepts))
    if two and partly and 2 * len(two & claim.concepts) < len(two):
        return Conflict("scope", False, f"the source speaks of {theirs['who'].strip() if theirs else ''} only")
    if one and not one & source.concepts and (_EVERYBODY.match(source.text) or two):
        return Conflict("scope", False, f"the report speaks of {mine['who'].strip() if mine else ''} only")
    return None


def _who(match: re.Match[str]) -> frozenset[str]:
    words = words_of("x " + match["who"])
    return frozenset(w.concept for w in words if w.text not in PLACE_NAMES and not w.name) - GENERIC_CONCEPTS


_ALL = re.compile(r"\b(?:all|every|overall|nationwide|whole|entire|everyone)\b", re.IGNORECASE)


_PART = re.compile(
    r"\b(?:(?:among|of)\s+(?:the\s+|those\s+)?)?(?P<head>[a-z]+)\s+(?P<what>(?:without|with|who|aged|living|using|suffering)\s+\w+"
    r"(?:\s+\w+){0,2})",
    re.IGNORECASE,
)


def part_of_all(claim: Statement, source: Statement, found: Figure) -> Conflict | None:
    """The report speaks of all, the source of some only."""
    if not _ALL.search(claim.text) or _ALL.search(source.text):
        return None
    match = _PART.search(source.text)
    if (
        match is None
        or concepts_of(match["what"]) & claim.concepts
        or concept(match["head"].lower()) not in claim.concepts
    ):
        return None
    return Conflict("scope", False, f"the source's figure is for those {match['what']} only, the report's for all")
