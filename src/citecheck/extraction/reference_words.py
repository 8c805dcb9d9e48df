"""Word lists for reading references: kinds of organisation, news titles, journal words, places, given names."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip().lower() for line in text.strip().splitlines() if line.strip())


ORGANISATION_WORDS = _set(
    """academy academies administration agency agencies alliance archive archives army assembly associates association
    associations authority authorities bank board boards body bodies branch bureau cabinet campaign caucus centre
    centres center centers chamber charity church city clinic club coalition collaborative collaboration college
    colleges commission commissions commissioner commissioners committee committees community company companies confederation
    congress consortium constabulary consulting consultancy consultants convention cooperative co-operative corporation
    corp corps council councils county court department departments dept directorate division economics embassy
    enterprise enterprises executive exchange faculty federation fellowship forum foundation foundations fund funders
    government governments group groups guild hospital hospitals house inc incorporated industries inquiry inspectorate
    institute institutes institution institutions initiative international laboratory laboratories labs league legislature
    library limited llc llp lobby ltd mayor media ministry mission mosque movement museum network networks observatory
    office offices ombudsman organisation organisations organization organizations panel parliament partners partnership
    partnerships party plc police practice practitioners press programme project providers quango registry regulator
    research review royal school schools secretariat senate senator service services society societies solicitors staff
    state statistics studies summit surgery surgeries survey task taskforce team teams tribunal treasury trust trusts
    unicef union unions unit united universities university ventures verlag volunteers watch watchdog workshop works"""
)
"""A name with one of these words is an organisation's, unless it is a journal's."""

ORGANISATIONS = _lines(
    """
    action on hearing loss
    age uk
    amnesty
    audit scotland
    barnardo's
    bertelsmann stiftung
    big lottery
    bma
    brookings
    bupa
    carers uk
    cbi
    chatham house
    cipfa
    citizens advice
    civitas
    cqc
    crisis
    cancer research uk
    deloitte
    demos
    diabetes uk
    doh
    dwp
    defra
    ernst & young
    eurostat
    ey
    fao
    full fact
    gallup
    gao
    greenpeace
    grant thornton
    healthwatch
    hm treasury
    hmrc
    ifs
    ilo
    imf
    ipcc
    ippr
    ipsos mori
    ipsos
    kpmg
    lse
    macmillan cancer support
    mckinsey
    mencap
    mind
    mozilla
    nao
    national voices
    nesta
    nhs digital
    nhs england
    nhs improvement
    nhs employers
    nhs providers
    nhs scotland
    nhs wales
    nice
    oecd
    ofcom
    ofgem
    ofsted
    ofwat
    ons
    oxfam
    pew
    policy exchange
    politeia
    public health england
    public health wales
    pwc
    rand
    rand europe
    reform
    respublica
    rethink
    rcn
    rsa
    rspca
    rspb
    samaritans
    scope
    shelter
    sitra
    skills for care
    skills for health
    skills england
    statistics sweden
    stonewall
    tuc
    un
    undp
    unesco
    unhcr
    unicef
    unison
    unite
    visit england
    volunteering england
    which?
    who
    world bank
    wwf
    yougov
    york health economics
    """
)
"""Names that their words do not give away; lower case, without "the"."""

NEWS_TITLES = _lines(
    """
    24 heures
    abc news
    al jazeera
    allthingsd
    ars technica
    associated press
    bbc
    bbc news
    bbc news online
    bbc radio 4
    berlingske
    bild
    birmingham mail
    birmingham post
    bloomberg
    bloomberg businessweek
    boston globe
    business insider
    buzzfeed
    buzzfeed news
    campaign
    cbc news
    cbs news
    channel 4 news
    chicago tribune
    children & young people now
    cnet
    cnet news
    cnn
    cnn business
    community care
    community pharmacy news
    computer weekly
    computerworld
    conservativehome
    corriere della sera
    daily express
    daily mail
    daily mirror
    daily record
    daily star
    daily telegraph
    der spiegel
    der standard
    deutsche welle
    die welt
    die zeit
    dw
    economist
    el país
    euronews
    evening standard
    financial times
    forbes
    foreign affairs
    foreign policy
    fortune
    fox news
    frankfurter allgemeine zeitung
    frankfurter rundschau
    ft
    ft weekend
    gp online
    gponline
    guardian
    health service journal
    hsj
    huffington post
    huffpost
    independent
    independent on sunday
    inside housing
    irish independent
    irish times
    itv news
    l'express
    la repubblica
    la stampa
    le figaro
    le monde
    le temps
    lgc
    libération
    liverpool echo
    local government chronicle
    los angeles times
    mail on sunday
    manchester evening news
    metro
    mirror
    mj
    municipal journal
    nbc news
    neue zürcher zeitung
    new republic
    new scientist
    new statesman
    new york times
    new yorker
    newsweek
    npr
    nursing times
    nyt
    observer
    open democracy
    opendemocracy
    people's daily
    phoronix
    politico
    politics home
    politicshome
    prospect
    private eye
    progress
    public finance
    public sector executive
    pulse
    pulse today
    pulse magazine
    quartz
    reuters
    rte
    rté
    san francisco chronicle
    schools week
    scotsman
    sky news
    slate
    south china morning post
    south wales echo
    spectator
    spiegel online
    straits times
    sun
    sunday telegraph
    sunday times
    sydney morning herald
    süddeutsche zeitung
    taz
    techcrunch
    telegraph
    the age
    the atlantic
    the conversation
    the diplomat
    the hill
    the hindu
    the i
    the local
    the month
    the nation
    the register
    the sun
    the week
    third sector
    time
    time magazine
    time out
    times
    times education supplement
    times higher education
    times literary supplement
    times of india
    toronto star
    tribune
    usa today
    vice
    vox
    wall street journal
    washington post
    which? magazine
    wired
    yorkshire post
    zdnet
    """
)
"""Newspapers, broadcasters and trade magazines; lower case, without "the"."""

NEWS_WORDS = _set(
    """bulletin chronicle courier daily echo evening express gazette globe guardian herald independent inquirer mail
    magazine mercury mirror news newsletter newspaper observer post radio record reporter standard star sunday telegraph
    times tribune weekly"""
)
"""A short capitalised name that ends in one of these is a news title."""

JOURNAL_WORDS = _set(
    """abhandlungen acta advances anales annalen annales annali annals archiv archives arxiv beiträge biochemistry
    bioethics biology bmj briefings bulletin cahiers cell chemistry communications comptes conference congress
    cuadernos diabetologia economist epidemiology ethics frontiers geschichte giornale jahrbuch jama jmlr journal
    jurnal lancet lecture letters medrxiv mind mitteilungen monographs nachrichten nature neurology notes notices
    pediatrics philosophy physics plos proceedings procs progress psychology quarterly rendiconti reports research
    review reviews revista revue rivista science sciences sitzungsberichte sociology studi studia studien studies
    symposium transactions trends vierteljahrsschrift workshop zeitschrift zentralblatt"""
)
"""Words of journal titles (many are ordinary words as well)."""

JOURNAL_ABBREVIATIONS = _set(
    """acad acta adv agric am amer anal angew ann annu appl arch artif assoc astron astrophys behav biochem biol biomed
    biophys biotechnol br brit bull can cancer cardiol chem child chron circ clin cogn coll comm commun comp comput
    conf curr dent dermatol dev dis earth ecol econ educ electron endocrinol eng engl environ epidemiol ergon eur exp
    exper gastroenterol gen genet geol geophys gerontol gynecol hum ieee immunol infect int intell intern internat intl
    j jour lett lit mach mag manage mat math mech med meteorol methods microbiol mol monogr nat natl neurol neurosci
    newsl nucl nurs nutr obstet oncol ophthalmol org orthop paediatr pathol pediatr perspect pharm pharmacol philos
    phys physiol plant polit proc prog psychiat psychiatr psychol publ quart rehabil rep res rev sci ser soc sociol
    stat stud suppl surg symp syst technol theor tox toxicol trans transact trop univ virol yearb zh zool"""
)
"""Words that journal titles shorten, without the full stop."""

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

PUBLISHER_WORDS = _set(
    """books éditions editions edition editore edizioni éditeur editorial ediciones hachette kluwer wiley springer elsevier
    routledge sage penguin macmillan palgrave norton knopf mcgraw-hill pearson prentice-hall addison-wesley academic
    blackwell gallimard seuil armand suhrkamp fischer reclam beck birkhäuser teubner vieweg harvester heinemann faber
    methuen longman longmans hutchinson bloomsbury ashgate brill dover houghton mifflin harcourt random harper collins
    harpercollins doubleday scribner freeman cengage wadsworth erlbaum guilford publishers publisher publishing
    publications publ presse presses press verlag verl imprint imprimerie printers hmso hmso stationery tso acm ieee
    usenix siam mit forlag förlag kaufmann plenum pergamon"""
)
"""A name with one of these is a publishing house's."""

