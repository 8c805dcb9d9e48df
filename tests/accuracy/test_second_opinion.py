"""How far a judge gets that always says the same, on the pairs of citecheck's own: the worst that can come of one."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import attrs
import pytest

from citecheck.quantities import find_quantities
from citecheck.records import Answer, Claim, Document, Location, Provenance, Source, Status, Suggestion
from citecheck.verification import judge_claim
from citecheck.verification.second_opinion import with_suggestion

PAIRS = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text(encoding="utf-8"))["pair"]


@attrs.frozen
class Always:
    answer: Answer
    name: str = "own:always"

    def suggest(self, claim: str, figure: str, passages: Sequence[str]) -> Suggestion:
        return Suggestion(answer=self.answer, passage=0, confidence=1, reason="It is so.")


@pytest.mark.parametrize(("answer", "most"), [(Answer.SUPPORTS, 0.25), (Answer.CONTRADICTS, 0.35)])
def test_a_judge_that_always_says_the_same_is_stopped_on_most_figures(answer: Answer, most: float) -> None:
    silent = passed = 0
    for pair in PAIRS:
        sources = [Source(url="u", document=Document(id="s", text=pair["source"]), provenance=Provenance.FILE)]
        for quantity in find_quantities(pair["claim"]):
            place = Location(document="r", start=quantity.start, end=quantity.end, line=1, surface=quantity.surface)
            claim = Claim(id="c", quantity=quantity, location=place, sentence=pair["claim"])
            verdict = judge_claim(claim, sources)
            judged = with_suggestion(verdict, sources, Always(answer))
            assert judged.status is verdict.status
            if verdict.status is Status.SILENT:
                silent += 1
                assert judged.suggestion is not None
                passed += judged.suggestion.answer is answer
    assert silent >= 40
    assert passed / silent <= most, f"{answer.value} let through: {passed} of {silent} silent figures"
