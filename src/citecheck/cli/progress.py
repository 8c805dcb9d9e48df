"""Messages on stderr, and what is being done once a run takes over a second."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Self

from citecheck.cli.messages import tell

if TYPE_CHECKING:
    from rich.status import Status

_PATIENCE = 1.0
"""Seconds before anything is shown."""


class Progress:
    """A context manager. Shows the current stage where stderr is a terminal; `tell` prints anywhere."""

    def __init__(self) -> None:
        self._stage = "starting"
        self._status: Status | None = None
        self._timer: threading.Timer | None = None
        self._lock = threading.Lock()
        self._over = False

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            self._timer = threading.Timer(_PATIENCE, self._show)
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._over = True
            if self._timer is not None:
                self._timer.cancel()
            if self._status is not None:
                self._status.stop()

    def step(self, stage: str) -> None:
        """Say what is being done now."""
        with self._lock:
            self._stage = stage
            if self._status is not None:
                self._status.update(_plain(stage))

    def tell(self, message: str) -> None:
        """Print a line on stderr."""
        with self._lock:
            if self._status is not None:
                self._status.stop()
            tell(message)
            if self._status is not None:
                self._status.start()

    def _show(self) -> None:
        from rich.console import Console

        with self._lock:
            if not self._over:
                self._status = Console(stderr=True).status(_plain(self._stage))
                self._status.start()


def _plain(stage: str) -> str:
    return stage.replace("[", "\\[")
