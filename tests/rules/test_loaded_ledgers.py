"""Rules see ledgers only: they find the same in a fresh ledger and in the same one out of a file."""

from __future__ import annotations

from pathlib import Path

import pytest

import citecheck
from citecheck import rules
from citecheck.readers import read_bytes
from citecheck.records import Finding, Ledger
from citecheck.rules import ALL
from citecheck.rules.explanations import EXPLANATIONS

TITLES = """\
5 What will the practice of dredging cost us?

We license weirs. Local practice varies. The local practice of dredging is old. Good local practice is rare.[1] The
Clean Rivers Coast Plan was signed. The Clean Rivers Coast Plan costs little. Nobody reads the Clean Rivers Coast
Plan. Then came the ‘Clean Rivers Coast’ scheme. A fuller account is given in ‘Keeping the lower
fens dry’ (2012).[2]

5 What will the practise of dredging cost us?

The Drainage Federation has said of the weir: “It works. It will
last a long time.”[5] Weirs are cheap.[6] The Drainage Federation has said of the weir: “It is old. It will last a long
time.”[7]

1. Drainage Trust (2014) – The Decline of Local Practise
2. Drainage Trust (2014) – Keeping the lower fens dry
3. Drainage Trust (2014) – Measuring silt in slow
rivers
4. Drainage Trust (2014) – Improving silt in slow rivers
5. Eel Office and Drainage Federation (2011) – Search for eels
6. Oakes & Co (2014) – Lessons from the weir
7. Ibid.
"""
"""What these rules once read in the text itself: headings, titles in running text, words around a marker."""


def fresh_and_loaded(folder: Path, *texts: str) -> tuple[list[Ledger], list[Ledger]]:
    fresh = [
        citecheck.extract(read_bytes(text.encode(), id=f"text{number}", format="text"))
        for number, text in enumerate(texts)
    ]
    loaded = []
    for ledger in fresh:
        path = folder / f"{ledger.document.id}.jsonl"
        citecheck.dump(ledger, path)
        loaded.append(citecheck.load(path))
    assert not any(ledger.document.has_text for ledger in loaded)
    return fresh, loaded


def messages(findings: tuple[Finding, ...], slug: str) -> str:
    return " | ".join(finding.message for finding in findings if finding.rule == slug)


@pytest.mark.parametrize("slug", [rule.slug for rule in ALL])
def test_every_rule_finds_the_same(slug: str, tmp_path: Path) -> None:
    fresh, loaded = fresh_and_loaded(tmp_path, EXPLANATIONS[slug].flagged)
    found = rules.compare(loaded)
    assert slug in {finding.rule for finding in found}
    assert found == rules.compare(fresh)


def test_all_documents_together_give_the_same(tmp_path: Path) -> None:
    fresh, loaded = fresh_and_loaded(tmp_path, TITLES, *(example.flagged for example in EXPLANATIONS.values()))
    assert rules.compare(loaded) == rules.compare(fresh)


def test_titles_and_credits_need_no_text(tmp_path: Path) -> None:
    fresh, loaded = fresh_and_loaded(tmp_path, TITLES)
    found = rules.compare(loaded)
    assert found == rules.compare(fresh)
    told = messages(found, "title-variant")
    assert "‘local practise’, the text ‘local practice’" in told
    assert "one heading, two spellings" in told
    assert "the text dates ‘Keeping the lower fens dry’ 2012" in told
    assert "‘Clean Rivers Coast’ here" in told
    assert "‘measuring’ in one, ‘improving’ in the other" in told
    assert "the sentence credits Drainage Federation" in messages(found, "attribution")


def test_places_are_those_of_the_text(tmp_path: Path) -> None:
    fresh, loaded = fresh_and_loaded(tmp_path, TITLES)
    text = fresh[0].document.text
    for finding in rules.compare(loaded):
        for place in (finding.location, *finding.related):
            assert text[place.start : place.end] == place.surface
            assert place.line == text.count("\n", 0, place.start) + 1


@pytest.mark.parametrize("path", sorted(Path(rules.__file__).parent.glob("*.py")), ids=lambda path: path.stem)
def test_no_rule_reads_a_document(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    for what in ("document.text", "document.blocks", "document.locate", "has_text"):
        assert what not in source
