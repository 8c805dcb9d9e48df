"""Finding the quantities of a text."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs

from citecheck.quantities import currencies
from citecheck.quantities.ages import age_of
from citecheck.quantities.bounds import over_means_more, qualifier_after, qualifier_before
from citecheck.quantities.exclusions import Context
from citecheck.quantities.measures import Measure, read_measure, read_noun, read_per
from citecheck.quantities.number_words import BELOW_HUNDRED, DENOMINATORS, FRACTION_SIGNS, HUNDRED, MULTIPLES, SCALES
from citecheck.quantities.numerals import SPACE, Numeral, read_numeral, read_words, rescaled
from citecheck.quantities.ratios import Ratio, read_fraction, read_half_unit, read_multiple, read_share, read_times
from citecheck.records import Kind, Qualifier, Quantity
from citecheck.quantities.units import SIGNS as SIGN_UNITS

_LEADS = "|".join([*HUNDRED, *SCALES, "dozen", *DENOMINATORS])
_SPELLED = "|".join(sorted([*BELOW_HUNDRED, "half", *MULTIPLES], key=len, reverse=True))
_CODES = "|".join(sorted(currencies.CODES))
_ANCHOR = re.compile(
    rf"(?<![\w])(?:[£€¥₹₽₩₪$]|(?:US|AU?|CA?|NZ|HK|S|R)\$|(?:{_CODES})[ \xa0]?(?=[\d$£€])|\d|\.\d|[{''.join(FRACTION_SIGNS)}]"
    rf"|(?i:an?{SPACE}(?:{_LEADS}|decade|century|fortnight)(?![a-z])|(?:{_SPELLED})(?![a-z])))"
)
_DIGIT = re.compile(r"\d")
_MONEY = re.compile(
    rf"(?:(?:{_CODES})[ \xa0]?)?(?P<sign>(?:US|AU?|CA?|NZ|HK|S|R)?\$|[£€¥₹₽₩₪])?[ \xa0]?(?:\n)?(?P<minus>[-−–])?(?=[\d.{''.join(FRACTION_SIGNS)}])"
)
_CODE = re.compile(rf"({_CODES})[ \xa0]?")
_RANGE = re.compile(
    rf"(?P<dash>[ \xa0]?[-‐‑–—‒−][ \xa0]?(?:\n[ \t]*)?)(?!-)|-?{SPACE}(?P<word>to|and|or){SPACE}(?:(?:up{SPACE}to|around|about|over|almost|nearly){SPACE})?"
)
_CHANGE = re.compile(
    r"\b(?:ris|rose|increas|grow|grew|fall|fell|drop|declin|decreas|cut|reduc|up\b|down\b|went|gone|mov|chang|improv|expand|shr[aiu]nk|jump|climb|soar|"
    r"slip|slid|rais|extend|widen|narrow|lower|bring|brought|taking|taken|merg|doubl|halv|surg|slash|trim|swell|swollen|compar)",
    re.I,
)
_SCORE_BEFORE = re.compile(r"\b(?:scor(?:e|es|ed|ing)|rat(?:ing|ed)|scale)\b", re.I)
_LIFE = re.compile(r"\b(?:life expectancy|live to|lived to|died at)\b[^.;\d]{0,40}$", re.I)
_PERIOD = re.compile(
    rf"an?{SPACE}(decade|century|fortnight)(?!\w)|(?:past|last|next|coming|previous|this|first){SPACE}(decade|century)(?!\w)",
    re.I,
)
_ONE_UNITS = frozenset({Kind.PERCENT, Kind.MONEY, Kind.AREA, Kind.ENERGY})


@attrs.frozen
class _Amount:
    """A numeral, with the currency before it."""

    start: int
    numeral: Numeral
    currency: str | None = None
    negative: bool = False

    @property
    def end(self) -> int:
        return self.numeral.end


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of `text`, ascending and none overlapping; `text[q.start:q.end] == q.surface`.

    Years and dates, numbers of pages, sections and notes, identifiers, telephone numbers, clock times and numbers
    inside names are no quantities. Bare "one" is a quantity only before a unit, scale, fraction or "in eight".
    """
    found: list[Quantity] = []
    context: Context | None = None
    here = 0
    for match in _ANCHOR.finditer(text):
        at = match.start()
        if at < here:
            continue
        if context is None:
            context = Context(text)
        quantity, here = _read(text, at, context)
        if quantity is not None:
            quantity = _shared_unit(text, quantity, found[-1]) if found else quantity
            found.append(quantity)
    return tuple(found)


