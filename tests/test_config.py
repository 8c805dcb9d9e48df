"""[tool.citecheck] of pyproject.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.config import Config, load_config
from citecheck.errors import ConfigError, ReadError


def project(folder: Path, table: str) -> Path:
    (folder / "pyproject.toml").write_text(table, encoding="utf-8")
    return folder


def test_without_a_project_the_defaults_hold(tmp_path: Path) -> None:
    config = load_config(tmp_path)
    assert config == Config() or config.path is not None  # a pyproject.toml above the temporary folder
    assert Config().fail_on == "never"


def test_settings_are_found_upwards_and_paths_are_relative_to_them(tmp_path: Path) -> None:
    project(
        tmp_path,
        '[tool.citecheck]\nledgers = ["claims", "more/x.jsonl"]\ncassettes = "tapes"\nselect = ["ibid"]\n'
        'ignore = ["acronym"]\nfail-on = "medium"\n',
    )
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert load_config(below) == Config(
        ledgers=(tmp_path / "claims", tmp_path / "more/x.jsonl"),
        cassettes=tmp_path / "tapes",
        select=("ibid",),
        ignore=("acronym",),
        fail_on="medium",
        path=tmp_path / "pyproject.toml",
    )


@pytest.mark.parametrize(
    ("table", "key", "allowed"),
    [
        ("[tool.citecheck]\nledger = ['x']\n", "tool.citecheck", "ledgers"),
        ("[tool.citecheck]\nledgers = 'claims'\n", "ledgers", "a list of files and folders"),
        ("[tool.citecheck]\nselect = [1]\n", "select", "a list of rules"),
        ("[tool.citecheck]\ncassettes = 3\n", "cassettes", "a folder"),
        ("[tool.citecheck]\nfail-on = 'often'\n", "fail-on", "high"),
        ("[tool.citecheck]\nfail-on = ['high']\n", "fail-on", "high"),
        ("[tool]\ncitecheck = 3\n", "tool.citecheck", "a table"),
    ],
)
def test_nonsense_is_named_with_what_is_allowed(tmp_path: Path, table: str, key: str, allowed: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(project(tmp_path, table))
    assert caught.value.key == key
    assert allowed in str(caught.value)


def test_a_file_that_is_no_toml_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="not valid TOML"):
        load_config(project(tmp_path, "[tool.citecheck\n"))
    (tmp_path / "pyproject.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ReadError, match="UTF-8"):
        load_config(tmp_path)
