"""One person under two spellings."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from citecheck.naming.compare import Likeness
from citecheck.records import Confidence, Finding, Location, NameContext, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding
from citecheck.rules.people import Group, Mention, Spelling, surname_slips

_MOST_PLACES = 8
"""Places shown of one spelling."""


def check(corpus: Corpus) -> Iterable[Finding]:
    """One finding a person, with all spellings: the likeliest spelling last among the related places."""
    for group in corpus.people.groups:
        yield _finding(group)
    for mention, spelling in surname_slips(corpus.ledgers, corpus.people.spellings):
        yield _slip(mention, spelling)


def _slip(mention: Mention, spelling: Spelling) -> Finding:
    written = f"{mention.name.honorific} {mention.name.surface}"
    return finding(
        "name-variant",
        f"one person, two surnames: {spelling.surface} and {written}",
        _place(mention),
        [_place(other) for other in spelling.mentions[:_MOST_PLACES]],
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        why=f"nobody else is called {mention.name.surface}, and {spelling.surface} is a letter away",
        suggestion=f"{mention.name.honorific} {spelling.surface.split()[-1]}, if {spelling.surface} is meant",
    )


def _finding(group: Group) -> Finding:
    likely, *others = group.spellings
    odd = others[0]
    places = [_place(mention) for spelling in others for mention in spelling.mentions[:_MOST_PLACES]]
    places += [_place(mention) for mention in likely.mentions[:_MOST_PLACES]]
    confidence = min((link.confidence for link in group.links), key=lambda c: c.rank)
    evidence = tuple(dict.fromkeys(part for link in group.links for part in link.evidence))
    names = " and ".join(spelling.surface for spelling in (likely, *others))
    return finding(
        "name-variant",
        f"one person under {len(group.spellings)} names: {names}" if len(group.spellings) > 2 else _message(group),
        places[0],
        places[1:],
        severity=_severity(group, confidence),
        confidence=confidence,
        why=", ".join(evidence),
        suggestion=_suggestion(likely, odd),
    )


def _message(group: Group) -> str:
    one, two = group.spellings
    given = one.parsed.given[0] != two.parsed.given[0]
    family = one.parsed.family != two.parsed.family
    what = "two spellings of the name" if given and family else "two first names" if given else "two surnames"
    return f"one person, {what}: {one.surface} and {two.surface}"


def _severity(group: Group, confidence: Confidence) -> Severity:
    if all(link.kind in (Likeness.FORM, Likeness.SPELLING) for link in group.links):
        return Severity.LOW
    return Severity.HIGH if confidence is Confidence.HIGH else Severity.MEDIUM


def _suggestion(likely: Spelling, odd: Spelling) -> str:
    count, other = likely.count, odd.count
    if count > other:
        return f"{likely.surface}: {_so_often(count)} against {_so_often(other)}"
    return f"check which is right: {_where(likely)} or {_where(odd)}"


def _where(spelling: Spelling) -> str:
    context = spelling.mentions[0].name.context
    place = "text" if context is NameContext.TEXT else context.value
    return f"{spelling.surface} ({place})"


def _so_often(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _place(mention: Mention) -> Location:
    name = mention.name
    label = f"{name.surface}, {name.role}" if name.role else name.surface
    if name.context is not NameContext.TEXT:
        label += f" ({name.context.value})"
    return attrs.evolve(name.location, label=label)


RULE = Rule(
    slug="name-variant",
    summary="one person under two spellings, where role, organisation or the rest of the name shows it is one",
    severity=Severity.HIGH,
    check=check,
)
