from __future__ import annotations

import pytest

from citecheck.extraction.alignment import align
from citecheck.extraction.claims import find_claims
from citecheck.extraction.markers import find_markers
from citecheck.extraction.notes import find_notes
from citecheck.readers import read_bytes
from citecheck.readers.sentences import sentences_of
from citecheck.records import Claim

NOTES = """

1. Harbour Board (2011) – Floods of 12 Rivers

2. Mill Trust (2012) – Mills, p. 34

3. Ann Reed (2013) – Tides
"""


def claims(text: str, id: str = "rivers") -> tuple[Claim, ...]:
    document = read_bytes(text.encode(), id=id)
    notes = find_notes(document)
    markers = find_markers(document, notes)
    sentences = sentences_of(document, without=tuple((m.location.start, m.location.end) for m in markers))
    return find_claims(document, sentences, align(markers, notes, sentences), notes)


def one(text: str) -> Claim:
    found = claims(text)
    assert len(found) == 1, [claim.quantity.surface for claim in found]
    return found[0]


def test_a_claim_is_located_in_the_original_over_its_line_break() -> None:
    text = "The council says that it owns £3 \nmillion of mud and that this is enough."
    claim = one(text)
    assert claim.location.surface == "£3 \nmillion" == text[claim.location.start : claim.location.end]
    assert claim.quantity.surface == "£3 million"
    assert claim.location.line == 1


def test_the_sentence_is_joined_without_markers() -> None:
    found = claims(
        "Tides reached 12 met-\nres in Holm.<sup>1</sup> They fell.<sup>2</sup> And so on.<sup>3</sup>" + NOTES
    )
    assert found[0].sentence == "Tides reached 12 metres in Holm."
    assert found[0].quantity.unit == "metres"


def test_each_clause_takes_the_next_marker() -> None:
    text = (
        "Some 40 mills shut,<sup>1</sup> while 12% of weirs fell.<sup>2</sup> Another 7,000 eels left. "
        "Then 9% came back.<sup>3</sup>" + NOTES
    )
    assert [(claim.quantity.surface, claim.markers, claim.notes) for claim in claims(text)] == [
        ("40", ("1",), ("1",)),
        ("12%", ("2",), ("2",)),
        ("7,000", (), ()),
        ("9%", ("3",), ("3",)),
    ]


def test_markers_side_by_side_both_count() -> None:
    text = "Eels fell by 9%.<sup>1 2</sup> Then they rose.<sup>3</sup>" + NOTES
    assert claims(text)[0].markers == ("1", "2")


def test_what_a_note_cites_is_no_claim_but_its_prose_is() -> None:
    text = (
        "Mills shut.<sup>1</sup> Weirs fell.<sup>2</sup> Eels left.<sup>3</sup>\n\n"
        "1. Harbour Board (2011) – Floods of 12 Rivers\n\n"
        "2. The survey that we ran found that 37% of weirs leaked in the winter of that year.\n\n"
        "3. Ann Reed (2013) – Tides\n"
    )
    claim = one(text)
    assert (claim.quantity.surface, claim.in_note) == ("37%", "2")


def test_ids_are_stable_and_told_apart() -> None:
    text = "It took 12 days and then 12 days more."
    first, second = claims(text)
    assert second.id == f"{first.id}-2"
    assert claims("Some other words first.\n\n" + text)[0].id == first.id
    assert claims(text, id="elsewhere")[0].id != first.id


