"""Word classes that reading the surroundings of a figure needs. Data only."""

from __future__ import annotations

DETERMINERS = frozenset(
    """a an the this that these those its their our his her my your some any no each every all both another such either
    neither""".split()
)
"""Left off at the head of a noun phrase."""

PREPOSITIONS = frozenset(
    """of in on at for by with from to into onto over under between among amongst across within without through
    throughout during since until till against about per via towards toward upon after before above below behind
    beyond beside besides around near despite except like unlike regarding concerning including excluding versus
    plus minus following given compared""".split()
)

LINKS = frozenset("of in on for to with from between among across at against within into".split())
"""Prepositions that may join two parts of one measure: "spending on street lighting", "gap between the regions"."""

COMPLEMENTS = frozenset("of with".split())
"""Those that a counted noun keeps: "households with two cars"."""

CONJUNCTIONS = frozenset(
    """and or but nor yet so while whilst whereas although though because if unless when whenever where wherever
    whether that which who whom whose than as since once until lest however therefore meanwhile according""".split()
)

PRONOUNS = frozenset(
    """i you he she it we they them him us me who whom what which this that these those there one ones himself herself
    itself themselves everyone everybody anyone someone nobody none""".split()
)

AUXILIARIES = frozenset(
    """is are was were be been being am has have had having do does did will would shall should can could may might
    must isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't don't
    doesn't didn't ought need needs""".split()
)

VERBS = frozenset(
    """said says say found finds find estimates estimated estimate reports reported claims claimed shows showed shown
    suggests suggested argues argued believes believed thinks thought feels felt expects expected expect predicts
    predicted predict forecasts warned warns noted notes stated states stands stood rose risen rises rise fell
    fallen falls fall grew grown grows grow dropped drops drop declined declines decline increased increases
    increase decreased decreases decrease reduced reduces reduce cut cuts doubled trebled tripled quadrupled halved
    reached reaches reach totalled totals totaled totalling amounted amounts cost costs costing spent spends spend
    received receives receive employed employs employ accounted accounts account represented represents represent
    made makes make covered covers cover served serves serve contained contains contain comprised comprises comprise
    consists consisted held holds hold owned owns own ran runs run took takes take taken taking provided provides
    provide providing supported supports support generated generates generate saved saves save saving paid pays pay
    raised raises raise lost loses lose gained gains gain lived lives live died dies die came comes come went goes
    go became becomes become remained remains remain got gets get gave gives give given meant means mean led leads
    lead left leaves leave kept keeps keep put puts set sets brought brings bring built builds build bought buys buy
    sold sells sell sent sends send used uses use worked works work operated operates operate required requires
    require needed need wanted wants want agreed agrees agree allocated allocates allocate invested invests invest
    delivered delivers deliver achieved achieves achieve introduced introduces introduce launched launches launch
    opened opens open closed closes close signed signs sign joined joins join moved moves move stayed stays stay
    started starts start ended ends end began begins begin begun averaged averages average exceeded exceeds exceed
    faced faces face facing helped helps help allowed allows allow seen sees see saw known knows know known done
    earned earns earn attended attends attend visited visits visit worth added adds add created creates create
    creating identified identifies identify surveyed interviewed responded answered voted votes voting equates
    equated equate equals equal unlocked unlocking securing secured secures secure funded funds pledged pledges
    pledge awarded awards award asked asks ask calls called call climbed climbs jumped jumps soared slumped slipped
    shrank shrunk halving doubling falling rising growing reducing increasing spending serving costing pooled
    pooling merged employing waiting waited waits wait travel travelled travels recycled treated treats treat
    occur occurs occurred exist exists existed happen happens happened admitted recruited recruits recruit trained
    trains train include includes involve involves involved
    arose arisen arises broke broken chose chosen drew drawn drove driven ate eaten fought flew flown froze frozen hid
    hidden rode ridden sang sank sunk spoke spoken stole stolen struck swam taught tore torn threw thrown wore worn won
    wrote written heard understood caught sought slept sat laid hit seems seem seemed appears appear appeared offers
    offer offered encompasses encompass encompassed accommodates accommodate boasts nears scores scored carries carry
    carried contributes contribute sit sits boil boils recommends recommend
    correspond corresponds corresponded indicate indicates indicated indicating displayed presented extracted yielded
    vary varies varied ranged ranging describe describes constitute constitutes observe observes obtain obtains weigh
    weighs weighed lasts lasted spans spanned measured differ differs differed enable enables enhance enhances reveal
    reveals occupy occupies determine determines depend depends retain retains consume consumes emit emits accumulate
    accumulates confirm confirms tend tends lie lies lay stretched resulting showing containing dissociate improves
    experience experiences exceed exceeds believe think feel""".split()
)
"""Forms that stand as verbs next to a figure. Some are nouns as well: a determiner or adjective before them decides."""

