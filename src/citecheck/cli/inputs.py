"""Paths of the command line into ledgers. One that cannot be read is told, and the others go on."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import click

from citecheck import store
from citecheck.cli.crashes import tell_crash
from citecheck.config import Config
from citecheck.errors import CitecheckError, LedgerError, ReadError
from citecheck.pipeline import ledger_of, ledger_of_bytes, ledger_of_url
from citecheck.records import Decision, Ledger

if TYPE_CHECKING:
    from citecheck.sources import Library

LEDGERS = "claims"
"""Folder of ledgers where no setting names one."""
_LARGE = 5
"""MB from which a document takes longer than a person waits without a word."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
# Of two letters and more: "C:\x" is a file.
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{1,30})://|(file|data|ftp|mailto|javascript):", re.IGNORECASE)


@attrs.define(kw_only=True)
class Inputs:
    """What the paths gave."""

    ledgers: list[Ledger] = attrs.Factory(list)
    files: dict[str, str] = attrs.Factory(dict)
    """The ledger file of each document id that has one."""
    decisions: list[Decision] = attrs.Factory(list)
    problems: list[str] = attrs.Factory(list)
    crashed: bool = False
    """Whether one of the problems is an internal error."""


def gather(
    paths: Sequence[str],
    config: Config,
    *,
    library: Callable[[], Library],
    tell: Callable[[str], None],
    step: Callable[[str], None],
) -> Inputs:
    """Read documents and ledgers; with no path, the ledgers that the configuration names.

    `library` gives the library that addresses are fetched with, and is called for the first of them. Raises
    click.UsageError where there is nothing to read.
    """
    inputs = Inputs()

    def problem(error: CitecheckError | str) -> None:
        tell(f"error: {error}")
        inputs.problems.append(str(error))

    for path in _expanded(paths or _configured(config), problem):
        step(f"{'fetching' if is_address(path) else 'reading'} {path}")
        tell_of_size(path, tell)
        try:
            ledger, file = _one(path, config, library, tell)
        except (ReadError, LedgerError) as error:
            problem(error)
            continue
        except Exception as error:  # noqa: BLE001 - the others are still worth reading
            inputs.problems.append(f"{path}: {tell_crash(error, path, tell=tell)}")
            inputs.crashed = True
            continue
        document = ledger.document
        if any(other.document.id == document.id for other in inputs.ledgers):
            problem(ReadError(path, f"another input has the id {document.id!r} already; rename one of the two"))
            continue
        for warning in document.warnings:
            tell(f"warning: {path}: {warning}")
        inputs.ledgers.append(ledger)
        if file is not None:
            inputs.files[document.id] = str(file)
            inputs.decisions.extend(store.load_decisions(store.decisions_path(file), on_error=problem))
    return inputs


def is_address(path: str) -> bool:
    """Whether a path is an address of the web."""
    return bool(_ADDRESS.match(path))


def read_document(
    path: str, id: str | None = None, *, library: Callable[[], Library], tell: Callable[[str], None]
) -> Ledger:
    """Extract one document; "-" is stdin, an address is fetched with the library. Raises ReadError."""
    if path.endswith(".jsonl"):
        raise ReadError(path, "it is a ledger; name the document that it was made from")
    if not path:
        raise ReadError(repr(path), "the name is empty")
    if is_address(path):
        return ledger_of_url(path, library(), id=id, tell=tell)
    scheme = _SCHEME.match(path)
    if scheme and not os.path.lexists(path):
        named = scheme[1] or scheme[2]
        raise ReadError(path, f"only http and https addresses are fetched, not {named}:; save it and name the file")
    if path != "-":
        return ledger_of(_shown(Path(path)), id=id)
    return ledger_of_bytes(sys.stdin.buffer.read(), id=id or "stdin")


def tell_of_size(path: str, tell: Callable[[str], None]) -> None:
    """Before a long wait, say that it is one."""
    if path.endswith(".jsonl") or is_address(path) or not os.path.isfile(path):
        return
    size = os.path.getsize(path) / 1e6
    if size >= _LARGE:
        tell(f"{path} has {size:,.0f} MB; reading it takes some minutes")


def ledger_folder(config: Config) -> Path:
    """Where ledgers are written: the first folder that the configuration names."""
    return next((_shown(path) for path in config.ledgers if path.suffix != ".jsonl"), Path(LEDGERS))


def _one(
    path: str, config: Config, library: Callable[[], Library], tell: Callable[[str], None]
) -> tuple[Ledger, Path | None]:
    """A ledger, and the file that it stands in; None for a document that no ledger file is kept of."""
    if path.endswith(".jsonl") and not is_address(path):
        return store.load(path), Path(path)
    ledger = read_document(path, library=library, tell=tell)
    file = ledger_folder(config) / f"{ledger.document.id}.jsonl"
    return ledger, file if os.path.isfile(file) else None


def _configured(config: Config) -> list[str]:
    if config.ledgers:
        return [str(_shown(path)) for path in config.ledgers]
    if Path(LEDGERS).is_dir():
        return [LEDGERS]
    raise click.UsageError(
        f"no PATH given, no [tool.citecheck] found and no folder {LEDGERS}/ here; name a document or a ledger"
    )


def _expanded(paths: Iterable[str], problem: Callable[[CitecheckError], None]) -> list[str]:
    """Folders replaced by the ledgers in them."""
    files: list[str] = []
    for path in paths:
        if path == "-" or not path or is_address(path) or not os.path.isdir(path):
            files.append(path)
            continue
        try:
            ledgers = sorted(str(Path(path) / name) for name in os.listdir(path) if name.endswith(".jsonl"))
        except OSError as error:
            problem(ReadError(path, error.strerror or str(error)))
            continue
        if not ledgers:
            reason = "a folder without ledgers (*.jsonl); citecheck extract DOCUMENT writes one"
            problem(ReadError(path, reason))
        files.extend(ledgers)
    # A ledger that is named twice, by itself and by its folder, is one input and no mistake.
    return list({_identity(file): file for file in files}.values())


def _identity(path: str) -> str:
    return path.partition("#")[0] if is_address(path) else os.path.realpath(path)


def _shown(path: Path) -> Path:
    """Relative to the current folder where it lies in it: ledgers must not name the machine they were made on."""
    if path.is_absolute():
        try:
            return path.relative_to(Path.cwd())
        except ValueError:
            return path
    return path
