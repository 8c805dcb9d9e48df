"""References in the styles of governments, parliaments, pollsters and web pages: all works invented."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.extraction.references import note_kind, parse_note
from citecheck.records import NoteKind, Reference

CASES: dict[str, dict[str, object]] = {
    # where in a work, numbers of papers, parts of bodies
    "Reed Office, Weirs, 2013, p 12, Table A.3": {"title": "Weirs", "pages": "12", "year": 2013},
    "Board of Sluices, Oral evidence: Dykes, HC 204, 4 July 2016, Q23.": {
        "title": "Oral evidence: Dykes",
        "date": "2016-07-04",
    },
    "Fens Committee, Draining, Fourth Report of Session 2009–10, HC 268-I, para 40.": {
        "title": "Draining",
        "publisher": "Fens Committee",
    },
    "Fens Commission, Dykes by 2020, COM(2010) 2020 final, Brussels, 3 March 2010.": {
        "title": "Dykes by 2020",
        "publisher": "Fens Commission",
        "date": "2010-03-03",
    },
    "Piet Oakes, The Sluice (Ely: Reed Press, 1990), 90.": {
        "title": "The Sluice",
        "publisher": "Reed Press",
        "pages": "90",
    },
    "U.S. Department of Fens, Office of Inspector General, Eels Lost (Ely: Reed Press, 2010), 15.": {
        "title": "Eels Lost",
        "publisher": "U.S. Department of Fens, Office of Inspector General",
        "pages": "15",
    },
    "Deane LLP, Fens Futures, 2015": {"authors": (), "title": "Fens Futures", "publisher": "Deane LLP"},
    "Oakley's (2015) Eels and Hunger": {"authors": (), "title": "Eels and Hunger", "publisher": "Oakley's"},
    "2011 Survey: Eels of the Fens, DEFRA, December 2012": {
        "title": "2011 Survey: Eels of the Fens",
        "publisher": "DEFRA",
    },
    "Fen Attitudes 30 (2013), Reed Research Centre, London.": {
        "title": "Fen Attitudes 30",
        "publisher": "Reed Research Centre",
        "year": 2013,
    },
    "Reed North, State of the Fens 2017, Reed North, November 2017": {"title": "State of the Fens 2017"},
    "Reed Trust, Annual Report 2016–17, p. 4.": {"title": "Annual Report 2016–17", "publisher": "Reed Trust"},
    "DEFRA, Annual Eel Statistics, 2020 (2018 data), 30 April 2020, p. 3.": {
        "title": "Annual Eel Statistics, 2020 (2018 data)",
        "publisher": "DEFRA",
        "date": "2020-04-30",
    },
    "Royal Commission on Sluices, vol. IV, Cd. 3718 (1908), p. 211.": {
        "title": "Royal Commission on Sluices",
        "year": 1908,
    },
    "Reed Polls for Warm Fens, fieldwork 8–10 December 2020.": {"title": "Reed Polls for Warm Fens", "authors": ()},
    # evidence, talk, surveys
    "Ev w33, para 5": {"title": "Ev w33", "authors": (), "publisher": None},
    "Qq 166–169": {"title": "Qq 166–169", "publisher": None},
    "Q 114 [Mr Adam Teal]": {"title": "Q 114", "authors": ("Adam Teal",)},
    "Ev 12 [Fens UK]": {"title": "Ev 12", "publisher": "Fens UK", "authors": ()},
    "Written evidence from the Eel Trust (EEL0034), para 6": {
        "title": "Written evidence from the Eel Trust",
        "publisher": None,
    },
    "Interview with a senior miller, Ely City Council, 5 May 2016.": {"date": "2016-05-05", "authors": ()},
    "Fen Polls survey of 2,031 eelers, January 2016": {"title": "Fen Polls survey of 2,031 eelers", "date": "2016-01"},
    "Sarah Marsh, testimony before the Committee on Dykes, March 17, 2016.": {
        "authors": ("Sarah Marsh",),
        "title": "testimony before the Committee on Dykes",
    },
    "Sir Adam Teal, Chief Engineer of the Fens Council, evidence to the Committee on Dykes, 2015.": {
        "authors": ("Adam Teal",),
        "title": "evidence to the Committee on Dykes",
    },
    # law
    "Directive 2009/28/EC of the European Parliament and of the Council of 23 April 2009.": {
        "title": "Directive 2009/28/EC",
        "date": "2009-04-23",
    },
    "Explanatory Notes to the Fens Act 2011": {"title": "Explanatory Notes to the Fens Act 2011", "year": 2011},
    # short citations of works that are named in full elsewhere
    "Marsh (2003), pp. 142–145.": {"authors": ("Marsh",), "title": None, "year": 2003, "pages": "142-145"},
    "Marsh and Teal (2014: 12)": {"authors": ("Marsh", "Teal"), "title": None, "pages": "12"},
    # forms, outlets, archived copies
    "Reed Institute, blog, 4 March 2012": {"title": None, "publisher": "Reed Institute"},
    "Press release, 'New powers for weirs', Department of Fens, 4 May 2015.": {
        "authors": (),
        "title": "New powers for weirs",
        "publisher": "Department of Fens",
    },
    "Wendy Marsh, ‘Sluices look like little more than a ruse’, FT, 10 September 2017": {"publisher": "FT"},
    '"Weirs rule out eels". FenNet. Archived from the original on 2007-09-14. Retrieved 2013-06-10.': {
        "publisher": "FenNet",
        "date": None,
        "accessed": "2013-06-10",
    },
    "^ a b Marsh, Wendy (1983). The Sluice Keepers. Gloucester: Reed Press. pp. 57–9.": {
        "authors": ("Wendy Marsh",),
        "title": "The Sluice Keepers",
    },
    "See Reed Bank presentation, “Dyke Trading,” at 4 (Oct. 2007)": {
        "title": "Dyke Trading",
        "publisher": "Reed Bank",
        "authors": (),
        "container": None,
        "pages": "4",
    },
    "On what follows see Adam Teal, Fens: Valuing the Wash (Reed, 2015).": {
        "authors": ("Adam Teal",),
        "title": "Fens: Valuing the Wash",
    },
}


@pytest.mark.parametrize("text", CASES)
def test_reads_the_fields(text: str) -> None:
    (reference,) = parse_note(text)
    assert {field: getattr(reference, field) for field in CASES[text]} == CASES[text]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "See W. H. Marsh, Dykes (Ely: Reed Press, 1931), p. 12, and G. A. Teal, Why Eels? (Reed Press, 2009).",
            ["Dykes", "Why Eels?"],
        ),
        (
            "Office for Rivers, Weirs, June 2017. * Reed Trust, Eels: Final report, 2015.",
            ["Weirs", "Eels: Final report"],
        ),
        ("Ibid. See also Office for Rivers, Weirs Then and Now, Cm 7881, 2010.", ["Weirs Then and Now"]),
    ],
)
def test_two_works_in_one_sentence(text: str, titles: list[str]) -> None:
    assert [reference.title for reference in parse_note(text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "Wendy Marsh and Adam Teal, Fens and Dykes, and How They Were Lost, Reed Press, 2009",
        "Marsh, W., and Teal, A. (2009), Eels",
    ],
)
def test_and_alone_parts_nothing(text: str) -> None:
    assert len(parse_note(text)) == 1


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Fen Polls survey of 2,031 eelers, January 2016. Of these, 61 per cent said they rowed.",
            "Fen Polls survey of 2,031 eelers",
        ),
        (
            "Reed Polls for Fenland Echo, 14 February 2013; base 1,003 eelers certain to row.",
            "Reed Polls for Fenland Echo",
        ),
        ("The figure for eels is 4.2 per cent; see OECD, Eels at a Glance 2015, p. 166.", "Eels at a Glance 2015"),
    ],
)
def test_what_was_found_is_comment(text: str, title: str) -> None:
    references = parse_note(text)
    assert [reference.title for reference in references] == [title]
    assert note_kind(text, references) is NoteKind.MIXED


def test_a_maker_a_title_and_a_date_are_a_reference_whatever_the_title_says() -> None:
    (reference,) = parse_note("The Reed Inquiry, Mobilising to build the dykes that our children need, 2014.")
    assert reference.year == 2014


@pytest.mark.parametrize(
    "text",
    [
        "See Appendix 2.",
        "See chapter 3.",
        "I owe this point to Wendy Marsh.",
        "Wendy Marsh is Director of the Reed Foundation.",
        "Author's calculation: 1.1m × 5 weeks × £7.55",
        "Crown copyright.",
    ],
)
def test_what_is_no_reference(text: str) -> None:
    assert parse_note(text) == ()
    assert note_kind(text, ()) is NoteKind.COMMENT


@pytest.mark.parametrize(
    "text",
    [
        "As above",
        "Marsh, as above.",
        "As n 5.",
        "See above, n. 12.",
        "Ibid., emphasis added",
        "Id. at 12.",
        "Ibid., Table FEN0103",
    ],
)
def test_points_back(text: str) -> None:
    assert parse_note(text) == ()
    assert note_kind(text, ()) is NoteKind.IBID


def test_a_comment_after_ibid_is_read_as_one() -> None:
    text = "Ibid., pp. 4 and 8. The report gives demands that were more than £500,000 in every year."
    assert parse_note(text) == ()
    assert note_kind(text, ()) is NoteKind.MIXED


def test_cards_are_not_the_same_work() -> None:
    (reference,) = parse_note("ID cards: the next steps, 2004")
    assert reference.title == "ID cards: the next steps"


_WORDS = st.sampled_from(
    """Marsh Teal, W. A.B. and & et al. (2014) 2014 2014, Office for Rivers, “Eels in Towns” 'Weirs' *Dykes* pp. 3–4
    p.9 ; . , : Ibid. ibid see See note 3 Fenland Echo, Journal of Silt 12(3), 45–67 https://a.example/b?c=1
    10.1234/ab.c (accessed 3 May 2015) Ely: Reed Press, 40% £3m
    the of is was said Cm 7881 HC 256 Q 114 Ev 61 Table 3 at 12 * [Fens UK] ^""".split()
)


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[*_\[\]]", "", text).split()).casefold()


def _check(text: str, references: tuple[Reference, ...]) -> None:
    whole = _folded(text)
    for reference in references:
        assert _folded(reference.title or "").strip() in whole
        for name in (reference.publisher, reference.container):
            assert _folded(name or "").strip() in whole
        for author in reference.authors:
            assert author.removesuffix(" et al.").split()[-1].casefold() in whole
        assert (reference.year is None) == (reference.date is None)
        assert reference.year is None or str(reference.year) in text


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=30).map(" ".join))
def test_states_nothing_that_is_not_there(text: str) -> None:
    references = parse_note(text)
    assert isinstance(note_kind(text, references), NoteKind)
    _check(text, references)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_comes_back(text: str) -> None:
    references = parse_note(text)
    assert isinstance(note_kind(text, references), NoteKind)


@pytest.mark.parametrize(
    "unit",
    [
        "1.",
        "Ibid. 1.1.",
        "Q 1, ",
        "Ev 1 and ",
        "A, ",
        "A B ",
        "(2014) ",
        "and W. Marsh, Fens 2014, and ",
        "cited in ",
        "; see ",
        "Table 1 ",
        "“a” ",
        "Archived on ",
        "accessed ",
        "Marsh and ",
        "Fen poll for ",
        "[a](",
        "* A",
        "a-",
        "1,000 ",
        "é.",
        "\u2028 ",
    ],
)
def test_endless_repetition_comes_back(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    assert isinstance(note_kind(text, parse_note(text)), NoteKind)
