"""What a word stands for, and the word lists that tell how a sentence means its figure.

Which words may stand for one another is in `thesaurus.py`, which exclude one another in `rivals.py`, places are in
`places.py`, the forms of a word in `inflections.py`.
"""

from __future__ import annotations

import functools
import re

from citecheck.prose.words import stem
from citecheck.verification import rivals, thesaurus
from citecheck.verification.inflections import IRREGULAR, british, regular_forms
from citecheck.verification.places import CAPITAL_NAMES, LOOSE, PLACE_NAMES, WIDER

__all__ = [
    "CAPITAL_NAMES",
    "CHANGE_NOUNS",
    "COMPARATIVE_DOWN",
    "COMPARATIVE_UP",
    "EACH",
    "FALL",
    "FLOW",
    "GENERIC_CONCEPTS",
    "LOOSE",
    "NEGATORS",
    "NO_NEGATION",
    "OPINION",
    "OPPOSITES",
    "PHRASES",
    "PLACE_NAMES",
    "RISE",
    "SAYING",
    "WHOLE",
    "WIDER",
    "concept",
    "concepts_of_word",
    "rivals_of",
]

RISE = frozenset(
    """rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb
    climbs climbed climbing jump jumps jumped jumping soar soars soared soaring surge surges surged surging up
    upturn gain gains gained gaining expand expands expanded expanding expansion swell swelled swollen raise
    raises raised raising double doubles doubled doubling treble trebled trebling triple tripled tripling
    quadruple quadrupled quadrupling quintupled higher rocket rocketed boost boosted improve improved
    improvement improves leap leapt escalate escalated upward upwards extra additional rebound rebounded hike
    hikes hiked hiking upsurge lifted lifting rallied ballooned ballooning mushroomed spike spiked spiking widen
    widens widened widening strengthened multiplied outgrew swelling leaps leaping escalates escalating
    escalation rebounds rebounding rocketing boosts boosting trebles triples quadruples upticks uptick""".split()
)
FALL = frozenset(
    """fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping decline
    declines declined declining shrink shrinks shrank shrunk shrinking cut cuts cutting reduce reduces reduced
    reducing reduction reductions down downturn plunge plunges plunged plunging slump slumped slumping slide
    slid sliding dip dips dipped tumble tumbled tumbling halve halved halves halving lower lowered lowering
    fewer contracted contraction sink sank sunk lose loses lost losing loss slash slashed slashing diminish
    diminished dwindle dwindled dwindling downward downwards worsen worsened plummet plummeted crash crashed
    ease eased trim trimmed save saves saved saving slipped slipping weaken weakened weakening sag sagged eroded
    nosedive nosedived retreated narrows narrowed narrowing thinned lessen lessened softened slowed slowing
    depleted curbed shaved plummeting plummets shrinkage slumps tumbles dipping dwindles diminishing diminishes
    slides eases easing trims trimming worsens worsening contracting sinks sinking crashing lessening lowers""".split()
)
CHANGE_NOUNS = frozenset(
    """rise increase growth climb jump surge upturn gain expansion uplift boost fall decrease drop decline reduction
    cut slump slide dip contraction shrinkage loss rises increases falls cuts drops declines reductions rising
    falling swing saving hike hikes spike spikes upsurge improvement plunge tumble slowdown surges leap leaps
    jumps climbs dips decreases gains rebound escalation halving doubling uptick slippage downturn widening
    narrowing shortening lengthening""".split()
)
"""After a figure these make it the amount of a change ("a 12% rise")."""
COMPARATIVE_UP = frozenset(
    "more higher greater larger longer older above exceed exceeds exceeded bigger faster".split()
)
COMPARATIVE_DOWN = frozenset("fewer less lower smaller shorter younger below cheaper slower".split())

NEGATORS = frozenset(
    """not no never neither nor none nobody cannot n't didnt doesnt isnt wasnt werent wont wouldnt couldnt hasnt havent
    hadnt dont cant fail fails failed failing refuse refused refuses deny denied denies reject rejected rejects
    unable untrue false dearer costlier wider stronger heavier taller warmer hotter deeper richer better weaker
    lighter cooler colder narrower poorer worse lacks lacked lacking uninsured unvaccinated unaware untreated
    unregistered unlicensed unsold untested unused unanswered undecided unconvinced unsure unconnected
    unmarried""".split()
)
"""A clause with an odd number of these says the opposite."""

