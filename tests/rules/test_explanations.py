"""Each rule has an explanation whose two texts hold, a section in the docs and tests of its own."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

import citecheck
from citecheck.readers import read_bytes
from citecheck.records import Finding
from citecheck.rules import ALL
from citecheck.rules.explanations import EXPLANATIONS

ROOT = Path(__file__).parents[2]
SLUGS = [rule.slug for rule in ALL]


def found_in(text: str, slug: str) -> list[Finding]:
    ledger = citecheck.extract(read_bytes(text.encode(), id="example", format="text"))
    return [finding for finding in citecheck.compare([ledger]) if finding.rule == slug]


@pytest.mark.parametrize("slug", SLUGS)
def test_the_flagged_text_is_marked(slug: str) -> None:
    assert found_in(EXPLANATIONS[slug].flagged, slug)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_near_miss_is_left_alone(slug: str) -> None:
    assert found_in(EXPLANATIONS[slug].quiet, slug) == []


def test_rules_explanations_and_tests_are_the_same_set() -> None:
    assert len(SLUGS) == len(set(SLUGS))
    assert set(EXPLANATIONS) == set(SLUGS)
    modules = {slug.replace("-", "_") for slug in SLUGS}
    assert modules == {path.stem for path in (ROOT / "src/citecheck/rules").glob("*.py")} & modules
    assert modules <= {path.stem.removeprefix("test_") for path in (ROOT / "tests/rules").glob("test_*.py")}


def test_the_page_of_rules_is_made_from_them() -> None:
    spec = importlib.util.spec_from_file_location("rules_doc", ROOT / "scripts" / "rules_doc.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs" / "rules.md").read_text(encoding="utf-8") == module.page()
