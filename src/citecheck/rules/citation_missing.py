"""citation-missing: a citation by author and year that no entry of the list of references answers."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Sequence

import attrs

from citecheck.naming.parts import fold
from citecheck.records import Confidence, Finding, Location, Marker, Note, Severity
from citecheck.rules.corpus import Corpus
from citecheck.rules.interface import Rule, finding

_SLUG = "citation-missing"
_SHOWN = 10
"""Places that are told of a document that has no list at all."""
_UNDATED = ("n.d.", "d.", "forthcoming", "press")
_ALIKE = 0.8
"""From which likeness on a name may be a slip of the pen for another."""


def check(corpus: Corpus) -> Iterable[Finding]:
    for ledger in corpus.ledgers:
        missing = [m for m in ledger.citations if m.note is None and not m.candidates and _year(m)]
        if not missing:
            continue
        if ledger.entries:
            yield from _each(ledger.entries, missing)
        else:
            yield _no_list(missing)


def _no_list(missing: Sequence[Marker]) -> Finding:
    labels = list(dict.fromkeys(marker.label for marker in missing))
    named = ", ".join(f"‘{label}’" for label in labels[:3]) + (" …" if len(labels) > 3 else "")
    return finding(
        _SLUG,
        f"{len(missing)} citations by author and year ({named}), but the document has no list of references",
        _at(missing[0]),
        [_at(marker) for marker in missing[1:_SHOWN]],
        severity=Severity.MEDIUM,
        confidence=Confidence.HIGH if len(labels) >= 5 else Confidence.MEDIUM,
        why=f"{len(labels)} different works are cited",
        suggestion="add the list of references, or check whether it was lost with the end of the file",
    )


def _each(entries: Sequence[Note], missing: Sequence[Marker]) -> Iterator[Finding]:
    """One finding for each work that the text cites and the list lacks, with every place that cites it."""
    by_work: dict[str, list[Marker]] = {}
    for marker in missing:
        by_work.setdefault(fold(marker.label.replace(",", "")), []).append(marker)
    for markers in by_work.values():
        first = markers[0]
        near, why = _nearest(first, entries)
        places = [_at(marker) for marker in markers[1:]]
        if near is not None:
            places.append(attrs.evolve(near.location, label=f"entry {near.label}"))
        yield finding(
            _SLUG,
            f"‘{first.label}’ is cited but not in the list of references" + (f": {why}" if why else ""),
            _at(first),
            places,
            severity=Severity.MEDIUM,
            confidence=Confidence.HIGH if near is not None else Confidence.MEDIUM,
            why=why,
            suggestion=f"is ‘{near.label}’ meant?" if near is not None else "add the work to the list of references",
            key=[first.label],
        )


def _nearest(marker: Marker, entries: Sequence[Note]) -> tuple[Note | None, str]:
    """The entry that is likely meant, and how it differs: another year of the same makers, or a slip in a name."""
    who, year = _names(marker.label), _year(marker)
    same = [entry for entry in entries if _names(entry.label) == who or _first(entry.label) == _first(marker.label)]
    if same:
        near = min(same, key=lambda entry: (_names(entry.label) != who, _apart(year, entry.label)))
        return near, f"the list has ‘{near.label}’"
    alike = [(_likeness(who, _names(entry.label)), entry) for entry in entries if year and year in entry.label]
    best = max(alike, key=lambda pair: pair[0], default=None)
    if best is not None and best[0] >= _ALIKE:
        return best[1], f"the list has ‘{best[1].label}’"
    return None, ""


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one[:80], other[:80]).ratio()


def _apart(year: str, label: str) -> int:
    other = next((word[:4] for word in reversed(label.split()) if word[:4].isdigit()), "")
    return abs(int(year) - int(other)) if year.isdigit() and other else 9999


def _names(label: str) -> str:
    """The makers of "Reed and Marsh, 2015a", folded."""
    return fold(" ".join(word for word in label.split() if not word[:4].isdigit() and word not in _UNDATED)).rstrip(
        " ,"
    )


def _first(label: str) -> str:
    """The first family name, particles before it included: "van der berg"."""
    return _names(label).split(" and ")[0].split(" et al")[0].split(" & ")[0].split(",")[0].strip()


def _year(marker: Marker) -> str:
    last = marker.label.split()[-1]
    return last[:4] if last[:4].isdigit() else last if last in _UNDATED else ""


def _at(marker: Marker) -> Location:
    return attrs.evolve(marker.location, label=f"cites {marker.label}")


RULE = Rule(
    slug=_SLUG,
    summary="A work is cited by author and year but not in the list of references.",
    severity=Severity.MEDIUM,
    check=check,
)
