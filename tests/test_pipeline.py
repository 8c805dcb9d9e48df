"""The stages put together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from tests import factories

from citecheck.errors import CassetteError, ConfigError, ReadError, RuleError
from citecheck.pipeline import check, ledger_of, ledger_of_bytes
from citecheck.records import Ledger, Verdict

TEXT = "Ferries\n\nThe ferries carried 3.1 million people in 2011.\n"


class Silence:
    """A library that has nothing."""


def test_a_path_becomes_a_ledger_with_its_text(tmp_path: Path) -> None:
    path = tmp_path / "ferries.txt"
    path.write_text(TEXT)
    ledger = ledger_of(path)
    assert ledger.document.id == "ferries"
    assert ledger.document.text == TEXT
    assert ledger_of(path, id="boats").claims[0].location.document == "boats"
    assert ledger_of_bytes(TEXT.encode(), id="boats").claims == ledger_of(path, id="boats").claims


def test_a_path_that_is_not_there_is_a_read_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError):
        ledger_of(tmp_path / "none.txt")


def test_without_a_library_nothing_is_judged() -> None:
    report = check([factories.ledger()])
    assert report.verdicts == ()
    assert report.ledgers == (factories.ledger(),)
    assert report.problems == ()


def test_what_was_judged_before_a_failure_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def verify(ledger: Ledger, library: object, **options: object) -> Iterator[Verdict]:
        yield factories.verdicts()[0]
        if ledger.document.id == "harbours":
            raise CassetteError("cassettes/x.yaml", "it was cut off")
        yield factories.verdicts()[1]

    monkeypatch.setattr("citecheck.verification.verify", verify)
    other = attrs.evolve(factories.ledger(), document=attrs.evolve(factories.document(), id="piers"))
    stages: list[str] = []
    report = check([factories.ledger(), other], Silence(), problems=["before"], step=stages.append)  # type: ignore[arg-type]
    assert len(report.verdicts) == 3
    assert report.problems[0] == "before"
    assert report.problems[1].startswith("harbours was not verified to its end: damaged cassette cassettes/x.yaml")
    assert stages == ["comparing", "verifying harbours", "verifying piers"]


def test_a_broken_rule_is_a_problem_and_not_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def compare(ledgers: object, *, on_error: object, **options: object) -> tuple[object, ...]:
        assert callable(on_error)
        on_error(RuleError("ibid", "harbours", "KeyError: 3"))
        return (factories.NAME_VARIANT,)

    monkeypatch.setattr("citecheck.rules.compare", compare)
    report = check([factories.ledger()])
    assert report.findings == (factories.NAME_VARIANT,)
    assert "rule ibid broke on harbours" in report.problems[0]


def test_a_rule_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(ConfigError, match="no-such-rule"):
        check([factories.ledger()], select=["no-such-rule"])
