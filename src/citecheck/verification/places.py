"""Places: their names, what belongs to each, and the wider place that holds it. Data: add a row.

A row is "place < wider: other names, adjective, people". A figure for one place is no figure for another, and none for
the place around it. Of two names that begin alike the longer one counts ("South Africa" is not "Africa"). Names that
mean something else in lower case stand in the second table. Towns are left out: they are told apart as names.
"""

from __future__ import annotations

_PLACES = """
world: worldwide, global, globally
europe < world: european, europeans
eu < europe: european union, e u
eurozone < eu: euro area, euro zone
africa < world: african, africans
asia < world: asian, asians
north america < world: north american
south america < world: south american
latin america < world: latin american
central america < latin america
middle east < world: middle eastern
oceania < world
sub-saharan africa < africa: sub saharan africa
scandinavia < europe: scandinavian, scandinavians

# the British Isles
uk < europe: united kingdom, u k
britain < uk: great britain, british, britons
england < britain: english
scotland < britain: scottish, scots
wales < britain: welsh
northern ireland < uk: northern irish
ireland < europe: irish, republic of ireland
london < england: londoners, greater london, inner london, outer london
south east england < england: south east of england
south west england < england: south west of england
north east england < england: north east of england
north west england < england: north west of england
east midlands < england
west midlands < england
east of england < england
yorkshire < england
cornwall < england: cornish
kent < england
essex < england
lancashire < england
cumbria < england
devon < england
norfolk < england
suffolk < england
surrey < england
greater manchester < england
merseyside < england
nottinghamshire < east midlands
leicestershire < east midlands
lincolnshire < east midlands
derbyshire < east midlands
northamptonshire < east midlands
staffordshire < west midlands
warwickshire < west midlands
worcestershire < west midlands
cambridgeshire < east of england
hertfordshire < east of england
bedfordshire < east of england
hampshire < south east england
oxfordshire < south east england
buckinghamshire < south east england
berkshire < south east england
gloucestershire < south west england
somerset < south west england
wiltshire < south west england
dorset < south west england
cheshire < north west england
northumberland < north east england

# Europe
france < europe: french
germany < europe: german, germans
italy < europe: italian, italians
spain < europe: spanish, spaniards
portugal < europe: portuguese
netherlands < europe: dutch, holland
belgium < europe: belgian, belgians
luxembourg < europe
sweden < scandinavia: swedish, swedes
norway < scandinavia: norwegian, norwegians
denmark < scandinavia: danish, danes
finland < europe: finnish, finns
iceland < europe: icelandic, icelanders
poland < europe: poles
austria < europe: austrian, austrians
switzerland < europe: swiss
greece < europe: greek, greeks
czech republic < europe: czech, czechs, czechia
slovakia < europe: slovak, slovaks
slovenia < europe: slovenian, slovenes
hungary < europe: hungarian, hungarians
romania < europe: romanian, romanians
bulgaria < europe: bulgarian, bulgarians
croatia < europe: croatian, croats
serbia < europe: serbian, serbs
bosnia < europe: bosnian, bosnians
albania < europe: albanian, albanians
kosovo < europe: kosovan
montenegro < europe: montenegrin
north macedonia < europe: macedonian
estonia < europe: estonian, estonians
latvia < europe: latvian, latvians
lithuania < europe: lithuanian, lithuanians
ukraine < europe: ukrainian, ukrainians
belarus < europe: belarusian, belarusians
moldova < europe: moldovan, moldovans
russia < europe: russian, russians
malta < europe: maltese
cyprus < europe: cypriot, cypriots

# the Americas
us < north america: united states of america, united states, usa, america, american, americans
canada < north america: canadian, canadians
mexico < latin america: mexican, mexicans
brazil < south america: brazilian, brazilians
argentina < south america: argentine, argentinian, argentinians
chile < south america: chilean, chileans
colombia < south america: colombian, colombians
peru < south america: peruvian, peruvians
venezuela < south america: venezuelan, venezuelans
ecuador < south america: ecuadorian
bolivia < south america: bolivian
paraguay < south america: paraguayan
uruguay < south america: uruguayan
cuba < latin america: cuban, cubans
haiti < latin america: haitian, haitians
jamaica < latin america: jamaican, jamaicans
dominican republic < latin america
guatemala < central america: guatemalan, guatemalans
honduras < central america: honduran
el salvador < central america: salvadoran
nicaragua < central america: nicaraguan
costa rica < central america: costa rican
panama < central america: panamanian
puerto rico < us: puerto rican
alabama < us
alaska < us: alaskan
arizona < us
arkansas < us
california < us: californian, californians
colorado < us
connecticut < us
delaware < us
florida < us: floridian
hawaii < us: hawaiian
idaho < us
illinois < us
indiana < us
iowa < us
kansas < us
kentucky < us
louisiana < us
maryland < us
massachusetts < us
michigan < us
minnesota < us
mississippi < us
missouri < us
montana < us
nebraska < us
nevada < us
new hampshire < us
new jersey < us
new mexico < us
new york < us: new yorkers
north carolina < us
north dakota < us
ohio < us
oklahoma < us
oregon < us
pennsylvania < us
rhode island < us
south carolina < us
south dakota < us
tennessee < us
texas < us: texan, texans
utah < us
vermont < us
virginia < us
west virginia < us
wisconsin < us
wyoming < us
new england < us
ontario < canada
quebec < canada
alberta < canada
british columbia < canada

# Asia and Oceania
china < asia: chinese
india < asia: indian, indians
japan < asia: japanese
south korea < asia: south korean, south koreans
north korea < asia: north korean, north koreans
taiwan < asia: taiwanese
hong kong < asia
singapore < asia: singaporean, singaporeans
malaysia < asia: malaysian, malaysians
indonesia < asia: indonesian, indonesians
philippines < asia: filipino, filipinos, philippine
thailand < asia: thai, thais
vietnam < asia: vietnamese
cambodia < asia: cambodian, cambodians
laos < asia: laotian
myanmar < asia: burma, burmese
bangladesh < asia: bangladeshi, bangladeshis
pakistan < asia: pakistani, pakistanis
sri lanka < asia: sri lankan, sri lankans
nepal < asia: nepali, nepalese
bhutan < asia
afghanistan < asia: afghan, afghans
mongolia < asia: mongolian
kazakhstan < asia: kazakh
uzbekistan < asia: uzbek
azerbaijan < asia: azerbaijani
armenia < asia: armenian
iran < middle east: iranian, iranians
iraq < middle east: iraqi, iraqis
israel < middle east: israeli, israelis
gaza < middle east
lebanon < middle east: lebanese
syria < middle east: syrian, syrians
saudi arabia < middle east: saudi, saudis
yemen < middle east: yemeni, yemenis
qatar < middle east: qatari
kuwait < middle east: kuwaiti
oman < middle east: omani
bahrain < middle east: bahraini
united arab emirates < middle east: uae, emirati
australia < oceania: australian, australians
new zealand < oceania: new zealanders
fiji < oceania: fijian
papua new guinea < oceania
new south wales < australia
queensland < australia
tasmania < australia: tasmanian

# Africa
south africa < africa: south african, south africans
north africa < africa: north african
east africa < africa: east african
west africa < africa: west african
nigeria < west africa: nigerian, nigerians
ghana < west africa: ghanaian, ghanaians
senegal < west africa: senegalese
sierra leone < west africa
liberia < west africa: liberian
ivory coast < west africa: ivorian
burkina faso < west africa
kenya < east africa: kenyan, kenyans
uganda < east africa: ugandan, ugandans
tanzania < east africa: tanzanian, tanzanians
rwanda < east africa: rwandan, rwandans
burundi < east africa: burundian
ethiopia < east africa: ethiopian, ethiopians
eritrea < east africa: eritrean, eritreans
somalia < east africa: somali, somalis
sudan < africa: sudanese
south sudan < africa: south sudanese
congo < africa: congolese
cameroon < africa: cameroonian
angola < africa: angolan
zambia < africa: zambian, zambians
zimbabwe < africa: zimbabwean, zimbabweans
malawi < africa: malawian, malawians
mozambique < africa: mozambican
namibia < africa: namibian
botswana < africa
madagascar < africa
egypt < north africa: egyptian, egyptians
morocco < north africa: moroccan, moroccans
algeria < north africa: algerian, algerians
tunisia < north africa: tunisian, tunisians
libya < north africa: libyan, libyans
"""

