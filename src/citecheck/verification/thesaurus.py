"""Words that may stand for one another when a sentence is put in other words. Data: add a row, not a rule.

One row a group (an indented line goes on with it), base forms only: plurals, "-ed", "-ing" and the irregular forms
follow by themselves (`inflections.py`). Spell as in Britain; the American spelling follows too.

* Only words whose exchange leaves the fact as it is. "Prisoner" and "inmate" are one thing, "prisoner" and "prison"
  are
  two: twelve prisons are not twelve prisoners. Words that are near and yet differ belong in `rivals.py`.
* A word of two senses may stand in two rows ("earnings": of a worker, of a firm); it then stands for both.
* An inflected form that means something else than its base gets a row of its own ("parking" beside "park").
* A phrase goes by its row in `PHRASES`.
"""

from __future__ import annotations

SYNONYMS = """
# --- more, less, change
rise increase grow growth climb jump soar surge gain expand expansion upturn leap swell rocket escalate escalation
  boost uplift upsurge hike
fall decrease drop decline shrink shrinkage cut reduce reduction slump plunge slide dip tumble contracted contraction
  lower diminish dwindle plummet slash lessen downturn slip narrowed shrank
double twofold twice doubling
treble triple threefold
quadruple fourfold
halve half halving
improve improvement better
worsen deteriorate deterioration worse
exceed surpass top outstrip overtake outnumber
vary variation differ difference
fluctuate volatile volatility
widen broaden
stable steady unchanged static flat frozen constant
subscribe subscription subscriber
lowest minimum
highest maximum peak
average mean
total whole entire overall
majority most
share proportion percentage fraction
number count tally
amount quantity sum
rate level
estimate reckon calculate calculation
roughly approximately around nearly about almost circa
exact precise
enough sufficient adequate
excess surplus
scarce scarcity shortage dearth
many numerous
several various
big large huge vast major massive enormous sizeable substantial considerable
small little minor tiny modest slight
quick fast rapid swift speedy
slow sluggish
early premature
new recent latest
old ancient
common widespread frequent often regular
rare infrequent uncommon seldom
yearly annual annually

# --- time
begin start commence onset
end finish conclude conclusion complete completed completion
continue persist ongoing continuation
stop halt cease suspend suspension
resume restart
pause interrupt interruption
delay late lateness postpone postponement overrun
wait queue backlog
cancel cancellation scrap abandon axe
accelerate acceleration
duration length
lifetime lifespan
establish establishment founded founding founder formed
return reintroduce restore restored reinstate reinstatement
renew renewal
expire expiry lapse
previous earlier prior former past
following subsequent next later

# --- money of a firm or a body
consume consumption
inventory stockpile
shipment shipping shipped
stake shareholding
impairment writedown writeoff
buyback repurchase
flotation ipo
sponsor sponsorship
default arrears
procure procurement
corruption corrupt bribe bribery
smuggle smuggling smuggler
trafficking trafficked trafficker
counterfeit fake forged forgery
affluence prosperity prosperous
unprofitable lossmaking
fiscal financial
provision provisions
revenue turnover takings receipts proceeds income sales
profit surplus earnings
deficit shortfall overspend overspent loss
lose loss
dividend payout
shares stock equity
shareholder stockholder
debt owe borrowing borrowed indebted indebtedness liability
loan lend lending lent
bond gilt
reserve reserves
invest investment investor
fund funding finance financing money cash
grant award subsidy
subsidy subsidise
donate donation donor gift bequest
pledge promise commit commitment vow
spend spending expenditure outlay cost costing pay pays paying paid
gap disparity
expensive costly dear dearer
cheap inexpensive affordable cheaper
price fare fee charge charges charged tariff cost costing
fine fines fined penalty
wage salary earnings remuneration income pay pays paying paid
payment paid disburse disbursement payout
repay repaid repayment
pensioner retiree
retire retirement
benefit benefits welfare
allowance stipend
compensation damages redress
saving savings save economise
waste wasteful
tax taxation levy
rebate refund reimburse reimbursement
worth value valuation valued
buy bought purchase acquire acquisition purchaser buyer
sell sold sale sales seller
merge merger
order orders
trade trading
economy economic
recession slump
bankruptcy insolvency bankrupt insolvent
audit auditor
contract contracts
insure insurance insurer
bank lender
customer client consumer shopper
fraud scam
rich wealthy affluent wealth
poor poverty deprived deprivation disadvantaged disadvantage hardship
equality inequality
million millions
saver depositor
guidance outlook

# --- firms, work
outsource outsourcing outsourced
remotework teleworking telework homeworking
maternity maternal
inactive inactivity
intern internship
firm company business enterprise employer corporation
manufacturer maker producer
supplier vendor
retailer shop store outlet
supermarket grocer
restaurant eatery
pub bar
hotel guesthouse
factory plant mill
staff employee worker workforce personnel headcount employ employs employing employed workers payroll
work working
job post posts position role employment employed
vacancy vacant unfilled
empty vacant unoccupied
unemployed unemployment jobless joblessness
hire recruit recruited recruitment
apprentice apprenticeship trainee recruits
redundancy redundant layoff dismiss dismissal sacked fired
resign resignation quit
leave left leaver depart departure exit
strike walkout
boss manager management director executive leader
owner proprietor
own possess
freelance freelancer
volunteer voluntary unpaid
train trains rail railway railroad
training trained
skill skilled
produce production output manufacture manufacturing
advertise advertising advertisement advert
product item
goods merchandise
parcel package packet
deliver delivery
supply provide provision provider deliver
storage stored
warehouse depot
equip equipment
machine machinery
repair fix mend maintenance
install installation fitted
project scheme programme initiative
plan planned planning proposal propose intend
aim target goal objective
expect anticipate expectation
forecast predict prediction projection projected foresee
hope wish want desire
need require requirement
ask request
apply application applicant
accept acceptance
admit admission admitted hospitalise hospitalisation
reject refuse refusal
approve approval
allow permit permitted permission let authorise authorisation
ban prohibit prohibition forbid outlaw
authorise licence licensing
rule ruling
regulate regulation regulator watchdog
inspect inspection inspector inspectorate
complain complaint grievance
agree agreement pact treaty deal
negotiate negotiation
dispute disagree disagreement
support back backing favour endorse supportive
oppose opposition objection
help assist assistance aid support
prevent avoid avert
protect protection safeguard
lack lacked without absence
use usage utilise
receive recipient receipt
win won victory secure secured
beat defeat won
carry carriage transport
bring brought
send sent dispatch
move relocate transfer relocation
arrive arrival
visit visitor tourist attend attendance attendee
attend attendance
absent absence absentee
join joined enrol enrolment admitted
participate participation
member membership
meet meeting
gather gathering
organise organisation
organisation institution
association federation
conduct undertake undertook undertaken
launch introduce introduction unveil rollout
open opening opened reopen
close closure shut shutdown closing
build built building construct construction erect completed completion
building premises
demolish demolition
convert conversion
renovate refurbish refurbishment renovation
develop development
create creation
remove removal
replace replacement
add addition extra additional
cover coverage
consist comprise
show reveal indicate suggest demonstrate
find found discover discovery
detect detection spot spotted sighted sighting
identify identification
know aware awareness
report stated tell announce declare remark posted
claim assert allege argue contend
warn warning caution
deny denial
think believe belief consider
feel felt
worry concern concerned anxious fear
satisfy satisfaction satisfied happy content
dissatisfied unhappy dissatisfaction
view opinion attitude
survey poll surveyed polled questionnaire interviewed asked questioned pollster polling respondent
reply response answer responded
study research paper
researcher scientist academic author
expert specialist
data statistics
evidence proof
measure measurement
monitor monitoring tracking
record recorded log register registered registration
compare comparison
experiment trial
analyse analysis
assess assessment evaluate evaluation appraisal
publish publication publisher issued
decide decision
choose choice chose opt
change alter
affect impact influence
result outcome
risk danger hazard
dangerous unsafe hazardous
safe safety
success succeed successful
fail failure failed
pass passed
possible potential
likely probable
easy simple
important vital crucial
main chief principal
popular popularity
"""

