from __future__ import annotations

import itertools
import pathlib
from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.quantities import find_quantities
from citecheck.records import Kind, Qualifier

_CASES = pathlib.Path(__file__).with_name("cases.txt")


def _cases() -> Iterator[tuple[str, list[list[str]]]]:
    rows = [
        [cell.strip() for cell in line.split("|")]
        for line in _CASES.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    for text, group in itertools.groupby(rows, key=lambda row: row[0]):
        yield text, [row[1:] for row in group]


@pytest.mark.parametrize(("text", "expected"), tuple(_cases()), ids=lambda case: case if isinstance(case, str) else "")
def test_reads(text: str, expected: list[list[str]]) -> None:
    found = [
        [
            quantity.surface,
            quantity.value,
            quantity.high,
            quantity.unit or "",
            quantity.kind.value,
            quantity.qualifier.value,
        ]
        for quantity in find_quantities(text)
    ]
    wanted = [
        [surface, Decimal(value), Decimal(high) if high else None, unit, kind, qualifier]
        for surface, value, high, unit, kind, qualifier in expected
    ]
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 1987 and shut on 3 May 2011.",
        "the years 2013/14 to 2015/16",
        "in the 1990s and the nineteen-nineties",
        "see page 5, pp. 12-14 and Section 3.2",
        "as Figures 3 and 4 show",
        "Recommendation two",
        "Levels 4 & 5 courses",
        "Year 9 pupils",
        "Cm 9112 and HC 123",
        "code NM_1_1, flat SW1A 2AA, form AB12",
        "open 24/7",
        "call 859-555-0143 or (859) 555-0143",
        "Dial 111 or 999.",
        "lost 4-2 at home and won 6–1 away",
        "a 501(c)3 body",
        "on the 6.40 from Holm",
        "the tide at 2020 rates of flow",
        "updated at 17.22 GMT, saved 04:26:36",
        "the Quay Public Licence 1.1",
        "a scale in which 1 signifies calm",
        "a fourth and final term",
        "the class of ’68 and the storms of ’87",
        "H.R. 3564, S. 12 and Pub. L. 104-182",
        "pp10-11 and pp166–169",
        "The Quay 4/2009",
        "since 9/11 it",
        "runs on Android 2.2",
        "ring 020 7946 0123 or +44 (0)20 7946 0123",
        "ISBN 978-0-306-40615-7",
        "https://example.org/2015/12/34?page=7",
        "write to desk12@example.org",
        "version 2.1.3",
        "at 8am – 6.30 pm, 10:30 and 11 o'clock",
        "1. Buy nets\n2. Mend nets",
        "3.1 Mending the nets",
        "10 Harbour Street",
        "no one, one of them, one another, one day",
        "One boat is one too many.",
        "the Four Rivers Housing Strategy",
        "its Five Year Harbour Plan",
        "the first half and a third party",
        "the 19th and 21st boats",
        "of rents.12 We",
        "[12] and [3, 4]",
        "a doubled-up rope",
        "a double room and a triple lock",
        "We hope to double the catch.",
        "It runs on double the whole way.",
        "zero hours contracts",
        "until 202021",
        "at Harbour 21",
        "in their fifties",
        "in the 90s",
        "it needs 1) nets, 2) boats",
        "the 180 Harbour Framework",
        "sensitivity [0.62; 0.67]",
        "An acre is a long way off.",
        "It is not worth a penny, nor a penny-whistle.",
        "several hundred thousand eels",
        "£100s of millions",
        "a six-figure sum",
        "the 1/2nd Battalion",
        "the 14C dates",
        "a 50-50 split",
    ],
)
def test_no_quantity(text: str) -> None:
    assert [quantity.surface for quantity in find_quantities(text)] == []


def test_a_range_of_places_in_a_sentence_keeps_its_neighbours_apart() -> None:
    text = "Of 4,000 boats, 12% were lost; by 2030 a further £3m-£4m may be needed."
    assert [quantity.surface for quantity in find_quantities(text)] == ["4,000", "12%", "£3m-£4m"]


@pytest.mark.parametrize(
    ("text", "precision"),
    [("£2.4bn", "100000000"), ("12%", "1"), ("320 inns", "1"), ("3 million eggs", "1000000"), ("4.50 miles", "0.01")],
)
def test_precision_is_the_worth_of_the_last_digit(text: str, precision: str) -> None:
    assert find_quantities(text)[0].precision == Decimal(precision)


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("£30bn a year", "year"),
        ("£1000 per head", "head"),
        ("£15.40/hour", "hour"),
        ("£15,000 p.a.", "year"),
        ("£3.40 per sq ft", "square foot"),
        ("£12 per m²", "square metre"),
        ("$350/kg", "kilogram"),
        ("60 mph", "hour"),
        ("5 kg per hectare", "hectare"),
        ("120 parts per million", None),
        ("2.1 cobblers per 1,000 people", "1,000 people"),
        ("1,700 sailings per week", "week"),
        ("£3m over three years", None),
    ],
)
def test_per(text: str, per: str | None) -> None:
    assert find_quantities(text)[0].per == per


