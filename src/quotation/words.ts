// Small closed word classes of English that the grammar of the rules is built on, as data.
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

export const PREPOSITIONS = set(
  `of in on at by for with from to into onto about against between through during before after above below under over
  near behind beside across along around outside inside within without toward towards among amid despite since until
  upon via per like unlike than following regarding concerning`,
);

/** Words that begin a clause of their own or join two. */
export const CONJUNCTIONS = set(
  `and but or nor so yet then that if because while when as although though unless until since before after whereas where
  whether once even than which who whom whose what how why`,
);

/** Finite verbs of being, having and the modals: they stand between a subject and its verb, never inside a name. */
export const AUXILIARIES = set(
  `is are was were am be been being has have had having do does did will would shall should can could may might must 's
  'd isn't wasn't aren't weren't hasn't haven't hadn't doesn't didn't won't wouldn't can't couldn't shouldn't not never
  don't cannot to`,
);

/** Past forms of irregular verbs that are hardly ever nouns. */
export const PAST_VERBS = set(
  `came went made took got gave began became fell grew ran met lost won held kept knew found told said meant paid sent spent
  stood brought bought built broke chose drove wrote put thought shook sat threw drew caught flung swung bent crept wept
  slept taught fought sought flew blew rode sang sank spun stole strode swore tore woke wore rang hid forgot overheard
  understood withdrew`,
);

export const DETERMINERS = set(
  `the a an this that these those his her its their our my your one two three four five six several many some most all
  both each every another other no few any`,
);

export const PRONOUNS = set('he she they it we i you who which one');

export const POSSESSIVES = set('his her its their our my your whose');

/** Adverbs and times of day that stand before a verb or between it and its subject. */
export const ADVERBS = set(
  `also later then again once ever never always often soon now still just only even already earlier afterwards afterward
  meanwhile however instead further furthermore moreover too yet first finally eventually recently today yesterday
  tonight tomorrow sometimes twice almost perhaps maybe well here there initially back long rather quite both all each
  monday tuesday wednesday thursday friday saturday sunday since next last therefore thus indeed nonetheless nevertheless
  famously so`,
);

export const WEEKDAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun',
);

export const MONTHS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

/** Words that open a sentence and are no name there. */
export const STARTERS = set(
  `the a an this that these those he she it they we i you his her its their our my your who what when where why how which
  there here in on at by for with from to of as if but and or so yet nor not no yes then than after before since until
  while during because although though unless once now still also even just only however meanwhile instead moreover
  furthermore somewhere anywhere nowhere later earlier recently today yesterday tonight tomorrow last next first second third finally another other
  others some many most all both each every several few one two three four five six seven eight nine ten more less about
  under over across among amid between despite according asked speaking writing responding referring addressing
  commenting asking told according per through throughout without within unlike like perhaps maybe indeed thus hence
  therefore nevertheless nonetheless again always never often sometimes soon suddenly slowly well oh ah please thank
  thanks let do does did is are was were have has had will would can could may might must should shall be being been
  critics officials sources witnesses experts police people students residents protesters supporters opponents scientists
  researchers activists analysts observers lawyers doctors investigators authorities prosecutors lawmakers voters
  americans republicans democrats conservatives liberals asked said says added given based born besides beyond plus via upon such
  outside inside upstairs downstairs overhead behind above below around nearby everyone everybody nobody someone somebody
  anyone anybody nothing something everything whenever wherever whatever whether elsewhere afterwards`,
);

/** Particles inside a name: Ursula van der Berg, Omar bin Said. */
export const NAME_PARTICLES = set(
  'de la van von der den bin ibn al el du di da dos das del della le ter ten y ap af zu',
);

export const MALE_TITLES = set(
  `mr sir lord king prince father fr brother congressman assemblyman councilman alderman uncle duke baron emperor pope
  mister señor senor monsieur herr`,
);
export const FEMALE_TITLES = set(
  `mrs ms miss dame lady queen princess mother sister congresswoman assemblywoman councilwoman aunt duchess baroness
  empress madam madame señora senora mademoiselle frau`,
);

/** Capitalised words before a name that are not part of it. */
export const TITLES = set(
  `mr mrs ms miss mx dr prof professor doctor sir dame lord lady baroness baron sen sens senator rep reps representative
  congressman congresswoman gov governor lieutenant president presidents vice-president minister premier secretary
  chancellor judge justice gen general col colonel major maj lt sgt sergeant capt captain corporal private chief officer
  mayor king queen prince princess rev reverend father pope bishop archbishop cardinal ambassador speaker chairman
  chairwoman chair director commissioner sheriff deputy councillor cllr alderman inspector superintendent constable
  detective agent coach attorney spokesman spokeswoman spokesperson leader candidate nominee ceo cfo cto editor
  journalist reporter author actor actress singer activist economist analyst manager coordinator strategist adviser
  advisor pollster aunt uncle brother sister mother saint st imam rabbi sheikh sultan emperor duke duchess lance admiral
  adm commander cmdr lawyer barrister solicitor host anchor correspondent columnist founder co-founder executive
  ministers senators mp msp mep treasurer undersecretary comrade assemblyman assemblywoman councilman councilwoman
  mister madam madame señor señora herr frau monsieur organizer organiser campaigner historian scientist researcher
  student teacher farmer neighbour neighbor resident moderator producer democrat republican`,
);

