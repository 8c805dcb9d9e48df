"""The two readings of a verdict side by side, and what a match is worth."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import factories

from citecheck import judge
from citecheck.formats.readings import Row, readings, side_by_side
from citecheck.formats.snippet import columns
from citecheck.formats.terminal import render
from citecheck.formats.worth import worth
from citecheck.records import (
    Comparison,
    ComparisonKind,
    Direction,
    Kind,
    Match,
    Modality,
    Quantity,
    Said,
    Status,
    Verdict,
)

EVIL = "\x1b[2J\x9b31m\u202e\n\u2066berths"
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def of_source(value: str = "31", **fields: object) -> Said:
    quantity = Quantity(surface=f"{value}%", value=Decimal(value), unit="percent", kind=Kind.PERCENT)
    return Said(quantity=quantity, **fields)  # type: ignore[arg-type]


def verdict(said: Said | None, match: Match | None = None, status: Status = Status.CONTRADICTED) -> Verdict:
    """The shared claim, "About 40% of berths stood empty in 2011", beside a figure of its source."""
    told = factories.verdicts()[0]
    claim = attrs.evolve(told.claim, measure="berths", time="in 2011")
    evidence = attrs.evolve(told.evidence[0], said=said)
    return attrs.evolve(told, status=status, claim=claim, evidence=(evidence,), match=match)


def shown(one: Verdict, width: int = 80) -> str:
    return render(factories.report(verdicts=(one,), findings=()), width=width)


def test_both_readings_stand_side_by_side_under_the_passage() -> None:
    said = of_source(
        measure="all berths",
        time="2011",
        scope="on the north quay",
        direction=Direction.RISE,
        comparison=Comparison(kind=ComparisonKind.FROM, other="24%"),
        attribution="the Trust",
        negated=True,
        modality=Modality.FORECAST,
    )
    assert (
        "  |              ---\n"
        "  = read as   the report                      the source\n"
        "    figure    40%                             31%\n"
        "    measure   berths                          all berths\n"
        "    time      in 2011                         2011\n"
        "    scope     –                               on the north quay\n"
        "    direction –                               rise\n"
        "    compared  –                               from 24%\n"
        "    said by   –                               the Trust\n"
        "    mood      –                               denied forecast\n"
        "  = provenance: "
    ) in shown(verdict(said))


def test_a_field_that_neither_side_tells_is_left_out() -> None:
    assert [row.field for row in readings(verdict(of_source()))] == ["figure", "measure", "time"]
    assert readings(verdict(of_source(place="Hull")))[-1] == Row("place", "", "Hull")


def test_nothing_is_shown_where_the_source_has_no_figure_that_answers() -> None:
    assert readings(verdict(None)) == ()
    assert readings(attrs.evolve(verdict(None), evidence=())) == ()
    assert "read as" not in shown(verdict(None))
    assert side_by_side((), 80) == []


def test_the_first_passage_with_a_figure_is_the_one_shown() -> None:
    one = verdict(None)
    more = attrs.evolve(one.evidence[0], said=of_source("33"))
    assert readings(attrs.evolve(one, evidence=(*one.evidence, more)))[0] == Row("figure", "40%", "33%")


def test_nothing_of_a_hostile_reading_reaches_the_terminal() -> None:
    quantity = Quantity(surface=f"31{EVIL}", value=Decimal(31))
    other = Comparison(kind=ComparisonKind.OF, other=EVIL)
    said = Said(quantity=quantity, measure=EVIL, time=EVIL, place=EVIL, scope=EVIL, attribution=EVIL, comparison=other)
    text = shown(verdict(said))
    assert "read as" in text
    assert not UNSAFE.search(text.replace("\n", ""))
    assert len([line for line in text.splitlines() if "berths" in line and "–" in line]) == 4  # one line a field


def test_signs_that_take_no_room_cannot_pile_up() -> None:
    (_, line) = side_by_side((Row("measure", "a" + "\u0301" * 100_000, "berths"),), 77)
    assert len(line) < 300
    assert line.endswith(" berths")


@pytest.mark.parametrize("width", [1, 40, 60, 80, 132])
def test_lines_keep_to_the_width_and_the_columns_to_their_place(width: int) -> None:
    said = of_source(measure="berths of the old harbour " * 9, place="横浜港" * 30, time="2011")
    lines = shown(verdict(said), width).splitlines()
    start = next(number for number, line in enumerate(lines) if "read as" in line)
    block = lines[start : next(n for n, line in enumerate(lines) if n > start and " = " in line)]
    assert max(columns(line) for line in block) <= max(width, 40)
    assert sum("…" in line for line in block) == 2
    at = lines[start].index("the source")
    assert columns(block[1][: block[1].rindex("31%")]) == at


@given(report=st.text(max_size=200), source=st.text(max_size=200), width=st.integers(min_value=35, max_value=200))
def test_no_text_breaks_the_columns(report: str, source: str, width: int) -> None:
    head, line = side_by_side((Row("measure", report, source),), width)
    assert not UNSAFE.search(line)
    assert max(columns(head), columns(line)) <= width


COMMON = Match(chance=0.3, alike=20, in_source=1400)


@pytest.mark.parametrize("status", [Status.SUPPORTED, Status.ROUNDED])
def test_a_figure_that_turns_up_by_chance_is_told(status: Status) -> None:
    text = shown(verdict(of_source("40"), COMMON, status))
    assert (
        "  = worth little: such a figure turns up by chance about 3 times in 10; the\n"
        "    source holds 1,400 of its kind\n"
        "  = provenance: "
    ) in text


@pytest.mark.parametrize(
    ("chance", "told"),
    [
        (0.1, ("worth less", "such a figure turns up by chance about 1 time in 10")),
        (0.24, ("worth less", "such a figure turns up by chance about 2 times in 10")),
        (0.62, ("worth little", "such a figure turns up by chance about 6 times in 10")),
        (0.97, ("worth little", "such a figure turns up by chance nearly always")),
    ],
)
def test_how_often_is_told_in_tenths(chance: float, told: tuple[str, str]) -> None:
    match = Match(chance=chance, alike=1, in_source=1)  # one of its kind needs no count
    assert worth(verdict(of_source("40"), match, Status.SUPPORTED)) == told


def test_nothing_is_told_of_a_rare_figure() -> None:
    assert worth(verdict(of_source("40"), attrs.evolve(COMMON, chance=0.099), Status.SUPPORTED)) is None
    assert worth(verdict(of_source("40"), None, Status.SUPPORTED)) is None


@pytest.mark.parametrize("status", [Status.SILENT, Status.CONTRADICTED])
def test_nothing_is_told_where_no_match_decides(status: Status) -> None:
    assert worth(verdict(of_source("40"), COMMON, status)) is None


def test_nothing_is_told_of_a_figure_that_was_worked_out() -> None:
    """The source has 31% and 71%, from which the report's 40 points follow: neither was met by chance."""
    assert worth(verdict(of_source("31"), COMMON, Status.SUPPORTED)) is None
    assert worth(verdict(None, COMMON, Status.SUPPORTED)) is None
    assert worth(attrs.evolve(verdict(None, COMMON, Status.SUPPORTED), evidence=())) is None


def test_the_reason_does_not_say_it_a_second_time() -> None:
    found = judge("The trust has two ferries.", "The trust has two ferries. " * 6 + "It has two cranes and two tugs.")
    assert found.status is Status.SUPPORTED
    assert found.match is not None
    assert found.match.chance >= 0.1
    assert worth(found) is not None
    assert found.reason == "The source says two ferries, as the report does."