def test_line_breaks_inside_a_quantity() -> None:
    text = "cuts of 40 per \ncent, £1 \nbillion and thirty-\none times fewer"
    assert [quantity.value for quantity in find_quantities(text)] == [Decimal(40), Decimal(10) ** 9, Decimal(31)]


# --- properties


_SCALES = {"": 1, " thousand": 1000, "k": 1000, " million": 10**6, "m": 10**6, " billion": 10**9, "bn": 10**9}
_NUMBERS = st.decimals(min_value="0.1", max_value=9999, places=2, allow_nan=False)


def _figure(value: Decimal, grouped: bool) -> str:
    return f"{value.normalize():,f}" if grouped else f"{value.normalize():f}"


@settings(max_examples=120)
@given(value=_NUMBERS, scale=st.sampled_from(sorted(_SCALES)), grouped=st.booleans(), sign=st.sampled_from("£$€"))
def test_money_comes_back(value: Decimal, scale: str, grouped: bool, sign: str) -> None:
    (quantity,) = find_quantities(f"They lent {sign}{_figure(value, grouped)}{scale} to it.")
    assert quantity.value == value * _SCALES[scale]
    assert quantity.kind is Kind.MONEY
    assert quantity.high is None


@settings(max_examples=80)
@given(value=_NUMBERS, sign=st.sampled_from(["%", " per cent", " percent", " %"]))
def test_percentages_come_back(value: Decimal, sign: str) -> None:
    (quantity,) = find_quantities(f"Rents rose by {_figure(value, False)}{sign}.")
    assert (quantity.value, quantity.unit) == (value, "percent")


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_ONES += "seventeen eighteen nineteen".split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def _in_words(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {_in_words(number % 100)}" if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    for size, name in ((10**6, "million"), (1000, "thousand")):
        if number >= size:
            left = number % size
            joint = " and " if 0 < left < 100 else " "
            return f"{_in_words(number // size)} {name}" + (f"{joint}{_in_words(left)}" if left else "")
    raise AssertionError(number)


@settings(max_examples=150)
@given(number=st.integers(2, 999_999_999), title=st.booleans())
def test_number_words_come_back(number: int, title: bool) -> None:
    words = _in_words(number)
    text = f"{words.capitalize() if title else words} gulls"
    (quantity,) = find_quantities(text)
    assert quantity.value == number
    assert quantity.surface.lower() == words


@settings(max_examples=80)
@given(low=st.integers(1, 400), step=st.integers(1, 300), joint=st.sampled_from(["-", "–", " – ", " to "]))
def test_ranges_come_back(low: int, step: int, joint: str) -> None:
    (quantity,) = find_quantities(f"It takes {low}{joint}{low + step} days.")
    assert (quantity.value, quantity.high) == (low, low + step)
    assert quantity.qualifier is Qualifier.BETWEEN


_PARTS = """£ 12 3.4 % per_cent million one in ten half of a third - – to between and , . 2015 May years old m2
<sup>2</sup> over ( ) x ½ [ ] / :""".split()
_PIECES = st.lists(st.sampled_from([*_PARTS, " ", "\n"]), max_size=25)


@settings(max_examples=200)
@given(pieces=_PIECES)
def test_spans_are_exact_ascending_and_apart(pieces: list[str]) -> None:
    for text in ("".join(pieces).replace("_", " "), " ".join(pieces).replace("_", " ")):
        found = find_quantities(text)
        assert all(text[q.start : q.end] == q.surface != "" for q in found)
        assert all(a.end <= b.start for a, b in itertools.pairwise(found))
        assert all(q.high is None or q.high >= q.value for q in found)


@settings(max_examples=150)
@given(text=st.text(max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for quantity in find_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.surface


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("It was the worst flood of the last century.", []),
        ("It could be dredged by the end of the next decade.", []),
        ("Trade fell over the course of the last decade.", [10]),
        ("It stood empty for most of the past century.", [100]),
        ("Trade has fallen in the past decade.", [10]),
    ],
)
def test_a_century_that_is_a_time_and_no_length_of_time(text: str, years: list[int]) -> None:
    assert [quantity.value for quantity in find_quantities(text)] == years
