"""A sentence read for comparing: its words, names and times, and of each figure what the sentence says of it.

Claim and source are read by the same code, so that both sides of a comparison are read alike.
"""

from __future__ import annotations

import functools
import re

import attrs

from citecheck.prose.stopwords import STOPWORDS
from citecheck.quantities import find_quantities
from citecheck.records import Kind, Quantity
from citecheck.verification.periods import Period, find_periods
from citecheck.verification.vocabulary import (
    CHANGE_NOUNS,
    COMPARATIVE_DOWN,
    COMPARATIVE_UP,
    EACH,
    FALL,
    FLOW,
    GENERIC_CONCEPTS,
    NEGATORS,
    NO_NEGATION,
    OPINION,
    PLACE_NAMES,
    RISE,
    SAYING,
    WHOLE,
    concept,
)

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*|U\.S\.")
_STRONG = re.compile(r";|\b(?:while|whereas|but|although|though)\b", re.IGNORECASE)
_MIDDLE = re.compile(
    r"\b(?:and|compared (?:with|to)|against|versus|than|up from|down from|or|followed by|of which|of whom|including)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(r"[,:()–—]|\s-\s")
_MONTH_NAMES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)
_OVER_YEARS = re.compile(
    r"\b(?:over|during|within|across|in|for)\s+(?:the\s+)?(?:(?:last|past|next|following|previous)\s+)?"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[ -](?:years?|months?|decades?)\b"
    r"|\b(?:over|during|in)\s+(?:the\s+|a\s+)?(?:last\s+|past\s+)?decade\b"
    r"|\bbetween\s+\d{4}\s+and\s+\d{4}\b|\bfrom\s+\d{4}\s+to\s+\d{4}\b|\bsince\s+(?:\w+\s+)?\d{4}\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?:" + "|".join(re.escape(p) for p in EACH) + r")\b", re.IGNORECASE)
