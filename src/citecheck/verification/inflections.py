"""Forms of a word: plurals, "-ed" and "-ing", irregular forms, and British beside American spelling."""

from __future__ import annotations

import re

_IRREGULAR = """
arise arose arisen
bear bore borne
beat beaten
become became
bid bade bidden
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
creep crept
deal dealt
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
fight fought
flee fled
fly flew flown
forbid forbade forbidden
forecast
foresee foresaw foreseen
forget forgot forgotten
freeze froze frozen
grow grew grown
hide hid hidden
hold held
hurt
keep kept
kneel knelt
know knew known
lay laid
lead led
learn learnt
leap leapt
leave left
lend lent
lie lay lain
light lit
lose lost
make made
mean meant
meet met
overtake overtook overtaken
pay paid
prove proven
quit
repay repaid
ride rode ridden
ring rang rung
rise rose risen
run ran
seek sought
sell sold
send sent
shoot shot
shrink shrank shrunk
sing sang sung
sink sank sunk
sleep slept
slide slid
speak spoke spoken
speed sped
spend spent
spread
steal stole stolen
stick stuck
strike struck stricken
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
teach taught
tear tore torn
tell told
think thought
throw threw thrown
undertake undertook undertaken
wake woke woken
wear wore worn
weave wove woven
win won
withdraw withdrew withdrawn
write wrote written
die dying
lie lying
man men
woman women
child children
person people persons
life lives
wife wives
knife knives
half halves
leaf leaves
loaf loaves
thief thieves
calf calves
wolf wolves
shelf shelves
foot feet
tooth teeth
mouse mice
goose geese
policeman policemen
policewoman policewomen
fisherman fishermen
salesman salesmen
businessman businessmen
criterion criteria
phenomenon phenomena
bacterium bacteria
medium media
crisis crises
analysis analyses
diagnosis diagnoses
thesis theses
basis bases
hypothesis hypotheses
nucleus nuclei
"""
"""A base form and its irregular forms. "Left" and the like are also words of their own; the thesaurus says which."""

IRREGULAR = {
    form: base for base, *forms in (line.split() for line in _IRREGULAR.strip().splitlines()) for form in forms
}
"""Irregular form to base form."""

# American beginning of a word, British beginning. A word may go on after either ("laborers").
_AMERICAN = """
labor labour
color colour
favor favour
honor honour
harbor harbour
neighbor neighbour
behavior behaviour
rumor rumour
humor humour
vapor vapour
tumor tumour
odor odour
flavor flavour
endeavor endeavour
armor armour
center centre
theater theatre
fiber fibre
kilometer kilometre
centimeter centimetre
defense defence
offense offence
license licence
program programme
catalog catalogue
dialog dialogue
traveler traveller
traveled travelled
traveling travelling
canceled cancelled
canceling cancelling
labeled labelled
labeling labelling
modeled modelled
modeling modelling
fueled fuelled
fueling fuelling
totaled totalled
signaled signalled
counselor counsellor
councilor councillor
jeweler jeweller
enroll enrol
fulfill fulfil
installment instalment
gray grey
plow plough
aluminum aluminium
pediatric paediatric
orthopedic orthopaedic
anesth anaesth
hemo haemo
leukemia leukaemia
anemia anaemia
estrogen oestrogen
diarrhea diarrhoea
fetus foetus
fetal foetal
maneuver manoeuvre
mold mould
skeptic sceptic
aging ageing
jewelry jewellery
tire tyre
airplane aeroplane
"""
_SPELLINGS = dict(line.split() for line in _AMERICAN.strip().splitlines())
_ALIKE = re.compile(r"(?:" + "|".join(sorted((re.escape(word) for word in _SPELLINGS), key=len, reverse=True)) + r")")
_WHOLE_ONLY = frozenset({"tire", "aging", "dialog", "catalog", "program", "mold", "gray", "enroll", "fulfill"})
"""Beginnings that other words share ("programmatic", "tired"): the American spelling only where the word ends there."""
_SUFFIX = re.compile(r"(?:s|es|ed|ing|er|ers|ment|ments)?")
_IZE = re.compile(r"(?<=.{4})(i|y)z(?=(?:e|es|ed|ing|er|ers|ation|ations|ational)$)")
"""The ending "-ize" after four letters or more: "organize", not "prize"."""


def british(word: str) -> str:
    """A lower-case word in one spelling: "labor" as "labour", "organized" as "organised"."""
    match = _ALIKE.match(word)
    if match is not None:
        start = match.group()
        rest = word[match.end() :]
        if not (start in _WHOLE_ONLY and not _SUFFIX.fullmatch(rest)) and not word.startswith(_SPELLINGS[start]):
            word = _SPELLINGS[start] + rest
    return _IZE.sub(r"\1s", word)


_VOWELS = "aeiou"


def regular_forms(word: str) -> tuple[str, ...]:
    """The forms that a lower-case base word takes by rule: plural or third person, "-ed", "-ing".

    Some are no words ("carred"); they do no harm where forms are looked up.
    """
    if len(word) < 3:
        return ()
    last, before = word[-1], word[-2]
    if last == "y" and before not in _VOWELS:
        return (word[:-1] + "ies", word[:-1] + "ied", word + "ing")
    if last == "e":
        if before == "e":
            return (word + "s",)
        return (word + "s", word + "d", word[:-1] + "ing")
    plural = word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
    stem = word
    if last not in _VOWELS + "wxy" and before in _VOWELS and word[-3] not in _VOWELS and len(word) <= 4:
        stem = word + last  # "plan", "planned"
    if word.endswith(("rol", "mit", "cur", "fer", "vel", "cel", "bel", "del")):
        return (plural, word + last + "ed", word + last + "ing", word + "ed", word + "ing")
    return (plural, stem + "ed", stem + "ing")
