"""A figure takes its mood, direction, time and scope from its own clause or from what governs it, not from another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.quantities import find_quantities
from citecheck.records import Said
from citecheck.statements.said import said_in


def said(text: str) -> list[Said]:
    return said_in(text, find_quantities(text))


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Growth did not reach 4%.", [True]),
        ("None of the 17 pilots replied.", [True]),
        ("Not one of the 17 pilots replied.", [True]),
        ("The toll never fell below £9.", [True]),
        ("It failed to build 400 homes.", [True]),
        ("It did not, in the end, cost £5m.", [True]),
        ("Tolls did not rise from £4 to £5.", [True, True]),
        ("12% of pilots do not swim.", [True]),
        ("A third of men and half of women never swim.", [True, True]),
        ("12% of pilots who do not swim own a boat.", [False]),
        ("No more than 12 boats sailed.", [False]),
        ("The harbour, built when tides rose by 6 metres, was not meant to last.", [False]),
        ("The quay has lain unused since it was shut ten years ago.", [False]),
        ("The study of 10 ports shows that trade cannot rest on tolls.", [False]),
        ("It pays for men who have not sailed after three trips.", [False]),
        ("The trust owns £60m of sheds not used for boats.", [False]),
        ("It has not sailed for two years.", [False]),
        ("It did not please the 12 ports.", [False]),
        ("It did not lift the duty of keeping 12 boats.", [False]),
        ("It did not succeed in selling 12 boats.", [True]),
        ("These gains were not at the cost of skill - 95% of pilots passed.", [False]),
        ("They want a boat that is new and not too dear, with a cost of £5,000.", [False]),
        ("The song was the band's No. 1 and sold 40 copies.", [False]),
        ("It was not shut and 12 boats sailed.", [False]),
    ],
)
def test_denial(text: str, denied: list[bool]) -> None:
    assert [one.negated for one in said(text)][-len(denied) :] == denied


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("Five ports have agreed to share a pilot.", [None]),
        ("Half of ports agreed that tolls are high.", ["opinion"]),
        ("Some 61% agreed.", ["opinion"]),
        ("In all 43 cases were reported.", [None]),
        ("Half of the ports have reported losses.", [None]),
        ("A third of pilots reported feeling tired.", ["opinion"]),
        ("Half (43%) believed that it would sink.", ["opinion", "opinion"]),
        ("A third of pilots moved logs to meet the targets.", [None]),
        ("It missed its 4% target.", ["plan"]),
        ("The target of 5,000 homes was missed.", ["plan"]),
        ("The target was missed by 5%.", [None]),
        ("The target is now 5,000 homes.", ["plan"]),
        ("It served 4,200 boats, well above the target of 2,000.", [None, "plan"]),
        ("She scored 12 goals in 9 matches.", [None, None]),
        ("The projected cost of it is about £5m.", ["forecast"]),
        ("12 planned berths are late.", ["plan"]),
        ("12 berths planned for May are late.", ["plan"]),
        ("A further 12 berths to be built are late.", ["plan"]),
        ("It was two years later than planned.", [None]),
        ("12 ports will merge.", ["forecast"]),
        ("The 12 ports will merge.", [None]),
        ("The 2% levy could change trade.", [None]),
        ("The trust aims to help the port's 12 pilots.", [None]),
        ("In the next five years trade will grow.", ["forecast"]),
        ("This would end the trend of the past ten years.", [None]),
        ("Seven out of ten of the crew that will sail in May are old hands.", [None]),
        ("The ferry, which will close, carries 400 people.", [None]),
        ("It allows 400 skippers with deep needs to moor.", [None]),
        ("The number of boats that would have to stay is about 12.", [None]),
        ("They may not have won - they lost 12 boats - but they sailed.", [None]),
        ("Each port was expected to have 5 pilots, and 11 have them.", ["forecast", None]),
        ("With £5m of loans, it will grow.", ["forecast"]),
        ("Given cuts of 40%, will ports close?", [None]),
        ("Thanks to £5m of loans, the port will close.", [None]),
        ("It said that it would spend £5m.", ["forecast"]),
        ("It would cost £5m.", ["possible"]),
        ("Pilots can expect to live nine years less.", [None]),
        ("Pilots expect to earn £9m.", ["forecast"]),
        ("They expect sales of £9m, which is an increase of £1m.", ["forecast", "forecast"]),
        ("12 ports pledged £5m.", [None, "plan"]),
        ("It is expected that 40% of boats are ready.", ["forecast"]),
        ("Plans for 400 homes were dropped.", ["plan"]),
    ],
)
def test_modality(text: str, modalities: list[str | None]) -> None:
    assert [one.modality.value if one.modality else None for one in said(text)] == modalities


@pytest.mark.parametrize(
    ("text", "directions"),
    [
        ("Driven by falling tolls, eight out of ten ports closed.", [None]),
        ("Tolls fell sharply, by 8%.", ["fall"]),
        ("It has been hurt over the last 10 years by falling trade.", [None]),
        ("The wait was cut from five days to three days.", ["fall", "fall"]),
        ("It cuts lives short by an average of three years.", ["fall"]),
        ("The plan could save £30m.", [None]),
        ("The port lost £30m.", [None]),
        ("It led to a saving of 29%.", ["fall"]),
        ("The port lost 30% of its boats.", ["fall"]),
        ("The cuts to port grants of 40% hurt trade.", ["fall"]),
        ("The port saw £4m of grant reductions.", ["fall"]),
        ("The fine will go up to £900.", ["rise"]),
        ("The fine is up to £900.", [None]),
        ("It faces close to a £30m shortfall as demand rises.", [None]),
    ],
)
def test_direction(text: str, directions: list[str | None]) -> None:
    assert [one.direction.value if one.direction else None for one in said(text)] == directions


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("In 2014 the ferry carried 310,000 people, against 290,000 in 2013.", ["2014", "2013"]),
        ("It made £5m, up from £4m in 2013.", [None, "2013"]),
        ("Today it is 4% and in 2030 it will be 6%.", ["Today", "2030"]),
        ("It set its books against the nine rules of 2015.", ["2015"]),
        ("It spent £5m in 2010 and owns £9m of quays, including £2m of cranes.", ["2010", None, None]),
        ("It was 5%, 6% and 7% in 2014.", ["2014", "2014", "2014"]),
    ],
)
def test_time(text: str, times: list[str | None]) -> None:
    assert [one.time for one in said(text)] == times


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("There are 51% more people aged over 65 and 101% over 85.", ["aged over 65", None, None, None]),
        ("It was 7% among those aged between 16 and 24.", ["among those aged between 16 and 24", None]),
        ("Idleness for those aged 65 and over was 5%.", [None, "aged 65 and over"]),
        ("A rise of 5% for women was paid.", ["for women"]),
        ("Some 8 ports are caring for men.", [None]),
        ("It joined £6m of budgets so that care for men is better.", [None]),
        ("Toil for men which led to talk of 5% more pay.", [None]),
    ],
)
def test_scope(text: str, scopes: list[str | None]) -> None:
    assert [one.scope for one in said(text)] == scopes[: len(said(text))]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("It is 79 for men and 83 for women, compared with 63 and 69 in 1950.", ["63", "69", "79", "83"]),
        ("Tolls range from 2% in the west to 28% in the east.", [None, None]),
        ("Tolls rose from 2% to 28%.", ["28%", "2%"]),
        ("It is double that of the next port mainly because of tides.", ["that of the next port"]),
    ],
)
def test_comparison(text: str, others: list[str | None]) -> None:
    assert [one.comparison.other if one.comparison else None for one in said(text)] == others


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Ferry fares have thus increased about twofold.", "Ferry fares"),
        ("The challenge for ports still rings true 16 years later.", "challenge for ports"),
        ("It won £5m of harbour loans and widened the quay.", "harbour loans"),
        ("It will free £5m of harbour loans and widen the quay.", "harbour loans"),
        ("It faced a £9m in-year cut to grants.", "in-year cut"),
        ("Some 12% of berths were free (a rise of 3%).", "berths"),
        ("The cuts to port grants of 40% hit trade.", "cuts to port grants"),
        ("Half of the public believe that tolls are high.", "public"),
        ("The crew is about 160 pilots strong.", "pilots"),
        ("Harbour tolls in June were 5%.", "Harbour tolls"),
    ],
)
def test_measure(text: str, measure: str) -> None:
    assert said(text)[-1].measure == measure


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            "not never will could plan target that which who is were rose by to of 5% £4m 12 boats , ; ( - and".split()
        ),
        max_size=40,
    )
)
def test_any_order_of_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    assert len(said(text)) == len(find_quantities(text))
