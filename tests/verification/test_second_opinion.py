"""A second opinion: who is asked what, and which answers arithmetic lets pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.errors import JudgeError
from citecheck.quantities import find_quantities
from citecheck.records import (
    Answer,
    Claim,
    Document,
    Ledger,
    Location,
    Note,
    Outcome,
    Provenance,
    Reference,
    Retrieval,
    Source,
    Status,
    Suggestion,
    Verdict,
)
from citecheck.verification import judge_claim, verify
from citecheck.verification.second_opinion import MOST_CHARACTERS, MOST_PASSAGES, with_suggestion

PLACE = Location(document="report", start=0, end=1, line=1, surface="x")


@attrs.define
class Says:
    """A judge that says one thing, and keeps what it was asked."""

    answer: Any = Answer.SUPPORTS
    passage: int | None = 0
    confidence: float = 0.9
    reason: str = "Because."
    name: str = "own:says"
    asked: list[tuple[str, str, tuple[str, ...]]] = attrs.field(factory=list)

    def suggest(self, claim: str, figure: str, passages: Sequence[str]) -> Suggestion:
        self.asked.append((claim, figure, tuple(passages)))
        return Suggestion(
            answer=self.answer, passage=self.passage, confidence=self.confidence, reason=self.reason, by="chat:somebody"
        )


@attrs.frozen
class Raises:
    error: BaseException
    name: str = "own:raises"

    def suggest(self, claim: str, figure: str, passages: Sequence[str]) -> Suggestion:
        raise self.error


def claim(sentence: str) -> Claim:
    return Claim(id="c", quantity=find_quantities(sentence)[0], location=PLACE, sentence=sentence)


def source(text: str, url: str = "https://lights.example") -> Source:
    return Source(url=url, document=Document(id="s", text=text, title="Lights"), provenance=Provenance.RECORDED)


def asked(sentence: str, judge: Any, *texts: str) -> tuple[Verdict, Verdict]:
    """The verdict without and with the judge."""
    sources = [source(text) for text in texts]
    before = judge_claim(claim(sentence), sources)
    return before, with_suggestion(before, sources, judge)


def suggestion(sentence: str, judge: Any, *texts: str) -> Suggestion:
    before, after = asked(sentence, judge, *texts)
    assert before.status is Status.SILENT
    assert after.suggestion is not None
    assert attrs.evolve(after, suggestion=None) == before
    return after.suggestion


OIL = "The lighthouse burns 70 litres of oil."
KEEPERS = "Gulls eat fish. The keepers take 70 litres each night for the lamp. They sleep by day."


def test_a_figure_said_in_other_words_becomes_a_suggestion_with_its_passage() -> None:
    said = suggestion(OIL, Says(), KEEPERS)
    assert (said.answer, said.confidence, said.reason) == (Answer.SUPPORTS, 0.9, "Because.")
    assert said.evidence is not None
    assert said.evidence.text == "The keepers take 70 litres each night for the lamp."
    start, end = said.evidence.location.start, said.evidence.location.end
    assert KEEPERS[start:end] == said.evidence.location.surface
    assert "70 litres" in said.evidence.location.surface
    assert (said.evidence.url, said.evidence.title) == ("https://lights.example", "Lights")
    assert said.evidence.provenance is Provenance.RECORDED


def test_a_judge_is_named_by_its_own_name_and_nothing_of_it_is_taken_on_trust() -> None:
    said = suggestion(OIL, Says(name="own:x", reason="It  is\nso. " * 100), KEEPERS)
    assert said.by == "own:x"
    assert "\n" not in said.reason
    assert len(said.reason) <= 310
    assert said.passage is None


def test_the_thing_under_another_name_is_what_a_judge_is_for() -> None:
    said = suggestion("The union has 1,240 offices.", Says(), "The union keeps 1,240 branches. Gulls eat fish.")
    assert said.answer is Answer.SUPPORTS


@pytest.mark.parametrize(
    ("sentence", "text", "why"),
    [
        ("In 2016 the trust had 45 boats.", "In 2012 the trust had 31 boats.", "45 does not stand in the passage"),
        ("In 2016 the trust had 31 boats.", "In 2012 the trust had 31 boats.", "for 2012, the report's for 2016"),
        ("The trust bought 31 boats.", "The trust may buy 31 boats by the end of the decade.", "a plan or forecast"),
        ("In Wales 31% of boats leak.", "In Scotland 31% of boats leak.", "for Scotland, the report's for Wales"),
        ("The trust had 62 boats.", "The trust had over 60 boats, all painted red.", "62 does not stand"),
        ("Repairs of piers cost £86m.", "Repairs of piers and roads together cost £86m.", "piers only"),
        ("The dredger cost £31m.", "The dredger weighs a lot. There were 31 men on it.", "does not stand"),
    ],
)
def test_what_arithmetic_found_to_be_otherwise_stays_so(sentence: str, text: str, why: str) -> None:
    judge = Says()
    said = suggestion(sentence, judge, text)
    assert judge.asked
    assert said.answer is Answer.CANNOT_TELL
    assert why in said.reason
    assert "“supports”, which is not taken" in said.reason
    assert said.evidence is None
    assert said.confidence == 0


def test_a_figure_in_words_is_the_same_figure() -> None:
    said = suggestion(
        "Half of the crew went home.", Says(), "Fifty per cent of those who sailed went ashore. It rained."
    )
    assert said.answer is Answer.SUPPORTS


def test_contradicts_needs_a_figure_to_hold_against_the_claims() -> None:
    said = suggestion(
        "In 2016 the trust had 45 boats.", Says(answer=Answer.CONTRADICTS), "In 2012 the trust had 31 boats."
    )
    assert said.answer is Answer.CANNOT_TELL
    assert "for 2012, the report's for 2016" in said.reason
    said = suggestion("The trust had 62 boats.", Says(answer=Answer.CONTRADICTS), "The trust had over 60 boats.")
    assert said.answer is Answer.CANNOT_TELL
    assert "no figure to hold against 62" in said.reason
    said = suggestion(
        "The union has 1,240 offices.", Says(answer=Answer.CONTRADICTS), "The union keeps 1,530 branches here."
    )
    assert said.answer is Answer.CONTRADICTS
    assert said.evidence is not None
    assert said.evidence.location.surface.startswith("1,530")


@pytest.mark.parametrize("passage", [None, -1, 1, 10**9])
def test_an_answer_without_one_of_its_passages_is_not_taken(passage: int | None) -> None:
    said = suggestion(OIL, Says(passage=passage), KEEPERS)
    assert said.answer is Answer.CANNOT_TELL
    assert "none of the passages" in said.reason


def test_cannot_tell_is_kept_as_it_is() -> None:
    said = suggestion(OIL, Says(answer=Answer.CANNOT_TELL, passage=None, reason="Too little."), KEEPERS)
    assert (said.answer, said.reason) == (Answer.CANNOT_TELL, "Too little.")


@pytest.mark.parametrize(
    ("sentence", "text", "status"),
    [
        ("The trust owns 31 boats.", "The trust owns 31 boats.", Status.SUPPORTED),
        ("The trust owns about 30 boats.", "The trust owns 31 boats.", Status.ROUNDED),
        ("The trust owns 45 boats.", "The trust owns 31 boats.", Status.CONTRADICTED),
    ],
)
def test_only_silent_claims_are_shown_to_a_judge(sentence: str, text: str, status: Status) -> None:
    judge = Says(answer=Answer.CONTRADICTS)
    before, after = asked(sentence, judge, text)
    assert before.status is status
    assert after == before
    assert judge.asked == []


def test_a_judge_sees_the_sentence_the_figure_and_a_few_short_passages_only() -> None:
    judge = Says(answer=Answer.CANNOT_TELL)
    noise = " ".join(f"On pier {number} the keepers mend {number + 100} nets of the trust." for number in range(300))
    suggestion(OIL, judge, f"{noise} {KEEPERS}", "Oil is dear. " + "The lamp of oil burns, the rain falls, " * 200)
    ((sentence, figure, passages),) = judge.asked
    assert (sentence, figure) == (OIL, "70 litres")
    assert 1 <= len(passages) <= MOST_PASSAGES
    assert max(map(len, passages)) <= MOST_CHARACTERS
    assert "The keepers take 70 litres each night for the lamp." in passages[0]
    assert not any("Lights" in passage or "lights.example" in passage for passage in passages)


def test_a_passage_comes_with_the_sentences_beside_it_and_a_row_of_a_table_alone() -> None:
    judge = Says(answer=Answer.CANNOT_TELL)
    suggestion(OIL, judge, KEEPERS)
    assert judge.asked[0][2] == (KEEPERS,)
    judge = Says()
    table = "Tower\tLitres\nNorth\t70\nSouth\t85\n"
    suggestion(OIL, judge, table)
    assert all("70" not in passage or "85" not in passage for passage in judge.asked[0][2])


def test_passages_of_all_sources_are_shown_those_with_the_figure_first() -> None:
    judge = Says()
    said = suggestion(OIL, judge, "The lighthouse burns oil, 12 tons of it.", KEEPERS)
    assert "70 litres" in judge.asked[0][2][0]
    assert any("12 tons" in passage for passage in judge.asked[0][2])
    assert said.answer is Answer.SUPPORTS


def test_where_no_passage_bears_on_the_claim_nobody_is_asked() -> None:
    judge = Says()
    said = suggestion(OIL, judge, "Gulls eat fish.")
    assert judge.asked == []
    assert said.answer is Answer.CANNOT_TELL
    assert said.by == "own:says"
    assert "not asked" in said.reason


@pytest.mark.parametrize(
    ("judge", "reason"),
    [
        (Raises(JudgeError("own:raises", "the line is dead")), "the line is dead"),
        (Raises(RuntimeError("Bearer sk-1234567890")), "it broke (RuntimeError)"),
        (Raises(RecursionError("deep")), "it broke (RecursionError)"),
        (Says(confidence=float("nan")), "it broke (ValueError)"),
        (Says(confidence=7), "it broke (ValueError)"),
        (object(), "it broke (AttributeError)"),
    ],
)
def test_a_judge_that_breaks_changes_no_verdict_and_is_told(judge: Any, reason: str) -> None:
    said = suggestion(OIL, judge, KEEPERS)
    assert said.answer is Answer.NOT_HAD
    assert said.reason == reason


def test_a_judge_that_answers_with_something_else_is_told() -> None:
    class Mute(Says):
        def suggest(self, claim: str, figure: str, passages: Sequence[str]) -> Any:
            return "supports"

    said = suggestion(OIL, Mute(), KEEPERS)
    assert said.answer is Answer.NOT_HAD
    assert "answered with str" in said.reason


def test_an_interrupt_is_not_held_back() -> None:
    with pytest.raises(KeyboardInterrupt):
        asked(OIL, Raises(KeyboardInterrupt()), KEEPERS)


@given(st.sampled_from(list(Answer)), st.integers(-2, 7), st.floats(0, 1), st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_whatever_a_judge_says_the_status_stays_and_no_absent_figure_is_supported(
    answer: Answer, passage: int, confidence: float, reason: str
) -> None:
    judge = Says(answer=answer, passage=passage, confidence=confidence, reason=reason)
    said = suggestion(
        "The trust lost 613 lanterns.", judge, "The trust lost lanterns. It has 31 boats. 5 lanterns burn."
    )
    assert said.answer is not Answer.SUPPORTS


class Shelf:
    """A library with one source."""

    def __init__(self, text: str) -> None:
        self._text = text

    def retrieve(
        self, reference: Reference | None, *, note: Note | None = None, claim: Claim | None = None
    ) -> Retrieval:
        if reference is None:
            return Retrieval(reference=None, outcome=Outcome.NO_REFERENCE, reason="The note cites nothing.")
        return Retrieval(reference=reference, outcome=Outcome.READ, reason="Read.", source=source(self._text))


def ledger(*claims: Claim) -> Ledger:
    notes = (
        Note(id="1", label="1", text="x", location=PLACE, references=(Reference(text="x", title="x"),)),
        Note(id="2", label="2", text="", location=PLACE),
    )
    return Ledger(document=Document(id="report", text="x"), claims=claims, notes=notes)


def test_verify_asks_about_silent_claims_and_is_as_before_without_a_judge() -> None:
    claims = [
        attrs.evolve(claim(OIL), notes=("1",), markers=("1",)),
        attrs.evolve(claim("The crew sleep 9 hours by day."), notes=("2",), markers=("2",)),
        claim("There are 12 bells."),
        attrs.evolve(claim("The keepers take 70 litres each night."), notes=("1",), markers=("1",)),
    ]
    judge = Says()
    plain = list(verify(ledger(*claims), Shelf(KEEPERS)))
    with_judge = list(verify(ledger(*claims), Shelf(KEEPERS), judge=judge))
    assert [v.status for v in plain] == [Status.SILENT, Status.UNREAD, Status.UNCITED, Status.SUPPORTED]
    assert [attrs.evolve(v, suggestion=None) for v in with_judge] == plain
    assert [v.suggestion is not None for v in with_judge] == [True, False, False, False]
    assert [sentence for sentence, *_ in judge.asked] == [OIL]
    assert with_judge[0].suggestion is not None
    assert with_judge[0].suggestion.answer is Answer.SUPPORTS
