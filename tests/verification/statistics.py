"""Invented statistics in the layouts of official ones: covers, lists of contents, sheets of notes, headings in two
rows, groups, units beside and above, several tables in a sheet, tidy files."""

from __future__ import annotations

import datetime
import functools
import io

from tests.sheets import Rows, ods, xls, xlsx

from citecheck.readers import read_bytes
from citecheck.records import Document

_WATERWAYS: dict[str, Rows] = {
    "Cover": [
        ["Waterway statistics, England, 2014 to 2019"],
        ["This publication was released on 12 May 2020."],
        ["Contact: the statistics team"],
    ],
    "Contents": [
        ["Contents"],
        ["This worksheet contains a list of tables."],
        ["Sheet", "Title"],
        ["1", "Licences by region"],
        ["2", "Spending by the board"],
    ],
    "Notes": [
        ["Notes"],
        ["Note number", "Note text"],
        ["note 1", "Excludes boats without an engine."],
        ["note 2", "Figures for 2016/17 cover the northern region only."],
        ["note 3", "The licence fee was cut in 2017."],
    ],
    "Table 1": [
        ["Table 1: Boat licences by region, England, April 2016 to March 2019 [note 1]"],
        ["This worksheet contains one table. Some cells refer to notes, which are on the notes sheet."],
        [],
        ["Region", "Licences 2016/17", "Licences 2017/18", "Licences 2018/19", "Change 2017/18 to 2018/19 (%)"],
        ["North", (12340, "#,##0"), (13500, "#,##0"), (14203, "#,##0"), (0.0521, "0.0%")],
        ["South", (45010, "#,##0"), (44120, "#,##0"), (41907, "#,##0"), (-0.0502, "0.0%")],
        ["Isles", "[c]", (310, "#,##0"), "298 [note 3]", (-0.0387, "0.0%")],
        ["England", (57350, "#,##0"), (57930, "#,##0"), (56408, "#,##0"), (-0.0263, "0.0%")],
    ],
    "Table 2": [
        [None, "Table 2: Income and spending of the board"],
        [None, None, None, None, None, "£ million"],
        [None, None, "2017/18", None, "2018/19", None],
        [None, "Heading", "Budget", "Outturn", "Budget", "Outturn"],
        [None, "Income"],
        [None, "Licences", 21.5, 20.9, 22.0, 21.234],
        [None, "Grants", 8.0, 8.1, 7.5, (7.456, "0.0")],
        [None, "Total income", 29.5, 29.0, 29.5, 28.7],
        [None, "Spending"],
        [None, "Dredging", 10.2, 11.4, 10.0, 12.9],
        [None, "Locks and bridges", 14.0, 13.7, 15.1, 14.8],
        [None, "Surplus or deficit", 5.3, 3.9, 4.4, (-1.0, "0.0;(0.0)")],
        [],
        [None, "Source: accounts of the board"],
    ],
    "Table 3": [
        ["Table 3: Share of adults who used a waterway, by age and sex, Great Britain, 2018"],
        ["Percentages"],
        ["Sex", "Age", "Walked", "Cycled", "Any use", "Sample size"],
        ["Men", "16 to 24", 31, 22, 44, 812],
        [None, "25 to 44", 38, 27, 52, 1640],
        [None, "45 and over", 29, 11, 36, 2011],
        ["Women", "16 to 24", 33, 12, 41, 840],
        [None, "25 to 44", 41, 16, 49, 1702],
        [None, "45 and over", 30, 6, 34, 2156],
        ["All adults", "16 and over", 34, 15, 42, 9161],
    ],
}
_SCHOOLS: Rows = [
    ["Schools of the delta, 2018"],
    [],
    ["Table A: Schools by type"],
    ["Type", "Schools", "Pupils"],
    ["Boat schools", 41, "3,812"],
    ["Land schools", 230, "88,104"],
    [],
    ["Total", 271, "91,916"],
    [],
    [],
    ["Table B: Teachers by type, thousands"],
    ["Type", "2017", "2018"],
    ["Boat schools", 0.31, 0.33],
    ["Land schools", 5.2, 5.4],
    [],
    ["Notes:"],
    ["1. Schools on islands are counted as boat schools."],
]
_WAITS: Rows = [
    ["Waiting for a berth, England"],
    [],
    [None, "Spring 2019", None, "Autumn 2019", None],
    ["Wait", "Number", "Percentage", "Number", "Percentage"],
    ["Under 1 month", 1420, 41.5, 1610, 45.2],
    ["1 to 6 months", 1311, 38.3, 1203, 33.8],
    ["Over 6 months", 690, 20.2, 749, 21.0],
    ["All waits", 3421, 100, 3562, 100],
]
_DELTA: dict[str, Rows] = {
    "Data": _SCHOOLS,
    "Waits": _WAITS,
    "Lock": [
        ["Boats through the lock by month"],
        [],
        ["Direction", *((datetime.date(*day), "mmm-yy") for day in ((2020, 4, 1), (2020, 5, 1), (2021, 4, 1)))],
        ["Up", 120, 1840, 1911],
        ["Down", 98, 1622, 1587],
    ],
    "Indicators": [
        ["Indicator", "Unit", "2015", "2016"],
        ["Water drawn from rivers", "million litres", 512, 498],
        ["Spending on pumps", "£ thousand", 870, 1215],
        ["Leaks mended", "Number", 4410, 4395],
        ["Pumps older than 20 years", "%", 31, 28],
        ["Leaks per 1,000 pipes", "Rate", 12.4, 11.8],
    ],
    "9": [
        ["Table 9: Admissions for water-borne illness, rate per 100,000 population, Northland"],
        ["Year", "Males", "Females", "Persons"],
        [2015, 12.1, 9.8, 10.9],
        [2016, 13.4, 9.9, 11.6],
        ["2017 [p]", "14.0", "10.2", "12.1r"],
    ],
}
_OLD: dict[str, Rows] = {
    "Data": _SCHOOLS,
    "Waits": _WAITS,
    "Berths": [
        ["Share of berths let, by harbour"],
        ["Harbour", 2014, 2015],
        ["Northport", (0.873, "0.0%"), (0.891, "0.0%")],
        ["Southport", (0.64, "0%"), (0.6666, "0%")],
    ],
}
_FERRIES: dict[str, Rows] = {
    "Cover": [["Ferry passengers, quarterly bulletin"]],
    "1": [
        ["Table 1: Ferry passengers by route, thousands, Wales"],
        ["Route", "2018 Q1", "2018 Q2", "2019 Q1", "2019 Q2"],
        ["Holy Bay", (12.345, "12.3"), (40.1, "40.1"), (13.9, "13.9"), (41.5, "41.5")],
        ["Long Island", (3.2, "3.2"), "..", (2.9, "2.9"), (8.8, "8.8")],
        ["Share of foot passengers", (0.62, "62%"), (0.571, "57%"), (0.6, "60%"), (0.55, "55%")],
    ],
}
_THEFTS = """date,geography,geography code,measure,value,value flag
2017,Northport,E07000123,Boats stolen,118,
2017,Southport,E07000124,Boats stolen,1203,r
2018,Northport,E07000123,Boats stolen,131,
2018,Southport,E07000124,Boats stolen,987,
2018,Northport,E07000123,Engines stolen,45,
"""
_MOORINGS = """<html><body><main><h1>Rents of moorings</h1>
<p>The tables show what the owners of boats paid for a mooring in each of the regions, and how many waited for one.</p>
<table><caption>Table 4: Rents and waiting lists by region</caption>
<thead><tr><th rowspan="2">Region</th><th colspan="2">Average rent (£ per week)</th>
<th colspan="2">Households waiting (thousands)</th></tr>
<tr><th>2015</th><th>2016</th><th>2015</th><th>2016</th></tr></thead>
<tbody><tr><th colspan="5">England</th></tr>
<tr><th>North</th><td>41</td><td>43.50</td><td>2.1</td><td>2.4</td></tr>
<tr><th>South</th><td>58</td><td>61.20<sup><a href="#f1">1</a></sup></td><td>9.7</td><td>10.3</td></tr>
<tr><th colspan="5">Wales</th></tr>
<tr><th>North</th><td>37</td><td>38.10</td><td>0.8</td><td>0.7</td></tr></tbody></table>
<p id="f1">1 Does not include moorings on tidal rivers.</p></main></body></html>"""
_TOLLS = """<html><body><h2>Tolls</h2>
<p>The tolls that were paid at each of the gates of the river are given below for two years.</p>
<table><tr><td>Gate</td><td>2011</td><td>2012</td></tr><tr><td>East gate</td><td>£1,204</td><td>£1,377</td></tr>
<tr><td>West gate</td><td>£904</td><td></td></tr><tr><td>Bridge gate</td><td></td><td>£77</td></tr></table>
</body></html>"""
_CATCHES = """Catches of the fleet, tonnes

| Port | 2018 | | 2019 | |
|---|---|---|---|---|
| | Cod | Herring | Cod | Herring |
| Northport | 410 | 1,220 | 395 | 1,304 |
| Southport | 88 | | 91 | 740 |
"""


