"""Of several addresses the one that is meant, or none. It never guesses between two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from citecheck.sources.interface import Candidate
from citecheck.sources.keys import title_likeness

TAKEN = 0.85
"""Score from which a candidate is taken."""
CLEAR = 0.05
"""By how much the best must lead the next."""


@attrs.frozen(kw_only=True)
class Choice:
    """What came of the candidates: a winner, or two and more that are as likely, or neither."""

    winner: Candidate | None = None
    rivals: tuple[Candidate, ...] = ()


def choose(candidates: Iterable[Candidate]) -> Choice:
    """The clear winner; where two are close, both as rivals. One address counts once, with its best score."""
    best: dict[str, Candidate] = {}
    for candidate in candidates:
        address = _same_address(candidate.url)
        if address not in best or candidate.score > best[address].score:
            best[address] = candidate
    ranked = sorted(best.values(), key=lambda candidate: (-candidate.score, candidate.url))
    if not ranked or ranked[0].score < TAKEN:
        return Choice()
    rivals = [
        candidate for candidate in ranked if candidate.score > ranked[0].score - CLEAR and candidate.score >= TAKEN
    ]
    return Choice(winner=ranked[0]) if len(rivals) == 1 else Choice(rivals=tuple(rivals))


def by_title(
    wanted_title: str, wanted_date: str | None, found: Sequence[tuple[str, str, str | None]]
) -> tuple[Candidate, ...]:
    """Candidates from (url, title, date) of a site's search, scored by title and held against the note's date.

    The same title in another year is another edition: it loses more than a winner can lead by. A date one year off is
    let pass (a report and its page are often dated apart), but a page of the note's own day or month wins over it.
    """
    scored = []
    for url, title, date in found:
        likeness = title_likeness(wanted_title, title)
        if likeness < 0.5:
            continue
        apart = _years_apart(wanted_date, date)
        agrees = bool(wanted_date and date) and _prefix(wanted_date or "", date or "")
        score = likeness - (0.0 if agrees else 0.02 if not apart else 0.06 if apart == 1 else 0.3)
        scored.append(
            Candidate(
                url=url, score=round(max(score, 0.0), 4), reason=_told(likeness, apart, date), title=title, date=date
            )
        )
    return tuple(scored)


def _told(likeness: float, apart: int | None, date: str | None) -> str:
    title = "its title is the note's" if likeness >= 0.97 else f"its title is like the note's ({likeness:.2f})"
    if apart:
        return f"{title}, but it is dated {date}"
    return title if date is None else f"{title}, dated {date}"


def _years_apart(one: str | None, other: str | None) -> int | None:
    return abs(int(one[:4]) - int(other[:4])) if one and other else None


def _prefix(one: str, other: str) -> bool:
    length = min(len(one), len(other))
    return length >= 4 and one[:length] == other[:length]


def _same_address(url: str) -> str:
    return url.partition("#")[0].rstrip("/").replace("http://", "https://", 1).replace("://www.", "://", 1)
