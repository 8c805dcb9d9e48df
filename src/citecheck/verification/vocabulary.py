"""The words that decide whether two sentences say the same of a figure. Data: add words here, not rules."""

from __future__ import annotations

import functools

from citecheck.prose.words import stem

GENERIC = frozenset(
    """number numbers figure figures rate rates level levels share shares proportion proportions percentage percent cent
    per amount amounts total totals people person persons year years month months week weeks day days time times case
    cases average mean median estimate estimates estimated report reports reported survey surveys study studies data
    finding findings found find show shows showed shown according new last first second third one two three million
    billion thousand hundred half quarter around approximately nearly almost least part percentage point points value
    work works working use uses used using get gets got getting give gives given gave include includes included
    including see sees saw seen set year-on-year say said recent recently current currently now today many group groups
    come came take took taken go went gone put left right need needs needed remain remained remains stand stood
    stands reach reached reaches reaching record recorded records
    recording amounted equal equals former previous earlier later next past annual
    overall compared comparison against about just only also age aged""".split()
)
"""Words that tell little of what a sentence is about: they count, but not for much."""

# One line a group: words that may stand for one another when a sentence is put in other words.
_SYNONYMS = """
rise increase grow growth climb jump soar surge gain expand upturn leap swell rocket escalate boost uplift
fall decrease drop decline shrink cut reduce reduction slump plunge slide dip tumble contract lower diminish dwindle
lose lost losing loss losses
double twofold twice
treble triple threefold
halve half
spend spent spending expenditure outlay cost costs costing budget
pay paid wage wages salary salaries earnings pays
money funding fund funds funded grant grants finance financed financing
income revenue revenues turnover takings receipts sales
profit profits surplus
deficit shortfall gap overspend
price prices priced fare fares charge charges fee fees
doctor doctors physician physicians gp gps medic medics practitioner practitioners
nurse nurses nursing
patient patients
hospital hospitals infirmary
pupil pupils student students schoolchildren learner learners freshman freshmen undergraduate undergraduates
child children kid kids youngster youngsters
teacher teachers schoolteacher schoolteachers educator educators
school schools
university universities college colleges campus campuses
staff employee employees worker workers workforce personnel
job jobs post posts position positions role roles
unemployed jobless unemployment joblessness
firm firms company companies business businesses enterprise enterprises employer employers corporation corporations
shop shops store stores retailer retailers outlet outlets
home homes house houses household households dwelling dwellings property properties housing
flat flats apartment apartments
tenant tenants renter renters
build built building construct constructed construction complete completed completion erected
car cars vehicle vehicles motorist motorists driver drivers automobile
bus buses
train trains rail railway railways
passenger passengers traveller travellers commuter commuters rider riders
journey journeys trip trips travel travelled ride rides
road roads street streets highway motorway
bicycle bicycles bike bikes cycle cycles cyclist cyclists cycling
crime crimes offence offences offense offenses offending
police officer officers constable constables
prisoner prisoners inmate inmates jail prison prisons
death deaths died dying fatality fatalities killed mortality dead die dies
injury injuries injured hurt casualty casualties
birth births born newborn newborns babies baby
elderly older pensioner pensioners senior seniors aged
young younger youth youths teenager teenagers adolescent adolescents
woman women female females
man men male males
resident residents inhabitant inhabitants population populations citizen citizens
voter voters elector electors electorate
vote votes voted ballot ballots
council councils authority authorities municipality municipalities borough boroughs
town towns city cities
village villages hamlet hamlets
government ministers ministry administration state
law laws legislation act statute
survey surveys poll polls polled surveyed respondent respondents questionnaire asked interviewed
doctoral phd
rain rainfall precipitation
flood floods flooding flooded
temperature temperatures warming
emission emissions carbon pollution
electricity power
tree trees woodland woodlands forest forests
farm farms farmer farmers farming agriculture agricultural
crop crops harvest harvests harvested yield
animal animals livestock cattle
fish fishing catch catches
food foods meal meals
visit visits visited visitor visitors tourist tourists attendance attendances
museum museums gallery galleries
book books title titles volume volumes
library libraries
film films movie movies
player players footballer athlete athletes
match matches game games fixture fixtures
win won victory victories beat defeated
buy bought purchase purchased purchases acquire acquired acquisition
sell sold selling sale
close closed closing closure closures shut shutting shutdown
open opened opening launch launched
begin began begun start started starting commence commenced
end ended ending finish finished finishes
plan plans planned planning proposal proposals proposed intend intended
expect expected predict predicted forecast forecasts anticipate anticipated projection projected project
aim target targets goal goals objective
think thought believe believed feel felt consider considered
say said says report reported state stated told
treat treated treatment treatments therapy therapies
disease diseases illness illnesses condition conditions sickness ill
smoke smoker smokers smoking tobacco cigarette cigarettes
drink drinking alcohol drinkers
poor poverty deprived deprivation disadvantaged
rich wealthy affluent richest
debt debts owed owing borrowing borrowed
loan loans lending lent
tax taxes taxation
invest invested investment investments
save saved saving savings
waste rubbish refuse litter
recycle recycled recycling
arrive arrived arriving delivered delivery deliveries
phone phones telephone mobile mobiles
internet online web broadband
ship ships vessel vessels boat boats
plane planes aircraft flight flights airline airlines
airport airports airfield
bridge bridges viaduct
speak spoke talk talked
help helped assist assisted support supported aid
big large huge vast major
small little minor tiny
quick fast rapid swift rapidly quickly
employ employs employed employing hire hired recruit recruited
leave left leaving quit departed exit
join joined joining enrol enrolled enrolment enrolments
move moved moving relocate relocated transfer transferred
empty vacant vacancy vacancies unfilled unoccupied
occupied filled
delay delays delayed late wait waited waiting waits
donate donated donation donations donor donors gift gifts
volunteer volunteers voluntary unpaid
carer carers caring caregiver caregivers
disabled disability disabilities
mental psychological psychiatric
physical
produce produced production output manufactured manufacture manufacturing
export exports exported
import imports imported
customer customers client clients consumer consumers shopper shoppers subscriber subscribers
member members membership memberships
park parks garden gardens
beach beaches coast coastline shore
mountain mountains hill hills summit peak
river rivers stream
lake lakes reservoir reservoirs
area areas region regions district districts
land hectare hectares acre acres
weight weigh weighed weighs heavy
length long
height high tall
measure measured measurement
test tests tested testing exam exams examination examinations
score scores scored mark marks grade grades
arrest arrests arrested detained
court courts judge judges tribunal
unlawful illegal
injured wounded
migrant migrants immigrant immigrants immigration migration
refugee refugees asylum
war conflict
soldier soldiers troop troops army military
scientist scientists researcher researchers academic academics
study studies research paper
article articles story
newspaper newspapers press
reader readers readership
viewer viewers audience audiences watched
worldwide global globally world international
national nationally nationwide country
yearly annual annually
"""
_IRREGULAR = {
    "rose": "rise",
    "risen": "rise",
    "grew": "grow",
    "grown": "grow",
    "fell": "fall",
    "fallen": "fall",
    "shrank": "shrink",
    "shrunk": "shrink",
    "spent": "spend",
    "lost": "lose",
    "built": "build",
    "bought": "buy",
    "sold": "sell",
    "taught": "teach",
    "paid": "pay",
    "held": "hold",
    "made": "make",
    "caught": "catch",
    "chose": "choose",
    "chosen": "choose",
    "wrote": "write",
    "written": "write",
    "drove": "drive",
    "driven": "drive",
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "halves": "half",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
}


