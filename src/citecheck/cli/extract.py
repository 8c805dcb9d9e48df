"""citecheck extract: documents into ledgers."""

from __future__ import annotations

import click

from citecheck.cli.options import cassettes_option, record_option


@click.command(short_help="Write the ledger of each document.")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@click.option("-o", "--output", type=click.Path(file_okay=False), help="Folder of the ledgers. [default: claims]")
@click.option("--id", "id", metavar="NAME", help="Id of the one document given; its file stem otherwise.")
@record_option
@cassettes_option
def extract(documents: tuple[str, ...], output: str | None, id: str | None, record: str, cassettes: str | None) -> int:
    """Write every claim, note, marker, name and quotation of each DOCUMENT to a ledger. "-" reads stdin; an http or
    https address is fetched, and kept among the cassettes where --record says so.

    A ledger that would not change is left alone, and so is the decisions file beside it.

    Example: citecheck extract report.txt -o claims/
    """
    from pathlib import Path

    from citecheck import store
    from citecheck.cli import UNREAD
    from citecheck.cli.checking import library_of
    from citecheck.cli.crashes import INTERNAL, tell_crash
    from citecheck.cli.inputs import is_address, ledger_folder, read_document, tell_of_size
    from citecheck.cli.progress import Progress
    from citecheck.config import load_config
    from citecheck.errors import ReadError

    if id is not None and len(documents) > 1:
        raise click.UsageError("--id names one document; give one DOCUMENT with it")
    if id is not None and (not id.strip() or Path(id).name != id or id.startswith(".") or not id.isprintable()):
        raise click.BadParameter("must be a name without slashes that can be a file name", param_hint="--id")
    if output == "":
        raise click.BadParameter("names no folder", param_hint="--output")
    folder = Path(output) if output is not None else ledger_folder(load_config())
    if cassettes is None and any(map(is_address, documents)):
        named = load_config().cassettes
        cassettes = None if named is None else str(named)
    written: dict[str, str] = {}
    code = 0
    with Progress() as progress, library_of(cassettes, record) as library:
        for path in documents:
            progress.step(f"{'fetching' if is_address(path) else 'reading'} {path}")
            tell_of_size(path, progress.tell)
            try:
                ledger = read_document(path, id, library=library, tell=progress.tell)
                name = ledger.document.id
                if name in written:
                    remedy = "give each its own id by --id, one at a time"
                    raise ReadError(path, f"its id {name!r} is that of {written[name]}; {remedy}")
            except ReadError as error:
                progress.tell(f"error: {error}")
                code = code or UNREAD
                continue
            except Exception as error:  # noqa: BLE001 - the others are still worth extracting
                tell_crash(error, path, tell=progress.tell)
                code = INTERNAL
                continue
            written[name] = path
            for warning in ledger.document.warnings:
                progress.tell(f"warning: {path}: {warning}")
            file = folder / f"{name}.jsonl"
            word = "written" if store.dump(ledger, file) else "unchanged"
            counts = ", ".join(
                f"{len(records):,} {noun}{'' if len(records) == 1 else 's'}"
                for noun, records in (("claim", ledger.claims), ("note", ledger.notes), ("name", ledger.names))
            )
            progress.tell(f"{word} {file}: {counts}")
    return code
