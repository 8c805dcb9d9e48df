"""Floors of accuracy on hand-annotated documents that lie beside the project where it is developed.

Raise a floor when a figure has risen for good; never lower one to make a change pass.
"""

from __future__ import annotations

import json
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORER = SHARED / "accuracy" / "score.py"

FLOORS = {
    ("quantities", "recall"): 0.95,
    ("quantities", "precision"): 0.90,
    ("quantities", "value"): 0.97,
    ("quantities", "note_link"): 0.95,
    ("markers", "f1"): 0.98,
    ("notes", "f1"): 0.97,
    ("people", "f1"): 0.92,
}
FIELD_FLOOR = 0.95
FINDINGS_RECALL = 0.60
FINDINGS_PRECISION = 0.75


@pytest.fixture(scope="module")
def scores() -> dict[str, Any]:
    if not SCORER.exists():
        pytest.skip(f"the annotated documents are not here: {SCORER} does not exist")
    run = subprocess.run([sys.executable, str(SCORER), "--json"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    result: dict[str, Any] = json.loads(run.stdout)
    assert result, "the scorer found no annotated document"
    return result


@pytest.mark.parametrize(("part", "figure"), FLOORS)
def test_each_document_is_above_the_floor(scores: dict[str, Any], part: str, figure: str) -> None:
    got = {name: parts[part][figure] for name, parts in scores.items()}
    assert min(got.values()) >= FLOORS[part, figure], got


@pytest.mark.parametrize("field", ["title", "publisher", "year"])
def test_fields_that_notes_state_are_right(scores: dict[str, Any], field: str) -> None:
    got = {name: parts["notes"]["fields"][field] for name, parts in scores.items()}
    assert min(Fraction(share) for share in got.values()) >= Fraction(str(FIELD_FLOOR)), got


@pytest.mark.parametrize(("figure", "floor"), [("recall", FINDINGS_RECALL), ("precision", FINDINGS_PRECISION)])
def test_findings_over_all_documents(scores: dict[str, Any], figure: str, floor: float) -> None:
    got = {name: parts["findings"][figure] for name, parts in scores.items()}
    assert min(got.values()) >= floor, got
