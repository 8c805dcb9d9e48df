"""A part that is printed twice says each thing once."""

from __future__ import annotations

import attrs
from tests.rules.factories import ledger, place

from citecheck.records import Ledger, Location, Repeat
from citecheck.rules.interface import finding
from citecheck.rules.repeats import merge_repeats


def printed_twice() -> Ledger:
    """Offsets 100 to 500 come again at 1100 to 1500."""

    def at(start: int) -> Location:
        return place("words", start=start)

    repeat = Repeat(location=at(1100), last=at(1495), of=at(100), of_last=at(495))
    return attrs.evolve(ledger("One berth."), repeats=(repeat,))


def test_one_slip_in_both_printings_is_one_finding_with_both_places() -> None:
    first = finding("arithmetic", "the parts do not add up", place("40", start=120))
    again = finding("arithmetic", "the parts do not add up", place("40", start=1122), key=("again",))
    (merged,) = merge_repeats([first, again], [printed_twice()])
    assert merged.fingerprint == first.fingerprint
    assert [(one.start, one.label) for one in merged.related] == [(1122, "in a repetition")]


def test_a_conflict_with_one_place_elsewhere_is_told_once() -> None:
    elsewhere = place("45", start=900)
    found = [
        finding("number-conflict", "40 and 45", place("40", start=start), [elsewhere], key=(str(start),))
        for start in (120, 1122)
    ]
    (merged,) = merge_repeats(found, [printed_twice()])
    assert [one.start for one in merged.related] == [900, 1122]


def test_two_slips_of_one_printing_stay_two() -> None:
    found = [
        finding("arithmetic", "the parts do not add up", place("40", start=start), key=(str(start),))
        for start in (120, 300, 1122, 1301)
    ]
    merged = list(merge_repeats(found, [printed_twice()]))
    assert [(one.location.start, [p.start for p in one.related]) for one in merged] == [(120, [1122]), (300, [1301])]


def test_what_stands_outside_stays_as_it_is() -> None:
    found = [
        finding("arithmetic", "the parts do not add up", place("40", start=start), key=(str(start),))
        for start in (700, 1700)
    ]
    assert list(merge_repeats(found, [printed_twice()])) == found
    assert list(merge_repeats(found, [ledger("One berth.")])) == found
