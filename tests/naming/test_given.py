"""Given names and their forms."""

from __future__ import annotations

import pytest

from citecheck.naming import is_given_name, related_given_names


@pytest.mark.parametrize("word", ["Ines", "oskar", "Bob", "Priyanka", "Zoë", "Kwame"])
def test_given_names_of_many_origins_are_known(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Harbour", "Council", "Quayle", ""])
def test_other_words_are_not(word: str) -> None:
    assert not is_given_name(word)


def test_forms_of_one_name_are_related_and_two_full_names_are_not() -> None:
    assert related_given_names("Robert", "Bob")
    assert related_given_names("bob", "rob")
    assert not related_given_names("Robert", "Gilbert")
    assert not related_given_names("Oskar", "Ines")
