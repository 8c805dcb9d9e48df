"""What a sentence says of each of its figures, read from the figures and nothing else."""

from __future__ import annotations

import pytest

from citecheck.quantities import find_quantities
from citecheck.records import Modality
from citecheck.statements.figures import MOST_FIGURES, FigureReading, read_figures


def readings(text: str) -> tuple[FigureReading, ...]:
    return read_figures(text, find_quantities(text))


def test_a_figure_is_meant_as_the_nearest_word_before_it_says() -> None:
    could, will = readings("It could cost £5m and it will save £6m.")
    assert (could.modality, will.modality) == (Modality.POSSIBLE, Modality.FORECAST)


def test_an_age_does_not_cut_the_sentence_for_the_figure_that_holds_for_it() -> None:
    age, rent = readings("Rents among over-65s will rise to 9% of income.")
    assert age.quantity.value == 65
    assert rent.span[0] == 0
    assert (rent.direction, rent.modality) == (1, Modality.FORECAST)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("They raised £5m for a quay.", 0),
        ("They raised tolls by £5.", 1),
        ("They raised it to £5m.", 1),
        ("It helps 400 older people.", 0),
        ("Boats are 4 years older than the quay.", 1),
    ],
)
def test_a_word_of_rising_that_is_none_of_a_change(text: str, direction: int) -> None:
    assert readings(text)[0].direction == direction


def test_a_line_of_very_many_figures_is_read_as_far_as_its_first_ones() -> None:
    assert len(readings(" ".join(["Tolls rose by 5% then"] * 200))) == MOST_FIGURES
