"""Quotations, their speakers and the passages they repeat."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.extraction.quotation_marks import pair_marks
from citecheck.extraction.quotation_speakers import find_speaker
from citecheck.extraction.quotations import find_quotations
from citecheck.readers import read
from citecheck.readers.sentences import sentences_of
from citecheck.records import Block, BlockKind, Document, Marker, Quotation, QuotationKind


def document(*paragraphs: str | tuple[BlockKind, str]) -> Document:
    """A document of one block a paragraph."""
    text, blocks = "", []
    for paragraph in paragraphs:
        kind, words = paragraph if isinstance(paragraph, tuple) else (BlockKind.PARAGRAPH, paragraph)
        blocks.append(Block(kind=kind, pieces=((len(text), len(text) + len(words)),)))
        text += words + "\n\n"
    return Document(id="report", text=text, blocks=tuple(blocks))


def quotations(*paragraphs: str | tuple[BlockKind, str]) -> tuple[Quotation, ...]:
    made = document(*paragraphs)
    return find_quotations(made, sentences_of(made), ())


def inner(text: str) -> list[str]:
    return [text[slice(*one.inner)] for one in pair_marks(text) if one.opened and one.closed]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He called it “a wet summer” and left.", ["a wet summer"]),
        ('He called it "a wet summer" and left.', ["a wet summer"]),
        ("He called it ‘a wet summer’ and left.", ["a wet summer"]),
        ("He called it 'a wet summer' and left.", ["a wet summer"]),
        ("“The ‘long pier’ is gone,” she said.", ["The ‘long pier’ is gone,"]),
        ('“The "long pier" of all our ports is gone”', ['The "long pier" of all our ports is gone']),
        ('"The "long pier" of all our ports is gone" she said', ['The "long pier" of all our ports is gone']),
        ('“The pier has gone" and so have we.', ["The pier has gone"]),
        ("The skippers’ boats and the crew’s nets weren’t ‘dry’ in ’98.", ["dry"]),
        ("the ‘skippers’ own boat’ scheme", ["skippers’ own boat"]),
        ("It's the crews' turn: they've no 'net' and that's it.", ["net"]),
        ('A plank of 12" by 4" was cut.', []),
        ("“One” and “two”, then (“three”).", ["One", "two", "three"]),
        ("even if the ‘“best’” cannot be had", ["best’"]),
    ],
)
def test_marks_that_belong_together(text: str, found: list[str]) -> None:
    assert inner(text) == found


def test_a_mark_without_a_partner() -> None:
    (one,) = pair_marks("Then “the tide came in and nobody spoke.")
    assert one.opened
    assert not one.closed
    (two,) = pair_marks("the tide came in and nobody spoke.”")
    assert two.closed
    assert not two.opened


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab “”‘’\"'.,s", max_size=80))
def test_stretches_are_ordered_and_within_the_text(text: str) -> None:
    whole = [one for one in pair_marks(text) if one.opened and one.closed]
    for one in pair_marks(text):
        assert 0 <= one.start <= one.inner[0] <= one.inner[1] <= one.end <= len(text)
    for one, following in itertools.pairwise(whole):
        assert one.end <= following.start


@pytest.mark.parametrize(
    ("before", "after", "speaker"),
    [
        ("As one lighthouse keeper said: ", "", "one lighthouse keeper"),
        ("A pilot from the north agreed: ", "", "A pilot from the north"),
        ("It is, as Edda Thorne has written, ", " and so on", "Edda Thorne"),
        ("According to the Harbour Board, ", " and more", "the Harbour Board"),
        ("", " said Milo Garrick, who lives there", "Milo Garrick"),
        ("", ", Milo Garrick wrote later.", "Milo Garrick"),
        ("", " – Edda Thorne, Harbour Master", "Edda Thorne"),
        ("End of it. ", " (Harbour stakeholder)", "Harbour stakeholder"),
        ("our survey points to a mood which Dame Edda Thorne called ", "", "Dame Edda Thorne"),
        ("On 3 May, Edda Thorne said when arguing against the sale of the small piers: ", "", "Edda Thorne"),
        ("a change described by Milo Garrick of the Harbour Board as ", "", "Milo Garrick of the Harbour Board"),
        ("As Edda Thorne, looking back on her years as head of the board, put it: ", "", "Edda Thorne"),
        ("But as one pilot remarked recently, ", "", "one pilot"),
        ("The Harbour Board promised to ", " by spring", "The Harbour Board"),
        ("In May, long before the boats, it said ", "", None),
        ("The crew had been asked to ", " by spring", None),
        ("Instead of saying ", ", they listened", None),
        ("There are calls for a ", " role in ports", None),
        ("So called ", " rates", None),
        ("the plan for ", " is late", None),
    ],
)
def test_speakers(before: str, after: str, speaker: str | None) -> None:
    assert find_speaker(before, after) == speaker


def test_a_pull_quote_finds_the_sentence_it_repeats() -> None:
    body = (
        "The keepers agree. The lamp that shines on rocky Saltmere will differ from what is right upriver. They say so."
    )
    (one,) = quotations(
        body, "Another paragraph.", "“The lamp that shines on Saltmere will differ from what is right upriver”"
    )
    assert one.kind is QuotationKind.PULL
    assert one.body is not None
    assert one.body.surface == "The lamp that shines on rocky Saltmere will differ from what is right upriver"
    assert one.body_text == one.body.surface


def test_a_pull_quote_dropped_into_the_very_sentence_it_repeats() -> None:
    (one,) = quotations(
        "In some ports the pilots put more stress on the long health of crews than",
        "“the pilots put more stress on the long health of crews than boat owners” boat owners, who are quick.",
    )
    assert one.body_text == "the pilots put more stress on the long health of crews than boat owners"


def test_a_pull_quote_block_without_marks() -> None:
    said = "Nobody has ever counted the boats that leave this harbour in winter"
    (one,) = quotations(f"It is odd. {said}, or cared to.", (BlockKind.PULL_QUOTE, said))
    assert one.kind is QuotationKind.PULL
    assert one.text == said
    assert one.body_text == said


def test_the_same_quotation_twice() -> None:
    one, two = quotations(
        "A pilot said: “That leaves no room at all for us to think about repairs.”",
        "Much later. An owner held that it “leaves no room at all for us to think about wages.”",
    )
    assert one.speaker == "A pilot"
    assert two.body is not None
    assert "repairs" in (two.body_text or "")
    assert two.kind is QuotationKind.QUOTATION


def test_of_two_passages_the_nearer_is_the_body() -> None:
    said = "unlit harbours are bound to be dangerous harbours because crews lose touch with the shore"
    (one,) = quotations(f"In short, {said}.", "Padding between. " * 30, f"In fact, {said}.", f"“{said.capitalize()}”")
    assert one.body is not None
    assert one.location.start - one.body.end < 100


def test_quotations_over_several_paragraphs() -> None:
    (one,) = quotations("She wrote: “The first storm took the pier.", "The second took the lamp.” Then she left.")
    assert one.text == "The first storm took the pier. The second took the lamp."


def test_paragraphs_that_each_open_anew_are_not_broken() -> None:
    found = quotations("She wrote: “The first storm took the pier.", "“The second took the lamp.” Then she left.")
    assert [one.kind for one in found] == [QuotationKind.QUOTATION, QuotationKind.QUOTATION]


def test_marks_without_partner_are_told() -> None:
    (one,) = quotations("A long sentence about the tide goes on and on until it ends.”")
    assert one.kind is QuotationKind.UNPAIRED
    assert one.body is None


def test_a_torn_pull_quote_finds_its_words() -> None:
    (one,) = quotations(
        "When crews are hired we must begin with the needs of the port.",
        "“We must begin with",
        "shape the kind of crew.",
    )
    assert one.kind is QuotationKind.UNPAIRED
    assert one.body_text == "we must begin with"


def test_a_parenthesis_left_out_before_the_last_words_belongs_to_the_body() -> None:
    said = "The port is among the fairest on the coast in its way with mooring fees and harbour charges"
    body = said.replace("fees and", "fees and, in a lesser measure,")
    (one,) = quotations(f"It is odd. {body}, or so they hold.", (BlockKind.PULL_QUOTE, said))
    assert one.body_text == body


def test_small_words_further_on_do_not_belong_to_the_body() -> None:
    said = "The port is among the fairest on the coast in its way with mooring fees and of the"
    (one,) = quotations(
        f"It is odd. {said.removesuffix(' of the')} so on, said the keeper of the lamp.", (BlockKind.PULL_QUOTE, said)
    )
    assert one.body_text.endswith("fees and so on")


def test_short_quotations_have_no_body() -> None:
    (one,) = quotations("They speak of “dry dock” often, and a dry dock it is.")
    assert one.body is None


def test_markers_that_follow() -> None:
    made = document("She called it “a wet summer of great length”7 and left.", "Another sentence here.8")
    at = [made.text.index("7"), made.text.index("8")]
    markers = [Marker(label=made.text[i], location=made.locate(i, i + 1)) for i in at]
    cuts = tuple((marker.location.start, marker.location.end) for marker in markers)
    (one,) = find_quotations(made, sentences_of(made, without=cuts), markers)
    assert one.markers == ("7",)
    assert one.text == "a wet summer of great length"


def test_notes_and_furniture_hold_no_quotations() -> None:
    assert quotations((BlockKind.NOTE, "1. Edda Thorne, “The state of the piers of our islands”, 2011")) == ()


def test_lines_and_hyphens_are_mended_and_locations_are_original(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    text = "He held that “no har-\nbour can be kept by\none keeper alone” and he\nwas right about harbour life.\n"
    path.write_text(text, encoding="utf-8")
    made = read(path)
    (one,) = find_quotations(made, sentences_of(made), ())
    assert one.text == "no harbour can be kept by one keeper alone"
    assert one.location.surface == "“no har-\nbour can be kept by\none keeper alone”"
    assert made.text[one.location.start : one.location.end] == one.location.surface
