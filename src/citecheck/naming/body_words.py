"""Word lists that tell what makes works: kinds of body, news titles, journals, publishing houses. Lower case."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip().lower() for line in text.strip().splitlines() if line.strip())


ORGANISATION_HEADS = _set(
    """arena gallery orchestra pavilion productions stadium studios theater theatre academy agency alliance assembly
    association associations authority authorities bank board boards bureau cabinet centre centres center chamber
    church club coalition collaborative college colleges commission commissions commissioner commissioners
    committee committees company confederation congress consortium consortia constabulary corporation council
    councils court department departments directorate directorates enterprise exchange faculty federation
    fellowship forum foundation fund funds government group groups guild hospital hospitals hospice inc initiative
    inspectorate institut institute institutes institution institutions laboratory laboratories league library
    limited llp ltd ministry movement museum network networks observatory office ombudsman organisation
    organisations organization organizations panel parliament partnership partnerships party plc police press
    secretariat senate school schools service services society societies surgery taskforce team tribunal trust
    trusts union unions unit units university universities watch watchdog ccg ccgs"""
)
"""Words that a name ends in, or begins with ("Department of Health"), where it names an organisation."""

ORGANISATION_WORDS = (ORGANISATION_HEADS - {"fund", "exchange", "watch"}) | _set(
    """academies administration agencies alliances archive archives army associates bodies body branch campaign caucus
    cabinet charity city clinic community companies consulting consultancy consultants cooperative co-operative
    corp division economics embassy exchange executive foundations fund funders governments house incorporated
    industries inquiry institut international lab laboratories labs legislature llc lobby mayor media mission
    mosque ministerium office offices parliament partners practitioners providers quango registry regulator
    research royal senator solicitors team teams treasury unicef universität université università universidad
    centers centres observatory ventures verlag volunteers"""
)
"""A name with one of these words is an organisation's, unless it is a journal's or a work's."""

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
    ernst and young
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
    national statistics
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
    children and young people now
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
    magazine mercury mirror news newsletter newspaper observer post radio record reporter standard star sunday
    telegraph times tribune weekly"""
)
"""A short capitalised name that ends in one of these is a news title."""

JOURNALS = _lines(
    """
    arxiv
    biorxiv
    bmj
    bmj open
    british medical journal
    cell
    cities
    cognition
    demography
    econometrica
    ecology
    environmetrics
    epidemics
    epidemiology
    eurosurveillance
    gut
    health affairs
    heart
    jama
    lancet
    medrxiv
    mind
    nature
    nature communications
    nature medicine
    nature news
    nejm
    neuron
    new england journal of medicine
    new left review
    parliamentary affairs
    pediatrics
    plos medicine
    plos one
    pnas
    political quarterly
    preprints
    public administration
    regional studies
    scandinavica
    science
    science advances
    scientific american
    scientific reports
    social policy and administration
    social science and medicine
    sociology
    ssrn
    synthese
    thorax
    urban studies
    vaccine
    wellcome open research
    """
)
"""Journals and preprint servers that their words do not give away; lower case, without "the"."""

JOURNAL_WORDS = _set(
    """acta advances annalen annales annali annals archives archiv bulletin cahiers comptes cuadernos diabetologia
    giornale jahrbuch journal jurnal letters magazine mitteilungen nachrichten proceedings procs quarterly
    rendiconti revista revue rivista sitzungsberichte transactions trends vierteljahrsschrift zeitschrift
    zentralblatt"""
)
"""Words that show a name to be a journal's or a volume of proceedings'."""

JOURNAL_ABBREVIATIONS = _set(
    """acad acta adv agric am amer anal angew ann annu appl arch artif assoc astron astrophys behav biochem biol
    biomed biophys biotechnol br brit bull can cancer cardiol chem child chron circ clin cogn coll comm commun comp
    comput conf curr dent dermatol dev dis earth ecol econ educ electron endocrinol eng engl environ epidemiol
    ergon eur exp exper gastroenterol gen genet geol geophys gerontol gynecol hum ieee immunol infect int intell
    intern internat intl j jour lett lit mach mag manage mat math mech med meteorol methods microbiol mol monogr
    nat natl neurol neurosci newsl nucl nurs nutr obstet oncol ophthalmol org orthop paediatr pathol pediatr
    perspect pharm pharmacol philos phys physiol plant polit proc prog psychiat psychiatr psychol publ quart
    rehabil rep res rev sci ser soc sociol stat stud suppl surg symp syst technol theor tox toxicol trans transact
    trop univ virol yearb zh zool"""
)
"""Words that journal titles shorten, without the full stop."""

PUBLISHER_WORDS = _set(
    """books éditions editions edition editore edizioni éditeur editorial ediciones hachette kluwer wiley springer
    elsevier routledge sage penguin macmillan palgrave norton knopf mcgraw-hill pearson prentice-hall addison-
    wesley academic blackwell gallimard seuil armand suhrkamp fischer reclam beck birkhäuser teubner vieweg
    harvester heinemann faber methuen longman longmans hutchinson bloomsbury ashgate brill dover houghton mifflin
    harcourt random harper collins harpercollins doubleday scribner freeman cengage wadsworth erlbaum guilford
    publishers publisher publishing publications publ presse presses press verlag verl imprint imprimerie printers
    hmso hmso stationery tso acm ieee usenix siam mit forlag förlag kaufmann plenum pergamon"""
)
"""A name with one of these is a publishing house's."""
