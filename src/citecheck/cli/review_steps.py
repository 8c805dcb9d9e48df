"""The questions and answers of citecheck review, on plain lines of stdin and stdout."""

from __future__ import annotations

import datetime
import getpass
import subprocess
import sys
from collections.abc import Mapping, Sequence

import click

from citecheck import store
from citecheck.cli.results import emit, use_colour
from citecheck.formats.terminal import Page
from citecheck.records import Decision, Finding, Judgement, Location, Report, Status, Verdict, latest

Item = Finding | Verdict

_ANSWERS = {"a": Judgement.ACCEPTED, "d": Judgement.DISMISSED}
_ASKED = (Status.CONTRADICTED, Status.SILENT)
"""The verdicts that a reviewer is asked about; any other is shown when its claim is named."""


def items_of(report: Report, prefix: str | None) -> list[Item]:
    """What to ask about: everything not decided yet, or the one item whose fingerprint begins with `prefix`.

    Raises click.UsageError where `prefix` names none or several.
    """
    if prefix is None:
        decided = latest(report.decisions)
        asked = [verdict for verdict in report.verdicts if verdict.status in _ASKED]
        open_items: list[Item] = [*report.findings, *asked]
        return [item for item in open_items if subject_of(item) not in decided]
    known: list[Item] = [*report.findings, *report.verdicts]
    items = [item for item in known if subject_of(item).startswith(prefix)]
    subjects = sorted({subject_of(item) for item in items})
    if not subjects:
        raise click.UsageError(
            f"no finding or claim of these ledgers begins with {prefix!r}; where it was found between several "
            "documents, name all their ledgers"
        )
    if len(subjects) > 1:
        more = f" and {len(subjects) - 8:,} more" if len(subjects) > 8 else ""
        raise click.UsageError(f"{prefix!r} begins several: {', '.join(subjects[:8])}{more}; give more digits")
    return items


def subject_of(item: Item) -> str:
    """What a decision on the item names."""
    return item.fingerprint if isinstance(item, Finding) else item.claim.id


class Steps:
    """Shows items one after another and saves each answer before it shows the next."""

    def __init__(self, report: Report, files: Mapping[str, str], reviewer: str) -> None:
        self._page = Page(report, colour=use_colour(), ledgers={})
        self._files = files
        self._reviewer = reviewer
        self._before = latest(report.decisions)

    def through(self, items: Sequence[Item]) -> None:
        """Ask about each item until the answers end."""
        saved = 0
        for number, item in enumerate(items, start=1):
            lines = self._page.finding(item) if isinstance(item, Finding) else self._page.verdict(item)
            emit(f"{number} of {len(items)}\n" + "\n".join(lines) + "\n")
            earlier = self._before.get(subject_of(item))
            if earlier is not None:
                emit(f"  decided before: {_told(earlier)}\n")
            answer = self._ask()
            if answer in ("q", None):
                break
            if answer == "s":
                continue
            comment = _line("comment (may be empty): ") or ""
            self._save(item, _ANSWERS[answer or ""], comment)
            saved += 1
        decisions = f"{saved} decision" + ("" if saved == 1 else "s")
        emit(f"{decisions} saved\n" if items else "nothing to review\n")

    def _ask(self) -> str | None:
        """One of a, d, s, q; None at the end of the input."""
        while True:
            answer = _line("accept, dismiss, skip or quit? [a/d/s/q] ")
            if answer is None:
                return None
            letter = answer.strip().lower()[:1]
            if letter in ("a", "d", "s", "q"):
                return letter
            emit("answer a (it is a fault), d (it is none), s (later) or q (stop)\n")

    def _save(self, item: Item, judgement: Judgement, comment: str) -> None:
        places: tuple[Location, ...]
        if isinstance(item, Finding):
            places, summary = (item.location, *item.related), item.message
        else:
            places, summary = (item.claim.location,), f"{item.status.value}: {item.claim.location.surface}"
        file = next(self._files[place.document] for place in places if place.document in self._files)
        decision = Decision(
            subject=subject_of(item),
            judgement=judgement,
            reviewer=self._reviewer,
            date=datetime.date.today().isoformat(),
            comment=comment.strip(),
            summary=" ".join(summary.split()),
        )
        store.add_decision(store.decisions_path(file), decision)


def reviewer_name() -> str:
    """The name that git signs commits with, else the user's."""
    try:
        asked = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, text=True, errors="replace", timeout=5, check=False
        )
        if asked.stdout.strip():
            return asked.stdout.strip()
    except (OSError, subprocess.SubprocessError):
        pass  # no git here: that is no reason not to review
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _told(decision: Decision) -> str:
    parts = (decision.judgement.value, f"by {decision.reviewer}" if decision.reviewer else "", decision.date)
    comment = f": {decision.comment}" if decision.comment else ""
    return " ".join(part for part in parts if part) + comment


def _line(question: str) -> str | None:
    """One line of stdin; None at its end."""
    emit(question)
    answer = sys.stdin.readline()
    if not answer:
        emit("\n")
        return None
    return answer
