"""Verdicts on claims that are cited by author and year, from text to verdict."""

from __future__ import annotations

from tests.extraction.test_citations import LIST, extracted
from tests.verification.test_ledgers import Shelf

from citecheck.records import Status, Verdict
from citecheck.verification import verify

CELLARS = "Of the cellars on the quay 31 were flooded."


def verdicts(text: str) -> list[Verdict]:
    return list(verify(extracted(text), Shelf({"Cellars and quays": CELLARS})))


def test_a_claim_is_judged_against_the_entry_that_is_cited() -> None:
    for citation in ("(Reed, 2014)", "(Reed 2014, p. 3)"):
        (verdict,) = verdicts(f"On the quay 31 cellars were flooded {citation}." + LIST)
        assert verdict.status is Status.SUPPORTED
        assert verdict.note == "Reed 2014"
        assert "Marker" not in verdict.reason
    (verdict,) = verdicts("Reed (2014) counted 31 flooded cellars on the quay." + LIST)
    assert (verdict.status, verdict.note) == (Status.SUPPORTED, "Reed 2014")


def test_ibid_leads_to_the_same_source() -> None:
    verdict = verdicts("Boats sank (Reed, 2014). On the quay 31 cellars were flooded (ibid., p. 4)." + LIST)[-1]
    assert (verdict.status, verdict.note) == (Status.SUPPORTED, "Reed 2014")
    assert "Marker" not in verdict.reason


def test_without_a_list_the_reason_says_so() -> None:
    text = "The tide rose by 12% (Reed and Marsh, 2015). It fell (Teal et al., 2012; Finch and Crane, 2013)."
    (verdict,) = verdicts(text)
    assert verdict.status is Status.UNCITED
    assert verdict.reason == ("The claim is cited as Reed and Marsh, 2015, but the document has no list of references.")


def test_a_missing_and_an_ambiguous_entry_are_told_apart() -> None:
    missing, ambiguous, back = verdicts(
        "The tide rose by 12% (Crane and Wigeon, 2001). It fell by 9% (Teal, 2012). It sank by 3% (op. cit.)." + LIST
    )
    assert "which is not in its list of references" in missing.reason
    assert "any of 2 works: Teal 2012a, Teal 2012b" in ambiguous.reason
    assert "does not say which work" in back.reason
    assert {verdict.status for verdict in (missing, ambiguous, back)} == {Status.UNCITED}
