"""Opinions kept as files, so that a run which asked for them can be replayed when nobody can be asked any more.

One JSON file an answer, in `opinions/` of the folder of cassettes. It holds the question, the answer and the time, and
nothing of the request that carried them: no header, no address, no key.
"""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Sequence
from pathlib import Path

import attrs

from citecheck.errors import ConfigError, JudgeError
from citecheck.records import Suggestion, wire
from citecheck.sources.library import RECORD_MODES
from citecheck.store import write_whole
from citecheck.verification import Judge

FOLDER = "opinions"
_SCHEMA = 1
_MAX_BYTES = 1_000_000


@attrs.frozen(kw_only=True)
class _Recording:
    schema: int
    judge: str
    claim: str
    figure: str
    passages: tuple[str, ...]
    recorded_at: str
    suggestion: Suggestion


class RecordedJudge:
    """Another judge behind its recorded answers.

    `folder` is the folder of cassettes, None for none. With `record` "none" a recorded answer is read, and where there
    is none `judge` is asked and its answer not kept; with "new" it is kept; with "all" `judge` is asked whatever is
    recorded. A failure is never kept. Raises `ConfigError` for another `record`.
    """

    def __init__(self, judge: Judge, folder: Path | None, record: str = "none") -> None:
        if record not in RECORD_MODES:
            raise ConfigError("record", record, RECORD_MODES)
        self._judge = judge
        self._folder = folder / FOLDER if folder is not None else None
        self._record = record
        self._had: dict[str, Suggestion] = {}

    @property
    def name(self) -> str:
        return self._judge.name

    def suggest(self, claim: str, figure: str, passages: Sequence[str]) -> Suggestion:
        """The recorded answer, else the judge's. Raises `JudgeError`, for a damaged recording too."""
        question = wire.encode([_SCHEMA, self.name, claim, figure, list(passages)])
        key = hashlib.sha256(question.encode("utf-8")).hexdigest()[:24]
        if key not in self._had:
            self._had[key] = self._answer(key, claim, figure, tuple(passages))
        return self._had[key]

    def _answer(self, key: str, claim: str, figure: str, passages: tuple[str, ...]) -> Suggestion:
        path = self._folder / f"{key}.json" if self._folder is not None else None
        if path is not None and self._record != "all" and path.is_file():
            kept = self._read(path)
            if (kept.judge, kept.claim, kept.figure, kept.passages) != (self.name, claim, figure, passages):
                raise self._damaged(path, "it answers another question than its name says")
            return attrs.evolve(kept.suggestion, recorded_at=kept.recorded_at)
        said = self._judge.suggest(claim, figure, passages)
        if path is not None and self._record != "none":
            now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
            self._write(
                path,
                _Recording(
                    schema=_SCHEMA,
                    judge=self.name,
                    claim=claim,
                    figure=figure,
                    passages=passages,
                    recorded_at=now,
                    suggestion=said,
                ),
            )
        return said

    def _read(self, path: Path) -> _Recording:
        try:
            with open(path, "rb") as file:
                content = file.read(_MAX_BYTES)
            kept = wire.structure(wire.decode(content.decode("utf-8")), _Recording)
        except OSError as error:
            raise self._damaged(path, error.strerror or "it cannot be read") from error
        except ValueError as error:
            raise self._damaged(path, str(error)) from error
        if kept.schema != _SCHEMA:
            raise self._damaged(path, f"its schema is {kept.schema}, not {_SCHEMA}")
        return kept

    def _write(self, path: Path, recording: _Recording) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, f"{wire.encode(wire.unstructure(recording), indent=2)}\n".encode())
        except OSError as error:
            raise JudgeError(
                self.name, f"its answer could not be recorded in {path.parent}: {error.strerror or error}"
            ) from error

    def _damaged(self, path: Path, what: str) -> JudgeError:
        return JudgeError(self.name, f"the recorded answer {path} is damaged: {what}; delete it to ask again")