MODALS = frozenset("will would can could may might shall should must cannot to".split())

MEASURING_ADJECTIVES = frozenset(
    """short long high tall old late later early earlier ago apart away worth wide deep strong thereby respectively
    alone altogether prior""".split()
)
"""After a figure these say no noun: "14 miles short of the coast"."""

PERIODS = frozenset(
    """year years month months week weeks day days decade decades century quarter time parliament years' months' night
    future present today past summer winter autumn""".split()
)
"""Heads that name a time and never what is counted."""

MONTHS = frozenset("january february march april may june july august september october november december".split())
"""A phrase of these alone names no thing."""

WHICH_PERIOD = frozenset("next last past previous first coming current following same".split()) | PERIODS
"""Words that open a phrase of time: "the last decade"."""

CHANGES = frozenset(
    """increase increases rise rises fall falls drop drops decline declines decrease decreases reduction reductions cut
    cuts growth gain gains loss losses saving savings shortfall gap deficit surplus improvement change changes jump
    surge slump shortage""".split()
)
"""Nouns that say what became of something: "a fall in rents of 4%"."""

CHANGE_VERBS = frozenset(
    """rose risen rises rise fell fallen falls fall grew grown grows grow dropped drops drop declined declines decline
    increased increases increase decreased decreases decrease reduced reduces reduce cut cuts doubled trebled
    tripled quadrupled halved climbed jumped soared slumped slipped shrank shrunk improved improves improve expanded
    expands contracted widened narrowed falling rising growing reducing increasing raised raises raise lowered
    lowers lower slashed trimmed""".split()
)

ADVERBS = frozenset(
    """only just also already now then still even ever never always often sometimes not almost nearly about around
    approximately roughly over under more less fewer most least up down further currently estimated estimatedly some
    another additional extra total overall average typically well far much very too quite rather together alone
    again ago today yesterday tomorrow instead perhaps likely nearby thus hence""".split()
)
"""Passed over between a figure and its phrase."""

ENDING_ADVERBS = frozenset(
    "now later earlier back soon afterwards elsewhere abroad together apart away each strong still".split()
)
"""Left off at the end of a phrase."""

STRUCTURAL = frozenset(
    """ways reasons things points principles themes options concepts questions sides parts aspects elements factors
    categories types kinds propositions tools steps stages arguments lessons issues challenges approaches components
    features ideas problems priorities objectives goals aims conditions phases strands pillars respects roles forms
    examples dimensions qualities criteria assumptions possibilities scenarios tasks fronts words views sets models
    sections chapters recommendations conclusions tests benefits waves barriers messages pieces sorts extremes
    worlds areas occasions counts purposes choices""".split()
)
"""What a text counts when it counts its own parts: "three reasons"."""

UNHELPFUL = frozenset(
    """one ones total average figure figures number numbers amount amounts rate rates level levels sum proportion
    percentage share majority minority maximum minimum mean median range value values period way ways time times
    result results case example fact able unable ready willing""".split()
)
"""Heads that say nothing by themselves: the phrase goes on to what they are of."""
