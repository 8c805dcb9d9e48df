"""One event dated two ways, and periods that end before they begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from citecheck.prose.stopwords import STOPWORDS
from citecheck.prose.words import stem
from citecheck.records import Confidence, Dating, Finding, Ledger, Severity
from citecheck.rules.copies import letters_of, merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

SLUG = "date-conflict"

_FOUNDED = (
    "established|founded|created|launched|formed|introduced|opened|inaugurated|abolished|dissolved|enacted|built|"
    "completed|incorporated|set up"
)
_FOUNDING = re.compile(
    r"^(?P<before>.*?)(?P<who>(?:[\w&’'-]+\s+){1,8}?)"
    r"(?:(?:was|were|is|has been|had been)\s+(?:first\s+|formally\s+|officially\s+|originally\s+)?"
    rf"(?P<passive>{_FOUNDED})|(?:first\s+)?(?P<active>began|started|opened|launched))\s+"
    r"(?:\w+\s+){0,2}?(?:in|during|on|since)\s+"
    r"(?:(?:early|late|mid|fiscal|financial|the|year|\d{1,2}|[A-Z][a-z]+)\s+){0,3}$"
)
_SAME_ACT = {
    "set up": "found",
    "established": "found",
    "founded": "found",
    "created": "found",
    "formed": "found",
    "launched": "found",
    "introduced": "found",
    "inaugurated": "found",
    "began": "found",
    "started": "found",
    "opened": "open",
    "incorporated": "found",
    "enacted": "enact",
    "built": "build",
    "completed": "complete",
    "abolished": "end",
    "dissolved": "end",
}
_ARTICLES = frozenset(
    "the a an this that these those its their our his her when before since after until although while and but".split()
)
_NOT_YET = re.compile(
    r"\b(?:before|prior|until|plans?|planned|proposed|proposals?|would|will|to be|future|idea|origins?|predecessors?|"
    r"forerunners?|roots?|precursors?|white paper|bill|campaign|vision|conceived|promised|pledged|without|pre|not yet|"
    r"since|report)\b",
    re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|during|of)\s+$")
_BETWEEN = re.compile(r"^[^.;:]{0,70}$")


def check(corpus: Corpus) -> Iterable[Finding]:
    return merge_copies(_all(corpus), corpus.copies)


def _all(corpus: Corpus) -> Iterator[Finding]:
    for ledger in corpus.ledgers:
        yield from _turned(ledger)
    foundings = [one for ledger in corpus.ledgers for one in _foundings(ledger)]
    yield from _two_dates(corpus, foundings)
    for ledger in corpus.ledgers:
        yield from _too_early(ledger, [one for one in foundings if one.dating.location.document == ledger.document.id])


def _turned(ledger: Ledger) -> Iterator[Finding]:
    for dating in ledger.datings:
        if dating.last is not None and dating.last < dating.year:
            yield finding(
                SLUG,
                f"the period from {dating.year} to {dating.last} ends before it begins",
                dating.location,
                severity=Severity.MEDIUM,
                confidence=Confidence.HIGH,
                why=f"{dating.last} < {dating.year}",
                suggestion=f"from {dating.last} to {dating.year}",
                key=(dating.sentence,),
            )


@attrs.frozen
class _Founding:
    """`who` is said to have been founded, opened or ended in the year of `dating`."""

    dating: Dating
    who: str
    act: str
    key: frozenset[str]


def _foundings(ledger: Ledger) -> Iterator[_Founding]:
    for dating in ledger.datings:
        if dating.last is not None and dating.last - dating.year != 1:
            continue
        before = dating.sentence[max(dating.start - 160, 0) : dating.start]
        match = _FOUNDING.match(before)
        if match is None:
            continue
        who = _subject(match["before"] + match["who"])
        key = frozenset(stem(word) for word in re.findall(r"[^\W\d_]+", who) if word.lower() not in STOPWORDS)
        if key and (any(word[0].isupper() for word in who.split()) or len(key) >= 2):
            yield _Founding(dating, who, _SAME_ACT.get(match["passive"] or match["active"], "found"), key)


def _subject(text: str) -> str:
    """The noun phrase at the end of a clause: "Before the Fire Authority" is "Fire Authority"."""
    words = re.split(r"[,;:()“”\"–—]|\b(?:which|that|who|where|and|but)\b", text)[-1].split()
    while words and words[0].lower() in _ARTICLES:
        words.pop(0)
    for place in range(len(words) - 1, -1, -1):
        if words[place].lower() in _ARTICLES:
            words = words[place + 1 :]
            break
    return " ".join(words[-6:])


def _two_dates(corpus: Corpus, foundings: list[_Founding]) -> Iterator[Finding]:
    groups: dict[tuple[str, frozenset[str]], list[_Founding]] = {}
    for one in foundings:
        groups.setdefault((one.act, one.key), []).append(one)
    for group in groups.values():
        for place, one in enumerate(group):
            for other in group[place + 1 :]:
                documents = (one.dating.location.document, other.dating.location.document)
                copied = documents[0] != documents[1] and corpus.copies[documents[0]] == corpus.copies[documents[1]]
                if one.dating.year == other.dating.year or copied or _meet(one.dating, other.dating):
                    continue
                if letters_of(one.dating.sentence) == letters_of(other.dating.sentence):
                    continue
                yield finding(
                    SLUG,
                    f"“{one.who}” is dated {one.dating.location.surface} and {other.dating.location.surface}",
                    attrs.evolve(one.dating.location, label=one.dating.location.surface),
                    [attrs.evolve(other.dating.location, label=other.dating.location.surface)],
                    severity=Severity.MEDIUM,
                    confidence=Confidence.MEDIUM,
                    why="the same event, in two years",
                    key=(one.dating.sentence, other.dating.sentence),
                )


def _meet(one: Dating, other: Dating) -> bool:
    """A financial year and the calendar years it lies in."""
    years = [set(range(dating.year, (dating.last or dating.year) + 1)) for dating in (one, other)]
    return bool(years[0] & years[1])


def _too_early(ledger: Ledger, foundings: list[_Founding]) -> Iterator[Finding]:
    """An institution at work in a year before the one in which it was founded."""
    first: dict[str, _Founding] = {}
    for one in foundings:
        name = " ".join(word for word in one.who.split() if word[0].isupper())
        if (
            one.act == "found"
            and name
            and name == one.who
            and (name not in first or one.dating.year < first[name].dating.year)
        ):
            first[name] = one
    for name, founding in first.items():
        pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
        early = [dating for dating in ledger.datings if _at_work(pattern, dating, founding)]
        if early:
            years = sorted({dating.year for dating in early})
            yield finding(
                SLUG,
                f"“{name}” is spoken of in {', '.join(map(str, years))}, but founded in {founding.dating.year}",
                attrs.evolve(early[0].location, label=f"{name} in {early[0].year}"),
                [
                    *(attrs.evolve(dating.location, label=f"{name} in {dating.year}") for dating in early[1:4]),
                    attrs.evolve(founding.dating.location, label=f"founded in {founding.dating.year}"),
                ],
                severity=Severity.LOW,
                confidence=Confidence.MEDIUM,
                why=f"{years[0]} < {founding.dating.year}",
                key=(name,),
            )


def _at_work(pattern: re.Pattern[str], dating: Dating, founding: _Founding) -> bool:
    if dating.last is not None or not founding.dating.year - 15 <= dating.year < founding.dating.year:
        return False
    before = dating.sentence[: dating.start]
    if not _IN.search(before) or _NOT_YET.search(dating.sentence):
        return False
    named = list(pattern.finditer(before))
    return bool(named) and bool(_BETWEEN.match(before[named[-1].end() :]))


RULE = Rule(
    slug=SLUG,
    summary="one event dated two ways, or a period that ends before it begins",
    severity=Severity.MEDIUM,
    check=check,
)
