import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.prose.sentences import LONGEST, split


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Hall met Mrs. Reed in St. Ives.",
        "It grew by 2.7 on average.",
        "Some tools (e.g. Rakes, i.e. Garden ones) were lent.",
        "See Reed et al. 2014 for the figures.",
        "The report by J. K. Reed was late.",
        "The U.S. Senate met.",
        "They live at No. 10 in the High Street.",
        "“Is it late?” she asked.",
        "Prices rose 3.5 per cent (p. 4 of the report).",
        "It ran from Sept. 2012 to Dec. 2014.",
        "a lower-case start. and a stop that ends nothing",
    ],
)
def test_one_sentence(text: str) -> None:
    assert parts(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One ended. Two began.", ["One ended.", "Two began."]),
        ("Is it so? It is! Good.", ["Is it so?", "It is!", "Good."]),
        ("“We waited.” Then they came.", ["“We waited.”", "Then they came."]),
        ("(All were late.) None minded.", ["(All were late.)", "None minded."]),
        ("It fell by 3%. In 2014 it rose.", ["It fell by 3%.", "In 2014 it rose."]),
        ("He sat in the sun. She read.", ["He sat in the sun.", "She read."]),
        ("They sell rakes, hoes etc. The shop is small.", ["They sell rakes, hoes etc.", "The shop is small."]),
        ("It was so in 2013. 40 towns took part.", ["It was so in 2013.", "40 towns took part."]),
        ("It ended.  “Now what?” he said.", ["It ended.", "“Now what?” he said."]),
    ],
)
def test_several_sentences(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "mark", ["4", "12", "³", "[3]", " [3]", "[^3]", "<sup>3</sup>", "[3][4]"], ids=lambda mark: mark.strip()
)
def test_a_marker_belongs_to_the_sentence_that_it_closes(mark: str) -> None:
    assert parts(f"The parks cost more.{mark} In towns they cost less.") == [
        f"The parks cost more.{mark}",
        "In towns they cost less.",
    ]


def test_an_enumerator_is_no_sentence() -> None:
    assert parts("1. Plant the trees. Water them.") == ["1. Plant the trees.", "Water them."]


def test_nothing_gives_nothing() -> None:
    assert split("") == ()
    assert split("  \n ") == ()


@settings(max_examples=150)
@given(st.text(alphabet='aB1 .?!"”)(\n', max_size=80))
def test_spans_rise_and_cover_every_word(text: str) -> None:
    spans = split(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        last = end
    assert not text[last:].strip()


def test_a_long_row_of_dots_ends_no_sentence() -> None:
    assert split("a" + "." * 1000 + "b") == ((0, 1002),)
    assert max(end - start for start, end in split("a" + "." * 100_000 + "b")) <= LONGEST


def test_what_never_ends_is_cut_between_words() -> None:
    text = "lamps 12, piers 7; " * 2000
    spans = split(text)
    assert max(end - start for start, end in spans) <= LONGEST
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")
    assert all(text[start:end].startswith(("lamps", "piers")) for start, end in spans)


def test_a_word_without_end_is_cut_too() -> None:
    spans = split("x" * (3 * LONGEST))
    assert [end - start for start, end in spans] == [LONGEST] * 3
