"""[tool.citecheck] of pyproject.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.config import Chat, Config, SecondOpinion, load_config
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


def test_second_opinions_are_described_and_nothing_more(tmp_path: Path) -> None:
    table = (
        '[tool.citecheck.second-opinion]\nnli = "models/nli"\n'
        'chat = { url = "https://llm.example", model = "m", key-env = "LLM_KEY", options = { temperature = 1 } }\n'
    )
    assert load_config(project(tmp_path, table)).second_opinion == SecondOpinion(
        nli=tmp_path / "models/nli",
        chat=Chat(url="https://llm.example", model="m", key_env="LLM_KEY", options={"temperature": 1}),
    )
    assert load_config(project(tmp_path, "[tool.citecheck]\n")).second_opinion == SecondOpinion()


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("second-opinion = 'nli'", "second-opinion: expected a table with nli or chat"),
        ("second-opinion.nil = 'x'", "did you mean nli?"),
        ("second-opinion.nli = 3", "second-opinion.nli: expected the folder of a model"),
        ("second-opinion.nli = ''", "second-opinion.nli: expected the folder of a model"),
        ("second-opinion.chat = 'sk-secret'", "second-opinion.chat: it is no table"),
        ("second-opinion.chat.key = 'sk-secret'", "second-opinion.chat: 'key' does not exist; did you mean key-env?"),
        ("second-opinion.chat.url = 'sk-secret'", "second-opinion.chat: url and model are needed"),
        ("second-opinion.chat = {url = 'u', model = 'm', key-env = ['sk-secret']}", "chat.key-env: it is no name"),
        ("second-opinion.chat = {url = 'u', model = 'm', options = 'sk-secret'}", "chat.options: it is no table"),
    ],
)
def test_nonsense_about_second_opinions_is_named_without_secrets(tmp_path: Path, table: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(project(tmp_path, f"[tool.citecheck]\n{table}\n"))
    assert told in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_toml_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="not valid TOML"):
        load_config(project(tmp_path, "[tool.citecheck\n"))
    (tmp_path / "pyproject.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ReadError, match="UTF-8"):
        load_config(tmp_path)
