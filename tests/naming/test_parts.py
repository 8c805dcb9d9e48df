"""A name in its parts."""

from __future__ import annotations

import pytest

from citecheck.naming import fold, parse_name


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Ines Fairweather", ("ines",), "fairweather"),
        ("Sir Oskar van der Quayle KC", ("oskar",), "quayle"),
        ("Fairweather, Ines M.", ("ines", "m"), "fairweather"),
        ("Fairweather IM", ("i", "m"), "fairweather"),
        ("J.K. Fairweather", ("j", "k"), "fairweather"),
        ("JK Fairweather", ("j", "k"), "fairweather"),
        ("Ben Adeyemi", ("ben",), "adeyemi"),
        ("Lord Fairweather", (), "fairweather"),
        ("Ines Fairweather, Director of Tides", ("ines",), "fairweather"),
        ("Ines Fairweather (ed.)", ("ines",), "fairweather"),
        ("", (), ""),
    ],
)
def test_given_and_family_names(text: str, given: tuple[str, ...], family: str) -> None:
    name = parse_name(text)
    assert (name.given, name.family) == (given, family)


def test_what_is_no_part_of_the_name_is_kept_apart() -> None:
    name = parse_name("Rt Hon Dame Ines Fairweather DBE")
    assert name.honorifics == ("rt", "hon", "dame")
    assert name.suffixes == ("dbe",)
    assert parse_name("Oskar van der Quayle").particles == ("van", "der")


def test_folding_takes_accents_and_apostrophes_off() -> None:
    assert fold("Ødegård") == "odegard"
    assert fold("O’Driscoll") == fold("O'DRISCOLL") == "odriscoll"
