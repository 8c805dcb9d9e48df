"""Notes as think tanks, newspapers, journals, lawyers and governments write them: all works invented."""

from __future__ import annotations

import pytest

from citecheck.extraction.references import note_kind, parse_note
from citecheck.records import NoteKind

CASES: dict[str, dict[str, object]] = {
    # think tanks
    "Harbour Institute, Fares and Ferries: A Policy Review (London: Harbour Institute, 2015), p. 12.": {
        "title": "Fares and Ferries: A Policy Review",
        "publisher": "Harbour Institute",
        "date": "2015",
        "pages": "12",
    },
    "W Marsh and A Teal, The Price of Berths, Harbour Institute, 2014": {
        "authors": ("W Marsh", "A Teal"),
        "title": "The Price of Berths",
        "publisher": "Harbour Institute",
    },
    "Wendy Marsh, “Why piers close”, Harbour Institute blog, 4 May 2015": {
        "authors": ("Wendy Marsh",),
        "title": "Why piers close",
        "publisher": "Harbour Institute",
        "date": "2015-05-04",
    },
    # newspapers
    "The Economist (2014), “Boats against the current”, 12 April.": {
        "publisher": "The Economist",
        "date": "2014-04-12",
    },
    "Marsh W. Ferries sink in price. The Independent. 2014 May 3.": {
        "publisher": "The Independent",
        "date": "2014-05-03",
    },
    "The Guardian (2014), “Why 3 May matters to ferries”": {"title": "Why 3 May matters to ferries", "date": "2014"},
    # journals
    "W Marsh and A Teal, “Berths and Tides,” Port Studies Quarterly 8, no. 2 (2012): 101–120.": {
        "authors": ("W Marsh", "A Teal"),
        "container": "Port Studies Quarterly",
        "pages": "101-120",
    },
    "Teal, A. (2013) Pier prices, Harbour Review, 4(1), 2-9.": {
        "title": "Pier prices",
        "container": "Harbour Review",
        "pages": "2-9",
    },
    "Marsh W, Teal A. Berth waiting times. Harbour Rev 2013;12:44-9.": {"container": "Harbour Rev", "date": "2013"},
    # editors
    "Teal, A., “The Price of Berths”, in W. Marsh (ed.), Harbours in Flood (Oxford: Reed Press, 2009), pp. 12–40.": {
        "authors": ("A. Teal",),
        "editors": ("W. Marsh",),
        "container": "Harbours in Flood",
    },
    "W. Marsh and C. Finch (eds), Harbours in Flood (Reed Press, 2009)": {
        "authors": ("W. Marsh", "C. Finch"),
        "editors": ("W. Marsh", "C. Finch"),
    },
    "The Quay, edited by Wendy Marsh, Reed Press, 2009": {"editors": ("Wendy Marsh",)},
    "Adam Teal, Life in Harbours, Reed Press, 2009": {"editors": ()},
    # law
    "Merchant Shipping Act 1995 (c. 21), s 85(1)": {"title": "Merchant Shipping Act 1995", "date": "1995"},
    "Directive 2009/16/EC of the European Parliament and of the Council": {
        "title": "Directive 2009/16/EC",
        "date": "2009",
    },
    "Regulation (EC) No 725/2004": {"title": "Regulation (EC) No 725/2004", "date": "2004"},
    "Marsh v Teal Ferries Ltd [2009] EWCA Civ 12": {"title": "Marsh v Teal Ferries Ltd", "date": "2009"},
    # governments
    "HM Treasury and Department for Transport, The Port Plan, July 2013, p. 4": {
        "title": "The Port Plan",
        "publisher": "HM Treasury and Department for Transport",
        "date": "2013-07",
    },
    "Office for National Statistics, Port Freight Statistics 2013, released 5 September 2014": {
        "title": "Port Freight Statistics 2013",
        "date": "2014-09-05",
    },
    # bodies as authors
    "World Health Organization. Drowning in harbours. Geneva: World Health Organization; 2014.": {
        "authors": ("World Health Organization",),
        "title": "Drowning in harbours",
        "date": "2014",
    },
    # dates as precise as stated
    "Harbour Institute, The Pier, n.d.": {"title": "The Pier", "date": None},
    "Harbour Institute, The Pier, no date, https://harbour.example/pier": {"title": "The Pier", "date": None},
    "Harbour Institute, The Pier, March/April 2011": {"title": "The Pier", "date": "2011"},
    "Harbour Institute, The Pier, 3rd May, 2011": {"title": "The Pier", "date": "2011-05-03"},
    "Harbour Institute, The Pier, 04/06/2011": {"title": "The Pier", "date": "2011"},
    # looked up
    "Harbour Institute, The Pier, https://harbour.example/pier (Accessed 14/06/2012)": {
        "accessed": "2012-06-14",
        "date": None,
    },
    "Harbour Institute, The Pier. Accessed June 2012. http://harbour.example/pier": {
        "accessed": "2012-06",
        "date": None,
    },
    "Harbour Institute, The Pier, http://harbour.example/pier [last visited June 4, 2012]": {"accessed": "2012-06-04"},
    # DOIs
    "Teal, A. (2013) Pier prices. Harbour Review, 4(1), 2-9. doi:10.1000/hr.13.44": {
        "doi": "10.1000/hr.13.44",
        "url": None,
    },
    "Teal, A. (2013) Pier prices. Harbour Review, 4(1), 2-9. http://dx.doi.org/10.1000/hr(13)44-9.": {
        "doi": "10.1000/hr(13)44-9",
        "url": "http://dx.doi.org/10.1000/hr(13)44-9",
    },
    "Teal, A. (2013) Pier prices. Harbour Review, 4(1), 2-9. https://doi.org/10.1000/ hr.13.44-9.": {
        "doi": "10.1000/hr.13.44-9"
    },
}