_ONE_SPAN = re.compile(r"\b(?:in|over|within|of|for|after|than|under|once|half|about|quarter of)\s*$", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:" + "|".join(re.escape(p) for p in WHOLE) + r")\b", re.IGNORECASE)
_NO_NEGATION = re.compile(
    "|".join(re.escape(p) for p in NO_NEGATION)
    + r"|(?:not|n't|n’t) (?:be |to |cost |exceed )?(?:more|less|fewer|later|longer)\b",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(r"doubl|trebl|tripl|quadrupl|halv|fold|times|twice|thrice", re.IGNORECASE)
_BASE_BEFORE = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|(?:prior|previous|last)[- ]year(?:'s)?(?: levels?| figures?| total)?(?: of| was)?)"
    r"\s+(?:about |around |just |only |some )?$",
    re.IGNORECASE,
)
_BASE_AFTER = re.compile(
    r"[^,.;]{0,30}?\b(?:(?:a|the|one) (?:year|month|decade) (?:earlier|before|previously|ago)|last year|the year before"
    r"|the previous year|in the prior year)\b",
    re.IGNORECASE,
)
_DATING = re.compile(
    r"\b(?:over|in|during|within|after|every|for|last|past|next|first|previous|following|under|least|nearly|about|the)\s+$",
    re.IGNORECASE,
)
_PLACED = frozenset({"above", "below"})
"""Words of a comparison that as often tell a place ("230 metres below ground")."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|do|does|did|went|came)\b", re.IGNORECASE
)
_PASSIVE = frozenset("was were been be being is are".split())
_FORECAST = re.compile(
    r"\b(?:would|could|might|shall|may|forecast\w*|projected|projections?|predict\w*|expect\w*|anticipat\w*"
    r"|plan(?:s|ned|ning)? (?:to|for|by)|(?:is|are|was|were) planned|under the (?:plan|proposal)s?|aim(?:s|ed|ing)? (?:to|for|at)"
    r"|hop(?:es?|ed|ing) to|intend(?:s|ed|ing)? to|propos(?:es?|ed|ing|als?)|pledg\w+|promis(?:es?|ed|ing)|set to|due to be"
    r"|likely to|on course|on track|foresee\w*|envisag\w*|guidance|outlook|seek(?:s|ing)? to|needs? to|to be built"
    r"|by 20[3-9]\d)\b"
)
_WILL = re.compile(r"\b(?:will|['’]ll|going to)\b")
_PAST = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:\w+ly\s+)?(?:been|\w+(?:ed|en|wn|ught|ilt|ent|ost|ut|old|rown))|was|were|rose|fell|grew|spent|built"
    r"|sold|bought|won|lost|left|made|came|went|took|paid|met|held|ran|saw|became|(?<!-)\w{2,}ed)\b"
)
_SEASON = re.compile(
    r"\b(?:in|this|last|next|every|since|by|late|early)\s+(?:the\s+)?fall\b(?!\s+in)|\bfall\s+(?:of\s+)?(?=\d{4}|semester|term)",
    re.IGNORECASE,
)
_PLANS = re.compile(
    r"\b(?:projects|targets?|ambitions?|strategy|framework|goals?|plans?|deciding|tasked|looking to|keep)\b"
)
_STOCK = re.compile(
    r"\bthere (?:are|were|is)\b|\bin total\b|\baltogether\b|\bstands? at\b|\bstood at\b|\bnow (?:stand|has|have)\b"
    r"|\bcurrently\b|\bin operation\b|\bemploys\b|\bexisting\b|\bthe (?:stock|number) of\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:()–—]|\s-\s|\b(?:which|while|whereas|but|although|because|indicating)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(
    _CLAUSE.pattern + r"|\b(?:and|as|because|since|when|where|if|so|after|before)\b", re.IGNORECASE
)


@attrs.frozen
class Word:
    text: str
    """Lower case."""
    concept: str
    start: int
    end: int
    name: bool
    """Whether it is written as a name."""


@attrs.frozen
class Figure:
    """A quantity and what its sentence says of it."""

    quantity: Quantity
    own: frozenset[str]
    """Concepts of the figure's own part of the sentence."""
    core: frozenset[str]
    """Those of `own` that stand in the figure's very clause."""
    shared: frozenset[str]
    """Concepts before the sentence's first figure, which hold for all of them."""
    close: frozenset[str]
    """Concepts of the nearest words on either side."""
    noun: frozenset[str]
    """Concepts of the thing counted; empty where none is named."""
    direction: int
    """1 rises, -1 falls, 0 neither."""
    change: bool
    """The amount of a change, not a level."""
    role: str | None
    """"from" or "to" of a change between two levels, "base" for what a level is compared with; None otherwise."""
    basis: str | None
    """"each" (a year, a month), "whole" (over a period), None where the text does not say."""
    negated: bool
    said: bool
    """What people said, believed or wanted, not what they did."""
    opinion: bool
    """Whether its part of the sentence holds a word of saying, thinking or wanting at all."""
    planned: bool
    """Not yet a fact: could, forecast, target."""
    future: bool
    """Said with "will"."""
    past: bool
    """Told as done: "closed", "has grown"."""
    flow: bool
    stock: bool
    periods: tuple[Period, ...]
    places: frozenset[str]
    span: tuple[int, int]
    """Of the figure's own part, in the sentence."""


@attrs.frozen
class Statement:
    """A sentence as read."""

    text: str
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    periods: tuple[Period, ...]
    concepts: frozenset[str]
    names: frozenset[str]
    """Concepts of the words that are written as names."""
    places: frozenset[str]
    planned: bool
    """Whether it speaks of plans or forecasts anywhere."""
    direction: int
    """1 where something rises, -1 where it falls, 0 for neither or both."""
    negated: bool


def concepts_of(text: str) -> frozenset[str]:
    """Concepts of the content words of a text."""
    return frozenset(word.concept for word in words_of(text))


def words_of(text: str) -> tuple[Word, ...]:
    """The content words of a text with their places."""
    found: list[Word] = []
    first = True
    for match in _WORD.finditer(text):
        raw = match.group().removesuffix("'s").removesuffix("’s")
        lower = raw.lower().replace("’", "").replace("'", "").replace(".", "")
        begins, first = first, False
        if len(lower) < 2 or lower in STOPWORDS or lower in _MONTH_NAMES:
            if text[match.end() : match.end() + 1] in ".!?":
                first = True
            continue
        name = raw[0].isupper() and (not begins or raw[1:].lower() != raw[1:] or _capital_follows(text, match.end()))
        found.append(Word(lower, concept(lower), match.start(), match.end(), name))
        if text[match.end() : match.end() + 2] in (". ", "! ", "? "):
            first = True
    return tuple(found)


def _capital_follows(text: str, at: int) -> bool:
    return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()


@functools.lru_cache(maxsize=4096)
def read_statement(text: str) -> Statement:
    """A sentence read for comparing. Pure; the same sentence is read once."""
    quantities = find_quantities(text)
    words = tuple(w for w in words_of(text) if not _is_numeral(w, quantities))
    periods = tuple(p for p in find_periods(text) if not any(q.start < p.end and p.start < q.end for q in quantities))
    cuts = _cuts(text, quantities)
    shared = frozenset(w.concept for w in words if quantities and w.end <= quantities[0].start)
    figures = tuple(
        _figure(text, q, words, periods, cuts[i], shared if i else frozenset(), cuts[0])
        for i, q in enumerate(quantities)
    )
    figures = _inherit(text, figures)
    return Statement(
        text=text,
        words=words,
        figures=figures,
        periods=periods,
        concepts=frozenset(w.concept for w in words),
        names=frozenset(w.concept for w in words if w.name),
        places=places_of(text),
        planned=bool(_FORECAST.search(text) or _WILL.search(text) or _PLANS.search(text)),
        direction=_sense(text),
        negated=_negated(text),
    )


def _inherit(text: str, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """ "63 in men and 69 in women in 1948": the time at the end of a pair holds for its first member too."""
    found = list(figures)
    for i in range(len(found) - 2, -1, -1):
        one, two = found[i], found[i + 1]
        if one.periods or not two.periods or one.quantity.kind is not two.quantity.kind:
            continue
        between = text[one.quantity.end : two.quantity.start]
        if len(between) < 60 and _PAIRED.search(between) and not _STRONG.search(between):
            if two.periods[0].start > two.quantity.end:
                found[i] = attrs.evolve(one, periods=two.periods)
    for i in range(1, len(found)):
        two = found[i]
        one = next((f for f in reversed(found[:i]) if f.quantity.kind is two.quantity.kind), two)
        if two.change or two.direction or not one.change:
            continue
        between = text[one.quantity.end : two.quantity.start]
        if len(between) < 60 and between.rstrip().endswith(" and"):
            found[i] = attrs.evolve(two, change=True, direction=one.direction)
    return tuple(found)


_PAIRED = re.compile(r"\b(?:and|to|or)\b")


def _is_numeral(word: Word, quantities: tuple[Quantity, ...]) -> bool:
    """Whether a word is part of a number in words ("nine in ten"), not of its unit."""
    for quantity in quantities:
        if quantity.start <= word.start < quantity.end:
            return word.text not in (quantity.unit or "").lower() and word.concept not in concepts_of(
                quantity.unit or ""
            )
    return False


def places_of(text: str) -> frozenset[str]:
    """Places of the table of places that a text names, England for "English"."""
    lower = text.lower().replace("u.s.", "usa").replace("u.k.", "uk")
    tokens = re.findall(r"[a-z]+", lower)
    found = {PLACE_NAMES[t] for t in tokens if t in PLACE_NAMES}
    if re.search(r"\bUS\b", text):
        found.add("us")
    pairs = {PLACE_NAMES[p] for a, b in zip(tokens, tokens[1:], strict=False) if (p := f"{a} {b}") in PLACE_NAMES}
    if "northern ireland" in pairs:
        found.discard("ireland")
    if "south africa" in pairs:
        found.discard("africa")
    return frozenset(found | pairs)


def _cuts(text: str, quantities: tuple[Quantity, ...]) -> list[tuple[int, int]]:
    """The part of the sentence that belongs to each figure; "over three years" belongs to the figure that it dates."""
    parts: list[tuple[int, int]] = []
    begin = 0
    for one, two in zip(quantities, quantities[1:], strict=False):
        if _dates_another(text, two) or (_dates_another(text, one) and not parts):
            parts.append((begin, -1))
            continue
        cut = _cut(text, one.end, two.start)
        parts.append((begin, cut))
        begin = cut
    if quantities:
        turn = _STRONG.search(text, quantities[-1].end)
        parts.append((begin, turn.start() if turn and quantities[1:] else len(text)))
    end = len(text)
    for i in range(len(parts) - 1, -1, -1):
        low, high = parts[i]
        if high < 0:
            parts[i] = (low, end)
        else:
            end = high
    return parts


def _dates_another(text: str, quantity: Quantity) -> bool:
    return quantity.kind is Kind.DURATION and bool(_DATING.search(text, max(0, quantity.start - 30), quantity.start))


def _cut(text: str, start: int, end: int) -> int:
    for boundary in (_STRONG, _MIDDLE, _WEAK):
        last = None
        for match in boundary.finditer(text, start, end):
            last = match
        if last is not None:
            return last.start()
    # none: up to the preposition before the next figure ("from 6% | to 9%")
    gap = text[start:end].rstrip()
    return start + (gap.rfind(" ") if " " in gap else 0)


def _figure(
    text: str,
    quantity: Quantity,
    words: tuple[Word, ...],
    periods: tuple[Period, ...],
    part: tuple[int, int],
    shared: frozenset[str],
    first: tuple[int, int],
) -> Figure:
    begin, end = part
    own = [w for w in words if begin <= w.start < end]
    right = [w for w in own if w.start >= quantity.end]
    segment = text[begin:end]
    lead = text[begin : quantity.start]
    tail = text[quantity.end : end]
    direction, distance = _direction(text, quantity, begin, end)
    if not direction and begin and first != part and not _VERB.search(segment):
        direction, distance = _direction(text, quantity, first[0], min(first[1], quantity.start))
    clause = _clause(text, quantity, begin, end)
    return Figure(
        quantity=quantity,
        own=frozenset(w.concept for w in own),
        core=frozenset(w.concept for w in own if clause[0] <= w.start < clause[1]),
        shared=shared,
        close=_close(words, quantity, clause),
        noun=_noun(quantity, right),
        direction=direction,
        change=_is_change(lead, tail, quantity, direction, distance),
        role=_role(lead, tail),
        basis=_basis(segment, quantity),
        negated=_negated(text[clause[0] : clause[1]]),
        said=_people_say(text[quantity.end : clause[1]], quantity),
        opinion=any(t in OPINION for t in _tokens(segment)),
        planned=bool(_FORECAST.search(segment)),
        future=bool(_WILL.search(segment)),
        past=bool(_PAST.search(text[clause[0] : clause[1]])),
        flow=any(t in FLOW for t in [*_tokens(lead)[-3:], *_tokens(tail)[:5]]),
        stock=bool(_STOCK.search(segment)),
        periods=_periods(text, periods, part, clause, quantity, first),
        places=places_of(segment) or places_of(text[first[0] : min(first[1], quantity.start)]),
        span=part,
    )


def _tokens(text: str) -> list[str]:
    return re.findall(r"[a-z]+(?:['’][a-z]+)?", text.lower())


def _close(words: tuple[Word, ...], quantity: Quantity, clause: tuple[int, int]) -> frozenset[str]:
    """The nearest words in the clause; for a figure that stands alone in it (", up 40%") the last ones before."""
    left = [w for w in words if w.end <= quantity.start]
    right = [w.concept for w in words if quantity.end <= w.start < clause[1]]
    inside = [w.concept for w in words if quantity.start <= w.start < quantity.end]
    near = frozenset([*(w.concept for w in left if w.start >= clause[0])][-3:] + inside + right[:4])
    if near - GENERIC_CONCEPTS:
        return near
    return near | frozenset([w.concept for w in left if w.concept not in GENERIC_CONCEPTS][-3:])


def _clause(text: str, quantity: Quantity, begin: int, end: int) -> tuple[int, int]:
    """The stretch without a comma or the like around the figure, within its part of the sentence."""
    low = begin
    for match in _CLAUSE.finditer(text, begin, quantity.start):
        low = match.end()
    after = _CLAUSE_END.search(text, quantity.end, end)
    return low, after.start() if after else end


def _noun(quantity: Quantity, right: list[Word]) -> frozenset[str]:
    if quantity.kind is Kind.COUNT:
        if quantity.unit:
            return frozenset(w.concept for w in words_of(quantity.unit.replace("_", " ")))
        return frozenset(w.concept for w in right[:1] if w.start - quantity.end < 24)
    if quantity.kind in (Kind.PERCENT, Kind.RATIO):
        return frozenset(w.concept for w in right[:3] if w.start - quantity.end < 40)
    return frozenset()


_MADE_UP = frozenset(
    """make makes made making set sets take takes took taken add adds added sign signed give gave end ended pick picks
    picked picking turn turned clear cleared clean cleaned back backed show showed shown bring brought build built open
    opened close closed lock locked line lined draw drew drawn fill filled use used buy bought fix fixed give given wash
    washed tear torn shut track tracked hunt hunted note noted write wrote written lay laid""".split()
)
_DIRECTIONS = {**dict.fromkeys(RISE, 1), **dict.fromkeys(FALL, -1)}


def _direction(text: str, quantity: Quantity, begin: int, end: int) -> tuple[int, int]:
    """(direction, distance in words) of the word of rising or falling nearest to the figure."""
    best, distance = 0, 99
    text = _SEASON.sub(lambda match: " " * len(match.group()), text)
    for side, stretch in ((-1, text[begin : quantity.start]), (1, text[quantity.end : end])):
        tokens = _tokens(stretch)
        if side < 0:
            tokens = tokens[::-1]
        for i, token in enumerate(tokens[:12]):
            sign = _DIRECTIONS.get(token, 0)
            if not sign:
                continue
            if tokens[i - 1 : i] == ["than"] and side < 0 and i == 1:
                continue  # "fewer than 50"
            if token in ("up", "down"):
                beside = tokens[i - 1] if i else ""
                if beside == "to" and side < 0 and i == 1 and token == "up":
                    continue  # "up to 40"
                if side < 0 and i + 1 < len(tokens) and tokens[i + 1] in _MADE_UP:
                    continue  # "makes up 9% of costs"
                if not (side < 0 and i <= 1) and beside not in ("from", "on", "by", "to"):
                    continue  # "set up 40 centres"
            step = i if side < 0 else i + 1
            if step < distance:
                best, distance = sign, step
            break
    after = _tokens(text[quantity.end : end])[:2]
    if not best or distance > 2:
        for sign, words in ((1, COMPARATIVE_UP - _PLACED), (-1, COMPARATIVE_DOWN - _PLACED)):
            if any(t in words for t in after):
                best, distance = sign, 1
    surface = quantity.surface.lower()
    if _MULTIPLE.search(surface):
        sign = -1 if surface.startswith("halv") else 1
        if not best or surface.split()[0].startswith(("doubl", "trebl", "tripl", "quadrupl", "halv")):
            return sign, 0
    return best, distance


def _sense(text: str) -> int:
    signs = {_DIRECTIONS[t] for t in _tokens(_SEASON.sub(" ", text)) if t in _DIRECTIONS and t not in ("up", "down")}
    return signs.pop() if len(signs) == 1 else 0


def _is_change(lead: str, tail: str, quantity: Quantity, direction: int, distance: int) -> bool:
    if quantity.kind is Kind.RATIO and _MULTIPLE.search(quantity.surface):
        return True
    lead = _SEASON.sub(" ", lead)
    after = _tokens(tail)[:5]
    compared = (COMPARATIVE_UP | COMPARATIVE_DOWN) - (_PLACED if quantity.kind is not Kind.PERCENT else frozenset())
    if any(t in compared for t in after[:2]) and "than" not in after[:1]:
        return True
    if quantity.kind is Kind.PERCENT and re.search(r"\bthan\b", tail):
        return True
    if not direction:
        return False
    before = _tokens(lead)[-4:]
    if before[-1:] == ["than"]:
        before = before[:-2]
    if before[-1:] in (["to"], ["at"], ["from"]):
        return False
    if any(t in CHANGE_NOUNS for t in after[:3]) and "of" not in after[:1] and "to" not in after[:2]:
        return True
    if "by" in before[-3:] or any(_DIRECTIONS.get(t) for t in before[-3:]):
        return "to" not in before[-2:] and "from" not in before[-2:]
    return False


def _role(lead: str, tail: str) -> str | None:
    before = _tokens(lead)[-3:]
    if "from" in before:
        return "from"
    if _BASE_BEFORE.search(lead[-60:]) or _BASE_AFTER.match(tail):
        return "base"
    if before[-1:] == ["to"] or (len(before) > 1 and before[-2] == "to"):
        return "to"
    return None


def _basis(segment: str, quantity: Quantity) -> str | None:
    if quantity.per in ("year", "month", "week", "day", "annum"):
        return "each"
    match = _EACH.search(segment)
    if match and not (match.group().lower().startswith("a ") and _ONE_SPAN.search(segment[: match.start()])):
        return "each"
    if _WHOLE.search(segment) or _OVER_YEARS.search(segment):
        return "whole"
    return None


def _negated(segment: str) -> bool:
    cleared = _NO_NEGATION.sub(" ", segment)
    count = 0
    for token in _tokens(cleared):
        if token.endswith(("n't", "n’t")) or token in NEGATORS:
            count += 1
    return count % 2 == 1


def _people_say(tail: str, quantity: Quantity) -> bool:
    """Whether the people counted say or want the thing: "a third of doctors said …", not "40 cases were reported"."""
    if quantity.kind not in (Kind.PERCENT, Kind.RATIO, Kind.COUNT):
        return False
    tokens = _tokens(tail)[:9]
    for i, token in enumerate(tokens):
        if token in SAYING:
            return not (i and tokens[i - 1] in _PASSIVE)
        if token in ("plan", "plans", "planned", "expect", "expects", "expected", "aim", "aimed"):
            return tokens[i + 1 : i + 2] == ["to"] and not (i and tokens[i - 1] in _PASSIVE)
    return False


def _periods(
    text: str,
    periods: tuple[Period, ...],
    part: tuple[int, int],
    clause: tuple[int, int],
    quantity: Quantity,
    first: tuple[int, int],
) -> tuple[Period, ...]:
    """The times of a figure: of its clause, else of its part of the sentence, else those before the first figure."""
    turn = _STRONG.search(text, quantity.end, part[1])
    end = turn.start() if turn else part[1]
    for low, high in (clause, (part[0], end), (first[0], min(first[1], quantity.start))):
        own = tuple(p for p in periods if low <= p.start < high)
        if own:
            return own
    return ()
