"""One publication or programme under two titles, or one title with two years."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

import attrs

from citecheck.prose.titles import title_words
from citecheck.records import Confidence, Finding, Ledger, Location, Name, NameKind, Note, Reference, Severity
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding
from citecheck.rules.title_spelling import spelling_in_titles
from citecheck.rules.titles import Compared, Difference, begins_alike, compare_titles, place_in_note

SLUG = "title-variant"

_PAIR_AND_HEAD = 4
_RECURRING = frozenset(
    "annual quarterly monthly survey statistics yearbook budget bulletin census accounts newsletter dashboard".split()
)
"""A title with one of these may come out again every year."""


@attrs.frozen(kw_only=True)
class _Work:
    """One citing of a work."""

    ledger: Ledger
    note: Note
    reference: Reference
    title: str

    @property
    def makers(self) -> frozenset[str]:
        families = {
            name.removesuffix(" et al.").split()[-1].casefold() for name in self.reference.authors if name.split()
        }
        bodies = (self.reference.publisher, self.reference.container)
        folded = {" ".join(title_words(body)) for body in bodies if body}
        return frozenset(families | folded)

    def place(self, phrase: str | None = None, label: str | None = None) -> Location:
        return attrs.evolve(place_in_note(self.note, phrase or self.title), label=label)


def check(corpus: Corpus) -> Iterable[Finding]:
    return merge_copies(_all(corpus), corpus.copies)


def _all(corpus: Corpus) -> Iterator[Finding]:
    for ledger in corpus.ledgers:
        works = _works(ledger)
        yield from _among_notes(works)
        yield from _cited_in_text(ledger, works)
        yield from _names(ledger)
        yield from spelling_in_titles(ledger)
    yield from _among_documents(corpus)


def _works(ledger: Ledger) -> list[_Work]:
    return [
        _Work(ledger=ledger, note=note, reference=reference, title=reference.title)
        for note in ledger.notes
        for reference in note.references
        if reference.title and reference.repeats is None and len(title_words(reference.title)) >= 2
    ]


def _among_notes(works: list[_Work]) -> Iterator[Finding]:
    """Works that two notes cite under titles, or with years, that differ a little."""
    return _disagreeing(_candidates(works))


def _among_documents(corpus: Corpus) -> Iterator[Finding]:
    """The same between the notes of two documents, copies of one document apart."""
    if len(corpus.ledgers) < 2:
        return iter(())
    works = [work for ledger in corpus.ledgers for work in _works(ledger)]
    original = corpus.copies
    return _disagreeing(
        (one, other)
        for one, other in _candidates(works)
        if original[one.ledger.document.id] != original[other.ledger.document.id]
    )


def _disagreeing(pairs: Iterable[tuple[_Work, _Work]]) -> Iterator[Finding]:
    seen: set[tuple[str, ...]] = set()
    for one, other in pairs:
        compared = compare_titles(one.title, other.title)
        if compared is None or not _may_be_one(one, other, compared):
            continue
        years = (one.reference.year, other.reference.year)
        key = (*sorted((one.title.casefold(), other.title.casefold())), *sorted(map(str, years)))
        if key in seen:
            continue
        seen.add(key)
        if compared.difference is not Difference.NONE:
            yield _two_titles(one, other, compared)
        elif None not in years and years[0] != years[1] and not _recurs(one):
            yield _two_years(one, other)


def _candidates(works: list[_Work]) -> Iterator[tuple[_Work, _Work]]:
    """Pairs that share two neighbouring words of their titles: far fewer than all pairs."""
    groups: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, work in enumerate(works):
        found = title_words(work.title)
        for pair in dict.fromkeys(itertools.pairwise(found)):
            groups[pair].append(number)
    pairs = {
        (a, b)
        for numbers in groups.values()
        if len(numbers) <= 60
        for i, a in enumerate(numbers)
        for b in numbers[i + 1 :]
    }
    for a, b in sorted(pairs):
        yield works[a], works[b]


def _may_be_one(one: _Work, other: _Work, compared: Compared) -> bool:
    """Whether nothing but the title sets the two works apart, and something besides it ties them."""
    a, b = one.reference, other.reference
    if (a.doi and b.doi and a.doi != b.doi) or (a.url and b.url and _address(a.url) != _address(b.url)):
        return False
    if a.container and b.container and title_words(a.container) != title_words(b.container):
        return False
    same_makers = bool(one.makers & other.makers)
    both_made = bool(one.makers and other.makers)
    if both_made and not same_makers:
        return False
    if compared.difference is Difference.NONE:
        return len(title_words(one.title)) >= 4 and same_makers
    same_year = a.year == b.year or a.year is None or b.year is None
    if compared.difference is Difference.SPELLING:
        return same_year and (same_makers or len(title_words(one.title)) >= 5)
    return same_year and same_makers


def _address(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|[/.]+$", "", url.casefold())


def _recurs(work: _Work) -> bool:
    return bool(_RECURRING & set(title_words(work.title)))


def _two_titles(one: _Work, other: _Work, compared: Compared) -> Finding:
    return finding(
        SLUG,
        f"one publication, two titles in {_both(one, other)}: {_told(compared)}",
        other.place(label=f"note {other.note.label}: {other.title}"),
        [one.place(label=f"note {one.note.label}: {one.title}")],
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH if compared.difference is not Difference.WORD else Confidence.MEDIUM,
        why="same author or publisher, titles alike but for that",
        key=(one.title, other.title),
    )


def _both(one: _Work, other: _Work) -> str:
    if one.ledger is other.ledger:
        return f"notes {one.note.label} and {other.note.label}"
    return " and ".join(f"note {work.note.label} of {work.ledger.document.id}" for work in (one, other))


def _told(compared: Compared) -> str:
    if compared.first and compared.second:
        return f"‘{compared.first}’ in one, ‘{compared.second}’ in the other"
    return f"‘{compared.first or compared.second}’ only in one"


def _two_years(one: _Work, other: _Work) -> Finding:
    a, b = one.reference.year, other.reference.year
    return finding(
        SLUG,
        f"{_both(one, other)} date one publication {a} and {b}: ‘{one.title}’",
        other.place(str(b), label=f"note {other.note.label}: {b}"),
        [one.place(str(a), label=f"note {one.note.label}: {a}")],
        severity=Severity.MEDIUM,
        confidence=Confidence.MEDIUM,
        why="same title, same author or publisher",
        key=(one.title, str(a), str(b)),
    )


def _cited_in_text(ledger: Ledger, works: list[_Work]) -> Iterator[Finding]:
    """Works that the running text names in quotation marks, with their year, otherwise than the notes do."""
    if not works:
        return
    index: defaultdict[tuple[str, str], list[_Work]] = defaultdict(list)
    for work in works:
        found = title_words(work.title)
        for pair in dict.fromkeys(itertools.pairwise(found)):
            index[pair].append(work)
    for name in ledger.names:
        if name.year is None:
            continue
        said, year = name.surface, name.year
        words = title_words(said)
        near = [work for pair in itertools.pairwise(words) for work in index.get(pair, ())]
        place = attrs.evolve(name.location, label="in the text")
        for work in {id(one): one for one in near}.values():
            wrong = _said_otherwise(work, said, year, place) if len(words) >= 3 else None
            if wrong is not None:
                yield wrong
                break


def _said_otherwise(work: _Work, said: str, year: int, place: Location) -> Finding | None:
    """What is wrong with a work cited in the text as `said` and `year`; None where nothing is or it is another work."""
    stated = work.reference.year
    accessed = int(work.reference.accessed[:4]) if work.reference.accessed else None
    compared = compare_titles(begins_alike(work.title, said), said, tied=year in {stated, accessed})
    if compared is None:
        return None
    if compared.difference is Difference.NONE:
        return _year_in_text(work, place, year) if stated and year != stated and not _recurs(work) else None
    if year not in {stated, accessed} or compared.difference is Difference.ADDED:
        return None
    return finding(
        SLUG,
        f"the text and note {work.note.label} give one publication two titles: {_told(compared)}",
        place,
        [work.place(label=f"note {work.note.label}: {work.title}")],
        confidence=Confidence.HIGH,
        why="same year, titles alike but for that",
        key=(work.title, said),
    )


def _year_in_text(work: _Work, place: Location, year: int) -> Finding:
    return finding(
        SLUG,
        f"the text dates ‘{work.title}’ {year}, note {work.note.label} {work.reference.year}",
        place,
        [work.place(label=f"note {work.note.label}: {work.reference.year}")],
        confidence=Confidence.HIGH,
        why="same title",
        key=(work.title, str(year)),
    )


def _names(ledger: Ledger) -> Iterator[Finding]:
    """Programmes and documents that the text names otherwise in one place than in all others."""
    by_words: defaultdict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in ledger.names:
        if name.kind is NameKind.TITLE:
            by_words[title_words(name.surface)].append(name)
    counts = Counter({words: len(names) for words, names in by_words.items()})
    yield from _turned(by_words)
    for words, names in by_words.items():
        if len(words) < 3 or counts[words] > 2:
            continue
        usual = _usual(words, names, counts)
        if usual is None:
            continue
        full = by_words[usual][0]
        yield finding(
            SLUG,
            f"‘{names[0].surface}’ here, ‘{full.surface}’ elsewhere",
            names[0].location,
            [name.location for name in by_words[usual][:5]],
            confidence=Confidence.MEDIUM,
            why=f"the same name but for its end, {counts[usual]} times against {counts[words]}",
            suggestion=full.surface,
            key=(names[0].surface, full.surface),
        )


def _turned(by_words: Mapping[tuple[str, ...], list[Name]]) -> Iterator[Finding]:
    """ "Tides and Berths Plan" here, "Berths and Tides Plan" in more places."""
    for words, names in by_words.items():
        if len(words) != _PAIR_AND_HEAD or words[1] != "and":
            continue
        usual = by_words.get((words[2], "and", words[0], words[3]), [])
        if len(usual) < 2 or len(usual) <= len(names):
            continue
        yield finding(
            SLUG,
            f"‘{names[0].surface}’ here, ‘{usual[0].surface}’ elsewhere",
            names[0].location,
            [name.location for name in (*names[1:3], *usual[:5])],
            confidence=Confidence.MEDIUM,
            why=f"the same words in another order, {len(usual)} times against {len(names)}",
            suggestion=usual[0].surface,
            key=(names[0].surface, usual[0].surface),
        )


def _usual(words: tuple[str, ...], names: list[Name], counts: Counter[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The name that these words seem to stand for: far commoner, alike but for its last word."""
    for usual, count in counts.most_common():
        if count < 3 or count < 3 * counts[words]:
            break
        if usual == words:
            continue
        if len(usual) == len(words) >= 4 and usual[:-1] == words[:-1]:
            return usual
        # "the 'Clean Rivers Coast' plan" beside "Clean Rivers Coast Pledge"
        cut = len(usual) == len(words) + 1 and usual[:-1] == words
        if cut and any(name.noun and name.noun != usual[-1] for name in names):
            return usual
    return None


RULE = Rule(
    slug=SLUG,
    summary="One publication or programme under two titles, or one title with two years.",
    severity=Severity.MEDIUM,
    check=check,
)
