"""Which of a text's raised, bracketed and glued numbers are markers of notes, and of which."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Sequence

from citecheck.readers.marks import SIGNS, Mark, Style, marks_in
from citecheck.records import Anchor, BlockKind, Document, Marker, Note

_OUTSIDE = (BlockKind.NOTE, BlockKind.FURNITURE, BlockKind.CONTENTS, BlockKind.BIBLIOGRAPHY)
_SURE = 0.5
_CLEAR = 0.8
_HIGHEST = 199
"""Bracketed numbers above it are no markers where no notes say so: sizes, postcodes, lists of a program."""
_STYLES = tuple(style for style in Style if style is not Style.SIGN)
_LEAST = 3
"""Markers that a document without notes must show, in rising order, before they are believed."""


def find_markers(document: Document, notes: Sequence[Note]) -> tuple[Marker, ...]:
    """The markers in the running text, in order of place, each with the note that carries its label there.

    One style of numbered marker is taken: the one that answers most of the notes. Glued numbers must stand in rising
    order; where there are no notes at all they must count up from 1. Stars and daggers are markers where a note begins
    with the same sign. Where the file itself ties markers to notes (`Document.anchors`) those are taken as they are,
    and only notes that no anchor points at are looked for in the text.
    """
    anchored = _anchored(document, notes)
    answered = {marker.note for marker in anchored}
    notes = [note for note in notes if note.id not in answered]
    marks = [mark for mark in marks_in(document.text) if mark.weight > 0]
    marks = _running(document, _apart(marks, document.anchors))
    if anchored and not notes:
        return anchored
    by_sign = {mark.label for mark in marks if mark.style is Style.SIGN or mark.label[0] in SIGNS}
    numbered = [note for note in notes if note.label not in by_sign]
    labels = Counter(note.label for note in numbered)
    plain = [mark for mark in marks if mark.label not in by_sign]
    if not labels:
        plain = _without_paragraph_numbers(document, plain)
    best = max((_chosen(plain, style, labels) for style in _STYLES), key=lambda found: _answered(found, labels))
    chosen = best if _answered(best, labels) > 0 else []
    linked = [
        *zip(chosen, _links(chosen, numbered), strict=True),
        *_signed([mark for mark in marks if mark.label in by_sign], notes),
    ]
    found = [
        Marker(label=mark.label, location=document.locate(mark.start, mark.end), note=note) for mark, note in linked
    ]
    return tuple(sorted([*anchored, *found], key=lambda marker: marker.location.start))


def _anchored(document: Document, notes: Sequence[Note]) -> tuple[Marker, ...]:
    """The markers that the file ties to notes. A reader gives the start of a note's block, a note that of its text."""
    starts = [note.location.start for note in notes]
    found: list[Marker] = []
    for anchor in document.anchors:
        at = bisect.bisect_left(starts, anchor.note)
        note = notes[at].id if at < len(notes) else None
        location = document.locate(anchor.start, anchor.end)
        found.append(Marker(label=anchor.label, location=location, note=note))
    return tuple(found)


def _apart(marks: list[Mark], anchors: Sequence[Anchor]) -> list[Mark]:
    """The marks that overlap no anchor."""
    starts = [anchor.start for anchor in anchors]
    kept: list[Mark] = []
    for mark in marks:
        at = bisect.bisect_left(starts, mark.end) - 1
        if at < 0 or anchors[at].end <= mark.start:
            kept.append(mark)
    return kept


def _signed(marks: Sequence[Mark], notes: Sequence[Note]) -> list[tuple[Mark, str | None]]:
    """The marks by sign that a note answers: the first after it with that sign, or the last one before it."""
    by_label = _by_label(notes)
    found = {mark.start: mark for mark in marks if mark.label in by_label}
    return [(mark, _note_in(by_label[mark.label], mark)) for mark in found.values()]


def _without_paragraph_numbers(document: Document, marks: list[Mark]) -> list[Mark]:
    """Leave out bracketed numbers that open paragraphs, as in judgments, where more than one does."""
    begins = {block.start for block in document.blocks}
    opening = {mark.start for mark in marks if mark.style is Style.BRACKET and mark.start in begins}
    return [mark for mark in marks if mark.start not in opening] if len(opening) > 1 else marks


