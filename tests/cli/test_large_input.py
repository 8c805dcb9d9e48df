"""Large and hostile files: read or refused in bounded time and memory, with a message and the right exit code."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from tests.word_files import docx, p

from citecheck import store
from citecheck.cli import run

Capture = pytest.CaptureFixture[str]
TEXT = "The ferries carried 3.1 million people in 2011. They cost £2.4bn."
_MEASURED = """
import resource, sys
from citecheck.cli import run
code = run(sys.argv[1:])
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak if sys.platform == "darwin" else peak * 1024)
sys.exit(code)
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def extracted(path: str) -> tuple[int, str]:
    """Exit code and stderr of `extract` in a process of its own, which must stay below a gigabyte."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, "extract", path], capture_output=True, text=True, check=False, timeout=120
    )
    assert "Traceback" not in done.stderr
    assert int(done.stdout) < 1_000_000_000
    return done.returncode, done.stderr


def test_a_page_of_20_mb_is_read_as_far_as_told(folder: Path) -> None:
    filler = f"<div class='a b c' data-x='{'y' * 2000}'><span></span></div>\n"
    page = f"<html><body><article><h1>Ferries</h1><p>{TEXT}</p>{filler * (20_000_000 // len(filler))}</article></body>"
    (folder / "large.html").write_text(page, encoding="utf-8")
    code, err = extracted("large.html")
    assert code == 0
    assert "only the first 8,000,000 characters of the page were read" in err
    assert len(store.load("claims/large.jsonl").claims) == 2


def test_a_page_of_10_000_nested_tags_is_read(folder: Path) -> None:
    (folder / "deep.html").write_text(f"<html><body>{'<div>' * 10_000}<p>{TEXT}</p>{'</div>' * 10_000}</body></html>")
    code, err = extracted("deep.html")
    assert (code, "error" in err) == (0, False)
    assert len(store.load("claims/deep.jsonl").claims) == 2


def test_entities_are_not_expanded_and_nothing_is_fetched_for_them(folder: Path) -> None:
    (folder / "secret.txt").write_text("swordfish")
    bomb = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 30))
    outside = f'<!ENTITY out SYSTEM "{(folder / "secret.txt").as_uri()}">'
    doctype = f'<!DOCTYPE html [<!ENTITY b0 "late ">{bomb}{outside}]>'
    (folder / "bomb.html").write_text(
        f"{doctype}<html><body><p>{TEXT} &b29; &out;</p><p>Cost &pound;9bn</p></body></html>"
    )
    code, _ = extracted("bomb.html")
    assert code == 0
    content = Path("claims/bomb.jsonl").read_text(encoding="utf-8")
    assert "swordfish" not in content
    assert "£9bn" in content
    assert len(content) < 100_000


def test_entities_in_a_word_file_are_refused_or_left_alone(folder: Path) -> None:
    (folder / "secret.txt").write_text("swordfish")
    bomb = "".join(f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 30))
    outside = f'<!ENTITY out SYSTEM "{(folder / "secret.txt").as_uri()}">'
    with zipfile.ZipFile(folder / "good.docx", "w") as file:
        body = zipfile.ZipFile(_written(folder / "plain.docx", docx([p(TEXT), p("&b29; &out;")])))
        for name in body.namelist():
            part = body.read(name).decode()
            declared = f'<!DOCTYPE x [<!ENTITY b0 "late ">{bomb}{outside}]>' if name == "word/document.xml" else ""
            file.writestr(name, declared + part)
    code, err = extracted("good.docx")
    assert code in (0, 3)
    assert "swordfish" not in err
    if code == 0:
        assert "swordfish" not in Path("claims/good.jsonl").read_text(encoding="utf-8")


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_zip_bomb_is_refused(folder: Path) -> None:
    path = folder / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file, file.open("word/document.xml", "w") as part:
        for _ in range(450):
            part.write(bytes(1_000_000))
    code, err = extracted("bomb.docx")
    assert code == 3
    assert "error: cannot read bomb.docx: unpacked it would be far larger" in err


def test_a_wrong_name_is_no_obstacle_and_a_saved_error_is_told(folder: Path, capsys: Capture) -> None:
    (folder / "word.txt").write_bytes(docx([p(TEXT)]))
    (folder / "saved.pdf").write_text(f"<!doctype html><html><body><h1>Not found</h1><p>{TEXT}</p></body></html>")
    (folder / "plain.html").write_text(TEXT, encoding="utf-8")
    (folder / "old.docx").write_bytes(b"{\\rtf1\\ansi The ferry}")
    assert run(["extract", "word.txt", "saved.pdf", "plain.html", "old.docx"]) == 3
    err = capsys.readouterr().err
    for name in ("word", "saved", "plain"):
        assert f"written claims/{name}.jsonl: 2 claims" in err
    assert "warning: saved.pdf: The name says PDF, but the content is a web page" in err
    assert "error: cannot read old.docx: it is an RTF file; open it in a word processor" in err
