"""Whom the passage before the marker of an "Ibid." names and credits."""

from __future__ import annotations

import pytest

import citecheck
from citecheck.readers import read_bytes
from citecheck.records import Marker

NOTES = """
1. Eel Office and Drainage Federation (2011) – Search for eels
2. Wendy Marsh, Lessons from the weir (Sluice Press, 2014)
3. Ibid.
"""


def last_marker(said: str) -> Marker:
    text = f"Eels are dear.[1] Weirs are cheap.[2] {said}[3]\n{NOTES}"
    return citecheck.extract(read_bytes(text.encode(), id="weirs", format="text")).markers[-1]


@pytest.mark.parametrize(
    ("said", "names", "credits"),
    [
        ("The Drainage Federation has said that it works.", ("Drainage Federation",), ("Drainage Federation",)),
        ("According to the Eel Office it works.", ("Eel Office",), ("Eel Office",)),
        ("The Eel Office warned: “It leaks. It will burst.”", ("Eel Office",), ("Eel Office",)),
        ("The weir of the Eel Office works, says Marsh.", ("Eel Office", "Marsh"), ()),
        ("The Marshland weir works.", (), ()),
        ("The weir works.", (), ()),
    ],
)
def test_names_and_credits(said: str, names: tuple[str, ...], credits: tuple[str, ...]) -> None:
    marker = last_marker(said)
    assert marker.label == "3"
    assert marker.names == names
    assert marker.credits == credits


def test_the_paragraph_before_and_what_another_marker_is_for_are_not_read() -> None:
    assert last_marker("The Eel Office said so.\n\nThe weir works.").names == ()
    text = f"Eels are dear.[1] The Eel Office said so.[2] The weir works.[3]\n{NOTES}"
    assert citecheck.extract(read_bytes(text.encode(), id="weirs", format="text")).markers[-1].names == ()


def test_markers_of_other_notes_hold_no_names() -> None:
    text = f"The Eel Office has said that eels are dear.[1] Weirs are cheap.[2] They last.[3]\n{NOTES}"
    markers = citecheck.extract(read_bytes(text.encode(), id="weirs", format="text")).markers
    assert [marker.names for marker in markers] == [(), (), ()]
