"""What verify, compare and report share: read the inputs, check them, write the report."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.cli.inputs import Inputs, gather
from citecheck.cli.progress import Progress
from citecheck.cli.results import exit_code, write_report
from citecheck.config import Config, load_config
from citecheck.errors import ConfigError
from citecheck.pipeline import check
from citecheck.records import Report


def check_paths(
    paths: Sequence[str],
    *,
    config: Config,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    cassettes: str | None = None,
    record: str | None = "none",
    progress: Progress,
) -> tuple[Inputs, Report]:
    """Inputs and report of the paths; `record` None asks for no source at all."""
    inputs = gather(paths, config, tell=progress.tell, step=progress.step)

    def report_with(library: object | None) -> Report:
        return check(
            tuple(inputs.ledgers),
            library,  # type: ignore[arg-type]
            select=select or config.select,
            ignore=ignore or config.ignore,
            decisions=inputs.decisions,
            problems=inputs.problems,
            step=progress.step,
        )

    if record is None:
        return inputs, report_with(None)
    from citecheck.sources import Library

    with Library(cassettes=cassettes or config.cassettes, record=record) as library:
        return inputs, report_with(library)


def check_and_write(
    paths: Sequence[str],
    *,
    format_name: str,
    output: str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    cassettes: str | None = None,
    record: str | None = "none",
    fail_on: str | None = None,
    strict: bool = False,
) -> int:
    """The whole of a command; returns its exit code."""
    from citecheck.formats import FORMATS

    if format_name not in FORMATS:
        raise ConfigError("format", format_name, tuple(FORMATS))
    config = load_config()
    with Progress() as progress:
        inputs, report = check_paths(
            paths,
            config=config,
            select=select,
            ignore=ignore,
            cassettes=cassettes,
            record=record,
            progress=progress,
        )
        progress.step("writing the report")
    write_report(report, format_name, output, inputs.files)
    return exit_code(report, fail_on=fail_on or config.fail_on, strict=strict, unread=bool(inputs.problems))
