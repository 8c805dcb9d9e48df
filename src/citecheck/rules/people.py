"""People across mentions and documents: which spellings name one person, and on what evidence."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from citecheck.naming import PersonName, fold, parse_name
from citecheck.naming.compare import Likeness, compare_given, compare_words, distance
from citecheck.records import Confidence, Ledger, Name, NameContext, NameKind

_WORDS = re.compile(r"[^\W\d_]+")
_SMALL = frozenset("a an the of at for to in on and by with from as".split())
_TIMES = frozenset(
    "former recent then current past acting interim outgoing incoming late ex first new previous".split()
)
_SIDE_BY_SIDE = 80
_MOST_ALIKE = 300
"""So many first names before one surname tell nothing, and would cost their square."""
_TITLES = frozenset("lord lady baroness viscount".split())
_WEAK_BYLINE = 0.5
_ADDRESSES = frozenset("mr mrs ms miss dr professor prof cllr councillor".split())
_LEAST_SURNAME = 5
_FEMININE = ("a", "ina", "ine", "ette", "elle")
_MASCULINE = frozenset(
    """adrian alexander andre angel antonio bernard carl christian clement daniel denis dominic edwin eric erik ernest
    eugene francis gabriel george gerald henri jacob joseph julian justin louis marcel mario martin michael nicholas
    patrick paul philip robert roman simon stephen thomas victor wilhelm""".split()
)
"""Men's names from which a woman's is made by an ending."""


@attrs.frozen
class Mention:
    """A person's full name in one place."""

    document: str
    name: Name
    parsed: PersonName
    again: bool = False
    """Whether it stands in a part that the document has printed before, which adds no evidence."""


@attrs.frozen
class Spelling:
    """All mentions of a person with one given name (or more) and one family name, spelt alike."""

    surface: str
    parsed: PersonName
    mentions: tuple[Mention, ...]

    @property
    def count(self) -> int:
        """How often it is used, a part that is printed twice counted once."""
        return max(sum(not mention.again for mention in self.mentions), 1)

    @property
    def weight(self) -> float:
        """How often it is used; a byline counts half as much again, its owner having seen it."""
        bylines = sum(
            m.name.context in (NameContext.BYLINE, NameContext.CONTENTS) for m in self.mentions if not m.again
        )
        return self.count + _WEAK_BYLINE * bylines

    @property
    def roles(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.name.role for m in self.mentions if m.name.role))

    @property
    def organisations(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.name.organisation for m in self.mentions if m.name.organisation))


@attrs.frozen
class Link:
    """Two spellings taken for one person."""

    one: Spelling
    two: Spelling
    evidence: tuple[str, ...]
    confidence: Confidence
    kind: Likeness
    """The weaker likeness of first names and surnames."""


@attrs.frozen
class Group:
    """One person under two spellings or more, the likeliest first."""

    spellings: tuple[Spelling, ...]
    links: tuple[Link, ...]


@attrs.frozen
class People:
    """Everyone named in full, and who is who."""

    spellings: tuple[Spelling, ...]
    groups: tuple[Group, ...]


def people_in(ledgers: Sequence[Ledger]) -> People:
    """Group the full names of all ledgers."""
    spellings = _spellings(ledgers)
    links = [link for one, two in _close_pairs(spellings) if (link := _link(one, two, spellings)) is not None]
    return People(spellings=spellings, groups=tuple(_groups(links)))


def _spellings(ledgers: Sequence[Ledger]) -> tuple[Spelling, ...]:
    held: dict[tuple[str, ...], list[Mention]] = {}
    for ledger in ledgers:
        for name in ledger.names:
            if name.kind is not NameKind.PERSON:
                continue
            parsed = parse_name(name.surface)
            if not parsed.given and name.honorific:
                # "Lord Bell": the title stands where a first name would
                title = fold(name.honorific.split()[-1].rstrip("."))
                parsed = attrs.evolve(parsed, given=(title,)) if title in _TITLES else parsed
            if parsed.given and len(parsed.family) > 1:
                mention = Mention(ledger.document.id, name, parsed, ledger.is_repeated(name.location))
                held.setdefault((*parsed.given, *parsed.particles, parsed.family), []).append(mention)
    return tuple(
        Spelling(surface=mentions[0].name.surface, parsed=mentions[0].parsed, mentions=tuple(mentions))
        for mentions in held.values()
    )


