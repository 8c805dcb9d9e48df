"""What a cell shows of its number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.readers.number_formats import BUILT_IN, Shown, shown

CASES = [
    ("0.1234", "0.0%", "12.3%", "12.34%"),
    ("0.5", "0%", "50%", None),
    ("1234.5678", "#,##0", "1,235", "1,234.5678"),
    ("1234567", "#,##0,", "1,235", "1,234.567"),
    ("4500000", '£#,##0.0,,"m"', "£4.5m", None),
    ("-1234", "#,##0;(#,##0)", "(1,234)", None),
    ("-1234.5", "#,##0.0_);[Red]\\(#,##0.0\\)", "(1,234.5)", None),
    ("12.3", "[$£-809]#,##0.00", "£12.30", None),
    ("0", '0.0;-0.0;"-"', "-", None),
    ("3", '[<5]"[c]";#,##0', "[c]", None),
    ("300", '[<5]"[c]";#,##0', "300", None),
    ("5.2", "+0.0;-0.0;0.0", "+5.2", None),
    ("43995", "mmm-yy", "June 2020", None),
    ("43995", "dd/mm/yyyy", "13 June 2020", None),
    ("43995.5", "d mmm yyyy hh:mm", "13 June 2020", None),
    ("43995", "yyyy", "2020", None),
    ("2011", "General", "2011", None),
    ("0.30000000000000004", "General", "0.3", None),
    ("1234.5", "@", "1234.5", None),
    ("0.5", "h:mm", "0.5", None),
    ("n/a", "0.0", "n/a", None),
]


@pytest.mark.parametrize(("value", "code", "text", "exact"), CASES)
def test_a_number_is_read_as_its_cell_shows_it(value: str, code: str, text: str, exact: str | None) -> None:
    assert shown(value, code) == Shown(text, exact)


def test_the_older_calendar_of_the_mac() -> None:
    assert shown("42533", "mmm yyyy", from_1904=True).text == "June 2020"


@given(
    st.one_of(st.floats(), st.integers()),
    st.one_of(st.sampled_from(sorted(BUILT_IN.values())), st.text('0#,.%;[]"_*@ymdhs£E+-?/\\ <>5a')),
)
def test_every_number_has_a_text(value: float, code: str) -> None:
    made = shown(repr(value), code)
    assert isinstance(made.text, str)
    assert len(made.text) < 1_000