SYNONYMS += """
# --- people
referendum plebiscite
official civilservant
deport deportation deported
monarch king queen
royal monarchy
nomad nomadic
tribe tribal
signatory sign signed signature
person people individual human
child kid youngster minors
baby infant newborn
birth born baby newborn
teenager adolescent teen adolescence
young youth younger youngster
elderly older senior seniors pensioner
woman female lady
man male
girl schoolgirl
boy schoolboy
mother mum mom maternal
father dad paternal
parent parental
marry marriage wedding wed
spouse partner
resident inhabitant population citizen
voter elector electorate
vote ballot
politician lawmaker legislator
government ministry minister administration
council authority municipality borough
law legislation act statute
migrant immigrant immigration migration
emigrate emigrant emigration
ethnic ethnicity
religion religious faith
disabled disability
carer caregiver
homeless homelessness

# --- health and care
contraception contraceptive
autism autistic
deaf deafness
blind blindness
epilepsy epileptic
addiction addict addicted
overdose poisoning
stillbirth stillborn
stunting stunted
tuberculosis tb
hypertension bloodpressure
counselling counsellor
therapist physiotherapist
antibiotic antimicrobial
calorie calories
sufferer patient
sterilise sterilisation
doctor physician medic gp practitioner
surgery operation procedure
midwife midwifery
dentist dental
pharmacy pharmacist chemist
hospital infirmary
treat treatment therapy therapeutic
discharge discharged
readmission readmitted
referral refer referred
appointment consultation
prescribe prescription
medicine drug medication pharmaceutical
dose jab
vaccine vaccinate vaccination immunise immunisation jab
disease illness sickness ailment
ill sick unwell
infect infection
epidemic outbreak pandemic
cancer tumour
diabetes diabetic
dementia alzheimer
obese obesity
heart cardiac
kidney renal
liver hepatic
mental psychological psychiatric
depression depressed
pain ache
allergy allergic
diagnose diagnosis
screening screened
pregnant pregnancy
breastfeed breastfeeding
smoke smoker tobacco cigarette
vape vaping
alcohol drinking drinker
sleep asleep
tired tiredness fatigue exhausted exhaustion
death die dead fatality kill killed mortality deceased fatal
survive survival survivor
injury injure injured hurt casualty wound wounded
accident crash collision
weight weigh
health healthy
hygiene sanitation
toilet latrine lavatory
hunger hungry malnutrition malnourished undernourished undernutrition
starve starvation famine
nutrition nutritional

# --- homes
repossess repossession
overcrowded overcrowding
landowner landholder
leasehold leaseholder
sidewalk pavement
outage blackout
downtown centre
builder housebuilder developer
home house household dwelling property
flat apartment
rent rental rented
tenant renter
let letting lettings
evict eviction
insulate insulation
heat heating heated
suburb suburban
city town
village hamlet
rural countryside
area region district zone locality
country nation
national nationwide nationally
worldwide global globally world
abroad overseas foreign
homegrown domestic
border frontier
coast coastline shore seaside coastal
island isle archipelago
mountain hill
highland highlands upland
lowland lowlands
reservoir dam
sea ocean marine
forest woodland
parking parked
site location place

# --- schools
achieve achievement attain attainment
expel expulsion
suspended suspension
graduation graduate
childcare daycare
fluent fluency
illiterate illiteracy
schoolchild schoolchildren pupil student learner
teacher schoolteacher educator
teaching taught teach tuition
lecturer professor
university college campus
nursery preschool kindergarten
primary elementary
lesson class
exam examination test
maths mathematics
read reading
phd doctoral doctorate
truancy truant
scholarship bursary
score mark grade
book title
"""

