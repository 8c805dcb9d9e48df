"""Cassettes: vcrpy's files, loaded safely, checked for their shape, saved in one step.

The file is vcrpy's own format and vcrpy itself loads it. Ours are the loader (plain YAML: no tag can make an object),
the check of the shape before anything walks through it, the atomic save, and what the metadata holds.
"""

from __future__ import annotations

import contextlib
import copy
import hashlib
import os
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import attrs
import vcr.cassette
import vcr.record_mode
import vcr.request
import vcr.serialize
import yaml
from vcr.persisters.filesystem import CassetteNotFoundError

from citecheck.errors import CassetteError
from citecheck.records import Provenance
from citecheck.sources.keys import Key, key_from_metadata

MAX_BYTES = 96 * 1024 * 1024
"""Of a cassette file; a larger one is told, and neither written nor read. A PDF of 50 MB makes one of 75 MB."""
_MAX_ENTRIES = 1000
_MAX_DEPTH = 500
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

SECRET_HEADERS = frozenset(
    {"authorization", "proxy-authorization", "cookie", "set-cookie", "set-cookie2", "x-api-key", "api-key"}
)
"""Never written to a cassette."""
# Of a request only what may change the answer; never a secret, never noise.
_KEPT_OF_REQUESTS = frozenset({"accept", "accept-language", "user-agent"})
# After decompression these no longer hold.
_STALE_HEADERS = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "keep-alive"})


@attrs.frozen(kw_only=True)
class Page:
    """One page that a cassette gives as evidence."""

    url: str
    """The address asked for."""
    final: str
    """The address that answered, after redirects."""
    sha256: str
    """Of the body, decompressed."""
    secondary: bool = False
    """True where the page reports the source rather than being it."""
    about: tuple[str, ...] = ()
    """Where not empty: the page bears only on claims whose sentence has two of these words."""
    facts_from: tuple[str, ...] = ()
    """For a reconstruction: addresses of published pages that state the same facts."""

    def bears_on(self, words: Collection[str]) -> bool:
        """Whether the page is of use for a claim with these words; where none are known, every page is."""
        if not self.about or not words:
            return True
        return len(set(self.about) & set(words)) >= min(2, len(self.about))

    def as_metadata(self) -> dict[str, Any]:
        kept: dict[str, Any] = {
            "url": self.url,
            "final": self.final,
            "sha256": self.sha256,
            "secondary": self.secondary,
        }
        told = {"about": list(self.about), "facts_from": list(self.facts_from)}
        kept.update({name: value for name, value in told.items() if value})
        return kept


@attrs.frozen(kw_only=True)
class Label:
    """The metadata of a cassette: where it came from and what it answers."""

    provenance: Provenance
    recorded_at: str
    """ISO time, UTC."""
    key: Key
    pages: tuple[Page, ...]
    cited: str = ""
    """The note as printed, for people who read the file."""
    resolver: str = ""
    reason: str = ""
    """Why this page was taken."""

    def as_metadata(self) -> dict[str, Any]:
        kept: dict[str, Any] = {
            "provenance": self.provenance.value,
            "recorded_at": self.recorded_at,
            "answers": self.key.as_metadata(),
            "pages": [page.as_metadata() for page in self.pages],
        }
        told = {"cited": self.cited, "resolver": self.resolver, "reason": self.reason}
        kept.update({name: value for name, value in told.items() if value})
        return kept


def digest(body: bytes) -> str:
    """SHA-256 of a body, hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def open_cassette(path: Path) -> vcr.cassette.Cassette:
    """A recorded cassette, ready to replay; each answer can be had any number of times.

    Raises `CassetteError` where the file is absent, cut off, or anything but a cassette.
    """
    if not path.is_file():
        raise CassetteError(path, "there is no such file")
    cassette = vcr.cassette.Cassette(
        path=str(path),
        record_mode=vcr.record_mode.RecordMode.NONE,
        allow_playback_repeats=True,
        persister=SafePersister,
    )
    cassette._load()
    return cassette


def new_cassette(path: Path) -> vcr.cassette.Cassette:
    """An empty cassette that will take the place of whatever stands at `path` when it is saved."""
    return vcr.cassette.Cassette(
        path=str(path),
        record_mode=vcr.record_mode.RecordMode.ALL,
        allow_playback_repeats=True,
        persister=SafePersister,
        before_record_request=_without_secrets,
        before_record_response=_clean_response,
    )


def label_of(cassette: vcr.cassette.Cassette) -> Label:
    """The metadata of an opened cassette. Raises `CassetteError` where it does not say what we must know."""
    path, told = cassette.path, cassette._metadata
    try:
        provenance = Provenance(told["provenance"])
    except (KeyError, ValueError, TypeError):
        raise CassetteError(path, "its metadata does not say where it came from (provenance)") from None
    if provenance not in (Provenance.RECORDED, Provenance.RECONSTRUCTION):
        raise CassetteError(path, f"its provenance is {provenance.value!r}, which no cassette can have")
    pages = told.get("pages")
    if not isinstance(pages, list) or not pages:
        raise CassetteError(path, "its metadata names no page")
    return Label(
        provenance=provenance,
        recorded_at=str(told.get("recorded_at", "")),
        key=key_from_metadata(told.get("answers")),
        pages=tuple(_page(path, page) for page in pages[:_MAX_ENTRIES]),
        cited=str(told.get("cited", "")),
        resolver=str(told.get("resolver", "")),
        reason=str(told.get("reason", "")),
    )


def save(cassette: vcr.cassette.Cassette, label: Label) -> None:
    """Write the cassette with its label, in one step. Raises `CassetteError` where the folder cannot be written."""
    for name, value in label.as_metadata().items():
        cassette.get_metadata(name, value)
    try:
        cassette._save(force=True)
    except OSError as error:
        raise CassetteError(cassette.path, f"cannot be written: {error.strerror or error}") from error


class SafePersister:
    """Reads and writes cassette files for vcrpy: safe, checked, atomic."""

    @classmethod
    def load_cassette(cls, cassette_path: str, serializer: object) -> tuple[list[Any], list[Any], dict[str, Any]]:
        path = Path(cassette_path)
        if not path.is_file():
            raise CassetteNotFoundError
        data = _read_yaml(path)
        _check(path, data)
        requests, responses, *_ = vcr.serialize.deserialize(data, _Parsed)
        return requests, responses, data.get("metadata") or {}

    @staticmethod
    def save_cassette(cassette_path: str, cassette_dict: dict[str, Any], serializer: object) -> None:
        # vcrpy turns bodies into text in place; the cassette in memory must keep its bytes.
        text = vcr.serialize.serialize(copy.deepcopy(cassette_dict), _Yaml)
        path = Path(cassette_path)
        if len(text) > MAX_BYTES:
            raise CassetteError(path, f"would be larger than {MAX_BYTES // (1024 * 1024)} MB")
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            os.chmod(temporary, 0o644)
            os.replace(temporary, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)
            raise


class _Parsed:
    """Hands data that is already parsed and checked to vcrpy's `deserialize`."""

    @staticmethod
    def deserialize(data: dict[str, Any]) -> dict[str, Any]:
        return data


