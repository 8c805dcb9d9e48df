"""Which figure of a source answers a claim, where several might.

Each distinction has pairs whose figure must not answer, and near misses that are the same thing in other words.
"""

from __future__ import annotations

import pytest

from citecheck import judge
from citecheck.records import Status

Apart = tuple[str, str, Status, str]
Alike = tuple[str, str]

APART: dict[str, list[Apart]] = {
    "the claim's own value beside another one at the claim's own time": [
        (
            "In 2010 the lock let 3,600 barges through.",
            "In 2010 the lock let 2,900 barges through. The lock let 3,600 barges through in 2004.",
            Status.CONTRADICTED,
            "The source says 2,900 barges",
        ),
        (
            "In 1967 the choir sang to 5,200 people.",
            "In 1967 the choir sang to 2,800 people. It has sung to 5,200 people since.",
            Status.CONTRADICTED,
            "The source says 2,800 people",
        ),
    ],
    "the value of another time, and what the claim's time has": [
        (
            "Lamplighters in the town came to 310 in 1905.",
            "Lamplighters in the town numbered 310 in 1890, 240 in 1898 and 190 in 1905.",
            Status.CONTRADICTED,
            "The source says 190",
        ),
        (
            "The abbey sold 4,200 candles in 1770.",
            "Trade was slow. Candles sold by the abbey numbered 4,200 in 1750, 900 in 1760 and 2,600 in 1770.",
            Status.CONTRADICTED,
            "The source says 2,600",
        ),
        (
            "In 1999 the nursery raised 12,500 saplings.",
            "In 1994 the nursery raised 12,500 saplings. In 1999 it raised 9,100 saplings.",
            Status.CONTRADICTED,
            "The source says 9,100 saplings",
        ),
        (
            "The depot mended 86 trams in 2015.",
            "The depot mended 86 trams in 2012. In 2015 the depot mended 131.",
            Status.CONTRADICTED,
            "The source says 131",
        ),
    ],
    "two figures of the claim, each answered by its own": [
        (
            "The works shipped 700 crates in May and 450 in June.",
            "The works shipped 450 crates in May and 700 in June.",
            Status.CONTRADICTED,
            "The source says 450 crates",
        ),
        (
            "The depot had 38 buses and 12 drivers.",
            "The depot had 12 buses and 38 drivers.",
            Status.CONTRADICTED,
            "The source says 12 buses",
        ),
    ],
    "another value where the claimed one should stand": [
        (
            "The windmill at Sorley grinds 75 sacks of flour an hour.",
            "The windmill at Sorley grinds 52 sacks of flour an hour.",
            Status.CONTRADICTED,
            "The source says 52 sacks",
        ),
        (
            "The viaduct has 34 arches.",
            "The viaduct, built of local stone, has 21 arches.",
            Status.CONTRADICTED,
            "The source says 21 arches",
        ),
        (
            "The reservoir covers 410 hectares.",
            "The reservoir covers 41 hectares.",
            Status.CONTRADICTED,
            "10 times more",
        ),
        (
            "The cellar stores 1,900 bottles of cider.",
            "The cellar stores 190 bottles of cider.",
            Status.CONTRADICTED,
            "10 times more",
        ),
    ],
    "another value of something else fills no place": [
        (
            "The brewery's new bottling hall covers 640 square metres.",
            "The school covers 900 square metres.",
            Status.SILENT,
            "did not find 640 square metres",
        ),
        (
            "The beekeepers of Marrow Hill keep 330 hives.",
            "The farmers keep 80 sheep.",
            Status.SILENT,
            "did not find 330",
        ),
        (
            "The council demolished 18 chimneys.",
            "The council restored 63 chimneys.",
            Status.SILENT,
            "18 is not in the source",
        ),
        ("The zoo bred 19 lynxes.", "The zoo fed 96 lynxes.", Status.SILENT, "19 is not in the source"),
        ("The farm slaughtered 150 geese.", "The farm hatched 420 geese.", Status.SILENT, "150 is not in the source"),
    ],
    "a passage to which most of the clause is foreign": [
        (
            "Herons ate 270 of the carp in the monastery pond.",
            "The monastery pond is 270 metres long.",
            Status.SILENT,
            "says it of something else",
        ),
        (
            "The observatory's new mirror took 26 months to polish.",
            "The road took 26 months to build.",
            Status.SILENT,
            "says it of something else",
        ),
    ],
    "two figures in the order of a comparison before them": [
        (
            "29% of goats have worms.",
            "Goats have worms more often than lambs: 44% and 29%.",
            Status.CONTRADICTED,
            "The source says 44%",
        ),
        (
            "Carters earn £62.",
            "Carters earn more than porters: £90 and £62.",
            Status.CONTRADICTED,
            "The source says £90",
        ),
        (
            "12% of tenants move.",
            "Tenants move more often than owners: 41% and 12%.",
            Status.CONTRADICTED,
            "The source says 41%",
        ),
    ],
    "what stands before the first figure ends at a turn": [
        (
            "In the west wing 140 beds are empty.",
            "In the west wing 25 beds are empty, while the east wing has 140 empty beds.",
            Status.CONTRADICTED,
            "The source says 25 beds",
        ),
        (
            "Sheep farms have 61 dogs.",
            "Sheep farms have 18 dogs; cattle farms have 61 dogs.",
            Status.CONTRADICTED,
            "The source says 18 dogs",
        ),
        (
            "On Mondays the baths are used by 75 swimmers.",
            "On Mondays the baths are used by 30 swimmers, whereas Saturdays bring 75 swimmers.",
            Status.CONTRADICTED,
            "The source says 30 swimmers",
        ),
    ],
}
"""Per distinction: claim, source, the verdict, and a piece of its reason."""

