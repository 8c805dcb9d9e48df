"""Ledgers and decisions on disk.

A ledger is a JSON Lines file. The first line says what the file is and describes the document, then comes one record a
line in the order of the text, and the last line says where each record stands:

    {"record":"ledger","schema":3,"document":{"id":"essays",…}}
    {"record":"claim","at":"5b0e1f92","id":…,"quantity":…,"location":{"surface":"12%"},…}
    {"record":"positions","at":{"5b0e1f92":[[3120,3123,68]],…}}

A document with pages, counted paragraphs or cells adds page, line on the page, paragraph, sheet and cell to each
position.

Offsets have a line of their own because an edit at the top of a document moves everything below it: so the diff of a
ledger shows what changed, and one line of offsets. `at` ties a record to its position; records that are alike word for
word share one `at` and take their positions in turn.

Decisions stand beside the ledger in a TOML file that people may edit and that programs only append to.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import re
import secrets
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import attrs

from citecheck.errors import LedgerError
from citecheck.records import Decision, Document, Judgement, Ledger, fingerprint, wire

__all__ = ["SCHEMA", "add_decision", "decisions_path", "dump", "load", "load_decisions", "write_whole"]

SCHEMA = 3
"""Of ledger files. Raised when a record gains, loses or changes a field; files of a lower one are read as well, with the
defaults of the fields that they lack."""

_AGAIN = "; write the ledger again with citecheck extract"
_LINES: tuple[tuple[str, str, type[Any]], ...] = tuple(
    (get_args(kind)[0].__name__.lower(), field, get_args(kind)[0])
    for field, kind in get_type_hints(Ledger).items()
    if get_origin(kind) is tuple
)
"""("claim", "claims", Claim) and so on: what a line is called, the field of Ledger it goes to, its class."""
_POSITION = ("start", "end", "line")
_OF_FILE = ("page", "page_line", "paragraph", "sheet", "cell")
"""The fields of a Location that the line of positions holds: always, and where the file has pages,
paragraphs or cells."""


def dump(ledger: Ledger, path: str | Path) -> bool:
    """Write a ledger; False where the file held just that already and was left alone.

    The file is replaced as a whole, so a reader sees the old one or the new one. The folder is made where missing.
    Raises OSError where it cannot be written.
    """
    path = Path(os.path.realpath(path))
    content = "".join(f"{line}\n" for line in _lines(ledger)).encode("utf-8")
    with contextlib.suppress(OSError):
        if path.read_bytes() == content:
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, content)
    return True


def load(path: str | Path) -> Ledger:
    """The ledger in a file; its document has no text and no blocks.

    Raises LedgerError with the line and the field of the first damage, and for a file that is not there.
    """
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError:
        raise LedgerError(path, None, "no such file; citecheck extract DOCUMENT writes one") from None
    except OSError as error:
        raise LedgerError(path, None, f"cannot be read ({error.strerror or error})") from error
    rows = list(_rows(path, content))
    if not rows:
        raise LedgerError(path, None, f"the file is empty{_AGAIN}")
    document = _document(path, *rows[0])
    positions = _positions(path, rows)
    tuples: dict[str, list[Any]] = {field: [] for _, field, _ in _LINES}
    known = {name: (field, cls) for name, field, cls in _LINES}
    used: set[str] = set()
    for number, row in rows[1:-1]:
        kind = row.pop("record", None)
        if not isinstance(kind, str) or kind not in known:
            raise LedgerError(path, number, f"record {kind!r}; allowed: {', '.join(known)}")
        field, cls = known[kind]
        used.add(str(row.get("at")))
        try:
            _restore(row, document.id, positions)
            tuples[field].append(wire.structure(row, cls))
        except ValueError as error:
            raise LedgerError(path, number, f"{kind}: {error}") from error
    # Whoever deletes a record leaves its position behind, which does no harm. Of several records that are alike it
    # cannot be told which one was deleted.
    left = next((at for at, paths in positions.items() if any(paths.values()) and at in used), None)
    if left is not None:
        raise LedgerError(path, rows[-1][0], f"at {left!r} has more positions than records{_AGAIN}")
    for records in tuples.values():
        records.sort(key=lambda record: record.location.start)
    return Ledger(document=document, **{field: tuple(records) for field, records in tuples.items()})


def _lines(ledger: Ledger) -> Iterator[str]:
    yield wire.encode({"record": "ledger", "schema": SCHEMA, "document": wire.unstructure(ledger.document)})
    entries = [(name, record) for name, field, _ in _LINES for record in getattr(ledger, field)]
    entries.sort(key=lambda entry: entry[1].location.start)
    positions: dict[str, list[list[int | str | None]]] = {}
    for name, record in entries:
        row = wire.unstructure(record)
        taken = [(path, _take(place, ledger.document.id)) for path, place in _places(row)]
        at = fingerprint(name, wire.encode(row))[:8]
        for path, position in taken:
            positions.setdefault(f"{at}{path}", []).append(position)
        yield wire.encode({"record": name, "at": at, **row})
    yield wire.encode({"record": "positions", "at": positions})


def _places(row: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """(path, location) of every location in a row. The path of the record's own is "", of others "/body"."""
    waiting: list[tuple[str, Any]] = [("", row)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, dict) and {"document", "surface", *_POSITION} <= set(value):
            yield "" if path == "/location" else path, value
        elif isinstance(value, dict):
            waiting.extend((f"{path}/{key}", item) for key, item in value.items())
        elif isinstance(value, list):
            waiting.extend((f"{path}/{index}", item) for index, item in enumerate(value))


