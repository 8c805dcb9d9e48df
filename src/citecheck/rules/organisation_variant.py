"""One organisation under two names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from citecheck.naming.compare import Likeness, compare_words
from citecheck.records import Confidence, Finding, Location, NameKind, Severity
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding
from citecheck.rules.organisations import Form, in_note, initials, singular, written

_MOST_PLACES = 8
_KIN = (
    frozenset("agency authority".split()),
    frozenset("alliance association federation confederation society union network forum partnership".split()),
    frozenset("commission committee panel council board".split()),
    frozenset("foundation fund trust".split()),
    frozenset("institute institution centre".split()),
    frozenset("corporation company".split()),
    frozenset("department directorate ministry division".split()),
)
"""Bodies that are taken for one another; in a name of their own each is a different body."""
_NEAR_KIN = frozenset(
    frozenset(pair.split())
    for pair in (
        "federation confederation",
        "corporation company",
        "foundation fund",
        "institute institution",
        "commission committee",
        "alliance association",
    )
)
_LOOKALIKES = frozenset(frozenset(pair) for pair in ("il", "oq", "cg", "ef", "mn", "uv", "pr", "ij"))
_FAMILIAR = frozenset("nhs uk eu us un bbc".split())
_KINDS = frozenset(
    """council board committee trust group agency authority commission department office service executive union party
    team forum panel institute centre center college university foundation society association federation network
    senate parliament assembly congress court cabinet treasury secretariat bureau""".split()
)
"""Words that are short for whichever body of the kind was named last: "the Council"."""
_INNER = re.compile(r"\w’s?\s+\w")
"""An apostrophe within a name; one at its end is the possessive."""
_NATIONAL_WORDS = 3
_REGIONS = frozenset("england scotland wales ireland london britain europe kingdom states".split())


@attrs.frozen
class Variant:
    """Two forms taken for one organisation."""

    rare: Form
    usual: Form
    what: str
    """What differs, in a clause."""
    confidence: Confidence
    severity: Severity = Severity.MEDIUM


def check(corpus: Corpus) -> Iterable[Finding]:
    """One finding an organisation and kind of difference, with all places."""
    yield from _grouped(variants(corpus))
    yield from merge_copies((*_articles(corpus), *_apostrophes(corpus), *_shortened(corpus)), corpus.copies)


def variants(corpus: Corpus) -> list[Variant]:
    """Every pair of forms that differ as one organisation's names do, each pair once."""
    found: dict[frozenset[str], Variant] = {}
    forms = corpus.organisations
    for one, two in _pairs(forms):
        rare, usual = sorted((one, two), key=lambda form: form.count)
        variant = _compare(rare, usual, corpus)
        if variant is not None:
            found.setdefault(frozenset((one.surface, two.surface)), variant)
    return list(found.values())


def _pairs(forms: Sequence[Form]) -> Iterator[tuple[Form, Form]]:
    """Pairs worth comparing: those that share the same letters, initials with length, or all words but one."""
    buckets: dict[object, list[int]] = {}
    for index, form in enumerate(forms):
        content = form.content
        keys: set[object] = {("letters", "".join(content)), ("content", content)}
        if "university" in content:
            keys.add(("words", frozenset(content)))
        if len(content) >= 2:
            keys |= {("but one", content[:i] + content[i + 1 :], i) for i in range(len(content))}
            keys |= {("without", content[:i] + content[i + 1 :]) for i in range(len(content))} | {("without", content)}
            keys.add(("tail", content[-2:]) if len(content) > 2 else ("tail", content[-1:]))
            keys.add(("tail", content[-1:]))
        elif content:
            keys.add(("short", len(content[0])))
            keys.add(("initials", content[0]))
        if len(content) >= 2:
            keys.add(("initials", initials(form.words, _FAMILIAR)))
        for key in keys:
            buckets.setdefault(key, []).append(index)
    pairs = {pair for indices in buckets.values() if len(indices) <= 60 for pair in itertools.combinations(indices, 2)}
    for a, b in sorted(pairs):
        yield forms[a], forms[b]


