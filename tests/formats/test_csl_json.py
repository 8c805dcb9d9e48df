"""CSL-JSON as its schema asks for, read back by a citation processor."""

from __future__ import annotations

import json
import re
import warnings
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import factories
from tests.formats.test_works import KINDS, QUAYS, ledger, reference

import citecheck
from citecheck.extraction.references import parse_note
from citecheck.formats.work_kinds import WorkKind
from citecheck.records import Reference, Report

TYPES = {
    "article-journal",
    "article-newspaper",
    "bill",
    "book",
    "chapter",
    "document",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "personal_communication",
    "post-weblog",
    "report",
    "speech",
    "thesis",
    "webpage",
}
"""Of the Citation Style Language 1.0.2."""
TEXTS = {"title", "container-title", "collection-title", "publisher", "page", "URL", "DOI", "note", "citation-key"}


def items(*references: Reference) -> list[dict[str, Any]]:
    text = citecheck.render(Report(ledgers=(ledger(*references),)), "csl-json")
    found: list[dict[str, Any]] = json.loads(text)
    for item in found:
        check(item)
    assert len({item["id"] for item in found}) == len(found)
    return found


def check(item: dict[str, Any]) -> None:
    """The parts of the schema of CSL-JSON that items of ours use."""
    assert re.fullmatch(r"[a-z0-9-]+", item["id"])
    assert item["type"] in TYPES
    for name, value in item.items():
        if name in TEXTS:
            assert isinstance(value, str)
            assert value == value.strip() != ""
        elif name in {"author", "editor"}:
            assert value
            for person in value:
                assert set(person) in ({"literal"}, {"family"}, {"family", "given"})
                assert all(isinstance(part, str) and part for part in person.values())
        elif name in {"issued", "accessed"}:
            assert set(value) == {"date-parts"}
            ((year, *rest),) = value["date-parts"]
            assert type(year) is int
            assert all(1 <= part <= most for part, most in zip(rest, (12, 31), strict=False))
        else:
            assert name in {"id", "type"}


def test_the_shared_report() -> None:
    assert json.loads(citecheck.render(factories.report(), "csl-json")) == [
        {
            "id": "berg2012empty",
            "type": "article-journal",
            "citation-key": "berg2012empty",
            "author": [{"family": "Berg", "given": "Ola"}],
            "title": "Empty quays",
            "container-title": "Coast Review",
            "issued": {"date-parts": [[2012]]},
            "URL": "http://coast.example/quays",
            "note": "Cited in harbours, note 1.",
        }
    ]


def test_every_type_is_one_of_the_language() -> None:
    assert {kind.value for kind in WorkKind} <= TYPES


def test_an_article_of_a_newspaper() -> None:
    (item,) = items(*parse_note("Wendy Marsh, ‘Fares to rise’, The Guardian, 3 May 2014, p. 4, accessed 5 June 2015"))
    assert item["container-title"] == "The Guardian"
    assert "publisher" not in item
    assert item["issued"] == {"date-parts": [[2014, 5, 3]]}
    assert item["accessed"] == {"date-parts": [[2015, 6, 5]]}
    assert item["page"] == "4"


def test_a_report_of_a_body() -> None:
    (item,) = items(*parse_note("Office for Tides, A Year of Storms, July 2015, p. 12"))
    assert item["author"] == [{"literal": "Office for Tides"}]
    assert item["publisher"] == "Office for Tides"
    assert item["issued"] == {"date-parts": [[2015, 7]]}
    assert "page" not in item
    assert item["note"] == "Cited in harbours, note 1 (p. 12)."


HOSTILE = {name: st.text() for name in ("title", "publisher", "container", "url", "doi", "pages")}


@settings(deadline=None)
@given(st.builds(reference, authors=st.tuples(st.text()), **HOSTILE))
def test_hostile_text(one: Reference) -> None:
    text = citecheck.render(Report(ledgers=(ledger(one, QUAYS),)), "csl-json")
    assert all(sign.isprintable() or sign in "\n\u200c\u200d" for sign in text)
    items(one, QUAYS)


@pytest.mark.filterwarnings("ignore")
def test_a_citation_processor_reads_it() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON

        found = items(*(parsed for note in KINDS for parsed in parse_note(note)))
        source = CiteProcJSON(found)
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for item in found:
            bibliography.register(Citation([CitationItem(item["id"])]))
        lines = [str(line) for line in bibliography.bibliography()]
    assert len(lines) == len(found)
    assert any(line.startswith("Marsh, W. (2011) “Tidal costs”, Journal of Port Economics") for line in lines), lines


def test_what_is_left_out_is_not_in_it() -> None:
    assert [item["title"] for item in items(QUAYS, reference(date="2012"))] == ["Quays"]
