"""Figures quoted from tables: right ones, and near misses of row, column, year, unit and scope."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.verification import statistics

import citecheck
from citecheck.readers import read_bytes
from citecheck.records import Document, Provenance, Source, Status, Verdict
from citecheck.verification import judge, judge_claim
from citecheck.verification.passages import read_source
from citecheck.verification.table_marks import Marked, is_missing, note_of, without_marks
from citecheck.verification.table_units import bare, unit_of, with_unit

YES = {Status.SUPPORTED}
NEAR = {Status.SUPPORTED, Status.ROUNDED}
WRONG = {Status.CONTRADICTED}
SILENT = {Status.SILENT}
NO = WRONG | SILENT

CASES = [
    ("waterways", "In 2018/19 the board issued 14,203 boat licences in the North.", "14,203", YES),
    ("waterways", "In 2018/19 the board issued 41,907 boat licences in the North.", "41,907", NO),
    ("waterways", "In 2017/18 the board issued 14,203 boat licences in the North.", "14,203", NO),
    ("waterways", "In 2018/19 some 14,000 boat licences were issued in the North.", "14,000", NEAR),
    ("waterways", "Licences in the South fell by 5% between 2017/18 and 2018/19.", "5%", NEAR),
    ("waterways", "Licences in the South rose by 5% between 2017/18 and 2018/19.", "5%", NO),
    ("waterways", "England had 56,408 boat licences in 2018/19.", "56,408", YES),
    ("waterways", "The Isles had 298 boat licences in 2018/19.", "298", YES),
    ("waterways", "The South had 419,070 boat licences in 2018/19.", "419,070", WRONG),
    ("waterways", "There were 310 boat licences in England in 2017/18.", "310", NO),
    ("waterways", "In 2018/19, 56,408 boats without an engine were licensed in England.", "56,408", SILENT),
    ("waterways", "The board spent £12.9 million on dredging in 2018/19.", "£12.9", YES),
    ("waterways", "The board spent £12.9 billion on dredging in 2018/19.", "£12.9", WRONG),
    ("waterways", "The board spent £11.4 million on dredging in 2018/19.", "£11.4", NO),
    ("waterways", "In 2018/19 the board had £21.2m of income from licences.", "£21.2m", NEAR),
    ("waterways", "Grants brought the board £7.5 million in 2018/19.", "£7.5", NEAR),
    ("waterways", "The board's deficit was £1.0 million in 2018/19.", "£1.0", YES),
    ("waterways", "The board had budgeted £10 million for dredging in 2018/19.", "£10", YES),
    ("waterways", "Among men aged 25 to 44, 27% cycled along a waterway.", "27%", YES),
    ("waterways", "Among women aged 25 to 44, 27% cycled along a waterway.", "27%", NO),
    ("waterways", "Among women aged 16 to 24, 16% cycled along a waterway.", "16%", NO),
    ("waterways", "In Great Britain 42% of adults used a waterway in 2018.", "42%", YES),
    ("waterways", "In Great Britain 27% of adults cycled along a waterway in 2018.", "27%", NO),
    ("waterways", "Of women aged 45 and over, 6% cycled by a waterway.", "6%", YES),
    ("thefts", "In 2018, 131 boats were stolen in Northport.", "131", YES),
    ("thefts", "In 2018, 987 boats were stolen in Southport.", "987", YES),
    ("thefts", "In 2017, 987 boats were stolen in Southport.", "987", NO),
    ("thefts", "In 2018, 987 boats were stolen in Northport.", "987", NO),
    ("thefts", "In 2018, 45 boats were stolen in Northport.", "45", NO),
    ("thefts", "In 2018, 45 engines were stolen in Northport.", "45", YES),
    ("ferries", "Ferries carried 41,500 passengers to Holy Bay in the second quarter of 2019.", "41,500", YES),
    ("ferries", "Ferries carried 13,900 passengers to Holy Bay in the second quarter of 2019.", "13,900", NO),
    ("ferries", "Ferries carried 41.5 million passengers to Holy Bay in the second quarter of 2019.", "41.5", WRONG),
    ("ferries", "Ferries carried 8,800 passengers to Long Island in the second quarter of 2018.", "8,800", SILENT),
    ("ferries", "In the second quarter of 2018, 57.1% of ferry passengers were foot passengers.", "57.1%", NEAR),
    ("moorings", "In 2016 a mooring in the south of England cost £61.20 a week on average.", "£61.20", YES),
    ("moorings", "In 2016 a mooring in the north of England cost £38.10 a week on average.", "£38.10", NO),
    ("moorings", "In 2016, 10,300 households were waiting for a mooring in the South.", "10,300", YES),
    ("moorings", "In 2016, 10.3 million households were waiting for a mooring in the South.", "10.3", WRONG),
    ("moorings", "In 2016 a mooring on the tidal rivers of the South cost £61.20 a week.", "£61.20", SILENT),
    ("moorings", "In 2015, 800 households were waiting for a mooring in north Wales.", "800", YES),
    ("delta", "In 2018 there were 41 boat schools in the delta.", "41", YES),
    ("delta", "In 2018 the boat schools of the delta had 3,812 pupils.", "3,812", YES),
    ("delta", "In 2018 the boat schools of the delta had 330 teachers.", "330", YES),
    ("delta", "In 2018 the boat schools of the delta had 33,000 teachers.", "33,000", WRONG),
    ("delta", "In 2018 there were 271 schools in the delta.", "271", YES),
    ("delta", "In 2018 there were 230 boat schools in the delta.", "230", NO),
    ("delta", "In 2018 the land schools of the delta had 3,812 pupils.", "3,812", NO),
    ("delta", "In autumn 2019, 45.2% of those waiting for a berth waited under a month.", "45.2", YES),
    ("delta", "In spring 2019, 45.2% of those waiting for a berth had waited under a month.", "45.2", NO),
    ("delta", "In autumn 2019, 749 people had waited over six months for a berth.", "749", YES),
    ("delta", "In autumn 2019, 749% of people waited over six months.", "749%", NO),
    ("delta", "In autumn 2019, 33.8 people had waited for a berth one to six months.", "33.8", NO),
    ("delta", "In April 2020, 98 boats went down through the lock.", "98", YES),
    ("delta", "In April 2021, 1,622 boats went down through the lock.", "1,622", NO),
    ("delta", "In May 2020, 1,840 boats went up through the lock.", "1,840", YES),
    ("delta", "Spending on pumps was £1.2 million in 2016.", "£1.2", NEAR),
    ("delta", "Spending on pumps was £1,215 in 2016.", "£1,215", NO),
    ("delta", "In 2016, 28% of pumps were older than 20 years.", "28%", YES),
    ("delta", "In 2015, 28% of pumps were older than 20 years.", "28%", NO),
    ("delta", "In 2016, 498 million litres were drawn from the rivers.", "498", YES),
    (
        "delta",
        "In 2016 there were 11.6 admissions per 100,000 people for water-borne illness in Northland.",
        "11.6",
        YES,
    ),
    ("delta", "In 2016 there were 9.9 admissions per 100,000 men for water-borne illness in Northland.", "9.9", NO),
    ("delta", "In 2017 there were 14.0 admissions per 100,000 males for water-borne illness.", "14.0", YES),
    ("old", "In 2018 the boat schools of the delta had 3,812 pupils.", "3,812", YES),
    ("old", "In 2015, 89.1% of the berths of Northport were let.", "89.1", YES),
    ("old", "In 2015, 67% of the berths of Southport were let.", "67", YES),
    ("old", "In 2015, 66.7% of the berths of Southport were let.", "66.7", NEAR),
    ("old", "In 2014, 89.1% of the berths of Northport were let.", "89.1", NO),
    ("tolls", "At the bridge gate £77 was paid in tolls in 2012.", "£77", YES),
    ("tolls", "At the bridge gate £77 was paid in tolls in 2011.", "£77", NO),
    ("tolls", "At the west gate £1,377 was paid in tolls in 2012.", "£1,377", NO),
    ("catches", "In 2019 Southport landed 740 tonnes of herring.", "740", YES),
    ("catches", "In 2018 Southport landed 740 tonnes of herring.", "740", NO),
    ("catches", "In 2019 Northport landed 1,304 tonnes of cod.", "1,304", NO),
    ("catches", "In 2019 Northport landed 395 tonnes of cod.", "395", YES),
    ("crews", "In 2018 the North line had 41 part-time members of its crews.", "41", YES),
    ("crews", "In 2017 the North line had 225 full-time crew members.", "225", NO),
    ("crews", "In 2018 the North line had 225 full-time crew members.", "225", YES),
    ("waterways", "In 2018/19 the board spent £14.8 million on locks and bridges.", "£14.8", YES),
    ("waterways", "In 2018/19 the board had budgeted £14.8 million for locks and bridges.", "£14.8", NO),
]


def verdict_on(document: Document, sentence: str, figure: str) -> Verdict:
    """The verdict on the claim of a sentence whose figure begins with `figure`."""
    ledger = citecheck.extract(read_bytes(sentence.encode(), id="report", format="text"))
    claim = next(claim for claim in ledger.claims if figure in claim.quantity.surface)
    return judge_claim(claim, [Source(url="u", document=document, provenance=Provenance.FILE)])


@pytest.mark.parametrize(("name", "sentence", "figure", "wanted"), CASES, ids=lambda value: str(value)[:60])
def test_a_figure_of_a_table(name: str, sentence: str, figure: str, wanted: set[Status]) -> None:
    verdict = verdict_on(statistics.read(name), sentence, figure)
    assert verdict.status in wanted, verdict.reason


def rows(name: str) -> list[str]:
    return [passage.text for passage in read_source(statistics.read(name)).passages if passage.cells]


def test_headings_in_two_rows_groups_and_the_unit_beside_them() -> None:
    assert (
        "Spending, Dredging: 2017/18 Budget £10.2 million; 2017/18 Outturn £11.4 million; "
        "2018/19 Budget £10 million; 2018/19 Outturn £12.9 million." in rows("waterways")
    )


def test_a_label_over_several_rows_is_repeated() -> None:
    assert "Women, 45 and over: Walked 30%; Cycled 6%; Any use 34%; Sample size 2,156." in rows("waterways")


def test_a_tidy_file_is_read_with_its_labels() -> None:
    assert "In 2017, Southport, Boats stolen: value 1,203." in rows("thefts")


def test_units_of_a_column_of_units() -> None:
    told = rows("delta")
    assert "Spending on pumps: 2015 £870 thousand; 2016 £1,215 thousand." in told
    assert "Water drawn from rivers: 2015 512 million litres; 2016 498 million litres." in told
    assert "Leaks mended: 2015 4410; 2016 4395." in told


def test_columns_that_span_others_in_a_page() -> None:
    assert (
        "Wales, North: Average rent 2015 £37 per week; Average rent 2016 £38.10 per week; "
        "Households waiting 2015 0.8 thousand; Households waiting 2016 0.7 thousand." in rows("moorings")
    )


def test_evidence_names_sheet_and_cell() -> None:
    verdict = verdict_on(statistics.read("waterways"), "The board spent £12.9 million on dredging in 2018/19.", "£12.9")
    place = verdict.evidence[0].location
    assert (place.sheet, place.cell, place.surface) == ("Table 2", "F10", "12.9")


def test_a_note_is_told_in_the_reason_and_the_evidence() -> None:
    verdict = verdict_on(statistics.read("waterways"), "The Isles had 298 boat licences in 2018/19.", "298")
    assert "a note on it says “The licence fee was cut in 2017”" in verdict.reason
    assert "Excludes boats without an engine." in verdict.evidence[0].text


def test_a_figure_of_another_year_is_contradicted_by_that_of_the_year() -> None:
    verdict = verdict_on(statistics.read("waterways"), "The Isles had 310 boat licences in 2018/19.", "310")
    assert verdict.status is Status.CONTRADICTED
    assert verdict.evidence[0].location.cell == "D7"


def test_another_row_is_named() -> None:
    verdict = verdict_on(statistics.read("thefts"), "In 2018, 45 boats were stolen in Northport.", "45")
    assert verdict.status in NO
    assert "131" in verdict.reason or "Engines stolen" in verdict.reason


def test_what_a_cell_holds_beyond_what_it_shows() -> None:
    verdict = verdict_on(statistics.read("old"), "In 2015, 66.7% of the berths of Southport were let.", "66.7")
    assert "the cell holds 66.66%" in verdict.reason
    assert (
        verdict_on(statistics.read("old"), "In 2015, 66.9% of the berths of Southport were let.", "66.9").status in NO
    )


def test_a_table_in_markdown_keeps_its_blank_cells() -> None:
    text = "Catches, tonnes\n\n| Port | 2018 | 2019 |\n|---|---|---|\n| Northport | | 395 |\n| Southport | 88 | 91 |\n"
    assert judge("Northport landed 395 tonnes in 2019.", text).status is Status.SUPPORTED
    assert judge("Northport landed 395 tonnes in 2018.", text).status in NO


def test_a_pipe_table_with_notes_below() -> None:
    text = "Tolls, £\n\nGate | 2011 | 2012\nEast | 410 | 520 [1]\nWest | 77 | 81\n\n[1] Excludes barges.\n"
    verdict = judge("In 2012 the tolls of the East gate came to £520.", text)
    assert verdict.status is Status.SUPPORTED
    assert "Excludes barges" in verdict.reason


def test_a_total_that_the_claim_does_not_name() -> None:
    text = "Ferries sunk\n\nRegion | 2011\nNorth | 14\nSouth | 23\nTotal | 37\n"
    assert judge("In 2011, 37 ferries were sunk.", text).status is Status.SUPPORTED
    assert judge("In 2011, 23 ferries were sunk.", text).status in NO
    assert judge("In 2011, 23 ferries were sunk in the South.", text).status is Status.SUPPORTED


def test_the_row_of_a_year_is_found_among_many() -> None:
    years = "".join(f"{year} | {9000 + (year - 1950) * 13}\n" for year in range(1950, 2020))
    text = f"Barges registered in the port\n\nYear | Barges\n{years}"
    assert judge("In 2012, 9,806 barges were registered in the port.", text).status is Status.SUPPORTED
    verdict = judge("In 2012, 9,333 barges were registered in the port.", text)
    assert verdict.status is Status.CONTRADICTED
    assert "9806" in verdict.reason


def test_financial_years_with_a_year_in_common_are_two() -> None:
    text = "Boats\n\nHarbour | 2018/19 | 2019/20\nNorthport | 4,120 | 5,310\n"
    assert judge("Northport had 5,310 boats in 2019/20.", text).status is Status.SUPPORTED
    assert judge("Northport had 5,310 boats in 2018/19.", text).status in NO


@pytest.mark.parametrize(
    ("text", "bare", "marks"),
    [
        ("1,234 [note 2]", "1,234", ("2",)),
        ("1,234 [note 2, note 3]", "1,234", ("2", "3")),
        ("12.3r", "12.3", ("r",)),
        ("5.1 p", "5.1", ("p",)),
        ("1,234²", "1,234", ("2",)),
        ("120*", "120", ("*",)),
        ("Wales (3)", "Wales", ("3",)),
        ("Boats [1]", "Boats", ("1",)),
        ("Spending (£m)", "Spending (£m)", ()),
        ("Aged 16 to 24", "Aged 16 to 24", ()),
        ("(1,234)", "(1,234)", ()),
        ("Score (out of 10)", "Score (out of 10)", ()),
        ("[c]", "[c]", ("c",)),
        ("Harbour", "Harbour", ()),
    ],
)
def test_marks_are_taken_off_a_cell(text: str, bare: str, marks: tuple[str, ...]) -> None:
    assert without_marks(text) == Marked(bare, marks)


@pytest.mark.parametrize("text", ["..", "-", "–", "*", "[c]", "[x]", ":", "n/a", "…"])
def test_signs_for_no_figure(text: str) -> None:
    assert is_missing(text)


@pytest.mark.parametrize("text", ["0", "12", "Wales", "-5", "[note 12]", "no"])
def test_what_is_no_sign_for_no_figure(text: str) -> None:
    assert not is_missing(text)


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("[note 1] Excludes barges.", ("1", "Excludes barges.")),
        ("Note 2: Revised in May.", ("2", "Revised in May.")),
        ("1. Schools on islands.", ("1", "Schools on islands.")),
        ("* Estimated from a sample.", ("*", "Estimated from a sample.")),
        ("r = revised", ("r", "revised")),
        ("Table 1: Boats by harbour", None),
        ("2011 was a year of storms.", None),
        ("Northport", None),
    ],
)
def test_notes_below_a_table(line: str, note: tuple[str, str] | None) -> None:
    assert note_of(line) == note


@pytest.mark.parametrize(
    ("note", "figure", "text"),
    [
        ("Spending (£ million)", "4.2", "£4.2 million"),
        ("£000s", "870", "£870 thousand"),
        ("£bn", "-1.2", "-£1.2 billion"),
        ("thousands", "12.3", "12.3 thousand"),
        ("Persons ('000)", "12.3", "12.3 thousand"),
        ("Change (%)", "5.2", "5.2%"),
        ("Percent", "5.2", "5.2%"),
        ("Percentage point change", "1.1", "1.1 percentage points"),
        ("Rate per 1,000 population", "8.1", "8.1 per 1,000 population"),
        ("Pay (£ per week)", "523", "£523 per week"),
        ("Area (hectares)", "12", "12 hectares"),
        ("GDP (US$ billion)", "3.4", "$3.4 billion"),
        ("£ million", "5.2%", "5.2%"),
        ("£ million", "£4.2m", "£4.2m"),
        ("Number of boats", "12", "12"),
        ("Millionaires", "12", "12"),
        ("£1,000 to £2,000", "12", "12"),
        ("Harbour", "12", "12"),
    ],
)
def test_the_unit_of_a_heading(note: str, figure: str, text: str) -> None:
    assert with_unit(figure, unit_of(note)) == text


def test_a_title_of_numbers_and_percentages_gives_no_unit() -> None:
    assert not unit_of("Number and percentage of pupils by region", title=True)
    assert unit_of("Percentage of pupils by region", title=True).percent == "%"
    assert unit_of("Employment by region, England, thousands", title=True).scale == " thousand"
    assert not unit_of("Thousands of people moved house", title=True).currency


def test_a_heading_that_is_a_unit_alone_says_nothing_else() -> None:
    assert (bare("£ million"), bare("Percent"), bare("Spending (£m)")) == ("", "", "Spending")


@given(
    st.lists(
        st.lists(
            st.sampled_from(
                [
                    "Boats",
                    "2011",
                    "12",
                    "1,234 [note 1]",
                    "£ million",
                    "",
                    "[c]",
                    "Total",
                    "%",
                    "5.1p",
                    "Q1",
                    "note 1",
                    "Excludes barges by the sea.",
                ]
            ),
            max_size=6,
        ),
        max_size=12,
    )
)
def test_every_grid_has_rows_whose_cells_stand_in_the_source(cells: list[list[str]]) -> None:
    data = "\n".join(",".join(f'"{cell}"' for cell in row) for row in cells).encode()
    if not data.strip():
        return
    document = read_bytes(data, id="grid", format="csv")
    for passage in read_source(document).passages:
        assert 0 <= passage.start <= passage.end <= len(document.text)
        for start, end, begin, finish in passage.cells:
            assert passage.text[start:end]
            assert document.text[begin:finish].strip()
        assert passage.statement.text == passage.text


@given(st.text(alphabet="ab1,|\t-\n £%.[]", max_size=200))
def test_any_lines_are_read(text: str) -> None:
    judge("In 2011 there were 1,234 boats.", text)
