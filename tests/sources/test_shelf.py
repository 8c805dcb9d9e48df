from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.errors import CassetteError
from citecheck.sources.keys import Key
from citecheck.sources.shelf import Shelf

KEY = Key(publisher="Harbour Fund", title="Empty berths in northern ports", date="2012")


def touch(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text("")


def test_the_exact_name_comes_first_and_recordings_before_reconstructions(tmp_path: Path) -> None:
    exact = f"{KEY.name}.yaml"
    near = "harbour-fund--empty-berths-in-northern-ports--2012-00000000.yaml"
    touch(tmp_path, near, exact, "other--tide-tables--2012-00000000.yaml", ".hidden.yaml", "README.md")
    touch(tmp_path / "reconstructed", exact)
    assert list(Shelf(tmp_path).find(KEY)) == [tmp_path / exact, tmp_path / near, tmp_path / "reconstructed" / exact]


def test_at_most_five_near_names_are_offered_among_thousands(tmp_path: Path) -> None:
    touch(tmp_path, *(f"fund--empty-berths-in-northern-ports-{n}--2012-{n:08}.yaml" for n in range(2000)))
    assert len(list(Shelf(tmp_path).find(KEY))) <= 5


def test_a_topic_is_found_by_its_words(tmp_path: Path) -> None:
    key = Key(publisher="Harbour Board", topic=("ferries", "north", "million", "people", "sound", "2011"))
    touch(tmp_path, f"{key.name}.yaml")
    other = Key(publisher="Harbour Board", topic=("ferries", "north", "million", "people", "sund", "2011"))
    assert [path.name for path in Shelf(tmp_path).find(other)] == [f"{key.name}.yaml"]


def test_no_folder_holds_nothing(tmp_path: Path) -> None:
    assert list(Shelf(None).find(KEY)) == []
    assert list(Shelf(tmp_path / "absent").find(KEY)) == []
    with pytest.raises(CassetteError):
        Shelf(None).path(KEY)
