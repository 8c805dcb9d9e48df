"""The passages most like a claim: the quick way finds what going through all of them would."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.records import Document
from citecheck.verification.passages import Passage, Reading, read_source
from citecheck.verification.ranking import shortlist
from citecheck.verification.statement import Statement, read_statement

_WORDS = "ferries harbour Selwick Marden rents tenants crossings wages 12 340 2015 three children budget".split()
_SENTENCE = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(" ".join)


def _all_gone_through(reading: Reading, claim: Statement, numbers: tuple[str, ...], most: int) -> list[Passage]:
    def score(passage: Passage) -> float:
        before = reading.passages[passage.index - 1].concepts if passage.index else frozenset()
        total = 0.0
        for concept in sorted(claim.concepts):
            weight = reading.weight(concept) * (2.0 if concept in claim.names else 1.0)
            total += weight * (concept in passage.concepts)
            total += weight * 0.3 * (concept in before)
        return total

    ranked = sorted(reading.passages, key=lambda passage: (-score(passage), passage.index))
    chosen = [passage for passage in ranked if score(passage) and passage.has_figure][:most]
    holding = {index for number in numbers for index in reading.digits.get(number, ())}
    return chosen + [p for p in ranked if p.index in holding and p not in chosen][:most]


@settings(max_examples=150, deadline=None)
@given(st.lists(_SENTENCE, min_size=1, max_size=60), _SENTENCE, st.integers(1, 6))
def test_the_best_are_those_of_all(sentences: list[str], claim: str, most: int) -> None:
    reading = read_source(Document(id="s", text="\n\n".join(f"The {sentence}." for sentence in sentences)))
    statement = read_statement(claim)
    found = shortlist(reading, statement, ("340", "12"), most)
    assert list(found) == _all_gone_through(reading, statement, ("340", "12"), most)


def test_a_passage_without_a_word_of_the_claim_is_found_by_its_number() -> None:
    reading = read_source(Document(id="s", text="No ferry sailed.\n\nSome 4,180 were kept.\n\nRents rose by 3%."))
    (first, *_) = shortlist(reading, read_statement("The port holds 4,180 containers."), ("4180",))
    assert first.text == "Some 4,180 were kept."
