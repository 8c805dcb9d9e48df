"""Entries found by a word of their makers: none that a citation fits may be left out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citecheck.extraction.citation_entries import entry_of, likeness
from citecheck.extraction.citation_index import EntryIndex
from citecheck.extraction.references import parse_note
from citecheck.records import Location, Note, NoteKind

_NOTES = (
    "Reed, J. and Marsh, A. (2015) Tides of the East Coast. Eastport Press.",
    "van der Berg, P. (2014) Salt and Sand. Harbour Trust.",
    "Harbour Safety Board (HSB) (2016) Annual Report. London.",
    "The Harbour Board (2016) Accounts. London.",
    "Department of Ports and Tides (2012) Waders. HMSO.",
    "Garcia Marquez, G. (2011) A Ferry. Delta.",
    "Teal, R., Reed, J. and Ortiz-Vega, M. (n.d.) Mudflats.",
    "DPT (2012) Small harbours.",
)
_ENTRIES = tuple(
    entry_of(
        Note(
            id=str(number),
            label=str(number),
            text=text,
            location=Location(document="d", start=0, end=len(text), line=1, surface=text),
            kind=NoteKind.ENTRY,
            references=parse_note(text),
        ),
        parse_note(text)[0],
    )
    for number, text in enumerate(_NOTES)
)
_INDEX = EntryIndex(_ENTRIES)
_WORDS = (
    "Reed Marsh van der Berg Harbour Safety Board The the HSB HB Department of Ports and Tides Garcia Marquez G. J. & "
    ", Teal Ortiz-Vega et al. DPT DOPAT others"
).split()


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=5).map(" ".join))
def test_no_entry_that_fits_is_left_out(who: str) -> None:
    fitting = [entry for entry in _ENTRIES if likeness(who, entry) > 0]
    found = [entry for entry in _INDEX.like(who) if likeness(who, entry) > 0]
    assert found == fitting


@given(st.sampled_from(_WORDS), st.sampled_from(["2011", "2012", "2014", "2015", "2016", "n.d."]))
def test_a_year_leaves_out_the_works_of_others(who: str, year: str) -> None:
    found = _INDEX.like(who, year)
    assert all(year in entry.years for entry in found)
    assert [e for e in found if likeness(who, e) > 0] == [
        e for e in _ENTRIES if year in e.years | {e.year} and likeness(who, e) > 0
    ]


def test_initials_name_a_body_and_a_body_its_initials() -> None:
    assert _NOTES.index("Harbour Safety Board (HSB) (2016) Annual Report. London.") in [
        int(entry.note) for entry in _INDEX.like("HSB")
    ]
    assert _NOTES.index("DPT (2012) Small harbours.") in [
        int(entry.note) for entry in _INDEX.like("Department of Ports and Tides")
    ]
