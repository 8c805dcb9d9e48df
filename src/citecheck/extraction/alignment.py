"""Markers set to their sentences, and the stretches where markers and notes are out of step."""

from __future__ import annotations

import bisect
import math
import re
from collections import Counter
from collections.abc import Sequence

import attrs

from citecheck.prose.words import content_words, stem
from citecheck.readers.sentences import Sentence
from citecheck.records import BlockKind, Marker, MarkerKind, Note, NoteKind

_SHIFTS = (0, -1, 1, -2, 2, -3, 3)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_CAPITAL = re.compile(r"(?<![.!?] )(?<!^)\b([A-Z][\w’'-]*[A-Za-z]|[A-Z]{2,})\b")
_YEAR = re.compile(r"(?:19|20)\d\d")

_SWITCH = 5.0
"""What leaving or entering a shift costs, in units of shared rare words."""
_CLEAR = 2.0
"""How much better another note must fit a sentence to count as evidence."""
_LEAST_RUN = 3
_LEAST_CLEAR = 3
_DOUBT = 0.1
_EXCHANGED = 4.0
_EXCHANGED_EACH = 1.0
_FAINT = 1.5
"""Up to which a sentence hardly fits its own note."""
_NOTHING = 0.5
_CAP = 9.0


def align(markers: Sequence[Marker], notes: Sequence[Note], sentences: Sequence[Sentence]) -> tuple[Marker, ...]:
    """The markers with the sentence that each closes or stands in, and `fits` over stretches out of step.

    A stretch is out of step where several markers in a row each say clearly the words, names and figures of the note
    one, two or three places away and not those of their own; two neighbouring notes are exchanged where both sentences
    clearly say the other's. One coincidence is never enough.
    """
    homes = _sentences(markers, sentences)
    placed = tuple(
        attrs.evolve(marker, sentence=sentence.text) if sentence is not None else marker
        for marker, sentence in zip(markers, homes, strict=True)
    )
    notes = [note for note in notes if note.kind is not NoteKind.ENTRY]
    groups = _groups(placed, homes)
    fits = _fits(placed, groups, notes, sentences)
    return tuple(attrs.evolve(m, fits=fits[i]) if i in fits else m for i, m in enumerate(placed))


def _sentences(markers: Sequence[Marker], sentences: Sequence[Sentence]) -> list[Sentence | None]:
    """The sentence of each marker: the one that holds the last character before it, or else the first after it."""
    prose = [s for s in sentences if s.kind is not BlockKind.NOTE]
    prose.sort(key=lambda s: s.start)
    starts = [s.start for s in prose]
    found: list[Sentence | None] = []
    for marker in markers:
        at = bisect.bisect_right(starts, marker.location.start) - 1
        best: Sentence | None = None
        for index in range(at, max(-1, at - 80), -1):
            if _holds(prose[index], marker.location.start):
                best = prose[index]
                break
        if best is None and 0 <= at < len(prose):
            best = prose[at]
        found.append(best)
    return found


def _holds(sentence: Sentence, offset: int) -> bool:
    """Whether the sentence has text within a few characters before `offset`; a marker itself is no part of it."""
    if sentence.start > offset or sentence.end < offset - 60:
        return False
    if sentence.end <= offset:
        return offset - sentence.end <= 60
    at = sentence.position(offset)
    if at is None:
        return False
    _, end = sentence.original(max(at - 1, 0), max(at, 1))
    return end <= offset <= end + 60 or sentence.original(at, at + 1)[0] <= offset


@attrs.frozen
class _Group:
    """Markers that stand together, "[6][7]", and what the text says of them: one piece of evidence, not two."""

    markers: tuple[int, ...]
    own: str
    """The text of the sentence since the marker before."""
    rest: str
    """The other text of the sentence."""


