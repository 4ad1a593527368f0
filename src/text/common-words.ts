// English words that everybody knows how to write: one of them is not a slip for some rarer word of an article.
import { stem } from './tokens.ts';

const WORDS = `
able about above across actually after again ago ahead alone along already also always among another anyone anything
around away awful back bad based basically because become been behind believe below besides better beyond bit both bother
bring call came can cannot care carry chance chat check clear close come could couple cry curious day days dead did
does doing done down each early easy edge else end enough even ever every exactly excuse face fact fair far fast feel
few fill find fine fit fix follow for form found free from front full fun gave get give given glad go goes going gone
good got great guess guy guys had half hand hang happen hard has hate have head hear heard held help here hey high hold
hope how idea instead itd just keep kept kind knew know known large last late lately later laugh lead least leave left less
let like likely list listen little live long look lose lost lot lots love made main make many mate maybe mean means
meant meet might mind minute miss moment more most move much must name near need never new next nice none nope
nothing now odd off often old once only open other out over own paid part past pay people perhaps person pick piece
place plan point possible possibly pretty probably put question quick quickly quiet quite quote rather read ready
real really reason right said same saw say says see seem seen send sense set several shall short should show side
similar since skim skimmed skip slow some someone something soon sorry sort speak spend stand start state stay still
stop story stuff such sure take taken talk tell term than thank thanks that their them then there these they thing
things think though thought through till time times today together told tomorrow too took total toward tried true try
turn type under until upon use used useful usual usually wait wake walk want wanted was watch way ways week well went were
what when where which while who whole whom whose why will wish with within without woke wonder word words work worse
worst worth would write wrong yeah year years yell yelled yes yesterday yet young summat gonna wanna gotta
abandon ability absence absolute abuse academic accept access accident accompany accord account accurate achieve acid acquire act
active activity actor actress actual adapt add additional address adequate adjective adjust admire admit adopt adult advance
advantage advert advertise advice advise affair affect afford afraid african afternoon age agency agenda agent aggressive agree
agriculture aid aim air aircraft airport alarm album alcohol alive allow alternative amaze ambition america american amount ancient
anger angle angry animal anniversary announce annual answer anxious apartment apologise appeal appear apple application apply appoint
approach appropriate approve april architect architecture area arena argue argument arise arm army arrange arrest arrival arrive art
article artist artistic ask aspect assault assemble assert assess asset assign assist associate assume assure atmosphere attach attack
attempt attend attention attitude attract auction audience audit aunt author authority automatic autumn available average avoid award
aware background bag bake balance ball ballot ban band bank banner bar bare bargain base basic basis bath battle beach bear beat
beautiful bed beer beg begin behave belief believe bell belong bench bend benefit best bet beyond bicycle bid big bike bill bird birth
bishop bite bitter black blame blind block blood blow blue board boat body bomb bond bone book boost boot border borrow boss bottle bottom
bowl box boy brain branch brand brave bread break breakfast breath bridge brief bright brilliant british broad broadcast brother brown
budget build burn burst bury bus business busy butter button buyer cab cabinet cake calculate calm camera camp campaign cancel cancer
candidate candle capable capacity capital captain capture car carbon card career careful carpet case cash castle cast casual cat category
cause cease ceiling celebrate cell cent centre century ceremony certain chain chair challenge champion change channel chapter character
charge charity charm cheap cheese chemical cheque chest chicken chief child childhood choice choose christmas church cigarette cinema
circle circumstance cite citizen citizenry city civil civilian claim clash class classic clean client climate climb clock cloth clothes
cloud club coach coal coalition coast coat code coffee coin cold collapse colleague collect college colour column combine comfort command
comment commercial commission commit committee commodity communicate community company compare compete competition competitive complain
complete complex component compose comprehensive compromise computer conceal concentrate concept concern concert conclude concrete
condemn condition conduct conference confidence confident confirm conflict confuse congress connect conscious consequence conservative
consider consist constant constitute construct consult consume contact contain contemporary content contest context continent continue
contract contrast contribute control controversial controversy convention conversation convert convict convince cook cool cope copy core
corner corporate correct cost cottage cotton council councillor counsel count counter country county courage court cousin cover
coverage cow crack craft crash crazy create creature credit crew crime criminal crisis criterion critic critical criticise crop cross
crowd crown crucial cruel culture cup cure currency current curriculum curtain curve custom customer cut cycle dad daily damage dance
danger dark data date daughter dawn deaf deal dear death debate debt decade december decide decision deck declare decline decorate
decrease dedicate deep defeat defence defend define definition degree delay deliberate deliver demand democracy democrat demonstrate deny
department depend deposit depress depth deputy derive describe desert deserve design desire desk despite destroy detail detect determine
develop device devote diagram diary die diet differ difference difficult dig dinner direct director dirty disabled disagree disappear
disappoint disaster discipline discount discover discuss disease dish dismiss display dispute distance distinct distribute district
disturb dive divide divorce doctor document documentary dog dollar domestic dominate donate door double doubt downtown dozen draft drag
drama draw dream dress drink drive drop drug dry due duration dust duty eager ear earn earth ease east economic economy edge edit edition
editor educate effect effective efficient effort egg elderly elect election electric electronic element elephant eliminate elite email
embassy emerge emergency emotion emphasis empire employ empty enable encounter encourage enemy energy engage engine engineer english
enhance enjoy enormous ensure enter enterprise entertain enthusiasm entire entitle entrance entry envelope environment equal equip
equivalent era error escape especial essay essence essential establish estate estimate ethnic europe european evaluate evening event
eventual evidence evil evolve exact exam examine example exceed excellent exception excess exchange excite exclude execute executive
exercise exhibit exist exit expand expect expense expensive experience experiment expert explain explode exploit explore export expose
express expression extend extensive extent external extra extraordinary extreme eye fabric facility factor factory faculty fail failure
faith fall false fame familiar family famous fan fancy farm farmer fashion fat fate father fault favour favourite fear feature february
federal fee feed feedback fellow female fence festival fever fiction field fierce fight figure file film final finance finger finish fire
firm fish flag flame flash flat flavour flee flesh flight float flood floor flour flow flower fly focus fold folk food foot football
force forecast foreign forest forget forgive fork formal formation former formula forth fortune forward foundation frame framework free
freedom freeze french frequent fresh friend fright fruit fuel fulfil function fund fundamental funeral funny furniture further future
gain gallery gap garage garden garment gas gate gather gene general generate generation generous genre gentle gentleman genuine german
giant gift girl glad glass global glove goal goat god gold golf govern government grade gradual grain grand grandfather grandmother grant
grass grateful grave great green greet grey grocery gross ground group grow growth guarantee guard guest guide guilty gun habit hair hall
hammer handle harbour harm harvest hat haul hazard headline headquarters health healthy heart heat heaven heavy height helicopter hell
helpful hero hesitate hide high highlight hill hint hire historian historic history hit hobby hole holiday holy home honest honey honour
hook horizon horror horse hospital host hostile hot hotel hour house household human humour hundred hungry hunt hurry hurt husband ice
ideal identify identity ignore ill illegal illness illustrate image imagine immediate immigrant impact implement imply import
important impose impossible impress impression improve inability inch incident include income increase incredible independent index
indicate indirect individual industry infant infection inflation influence inform information initial initiate initiative injure injury inner
innocent innovation input inquiry insect inside insist inspect inspire install instance instant institute institution instruct instrument
insurance insure intellectual intelligence intend intense intention interact interest interior internal international internet interpret
interrupt interview introduce invade invent invest investigate invite involve iron island issue item iterate jacket jail january jealous
jewel job join joint joke journal journalist journey joy judge judgment juice jump june july junior jury justice justify key kick kid kill
king kingdom kiss kitchen knee knife knock knowledge label laboratory labour lack lad ladder lady lake lamp land landlord landmark landscape
lane language laugh launch law lawyer layer lazy leader leaf league lean leap learn lease leather lecture leg legal legend legislation
lemon lend length lesson letter level leverage liberal library licence lid lie lift light limit line link lion lip liquid literary
literature litre load loan local locate location lock log logic lonely lord lorry loser loud lower loyal luck lucky lunch lung luxury
machine mad magazine magic mail main maintain major majority maker male manage manager manner manufacture map march margin marine mark
market marriage marry mass massive master match mate material mathematics math maths matter maximum mayor meal measure meat mechanic mechanism
medal media medical medicine medium melody member memorial memory mental mention merchant mercy mere merit mess message metal method
metre middle midnight mild mile military milk mill million mine mineral minimum minister ministry minor minority minus mirror misery
mission mistake mix mixture mobile mode model modern modest modify mom monday money monitor monkey monster month monument mood moon moral
morning mortgage mother motion motivate motive motor mount mountain mouse mouth move movement movie mum murder muscle museum music musician
mutual mystery myth narrow nation native natural nature navy neat necessary neck negative neglect negotiate neighbour nervous net network
neutral news newspaper night nobody noise nominate normal north northern nose notable note notice notion novel november nuclear number numerous
nurse nut obey object objective observe obtain obvious occasion occupy occur ocean october offence offend offer office officer official
oil operate operation opinion opponent opportunity oppose opposite option oral orange orchestra order ordinary organ organise origin original
otherwise outcome outside overall overcome overseas overseer owe owner pace pack package page pain paint painter pair palace pale
panel panic paper parent parish park parliament participate particular partner party pass passage passenger passion passive path patient
pattern pause pave peace peak peer pen penalty pencil penny pension perceive percent perfect perform performance period permanent permit
personal personality perspective persuade phase phenomenon philosophy phone photo photograph phrase physical physician physics piano
picture pig pile pilot pin pink pipe pitch pity plain plane planet plant plastic plate platform play player please pleasure plenty plot
plus pocket poem poet poetry poison pole police policy polite politics political politician poll pollution pool poor pop popular population
port portion portrait position positive possess post pot potato potential pound pour poverty powder power practical practice practise praise
pray precede precise predict prefer pregnant prejudice premier premise prepare presence present preserve president press pressure pretend
prevent previous price pride priest primary prime prince princess principal principle print prior priority prison prisoner private prize
problem procedure proceed process produce producer product profession professor profile profit program progress project prominent promise
promote prompt proof proper property proportion propose prosecute prospect protect protest proud prove provide province provision psychology
pub public publication publish pull punish pupil purchase pure purpose pursue push qualify quality quantity quarter queen race radical
radio rail railway rain raise rally range rank rapid rare rate ratio raw reach react reader ready realise reality reason rebel recall receive
recent reception recipe recognise recommend record recover recruit recur red reduce refer reflect reform refuse regard regime region register
regret regular regulate reject relate relation relative relax release relevant relief religion religious reluctant rely remain remainder remark
remarkable remedy remember remind remote remove rent repair repeat replace reply report represent republic reputation request require rescue
research reserve resident resign resist resolution resolve resort resource respect respond responsible rest restaurant restore restrict result
retail retain retire retreat return reveal revenue reverse review revise revolution reward rhythm rice rich rid ride rifle ring riot ripe
rise risk ritual rival river road rob rock role roll roman romantic roof room root rope rough round route routine row royal rubbish rude ruin
rule rumour run rural rush russian sack sacrifice sad safe safety sail saint salary sale salt sample sand satellite satisfy saturday sauce save
scale scandal scare scene schedule scheme scholar school science scientist scope score scream screen script sea search season seat second
secretary section sector secure security seed seek select self senate senior sense sensitive sentence separate september sequence series serious
servant serve service session settle settlement severe sex shade shadow shake shall shame shape share sharp shed sheep sheet shelf shelter shift
shine ship shirt shock shoe shoot shop shore shot shoulder shout shut sick sigh sight sign signal signature significant silence silent silly
silver simple sin sing singer single sink sister site situate situation size skill skin skirt sky slang slave sleep slice slide slight slim slip
slogan smart smell smile smoke smooth snow social society soft software soil soldier sole solid solution solve son song soul sound source south
southern space span spare spark special species specific spectrum speech speed spell spin spirit spiritual split spoil sponsor spoon sport spot
spread spring square squeeze stable staff stage stain stair stamp standard star stare statement station statistics statue status steady steal steam
steel steep stem stick stiff stir stock stomach stone store storm straight strain strange stranger strategy stream street strength strengthen stress
stretch strict strike string strip stroke strong structure struggle student studio study stupid style subject submit substance substitute succeed
success sudden sue suffer sufficient sugar suggest suicide suit sum summer summit sun sunday supper supply support suppose supreme surface surgeon
surgery surprise surround survey survive suspect suspend sustain swear sweep sweet swim swing switch symbol sympathy symptom system table tackle tail
talent tank tap target task taste tax tea teach teacher team tear technical technique technology teenage telephone television temperature temple
temporary tend tennis tension tent terrible territory terror test text theatre theft theme theory therapy thick thief thin threat threaten throat
throw thursday ticket tidy tie tight timber tiny tip tired title tobacco toe toilet tomato tone tongue tonight tool tooth top topic torture total
touch tour tourist tower town toy track trade tradition traffic train transfer transform transition translate transport trap travel treat treatment
treaty tree tremendous trend trial tribe trick trip troop trouble truck trust truth tube tuesday tunnel twin ugly ultimate unable uncle undergo
understand unemployed uniform union unique unit unite universal universe university unless unmarried unusual update upper upset urban urge urgent valley
valuable value van variety various vary vast vegetable vehicle venture version vessel victim victory video view village violence violent virtue
virus visible vision visit visitor vital vocal voice volume volunteer vote wage wagon wall war ward warm warn wash waste water wave weak wealth weapon
wear weather wedding wednesday weekend weigh weight weird welcome welfare west western wet wheel whereas whisper white wide widow width wife wild win
wind window wine wing winner winter wipe wire wise witness woman wonderful wood wooden wool worker workshop world worry wound wrap wrist yard yellow
yearly yield youth zone
chip deadline expert step steps grad bit bits shell hed shed well wed ill excuse secret tune record records
`;

/** Whether a folded word is one of these, or a form of one. */
export function isCommonWord(folded: string): boolean {
  if (COMMON.has(folded)) return true;
  shortest ??= shortestByStem();
  return isForm(folded, shortest) || isForm(folded.replace(AFFIX, ''), shortest);
}

/** A form has the stem and no fewer letters: “polite” is common, “polit” is none of its forms. */
function isForm(word: string, lengths: ReadonlyMap<string, number>): boolean {
  return word.length >= (lengths.get(stem(word)) ?? Infinity);
}

// “strongly”, “hardest”, “unmarried”, “indirect”.
const AFFIX = /^(?:un|in|re)(?=\w{4})|(?<=\w{4})ly$|(?<=\w{3})i?est$/;

const COMMON: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Made when first needed: most questions have no word that has to be looked up here. */
let shortest: ReadonlyMap<string, number> | null = null;

function shortestByStem(): ReadonlyMap<string, number> {
  const lengths = new Map<string, number>();
  for (const word of COMMON) {
    const term = stem(word);
    lengths.set(term, Math.min(word.length, lengths.get(term) ?? Infinity));
  }
  return lengths;
}