class _Dumper(_DUMPER):  # type: ignore[misc]
    def ignore_aliases(self, data: object) -> bool:
        return True


def _text(dumper: Any, value: str) -> Any:
    style = "|" if "\n" in value and "\r" not in value and "\t" not in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


class _Yaml:
    @staticmethod
    def serialize(data: dict[str, Any]) -> str:
        ordered = {name: data[name] for name in ("metadata", "interactions", "version") if name in data}
        return str(yaml.dump(ordered, Dumper=_Dumper, allow_unicode=True, width=120, sort_keys=False))


def _read_yaml(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise CassetteError(path, f"it is larger than {MAX_BYTES // (1024 * 1024)} MB")
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise CassetteError(path, f"it is not UTF-8 (byte {error.start})") from error
    except OSError as error:
        raise CassetteError(path, error.strerror or str(error)) from error
    try:
        _check_depth(path, text)
        data = yaml.load(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" at line {mark.line + 1}" if mark is not None else ""
        raise CassetteError(path, f"it is cut off or no YAML{place}") from error
    except (ValueError, RecursionError) as error:
        raise CassetteError(path, f"it holds a value that cannot be read ({error})") from error
    if not isinstance(data, dict):
        raise CassetteError(path, "it is empty or no cassette")
    return data


def _check_depth(path: Path, text: str) -> None:
    # libyaml's composer calls itself for each level: a file of a million "[" would end the process, not raise.
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.AliasEvent):
            raise CassetteError(path, "it holds aliases, which no cassette needs")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _MAX_DEPTH:
                raise CassetteError(path, "it is nested too deeply")
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _check(path: Path, data: dict[str, Any]) -> None:
    interactions = data.get("interactions")
    if not isinstance(interactions, list):
        raise CassetteError(path, "it holds no list of interactions")
    for number, interaction in enumerate(interactions, start=1):
        fault = _fault_of(interaction)
        if fault:
            raise CassetteError(path, f"interaction {number} {fault}")
    if not isinstance(data.get("metadata", {}), dict):
        raise CassetteError(path, "its metadata is no table")


def _fault_of(interaction: object) -> str | None:
    if not isinstance(interaction, dict) or not all(
        isinstance(interaction.get(k), dict) for k in ("request", "response")
    ):
        return "has no request or no response"
    request, response = interaction["request"], interaction["response"]
    if set(request) != {"method", "uri", "body", "headers"} or not all(
        isinstance(request[name], str) for name in ("method", "uri")
    ):
        return "has a damaged request"
    if not isinstance(request["body"], str | bytes | None) or not _is_headers(request["headers"]):
        return "has a damaged request"
    status, body = response.get("status"), response.get("body")
    if not isinstance(status, dict) or not isinstance(status.get("code"), int):
        return "has no status"
    if not isinstance(body, dict) or not isinstance(body.get("string"), str | bytes):
        return "has no body"
    return None if _is_headers(response.get("headers")) else "has damaged headers"


def _is_headers(headers: object) -> bool:
    return isinstance(headers, dict) and all(
        isinstance(name, str) and (isinstance(value, str) or _is_texts(value)) for name, value in headers.items()
    )


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)


def _page(path: str, told: object) -> Page:
    if not isinstance(told, dict) or not all(isinstance(told.get(name), str) for name in ("url", "final", "sha256")):
        raise CassetteError(path, "its metadata describes a page without address or hash")
    return Page(
        url=told["url"],
        final=told["final"],
        sha256=told["sha256"],
        secondary=told.get("secondary") is True,
        about=_words(told.get("about")),
        facts_from=_words(told.get("facts_from")),
    )


def _words(told: object) -> tuple[str, ...]:
    return tuple(word for word in told if isinstance(word, str)) if isinstance(told, list) else ()


def _without_secrets(request: vcr.request.Request) -> vcr.request.Request:
    kept = {name: value for name, value in request.headers.items() if name.casefold() in _KEPT_OF_REQUESTS}
    return vcr.request.Request(request.method, request.uri, request.body, kept)


def _clean_response(response: Mapping[str, Any]) -> dict[str, Any]:
    dropped = SECRET_HEADERS | _STALE_HEADERS
    headers = {name: value for name, value in response["headers"].items() if name.casefold() not in dropped}
    return {**response, "headers": headers}
