from tests.extraction.test_citations import LIST, extracted

import citecheck
from citecheck.records import Confidence, Finding, Severity


def found(text: str, slug: str = "citation-missing") -> list[Finding]:
    return [finding for finding in citecheck.compare([extracted(text)]) if finding.rule == slug]


def test_a_citation_that_no_entry_answers() -> None:
    (finding,) = found("It rose (Crane and Wigeon, 2001). It fell (Teal, 2012a)." + LIST)
    assert finding.message == "‘Crane and Wigeon, 2001’ is cited but not in the list of references"
    assert finding.location.surface == "(Crane and Wigeon, 2001)"
    assert (finding.severity, finding.confidence) == (Severity.MEDIUM, Confidence.MEDIUM)


def test_a_year_that_differs_is_told_with_the_entry() -> None:
    (finding,) = found("It rose (van der Bergh, 2012). It fell (Teal, 2012a)." + LIST)
    assert "the list has ‘van der Bergh 2011’" in finding.message
    assert [place.surface[:14] for place in finding.related] == ["van der Bergh,"]
    assert finding.confidence is Confidence.HIGH


def test_a_slip_in_a_name_is_told_with_the_entry() -> None:
    (finding,) = found("It rose (Read and Marsh, 2015). It fell (Teal, 2012a), or stood (Reed, 2014)." + LIST)
    assert "the list has ‘Reed and Marsh 2015’" in finding.message


def test_one_work_is_one_finding_with_every_place() -> None:
    (finding,) = found("It rose (Crane et al., 2001). It fell (Teal, 2012a). It sank (Crane et al. 2001)." + LIST)
    assert [place.surface for place in finding.related] == ["(Crane et al. 2001)"]


def test_a_document_without_a_list_gets_one_finding() -> None:
    text = (
        "It rose (Reed and Marsh 2015, p. 23). It fell (Teal et al. 2012). "
        "Finch (2014) finds it. It sank (Teal et al. 2012)."
    )
    (finding,) = found(text)
    assert "4 citations by author and year" in finding.message
    assert "no list of references" in finding.message
    assert len(finding.related) == 3
    assert found(text, "note-missing") == []


def test_quiet_where_the_list_answers_all_and_has_more() -> None:
    assert found("It rose (Reed 2014). It fell (Teal, 2012a)." + LIST) == []
    assert found("It rose (Teal 2012)." + LIST) == []
    assert found("It rose (Reed, 2014). It stood (ibid.)." + LIST) == []


def test_rules_on_numbered_notes_leave_entries_alone() -> None:
    notes = "\n\nNotes\n\n[1] Crane, Silt (2001)\n\n[2] Wren, Ropes (2002)\n"
    text = "It rose by 3% (Reed 2014).[1] It fell (Teal, 2012a).[2]" + notes
    rules = {finding.rule for finding in citecheck.compare([extracted(text + LIST)])}
    assert not {rule for rule in rules if rule.startswith("note-")}
