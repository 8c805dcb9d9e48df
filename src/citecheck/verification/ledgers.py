"""Every claim of a ledger to its verdict: which note, which source, what it says."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from citecheck.records import Claim, Ledger, Note, NoteKind, Outcome, Provenance, Reference, Retrieval, Status, Verdict
from citecheck.verification.interface import Judge, Retriever
from citecheck.verification.second_opinion import with_suggestion
from citecheck.verification.verdicts import judge_claim


def verify(ledger: Ledger, library: Retriever, *, judge: Judge | None = None) -> Iterator[Verdict]:
    """One verdict for every claim of the ledger, in its order.

    A claim without a note is UNCITED; one whose source was not had is UNREAD, with the retrieval's outcome and reason.
    What goes wrong on one claim does not end the run: the claim is told as unread, with the fault in its reason.
    `judge` is asked about silent claims only. What it says becomes `Verdict.suggestion`, and changes nothing else.
    """
    notes = {note.id: note for note in ledger.notes}
    for claim in ledger.claims:
        try:
            verdict = _verdict(claim, ledger, notes, library, judge)
        except Exception as error:  # noqa: BLE001 - one claim must not take the others with it; the reason tells
            verdict = Verdict(
                status=Status.UNREAD,
                claim=claim,
                reason=f"This claim could not be judged: {type(error).__name__}: {error}.",
                outcome=Outcome.FAILED,
            )
        yield attrs.evolve(verdict, document=ledger.document.id)


def _verdict(
    claim: Claim,
    ledger: Ledger,
    notes: dict[str, Note],
    library: Retriever,
    judge: Judge | None,
) -> Verdict:
    cited = [notes[id] for id in claim.notes if id in notes]
    own = notes.get(claim.in_note) if claim.in_note else None
    if own is not None and own not in cited:
        cited = [own, *cited]
    if not cited:
        if claim.notes or claim.markers:
            return Verdict(status=Status.UNCITED, claim=claim, reason=_no_note(claim, ledger))
        return Verdict(status=Status.UNCITED, claim=claim, reason="The claim has no note.")
    tried: list[tuple[Note, Retrieval]] = []
    for note in cited:
        references: tuple[Reference | None, ...] = note.references or (None,)
        tried.extend((note, library.retrieve(reference, note=note, claim=claim)) for reference in references)
    read = [(note, retrieval) for note, retrieval in tried if retrieval.outcome is Outcome.READ and retrieval.sources]
    if not read:
        return _unread(claim, ledger, tried)
    verdict = _judged(claim, ledger, read, tried)
    if judge is None:
        return verdict
    return with_suggestion(verdict, [source for _, retrieval in read for source in retrieval.sources], judge)


def _no_note(claim: Claim, ledger: Ledger) -> str:
    """Why a claim that has a marker has no note."""
    labels = ", ".join(claim.markers) or ", ".join(claim.notes)
    cited = [marker for marker in ledger.citations if marker.label in claim.markers]
    if not cited:
        return f"The text points at note {labels}, which is not there."
    if several := next((marker.candidates for marker in cited if marker.candidates), ()):
        return f"The claim is cited as {labels}, which may be any of {len(several)} works: {', '.join(several)}."
    if not any(character.isdigit() for character in labels):
        return f"The claim is cited as {labels}, but the text before it does not say which work that is."
    what = "is not in its list of references" if ledger.entries else "the document has no list of references"
    return f"The claim is cited as {labels}, {'which' if ledger.entries else 'but'} {what}."


def _judged(
    claim: Claim, ledger: Ledger, read: list[tuple[Note, Retrieval]], tried: list[tuple[Note, Retrieval]]
) -> Verdict:
    order = {Status.SUPPORTED: 3, Status.ROUNDED: 2, Status.CONTRADICTED: 1, Status.SILENT: 0}
    best: tuple[Note, Verdict] | None = None
    rests_on_reconstruction = False
    for note, retrieval in read:
        verdict = judge_claim(claim, retrieval.sources)
        rests_on_reconstruction |= verdict.provenance is Provenance.RECONSTRUCTION
        if best is None or order[verdict.status] > order[best[1].status]:
            best = (note, verdict)
    assert best is not None
    note, verdict = best
    reason = verdict.reason
    missed = [(n, r) for n, r in tried if r.outcome is not Outcome.READ]
    if missed and verdict.status is Status.SILENT:
        reason += f" Another source of the note was not read: {missed[0][1].reason}"
    reason += _drift(claim, ledger, note)
    provenance = Provenance.RECONSTRUCTION if rests_on_reconstruction else verdict.provenance
    return attrs.evolve(verdict, reason=reason, note=note.id, outcome=Outcome.READ, provenance=provenance)


def _unread(claim: Claim, ledger: Ledger, tried: list[tuple[Note, Retrieval]]) -> Verdict:
    note, retrieval = min(tried, key=lambda pair: _TELLS[pair[1].outcome])
    return Verdict(
        status=Status.UNREAD,
        claim=claim,
        reason=retrieval.reason + _drift(claim, ledger, note),
        note=note.id,
        outcome=retrieval.outcome,
    )


# Of several failed attempts the one that a sub-editor can do most about is told.
_TELLS = {
    outcome: rank
    for rank, outcome in enumerate(
        (
            Outcome.READ,
            Outcome.PAYWALL,
            Outcome.AMBIGUOUS,
            Outcome.UNREADABLE,
            Outcome.FAILED,
            Outcome.REFUSED,
            Outcome.NOT_RECORDED,
            Outcome.NOT_FOUND,
            Outcome.VAGUE,
            Outcome.NO_REFERENCE,
        )
    )
}


def _drift(claim: Claim, ledger: Ledger, note: Note) -> str:
    """A clause for a claim whose printed marker points at another note than the one that was followed."""
    if claim.in_note == note.id or not claim.markers or note.label in claim.markers:
        return ""
    if any(m.note == note.id and m.fits is None and m.label in claim.markers for m in ledger.citations):
        return ""  # a citation by author and year, or "(ibid.)", calls a note by another name
    printed = ", ".join(claim.markers)
    what = "an empty note" if _is_empty(ledger, printed) else "a note on something else"
    return f" (Marker {printed} points at {what}; note {note.label} fits the sentence and was followed.)"


def _is_empty(ledger: Ledger, label: str) -> bool:
    return any(note.label == label and note.kind is NoteKind.EMPTY for note in ledger.notes)
