"""A part that is larger than the whole it is part of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import attrs

from citecheck.prose.words import stem, stems
from citecheck.records import Confidence, Finding, Kind, Location, Qualifier, Quantity, Severity
from citecheck.rules.claims_index import Figure, Statement
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

SLUG = "impossible-subset"

_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), start=1)
}
_NUMBER = rf"(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_ATTRIBUTE = r"(?P<what>(?:[A-Za-z][\w’'-]*\s+){0,3}?[A-Za-z][\w’'-]*s)\b"
_WITH = r"(?:with|having|who ha(?:ve|s|d)|living with|suffering from|taking|holding|owning|caring for)"
_THRESHOLD = re.compile(
    rf"\b(?P<who>[A-Za-z][\w-]+)\s+(?:(?:in|across|throughout)\s+(?:the\s+)?[A-Z]\w+\s+)?{_WITH}\s+"
    rf"(?:(?:at least|a minimum of)\s+{_NUMBER}|{_NUMBER.replace('<n>', '<m>')}(?:\s+or\s+more|\+)"
    rf"|(?:more than|over)\s+{_NUMBER.replace('<n>', '<over>')}|(?P<any>an?|any))\s+"
    rf"(?P<what>[A-Za-z][\w’'-]*(?:\s+[A-Za-z][\w’'-]*){{0,4}})",
    re.IGNORECASE,
)
_AGE = re.compile(
    r"\b(?P<who>people|men|women|adults|patients|residents|workers|employees|pensioners|population|persons|citizens)\s+"
    r"(?:who are\s+|are\s+)?(?:aged\s+(?P<a>\d\d)\s+(?:and|or)\s+(?:over|above|older)"
    r"|(?:aged\s+)?(?:over|above)\s+(?:the age of\s+)?(?P<b>\d\d))\b",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    r"^\s*(?P<noun>[a-z-]+\s+)??(?:out\s+)?of\s+(?:the|these|those|our|all|its|their)\s+(?:[a-z-]+\s+)?$"
)
_OF_WHOM = re.compile(
    r"^[^.;:]{0,80}?,?\s*(?:of whom|of which|of these|of those)\s+(?:[a-z-]+\s+){0,4}$", re.IGNORECASE
)
_OPENS_OF = re.compile(r"\bof\s+(?:the|these|those|our|all)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:in all|in total|altogether|all told|a total of|total of|overall|covered|surveyed|interviewed|sampled|"
    r"enrolled|recruited|took part|participated|responded|consulted|contacted)\b",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(r"^\s*of\s+(?:the|these|those)\s+(?P<noun>[a-z][\w-]*(?:\s+[a-z][\w-]*)?)")
_PART_BEFORE = re.compile(
    r"\bof\s+(?:the|these|those)\s+(?P<noun>[a-z][\w-]*(?:\s+[a-z][\w-]*)?)\b[^.;:]{0,120}?,\s*(?:only\s+|just\s+|some\s+)?$",
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(r"^\s*(?:,|[a-z]+(?:ed|d|t)\b|were|was|are|is|had|have|has|said|did|do)\b")
_OUT_OF = re.compile(r"\bout\s+of\b|\bin\b", re.IGNORECASE)


def check(corpus: Corpus) -> Iterable[Finding]:
    return merge_copies(_all(corpus), corpus.copies)


def _all(corpus: Corpus) -> Iterator[Finding]:
    for statement in corpus.statements:
        yield from _in_sentence(statement)
    yield from _thresholds(corpus)
    yield from _across(corpus.statements)


def _least(figure: Figure) -> Decimal:
    """The least that the figure can mean once rounding is allowed for; no part is "about" its whole."""
    quantity = figure.quantity
    if quantity.qualifier in (Qualifier.UNDER, Qualifier.AT_MOST):
        return Decimal(0)
    return quantity.value - _rounding(quantity)


def _most(figure: Figure) -> Decimal | None:
    """The most that the figure can mean; None where it has no upper bound."""
    quantity = figure.quantity
    if quantity.qualifier in (Qualifier.OVER, Qualifier.AT_LEAST):
        return None
    return (quantity.high or quantity.value) + _rounding(quantity)


def _rounding(quantity: Quantity) -> Decimal:
    half = (quantity.precision or Decimal(0)) / 2
    return half if half < quantity.value / 4 else Decimal(0)


def _exceeds(part: Figure, whole: Figure) -> bool:
    most = _most(whole)
    return most is not None and _least(part) >= most and part.quantity.value > whole.quantity.value


def _counts(*figures: Figure) -> bool:
    return all(figure.quantity.kind is Kind.COUNT for figure in figures)


def _finding(message: str, part: Figure, wholes: Sequence[Location], why: str, sentence: str) -> Finding:
    return finding(
        SLUG,
        message,
        attrs.evolve(part.location, label="the part"),
        wholes,
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        why=why,
        key=(sentence,),
    )


def _in_sentence(statement: Statement) -> Iterator[Finding]:
    text, figures = statement.text, statement.figures
    for first, second in itertools.pairwise(figures):
        between = text[first.end : second.start]
        if not _counts(first, second):
            continue
        of_the = _OF_THE.match(between)
        if of_the and (not of_the["noun"] or stem(of_the["noun"].strip()) == stem(first.quantity.unit or "")):
            part, whole = first, second
        elif _OF_WHOM.match(between) and ";" not in between:
            part, whole = second, first
        elif _OPENS_OF.search(text[: first.start]) and re.search(r",\s*(?:only |just |some )?$", between):
            part, whole = second, first
            if not (
                _VERB_AFTER.match(text[second.end :])
                or stem(second.quantity.unit or "") == stem(first.quantity.unit or "")
            ):
                continue
        else:
            continue
        if _exceeds(part, whole):
            yield _finding(
                f"{part.quantity.surface} of {whole.quantity.surface}: the part is larger than the whole",
                part,
                [attrs.evolve(whole.location, label="the whole")],
                f"{_plain(part)} > {_plain(whole)}",
                text,
            )
    for figure in figures:
        quantity = figure.quantity
        if quantity.kind is Kind.RATIO and quantity.value > 1 and re.search(r"\d.*\bout\s+of\b.*\d", quantity.surface):
            yield _finding(
                f"{quantity.surface}: the part is larger than the whole", figure, [], f"{quantity.value:.2f} > 1", text
            )


def _plain(figure: Figure) -> str:
    return f"{figure.quantity.value:,f}"


@attrs.frozen(eq=False)
class _Threshold:
    """`figures` give how many `who` have `least` or more of `what`."""

    statement: Statement
    figures: tuple[Figure, ...]
    who: str
    what: frozenset[str]
    least: int
    phrase: str


def _thresholds(corpus: Corpus) -> Iterator[Finding]:
    found = [one for statement in corpus.statements for one in _threshold(statement)]
    groups: dict[tuple[str, frozenset[str]], list[_Threshold]] = {}
    for one in found:
        groups.setdefault((one.who, one.what), []).append(one)
    for group in groups.values():
        for strict in group:
            for loose in group:
                if strict.least <= loose.least or strict.statement is loose.statement:
                    continue
                if _copy_of_nearer(corpus, strict, loose, group):
                    continue
                pairs = [
                    (part, whole)
                    for part in strict.figures
                    for whole in loose.figures
                    if _exceeds(part, whole) and _comparable(part, whole)
                ]
                if not pairs:
                    continue
                parts = list(dict.fromkeys(part for part, _ in pairs))
                wholes = list(dict.fromkeys(whole for _, whole in pairs))
                yield _finding(
                    f"more {strict.phrase} ({_list(parts)}) than {loose.phrase} ({_list(wholes)})",
                    parts[0],
                    [
                        *(attrs.evolve(part.location, label="the part") for part in parts[1:]),
                        *(attrs.evolve(whole.location, label="the whole") for whole in wholes),
                    ],
                    f"everyone with {strict.least} or more has {loose.least} or more, "
                    f"yet {_plain(parts[0])} > {_plain(wholes[0])}",
                    strict.statement.text + loose.statement.text,
                )


def _copy_of_nearer(corpus: Corpus, strict: _Threshold, loose: _Threshold, group: list[_Threshold]) -> bool:
    """Whether the pair stands between two copies, each of which has the same pair within itself."""
    one, other = strict.statement.document, loose.statement.document
    return one != other and corpus.copies.get(one) == corpus.copies.get(other)


def _list(figures: Sequence[Figure]) -> str:
    return ", ".join(
        figure.quantity.surface + (f" in {figure.claim.time}" if figure.claim.time else "") for figure in figures
    )


def _comparable(part: Figure, whole: Figure) -> bool:
    one, other = part.claim, whole.claim
    if one.time and other.time and one.time != other.time:
        return False
    return not (one.place and other.place and one.place != other.place)


def _threshold(statement: Statement) -> Iterator[_Threshold]:
    text = statement.text
    for pattern in (_THRESHOLD, _AGE):
        for match in pattern.finditer(text):
            if pattern is _AGE:
                least = int(match["a"] or 0) or int(match["b"]) + 1
                what = frozenset({"age"})
            else:
                least = _least_of(match)
                what = stems(_noun_phrase(match["what"]))
            figures = _counted(statement, match)
            if figures and what:
                end = match.end() if pattern is _AGE else match.start("what") + len(_noun_phrase(match["what"]))
                yield _Threshold(
                    statement, figures, stem(match["who"]), what, least, text[match.start() : end].rstrip(" ,")
                )


def _least_of(match: re.Match[str]) -> int:
    if match["any"]:
        return 1
    word = (match["n"] or match["m"] or match["over"]).lower()
    number = _NUMBERS.get(word) or int(word)
    return number + 1 if match["over"] else number


def _noun_phrase(words: str) -> str:
    """The words up to the last one of the noun phrase they begin with: "long-term conditions from" has two."""
    kept = []
    for word in words.split():
        if word.lower() in _STOPS:
            break
        kept.append(word)
        if word.endswith("s") and not word.endswith(("ss", "us")):
            break
    return " ".join(kept)


_STOPS = frozenset(
    "in from to at on by and or who which that is are was were has have had will would can for with of the a an as "
    "than but, while rose fell grew increased".split()
)


def _counted(statement: Statement, match: re.Match[str]) -> tuple[Figure, ...]:
    """The figures that count the people of a threshold: just before them, or all of "the number of …" that follow."""
    text = statement.text
    before = [figure for figure in statement.figures if figure.end <= match.start("who") or _holds(figure, match)]
    for figure in reversed(before):
        inside = figure.end > match.start("who")
        gap = text[figure.end : match.start("who")] if not inside else ""
        if figure.quantity.kind is Kind.COUNT and re.fullmatch(r"\s*(?:[a-z-]+\s+){0,2}", gap):
            return (figure,)
        break
    if re.search(r"\b[Nn]umbers? of (?:[a-z-]+ ){0,2}$", text[: match.start("who")]):
        return tuple(
            figure
            for figure in statement.figures
            if figure.start >= match.start("what")
            and figure.quantity.kind is Kind.COUNT
            and figure.quantity.value >= 100
        )
    return ()


def _holds(figure: Figure, match: re.Match[str]) -> bool:
    """Whether the figure's surface runs on into the noun: "18 million people"."""
    return figure.start < match.start("who") < figure.end <= match.end("who")