NO_NEGATION = (
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

GENERIC = frozenset(
    """number numbers figure figures rate rates level levels share proportion proportions percentage percent cent
    per amount amounts total totals people person persons year years month months week weeks day days time times case
    cases average mean median estimate estimates estimated report reports reported survey surveys study studies data
    finding findings found find show shows showed shown according new last first second third one two three million
    billion thousand hundred half quarter around approximately nearly almost least part percentage point points value
    work works working use uses used using get gets got getting give gives given gave include includes included
    including see sees saw seen set year-on-year say said recent recently current currently now today many group groups
    come came take took taken go went gone put right need needs needed remain remained remains stand stood
    stands reach reached reaches reaching record recorded records
    recording amounted equal equals former previous earlier later next past annual
    overall compared comparison against about just only also age aged numbered totalled totaled respectively various
    different same kind type sort range roughly typically mostly mainly largely alone far part parts place based kept
    brought decade century spell altogether held hold holds ran run runs running""".split()
)
"""Words that tell little of what a sentence is about: they count, but not for much."""


def _rows(text: str) -> list[list[str]]:
    lines = text.strip().replace("\n  ", " ").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]


def _synonyms() -> dict[str, tuple[str, ...]]:
    """Word to the signs of its rows; words as listed before their forms, forms before stems."""
    listed: dict[str, tuple[str, ...]] = {}
    rows = _rows(thesaurus.SYNONYMS)
    for row in rows:
        for word in row:
            key = british(word)
            listed[key] = tuple(dict.fromkeys((*listed.get(key, ()), "=" + row[0])))
    formed: dict[str, tuple[str, ...]] = {}
    for word, signs in listed.items():
        for form in regular_forms(word):
            formed.setdefault(form, signs)
    stemmed: dict[str, tuple[str, ...]] = {}
    for word, signs in listed.items():
        if not word.endswith(("ing", "ed")):  # "parking" says nothing of "park"
            stemmed.setdefault(stem(word), signs)
    for form, base in IRREGULAR.items():
        if base in listed:
            formed.setdefault(form, listed[base])
    return {**stemmed, **formed, **listed}


_TABLE = _synonyms()


def _places() -> dict[str, tuple[str, ...]]:
    """Name of a place, its adjective or people to the sign of the place: "Kenyan" as "Kenya"."""
    table = {name: ("=" + place,) for name, place in PLACE_NAMES.items()}
    return table | {name: (*table[name], "=" + other) for name, other in LOOSE.items()}


_PLACES = _places()


@functools.lru_cache(maxsize=65536)
def concepts_of_word(word: str) -> tuple[str, ...]:
    """Everything a lower-case word stands for: the signs of its synonyms ("=rise"), else its stem alone."""
    word = british(word)
    signs = _TABLE.get(word) or _PLACES.get(word)
    if signs is not None:
        return signs
    root = stem(IRREGULAR.get(word, word))
    if len(root) == 3 and word in (root + "ing", root + "ed") and root[1] in "aeiou" and root[2] not in "aeiouwxy":
        root += "e"  # "cited" is of "cite": of "cit" it were "citted"
    if root.endswith("ll") and len(root) > 5:
        root = root[:-1]  # "modelled"
    return _TABLE.get(root, (root,))


def concept(word: str) -> str:
    """What a lower-case word stands for, its first sense where it has two."""
    return concepts_of_word(word)[0]


def _phrases() -> dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    table: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for line in thesaurus.PHRASES.strip().splitlines():
        phrase, _, targets = line.partition(" = ")
        first, *rest = phrase.split()
        signs = tuple(dict.fromkeys(sign for word in targets.split() for sign in concepts_of_word(word)))
        table.setdefault(first, []).append((tuple(rest), signs))
    for name, signs in _PLACES.items():
        first, *rest = name.split()
        if rest:
            table.setdefault(first, []).append((tuple(rest), signs))
    for found in table.values():
        found.sort(key=lambda pair: -len(pair[0]))
    return table


PHRASES = _phrases()
"""First word of a phrase to (its other words, the concepts it stands for), longest first."""


def _sides(text: str, divider: str) -> list[list[frozenset[str]]]:
    """The members of each row, as concepts."""
    return [
        [frozenset(concept(word) for word in side.split()) for side in re.split(divider, line)]
        for line in text.strip().splitlines()
        if line and not line.startswith("#")
    ]


def _opposites() -> dict[str, tuple[frozenset[str], bool]]:
    table: dict[str, tuple[frozenset[str], bool]] = {}
    for says, divider in ((True, " = "), (False, " / ")):
        lines = "\n".join(line for line in rivals.OPPOSITES.splitlines() if divider in line)
        for one, two in _sides(lines, divider):
            for mine, theirs in ((one, two), (two, one)):
                for word in mine:
                    others, first = table.get(word, (frozenset(), says))
                    table[word] = (others | theirs, first)
    return table


OPPOSITES = _opposites()
"""Concept to (its opposites, whether they say the opposite of the same thing)."""


def _rivals() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for members in _sides(rivals.RIVALS, " / "):
        for member in members:
            others = frozenset().union(*(m for m in members if m is not member)) - member
            for word in member:
                table[word] = table.get(word, frozenset()) | others
    return table


_RIVALS = _rivals()


def rivals_of(word: str) -> frozenset[str]:
    """The concepts that exclude a concept: a figure said of one of them is no figure for it."""
    return _RIVALS.get(word, frozenset())


GENERIC_CONCEPTS = frozenset(concept(word) for word in GENERIC)