def _concepts() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _SYNONYMS.strip().splitlines():
        members = line.split()
        leader = "=" + members[0]
        for word in members:
            table.setdefault(stem(word), leader)
            table.setdefault(word, leader)
    return table


_TABLE = _concepts()


@functools.lru_cache(maxsize=65536)
def concept(word: str) -> str:
    """What a lower-case word stands for: its synonyms' common sign ("=rise"), else its stem."""
    word = _IRREGULAR.get(word, word)
    sign = _TABLE.get(word)
    if sign is None:
        root = stem(word)
        sign = _TABLE.get(root, root)
    return sign


# Words that exclude one another. "=" : the sentence with the other word says the opposite of the same thing;
# "/" : it speaks of another thing.
_OPPOSITES = """
pass passed = defeat defeated fail failed
approve approved accept accepted = reject rejected refuse refused
win won = lose lost
open opened = close closed shut
include included including = exclude excluded excluding
allow allowed = ban banned forbid forbidden
support supported = oppose opposed
agree agreed = disagree disagreed
safe = unsafe dangerous
able = unable
legal lawful = illegal unlawful
adequate = inadequate
satisfied = dissatisfied
vaccinated = unvaccinated
present = absent
best = worst
highest = lowest
import imports imported / export exports exported
north northern / south southern
east eastern / west western
urban / rural
public / private
boy boys / girl girls
man men male males / woman women female females
primary / secondary
summer / winter
income revenue / spending expenditure
birth births born / death deaths died
employer employers / employee employees
domestic / foreign overseas
inpatient inpatients / outpatient outpatients
maximum / minimum
gross / net
buyer buyers / seller sellers
arrival arrivals / departure departures
undergraduate undergraduates / postgraduate postgraduates
full-time / part-time
owner owners / tenant tenants renter renters
"""


