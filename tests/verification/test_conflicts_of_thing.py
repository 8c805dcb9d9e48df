"""What keeps a figure apart in what it is said of: group, sort of thing, name, voice.

Each distinction has pairs whose figure must not answer, and near misses that are the same thing in other words.
"""

from __future__ import annotations

import pytest

from citecheck import judge
from citecheck.records import Status

Apart = tuple[str, str, Status, str]
Alike = tuple[str, str]

APART: dict[str, list[Apart]] = {
    "a share of another group": [
        (
            "57% of shepherds have a second job.",
            "57% of foresters have a second job.",
            Status.SILENT,
            "the share of another group",
        ),
        ("9% of the hens were ill.", "9% of the ducks were ill.", Status.SILENT, "the share of another group"),
    ],
    "another sort of one thing": [
        (
            "Fares on the night trams cover 48% of their cost.",
            "Fares on the harbour trams cover 48% of their cost.",
            Status.SILENT,
            "the source speaks of “harbour trams”, the report of “night trams”",
        ),
        (
            "Rain spoiled 64% of the barley harvest.",
            "Rain spoiled 64% of the apple harvest.",
            Status.SILENT,
            "the source speaks of “apple harvest”, the report of “barley harvest”",
        ),
        (
            "The mill sold 760 sacks of rye flour.",
            "The mill sold 760 sacks of maize flour.",
            Status.SILENT,
            "the source speaks of “maize flour”, the report of “rye flour”",
        ),
    ],
    "somebody else gives the figure": [
        (
            "According to the hunters, 90 wolves live in the park.",
            "According to the rangers, 90 wolves live in the park; the hunters claimed 140 wolves.",
            Status.CONTRADICTED,
            "somebody else give",
        ),
        (
            "The brewers reckon that 300 inns have shut.",
            "The landlords reckon that 300 inns have shut and the brewers say that 180 have.",
            Status.SILENT,
            "somebody else give",
        ),
        (
            "According to the bishop, 65 parishes are vacant.",
            "According to the archdeacon, 65 parishes are vacant, but the bishop says 48 parishes.",
            Status.CONTRADICTED,
            "somebody else give",
        ),
    ],
    "a figure of somebody else": [
        (
            "The Ospring mill employs 84 people.",
            "The Tarnby mill employs 84 people.",
            Status.SILENT,
            "figure is for Tarnby, the report's for Ospring",
        ),
        (
            "At Culver Point 52 seals were born.",
            "At Stoke Ness 52 seals were born.",
            Status.SILENT,
            "figure is for Stoke, the report's for Culver",
        ),
        (
            "In all, 3,700 barrels were brewed by Lindqvist.",
            "In all, 3,700 barrels were brewed by Hallgren.",
            Status.SILENT,
            "figure is for Hallgren, the report's for Lindqvist",
        ),
    ],
    "one noun and something else after it": [
        (
            "The museum sold 2,900 copies in leather.",
            "The museum sold 2,900 copies in linen.",
            Status.SILENT,
            "the source speaks of “copies in linen”, the report of",
        ),
        (
            "Deliveries by donkey came to 370 parcels.",
            "Deliveries by bicycle came to 370 parcels.",
            Status.SILENT,
            "the source speaks of “Deliveries by bicycle came to”, the report of",
        ),
        (
            "The prize for poetry is worth £8,000.",
            "The prize for painting is worth £8,000.",
            Status.SILENT,
            "the source speaks of “prize for painting is worth”, the report of",
        ),
    ],
    "the same things, and another thing said of them": [
        (
            "In the flood 180 cottages were swept away.",
            "The estate lets 180 cottages.",
            Status.SILENT,
            "another thing of them",
        ),
        (
            "Thieves stole 130 bells from village churches.",
            "The founder cast 130 bells.",
            Status.SILENT,
            "another thing of them",
        ),
        (
            "Hail ruined 95 greenhouses beside the estuary.",
            "95 greenhouses have heating.",
            Status.SILENT,
            "another thing of them",
        ),
    ],
    "another thing that rose or fell": [
        (
            "The value of the vineyard's exports rose to £7m.",
            "The vineyard's debts rose to £7m.",
            Status.SILENT,
            "the source measures “debts”, the report “exports”",
        ),
        (
            "The number of herons on the lake rose by 31%.",
            "The number of anglers on the lake rose by 31%.",
            Status.SILENT,
            "the source measures “anglers”, the report “herons”",
        ),
        (
            "The volume of timber on the river fell by 27%.",
            "The volume of gravel on the river fell by 27%.",
            Status.SILENT,
            "the source measures “gravel”, the report “timber”",
        ),
    ],
    "people and things": [
        (
            "The snow left 640 people stranded.",
            "The snow left 640 cars stranded.",
            Status.SILENT,
            "the source counts cars there, the report people",
        ),
        (
            "The lifeguards rescued 77 people.",
            "The lifeguards rescued 77 dogs.",
            Status.SILENT,
            "the source counts dogs there, the report people",
        ),
    ],
    "for each person and for all": [
        (
            "The town throws away 310 kg of waste a head.",
            "The town throws away 310 kg of waste.",
            Status.SILENT,
            "for each person",
        ),
        ("Health costs £2,400 per person.", "Health costs the village £2,400.", Status.SILENT, "for each person"),
        (
            "The borough borrowed £900.",
            "The borough borrowed £900 for each resident.",
            Status.SILENT,
            "for each person",
        ),
    ],
    "some places or some people told of all": [
        (
            "Nationally 36% of nurses work nights.",
            "In four counties 36% of nurses work nights.",
            Status.SILENT,
            "the source speaks of some places only",
        ),
        (
            "A third of the academy's pupils walk to school.",
            "At the academy's boarding house a third of the pupils walk to school.",
            Status.SILENT,
            "the source speaks of the academy's boarding house only",
        ),
        ("Among widows, 28% own a car.", "Overall, 28% own a car.", Status.SILENT, "the report speaks of widows only"),
    ],
    "the change of something else": [
        ("Complaints rose by 24%.", "Compliments rose by 24%.", Status.SILENT, "the change of something else"),
        ("Absences grew by 13%.", "Applications grew by 13%.", Status.SILENT, "the change of something else"),
    ],
    "another figure of the sentence is the claim's": [
        (
            "Heating cost the school £9,400.",
            "Cleaning cost the school £9,400 and heating £15,100.",
            Status.CONTRADICTED,
            "The source says",
        ),
        (
            "The bakery earned £620 from cakes.",
            "The bakery earned £620 from rolls and £280 from cakes.",
            Status.CONTRADICTED,
            "The source says",
        ),
    ],
    "one word in another's place": [
        (
            "A third of the lambs born on the hill farms were sold.",
            "A third of the lambs born on the hill farms were lost.",
            Status.SILENT,
            "the source says “lost” where the report says “sold”",
        ),
        (
            "A tenth of the boats moored in the inner harbour are stolen.",
            "A tenth of the boats moored in the inner harbour are rented.",
            Status.SILENT,
            "the source says “rented” where the report says “stolen”",
        ),
        (
            "The abbey gave 60 silver cups to the town of Marle.",
            "The abbey gave 60 silver cups to the town of Dorne.",
            Status.SILENT,
            "the source says “Dorne” where the report says “Marle”",
        ),
    ],
    "a word and the same with a prefix that turns it": [
        (
            "The survey counted 140 finished boats in the yard.",
            "The survey counted 140 unfinished boats in the yard.",
            Status.CONTRADICTED,
            "One of the two says “finished”, the other “unfinished”",
        ),
        (
            "37% of walkers are experienced climbers.",
            "37% of walkers are inexperienced climbers.",
            Status.CONTRADICTED,
            "One of the two says “experienced”, the other “inexperienced”",
        ),
        (
            "The clerk found 85 legible pages.",
            "The clerk found 85 illegible pages.",
            Status.SILENT,
            "one of the two says “legible”, the other “illegible”",
        ),
    ],
    "what somebody believed told as what is": [
        (
            "The fire cost the farm £45,000.",
            "The farmer believed that the fire had cost the farm £45,000.",
            Status.SILENT,
            "as what somebody",
        ),
        (
            "At least 21 boats sank in the gale.",
            "The harbour master feared that 21 boats had sunk in the gale.",
            Status.SILENT,
            "as what somebody",
        ),
    ],
    "what one person says of themself": [
        (
            "Sixty per cent of takings go on rent.",
            "“Sixty per cent of my takings go on rent,” said a stallholder.",
            Status.SILENT,
            "quotes somebody",
        ),
        (
            "A quarter of the milk is wasted.",
            "“We lose a quarter of our milk, it is simply wasted,” a dairyman said.",
            Status.SILENT,
            "quotes somebody",
        ),
    ],
}
"""Per distinction: claim, source, the verdict, and a piece of its reason."""

