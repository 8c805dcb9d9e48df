"""One measure with two figures."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs

from citecheck.prose.stopwords import STOPWORDS
from citecheck.prose.words import stem
from citecheck.records import Confidence, Finding, Kind, Severity
from citecheck.rules.balances import balance_conflicts
from citecheck.rules.claims_index import FIGURE, Figure, Statement, Token
from citecheck.rules.copies import merge_copies
from citecheck.rules.corpus import Corpus
from citecheck.rules.figures import describe_gap, disagree, measure_in_words, same_sort
from citecheck.rules.interface import Rule, finding

SLUG = "number-conflict"

_LONGEST = 160
_POSTINGS = 24
_LEAST_COMMON = 4
_LEAST_PHRASE = 3
_NEIGHBOURS = 500
_WORDS_NAMED = 8

# Words by which a text says that it says something again; they add nothing to what is said.
_AGAIN = frozenset(
    stem(word)
    for word in """note noted noting earlier elsewhere above below previously report document paper essay chapter
    section page repeat repeated repeating point bear bearing worth recall recalled recalling mention mentioned discuss
    discussed see seen state stated place say said says show shown set outline outlined describe described explain
    explained remember introduction summary conclusion already again fact figure figures according estimate estimated
    alone author authors addition additionally example instance furthermore moreover similarly likewise however total
    overall currently around approximately roughly nearly almost""".split()
)
# Lines of tables and dates of posts have no full stop; what they share is their form.
_ENDED = re.compile(r"[.!?…][”’\"')\]]*$|[”’\"]$|:$")
_MORE = re.compile(r"\b(?:further|another|additional|extra|other|remaining|first|second|third|next|last|previous)\s+$")
_OWNED = re.compile(r"(?:['’]s|s['’])\s+\W?$")
_NOUN_AFTER = re.compile(r"\s+[a-z]")
# "increased to £9m following this transaction": which one it is stands in another sentence.
_POINTS_BACK = re.compile(r"\b(?:this|these|that)\s+(?!year\b|country\b|report\b|document\b|paper\b|chapter\b)[a-z]")
_CHANGED_TO = re.compile(
    r"\b(?:ris|rose|increas|gr[eo]w|fall|fell|drop|declin|reduc|chang)\w*\b[^.;]{0,40}\bto\s*$", re.I
)
_DEICTIC = re.compile(r"(?:This|That|These|Those|He|She|It|They|His|Her|Its|Their|Another|One|Some|Other)\b")
# Small words that set one scope against another: "during the first year" and "after the first year".
_SCOPES = frozenset(
    """during after before until since under over without above below not never except excluding including outside
    within inside between against beyond only both neither""".split()
)
_SERIES = frozenset({Kind.DURATION, Kind.AGE, Kind.SCORE, Kind.OTHER, Kind.DATE_SPAN})


def check(corpus: Corpus) -> Iterable[Finding]:
    return merge_copies(_all(corpus), corpus.copies)


def _all(corpus: Corpus) -> Iterator[Finding]:
    statements = [one for one in corpus.statements if len(one.tokens) <= _LONGEST and _is_prose(one)]
    spread = _spread(statements)
    told: set[tuple[int, int]] = set()
    for first, second in _candidates(statements):
        one, other = statements[first], statements[second]
        if one.document != other.document and corpus.copies[one.document] == corpus.copies[other.document]:
            continue
        yield from _compare(one, other, spread, told)
    for first_figure, second_figure in balance_conflicts(statements):
        why = "the same years, and one gap or deficit"
        yield _conflict(first_figure, second_figure, Confidence.MEDIUM, why, around="")


def _is_prose(statement: Statement) -> bool:
    """Whether a sentence is running English: it ends like one, has small words, and is no row of figures."""
    words = [token.text.lower() for token in statement.tokens if token.text[0].isalpha()]
    return (
        _ENDED.search(statement.text) is not None
        and any(word in STOPWORDS for word in words)
        and len(words) > 2 * len(statement.figures)
    )


def _candidates(statements: list[Statement]) -> list[tuple[int, int]]:
    """Pairs of sentences in which a figure stands between or beside the same two words of content."""
    postings: dict[tuple[str, ...], list[int]] = {}
    for number, statement in enumerate(statements):
        for gram in set(_grams(statement.tokens)):
            postings.setdefault(gram, []).append(number)
    pairs = {
        (one, other)
        for numbers in postings.values()
        if len(numbers) <= _POSTINGS
        for place, one in enumerate(numbers)
        for other in numbers[place + 1 :]
    }
    return sorted(pairs)


def _grams(tokens: tuple[Token, ...]) -> Iterator[tuple[str, ...]]:
    plain = [token.plain for token in tokens if token.is_content or token.plain == FIGURE]
    for three in zip(plain, plain[1:], plain[2:], strict=False):
        if FIGURE in three and len(set(three)) > 1:
            yield three


def _spread(statements: list[Statement]) -> dict[tuple[str, ...], set[Decimal]]:
    """The values that stand before each phrase and in each form of sentence: many make a series, not one measure."""
    found: dict[tuple[str, ...], set[Decimal]] = {}
    for statement in statements:
        form = _form(statement)
        for place, token in enumerate(statement.tokens):
            if token.claim is not None:
                value = statement.figures[token.claim].quantity.value
                found.setdefault(_phrase(statement.tokens, place), set()).add(value)
                found.setdefault(_lead(statement.tokens, place), set()).add(value)
                found.setdefault((*form, str(token.claim)), set()).add(value)
    return found


def _form(statement: Statement) -> tuple[str, ...]:
    return tuple(token.plain for token in statement.tokens if token.is_content)


def _phrase(tokens: tuple[Token, ...], place: int) -> tuple[str, ...]:
    return tuple(token.plain for token in tokens[place + 1 : place + 1 + _LEAST_PHRASE])


def _lead(tokens: tuple[Token, ...], place: int) -> tuple[str, ...]:
    return ("<", *(token.plain for token in tokens[max(0, place - _LEAST_PHRASE) : place]))


@attrs.frozen
class _Match:
    """Two figures in the same place of two sentences, and how much around them is the same."""

    one: int
    other: int
    """Token positions."""
    before: int
    after: int
    """Tokens that are the same on either side, without a break."""


def _compare(
    one: Statement, other: Statement, spread: dict[tuple[str, ...], set[Decimal]], told: set[tuple[int, int]]
) -> Iterator[Finding]:
    left, right = [token.plain for token in one.tokens], [token.plain for token in other.tokens]
    blocks = difflib.SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    matches = [
        _Match(block.a + k, block.b + k, k, block.size - 1 - k)
        for block in blocks
        for k in range(block.size)
        if left[block.a + k] == FIGURE
    ]
    if not matches:
        return
    shared = {block.a + k for block in blocks for k in range(block.size)}
    mirrored = {block.b + k for block in blocks for k in range(block.size)}
    again = _restates(one, other, shared, mirrored, matches)
    differing = [match for match in matches if _differ(one, other, match)]
    for match in differing:
        first, second = _figures(one, other, match)
        if (id(first), id(second)) in told:
            continue
        series = spread.get((*_form(one), str(one.tokens[match.one].claim)), set())
        if _by_its_event(one, first) and _by_its_event(other, second):
            continue
        if (
            again
            and len(series) <= 2
            and (len(differing) < 2 or len(differing) < len(matches) or one.content == other.content)
        ):
            strength = Confidence.HIGH
        elif _same_measure(one, other, match, spread):
            strength = Confidence.MEDIUM
        else:
            continue
        told.add((id(first), id(second)))
        yield _conflict(first, second, strength, around=_shared_words(one, match))


def _figures(one: Statement, other: Statement, match: _Match) -> tuple[Figure, Figure]:
    first, second = one.tokens[match.one].claim, other.tokens[match.other].claim
    assert first is not None
    assert second is not None
    return one.figures[first], other.figures[second]


def _differ(one: Statement, other: Statement, match: _Match) -> bool:
    first, second = _figures(one, other, match)
    if first.quantity.kind is Kind.DURATION and (
        _MORE.search(one.text[: first.start]) or one.text[first.end :].lstrip().startswith("ago")
    ):
        return False  # "over the next three months", "over the next twelve months": two periods, not two figures
    if _names_class(one, first) and _names_class(other, second):
        return False
    return (
        first.location != second.location
        and same_sort(first.quantity, second.quantity)
        and disagree(first.quantity, second.quantity)
    )


def _by_its_event(statement: Statement, figure: Figure) -> bool:
    """Whether a level is told after something that another sentence names: "rose to £9m after this sale"."""
    reached = _CHANGED_TO.search(statement.text, max(0, figure.start - 80), figure.start)
    return reached is not None and _POINTS_BACK.search(statement.text, figure.end) is not None


def _names_class(statement: Statement, figure: Figure) -> bool:
    """Whether a measurement tells one class from the next: "the women's 58-foot race", beside a 70-foot one."""
    return (
        figure.quantity.kind in (Kind.OTHER, Kind.AGE, Kind.DURATION)
        and _OWNED.search(statement.text, max(0, figure.start - 12), figure.start) is not None
        and _NOUN_AFTER.match(statement.text, figure.end) is not None
    )


def _restates(one: Statement, other: Statement, shared: set[int], mirrored: set[int], matches: list[_Match]) -> bool:
    """Whether one sentence says the other again: nothing of the shorter is missing from the longer.

    What the longer has besides must stand outside of what they share, behind a sign of punctuation: "…, which is why".
    """
    common = [token for place, token in enumerate(one.tokens) if place in shared and token.is_content]
    extra = [_extra(one.tokens, shared), _extra(other.tokens, mirrored)]
    whole = not extra[0] and not extra[1] and all(_weighty(one, match) for match in matches)
    least = _LEAST_COMMON + (one.document != other.document) - whole
    if len(common) < least or (one.years and other.years and one.years != other.years):
        return False
    if min(len(words) for words in extra) > (1 if len(common) >= 8 else 0):
        return False
    if extra[0] and extra[1]:
        names = [{word.text for word in words if word.text[0].isupper()} for words in extra]
        if names[0] or names[1]:
            return False
    longer, kept, words = (one, shared, extra[0]) if len(extra[0]) >= len(extra[1]) else (other, mirrored, extra[1])
    return _lone(words, common) or all(_apart(longer.tokens, kept, word) for word in words)


def _weighty(statement: Statement, match: _Match) -> bool:
    """A figure of some size: "two kinds of" and "three kinds of" may well be of two things."""
    claim = statement.tokens[match.one].claim
    quantity = statement.figures[claim].quantity if claim is not None else None
    return quantity is not None and (quantity.kind is not Kind.COUNT or quantity.value >= 10)


def _lone(words: list[Token], common: list[Token]) -> bool:
    """One small word more in a long sentence changes nothing; a name or a number would."""
    return len(words) <= 1 and len(common) >= 8 and not any(word.text[0].isupper() for word in words)


def _extra(tokens: tuple[Token, ...], shared: set[int]) -> list[Token]:
    return [token for place, token in enumerate(tokens) if place not in shared and _adds(token)]


def _adds(token: Token) -> bool:
    if token.text.lower() in _SCOPES or token.plain[:1].isdigit():
        return True
    return token.is_content and token.plain not in _AGAIN


def _apart(tokens: tuple[Token, ...], shared: set[int], word: Token) -> bool:
    """Whether punctuation divides a word from all that is shared."""
    place = tokens.index(word)
    return _divided(tokens, shared, place, -1) and _divided(tokens, shared, place, 1)


def _divided(tokens: tuple[Token, ...], shared: set[int], place: int, step: int) -> bool:
    while 0 <= place + step < len(tokens):
        place += step
        token = tokens[place]
        if token.plain in ",;:–—()":
            return True
        if place in shared and (token.is_content or token.plain == FIGURE):
            return False
    return True


def _same_measure(one: Statement, other: Statement, match: _Match, spread: dict[tuple[str, ...], set[Decimal]]) -> bool:
    """Whether the words around two figures make them one measure: a phrase of some length, told of the same time."""
    first, second = _figures(one, other, match)
    quantity = first.quantity
    if quantity.kind in _SERIES or (quantity.kind is Kind.COUNT and min(quantity.value, second.quantity.value) < 10):
        return False
    after = one.tokens[match.one + 1 : match.one + 1 + match.after]
    before = one.tokens[match.one - match.before : match.one]
    behind = [token for token in after if token.is_content and token.plain not in _AGAIN]
    ahead = [token for token in before if token.is_content and token.plain not in _AGAIN]
    needed = 4 if quantity.kind in (Kind.PERCENT, Kind.RATIO) or any(token.plain == "per" for token in after) else 3
    if one.document != other.document:
        needed += 1
    elif abs(first.location.start - second.location.start) < _NEIGHBOURS:
        return False  # figures told one after the other are compared, not confused
    if len(behind) + len(ahead) < needed or len(after) + len(before) < _LEAST_PHRASE:
        return False
    if not any(token.text.islower() for token in (*behind, *ahead)):
        return False  # the cells of two tables
    if one.years and other.years and not one.years & other.years:
        return False
    if _apart_in(first.claim.time, second.claim.time) or _apart_in(first.claim.place, second.claim.place):
        return False
    if (one.names - other.names and other.names - one.names) or _DEICTIC.match(one.text) or _DEICTIC.match(other.text):
        return False
    if any(_MORE.search(statement.text[: figure.start]) for statement, figure in ((one, first), (other, second))):
        return False
    told = (spread.get(_phrase(one.tokens, match.one), set()), spread.get(_lead(one.tokens, match.one), set()))
    shared = (match.after >= _LEAST_PHRASE, match.before >= _LEAST_PHRASE)
    many = any(len(values) > 2 for values, same in zip(told, shared, strict=True) if same)
    return not many and len(told[0]) <= 2 and not _two_records(one, other, first, second)


def _two_records(one: Statement, other: Statement, first: Figure, second: Figure) -> bool:
    """Whether two lists of figures are of two subjects: another noun of theirs has two figures as well."""
    counted = {figure.quantity.unit: figure.quantity for figure in one.figures if figure is not first}
    return any(
        figure is not second
        and figure.quantity.kind is Kind.COUNT
        and (twin := counted.get(figure.quantity.unit)) is not None
        and figure.quantity.unit is not None
        and disagree(twin, figure.quantity)
        for figure in other.figures
    )


def _apart_in(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _shared_words(one: Statement, match: _Match) -> str:
    """The words beside the figure that both sentences have, as the first one prints them."""
    behind = one.tokens[match.one + 1 : match.one + 1 + min(match.after, _WORDS_NAMED)]
    ahead = one.tokens[match.one - min(match.before, _WORDS_NAMED) : match.one]
    runs = (_within_clause(behind), _within_clause(ahead[::-1])[::-1])
    run = max(runs, key=lambda tokens: sum(token.is_content and token.plain not in _AGAIN for token in tokens))
    content = [place for place, token in enumerate(run) if token.is_content and token.plain not in _AGAIN]
    if not content:
        return ""
    run = run[content[0] : content[-1] + 1]
    return " ".join(one.text[run[0].start : run[-1].start + len(run[-1].text)].split())


def _within_clause(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    return tuple(itertools.takewhile(lambda token: token.plain[0].isalpha(), tokens))


def _conflict(
    first: Figure,
    second: Figure,
    confidence: Confidence,
    why: str = "the same words stand around both",
    *,
    around: str,
) -> Finding:
    gap = describe_gap(first.quantity, second.quantity)
    measure = measure_in_words(first.claim, second.claim) or (f"“{around}”" if around else "")
    of = f" for {measure}" if measure else ""
    return finding(
        SLUG,
        f"{first.quantity.surface} and {second.quantity.surface}{of}{f': {gap}' if gap else ''}",
        attrs.evolve(first.location, label=first.quantity.surface),
        [attrs.evolve(second.location, label=second.quantity.surface)],
        severity=Severity.HIGH if confidence is Confidence.HIGH else Severity.MEDIUM,
        confidence=confidence,
        why=why,
        key=(first.claim.sentence, second.claim.sentence),
    )


RULE = Rule(
    slug=SLUG,
    summary="one measure with two figures, in a document or between documents",
    severity=Severity.HIGH,
    check=check,
)