def test_the_section_is_the_heading_above() -> None:
    assert one("# Weirs\n\nThey leak 12 tonnes of water an hour.\n").section == "Weirs"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The county has 30 inland ports.", "inland ports"),
        ("Some 4% of rural households left the valley.", "rural households"),
        ("It found 120 households with small cars.", "households with small cars"),
        ("Rents in the old town rose by 4% in a year.", "Rents in the old town"),
        ("The dredging cut flood losses by 30%.", "flood losses"),
        ("The dredging budget will be £7m.", "dredging budget"),
        ("There is a £20 million repair gap.", "repair gap"),
        ("They agreed a fall in fares of 3%.", "fall in fares"),
        ("One in four tired and hungry anglers could not reach it.", "tired and hungry anglers"),
        ("The number of eels with marks fell from 23 million to 12 million.", "eels with marks"),
        ("Half of the wells are dry.", "wells"),
        ("The port earned £6bn in fees from foreign boats.", "fees"),
        ("It set aside two separate rooms solely for nets.", "separate rooms"),
        ("Some 400 rope breaks occur each year.", "rope breaks"),
        ("It bought over £60m in land not used for ports.", "land"),
        ("Boats per mile: 42", "Boats per mile"),
        ("Today a third of coastal renters tell the board of damp.", "coastal renters"),
        ("Steel made up 58% of the 2.1m boats.", "boats"),
        ("She put the fall at “no more than 15 per cent”.", "fall"),
        ("Shares of the port were selling at £38.", "Shares of the port"),
        ("They had 40 sons and some of the boats.", "sons"),
        ("Waiting times for a berth were 24 weeks.", "Waiting times for a berth"),
        ("Two of their members sit on the harbour board.", "members"),
        ("Each of the two harbours now has a crane.", "harbours"),
        ("The Harbour Repair Trust (HRT) spent £4m.", "Harbour Repair Trust"),
        ("The board recommends a pilot for sailors aged under forty.", "sailors"),
        ("There are eight ‘trial’ ports in the county now.", "‘trial’ ports"),
        ("The board bought six “low-draught” barges for the river.", "“low-draught” barges"),
        ("Of the 120 barges that called, 12% were late.", "barges"),
        ("Out of all late barges, 30 were towed.", "late barges"),
        ("Ropes 14 metres long hold the quay.", "Ropes"),
        ("The quay is held by 14 metre long hemp ropes.", "hemp ropes"),
        ("They saw a 7% annual rise in mooring fees.", "mooring fees"),
        ("They face a £30m repair shortfall in spring.", "repair shortfall"),
        ("The ferry visits rose by 4%.", "ferry visits"),
        ("The trust, which spent £4m, is closed.", "trust"),
        ("Tolls came to £5m, which was up 3% from £4m.", "Tolls"),
        ("About 30% of those without a berth left.", "those without a berth"),
        ("Some 12% of those who sailed fell ill.", "those who sailed"),
        ("Barges with a draught of 3 metres can pass.", "draught"),
        ("The nets (mesh width, 50 mm) are new.", "mesh width"),
        ("The third survey (spring, n = 120) is lost.", "third survey"),
        ("Mesh width = 200 mm", "Mesh width"),
        ("A small (5%) share of eels is sold.", "share of eels"),
        ("The pump moves 7.8 kg s−1 of mud.", "mud"),
        ("The tide gauge reads 20 mbar.", "tide gauge"),
        ("The new mill yields 3 MW.", "mill"),
        ("Within 6 months, the old harbour had tripled.", "old harbour"),
        ("In all, 20% of the total missed tides were low.", "missed tides"),
        ("One in ten retired sailors live here.", "retired sailors"),
        ("Of the sailors here, 12% used oars.", "sailors here"),
        ("Tolls at the 30 km gate were £3.", "Tolls at the 30 km gate"),
        ("Some 28 EU ports joined.", "EU ports"),
        ("They asked for 50% more boats than before.", "boats"),
    ],
)
def test_measure(text: str, measure: str) -> None:
    found = claims(text)[-1].measure or ""
    assert found.endswith(measure)


@pytest.mark.parametrize(
    "text",
    [
        "The tug is seven times more costly than that.",
        "This boils down to just over £1000 – in other words, not a lot.",
    ],
)
def test_a_verb_is_no_measure(text: str) -> None:
    assert claims(text)[-1].measure in (None, "tug")


def test_the_time_before_a_subject_is_no_part_of_the_measure() -> None:
    found = claims("In fact, over the last decade harbour tolls have more than doubled.")
    assert found[-1].measure == "harbour tolls"


