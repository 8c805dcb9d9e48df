"""The ledgers in claims/ are what extraction gives today, and show the disagreements that the reports are known for."""

from __future__ import annotations

import importlib.util
import itertools
from pathlib import Path
from types import ModuleType

import pytest

import citecheck
from citecheck.records import Finding

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


LEDGERS = script("ledgers")


@pytest.mark.parametrize("name", LEDGERS.REPORTS)
def test_a_ledger_is_current(name: str, tmp_path: Path) -> None:
    if not SEEDS.is_dir():
        pytest.skip(f"the reports are not here: {SEEDS} does not exist")
    fresh = tmp_path / f"{name}.jsonl"
    citecheck.dump(LEDGERS.ledger_of(SEEDS, name), fresh)
    committed = (ROOT / "claims" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    now = fresh.read_text(encoding="utf-8").splitlines()
    differ = [f"- {a[:160]}\n+ {b[:160]}" for a, b in itertools.zip_longest(committed, now, fillvalue="") if a != b]
    if differ:
        pytest.fail(f"run scripts/ledgers.py and look at the difference, which begins with\n{differ[0]}", pytrace=False)


@pytest.fixture(scope="module")
def findings() -> tuple[Finding, ...]:
    return citecheck.compare([citecheck.load(ROOT / "claims" / f"{name}.jsonl") for name in LEDGERS.REPORTS])


@pytest.mark.parametrize(
    ("rule", "surfaces"),
    [
        ("name-variant", ("Tony Lambert", "Toby Lambert")),
        ("name-variant", ("Onkar Sahota", "Onkar Sahoka")),
        ("name-variant", ("Robert Webster", "Rob Webster")),
        ("organisation-variant", ("Staffordshire County Council", "Stafforshire County Council")),
        ("impossible-subset", ("19 million", "18 million")),
        ("quote-mismatch", ("works in Northumbria will", "works in rural Northumbria will")),
        ("note-empty", ("60.",)),
        ("arithmetic", ("16 years",)),
        ("note-drift", ("<sup>77</sup>", "<sup>99</sup>")),
    ],
)
def test_a_known_disagreement_is_shown(findings: tuple[Finding, ...], rule: str, surfaces: tuple[str, ...]) -> None:
    places = [
        {" ".join(place.surface.split()) for place in (finding.location, *finding.related)}
        for finding in findings
        if finding.rule == rule
    ]
    assert any(set(surfaces) <= one for one in places), places
