"""A second opinion on a silent verdict: what a judge is shown, and what of its answer is kept.

A judge can be wrong, and its passages are written by strangers who may want it to be. So arithmetic goes over its
answer: "supports" needs the claimed figure in the passage that the judge names, and "contradicts" a figure that can be
held against it; neither counts where that figure is of another time or place, or otherwise not what the report says.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from citecheck.errors import JudgeError
from citecheck.records import Answer, Evidence, Source, Status, Suggestion, Verdict
from citecheck.verification.conflict import Conflict
from citecheck.verification.interface import Judge
from citecheck.verification.judgement import numbers_of
from citecheck.verification.matching import Candidate, candidates
from citecheck.verification.passages import Passage, Reading, locate, read_source
from citecheck.verification.ranking import shortlist
from citecheck.verification.statement import Figure, Statement, read_statement
from citecheck.verification.values import Relation
from citecheck.verification.verdicts import figure_of, sentence_of
from citecheck.verification.wording import plain, shorten

MOST_PASSAGES = 5
"""Passages that a judge is shown, over all sources of a claim."""
MOST_CHARACTERS = 1500
"""Of one passage with its neighbours; a passage that is longer with them is shown alone."""
_MOST_REASON = 300


@attrs.frozen(eq=False)
class _Shown:
    """A passage and the sentences beside it, as a judge is shown them."""

    source: Source
    reading: Reading
    passages: tuple[Passage, ...]

    @property
    def text(self) -> str:
        return " ".join(passage.text for passage in self.passages)


def with_suggestion(verdict: Verdict, sources: Sequence[Source], judge: Judge) -> Verdict:
    """The verdict with what `judge` suggests. One that is not silent comes back as it is, its claim shown to nobody.

    Never raises for what the judge does: where no answer was had, the suggestion says so.
    """
    if verdict.status is not Status.SILENT:
        return verdict
    name = "a judge without a name"
    try:
        name = judge.name
        suggestion = _suggestion(verdict, sources, judge)
    except JudgeError as error:
        suggestion = Suggestion(answer=Answer.NOT_HAD, reason=error.reason)
    except Exception as error:  # noqa: BLE001 - a judge must not change a verdict, not even by breaking
        # Only the sort of error: its words may hold what was sent, a key among it.
        suggestion = Suggestion(answer=Answer.NOT_HAD, reason=f"it broke ({type(error).__name__})")
    reason = shorten(suggestion.reason, _MOST_REASON)
    return attrs.evolve(verdict, suggestion=attrs.evolve(suggestion, by=name, reason=reason, passage=None))


def _suggestion(verdict: Verdict, sources: Sequence[Source], judge: Judge) -> Suggestion:
    claim = verdict.claim
    statement = read_statement(sentence_of(claim))
    figure = figure_of(statement, claim)
    shown = _shown(statement, figure, sources)
    if not shown:
        return Suggestion(
            answer=Answer.CANNOT_TELL,
            reason="It was not asked: no passage with a figure speaks of anything in the claim.",
        )
    said = judge.suggest(statement.text, plain(claim.quantity), tuple(part.text for part in shown))
    if not isinstance(said, Suggestion):
        raise JudgeError(judge.name, f"it answered with {type(said).__name__}, not with a Suggestion")
    said = attrs.evolve(said, confidence=round(said.confidence, 2), evidence=None)
    if said.answer not in (Answer.SUPPORTS, Answer.CONTRADICTS):
        return said
    if said.passage is None or not 0 <= said.passage < len(shown):
        return _refused(said, "it names none of the passages that it was shown")
    part = shown[said.passage]
    found = candidates(statement, figure, part.reading, part.passages)
    if said.answer is Answer.SUPPORTS:
        answering = [c for c in found if c.comparison.agrees]
        lacking = f"{plain(figure.quantity)} does not stand in the passage that it names"
    else:
        answering = [c for c in found if c.comparison.relation is not Relation.COMPATIBLE]
        lacking = f"the passage that it names has no figure to hold against {plain(figure.quantity)}"
    settled = [_settled(candidate, said.answer) for candidate in answering]
    taken = next((c for c, conflict in zip(answering, settled, strict=True) if conflict is None), None)
    if taken is not None:
        return attrs.evolve(said, evidence=_evidence(part, taken))
    return _refused(said, settled[0].reason if settled and settled[0] is not None else lacking)


def _settled(candidate: Candidate, answer: Answer) -> Conflict | None:
    """What arithmetic knows against the answer: another time, place, direction, a plan for a fact.

    That the thing counted has another name is no such knowledge: whether "branches" are "offices" is what one asks a
    judge for.
    """
    known = [conflict for conflict in candidate.conflicts if conflict.kind not in ("thing", "counted")]
    if answer is Answer.CONTRADICTS:
        known = [conflict for conflict in known if not conflict.contradicts]
    return known[0] if known else None


def _refused(said: Suggestion, why: str) -> Suggestion:
    """In the place of an answer that arithmetic does not let pass."""
    reason = f"It says “{said.answer.value}”, which is not taken: {why}."
    return Suggestion(answer=Answer.CANNOT_TELL, reason=reason, recorded_at=said.recorded_at)


def _shown(claim: Statement, claimed: Figure, sources: Sequence[Source]) -> list[_Shown]:
    """The passages most worth showing: those that hold the figure, then those with one like it, then by their words."""
    ranked: list[tuple[int, int, int, Source, Reading, Passage]] = []
    for number, source in enumerate(sources):
        reading = read_source(source.document)
        passages = shortlist(reading, claim, numbers_of(claimed))
        tiers: dict[int, int] = {}
        for candidate in candidates(claim, claimed, reading, passages):
            same_unit = candidate.figure.quantity.unit == claimed.quantity.unit
            tier = (0 if same_unit else 1) if candidate.comparison.agrees else 2  # "pier 70" after "70 litres"
            tiers[candidate.passage.index] = min(tier, tiers.get(candidate.passage.index, tier))
        for place, passage in enumerate(passages):
            ranked.append((tiers.get(passage.index, 3), place, number, source, reading, passage))
    ranked.sort(key=lambda entry: entry[:3])
    shown: list[_Shown] = []
    taken: set[tuple[int, int]] = set()
    for _, _, number, source, reading, passage in ranked:
        if len(shown) == MOST_PASSAGES:
            break
        if (number, passage.index) in taken:
            continue
        around = _with_neighbours(reading, passage)
        taken.update((number, member.index) for member in around)
        shown.append(_Shown(source, reading, around))
    return shown


def _with_neighbours(reading: Reading, passage: Passage) -> tuple[Passage, ...]:
    """The passage with the sentence on either side, which may say what "it" is; a row of a table stands alone."""
    if passage.cells:
        return (passage,)
    beside = reading.passages[max(0, passage.index - 1) : passage.index + 2]
    around = tuple(member for member in beside if not member.cells)
    return around if sum(len(member.text) + 1 for member in around) <= MOST_CHARACTERS else (passage,)


def _evidence(part: _Shown, candidate: Candidate) -> Evidence:
    quantity = candidate.figure.quantity
    document = part.reading.document
    start, end = locate(document, candidate.passage, quantity.start, quantity.end)
    return Evidence(
        text=candidate.passage.text,
        location=document.locate(start, end),
        url=part.source.url,
        title=part.source.document.title,
        provenance=part.source.provenance,
    )
