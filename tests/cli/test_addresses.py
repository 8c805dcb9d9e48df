"""Addresses on the command line: fetched, recorded where asked, told where nothing came of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.readers.pages import column, pdf
from tests.standin import html_page

from citecheck import store
from citecheck.cli import run

Capture = pytest.CaptureFixture[str]
URL = "https://harbour.example/2012/tides-report"
ID = "harbour-example-2012-tides-report"
TEXT = "The ferries carried 3.1 million people in 2011. They cost £2.4bn."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_an_address_just_works(web: Any, capsys: Capture) -> None:
    web.page(URL, html_page("Ferries", TEXT))
    assert run(["extract", URL]) == 0
    assert f"written claims/{ID}.jsonl: 2 claims" in capsys.readouterr().err
    ledger = store.load(f"claims/{ID}.jsonl")
    assert ledger.document.path == URL
    assert run(["verify", URL]) == 0
    assert "documents    1\n" in capsys.readouterr().out
    assert run(["compare", "HTTPS://harbour.example/2012/tides-report#part"]) == 0
    assert not Path("cassettes").exists()


def test_a_pdf_at_an_address_tells_its_pages(web: Any) -> None:
    web.page(URL, pdf([column(["Ferries"]), column(["Ferries", "", TEXT])]), type="application/octet-stream")
    assert run(["extract", URL, "--id", "ferries"]) == 0
    assert {claim.location.page for claim in store.load("claims/ferries.jsonl").claims} == {2}


def test_what_was_recorded_is_checked_offline(web: Any, capsys: Capture) -> None:
    web.page(URL, html_page("Ferries", TEXT))
    assert run(["extract", URL, "--record", "new"]) == 0
    assert len(list(Path("cassettes").iterdir())) == 1
    before = Path(f"claims/{ID}.jsonl").read_bytes()
    web.page(URL, {"status": 404, "body": ""})
    capsys.readouterr()
    assert run(["extract", URL]) == 0
    err = capsys.readouterr().err
    assert f"{URL}: read from its recording of " in err
    assert f"unchanged claims/{ID}.jsonl" in err
    assert Path(f"claims/{ID}.jsonl").read_bytes() == before
    assert run(["verify", URL]) == 0
    assert len(web.pages_asked()) == 1


def test_the_project_says_where_recordings_are(web: Any, folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.citecheck]\ncassettes = "kept"\n')
    web.page(URL, html_page("Ferries", TEXT))
    assert run(["extract", URL, "--record", "new"]) == 0
    assert run(["verify", URL]) == 0
    assert len(list(Path("kept").iterdir())) == 1
    assert len(web.pages_asked()) == 1


FAULTS: dict[str, tuple[dict[str, Any], str]] = {
    "not found": ({"status": 404, "body": ""}, "there is no such page any more"),
    "login": ({"status": 401, "body": ""}, "the page asks for a login"),
    "wall": ({"body": "<p>Subscribe to read the rest</p>"}, "an invitation to log in or subscribe"),
    "broken": ({"reset": True}, "could not be reached"),
    "picture": ({"body": b"\x89PNG\r\n\x1a\n", "type": "text/html"}, "it is a picture (PNG)"),
    "old word": (
        {"body": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "type": "application/msword"},
        "old Office",
    ),
    "loop": ({"status": 302, "body": "", "headers": {"Location": URL}}, "redirects more than"),
    "private": ({"status": 302, "body": "", "headers": {"Location": "http://10.1.2.3/"}}, "private or local address"),
}


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.parametrize("command", ["extract", "verify"])
def test_an_address_without_a_document_is_told_and_the_others_go_on(
    web: Any, capsys: Capture, command: str, name: str
) -> None:
    fault, words = FAULTS[name]
    web.page(URL, fault)
    assert run([command, URL, "good.txt"]) == 3
    out, err = capsys.readouterr()
    (told,) = [line for line in err.splitlines() if line.startswith("error: ")]
    assert told.startswith(f"error: cannot read {URL}: ")
    assert words in told
    assert ";" in told
    assert "written claims/good.jsonl" in err or "documents    1\n" in out


def test_the_network_of_this_machine_is_not_asked(capsys: Capture) -> None:
    for url in ("http://127.0.0.1/a", "http://localhost:8080/", "http://[::1]/", "http://0x7f.1/", "https://intranet/"):
        assert run(["extract", url]) == 3
        assert "error: cannot read http" in capsys.readouterr().err


def test_a_name_that_leads_to_this_machine_is_not_asked(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "citecheck.sources.safety.socket.getaddrinfo", lambda *a, **k: [(2, 1, 6, "", ("127.0.0.1", 80))]
    )
    assert run(["extract", "http://harbour.example/tides"]) == 3
    assert "harbour.example leads to a private or local address" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("file:///etc/hostname", "only http and https addresses are fetched, not file:"),
        ("file:good.txt", "not file:"),
        ("ftp://harbour.example/a", "not ftp:"),
        ("data:text/html,late", "not data:"),
        ("gopher+x://harbour.example", "not gopher+x:"),
        ("C:\\reports\\late.txt", "there is no such file"),
        ("http:", "there is no such file"),
        ("http:/harbour.example", "there is no such file"),
        ("https://harbour.example/late.jsonl", "it is a ledger"),
    ],
)
def test_what_looks_like_an_address(capsys: Capture, path: str, words: str) -> None:
    assert run(["verify", path]) == 3
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("name", ["http:", "file:late", "C:late.txt", "https"])
def test_a_file_with_a_colon_is_a_file(folder: Path, name: str) -> None:
    (folder / name).write_text(TEXT, encoding="utf-8")
    assert run(["compare", name]) == 0


def test_an_address_named_twice_is_one_and_two_with_one_id_are_told(web: Any, capsys: Capture) -> None:
    web.page(URL, html_page("Ferries", TEXT))
    web.page(f"{URL}.pdf", html_page("Ferries", TEXT))
    assert run(["compare", URL, f"{URL}#part"]) == 0
    assert "documents    1\n" in capsys.readouterr().out
    assert run(["compare", URL, f"{URL}.pdf"]) == 3
    assert f"another input has the id '{ID}'" in capsys.readouterr().err


def test_a_password_in_an_address_is_not_repeated(capsys: Capture) -> None:
    assert run(["verify", "https://me:pa55word@harbour.example/a", "good.txt"]) == 3
    out, err = capsys.readouterr()
    assert "carries a user name or password" in err
    assert "pa55word" not in out + err