def _groups(markers: Sequence[Marker], homes: Sequence[Sentence | None]) -> list[_Group]:
    groups: list[_Group] = []
    current: list[int] = []
    begin = 0
    for index, (marker, home) in enumerate(zip(markers, homes, strict=True)):
        if home is None or marker.kind is MarkerKind.CITATION:
            continue  # a citation says whose work it means, and cannot be out of step
        here = _offset(home, marker.location.start)
        previous = homes[current[-1]] if current else None
        if previous is home:
            last = _offset(home, markers[current[-1]].location.start)
            if here - last <= 2:
                groups[-1] = attrs.evolve(groups[-1], markers=(*groups[-1].markers, index))
                current.append(index)
                continue
            begin = last
        else:
            begin = 0
        own = home.text[begin:here] if here - begin > 12 else home.text[:here]
        groups.append(_Group((index,), own, home.text[:begin] + " " + home.text[here:]))
        current = [index]
    return groups


def _offset(sentence: Sentence, offset: int) -> int:
    """Where in the sentence a marker stood; its length where it closed it."""
    at = sentence.position(offset)
    return len(sentence.text) if at is None else at


def _fits(
    markers: Sequence[Marker], groups: Sequence[_Group], notes: Sequence[Note], sentences: Sequence[Sentence]
) -> dict[int, str]:
    """Index of a marker -> id of the note that fits it better."""
    order = {note.id: index for index, note in enumerate(notes)}
    linked = [group for group in groups if markers[group.markers[0]].note in order]
    if len(linked) < 2 or len(notes) < 2:
        return {}
    weights = _Weights(notes, sentences)
    places = [[order[note] for index in group.markers if (note := markers[index].note) is not None] for group in linked]
    gains = [
        [max(weights.shared(group, place + shift) for place in at) for shift in _SHIFTS]
        for group, at in zip(linked, places, strict=True)
    ]
    fits: dict[int, str] = {}
    for start, end, state in _runs(_best_path(gains)):
        if not state or not _clear(gains[start:end], state):
            continue
        start, end = _tight(gains, start, end, state)
        for at in range(start, end):
            for index in linked[at].markers:
                note = markers[index].note
                if note is not None and 0 <= order[note] + _SHIFTS[state] < len(notes):
                    fits[index] = notes[order[note] + _SHIFTS[state]].id
    for at in range(len(linked) - 1):
        one, two = linked[at], linked[at + 1]
        alone = len(one.markers) == 1 and len(two.markers) == 1 and places[at + 1][0] == places[at][0] + 1
        around = linked[max(0, at - 1) : at + 3]
        if any(index in fits for group in around for index in group.markers):
            continue  # the edge of a stretch out of step
        if alone and _exchanged(gains[at], gains[at + 1]):
            fits[one.markers[0]] = notes[places[at + 1][0]].id
            fits[two.markers[0]] = notes[places[at][0]].id
    return fits


def _exchanged(first: Sequence[float], second: Sequence[float]) -> bool:
    """Whether two neighbours each fit the other's note rather than their own; or one does so beyond doubt, and nothing
    much speaks against it in the other."""
    up, down = _SHIFTS.index(1), _SHIFTS.index(-1)
    (most, own), (least, other) = sorted(
        [(first[up] - first[0], first[0]), (second[down] - second[0], second[0])], reverse=True
    )
    if max(own, other) <= _FAINT and least >= _EXCHANGED_EACH / 2:
        return most + least >= 0.75 * _EXCHANGED
    if own <= _NOTHING and most >= _EXCHANGED:
        return least >= -_EXCHANGED_EACH
    return least >= _EXCHANGED_EACH and most + least >= _EXCHANGED


def _best_path(gains: Sequence[Sequence[float]]) -> list[int]:
    """The states with the greatest sum of gains, less a price for every change of state (Viterbi)."""
    scores = [gain if state == 0 else gain - _SWITCH for state, gain in enumerate(gains[0])]
    backs: list[list[int]] = []
    for row in gains[1:]:
        best = max(range(len(scores)), key=lambda state: scores[state])
        back: list[int] = []
        following: list[float] = []
        for state, gain in enumerate(row):
            stay, change = scores[state], scores[best] - _SWITCH
            back.append(state if stay >= change else best)
            following.append(max(stay, change) + gain)
        backs.append(back)
        scores = following
    state = max(range(len(scores)), key=lambda s: scores[s])
    path = [state]
    for back in reversed(backs):
        state = back[state]
        path.append(state)
    path.reverse()
    return path


