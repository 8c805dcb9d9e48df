"""Word lists for reading references: places and surnames."""

from __future__ import annotations

from citecheck.extraction.name_words import NOT_SURNAMES


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip().lower() for line in text.strip().splitlines() if line.strip())


PLACES = _lines(
    """
    aarhus
    amsterdam
    ann arbor
    athens
    baltimore
    barcelona
    basel
    basingstoke
    beijing
    belfast
    berkeley
    berlin
    bern
    birmingham
    bloomington
    bologna
    bonn
    boston
    brighton
    bristol
    brussels
    bruxelles
    budapest
    buenos aires
    cambridge
    canberra
    cape town
    cardiff
    chapel hill
    cheltenham
    chicago
    chichester
    cologne
    columbus
    copenhagen
    dordrecht
    dresden
    dublin
    düsseldorf
    durham
    edinburgh
    englewood cliffs
    evanston
    exeter
    firenze
    florence
    frankfurt
    frankfurt am main
    frankfurt a. m.
    freiburg
    genève
    geneva
    glasgow
    göttingen
    hamburg
    hannover
    harmondsworth
    heidelberg
    helsinki
    hillsdale
    hoboken
    hong kong
    houndmills
    istanbul
    ithaca
    jena
    jerusalem
    karlsruhe
    kiel
    københavn
    köln
    lausanne
    leeds
    leiden
    leicester
    leipzig
    lisbon
    liverpool
    london
    los angeles
    louvain
    lyon
    madison
    madrid
    mahwah
    mainz
    malden
    manchester
    melbourne
    menlo park
    mexico
    milan
    milano
    minneapolis
    montreal
    moscow
    münchen
    munich
    münster
    napoli
    new brunswick
    new delhi
    new haven
    new york
    new york city
    newcastle
    newbury park
    norwich
    nottingham
    oslo
    oxford
    padova
    palo alto
    paris
    philadelphia
    pisa
    pittsburgh
    prague
    princeton
    providence
    reading
    reinbek
    rio de janeiro
    rochester
    roma
    rome
    rotterdam
    saint-denis
    san diego
    san francisco
    santa monica
    seattle
    sheffield
    singapore
    são paulo
    st. louis
    st. petersburg
    stanford
    stockholm
    strasbourg
    stuttgart
    sydney
    tel aviv
    thousand oaks
    tokyo
    toronto
    torino
    toulouse
    tübingen
    turin
    uppsala
    urbana
    utrecht
    vancouver
    venezia
    venice
    vienna
    warsaw
    washington
    washington, dc
    washington, d.c.
    washington dc
    westport
    wien
    wiesbaden
    york
    zurich
    zürich
    """
)
"""Cities that publish; lower case."""

NOT_PERSON_WORDS = NOT_SURNAMES | _set(
    """a about audit black book budget care challenge charter cost crisis data design equality framework green impact
    index inequality insight insights integration interim journal learning longer manifesto mapped minister model
    need paper parliamentary patients payment plan planning quarterly rationale report reports review risk savings
    shared simple social solutions speech spending strategy success support supporting survey sustainable targets
    toolkit towards trends vision welfare welsh white winter"""
)
"""Words that no person is called, though a title may begin with two capitals."""

SURNAME_ENDINGS = (
    "son", "sen", "man", "mann", "ell", "elli", "ley", "ton", "ard", "berg", "stein", "ski", "sky", "ska", "ov", "ova",
    "ev", "ez", "ini", "ino", "ham", "ford", "wood", "worth", "well", "field", "land", "ström", "strom", "qvist",
    "quist", "pulos", "oglu", "idze", "yan", "ian", "enko", "wicz", "vić", "vic", "feld", "bach",
    "meyer", "meier", "wright",
)  # fmt: skip
SURNAME_STARTS = ("Mc", "Mac", "O'", "O’", "Fitz")
