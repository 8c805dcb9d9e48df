"""Copies of one document, and what is said of them once."""

from __future__ import annotations

from tests.rules.factories import ledger, place

from citecheck.rules.copies import copies_among, merge_copies
from citecheck.rules.interface import finding

SAID = [f"The port of Brackwater took in {n},000 crates of salted herring in {1990 + n}." for n in range(11, 25)]


def test_two_extractions_of_one_report_are_copies() -> None:
    scan = ledger(*SAID, "Only the scan has 14 pages on nets.", id="scan")
    web = ledger(*(said.replace(" ", "  ").upper() for said in SAID[2:]), id="web")
    other = ledger(*(said.replace("Brackwater", "Saltmere") for said in SAID), id="other")
    assert copies_among([scan, other, web]) == {"scan": "scan", "other": "other", "web": "scan"}


def test_a_few_shared_sentences_make_no_copy() -> None:
    one = ledger(*SAID[:7], id="one")
    two = ledger(*SAID[:7], id="two")
    assert copies_among([one, two]) == {"one": "one", "two": "two"}


def test_one_slip_in_copies_is_one_finding_with_all_places() -> None:
    first = finding("quote-mismatch", "has “a” for “b”", place("the long\npier", document="scan"))
    second = finding("quote-mismatch", "has “a” for “b”", place("The long pier", document="web"))
    third = finding("quote-mismatch", "has “a” for “b”", place("The long pier", document="other"))
    copies = {"scan": "scan", "web": "scan", "other": "other"}
    merged = list(merge_copies([first, second, third], copies))
    assert [one.location.document for one in merged] == ["scan", "other"]
    assert [one.document for one in merged[0].related] == ["web"]


def test_two_slips_of_one_document_stay_two() -> None:
    one = finding("arithmetic", "the parts do not add up", place("40", start=5))
    two = finding("arithmetic", "the parts do not add up", place("40", start=900))
    assert len(list(merge_copies([one, two], {"report": "report"}))) == 2


def test_copies_pair_by_letters_first_and_else_by_message() -> None:
    copies = {"scan": "scan", "web": "scan"}
    message = "the sentence reports on 2014"
    found = [
        finding("note-contradicts", message, place("2014", document="scan", start=5)),
        finding("note-contradicts", message, place("in 2014", document="scan", start=90)),
        finding("note-contradicts", message, place("in 2014", document="web", start=7)),
        finding("note-contradicts", message, place("2014.13", document="web", start=70)),
    ]
    merged = list(merge_copies(found, copies))
    assert [[one.location.surface, *(p.surface for p in one.related)] for one in merged] == [
        ["2014", "2014.13"],
        ["in 2014", "in 2014"],
    ]
