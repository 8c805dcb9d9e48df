"""Which works a report cites: each once, under a key that stays, with the notes that cite it."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import factories

from citecheck.extraction.references import parse_note
from citecheck.formats.plain import plain, web_address
from citecheck.formats.work_kinds import WorkKind, kind_of
from citecheck.formats.works import Work, date_parts, left_out, works_of
from citecheck.records import Document, Ledger, Location, Note, Reference, Report


def ledger(*notes: Reference | tuple[Reference, ...], document: str = "harbours") -> Ledger:
    """A ledger with one note for each argument: a reference or several."""
    made = []
    for number, references in enumerate(notes, 1):
        several = references if isinstance(references, tuple) else (references,)
        text = "; ".join(reference.text for reference in several)
        place = Location(document=document, start=0, end=len(text), line=number, surface=text)
        made.append(Note(id=str(number), label=str(number), text=text, location=place, references=several))
    return Ledger(document=Document(id=document, text=""), notes=tuple(made))


def reference(text: str = "Berth", **fields: object) -> Reference:
    return Reference(text=text, **fields)  # type: ignore[arg-type]


def works(*ledgers: Ledger) -> tuple[Work, ...]:
    return works_of(Report(ledgers=ledgers))


QUAYS = reference("Ola Berg, Quays, Tide Press, 2012", authors=("Ola Berg",), title="Quays", date="2012", year=2012)


def test_one_work_of_several_notes_and_documents_names_them_all() -> None:
    again = attrs.evolve(QUAYS, text="Ibid., p. 4", repeats="1", pages="4")
    found = works(ledger(QUAYS, again), ledger(QUAYS, document="ferries"))
    assert [work.cited_in for work in found] == ["Cited in harbours, notes 1, 2 (p. 4); ferries, note 1."]


def test_what_one_note_lacks_another_fills_in() -> None:
    full = attrs.evolve(QUAYS, url="https://quays.example/", date="2012-05")
    (work,) = works(ledger(QUAYS, full))
    assert (work.url, work.date) == ("https://quays.example/", (2012, 5))


def test_a_note_without_a_year_joins_the_one_work_it_can_mean() -> None:
    undated = attrs.evolve(QUAYS, date=None, year=None)
    assert len(works(ledger(undated, QUAYS))) == 1
    later = attrs.evolve(QUAYS, date="2014", year=2014)
    assert len(works(ledger(undated, QUAYS, later))) == 3


def test_what_differs_in_author_year_or_doi_is_another_work() -> None:
    other = attrs.evolve(QUAYS, authors=("Ine Holm",), publisher="Tide Press")
    assert len(works(ledger(attrs.evolve(QUAYS, publisher="Tide Press"), other))) == 2
    assert len(works(ledger(attrs.evolve(QUAYS, doi="10.1234/a"), attrs.evolve(QUAYS, doi="10.1234/b")))) == 2
    assert len(works(ledger(attrs.evolve(QUAYS, doi="10.1234/A"), attrs.evolve(QUAYS, doi="10.1234/a")))) == 1


def test_keys_are_made_of_maker_year_and_title() -> None:
    keys = {
        "vanberg2012quays": reference(authors=("Ola van Berg",), title="The Quays", date="2012"),
        "officetides2015year": reference(publisher="Office for Tides", title="A Year of Storms", date="2015-03"),
        "garciamarquez2009marea": reference(
            "García Márquez, G. (2009) Marea", authors=("G. García Márquez",), title="Marea", date="2009"
        ),
        "tidesexamplend": reference(url="http://www.tides.example/a"),
        "harbourlog2010": reference(title="Harbour log", date="2010"),
    }
    keys["harboursact1964"] = reference(title="Harbours Act 1964", date="1964")
    for key, one in keys.items():
        assert [work.key for work in works(ledger(one))] == [key]


def test_keys_that_collide_get_letters_whatever_the_order() -> None:
    first = reference(authors=("Ola Berg",), title="Quays of the north", date="2012")
    second = reference(authors=("Ola Berg",), title="Quays of the south", date="2012")
    told = {work.key: work.title for work in works(ledger(first, second))}
    assert told == {"berg2012quays-a": "Quays of the north", "berg2012quays-b": "Quays of the south"}
    assert {work.key: work.title for work in works(ledger(second, first))} == told


def test_thirty_works_of_one_key_stay_apart() -> None:
    many = [reference(authors=("Ola Berg",), title=f"Quays {n:02}", date="2012") for n in range(30)]
    keys = [work.key for work in works(ledger(*many))]
    assert len(set(keys)) == 30
    assert "berg2012quays-ad" in keys


def test_references_that_name_nothing_are_counted() -> None:
    report = Report(ledgers=(ledger((QUAYS, reference(date="2012")), reference(url="javascript:alert(1)")),))
    assert len(works_of(report)) == 1
    assert left_out(report) == 2


def test_bodies_are_no_people() -> None:
    (work,) = works(ledger(reference(authors=("Harbour Authority of Ely", "Wendy Church", "Marsh"), title="Berths")))
    assert [(maker.family, maker.given) for maker in work.authors] == [("", ""), ("Church", "Wendy"), ("Marsh", "")]


def test_a_body_that_heads_its_report_is_the_author() -> None:
    (work,) = works(ledger(*parse_note("Office for Tides, A Year of Storms, 2015")))
    assert [maker.name for maker in work.authors] == ["Office for Tides"]
    (work,) = works(ledger(*parse_note("W. Marsh and A. Teal, A Year of Storms, Office for Tides, 2015")))
    assert [maker.name for maker in work.authors] == ["W. Marsh", "A. Teal"]


def test_authors_that_are_not_named_are_told() -> None:
    (work,) = works(ledger(reference(authors=("Teal et al.",), title="Berths")))
    assert [maker.name for maker in work.authors] == ["Teal"]
    assert work.cited_in == "Further authors are not named. Cited in harbours, note 1."


def test_notes_of_one_number_are_told_apart() -> None:
    one = ledger(QUAYS)
    twice = attrs.evolve(one, notes=(one.notes[0], attrs.evolve(one.notes[0], id="1.2")))
    assert works(twice)[0].cited_in == "Cited in harbours, notes 1, 1.2 in line 1."


KINDS = {
    "Marsh, W. (2011). Tidal costs. Journal of Port Economics, 12(3), 45-67.": WorkKind.ARTICLE,
    "Wendy Marsh, ‘Ferry fares to rise’, The Guardian, 3 May 2014": WorkKind.NEWS,
    "Office for Tides, A Year of Storms, July 2015": WorkKind.REPORT,
    "Marsh, W. (2016). Berths in winter. Policy Paper 14. London: Centre for Tides.": WorkKind.REPORT,
    "W. Marsh, Quays (Oxford: Reed Press, 2009)": WorkKind.BOOK,
    "Marsh, W. (ed.) (2009) Harbours in Flood. Oxford: Reed Press.": WorkKind.BOOK,
    "Teal, A., “Berths”, in W. Marsh (ed.), Harbours in Flood (Oxford: Reed Press, 2009), pp. 12–40.": WorkKind.CHAPTER,
    "Harbours Act 1964, s. 14": WorkKind.LEGISLATION,
    "The Harbour Dues Regulations 2013 (SI 2013/1234)": WorkKind.LEGISLATION,
    "Regulation (EU) 2017/352": WorkKind.LEGISLATION,
    "The Port Services Bill 2015": WorkKind.BILL,
    "Marsh v Teal Ferries Ltd [2009] EWCA Civ 12": WorkKind.CASE,
    "HC Deb 14 March 2012, vol 542, col 233": WorkKind.HEARING,
    "Interview with a harbour master, 3 May 2014": WorkKind.INTERVIEW,
    "https://tides.example/storms": WorkKind.WEBPAGE,
    "Office for Tides press release, “Piers to close”, 4 May 2015": WorkKind.WEBPAGE,
}


@pytest.mark.parametrize("note", KINDS)
def test_the_kind_of_a_work(note: str) -> None:
    (found,) = parse_note(note)
    assert kind_of(found) is KINDS[note]


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        ("2014", (2014,)),
        ("2014-05", (2014, 5)),
        ("2014-05-03", (2014, 5, 3)),
        ("2014-13", (2014,)),
        ("2014-05-40", (2014, 5)),
        ("May", ()),
        (None, ()),
    ],
)
def test_dates_are_as_precise_as_stated(date: str | None, parts: tuple[int, ...]) -> None:
    assert date_parts(date) == parts


@pytest.mark.parametrize(
    ("address", "opened"),
    [
        ("www.tides.example/a_b%20c?d=1&e=~f#g", "http://www.tides.example/a_b%20c?d=1&e=~f#g"),
        ("https://tides.example/{a}\\b", "https://tides.example/%7Ba%7D%5Cb"),
        ("https://tides.example/a b", "https://tides.example/a%20b"),
        ("javascript:alert(1)", ""),
        ("file:///etc/hosts", ""),
        ("see above", ""),
        (None, ""),
    ],
)
def test_addresses_open_or_are_left_out(address: str | None, opened: str) -> None:
    assert web_address(address) == opened


@settings(deadline=None)
@given(st.text())
def test_plain_text_is_one_line_without_hidden_signs(text: str) -> None:
    found = plain(text)
    assert found.isprintable() or "\u200c" in found or "\u200d" in found
    assert found == found.strip()
    assert plain(found) == found


def test_plain_text_keeps_what_is_written() -> None:
    assert plain("Ebb\x1b[2J\u202e and\n flood\u00ad\U000e0041 – ø 潮") == "Ebb[2J and flood – ø 潮"
    assert works(factories.ledger())[0].title == "Empty quays"
