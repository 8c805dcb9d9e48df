"""What a document prints twice, and what only looks like it."""

from __future__ import annotations

import time

import citecheck
from citecheck.readers import read_bytes
from citecheck.records import Ledger

SUMMARY = [
    f"In the {name} harbour {n} of every {n * 3} berths stood empty when the {name} survey was made last winter."
    for n, name in enumerate("north south east west upper lower inner".split(), start=11)
]
FILLING = [
    "Ferries run to the islands on every day but Sunday, and the post goes with them.",
    "Cranes were moved to the coal quay after the flood and have stayed there since.",
    "Nobody has counted the small boats, which lie wherever their owners find a ring.",
]


def ledger(*parts: str) -> Ledger:
    return citecheck.extract(read_bytes("\n\n".join(parts).encode(), id="harbours"))


def test_a_summary_printed_twice_is_one_repeat() -> None:
    found = ledger("Summary", " ".join(SUMMARY), "Findings", *FILLING, "Summary again", " ".join(SUMMARY), "The end")
    (repeat,) = found.repeats
    text = found.document.text
    later = text.rindex("In the north")
    assert (repeat.location.start, repeat.of.start) == (later, text.index("In the north"))
    assert repeat.last.surface.endswith("last winter")
    assert found.is_repeated(found.document.locate(later + 20, later + 24))
    assert not found.is_repeated(found.document.locate(repeat.of.start + 20, repeat.of.start + 24))


def test_slips_and_broken_lines_do_not_hide_a_repeat() -> None:
    again = (
        " ".join(SUMMARY).replace("when the east survey", "when our east survey").replace("empty when", "empty\nwhen")
    )
    found = ledger(
        "Summary", " ".join(SUMMARY), "Findings", *FILLING, "Summary", again.replace("upper harbour", "upper")
    )
    (repeat,) = found.repeats
    assert repeat.last.surface.endswith("last winter")


def test_a_phrase_of_thirty_words_is_no_repeat() -> None:
    phrase = (
        "one berth in four that the port was given by the crown stood empty on the day of the survey, and no ship has "
        "asked for it in all the years since then"
    )
    found = ledger(
        "Summary", f"We found that {phrase}.", "Findings", *FILLING, f"It is said that {phrase}.", *FILLING[:1]
    )
    assert len(phrase.split()) > 29
    assert found.repeats == ()


def test_a_refrain_is_followed_in_linear_time() -> None:
    text = " ".join(["The bell rings on the quay and the boats come in."] * 20_000)
    began = time.perf_counter()
    ledger_of = read_bytes(text.encode(), id="bells")
    from citecheck.extraction.repeats import find_repeats

    find_repeats(ledger_of, ())
    assert time.perf_counter() - began < 20
