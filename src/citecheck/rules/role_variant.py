"""One person with two different posts in one organisation."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from citecheck.prose.words import stem
from citecheck.records import Confidence, Finding, Location, Name, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding
from citecheck.rules.people import Mention, Spelling, content

_NAMES = """
    chief executive officer; chief executive; ceo; vice-chairman; vice-chair; vice chair; chairman; chairwoman;
    chairperson; chair; vice-president; vice president; president; director-general; director general;
    managing director; finance director; director; general secretary; leader; head; secretary; treasurer; fellow;
    professor; lecturer; reader; minister; mayor; dean; principal; governor; commissioner; editor; manager;
    chief economist; economist; chief statistician; statistician; chief scientist; scientist; adviser; advisor;
    partner; co-founder; founder; vice-chancellor; chancellor; ambassador; trustee; chief officer; policy officer;
    officer
"""
"""Names of posts, a longer one before the shorter one in it."""
_POST = re.compile(
    r"\b(?:chief [a-z]+ officer|" + "|".join(" ".join(name.split()) for name in _NAMES.split(";")) + r")\b",
    re.IGNORECASE,
)
_SAME = {
    "ceo": "chief executive",
    "chief executive officer": "chief executive",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "vice-chairman": "vice-chair",
    "vice chair": "vice-chair",
    "vice president": "vice-president",
    "director general": "director-general",
    "advisor": "adviser",
}
_FIELDED = frozenset("head director manager secretary officer editor commissioner".split())
"""Posts that a body has several of, each with a field of its own."""
_TIMES = re.compile(
    r"\b(?:former(?:ly)?|recent(?:ly)?|then|past|previous(?:ly)?|ex|late|outgoing|incoming|new)\b", re.I
)
_RANKS = re.compile(
    r"\b(?:deputy|vice|assistant|associate|acting|interim|senior|junior|visiting|honorary|special|political|adjunct)\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r";|\band\b|\s/\s")
_MOST_PLACES = 8


@attrs.frozen
class Post:
    """One post out of a role: "Deputy Director of Pricing at the Tidal Board"."""

    head: str
    """"director": one word for one post, whatever its form."""
    ranks: frozenset[str]
    rest: frozenset[str]
    """What it is of: the other words that carry meaning."""
    timed: bool
    """Whether it is said to be former, recent, then …"""


def check(corpus: Corpus) -> Iterable[Finding]:
    """One finding a person and document where two posts of theirs exclude one another; another wording is none."""
    for spelling in corpus.people.spellings:
        documents = dict.fromkeys(mention.document for mention in spelling.mentions)
        for document in documents:
            mentions = [m for m in spelling.mentions if m.document == document and m.name.role]
            yield from _in_document(spelling, mentions)


def posts_of(role: str) -> tuple[Post, ...]:
    """The posts in a role, "and" and semicolons parting them; a part without a post continues the one before."""
    posts: list[Post] = []
    for part in _SPLIT.split(role):
        match = _POST.search(part)
        words = frozenset(content(part))
        if match is None:
            if posts:
                last = posts.pop()
                posts.append(attrs.evolve(last, rest=last.rest | words))
            continue
        head = " ".join(match[0].lower().split())
        ranks = frozenset(rank.lower() for rank in _RANKS.findall(part))
        rest = words - frozenset(content(match[0])) - ranks
        posts.append(Post(_SAME.get(head, head), ranks, rest, _TIMES.search(part) is not None))
    return tuple(posts)


def _in_document(spelling: Spelling, mentions: Sequence[Mention]) -> Iterator[Finding]:
    held: dict[str, list[Mention]] = {}
    for mention in mentions:
        held.setdefault(" ".join((mention.name.role or "").lower().split()), []).append(mention)
    for one, two in itertools.combinations(held, 2):
        clash = _clash(posts_of(one), posts_of(two)) or _other_field(held[one][0].name, held[two][0].name)
        if clash is None:
            continue
        rare, usual = sorted((held[one], held[two]), key=len)
        places = [_place(m) for m in (*rare[:_MOST_PLACES], *usual[:_MOST_PLACES])]
        yield finding(
            "role-variant",
            f"{spelling.surface} holds two posts: {rare[0].name.role} and {usual[0].name.role}",
            places[0],
            places[1:],
            severity=Severity.MEDIUM,
            confidence=Confidence.MEDIUM,
            why=clash,
            suggestion=f"{usual[0].name.role}: {len(usual)} times against {len(rare)}"
            if len(usual) > len(rare)
            else None,
        )
        return


def _suggestion(usual: Sequence[Mention], rare: Sequence[Mention]) -> str | None:
    if len(usual) == len(rare):
        return None
    return f"{usual[0].name.role}: so in {len(usual)} places, the other in {len(rare)}"


def _clash(one: Sequence[Post], two: Sequence[Post]) -> str | None:
    """Why the posts exclude one another; None where they may be two wordings, two times or two posts."""
    for a, b in itertools.product(one, two):
        if a.timed or b.timed or not _same_body(a, b):
            continue
        if a.head != b.head:
            held_both = any(p.head == b.head for p in one) or any(p.head == a.head for p in two)
            if a.rest and not held_both:
                return f"{_named(a)} in one place and {_named(b)} in another, of the same body"
        elif a.ranks != b.ranks and (_demoted(a, b) or (a.ranks and b.ranks)):
            return f"{_named(a)} in one place and {_named(b)} in another"
    return None


def _other_field(one: Name, two: Name) -> str | None:
    """Two fields of one kind of post in one organisation: "Head of Tides" and "Head of Ferries" at a Harbour Board."""
    if not one.organisation or not two.organisation:
        return None
    body, other = content(one.organisation), content(two.organisation)
    first, second = posts_of(one.role or ""), posts_of(two.role or "")
    if body != other or len(first) != 1 or len(second) != 1:
        return None
    (a,), (b,) = first, second
    if a.head not in _FIELDED or a.head != b.head or a.ranks != b.ranks or a.timed or b.timed:
        return None
    fields = [{stem(word) for word in post.rest.difference(body)} for post in (a, b)]
    if not all(fields) or fields[0] & fields[1]:
        return None
    return f"{_named(a)} of one thing in one place and of another in another"


def _same_body(a: Post, b: Post) -> bool:
    """What the posts are of is the same; nothing on both sides will do for posts of one name."""
    if not a.rest and not b.rest:
        return a.head == b.head
    shared = len(a.rest & b.rest)
    least = min(len(a.rest), len(b.rest))
    return shared > 0 and (4 * shared >= 3 * len(a.rest | b.rest) or (shared == least and least >= 2))


def _demoted(a: Post, b: Post) -> bool:
    return bool((a.ranks ^ b.ranks) & {"deputy", "vice", "assistant"})


def _named(post: Post) -> str:
    return " ".join((*sorted(post.ranks), post.head))


def _place(mention: Mention) -> Location:
    return attrs.evolve(mention.name.location, label=f"{mention.name.surface}, {mention.name.role}")


RULE = Rule(
    slug="role-variant",
    summary="one person with two posts in one organisation that exclude one another",
    severity=Severity.MEDIUM,
    check=check,
)
