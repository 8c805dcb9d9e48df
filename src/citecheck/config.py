"""`[tool.citecheck]` of the nearest pyproject.toml, as a record.

    [tool.citecheck]
    ledgers = ["claims"]        # what verify, compare, report and review take when no path is given
    cassettes = "cassettes"     # recorded sources
    select = []                 # rules to apply; none named means all
    ignore = ["note-unused"]    # rules to leave out
    fail-on = "never"           # high, medium, low or never: findings from here up make the exit code 1

    [tool.citecheck.second-opinion]     # who is asked with --second-opinion; without that option nobody is
    nli = "models/nli"                  # folder with model.onnx, tokenizer.json and config.json
    chat = { url = "https://llm.example/v1", model = "some-model", key-env = "LLM_KEY" }

Paths are relative to the folder of the pyproject.toml. An option of the command line replaces its setting.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import attrs

from citecheck.errors import ConfigError, ReadError

__all__ = ["FAIL_ON", "Chat", "Config", "SecondOpinion", "load_config"]

FAIL_ON = ("high", "medium", "low", "never")
_KEYS = ("ledgers", "cassettes", "select", "ignore", "fail-on", "second-opinion")
_OPINION_KEYS = ("nli", "chat")
_CHAT_KEYS = ("url", "model", "key-env", "options")


@attrs.frozen(kw_only=True)
class Chat:
    """A chat-completions endpoint; what can be wrong with the values is told when it is to be used."""

    url: str
    """Base address, such as "https://llm.example/v1"."""
    model: str
    key_env: str | None = None
    """The environment variable that holds the key; never the key."""
    options: dict[str, Any] | None = None
    """Further fields of the request; None for the usual ones."""


@attrs.frozen(kw_only=True)
class SecondOpinion:
    """Who can be asked for a second opinion; nobody is asked because it stands here."""

    nli: Path | None = None
    """Folder of a model."""
    chat: Chat | None = None


@attrs.frozen(kw_only=True)
class Config:
    """The settings of one project; the defaults are what holds without a pyproject.toml."""

    ledgers: tuple[Path, ...] = ()
    """Ledger files and folders of them; () takes claims/ of the current folder where there is one."""
    cassettes: Path | None = None
    """None takes cassettes/ of the current folder."""
    select: tuple[str, ...] = ()
    """Rule slugs; () is all."""
    ignore: tuple[str, ...] = ()
    fail_on: str = "never"
    """One of FAIL_ON."""
    second_opinion: SecondOpinion = SecondOpinion()
    path: Path | None = None
    """The pyproject.toml that this came from."""


def load_config(start: str | Path = ".") -> Config:
    """The settings of the nearest pyproject.toml with a `[tool.citecheck]`, from the folder `start` upwards.

    Raises ConfigError for a key or value that does not exist, ReadError for a file that is no TOML.
    """
    folder = Path(start).absolute()
    for parent in (folder, *folder.parents):
        path = parent / "pyproject.toml"
        try:
            content = path.read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError, PermissionError, IsADirectoryError):
            continue
        except UnicodeDecodeError:
            raise ReadError(path, "it is not UTF-8, which TOML has to be; save it again as UTF-8") from None
        try:
            tables = tomllib.loads(content)
        except ValueError as error:  # TOMLDecodeError, and int() of ten thousand digits
            raise ReadError(path, f"it is not valid TOML: {error}; mend that line") from error
        except RecursionError:
            raise ReadError(path, "it is nested too deeply for a file of settings") from None
        tool = tables.get("tool")
        table = tool.get("citecheck") if isinstance(tool, dict) else None
        if table is not None:
            return _config(table, path)
    return Config()


def _config(table: object, path: Path) -> Config:
    if not isinstance(table, dict):
        raise ConfigError("tool.citecheck", table, ("a table",))
    for key in table:
        if key not in _KEYS:
            raise ConfigError("tool.citecheck", key, _KEYS)
    cassettes = table.get("cassettes")
    if cassettes is not None and not isinstance(cassettes, str):
        raise ConfigError("cassettes", cassettes, ("a folder",))
    fail_on = table.get("fail-on", "never")
    if fail_on not in FAIL_ON:
        raise ConfigError("fail-on", fail_on, FAIL_ON)
    return Config(
        ledgers=tuple(path.parent / name for name in _texts(table, "ledgers", "a list of files and folders")),
        cassettes=None if cassettes is None else path.parent / cassettes,
        select=_texts(table, "select", "a list of rules"),
        ignore=_texts(table, "ignore", "a list of rules"),
        fail_on=fail_on,
        second_opinion=_second_opinion(table.get("second-opinion", {}), path),
        path=path,
    )


def _second_opinion(table: object, path: Path) -> SecondOpinion:
    if not isinstance(table, dict):
        raise ConfigError("second-opinion", table, ("a table with nli or chat",))
    for key in table:
        if key not in _OPINION_KEYS:
            raise ConfigError("second-opinion", key, _OPINION_KEYS)
    nli, chat = table.get("nli"), table.get("chat")
    if nli is not None and not (isinstance(nli, str) and nli):
        raise ConfigError("second-opinion.nli", nli, ("the folder of a model",))
    return SecondOpinion(nli=None if nli is None else path.parent / nli, chat=None if chat is None else _chat(chat))


def _chat(table: object) -> Chat:
    """Values are not shown in errors: somebody may have written a key among them."""
    name = "second-opinion.chat"
    if not isinstance(table, dict):
        raise ConfigError(name, "", reason="it is no table; give url, model and, where one is needed, key-env")
    for key in table:
        if key not in _CHAT_KEYS:
            raise ConfigError(name, key, _CHAT_KEYS)
    url, model, key_env, options = (table.get(key) for key in _CHAT_KEYS)
    if not isinstance(url, str) or not isinstance(model, str):
        raise ConfigError(name, "", reason="url and model are needed, as text in quotation marks")
    if key_env is not None and not isinstance(key_env, str):
        raise ConfigError(f"{name}.key-env", "", reason="it is no name of an environment variable (and never the key)")
    if options is not None and not isinstance(options, dict):
        raise ConfigError(f"{name}.options", "", reason="it is no table, such as { temperature = 0 }")
    return Chat(url=url, model=model, key_env=key_env, options=options)


def _texts(table: dict[str, object], key: str, words: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(key, value, (words,))
    return tuple(value)