def surname_slips(ledgers: Sequence[Ledger], spellings: Sequence[Spelling]) -> Iterable[tuple[Mention, Spelling]]:
    """A surname after "Mr" or "Dr" that nobody has, a letter from the one person's of the document: "Mr Forster"."""
    for ledger in ledgers:
        document = ledger.document.id
        known = [one for one in spellings if any(mention.document == document for mention in one.mentions)]
        families = {one.parsed.family for one in known}
        alone = [
            Mention(document, name, parsed)
            for name in ledger.names
            if name.kind is NameKind.PERSON and _addressed(name) and not (parsed := parse_name(name.surface)).given
        ]
        for mention in alone:
            family = mention.parsed.family
            if len(family) < _LEAST_SURNAME or family in families:
                continue
            close = [one for one in known if distance(family, one.parsed.family) == 1]
            namesakes = sum(other.parsed.family == family for other in alone)
            if len({one.parsed.family for one in close}) == 1 and namesakes == 1:
                first = min(place.name.location.start for one in close for place in one.mentions)
                if first < mention.name.location.start:
                    yield mention, max(close, key=lambda one: one.weight)


def _addressed(name: Name) -> bool:
    return name.honorific is not None and fold(name.honorific.split()[-1].rstrip(".")) in _ADDRESSES


def _close_pairs(spellings: Sequence[Spelling]) -> Iterable[tuple[Spelling, Spelling]]:
    """Pairs whose surnames are equal or within a slip: those that share a surname with one letter left out."""
    buckets: dict[str, list[int]] = {}
    for index, spelling in enumerate(spellings):
        family = spelling.parsed.family
        keys = {family} | ({family[:i] + family[i + 1 :] for i in range(len(family))} if len(family) >= 4 else set())
        for key in keys:
            buckets.setdefault(key, []).append(index)
    pairs = {
        pair
        for indices in buckets.values()
        if len(indices) <= _MOST_ALIKE
        for pair in itertools.combinations(sorted(set(indices)), 2)
    }
    for a, b in sorted(pairs):
        yield spellings[a], spellings[b]


def _link(one: Spelling, two: Spelling, everyone: Sequence[Spelling]) -> Link | None:
    """Whether two spellings are one person's, and a sub-editor would want to know."""
    family = compare_words(one.parsed.family, two.parsed.family)
    given = compare_given(one.parsed.given[0], two.parsed.given[0])
    if family < Likeness.SLIP or Likeness.INITIAL in (family, given):
        return None
    if family is Likeness.EQUAL and given is Likeness.EQUAL:
        return None  # a middle name more or less, accents: no other spelling
    if _middle_differs(one.parsed, two.parsed) or _is_tail(one.parsed, two.parsed):
        return None
    role, organisation = _same_role(one, two), _same_organisation(one, two)
    evidence = ["same surname" if family is Likeness.EQUAL else "surnames a letter or so apart"]
    if given is Likeness.EQUAL:
        evidence.append("same first name")
    elif given is Likeness.FORM:
        evidence.append("one first name a short form of the other")
    elif given > Likeness.CLOSE:
        evidence.append("first names a letter or so apart")
    if role:
        evidence.append("same role")
    elif organisation:
        evidence.append("same organisation")
    kind = min(family, given)
    vouched = role or organisation
    if given is Likeness.FORM and not vouched and (_feminine(one.parsed, two.parsed) or _together(one, two)):
        return None
    if given is Likeness.DIFFERENT and not (role and organisation and family is Likeness.EQUAL):
        if not (family is Likeness.EQUAL and _similar(one, two) and _exception(one, two, everyone)):
            return None
        confidence = Confidence.LOW
    elif given is Likeness.DIFFERENT:
        confidence = Confidence.MEDIUM
    elif vouched:
        confidence = Confidence.HIGH
    elif _other_posts(one, two) or (family is not Likeness.EQUAL and given is not Likeness.EQUAL):
        return None
    elif given is Likeness.CLOSE:
        # nothing but the spelling: a slip where one of the two is the rule and the other the exception
        if not _exception(one, two, everyone):
            return None
        confidence = Confidence.MEDIUM if one.count + two.count > 2 else Confidence.LOW
    elif family is Likeness.SLIP and min(one.count, two.count) > 1:
        return None
    else:
        confidence = Confidence.MEDIUM
    if not vouched:
        rare, usual = sorted((one, two), key=lambda s: s.count)
        if rare.count == 1 < usual.count:
            evidence.append(f"{rare.surface} is found once, {usual.surface} {usual.count} times")
    return Link(one, two, tuple(evidence), confidence, kind)


def _exception(one: Spelling, two: Spelling, everyone: Sequence[Spelling]) -> bool:
    """One of the two is found once only, and nothing says that they are two people."""
    rare, usual = sorted((one, two), key=lambda s: s.count)
    if rare.count > 1 or _other_posts(one, two) or _namesakes(one, two, everyone) or _together(one, two):
        return False
    if usual.count > 1:
        return True
    return distance(one.parsed.given[0], two.parsed.given[0]) == 1


