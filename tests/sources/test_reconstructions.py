"""The cassettes of this repository: labelled, whole, made by the committed script, found by the notes they serve."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from citecheck.records import Outcome, Provenance
from citecheck.sources import Library
from citecheck.sources.cassettes import digest, label_of, open_cassette

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "cassettes" / "reconstructed"
CASSETTES = sorted(FOLDER.glob("*.yaml"))
PLANS = sorted((ROOT / "scripts" / "reconstruction").glob("*.toml"))


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reconstruct", ROOT / "scripts" / "reconstruct.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_is_one_cassette_for_each_description() -> None:
    assert len(CASSETTES) == len(PLANS) >= 30


@pytest.mark.parametrize("path", CASSETTES, ids=lambda path: path.stem[:60])
def test_each_says_that_it_is_a_reconstruction_and_holds_what_its_hash_names(path: Path) -> None:
    cassette = open_cassette(path)
    label = label_of(cassette)
    assert label.provenance is Provenance.RECONSTRUCTION
    assert label.key.name == path.stem
    bodies = {request.uri: response["body"]["string"] for request, response in cassette.data}
    for page in label.pages:
        assert digest(bodies[page.url]) == page.sha256
        assert b'content="reconstruction"' in bodies[page.url]


def test_the_script_makes_the_same_files_again(script: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert script.main(["--check"]) == 0, capsys.readouterr().out


def plan(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))["answers"]


@pytest.mark.parametrize("path", [path for path in PLANS if set(plan(path)) == {"note"}], ids=lambda path: path.stem)
def test_a_note_as_printed_finds_its_cassette(path: Path) -> None:
    from citecheck import parse_note

    found = Library(ROOT / "cassettes").retrieve(parse_note(plan(path)["note"])[0])
    assert found.outcome is Outcome.READ
    assert found.source is not None
    assert found.source.provenance is Provenance.RECONSTRUCTION
    assert found.source.document.title


def test_the_notes_of_the_ledgers_find_theirs() -> None:
    """Every description that a ledger of this repository has a note for is reached from there."""
    from citecheck import load

    ledgers = sorted((ROOT / "claims").glob("*.jsonl"))
    if not ledgers:
        pytest.skip("there are no ledgers in claims/ yet")
    reached = set()
    with Library(ROOT / "cassettes") as library:
        for path in ledgers:
            ledger = load(path)
            notes = {note.id: note for note in ledger.notes}
            asked = [(note, claim) for claim in ledger.claims for id in claim.notes if (note := notes.get(id))]
            asked += [(note, None) for note in ledger.notes]  # type: ignore[list-item]
            for note, claim in asked:
                for reference in note.references or (None,):
                    found = library.retrieve(reference, note=note, claim=claim)
                    reached |= {source.url for source in found.sources}
    addresses = {page.url for path in CASSETTES for page in label_of(open_cassette(path)).pages[:1]}
    missed = addresses - reached
    assert len(missed) <= len(addresses) // 10, sorted(missed)