def test_a_list_of_figures_shares_its_measure() -> None:
    found = claims("Eel catches went from 19 tonnes to 12 tonnes.")
    assert [claim.measure for claim in found] == ["Eel catches", "Eel catches"]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Some 30% of skippers work nights and 12% of barges remain idle.", ["skippers", "barges"]),
        ("Tolls rose by 4% while mooring fees fell by 2%.", ["Tolls", "mooring fees"]),
        ("Eel catches fell by 3%, 4% and 5% in those years.", ["Eel catches"] * 3),
        ("The port earned £6bn in fees and £2bn in fines.", ["fees", "fines"]),
        ("Wages were £30 (up 4%), tolls £5 a barge.", ["Wages", "Wages", "tolls"]),
        ("It holds sweet oil (64%) and brine (31%).", ["sweet oil", "brine"]),
    ],
)
def test_each_figure_of_a_sentence_keeps_its_own_measure(text: str, measures: list[str]) -> None:
    assert [claim.measure for claim in claims(text)] == measures


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Some 12% of weirs leaked in 2013/14.", "2013/14"),
        ("The gap will be £30m by 2031.", "by 2031"),
        ("Between 2000 and 2010 there was a fivefold rise in eels.", "Between 2000 and 2010"),
        ("It should save £3m over the next five years.", None),
        ("Today 40 mills remain.", "Today"),
        ("It lost 4% in 2010; the mills stand empty and 12 towns shrank.", "2010"),
        ("The 2012 Ports Act gave them £3m.", None),
        ("The mills lost 40 men.", None),
        ("The mills lost 40 men a couple of months ago.", "a couple of months ago"),
    ],
)
def test_time(text: str, time: str | None) -> None:
    expected = "next five years" if "next five" in text else time
    assert claims(text)[0].time == expected


def test_each_figure_takes_its_own_time() -> None:
    found = claims("Eels rose from 23 million in 2003 to 31 million in 2013.")
    assert [claim.time for claim in found] == ["2003", "2013"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Norway 60% of the boats are wooden.", "Norway"),
        ("Some 200 weirs were lost across the East Midlands.", "East Midlands"),
        ("Some 200 weirs were lost in May.", None),
        ("Some 200 weirs were lost in Parliament.", None),
        ("Some 200 weirs were lost.", None),
        ("Some 200 men came in Volvos.", None),
        ("Some 200 games were lost in KTF North.", None),
        ("Scotland's 37 ferries are old.", "Scotland"),
    ],
)
def test_place(text: str, place: str | None) -> None:
    assert claims(text)[0].place == place


@pytest.mark.parametrize(
    ("text", "attribution"),
    [
        ("According to the Tidal Office, 12% of weirs leak.", "Tidal Office"),
        ("Some 12% of weirs leak, according to the Tidal Office.", "Tidal Office"),
        ("Some 12% of weirs leak, according to the Tidal Office’s 2011 Weir Review.", "Tidal Office"),
        ("Some 12% of weirs leak, according to Garrick’s.", "Garrick’s"),
        ("The Tidal Office estimates that 12% of weirs leak.", "Tidal Office"),
        ("Eels grew by 5 million (TOF estimate).", "TOF"),
        ("A recent study found that 12% of weirs leak.", "A recent study"),
        ("The Tidal Office (TO) owns 30 weirs.", None),
        ("They found that 12% of weirs leak.", None),
        ("Some 12% of weirs leak.", None),
        ("An estimated 12% of weirs leak.", None),
    ],
)
def test_attribution(text: str, attribution: str | None) -> None:
    assert claims(text)[0].attribution == attribution


def test_parts_of_the_text_and_turns_of_speech_are_no_claims() -> None:
    assert claims("There are two ways to mend a net, and three reasons to try. The two are alike.") == ()
    assert [claim.quantity.surface for claim in claims("Three of the mills shut. Some two trawlers sank.")] == [
        "Three",
        "two",
    ]


def test_a_marker_that_opens_a_paragraph_belongs_to_its_first_sentence() -> None:
    found = claims("[7] The lock cost 4,500 pounds. It leaked for 12 years.\n")
    assert [(claim.quantity.surface, claim.markers) for claim in found] == [
        ("4,500 pounds", ("7",)),
        ("12 years", ()),
    ]


def test_the_cells_of_a_row_stay_apart() -> None:
    rows = (
        "Sector         1990     1995     2000",
        "Quays           886      889      881",
        "Mills         1,886    1,889    1,881",
    )
    table = "\n".join(f"    {row}" for row in rows)
    found = claims(f"Landings are shown below.\n\n{table}\n\nThey are estimates.\n")
    assert [claim.quantity.surface for claim in found] == ["886", "889", "881", "1,886", "1,889", "1,881"]
    assert {claim.measure for claim in found} == {"Quays", "Mills"}
