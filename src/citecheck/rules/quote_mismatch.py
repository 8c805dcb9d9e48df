"""A pull quote or repeated quotation whose words are not those that it repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from citecheck.records import Confidence, Finding, Ledger, Location, Quotation, QuotationKind, Severity
from citecheck.rules.copies import letters_of, merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding
from citecheck.rules.quoted_words import Comparison, compare_words, offset_of_letter

SLUG = "quote-mismatch"

_LEAST_WORDS = 6
_LEAST_RUN = 5
_LEAST_SHARED_ABROAD = 8
_LONGEST_CUT = 12
_MOST_UNPAIRED = 2
_MOST_TORN = 4
_NEAR = 3000
_ENDS_SENTENCE = re.compile(r"[.!?…][’']?[”\"]$")
_SHOWN_AROUND = 2
_MOST_SHOWN = 4
_PERSON = re.compile(r"\b[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+")
_WORD = re.compile(r"[^\W_]+")
_GRAM = 4


def check(corpus: Corpus) -> Iterable[Finding]:
    return merge_copies(_all(corpus), corpus.copies)


def _all(corpus: Corpus) -> Iterator[Finding]:
    for ledger in corpus.ledgers:
        yield from _within(ledger)
        yield from _unpaired(ledger)
    yield from _between(corpus)


def _within(ledger: Ledger) -> Iterator[Finding]:
    by_place = sorted(ledger.quotations, key=lambda one: one.location.start)
    seen: set[tuple[int, int]] = set()
    for quotation in by_place:
        if quotation.body is None or quotation.body_text is None or quotation.kind is QuotationKind.UNPAIRED:
            continue
        pair = (
            min(quotation.location.start, quotation.body.start),
            max(quotation.location.start, quotation.body.start),
        )
        if any(abs(pair[0] - low) < 4 and abs(pair[1] - high) < 4 for low, high in seen):
            continue
        seen.add(pair)
        partner = next((one for one in by_place if _overlap(one.location, quotation.body)), None)
        comparison = compare_words(quotation.text, quotation.body_text)
        if _disagrees(comparison, quotation):
            yield _mismatch(quotation, quotation.body, comparison, partner)
        elif partner is not None and not comparison.differences:
            yield from _two_speakers(quotation, partner)


def _overlap(one: Location, other: Location) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def _disagrees(comparison: Comparison, quotation: Quotation) -> bool:
    """Enough words in common to be one quotation, and a difference that is none of layout."""
    if not comparison.differences or comparison.same < _LEAST_WORDS:
        return False
    # A cut of many words is mostly a page head or a box that the reader took for text.
    if any(one.size > _LONGEST_CUT for one in comparison.differences):
        return False
    changed = sum(one.size for one in comparison.differences)
    if quotation.kind is QuotationKind.PULL and quotation.location.surface[:1] in "“„\"‘'":
        return changed <= comparison.same
    return changed <= 0.35 * comparison.same and comparison.longest >= _LEAST_RUN and comparison.same > _LEAST_WORDS + 1


def _mismatch(quotation: Quotation, body: Location, comparison: Comparison, partner: Quotation | None) -> Finding:
    what = "the pull quote" if quotation.kind is QuotationKind.PULL else "the quotation"
    where = "its other giving" if partner is not None else "the text"
    told = "; ".join(str(one) for one in comparison.differences)
    speakers = ""
    if partner is not None and quotation.speaker and partner.speaker and not _akin(quotation.speaker, partner.speaker):
        speakers = f"; said by “{quotation.speaker}” here, by “{partner.speaker}” there"
    spots = []
    for one in comparison.differences[:_MOST_SHOWN]:
        spot = _spot(quotation.location, one.quoted_at, one.quoted, "the words that differ")
        if spot.line != quotation.location.line:
            spots.append(spot)
        spots.append(_spot(body, one.original_at, one.original, "the words it repeats"))
    slips = all(_is_slip(one.quoted, one.original) for one in comparison.differences)
    return finding(
        SLUG,
        f"{what} differs from {where}: {told}{speakers}",
        attrs.evolve(quotation.location, label=what.removeprefix("the ")),
        spots,
        severity=Severity.LOW if slips else Severity.MEDIUM,
        confidence=Confidence.HIGH,
        why=f"{comparison.same} words are the same in both",
        suggestion="Quote the words as they stand, or mark the change with … or [ ].",
        key=(quotation.text,),
    )


def _spot(place: Location, letters: int, words: str, label: str) -> Location:
    """The few words of a place where a difference begins, so that a long passage need not be searched for it."""
    surface = place.surface
    start = offset_of_letter(surface, letters)
    lead = [match.start() for match in _WORD.finditer(surface, 0, start)][-_SHOWN_AROUND:]
    start, stop = (lead[0] if lead else min(start, len(surface))), start + len(words)
    tail = [match.end() for match in _WORD.finditer(surface, min(stop, len(surface)))][:_SHOWN_AROUND]
    stop = tail[-1] if tail else len(surface)
    return attrs.evolve(
        place,
        start=place.start + start,
        end=place.start + stop,
        line=place.line + surface.count("\n", 0, start),
        surface=surface[start:stop],
        label=label,
    )


def _is_slip(quoted: str, original: str) -> bool:
    """One word against one, a letter or two apart: a misspelling."""
    if not quoted or not original or " " in quoted or " " in original:
        return False
    a, b = quoted.casefold(), original.casefold()
    low = 0
    while low < min(len(a), len(b)) and a[low] == b[low]:
        low += 1
    high = 0
    while high < min(len(a), len(b)) - low and a[-1 - high] == b[-1 - high]:
        high += 1
    return low >= 2 and high >= 2 and max(len(a), len(b)) - low - high <= 2


def _akin(one: str, other: str) -> bool:
    words = [{word.casefold() for word in _WORD.findall(text) if len(word) > 3} for text in (one, other)]
    return bool(words[0] & words[1])


def _two_speakers(quotation: Quotation, other: Quotation) -> Iterator[Finding]:
    if not (quotation.speaker and other.speaker) or len(quotation.text.split()) < _LEAST_WORDS:
        return
    if not (_PERSON.search(quotation.speaker) and _PERSON.search(other.speaker)):
        return
    if _akin(quotation.speaker, other.speaker):
        return
    yield finding(
        SLUG,
        f"one quotation, two speakers: “{quotation.speaker}” and “{other.speaker}”",
        attrs.evolve(quotation.location, label=quotation.speaker),
        [attrs.evolve(other.location, label=other.speaker)],
        confidence=Confidence.MEDIUM,
        why="the same words stand in quotation marks twice",
        key=(quotation.text,),
    )


def _unpaired(ledger: Ledger) -> Iterator[Finding]:
    broken = [one for one in ledger.quotations if one.kind is QuotationKind.UNPAIRED]
    for quotation in broken:
        opening = quotation.location.surface[:1] in ("“", "„", '"')
        # More than a few mean that the reading tore the text, not that an author forgot a mark.
        if opening and quotation.body is not None and len(broken) <= _MOST_TORN:
            if abs(quotation.location.start - quotation.body.start) > _NEAR:
                continue
            yield finding(
                SLUG,
                "a quotation that begins here is not closed, and its words stand elsewhere in the text",
                attrs.evolve(quotation.location, label="opening mark without an end"),
                [attrs.evolve(quotation.body, label="the words it repeats")],
                why="the quotation was torn apart or left unfinished",
                key=(quotation.text,),
            )
        elif not opening and len(broken) <= _MOST_UNPAIRED and _ENDS_SENTENCE.search(quotation.location.surface):
            yield finding(
                SLUG,
                "a quotation is closed here that nothing opens: how much is quoted cannot be told",
                attrs.evolve(quotation.location, label="closing mark without a beginning"),
                severity=Severity.LOW,
                why="no opening mark stands in the paragraphs before",
                key=(quotation.text,),
            )


def _between(corpus: Corpus) -> Iterator[Finding]:
    """One quotation given in two documents in different words."""
    quotations = [
        one
        for ledger in corpus.ledgers
        for one in ledger.quotations
        if one.kind is not QuotationKind.UNPAIRED and len(one.text.split()) >= _LEAST_SHARED_ABROAD
    ]
    at: dict[tuple[str, ...], list[int]] = {}
    told: set[tuple[int, int]] = set()
    for number, quotation in enumerate(quotations):
        words = [word.casefold() for word in _WORD.findall(quotation.text)]
        partners = set()
        for place in range(len(words) - _GRAM + 1):
            numbers = at.setdefault(tuple(words[place : place + _GRAM]), [])
            if len(numbers) < 30:
                partners.update(numbers)
                numbers.append(number)
        for other in sorted(partners - {number}):
            earlier = quotations[other]
            pair = (corpus.copies[earlier.location.document], corpus.copies[quotation.location.document])
            if pair[0] == pair[1] or (other, number) in told:
                continue
            told.add((other, number))
            comparison = compare_words(earlier.text, quotation.text, whole=False)
            shorter = min(len(earlier.text.split()), len(quotation.text.split()))
            if comparison.same < max(_LEAST_SHARED_ABROAD, 0.6 * shorter) or not _disagrees(comparison, earlier):
                continue
            if letters_of(earlier.text) == letters_of(quotation.text):
                continue
            yield finding(
                SLUG,
                f"two documents give one quotation in different words: {'; '.join(map(str, comparison.differences))}",
                attrs.evolve(earlier.location, label=earlier.location.document),
                [attrs.evolve(quotation.location, label=quotation.location.document)],
                why=f"{comparison.same} words are the same in both",
                key=(earlier.text, quotation.text),
            )


RULE = Rule(
    slug=SLUG,
    summary="a pull quote or repeated quotation whose words differ from those it repeats",
    severity=Severity.MEDIUM,
    check=check,
)