def _similar(one: Spelling, two: Spelling) -> bool:
    """First names that share most of their letters: Michael and Michelle."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one.parsed.given[0], two.parsed.given[0]) >= 0.7


def _together(one: Spelling, two: Spelling) -> bool:
    """Named side by side in one line: "Anna Bell and Hanna Bell"."""
    return any(
        a.document == b.document
        and a.name.location.line == b.name.location.line
        and abs(a.name.location.start - b.name.location.start) < _SIDE_BY_SIDE
        for a in one.mentions
        for b in two.mentions
    )


def _middle_differs(one: PersonName, two: PersonName) -> bool:
    """Both have a middle name, and not the same one."""
    a, b = one.given[1:], two.given[1:]
    return bool(a and b) and compare_given(a[0], b[0]) in (Likeness.DIFFERENT, Likeness.CLOSE)


def _is_tail(one: PersonName, two: PersonName) -> bool:
    """One is the other without its first name, as many names are shortened: "Omar Abdul Bari", "Abdul Bari"."""
    short, long = sorted((one, two), key=lambda name: len(name.given))
    fewer = len(short.given)
    return short.family == long.family and fewer < len(long.given) and long.given[-fewer:] == short.given


def _feminine(one: PersonName, two: PersonName) -> bool:
    """A man's name and the woman's made from it: "Paul" and "Paula", "George" and "Georgina"."""
    short, long = sorted((one.given[0], two.given[0]), key=len)
    return short in _MASCULINE and long.startswith(short.rstrip("e")) and long.endswith(_FEMININE)


def _namesakes(one: Spelling, two: Spelling, everyone: Sequence[Spelling]) -> bool:
    """A third first name before the same surname: a family, or a common surname."""
    others = (s for s in everyone if s.parsed.family == one.parsed.family and s not in (one, two))
    return any(
        compare_given(s.parsed.given[0], spelling.parsed.given[0]) <= Likeness.CLOSE
        for s in others
        for spelling in (one, two)
    )


@functools.lru_cache(maxsize=65_536)
def content(text: str) -> tuple[str, ...]:
    """The words of a role or organisation that carry meaning, folded, in order."""
    return tuple(word for word in (fold(w) for w in _WORDS.findall(text)) if word not in _SMALL and word not in _TIMES)


def alike(one: str, two: str) -> bool:
    """Two roles or organisations that are the same but for their wording: half of their words are shared, in order."""
    a, b = content(one), content(two)
    if not a or not b:
        return False
    shared = sum(any(x == y or compare_words(x, y) >= Likeness.SLIP for y in b) for x in a)
    return 3 * shared >= 2 * len(a) or (len(a) > len(b) and 3 * shared >= 2 * len(b) and shared >= 2)


def _same_role(one: Spelling, two: Spelling) -> bool:
    return any(
        (alike(a, b) or alike(b, a)) and (len(content(a)) > 1 or len(content(b)) > 1 or a == b)
        for a in one.roles
        for b in two.roles
    )


def _same_organisation(one: Spelling, two: Spelling) -> bool:
    return any(alike(a, b) or alike(b, a) for a in one.organisations for b in two.organisations)


def _other_posts(one: Spelling, two: Spelling) -> bool:
    """Both are given an organisation, and none is the same: two people as far as the text tells."""
    return bool(one.organisations and two.organisations) and not _same_organisation(one, two)


def _groups(links: Sequence[Link]) -> Iterable[Group]:
    parent: dict[int, int] = {}
    known: dict[int, Spelling] = {}

    def root(key: int) -> int:
        while parent[key] != key:
            parent[key] = parent[parent[key]]  # else the way grows with every link of a large group
            key = parent[key]
        return key

    for link in links:
        for spelling in (link.one, link.two):
            parent.setdefault(id(spelling), id(spelling))
            known[id(spelling)] = spelling
        parent[root(id(link.one))] = root(id(link.two))
    members: dict[int, list[Spelling]] = {}
    for key, spelling in known.items():
        members.setdefault(root(key), []).append(spelling)
    for group in members.values():
        inside = tuple(link for link in links if any(link.one is s for s in group))
        ranked = sorted(group, key=lambda s: (-s.weight, s.mentions[0].document, s.mentions[0].name.location.start))
        yield Group(spellings=tuple(ranked), links=inside)


def by_family(spellings: Iterable[Spelling]) -> Mapping[str, list[Spelling]]:
    """Spellings by folded family name."""
    held: dict[str, list[Spelling]] = {}
    for spelling in spellings:
        held.setdefault(spelling.parsed.family, []).append(spelling)
    return held
