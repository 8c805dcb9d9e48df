"""Words that tell people, organisations, places and works apart. Data only; lower case unless said."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLE_HEADS = _words(
    """act acts agenda agreement award awards bill blueprint budget cap challenge charter code compact concordat
    constitution contract convention declaration deal directive era formula framework guidance guide index
    initiative inquiry law lecture manifesto memorandum mandate model paper papers pilot plan plans programme project
    protocol recommendations report reports review reviews revolution rule scheme settlement spending speech
    standard standards statement strategy study survey tariff test trial view vision vanguard vanguards vote"""
)
"""Words that end the name of a work, law, programme or event."""

PLACE_HEADS = _words(
    """airport avenue bay bridge building city close county court crescent cross district drive east estate farm
    forest gardens gate green grove hall heath hill hills house infirmary island isle junction lane london manor
    market mews mill moor north palace park place plaza quarter region road row south square station street
    terrace tower town valley village ward west wharf wood yard kingdom states republic"""
)
"""Words that end the name of a place or building."""

NOT_SURNAMES = _words(
    """about above after all also although among an and any appendix are article as at author authors autumn based
    because been before being below best better beyond both box british budget business but by can care case cases
    central chapter chapters child children chronicle clinical commons communities community conclusion
    conservative conservatives contents crown daily data democrat democrats did digital do does during each east
    eastern economic economist economy editor edition editions education effects email energy england english
    essay essays europe european every evidence executive existing express fact facts federal fellow figure
    figures finance financial first five for foreword former forward four free friday from further future general
    global good great greater growth guardian had has have he health healthcare her here high higher his home
    homes house housing how however human i if in income increasing independent industry information innovation
    integrated integration international interview into introduction is issue issues it its january february march
    april june july august september october november december job jobs journal key labour land last law
    leadership leading learning less liberal life like live living local lords magazine mail making management
    many market may medical medicine members mental methods middle modern monday money more most mr mrs ms must my
    national nature never new news next nhs no north northern not note notes now number nursing of old on one
    online only open or other our out over overview page part people per personal place places policy political
    politics poor population preface present primary prime private problem project property public publication
    publications published purpose quality question questions reading real recent recommendation recommendations
    references regional research results rights rural saturday science scotland scottish second secondary section
    sector security service services seven she should since six small so social society some source south southern
    special staff state states statistics still such summary sunday system systems table tax ten text than that
    the their them then there these they third this those three through thursday time times to today together top
    total towards trade training transport treatment tuesday two under union united up update urban us use using
    value view was we wealth web website wednesday week welfare well were west western what when where whether
    which while white who whole why will with within without women work workers workforce working workplace world
    would year years yes yet you young your aid tv radio post herald telegraph observer gazette review digest
    bulletin reporter insight analysis comment opinion blog weekly day night summer winter spring britain london
    wales ireland america africa asia france germany italy spain china india japan australia canada sweden norway
    denmark finland netherlands belgium uk usa eu manchester birmingham leeds liverpool sheffield bristol
    newcastle nottingham kent essex surrey sussex devon cornwall dorset somerset norfolk suffolk cambridge oxford
    yorkshire lancashire cumbria hansard"""
)
"""Capitalised words that are no surname by themselves: headings, months, nations, ordinary words of reports."""

NOT_GIVEN = _words(
    """the a an in on at of for by to as if it is we he she they this that these those and or but so yet nor when
    while where what which who why how our their his her its my your all any both each every some most many few
    more less such no not only also even then there here now however although though because since after before
    under over with without from into through between against among during until upon per via than like despite
    given following according indeed moreover furthermore nevertheless therefore thus hence instead meanwhile
    finally firstly secondly first second third another other others one two three four five six seven eight nine
    ten new old good great high low north south east west northern southern eastern western central greater upper
    lower inner outer royal national local public private social health general special united british english
    scottish welsh irish european american french german"""
)
"""Words that never begin a person's name."""

LEADING = _words(
    """the a an in on at of for by to as if it is we he she they this that these those and or but so yet nor when
    while where what which who why how our their his her its my your all any both each every some most many few
    more less such no not only also even then there here now however although though because since after before
    under over with without from into through between against among during until upon per via than like despite
    given following according indeed moreover furthermore nevertheless therefore thus hence instead meanwhile
    finally firstly secondly see source sources photo figure table box chapter section note introduction foreword
    preface afterword conclusion interview edited written authors author thanks dear chaired led does did are was
    were can could should would will may might must has have had unlike plus whether once perhaps ask please
    contact"""
)
"""Words that may stand capitalised before a name at the start of a sentence, heading or line."""

