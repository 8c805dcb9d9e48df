"""Whether two spellings name one person."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.naming import same_name

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9).map(str.capitalize)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ines Fairweather", "Ines Fairweather"),
        ("Dr Ines Fairweather OBE", "Ines Fairweather"),
        ("Rt Hon Ines Fairweather MP", "ines fairweather"),
        ("Fairweather, Ines", "Ines Fairweather"),
        ("Fairweather I", "Ines Fairweather"),
        ("I. M. Fairweather", "Ines Maud Fairweather"),
        ("Ines Fairweather", "Ines Maud Fairweather"),
        ("Robert Quayle", "Bob Quayle"),
        ("Rob Quayle", "Bobby Quayle"),
        ("Stephen Quayle", "Steven Quayle"),
        ("Philip Ødegård", "Phillip Odegard"),
        ("Zoë O’Driscoll", "Zoe O'Driscoll"),
        ("Marie-Claire Duval", "Marie Claire Duval"),
        ("Ines Fairweather", "Ines Fairwether"),
        ("Ines Fairweather", "Ines Fairwaether"),
        ("Ravindra Mukhopadhyay", "Ravindra Mukhopadyay"),
        ("Ben Adeyemi", "Benjamin Adeyemi"),
        ("InesFairweather", "Ines Fairweather"),
        ("Alexander Piers Quayle", "Piers Quayle"),
    ],
)
def test_one_person(a: str, b: str) -> None:
    match = same_name(a, b)
    assert match.same is True, match
    assert match.score >= 0.7
    assert match.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ines Fairweather", "Ines Quayle"),
        ("Ines Fairweather", "Oskar Fairweather"),
        ("George Quayle", "Georgina Fairweather"),
        ("Robert Quayle", "Gilbert Quayle"),
        ("John Quayle", "Joseph Quayle"),
        ("Ines Maud Fairweather", "Ines Ruth Fairweather"),
        ("Ines Marlowe", "Ines Marchetti"),
    ],
)
def test_two_people(a: str, b: str) -> None:
    assert same_name(a, b).same is False


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Tony Quayle", "Toby Quayle"),
        ("Tim Quayle", "Tom Quayle"),
        ("Francis Quayle", "Frances Quayle"),
        ("Mr Quayle", "Ines Quayle"),
        ("Ines", "Ines Quayle"),
        ("Quayle Oskar", "Oskar Quayle"),
        ("", "Ines Quayle"),
        ("I. Fairweather", "Ines Fairwether"),
    ],
)
def test_cannot_tell(a: str, b: str) -> None:
    assert same_name(a, b).same is None


def test_close_first_names_score_below_a_match_and_say_why() -> None:
    match = same_name("Tony Quayle", "Toby Quayle")
    assert 0 < match.score <= 0.5
    assert "first name" in match.reason


@settings(max_examples=60)
@given(given_name=LETTERS, family=LETTERS)
def test_a_name_is_itself_and_order_does_not_matter(given_name: str, family: str) -> None:
    name = f"{given_name} {family}"
    assert same_name(name, name).same is True
    assert same_name(f"Dr {name}", name).same is True


@settings(max_examples=80)
@given(a=st.text(max_size=30), b=st.text(max_size=30))
def test_any_text_gets_an_answer_and_the_same_from_both_sides(a: str, b: str) -> None:
    one, two = same_name(a, b), same_name(b, a)
    assert 0 <= one.score <= 1
    assert one.same == two.same


@pytest.mark.parametrize("text", ["ABC ", "of ", "Anna "])
def test_a_text_is_no_name(text: str) -> None:
    assert same_name(text * 20_000, text * 19_000).same is None
