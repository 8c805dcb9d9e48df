from tests.rules.note_ledgers import check, labels, numbered, text_of

from citecheck.rules.note_order import RULE


def test_two_markers_exchanged() -> None:
    markers = labels()
    markers[3], markers[4] = markers[4], markers[3]
    (finding,) = check(RULE, text_of(markers, numbered()))
    assert finding.message == "marker 5 stands before marker 4"
    assert {finding.location.surface, finding.related[0].surface} == {"<sup>5</sup>", "<sup>4</sup>"}


def test_quiet_in_order_and_with_a_gap() -> None:
    assert check(RULE, text_of(labels(), numbered())) == []
    markers = labels()
    markers[4] = ""
    assert check(RULE, text_of(markers, numbered())) == []


def test_quiet_where_a_marker_is_used_again() -> None:
    markers = labels()
    markers[7] = "2"
    assert check(RULE, text_of(markers, numbered())) == []


def test_quiet_where_a_list_of_works_is_numbered_by_name() -> None:
    assert check(RULE, text_of(["4", "1", "7", "2", "6", "3", "8", "5"], numbered())) == []