def _runs(path: Sequence[int]) -> list[tuple[int, int, int]]:
    """(start, end, state) of every run of one state."""
    runs: list[tuple[int, int, int]] = []
    start = 0
    for at in range(1, len(path) + 1):
        if at == len(path) or path[at] != path[start]:
            runs.append((start, at, path[start]))
            start = at
    return runs


def _clear(gains: Sequence[Sequence[float]], state: int) -> bool:
    """Whether several markers of a stretch clearly fit the other note, and hardly one its own."""
    if len(gains) < _LEAST_RUN:
        return False
    other = sum(row[state] - row[0] >= _CLEAR for row in gains)
    own = sum(row[0] - row[state] >= _CLEAR for row in gains)
    return other >= _LEAST_CLEAR and other >= 3 * own


def _tight(gains: Sequence[Sequence[float]], start: int, end: int, state: int) -> tuple[int, int]:
    """The core of a stretch, where most speaks for it, and on both sides on to the last marker that still fits the
    other note, as long as none on the way clearly fits its own."""
    speaks = [gains[at][state] - gains[at][0] for at in range(start, end)]
    low, high, best, total, begin = 0, 0, 0.0, 0.0, 0
    for at, gain in enumerate(speaks):
        total += gain - _DOUBT
        if total <= 0:
            total, begin = 0.0, at + 1
        elif total > best:
            best, low, high = total, begin, at + 1
    for at in range(low - 1, -1, -1):
        if speaks[at] <= -_CLEAR:
            break
        if speaks[at] >= _CLEAR / 2:
            low = at
    for at in range(high, len(speaks)):
        if speaks[at] <= -_CLEAR:
            break
        if speaks[at] >= _CLEAR / 2:
            high = at + 1
    return start + low, start + high


class _Weights:
    """How much it says that a sentence and a note share a word: much for rare names and figures, nothing for the
    words that half of the notes or sentences have."""

    def __init__(self, notes: Sequence[Note], sentences: Sequence[Sentence]) -> None:
        self.notes = [_words(_ADDRESS.sub(" ", note.text)) for note in notes]
        self.in_notes = Counter(word for words in self.notes for word in words)
        self.in_sentences: Counter[str] = Counter()
        for sentence in sentences:
            if sentence.kind is not BlockKind.NOTE:
                self.in_sentences.update(_words(sentence.text).keys())
        self.number = max(1, len(sentences))

    def weight(self, word: str) -> float:
        notes = math.log((len(self.notes) + 1) / (self.in_notes[word] + 0.5)) / math.log(len(self.notes) + 2)
        sentences = math.log((self.number + 1) / (self.in_sentences[word] + 1)) / math.log(self.number + 2)
        return max(0.0, notes) * max(0.0, sentences) * 3.0

    def shared(self, group: _Group, place: int) -> float:
        """What the words shared by the text at a group of markers and the note at `place` weigh."""
        if not 0 <= place < len(self.notes):
            return 0.0
        note = self.notes[place]
        own, rest = _words(group.own), _words(group.rest)
        total = 0.0
        for word in note:
            if word in own:
                total += self.weight(word) * (1.4 if note[word] and own[word] else 1.0)
            elif word in rest:
                total += 0.4 * self.weight(word)
        # A long note shares more by chance
        return min(_CAP, total / (1.0 + 0.012 * max(0, len(note) - 12)))


def _words(text: str) -> dict[str, bool]:
    """Stems and figures of a text, each with whether it is a name or a figure."""
    names = {stem(name.lower()) for name in _CAPITAL.findall(text)}
    found = {stem(word): False for word in content_words(text) if len(word) > 2}
    for word in found:
        found[word] = word in names
    for figure in _FIGURE.findall(text):
        if len(figure) > 1 and not _YEAR.fullmatch(figure):
            found[figure] = True
    return found
