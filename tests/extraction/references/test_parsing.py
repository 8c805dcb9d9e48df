"""References in notes: one table a style, all works invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.extraction.references import note_kind, parse_note
from citecheck.records import NoteKind

CASES: dict[str, dict[str, object]] = {
    # author, quoted title, outlet (date)
    'Wendy Marsh, "Eel Prices at a Record, with 40% Rise in Theft", Fenland Echo (3 May 2014)': {
        "authors": ("Wendy Marsh",),
        "title": "Eel Prices at a Record, with 40% Rise in Theft",
        "publisher": "Fenland Echo",
        "year": 2014,
        "date": "2014-05-03",
    },
    "Wendy Marsh, “Eels in Towns”, The Guardian, (28 November 2014)": {
        "authors": ("Wendy Marsh",),
        "title": "Eels in Towns",
        "publisher": "The Guardian",
        "date": "2014-11-28",
    },
    "Office for Rivers, ‘Five-year Drainage View’, 2014": {
        "title": "Five-year Drainage View",
        "publisher": "Office for Rivers",
        "date": "2014",
    },
    "Centre for Sluices & Weirs, ‘Returns – SLW 2014-15’, June 2016": {
        "title": "Returns – SLW 2014-15",
        "publisher": "Centre for Sluices & Weirs",
        "date": "2016-06",
    },
    "Oakes, B. ‘The Third Tide’, Harbour Council Foundation, Edinburgh, 2003": {
        "authors": ("B. Oakes",),
        "title": "The Third Tide",
        "publisher": "Harbour Council Foundation",
        "date": "2003",
    },
    "Oakes, R. Berg L. ‘Options for Dykes’, The Drainage Fund, London, 2015": {
        "authors": ("R. Oakes", "L. Berg"),
        "publisher": "The Drainage Fund",
    },
    "Lord Marsh of Ely, ‘Pumps and performance in English fens’, February 2016, p.13": {
        "authors": ("Lord Marsh of Ely",),
        "date": "2016-02",
        "pages": "13",
    },
    '"Two Discontinued Pumps". FenNet. 21 December 2005. Retrieved 2012-08-19. https://fennet.example/a/1/': {
        "title": "Two Discontinued Pumps",
        "publisher": "FenNet",
        "date": "2005-12-21",
        "accessed": "2012-08-19",
        "url": "https://fennet.example/a/1/",
    },
    # middle initials, initials without stops
    "Adam B. Teal, Wendy C. Marsh, and Piet H. Oakes, “Sluices at Night,” Journal of Weirs 8:4 (April 2016): 82–91.": {
        "authors": ("Adam B. Teal", "Wendy C. Marsh", "Piet H. Oakes"),
        "title": "Sluices at Night",
        "container": "Journal of Weirs",
        "year": 2016,
    },
    "Lucy Q. Fenn and Sarah Oakes, “A Flood of Reeds? Weirs and Mills,” Fen Quarterly 12, no. 1 (2017).": {
        "authors": ("Lucy Q. Fenn", "Sarah Oakes"),
        "title": "A Flood of Reeds? Weirs and Mills",
        "container": "Fen Quarterly",
    },
    "A Teal and W Marsh, The Price of Eels (Ely: Reed Press, 2014), pp 23–4.": {
        "authors": ("A Teal", "W Marsh"),
        "title": "The Price of Eels",
        "publisher": "Reed Press",
        "pages": "23-4",
    },
    "HM Treasury, Sluice Review 2015, Cm 9162, November 2015": {
        "authors": (),
        "title": "Sluice Review 2015",
        "publisher": "HM Treasury",
    },
    # where in the work, and sums of one's own
    "National Audit Office, Sale of the Drainage Boards, HC 256, 1992, para. 12.": {
        "title": "Sale of the Drainage Boards",
        "publisher": "National Audit Office",
        "year": 1992,
    },
    "Office for Rivers, Weirs of the North (2006), §4.3.": {
        "title": "Weirs of the North",
        "publisher": "Office for Rivers",
        "year": 2006,
    },
    "Office for Rivers, 2015 Accounts of Drainage Boards, March 2016; author’s calculation.": {
        "title": "2015 Accounts of Drainage Boards",
        "publisher": "Office for Rivers",
        "date": "2016-03",
    },
    "See Office for Rivers, 2005 Annual Report, at 12.": {
        "title": "2005 Annual Report",
        "publisher": "Office for Rivers",
    },
    "See Office for Rivers, Eels and Sluices, 2005, http://www.rivers.example/eels.": {
        "title": "Eels and Sluices",
        "publisher": "Office for Rivers",
        "year": 2005,
        "url": "http://www.rivers.example/eels",
    },
    "Fenland Drainers, Annual Report and Accounts 2017/18, 2018.": {
        "title": "Annual Report and Accounts 2017/18",
        "publisher": "Fenland Drainers",
        "authors": (),
    },
    "The Guardian, ‘Weirs at breaking point’, Wendy Marsh, 12 March 2016": {
        "authors": ("Wendy Marsh",),
        "title": "Weirs at breaking point",
        "publisher": "The Guardian",
        "date": "2016-03-12",
    },
    "*The Perfect Dyke*, Mark Teal": {"authors": ("Mark Teal",), "title": "The Perfect Dyke"},
    # maker (year) – title
    "Drainage Trust (2015) – What’s behind the eel crisis?": {
        "title": "What’s behind the eel crisis?",
        "publisher": "Drainage Trust",
        "year": 2015,
    },
    "Office for Rivers and Department of Fens – A simple guide to Sluices": {
        "title": "A simple guide to Sluices",
        "publisher": "Office for Rivers and Department of Fens",
        "year": None,
    },
    "Oakeson et al. (2013) – Waders of the Wash, Reed University Press, p. 8": {
        "authors": ("Oakeson et al.",),
        "title": "Waders of the Wash",
        "publisher": "Reed University Press",
        "year": 2013,
        "pages": "8",
    },
    "Heidi Oakes MP (2016) – speech to the Eel Trust": {
        "authors": ("Heidi Oakes",),
        "title": "speech to the Eel Trust",
        "publisher": None,
    },
    "LGA (2013) – Money in the mud? p8": {"title": "Money in the mud?", "publisher": "LGA", "pages": "8"},
    "BBC News (2013) – Eels-to-work scheme 'is failing'": {
        "title": "Eels-to-work scheme 'is failing'",
        "publisher": "BBC News",
    },
    # maker, title (date)
    "The Rivers Fund, The Care of Old Dykes (March 2012)": {
        "title": "The Care of Old Dykes",
        "publisher": "The Rivers Fund",
        "date": "2012-03",
    },
    "Journal of Fen Studies, The Economic Burden of Eels, Silt and Reeds (May 2011)": {
        "title": "The Economic Burden of Eels, Silt and Reeds",
        "container": "Journal of Fen Studies",
        "publisher": None,
        "date": "2011-05",
    },
    "Institute for Wet Places, Fair Fens, Healthy Eels (The Oakes Review, 2010)": {
        "title": "Fair Fens, Healthy Eels",
        "publisher": "Institute for Wet Places",
        "date": "2010",
    },
    "Alice Berg, Dykes and Democracy (Oxford: Reed Press, 1999), pp. 12–14": {
        "authors": ("Alice Berg",),
        "title": "Dykes and Democracy",
        "publisher": "Reed Press",
        "year": 1999,
        "pages": "12-14",
    },
    "Royal College of Eelers, Put Eels First": {"title": "Put Eels First", "publisher": "Royal College of Eelers"},
    "The Oakes Review, July 2013. https://www.gov.example/oakes.pdf, (accessed June 2016)": {
        "title": "The Oakes Review",
        "date": "2013-07",
        "accessed": "2016-06",
        "url": "https://www.gov.example/oakes.pdf",
    },
    "Department of Fens, Draining Better, Cm 7881, 2010": {
        "title": "Draining Better",
        "publisher": "Department of Fens",
        "year": 2010,
    },
    "National Eel Office, Managing the silt, HC 1034, Session 2017-19, 12 July 2018": {
        "title": "Managing the silt",
        "publisher": "National Eel Office",
        "date": "2018-07-12",
    },
    "House of Lords Committee on the Fens, Ready for Floods? (HL Paper 140, 2013)": {
        "title": "Ready for Floods?",
        "publisher": "House of Lords Committee on the Fens",
        "year": 2013,
    },
    "DfE, 'Schools by the water', 2018": {"title": "Schools by the water", "publisher": "DfE", "authors": ()},
    "OECD (2018), Eels at a Glance, Paris: OECD Publishing": {"title": "Eels at a Glance", "publisher": "OECD"},
    "C. Berg, Making Dykes, Institute for Rivers, 2012": {
        "authors": ("C. Berg",),
        "title": "Making Dykes",
        "publisher": "Institute for Rivers",
    },
    "Drainage Trust (2014) [Eels now and then](https://dt.example/eels)": {
        "title": "Eels now and then",
        "url": "https://dt.example/eels",
    },
    # a body alone
    "The Office for National Eels": {"publisher": "The Office for National Eels", "title": None, "year": None},
    "The British Dyke Association": {"publisher": "The British Dyke Association", "title": None},
    # papers
    "Marsh, W., Teal, A.B. and Finch, C. (2010) Northern silt. Fenland Review, 3(2), 45-67. doi: 10.1234/fr.2010.7": {
        "authors": ("W. Marsh", "A.B. Teal", "C. Finch"),
        "title": "Northern silt",
        "container": "Fenland Review",
        "year": 2010,
        "pages": "45-67",
        "doi": "10.1234/fr.2010.7",
    },
    "Teal AB, Finch C, Marsh W. Silt loads of small rivers. J Environ Sci 2001; 12: 55-61.": {
        "authors": ("AB Teal", "C Finch", "W Marsh"),
        "title": "Silt loads of small rivers",
        "container": "J Environ Sci",
        "year": 2001,
        "pages": "55-61",
    },
    "The Telegraph (2020) Silt: how will dredging help, 14 May 2020. Available at: https://t.example/news/0/silt/": {
        "title": "Silt: how will dredging help",
        "publisher": "The Telegraph",
        "date": "2020-05-14",
        "url": "https://t.example/news/0/silt/",
    },
    "Berg, Adam. Weirs of the West. Cambridge: Oakes Books, 1987.": {
        "authors": ("Adam Berg",),
        "title": "Weirs of the West",
        "publisher": "Oakes Books",
        "year": 1987,
    },
    # law
    "Fens and Drainage Act 1930, s. 4": {"title": "Fens and Drainage Act 1930", "year": 1930},
    "Oakes v Teal [2003] EWCA Civ 9": {"title": "Oakes v Teal", "year": 2003},
}


@pytest.mark.parametrize("text", CASES)
def test_reads_the_fields(text: str) -> None:
    (reference,) = parse_note(text)
    assert {field: getattr(reference, field) for field in CASES[text]} == CASES[text]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (
            "Drainage Trust, https://www.example.org/ about/our-eels/ (accessed June 2016)",
            "https://www.example.org/about/our-eels/",
        ),
        ("See http://example.org/a_(b).pdf.", "http://example.org/a_(b).pdf"),
        ("Drainage Trust, ‘Eels’, 2014, www.example.org/eels.html", "www.example.org/eels.html"),
    ],
)
def test_an_address_ends_where_it_ends(text: str, url: str) -> None:
    (reference,) = parse_note(text)
    assert reference.url == url


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Drainage Trust, ‘Eels’, 2014; Office for Rivers, ‘Weirs Then and Now’, 2015", ["Eels", "Weirs Then and Now"]),
        ("Drainage Trust (2014) – Eels now; Office for Rivers (2015) – Weirs now", ["Eels now", "Weirs now"]),
        ("'Eels at risk', The Times, 4 May 2014; 'Eels safe', Daily Mail, 6 May 2014", ["Eels at risk", "Eels safe"]),
        ("Oakes, B.; Berg, L. (2015) Weirs of the West. Fenland Review, 2, 3-9", ["Weirs of the West"]),
        ('Wendy Marsh, "Eels; and More Eels", Fenland Echo (2014)', ["Eels; and More Eels"]),
    ],
)
def test_semicolons_part_references_only(text: str, titles: list[str]) -> None:
    assert [reference.title for reference in parse_note(text)] == titles


@pytest.mark.parametrize(
    ("text", "title", "publisher"),
    [
        ("Nobody has counted the eels since then. Drainage Trust (2014) – Eels now", "Eels now", "Drainage Trust"),
        (
            "And they are expected to fall by a further 20% Financial Times (2015) – Eels to fall",
            "Eels to fall",
            "Financial Times",
        ),
        ("See the Oakes recommendations: Commission on Dykes (2014) – A new deal", "A new deal", "Commission on Dykes"),
    ],
)
def test_leaves_the_comment_out(text: str, title: str, publisher: str) -> None:
    references = parse_note(text)
    assert [(reference.title, reference.publisher) for reference in references] == [(title, publisher)]
    assert note_kind(text, references) is NoteKind.MIXED


@pytest.mark.parametrize(
    "text",
    [
        "Details of the survey are included in Appendix 2.",
        "This has long been known. A 2009 committee report notes “eels ... remain uncounted by those who eat them”.",
        "Though we note that selling the dykes would raise only £700m.",
        "The Drainage Trust defines a weir as “a low dam, built across a river to raise the level of water upstream”.",
        "In 1948, when the board was founded, 48% of eels died young.",
        "As one chief eeler said: “For years we have done only what helps us.”",
        "In both the Oakes (2002) and Berg (2011) papers the aim is to free the eels from central control.",
    ],
)
def test_a_comment_cites_nothing(text: str) -> None:
    assert parse_note(text) == ()
    assert note_kind(text, ()) is NoteKind.COMMENT


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", NoteKind.EMPTY),
        (" . ", NoteKind.EMPTY),
        ("Ibid.", NoteKind.IBID),
        ("ibid., p. 3", NoteKind.IBID),
        ("Oakes, op. cit., p. 4", NoteKind.IBID),
        ("See note 4", NoteKind.IBID),
        ("Drainage Trust (2014) – Eels now", NoteKind.REFERENCE),
    ],
)
def test_kinds(text: str, kind: NoteKind) -> None:
    assert note_kind(text, parse_note(text)) is kind


def test_states_nothing_that_the_note_does_not() -> None:
    (reference,) = parse_note("Drainage Trust (2015) – What’s behind the eel crisis?")
    assert (reference.pages, reference.url, reference.doi, reference.accessed, reference.container) == (None,) * 5
    assert reference.authors == ()
    assert reference.date == "2015"


def test_a_date_that_was_only_looked_up_is_no_date_of_the_work() -> None:
    (reference,) = parse_note("Office for Rivers, ‘Returns of Weirs’ (accessed June 2016)")
    assert (reference.year, reference.date, reference.accessed) == (None, None, "2016-06")


def test_a_year_inside_a_title_is_no_date() -> None:
    (reference,) = parse_note("Office for Rivers, ‘2015 Surplus Weirs’")
    assert (reference.title, reference.year) == ("2015 Surplus Weirs", None)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="Aab .,;:()–-“”\"'‘’12/&", max_size=120))
def test_reads_anything_without_failing(text: str) -> None:
    references = parse_note(text)
    assert isinstance(note_kind(text, references), NoteKind)
    for reference in references:
        assert reference.year is None or reference.date is not None


@pytest.mark.parametrize(
    "text", ["(" * 5000, "a, " * 5000, "A. B. " * 5000, "“" * 5000, "http://a.b/" + "(" * 5000, "Teal " * 5000]
)
def test_long_and_odd_notes_come_back(text: str) -> None:
    parse_note(text)


@pytest.mark.parametrize("text", ["As note 1", "As in note 12, p. 4", "Adam Teal, ibid., p. 9."])
def test_notes_that_point_back(text: str) -> None:
    assert parse_note(text) == ()
    assert note_kind(text, ()) is NoteKind.IBID


def test_how_many_were_asked_is_no_part_of_the_work() -> None:
    text = "Eel Watch survey by Reed Polls, January 2018. Base: 1,025 boat owners; overall 23% said yes."
    references = parse_note(text)
    assert [reference.title for reference in references] == ["Eel Watch survey by Reed Polls"]
    assert note_kind(text, references) is NoteKind.MIXED


def test_a_day_apart_from_its_year_must_exist_in_it() -> None:
    (leap,) = parse_note("Fenland Echo (2016), ‘Eels’, 29 February")
    (common,) = parse_note("Fenland Echo (2015), ‘Eels’, 29 February")
    assert leap.date == "2016-02-29"
    assert common.date == "2015"


@pytest.mark.parametrize("note", ['."Eel Weirs"', "Tides (2014) of the Fens; – (2014) – Eels of the Coast"])
def test_what_a_note_does_not_state_is_none_and_never_empty(note: str) -> None:
    for reference in parse_note(note):
        assert all(
            field is None or field.strip() for field in (reference.title, reference.publisher, reference.container)
        )
