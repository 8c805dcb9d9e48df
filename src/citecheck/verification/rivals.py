"""Words that exclude one another, by what it means when one side of a comparison has the other word. Data: add a row.

* `OPPOSITES`: with the other word the sentence says the contrary of the same thing ("=") or speaks of the other half of
  a pair ("/").
* `RIVALS`: members of one family of measures or things; a figure said of one is no figure for the other, however near
  the words are: revenue is not profit, arrests are not convictions.

One word stands for its whole row of the thesaurus, so that "turnover" goes with "revenue". A word of two senses
excludes another only where both senses do. A narrower thing is no rival
of a wider one: "primary school" and "school" never exclude one another.
"""

from __future__ import annotations

OPPOSITES = """
pass passed = defeat defeated fail failed
approve accept = reject
win = lose
open = close
include including = exclude excluded excluding
allow = ban
support = oppose
agree = disagree
safe = unsafe
able = unable
legal = illegal
adequate = inadequate
sufficient = insufficient
satisfied = dissatisfied
vaccinated = unvaccinated
insured = uninsured
present = absent
best = worst
highest = lowest
profit surplus = deficit
aware = unaware
likely = unlikely
optimistic = pessimistic
guilty = innocent acquitted
solvent = insolvent
strengthen stronger = weaken weaker
import / export
employed / unemployed
occupied / vacant
north northern / south southern
east eastern / west western
urban / rural
public / private
boy / girl
man male / woman female
husband / wife
father / mother
son / daughter
brother / sister
primary / secondary
summer / winter
revenue / spend
birth / death
employer / employee
domestic / foreign overseas
inpatient / outpatient
maximum / minimum
gross / net
buyer / seller
arrival / departure
undergraduate / postgraduate
fulltime / parttime
owner homeowner / tenant
landlord / tenant
lender / borrower
"""

RIVALS = """
# money
revenue / profit / debt / deficit / asset / dividend / order / wage
wage / profit / pension / benefits / rent
spend / debt / saving / tax / invest
budget / debt / deficit / profit
debt / deficit / surplus
loan / award
asset / debt / spend / payment
pledge / disburse
approve / disburse
subsidy / tax
order / sell / delivery
nominal / real
pretax / posttax
gross / net
median / average
median / maximum
average / maximum
average / minimum
capital / current
invest / profit
import / output
price / wage
price / revenue
price / rent
income / wealth

# plan and deed, one step and the next
applicant / admitted / graduate
apply / approve
approve / build
build / demolish
propose / approve
arrest / convict / prosecute / sentence
crime / arrest / convict
prosecute / convict
crime / prisoner
referral / diagnose / treat
refer / admission / discharge
diagnose / death
case / death
infection / death
injury / death
admission / death
birth / marriage / divorce / death
prevalence / incidence
screening / diagnose
vaccinate / infect
hire / redundancy
hire / leave
vacancy / staff
trainee / staff
applicant / staff
unemployed / vacancy
volunteer / staff
resign / redundancy
buy / rent
buy / build
tag / sighted
invite / attend
nominate / win

# people and things counted
household / person
family / person
child / adult
child / teacher
pupil / teacher
pupil / school
patient / doctor / nurse / hospital
nurse / doctor / midwife / paramedic / surgeon / dentist
teacher / headteacher
primary / secondary / nursery / university
tenant / homeowner / landlord
house / flat / bedroom
prisoner / prison
police / crime
passenger / flight / plane / airline / airport
passenger / cargo
passenger / pedestrian / cyclist / driver
car / bus / train / tram / lorry / bicycle / ship / plane
lorry / van / motorcycle
rail / road
voter / member
shop / customer
shop / staff
firm / staff
customer / staff
farm / farmer
museum / visitor
shareholder / customer
hardback / paperback / ebook / audiobook
print / digital
online / offline
album / single
goal / match / penalty
gold / silver / bronze
men / women / children

# kind, time of day or year, place
morning / afternoon / evening / night
weekday / weekend
spring / summer / autumn / winter
urban / rural / suburban
highland / lowland
inland / coastal
onshore / offshore
local / national / international
regional / national
regional / longdistance / commuter
longdistance / commuter
longdistance / shorthaul
freight / passenger
domestic / international
public / private
voluntary / compulsory
permanent / temporary
fulltime / parttime
direct / indirect
shortterm / longterm
inpatient / outpatient
physical / mental
acute / chronic
nursing / teaching
indoor / outdoor
junior / senior
upper / lower
inner / outer
firstclass / secondclass
military / civilian
commercial / residential
industrial / residential

# energy and environment
solar / wind / nuclear / coal / gas / oil / hydro / biomass
electricity / gas
electric / petrol / diesel / hybrid
capacity / generate
emission / concentration
rain / temperature / snow
flood / drought / wildfire
wheat / maize / rice / barley
cattle / sheep / pig / poultry
length / width / height / depth / thick
thick / volume
weight / volume
plastic / glass / paper
recycle / landfill

# finance, tenure, trials
cpi / rpi
freehold / leasehold
brownfield / greenfield
detached / terraced / bungalow
placebo / treatment
intervention / control
sale / inventory
shareprice / dividend
stake / revenue
interestrate / inflation
upload / download
mobile / landline
viewer / listener / reader
seat / vote
turnout / majority
highereducation / furthereducation
expel / suspended
relegated / promoted
civilian / soldier
passenger / crew
dead / wounded
lender / borrower
incometax / vat / corporationtax / nationalinsurance / counciltax
turnout / seat

# crime
burglary / robbery / theft / fraud / assault / murder / rape
knife / gun
murder / assault
"""
