"""What holds for every number written in one of the usual ways, and for every text."""

from __future__ import annotations

import decimal
import itertools
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from citecheck.quantities import compare, currencies, find_quantities, units
from citecheck.quantities.base_units import in_unit_of
from citecheck.quantities.conversions import BASES
from citecheck.records import Kind, Quantity

_WHOLE = st.integers(1000, 99_999_999)
_CENTS = st.integers(0, 99)


def _grouped(whole: int, mark: str) -> str:
    return f"{whole:,}".replace(",", mark)


@settings(max_examples=80)
@given(whole=_WHOLE, cents=_CENTS, mark=st.sampled_from(".\xa0\u202f "))
def test_a_decimal_comma_after_groups(whole: int, cents: int, mark: str) -> None:
    assume(mark != " " or whole < 1_000_000_000)
    (quantity,) = find_quantities(f"Es kostet {_grouped(whole, mark)},{cents:02} € im Jahr")
    assert (quantity.value, quantity.unit) == (whole + Decimal(cents) / 100, "EUR")


@settings(max_examples=40)
@given(whole=_WHOLE, cents=_CENTS, mark=st.sampled_from("'’,"))
def test_a_decimal_point_after_groups(whole: int, cents: int, mark: str) -> None:
    (quantity,) = find_quantities(f"It lent CHF {_grouped(whole, mark)}.{cents:02} to the port")
    assert (quantity.value, quantity.unit) == (whole + Decimal(cents) / 100, "CHF")
    assert quantity.precision == Decimal("0.01")


def _indian(whole: int) -> str:
    head, tail = divmod(whole, 1000)
    groups = []
    while head:
        head, pair = divmod(head, 100)
        groups.append(f"{pair:02}" if head else str(pair))
    return ",".join([*reversed(groups), f"{tail:03}"])


@settings(max_examples=40)
@given(whole=st.integers(100_000, 99_99_99_999), scale=st.sampled_from(["", " lakh", " crore"]))
def test_indian_groups_and_scales(whole: int, scale: str) -> None:
    factor = {"": 1, " lakh": 10**5, " crore": 10**7}[scale]
    (quantity,) = find_quantities(f"It lent ₹{_indian(whole)}{scale} to the port")
    assert (quantity.value, quantity.unit) == (whole * factor, "INR")


@settings(max_examples=60)
@given(
    number=st.integers(1, 10**8),
    digits=st.sampled_from(["٠١٢٣٤٥٦٧٨٩", "０１２３４５６７８９", "०१२३४५६७८९", "۰۱۲۳۴۵۶۷۸۹"]),
)
def test_the_digits_of_other_scripts(number: int, digits: str) -> None:
    assume(not 1500 <= number <= 2099)  # as a year may stand
    (quantity,) = find_quantities(f"{str(number).translate(str.maketrans('0123456789', digits))} eels")
    assert (quantity.value, quantity.unit) == (number, "eels")


@settings(max_examples=80)
@given(
    digits=st.integers(1, 9999), places=st.integers(0, 3), scale=st.sampled_from([("", 0), ("m", 6), (" billion", 9)])
)
def test_precision_is_half_of_what_the_last_digit_leaves_open(digits: int, places: int, scale: tuple[str, int]) -> None:
    written = Decimal(digits).scaleb(-places)
    (quantity,) = find_quantities(f"They lent £{written:f}{scale[0]} to it.")
    assert quantity.precision == Decimal(1).scaleb(scale[1] - places)
    assert quantity.value == written.scaleb(scale[1])


@settings(max_examples=60)
@given(top=st.integers(2, 9), bottom=st.integers(3, 20))
def test_fractions_in_words(top: int, bottom: int) -> None:
    assume(top < bottom and bottom != 10)
    names = (
        "third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
        "sixteenth seventeenth eighteenth nineteenth twentieth"
    ).split()
    tops = "two three four five six seven eight nine".split()
    assume((top, bottom) != (2, 4))  # "two quarters" are half a year
    (quantity,) = find_quantities(f"It lost {tops[top - 2]} {names[bottom - 3]}s of the fleet.")
    assert (quantity.value, quantity.kind) == (Decimal(top) / bottom, Kind.RATIO)


_SENTENCES = st.sampled_from(
    [
        "Of 4,000 boats, 12% were lost",
        "it cost US$5 to £7 a head",
        "three and a half miles of rope",
        "over 10 and under 40 inns",
        "one sailor in ten",
        "5 feet 3 inches",
        "between a third and a half of it",
        "a 60:40 split",
    ]
)


