"""The report for people, in the shape of a compiler's messages: what, where with the line itself, why, what next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath

from citecheck.formats.context import Contexts
from citecheck.formats.places import is_findable, under, where
from citecheck.formats.places import number as line_number
from citecheck.formats.readings import Row, readings
from citecheck.formats.snippet import Line, columns, find_whole, folded, marked, safe, wrap
from citecheck.formats.tally import Tally, open_findings, open_verdicts, tally_of
from citecheck.records import (
    Answer,
    Evidence,
    Finding,
    Location,
    Outcome,
    Provenance,
    Report,
    Status,
    Suggestion,
    Verdict,
)

_STYLES = {
    "high": "1;31",
    "medium": "1;33",
    "low": "1;36",
    "contradicted": "1;31",
    "silent": "1;33",
    "rounded": "1;32",
    "supported": "1;32",
    "unread": "1;36",
    "summary": "1",
    "gutter": "34",
    "mark": "1;31",
    "other": "36",
}
"""SGR codes by what they colour."""
_SHOWN = (Status.CONTRADICTED, Status.SILENT, Status.ROUNDED, Status.SUPPORTED)
"""The verdicts shown one by one, in this order."""
_IN_ONE_LINE = (Outcome.NOT_RECORDED, Outcome.VAGUE, Outcome.NO_REFERENCE)
"""Ways to stay unread that need no line a note: the reason is the same for each."""
_OUTCOMES = {
    Outcome.NO_REFERENCE: "note cites nothing",
    Outcome.VAGUE: "note too vague to look for",
    Outcome.NOT_FOUND: "not found",
    Outcome.AMBIGUOUS: "ambiguous",
    Outcome.NOT_RECORDED: "not recorded",
    Outcome.PAYWALL: "paywall",
    Outcome.REFUSED: "refused",
    Outcome.FAILED: "fetch failed",
    Outcome.UNREADABLE: "unreadable",
    Outcome.READ: "read",
}
_ANSWERS = {
    Answer.SUPPORTS: "supports the claim",
    Answer.CONTRADICTS: "contradicts the claim",
    Answer.CANNOT_TELL: "cannot tell",
    Answer.NOT_HAD: "not had",
}
_RECONSTRUCTION = "reconstruction (a page written from published facts, not the source itself)"
_MOST_LINES = 12
"""Lines of further places named for one document."""
_MOST_PLACES = 8
"""Places of one finding shown with their text; the others are named."""


def render(report: Report, *, width: int = 80, colour: bool = False, ledgers: Mapping[str, str] | None = None) -> str:
    """The report as lines of at most `width` columns (addresses may be longer).

    `ledgers` gives the ledger file of each document id, for the hint how to review; None takes claims/<id>.jsonl, and
    a document that is not in it gets no hint.
    """
    page = Page(report, width=width, colour=colour, ledgers=ledgers)
    blocks = [page.finding(finding) for finding in open_findings(report)]
    verdicts = open_verdicts(report)
    for status in _SHOWN:
        blocks.extend(
            page.verdict(*group) for group in _grouped(verdict for verdict in verdicts if verdict.status is status)
        )
    unread = [verdict for verdict in verdicts if verdict.status is Status.UNREAD]
    if unread:
        blocks.append(page.unread(unread))
    if report.problems:
        blocks.append(page.problems(report.problems))
    blocks.append(page.tally(tally_of(report)))
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


class Page:
    """Writes the parts of one report as lists of lines. Everything that came from a text passes `safe` here."""

    def __init__(
        self, report: Report, *, width: int = 80, colour: bool = False, ledgers: Mapping[str, str] | None = None
    ) -> None:
        self._width = max(width, 40)
        self._colour = colour
        self._contexts = Contexts(report.ledgers)
        self._extracted = {ledger.document.id: ledger for ledger in report.ledgers}
        documents = [ledger.document for ledger in report.ledgers]
        self._paths = {
            document.id: document.path if document.path and PurePath(document.path).stem == document.id else document.id
            for document in documents
        }
        self._warnings = [f"{document.id}: {warning}" for document in documents for warning in document.warnings]
        if ledgers is None:
            ledgers = {document.id: f"claims/{document.id}.jsonl" for document in documents}
        self._ledgers = ledgers
        subjects = {finding.fingerprint for finding in report.findings}
        self._subjects = sorted(subjects | {verdict.claim.id for verdict in report.verdicts})

    def finding(self, finding: Finding) -> list[str]:
        """A finding with its places."""
        lines = self._heading(finding.severity.value, f"[{finding.rule}]", finding.message)
        places = (finding.location, *finding.related)
        alike: dict[tuple[str, str], list[Location]] = {}
        for place in places:
            alike.setdefault((folded(place.surface), folded(place.label or "")), []).append(place)
        shown = [group[0] for group in alike.values()][:_MOST_PLACES]
        gutter = max(len(str(line_number(place))) for place in shown)
        for number, place in enumerate(shown):
            lines.extend(self._place(place, gutter, "^" if number == 0 else "-"))
        for number, ((surface, _), group) in enumerate(alike.items()):
            others = group if number >= len(shown) else group[1:]
            if others:
                lines.extend(self._fact(gutter, "also", f"“{_short(surface)}” {self._lines(others)}"))
        lines.extend(self._under(gutter, shown))
        lines.extend(self._fact(gutter, "confidence", finding.confidence.value))
        lines.extend(self._fact(gutter, "why", finding.why))
        lines.extend(self._fact(gutter, "suggestion", finding.suggestion or ""))
        lines.extend(self._next(gutter, finding.fingerprint, [place.document for place in places]))
        return lines

    def verdict(self, verdict: Verdict, *alike: Verdict) -> list[str]:
        """A verdict that read its source: the claim and the passage, figure under figure.

        `alike` are verdicts on the same sentence in other documents; they are named and not shown again.
        """
        claim = verdict.claim
        slug = verdict.status.slug
        lines = self._heading(verdict.status.value, f"[{slug}]" if slug else "", verdict.reason)
        number = line_number(claim.location)
        gutter = len(str(number))
        note = f", note {safe(verdict.note)}" if verdict.note else ""
        lines.append(self._arrow(gutter, f"{self._where(claim.location)}{note}"))
        text, start, end = self._contexts.claim(claim)
        lines.extend(self._text(marked(text, start, end, self._width - gutter - 3), gutter, number, "^"))
        for evidence in verdict.evidence:
            lines.extend(self._evidence(evidence, gutter))
        lines.extend(self._readings(readings(verdict), gutter))
        lines.extend(self._under(gutter, [claim.location]))
        if alike:
            lines.extend(self._fact(gutter, "also", self._lines(other.claim.location for other in alike)))
        if verdict.provenance is Provenance.RECONSTRUCTION:
            lines.extend(self._fact(gutter, "provenance", _RECONSTRUCTION))
        elif verdict.provenance is not Provenance.NONE:
            lines.extend(self._fact(gutter, "provenance", verdict.provenance.value))
        if verdict.suggestion is not None:
            lines.extend(self._suggestion(verdict.suggestion, gutter))
        if verdict.status in (Status.CONTRADICTED, Status.SILENT):
            lines.extend(self._next(gutter, claim.id, [claim.location.document]))
        return lines

    def _readings(self, rows: Sequence[Row], gutter: int) -> list[str]:
        """Both readings in two columns, field by field."""
        if not rows:
            return []
        room = max((self._width - gutter - 14) // 2 - 1, 12)
        head = f"{' ' * gutter} = {'read as':<10}{'the report':<{room}} the source"
        lines = [head.rstrip()]
        for row in rows:
            one, two = (_fitted(safe(text) or "–", room) for text in (row.report, row.source))
            pad = " " * max(room - columns(one), 0)
            lines.append(f"{' ' * gutter}   {row.field:<10}{one}{pad} {two}".rstrip())
        return lines

    def _suggestion(self, said: Suggestion, gutter: int) -> list[str]:
        """A second opinion, marked as what it is, and the passage that it names."""
        if said.answer is Answer.NOT_HAD:
            return self._fact(gutter, "suggestion", f"not had from {said.by}: {said.reason}")
        name = "suggestion (not checked by arithmetic)"
        recorded = f", recorded {said.recorded_at[:10]}" if said.recorded_at else ""
        sure = f" ({said.confidence:.2f})" if said.confidence else ""
        lines = self._fact(gutter, name, f"{_ANSWERS[said.answer]}{sure}, by {said.by}{recorded}: {said.reason}")
        return [*lines, *(self._evidence(said.evidence, gutter) if said.evidence is not None else [])]

    def unread(self, verdicts: Sequence[Verdict]) -> list[str]:
        """Claims whose source was not read: by reason, or note by note where the reasons differ."""
        lines = self._heading(
            "unread", f"[{Status.UNREAD.slug}]", f"{_count(len(verdicts), 'claim')} whose source was not read"
        )
        alike: dict[tuple[Outcome, str], list[Verdict]] = {}
        single: dict[tuple[str, str, str], list[Verdict]] = {}
        for verdict in verdicts:
            outcome = verdict.outcome or Outcome.NO_REFERENCE
            document = verdict.document or verdict.claim.location.document
            if outcome in _IN_ONE_LINE:
                alike.setdefault((outcome, document), []).append(verdict)
            else:
                single.setdefault((document, verdict.note or "", f"{_OUTCOMES[outcome]}: {verdict.reason}"), []).append(
                    verdict
                )
        for (outcome, document), group in alike.items():
            notes = list(dict.fromkeys(verdict.note for verdict in group if verdict.note))
            notes.sort(key=_by_number)
            where = f": {'note' if len(notes) == 1 else 'notes'} {_ranges(notes)}" if notes else ""
            name = self._paths.get(document, document)
            lines.extend(self._item(f"{name}, {_OUTCOMES[outcome]}, {_count(len(group), 'claim')}{where}"))
        for (document, note, reason), group in single.items():
            name = self._paths.get(document, document)
            lines.extend(self._item(f"{name}, note {note}, {_count(len(group), 'claim')}, {reason}"))
        if any(outcome is Outcome.NOT_RECORDED for outcome, _ in alike):
            lines.append("  = next: citecheck verify --record new asks the web for what is not recorded")
        return lines

    def problems(self, problems: Iterable[str]) -> list[str]:
        """What went wrong in the run."""
        lines = self._heading("high", "", "this run was not complete")
        for problem in problems:
            lines.extend(self._item(problem))
        return lines

    def tally(self, tally: Tally) -> list[str]:
        """The closing counts, with what was not checked."""
        lines = [self._paint("summary", "summary")]
        lines.extend(self._count("documents", f"{tally.documents:,}"))
        lines.extend(self._count("claims", _claims(tally)))
        severities = ", ".join(f"{count:,} {severity.value}" for severity, count in tally.severities.items())
        lines.extend(self._count("findings", f"{tally.findings:,}" + (f": {severities}" if severities else "")))
        if tally.rules:
            lines.extend(self._count("by rule", ", ".join(f"{rule} {count:,}" for rule, count in tally.rules.items())))
        if tally.dismissed:
            lines.extend(self._count("dismissed", f"{tally.dismissed:,} dismissed by reviewers, not shown"))
        for number, text in enumerate((*_not_checked(tally), *self._warnings)):
            lines.extend(self._count("" if number else "not checked", text))
        if tally.suggestions:
            told = ", ".join(f"{count:,} {_ANSWERS[answer]}" for answer, count in tally.suggestions.items())
            lines.extend(self._count("suggestions", f"{told}: a second opinion, not checked by arithmetic"))
        if tally.reconstructed:
            rest = "1 verdict rests" if tally.reconstructed == 1 else f"{tally.reconstructed:,} verdicts rest"
            lines.extend(self._count("evidence", f"{rest} on a {_RECONSTRUCTION}"))
        if tally.verdicts.get(Status.SILENT) or tally.unread:
            lines.extend(self._count("note", "silent and unread do not mean wrong"))
        return lines

    def _heading(self, word: str, slug: str, text: str) -> list[str]:
        head = safe(f"{word}{slug}")
        first, *rest = _hanging(f"{head}: ", folded(text), self._width, "  ")
        return [self._paint(word, head) + first[len(head) :], *rest]

    def _place(self, place: Location, gutter: int, sign: str) -> list[str]:
        context = self._contexts.of(place)
        shown = marked(context.text, context.start, context.end, self._width - gutter - 3, context.limit)
        label = folded(place.label or "")
        if label == folded(place.surface):
            label = ""
        last = shown[-1]
        fits = last.mark + last.length + 1 + columns(label) <= self._width - gutter - 3
        beside = bool(last.length) and fits and not _all_marked(shown)
        where = self._where(place, context.column)
        # A label between two lines of a text would read as part of it.
        arrow = where if beside or not label else f"{where}: {label}"
        return [
            *self._arrows(gutter, arrow),
            *self._text(shown, gutter, line_number(place), sign, label if beside else ""),
        ]

    def _text(self, shown: Sequence[Line], gutter: int, line: int | None, sign: str, label: str = "") -> list[str]:
        """Lines of a text beside the gutter, underlined with `sign`, the label behind the last mark."""
        bar = " " * gutter + " | "
        number = bar if line is None else f"{line:>{gutter}} | "
        style = "mark" if sign == "^" else "other"
        lines = []
        for place, part in enumerate(shown):
            lines.append(self._paint("gutter", number) + part.text)
            number = bar
            if part.length and not _all_marked(shown):
                told = f" {label}" if label and place == len(shown) - 1 else ""
                under = " " * part.mark + sign * part.length + told
                lines.append(self._paint("gutter", bar) + self._paint(style, under))
        return lines

    def _evidence(self, evidence: Evidence, gutter: int) -> list[str]:
        lines = self._arrows(gutter, folded(evidence.title or ""))
        lines.append(self._arrow(gutter, safe(evidence.url)))  # not wrapped, so that it can be opened
        if is_findable(evidence.location):
            lines.append(self._arrow(gutter, where(evidence.location)))
        text = safe(evidence.text)
        surface = folded(evidence.location.surface)
        start = find_whole(text, surface)
        end = start + len(surface)
        if start < 0:  # the passage as a whole bears on the claim
            start = end = 0
        return [*lines, *self._text(marked(text, start, end, self._width - gutter - 3), gutter, None, "-")]

    def _where(self, place: Location, column: int | None = None) -> str:
        path = safe(self._paths.get(place.document) or place.document)
        if is_findable(place):
            return f"{path}: {where(place)}"
        return f"{path}:{place.line}" + (f":{column}" if column else "")

    def _lines(self, places: Iterable[Location]) -> str:
        """The places, each document named once: "a.txt:12, 30; b.pdf: page 4, line 2; page 9, line 30"."""
        told: dict[str, list[Location]] = {}
        for place in places:
            told.setdefault(self._paths.get(place.document) or place.document, []).append(place)
        return "; ".join(
            f"{path}: {_listed([where(place) for place in group], '; ')}"
            if is_findable(group[0])
            else f"{path}:{_listed([str(place.line) for place in group])}"
            for path, group in told.items()
        )

    def _under(self, gutter: int, places: Iterable[Location]) -> list[str]:
        """The essay or heading of the first place, and of the next that stands elsewhere."""
        known = [(place, self._extracted.get(place.document)) for place in places]
        told = [under(place, ledger) for place, ledger in known if ledger is not None]
        return self._fact(gutter, "where", "; ".join(list(dict.fromkeys(text for text in told if text))[:2]))

    def _arrow(self, gutter: int, text: str) -> str:
        return self._paint("gutter", " " * gutter + "-->") + f" {text}"

    def _arrows(self, gutter: int, text: str) -> list[str]:
        """The arrow and a text that may be longer than a line; nothing for an empty text."""
        head = " " * gutter + "-->"
        lines = _hanging(f"{head} ", text, self._width, " " * (gutter + 4)) if text else []
        return [
            self._paint("gutter", head) + line[len(head) :] if number == 0 else line
            for number, line in enumerate(lines)
        ]

    def _fact(self, gutter: int, name: str, text: str) -> list[str]:
        text = folded(text)
        return _hanging(f"{' ' * gutter} = {name}: ", text, self._width, " " * (gutter + 3)) if text else []

    def _next(self, gutter: int, subject: str, documents: Iterable[str]) -> list[str]:
        """The command that opens this for review; not wrapped, so that it can be copied."""
        paths = list(dict.fromkeys(self._ledgers.get(document, "") for document in documents))
        if not subject or not all(paths):
            return []
        if len(paths) > 1:
            folders = list(dict.fromkeys(str(PurePath(path).parent) for path in paths))
            paths = folders if len(folders) == 1 else paths
        command = f"citecheck review {' '.join(paths)} --finding {self._prefix(subject)}"
        return [f"{' ' * gutter} = next: {safe(command)}"]

    def _prefix(self, subject: str) -> str:
        """The first digits of a fingerprint, four or as many as tell it from all others of the report."""
        size = 4
        while size < len(subject) and sum(other.startswith(subject[:size]) for other in self._subjects) > 1:
            size += 1
        return subject[:size]

    def _item(self, text: str) -> list[str]:
        return _hanging("  ", folded(text), self._width, "    ")

    def _count(self, name: str, text: str) -> list[str]:
        return _hanging(f"  {name:<13}", folded(text), self._width, " " * 15)

    def _paint(self, style: str, text: str) -> str:
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self._colour and text.strip() else text


def _hanging(head: str, text: str, width: int, indent: str) -> list[str]:
    """`head` and the text wrapped, further lines indented."""
    room = max(width - len(indent), 20)
    padded = "x" * max(columns(head) - len(indent), 0) + text
    lines = [padded[start:end] for start, end in wrap(padded, room)]
    first = lines[0][len(padded) - len(text) :]
    return [head + first, *(indent + line for line in lines[1:])]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _claims(tally: Tally) -> str:
    if not tally.verdicts:
        return f"{tally.claims:,}, none judged: no source was asked for"
    statuses = ", ".join(f"{count:,} {status.value}" for status, count in tally.verdicts.items())
    return f"{tally.claims:,}: {statuses}"


def _not_checked(tally: Tally) -> list[str]:
    """One sentence for each way in which something stayed unchecked."""
    lines = []
    if tally.unread:
        outcomes = ", ".join(f"{_OUTCOMES[outcome]} {count:,}" for outcome, count in tally.unread.items())
        lines.append(f"{_count(sum(tally.unread.values()), 'claim')} whose source was not read: {outcomes}")
    if uncited := tally.verdicts.get(Status.UNCITED):
        lines.append(f"{_count(uncited, 'claim')} without a note")
    if tally.problems:
        lines.append(f"{_count(tally.problems, 'problem')} in this run, told above")
    return lines


def _grouped(verdicts: Iterable[Verdict]) -> Iterable[list[Verdict]]:
    """Verdicts that say the same of the same sentence, as two copies of a text have them, in groups."""
    groups: dict[tuple[object, ...], list[Verdict]] = {}
    for verdict in verdicts:
        claim = verdict.claim
        said = (folded(claim.sentence), folded(claim.location.surface), claim.quantity.start, verdict.reason)
        shown = tuple((part.url, part.text) for part in verdict.evidence)
        groups.setdefault((*said, shown, verdict.suggestion), []).append(verdict)
    return groups.values()


def _all_marked(shown: Sequence[Line]) -> bool:
    """Where everything is marked nothing is: several lines with a line under each are hard to read."""
    return len(shown) > 1 and all(part.length >= columns(part.text) - 2 for part in shown)


def _fitted(text: str, room: int) -> str:
    """A text cut to a width in columns."""
    if columns(text) <= room:
        return text
    text = text[: 2 * room]
    while text and columns(text) > room - 1:
        text = text[:-1]
    return text.rstrip() + "…"


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _listed(places: Sequence[str], between: str = ", ") -> str:
    """The first places, and how many others there are: thousands tell nobody more."""
    once = list(dict.fromkeys(places))
    more = f" and {len(once) - _MOST_LINES:,} more" if len(once) > _MOST_LINES else ""
    return between.join(once[:_MOST_LINES]) + more


def _by_number(label: str) -> tuple[int, str]:
    """Notes in the order of their numbers, "108" before "109" however the claims stand."""
    digits = label.partition(".")[0]
    return (int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 10 else 0, label)


def _ranges(labels: Sequence[str]) -> str:
    """ "1", "2", "3", "7" as "1-3, 7"; labels that are no numbers stay as they are."""
    parts: list[tuple[str, str]] = []
    for label in labels:
        if (
            parts
            and label.isascii()
            and label.isdecimal()
            and parts[-1][1].isascii()
            and parts[-1][1].isdecimal()
            and int(label) == int(parts[-1][1]) + 1
        ):
            parts[-1] = (parts[-1][0], label)
        else:
            parts.append((label, label))
    return ", ".join(low if low == high else f"{low}-{high}" for low, high in parts)


__all__ = ["Page", "render"]