SYNONYMS += """
# --- travel and transport
taxi cab minicab
motorcycle motorbike
scooter moped
underground subway metro tube
timetable schedule
haulage haulier
ev electriccar
sailor seafarer
car vehicle automobile motorist
motorist driver
drive driving drove
lorry truck hgv
bus buses coach
passenger traveller rider ridership
commuter commute
journey trip ride
travel travelled travelling
road highway
motorway freeway
bicycle bike cycle
walk walking pedestrian
ship vessel boat
port harbour dock
cargo freight
fly flew flown
plane aircraft jet aeroplane airliner
airline carrier
airport airfield
bridge viaduct
punctual punctuality

# --- energy
electricity power
generate generation generated
solar photovoltaic
oil petroleum crude
petrol gasoline
renewable renewables
charging charger
hydro hydroelectric hydropower

# --- environment and farming
deforestation deforested
coral reef
heatwave hotspell
erosion erode eroded
melt thaw
leak leakage
spill spillage
bee pollinator
dairy milk
vineyard wine winery
logging timber
irrigate irrigation
emission emit
pollution pollute pollutant polluted
rain rainfall precipitation
snow snowfall
storm hurricane cyclone typhoon
fire wildfire blaze bushfire
burn burned burnt
earthquake quake tremor
thickness thick
thin thinning
endangered threatened
extinct extinction
fishing angler
fisherman fishermen
catch caught
hunt hunting
cattle cow
poultry chicken
farmer grower
farming agriculture agricultural
maize corn
sewage wastewater effluent
rubbish waste litter trash garbage
planted planting
wood timber
mine mining miner
depth deep
height tall high
long length
wide width
speed velocity

# --- crime and justice
vandalism vandal
slavery enslaved
inquest coroner
sue lawsuit litigation
defendant accused
evade evasion
plead plea
crime offence criminal
offender criminal perpetrator culprit
police officer constable policeman policewoman policemen
arrest detain detained
detention detained custody
prosecute prosecution charged
convict conviction convicted
sentence sentenced
prison jail
prisoner inmate
imprison imprisoned jailed
reoffend reoffending
court tribunal
lawyer solicitor barrister attorney
illegal unlawful
legal lawful
murder homicide manslaughter
stab stabbing knife
shoot shot shooting gun firearm
assault attack
robbery mugging
burglary burglar burgle
theft steal stolen stole thief
drug narcotic
violent violence
harass harassment
bully bullying
terrorist terrorism
riot unrest
protest demonstration
protester demonstrator
cyberattack hack hacked hacker hacking

# --- war and aid
war conflict
soldier troop troops army
weapon weaponry
bomb bombing
peace ceasefire truce
displaced displacement
humanitarian relief
flee fled
disaster catastrophe

# --- culture, media, sport
exhibition exhibit
dance dancer ballet
orchestra symphony
poem poet poetry
playwright drama
novelist writer author
debut premiere
streaming stream streamed
gamer gaming
fan supporter
relegated relegation
promoted promotion
unbeaten undefeated
olympic olympics
referee umpire
coach trainer
arena stadium
squad lineup
bestseller bestselling
sculpture sculptor
archive archives
translate translation translator
celebrate celebration
film movie
concert gig
audience spectator crowd attendance
viewership viewing watched
reader readership
newspaper press
article story
copy copies
hardback hardcover
broadcast broadcaster televise
television tv
game match fixture
player footballer
football soccer
draw drew
championship tournament competition contest
trophy cup title
swim swimming swimmer
prize award
heritage historic
pilgrim pilgrimage

# --- technology and science
chip semiconductor chipmaker
laboratory lab
mutation mutate mutated
genome genomic
asteroid meteorite
dataset database
phone telephone
mobile smartphone cellphone handset
internet web
website site
digital electronic
spacecraft probe
gene genetic
bacteria bacterium bacterial
"""