export const NAME_SUFFIXES = set('jr sr ii iii iv phd md qc kc mp obe mbe cbe');

/** Words that make a capitalised run an organisation or a place, not a person. */
export const ORGANISATION_WORDS = set(
  `party council university college school department ministry committee commission agency association union unions
  federation group company corp corporation inc ltd llc plc bank court courts police army navy force forces senate congress house parliament
  government administration office bureau institute institution foundation trust society club news times post journal
  guardian press network channel radio tv magazine herald tribune campaign coalition alliance league centre center board
  service services authority fund museum church hospital airport street road avenue county city state states kingdom
  republic nations assembly team project programme program report study act bill law movement organization organisation
  international national global media studios records motors airlines systems industries holdings partners associates
  department affairs security reserve exchange district province island islands river lake mountain valley park square
  america american europe european african-american forum conference convention summit festival awards cup games olympics
  democrats republicans tories liberals conservatives labour green democratic republican`,
);

/** A body's name goes on behind one of these: “Society of Sailors”; not “Secretary of State”, nor “Mayor of Leeds”. */
export const BODIES_OF = set(
  'society university institute ministry department association federation union council college school academy league friends chamber confederation guild museum order bureau',
);

/** “Department for Transport”, “Institute for Boats” */
export const BODIES_FOR = set(
  'department office institute society association centre center foundation campaign committee council coalition alliance trust',
);

/** Nouns for what a person does or is, as they stand in descriptions: “harbour master”, “the council leader”. */
const ROLE_NOUNS = set(
  `secretary secretaries president minister chancellor chairman chairwoman chair chairperson chief head director manager leader
  deputy mayor governor senator representative congressman congresswoman lawmaker spokesman spokeswoman spokesperson
  official officer organizer organiser campaigner activist adviser advisor aide strategist pollster consultant attorney
  lawyer solicitor barrister judge justice prosecutor professor lecturer teacher student researcher scientist economist
  analyst expert historian author writer novelist poet journalist reporter editor columnist correspondent anchor host
  presenter producer actor actress singer musician comedian artist architect engineer doctor physician surgeon nurse
  veteran soldier sergeant lieutenant captain colonel general admiral commander detective inspector superintendent
  constable sheriff marshal agent ambassador envoy diplomat treasurer trustee founder co-founder owner ceo executive
  partner member candidate nominee contender challenger incumbent delegate supporter critic opponent rival coach player
  striker goalkeeper captain trainer referee champion winner resident neighbour neighbor villager farmer fisherman
  shopkeeper builder driver pilot mother father parent son daughter brother sister wife husband widow widower cousin uncle
  aunt grandmother grandfather friend colleague boyfriend girlfriend fiance fiancee bishop archbishop priest vicar rabbi
  imam pastor reverend pope cardinal king queen prince princess duke duchess lord lady baroness premier speaker whip
  councillor councilman councilwoman commissioner ombudsman controller comptroller coordinator co-ordinator specialist
  fellow scholar biologist chemist physicist geologist psychologist sociologist anthropologist archaeologist
  astronomer curator librarian principal headteacher headmaster headmistress dean provost rector chaplain warden
  master mistress keeper guard ranger victim survivor witness suspect defendant plaintiff volunteer worker employee
  boss entrepreneur businessman businesswoman investor banker broker trader tycoon mogul billionaire millionaire
  politician statesman democrat republican conservative liberal socialist independent tory mp msp mep spokespeople
  spokesmen officials leaders members directors ministers presidents organizers organisers narrator announcer questioner
  moderator interviewer caller customer patient client tenant landlord passenger cyclist poster blogger dealer star model
  designer chef baker butcher director-general vice-president undersecretary cardinal mechanic technician electrician
  contractor developer photographer filmmaker film-maker playwright composer conductor dancer choreographer critic
  clergyman parson curate coroner magistrate registrar foreman usher paramedic consultant governor-general attorney-general secretary-general commentator publicist lobbyist negotiator mediator arbitrator`,
);

/** Right before a name any noun of agent may be a role: “backbencher Ada Okafor”. */
export const mayBeRoleNoun = (lower: string): boolean =>
  isRoleNoun(lower) || (/[a-z]{3}(?:er|or|eer|ist|ant|ian)$/.test(lower) && !NO_ROLES.has(lower));