ALIKE: dict[str, list[Alike]] = {
    "a share of another group": [
        ("57% of shepherds have a second job.", "57% of the county's shepherds have a second job."),
        ("57% of shepherds have a second job.", "57% of those who keep sheep, the shepherds, have a second job."),
        ("46% of the carpenters drink tea.", "46% of all carpenters drink tea."),
    ],
    "another sort of one thing": [
        ("Fares on the night trams cover 48% of their cost.", "On the night trams fares cover 48% of the cost."),
        ("The yard built 29 fishing boats.", "The yard built 29 boats for fishing."),
        ("Rain spoiled 64% of the barley harvest.", "Rain spoiled 64% of the whole barley harvest."),
    ],
    "somebody else gives the figure": [
        (
            "The miners' union says that 650 jobs are at risk.",
            "The miners' union says that 650 jobs are at risk, while the owners said that 400 jobs are.",
        ),
        (
            "According to the rangers, 90 wolves live in the park.",
            "The rangers estimated that 90 wolves live in the park.",
        ),
        (
            "The brewers say that 180 inns have shut.",
            "The landlords reckon that 300 inns have shut and the brewers say that 180 have.",
        ),
    ],
    "a figure of somebody else": [
        ("Lindqvist brewed 3,700 barrels.", "Lindqvist, who bought the brewery from Hallgren, brewed 3,700 barrels."),
        ("The Ospring mill employs 84 people.", "Ospring has a paper mill. The mill employs 84 people."),
        ("The mill employs 84 people.", "The Ospring mill employs 84 people."),
    ],
    "one noun and something else after it": [
        ("The prize for poetry is worth £8,000.", "The prize for poets is worth £8,000."),
        ("The prize for poetry is worth £8,000.", "The poetry prize is worth £8,000."),
        ("The museum sold 2,900 copies in leather.", "The museum sold 2,900 leather copies."),
    ],
    "the same things, and another thing said of them": [
        ("The hall insured 240 paintings.", "The hall took out insurance for 240 paintings."),
        ("In the flood 180 cottages were destroyed.", "180 cottages were destroyed by the flood."),
        ("The hall insured 240 paintings.", "240 paintings at the hall were insured, and ten were cleaned."),
    ],
    "another thing that rose or fell": [
        ("The number of herons on the lake rose by 31%.", "The heron population of the lake rose by 31%."),
        ("Ticket prices at the baths went up by 5%.", "At the baths the price of a ticket went up by 5%."),
        ("Sales of cider fell to £2.2m.", "Cider sales fell to £2.2m."),
    ],
    "people and things": [
        ("The lifeguards rescued 77 people.", "The lifeguards rescued 77 swimmers."),
        ("The snow left 640 people stranded.", "The snow left 640 travellers stranded."),
        ("The lifeguards rescued 77 people.", "The lifeguards rescued 77 tourists."),
    ],
    "for each person and for all": [
        ("Health costs £2,400 per head.", "Health costs £2,400 for each inhabitant."),
        ("The town throws away 310 kg of waste a head.", "The town throws away 310 kg of waste per head."),
        ("The borough borrowed £900 for each resident.", "The borough borrowed £900 a resident."),
    ],
    "some places or some people told of all": [
        ("Among widows, 28% own a car.", "28% of widows own a car."),
        (
            "At the lakeside academy a third of the pupils walk to school.",
            "At the lakeside academy, a third of the pupils walk to school.",
        ),
        ("Nationally 36% of nurses work nights.", "Across the country 36% of nurses work nights."),
    ],
    "the change of something else": [
        ("The price of wool doubled.", "Wool doubled in price."),
        ("Traffic on the canal rose by 24%.", "On the canal traffic rose by 24%."),
        ("Complaints rose by 24%.", "The number of complaints rose by 24%."),
    ],
    "another figure of the sentence is the claim's": [
        ("Heating cost the school £15,100.", "Cleaning cost the school £9,400 and heating £15,100."),
        ("Otters were seen on 44 rivers.", "Beavers were seen on 17 rivers and otters on 44 rivers."),
        (
            "The bakery earned £280 from cakes and £620 from rolls.",
            "The bakery earned £620 from rolls and £280 from cakes.",
        ),
    ],
    "one word in another's place": [
        (
            "A third of the lambs born on the hill farms were sold.",
            "A third of the lambs born at the hill farms were sold off.",
        ),
        (
            "The abbey gave 60 silver cups to the town of Marle.",
            "The abbey donated 60 silver cups to the town of Marle.",
        ),
        (
            "A tenth of the boats moored in the inner harbour are stolen.",
            "A tenth of the ships moored in the inner harbour are stolen.",
        ),
    ],
    "a word and the same with a prefix that turns it": [
        ("71% of guests were satisfied.", "71% of the guests were satisfied with their stay."),
        ("240 of the wells are unsafe.", "240 wells are unsafe to drink from."),
        ("71% of guests were dissatisfied.", "71% of guests were unhappy."),
    ],
    "what somebody believed told as what is": [
        (
            "The farmer thinks that the fire cost the farm £45,000.",
            "The farmer believed that the fire had cost the farm £45,000.",
        ),
        ("The fire cost the farm £45,000.", "The fire cost the farm £45,000. The farmer believes in prayer."),
        ("38% of nuns believed that the abbey was haunted.", "Of the nuns 38% believed the abbey to be haunted."),
    ],
    "what one person says of themself": [
        (
            "A stallholder said that “sixty per cent of my takings go on rent”.",
            "“Sixty per cent of my takings go on rent,” said a stallholder.",
        ),
        ("Sixty per cent of takings go on rent.", "“Sixty per cent of takings go on rent,” said the auditor."),
        (
            "Sixty per cent of takings go on rent.",
            "Sixty per cent of takings go on rent. “I pay my share,” said a stallholder.",
        ),
    ],
}
"""Per distinction: claim and source that must not be kept apart."""


@pytest.mark.parametrize(
    ("claim", "source", "status", "reason"),
    [pytest.param(*pair, id=f"{name}-{i}") for name, pairs in APART.items() for i, pair in enumerate(pairs, 1)],
)
def test_a_figure_of_something_else_does_not_answer(claim: str, source: str, status: Status, reason: str) -> None:
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