def _across(statements: Sequence[Statement]) -> Iterator[Finding]:
    """A part told in one sentence of a document, the whole in another."""
    wholes: dict[tuple[str, str], list[tuple[Statement, Figure]]] = {}
    for statement in statements:
        if not _TOTAL.search(statement.text):
            continue
        for figure in statement.figures:
            noun = _noun(statement, figure)
            if noun and figure.quantity.kind is Kind.COUNT and not _PART_AFTER.match(statement.text[figure.end :]):
                wholes.setdefault((statement.document, noun), []).append((statement, figure))
    for statement in statements:
        for figure in statement.figures:
            if figure.quantity.kind is not Kind.COUNT:
                continue
            noun = _part_of(statement, figure)
            for other, whole in wholes.get((statement.document, stem(noun or "")), ()):
                if other is statement or not _same_study(statement, other) or not _exceeds(figure, whole):
                    continue
                yield _finding(
                    f"{figure.quantity.surface} of the {noun}, where there are {whole.quantity.surface} in all",
                    figure,
                    [attrs.evolve(whole.location, label="the whole")],
                    f"{_plain(figure)} > {_plain(whole)}",
                    statement.text,
                )


def _noun(statement: Statement, figure: Figure) -> str | None:
    unit = figure.quantity.unit
    if unit and unit.isalpha():
        return stem(unit)
    after = re.match(r"\s*(?:[a-z-]+\s+)?([a-z]{3,})\b", statement.text[figure.end :])
    return stem(after[1]) if after else None


def _part_of(statement: Statement, figure: Figure) -> str | None:
    """The printed noun of the whole of a figure: "205 of the schools covered", "Of the schools that …, 205"."""
    text = statement.text
    tail = re.search(r"\bof (?:the|these|those) ([a-z]{3,})$", figure.quantity.surface)
    after = _PART_AFTER.match(text[figure.end :])
    if tail:
        return tail[1]
    if after:
        return str(after["noun"].split()[0])
    before = _PART_BEFORE.search(text[: figure.start])
    if before and _VERB_AFTER.match(text[figure.end :]):
        return str(before["noun"].split()[0])
    return None


def _same_study(part: Statement, whole: Statement) -> bool:
    """Whether two sentences speak of one survey, pilot or group: a year and a word in common, or three words."""
    shared = part.content & whole.content
    if part.years and whole.years:
        return bool(part.years & whole.years) and len(shared) >= 2
    return len(shared) >= 4


RULE = Rule(
    slug=SLUG,
    summary="a part that is larger than the whole it is part of",
    severity=Severity.HIGH,
    check=check,
)
