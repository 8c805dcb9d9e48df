"""Finding the quantities of a text."""

from __future__ import annotations

import decimal
import re
from decimal import Decimal

import attrs

from citecheck.quantities import amounts, units
from citecheck.quantities.amounts import Amount, read_amount, read_led_amount
from citecheck.quantities.bounds import over_means_more, qualifier_after, qualifier_before
from citecheck.quantities.exclusions import Context
from citecheck.quantities.measures import Measure, read_measure, read_noun, read_per, read_single
from citecheck.quantities.neighbours import by_neighbours, like_the_one_after, like_the_one_before
from citecheck.quantities.number_words import (
    BELOW_HUNDRED,
    COMPARING,
    DENOMINATORS,
    FRACTION_SIGNS,
    HUNDRED,
    MULTIPLES,
    SCALES,
)
from citecheck.quantities.numeral import SPACE, Numeral
from citecheck.quantities.parts import joined
from citecheck.quantities.phrases import any_word_of
from citecheck.quantities.ranges import read_range
from citecheck.quantities.ratios import (
    Ratio,
    read_factor,
    read_fraction,
    read_half_unit,
    read_long_fraction,
    read_multiple,
    read_often,
    read_over,
    read_ratio_range,
    read_share,
    read_times,
    read_to,
)
from citecheck.quantities.spelled import read_words
from citecheck.records import Kind, Qualifier, Quantity

_LEADS = any_word_of([*HUNDRED, *SCALES, "dozen", *DENOMINATORS, "decade", "century", "fortnight", "penny"])
_SPELLED = any_word_of([*BELOW_HUNDRED, "half", *MULTIPLES, *COMPARING])
_ANCHOR = re.compile(
    rf"[{re.escape(amounts.SIGN_CHARACTERS)}]|(?<!\w)(?:\d|\.\d|[{''.join(FRACTION_SIGNS)}]|[A-Z][A-Za-z.]{{0,3}}(?=\d)"
    rf"|An?{SPACE}(?=[a-z -]{{3,30}}{SPACE}(?:is|equals|contains){SPACE}(?:[a-z]+{SPACE}){{0,2}}\d)"
    rf"|[aA][nN]?{SPACE}(?=[a-z]+{SPACE}and{SPACE}a{SPACE}(?:half|quarter)\b)"
    rf"|{_SPELLED}(?![a-rt-z]|s[a-z])"
    rf"|[aA][nN]?{SPACE}{_LEADS}(?![a-z])"
    rf"|(?i:past|last|next|coming|previous|first)(?={SPACE}(?i:decade|century)\b)"
    rf"|hundred(?={SPACE}{any_word_of(SCALES)}\b)|absolute{SPACE}zero(?!\w))"
)
_PERIOD = re.compile(
    rf"(?:an?|past|last|next|coming|previous|first){SPACE}(?P<name>decade|century|fortnight)(?!\w)", re.I
)
_NAMES_PERIOD = re.compile(
    rf"\b(?!(?:course|most|much|half|whole|all|part|period|span|space|third|quarter|out)\b)[a-z]+{SPACE}of{SPACE}the{SPACE}$",
    re.I,
)
"""What names a time and no length of time: "the worst flood of the last century", "by the end of the next decade"."""
_NAMING_REACH = 40
_PERIODS = {"decade": (10, "years"), "century": (100, "years"), "fortnight": (2, "weeks")}
_WORD = re.compile(r"\w{1,60}")
_SIGN_UNIT = re.compile(r"\s?([A-Za-z²]{2,4}\d?)(?!\w)")
_PLURAL_NUMBER = re.compile(r"s(?!\w)", re.I)
_SUFFIX = re.compile(r"[^\W\d_]|[-‐‑][A-Za-z]|['’][A-Za-z]")
_PLAIN_SUFFIX = re.compile(r"[-‐‑](?:[a-z]{3,}|[A-Z][a-z]+)|['’]s?\b")
_TIMES = frozenset("year quarter month week day hour minute head night".split())
_IN_BRACKETS = re.compile(r"\b(?:is|was|were|are)\s\($")
"""Accounts write a loss in brackets: "The result was (£3m)."; after other words brackets hold an aside."""
_MINUS_WORD = re.compile(r"(?:minus|negative)\s$", re.I)


