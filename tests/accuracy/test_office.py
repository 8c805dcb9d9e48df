"""Files that other programs write: what LibreOffice and Chromium make of a document is read the same."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.accuracy import same
from tests.accuracy.test_same import INVENTED

import citecheck
from citecheck.records import Ledger

OFFICE = shutil.which("soffice")
BROWSER = shutil.which("chromium")


@pytest.fixture(scope="module")
def text() -> Ledger:
    from citecheck.readers import read_bytes

    return citecheck.extract(read_bytes(INVENTED.encode(), id="bridge"))


def converted(path: Path, kind: str) -> Path:
    """A file as LibreOffice saves it in another format, with a profile of its own."""
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = [OFFICE or "", profile, "--headless", "--convert-to", kind, "--outdir", str(path.parent), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return path.with_suffix(f".{kind}")


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice (soffice), which is not here")
def test_what_libreoffice_saves_is_read_the_same(tmp_path: Path, text: Ledger) -> None:
    made = tmp_path / "bridge.docx"
    made.write_bytes(same.made(same.plain_of(text), "docx"))
    for kind in ("odt", "pdf"):
        found = citecheck.extract(citecheck.read(converted(made, kind)))
        assert same.compare(text, found).shares == (1.0, 1.0, 1.0), kind
    again = converted(tmp_path / "bridge.odt", "docx")
    found = citecheck.extract(citecheck.read(again))
    assert same.compare(text, found).shares == (1.0, 1.0, 1.0)


@pytest.mark.skipif(BROWSER is None, reason="needs Chromium, which is not here")
def test_what_chromium_prints_is_read_the_same(tmp_path: Path, text: Ledger) -> None:
    page, printed = tmp_path / "bridge.html", tmp_path / "bridge.pdf"
    page.write_bytes(same.made(same.plain_of(text), "html"))
    command = [
        BROWSER or "",
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
        *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
        f"--user-data-dir={tmp_path / 'profile'}",
        f"--print-to-pdf={printed}",
        page.as_uri(),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    found = citecheck.extract(citecheck.read(printed))
    assert same.compare(text, found).shares == (1.0, 1.0, 1.0)
