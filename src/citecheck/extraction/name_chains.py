"""Names that stand in one list with people: "Onni Haapala, Martha Quayle and Petronel Voss"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from citecheck.extraction.name_candidates import Candidate
from citecheck.extraction.name_evidence import verb_after
from citecheck.extraction.name_passages import Passage
from citecheck.extraction.name_words import PLACE_HEADS, ROLE_HEADS, ROLE_MODIFIERS
from citecheck.records import NameContext
from citecheck.statements.place_names import KNOWN

_JOINT = re.compile(
    r"(?:(?P<comma>[,;])|,? and|,? &) (?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rt|Hon|Rev)\.? ){0,3}"
)
_LONGEST_JOINT = 32
_Link = tuple[int, int, Candidate | None]
"""Start, end, and the candidate where it is not known to be a person."""


def chained(
    passages: Sequence[Passage], people: Iterable[tuple[int, int, int]], candidates: Iterable[Candidate]
) -> frozenset[tuple[int, int]]:
    """(passage, start) of the candidates that a list of names joins to people, who are half of it or more.

    `people` are (passage, start, end). In a note the last of a list parted by commas is the title of a work.
    """
    links: dict[int, list[_Link]] = {}
    for index, start, end in people:
        links.setdefault(index, []).append((start, end, None))
    for candidate in candidates:
        if candidate.passage in links and _fits(passages[candidate.passage].text, candidate):
            links[candidate.passage].append((candidate.start, candidate.end, candidate))
    found: set[tuple[int, int]] = set()
    for index, held in links.items():
        passage = passages[index]
        chain: list[_Link] = []
        commas: list[bool] = []
        for link in sorted(held, key=lambda link: link[:2]):
            comma = _comma(passage.text, chain[-1][1], link[0]) if chain else None
            if comma is None:
                found.update((index, start) for start in _vouched(passage, chain, commas))
                chain, commas = [link], []
            else:
                chain.append(link)
                commas.append(comma)
        found.update((index, start) for start in _vouched(passage, chain, commas))
    return frozenset(found)


def _comma(text: str, end: int, start: int) -> bool | None:
    """Whether only a comma parts two names; None where they are not joined."""
    joint = _JOINT.fullmatch(text, end, start) if start - end < _LONGEST_JOINT else None
    return joint["comma"] is not None if joint else None


def _vouched(passage: Passage, chain: Sequence[_Link], commas: Sequence[bool]) -> Iterable[int]:
    known = sum(candidate is None for _, _, candidate in chain)
    if not known or 2 * known < len(chain) or (len(chain) == 2 and commas[0]):
        return
    for at, (start, _, candidate) in enumerate(chain):
        if candidate is None:
            continue
        titled = passage.context is NameContext.NOTE and at == len(chain) - 1 and commas[at - 1]
        if not titled:
            yield start


def _fits(text: str, candidate: Candidate) -> bool:
    """Two capitalised words by themselves that are neither a known place nor before somebody's role."""
    tokens = candidate.tokens
    if len(tokens) != 2 or candidate.before or candidate.after or tokens[-1].key in PLACE_HEADS:
        return False
    if " ".join(token.text for token in tokens) in KNOWN:
        return False
    if any(token.text.isupper() or token.initials or token.possessive for token in tokens):
        return False
    noun = verb_after(text, candidate.end)
    return noun not in ROLE_HEADS and noun not in ROLE_MODIFIERS