_CAPITAL_ONLY = """
turkey < europe: Turkey, Turkish, Turks
jordan < middle east: Jordan, Jordanian
georgia: Georgia, Georgian
chad < africa: Chad, Chadian
mali < west africa: Mali, Malian
niger < west africa: Niger
guinea < west africa: Guinea
poland < europe: Polish
us < north america: US
"""
"""Names that are words of another meaning in lower case ("polish", "us"), or of two places ("Georgia")."""


def _rows(text: str) -> list[tuple[str, str, list[str]]]:
    """(place, wider place or "", names) of each row."""
    rows = []
    for line in text.strip().splitlines():
        if line and not line.startswith("#"):
            head, _, names = line.partition(":")
            place, _, wider = head.partition("<")
            rows.append((place.strip(), wider.strip(), [name.strip() for name in names.split(",") if name.strip()]))
    return rows


WIDER: dict[str, str] = {}
"""Place to the wider place that holds it."""
PLACE_NAMES: dict[str, str] = {}
"""Name, adjective or people in lower case to the place."""
CAPITAL_NAMES: dict[str, str] = {}
"""The same, as written, for names that are told by their capitals alone."""
LOOSE = {
    "britain": "uk",
    "british": "uk",
    "britons": "uk",
    "european": "eu",
    "europeans": "eu",
}
"""Names used for another place as well as for their own."""

for _place, _wider, _names in _rows(_PLACES):
    WIDER.update({_place: _wider} if _wider else {})
    PLACE_NAMES.update(dict.fromkeys([_place.replace("-", " "), *_names], _place))
for _place, _wider, _names in _rows(_CAPITAL_ONLY):
    WIDER.update({_place: _wider} if _wider else {})
    CAPITAL_NAMES.update(dict.fromkeys(_names, _place))
del PLACE_NAMES["us"]