GIVEN_NAMES = _set(
    """aaron abigail adam adrian ahmed aidan aisha alan alastair albert alex alexander alexandra alfred ali alice alison
    alistair allan amanda amelia amy ana andré andrea andreas andrew andy angela anita ann anna anne annette anthony
    antonia antonio arthur asha barbara barry beatrice becky ben benjamin bernard beth betty bill bob boris brenda brian
    bridget bruce bryan calum cameron camilla carl carla carlos carol caroline carolyn catherine cathy cecilia charles
    charlie charlotte chloe chris christian christina christine christopher claire clara clare claude clive colin connor
    craig cynthia daisy dan daniel daniela dave david dawn dean deborah denis dennis derek diana diane dominic donald
    donna dora dorothy douglas duncan edith edmund edward eileen elaine eleanor elena elizabeth ella ellen emily emma
    enoch eric erica esther ethan eva evan eve evelyn faye fatima felix fergus fiona florence frances francis françois
    frank fraser fred frederick gareth gary gavin gemma geoff geoffrey george georgia georgina gerald gerard gillian
    giovanni giuseppe glen glenn gordon grace graeme graham grant greg gregory guy hannah hans harold harriet harry hazel
    heather heidi helen helena henry herbert hilary holly howard hugh hugo ian ibrahim imran ingrid irene iris isaac
    isabel isabella ivan jack jackie jacob jacqueline jacques jaime james jamie jan jane janet janice jasmine jason jay
    jean jeff jeffrey jennifer jenny jeremy jerry jesse jessica jill jim jo joan joanna joanne joe joel john johann
    johannes jon jonathan jordan jose josé joseph joshua joy joyce juan judith judy julia julian julie juliet june justin
    karen karl kate katherine kathleen kathryn katie kay keith kelly ken kenneth kerry kevin kieran kim kirsten kirsty
    kristin kurt kyle larry laura lauren laurence lawrence leah lee leo leon leonard leonie lesley leslie lewis liam linda
    lisa liz lloyd lorna lorraine louis louisa louise lucas lucy ludwig luis luke lydia lynn madeleine malcolm mandy marc
    marco marcus margaret maria marian marie marilyn mario marion marjorie mark marlene martha martin martina mary
    matilda matt matthew maureen max maya megan mehmet melanie melissa michael michel michelle miguel mike miles miranda
    miriam mohamed mohammad mohammed moira molly monica muhammad myra nadia nancy naomi natalie natasha nathan neil nell
    niall nicholas nick nicola nicole nigel nina noah noel nora norah norman oliver olivia omar oscar otto owen paddy
    pamela patricia patrick paul paula pauline pedro penelope penny percy pete peter phil philip philippa philippe
    phoebe pierre polly priya rachel rahul ralph raymond rebecca reginald renée rhys richard rita rob robert roberta
    roberto robin rod roderick rodney roger roland ron ronald ronan rory rosa rose rosemary rosie ross roy rupert russell
    ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian seamus shane sharon sheila shirley sian
    simon sofia solomon sonia sophia sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart
    sue susan susanna susanne suzanne sylvia tamara tania tanya tara ted terence teresa terry thelma theo theodore
    theresa thomas tim timothy tina toby todd tom tommy tony tracey tracy trevor ursula valerie vanessa vera vernon
    veronica victor victoria vikram vincent violet virginia vivian walter wanda wayne wendy wilfred wilhelm will william
    winston wolfgang yasmin yvette yvonne zachary zainab zoe"""
)
"""Common given names, lower case: enough to tell "Wendy Marsh" from "Marsh Report"."""