def _running(document: Document, marks: list[Mark]) -> list[Mark]:
    """The marks outside notes, furniture and tables of contents."""
    spans = sorted(piece for block in document.blocks if block.kind in _OUTSIDE for piece in block.pieces)
    starts = [start for start, _ in spans]
    kept: list[Mark] = []
    for mark in marks:
        at = bisect.bisect_right(starts, mark.start) - 1
        if at < 0 or mark.start >= spans[at][1]:
            kept.append(mark)
    return kept


def _answered(found: Sequence[Mark], labels: Counter[str]) -> float:
    """How well a set of marks answers the notes: labels met, or simply their number where there are no notes."""
    distinct = {mark.label for mark in found}
    if not labels:
        return float(len(distinct))
    return sum(label in labels for label in distinct) + 0.01 * len(distinct)


def _chosen(marks: Sequence[Mark], style: Style, labels: Counter[str]) -> list[Mark]:
    own = [mark for mark in marks if mark.style is style]
    if style in (Style.FOOTNOTE, Style.TAG, Style.SUPERSCRIPT):
        sure = [mark for mark in own if mark.weight >= _SURE]
        if labels or len(sure) >= 2 or style is Style.FOOTNOTE:
            return _with_doubtful(own, labels) if sure else []
        return []
    if style is Style.PAREN:
        answering = [mark for mark in own if mark.label in labels]
        return answering if 3 * len({mark.label for mark in answering}) >= 2 * max(1, len(labels)) else []
    if style is Style.BRACKET:
        return _bracketed(own, labels)
    return _rising(own, labels)


def _with_doubtful(own: Sequence[Mark], labels: Counter[str]) -> list[Mark]:
    """The sure ones, and a doubtful one (an "m²" may be a marker) where exactly its number is wanted in between."""
    kept: list[Mark] = []
    sure_labels = {mark.label for mark in own if mark.weight >= _SURE}
    for mark in own:
        if mark.weight >= _SURE:
            kept.append(mark)
            continue
        if mark.label in sure_labels or mark.label not in labels or not mark.label.isdigit():
            continue
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.label.isdigit()
            and int(before.label) == int(mark.label) - 1
            and mark.weight > 0.2
        ):
            kept.append(mark)
    return kept


def _bracketed(own: Sequence[Mark], labels: Counter[str]) -> list[Mark]:
    if labels:
        numbers = [int(label) for label in labels if label.isdigit()]
        highest = max(numbers, default=0)
        last = max((mark.start for mark in own if mark.label in labels), default=0)
        # A number or two past the last note are markers whose notes are gone, if they go on where the others end
        return [
            mark
            for mark in own
            if mark.label in labels or 0 < int(mark.label) <= highest + (2 if mark.start > last else 0)
        ]
    return [mark for mark in own if mark.weight >= _SURE and 0 < int(mark.label) <= _HIGHEST]


def _rising(own: Sequence[Mark], labels: Counter[str]) -> list[Mark]:
    """The best chain of glued numbers with rising labels."""
    restarts = any(count > 1 for count in labels.values())
    scores: list[float] = []
    backs: list[int | None] = []
    latest: dict[int, int] = {}  # label -> index of the best chain that ends in it
    top: int | None = None
    for index, mark in enumerate(own):
        number = int(mark.label)
        worth = mark.weight - 0.25
        if labels:
            worth += 0.5 if mark.label in labels else -0.4
        options: list[tuple[float, int | None]] = [(-0.12 * (number - 1) if number < 12 else -2.0, None)]
        for step in range(0, 13):
            back = latest.get(number - step)
            if back is not None:
                price = 0.5 if step == 0 else 0.0 if step == 1 else 0.1 + 0.08 * step
                options.append((scores[back] - price, back))
        if restarts and top is not None and number <= 3:
            options.append((scores[top] - 0.8 - 0.3 * (number - 1), top))
        score, back_ = max(options, key=lambda option: option[0])
        scores.append(score + worth)
        backs.append(back_)
        held = latest.get(number)
        if held is None or scores[held] <= scores[index]:
            latest[number] = index
        if top is None or scores[top] < scores[index]:
            top = index
    chain: list[Mark] = []
    at = top if top is not None and scores[top] > 0 else None
    while at is not None:
        chain.append(own[at])
        at = backs[at]
    chain.reverse()
    if labels:
        return _with_repeats(own, chain, labels) if any(mark.label in labels for mark in chain) else []
    return chain if _counts_up(chain) else []