def _take(place: dict[str, Any], document: str) -> list[int | str | None]:
    """Take the position out of a location, and the document where it is the ledger's own."""
    if place["document"] == document:
        del place["document"]
    position = [place.pop(field, None) for field in (*_POSITION, *_OF_FILE)]
    while position[-1] is None:
        position.pop()
    return position


def _restore(row: dict[str, Any], document: str, positions: dict[str, dict[str, list[Any]]]) -> None:
    """Put the positions back into the locations of a row. Raises ValueError."""
    at = row.pop("at", None)
    if at is None:  # a record written by hand, with its whole location in it
        return
    if not isinstance(at, str) or at not in positions:
        raise ValueError(f"at {at!r:.40} has no position in the last line{_AGAIN}")
    for path, waiting in positions[at].items():
        place: Any = row
        for step in path.split("/"):
            if isinstance(place, list) and step.isdecimal() and int(step) < len(place):
                place = place[int(step)]
            else:
                place = place.get(step) if isinstance(place, dict) else None
        if not isinstance(place, dict):
            raise ValueError(f"expected an object ({path.replace('/', '.')}){_AGAIN}")
        position = waiting.pop(0) if waiting else None
        if not isinstance(position, list) or not len(_POSITION) <= len(position) <= len(_POSITION) + len(_OF_FILE):
            raise ValueError(f"no position [start, end, line] is left for at {at!r}{_AGAIN}")
        place.setdefault("document", document)
        told = zip((*_POSITION, *_OF_FILE), position, strict=False)
        place.update((field, value) for field, value in told if value is not None)


