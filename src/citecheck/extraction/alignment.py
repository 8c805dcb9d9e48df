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
from citecheck.records import BlockKind, Marker, Note

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
_CAP = 9.0


def align(markers: Sequence[Marker], notes: Sequence[Note], sentences: Sequence[Sentence]) -> tuple[Marker, ...]:
    """The markers with the sentence that each closes or stands in, and `fits` over stretches out of step.

    A stretch is out of step where several markers in a row each say clearly the words, names and figures of the note
    one, two or three places away and not those of their own. One coincidence is never enough.
    """
    placed = tuple(
        attrs.evolve(marker, sentence=sentence.text) if sentence is not None else marker
        for marker, sentence in zip(markers, _sentences(markers, sentences), strict=True)
    )
    shifts = _shifts(placed, notes, sentences)
    order = {note.id: index for index, note in enumerate(notes)}
    aligned: list[Marker] = []
    for marker, shift in zip(placed, shifts, strict=True):
        if shift and marker.note is not None:
            aligned.append(attrs.evolve(marker, fits=notes[order[marker.note] + shift].id))
        else:
            aligned.append(marker)
    return tuple(aligned)


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


def _shifts(markers: Sequence[Marker], notes: Sequence[Note], sentences: Sequence[Sentence]) -> list[int]:
    """For each marker the number of places by which the note that fits lies off; 0 nearly everywhere."""
    shifts = [0] * len(markers)
    linked = [index for index, marker in enumerate(markers) if marker.note is not None and marker.sentence]
    if len(linked) < _LEAST_RUN or len(notes) < _LEAST_RUN:
        return shifts
    order = {note.id: index for index, note in enumerate(notes)}
    weigh = _Weights(notes, sentences)
    places = [order[markers[index].note or ""] for index in linked]
    said = [weigh.words(markers[index].sentence) for index in linked]
    gains = [
        [weigh.shared(words, place + shift) if 0 <= place + shift < len(notes) else 0.0 for shift in _SHIFTS]
        for words, place in zip(said, places, strict=True)
    ]
    path = _best_path(gains)
    for start, end, state in _runs(path):
        if state and _clear(gains[start:end], state):
            start, end = _tight(gains, start, end, state)
            for at in range(start, end):
                if 0 <= places[at] + _SHIFTS[state] < len(notes):
                    shifts[linked[at]] = _SHIFTS[state]
    return shifts


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
    """The stretch from its first to its last clear marker."""
    while start < end and gains[start][state] - gains[start][0] < _CLEAR / 2:
        start += 1
    while end > start and gains[end - 1][state] - gains[end - 1][0] < _CLEAR / 2:
        end -= 1
    return start, end


class _Weights:
    """How much it says that a sentence and a note share a word: much for rare names and figures, nothing for the
    words that half of the notes or sentences have."""

    def __init__(self, notes: Sequence[Note], sentences: Sequence[Sentence]) -> None:
        self.notes = [self.words(_ADDRESS.sub(" ", note.text)) for note in notes]
        self.in_notes = Counter(word for words in self.notes for word in words)
        self.in_sentences: Counter[str] = Counter()
        for sentence in sentences:
            if sentence.kind is not BlockKind.NOTE:
                self.in_sentences.update(self.words(sentence.text))
        self.number = max(1, len(sentences))

    @staticmethod
    def words(text: str) -> frozenset[str]:
        found = {stem(word) for word in content_words(text) if len(word) > 2}
        found.update(figure for figure in _FIGURE.findall(text) if not _YEAR.fullmatch(figure) and len(figure) > 1)
        return frozenset(found)

    def weight(self, word: str) -> float:
        notes = math.log((len(self.notes) + 1) / (self.in_notes[word] + 0.5)) / math.log(len(self.notes) + 2)
        sentences = math.log((self.number + 1) / (self.in_sentences[word] + 1)) / math.log(self.number + 2)
        return max(0.0, notes) * max(0.0, sentences) * 3.0

    def shared(self, said: frozenset[str], place: int) -> float:
        common = said & self.notes[place]
        total = sum(self.weight(word) for word in common)
        # A long note shares more by chance
        return min(_CAP, total / (1.0 + 0.012 * max(0, len(self.notes[place]) - 12)))
