"""Given names in use in Britain and Ireland and among the people whom English reports quote. Data only, folded.

General evidence that a capitalised word begins a person's name. Short and pet forms come from the nicknames package;
what matters here is breadth, so there are names of many origins. Names that are as often ordinary words or places
(`ORDINARY_WORDS`, `PLACE_WORDS`) count only beside other evidence.
"""

from __future__ import annotations

GIVEN_NAMES = frozenset(
    """
    aino anneli antti eero elina eva-maria gudrun halvard hanne helmi henning inge ingeborg jukka kaisa kari
    katri kirsi lasse lauri leif liisa maarten maija marja marjolein marit matti merete mikko mikkel oskar outi
    paavo pekka pirjo rasmus riikka rune saskia seppo sirpa sofie solveig sondre svein tiina timo torben tuomas
    tove truls ulrika vidar vilhelm willem yrsa aaron abbas abby abdul abdullah abel abigail abraham ada adam
    adama adela adele adeola adina aditi aditya adrian adriana adrienne afzal agatha agnes agnieszka ahmad ahmed
    aidan aileen aimee aisha aisling ajay ajit akash akbar akhil akira akshay alan alana alasdair alastair
    albert alberto alec alejandra alejandro aleksandr aleksandra alessandra alessandro alex alexa alexander
    alexandra alexandre alexandria alexis alf alfie alfonso alfred alfredo ali alice alicia alina alison
    alistair allan allen allison alma alok alphonse alun alvin alyssa amanda amandeep amara amber amelia amina
    amir amira amit amjad amos amrit amy ana anand ananya anastasia anders andre andrea andreas andrei andres
    andrew andrzej andy aneesa aneurin angel angela angelica angelina angelo angus anil anita anjali ann anna
    annabel annabelle anne anneka annelise annette annie anselm anthea anthony antoine antoinette anton antonia
    antonio antony anu anup anushka anwar aoife april archibald archie ariana arif arjun arlene armando arnold
    arran arthur arun aruna arvind asad asha ashish ashley ashok ashraf asif asim astrid athena aubrey audrey
    august augusta augustus aurelia aurora austin ava avril axel ayaan ayesha ayodele azad aziz babatunde
    barbara barnaby barney barry bartholomew basil beata beatrice beatrix becky behnaz belinda ben benedict
    benjamin benoit bernadette bernard bernhard bernice bert bertha bertrand beryl bess beth bethan bethany
    betsy betty beverley beverly bharat bhavna bianca bilal bill billy bjorn blanche bob bobby bogdan boris brad
    bradley brandon brendan brenda brent bret brett brian briana bridget brigid brigitte bronwen bruce bruno
    bryan bryony caitlin calum calvin cameron camilla camille candice cara carina carl carla carlo carlos
    carlton carly carmel carmen carol carole carolina caroline carolyn caron carrie carys caspar cassandra
    cassie catalina caterina catherine cathal cathy catrin catriona cecil cecilia cecily cedric celeste celia
    celine ceri cerys chad chaim chandra chantal charis charles charlie charlotte chelsea cherie cheryl chiara
    chidi chinwe chloe chris christa christabel christelle christian christiana christiane christina christine
    christoph christophe christopher chukwu ciara cillian claire clara clare clarence clarissa claude claudia
    claudio claus clayton clement clementine clifford clive clyde coleen colette colin colleen conor connor
    connie conrad constance cora coral cordelia corin corinna corinne cornelia cornelius courtney craig cressida
    crispin cristian cristiano cristina crystal curtis cynthia cyril cyrus dafydd dai daisy dale damian damien
    damon dan dana daniel daniela daniele daniella danielle danny daphne dara darcy daria dario darius darren
    darryl daryl dave david davide davina dawn dean deanna debbie deborah debra declan deepa deepak deepika
    deirdre delia delphine demetrius denis denise dennis derek dermot derrick desmond devi dewi dexter diana
    diane dianne didier diego dieter dilip dilys dimitri dinah dinesh dina dirk dmitri dolores dominic dominika
    dominique don donal donald donna dora doreen doris dorothea dorothy doug dougal douglas doyin duncan dustin
    dylan eamon eamonn eben ebony ed eddie edgar edith edmund edna edoardo eduardo edward edwin edwina efua
    eileen eilidh einar eilis elaine elaina eleanor elena eleni eli elias elijah elin elisa elisabeth elise
    eliza elizabeth ella ellen ellie elliot elliott eloise elodie elsa elsie elspeth elvira emanuel emeka emil
    emile emilia emilie emilio emily emine emma emmanuel emmeline emrys enid enoch enrico enrique ephraim eric
    erica erich erik erika erin ernest ernesto ernst errol esme esther ethan ethel etienne eugene eugenia eunice
    euan eva evan evangeline eve evelyn evie ewan ewen ezra fabian fabio fabrice faisal farah farhan faridah
    farooq farrah fatima fatimah fay faye federica federico felicia felicity felipe felix femi fergal fergus
    fernanda fernando fidel filip finlay finn finola fiona flavia flora florian folake fraser frances francesca
    francesco francine francis francisco franco francois francoise franklin franz fred freda freddie frederic
    frederica frederick freya friedrich gabriel gabriela gabriele gabriella gabrielle gail ganesh gareth
    garfield garry garth gary gaurav gavin gayle gaynor gemma gene genevieve geoff geoffrey george georges
    georgia georgie georgina geraint gerald geraldine gerard gerd gerhard gerry gertrude ghislaine giacomo
    gianluca gideon gilbert giles gill gillian gina ginevra giorgia giorgio giovanna giovanni gisela gita giulia
    giuseppe gladys glen glenda glenn gloria glyn glynis godfrey gopal gordon goran graeme graham grainne greg
    gregor gregory greta gretchen griselda grzegorz guido guillaume gunther gurdeep gurpreet gus gustav guy gwen
    gwendolen gwilym gwyneth habib hadiza hafsa hakim hamid hamish hamza han hana hannah hans hardeep harinder
    hari harjit harold harpreet harriet harriett harrison harry harsh harvey hasan hassan hattie hayley hazel
    heather hector heidi heinrich helen helena helene helga hema henri henrietta henrik henry herbert herman
    hermione hetty hilary hilda hiroshi holly horace howard hubert hugh hugo humphrey hussein hywel iain ian
    ibrahim ida idris ieuan ifeanyi ignacio igor ikechukwu ilse iman imelda imogen imran ina india indira indra
    ines ingrid inigo ioan iqbal ira iris irene irina irving isaac isabel isabella isabelle isla isobel israr
    ivan ivo ivor ivy iwan jacek jack jackie jacob jacqueline jacques jacqui jade jaime jaimie jake jamal jamala
    james jamie jamila jan jana jane janet janice janine janis jared jasmin jasmine jason jasper jaswinder javed
    javier jay jaya jayant jayne jean jeanette jeanne jeff jeffrey jemima jen jenna jennie jennifer jenny jens
    jeremiah jeremy jerome jerry jesper jess jesse jessica jethro jill jillian jim jimmy jing jo joachim joan
    joana joanna joanne jocelyn jody joe joel joelle johan johann johanna johannes john johnny jolanta jon jonah
    jonas jonathan jonny jordi jorge jose josef josefina joseph josephine josh joshua josie josiah joy joyce
    juan juanita judith judy jules julia julian juliana julie julien juliet juliette julio julius june jurgen
    justin justine kailash kamal kamala kamran kapil kara karan karen karim karin karina karl karol karolina
    kashif kat katarina katarzyna kate katerina katharina katharine katherine kathleen kathryn kathy katie katja
    katrin katrina katy kaushik kavita kay kaye keir keira keith kelechi kellie kelly kelvin ken kenneth kenny
    kerry kevin khadija khalid khalil kiera kieran kiki kim kimberley kimberly kiran kirsten kirstie kirsty
    kirstin kitty klaus kofi konrad konstantin kofo kris krishna kristian kristin kristina kristof krystyna
    krzysztof kunal kurt kwame kwasi kyle kyra lachlan lakshmi lalita lana lance lara larissa larry lars latifa
    laura lauren laurence laurent lavinia lawrence layla leah leanne lech leda lee leena leigh leila lena
    lennart leo leon leonard leonardo leonie leonora leroy lesley leslie leticia lettie levi lewis liam liana
    libby lila lilian liliana lillian lily lina linda lindsay lindsey linus lionel lisa lise livia liz liza
    lizzie llinos lloyd lois lola lorcan lorenzo loretta lori lorna lorraine lottie lotte lou louis louisa
    louise luc luca lucas lucia lucian luciana lucie lucien lucille lucinda lucy ludmila ludovic ludwig luigi
    luis luisa luke lydia lyn lynda lyndon lyndsey lynette lynn lynne mabel madeleine madeline madhu magda
    magdalena magnus mahmood mahmoud maire mairead mairi maisie majid malachi malala malcolm mandeep mandy
    manfred manish manisha manjit manoj manon manu manuel manuela mara marc marcel marcela marcella marcia marco
    marcos marcus mared margaret margarita margery margot marguerite maria mariam marian mariana marianne marie
    mariella marilyn marina mario marion marisa marisol marius marjorie markus marlene marlon marsha marta
    martha martin martina martyn marvin mary maryam masood mateo mateusz matilda mats matt matteo matthew
    matthias matthieu maud maura maureen maurice maurizio mauro mavis maxim maxime maximilian maxine maxwell
    maya meera megan meghan mehmet mei mel melanie melinda melissa melvin melvyn meredith mervyn meryl mia micah
    michael michaela michal micheal michel michele micheline michelle mick mieke miguel mihai mikael mike
    mikhail mila milan mildred miles millicent millie milos milton mimi mina ming mira miranda miriam mitchell
    mo moeen mohamed mohammad mohammed mohan mohsin moira mollie molly mona monica monika monique montague
    mordecai morgan morris morten moses mostafa muhammad muhammed mukesh munira murali muriel murray mustafa
    myra myriam myrtle myles nabil nadeem nadia nadine nadir naeem nagesh naila nana nancy nandini naoko naomi
    narendra naresh nargis naseem nasir nasreen natalia natalie natasha nathalie nathan nathaniel naveed navin
    nazir neelam neeraj neha neil nell nellie nelson nerys nesta neville ngozi niall niamh nicholas nick nicki
    nicky nicola nicolas nicole nicoleta nigel niels nikhil nikita nikki niklas nikolai nikolas nikos nils nina
    ninette ninian niranjan nisha nita nitin noah noel noelle nora norah noreen norma norman obinna octavia
    odette okechukwu olaf ole oleg olena olga olive oliver olivia olivier oluwaseun omar ondrej onyeka oonagh
    ophelia orla orlando orson oscar osama osman oswald otis otto owen pablo padraig paige pamela paolo
    parminder parveen pascal pascale patience patricia patricio patrick patrik patrizia patsy paul paula
    paulette paulina pauline paulo pavel pawel payal pedro peggy penelope penny percy pernilla perry persephone
    petar pete peter petra petros phil philip philippa philippe philippos phillip phillipa phoebe phyllis pia
    pierre piers pierluigi piotr pippa polly pooja poppy prabha pradeep prakash pranav prasad pratik praveen
    preeti prem priscilla priti priya priyanka prudence quentin quincy rabia rachael rachel radha rafael rafal
    raghav rahim rahul raj raja rajan rajeev rajesh rajiv ralph ram raman ramesh ramon ramona randolph ranjit
    raoul raphael raquel rashid rashida ravi ravinder ray raymond raza rebecca reece reena regina reginald
    rehana reinhard rekha remi renata renate rene renee reuben rex rhiannon rhian rhoda rhodri rhona rhys
    ricardo riccardo richard ricky rishi rita ritu riya rob robbie robert roberta roberto robin robyn rochelle
    roderick rodney rodrigo roger rohan rohini rohit roisin roland rolf roma romain roman romesh ron ronald
    ronan ronnie rory rosa rosalie rosalind rosamund rosanna rosanne roseanne rosemarie rosemary rosie ross
    rowan rowena roxana roxanne roy ruben ruby rudi rudolf rudolph rupert russell ruth rutger ryan ryszard saad
    sabina sabine sabrina sachin sadia sadiq saeed sahil saima saira sajid sakina salim salma salman sam
    samantha sameer samina samir samuel sana sandeep sandra sandro sandy sangita sanjay sanjeev santiago santosh
    sara sarah sarita sarwar satish satnam saul savita scarlett scott sean seamus sebastian seema selena selina
    selma serena serge sergei sergio seth shabana shabir shafiq shahid shahzad shakeel shamim shane shannon
    shanti shara sharon shashi shaun shauna shawn shazia sheela sheena sheila shelley sheryl shireen shirin
    shirley shiv shobha shreya shruti shyam sian sidney siegfried sigrid silas silvia silvio simeon simon simona
    simone sinead siobhan sita sofia solomon sonal sonia sonja sonya sophia sophie soren spencer stacey stan
    stanislav stanley stefan stefania stefano steffen stella stephan stephane stephanie stephen sterling steve
    steven stewart stig stuart subhash sudha sudhir suella sukhdeep sultana sumit sumita sunil sunita suresh
    sushil susan susana susanna susannah susanne susie suzanna suzanne suzie sven svetlana sybil sydney sylvia
    sylvie syed tabitha tahir takeshi talia tamara tamsin tania tanisha tanja tanveer tanya tara tariq tasha
    tatiana taylor tayo ted teresa terence terrence terri terry tessa thaddeus thea thelma theo theodora
    theodore theresa therese thomas thora tiffany tilda tilly tim timothy tina tobias toby tobe todd tom tomas
    tomasz tommaso tommy toni tonia tony tracey tracy travis trevor tricia trish tristan tristram trudy tudor
    tunde tyler tyrone ulla ulrich ulrike umar una unai ursula usha usman uta valentina valentine valerie
    vanessa varun vaughan vera verity vernon veronica veronique vicki vicky victor vijay vikas vikram viktor
    vilma vimal vincent vincenzo viola violet violeta virginie vishal vivek vivian vivien vivienne vladimir
    volker waheed walid wallace walter wanda waqar waseem wayne wei wendell wendy werner wesley whitney wilf
    wilfred wilhelm wilhelmina wilma winifred winston wojciech wolfgang woodrow xavier xiang xiao yan yang
    yannick yasmin yasmine yasser yolanda yosef yuki yuri yusuf yves yvette yvonne zachary zahid zahra zainab
    zara zbigniew zeinab zelda zena zoe zofia zoltan zoya zubair zuzana
    abena abiodun abiola achim adaeze adebayo adewale adnan adriaan afua agathe agneta ahmet ailsa aine ainsley ajith
    akosua akua alain alanna albrecht aled alexandru alexei alexey alfons alioune alisdair aliya aliyah alois
    alphonso alvaro alwyn amalia amarjit amarpreet amaya ameer amelie aminata amritpal anatoly andree andreea aneta
    anette angharad anika anisa anja anke anneke annelies anouk anoush anselmo antje antonella antonina anuja
    anuradha anwen aoibheann aparna apostolos aranzazu archana ariane arianna aric arjen armin arnaud arndt arne
    arpita arron arshad artem artur arturo arundhati arvo aryan asher ashwin asma asmaa asuka athanasios attila
    augusto auke avesh avi avinash avraham axelle ayman ayodeji ayumi azra baptiste barack bartosz bashir beatriz
    bedrich benazir benedetta benedetto bengt bente berenice berit bernardo bernd bertil bhupinder bijan birgit
    birgitta bjarne blaise blake brahim branko branwen breda brendon brennan brid britta brock bronagh bronislaw bryn
    caio callum caoimhe carey carmela carwyn caspian catalin catherina celestine cengiz cenk cerian cesar cezar
    chaitanya chandni chandrika chantelle charlene charmaine chike chima chinedu chinua chioma christos chukwuma
    ciaran clarisse clemens cleo clio clodagh colm conall conan concepcion constantin constantine cormac cornelis
    corrado cosima cosmin csaba cuthbert cyrille daan dagmar dagny daisuke danil danila danilo danuta dariusz darko
    darragh darsha dawid dawit deepti delroy demetri demetrios denholm deniz denzel derval desiree dhruv dietmar
    dietrich dimitar dimitra dimitrios dimitris dipak divya dmitry domenico donatella donncha dorota dragan ebba
    eckhard edda edgardo eduard edwige egil ehsan eibhlin eirik eirini eirlys eithne ekaterina eleonora elian elif
    elinor eliot eliott elisabetta eliud ellinor emiliano emlyn emmanuelle emre enda endre eoghan eoin ercan erdem
    ermias esra esteban eugen eugenie eugenio evangelos evelyne evgeny ewa eystein fabien fabienne fadi fadia fahad
    fareed farhad farid farida fariha farzana fatemeh fatih fatou fatoumata fausto feliciano fenella ferenc ffion
    fidelma filippo finbar finnian fintan fionn fionnuala flavio fleur folasade folke fotini francisca franck frans
    frantisek frederico frederik fredrik frida gabor gaelle gaetano gagandeep gaspard gauri gautam gearoid geert
    genevie gennaro georg georgi georgios gerardo gerda germaine gerrit gethin ghada giancarlo gianni gijs gilberto
    gilles gino giorgos giselle giuliana giulio gizem gonzalo gordana gosia grazia grazyna greer gregorio grete griet
    griff grigory guglielmo guillermo gulnara gunilla gunnar gunter gurdip gurinder gustavo guus gwenda gwendoline
    gwenllian gwyn gyorgy haakon hadiya hadley haider hakan hakeem halima hanan hanna hannelore hannes hansel haris
    harish harsha hartmut haruka haruki hashim hatice haydn hedda hedwig heike heikki heiko heinz helge hella helmut
    hemant hendrik henk hennie henriette henrique heribert hermann hernan hideo hilde hildegard hiroko hisham holger
    homa horatio horst hortensia huda husam huseyin hussain huw ianthe ibtisam ichiro ifan ifeoma ikram ilan ilaria
    ilham ilhan ilias ilka ilona ilya imani imre indrani inga inger ingo ioana ioanna ioannis iolanthe iolo irena
    irma irmgard ishaan isidora ismael ismail isolde issam istvan itziar ivana iwona izabela jabari jacinda jacinta
    jaco jacobo jagdeep jagdish jakub jalal jalil jameel jamel jamison janek janez janina janos janusz januszs
    jaqueline jarek jarmila jarno jaroslav jarrod jarvis jasbir jasleen jaspal jasvinder jayanti jayden jean-claude
    jeannette jelena jemimah jemma jermaine jeroen jerzy jetta jian jimena jiri jitendra joakim joao joaquim joaquin
    jochen joep joerg joffrey jolanda jolene joost jorg joris jorn josefa josefine joselyn josip josue jovan jovana
    juana judd juergen julianna julianne julieta junaid juri justyna jutta juwon jyoti jyotsna kacper kaja kalinda
    kalpana kamil kamila karel karima karsten karthik kasia kasper kathrin kati katinka katrine katriona katya kaveh
    kayode kazimierz kazuo kees kehinde keiko keisha kelly-ann kemal kemi kenta kentaro kerem keren kerstin ketan
    keval kevan khaled khurram kian kinga kirill kirk kjell klara klemens koen kojo konstantinos konstanze kostas
    krasimir krishnan kristiina krystal kuldeep kulvinder kwabena kwaku kylie kyung laetitia laila lajos lamar lamin
    landon laraine larisa larysa laszlo latoya laure lazaro leandro leela lenka lennox leocadia leona leonid leonor
    leopold leszek lev lexie lia liane liesbeth lieselotte lilia lilith lilla linnea lior lisbeth lisette liv
    ljiljana ljubica llewelyn llyr lodewijk loic lolita loredana lorena lorenz lothar luana luciano ludovica luiz
    lukas lukasz lutz luuk lyle lynsey lyra lysander maaike maciej maddalena madhavi mads maeve magali magdalene
    mahalia mahendra maher mahesh mahmud maia maite maja makoto malachy malik malika malin mallory malte mamadou
    mandla manju manolis mansi mansoor mansour marcelle marcello marcelo marcin marek maren margarete margaretha
    margarida margaux margit margriet mariama mariano maribel marie-claire marielle marijke marika mariko marita
    mariusz mariya marjan marjory marleen marlies marthe marti martijn marwa marwan mary-ann maryan maryna masako
    massimo mathias mathieu mathilde matias matilde matthijs mattias mauricio maximiliano maylis mayumi mazin mehdi
    mehreen mehul meike meinhard melita meltem mererid meriel merle merlin mhairi michalis michela michiel midori
    mignon mihaela mihail mikaela miklos mikolaj milagros milena milica miljan milo minako minal minh minna mirabel
    mireille mirela mirjam mirko miroslav miroslava mischa misha mitali mitesh mithali mitra miyuki modupe moez
    mohamad mohit mohsen moises moishe morag mordechai morgane morven morwenna motoko moussa mozelle mubarak muna
    munir murat murdo musa mustapha mwangi myfanwy nabeel nabila nader nadezhda nadira nadja nafisa nagma nahid naima
    najib najma narinder nasrin natasa natascha navdeep naveen navid navjot nayana nazanin nebojsa neema neeta nehal
    nelida nella nena nenad neophytos nestor nia nicandro niccolo nicolai nicoletta nicolette nihal nihat niko nikola
    nikolaj nikolaos nikolaus nila nilufar nimesh nimmi nino nirmala nizar njeri nkechi noa noam noemi noemie nonso
    noriko noura nouri nuala nuno nur nuria nurul nwando nyasha oana octavio odile ofelia ofir okan oksana olav
    oleksandr olof olu oluwaseyi olwen olwyn omari omid omolara onno onur oren oriana oriol orlaith orsolya ortwin
    osagie oswaldo otmar ottavia ottilie oumar ousmane owain oya ozan ozlem padma padraic palesa pallavi paloma
    panagiotis pankaj panos paola paresh parvez parvin pasquale patrycja pavle pavlina pavlos pernille perpetua
    peter-paul petr petrus petula phebe phelim philipp phuong phyllida piero pierrick piet pieter pilar pinar poonam
    prabhu prasanna prashant pratap pratibha prerna prisca pritam punam purnima quintin rachida radek radhika radka
    radmila radomir radoslav radovan raelene rafe raffaella rafiq raghu rahima rahma raimund raina rainer raisa
    rajinder rajkumar raju rakesh ralf ralitsa rama ramin ramiro ramsey ramzi rana randeep rania ranil ranulph rasha
    rashad rasheed raul raymonde razia rebeca reem refilwe regine reiko reimund reinhold reinier reinout remy renan
    renato reshma reuel reyhan reynaldo reza rhonda rhydian ria ricarda richa richmal rieke rihanna rik rikard rina
    ritchie ritva roald roan rocco rocio rodolfo roel roelof rogelio rogerio rogier rolando romana romeo romilly
    romola romy rona ronak ronja roopa roos rosalia rosaline rosana rosaria roselyn roswitha rowland roya rubina
    ruchi rudiger rufus rui rukhsana rupa rupinder ruqayyah rurik rushanara ruslan ruta ruud ryu saba sabyasachi sade
    safa safia safiya sagar sahar saida sakari salah salam saleem saleh salima salvatore salwa samad samia samira
    samuli sander sandip sandor sandrine sanjida sanjit sanna saoirse sarabjit sarah-jane saran sasha satoshi satya
    satyajit saurabh savitri sayed sebastiano sebastien sefton seiji sejal selim selwyn semra senait senan seonaid
    serafina serap sergey seun severin severine sevgi seyed seyi shabnam shahana shaheen shahida shahin shahnaz
    shaila shaista shakil shakira shakti shalini shami shamila shamima shamsa shana shani sharmila sharmishta shayla
    shelagh shelby shereen sherif sherwin shevaun shilpa shimon shinzo shira shiva shivani shlomo shobna shona
    shoshana shubham shui shweta sibel sibylle siddharth siddiq sidonie sigmund sigurd sile silja silke silvana simao
    simonetta sinan sindre sirin sissel sitara siv sixten sjoerd slavko slavoj smita smriti snehal snezana soledad
    sonali soraya sorcha sotiris souad soumya spiros sridhar srinivas srinivasan staffan stanislas stanislaw stanko
    stavros stefanie steffan stephania stine stoyan struan subir suchitra sue-ellen suhail suhayl sujata sukhbir
    sukhvinder sulaiman suleiman suleyman suman sumana sumitra sunanda suneel sunniva suraiya suraj surendra surinder
    surjit surya sushila sushma suvi suzan suzana suzette svante svend svenja swapna swati sylvain sylvana sylwia
    taddeo tadeusz taha tahira tahmina taiwo takashi talal tali talitha tamar tameka tamika tamim tanay tanmay tanvi
    tarek tarik tarun taryn tasneem tatjana tatsuya tatyana tavi tayyab teagan tegan tehmina teija teodor teodora
    terje thalia thandi thanos themba theodoros thibault thierry thilo thomasina thorbjorn thorsten thulani thushara
    tiago tiana tiberiu tiernan tilman timea timoteo timothea tinnie tirza tjaart tobin todor tomaso tomoko tonje
    tonya tora tore torgeir torill torkel torsten torsti toyin tremaine trond trude trudi tsering tuncay turlough twm
    tybalt tyra ugo ugochukwu ulf ulrik uma umberto umesh unni urs ursule urszula ute utku uwe vaclav vahid valentin
    valeria valerio valery vandana vania vanja vanya vasco vasileios vasilis vasily vassilis vassos veena vegard
    velma venetia venkat venkatesh verena veronika vesna vibeke vicente vidya viktoria vimala vinay vineet vineeta
    vinod virgil virgilio virpi vishnu vitali vitaly vito vittoria vittorio viviana vlad vladislav vojtech volodymyr
    vytautas wadih wafa wahid waleed wallis wanjiru warren wasim weldon wenche wieslaw wieslawa wilbert wilfrid willa
    willemijn williamina winona wioletta wissam witold wladyslaw wole wolfram wouter xander xanthe ximena xiomara
    yael yair yannis yara yasin yasmeen yasmina yassin yavuz yaw yetunde yevgeny yiannis ynez yoko yolande yonas
    yosuke youssef yukiko yuko yulia yuliya yunus yuriko yvan zafar zaheer zahida zahir zaid zain zaina zaki zakia
    zandra zane zarah zareen zdenek zehra zelma zeynep zia zina zinaida zita ziva zlatan zlatko zohra zora zoran
    zsofia zsolt zsuzsa zubeida zuleika zvi zygmunt
    """.split()
)

