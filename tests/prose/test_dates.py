from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.prose.dates import MONTHS, DateKind, find_dates


@pytest.mark.parametrize(
    ("text", "surface", "iso", "high", "kind"),
    [
        ("It closed in 1987.", "1987", "1987", None, "year"),
        ("the 2012 Libraries Act", "2012", "2012", None, "year"),
        ("since April 2015, rents", "April 2015", "2015-04", None, "month"),
        ("on 29th April 2015", "29th April 2015", "2015-04-29", None, "day"),
        ("on April 9,2015, all", "April 9,2015", "2015-04-09", None, "day"),
        ("on April 9, 2015.", "April 9, 2015", "2015-04-09", None, "day"),
        ("on 9 April", "9 April", "--04-09", None, "day"),
        ("(2015-04-29)", "2015-04-29", "2015-04-29", None, "day"),
        ("read on 31/12/2015", "31/12/2015", "2015-12-31", None, "day"),
        ("read on 04/05/2015", "04/05/2015", "2015", None, "day"),
        ("in 2013/14 it fell", "2013/14", "2013", "2014", "financial_year"),
        ("in 2013-14 it fell", "2013-14", "2013", "2014", "financial_year"),
        ("in 1999/00 it fell", "1999/00", "1999", "2000", "financial_year"),
        ("the years 2010–15", "2010–15", "2010", "2015", "span"),
        ("from 2011 to 2020", "2011 to 2020", "2011", "2020", "span"),
        ("between 2000 and 2010", "2000 and 2010", "2000", "2010", "span"),
        ("from 2009/10 to 2013/14", "2009/10 to 2013/14", "2009", "2014", "span"),
        ("April 2014 to March 2015", "April 2014 to March 2015", "2014-04", "2015-03", "span"),
        ("from January to March 2016", "January to March 2016", "2016-01", "2016-03", "span"),
        ("on 1-3 May 2016", "1-3 May 2016", "2016-05-01", "2016-05-03", "span"),
        ("in the 1990s", "1990s", "1990", "1999", "span"),
        ("late 2014", "2014", "2014", None, "year"),
    ],
)
def test_reads(text: str, surface: str, iso: str, high: str | None, kind: str) -> None:
    (date,) = find_dates(text)
    assert (text[date.start : date.end], date.iso, date.high, date.kind.value) == (surface, iso, high, kind)


@pytest.mark.parametrize(
    "text",
    [
        "2000 patients were seen",
        "a survey of 1900 people",
        "£2015 a head",
        "some 2,015 of them",
        "2015.5 tonnes",
        "2015% more",
        "flat 20155",
        "form AB2015",
        "see example.org/2015/03",
        "they may 12 times a day",
        "3.10.14",
    ],
)
def test_leaves_alone(text: str) -> None:
    assert find_dates(text) == ()


def test_two_years_side_by_side_are_no_span() -> None:
    assert [date.iso for date in find_dates("in 2013 and 2014")] == ["2013", "2014"]


def test_a_year_before_its_noun_is_a_year_after_a_preposition() -> None:
    assert [date.iso for date in find_dates("In 2012 patients were asked.")] == ["2012"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("29 February 2015", "2015-02"),
        ("29 February 2016", "2016-02-29"),
        ("29 February", "--02-29"),
        ("February 30, 2016", "2016-02"),
        ("31/04/2015", "2015-04"),
        ("2015-06-31", "2015-06"),
        ("2015-06-00", "2015-06"),
        ("30 June 2015", "2015-06-30"),
    ],
)
def test_a_day_that_no_calendar_has_is_left_out(text: str, iso: str) -> None:
    assert [date.iso for date in find_dates(f"It opened on {text}, they say.")] == [iso]


@settings(max_examples=60)
@given(year=st.integers(1500, 2099), month=st.sampled_from(sorted(MONTHS)), day=st.integers(1, 28))
def test_a_written_day_comes_back(year: int, month: str, day: int) -> None:
    (date,) = find_dates(f"It opened on {day} {month.title()} {year}, they say.")
    assert date.iso == f"{year}-{MONTHS[month]:02}-{day:02}"
    assert date.kind is DateKind.DAY
    assert date.year == year


@settings(max_examples=60)
@given(st.text(alphabet="0123456789/-–. ,ApriltoMay£", max_size=40))
def test_dates_are_ascending_and_apart(text: str) -> None:
    dates = find_dates(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(dates))
    assert all(0 <= d.start < d.end <= len(text) for d in dates)


def test_a_year_and_a_day_without_one_are_no_span() -> None:
    dates = find_dates("the season from 2012 to 5 May, and from 5 May to 6 June")
    assert [(date.year, date.last_year) for date in dates] == [(2012, None), (None, None), (None, None)]
    (span,) = find_dates("from 2012 to May 2014")
    assert (span.year, span.last_year) == (2012, 2014)
