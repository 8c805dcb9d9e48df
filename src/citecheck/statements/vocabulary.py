"""The words that say how a sentence means its figure. Data: add words here, not rules."""

from __future__ import annotations

RISE = frozenset(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth
    climb climbs climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges surged
    surging up upturn gain gains gained gaining expand expands expanded expanding expansion swell swelled
    swollen raise raises raised raising double doubles doubled doubling treble trebled trebling triple
    tripled tripling quadruple quadrupled quadrupling quintupled higher rocket rocketed boost boosted
    improve improved improvement improves leap leapt escalate escalated upward upwards extra additional
    rebound rebounded hike hikes hiked hiking upsurge lifted lifting rallied ballooned ballooning mushroomed
    spike spiked spiking widen widens widened widening strengthened multiplied outgrew swelling leaps
    leaping escalates escalating escalation rebounds rebounding rocketing boosts boosting trebles triples
    quadruples upticks uptick""".split()
)
FALL = frozenset(
    """fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline
    declines declined declining shrink shrinks shrank shrunk shrinking cut cuts cutting reduce reduces
    reduced reducing reduction reductions down downturn plunge plunges plunged plunging slump slumped
    slumping slide slid sliding dip dips dipped tumble tumbled tumbling halve halved halves halving lower
    lowered lowering fewer contracted contraction sink sank sunk lose loses lost losing loss slash slashed
    slashing diminish diminished dwindle dwindled dwindling downward downwards worsen worsened plummet
    plummeted crash crashed ease eased trim trimmed save saves saved saving slipped slipping weaken weakened
    weakening sag sagged eroded nosedive nosedived retreated narrows narrowed narrowing thinned lessen
    lessened softened slowed slowing depleted curbed shaved plummeting plummets shrinkage slumps tumbles
    dipping dwindles diminishing diminishes slides eases easing trims trimming worsens worsening contracting
    sinks sinking crashing lessening lowers""".split()
)
CHANGE_NOUNS = frozenset(
    """rise increase growth climb jump surge upturn gain expansion uplift boost fall decrease drop decline
    reduction cut slump slide dip contraction shrinkage loss rises increases falls cuts drops declines
    reductions rising falling swing saving hike hikes spike spikes upsurge improvement plunge tumble
    slowdown surges leap leaps jumps climbs dips decreases gains rebound escalation halving doubling uptick
    slippage downturn widening narrowing shortening lengthening""".split()
)
"""After a figure these make it the amount of a change ("a 12% rise")."""
COMPARATIVE_UP = frozenset(
    """more higher greater larger longer older above exceed exceeds exceeded bigger faster dearer costlier wider heavier
    taller""".split()
)
COMPARATIVE_DOWN = frozenset("fewer less lower smaller shorter younger below cheaper slower".split())

NEGATORS = frozenset(
    """not no never neither nor none nobody cannot n't didnt doesnt isnt wasnt werent wont wouldnt couldnt hasnt
    havent hadnt dont cant fail fails failed failing refuse refused refuses deny denied denies reject
    rejected rejects unable untrue false lacks lacked lacking uninsured unvaccinated unaware untreated
    unregistered unlicensed unsold untested unused unanswered undecided unconvinced unsure unconnected
    unmarried""".split()
)
"""A clause with an odd number of these says the opposite."""

NO_DENIAL = (
    "not only",
    "not just",
    "not one but",
    "not merely",
    "no more than",
    "no less than",
    "no fewer than",
    "not less than",
    "not more than",
    "no later than",
    "no longer than",
    "no. ",
    "no doubt",
    "whether or not",
    "no less",
    "no matter",
    "no wonder",
    "no surprise",
    "no exception",
    "nothing but",
    "not including",
    "not counting",
    "not to mention",
    "not surprisingly",
    "not far from",
    "not far off",
    "not for profit",
    "not-for-profit",
)

SAYING = frozenset(
    """say says said saying reported claimed believe believes believed believing think thinks thought feel feels felt
    told admit admits admitted agree agrees agreed fear fears feared consider considered suspect suspected
    alleged perceive perceived worry worried complain complained recalled reckon reckons intend intends intended
    hope hopes hoped want wants wanted wish wished would argue argues argued insist insists insisted assume
    assumes assumed doubt doubted doubts regard regarded anticipate anticipated anticipates guess dread""".split()
)
"""What people do when they give an opinion or a wish instead of doing the thing."""

OPINION = SAYING | frozenset(
    """plan plans planned planning expect expects expected expecting expectation aim aims aimed view views rated could
    might asked support supports supported supporting backs backed backing favour favours favoured favor favors
    favored oppose opposes opposed opposing prefer prefers preferred approve approves approved disapprove
    disapproves disapproved satisfied dissatisfied happy unhappy confident concerned optimistic pessimistic""".split()
)
"""Any of these in a sentence shows that it may tell of opinions."""

FLOW = frozenset(
    """new newly added recruited recruit hired hire extra additional installed another arrived joined built opened
    further hires recruits appointed acquired purchased bought diagnosed signed registered""".split()
)
"""Beside a count: what came in during a period."""

EACH = (
    "each year",
    "every year",
    "a year",
    "per year",
    "per annum",
    "annually",
    "yearly",
    "annual",
    "in each of",
    "each month",
    "every month",
    "a month",
    "per month",
    "monthly",
    "each week",
    "every week",
    "a week",
    "per week",
    "weekly",
    "each day",
    "every day",
    "a day",
    "per day",
    "daily",
    "each night",
    "every night",
    "a night",
    "per night",
    "nightly",
    "each quarter",
    "every quarter",
    "per quarter",
    "quarterly",
    "each season",
    "every season",
    "a season",
    "per season",
    "year on year",
    "in both",
)
WHOLE = (
    "over the period",
    "over the decade",
    "in total",
    "altogether",
    "cumulative",
    "cumulatively",
    "combined",
    "taken together",
    "over the whole",
    "across the whole period",
    "over the course",
    "over its lifetime",
    "over their lifetime",
    "over the life of",
    "all told",
    "to date",
)
