"""One person with two posts that exclude one another."""

from __future__ import annotations

import pytest
from tests.rules.named import findings, ledger, person

from citecheck.rules.role_variant import RULE, posts_of


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Director of Tides at Port Watch", "Deputy Director of Tides at Port Watch"),
        ("chief executive of the Haven Board", "chair of the Haven Board"),
        ("Leader of Haven County Council", "Mayor, Haven County Council"),
        ("senior fellow", "visiting fellow"),
        ("chair", "deputy chair"),
        ("Head of Ports and Tides", "deputy head of Ports and Tides"),
    ],
)
def test_two_posts_in_one_body(one: str, two: str) -> None:
    said = (person("Martha Quayle", one), person("Martha Quayle", two), person("Martha Quayle", one))
    (found,) = findings(RULE, ledger(*said))
    assert found.location.label == f"Martha Quayle, {two}"
    assert len(found.related) == 2
    assert found.suggestion is not None
    assert one in found.suggestion


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Director of Tides at Port Watch", "Director of Tides, Port Watch"),
        ("(Ind) Leader, Haven County Council", "Leader of Haven County Council"),
        ("Chief Executive of Port Watch", "CEO of Port Watch"),
        ("chairman of the Haven Board", "Chair, Haven Board"),
        ("former chair of the Haven Board", "chief executive of the Haven Board"),
        ("chair of the Haven Board", "director of Port Watch"),
        ("chair and chief executive of the Haven Board", "chief executive of the Haven Board"),
        ("author", "academic"),
        ("former Minister of Tides; Senior Adviser to Port Watch", "former Minister of Tides"),
        ("professor", "director"),
        ("Senior Adviser to Port Watch and Chair of the Haven Board", "Chair of the Haven Board"),
    ],
)
def test_another_wording_another_time_or_another_body_is_none(one: str, two: str) -> None:
    assert findings(RULE, ledger(person("Martha Quayle", one), person("Martha Quayle", two))) == []


def test_two_fields_of_one_kind_of_post_in_one_body() -> None:
    one = person("Martha Quayle", "Head of Tides at the Haven Board", organisation="Haven Board")
    two = person("Martha Quayle", "Head of Ferries, Haven Board", organisation="Haven Board")
    (found,) = findings(RULE, ledger(one, two))
    assert "Head of Tides" in found.message
    assert "Head of Ferries" in found.message


@pytest.mark.parametrize(
    ("one", "two", "body", "other"),
    [
        # the same field in other words
        ("Head of Tides at the Haven Board", "Head of Tidal Affairs and Tides", "Haven Board", "Haven Board"),
        # the one says no field
        ("Head of the Haven Board", "Head of Tides at the Haven Board", "Haven Board", "Haven Board"),
        ("Head of Tides at the Haven Board", "Head of Ferries at Port Watch", "Haven Board", "Port Watch"),
        ("former Head of Tides at the Haven Board", "Head of Ferries, Haven Board", "Haven Board", "Haven Board"),
    ],
)
def test_one_field_or_another_body(one: str, two: str, body: str, other: str) -> None:
    said = person("Martha Quayle", one, organisation=body), person("Martha Quayle", two, organisation=other)
    assert findings(RULE, ledger(*said)) == []


def test_two_documents_may_be_of_two_times() -> None:
    one = ledger(person("Martha Quayle", "chair of the Haven Board"), id="a")
    two = ledger(person("Martha Quayle", "chief executive of the Haven Board"), id="b")
    assert findings(RULE, one, two) == []


def test_two_people_are_not_compared() -> None:
    said = (
        person("Martha Quayle", "chair of the Haven Board"),
        person("Oskar Quayle", "chief executive of the Haven Board"),
    )
    assert findings(RULE, ledger(*said)) == []


def test_the_posts_of_a_role() -> None:
    one, two = posts_of("former Deputy Director of Tides; Chair of the Haven Board")
    assert (one.head, one.ranks, one.timed) == ("director", frozenset({"deputy"}), True)
    assert (two.head, two.rest, two.timed) == ("chair", frozenset({"haven", "board"}), False)