NOT_PERSON_WORDS = _set(
    """a about after all an and annual are as at audit bill black book budget by can care case challenge charter children
    code cost crisis data deal design digital do does economy education election energy england english equality europe
    european evidence final finance first five for forward framework free from future general global great green guide
    health healthcare home hospital housing how human impact in index inequality integrated integration interim into
    introduction is it its law learning life local london making management manifesto market memorandum mental
    minister model modern money national need new news nhs no northern note of official on one open our out over paper
    parliamentary patients payment people plan planning policy political politics power primary private protocol public
    quality rationale recent red reform report reports rights risk rural savings scotland scottish section sector shared
    should simple social south speech spending standard strategy success support supporting sustainable systems targets
    that the their this three to together towards toward transport trends two uk under urban us use using vision wales
    welfare welsh western what when where white who why will winter with work workforce working world year years young
    your"""
)
"""Words that no person is called, though a title may begin with two capitals."""

SURNAME_ENDINGS = (
    "son", "sen", "man", "mann", "ell", "elli", "ley", "ton", "ard", "berg", "stein", "ski", "sky", "ska", "ov", "ova",
    "ev", "ez", "ini", "ino", "ham", "ford", "wood", "worth", "well", "field", "land", "ström", "strom", "qvist", "quist",
    "pulos", "oglu", "idze", "yan", "ian", "enko", "wicz", "vić", "vic", "feld", "bach", "meyer", "meier", "wright",
)  # fmt: skip
SURNAME_STARTS = ("Mc", "Mac", "O'", "O’", "Fitz")
