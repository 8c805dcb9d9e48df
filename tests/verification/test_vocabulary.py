"""Which words may stand for one another, which exclude one another, and which are simply different."""

from __future__ import annotations

import collections

import pytest

from citecheck import judge
from citecheck.records import Status
from citecheck.verification import rivals, thesaurus
from citecheck.verification.places import PLACE_NAMES, WIDER
from citecheck.verification.vocabulary import GENERIC_CONCEPTS, concept, concepts_of_word, rivals_of
from citecheck.verification.words import concepts_of, places_of, words_of


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("turnover", "revenue"),
        ("workforce", "employees"),
        ("pupils", "schoolchildren"),
        ("latrine", "toilets"),
        ("shoppers", "customers"),
        ("trips", "journeys"),
        ("fatalities", "deaths"),
        ("purchased", "bought"),
        ("erected", "built"),
        ("recruits", "trainees"),
        ("recruited", "hired"),
        ("redundancies", "dismissals"),
        ("organized", "organisation"),
        ("labor", "labour"),
        ("traveled", "travels"),
        ("fallen", "decline"),
        ("grew", "growth"),
        ("overspent", "shortfall"),
        ("survived", "survival"),
        ("citing", "cited"),
        ("nationwide", "nationally"),
    ],
)
def test_the_same_in_other_words(one: str, two: str) -> None:
    assert set(concepts_of_word(one)) & set(concepts_of_word(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("revenue", "profit"),
        ("prison", "prisoner"),
        ("arrests", "convictions"),
        ("school", "pupil"),
        ("parking", "park"),
        ("training", "train"),
        ("farm", "farmer"),
        ("debt", "deficit"),
        ("orders", "sales"),
        ("tonne", "ton"),
        ("broadband", "online"),
        ("prize", "price"),
        ("sit", "site"),
        ("hope", "hop"),
        ("tired", "tyre"),
    ],
)
def test_near_words_that_differ(one: str, two: str) -> None:
    assert not set(concepts_of_word(one)) & set(concepts_of_word(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("profit", "turnover"),
        ("arrest", "convicted"),
        ("hardback", "paperback"),
        ("long-distance", "regional"),
        ("full-time", "part-time"),
        ("household", "people"),
        ("median", "average"),
        ("lowlands", "highland"),
        ("before tax", "post-tax"),
    ],
)
def test_words_that_exclude_one_another(one: str, two: str) -> None:
    pair = [{w.concept for w in words_of(f"of {text}")} for text in (one, two)]
    assert any(set(rivals_of(mine)) & pair[1] or _opposed(mine, pair[1]) for mine in pair[0])


def _opposed(word: str, others: set[str]) -> bool:
    from citecheck.verification.vocabulary import OPPOSITES

    return bool(OPPOSITES.get(word, (frozenset(), False))[0] & others)


@pytest.mark.parametrize(("one", "two"), [("school", "primary"), ("train", "commuter"), ("staff", "nurse")])
def test_a_part_excludes_not_its_whole(one: str, two: str) -> None:
    assert concept(two) not in rivals_of(concept(one))


def test_rivals_go_both_ways_and_never_to_oneself() -> None:
    words = {concept(word) for line in rivals.RIVALS.splitlines() for word in line.split() if word.isalpha()}
    for word in words:
        assert word not in rivals_of(word)
        assert all(word in rivals_of(other) for other in rivals_of(word))


def test_a_word_of_two_senses_stands_for_both() -> None:
    assert set(concepts_of_word("earnings")) == {concept("profit"), concept("wages")}
    assert concept("profit") != concept("wages")


def test_a_phrase_is_one_word() -> None:
    assert concept("turnover") in concepts_of("The shop turned over £3m.")
    assert concept("turnover") not in concepts_of("They turned the page over.")
    assert concept("transport") not in concepts_of("They carried out 40 checks.")
    assert not {concept("gross"), concept("domestic")} & concepts_of("of gross domestic product")
    first = words_of("a full-time post")[0]
    assert (first.text, first.start, first.end) == ("full-time", 2, 11)


def test_a_phrase_is_not_read_over_a_stop() -> None:
    assert concept("rise") not in concepts_of("Away they went. Up the hill it rained.")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("in South Africa", {"south africa"}),
        ("across Africa", {"africa"}),
        ("Kenyan farmers", {"kenya"}),
        ("polish the floor for us", set()),
        ("Polish farmers and US ones", {"poland", "us"}),
        ("in New England and Northern Ireland", {"new england", "northern ireland"}),
        ("across Great Britain", {"britain"}),
        ("British buyers", {"britain", "uk"}),
        ("police in Leicestershire", {"leicestershire"}),
        ("the chadors of a turkey", set()),
    ],
)
def test_places(text: str, places: set[str]) -> None:
    assert places_of(text) == places


def test_every_place_lies_in_the_world() -> None:
    for place in {*PLACE_NAMES.values(), *WIDER.values()} - {"georgia"}:
        seen = []
        while place != "world":
            seen.append(place)
            assert len(seen) < 8
            place = WIDER[place]


def _rows(text: str) -> list[list[str]]:
    return [row.split() for row in text.strip().replace("\n  ", " ").splitlines() if row and not row.startswith("#")]


def test_the_thesaurus_is_well_formed() -> None:
    rows = _rows(thesaurus.SYNONYMS)
    assert all(len(row) > 1 and len(set(row)) == len(row) for row in rows)
    leaders = collections.Counter(row[0] for row in rows)
    assert [word for word, count in leaders.items() if count > 1] == []
    met = collections.Counter(word for row in rows for word in row)
    assert [word for word, count in met.items() if count > 3] == []
    assert all(word.isalpha() and word.islower() for row in rows for word in row)


def test_words_of_exclusion_are_single_words() -> None:
    for line in (rivals.RIVALS + rivals.OPPOSITES).splitlines():
        if not line.startswith("#"):
            assert all(word.isalpha() or word in "/=" for word in line.split()), line


def test_telling_words_stay_telling() -> None:
    for word in ("revenue", "profit", "staff", "death", "establish", "agree", "leave", "donate", "stocks"):
        assert concept(word) not in GENERIC_CONCEPTS


SOURCE = (
    "Corbel Foods turned over £88m last year. Its dining arm sold 48,000 meals in May. "
    "Police made 310 arrests at the port in 2019."
)


@pytest.mark.parametrize(
    ("claim", "status"),
    [
        ("Corbel Foods had a revenue of £88m last year.", Status.SUPPORTED),
        ("Corbel Foods made a profit of £88m last year.", Status.SILENT),
        ("Officers detained 310 people at the harbour in 2019.", Status.SUPPORTED),
        ("At the port 310 people were convicted in 2019.", Status.SILENT),
    ],
)
def test_a_figure_of_one_thing_is_none_of_another(claim: str, status: Status) -> None:
    found = judge(claim, SOURCE).status
    assert (Status.SUPPORTED if found is Status.ROUNDED else found) is status
