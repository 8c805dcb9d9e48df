"""What a verdict of `judge` carries besides its word: the worth of the match, the passage, how its figure was read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck import judge
from citecheck.records import ComparisonKind, Direction, Match, Said, Status

COOPERS = "The brewery employs 38 coopers."
TABLE = """Vessels by harbour, 2014

| Harbour | Trawlers | Rowing boats |
|---|---|---|
| Sorley | 41 | 130 |
| Kelby | 58 | 77 |
"""


def _match(claim: str, source: str) -> Match:
    match = judge(claim, source).match
    assert match is not None
    return match


def _said(claim: str, source: str, surface: str) -> Said:
    evidence = next(e for e in judge(claim, source).evidence if e.location.surface == surface)
    assert evidence.said is not None
    return evidence.said


def test_a_match_is_worth_less_the_more_figures_of_its_kind_there_are() -> None:
    sources = (
        COOPERS,
        "The brewery employs 38 coopers and 12 carters.",
        "The brewery employs 38 coopers, 12 carters, 9 clerks and 140 maltsters.",
    )
    found = [_match(COOPERS, source) for source in sources]
    assert [m.alike for m in found] == [1, 2, 4]
    assert found[0].chance < found[1].chance < found[2].chance < 1


def test_figures_of_another_kind_take_nothing_away() -> None:
    plain = _match(COOPERS, COOPERS)
    among = _match(COOPERS, COOPERS + " It sold ale for £12,400, of which 61% was tax, and is 30 metres long.")
    assert among == plain


@pytest.mark.parametrize(
    ("rare", "common"),
    [
        ("The inn has 4,137 rooms.", "The inn has 4 rooms."),
        ("The inn has 47 rooms.", "The inn has 4 rooms."),
        ("The inn has 437 rooms.", "The inn has 400 rooms."),
        ("The inn has 47 rooms.", "The inn has about 47 rooms."),
        ("The inn lets 61.3% of its rooms.", "The inn lets 61% of its rooms."),
        ("The inn lets 61% of its rooms.", "The inn lets half of its rooms."),
        ("The moat is 31.7 metres wide.", "The moat is 30 metres wide."),
        ("The inn has between 40 and 45 rooms.", "The inn has 40 rooms."),
    ],
)
def test_a_short_or_round_number_is_worth_less_than_a_long_one(rare: str, common: str) -> None:
    assert _match(rare, rare).chance < _match(common, common).chance


def test_all_figures_of_the_kind_in_the_source_are_counted() -> None:
    far = "\n\n".join(f"Gulls ate {n} herrings on the pier." for n in range(21, 61))
    found = _match(COOPERS, f"{COOPERS}\n\n{far}")
    assert found.in_source == 41
    assert found.alike < found.in_source


def test_a_value_that_is_not_there_still_has_a_worth() -> None:
    verdict = judge("The brewery employs 52 coopers.", COOPERS)
    assert verdict.status is Status.CONTRADICTED
    assert verdict.match == Match(chance=0.015, alike=1, in_source=1)


def test_a_date_and_a_sentence_without_figures_have_no_worth() -> None:
    assert judge("The chapel was built in 1848.", "The chapel was built in 1848.").match is None
    assert judge("The chapel is cold.", "The chapel was built in 1848.").match is None


def test_a_figure_of_prose_is_read_with_measure_time_place_and_direction() -> None:
    source = "The physician kept a diary. In 1911 deaths from typhus in Sorley fell by 23%."
    said = _said("Deaths from typhus in Sorley fell by 23% in 1911.", source, "23%")
    assert (said.measure, said.time, said.place) == ("deaths from typhus in Sorley", "1911", "Sorley")
    assert said.direction is Direction.FALL
    assert not said.negated


def test_a_denied_figure_of_prose_is_read_as_denied() -> None:
    said = _said("29% of the kilns passed the inspection.", "29% of the kilns did not pass the inspection.", "29%")
    assert said.negated
    assert said.scope == "of the kilns"


def test_a_cell_is_read_with_the_headings_of_its_row_and_column() -> None:
    said = _said("The harbour of Kelby has 58 trawlers.", TABLE, "58")
    assert (said.measure, said.time) == ("Kelby, Trawlers", "2014")
    assert said.quantity.value == 58


def test_the_cell_that_contradicts_is_read_and_not_the_one_that_agrees() -> None:
    verdict = judge("The harbour of Kelby has 58 rowing boats.", TABLE)
    assert verdict.status is Status.CONTRADICTED
    said = _said("The harbour of Kelby has 58 rowing boats.", TABLE, "77")
    assert said.measure == "Kelby, Rowing boats"


def test_the_figures_of_a_sum_are_read_each_in_its_sentence() -> None:
    source = "In 2004 the flock had 120 sheep. In 2014 the flock had 180 sheep."
    claim = "The flock grew by 60 sheep."
    verdict = judge(claim, source)
    assert verdict.status is Status.SUPPORTED
    assert "120" in verdict.reason
    assert "180" in verdict.reason
    assert (_said(claim, source, "120").time, _said(claim, source, "180").time) == ("2004", "2014")


def test_a_figure_from_which_a_sum_begins_shows_what_it_is_compared_with() -> None:
    source = "The share of dry wells went from 6% to 9%."
    said = _said("The share of dry wells rose by 50%.", source, "6%")
    assert said.comparison is not None
    assert said.comparison.kind is ComparisonKind.TO
    assert said.comparison.other == "9%"


def test_a_date_has_a_place_and_no_reading() -> None:
    (evidence,) = judge("The chapel was built in 1848.", "The old chapel was built in 1848.").evidence
    assert evidence.location.surface == "1848"
    assert evidence.said is None


def test_a_source_that_speaks_of_nothing_of_the_kind_gives_no_evidence() -> None:
    assert not judge(COOPERS, "Gulls nest on the cliff.").evidence


# Paragraphs of a claim's own thing, and others that share no word with it.
_ON_THE_BREWERY = (
    (COOPERS, Status.SUPPORTED),
    ("The brewery employs 52 coopers.", Status.CONTRADICTED),
    ("The brewery is said to employ coopers.", Status.SILENT),
)
_ASIDE = (
    "Gulls nest on the cliff above the lighthouse.",
    "The canal froze in February 1895, and skaters came from three villages.",
    "Rainfall on the plateau was 1,204 mm.",
    "Half of the vineyards were lost to frost.\nTheir owners were paid £3.2m.",
    "The abbot wrote 14 psalms; none was ever sung.",
    "An orchestra toured for 67 days. It lost a drum.",
)


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(_ON_THE_BREWERY), st.permutations(_ASIDE), st.integers(0, len(_ASIDE)))
def test_the_order_of_unrelated_paragraphs_changes_nothing(
    on_it: tuple[str, Status], aside: list[str], at: int
) -> None:
    paragraph, status = on_it
    first = judge(COOPERS, "\n\n".join((paragraph, *_ASIDE)))
    other = judge(COOPERS, "\n\n".join((*aside[:at], paragraph, *aside[at:])))
    assert first.status is status
    assert other.status is status
    if status is Status.SILENT:
        return  # it shows the nearest figure, and what counts as near depends on what stands beside
    assert other.reason == first.reason
    assert [e.text for e in other.evidence] == [e.text for e in first.evidence]
    assert [e.said for e in other.evidence] == [e.said for e in first.evidence]


_SENTENCES = (
    COOPERS,
    "Some 1,240 barrels were brewed\nin 2014, up from 900 the year before.",
    "“A third of the hops were\xa0spoiled,” the brewer said.",
    "Profits fell by 12 per cent to £3.4\xa0million.",
    "The cellar — dug in the third quarter of 1901 – holds 5½ tonnes of ice.",
    "Malt\u00adsters earn €410 a week.",
    "The ale of Sorley has 4.1% alcohol²; that of Kelby 5.6%.",
    "| Year | Barrels |\n|---|---|\n| 2013 | 900 |\n| 2014 | 1,240 |",
    "The brew-\nery sold 17 casks to the Café Élan.",
    "HOPS AND MALT",
    "- 62 draymen\n- 8 horses",
)
_CLAIMS = (
    COOPERS,
    "The brewery employs 40 coopers and 62 draymen.",
    "In 2014 it brewed 1,240 barrels, 340 more than in 2013.",
    "A third of the hops were spoiled.",
    "Profits fell by 12% to £3.4m.",
    "The cellar was dug in the third quarter of 1901.",
    "The ale of Kelby has 4.1% alcohol.",
    "The brewery sold 17 casks.",
)
_JOINS = st.sampled_from((" ", "  ", "\n", "\n\n", "\r\n\r\n", "\t", "\n\n\n", " \n"))


@st.composite
def _sources(draw: st.DrawFn) -> str:
    sentences = draw(st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=9))
    return draw(_JOINS).join(("", *sentences)) if draw(st.booleans()) else "".join(s + draw(_JOINS) for s in sentences)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(_CLAIMS), _sources())
def test_evidence_stands_in_the_source_where_it_says(claim: str, source: str) -> None:
    verdict = judge(claim, source)
    assert verdict == judge(claim, source)
    for evidence in verdict.evidence:
        where = evidence.location
        assert source[where.start : where.end] == where.surface
        assert where.surface
        assert where.line == 1 + source.count("\n", 0, where.start)


_ODD = st.sampled_from(
    (
        *_SENTENCES, *_CLAIMS, "", "£", "%", "½", "-", "–", "…", "(", ")", "“", "”", "‘", "than", "from", "to", "and",
        "between", "of", "none of the", "not", "per", "each year", "a head", "1e9", "0", "00", "0%", "-7", "1/0", "3:2",
        "12.", ",5", "1,2,3", "2014/15", "31 February 2011", "Q5 2014", "९९", "１２", "\u200b", "\u202e", "\x00",
        "\ufeff", "🐑🐑", "٣٤", "ﬁfty", "one in", "in ten", "half", "twice", "dozens", "millions of", "|", "[1]",
        "&nbsp;", "<b>",
        "according to", "says", "a quarter of a half of a third", "more than fewer than", "9" * 60, "A" * 400,
    )
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_ODD, max_size=14), st.lists(_ODD, max_size=30), _JOINS)
def test_odd_text_gets_a_verdict_with_a_reason(claim: list[str], source: list[str], join: str) -> None:
    text = join.join(source)
    verdict = judge(" ".join(claim), text)
    assert verdict.reason
    assert verdict.status in (
        Status.SUPPORTED, Status.ROUNDED, Status.CONTRADICTED, Status.SILENT, Status.UNCHECKED,
    )  # fmt: skip
    for evidence in verdict.evidence:
        assert text[evidence.location.start : evidence.location.end] == evidence.location.surface
