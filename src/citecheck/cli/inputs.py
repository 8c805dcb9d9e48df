"""Paths of the command line into ledgers. One that cannot be read is told, and the others go on."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import attrs
import click

from citecheck import store
from citecheck.cli.crashes import tell_crash
from citecheck.config import Config
from citecheck.errors import CitecheckError, LedgerError, ReadError
from citecheck.pipeline import ledger_of, ledger_of_address, ledger_of_bytes
from citecheck.records import Decision, Ledger

LEDGERS = "claims"
"""Folder of ledgers where no setting names one."""
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_LARGE = 5
"""MB from which a document takes longer than a person waits without a word."""


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


def gather(paths: Sequence[str], config: Config, *, tell: Callable[[str], None], step: Callable[[str], None]) -> Inputs:
    """Read documents and ledgers; with no path, the ledgers that the configuration names.

    Raises click.UsageError where there is nothing to read.
    """
    inputs = Inputs()

    def problem(error: CitecheckError | str) -> None:
        tell(f"error: {error}")
        inputs.problems.append(str(error))

    for path in _expanded(paths or _configured(config), problem):
        step(f"reading {path}")
        tell_of_size(path, tell)
        try:
            ledger, file = _one(path, config)
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


def read_document(path: str, id: str | None = None) -> Ledger:
    """Extract one document: a file, an http(s) address, "-" for stdin. Raises ReadError."""
    if _ADDRESS.match(path):
        if not path.lower().startswith(("http://", "https://")):
            raise ReadError(path, "only http and https addresses are fetched; name a file, or such an address")
        return ledger_of_address(path, id=id)
    if path.endswith(".jsonl"):
        raise ReadError(path, "it is a ledger; name the document that it was made from")
    if not path:
        raise ReadError(repr(path), "the name is empty")
    if path != "-":
        return ledger_of(_shown(Path(path)), id=id)
    return ledger_of_bytes(sys.stdin.buffer.read(), id=id or "stdin")


def tell_of_size(path: str, tell: Callable[[str], None]) -> None:
    """Before a long wait, say that it is one."""
    if path.endswith(".jsonl") or not os.path.isfile(path):
        return
    size = os.path.getsize(path) / 1e6
    if size >= _LARGE:
        tell(f"{path} has {size:,.0f} MB; reading it takes some minutes")


def ledger_folder(config: Config) -> Path:
    """Where ledgers are written: the first folder that the configuration names."""
    return next((_shown(path) for path in config.ledgers if path.suffix != ".jsonl"), Path(LEDGERS))


def _one(path: str, config: Config) -> tuple[Ledger, Path | None]:
    """A ledger, and the file that it stands in; None for a document that no ledger file is kept of."""
    if path.endswith(".jsonl") and not _ADDRESS.match(path):
        return store.load(path), Path(path)
    ledger = read_document(path)
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
        if path == "-" or not path or not os.path.isdir(path):
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
    return list({file if _ADDRESS.match(file) else os.path.realpath(file): file for file in files}.values())


def _shown(path: Path) -> Path:
    """Relative to the current folder where it lies in it: ledgers must not name the machine they were made on."""
    if path.is_absolute():
        try:
            return path.relative_to(Path.cwd())
        except ValueError:
            return path
    return path