@settings(max_examples=60)
@given(sentence=_SENTENCES, before=st.text("abc ,\n—😀", max_size=30), after=st.text("abc ,\n—😀", max_size=30))
def test_a_sentence_reads_the_same_wherever_it_stands(sentence: str, before: str, after: str) -> None:
    alone = find_quantities(f"{sentence}.")
    offset = len(before) + 2
    inside = find_quantities(f"{before}. {sentence}. {after}")
    moved = [(q.start - offset, q.end - offset, q.value, q.high, q.unit) for q in inside]
    assert moved == [(q.start, q.end, q.value, q.high, q.unit) for q in alone]


_WRITTEN = st.sampled_from(
    [
        *"£ € $ US$ Rs ₦ 12 1,234 3.4 1.234,5 ½ % ‰ million bn k lakh dozen one two three twenty hundred and a".split(),
        *"third thirds in out of to over under than more less equal point minus - – − × x ^2 10^6 ± : / ( ) [".split(),
        *"kg km/h m² m s−1 °C C mph per hour feet inches pounds pence cents years old p pm AU K".split(),
        *"2015 May 2015/16 www.example.org ’68 Table 3 pp. aged scored 1e400 9e999 ٣ ７".split(),
    ]
)


@settings(max_examples=400)
@given(pieces=st.lists(_WRITTEN, max_size=30), gap=st.sampled_from(["", " ", "\n"]))
def test_spans_are_exact_ascending_and_apart_in_any_text(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    found = find_quantities(text)
    assert all(text[q.start : q.end] == q.surface != "" for q in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(q.value.is_finite() and (q.precision is None or q.precision > 0) for q in found)
    assert all(q.high is None or q.high >= q.value for q in found)


@settings(max_examples=200)
@given(pieces=st.lists(_WRITTEN, min_size=2, max_size=12))
def test_any_two_quantities_can_be_compared(pieces: list[str]) -> None:
    found = find_quantities(" ".join(pieces))
    for one, other in itertools.pairwise(found):
        assert compare(one, other).agrees == compare(one, other).agrees
        assert in_unit_of(one, other).value.is_finite()
        assert compare(one, one).agrees


def test_what_the_program_around_sets_for_decimals_changes_nothing() -> None:
    text = "It counted 123,456,789,012,345 eels, two thirds of 30,000,000,000,000,000,000."
    expected = find_quantities(text)
    with decimal.localcontext(decimal.Context(prec=5)):
        assert find_quantities(text) == expected


_CODES = sorted(currencies.CODES)


@pytest.mark.parametrize("code", _CODES)
def test_every_currency_is_read_by_its_code(code: str) -> None:
    expected = "CNY" if code == "RMB" else code
    for text in (f"It lent {code} 12.5 million to it.", f"It lent 12.5 million {code} to it."):
        (quantity,) = find_quantities(text)
        assert (quantity.value, quantity.unit, quantity.kind) == (12_500_000, expected, Kind.MONEY)


@pytest.mark.parametrize("word", sorted(currencies.WORDS))
def test_every_currency_is_read_by_its_name(word: str) -> None:
    (quantity,) = find_quantities(f"It lent 12.5 million {word} to it.")
    assert (quantity.value, quantity.unit, quantity.kind) == (12_500_000, currencies.WORDS[word], Kind.MONEY)


OF_ONE = {"second", "minute", "bit", "marks"}
"""Words that are no unit after another number: "the 12 second boats"."""


@pytest.mark.parametrize("word", sorted(units.WORDS.keys() - OF_ONE))
def test_every_unit_is_read_by_its_words(word: str) -> None:
    (quantity,) = find_quantities(f"It was 12 {word} in all.")
    unit = units.WORDS[word]
    assert (quantity.value, quantity.unit) == (12 * unit.factor, unit.name)


def _quantity(value: Decimal, unit: str) -> Quantity:
    return Quantity(surface=f"{value} {unit}", value=value, unit=unit, kind=Kind.OTHER, precision=Decimal(1))


@settings(max_examples=100)
@given(value=st.integers(1, 10**6), one=st.sampled_from(sorted(BASES)), other=st.sampled_from(sorted(BASES)))
def test_a_conversion_there_and_back_is_the_same(value: int, one: str, other: str) -> None:
    first, second = _quantity(Decimal(value), one), _quantity(Decimal(1), other)
    converted = in_unit_of(first, second)
    if BASES[one][0] != BASES[other][0]:
        assert converted == first
    else:
        assert compare(first, converted).agrees
        assert abs(in_unit_of(converted, first).value - value) < Decimal("0.000001") * value
