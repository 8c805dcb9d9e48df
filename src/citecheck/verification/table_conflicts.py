"""What keeps a figure of a table from being the claimed one: it stands in another row or column, or a note says so."""

from __future__ import annotations

import re

from citecheck.records import Kind
from citecheck.verification.statement import Figure, Statement
from citecheck.verification.table_labels import Label, said_by, sayings
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, concept
from citecheck.verification.words import concepts_of

_LEFT_OUT = re.compile(
    r"\b(?:exclud(?:es?|ed|ing)|do(?:es)? not include|not includ(?:ed|ing)|omits?|without|other than)\b"
    r"(?P<what>[^.;]{3,160})",
    re.IGNORECASE,
)
_ONE = re.compile(r"\ban?\s+(?:year|month|week|day|hour)\b", re.IGNORECASE)
_ITEMS = re.compile(r"[,;]|\b(?:and|or)\b")
_CHANGED = re.compile(r"\b(?:chang(?:e|es|ed)|growth|increases?|decreases?|differences?)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:surplus(?:es)?|profits?|gains?)\b", re.IGNORECASE)
_LESS = re.compile(r"\b(?:deficits?|loss(?:es)?|shortfalls?)\b", re.IGNORECASE)


def other_place(claim: Statement, claimed: Figure, found: Figure) -> str | None:
    """A clause that says which row or column the figure stands in, where the claim speaks of another one."""
    if not found.labels:
        return None
    said = _said(claim, claimed)
    here: frozenset[str] = frozenset().union(*(label.concepts for label in found.labels))
    for label in found.labels:
        if claimed.change and found.change and _CHANGED.search(label.text):
            continue  # "Licences fell by 5%" under "Change 2018 to 2019", beside a column "Licences"
        other = _better(label, said, here, found.shared)
        if other:
            return f"the source's figure is for “{label.text}”, the report speaks of “{_words(claim, other)}”"
        narrow = label.concepts and not label.is_total and label.axis.total and not label.concepts & said
        if narrow:
            return f"the source's figure is for “{label.text}” only"
    return None


def _said(claim: Statement, claimed: Figure) -> frozenset[str]:
    """What the claim says of its figure, numbers other than the figure itself as "#16".

    An age or a length of time ("women aged 16 to 24") is no figure with a part of the sentence to itself.
    """
    alone = all(other is claimed or other.quantity.kind in (Kind.AGE, Kind.DURATION) for other in claim.figures)
    low, high = (0, len(claim.text)) if alone else claimed.span
    before, after = claim.text[low : claimed.quantity.start], claim.text[claimed.quantity.end : high]
    numbers = {saying for saying in sayings(f"{before} ; {after}") if saying.startswith("#")}
    if _ONE.search(f"{before} ; {after}"):
        numbers.add("#1")
    for other in claim.figures:  # "six months" is a number too
        if other is not claimed and other.quantity.kind in (Kind.AGE, Kind.DURATION):
            numbers |= {f"#{value:f}" for value in (other.quantity.value, other.quantity.high) if value is not None}
    numbers |= {
        saying for saying in sayings(f"{claimed.quantity.unit or ''} {claimed.quantity.per or ''}") if saying[0] != "#"
    }
    words = claim.concepts if alone else claimed.own | claimed.shared
    return frozenset(numbers.union(*(said_by(word) for word in claim.words if word.concept in words)))


def _better(label: Label, said: frozenset[str], here: frozenset[str], title: frozenset[str]) -> frozenset[str]:
    """What the claim says that another heading of the same place holds and none of the figure's does, where that
    heading holds all else that this one shares with the claim. A word of the title ("England") tells rows apart only
    where it is all that a row is called."""
    own = label.concepts & said
    for saying in sorted(said - here):
        for other in label.axis.that_say(saying):
            if own <= other and (_concept(saying) not in title or other <= said):
                return frozenset({saying})
    return frozenset()


def _concept(saying: str) -> str:
    return concept(saying[1:]) if saying.startswith("~") else saying


def _words(claim: Statement, sayings: frozenset[str]) -> str:
    saying = min(sayings)
    return next((word.text for word in claim.words if saying in said_by(word)), saying.lstrip("#=~"))


def left_out(claim: Statement, claimed: Figure, found: Figure) -> str | None:
    """A clause that gives the note by which the figure leaves out what the claim speaks of."""
    said = _said(claim, claimed)
    for note in found.notes:
        for match in _LEFT_OUT.finditer(note):
            for item in _ITEMS.split(match["what"]):
                what = concepts_of("x " + item) - GENERIC_CONCEPTS - found.shared - found.own
                if what and what <= said:
                    return f"a note on the source's figure says “{note}”"
    return None


def other_sign(claim: Statement, found: Figure) -> str | None:
    """A clause for a row of two names, "Surplus or deficit", whose figure has the sign of the other one."""
    label = " ".join(label.text for label in found.labels)
    if not (_MORE.search(label) and _LESS.search(label)):
        return None
    negative = found.quantity.surface.lstrip()[:1] in "-−"
    if negative and _MORE.search(claim.text) and not _LESS.search(claim.text):
        return f"the source's figure is {found.quantity.surface}, less than nothing"
    if not negative and _LESS.search(claim.text) and not _MORE.search(claim.text):
        return f"the source's figure is {found.quantity.surface}, more than nothing"
    return None
