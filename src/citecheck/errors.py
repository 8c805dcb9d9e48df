"""Every exception that citecheck raises.

    CitecheckError
        ReadError       a file or page could not be read as a document
        LedgerError     a stored ledger or decisions file is damaged
        CassetteError   a recorded source is damaged
        ConfigError     a setting or an option has a value that does not exist
        RuleError       a rule broke; the run goes on without it and says so
        JudgeError      a judge gave no second opinion; the verdict stays and says so

An exception means that citecheck could not do its job. What is wrong *with a document or a source* is never an
exception but a record: a finding, a verdict, the outcome of a retrieval.
"""

from __future__ import annotations

from pathlib import Path


class CitecheckError(Exception):
    """Base of all errors of this package; `str(error)` is a sentence for a person."""


class ReadError(CitecheckError):
    """A document could not be read.

    Attributes: `path` (what was to be read), `reason` (one clause, lower case, with the remedy where there is one),
    `outcome` (for an address, how asking for it ended, as in `Outcome`: "not_found", "refused" …; else None).
    """

    def __init__(self, path: str | Path, reason: str, outcome: str | None = None) -> None:
        self.path = str(path)
        self.reason = reason
        self.outcome = outcome
        super().__init__(f"cannot read {self.path}: {reason}")


class LedgerError(CitecheckError):
    """A ledger or decisions file has a line that is no record of ours.

    Attributes: `path`, `line` (1-based, None where the file as a whole is at fault), `field` (what is wrong with it).
    """

    def __init__(self, path: str | Path, line: int | None, field: str) -> None:
        self.path = str(path)
        self.line = line
        self.field = field
        place = self.path if line is None else f"{self.path}:{line}"
        super().__init__(f"damaged ledger {place}: {field}")


class CassetteError(CitecheckError):
    """A cassette cannot be replayed. Attributes: `path`, `reason`."""

    def __init__(self, path: str | Path, reason: str) -> None:
        self.path = str(path)
        self.reason = reason
        super().__init__(f"damaged cassette {self.path}: {reason}")


class ConfigError(CitecheckError):
    """A setting has a value that does not exist, or that cannot be used.

    Attributes: `key`, `value`, `allowed` (tuple of str, may be empty), `reason` (what is wrong and what to do, where
    more is to be said; the message then does not show the value, which may be a secret).
    """

    def __init__(self, key: str, value: object, allowed: tuple[str, ...] = (), *, reason: str = "") -> None:
        self.key = key
        self.value = value
        self.allowed = allowed
        self.reason = reason
        if reason:
            super().__init__(f"{key}: {reason}")
            return
        shown = f"{value!r:.80}"
        if allowed and all(" " in words for words in allowed):  # "a list of rules": not values but kinds of value
            super().__init__(f"{key}: expected {' or '.join(allowed)}, not {shown}")
            return
        import difflib  # a run without a slip needs none of it

        near = difflib.get_close_matches(value.lower(), allowed, 1) if isinstance(value, str) else []
        hint = f"; did you mean {near[0]}?" if near else ""
        if allowed and (not near or len(allowed) <= 8):
            hint += f"{'' if near else ';'} allowed: {', '.join(allowed)}"
        super().__init__(f"{key}: {shown} does not exist{hint}")


class RuleError(CitecheckError):
    """A rule raised. Attributes: `slug`, `document` (id, or None for rules over several), the cause as `__cause__`."""

    def __init__(self, slug: str, document: str | None, reason: str) -> None:
        self.slug = slug
        self.document = document
        self.reason = reason
        where = f" on {document}" if document else ""
        super().__init__(f"rule {slug} broke{where}: {reason}")


class JudgeError(CitecheckError):
    """A judge could not give its opinion. Attributes: `judge` (its name), `reason` (one clause, without a secret)."""

    def __init__(self, judge: str, reason: str) -> None:
        self.judge = judge
        self.reason = reason
        super().__init__(f"no second opinion from {judge}: {reason}")
