"""What verify, compare and report share: read the inputs, check them, write the report."""

from __future__ import annotations

import contextlib
import functools
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli.crashes import INTERNAL, tell_crash
from citecheck.cli.inputs import Inputs, gather
from citecheck.cli.progress import Progress
from citecheck.cli.results import exit_code, write_report
from citecheck.config import Config, load_config
from citecheck.errors import ConfigError
from citecheck.pipeline import check
from citecheck.records import Report

if TYPE_CHECKING:
    from citecheck.sources import Library
    from citecheck.verification import Judge


def check_paths(
    paths: Sequence[str],
    *,
    config: Config,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    cassettes: str | None = None,
    record: str | None = "none",
    second_opinion: str | None = None,
    progress: Progress,
) -> tuple[Inputs, Report]:
    """Inputs and report of the paths; `record` None asks for no source at all."""
    _known_rules([*select, *ignore] or [*config.select, *config.ignore])
    folder = cassettes or config.cassettes
    if record == "none":
        _warn_of_cassettes(folder, progress.tell)
    judge = None
    if second_opinion is not None:  # before minutes go into reading
        judge = _judge(second_opinion, config, folder, record or "none", progress.tell)
    with library_of(folder, record or "none") as library:
        inputs = gather(paths, config, library=library, tell=progress.tell, step=progress.step)
        report = check(
            tuple(inputs.ledgers),
            None if record is None else library(),
            select=select or config.select,
            ignore=ignore or config.ignore,
            decisions=inputs.decisions,
            problems=inputs.problems,
            step=progress.step,
            on_crash=lambda error: tell_crash(error, tell=progress.tell),
            judge=judge,
        )
    return inputs, report


def _judge(kind: str, config: Config, folder: str | Path | None, record: str, tell: Callable[[str], None]) -> Judge:
    from citecheck.judges import judge_of
    from citecheck.sources.library import DEFAULT_FOLDER

    cassettes = Path(folder if folder is not None else DEFAULT_FOLDER)
    return judge_of(kind, config.second_opinion, cassettes=cassettes, record=record, tell=tell)


@contextlib.contextmanager
def library_of(folder: str | Path | None, record: str) -> Iterator[Callable[[], Library]]:
    """Gives the library of a run when it is first asked for: a run over ledgers alone need not load it."""
    with contextlib.ExitStack() as stack:

        @functools.cache
        def library() -> Library:
            from citecheck.sources import Library

            return stack.enter_context(Library(cassettes=folder, record=record))

        yield library


def check_and_write(
    paths: Sequence[str],
    *,
    format_name: str,
    output: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    cassettes: str | None = None,
    record: str | None = "none",
    second_opinion: str | None = None,
    fail_on: str | None = None,
    strict: bool = False,
    any_format: bool = False,
) -> int:
    """The whole of a command; returns its exit code. `any_format` allows formats without findings."""
    from citecheck.formats import FORMATS

    allowed = tuple(name for name, format in FORMATS.items() if any_format or format.findings)
    if format_name not in allowed:
        raise ConfigError("format", format_name, allowed)
    if not FORMATS[format_name].findings:
        record = None  # what is cited needs no source
    if output == "":
        raise click.BadParameter("names no file", param_hint="--output")
    config = load_config()
    with Progress() as progress:
        inputs, report = check_paths(
            paths,
            config=config,
            select=select,
            ignore=ignore,
            cassettes=cassettes,
            record=record,
            second_opinion=second_opinion,
            progress=progress,
        )
        progress.step("writing the report")
    write_report(report, format_name, output, inputs.files)
    if inputs.crashed:
        return INTERNAL
    return exit_code(report, fail_on=fail_on or config.fail_on, strict=strict, unread=bool(inputs.problems))


def _warn_of_cassettes(folder: str | Path | None, tell: Callable[[str], None]) -> None:
    """A folder that was named and is not there, or that may not be read, would leave every source unread unseen."""
    from citecheck.sources.library import DEFAULT_FOLDER

    place = folder if folder is not None else DEFAULT_FOLDER
    if not os.path.isdir(place):
        if folder is not None or os.path.exists(place):
            tell(f"warning: there is no folder {place}, so no source is recorded in it")
    elif not os.access(place, os.R_OK | os.X_OK):
        tell(f"warning: the folder {place} may not be read, so no source is taken from it")


def _known_rules(slugs: Iterable[str]) -> None:
    """A slip in the name of a rule is told before minutes go into reading. Raises ConfigError."""
    from citecheck.rules import ALL

    known = tuple(rule.slug for rule in ALL)
    for slug in slugs:
        if slug not in known:
            raise ConfigError("rule", slug, known)