def _opposites() -> dict[str, tuple[frozenset[str], bool]]:
    table: dict[str, tuple[frozenset[str], bool]] = {}
    for line in _OPPOSITES.strip().splitlines():
        says = "=" in line
        sides = [frozenset(side.split()) for side in line.split("=" if says else "/")]
        sides = [frozenset(concept(word) for word in side) for side in sides]
        for one, two in (sides, sides[::-1]):
            for word in one:
                table.setdefault(word, (two, says))
    return table


OPPOSITES = _opposites()
"""Concept to (its opposites, whether they say the opposite of the same thing)."""

GENERIC_CONCEPTS = frozenset(concept(word) for word in GENERIC)

# Each place with the wider place that holds it. A figure for one is no figure for the other.
WIDER = {
    "england": "britain",
    "scotland": "britain",
    "wales": "britain",
    "britain": "uk",
    "northern ireland": "uk",
    "london": "england",
    "uk": "europe",
    "france": "europe",
    "germany": "europe",
    "italy": "europe",
    "spain": "europe",
    "portugal": "europe",
    "netherlands": "europe",
    "belgium": "europe",
    "ireland": "europe",
    "sweden": "europe",
    "norway": "europe",
    "denmark": "europe",
    "finland": "europe",
    "poland": "europe",
    "austria": "europe",
    "switzerland": "europe",
    "greece": "europe",
    "europe": "world",
    "us": "world",
    "canada": "world",
    "australia": "world",
    "new zealand": "world",
    "india": "world",
    "china": "world",
    "japan": "world",
    "brazil": "world",
    "mexico": "world",
    "africa": "world",
    "asia": "world",
    "south africa": "africa",
    "nigeria": "africa",
    "kenya": "africa",
    "egypt": "africa",
}
PLACE_NAMES = {
    "england": "england",
    "english": "england",
    "scotland": "scotland",
    "scottish": "scotland",
    "wales": "wales",
    "welsh": "wales",
    "great britain": "britain",
    "britain": "britain",
    "british": "britain",
    "northern ireland": "northern ireland",
    "united kingdom": "uk",
    "uk": "uk",
    "london": "london",
    "france": "france",
    "french": "france",
    "germany": "germany",
    "german": "germany",
    "italy": "italy",
    "italian": "italy",
    "spain": "spain",
    "spanish": "spain",
    "portugal": "portugal",
    "portuguese": "portugal",
    "netherlands": "netherlands",
    "dutch": "netherlands",
    "belgium": "belgium",
    "ireland": "ireland",
    "irish": "ireland",
    "sweden": "sweden",
    "swedish": "sweden",
    "norway": "norway",
    "norwegian": "norway",
    "denmark": "denmark",
    "danish": "denmark",
    "finland": "finland",
    "finnish": "finland",
    "poland": "poland",
    "polish": "poland",
    "austria": "austria",
    "switzerland": "switzerland",
    "greece": "greece",
    "europe": "europe",
    "european": "europe",
    "united states": "us",
    "usa": "us",
    "america": "us",
    "american": "us",
    "canada": "canada",
    "canadian": "canada",
    "australia": "australia",
    "australian": "australia",
    "new zealand": "new zealand",
    "india": "india",
    "indian": "india",
    "china": "china",
    "chinese": "china",
    "japan": "japan",
    "japanese": "japan",
    "brazil": "brazil",
    "mexico": "mexico",
    "mexican": "mexico",
    "africa": "africa",
    "african": "africa",
    "asia": "asia",
    "asian": "asia",
    "south africa": "south africa",
    "nigeria": "nigeria",
    "kenya": "kenya",
    "egypt": "egypt",
    "world": "world",
    "worldwide": "world",
    "global": "world",
    "globally": "world",
}