def _read(text: str, at: int, context: Context) -> tuple[Quantity | None, int]:
    """The quantity at an anchor, if it is one, and the offset to go on from."""
    if text[at].isalpha() and not _MONEY_START.match(text, at):
        return _read_words(text, at, context)
    amount = _amount(text, at)
    if amount is None:
        return None, at + 1
    return _finish(text, amount, context)


_MONEY_START = re.compile(rf"(?:{_CODES})[ \xa0]?[\d$£€]|(?:US|AU?|CA?|NZ|HK|S|R)\$")


def _read_words(text: str, at: int, context: Context) -> tuple[Quantity | None, int]:
    period = _PERIOD.match(text, at)
    if period:
        name = (period[1] or period[2]).lower()
        value, unit = {"decade": (10, "years"), "century": (100, "years"), "fortnight": (2, "weeks")}[name]
        measure = Measure(period.end(), unit, Kind.DURATION)
        return _quantity(text, at, period.end(), Decimal(value), None, measure, None), period.end()
    qualified = qualifier_before(text, at)
    half = read_half_unit(text, at)
    if half is not None:
        return _finish(text, _Amount(at, half), context)
    numeral = read_words(text, at)
    if numeral is None or numeral.precision is not None:
        ratio = read_multiple(text, at) or read_fraction(text, at, qualified is not None)
        if ratio is not None and (numeral is None or ratio.end > numeral.end):
            return _of_ratio(text, ratio), ratio.end
    if numeral is None:
        word_end = re.compile(r"\w+").match(text, at)
        return None, word_end.end() if word_end else at + 1
    return _finish(text, _Amount(at, numeral), context)


def _amount(text: str, at: int, currency: str | None = None) -> _Amount | None:
    """A numeral at `at`, with a currency sign or code before it."""
    start, negative = at, False
    code = _CODE.match(text, at)
    if code:
        currency, at = code[1], code.end()
    money = _MONEY.match(text, at)
    if money and money["sign"]:
        currency = currencies.SIGNS[money["sign"]]
    if money and (currency or money["minus"]):
        at, negative = money.end(), money["minus"] is not None
    numeral = read_numeral(text, at, money=currency is not None)
    if numeral is None:
        return None
    return _Amount(start, numeral, currency, negative)


def _finish(text: str, amount: _Amount, context: Context) -> tuple[Quantity | None, int]:
    numeral = amount.numeral
    if amount.currency is None and not numeral.spelled:
        date_end = context.is_date(numeral.start, numeral.end)
        if date_end is not None and not _sign_unit_follows(text, numeral.end):
            return None, max(date_end, numeral.end)
    if amount.currency is None:
        ratio = read_share(text, numeral) or read_times(text, numeral)
        if ratio is not None:
            skip = context.excluded(numeral, bare=False)
            return (_of_ratio(text, ratio), ratio.end) if skip is None else (None, skip)
    measure = _measure(text, amount)
    noun = read_noun(text, numeral.end) if measure is None else None
    second = _range(text, amount, measure, context)
    if second is not None and measure is None:
        noun = read_noun(text, second[0].end) if second[1] is None else None
    bare = measure is None and noun is None and (second is None or second[1] is None)
    if amount.currency is None:
        skip = context.excluded(numeral, bare)
        if skip is not None:
            return None, max(skip, numeral.end)
        if _unread_suffix(text, numeral, measure, second):
            return None, numeral.end
        if numeral.spelled and numeral.value in (0, 1) and second is None and not _sure_one(numeral, measure):
            return None, numeral.end
    return _build(text, amount, measure, noun, second)


def _sure_one(numeral: Numeral, measure: Measure | None) -> bool:
    """Whether a spelled "one" or "zero" is a number and no pronoun: "one per cent", "one year"; not "one day"."""
    if measure is None or (numeral.value == 0 and measure.kind is Kind.DURATION):
        return False
    return measure.kind in _ONE_UNITS or measure.unit not in ("days", "points", "nights")


def _measure(text: str, amount: _Amount) -> Measure | None:
    if amount.currency is not None:
        return Measure(amount.end, amount.currency, Kind.MONEY)
    return read_measure(text, amount.numeral)


