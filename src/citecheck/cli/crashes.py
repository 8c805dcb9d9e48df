"""What is told where the program itself is at fault: one sentence, and the traceback for whoever asks for it."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable

from citecheck.cli import messages

INTERNAL = 70
"""Exit code of an internal error; EX_SOFTWARE of sysexits.h."""

DEBUG = "CITECHECK_DEBUG"
"""Environment variable: anything but nothing and "0" prints tracebacks."""


def tell_crash(error: BaseException, during: str = "", *, tell: Callable[[str], None] = messages.tell) -> str:
    """Tell an internal error on stderr and return its first clause, for a report: "internal error (KeyError: 3)"."""
    if isinstance(error, MemoryError):
        what = "not enough memory"
        remedy = "give fewer documents at once, or split the largest"
    else:
        lines = str(error).splitlines() or [""]
        what = f"internal error ({type(error).__name__}{f': {lines[0][:200]}' if lines[0] else ''}{_place(error)})"
        remedy = (
            "this is a fault of citecheck and not of your files, and what was saved is safe; to report it, run the "
            f"command again with {DEBUG}=1 and send what it prints and, if you may, the document"
        )
    tell(f"error: {f'{during}: ' if during else ''}{what}; {remedy}")
    if os.environ.get(DEBUG, "0") not in ("", "0"):
        for part in traceback.format_exception(error):
            for line in part.splitlines():
                tell(line)
    return what


def _place(error: BaseException) -> str:
    """ " at extraction/claims.py:40": the innermost line of ours; nothing about folders of this machine."""
    places = [
        f" at {frame.filename.replace(os.sep, '/').rpartition('/citecheck/')[2]}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if "/citecheck/" in frame.filename.replace(os.sep, "/")
    ]
    return places[-1] if places else ""
