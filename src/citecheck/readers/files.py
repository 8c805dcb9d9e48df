"""The bytes of a file, read whole and steady."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from citecheck.errors import ReadError

MAX_FILE = 500_000_000
"""Bytes."""
_KINDS = (
    (stat.S_ISDIR, "it is a directory; name the files in it"),
    (stat.S_ISFIFO, 'it is a pipe; give the document on standard input and name it "-"'),
    (stat.S_ISCHR, "it is a device; name a file"),
    (stat.S_ISBLK, "it is a device; name a file"),
    (stat.S_ISSOCK, "it is a socket; name a file"),
)


def bytes_of(path: str | Path) -> bytes:
    """What a file holds. One that changes while it is read is read once more.

    Raises ReadError where there is no such file, it may not be read, is no file but a directory, pipe or device, is
    larger than MAX_FILE, or goes on changing.
    """
    try:
        for _ in range(2):
            data, steady = _once(path)
            if steady:
                return data
    except FileNotFoundError:
        raise ReadError(path, "there is no such file; check the spelling of the path") from None
    except PermissionError:
        raise ReadError(path, "permission denied; check the rights of the file") from None
    except OSError as error:
        raise ReadError(path, error.strerror or str(error)) from error
    except ValueError as error:
        raise ReadError(path, str(error)) from error
    raise ReadError(path, "it changes while it is read; wait until it is whole and try again")


def _once(path: str | Path) -> tuple[bytes, bool]:
    """The bytes, and whether the file was the same before and after."""
    before = os.stat(path)
    for is_kind, reason in _KINDS:  # before it is opened: opening a pipe waits for its writer
        if is_kind(before.st_mode):
            raise ReadError(path, reason)
    if before.st_size > MAX_FILE:
        raise _too_large(path)
    with open(path, "rb") as file:
        data = file.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise _too_large(path)
    return data, _state(before) == _state(os.stat(path))


def _state(facts: os.stat_result) -> tuple[int, int, int]:
    return facts.st_ino, facts.st_size, facts.st_mtime_ns


def _too_large(path: str | Path) -> ReadError:
    return ReadError(path, f"it is larger than {MAX_FILE // 1_000_000} MB; split it or save it without pictures")