ORDINARY_WORDS = frozenset(
    """
    ace alpha amber angel april art august aurora autumn bay bell bill blue brook buddy chance chase christian
    christmas clay cliff coral crystal dale dawn dean dell diamond dot duke earl early elder ember eve faith
    fern flora forest frank free gay gene ginger given glen gold golden grace grant gray green guy happy hardy
    harmony heath heather holly honor honour hope hunter iris ivy jasmine jewel job joy judge july june junior
    justice king kit lance lane lee lily love major mark marina marshal marshall mason mat matt max may mayor
    melody mercy miles mini minor misty moss nick noble nova olive page parish parker pat patience peace penny
    pepper pleasant poppy press pride prince providence queen rain ray red reed reese relief rich ridge river
    rob robin rocky rod rose royal ruby rusty saint serenity sharp skip sky spring star sterling stone storm
    submit sue sum summer sunny talk temperance thankful tiger trip tuesday unity van victory viola violet ward
    west will winter wells charity clement constant content desire experience shade bat les len lon
    tudor campbell little judd merlin
    """.split()
)
"""Words of the tables that are ordinary words too: at the start of a sentence they prove nothing."""

PLACE_WORDS = frozenset(
    """
    abbey al alexandria america asia austin bath brooklyn carolina charlotte chelsea china dakota dallas denver
    eden england florence georgia houston india israel jersey jordan kent leicester lincoln london orlando paris
    persia phoenix preston regent savannah sydney trinity troy victoria virginia wade washington washing woody
    york
    """.split()
)
"""Words of the tables that name places more often than people."""