def _with_repeats(own: Sequence[Mark], chain: list[Mark], labels: Counter[str]) -> list[Mark]:
    """The chain with marks that clearly use one of its labels again, where the chain answers nearly all notes."""
    used = {mark.label for mark in chain}
    if len(used & labels.keys()) < 0.9 * len(labels) or any(count > 1 for count in labels.values()):
        return chain
    inside = {mark.start for mark in chain}
    first = {mark.label: mark.start for mark in reversed(chain)}
    again = [
        mark
        for mark in own
        if mark.weight >= _CLEAR and mark.start not in inside and first.get(mark.label, mark.start) < mark.start
    ]
    return sorted([*chain, *again], key=lambda mark: mark.start)


def _counts_up(chain: Sequence[Mark]) -> bool:
    """Whether a chain without notes is long, dense and sure enough to be believed."""
    if len(chain) < _LEAST or int(chain[0].label) > 2:
        return False
    highest = max(int(mark.label) for mark in chain)
    sure = sum(mark.weight >= 0.6 for mark in chain)
    return len(chain) >= 0.7 * highest and sure >= 0.7 * len(chain)


def _links(marks: Sequence[Mark], notes: Sequence[Note]) -> list[str | None]:
    """The id of the note of each mark: of the stretch of notes that belongs to the stretch of marks it stands in."""
    stretches = _stretches(notes)
    places: dict[str, list[tuple[int, int]]] = {}
    for index, stretch in enumerate(stretches):
        for note in stretch:
            places.setdefault(note.label, []).append((note.location.start, index))
    links: list[str | None] = []
    runs = _runs(marks)
    # "Notes to chapter one", "Notes to chapter two" after all the text: the first list belongs to the first chapter
    at_end = len(runs) == len(stretches) > 1 and stretches[0][0].location.start > runs[-1][0].start
    for index, run in enumerate(runs):
        if at_end:
            own = _by_label(stretches[index])
            links += [_note_in(own.get(mark.label, []), mark) for mark in run]
            continue
        votes = Counter(at for mark in run if (at := _nearest(places.get(mark.label, []), mark.start)) is not None)
        chosen = stretches[votes.most_common(1)[0][0]] if votes else []
        by_label = _by_label(chosen)
        links += [_note_in(by_label.get(mark.label, []), mark) for mark in run]
    return links


def _by_label(notes: Sequence[Note]) -> dict[str, list[Note]]:
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(note.label, []).append(note)
    return found


def _stretches(notes: Sequence[Note]) -> list[list[Note]]:
    """The notes between two restarts of their numbers."""
    found: list[list[Note]] = []
    for note in notes:
        number = int(note.label) if note.label.isdigit() else None
        last = int(found[-1][-1].label) if found and found[-1][-1].label.isdigit() else None
        if not found or (number is not None and last is not None and number < last):
            found.append([])
        found[-1].append(note)
    return found


def _runs(marks: Sequence[Mark]) -> list[list[Mark]]:
    """Marks between restarts: a label 1 or 2 after a higher one begins anew; a single low one is a repeat."""
    runs: list[list[Mark]] = []
    highest = 0
    for index, mark in enumerate(marks):
        number = int(mark.label) if mark.label.isdigit() else None
        following = marks[index + 1] if index + 1 < len(marks) else None
        if not runs:
            runs.append([])
        elif number == 1 and highest >= 1 and runs[-1]:
            goes_on = following is None or not following.label.isdigit() or int(following.label) <= max(3, highest // 2)
            if goes_on:
                runs.append([])
                highest = 0
        runs[-1].append(mark)
        highest = max(highest, number or 0)
    return runs


def _nearest(places: Sequence[tuple[int, int]], offset: int) -> int | None:
    """The stretch of the first of the places after an offset; of the last one before where there is none after."""
    if not places:
        return None
    at = bisect.bisect_right(places, (offset, len(places)))
    return places[min(at, len(places) - 1)][1]


def _note_in(notes: Sequence[Note], mark: Mark) -> str | None:
    """Of notes with the mark's label the first after it."""
    return next((note.id for note in notes if note.location.start > mark.start), notes[0].id if notes else None)