ALIKE: dict[str, list[Alike]] = {
    "the claim's own value beside another one at the claim's own time": [
        (
            "In 2010 the lock let 3,600 barges through.",
            "The lock lets 2,900 barges through. In 2010 it let 3,600 barges through.",
        ),
        (
            "In 1967 the choir sang to 5,200 people.",
            "The choir usually sang to 2,800 people. In 1967 it sang to 5,200 people.",
        ),
    ],
    "the value of another time, and what the claim's time has": [
        (
            "The abbey sold 2,600 candles in 1770.",
            "Trade was slow. Candles sold by the abbey numbered 4,200 in 1750, 900 in 1760 and 2,600 in 1770.",
        ),
        (
            "In 1994 the nursery raised 12,500 saplings.",
            "In 1994 the nursery raised 12,500 saplings. In 1999 it raised 9,100 saplings.",
        ),
        (
            "In 1999 the nursery raised 9,100 saplings.",
            "In 1994 the nursery raised 12,500 saplings. In 1999 it raised 9,100 saplings.",
        ),
    ],
    "two figures of the claim, each answered by its own": [
        ("The depot had 38 buses and 12 drivers.", "The depot had 12 drivers and 38 buses."),
        (
            "The abbey has 90 monks, having started with 12.",
            "The abbey started with 12 monks. Today the abbey has 90 monks.",
        ),
        (
            "Tolls bring in £340,000, and repairs cost £120,000.",
            "Repairs of the bridge cost £120,000. Tolls bring in £340,000.",
        ),
    ],
    "another value where the claimed one should stand": [
        ("The reservoir covers 41 hectares.", "The reservoir covers 41 hectares and the park 410 hectares."),
        ("The viaduct has 21 arches.", "The viaduct has 21 arches. The aqueduct has 34 arches."),
    ],
    "another value of something else fills no place": [
        ("The zoo bred 96 lynxes.", "The zoo bred 96 lynxes, of which it fed 19 by hand."),
        ("The council demolished 63 chimneys.", "The council restored 18 chimneys and demolished 63 chimneys."),
    ],
    "a passage to which most of the clause is foreign": [
        (
            "The observatory's new mirror took 26 months to polish.",
            "It took 26 months to polish the mirror of the observatory.",
        ),
        ("The bakery's old brick oven burns 85 litres of oil.", "The bakery's oven burns 85 litres of oil."),
        (
            "The bakery's oven burns 85 litres of oil.",
            "The bakery was founded in 1890. Its oven burns 85 litres of oil.",
        ),
    ],
    "two figures in the order of a comparison before them": [
        ("44% of goats have worms.", "Goats have worms more often than lambs: 44% and 29%."),
        ("29% of lambs have worms.", "Goats have worms more often than lambs: 44% and 29%."),
        ("Porters earn £62.", "Carters earn more than porters: £90 and £62."),
        ("17% of the tiles cracked.", "More bricks cracked than tiles: 33% and 17%."),
    ],
    "what stands before the first figure ends at a turn": [
        (
            "In the west wing 25 beds are empty and 140 are full.",
            "In the west wing 25 beds are empty and 140 are full, while the east wing is closed.",
        ),
        (
            "On Mondays the baths are used by 30 swimmers and 12 divers.",
            "On Mondays 12 divers and 30 swimmers use the baths.",
        ),
    ],
}
"""Per distinction: claim and source that must not be kept apart."""


@pytest.mark.parametrize(
    ("claim", "source", "status", "reason"),
    [pytest.param(*pair, id=f"{name}-{i}") for name, pairs in APART.items() for i, pair in enumerate(pairs, 1)],
)
def test_another_figure_does_not_answer(claim: str, source: str, status: Status, reason: str) -> None:
    verdict = judge(claim, source)
    assert verdict.status is status, verdict.reason
    assert reason in verdict.reason


@pytest.mark.parametrize(
    ("claim", "source"),
    [pytest.param(*pair, id=f"{name}-{i}") for name, pairs in ALIKE.items() for i, pair in enumerate(pairs, 1)],
)
def test_the_same_in_other_words_is_supported(claim: str, source: str) -> None:
    verdict = judge(claim, source)
    assert verdict.status is Status.SUPPORTED, verdict.reason


def test_every_distinction_has_near_misses() -> None:
    assert APART.keys() == ALIKE.keys()
