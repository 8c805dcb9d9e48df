"""`verify`: which note is followed, what happens without one, and what the verdict says of the way there."""

from __future__ import annotations

import attrs

from citecheck.quantities import find_quantities
from citecheck.records import (
    Claim,
    Document,
    Ledger,
    Location,
    Note,
    NoteKind,
    Outcome,
    Provenance,
    Reference,
    Retrieval,
    Source,
    Status,
)
from citecheck.verification import verify

PLACE = Location(document="report", start=0, end=1, line=1, surface="x")
PAGE = "The trust owns 31 lighthouses and 9 piers."


@attrs.define
class Shelf:
    """A library of texts by title; a title that it does not hold is not found."""

    texts: dict[str, str]
    provenance: Provenance = Provenance.RECORDED
    asked: list[str | None] = attrs.field(factory=list)

    def retrieve(
        self, reference: Reference | None, *, note: Note | None = None, claim: Claim | None = None
    ) -> Retrieval:
        title = reference.title if reference else None
        self.asked.append(title)
        if reference is None:
            return Retrieval(reference=None, outcome=Outcome.NO_REFERENCE, reason="The note cites nothing.")
        if title == "Boom":
            raise RuntimeError("the shelf broke")
        if title not in self.texts:
            return Retrieval(reference=reference, outcome=Outcome.NOT_FOUND, reason=f"Nothing found for {title}.")
        source = Source(
            url=f"https://{title}",
            document=Document(id="s", text=self.texts[title or ""], title=title),
            provenance=self.provenance,
        )
        return Retrieval(reference=reference, outcome=Outcome.READ, reason="Read.", source=source)


def _note(label: str, *titles: str, kind: NoteKind = NoteKind.REFERENCE) -> Note:
    references = tuple(Reference(text=title, title=title) for title in titles)
    return Note(id=label, label=label, text="; ".join(titles), location=PLACE, kind=kind, references=references)


def _claim(sentence: str, **more: object) -> Claim:
    quantity = find_quantities(sentence)[0]
    return attrs.evolve(
        Claim(id=sentence[:9], quantity=quantity, location=PLACE, sentence=sentence),
        **more,  # type: ignore[arg-type]
    )


def _ledger(claims: list[Claim], notes: list[Note]) -> Ledger:
    return Ledger(document=Document(id="report", text="x"), claims=tuple(claims), notes=tuple(notes))


def test_every_claim_gets_one_verdict_in_order() -> None:
    claims = [
        _claim("The trust owns 31 lighthouses.", markers=("1",), notes=("1",)),
        _claim("There are 12 bells."),
        _claim("The trust has 4 boats.", markers=("2",), notes=("2",)),
    ]
    verdicts = list(verify(_ledger(claims, [_note("1", "Lights"), _note("2", "Lost")]), Shelf({"Lights": PAGE})))
    assert [v.claim for v in verdicts] == claims
    assert [v.status for v in verdicts] == [Status.SUPPORTED, Status.UNCITED, Status.UNREAD]
    assert verdicts[0].note == "1"
    assert verdicts[0].outcome is Outcome.READ
    assert verdicts[2].outcome is Outcome.NOT_FOUND
    assert "Lost" in verdicts[2].reason
    assert {v.document for v in verdicts} == {"report"}


def test_a_marker_without_its_note_is_told() -> None:
    verdict = next(verify(_ledger([_claim("There are 12 bells.", markers=("7",))], []), Shelf({})))
    assert verdict.status is Status.UNCITED
    assert "7" in verdict.reason


def test_all_references_of_a_note_are_asked_and_the_one_that_decides_is_taken() -> None:
    shelf = Shelf({"Birds": "Gulls eat fish.", "Lights": PAGE})
    claim = _claim("The trust owns 31 lighthouses.", markers=("1",), notes=("1",))
    verdict = next(verify(_ledger([claim], [_note("1", "Birds", "Lights")]), shelf))
    assert shelf.asked == ["Birds", "Lights"]
    assert verdict.status is Status.SUPPORTED
    assert verdict.evidence[0].url == "https://Lights"


def test_a_silent_verdict_tells_of_the_source_that_was_not_read() -> None:
    claim = _claim("The trust owns 77 lanterns.", markers=("1",), notes=("1",))
    verdict = next(verify(_ledger([claim], [_note("1", "Lights", "Lost")]), Shelf({"Lights": PAGE})))
    assert verdict.status is Status.SILENT
    assert "Nothing found for Lost." in verdict.reason


def test_a_comment_is_given_to_the_library_with_its_prose() -> None:
    shelf = Shelf({})
    claim = _claim("The trust owns 31 lighthouses.", markers=("1",), notes=("1",))
    verdict = next(verify(_ledger([claim], [_note("1", kind=NoteKind.COMMENT)]), shelf))
    assert shelf.asked == [None]
    assert verdict.status is Status.UNREAD
    assert verdict.outcome is Outcome.NO_REFERENCE


def test_a_claim_inside_a_note_uses_the_references_of_that_note() -> None:
    claim = _claim("The trust owns 31 lighthouses.", in_note="4")
    verdict = next(verify(_ledger([claim], [_note("4", "Lights")]), Shelf({"Lights": PAGE})))
    assert verdict.status is Status.SUPPORTED
    assert verdict.note == "4"


def test_a_drifted_marker_is_told() -> None:
    claim = _claim("The trust owns 31 lighthouses.", markers=("3",), notes=("4",))
    notes = [_note("3", kind=NoteKind.EMPTY), _note("4", "Lights")]
    verdict = next(verify(_ledger([claim], notes), Shelf({"Lights": PAGE})))
    assert verdict.status is Status.SUPPORTED
    assert "Marker 3 points at an empty note; note 4 fits" in verdict.reason


def test_what_rests_on_a_reconstruction_says_so() -> None:
    shelf = Shelf({"Lights": PAGE}, provenance=Provenance.RECONSTRUCTION)
    claim = _claim("The trust owns 31 lighthouses.", markers=("1",), notes=("1",))
    verdict = next(verify(_ledger([claim], [_note("1", "Lights")]), shelf))
    assert verdict.provenance is Provenance.RECONSTRUCTION
    assert verdict.evidence[0].provenance is Provenance.RECONSTRUCTION


def test_a_fault_on_one_claim_does_not_end_the_run() -> None:
    claims = [
        _claim("The trust owns 5 rafts.", markers=("1",), notes=("1",)),
        _claim("The trust owns 31 lighthouses.", markers=("2",), notes=("2",)),
    ]
    verdicts = list(verify(_ledger(claims, [_note("1", "Boom"), _note("2", "Lights")]), Shelf({"Lights": PAGE})))
    assert verdicts[0].status is Status.UNREAD
    assert verdicts[0].outcome is Outcome.FAILED
    assert "the shelf broke" in verdicts[0].reason
    assert verdicts[1].status is Status.SUPPORTED
