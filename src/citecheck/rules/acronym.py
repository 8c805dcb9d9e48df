"""An acronym explained in two ways, with letters that are not its name's, or used before it is explained."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from citecheck.naming import fold
from citecheck.prose.words import stem
from citecheck.records import Acronym, Confidence, Finding, Ledger, Name, NameKind, Severity
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding
from citecheck.rules.organisations import SMALL, initials, singular, written

_WORD = re.compile(r"[^\W\d_]+")
_FAMILIAR = frozenset(
    """nhs uk eu us usa un bbc itv gp gps mp mps msp gdp vat it hr tv pc ceo cfo cio nato hiv aids dna usb pdf url html
    phd ba ma bsc msc mba obe cbe mbe am pm bc ad faq id ok diy ngo rnib nspcc rspca tuc cbi ft hm faqs covid""".split()
)
"""Acronyms that need no explanation."""
_WIDELY_KNOWN = frozenset(
    """aa acas aclu afl apa api att bafta bbfc bma bmw bp bsi bst bt caa cbe cctv cd cdc cia cnn cps cqc css cv dclg
    dcms defra dfe dfes dfid dh dhs dj dluhc dna doh doi dup dvd dvla dwp ebrd ec ecb eea eeg efta eib emea epa
    epsrc esrc eta fao fbi fca fda fdr fema fifa fla fm fsa ftse g20 g7 gchq gcse gcses gdpr gmb gmt gps hbo hbos
    hgv hiv hmo hmp hmrc hms hmt hq hsbc hse ibm ico icu id ifs ilo imf ioc ippr ipsos ira irs isa isbn iso isp itn
    iucn kfc kgb kpmg lcd led lga lgbt lgbtq lse ltd md met mi5 mi6 mit mlb mmr moj moma mri mrsa ms mtv nao nasa
    nba nbc nfl nhl nice niesr nih npr nsa nut nvq nyc nypd nyu oap obr oecd ofcom ofgem ofsted ofwat ons opec osce
    oxfam pa pbs phe plc pm psa pwc qc rac raf rcgp rcn rhs rics rnli roi rspb rte sars sats sdlp sec sim sme smes
    sms snp sri stem suv tb tfgm tfl ucas ucl ucla uefa ukip unesco unhcr unicef unison uno upi usaf usaid ussr wfp
    who wto wwf www ymca yougov""".split()
)
"""Acronyms that may stand unexplained, though two explanations of one are still worth telling."""
_LEAST_DISTANCE = 400
"""Characters before the explanation within which a bare use is forgiven: the same paragraph, roughly."""

_LONG = 40_000
_FRONT = 0.08
"""A long report begins with a summary, where an acronym may well come before the chapter that explains it."""


_NAMED = (NameKind.ORGANISATION, NameKind.TITLE)


def check(corpus: Corpus) -> Iterable[Finding]:
    """At most one finding an acronym and document; copies of one document are told once."""
    found = [one for ledger in corpus.ledgers for one in _in_document(ledger)]
    yield from merge_copies(found, corpus.copies)


def _in_document(ledger: Ledger) -> Iterator[Finding]:
    held: dict[str, list[Acronym]] = {}
    for acronym in ledger.acronyms:
        held.setdefault(acronym.short, []).append(acronym)
    for short, uses in held.items():
        if short.lower() in _FAMILIAR or len(short) < 2:
            continue
        slip = next((use for use in uses if use.expansion and _unlike(short, use.expansion)), None)
        if slip is not None:
            yield _misfit(slip)
            continue
        two_ways = _explained_twice(short, uses)
        if two_ways is not None:
            yield two_ways
            continue
        early = _used_early(ledger, short, uses)
        if early is not None:
            yield early


def _unlike(short: str, expansion: str) -> bool:
    """Whether one letter of an acronym is no initial of the name that it stands behind."""
    words = [word for word in _WORD.findall(expansion) if word.casefold() not in SMALL]
    if len(words) != len(short) or not short.isupper() or not all(word[0].isupper() for word in words):
        return False
    return [word[0] == letter for word, letter in zip(words, short, strict=True)].count(False) == 1


def _misfit(use: Acronym) -> Finding:
    return finding(
        "acronym",
        f"{use.short} does not stand for “{use.expansion}”",
        attrs.evolve(use.location, label=use.expansion),
        (),
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM,
        why="one letter differs from the initials of the name",
    )


def _explained_twice(short: str, uses: list[Acronym]) -> Finding | None:
    ways: dict[tuple[str, ...], list[Acronym]] = {}
    for use in uses:
        if use.expansion:
            ways.setdefault(_key(use.expansion), []).append(use)
    if len(ways) < 2:
        return None
    ranked = sorted(ways.values(), key=len)
    rare, usual = ranked[0], ranked[-1]
    places = [attrs.evolve(use.location, label=use.expansion) for way in ranked for use in way]
    counts = ", ".join(f"“{way[0].expansion}” {_times(len(way))}" for way in ranked)
    return finding(
        "acronym",
        f"{short} is explained in {len(ways)} ways: {_listed([way[0].expansion or '' for way in reversed(ranked)])}",
        places[0],
        places[1:],
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH,
        why=counts,
        suggestion=f"{usual[0].expansion} ({short})" if len(usual) > len(rare) else None,
    )


def _used_early(ledger: Ledger, short: str, uses: list[Acronym]) -> Finding | None:
    explained = next((use for use in uses if use.expansion), None)
    bare = [use for use in uses if use.expansion is None]
    if not bare or len(short) < 3 or short.lower() in _WIDELY_KNOWN:
        return None
    if explained is not None:
        where, full = explained.location, explained.expansion or ""
        why = f"“{full} ({short})” comes later"
    else:
        named = _full_name(ledger, short)
        if named is None:
            return None
        where, full = named.location, named.surface
        why = f"“{full}” comes later, and the two are never set side by side"
    length = _length(ledger)
    front = length * _FRONT if length > _LONG else 0
    early = [use.location for use in bare if front <= use.location.start < where.start - _LEAST_DISTANCE]
    if not early:
        return None
    return finding(
        "acronym",
        f"{short} is used before it is explained",
        attrs.evolve(early[0], label=f"{short}, unexplained"),
        (*(attrs.evolve(place, label=short) for place in early[1:6]), attrs.evolve(where, label=full)),
        severity=Severity.LOW,
        confidence=Confidence.MEDIUM if explained is not None else Confidence.LOW,
        why=why,
        suggestion=f"{full} ({short}) at the first use",
    )


def _full_name(ledger: Ledger, short: str) -> Name | None:
    """The first place where a name with these initials is written out, of a name that stands for nothing else."""
    letters = short.lower()
    for name in ledger.names:
        if name.kind in _NAMED and initials(singular(written(name.surface))) == letters:
            return name
    return None


def _length(ledger: Ledger) -> int:
    """Characters of the document up to the last record."""
    kinds = (ledger.claims, ledger.names, ledger.notes, ledger.headings, ledger.acronyms)
    return max((record.location.end for records in kinds for record in records[-1:]), default=0)


def _key(expansion: str) -> tuple[str, ...]:
    """What makes two expansions the same: their words without endings, small words, hyphens and capitals."""
    words = singular(fold(word) for word in _WORD.findall(expansion))
    return ("".join(stem(word) for word in words if word not in SMALL),)


def _listed(names: list[str]) -> str:
    quoted = [f"“{name}”" for name in names]
    return " and ".join(quoted) if len(quoted) < 3 else ", ".join(quoted)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


RULE = Rule(
    slug="acronym",
    summary="an acronym explained in two ways, unlike its name, or used before it is explained",
    severity=Severity.MEDIUM,
    check=check,
)
