"""What follows a number: a unit, a coin, an age, the thing it is counted per, the noun that it counts."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from citecheck.prose.stopwords import STOPWORDS
from citecheck.quantities import currencies, units
from citecheck.quantities.amounts import is_large
from citecheck.quantities.nouns import is_plural
from citecheck.quantities.numeral import SPACE, Numeral
from citecheck.quantities.numerals import MEMORY
from citecheck.quantities.phrases import Phrases
from citecheck.quantities.unit_signs import read_sign, singular
from citecheck.records import Kind

_GLUE = rf"(?:{SPACE})?+"


_NOTHING_AFTER = re.compile(r"\s*+(?:[\d.,;:!?)\]’”]|$)")
"""Digits, stops and brackets, with which no unit begins."""
_JOINT = re.compile(rf"[-‐‑]|{_GLUE}")
_WORDS = Phrases(units.WORDS)
_SPELL = re.compile(
    rf"{SPACE}(?:full|whole|consecutive|successive|straight|calendar|working|clear|more|further|extra|additional|long|short)"
    rf"{SPACE}(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries|nights)(?![\w])",
    re.I,
)
"""A length of time with an adjective: "two full days"."""
_COIN = re.compile(rf"(?:{_GLUE}|-)(?P<coin>pence|penny|cents?|dimes?)\b|(?:[ -])?(?P<p>p)(?![\w.])", re.I)
_MONEY_WORDS = Phrases(currencies.WORDS)
_CODES_AFTER = "|".join(
    re.escape(code)
    for code in sorted(currencies.SPELLINGS | (currencies.SIGNS.keys() - currencies.ONLY_BEFORE), key=len, reverse=True)
)
_MONEY_CODE = re.compile(rf"{_GLUE}(?P<scale>[kKmM](?=[A-Z]{{3}}|€))?(?P<code>{_CODES_AFTER})(?!\w)")
_THOUSANDS = {"k": 10**3, "m": 10**6}
"""Before a code: "20 MUSD", "5 k€"."""
_OLD = re.compile(rf"(?:{SPACE}|[-‐‑])(?:olds?|of{SPACE}age)(?!\w)", re.I)
_BARE_OLD = re.compile(rf"(?:{SPACE}|[-‐‑])(?:years?|months?|yrs?)(?:{SPACE}|[-‐‑])olds?(?!\w)", re.I)

_SHORT_OLD = re.compile(r"[ \xa0-]?(?:yo|y/o|y\.o\.)(?!\w)")
_INCHES = re.compile(
    rf"{SPACE}?in\b\.?(?P<long>{SPACE}?(?:[x×]|by{SPACE}\d|tall|long|wide|thick|deep|high|in{SPACE}diameter|of{SPACE}rain)\b)?"
    rf"(?!{SPACE}(?:(?:the|an?|this|that|these|those|its|their|our|his|her|all|which|each|every|[a-z]+ing)\b|\d|[A-Z]))"
)
_FEET_BEFORE = re.compile(r"\d\s?(?:ft|feet|foot)\.?,?\s$")

_SHORTEST = 2
_ARTICLE = re.compile(rf"(?:an?|one){SPACE}", re.I)
_AND_A_PART = re.compile(rf"(?:{SPACE}|-)and(?:{SPACE}|-)a(?:{SPACE}|-)(?P<part>half|quarter)\b", re.I)
_DEFINES = re.compile(rf"{SPACE}(?:is|equals|contains){SPACE}(?:[a-z]+{SPACE}){{0,2}}\d")
_PENNY = re.compile(rf"a{SPACE}penny(?![\w-])", re.I)
_IDLE_PENNY = re.compile(r"\b(?:not|never|without|nor|for|cost|costing|spend\w*|paying)\s(?:\w+\s)?$", re.I)
_MEMORY = re.compile(MEMORY)
_THERMAL = re.compile(r"\b(?:temperatur|warm|heat|hot|cool|cold|degree|climat|freez|boil|thermo)", re.I)
_WEIGHED = re.compile(r"\bweigh(?:s|ed|ing|t)?\b[^.;£$€]{0,40}$|\bheav(?:y|ier)\b[^.;£$€]{0,20}$", re.I)
_IN_WEIGHT = re.compile(
    rf"{SPACE}(?:in{SPACE}weight|heavier|lighter|overweight|per{SPACE}square{SPACE}inch|of{SPACE}(?:pressure|thrust))\b"
)
_SUBSTANCE = re.compile(
    rf"{SPACE}of{SPACE}(?:[a-z-]{{1,20}}{SPACE}){{0,3}}?[A-Za-z-]{{1,20}}(?:{SPACE}[a-z-]{{1,20}}){{0,2}}"
)
_MONEYED = re.compile(
    r"\b(?:money|tax\w*|spend\w*|spent|income|credit|debt|investment|funding|funds|grants?|value|revenue|earnings|savings?|costs?"
    r"|cash|budgets?|aid|benefits?|pay|wages?|profits?|turnover|sales|exports?|imports?|subsid\w+|loans?|damage|damages|support"
    r"|public|private|gdp|gva|every|extra|additional|economic|government|council|business|worth|goods|services|output|assets?)\b",
    re.I,
)

_TIMES_OF = r"year|annum|month|week|day|night|hour|minute|second|quarter|decade|fortnight|term|session"
_THINGS_OF = (
    r"head|capita|person|people|patient|pupil|student|child|adult|household|home|house|dwelling|resident|employee|worker|visit|"
    r"trip|journey|mile|kilometre|square\s+foot|square\s+metre|square\s+mile|hectare|acre|tonne|ton|barrel|unit|item|share|"
    r"vote|litre|gallon|kilo|kilogram|pound|ounce|kWh|MWh|m2|m²|ha"
)
# "16% a year earlier" is no rate; "£900 a year before tax" is one
_NOT_AGO = rf"(?!{SPACE}(?:earlier|ago|previously|later|(?:before|after|on)(?=[,.;:)]|$)))"
_PER = re.compile(
    rf"(?:{SPACE}|/|-)(?:per(?:{SPACE}|-)(?P<per>[\d,]{{1,15}}(?:{SPACE}(?:[a-z]{{1,30}}{SPACE}){{0,2}}[a-z]{{1,30}}s\b|{SPACE}people)?|square{SPACE}[a-z]{{1,30}}|[a-z]{{1,30}}(?:-[a-z]{{1,30}})?)"
    rf"|(?:a|an|each|every|a-)(?:{SPACE}|-)?(?P<each>{_TIMES_OF}|{_THINGS_OF})(?!\w){_NOT_AGO}"
    rf"|(?P<annual>p\.?a\.?(?!\w)|annually|yearly)(?!\w)"
    rf"|(?P<monthly>monthly|weekly|daily|hourly)(?!\w))"
    rf"|/(?P<slash>{_TIMES_OF}|{_THINGS_OF}|hr|yr|wk|mo)(?!\w)",
    re.I,
)
_SHORT_TIMES = {
    "annum": "year", "capita": "head", "hr": "hour", "yr": "year", "wk": "week", "mo": "month", "monthly": "month",
    "weekly": "week", "daily": "day", "hourly": "hour",
}  # fmt: skip

_NOUN_WORD = re.compile(rf"(?:[”\"]?{SPACE}[‘“\"']?|[-‐‑])(?P<word>[^\W\d_][\w’'-]{{0,60}}+)")
"""A word of a counted noun phrase, which may stand in quotation marks: "eight ‘pilot’ sites"."""
_CAPITALS = re.compile(rf"(?<=[a-z]){SPACE}(?:and|of|for){SPACE}[A-Z]")
_SKIPPED = frozenset(
    "more fewer extra further other additional new such different separate full whole most key very own of".split()
)
_OBJECT = re.compile(rf"{SPACE}(?:to|a|an|the|how|that|this|its|their|out|up)\b")
_LIKE_VERBS = frozenset(
    """works costs faces starts ends opens runs leads falls drops cuts aims plans hopes argues warns changes
    increases decreases grows calls presents leads details sets looks points comes goes takes makes gives""".split()
)


@attrs.frozen
class Measure:
    """What a number is a number of."""

    end: int
    """Offset after the unit."""
    unit: str | None
    kind: Kind
    factor: Decimal = Decimal(1)
    weak: bool = False
    """Whether its sign leaves the number open to be a label ("Platform 4 C")."""


def read_measure(text: str, numeral: Numeral, end: int | None = None) -> Measure | None:
    """The unit, money or age after a numeral; None where none is written there."""
    at = numeral.end if end is None else end
    if _NOTHING_AFTER.match(text, at):
        return None
    old = _BARE_OLD.match(text, at)
    if old:
        return Measure(old.end(), "months" if "month" in old.group().lower() else "years", Kind.AGE)
    if short := _SHORT_OLD.match(text, at):
        return Measure(short.end(), "years", Kind.AGE)
    if (inches := _inches(text, numeral, at)) is not None:
        return Measure(inches, "inches", Kind.OTHER)
    if found := _word_unit(text, numeral, at):
        return found
    if memory := _MEMORY.match(text, at):
        return Measure(memory.end(), "kibibytes", Kind.OTHER)
    if found := _sign_unit(text, numeral, at):
        return found
    return _money_after(text, numeral, at)


def _word_unit(text: str, numeral: Numeral, at: int) -> Measure | None:
    joint = _JOINT.match(text, at)
    start = joint.end() if joint else at
    found = _WORDS.match(text, start)
    if found is None:
        spell = _SPELL.match(text, at)
        if spell is None:
            return None
        found = spell.end(), spell["unit"].lower(), units.WORDS[spell["unit"].lower()]
    end, name, unit = found
    glue = text[at:start]
    if name in ("second", "minute", "mark", "bit") and not (glue in "-‐‑" and glue) and numeral.value != 1:
        return None
    if name in ("cup", "cups") and text[start].isupper():  # "three Cup titles"
        return None
    if (name == "sec" and glue == "") or (not glue and name == "foot"):
        return None
    if name in ("day", "night") and numeral.value >= 1000 and glue.isspace():
        return None  # "12,000 day visitors"
    if unit.kind is Kind.SCORE and numeral.spelled:
        return None
    if unit.name == "years" and unit.factor == 1:
        old = _OLD.match(text, end)
        if old:
            return Measure(old.end(), "years", Kind.AGE)
    return Measure(end, unit.name, unit.kind, unit.factor)


def _inches(text: str, numeral: Numeral, at: int) -> int | None:
    """The end of "in" for inches: after "2 1/2", after feet, and before "wide"; elsewhere it is the preposition."""
    match = _INCHES.match(text, at)
    if match is None or numeral.spelled:
        return None
    mixed = numeral.precision is None and numeral.value > 1
    feet = _FEET_BEFORE.search(text, max(0, numeral.start - 8), numeral.start)
    if not (mixed or feet or match["long"]):
        return None
    return match.start("long") if match["long"] else match.end()


def _sign_unit(text: str, numeral: Numeral, at: int) -> Measure | None:
    found = read_sign(text, at)
    if found is None:
        return None
    end, sign, unit = found
    glue = text[at] if at < len(text) else ""
    if sign.isalpha() and len(sign) == 1 and ("\n" in glue or (sign in "sK" and glue == sign)):
        return None
    if sign == "C":
        if numeral.spelled or (glue == sign and not _is_temperature(text, numeral, end)):
            return None
        return Measure(end, unit.name, unit.kind, weak=True)
    return Measure(end, unit.name, unit.kind, unit.factor)


def _is_temperature(text: str, numeral: Numeral, end: int) -> bool:
    """Whether the C of "40C" is of degrees, and not of a label or of an isotope ("14C dates")."""
    if numeral.precision is not None and numeral.precision < 1:
        return True
    return bool(_THERMAL.search(text[max(0, numeral.start - 60) : end + 30]))


def _money_after(text: str, numeral: Numeral, at: int) -> Measure | None:
    coin = _COIN.match(text, at)
    if coin and (coin["coin"] or (not numeral.spelled and numeral.scale == 1 and "\n" not in coin.group())):
        unit, parts = currencies.SMALL[(coin["coin"] or "pence").lower()]
        return Measure(coin.end(), unit, Kind.MONEY, Decimal(1) / parts)
    joint = _JOINT.match(text, at)
    if joint and joint.end() > at and (word := _MONEY_WORDS.match(text, joint.end())) is not None:
        end, name, currency = word
        if name in ("pound", "pounds") and _is_weight(text, numeral, end):
            return Measure(end, "lb", Kind.OTHER)
        if name not in currencies.CANNOT_LEAD or numeral.scale > 1:
            return Measure(end, currency, Kind.MONEY)
    code = _MONEY_CODE.match(text, at)
    if code and "\n" not in code.group():
        sign = code["code"]
        if not (currencies.is_sure(sign) or is_large(text, numeral)):
            return None
        factor = Decimal(_THOUSANDS[code["scale"].lower()]) if code["scale"] else Decimal(1)
        return Measure(
            code.end(),
            currencies.SIGNS.get(sign) or currencies.SIGNS.get(sign.upper(), sign.upper()),
            Kind.MONEY,
            factor,
        )
    return None


def read_single(text: str, at: int) -> Measure | None:
    """The unit of an "a" that counts: "An acre is 4,047 square metres", "a penny on income tax", "an hour and a half".

    Its factor is what the whole is worth; None where "a" counts nothing.
    """
    penny = _PENNY.match(text, at)
    if penny:
        idle = _IDLE_PENNY.search(text, max(0, at - 24), at)
        return None if idle else Measure(penny.end(), "GBP", Kind.MONEY, Decimal(1) / 100)
    article = _ARTICLE.match(text, at)
    unit = _WORDS.match(text, article.end()) if article else None
    if unit is None:
        return None
    part = _AND_A_PART.match(text, unit[0])
    if part:
        share = Decimal("0.5") if part["part"].lower() == "half" else Decimal("0.25")
        return Measure(part.end(), unit[2].name, unit[2].kind, unit[2].factor * (1 + share))
    if text[at] != "A" or not _DEFINES.match(text, unit[0]):
        return None
    return Measure(unit[0], unit[2].name, unit[2].kind, unit[2].factor)


def _is_weight(text: str, numeral: Numeral, end: int) -> bool:
    """Whether pounds are weighed and not spent: "weighs ten pounds", "one pound of peat", "5.2±0.1 pounds"."""
    if numeral.scale > 1:
        return False
    if "±" in text[numeral.start : numeral.end] or "+/" in text[numeral.start : numeral.end]:
        return True
    if _WEIGHED.search(text, max(0, numeral.start - 60), numeral.start) or _IN_WEIGHT.match(text, end):
        return True
    substance = _SUBSTANCE.match(text, end)
    return substance is not None and not _MONEYED.search(substance.group())


def read_per(text: str, at: int) -> tuple[int, str] | None:
    """The end and the name of what a value is per: "a year", "per head", "/hour", "per 1,000 births"."""
    match = _PER.match(text, at)
    if not match:
        return _over_sign(text, at)
    if match["annual"]:
        return match.end(), "year"
    group = next(group for group in ("per", "each", "slash", "monthly") if match[group])
    name = " ".join(match[group].lower().split())
    if name in ("cent", "cents", "mille", "se"):
        return None
    start = match.start(group)
    found = read_sign(text, start) if group in ("per", "slash") else None
    if found is None or found[0] < match.end():
        found = _WORDS.match(text, start)
    if found is not None and found[0] >= match.end() and found[2].factor == 1:
        return found[0], singular(found[2].name)
    return match.end(), _SHORT_TIMES.get(name, name)


def _over_sign(text: str, at: int) -> tuple[int, str] | None:
    """ "/kg" of "$350/kg"; one letter may be anything."""
    if text[at : at + 1] != "/" or text[at + 1 : at + 2].isspace():
        return None
    found = read_sign(text, at + 1)
    return (found[0], singular(found[2].name)) if found is not None and found[0] - at > _SHORTEST else None


def read_noun(text: str, at: int) -> tuple[str, int] | None:
    """The plural noun that a number at `at` counts, and its end: "boroughs" of "five inland boroughs"."""
    found: str | None = None
    end = at
    here, seen = at, 0
    while seen < 6:
        match = _NOUN_WORD.match(text, here)
        if not match:
            break
        word = match["word"].removesuffix("'").removesuffix("’")
        lower = word.lower()
        if lower == "and" and not found and _CAPITALS.match(text, here):  # "two Parks and Gardens Boards"
            here = match.end()
            continue
        if lower in STOPWORDS or lower in _SKIPPED:
            if found or lower not in _SKIPPED or lower == "of":
                break
        elif found and word[0].isupper() and found.islower():
            break
        elif is_plural(word):
            if lower in _LIKE_VERBS and (found or _OBJECT.match(text, match.end())):
                break  # "from five days to three leads to a loss"
            found = word if not word[1:].islower() else lower
            end = match.start("word") + len(word)
        elif found:
            break
        here = match.end()
        seen += 1
        if text[here - 1] in "'’" and found:
            break
    return (found, end) if found else None
