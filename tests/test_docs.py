"""What the documentation shows is true: its Python runs, its links lead somewhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import attrs
import pytest

import citecheck
from citecheck.records import Document, Provenance, Report, Source
from citecheck.verification import judge_claim

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
REPORT = "Fares rose by 8% in 2014.1\n\n1\tHarbour Institute, The Long Crossing (May 2015)\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_python_of_a_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocks of a page run one after the other in a folder that has a report.txt."""
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "claims").mkdir()
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "docs"}
    for block in re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        exec(compile(block, page.name, "exec"), names)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


def test_the_readme_names_every_dependency_and_no_other() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=]", entry)[0] for entry in project["dependencies"]}
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Why each dependency is there")[2]
    named = {name for row in re.findall(r"^\| ([a-z0-9, -]+) \| ", table, re.MULTILINE) for name in row.split(", ")}
    assert named - {"library"} == needed
    assert set(re.findall(r"extra `([a-z]+)`", table)) == set(project["optional-dependencies"])


def test_the_sample_of_a_verdict_is_what_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Fares on the Westport ferry rose by 12% in 2014, the Institute says.1\n\n1\tThe Institute (2015)\n"
    Path("ferries.txt").write_text(text, encoding="utf-8")
    ledger = citecheck.extract(citecheck.read("ferries.txt"))
    page = Document(id="page", text="Fares on the Westport ferry fell by 12% in 2014.", title="The Long Crossing")
    source = Source(url="http://institute.example/crossing", document=page, provenance=Provenance.RECORDED)
    verdict = attrs.evolve(judge_claim(ledger.claims[0], [source]), note="1")
    shown = citecheck.render(Report(ledgers=(ledger,), verdicts=(verdict,)), "terminal").partition("  = next:")[0]
    assert f"```text\n{shown}```" in (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
