"""The commands as people meet them: what is printed where, what is written, and the exit code."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import click
import pytest
from tests import factories

from citecheck import store
from citecheck.cli import run
from citecheck.errors import RuleError
from citecheck.formats import FORMATS
from citecheck.records import Judgement, Ledger, Reference, Severity

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the shared ledger in claims/; rules and sources answer with the shared report."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[tool.citecheck]\nledgers = ["claims"]\n')
    store.dump(factories.ledger(), tmp_path / "claims" / "harbours.jsonl")

    def compare(ledgers: object, **options: object) -> tuple[object, ...]:
        return factories.report().findings

    def verify(ledger: Ledger, library: object, **options: object) -> object:
        return iter(factories.verdicts())

    monkeypatch.setattr("citecheck.rules.compare", compare)
    monkeypatch.setattr("citecheck.verification.verify", verify)
    return tmp_path


def test_verify_without_a_path_checks_what_the_project_names(project: Path, capsys: Capture) -> None:
    assert run(["verify"]) == 0
    out, err = capsys.readouterr()
    assert "high[name-variant]" in out
    assert "contradicted[source-contradicts]: " in out
    assert out.endswith("silent and unread do not mean wrong\n")
    assert "--> reports/harbours.txt:9" in out
    assert "citecheck review claims/harbours.jsonl --finding" in out
    assert "\x1b" not in out
    assert err == "warning: claims/harbours.jsonl: byte 700 is not UTF-8\n"


def test_verify_finds_the_project_from_below(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    assert run(["verify"]) == 0
    assert "documents    1\n" in capsys.readouterr().out


def test_compare_asks_for_no_source(project: Path, capsys: Capture) -> None:
    assert run(["compare", "claims/harbours.jsonl"]) == 0
    out = capsys.readouterr().out
    assert "high[name-variant]" in out
    assert "none judged" in out


@pytest.mark.parametrize("name", FORMATS)
def test_report_writes_every_format_and_help_names_it(name: str, project: Path, capsys: Capture) -> None:
    assert run(["report", "claims", "--format", name]) == 0
    assert "Empty quays" in capsys.readouterr().out
    assert run(["report", "--help"]) == 0
    assert name in capsys.readouterr().out


def test_what_a_bibliography_leaves_out_is_told(project: Path, capsys: Capture) -> None:
    ledger = factories.ledger()
    vague = attrs.evolve(ledger.notes[1], references=(Reference(text="2012", date="2012", year=2012),))
    store.dump(attrs.evolve(ledger, notes=(ledger.notes[0], vague)), project / "claims" / "harbours.jsonl")
    assert run(["report", "claims", "--format", "csl-json"]) == 0
    out, err = capsys.readouterr()
    assert [item["id"] for item in json.loads(out)] == ["berg2012empty"]
    assert "1 reference is left out: no title, address, publisher or author is known\n" in err


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 0),
        (["--fail-on", "never"], 0),
        (["--fail-on", "high"], 1),
        (["--fail-on", "low"], 1),
        (["--strict"], 4),
        (["--strict", "--fail-on", "high"], 1),
    ],
)
def test_exit_codes_of_verify(project: Path, options: list[str], code: int) -> None:
    assert run(["verify", *options]) == code


def test_the_project_may_set_when_to_fail(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool.citecheck]\nledgers = ["claims"]\nfail-on = "medium"\n')
    assert run(["verify"]) == 1
    assert run(["verify", "--fail-on", "never"]) == 0
    assert run(["report"]) == 0


def test_a_contradicted_claim_counts_as_high(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.rules.compare", lambda ledgers, **options: ())
    assert run(["verify", "--fail-on", "high"]) == 1
    assert run(["compare", "--fail-on", "low"]) == 0


def test_fail_on_takes_in_what_is_more_severe_and_not_what_is_less(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    low = attrs.evolve(factories.NAME_VARIANT, severity=Severity.LOW)
    monkeypatch.setattr("citecheck.rules.compare", lambda ledgers, **options: (low,))
    assert run(["compare", "--fail-on", "medium"]) == 0
    assert run(["compare", "--fail-on", "low"]) == 1


def test_dismissed_findings_are_counted_and_do_not_fail(project: Path, capsys: Capture) -> None:
    path = store.decisions_path(project / "claims/harbours.jsonl")
    for finding in factories.report().findings:
        store.add_decision(path, factories.dismissal(finding))
    assert run(["compare", "--fail-on", "low"]) == 0
    out = capsys.readouterr().out
    assert "name-variant" not in out
    assert "2 dismissed by reviewers" in out


def test_a_broken_rule_is_told_and_the_run_goes_on(
    project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compare(ledgers: object, *, on_error: Callable[[RuleError], None], **options: object) -> tuple[object, ...]:
        on_error(RuleError("ibid", None, "KeyError: 3"))
        return (factories.NAME_VARIANT,)

    monkeypatch.setattr("citecheck.rules.compare", compare)
    assert run(["compare"]) == 0
    out = capsys.readouterr().out
    assert "rule ibid broke: KeyError: 3" in out
    assert "high[name-variant]" in out
    assert run(["compare", "--strict"]) == 4


def test_report_writes_a_file_in_any_format(project: Path, capsys: Capture) -> None:
    assert run(["report", "claims", "--format", "json", "-o", "out/report.json"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "written out/report.json" in err
    data = json.loads((project / "out/report.json").read_text(encoding="utf-8"))
    assert len(data["verdicts"]) == 4


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["report", "--format", "word"], "allowed: terminal, json, csl-json, bibtex"),
        (["verify", "--format", "bibtex"], "allowed: terminal, json"),
        (["compare", "claims", "--format", "csl-json"], "allowed: terminal, json"),
        (["verify", "--record", "sometimes"], "'none', 'new', 'all'"),
        (["compare", "--fail-on", "nothing"], "'high', 'medium', 'low', 'never'"),
        (["rules", "no-such-rule"], "allowed: "),
        (["verify", "--speed", "9"], "No such option"),
        (["check"], "No such command"),
        (["extract"], "Missing argument"),
        (["extract", "a.txt", "b.txt", "--id", "x"], "--id names one document"),
        (["extract", "a.txt", "--id", "../x"], "a name without slashes"),
        (["review", "--finding", "zzzz"], "begins with 'zzzz'"),
    ],
)
def test_usage_errors_exit_2_and_say_what_is_allowed(
    project: Path, capsys: Capture, args: list[str], words: str
) -> None:
    assert run(args) == 2
    out, err = capsys.readouterr()
    assert words in err
    assert out == ""


def test_an_unknown_rule_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.chdir(tmp_path)
    store.dump(factories.ledger(), "claims/harbours.jsonl")
    assert run(["compare", "--select", "name-varient"]) == 2
    assert "name-varient" in capsys.readouterr().err


def test_a_wrong_setting_is_a_usage_error(project: Path, capsys: Capture) -> None:
    (project / "pyproject.toml").write_text("[tool.citecheck]\nledger = 3\n")
    assert run(["verify"]) == 2
    assert "allowed: ledgers, cassettes" in capsys.readouterr().err


# Extract


TEXT = "Ferries\n\nThe ferries carried 3.1 million people in 2011. They cost £2.4bn.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferries.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_extract_writes_a_ledger_and_running_it_again_changes_nothing(folder: Path, capsys: Capture) -> None:
    assert run(["extract", "ferries.txt"]) == 0
    assert capsys.readouterr().err.startswith("written claims/ferries.jsonl: ")
    ledger = store.load("claims/ferries.jsonl")
    assert "3.1 million" in " ".join(claim.location.surface for claim in ledger.claims)
    before = Path("claims/ferries.jsonl").stat().st_mtime_ns
    assert run(["extract", "ferries.txt"]) == 0
    assert capsys.readouterr().err.startswith("unchanged claims/ferries.jsonl: ")
    assert Path("claims/ferries.jsonl").stat().st_mtime_ns == before


def test_extract_names_no_folder_of_this_machine(folder: Path) -> None:
    assert run(["extract", str(folder / "ferries.txt"), "-o", "out"]) == 0
    assert store.load("out/ferries.jsonl").document.path == "ferries.txt"
    assert str(folder) not in Path("out/ferries.jsonl").read_text(encoding="utf-8")


def test_extract_takes_an_id(folder: Path) -> None:
    assert run(["extract", "ferries.txt", "--id", "boats"]) == 0
    ledger = store.load("claims/boats.jsonl")
    assert ledger.document.id == "boats"
    assert {claim.location.document for claim in ledger.claims} == {"boats"}


def test_extract_reads_stdin(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert run(["extract", "-", "--id", "piped"]) == 0
    assert store.load("claims/piped.jsonl").document.path is None


def test_an_edit_changes_only_what_changed(folder: Path) -> None:
    run(["extract", "ferries.txt"])
    before = Path("claims/ferries.jsonl").read_text(encoding="utf-8").splitlines()
    edited = TEXT.replace("Ferries\n", "Ferries\n\nRead this first.\n", 1)
    (folder / "ferries.txt").write_text(edited, encoding="utf-8")
    run(["extract", "ferries.txt"])
    after = Path("claims/ferries.jsonl").read_text(encoding="utf-8").splitlines()
    assert before[0] != after[0]
    assert before[1:-1] == after[1:-1]
    assert before[-1] != after[-1]


def test_extract_leaves_decisions_alone(folder: Path) -> None:
    run(["extract", "ferries.txt"])
    path = store.decisions_path("claims/ferries.jsonl")
    store.add_decision(path, factories.dismissal(factories.NAME_VARIANT))
    before = path.read_bytes()
    (folder / "ferries.txt").write_text(TEXT + "\nTen boats sank.\n", encoding="utf-8")
    run(["extract", "ferries.txt"])
    assert path.read_bytes() == before


def test_two_documents_with_one_id_do_not_overwrite_each_other(folder: Path, capsys: Capture) -> None:
    (folder / "new").mkdir()
    (folder / "new/ferries.txt").write_text("Nobody came.\n")
    assert run(["extract", "ferries.txt", "new/ferries.txt"]) == 3
    assert "its id 'ferries' is that of ferries.txt" in capsys.readouterr().err
    assert store.load("claims/ferries.jsonl").document.path == "ferries.txt"


def test_verify_takes_a_document_and_honours_decisions_on_its_ledger(folder: Path, capsys: Capture) -> None:
    assert run(["verify", "ferries.txt"]) == 0
    out = capsys.readouterr().out
    assert "summary\n  documents    1\n" in out
    assert "= next" not in out


# Rules


def test_rules_are_listed_and_explained(capsys: Capture) -> None:
    from citecheck.rules import ALL

    assert run(["rules"]) == 0
    rules, verdicts, hint = capsys.readouterr().out.split("\n\n")
    assert all(len(line) <= 80 for line in rules.splitlines())
    listed = [line.split()[0] for line in rules.splitlines() if line[0] != " "]
    assert listed == [rule.slug for rule in ALL]
    assert verdicts.splitlines()[1:] == ["source-contradicts", "source-silent", "source-unread"]
    assert f"citecheck rules {listed[0]} " in hint
    assert run(["rules", listed[0]]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{listed[0]} (")
    assert len(out.splitlines()) > 2
    assert run(["rules", "source-silent"]) == 0
    assert "does not mean" in capsys.readouterr().out


# Review


def reviewing(monkeypatch: pytest.MonkeyPatch, answers: str, *args: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))
    return run(["review", "--reviewer", "Rae", *args])


def test_review_asks_and_saves_at_once(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reviewing(monkeypatch, "x\nd\ntwo people\na\n\ns\n") == 0
    out = capsys.readouterr().out
    assert "1 of 3\nhigh[name-variant]" in out
    assert "answer a (it is a fault)" in out
    assert out.endswith("2 decisions saved\n")
    decisions = store.load_decisions("claims/harbours.decisions.toml")
    assert [(decision.subject, decision.judgement) for decision in decisions] == [
        (factories.NAME_VARIANT.fingerprint, Judgement.DISMISSED),
        (factories.NOTE_MISSING.fingerprint, Judgement.ACCEPTED),
    ]
    assert decisions[0].reviewer == "Rae"
    assert decisions[0].comment == "two people"
    assert decisions[0].summary == factories.NAME_VARIANT.message


def test_review_shows_what_is_not_decided_yet(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reviewing(monkeypatch, "d\n\nq\n") == 0
    capsys.readouterr()
    assert reviewing(monkeypatch, "") == 0
    out = capsys.readouterr().out
    assert "1 of 2\nmedium[note-missing]" in out
    assert "name-variant" not in out


def test_review_of_one_finding_shows_what_was_decided_before(
    project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    prefix = factories.NAME_VARIANT.fingerprint[:4]
    reviewing(monkeypatch, "d\nno\n", "--finding", prefix)
    capsys.readouterr()
    assert reviewing(monkeypatch, "a\nafter all\n", "--finding", prefix) == 0
    assert "decided before: dismissed by Rae" in capsys.readouterr().out
    last = store.load_decisions("claims/harbours.decisions.toml")[-1]
    assert (last.judgement, last.comment) == (Judgement.ACCEPTED, "after all")


def test_review_of_a_claim(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reviewing(monkeypatch, "d\nold source\n", "--finding", factories.EMPTY_BERTHS.id[:6]) == 0
    assert run(["verify"]) == 0
    assert "contradicted" not in capsys.readouterr().out.split("decision saved")[1]


def test_review_without_a_terminal_ends_cleanly(
    project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reviewing(monkeypatch, "") == 0
    assert capsys.readouterr().out.endswith("0 decisions saved\n")
    assert not Path("claims/harbours.decisions.toml").exists()


def test_review_of_a_document_without_a_ledger_says_what_to_do(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reviewing(monkeypatch, "", "ferries.txt") == 3
    assert "citecheck extract" in capsys.readouterr().err


# The process


def test_help_loads_nothing_that_a_command_needs() -> None:
    code = (
        "import sys; from citecheck.cli import run; run(['--help']); "
        "print(*sorted(name for name in sys.modules if name.startswith('citecheck')), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for command in ("verify", "extract", "compare", "report", "review", "rules"):
        assert f"  {command} " in done.stdout
    loaded = set(done.stderr.split())
    assert loaded.isdisjoint({"citecheck.records", "citecheck.extraction", "citecheck.sources", "citecheck.formats"})


def test_a_reader_that_stops_early_is_no_error(project: Path) -> None:
    command = f"{sys.executable} -m citecheck compare | head -n 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True, cwd=project)
    assert done.stderr.count("\n") <= 1
    assert "Traceback" not in done.stderr
    assert "Broken" not in done.stderr


def test_a_terminal_without_pound_signs_still_gets_the_report(folder: Path) -> None:
    environment = {"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "-m", "citecheck", "compare", "ferries.txt"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 0
    assert "summary" in done.stdout


def test_docs_name_every_command_and_option() -> None:
    from citecheck.cli import citecheck_command

    text = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
    context = click.Context(citecheck_command)
    for name in citecheck_command.list_commands(context):
        command = citecheck_command.get_command(context, name)
        assert command is not None
        assert f"## citecheck {name}\n" in text
        section = text.split(f"## citecheck {name}\n")[1].split("\n## ")[0]
        options = [option for parameter in command.params for option in parameter.opts if option.startswith("--")]
        assert [option for option in options if f"`{option}" not in section and f", {option} " not in section] == []
