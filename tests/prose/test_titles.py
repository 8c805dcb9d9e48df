"""The words of titles, and slips in them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.prose.titles import is_slip, title_words, word_spans


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("The Fen’s Eels, 2013-14", ("fen", "eels", "2013-14")),
        ("A Weir: an Account", ("weir", "an", "account")),
        ("…", ()),
    ],
)
def test_words_of_a_title(title: str, words: tuple[str, ...]) -> None:
    assert title_words(title) == words


def test_spans_of_words() -> None:
    assert word_spans("Eels, 2013-14!") == ((0, 4), (6, 13))


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("practice", "practise", True),
        ("weirs", "weir", True),
        ("marshes", "marsh", True),
        ("sluice", "sluiec", True),
        ("dredging", "dreding", True),
        ("silt", "salt", False),
        ("weir", "weir", False),
        ("sluice", "juice", False),
        ("dredging", "draining", False),
    ],
)
def test_slips(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip


@settings(max_examples=50)
@given(st.text(alphabet="abc", max_size=7), st.text(alphabet="abc", max_size=7))
def test_a_slip_is_one_both_ways(one: str, other: str) -> None:
    assert is_slip(one, other) is is_slip(other, one)