@pytest.mark.parametrize("text", CASES)
def test_reads_the_fields(text: str) -> None:
    (reference,) = parse_note(text)
    assert {field: getattr(reference, field) for field in CASES[text]} == CASES[text]


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (
            "http://www.harbour- institute.example/reports/pier.html",
            "http://www.harbour-institute.example/reports/pier.html",
        ),
        ("http://harbour.example/reports/ pier-2011.pdf", "http://harbour.example/reports/pier-2011.pdf"),
        ("http://harbour.example/the- pier/full- text.html", "http://harbour.example/the-pier/full-text.html"),
        ("https://harbour.example/the_ pier_2011. pdf", "https://harbour.example/the_pier_2011.pdf"),
        ("http:// harbour.example/pier", "http://harbour.example/pier"),
    ],
)
def test_addresses_that_a_line_breaks_are_whole(broken: str, whole: str) -> None:
    text = f"Harbour Institute, The Pier, 2011, {broken} (accessed 3 May 2012)."
    (reference,) = parse_note(text)
    assert (reference.url, reference.title, reference.accessed) == (whole, "The Pier", "2012-05-03")
    assert note_kind(text, (reference,)) is NoteKind.REFERENCE


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("See Marsh (2010); Teal (2011).", [("Marsh", "2010"), ("Teal", "2011")]),
        ("See also Marsh and Teal (2010), Finch (2011: 4).", [("Marsh", "2010"), ("Finch", "2011")]),
        ("Marsh (2010), p. 4; Harbour Institute (2011).", [("Marsh", "2010"), ("Harbour Institute", "2011")]),
        ("Office for Tides (2010); and Marsh, A. (2011).", [("Office for Tides", "2010"), ("A. Marsh", "2011")]),
    ],
)
def test_names_and_years_are_a_work_each(text: str, cited: list[tuple[str, str]]) -> None:
    found = parse_note(text)
    assert [((*one.authors, one.publisher)[0], one.date) for one in found] == cited


@pytest.mark.parametrize(
    "text",
    [
        "For a critique of this method see Harbour Institute, The Pier, 2011.",
        "The figure rose to 40 per cent in later years; see Harbour Institute, The Pier (2011).",
        "Harbour Institute, The Pier, 2011. This figure excludes small harbours and those that closed before 2009.",
        "Harbour Institute, The Pier, 2011 (which leaves out small harbours).",
        "Harbour Institute, The Pier, 2011; the later edition (2013) leaves out marinas.",
        "We thank the Harbour Institute for this figure. Harbour Institute, The Pier, 2011.",
    ],
)
def test_a_comment_beside_a_reference_is_no_part_of_it(text: str) -> None:
    (reference,) = parse_note(text)
    assert (reference.title, reference.publisher, reference.date) == ("The Pier", "Harbour Institute", "2011")
    assert note_kind(text, (reference,)) is NoteKind.MIXED