def _range(
    text: str, amount: _Amount, measure: Measure | None, context: Context
) -> tuple[_Amount, Measure | None] | None:
    """The upper end of a range that begins with `amount`, and its own unit."""
    end = measure.end if measure else amount.end
    joint = _RANGE.match(text, end)
    if not joint:
        return None
    word = (joint["word"] or "").lower()
    numeral = amount.numeral
    other = _amount(text, joint.end())
    if other is None or other.negative or (other.numeral.spelled != numeral.spelled and not joint["word"]):
        return None
    if (
        other.currency is None
        and not other.numeral.spelled
        and context.is_date(other.numeral.start, other.end) is not None
    ):
        return None
    if other.currency is not None and amount.currency not in (None, other.currency):
        return None
    if word == "and" and not _is_between(text, amount.start):
        return None
    if word == "or" and not (other.numeral.value == numeral.value + 1 and numeral.value < 100):
        return None
    if word == "to" and _CHANGE.search(text, max(0, amount.start - 50), amount.start):
        return None
    own = _measure(text, other)
    if own is None and measure is not None:
        if amount.currency is not None:
            own = Measure(other.end, amount.currency, Kind.MONEY)
        elif joint["dash"] is None:
            return None
    if measure is not None and own is not None and measure.unit != own.unit:
        return None
    low = numeral
    if numeral.scale == 1 and other.numeral.scale > 1 and numeral.value * other.numeral.scale <= other.numeral.value:
        low = rescaled(numeral, other.numeral.scale)
    if low.value >= other.numeral.value or (
        joint["dash"]
        and text[other.end : other.end + 1] in "-–/"
        and own is None
        and text[other.end + 1 : other.end + 2].isdigit()
    ):
        return None
    if joint["dash"] and low.value * 1000 < other.numeral.value and low.value != 0:
        return None
    return other, own


def _is_between(text: str, at: int) -> bool:
    qualifier = qualifier_before(text, at)
    return qualifier is not None and qualifier[0] is Qualifier.BETWEEN


def _build(
    text: str, amount: _Amount, measure: Measure | None, noun: str | None, second: tuple[_Amount, Measure | None] | None
) -> tuple[Quantity | None, int]:
    numeral, high = amount.numeral, None
    end = measure.end if measure else numeral.end
    if second is not None:
        other, own = second
        measure = own or measure
        end = own.end if own and own.end > other.end else other.end
        high = other.numeral
        if numeral.scale == 1 and high.scale > 1 and numeral.value * high.scale <= high.value:
            numeral = rescaled(numeral, high.scale)
    start, negative = amount.start, amount.negative
    if second is None and not negative:
        start, negative = _minus(text, start, measure)
    value = -numeral.value if negative else numeral.value
    per = read_per(text, end)
    if per is not None and measure is None and not re.match(r"[\d]", per[1]) and per[1] not in _TIMES_WORDS:
        per = None
    quantity = _quantity(text, start, end, value, numeral.precision, measure, noun, high.value if high else None, per)
    if quantity.kind is Kind.COUNT and quantity.unit is None:
        quantity = _by_neighbours(text, quantity)
    return quantity, quantity.end


_TIMES_WORDS = frozenset("year month week day hour minute head".split())


def _minus(text: str, start: int, measure: Measure | None) -> tuple[int, bool]:
    """A minus sign before a number, told from a dash and from a hyphen."""
    sign = text[start - 1 : start]
    if sign not in ("-", "−") or not sign:
        return start, False
    previous = text[start - 2 : start - 1] if start > 1 else ""
    if previous and not previous.isspace() and previous not in "([":
        return start, False
    measured = measure is not None and (measure.kind is Kind.PERCENT or (measure.unit or "").startswith("degrees"))
    if sign == "−" or measured or start == 1:
        return start - 1, True
    return start, False


def _quantity(
    text: str,
    start: int,
    end: int,
    value: Decimal,
    precision: Decimal | None,
    measure: Measure | None,
    noun: str | None,
    high: Decimal | None = None,
    per: tuple[int, str] | None = None,
) -> Quantity:
    kind = measure.kind if measure else Kind.COUNT
    unit = measure.unit if measure else noun
    factor = measure.factor if measure else Decimal(1)
    qualifier = _qualifier(text, start, end, kind, high is not None)
    if per is not None:
        end = per[0]
        if kind in (Kind.COUNT, Kind.OTHER, Kind.ENERGY) and (
            per[1][0].isdigit() or kind is not Kind.COUNT or unit is None
        ):
            kind = Kind.RATE
    if high is not None and high < value:
        high = None
    return Quantity(
        surface=text[start:end],
        value=tidy(value * factor),
        high=tidy(high * factor) if high is not None else None,
        unit=unit,
        kind=kind,
        qualifier=qualifier,
        start=start,
        end=end,
        precision=tidy(precision * factor) if precision is not None else None,
        per=per[1] if per else None,
    )


