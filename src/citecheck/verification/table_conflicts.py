"""What keeps a figure of a table from being the claimed one: it stands in another row or column, or a note says so."""

from __future__ import annotations

import re

from citecheck.verification.statement import Figure, Statement
from citecheck.verification.table_labels import Label, sayings
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.words import concepts_of

_LEFT_OUT = re.compile(
    r"\b(?:exclud(?:es?|ed|ing)|do(?:es)? not include|not includ(?:ed|ing)|omits?|without|other than)\b(?P<what>[^.;]{3,160})",
    re.IGNORECASE,
)


def other_place(claim: Statement, claimed: Figure, found: Figure) -> str | None:
    """A clause that says which row or column the figure stands in, where the claim speaks of another one."""
    if not found.labels:
        return None
    said = _said(claim, claimed)
    here: frozenset[str] = frozenset().union(*(label.concepts for label in found.labels)) | found.shared
    for label in found.labels:
        other = _better(label, said, here)
        if other:
            return f"the source's figure is for “{label.text}”, the report speaks of “{_words(claim, other)}”"
        narrow = label.concepts and not label.is_total and label.axis.total and not label.concepts & said
        if narrow:
            return f"the source's figure is for “{label.text}” only"
    return None


def _said(claim: Statement, claimed: Figure) -> frozenset[str]:
    """What the claim says of its figure, numbers other than the figure itself as "#16"."""
    low, high = claimed.span if len(claim.figures) > 1 else (0, len(claim.text))
    before, after = claim.text[low : claimed.quantity.start], claim.text[claimed.quantity.end : high]
    numbers = {saying for saying in sayings(f"{before} ; {after}") if saying.startswith("#")}
    words = claimed.own | claimed.shared if len(claim.figures) > 1 else claim.concepts
    return (words - GENERIC_CONCEPTS) | numbers


def _better(label: Label, said: frozenset[str], here: frozenset[str]) -> frozenset[str]:
    """What the claim says that another heading of the same place holds and none of the figure's does, where that
    heading holds all else that this one shares with the claim."""
    own = label.concepts & said
    for concept in sorted(said - here):
        for other in label.axis.with_concept(concept):
            if own <= other:
                return frozenset({concept})
    return frozenset()


def _words(claim: Statement, concepts: frozenset[str]) -> str:
    concept = min(concepts)
    return next((word.text for word in claim.words if word.concept == concept), concept.lstrip("#="))


def left_out(claim: Statement, claimed: Figure, found: Figure) -> str | None:
    """A clause that gives the note by which the figure leaves out what the claim speaks of."""
    said = _said(claim, claimed)
    for note in found.notes:
        for match in _LEFT_OUT.finditer(note):
            if concepts_of("x " + match["what"]) & said - GENERIC_CONCEPTS - found.shared - found.own:
                return f"a note on the source's figure says “{note}”"
    return None
