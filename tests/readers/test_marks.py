import pytest

from citecheck.readers.marks import Style, marks_in


def labels(text: str, least: float = 0.3) -> list[str]:
    return [mark.label for mark in marks_in(text) if mark.weight >= least]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the spring of 1948).1 We have", ["1"]),
        ("of the cost.4  In towns", ["4"]),
        ("more of the needs2 such as rain", ["2"]),
        ("in both 2013 and 2014.13 Then", ["13"]),
        ("of “long drift”,12 the boats", ["12"]),
        ("paid for parks.”14\nThen", ["14"]),
        ("it was later.10", ["10"]),
        ("below the 12,000 of 2011–12.4 Reed cutters", ["4"]),
        ("the Harbour Review22 said", ["22"]),
        ("it rose.5 6 Then", ["5", "6"]),
        ("about 100,000,22 and more", ["22"]),
        ("rose by 40,12513 in May", ["13"]),
        ("a rise.³ And", ["3"]),
        ("a rise¹² and", ["12"]),
        ("a rise.¹,² And", ["1", "2"]),
        ("a rise.<sup>7</sup> And", ["7"]),
        ("a rise.<sup>37 38</sup> And", ["37", "38"]),
        ("a rise [4]. And", ["4"]),
        ("a rise \\[4\\]. And", ["4"]),
        ("a rise^4^ and", ["4"]),
        ("a rise (4). And", ["4"]),
        ("a rise (4)  (5)(6) and", ["4", "5", "6"]),
        ("a rise[^9]: and", ["9"]),
        ("a rise [2,5-7]. And", ["2", "5", "6", "7"]),
        ("a rise.[^9] And", ["9"]),
        ("a rise.[^reed] And", ["reed"]),
    ],
)
def test_markers(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a plot of 25 m2 by the river",
        "the CO2 in the air",
        "in 2013/14 it rose",
        "it rose by 2.5 on average",
        "from 10.30 to 11.15",
        "see p.4 and pp.12",
        "section 2.1 The rivers",
        "at https://example.org/tides2014 or",
        "write to reed12@example.org now",
        "an area of 40m<sup>2</sup> in all",
        "an area of 40 km² in all",
        "1. Plant the trees",
        "a rise of 12 per cent",
        "the A4 road",
        "see [the report](https://example.org/7)",
        "see [7](https://example.org/7)",
        "10^6^ boats",
        "the tide (2014) rose",
    ],
)
def test_no_markers(text: str) -> None:
    assert labels(text, 0.5) == []


def test_a_label_after_a_name_that_ends_in_a_figure_needs_the_name_elsewhere() -> None:
    text = "Area-51 is dry. Area-51 is far. Area-51 is shut. They left Area-517 in May."
    assert labels(text) == ["7"]
    assert labels("They left Area-517 in May.") == []


def test_spans_hold_the_marker_with_its_enclosure() -> None:
    text = "It rose.<sup>37 38</sup> And [4] fell.9 So"
    assert [(text[mark.start : mark.end], mark.style) for mark in marks_in(text)] == [
        ("<sup>37", Style.TAG),
        ("38</sup>", Style.TAG),
        ("[4]", Style.BRACKET),
        ("9", Style.GLUED),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in those aged 45–60.7 EU mills spent", ["7"]),
        ("while ours is 3.2.4 They would go", ["4"]),
        ("the rate is put at\n2.11 Both of", ["11"]),
    ],
)
def test_doubtful_markers_after_decimals_are_offered_to_the_sequence(text: str, expected: list[str]) -> None:
    assert labels(text, 0.2) == expected


@pytest.mark.parametrize(
    "text", ["Table 2.1 Mills in use", "see section 3.2.4 They would", "in paragraph 2.5.3 We say"]
)
def test_numbered_parts_offer_no_markers(text: str) -> None:
    assert labels(text, 0.2) == []


@pytest.mark.parametrize("text", ["a rise [4]:112 and", "a rise [[4]](#note4). And", "a rise [4](#note4). And"])
def test_brackets_with_a_page_or_a_link_within_the_text(text: str) -> None:
    assert [mark.label for mark in marks_in(text) if mark.style is Style.BRACKET] == ["4"]


@pytest.mark.parametrize(
    ("text", "weighty"),
    [
        ("in Vietnam² and", True),
        ("a yard of 300 m² and", False),
        ("a yard of 300m² and", False),
        ("sold 14,055²³ now", True),
    ],
)
def test_a_raised_figure_after_a_unit_is_doubted(text: str, weighty: bool) -> None:
    assert all((mark.weight >= 0.5) is weighty for mark in marks_in(text))
