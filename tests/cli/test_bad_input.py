"""Bad input: a message with the place and the remedy, the right exit code, the rest done, and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests import factories

from citecheck import store
from citecheck.cli import run
from citecheck.sources.keys import key_of

Capture = pytest.CaptureFixture[str]
TEXT = (
    "Ferries\n\nThe ferries carried 3.1 million people in 2011.1 They cost £2.4bn.\n\n"
    "1. Port Watch (2012) – Ferries of the coast\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one good document and one good ledger."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    store.dump(factories.ledger(), tmp_path / "claims" / "harbours.jsonl")
    return tmp_path


def bad(folder: Path, name: str) -> str:
    """Make the bad input of that name; what to call it on the command line."""
    path = folder / f"{name}.txt"
    if name == "directory":
        (folder / "directory").mkdir()
        return "directory"
    if name == "binary":
        path.write_bytes(bytes(range(256)) * 40)
    elif name == "pdf":
        path = folder / "report.pdf"
        path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 40)
    elif name == "empty":
        path.write_bytes(b"")
    elif name == "blank":
        path.write_bytes(b" \n\n\t\n")
    return str(path.relative_to(folder))


@pytest.mark.parametrize("command", ["extract", "verify", "compare"])
@pytest.mark.parametrize("name", ["missing", "directory", "binary", "pdf", "empty", "blank"])
def test_one_bad_document_is_told_and_the_good_one_is_done(
    folder: Path, capsys: Capture, command: str, name: str
) -> None:
    path = bad(folder, name)
    assert run([command, path, "good.txt"]) == 3
    out, err = capsys.readouterr()
    told = [line for line in err.splitlines() if line.startswith("error: ")]
    assert len(told) == 1
    assert path in told[0]
    assert "Traceback" not in err
    if command == "extract":
        assert "written claims/good.jsonl" in err
        assert store.load("claims/good.jsonl").claims
    else:
        assert "documents    1\n" in out
        assert path in out, "the report itself says that it is not complete"


def test_a_wrong_encoding_is_named_and_what_can_be_read_is_read(folder: Path, capsys: Capture) -> None:
    (folder / "old.txt").write_bytes("The repairs cost £2.4bn in 2011 – so they said.\n".encode("cp1252") * 3)
    assert run(["extract", "old.txt"]) == 0
    ledger = store.load("claims/old.jsonl")
    assert ledger.document.encoding
    assert ledger.document.encoding.lower() not in ("utf-8", "ascii")
    assert [claim.location.surface for claim in ledger.claims] == ["£2.4bn"] * 3


def test_bytes_that_are_lost_are_told(folder: Path, capsys: Capture) -> None:
    (folder / "mixed.txt").write_bytes(
        "Repairs cost £2.4bn – they said.\n".encode() * 20 + b"A gap \xff\xfe\x81 here.\n"
    )
    code = run(["extract", "mixed.txt"])
    err = capsys.readouterr().err
    assert code == 0
    assert "warning: mixed.txt: " in err
    assert store.load("claims/mixed.jsonl").claims


@pytest.mark.parametrize("command", ["verify", "compare", "report"])
def test_a_ledger_with_a_bad_line_is_told_with_the_line(folder: Path, capsys: Capture, command: str) -> None:
    run(["extract", "good.txt"])
    path = Path("claims/harbours.jsonl")
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[2] = lines[2][:40]
    path.write_text("\n".join(lines), encoding="utf-8")
    capsys.readouterr()
    assert run([command, "claims"]) == 3
    out, err = capsys.readouterr()
    assert "damaged ledger claims/harbours.jsonl:3: " in err
    assert "citecheck extract" in err
    assert "documents    1\n" in out


def test_a_damaged_decision_is_told_and_the_others_count(folder: Path, capsys: Capture) -> None:
    path = Path("claims/harbours.decisions.toml")
    store.add_decision(path, factories.dismissal(factories.NAME_VARIANT))
    before = path.read_bytes() + b'\n[[decision]]\nsubject = "half'
    path.write_bytes(before)
    assert run(["compare", "claims"]) == 3
    assert f"{path}:" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_cassette_that_is_cut_off_leaves_its_claims_unread_and_says_so(folder: Path, capsys: Capture) -> None:
    run(["extract", "good.txt"])
    note = store.load("claims/good.jsonl").notes[0]
    key = key_of(note.references[0], note=note)
    assert key is not None
    cassette = Path("cassettes", f"{key.name}.yaml")
    cassette.parent.mkdir()
    cassette.write_text("interactions:\n- request:\n    uri: 'http://port.exam", encoding="utf-8")
    before = cassette.read_bytes()
    capsys.readouterr()
    assert run(["verify", "claims/good.jsonl", "--cassettes", "cassettes"]) == 0
    out, err = capsys.readouterr()
    assert "unreadable" in out
    assert cassette.name in "".join(line.strip() for line in out.splitlines())
    assert "Traceback" not in err
    assert run(["verify", "claims/good.jsonl", "--cassettes", "cassettes", "--strict"]) == 4
    assert cassette.read_bytes() == before


def test_a_note_chain_that_refers_to_itself_ends(folder: Path, capsys: Capture) -> None:
    notes = "1. Ibid.\n2. See note 3 above.\n3. See note 2 above, and note 3.\n4. Ibid., p. 4\n"
    claims = "".join(f"In 2011 the port took {number}0 ships.{number} Nobody minded.\n\n" for number in (1, 2, 3, 4))
    (folder / "circle.txt").write_text(f"Ships\n\n{claims}{notes}", encoding="utf-8")
    assert run(["verify", "circle.txt"]) == 0
    out, err = capsys.readouterr()
    assert "summary" in out
    assert err == ""


def test_a_pyproject_that_is_no_toml_is_told(folder: Path, capsys: Capture) -> None:
    (folder / "pyproject.toml").write_text("[tool.citecheck\n", encoding="utf-8")
    assert run(["verify"]) == 3
    err = capsys.readouterr().err
    assert "pyproject.toml: it is not valid TOML" in err


def test_nothing_to_verify_is_a_usage_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["verify"]) == 2
    assert "name a document or a ledger" in capsys.readouterr().err


def test_a_folder_of_ledgers_without_ledgers_is_told(folder: Path, capsys: Capture) -> None:
    (folder / "nothing").mkdir()
    assert run(["compare", "nothing"]) == 3
    assert "nothing: a folder without ledgers" in capsys.readouterr().err


def test_two_inputs_with_one_id_are_told(folder: Path, capsys: Capture) -> None:
    (folder / "sub").mkdir()
    (folder / "sub/good.txt").write_text(TEXT, encoding="utf-8")
    assert run(["compare", "good.txt", "sub/good.txt"]) == 3
    assert "another input has the id 'good'" in capsys.readouterr().err


def test_a_ledger_folder_that_cannot_be_written_is_told(folder: Path, capsys: Capture) -> None:
    (folder / "file").write_text("in the way")
    assert run(["extract", "good.txt", "-o", "file/claims"]) == 3
    assert "error: cannot write or read" in capsys.readouterr().err


def test_names_with_brackets_and_escapes_do_no_harm(folder: Path, capsys: Capture) -> None:
    name = "[red]re\x1b[31mport.txt"
    (folder / name).write_text(TEXT, encoding="utf-8")
    assert run(["verify", name, "none\x1b[2J.txt"]) == 3
    out, err = capsys.readouterr()
    assert "\x1b" not in out
    assert "none␛[2J.txt" in err


def test_an_interrupt_ends_without_a_traceback(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def interrupted(*args: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("citecheck.rules.compare", interrupted)
    assert run(["compare", "claims"]) == 130
    assert "interrupted" in capsys.readouterr().err


def test_the_process_prints_no_traceback(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "citecheck", "verify", "no\x01such.txt", "."],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 3
    assert "Traceback" not in done.stderr


def test_extract_does_not_write_over_a_ledger(folder: Path, capsys: Capture) -> None:
    before = Path("claims/harbours.jsonl").read_bytes()
    assert run(["extract", "claims/harbours.jsonl"]) == 3
    assert "it is a ledger" in capsys.readouterr().err
    assert Path("claims/harbours.jsonl").read_bytes() == before


def test_a_file_name_that_is_no_utf8_is_read(folder: Path, capsys: Capture) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (folder / name).write_text(TEXT, encoding="utf-8")
    assert run(["extract", name]) == 0
    assert store.load("claims/caf\ufffd.jsonl").claims
    assert run(["verify", name]) == 0
    assert run(["report", name, "--format", "json"]) == 0


def test_an_internal_error_is_one_sentence_and_the_others_are_done(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    from citecheck.extraction import extract
    from citecheck.records import Document, Ledger

    def broken(document: Document) -> Ledger:
        if document.id == "broken":
            raise IndexError("no\x1b[31m item")
        return extract(document)

    (folder / "broken.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr("citecheck.extraction.extract", broken)
    monkeypatch.delenv("CITECHECK_DEBUG", raising=False)
    for command in ("extract", "compare"):
        assert run([command, "broken.txt", "good.txt"]) == 70
        out, err = capsys.readouterr()
        (told,) = [line for line in err.splitlines() if line.startswith("error: ")]
        assert "broken.txt: internal error (IndexError: no␛[31m item" in told
        assert "CITECHECK_DEBUG=1" in told
        assert "Traceback" not in err
        assert "written claims/good.jsonl" in err or "documents    1\n" in out
    monkeypatch.setenv("CITECHECK_DEBUG", "1")
    assert run(["extract", "broken.txt"]) == 70
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert "\x1b" not in err


def test_an_internal_error_anywhere_is_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def broken(*args: object, **options: object) -> str:
        raise ZeroDivisionError

    monkeypatch.delenv("CITECHECK_DEBUG", raising=False)
    monkeypatch.setattr("citecheck.cli.results.render", broken)
    assert run(["compare", "claims"]) == 70
    err = capsys.readouterr().err
    assert err.splitlines()[-1].startswith("error: internal error (ZeroDivisionError")
    assert "Traceback" not in err


def test_a_failure_of_judging_leaves_the_findings(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def broken(*args: object, **options: object) -> Iterator[object]:
        raise KeyError("x")
        yield

    monkeypatch.setattr("citecheck.verification.verify", broken)
    run(["verify", "claims"])
    out, err = capsys.readouterr()
    assert "harbours was not verified to its end: internal error (KeyError: 'x')" in " ".join(out.split())
    assert "summary" in out
    assert "internal error" in err
    assert run(["verify", "claims", "--strict"]) == 4


def test_a_folder_of_cassettes_that_is_not_there_is_warned_of(folder: Path, capsys: Capture) -> None:
    assert run(["verify", "good.txt", "--cassettes", "casettes"]) == 0
    assert "warning: there is no folder casettes" in capsys.readouterr().err
    assert run(["verify", "good.txt"]) == 0
    assert capsys.readouterr().err == ""


def test_an_input_named_twice_is_one(folder: Path, capsys: Capture) -> None:
    assert run(["compare", "claims", "claims/harbours.jsonl", "good.txt", "./good.txt"]) == 0
    assert "documents    2\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["--select", "name-variants"], ["--ignore", "name-variants"]], ids=["select", "ignore"]
)
def test_a_slip_in_the_name_of_a_rule_is_told_before_anything_is_read(
    folder: Path, capsys: Capture, arguments: list[str]
) -> None:
    assert run(["compare", "none.txt", *arguments]) == 2
    assert capsys.readouterr().err == "error: rule: 'name-variants' does not exist; did you mean name-variant?\n"


@pytest.mark.parametrize("arguments", [["extract", "good.txt", "-o", ""], ["report", "claims", "-o", ""]])
def test_an_empty_name_is_a_usage_error(folder: Path, arguments: list[str]) -> None:
    assert run(arguments) == 2


def test_what_was_typed_does_not_act_on_the_terminal(folder: Path, capsys: Capture) -> None:
    assert run(["\x1b[31mverify"]) == 2
    assert run(["review", "claims", "--finding", "\x9b31m\u202e"]) == 2
    assert run(["rules", "\x1b[31m"]) == 2
    err = capsys.readouterr().err
    assert not {"\x1b", "\x9b", "\u202e"} & set(err)


def test_closed_streams_are_no_fault(folder: Path) -> None:
    command = f"{sys.executable} -m citecheck verify good.txt - <&- 2>&- >&-"
    assert subprocess.run(["sh", "-c", command], check=False).returncode == 3