# A phrase is read as one word: "turned over £3m" as "turnover". Its parts count no longer on their own, so that
# "carried out" is no carrying and "gross domestic product" neither gross nor domestic. Verb phrases are listed in each
# form that is met. Hyphen and blank between the parts are the same.
PHRASES = """
healthcare = health care
childcare = child care
homebuyer = home buyer
homebuyers = home buyers
housebuilding = home building
homebuilding = home building
carmaker = car maker
carmakers = car makers
shipbuilding = ship building
steelmaker = steel maker
policymaker = policy maker
farmland = farm land
workplace = work place
death toll = death
death penalty = deathpenalty
life expectancy = lifeexpectancy
life sentence = lifesentence
life sentences = lifesentence
heart attack = heartattack
heart attacks = heartattack
blood pressure = bloodpressure
waiting list = waiting list
domestic abuse = domesticabuse
domestic violence = domesticabuse
break in = burglary
break ins = burglary
drink driving = drinkdriving
drunk driving = drinkdriving
rough sleeper = roughsleeper
rough sleepers = roughsleeper
rough sleeping = roughsleeper
sleeping rough = roughsleeper
slept rough = roughsleeper
sleep rough = roughsleeper
asylum seeker = asylumseeker
asylum seekers = asylumseeker
civil servant = civilservant
civil servants = civilservant
house of commons = commons
house of lords = lords
house of representatives = congress
home office = homeoffice
home secretary = homesecretary
white house = whitehouse
trade union = union
trade unions = union
labor union = union
labor unions = union
industrial action = strike
strike action = strike
social media = socialmedia
artificial intelligence = ai
tax break = taxrelief
tax breaks = taxrelief
tax relief = taxrelief
tax credit = taxcredit
tax credits = taxcredit
income tax = incometax
corporation tax = corporationtax
value added tax = vat
national insurance = nationalinsurance
stamp duty = stampduty
council tax = counciltax
student loan = studentloan
student loans = studentloan
pay rise = payrise
pay rises = payrise
pay raise = payrise
pay increase = payrise
pay gap = paygap
wage gap = paygap
net migration = netmigration
net zero = netzero
net income = net profit
net interest income = netinterestincome
higher education = highereducation
further education = furthereducation
special educational needs = sen
special needs = sen
free school meals = freemeals
power cut = outage
power cuts = outage
power plant = powerstation
power plants = powerstation
power station = powerstation
power stations = powerstation
on time = punctual
behind schedule = delay
staff turnover = staffturnover
market share = marketshare
market value = worth
stock market = stockmarket
share price = shareprice
share prices = shareprice
consumer price index = cpi
consumer prices index = cpi
retail price index = rpi
retail prices index = rpi
interest rate = interestrate
interest rates = interestrate
exchange rate = exchangerate
pay out = disburse
pays out = disburse
paid out = disburse
paying out = disburse
give out = distribute
gives out = distribute
gave out = distribute
given out = distribute
giving out = distribute
hand out = distribute
hands out = distribute
handed out = distribute
handing out = distribute
bring in = revenue
brings in = revenue
brought in = revenue
bringing in = revenue
set aside = provision
sets aside = provision
write down = writedown
write downs = writedown
write off = writeoff
written off = writeoff
buy back = buyback
bought back = buyback
loss making = lossmaking
lost their jobs = layoff
lose their jobs = layoff
losing their jobs = layoff
lost their job = layoff
working from home = remotework
work from home = remotework
worked from home = remotework
home working = remotework
working remotely = remotework
voter turnout = turnout
working age = workingage
middle aged = middleaged
electric car = ev
electric cars = ev
electric vehicle = ev
electric vehicles = ev
speed limit = speedlimit
speed limits = speedlimit
sexual assault = sexualassault
sexual assaults = sexualassault
human rights = humanrights
point of view = view
by election = byelection
by elections = byelection
full time = fulltime
part time = parttime
long distance = longdistance
long haul = longdistance
long term = longterm
longer term = longterm
first class = firstclass
second class = secondclass
pre tax = pretax
before tax = pretax
post tax = posttax
after tax = posttax
short term = shortterm
short haul = shorthaul
inner city = innercity
high street = highstreet
house arrest = housearrest
second hand = secondhand
pre owned = secondhand
carry out = conduct
carries out = conduct
carried out = conduct
carrying out = conduct
lay off = layoff
lays off = layoff
laid off = layoff
laying off = layoff
lay offs = layoff
job cut = layoff
job cuts = layoff
job losses = layoff
set up = establish
sets up = establish
setting up = establish
start up = startup
start ups = startup
roll out = rollout
rolled out = rollout
turn over = turnover
turns over = turnover
turned over = turnover
go up = rise
goes up = rise
went up = rise
gone up = rise
going up = rise
put up = rise
puts up = rise
push up = rise
pushed up = rise
go down = fall
goes down = fall
went down = fall
gone down = fall
going down = fall
come down = fall
comes down = fall
came down = fall
coming down = fall
grow up = upbringing
grew up = upbringing
growing up = upbringing
grown up = adult
grown ups = adult
give up = abandon
gave up = abandon
given up = abandon
call off = cancel
called off = cancel
turn down = reject
turned down = reject
turn away = reject
turned away = reject
sign up = join
signs up = join
signed up = join
take part = participate
takes part = participate
took part = participate
taken part = participate
taking part = participate
take place = occur
takes place = occur
took place = occur
taking place = occur
drop out = dropout
drops out = dropout
dropped out = dropout
dropping out = dropout
pay off = repay
paid off = repay
pay back = repay
paid back = repay
paying off = repay
sell off = sell
sold off = sell
look after = care
looked after = care
looking after = care
looks after = care
deal with = handle
deals with = handle
dealt with = handle
dealing with = handle
give birth = birth
gave birth = birth
giving birth = birth
gives birth = birth
pass away = die
passed away = die
lost their lives = die
lost his life = die
lost her life = die
loss of life = death
out of work = jobless
in work = employed
in jobs = employed
in paid work = employed
members of staff = staff
member of staff = staff
labour force = workforce
members of parliament = mp
member of parliament = mp
members of the public = people
member of the public = people
general public = people
public health = publichealth
public consultation = consultation
public holiday = holiday
gross domestic product = gdp
national income = gdp
economic output = gdp
minimum wage = minimumwage
living wage = livingwage
chief executive = ceo
chief executives = ceo
prime minister = primeminister
prime ministers = primeminister
head teacher = headteacher
head teachers = headteacher
social worker = socialworker
social workers = socialworker
care worker = careworker
care workers = careworker
care home = carehome
care homes = carehome
nursing home = carehome
nursing homes = carehome
primary care = primarycare
general practitioner = gp
general practitioners = gp
family doctor = gp
family doctors = gp
intensive care = icu
critical care = icu
accident and emergency = emergencydepartment
emergency department = emergencydepartment
emergency departments = emergencydepartment
emergency room = emergencydepartment
emergency rooms = emergencydepartment
per head = perhead
per person = perhead
per capita = perhead
carbon dioxide = carbon
greenhouse gas = greenhouse
greenhouse gases = greenhouse
sea level = sealevel
sea levels = sealevel
stop and search = stopsearch
stop and searches = stopsearch
food bank = foodbank
food banks = foodbank
wind farm = windfarm
wind farms = windfarm
solar farm = solarpark
solar farms = solarpark
solar park = solarpark
solar parks = solarpark
car park = parking
car parks = parking
forest fire = wildfire
forest fires = wildfire
e book = ebook
e books = ebook
e cigarette = vape
e cigarettes = vape
well being = wellbeing
break even = breakeven
self employed = freelance
self employment = freelance
web site = website
head count = headcount
pay roll = payroll
year old = aged
year olds = aged
old age = elderly
test match = testmatch
test matches = testmatch
like for like = likeforlike
same store = likeforlike
same stores = likeforlike
"""
