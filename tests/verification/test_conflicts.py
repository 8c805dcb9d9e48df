"""What keeps a figure of the right value from answering: direction, time, place, thing, plan and the like.

Each distinction has pairs whose figure must not answer, and near misses that are the same thing in other words.
"""

from __future__ import annotations

import pytest

from citecheck import judge
from citecheck.records import Status

Apart = tuple[str, str, Status, str]
Alike = tuple[str, str]

APART: dict[str, list[Apart]] = {
    "a rise beside a fall": [
        (
            "Bookings at the hostel climbed by 17% in 2011.",
            "Bookings at the hostel dropped by 17% in 2011.",
            Status.CONTRADICTED,
            "speaks of a fall",
        ),
        (
            "Catches of herring slid by 38% that season.",
            "That season catches of herring went up by 38%.",
            Status.CONTRADICTED,
            "speaks of a rise",
        ),
        (
            "The herd shrank from 90 to 64 goats.",
            "The herd grew from 64 to 90 goats.",
            Status.CONTRADICTED,
            "speaks of a rise",
        ),
    ],
    "what is so beside what is not": [
        (
            "29% of the kilns passed the inspection.",
            "29% of the kilns did not pass the inspection.",
            Status.CONTRADICTED,
            "says that it is not so",
        ),
        (
            "Some 310 allotments have no tap.",
            "Some 310 allotments have a tap.",
            Status.CONTRADICTED,
            "says that it is not so",
        ),
        (
            "44 of the ferries never left the harbour.",
            "44 of the ferries left the harbour.",
            Status.CONTRADICTED,
            "says that it is not so",
        ),
    ],
    "two sides or two ends in each other's place": [
        (
            "Foxes killed 40 more lambs than eagles did.",
            "Eagles killed 40 more lambs than foxes did.",
            Status.CONTRADICTED,
            "the two sides of the comparison the other way round",
        ),
        (
            "The choir moved 85 chairs from Aldmoor to Brackton.",
            "The choir moved 85 chairs from Brackton to Aldmoor.",
            Status.CONTRADICTED,
            "the two the other way round",
        ),
        (
            "Bakers earn 12% less than brewers.",
            "Brewers earn 12% less than bakers.",
            Status.CONTRADICTED,
            "the two sides of the comparison the other way round",
        ),
    ],
    "a word and its opposite": [
        (
            "Urban households burn 55 kg of coal.",
            "Rural households burn 55 kg of coal.",
            Status.SILENT,
            "the source says “rural”, the report “urban”",
        ),
        (
            "The co-op bought 320 looms.",
            "The co-op sold 320 looms.",
            Status.SILENT,
            "the source says “sold”, the report “bought”",
        ),
        (
            "The maximum fine is £250.",
            "The minimum fine is £250.",
            Status.SILENT,
            "the source says “minimum”, the report “maximum”",
        ),
    ],
    "two members of one family": [
        (
            "The tannery made £6m of profit in 2009.",
            "The tannery had £6m of revenue in 2009.",
            Status.SILENT,
            "the source speaks of “revenue”, the report of “profit”",
        ),
        (
            "Officers made 73 arrests on the moor.",
            "There were 73 convictions of people from the moor.",
            Status.SILENT,
            "the source speaks of “convictions”, the report of “arrests”",
        ),
        (
            "There were 35 prosecutions for poaching.",
            "There were 35 arrests for poaching.",
            Status.SILENT,
            "the source speaks of “arrests”, the report of “prosecutions”",
        ),
    ],
    "what people said and what they did": [
        (
            "26% of bakers switched to rye.",
            "26% of bakers said they would switch to rye.",
            Status.SILENT,
            "say or plan it, the report has them do it",
        ),
        (
            "Half of the tenants mended their own roofs.",
            "Half of the tenants told the survey that they had mended their own roofs.",
            Status.SILENT,
            "say or plan it, the report has them do it",
        ),
        (
            "37% of anglers admitted to fishing at night.",
            "37% of anglers fish at night.",
            Status.SILENT,
            "do it, the report has them say",
        ),
    ],
    "each year and all years together": [
        (
            "Rents went up by 9% every year.",
            "Rents went up by 9% over six years.",
            Status.CONTRADICTED,
            "over the whole period, the report for each part",
        ),
        (
            "Over five years the mill lost £40,000.",
            "The mill lost £40,000 a year for five years.",
            Status.CONTRADICTED,
            "£40,000 a year for five years is £200,000",
        ),
        (
            "Each year the cliff loses 3% of its nests.",
            "Over twenty years the cliff lost 3% of its nests.",
            Status.CONTRADICTED,
            "over the whole period, the report for each part",
        ),
    ],
    "another year, month or quarter": [
        (
            "In 2016 the ferry carried 71,300 cars.",
            "In 2013 the ferry carried 71,300 cars.",
            Status.SILENT,
            "the source's figure is for 2013, the report's for 2016",
        ),
        (
            "The quarry employed 212 men in May 1958.",
            "The quarry employed 212 men in October 1958.",
            Status.SILENT,
            "the source's figure is for October 1958, the report's for May 1958",
        ),
        (
            "The scheme paid for 640 boilers in 2022.",
            "Report of 2017. The scheme paid for 640 boilers.",
            Status.SILENT,
            "goes no further than 2017",
        ),
    ],
    "another country": [
        (
            "Across Europe 12,400 windmills are left.",
            "In Denmark 12,400 windmills are left.",
            Status.SILENT,
            "figure is for Denmark, the report's for Europe",
        ),
        (
            "In Portugal 83% of cork is pressed by hand.",
            "In Spain 83% of cork is pressed by hand.",
            Status.SILENT,
            "figure is for Spain, the report's for Portugal",
        ),
        (
            "Wales lost 57 chapels.",
            "England lost 57 chapels.",
            Status.SILENT,
            "figure is for England, the report's for Wales",
        ),
    ],
    "a level and the size of a change": [
        (
            "Attendance at the rink rose by 2,400 skaters.",
            "Attendance at the rink was 2,400 skaters.",
            Status.SILENT,
            "is a level, not the size of a change",
        ),
        ("Vacancies stand at 15%.", "Vacancies went up by 15%.", Status.SILENT, "is the size of a change, not a level"),
        (
            "The tax brings in £3m.",
            "The tax brings in £3m more.",
            Status.SILENT,
            "is the size of a change, not a level",
        ),
    ],
    "another thing counted": [
        (
            "The fire destroyed 27 barns.",
            "The fire destroyed 27 tractors.",
            Status.SILENT,
            "the source counts tractors there, the report barns",
        ),
        (
            "The college has 1,130 desks.",
            "The college has 1,130 computers.",
            Status.SILENT,
            "the source counts computers there, the report desks",
        ),
        (
            "Rangers counted 216 otters by the river.",
            "Rangers counted 216 anglers by the river.",
            Status.SILENT,
            "the source counts anglers there, the report otters",
        ),
    ],
    "what there is and what was added": [
        (
            "Last year 610 nurses were recruited to the service.",
            "Last year there were 610 nurses in the service.",
            Status.SILENT,
            "the source counts what there is, the report what was added",
        ),
        (
            "The depot bought 34 new vans.",
            "There are 34 vans at the depot.",
            Status.SILENT,
            "the source counts what there is, the report what was added",
        ),
    ],
    "a plan told as a fact": [
        (
            "The railway laid 66 miles of track.",
            "The railway is expected to lay 66 miles of track.",
            Status.SILENT,
            "a plan or forecast",
        ),
        (
            "The council planted 7,500 limes.",
            "The council will plant 7,500 limes.",
            Status.SILENT,
            "a plan or forecast",
        ),
        ("The dam cost £88m.", "The dam is forecast to cost £88m.", Status.SILENT, "a plan or forecast"),
    ],
    "two things together and one of them": [
        (
            "The county spent £14m on libraries.",
            "The county spent £14m on libraries and museums.",
            Status.SILENT,
            "figure is for libraries and museums",
        ),
        (
            "The parish spent £2,300 on hedges and ditches.",
            "The parish spent £2,300 on hedges.",
            Status.SILENT,
            "figure is for hedges and ditches",
        ),
        (
            "The tax on salt and sugar brings in £310,000.",
            "The tax on salt brings in £310,000.",
            Status.SILENT,
            "figure is for salt and sugar",
        ),
    ],
    "all and some of them": [
        (
            "Of all farms, 42% have a slurry tank.",
            "Among farms with cattle, 42% have a slurry tank.",
            Status.SILENT,
            "only, the report's for all",
        ),
        (
            "Every second driver nationwide, 51%, has used the toll road.",
            "Among drivers aged under thirty, 51% have used the toll road.",
            Status.SILENT,
            "only, the report's for all",
        ),
        (
            "Overall 19% of tenants keep a dog.",
            "Of tenants living alone 19% keep a dog.",
            Status.SILENT,
            "only, the report's for all",
        ),
    ],
    "money for another object": [
        (
            "Spending on lifeboats came to £5.4m.",
            "Spending on lighthouses came to £5.4m.",
            Status.SILENT,
            "on other things",
        ),
        ("The cost of paint was £870.", "The cost of timber was £870.", Status.SILENT, "on other things"),
        ("The duty on candles is £3 a box.", "The duty on matches is £3 a box.", Status.SILENT, "on other things"),
    ],
    "a share of one group, and another thing said of it": [
        (
            "34% of weavers own their loom.",
            "34% of weavers have a bad back.",
            Status.SILENT,
            "another thing of the same group",
        ),
        (
            "A quarter of orchards are sprayed.",
            "A quarter of orchards stand on a slope.",
            Status.SILENT,
            "another thing of the same group",
        ),
        (
            "61% of hikers carry a map.",
            "61% of hikers come from abroad.",
            Status.SILENT,
            "another thing of the same group",
        ),
    ],
}
"""Per distinction: claim, source, the verdict, and a piece of its reason."""

