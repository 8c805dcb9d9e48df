from __future__ import annotations

import pytest

from citecheck.sources.publishers import PUBLISHERS, canonical, initials, known, same_publisher

SAME = [
    ("The King's Fund", "Kings Fund"),
    ("The King’s Fund", "King's Fund"),
    ("ONS", "Office for National Statistics"),
    ("Office for National Statistics (ONS)", "ONS"),
    ("IGC", "LGC"),  # misread capitals
    ("NA0", "National Audit Office"),
    ("RCGP", "Royal College of GPs"),
    ("Guardian", "The Guardian"),
    ("Monitor and NHS England", "NHS England"),
    ("Harbour Board and Port Watch", "Port Watch"),
    ("HPT", "Harbour and Port Trust"),  # by initials
    ("Institute of Tidal Studies", "Institute of Tidal Studdies"),  # a slip of the pen
]
DIFFERENT = [
    ("BMA", "BMJ"),
    ("NHS England", "NHS Digital"),
    ("Health Foundation", "Harbour Foundation"),
    ("Institute of Tidal Studies", "Institute of Tidal Dynamics"),
    ("Pulse", "Purse"),
    ("LGA", "LGC"),
    ("The Times", "Financial Times"),
    ("The Port", "The Post"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same(one: str, other: str) -> None:
    assert same_publisher(one, other) is True
    assert same_publisher(other, one) is True


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different(one: str, other: str) -> None:
    assert same_publisher(one, other) is False
    assert same_publisher(other, one) is False


def test_unsaid_is_neither() -> None:
    assert same_publisher(None, "ONS") is None
    assert same_publisher("ONS", "") is None


def test_one_key_for_all_names_of_a_publisher() -> None:
    assert canonical("ONS") == canonical("The Office for National Statistics") != canonical("NAO")


def test_initials_leave_out_small_words() -> None:
    assert initials("Office for National Statistics") == "ons"


def test_no_name_means_two_publishers() -> None:
    for row in PUBLISHERS:
        for name in (row.name, *row.aliases):
            assert known(name) is row
