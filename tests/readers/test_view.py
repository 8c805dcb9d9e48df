import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.readers.view import View, view_of


def whole(text: str, without: tuple[tuple[int, int], ...] = ()) -> View:
    return view_of(text, [(0, len(text))], without)


def read(text: str, *marks: str) -> str:
    return whole(text, tuple((text.index(mark), text.index(mark) + len(mark)) for mark in marks)).text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\nlines  and\ttabs", "two lines and tabs"),
        ("a garden-\ning club", "a gardening club"),
        ("a garden- \r\n  ing club", "a gardening club"),
        ("a soft\u00adhyphen and a bro\u00ad\nken one", "a softhyphen and a broken one"),
        ("multi-\nstorey, not a multi-storey one", "multi-storey, not a multi-storey one"),
        ("the self-\ntaught", "the self-taught"),
        ("in 2010-\n2015", "in 2010-2015"),
        ("the Anglo-\nSaxon house", "the Anglo-Saxon house"),
        ("**bold** and *slanted* and __under__", "bold and slanted and under"),
        ("see [the report](https://example.org/a) of May", "see the report of May"),
        ("5 * 4 and 3 * 2", "5 * 4 and 3 * 2"),
        ("an area of 40m<sup>2</sup> in all", "an area of 40m2 in all"),
        ("snake_case stays", "snake_case stays"),
        ("T he river rose", "The river rose"),
        ("A river rose. I saw it.", "A river rose. I saw it."),
        (
            "https://example.org/reports/443/\nThe_Long_Report.pdf, May",
            "https://example.org/reports/443/The_Long_Report.pdf, May",
        ),
        ("https://example.org/long-\nreport/ read", "https://example.org/long-report/ read"),
        ("https://example.org/report.\npdf, read", "https://example.org/report.pdf, read"),
        ("at\nhttps://example.org/a\nRead in May", "at https://example.org/a Read in May"),
        ("\u200bzero\ufeff width", "zero width"),
    ],
)
def test_what_is_read(text: str, expected: str) -> None:
    assert read(text) == expected


def test_a_word_that_the_text_shows_whole_is_joined() -> None:
    assert (
        read("the school-\nyard was small; the schoolyard is large")
        == "the schoolyard was small; the schoolyard is large"
    )


def test_compounds_keep_their_hyphen_where_the_text_gives_a_reason() -> None:
    assert read("they co-\nordinating it, once co-ordinated") == "they co-ordinating it, once co-ordinated"
    assert read("a river-\nbased mill, on the river, based here") == "a river-based mill, on the river, based here"
    assert read("a time-\ntable: no time, no table") == "a timetable: no time, no table"
    assert read("a harbour-\nmaster's house, harbour and master") == "a harbour-master's house, harbour and master"


def test_markers_are_left_out_without_a_trace() -> None:
    assert read("It rained.4  In May it snowed.", "4") == "It rained. In May it snowed."
    assert read("It rained [4]. In May", "[4]") == "It rained. In May"
    assert read("needs2 such as rain", "2") == "needs such as rain"
    assert read("rain [1] fell", "[1]") == "rain fell"


def test_pieces_are_joined_and_what_stands_between_them_is_not_read() -> None:
    text = "the river rose in\n\n12\n\nthe spring"
    view = view_of(text, [(0, 17), (text.index("the spring"), len(text))])
    assert view.text == "the river rose in the spring"
    assert view.original(*_span(view.text, "rose in the")) == (text.index("rose"), text.index(" spring"))


def test_a_word_broken_over_two_pieces_is_mended() -> None:
    text = "they were garden-\n\n9\n\ning all day"
    view = view_of(text, [(0, text.index("-") + 1), (text.index("ing all"), len(text))])
    assert view.text == "they were gardening all day"


def test_spans_lead_back_to_the_original() -> None:
    text = "The plan-\nners built\n  4,000 homes."
    view = whole(text)
    start, end = view.original(*_span(view.text, "4,000"))
    assert text[start:end] == "4,000"
    start, end = view.original(*_span(view.text, "planners"))
    assert text[start:end] == "plan-\nners"
    assert view.position(text.index("4,000")) == view.text.index("4,000")


def test_nothing_to_read() -> None:
    assert view_of("abc", []).text == ""
    assert view_of("abc", []).original(0, 0) == (0, 0)
    assert whole(" \n ").text == ""


_TEXT = st.text(alphabet="abC-\u00ad \n\r*_[](<>/sup1.4:htp", max_size=60)


@settings(max_examples=200)
@given(_TEXT, st.data())
def test_every_character_stands_for_its_original(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    pieces = list(zip(cuts[::2], cuts[1::2], strict=False)) or [(0, len(text))]
    view = view_of(text, pieces)
    assert view.text == view.text.strip()
    assert "  " not in view.text
    before = (0, 0)
    for at, character in enumerate(view.text):
        start, end = view.original(at, at + 1)
        if character == " ":
            assert start <= end
        else:
            assert text[start:end] == character
            assert any(low <= start < high for low, high in pieces)
            assert view.position(start) == at
        assert before <= (start, end)
        before = (start, end)
    if view.text:
        low, high = view.original(0, len(view.text))
        assert pieces[0][0] <= low <= high <= max(end for _, end in pieces)


@settings(max_examples=100)
@given(st.text(alphabet="ab 1.\n", min_size=1, max_size=40), st.data())
def test_what_is_left_out_is_never_read(text: str, data: st.DataObject) -> None:
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    view = whole(text, ((low, high),))
    for at, character in enumerate(view.text):
        start, _ = view.original(at, at + 1)
        assert character == " " or not low <= start < high
    kept = "".join((text[:low] + text[high:]).split())
    assert "".join(view.text.split()) == kept


def _span(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def test_the_signs_of_a_block_quotation_are_no_words() -> None:
    assert view_of("We paid for it\n> and it leaked\n>  for years > 11.", [(0, 49)]).text == (
        "We paid for it and it leaked for years > 11."
    )


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("in 2010-\n11 and", "in 2010-11 and"),
        ("in 2010–\n11 and", "in 2010–11 and"),
        ("on 2014-07-\n01 and", "on 2014-07-01 and"),
        ("of COVID-\n19 and", "of COVID-19 and"),
        ("it fell -\n12 sank", "it fell - 12 sank"),
        ("it fell –\n12 sank", "it fell – 12 sank"),
    ],
)
def test_a_dash_before_a_figure_at_a_line_end_joins_the_two(text: str, read: str) -> None:
    assert view_of(text, [(0, len(text))]).text == read
    dash = text.index("\n")
    assert view_of(text, [(0, dash), (dash + 1, len(text))]).text == read


def test_nothing_is_read_before_the_first_word() -> None:
    text = "111_ 1"
    assert view_of(text, [(3, 6)]).text == "1"
