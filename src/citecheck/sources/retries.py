"""What is worth asking again, and when. The one place that decides it."""

from __future__ import annotations

import email.utils
import random
import time

import httpx

ATTEMPTS = 3
MAX_WAIT = 60.0
"""Seconds. A server that asks for more is left alone for this run."""
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
# Of network failures only those that may have passed a moment later; a bad certificate or an unknown host stays.
_PASSING_ERRORS = (
    httpx.ConnectTimeout,
    httpx.ReadTimeout,
    httpx.ReadError,
    httpx.RemoteProtocolError,
    httpx.ConnectError,
)


class UnavailableError(Exception):
    """An answer that asks to come again. Attribute: `response`, already read and closed."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        super().__init__(f"status {response.status_code}")


def worth_retrying(what: BaseException | httpx.Response) -> bool:
    """Whether the same request may succeed when made again: a busy server, a broken connection; never a refusal."""
    if isinstance(what, UnavailableError):
        what = what.response
    if isinstance(what, httpx.Response):
        wait = retry_after(what)
        return what.status_code in _PASSING and (wait is None or wait <= MAX_WAIT)
    return isinstance(what, _PASSING_ERRORS) and "CERTIFICATE" not in str(what).upper()


def retry_after(response: httpx.Response, now: float | None = None) -> float | None:
    """Seconds that the server asks to wait, from a number or an HTTP date; None where it does not say."""
    stated = response.headers.get("retry-after", "").strip()
    if stated.isdigit():
        return float(stated)
    parsed = email.utils.parsedate_tz(stated) if stated else None
    if parsed is None:
        return None
    return max(0.0, email.utils.mktime_tz(parsed) - (time.time() if now is None else now))


def wait_before(attempt: int, error: BaseException | None, jitter: float | None = None) -> float:
    """Seconds before the next attempt (`attempt` counts from 1): what the server says, or 1, 2, 4 … plus up to one."""
    stated = retry_after(error.response) if isinstance(error, UnavailableError) else None
    if stated is not None:
        return min(stated, MAX_WAIT)
    return min(2.0 ** (attempt - 1) + (random.random() if jitter is None else jitter), MAX_WAIT)
