"""Who made a work that a reference cites."""

from __future__ import annotations

import pytest

from citecheck.naming.makers import maker_names
from citecheck.records import Reference


@pytest.mark.parametrize(
    ("reference", "names"),
    [
        (Reference(text="", publisher="The Eel Office"), ("Eel Office",)),
        (
            Reference(text="", publisher="Eel Office and Weir Federation"),
            ("Eel Office and Weir Federation", "Eel Office", "Weir Federation"),
        ),
        (
            Reference(text="", authors=("Wendy Marsh", "Ola Berg et al."), container="Sluice"),
            ("Sluice", "Marsh", "Berg"),
        ),
        (Reference(text="", publisher="HM"), ()),
        (Reference(text=""), ()),
    ],
)
def test_the_names_by_which_a_sentence_credits_a_work(reference: Reference, names: tuple[str, ...]) -> None:
    assert maker_names(reference) == names
