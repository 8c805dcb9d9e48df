"""Parts and wholes as the operands of a sum: shares, what is left, portions, totals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.records import Kind
from citecheck.verification.statement import Figure
from citecheck.verification.sums import arithmetic
from citecheck.verification.sums.asked import CUES, Asked, Shape
from citecheck.verification.sums.operands import Operand, Scene, alike, nouns
from citecheck.verification.sums.pairs import SMALLEST, Found, label_of, pairs_of, votes_between
from citecheck.verification.values import in_points
from citecheck.verification.vocabulary import GENERIC_CONCEPTS
from citecheck.verification.words import concepts_of

# --- part and whole

_OF = re.compile(
    r"^[^.;\d]{0,25}?\b(?:of|out of|from among|among|in)\s+(?:the|all|those|its|their|our|some|about)?\s*$",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"(?:^|[,;:.]\s)(?:out\s)?of\s(?!wh|the[sm]|those)(?:[\w’']+\s){0,3}$", re.IGNORECASE)
_OF_WHICH = re.compile(r"\b(?:of (?:which|whom|these|those|them)|including)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\bof (?:which|whom|these|those|them)\b", re.IGNORECASE)
_WHOLE_COLUMN = re.compile(
    r"\b(?:total|all|played|number|asked|entered|sample|population|overall|base)\b", re.IGNORECASE
)


def _part_of(scene: Scene, part: Operand, whole: Operand) -> bool | None:
    """Whether one figure is a part of the other: True where the sentence says so, None where it cannot be."""
    mine, theirs = part.quantity, whole.quantity
    if part.change or whole.change or not mine.value < theirs.value:
        return None
    if mine.kind is not theirs.kind or mine.kind in (Kind.PERCENT, Kind.RATIO, Kind.DURATION, Kind.AGE):
        return None
    if mine.per or theirs.per or mine.high is not None or theirs.high is not None:
        return None
    if mine.kind is not Kind.COUNT and mine.unit != theirs.unit:
        return None
    text = whole.statement.text
    if part.passage is not whole.passage:
        if part.column:
            return None
        lead = part.statement.text[: mine.start]
        return True if _OF_THEM.search(lead[-60:]) and part.place == whole.place + 1 else None
    if part.column:
        return True if _WHOLE_COLUMN.search(whole.column) and not _WHOLE_COLUMN.search(part.column) else None
    if mine.end <= theirs.start:
        if _OF.match(text[mine.end : theirs.start]):
            return True
    elif (
        (not scene.between(part, whole) and _OF_THE.search(text[: theirs.start][-30:]))
        or _OF_WHICH.search(text[theirs.end : mine.start])
        or _OF_THEM.match(text[mine.end : mine.end + 14].lstrip())
    ):
        return True
    one, two = nouns(part), nouns(whole)
    return None if one and two and not one & two else False


def shares(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    for part, whole in pairs_of(scene):
        if votes_between(part, whole) and (worked := arithmetic.vote(part.quantity, whole.quantity)):
            yield Found(shape, (part, whole), worked, False)
        said = _part_of(scene, part, whole)
        if said is None:
            continue
        if not said and not nouns(whole) & ask.names:
            continue  # nothing says that the one is a part of the other, nor does the claim name the whole
        if worked := arithmetic.share(part.quantity, whole.quantity):
            yield Found(shape, (part, whole), worked, said)


def rests(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    """What is left of a hundred per cent, where the claim denies what the source says or the other way round."""
    for operand in scene.operands:
        if operand.passage is not scene.anchor or operand.quantity.kind not in (Kind.PERCENT, Kind.RATIO):
            continue
        if in_points(operand.quantity) or operand.change or operand.quantity.unit == "times":
            continue
        said = operand.known - GENERIC_CONCEPTS - CUES
        if operand.figure.negated == claimed.negated or 3 * len(said & ask.names) < 2 * len(said):
            continue
        if worked := arithmetic.rest(operand.quantity):
            yield Found(shape, (operand,), worked, False)


_THE_REST = re.compile(r"\b(?:the|all the) (?:rest|remainder|remaining|others?)\b(?P<said>[^.;]*)", re.IGNORECASE)


def _left_over(part: Operand, whole: Operand, claimed: Figure) -> bool:
    """ "Of 250 flats 90 are let and the rest are empty", where the claim says so of its figure."""
    match = _THE_REST.search(whole.statement.text)
    if match is None or whole.passage is not part.passage:
        return False
    said = concepts_of("x " + match["said"]) - GENERIC_CONCEPTS
    return bool(said & (claimed.own | claimed.shared))


def portions(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    for part, whole in pairs_of(scene):
        if _part_of(scene, part, whole) and _left_over(part, whole, claimed):
            same = arithmetic.conversion(whole.quantity, claimed.quantity) is not None
            if same and (worked := arithmetic.remainder(part.quantity, whole.quantity)):
                yield Found(shape, (part, whole), worked, True)
        share = part.quantity
        if share.kind not in (Kind.PERCENT, Kind.RATIO) or share.unit == "times" or share.high is not None:
            continue
        if part.change or whole.change or in_points(share) or whole.quantity.high is not None:
            continue
        if part.figure.direction and part.figure.role:
            continue
        if whole.quantity.kind is not claimed.quantity.kind or whole.quantity.per or whole.quantity.value < SMALLEST:
            continue
        if claimed.quantity.kind is not Kind.COUNT and whole.quantity.unit != claimed.quantity.unit:
            continue
        if abs(part.place - whole.place) > 1 or any(_same_kind(o, whole) for o in _amid(scene, part, whole)):
            continue
        said = part.figure.core - whole.figure.noun - GENERIC_CONCEPTS - CUES
        if said and not said & (claimed.own | claimed.shared):
            continue
        if worked := arithmetic.portion(share, whole.quantity):
            yield Found(shape, (part, whole), worked, False)


def _amid(scene: Scene, one: Operand, two: Operand) -> tuple[Operand, ...]:
    first, last = sorted((scene.operands.index(one), scene.operands.index(two)))
    return scene.operands[first + 1 : last]


def _same_kind(one: Operand, two: Operand) -> bool:
    return one.quantity.kind is two.quantity.kind and not one.change


# --- totals

_LONGEST_LIST = 8


def totals(scene: Scene, claimed: Figure, ask: Asked, shape: Shape) -> Iterator[Found]:
    """Runs of figures of one sort in one sentence, and cells of one column."""
    groups: dict[object, list[Operand]] = {}
    for operand in scene.operands:
        if operand.quantity.high is not None or operand.quantity.kind is Kind.PERCENT:
            continue
        if operand.change != claimed.change or (operand.change and operand.figure.direction != claimed.direction):
            continue
        if arithmetic.conversion(operand.quantity, claimed.quantity) is None:
            continue
        key = operand.column or (
            "prose" if operand.passage is None or abs(operand.place - _index(scene)) <= 1 else None
        )
        if key is not None:
            groups.setdefault(key, []).append(operand)
    for column, members in groups.items():
        runs = [
            members[i:j] for i in range(len(members)) for j in range(i + 2, min(len(members), i + _LONGEST_LIST) + 1)
        ]
        if column != "prose":
            named = [o for o in members if label_of(o) & ask.names]
            runs = [members] + ([named] if 2 <= len(named) < len(members) else [])
        for run in runs:
            if scene.anchor not in {o.passage for o in run} or not all(alike(run[0], o) for o in run[1:]):
                continue
            if worked := arithmetic.total([o.quantity for o in run]):
                whole = len(run) == len(members)
                yield Found(shape, tuple(run), worked, whole and len({o.passage for o in run}) == 1)


def _index(scene: Scene) -> int:
    return scene.anchor.index if scene.anchor else -1
