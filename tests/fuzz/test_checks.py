"""What the fuzzers check, on a few texts of each run: tokens put together, and small ones of the slow texts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz import tokens
from tests.fuzz.checks import check_extract, check_judge, check_note, check_quantities
from tests.fuzz.slow_inputs import SLOW

_GAPS = st.sampled_from(["", " ", " ", " "])
_TEXTS = st.lists(st.sampled_from(tokens.GROUPS).flatmap(st.sampled_from).flatmap(lambda t: _GAPS.map(t.__add__))).map(
    "".join
)


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_quantities_of_any_tokens(text: str) -> None:
    check_quantities(text)


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_note_of_any_tokens(text: str) -> None:
    check_note(text)


@settings(max_examples=40, deadline=None)
@given(_TEXTS, _TEXTS)
def test_judge_of_any_tokens(claim: str, source: str) -> None:
    check_judge(claim, f"{source} {claim}")


@settings(max_examples=30, deadline=None)
@given(st.lists(_TEXTS, max_size=4).map("\n\n".join))
def test_extract_of_any_tokens(text: str) -> None:
    check_extract(f"The harbour opened.\n\n{text}")


@pytest.mark.parametrize("name", SLOW)
def test_a_small_one_of_each_slow_text(name: str) -> None:
    text = SLOW[name](400)
    check_quantities(text)
    check_note(text)
    check_judge(text, text)
    check_extract(f"The harbour opened.\n\n{text}")
