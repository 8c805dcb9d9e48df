"""Places in words that a person can follow."""

from __future__ import annotations

import json

import attrs
import pytest
from tests import factories

import citecheck
from citecheck.formats.places import under, where
from citecheck.formats.terminal import Page, render
from citecheck.records import BlockKind, Essay, Heading, Ledger, Location, Report, wire
from citecheck.records.finding import Finding

PLACE = factories.find("Ines Fairwether", label="Director of Tides at Port Watch")
TITLE = factories.find("Harbours after the storm")


def with_heading(text: str = "Harbours after the storm") -> Ledger:
    heading = Heading(text=text, kind=BlockKind.HEADING, location=TITLE)
    contents = Heading(text="Empty quays 4", kind=BlockKind.CONTENTS, location=factories.find("About 40%"))
    return attrs.evolve(factories.ledger(), headings=(heading, contents))


def with_essays(*, title: str = "Harbours after the storm", authors: tuple[str, ...] = ("Ines Fairweather",)) -> Ledger:
    whole = Essay(title=title, authors=authors, location=TITLE, last=factories.find("annual accounts"))
    other = Essay(title="Nets", location=factories.find("accounts"), last=factories.find("accounts"))
    return attrs.evolve(with_heading(), essays=(whole, other))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"page": 12, "page_line": 7}, "page 12, line 7"),
        ({"page": 12}, "page 12"),
        ({"paragraph": 31}, "paragraph 31"),
        ({"sheet": "Table 1", "cell": "D14"}, "sheet “Table 1”, cell D14"),
        ({"cell": "D14"}, "cell D14"),
        ({}, "line 9"),
    ],
)
def test_where_names_what_a_person_counts(fields: dict[str, int], words: str) -> None:
    assert where(attrs.evolve(PLACE, **fields)) == words


def test_under_names_the_nearest_heading_and_not_the_contents() -> None:
    assert under(PLACE, with_heading()) == "under “Harbours after the storm”"
    assert under(PLACE, with_heading("**Harbours after the storm**")) == "under “Harbours after the storm”"
    assert under(PLACE, factories.ledger()) is None


def test_under_names_the_essay_of_a_collection() -> None:
    assert under(PLACE, with_essays()) == "in “Harbours after the storm”, by Ines Fairweather"
    assert under(PLACE, with_essays(authors=())) == "in “Harbours after the storm”"
    assert (
        under(PLACE, with_essays(authors=("A B", "C D", "E F"))) == "in “Harbours after the storm”, by A B and others"
    )


@pytest.mark.parametrize("size", [3, 40, 80, 400])
def test_long_titles_and_names_are_cut(size: int) -> None:
    told = under(PLACE, with_essays(title="storm " * size, authors=("Ines " * size,)))
    assert told is not None
    assert len(told) <= 60
    assert len(under(PLACE, with_heading("storm" * size)) or "") <= 60


def test_titles_away_from_their_texts_are_not_told() -> None:
    ledger = with_essays()
    adrift = attrs.evolve(ledger, essays=tuple(attrs.evolve(essay, last=None) for essay in ledger.essays))
    assert under(PLACE, adrift) is None


@pytest.mark.parametrize(
    ("fields", "arrow", "margin"),
    [
        ({"page": 12, "page_line": 7}, "reports/harbours.txt: page 12, line 7", "7 | "),
        ({"paragraph": 31}, "reports/harbours.txt: paragraph 31", "31 | "),
    ],
)
def test_the_terminal_names_page_or_paragraph(fields: dict[str, int], arrow: str, margin: str) -> None:
    found = attrs.evolve(factories.NAME_VARIANT, location=attrs.evolve(PLACE, **fields), related=())
    lines = Page(factories.report()).finding(found)
    assert f"--> {arrow}: Director of Tides at Port Watch" in lines[1]
    assert lines[2].startswith(margin)


def test_further_places_of_a_file_with_pages_are_named_by_page() -> None:
    places = [attrs.evolve(PLACE, page=page, page_line=4, label=None) for page in (2, 3, 5)]
    found = attrs.evolve(factories.NAME_VARIANT, location=places[0], related=tuple(places[1:]))
    text = "\n".join(Page(factories.report()).finding(found))
    assert "“Ines Fairwether” reports/harbours.txt: page 3, line 4; page 5, line 4" in " ".join(text.split())


def test_the_terminal_tells_the_essay_once_and_keeps_to_the_width() -> None:
    report = factories.report(ledgers=(with_essays(title="storm " * 40),))
    text = render(report)
    finding = next(part for part in text.split("\n\n") if part.startswith("high[name-variant]"))
    assert finding.count("= where: in “storm") == 1
    assert max(len(line) for line in text.splitlines() if "= next:" not in line) <= 80


def test_json_locations_tell_heading_and_essay_and_can_be_read_back() -> None:
    report = factories.report(ledgers=(with_essays(),))
    data = json.loads(citecheck.render(report, "json"))
    essay = {"title": "Harbours after the storm", "authors": ["Ines Fairweather"]}
    for place in (
        data["findings"][0]["location"],
        data["findings"][0]["related"][0],
        data["verdicts"][0]["claim"]["location"],
        data["ledgers"][0]["claims"][0]["location"],
    ):
        assert place["heading"] == "Harbours after the storm"
        assert place["essay"] == essay
    assert "heading" not in data["verdicts"][0]["evidence"][0]["location"]
    assert tuple(wire.structure(row, Finding) for row in data["findings"]) == report.findings


def test_nothing_of_a_hostile_title_reaches_the_terminal() -> None:
    evil = "\x1b[2J\u202eReef"
    ledger = with_essays(title=evil, authors=(evil,))
    text = render(Report(ledgers=(ledger,), findings=(factories.NAME_VARIANT,)))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_place_of_another_document_has_no_heading() -> None:
    place = Location(document="other", start=3, end=4, line=1, surface="x")
    found = attrs.evolve(factories.NAME_VARIANT, location=place, related=())
    text = "\n".join(Page(factories.report(ledgers=(with_heading(),))).finding(found))
    assert "= where:" not in text
