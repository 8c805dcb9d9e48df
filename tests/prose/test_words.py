from __future__ import annotations

import pytest

from citecheck.prose.words import content_words, stem, stems, words


def test_words_are_lower_case_without_figures_and_possessives() -> None:
    assert words("The clinic’s 12 well-run wards don't close") == (
        "the",
        "clinic",
        "well",
        "run",
        "wards",
        "dont",
        "close",
    )


def test_content_words_leave_out_stopwords_and_keep_repeats() -> None:
    assert content_words("Rents rose and the rents of others weren't low") == ("rents", "rose", "rents", "low")


@pytest.mark.parametrize(
    "family",
    [
        ("increase", "increases", "increased", "increasing"),
        ("study", "studies", "studied", "studying"),
        ("plan", "plans", "planned", "planning"),
        ("integrated", "integration"),
        ("agency", "agencies"),
        ("call", "called", "calls"),
        ("tax", "taxes", "taxed"),
        ("hospital", "hospitals", "hospital's", "Hospital’s"),
    ],
)
def test_one_stem_for_a_family(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


@pytest.mark.parametrize(("one", "other"), [("bus", "bu"), ("ring", "red"), ("lens", "lend"), ("king", "ked")])
def test_stems_of_short_words_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_stems_of_a_text_are_a_set() -> None:
    assert stems("Nurses and nursing") == {stem("nurse"), stem("nursing")}