def _compare(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    checks: tuple[Callable[[Form, Form, Corpus], Variant | None], ...] = (
        _division,
        _small_words,
        _slip,
        _kin,
        _inserted,
        _turned,
        _abbreviated,
        _initialled,
        _misread,
    )
    for compare in checks:
        variant = compare(rare, usual, corpus)
        if variant is not None:
            return variant
    return None


def _division(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    """ "Well Being" and "Wellbeing"."""
    if rare.content != usual.content and _letters(rare.content) == _letters(usual.content):
        if any("-" in word for word in rare.words + usual.words):
            return None
        return Variant(rare, usual, "a word written in one piece and in two", Confidence.HIGH, Severity.LOW)
    return None


def _small_words(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    """ "Commission of" and "Commission on"."""
    if rare.content != usual.content or len(rare.content) < 2:
        return None
    one, two = (tuple(word for word in form.words if word != "the") for form in (rare, usual))
    if one == two or len(one) != len(two):
        return None
    differing = [f"“{a}” and “{b}”" for a, b in zip(one, two, strict=True) if a != b]
    return Variant(rare, usual, f"{differing[0]} in the same name", Confidence.HIGH)


def _slip(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    """One word a letter or so apart."""
    pair = _odd_pair(rare.content, usual.content)
    if pair is None:
        return None
    a, b = pair
    if len(a) < 5 or len(b) < 5 or a[0] != b[0] or len(rare.content) < 2:
        return None
    likeness = compare_words(a, b)
    if likeness is Likeness.SPELLING and abs(len(a) - len(b)) <= 1:
        return Variant(rare, usual, "one word spelt two ways", Confidence.MEDIUM, Severity.LOW)
    if likeness is not Likeness.SLIP or (rare.count > 1 and rare.count * 2 > usual.count):
        return None
    national = rare.content[-1] in _REGIONS and len(rare.content) >= _NATIONAL_WORDS
    if not national and corpus.in_lower_case(a) and corpus.in_lower_case(b):
        return None  # both are words of the text: two names; a nation has hardly two such bodies
    return Variant(rare, usual, "one word a letter or so apart", Confidence.HIGH)


def _kin(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    """ "Commission" and "Committee" before or after the same words."""
    pair = _odd_pair(rare.content, usual.content)
    if pair is None or rare.count > 1 or not rare.documents & usual.documents:
        return None
    if not any(set(pair) <= kin for kin in _KIN):
        return None
    if len(rare.content) < 2:
        return None
    if len(rare.content) == 2:
        # one word is little to go by: a proper name, and bodies that are nearly one word
        other = next(word for word in usual.content if word not in pair)
        head_first = rare.content[0] != usual.content[0]
        if usual.count < (2 if head_first else 3) or (not head_first and frozenset(pair) not in _NEAR_KIN):
            return None
        if not head_first and corpus.in_lower_case(other):
            return None
    return Variant(rare, usual, f"“{pair[0]}” and “{pair[1]}” in the same name", Confidence.MEDIUM)


def _inserted(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    """One more word inside a long name."""
    short, long = sorted((rare.content, usual.content), key=len)
    if len(long) != len(short) + 1 or len(short) < 3 or not rare.documents & usual.documents:
        return None
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if at == 0 or at == len(short) or long[at + 1 :] != short[at:]:
        return None
    if len(short) < 4 and long[at] != "select":
        return None
    return Variant(rare, usual, f"“{long[at]}” in one and not in the other", Confidence.MEDIUM)


def _turned(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    """ "University of Moor" and "Moor University" in one document."""
    if not rare.documents & usual.documents:
        return None
    for one, two in ((rare, usual), (usual, rare)):
        if one.words[:2] == ("university", "of") and two.words == (*one.words[2:], "university"):
            return Variant(rare, usual, "the same words in another order", Confidence.MEDIUM, Severity.LOW)
    return None


def _abbreviated(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    """Initials for some words of the name where the text never explains them."""
    if not rare.documents & usual.documents:
        return None
    for short, long in ((rare, usual), (usual, rare)):
        for at, word in enumerate(short.content):
            if len(short.content) < 2 or word in _FAMILIAR or not _is_acronym(word, short):
                continue
            tail = short.content[at + 1 :]
            if len(long.content) <= len(tail) + 1 or (tail and long.content[-len(tail) :] != tail):
                continue
            head = long.content[: len(long.content) - len(tail)]
            spelt = head[-len(word) :]
            before = short.content[:at]
            if len(spelt) < 2 or initials(spelt) != word or (before and not tail and head[: -len(word)] != before):
                continue
            if word in corpus.explained_acronyms(short.documents):
                continue
            return Variant(
                rare, usual, f"“{word.upper()}” stands for words of the name", Confidence.MEDIUM, Severity.LOW
            )
    return None


def _initialled(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    """Initials as the publisher in one reference, the full name in another, and never the two together."""
    for short, long in ((rare, usual), (usual, rare)):
        if len(short.content) != 1 or len(long.content) < 2 or not _is_acronym(short.content[0], short):
            continue
        if len(short.content[0]) < 3 or initials(long.words, _FAMILIAR) != short.content[0]:
            continue
        notes = [m.document for m in short.mentions if in_note(m)], [m.document for m in long.mentions if in_note(m)]
        if not set(notes[0]) & set(notes[1]) or short.content[0] in corpus.explained_acronyms(short.documents):
            continue
        what = "the full name in one reference, unexplained initials in another"
        return Variant(rare, usual, what, Confidence.MEDIUM, Severity.LOW)
    return None


def _misread(rare: Form, usual: Form, corpus: Corpus) -> Variant | None:
    """Initials that differ in a letter that is misread for the other: "IGC" for "LGC"."""
    if len(rare.content) != 1 or len(usual.content) != 1 or not rare.documents & usual.documents:
        return None
    a, b = rare.content[0], usual.content[0]
    if len(a) != len(b) or len(a) < 3 or not (_is_acronym(a, rare) and _is_acronym(b, usual)):
        return None
    differing = [frozenset((x, y)) for x, y in zip(a, b, strict=True) if x != y]
    if len(differing) != 1 or differing[0] not in _LOOKALIKES or rare.count >= usual.count:
        return None
    if {a, b} & corpus.explained_acronyms(rare.documents):
        return None
    return Variant(rare, usual, "initials one letter apart, a letter that is misread for the other", Confidence.MEDIUM)


def _letters(words: Sequence[str]) -> str:
    return "".join(words)


def _odd_pair(one: Sequence[str], two: Sequence[str]) -> tuple[str, str] | None:
    """The one pair of words that differ in two names of equal length."""
    if len(one) != len(two):
        return None
    odd = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    return odd[0] if len(odd) == 1 else None


def _is_acronym(word: str, form: Form) -> bool:
    """Whether the folded word is printed in capitals in the name: "GLA", "GPs"."""
    return re.search(rf"\b{re.escape(word.upper())}s?\b", form.surface) is not None


def _grouped(found: Sequence[Variant]) -> Iterator[Finding]:
    """All variants of one organisation in one finding: those that share a form, directly or over others."""
    group_of: dict[str, int] = {}  # by surface; numbers rise, so that the group touched last comes last
    groups: dict[int, list[Variant]] = {}
    for number, variant in enumerate(found):
        surfaces = (variant.rare.surface, variant.usual.surface)
        joined = sorted({group_of[surface] for surface in surfaces if surface in group_of})
        groups[number] = [v for key in joined for v in groups.pop(key)] + [variant]
        for member in groups[number] if joined else (variant,):
            group_of[member.rare.surface] = group_of[member.usual.surface] = number
    for group in groups.values():
        yield _finding(group)


def _finding(group: Sequence[Variant]) -> Finding:
    forms = list({form.surface: form for v in group for form in (v.usual, v.rare)}.values())
    usual = max(forms, key=lambda form: form.count)
    others = [form for form in forms if form is not usual]
    names = " and ".join(f"“{form.surface}”" for form in (usual, *others))
    places = [place for form in others for place in _places(form)] + _places(usual)
    confidence = min((variant.confidence for variant in group), key=lambda c: c.rank)
    severity = min((variant.severity for variant in group), key=lambda s: s.rank)
    most = max(form.count for form in others)
    return finding(
        "organisation-variant",
        f"one organisation, {_number(len(others) + 1)} names: {names}",
        places[0],
        places[1:],
        severity=severity,
        confidence=confidence,
        why="; ".join(dict.fromkeys(variant.what for variant in group)),
        suggestion=f"{usual.surface}: {usual.count} times against {_times(most)}" if usual.count > most else None,
    )


def _number(count: int) -> str:
    return {2: "two", 3: "three", 4: "four"}.get(count, str(count))


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _places(form: Form) -> list[Location]:
    return [attrs.evolve(m.name.location, label=form.surface) for m in form.mentions[:_MOST_PLACES]]


def _articles(corpus: Corpus) -> Iterator[Finding]:
    """Publishers of one document's references with and without "The"."""
    for form in corpus.organisations:
        for document in sorted(form.documents):
            names = [m.name for m in form.mentions if m.document == document and in_note(m) and corpus.publishes(m)]
            bare = [name for name in names if not name.surface.startswith("The ")]
            full = [name for name in names if name.surface.startswith("The ")]
            if not bare or not full or form.words[:1] == ("the",):
                continue
            odd, usual = sorted((bare, full), key=len)
            places = [attrs.evolve(n.location, label=n.surface) for n in (*odd[:_MOST_PLACES], *usual[:_MOST_PLACES])]
            yield finding(
                "organisation-variant",
                f"one publisher, two names: “{odd[0].surface}” and “{usual[0].surface}”",
                places[0],
                places[1:],
                severity=Severity.LOW,
                confidence=Confidence.HIGH,
                why="with and without “The” in the references of one document",
                suggestion=usual[0].surface if len(usual) > len(odd) else "use one of the two throughout",
            )


def _apostrophes(corpus: Corpus) -> Iterator[Finding]:
    """ "Queens Fund" and "Queen's Fund" in one document."""
    for form in corpus.organisations:
        for document in sorted(form.documents):
            ways: dict[str, list[Location]] = {}
            for mention in form.mentions:
                if mention.document == document:
                    surface = mention.name.surface.removeprefix("The ").removeprefix("the ")
                    place = attrs.evolve(mention.name.location, label=surface)
                    ways.setdefault(" ".join(surface.split()).replace("'", "’"), []).append(place)
            marked = [way for way in ways if _INNER.search(way)]
            bare = [way for way in ways if any(way == one.replace("’", "") for one in marked)]
            if not bare:
                continue
            odd, usual = sorted((bare[:1], marked), key=lambda some: sum(len(ways[way]) for way in some))
            places = [place for way in (*odd, *usual) for place in ways[way][:_MOST_PLACES]]
            yield finding(
                "organisation-variant",
                f"one organisation, two names: “{usual[0]}” and “{odd[0]}”",
                places[0],
                places[1:],
                severity=Severity.LOW,
                confidence=Confidence.HIGH,
                why="with and without an apostrophe",
            )


def _shortened(corpus: Corpus) -> Iterator[Finding]:
    """ "NHS Anchor" where a person works, plain "Anchor" in the text."""
    plain = {form.words[0]: form for form in corpus.organisations if len(form.words) == 1}
    for ledger in corpus.ledgers:
        held: dict[str, list[Location]] = {}
        for name in ledger.names:
            words = (name.organisation or "").split()
            if name.kind is NameKind.PERSON and len(words) == 2 and words[0].isupper() and words[1].istitle():
                held.setdefault(" ".join(words), []).append(name.location)
        for organisation, places in held.items():
            word = organisation.split()[1]
            form = plain.get(singular(written(word))[0])
            if form is None or word.casefold() in _REGIONS | _KINDS or word.endswith("s"):
                continue
            bare = [m for m in form.mentions if m.document == ledger.document.id and not in_note(m)]
            if len(bare) < 2:
                continue
            others = [attrs.evolve(mention.name.location, label=word) for mention in bare[:_MOST_PLACES]]
            first, *rest = (attrs.evolve(place, label=organisation) for place in places)
            yield finding(
                "organisation-variant",
                f"one organisation, two names: “{organisation}” and “{word}”",
                first,
                (*rest, *others),
                severity=Severity.LOW,
                confidence=Confidence.MEDIUM,
                why=f"“{organisation}” beside a person's name, plain “{word}” {len(bare)} times in the text",
            )


RULE = Rule(
    slug="organisation-variant",
    summary="one organisation under two names: a slip, another small word, a word more, with and without “The”",
    severity=Severity.MEDIUM,
    check=check,
)