def _qualifier(text: str, start: int, end: int, kind: Kind, is_range: bool) -> Qualifier:
    before = qualifier_before(text, start)
    qualifier = before[0] if before else None
    if qualifier is Qualifier.OVER and kind is Kind.DURATION and not over_means_more(text, start, end):
        qualifier = None
    if qualifier is None:
        qualifier = qualifier_after(text, end)
    if qualifier is None or (qualifier is Qualifier.BETWEEN) != is_range:
        return (
            Qualifier.BETWEEN if is_range and qualifier in (None, Qualifier.BETWEEN) else qualifier or Qualifier.EXACT
        )
    return qualifier


def _of_ratio(text: str, ratio: Ratio) -> Quantity:
    kind = Kind.SCORE if ratio.unit.startswith("points") else Kind.RATIO
    measure = Measure(ratio.end, ratio.unit, kind)
    return _quantity(text, ratio.start, ratio.end, ratio.value, ratio.precision, measure, None)


def _by_neighbours(text: str, quantity: Quantity) -> Quantity:
    """Ages, years of life and scores that carry no unit of their own: "aged 65", "under-fives", "scored 3.7"."""
    if (
        quantity.high is None
        and _LIFE.search(text, max(0, quantity.start - 60), quantity.start)
        and 20 < quantity.value < 120
    ):
        return attrs.evolve(quantity, unit="years", kind=Kind.DURATION)
    age = age_of(text, quantity)
    if age is not None:
        return age
    if quantity.value <= 10 and quantity.precision is not None and quantity.precision < 1:
        if _SCORE_BEFORE.search(text, max(0, quantity.start - 60), quantity.start):
            return attrs.evolve(quantity, unit="points", kind=Kind.SCORE)
    return quantity


_ALIKE_AFTER = re.compile(rf"{SPACE}(?:for|in|among|by|of|at|last|this|and|to)\b|\s*[,.;)]|$")
_CARRIED = frozenset(
    {Kind.DURATION, Kind.AGE, Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.ENERGY, Kind.OTHER}
)


def _shared_unit(text: str, quantity: Quantity, before: Quantity) -> Quantity:
    """A bare number takes the unit of its fellow: the 84 of "80 years for sailors and 84 for cooks"."""
    if (
        quantity.kind is not Kind.COUNT
        or quantity.unit is not None
        or before.unit is None
        or before.kind not in _CARRIED
    ):
        return quantity
    gap = text[before.end : quantity.start]
    if len(gap) > 50 or re.search(r"[.;?!]\s", gap) or not _ALIKE_AFTER.match(text, quantity.end):
        return quantity
    if before.kind is Kind.MONEY or not re.search(r"\b(?:and|to|or|from|against|compared|with|while|than)\b|,", gap):
        return quantity
    if before.value <= 0 or not Decimal("0.2") <= quantity.value / before.value <= 5:
        return quantity
    return attrs.evolve(quantity, unit=before.unit, kind=before.kind)


def _sign_unit_follows(text: str, at: int) -> bool:
    following = re.compile(r"\s?([A-Za-z²]{2,4}\d?)(?!\w)").match(text, at)
    return following is not None and following[1] in SIGN_UNITS


_SUFFIX = re.compile(r"[^\W\d_]|[-‐‑][A-Za-z]|['’][A-Za-z]")
_PLAIN_SUFFIX = re.compile(r"[-‐‑](?:[a-z]{3,}|[A-Z][a-z]+)|['’]s?\b|s\b")


def _unread_suffix(text: str, numeral: Numeral, measure: Measure | None, second: object) -> bool:
    """Letters glued to a figure that are no unit: "4x4", "19th", "12b"."""
    if numeral.spelled or measure is not None or second is not None:
        return False
    if not _SUFFIX.match(text, numeral.end):
        return False
    return not _PLAIN_SUFFIX.match(text, numeral.end)


def tidy(value: Decimal) -> Decimal:
    """The same value with no exponent and no trailing noughts after the point."""
    if value == value.to_integral_value():
        return value.quantize(Decimal(1)) if value.adjusted() < 27 else value
    return value.normalize()