SPEECH_VERBS = _words(
    """says said say told writes wrote argues argued argue claims claimed believes believed thinks thought suggests
    suggested notes noted points pointed adds added explains explained describes described warns warned insists
    insisted proposes proposed concludes concluded asks asked tells told admits admitted recalls recalled remarked
    remarks observes observed comments commented announced announces examines considers looks opposed resigned
    reflects reflected highlights highlighted speculates contends contended discusses discussed quipped lamented
    complained acknowledged acknowledges declared declares replied stated states spoke speaks urges urged hopes
    hoped wants wanted agreed agrees disagrees disagreed"""
)
"""Verbs whose subject is often a person."""

PERSON_VERBS = _words(
    """wrote opposed believed thought recalled remembered remarked quipped joked resigned died retired lamented
    complained confessed admitted"""
)
"""Verbs whose subject is hardly ever an organisation."""

PERSON_NOUNS = _words("""government governments administration premiership ministry era years cabinet doctrine""")
"""What follows a statesman's surname: "the Ashdown government"."""

NOT_STATESMEN = _words(
    """coalition labour conservative tory liberal democrat scottish welsh northern irish british english uk us eu
    american french german dutch danish finnish central local national federal state current previous new last
    present next former shadow devolved hm her his its our their this that wartime post-war postwar caretaker
    minority majority regional municipal london greater combined open digital big small war cold roman victorian
    edwardian tudor interwar thirty hundred"""
)
"""Words before "government" and "era" that name no one."""

ROLE_HEADS = _words(
    """academic accountant activist actor adviser advisor advocate ambassador analyst archbishop architect artist author
    barrister biographer bishop blogger broadcaster businessman businesswoman campaigner ceo chair chairman
    chairperson chairwoman chancellor chemist chief clerk clinician coach columnist comedian commander
    commander-in-chief commentator commissioner consultant contributor controller convener convenor coordinator
    co-ordinator correspondent councillor counsel creator critic curator dean demographer deputy designer developer
    director doctor economist director-general editor editor-in-chief engineer entrepreneur epidemiologist essayist
    executive expert fellow finalist founder co-founder co-author co-chair co-director geographer geriatrician
    governor gp head historian inspector investigator inventor journalist judge lawyer lead leader lecturer librarian
    manager mayor member midwife minister mp novelist nurse officer oncologist organiser owner partner paediatrician
    peer philosopher physician physicist poet policymaker politician practitioner premier presenter president
    principal producer professor programmer psychiatrist psychologist publisher reader registrar reporter
    representative researcher reviewer scholar scientist secretary senator shadow sociologist solicitor specialist
    speaker spokesman spokesperson spokeswoman statistician strategist student superintendent supervisor surgeon
    teacher theorist thinker treasurer trustee tsar secretary-general under-secretary vice-chair vice-chairman
    vice-chancellor vice-president warden writer whip rapporteur"""
)
"""Nouns that name a role."""

ROLE_MODIFIERS = _words(
    """former formerly previously currently recent then current past acting interim deputy vice assistant associate
    senior junior chief executive managing general adjunct visiting honorary emeritus founding shadow permanent
    principal lead joint national regional local medical clinical public policy political special parliamentary under
    non-executive independent newly ex- ex elected appointed outgoing incoming late longtime veteran new first co-
    prime foreign home health social labour conservative tory liberal democrat lib dem green scottish welsh english
    british american research finance financial operating technical technology information strategy economics
    think-tank distinguished academic leading prominent noted celebrated respected university hospital council county
    city nhs own own-party adult children's care primary mental digital data communities government opposition party
    world renowned award-winning economic education defence business transport environment energy cabinet founder"""
)
"""Words before the noun of a role that belong to it."""

ARTICLES = _words("a an the his her its their our this one")

NAME_PARTICLES = _words(
    "de da di del della der den des du dos das la le van von vom zu ten ter bin ibn al el ap ab ferch"
)
"""Lower-case words inside a person's name."""
