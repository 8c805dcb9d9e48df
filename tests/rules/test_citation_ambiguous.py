from tests.extraction.test_citations import LIST
from tests.rules.test_citation_missing import found


def test_two_entries_that_fit_alike() -> None:
    (finding,) = found("It rose (Teal 2012)." + LIST, "citation-ambiguous")
    assert finding.message == "‘Teal 2012’ fits 2 entries of the list of references"
    assert [place.label for place in finding.related] == ["entry Teal 2012a", "entry Teal 2012b"]


def test_quiet_with_letters_and_for_what_points_back() -> None:
    assert found("It rose (Teal 2012a)." + LIST, "citation-ambiguous") == []
    assert found("It rose (Teal 2012a; Reed 2014). It fell (ibid.)." + LIST, "citation-ambiguous") == []
