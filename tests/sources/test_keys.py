from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.records import Claim, Note, Reference
from citecheck.sources.keys import Key, key_from_metadata, key_of, title_likeness, topic_words

BERTHS = Reference(text="n", publisher="The Harbour Fund", title="Empty berths in northern ports", date="2012-03")


def test_the_file_name_can_be_read() -> None:
    key = key_of(BERTHS)
    assert key is not None
    assert key.name.startswith("harbour-fund--empty-berths-in-northern-ports--2012-")


@pytest.mark.parametrize(
    "printed",
    [
        attrs.evolve(BERTHS, publisher="Harbour Fund"),
        attrs.evolve(BERTHS, title="EMPTY BERTHS IN NORTHERN PORTS"),
        attrs.evolve(BERTHS, title="Empty berths in northern ports: a count"),  # subtitle
        attrs.evolve(BERTHS, title="Empty berths in nothern ports"),  # slip
        attrs.evolve(BERTHS, date="2012"),
        attrs.evolve(BERTHS, date=None),
        attrs.evolve(BERTHS, publisher=None),
    ],
)
def test_other_prints_of_one_note_match(printed: Reference) -> None:
    one, other = key_of(BERTHS), key_of(printed)
    assert one is not None
    assert other is not None
    assert one.matches(other)
    assert other.matches(one)


@pytest.mark.parametrize(
    "near_miss",
    [
        attrs.evolve(BERTHS, date="2013-03"),
        attrs.evolve(BERTHS, date="2012-09"),  # interim and final report
        attrs.evolve(BERTHS, publisher="Port Watch"),
        attrs.evolve(BERTHS, title="Empty berths in southern ports"),
        attrs.evolve(BERTHS, title="Empty berths"),
        attrs.evolve(BERTHS, title=None, url="http://harbour.example/berths"),
    ],
)
def test_near_misses_do_not_match(near_miss: Reference) -> None:
    one, other = key_of(BERTHS), key_of(near_miss)
    assert one is not None
    assert other is not None
    assert not one.matches(other)
    assert one.name != other.name


def test_a_number_in_a_title_is_never_a_slip() -> None:
    assert title_likeness("Port statistics 2013", "Port statistics 2014") == 0.0
    assert title_likeness("Port statistics 2013", "Port statistics 2013") == 1.0


def test_a_note_that_names_only_a_body_is_keyed_by_the_claim(claim: Callable[..., Claim]) -> None:
    reference = Reference(text="n", publisher="ONS")
    said = claim("Ferries in the north carried 3.1 million people in 2011.")
    key = key_of(reference, claim=said)
    assert key is not None
    assert {"ferries", "north", "million", "2011"} <= set(key.topic)
    assert key_of(reference) is None


def test_the_same_sentence_mended_otherwise_still_matches(claim: Callable[..., Claim]) -> None:
    reference = Reference(text="n", publisher="ONS")
    one = key_of(reference, claim=claim("Ferries in the north carried 3.1 million people across the sound in 2011."))
    other = key_of(reference, claim=claim("Ferries in the north carried 3.1 million people across the so und in 2011."))
    elsewhere = key_of(reference, claim=claim("Trains in the south carried 9 million people across the plain in 2011."))
    assert one is not None
    assert other is not None
    assert elsewhere is not None
    assert one.matches(other)
    assert not one.matches(elsewhere)


def test_a_comment_is_keyed_by_its_words_and_an_empty_note_by_the_claim(
    note: Callable[..., Note], claim: Callable[..., Claim]
) -> None:
    comment = key_of(None, note=note("The board counted 312 empty berths in that year."))
    assert comment is not None
    assert "312" in comment.topic
    empty = key_of(None, note=note(""), claim=claim("There were 312 empty berths."))
    assert empty is not None
    assert "berths" in empty.topic
    assert key_of(None, note=note("")) is None


@settings(max_examples=60)
@given(st.text(max_size=300), st.text(max_size=300), st.sampled_from(["", "2012", "2012-03"]))
def test_any_print_gives_a_file_name_that_every_system_takes(publisher: str, title: str, date: str) -> None:
    name = Key(publisher=publisher, title=title, date=date).name
    assert 0 < len(name) < 140
    assert name.isascii()
    assert not set(name) & set('/\\:*?"<>| .\0')


@settings(max_examples=60)
@given(st.text(max_size=80), st.text(max_size=80))
def test_likeness_has_bounds_and_no_direction(one: str, other: str) -> None:
    assert 0.0 <= title_likeness(one, other) <= 1.0
    assert title_likeness(one, other) == title_likeness(other, one)


@settings(max_examples=40)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=200))
def test_metadata_gives_the_key_back(publisher: str, title: str, text: str) -> None:
    key = Key(publisher=publisher, title=title, topic=topic_words(text))
    assert key_from_metadata(key.as_metadata()) == key


def test_metadata_of_another_shape_gives_an_empty_key() -> None:
    assert key_from_metadata(["no", "table"]) == Key()
    assert key_from_metadata({"title": 3, "topic": {"a": "b"}}) == Key()