ALIKE: dict[str, list[Alike]] = {
    "a rise beside a fall": [
        ("Bookings at the hostel climbed by 17% in 2011.", "In 2011 the hostel's bookings were up 17%."),
        ("Catches of herring slid by 38% that season.", "That season catches of herring were 38% lower."),
        ("Waiting lists fell to 460 names.", "Waiting lists came down and stood at 460 names."),
    ],
    "what is so beside what is not": [
        ("Some 310 allotments have no tap.", "Some 310 allotments are without a tap."),
        ("44 ferries left the harbour.", "It was not until noon that 44 ferries left the harbour."),
        ("18 of the bells do not ring.", "18 of the bells never ring."),
    ],
    "two sides or two ends in each other's place": [
        ("Bakers earn 12% less than brewers.", "A baker earns 12% less than a brewer."),
        ("The choir moved 85 chairs from Aldmoor to Brackton.", "From Aldmoor to Brackton the choir moved 85 chairs."),
        ("Foxes killed 40 more lambs than eagles did.", "Foxes killed 40 more lambs than eagles, the shepherds say."),
    ],
    "a word and its opposite": [
        ("The co-op bought 320 looms.", "The co-op purchased 320 looms."),
        ("The maximum fine is £250.", "The highest fine is £250."),
        ("The co-op bought 320 looms.", "The co-op bought 320 looms and sold its kiln."),
    ],
    "two members of one family": [
        ("The tannery had sales of £6m in 2009.", "The tannery's turnover was £6m in 2009."),
        ("Imports of barley reached 21,000 tonnes.", "The country imported 21,000 tonnes of barley."),
        ("The tannery made £6m of profit in 2009.", "The tannery made a £6m profit in 2009 on its revenue."),
    ],
    "what people said and what they did": [
        ("26% of bakers say they will switch to rye.", "26% of bakers told us that they would switch to rye."),
        ("26% of bakers switched to rye.", "The guild says that 26% of bakers switched to rye."),
        ("37% of anglers think that the weir is unsafe.", "37% of anglers believe the weir to be unsafe."),
    ],
    "each year and all years together": [
        ("Rents went up by 9% every year.", "Each year rents rose by 9%."),
        ("The glacier withdrew 14 metres a year.", "The glacier withdrew by 14 metres annually."),
        ("Over six years rents went up by 9%.", "Rents rose by 9% in the course of six years."),
    ],
    "another year, month or quarter": [
        ("In 2016 the ferry carried 71,300 cars.", "The ferry carried 71,300 cars in 2016, against 68,900 in 2013."),
        ("The quarry employed 212 men in May 1958.", "In May 1958 the quarry gave work to 212 men."),
        ("The ferry carried 71,300 cars in 2016/17.", "In 2016-17 the ferry carried 71,300 cars."),
    ],
    "another country": [
        ("In Portugal 83% of cork is pressed by hand.", "The Portuguese press 83% of their cork by hand."),
        ("Wales lost 57 chapels.", "Wales lost 57 chapels and England 90."),
        (
            "In Portugal 83% of cork is pressed by hand.",
            "Portugal is drier than Spain. Some 83% of cork is pressed by hand in Portugal.",
        ),
    ],
    "a level and the size of a change": [
        ("Vacancies stand at 15%.", "Vacancies rose to 15%."),
        ("Attendance at the rink rose by 2,400 skaters.", "The rink had an increase of 2,400 skaters in attendance."),
        ("The queue fell to 18 days.", "The queue stands at 18 days, having fallen."),
    ],
    "another thing counted": [
        ("The fire destroyed 27 barns.", "27 barns were lost to the fire."),
        ("The college has 1,130 pupils.", "At the college there are 1,130 students."),
        ("Rangers counted 216 otters by the river.", "By the river rangers counted 216 animals, all of them otters."),
    ],
    "what there is and what was added": [
        ("The archive received 5,200 maps.", "5,200 maps were given to the archive."),
        ("The club has 390 members.", "The club now has 390 members, 25 of whom joined in May."),
        ("The archive holds 5,200 maps.", "There are 5,200 maps in the archive."),
    ],
    "a plan told as a fact": [
        ("The railway will lay 66 miles of track.", "The railway plans to lay 66 miles of track."),
        ("The railway laid 66 miles of track.", "66 miles of track were laid by the railway."),
        ("The council will plant 7,500 limes.", "The council is to plant 7,500 limes."),
    ],
    "two things together and one of them": [
        ("The county spent £14m on libraries and museums.", "Libraries and museums cost the county £14m."),
        ("The county spent £14m on libraries.", "The county spent £14m on libraries and £3m on museums."),
        ("The parish spent £2,300 on hedges and ditches.", "On hedges and ditches the parish spent £2,300."),
    ],
    "all and some of them": [
        ("Of all farms, 42% have a slurry tank.", "42% of farms have a slurry tank."),
        ("Overall 19% of tenants living alone keep a dog.", "Of tenants living alone 19% keep a dog."),
        ("Of all farms with cattle, 42% have a slurry tank.", "Among farms with cattle, 42% have a slurry tank."),
    ],
    "money for another object": [
        ("Spending on lifeboats came to £5.4m.", "Expenditure on lifeboats reached £5.4m."),
        ("The cost of paint was £870.", "The paint cost £870."),
        ("The duty on candles is £3 a box.", "On candles there is a duty of £3 a box."),
    ],
    "a share of one group, and another thing said of it": [
        ("34% of weavers own their loom.", "34% of weavers have a loom of their own."),
        ("61% of hikers carry a map.", "61% of hikers take a map with them."),
        (
            "A quarter of orchards are sprayed.",
            "A quarter of orchards are sprayed every spring, and most stand on a slope.",
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
