"""What stands beside the title of a work in the running text: its year, and what sort of work it is."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from citecheck.prose.titles import title_words
from citecheck.records import Note

_CITED = re.compile(
    r"[‘“\"'](?P<title>[A-Z\d][^‘“”\"()]{11,170}?(?:\([^()]{1,40}\)[^‘“”\"()]{0,60}?)?)[,.]?[’”\"'],?"
    r"\s*\(?(?P<year>(?:1[5-9]|20)\d\d)\b"
)
"""A title in quotation marks and a year."""
_CLOSE = re.compile(r"[’”\"'],?\s*\(?(?:1[5-9]|20)\d\d\b")
_LONGEST = 280
"""Characters that a title can have before that: each place is read once, however many marks stand before it."""
_NOUN = re.compile(
    r"[’'”\"]?\s+(?P<noun>plan|report|strategy|review|programme|paper|document|framework|agenda|initiative|scheme|vision"
    r"|policy|proposals?|study|survey|manifesto|charter)\b"
)


def neighbours_in_titles(notes: Iterable[Note]) -> frozenset[tuple[str, str]]:
    """Every two neighbouring words of the titles that notes cite."""
    return frozenset(
        pair
        for note in notes
        for reference in note.references
        if reference.title
        for pair in itertools.pairwise(title_words(reference.title))
    )


def cited_titles(text: str, neighbours: frozenset[tuple[str, str]]) -> Iterator[tuple[int, int, int]]:
    """(start, end, year) of titles set in quotation marks with a year, of two neighbouring words of cited titles.

    Without those it may as well be what somebody said that year.
    """
    if not neighbours:
        return
    done = 0
    for close in _CLOSE.finditer(text):
        match = _CITED.search(text, max(done, close.start() - _LONGEST), close.end())
        if match is None:
            continue
        done = match.end()
        if neighbours.intersection(itertools.pairwise(title_words(match["title"]))):
            yield *match.span("title"), int(match["year"])


def noun_after(text: str, end: int) -> str | None:
    """The noun that says what sort of work is named, right after its title: "plan" of "the ‘Dry Feet’ plan"."""
    match = _NOUN.match(text, end)
    return match["noun"] if match else None
