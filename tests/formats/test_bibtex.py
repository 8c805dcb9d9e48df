"""BibTeX that parses back with what the works say, whatever stands in them."""

from __future__ import annotations

import bibtexparser
import pytest
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from bibtexparser.model import Entry
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests import factories
from tests.formats.test_works import QUAYS, ledger, reference

import citecheck
from citecheck.formats.plain import plain
from citecheck.records import Reference, Report

SPECIAL = "50% of A_b & #1 {C} }{ ~ ^ \\ $5 and $6 <i> | \" '' `` -- --- ?` !` ,, @book{x, y = {z}} – “ø”"


def written(*references: Reference) -> str:
    return citecheck.render(Report(ledgers=(ledger(*references),)), "bibtex")


def entries(text: str, *, decode: bool = True) -> list[Entry]:
    read = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()] if decode else [])
    assert not read.failed_blocks
    return read.entries


def fields(entry: Entry) -> dict[str, str]:
    return {field.key: field.value for field in entry.fields}


def test_the_shared_report() -> None:
    assert citecheck.render(factories.report(), "bibtex") == (
        "@article{berg2012empty,\n"
        "\tauthor = {Berg, Ola},\n"
        "\ttitle = {Empty quays},\n"
        "\tjournal = {Coast Review},\n"
        "\tyear = {2012},\n"
        "\turl = {http://coast.example/quays},\n"
        "\tnote = {Cited in harbours, note 1.}\n"
        "}\n"
    )


def test_all_fields_of_a_chapter() -> None:
    chapter = reference(
        "Ola van Berg and the Harbour Trust, ‘Berths’, in W. Marsh (ed.), Quays (Reed Press, 3 May 2012), pp. 4-9",
        authors=("Ola van Berg", "Harbour Trust"),
        editors=("W. Marsh",),
        title="Berths",
        container="Quays",
        publisher="Reed Press",
        date="2012-05-03",
        pages="4-9",
        url="www.quays.example/a_b?c=50%25&d=~e#f",
        doi="10.1234/a_b(3)",
        accessed="2014-06",
    )
    text = written(chapter)
    assert "\tmonth = may,\n" in text
    (entry,) = entries(text, decode=False)
    assert entry.entry_type == "incollection"
    assert fields(entry) == {
        "author": "van Berg, Ola and {Harbour Trust}",
        "editor": "Marsh, W.",
        "title": "Berths",
        "booktitle": "Quays",
        "publisher": "Reed Press",
        "year": "2012",
        "month": "may",
        "date": "2012-05-03",
        "pages": "4--9",
        "url": "http://www.quays.example/a_b?c=50%25&d=~e#f",
        "doi": "10.1234/a_b(3)",
        "urldate": "2014-06",
        "note": "Cited in harbours, note 1.",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("author", "{Rope and Sons Ltd}"),
        ("author", "{Berth, Quay and Mole Trust}"),
        ("author", "{{Other, Ola}}" if False else "Teal and others"),
    ],
)
def test_names_divide_only_where_people_do(name: str, value: str) -> None:
    author = {"{R": "Rope and Sons Ltd", "{B": "Berth, Quay and Mole Trust", "Te": "Teal et al."}[value[:2]]
    (entry,) = entries(written(reference(authors=(author,), title="Berths")), decode=False)
    assert fields(entry)[name] == value


@settings(deadline=None)
@given(st.text(min_size=1))
@example(SPECIAL)
@example("}\n@comment{")
@example("\\")
@example("a {b")
def test_any_title_parses_back(title: str) -> None:
    found = [fields(entry) for entry in entries(written(reference(title=title, authors=("Ola Berg",))))]
    # The reader gives "ˆ" for "^".
    assert [entry.get("title", "").replace("ˆ", "^") for entry in found] == [plain(title).replace("ˆ", "^")]


@settings(deadline=None)
@given(st.lists(st.text(min_size=1, max_size=20), max_size=4))
@example(["and", "others", "Berg, Ola", "A and B", "{", "}"])
def test_any_names_stay_as_many(names: list[str]) -> None:
    shown = [name for name in names if plain(name).removesuffix(" et al.")]
    text = written(reference(title="Berths", authors=tuple(names)))
    read = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
    assert not read.failed_blocks
    people = [person for person in fields(read.entries[0]).get("author", ()) if person.last != ["others"]]
    assert len(people) == len(shown)


def test_no_hidden_signs() -> None:
    hostile = reference(title="Ebb\x1b[2J\u202e\nflood\x00", url="http://a.example/\x07{x}\\b", doi="10.1234/{a}\n}")
    text = written(hostile)
    assert all(sign.isprintable() or sign in "\n\t" for sign in text)
    (entry,) = entries(text, decode=False)
    assert fields(entry)["url"] == "http://a.example/%7Bx%7D%5Cb"


def test_what_is_left_out_is_told_in_a_comment() -> None:
    text = written(QUAYS, reference(date="2012"), reference(date="2013"))
    assert text.endswith(
        "@comment{citecheck: 2 references are left out: no title, address, publisher or author is known}\n"
    )
    assert len(entries(text)) == 1


def test_a_report_without_notes_is_empty() -> None:
    assert citecheck.render(Report(), "bibtex").strip() == ""