const NO_ROLES = set(
  `former later earlier other another under over after never however rather whether either neither together however
  monday number paper letter order matter power further better greater lower upper inner outer older younger bigger
  smaller newspaper november december october september summer winter water river harbor chapter quarter center
  important significant relevant constant distant instant vacant brilliant major minor error terror horror mirror
  italian asian indian russian australian canadian american african christian egyptian ukrainian persian belgian
  brazilian norwegian austrian hungarian victorian georgian civilian per`,
);

export const isRoleNoun = (lower: string): boolean =>
  ROLE_NOUNS.has(lower) ||
  /(?:[a-z]{3}(?:ologist|onomist|woman|person|master|mistress|keeper|maker|ician))$/.test(lower);

/** “resident”, “man”, “pensioner”: a noun for one human being. */
export const isPersonNoun = (lower: string): boolean =>
  isRoleNoun(lower) || PERSON_NOUNS.has(lower) || (genderOfNoun(lower) !== null && !lower.endsWith('s'));

const PERSON_NOUNS = set(
  `man woman boy girl lad person pensioner whip insider backer protester protestor demonstrator motorist commuter shopper
  onlooker bystander passer-by eyewitness juror guest visitor attendee reader listener viewer voter teenager youngster
  grandparent relative sibling twin source aide backbencher frontbencher reviewer developer dad mum mom stranger`,
);

const MALE_ROLES =
  /(?:^|.*[a-z])(?:man|father|brother|son|husband|uncle|boy|boyfriend|king|prince|actor|gentleman|grandfather|widower|duke|nephew|waiter|headmaster|schoolmaster|guy|lad|monk|priest|squire|butler|footman|landlord|friar|clergyman)$/;
const FEMALE_ROLES =
  /(?:^|.*[a-z])(?:woman|mother|sister|daughter|wife|aunt|girl|girlfriend|queen|princess|actress|lady|grandmother|widow|duchess|niece|waitress|headmistress|nun|heroine|businesswoman|midwife|maid|mistress|stewardess|hostess|landlady|lass|spinster|matron|girl)$/;

/** The gender a noun tells: “spokeswoman”, “father”. */
export function genderOfNoun(lower: string): 'female' | 'male' | null {
  if (
    /^(?:human|german|roman|norman|woman's|person|reason|season|lesson|prison|mason|son-in-law)$/.test(lower)
  )
    return null;
  if (FEMALE_ROLES.test(lower)) return 'female';
  return MALE_ROLES.test(lower) ? 'male' : null;
}

/** Countries, states and cities that news speaks of as if they spoke; no pronoun of a person stands for them. */
export const PLACES = set(
  `afghanistan africa alabama alaska albania algeria america amsterdam angola argentina arizona arkansas asia athens atlanta
  australia austria azerbaijan baghdad baltimore bangladesh barcelona beijing beirut belarus belfast belgium berlin birmingham
  bolivia bosnia boston brazil bristol britain brooklyn brussels budapest bulgaria burma cairo california cambodia cameroon
  canada cardiff chicago chile china cleveland colombia colorado connecticut copenhagen croatia cuba cyprus dallas damascus
  delaware delhi denmark denver detroit dubai dublin ecuador edinburgh egypt england estonia ethiopia europe finland florida
  france gaza geneva georgia germany ghana glasgow greece guatemala haiti hamburg havana hawaii holland honduras houston
  hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland islamabad israel istanbul italy jakarta jamaica
  japan jerusalem johannesburg jordan kabul kansas kentucky kenya kiev kosovo kremlin kuwait kyiv lagos laos latvia lebanon
  leeds libya lisbon lithuania liverpool london louisiana luxembourg madrid maine malaysia malta manchester manila maryland
  massachusetts melbourne mexico miami michigan milan minneapolis minnesota mississippi missouri moldova mongolia montana
  montreal morocco moscow mozambique mumbai munich myanmar nairobi namibia nebraska nepal netherlands nevada newcastle
  nicaragua niger nigeria norway oakland ohio oklahoma oman ontario oregon orlando oslo ottawa oxford pakistan palestine
  panama paraguay paris pennsylvania peru philadelphia philippines phoenix pittsburgh poland portland portugal prague pyongyang
  qatar quebec riyadh romania rome russia rwanda sacramento scotland seattle senegal seoul serbia shanghai sheffield
  singapore slovakia slovenia somalia spain stockholm sudan sweden switzerland sydney syria taiwan tanzania tehran tennessee
  texas thailand tokyo toronto tunisia turkey uganda ukraine uruguay utah uzbekistan vancouver vatican venezuela vermont
  vienna vietnam virginia wales warsaw washington westminster wisconsin wyoming yemen yorkshire zambia zimbabwe zurich
  arabia korea zealand leone rica jersey york hampshire dakota carolina angeles francisco diego vegas`,
);

/** What the name of a firm ends in: “Corvid Motors”. */
export const FIRM_WORDS =
  /^(?:motors|inc|corp|corporation|co|company|ltd|limited|llc|plc|group|holdings|industries|systems|airlines|airways|partners|studios|records|media|energy|technologies|foods|pharmaceuticals|brothers|bros|sons)$/;
