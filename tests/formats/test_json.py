"""The report for programs, and that docs/records.md tells all of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import attrs
import pytest
from tests import factories

import citecheck
from citecheck import records
from citecheck.formats import FORMATS
from citecheck.records import wire

DOCS = Path(__file__).parents[2] / "docs" / "records.md"
CLASSES = {name: getattr(records, name) for name in records.__all__ if attrs.has(getattr(records, name))}
ENUMS = {
    name: getattr(records, name)
    for name in records.__all__
    if isinstance(getattr(records, name), type) and issubclass(getattr(records, name), records.Status.__base__)
}


def test_everything_known_is_in_it() -> None:
    report = factories.report(decisions=(factories.dismissal(factories.NAME_VARIANT),), problems=("one",))
    data = json.loads(citecheck.render(report, "json"))
    assert list(data) == [
        "schema",
        "citecheck",
        "tally",
        "findings",
        "verdicts",
        "decisions",
        "problems",
        "ledgers",
    ]
    assert data["schema"] == 1
    assert [finding["rule"] for finding in data["findings"]] == ["name-variant", "note-missing"]
    assert data["verdicts"][0]["provenance"] == "reconstruction"
    assert data["verdicts"][0]["claim"]["location"]["line"] == 5
    assert data["tally"]["dismissed"] == 1
    assert data["tally"]["unread"] == {"vague": 1}
    assert data["tally"]["verdicts"] == {"rounded": 1, "contradicted": 1, "unread": 1, "uncited": 1}
    assert data["problems"] == ["one"]


def test_records_can_be_read_back() -> None:
    report = factories.report()
    data = json.loads(citecheck.render(report, "json"))
    assert tuple(wire.structure(row, records.Verdict) for row in data["verdicts"]) == report.verdicts
    assert tuple(wire.structure(row, records.Finding) for row in data["findings"]) == report.findings
    ledger = wire.structure(data["ledgers"][0], records.Ledger)
    assert ledger.claims == report.ledgers[0].claims


def test_a_suggestion_stands_beside_the_verdict_and_is_counted() -> None:
    said = records.Suggestion(answer=records.Answer.CONTRADICTS, reason="It is 3bn.", confidence=0.75, by="nli:tiny")
    silent = attrs.evolve(factories.verdicts()[0], status=records.Status.SILENT, suggestion=said)
    data = json.loads(citecheck.render(factories.report(verdicts=(silent,)), "json"))
    assert data["verdicts"][0]["status"] == "silent"
    assert data["verdicts"][0]["suggestion"] == {
        "answer": "contradicts",
        "reason": "It is 3bn.",
        "confidence": 0.75,
        "by": "nli:tiny",
    }
    assert data["tally"]["suggestions"] == {"contradicts": 1}
    assert data["tally"]["verdicts"] == {"silent": 1}
    assert wire.structure(data["verdicts"][0], records.Verdict) == silent


def test_nothing_in_it_acts_on_a_terminal() -> None:
    finding = attrs.evolve(factories.NAME_VARIANT, message="\x1b[2J\x9b31m\u202e\ud800")
    text = citecheck.render(factories.report(findings=(finding,)), "json")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
    assert json.loads(text)["findings"][0]["message"] == "\x1b[2J\x9b31m\u202e\ud800"
    text.encode("utf-8")


def sections() -> dict[str, str]:
    """The text under each heading of the third level of docs/records.md."""
    parts = re.split(r"^### (\w+)\s*$", DOCS.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_docs_describe_every_record_and_no_other() -> None:
    assert set(sections()) == set(CLASSES) | set(ENUMS)


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_docs_describe_every_field_of(name: str) -> None:
    fields = {field.name for field in attrs.fields(CLASSES[name]) if not field.name.startswith("_")}
    assert set(re.findall(r"^\| `(\w+)`", sections()[name], flags=re.MULTILINE)) == fields


@pytest.mark.parametrize("name", sorted(ENUMS))
def test_docs_describe_every_word_of(name: str) -> None:
    words = {member.value for member in ENUMS[name]}
    assert set(re.findall(r"^\| `(\w+)`", sections()[name], flags=re.MULTILINE)) == words


def test_docs_name_the_fields_of_the_tally() -> None:
    text = DOCS.read_text(encoding="utf-8")
    tally = json.loads(citecheck.render(factories.report(), "json"))["tally"]
    assert all(f"`{key}`" in text for key in tally)


def test_every_format_is_named_by_its_key() -> None:
    assert {name: format.name for name, format in FORMATS.items()} == {name: name for name in FORMATS}
    assert all(format.summary.endswith(".") for format in FORMATS.values())
