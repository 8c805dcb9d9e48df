"""Lines with a span marked under them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.formats.snippet import Line, columns, find_whole, folded, marked, safe, wrap

SENTENCE = "Of the ferries that left the old harbour, some 31% came back with fewer passengers than they had taken out."


def under(line: Line) -> str:
    """The text above the mark."""
    assert line.text.isascii() or columns(line.text) == len(line.text)
    return line.text[line.mark : line.mark + line.length]


@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.parametrize("surface", ["Of the", "31%", "31% came", "out."])
@pytest.mark.parametrize("width", [30, 40, 80, 200])
def test_the_mark_stands_under_the_span(surface: str, limit: int, width: int) -> None:
    start = SENTENCE.index(surface)
    lines = marked(SENTENCE, start, start + len(surface), width, limit)
    assert len(lines) <= limit
    assert all(columns(line.text) <= width for line in lines)
    assert under(next(line for line in lines if line.length)).strip() in surface
    assert " ".join(under(line).strip() for line in lines if line.length) in (surface, surface.split()[0])


def test_what_is_left_out_is_shown_as_left_out() -> None:
    start = SENTENCE.index("31%")
    (line,) = marked(SENTENCE, start, start + 3, 40, 1)
    assert line.text.startswith("…")
    assert line.text.endswith("…")
    (line,) = marked("short", 0, 5, 40, 1)
    assert line == Line(text="short", mark=0, length=5)


@pytest.mark.parametrize(
    "sign", ["\x1b", "\x07", "\x9b", "\x00", "\x7f", "\u202e", "\u2066", "\u200f", "\ud800", "\x08"]
)
def test_nothing_acts_on_the_terminal(sign: str) -> None:
    text = f"a{sign}b"
    assert sign not in safe(text)
    assert len(safe(text)) == len(text)


def test_white_space_is_folded_after_it_is_made_safe() -> None:
    assert folded(" two\r\n\tlines\x0b ") == "two lines"


@given(text=st.text(max_size=300), width=st.integers(2, 40))
@settings(max_examples=100)
def test_wrapped_lines_fit_and_lose_no_word(text: str, width: int) -> None:
    text = safe(text)
    lines = [text[start:end] for start, end in wrap(text, width)]
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(text=st.text(max_size=300), data=st.data(), width=st.integers(20, 80), limit=st.integers(1, 3))
@settings(max_examples=100)
def test_any_span_of_any_text_can_be_marked(text: str, data: st.DataObject, width: int, limit: int) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = marked(text, start, end, width, limit)
    assert 1 <= len(lines) <= limit
    assert all(columns(line.text) <= width for line in lines)
    assert all(line.mark + line.length <= columns(line.text) for line in lines)
    if columns(safe(text[start:end]).strip()):
        assert any(line.length for line in lines)


def test_wide_signs_count_twice_and_combining_ones_not() -> None:
    assert columns("港") == 2
    assert columns("e\u0301") == 1
    (line,) = marked("港 is 5", 5, 6, 40, 1)
    assert line.mark == 6


def test_a_line_of_many_characters_is_cut_around_the_span() -> None:
    text = "word " * 200_000 + "31%" + " word" * 200_000
    start = text.index("31%")
    lines = marked(text, start, start + 3, 80)
    assert under(next(line for line in lines if line.length)) == "31%"


@pytest.mark.parametrize(
    ("text", "surface", "at"),
    [
        ("In 2012: Boats 12.", "12", 15),
        ("1.12 of 12", "12", 8),
        ("2012", "12", 2),
        ("none", "12", -1),
        ("none", "", -1),
    ],
)
def test_a_figure_is_found_whole(text: str, surface: str, at: int) -> None:
    assert find_whole(text, surface) == at
