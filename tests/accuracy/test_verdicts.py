"""Verdicts on claim and source pairs of our own, over the traps that real reports set.

The floors are what is measured today; raise them when a figure has risen for good.
"""

from __future__ import annotations

import collections
import tomllib
from pathlib import Path
from typing import Any

import pytest

from citecheck.verification import judge

PAIRS = Path(__file__).with_name("pairs.toml")
TRAPS = {
    "bound", "chance", "change", "derived", "direction", "multi", "name", "negation", "older", "period", "plain",
    "plan",
    "points", "range", "rate", "rounding", "said", "scope", "slip", "stock", "swap", "thing", "time", "unit", "words",
}  # fmt: skip


def _pairs() -> list[dict[str, str]]:
    pairs: list[dict[str, str]] = tomllib.loads(PAIRS.read_text(encoding="utf-8"))["pair"]
    return pairs


@pytest.fixture(scope="module")
def answers() -> list[tuple[dict[str, str], str]]:
    said = []
    for pair in _pairs():
        status = judge(pair["claim"], pair["source"]).status.value
        said.append((pair, "supported" if status == "rounded" else status))
    return said


def _share(answers: list[tuple[dict[str, str], str]], wanted: Any, got: Any) -> float:
    chosen = [status for pair, status in answers if wanted(pair["expected"])]
    return sum(got(status) for status in chosen) / len(chosen)


def test_the_set_is_balanced_and_covers_every_trap() -> None:
    pairs = _pairs()
    expected = collections.Counter(pair["expected"] for pair in pairs)
    worded = collections.Counter(pair["worded"] for pair in pairs)
    assert len(pairs) >= 150
    assert max(expected.values()) - min(expected.values()) <= 5
    assert worded["other"] >= 0.45 * len(pairs)
    assert {pair["trap"] for pair in pairs} == TRAPS
    assert len({(pair["claim"], pair["source"]) for pair in pairs}) == len(pairs)


def test_false_claims_are_hardly_ever_supported(answers: list[tuple[dict[str, str], str]]) -> None:
    wrong = [pair["claim"] for pair, status in answers if pair["expected"] != "supported" and status == "supported"]
    assert _share(answers, lambda e: e != "supported", lambda s: s == "supported") <= 0.02, wrong


def test_true_claims_are_hardly_ever_contradicted(answers: list[tuple[dict[str, str], str]]) -> None:
    wrong = [pair["claim"] for pair, status in answers if pair["expected"] == "supported" and status == "contradicted"]
    assert _share(answers, lambda e: e == "supported", lambda s: s == "contradicted") <= 0.02, wrong


def test_most_claims_that_can_be_decided_are_decided(answers: list[tuple[dict[str, str], str]]) -> None:
    undecided = [pair["claim"] for pair, status in answers if pair["expected"] != "silent" and status == "silent"]
    assert _share(answers, lambda e: e != "silent", lambda s: s in ("supported", "contradicted")) >= 0.9, undecided


def test_silence_is_not_taken_for_contradiction(answers: list[tuple[dict[str, str], str]]) -> None:
    wrong = [pair["claim"] for pair, status in answers if pair["expected"] == "silent" and status == "contradicted"]
    assert _share(answers, lambda e: e == "silent", lambda s: s == "contradicted") <= 0.04, wrong
