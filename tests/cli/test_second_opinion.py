"""--second-opinion: off unless asked for, beside the verdict, and told where it could not be had."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.chat_endpoint import Endpoint, served
from tests.standin import StandIn, html_page

from citecheck.cli import run

Capture = pytest.CaptureFixture[str]
REPORT = """\
Oil and lamps

The lighthouse burns 70 litres of oil.1

1. Ola Berg (2012) Lamps at sea, Coast Review, https://coast.example/lamps
"""
PAGE = html_page("Lamps at sea", "Gulls eat fish. The keepers take 70 litres each night for the lamp.")
GOOD = {"answer": "supports", "passage": 1, "confidence": 0.8, "reason": "The lamp is that of the lighthouse."}


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with served() as endpoint:
        yield endpoint


@pytest.fixture
def project(tmp_path: Path, web: StandIn, endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A report whose only source is recorded and silent, and an endpoint in the settings."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text(
        f'[tool.citecheck.second-opinion]\nchat = {{ url = "{endpoint.url}", model = "tiny" }}\n'
    )
    web.page("https://coast.example/lamps", PAGE)
    run(["verify", "report.txt", "--record", "new"])
    endpoint.says(GOOD)
    return tmp_path


def test_nobody_is_asked_because_a_judge_is_set(project: Path, endpoint: Endpoint, capsys: Capture) -> None:
    capsys.readouterr()
    assert run(["verify", "report.txt"]) == 0
    out, err = capsys.readouterr()
    assert "silent[source-silent]" in out
    assert "suggestion" not in out
    assert "second opinion" not in err
    assert endpoint.asked == []


def test_a_suggestion_stands_beside_the_silent_verdict(project: Path, endpoint: Endpoint, capsys: Capture) -> None:
    capsys.readouterr()
    assert run(["verify", "report.txt", "--second-opinion", "chat", "--fail-on", "medium"]) == 1
    out, err = capsys.readouterr()
    assert "silent[source-silent]" in out
    assert "suggestion (not checked by arithmetic): supports the claim (0.80), by" in out
    assert "claims       1: 1 silent" in out
    assert "are sent to 127.0.0.1" in err
    assert len(endpoint.asked) == 1
    assert not (project / "cassettes" / "opinions").exists()


def test_with_record_the_answer_can_be_replayed_when_nobody_answers(
    project: Path, endpoint: Endpoint, capsys: Capture
) -> None:
    run(["verify", "report.txt", "--second-opinion", "chat", "--record", "new"])
    assert len(list((project / "cassettes" / "opinions").iterdir())) == 1
    endpoint.gives({"status": 500})
    capsys.readouterr()
    assert run(["verify", "report.txt", "--second-opinion", "chat", "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)["verdicts"][0]["suggestion"]
    assert said["answer"] == "supports"
    assert said["recorded_at"].startswith("20")
    assert said["evidence"]["url"] == "https://coast.example/lamps"
    assert len(endpoint.asked) == 1


def test_an_opinion_that_was_not_had_is_told_and_counts_as_unchecked(
    project: Path, endpoint: Endpoint, capsys: Capture
) -> None:
    endpoint.gives({"status": 401})
    capsys.readouterr()
    assert run(["verify", "report.txt", "--second-opinion", "chat"]) == 0
    assert "suggestion: not had from chat:tiny: 127.0.0.1 refuses the key" in capsys.readouterr().out
    assert run(["verify", "report.txt", "--second-opinion", "chat", "--strict"]) == 4
    assert run(["verify", "report.txt", "--strict"]) == 0


def test_review_shows_it_too(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    run(["extract", "report.txt"])
    capsys.readouterr()
    monkeypatch.setattr("sys.stdin", io.StringIO("s\n" * 5))
    assert run(["review", "claims/report.jsonl", "--second-opinion", "chat"]) == 0
    assert "suggestion (not checked by arithmetic)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("settings", "options", "told"),
    [
        ("", ["nli"], "second-opinion.nli: it is not set"),
        ("nli = 'models/none'", ["nli"], "second-opinion.nli: there is no model.onnx in"),
        ("", ["chat"], "second-opinion.chat: it is not set"),
        ("chat = {url = 'http://llm.example', model = 'm'}", ["chat"], "must begin with https:"),
        ("", ["oracle"], "'oracle' is not one of 'nli', 'chat'"),
    ],
)
def test_settings_that_cannot_be_used_are_a_usage_error(
    settings: str, options: list[str], told: str, project: Path, capsys: Capture
) -> None:
    (project / "pyproject.toml").write_text(f"[tool.citecheck.second-opinion]\n{settings}\n")
    capsys.readouterr()
    assert run(["verify", "report.txt", "--second-opinion", *options]) == 2
    assert told in capsys.readouterr().err