_EXACT = decimal.Context(prec=28)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of `text`, ascending and none overlapping; `text[q.start:q.end] == q.surface`.

    Years and dates, numbers of pages, sections and notes, identifiers, telephone numbers, clock times and numbers
    inside names are no quantities. Bare "one" is a quantity only before a unit, scale, fraction or "in eight".
    """
    with decimal.localcontext(_EXACT):  # whatever the program around us has set
        return tuple(_scan(text))


def _scan(text: str) -> list[Quantity]:
    found: list[Quantity] = []
    context: Context | None = None
    here = 0
    for match in _ANCHOR.finditer(text):
        at = match.start()
        if at < here:
            continue
        if context is None:
            context = Context(text)
        quantity, here = _read(text, at, here, context)
        if quantity is None:
            continue
        if found:
            if (whole := joined(text, found[-1], quantity)) is not None:
                found[-1] = whole
                continue
            found[-1] = like_the_one_after(text, found[-1], quantity)
            quantity = like_the_one_before(text, quantity, found[-1])
        found.append(quantity)
    return found


def _read(text: str, at: int, first: int, context: Context) -> tuple[Quantity | None, int]:
    """The quantity at an anchor, beginning no earlier than `first`, or None, and the offset to go on from."""
    if text[at].isalpha() and not amounts.STARTS.match(text, at):
        return _read_words(text, at, context)
    amount = read_led_amount(text, at, first) or read_amount(text, at)
    return _finish(text, amount, context) if amount is not None else (None, at + 1)


def _read_words(text: str, at: int, context: Context) -> tuple[Quantity | None, int]:
    single = read_single(text, at)
    if single is not None:
        return _quantity(text, at, single.end, Decimal(1), single), single.end
    period = _PERIOD.match(text, at)
    if period:
        if text[at] not in "aA" and _NAMES_PERIOD.search(text, max(0, at - _NAMING_REACH), at):
            return None, period.end()
        value, unit = _PERIODS[period["name"].lower()]
        measure = Measure(period.end(), unit, Kind.DURATION)
        start = at if text[at] in "aA" else period.start("name")
        return _quantity(text, start, period.end(), Decimal(value), measure), period.end()
    if text[at : at + 8] == "absolute":
        end = text.index("zero", at) + 4
        return _quantity(text, at, end, Decimal(0), Measure(end, "kelvin", Kind.OTHER)), end
    half = read_half_unit(text, at)
    if half is not None:
        return _finish(text, Amount(at, half), context)
    numeral = read_words(text, at)
    if numeral is not None and (long := read_long_fraction(text, numeral) or read_over(text, numeral)) is not None:
        return _of_ratio(text, long), long.end
    if numeral is None or numeral.precision is not None:
        qualified = qualifier_before(text, at) is not None
        ratio = read_multiple(text, at) or read_fraction(text, at, qualified)
        if ratio is not None and (numeral is None or ratio.end > numeral.end):
            ratio = read_ratio_range(text, ratio)
            return _of_ratio(text, ratio), ratio.end
    if numeral is None:
        word = _WORD.match(text, at)
        return None, word.end() if word else at + 1
    return _finish(text, Amount(at, numeral), context)


def _finish(text: str, amount: Amount, context: Context) -> tuple[Quantity | None, int]:
    """What the words around an amount make of it."""
    numeral = amount.numeral
    if _VAGUE_AFTER.match(text, numeral.end):
        return None, numeral.end
    if amount.currency is not None:
        return _build(text, amount, Measure(amount.end, amount.currency, Kind.MONEY), context)
    if not numeral.spelled:
        date_end = context.is_date(numeral.start, numeral.end)
        if date_end is not None and not _sign_unit_follows(text, numeral.end):
            return None, max(date_end, numeral.end)
    ratio = read_factor(text, numeral)
    if ratio is None and not _NO_RATIO_AFTER.match(text, numeral.end):
        odds = read_to(text, numeral)
        if odds is not None:
            return _of_ratio(text, odds), odds.end
        ratio = read_share(text, numeral) or read_over(text, numeral) or read_times(text, numeral)
        often = read_often(text, numeral) if ratio is None else None
        if often is not None:
            return _often(text, numeral, often)
    if ratio is not None:
        skip = context.excluded(numeral, counted=True)
        return (_of_ratio(text, ratio), ratio.end) if skip is None else (None, skip)
    return _build(text, amount, read_measure(text, numeral), context)


def _build(text: str, amount: Amount, measure: Measure | None, context: Context) -> tuple[Quantity | None, int]:
    """The quantity of an amount with its unit, range, counted noun and "per"."""
    numeral = amount.numeral
    signed = amount
    if not amount.negative:
        start, negative = _minus(text, amount.start, measure)
        signed = attrs.evolve(amount, start=start, negative=negative)
    extent = read_range(text, signed, measure, context)
    if extent is not None and extent.dashed and signed is not amount:
        signed, extent = amount, read_range(text, amount, measure, context)
    whole = extent.measure if extent else measure
    end = extent.end if extent else measure.end if measure else numeral.end
    if extent is not None and whole is None and (times := read_times(text, extent.high)):
        whole, end = Measure(times.end, times.unit, Kind.RATIO), times.end  # "1.5 to 2 times more"
    noun = read_noun(text, end) if whole is None else None
    if amount.currency is None:
        skip = context.excluded(numeral, measured=whole is not None and not whole.weak, counted=noun is not None)
        if skip is not None and not _is_all(text, amount):
            return None, max(skip, numeral.end)
        spoken_minus = signed.negative and text[signed.start].isalpha()  # "minus one"
        if extent is None and not (spoken_minus or _stands_alone(text, numeral, measure) or _is_all(text, amount)):
            return None, numeral.end
    start, low = signed.start, extent.low if extent else numeral
    quantity = _quantity(
        text,
        start,
        end,
        -low.value if signed.negative and extent is None else low.value,
        whole,
        high=extent.high.value if extent else None,
        precision=low.precision,
        noun=noun[0] if noun else None,
    )
    quantity, end = _per(text, quantity, noun[1] if noun else end)
    if quantity.kind is Kind.RATE and quantity.per is None and quantity.unit is not None:
        _, _, below = quantity.unit.partition(" per ")  # "km/h" is per hour as "kilometres an hour" is
        if below and below not in ("million", "billion"):
            quantity = attrs.evolve(quantity, per=below)
    if quantity.kind is Kind.COUNT and quantity.unit is None:
        quantity = by_neighbours(text, quantity)
    return quantity, max(end, quantity.end)


def _stands_alone(text: str, numeral: Numeral, measure: Measure | None) -> bool:
    """Whether a number that is no range is a quantity at all and not "19th", "4x4" or the pronoun "one"."""
    if measure is not None:
        if not numeral.spelled or numeral.value not in (0, 1):
            return True
        # "one year", "one per cent"; not "one day", "one night", "zero hours contracts"
        return not (numeral.value == 0 and measure.kind is Kind.DURATION) and measure.unit not in ("days", "nights")
    if numeral.spelled:
        return numeral.value not in (0, 1) and (
            not _PLURAL_NUMBER.match(text, numeral.end) or _is_age_group(text, numeral)
        )
    if _PLURAL_NUMBER.match(text, numeral.end):  # "over-65s", but not "in the 90s"
        return _is_age_group(text, numeral)
    return not _SUFFIX.match(text, numeral.end) or bool(_PLAIN_SUFFIX.match(text, numeral.end))


def _is_all(text: str, amount: Amount) -> bool:
    """Whether a text says nothing but this number."""
    if amount.start > _MARGIN or len(text) - amount.end > _MARGIN:
        return False
    return not text[: amount.start].strip(" \t\n-−") and not text[amount.end :].strip(" \t\n.")


_MARGIN = 20
_NO_RATIO_AFTER = re.compile(r"\s*+(?:[\d.,;!?)\]’”%]|$)")
_VAGUE_AFTER = re.compile(r"s\sof\b|[-‐‑]figure\b")
"""What makes a number a vague one: "£100s of millions", "a six-figure sum"."""
_AGE_GROUP = re.compile(r"\b(?:over|under)[- ](?:the[- ])?$", re.I)


def _is_age_group(text: str, numeral: Numeral) -> bool:
    """ "under-fives", but not "in their fifties"."""
    return bool(_AGE_GROUP.search(text, max(0, numeral.start - 12), numeral.start))


def _per(text: str, quantity: Quantity, after: int) -> tuple[Quantity, int]:
    """The quantity with what it is per, and the end of that: "£3 a head", "12 per 1,000 births", "40 visits a week"."""
    per = read_per(text, after)
    if per is None:
        return quantity, quantity.end
    end, name = per
    against = name[0].isdigit()
    if quantity.kind is Kind.COUNT:
        if not against and name not in _TIMES:
            return quantity, quantity.end
        if quantity.unit is not None and not against:
            return attrs.evolve(quantity, per=name), end
        kind = Kind.RATE
    else:
        kind = Kind.RATE if quantity.kind in (Kind.OTHER, Kind.ENERGY) else quantity.kind
    # a compound unit is written with "per": "kilograms per hectare", but "500 barrels a day" are barrels
    compound = kind is Kind.RATE and quantity.kind is not Kind.COUNT and "per" in text[after:end].lower()
    unit = f"{quantity.unit} per {name}" if compound else quantity.unit
    return attrs.evolve(quantity, end=end, surface=text[quantity.start : end], unit=unit, per=name, kind=kind), end


def _often(text: str, numeral: Numeral, per: tuple[int, str]) -> tuple[Quantity, int]:
    """ "three times a week"."""
    end, name = per
    measure = Measure(end, "times", Kind.RATE)
    quantity = _quantity(text, numeral.start, end, numeral.value, measure, precision=numeral.precision)
    return attrs.evolve(quantity, per=name), end


def _of_ratio(text: str, ratio: Ratio) -> Quantity:
    kind = Kind.SCORE if ratio.unit.startswith("points") else Kind.RATIO
    measure = Measure(ratio.end, ratio.unit, kind)
    start, negative = _minus(text, ratio.start, measure)
    value = -ratio.value if negative else ratio.value
    return _quantity(text, start, ratio.end, value, measure, high=ratio.high, precision=ratio.precision)


def _quantity(
    text: str,
    start: int,
    end: int,
    value: Decimal,
    measure: Measure | None,
    high: Decimal | None = None,
    precision: Decimal | None = None,
    noun: str | None = None,
) -> Quantity:
    kind = measure.kind if measure else Kind.COUNT
    factor = measure.factor if measure else Decimal(1)
    return Quantity(
        surface=text[start:end],
        value=tidy(value * factor),
        high=tidy(high * factor) if high is not None else None,
        unit=measure.unit if measure else noun,
        kind=kind,
        qualifier=_qualifier(text, start, end, kind, high is not None),
        start=start,
        end=end,
        precision=tidy(precision * factor) if precision is not None else None,
    )


_OVER = re.compile(r"over\b", re.I)


def _qualifier(text: str, start: int, end: int, kind: Kind, is_range: bool) -> Qualifier:
    before = qualifier_before(text, start)
    qualifier = before[0] if before else None
    in_the_course = before is not None and _OVER.match(text, before[1], start) is not None
    if in_the_course and kind is Kind.DURATION and not over_means_more(text, start, end):
        qualifier = None
    if qualifier in (None, Qualifier.ABOUT):
        qualifier = qualifier_after(text, end) or qualifier  # "about five hundred or more"
    if qualifier is None or qualifier is Qualifier.BETWEEN:
        return Qualifier.BETWEEN if is_range else Qualifier.EXACT
    return qualifier


def _minus(text: str, start: int, measure: Measure | None) -> tuple[int, bool]:
    """The offset of a minus sign before a number, told from a dash and from a hyphen, and whether there is one."""
    word = _MINUS_WORD.search(text, max(0, start - 10), start)
    if word:
        return word.start(), True
    if measure is not None and measure.kind is Kind.MONEY and _IN_BRACKETS.search(text, max(0, start - 12), start):
        return start, text[measure.end : measure.end + 1] == ")"
    sign = text[start - 1 : start]
    if sign not in ("-", "−"):
        return start, False
    previous = text[start - 2 : start - 1] if start > 1 else ""
    if previous and not previous.isspace() and previous not in "([":
        return start, False
    measured = measure is not None and (
        measure.kind in (Kind.PERCENT, Kind.MONEY) or (measure.unit or "").startswith("degrees")
    )
    if sign == "−" or measured or (start <= _MARGIN and not text[: start - 1].strip()):
        return start - 1, True
    return start, False


def _sign_unit_follows(text: str, at: int) -> bool:
    """ "2000 kWh" is no year."""
    following = _SIGN_UNIT.match(text, at)
    return following is not None and following[1] in units.SIGNS


def tidy(value: Decimal) -> Decimal:
    """The same value with no exponent and no trailing noughts after the point."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1)) if value.adjusted() < 27 else value
    return value.normalize()