def _crews() -> bytes:
    """A table of a Word file with headings in two rows, merged."""
    import docx

    file = docx.Document()
    file.add_heading("Crews of the ferries", 1)
    file.add_paragraph("The table gives the number of people in the crews of each line at the end of the year.")
    table = file.add_table(4, 5)
    rows = (
        ("Line", "2017", "", "2018", ""),
        ("", "Full-time", "Part-time", "Full-time", "Part-time"),
        ("North line", "210", "34", "225", "41"),
        ("South line", "98", "12", "90", "15"),
    )
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    for one, two in (((0, 1), (0, 2)), ((0, 3), (0, 4)), ((0, 0), (1, 0))):
        table.cell(*one).merge(table.cell(*two))
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


_MADE = {
    "waterways": lambda: xlsx(_WATERWAYS, merged={"Table 2": ["C3:D3", "E3:F3"], "Table 3": ["A4:A6", "A7:A9"]}),
    "delta": lambda: xlsx(_DELTA, merged={"Waits": ["B3:C3", "D3:E3"]}),
    "old": lambda: xls(_OLD),
    "ferries": lambda: ods(_FERRIES),
    "crews": _crews,
}
_WRITTEN = {
    "thefts": (_THEFTS, "csv"),
    "moorings": (_MOORINGS, "html"),
    "tolls": (_TOLLS, "html"),
    "catches": (_CATCHES, "text"),
}


@functools.cache
def read(name: str) -> Document:
    """One of the sources as read."""
    if name in _MADE:
        return read_bytes(_MADE[name](), id=name)
    text, format = _WRITTEN[name]
    return read_bytes(text.encode(), id=name, format=format)