def _rows(path: str | Path, content: bytes) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line number, object) of each line that is not blank."""
    # Lines end at "\n" alone: JSON text may hold U+2028 and the other ends of line that splitlines knows.
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            row = wire.decode(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise LedgerError(path, number, f"byte {error.start + 1} of the line is not UTF-8{_AGAIN}") from error
        except ValueError as error:
            raise LedgerError(path, number, f"{error}{_AGAIN}") from error
        if not isinstance(row, dict):
            raise LedgerError(path, number, f"expected an object in braces, not {line[:20].decode('utf-8', 'replace')}")
        yield number, row


def _document(path: str | Path, number: int, row: dict[str, Any]) -> Document:
    if row.get("record") != "ledger":
        raise LedgerError(path, number, 'the first line is no ledger header ({"record":"ledger",…})' + _AGAIN)
    schema = row.get("schema")
    if type(schema) is not int or schema < 1:
        raise LedgerError(path, number, f"schema {schema!r} is no schema number{_AGAIN}")
    if schema > SCHEMA:
        raise LedgerError(
            path, number, f"schema {schema} is newer than this citecheck reads ({SCHEMA}); upgrade citecheck"
        )
    unknown = sorted(set(row) - {"record", "schema", "document"})
    if unknown:
        raise LedgerError(path, number, f"unknown field {', '.join(unknown)}")
    try:
        return wire.structure(row.get("document"), Document)
    except ValueError as error:
        raise LedgerError(path, number, f"document: {error}") from error


def _positions(path: str | Path, rows: list[tuple[int, dict[str, Any]]]) -> dict[str, dict[str, list[Any]]]:
    """at -> path of the location in the record ("location") -> positions in the order of the file."""
    number, row = rows[-1]
    if row.get("record") != "positions":
        raise LedgerError(path, number, f"the line of positions after it is missing: the file was cut off{_AGAIN}")
    listed = row.get("at")
    positions: dict[str, dict[str, list[Any]]] = {}
    for key, places in listed.items() if isinstance(listed, dict) else ():
        at, _, place = key.partition("/")
        positions.setdefault(at, {})[place or "location"] = places
    if not isinstance(listed, dict) or not all(isinstance(places, list) for places in listed.values()):
        raise LedgerError(path, number, f"positions: expected lists by at{_AGAIN}")
    return positions


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` in the place of a file in one step; whoever reads it sees the old file or the new one.

    A link stays and what it leads to is replaced; a device or pipe ("/dev/stdout") is written to. Raises OSError that
    names `path`.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.exists() and not target.is_file():
            target.write_bytes(content)
        else:
            _replace(target, content)
    except OSError as error:
        error.filename = str(path)  # not the temporary file, which nobody has heard of
        raise


def _replace(path: Path, content: bytes) -> None:
    # The name is cut: with its additions it must not be longer than a file system takes where the file's own fits.
    temporary = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.tmp")
    try:
        with open(temporary, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            temporary.chmod(path.stat().st_mode & 0o777)
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


_TABLE = re.compile(r"^[ \t]*\[\[[ \t]*decision[ \t]*\]\]", re.MULTILINE)
_TOML_UNSAFE = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]')
_TOML_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_TOML_HEAD = """\
# What reviewers decided about the findings and claims of this document. Programs only add to the end of this file;
# people may edit it. The last decision on a subject counts.
"""


def decisions_path(ledger: str | Path) -> Path:
    """The decisions file of a ledger file: "claims/essays.jsonl" has "claims/essays.decisions.toml" beside it."""
    return Path(ledger).with_suffix(".decisions.toml")


def load_decisions(path: str | Path, *, on_error: Callable[[LedgerError], None] | None = None) -> tuple[Decision, ...]:
    """The decisions in a file, in its order; () where there is no file. Keys that we do not know are passed over.

    A damaged decision is passed to `on_error` as LedgerError and the others are returned; without `on_error` it is
    raised.
    """
    tell = on_error or _raise
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        tell(LedgerError(path, None, f"cannot be read ({error.strerror or error})"))
        return ()
    text = content.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    starts = [match.start() for match in _TABLE.finditer(text)]
    try:
        whole = _toml_tables(text).get("decision", [])
        rows = whole if isinstance(whole, list) else None
    except ValueError:
        rows = None
    if rows is None:  # somewhere the file is damaged: take each decision by itself
        stops = [*starts[1:], len(text)]
        pieces: list[object] = [text[start:stop] for start, stop in zip(starts, stops, strict=False)]
    else:
        pieces = rows
    decisions = []
    for index, piece in enumerate(pieces):
        try:
            decisions.append(_decision(_toml_tables(piece)["decision"][0] if isinstance(piece, str) else piece))
        except ValueError as error:
            line = text.count("\n", 0, starts[index]) + 1 if len(starts) == len(pieces) else None
            tell(LedgerError(path, line, f"decision: {error}; mend it by hand, the other decisions count"))
    if not starts and text.strip() and rows is None:
        tell(LedgerError(path, None, "no decision can be read; mend the file by hand"))
    return tuple(decisions)


def add_decision(path: str | Path, decision: Decision) -> None:
    """Append one decision. What the file holds, comments and unknown keys included, stays byte for byte.

    Written under a lock and flushed to the disk before this returns. Raises OSError where it cannot be written; the
    file is then as it was.
    """
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "ab+", buffering=0) as file, _locked(file.fileno()):
        size = file.seek(0, os.SEEK_END)
        before = _TOML_HEAD if size == 0 else ""
        if size:
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":  # half a line, by a crash or an editor: ours must not grow on to it
                before = "\n"
        content = f"{before}\n{_toml(decision)}".encode()
        try:
            while content:
                content = content[file.write(content) :]
            os.fsync(file.fileno())
        except OSError as error:  # a full disk: half a decision would be damage
            with contextlib.suppress(OSError):
                file.truncate(size)
            error.filename = str(path)
            raise


def _toml_tables(text: str) -> dict[str, Any]:
    """What a TOML text says. Raises ValueError for any damage, a hostile one among them."""
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _raise(error: LedgerError) -> None:
    raise error


def _decision(row: object) -> Decision:
    if not isinstance(row, dict):
        raise ValueError("expected a [[decision]] table")
    values: dict[str, Any] = {}
    for field in attrs.fields(Decision):
        value = row.get(field.name)
        if isinstance(value, datetime.date):  # date = 2024-05-01, written by hand without quotation marks
            value = value.isoformat()
        if value is None and field.default is not attrs.NOTHING:
            continue
        if not isinstance(value, str):
            raise ValueError(f"missing field {field.name}" if value is None else f"expected text ({field.name})")
        values[field.name] = value
    allowed = [judgement.value for judgement in Judgement]
    if values["judgement"] not in allowed:
        raise ValueError(f"judgement {values['judgement']!r}; allowed: {', '.join(allowed)}")
    return Decision(**{**values, "judgement": Judgement(values["judgement"])})


def _toml(decision: Decision) -> str:
    lines = ["[[decision]]"]
    for field in attrs.fields(Decision):
        value = getattr(decision, field.name)
        text = value.value if isinstance(value, Judgement) else value
        if text:
            lines.append(f'{field.name} = "{_TOML_UNSAFE.sub(_escaped, text)}"')
    return "\n".join(lines).encode("utf-8", "replace").decode() + "\n"


def _escaped(match: re.Match[str]) -> str:
    sign = match.group()
    return _TOML_SHORT.get(sign) or f"\\u{ord(sign):04X}"


@contextlib.contextmanager
def _locked(descriptor: int) -> Iterator[None]:
    """An exclusive lock on an open file, where the system has such locks."""
    try:
        import fcntl
    except ImportError:  # Windows: appends of one write are all that can be had without a lock file
        yield
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
