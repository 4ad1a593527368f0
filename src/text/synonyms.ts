// Words that people use for one another when they ask about something they have read. Groups of everyday English;
// a word may stand in several. Only words whose exchange leaves a question's sense alone belong here.
import { stem } from './tokens.ts';

const GROUPS = `
die death dead pass kill murder perish|birth born|child kid son daughter baby|father dad|mother mum mom|parent mother father
wife husband spouse marry partner|marry wed marriage wedding|brother sister sibling|family relative|friend companion ally
film movie picture|song single track|album record|book novel work|author writer wrote write pen|writer playwright novelist
singer vocalist|actor actress star cast|play perform portray role act|role part character|composer compose|painter artist paint
start begin launch founded open initiate commence|end finish close conclude stop|found establish create start set form
create make invent develop design produce build|build construct erect|destroy demolish ruin wreck|change alter modify shift
buy purchase acquire|sell sale|own possess owner|cost price expense worth|money fund cash|pay spend|earn make income salary
win victory defeat beat award|lose defeat loss|award prize honor honour|contest competition compete tournament|fight battle war
job occupation profession career work employ|employ hire staff worker employee|boss leader chief head director manager
leader head president chief|ruler king emperor monarch queen|country nation state|city town|village town|area region zone district
nationality citizen|population people inhabitant resident|language speak tongue|religion faith belief church
big large huge great|small little tiny|largest biggest greatest|important significant major key main|famous popular well-known renown notable
famous fame celebrity|popular popularity success|many numerous several|first initial earliest|last final latest|old ancient
new recent latest|fast quick rapid speed|age old year|young youth child|rich wealthy wealth|poor poverty|strong powerful power
increase rise grow growth gain|decrease decline fall drop reduce|go travel visit trip tour|travel journey tour voyage|return back
live reside home residence house|move relocate leave|leave depart quit resign exit|arrive come reach|stay remain
study learn attend school education|school college university educate|teach teacher instruct tutor professor|graduate degree
student pupil|help assist aid support|support back endorse favor favour|oppose against reject opposition criticize
think believe opinion consider view|say tell state claim declare announce comment|ask request demand|answer reply respond response
describe call refer characterize|name call title know entitle|nickname call known|mean meaning definition refer
show display exhibit reveal|see view look watch|find discover locate|discover discovery|search seek look
give provide grant donate offer supply|donate contribute give charity|get receive obtain gain|take receive accept|send dispatch ship
use utilize employ usage|need require necessary|want wish desire seek|try attempt effort|allow permit enable let|prevent stop avoid ban
cause reason lead result|result outcome consequence effect|effect impact influence affect|influence inspire inspiration
happen occur take place event|event incident|ill sick disease illness|disease illness sickness condition|doctor physician medical
injure wound hurt injury|crash accident collision|fire blaze burn|flood water|attack assault strike raid|arrest detain capture
law legislation act bill|court trial judge|vote ballot election poll|elect election vote|government administration state|police officer
army military troop force soldier|weapon arm gun|peace treaty|agreement deal treaty pact contract|plan scheme proposal|propose suggest
company firm business corporation|organization group body|group band|member part|release publish issue debut|publish print release
newspaper paper press magazine|magazine publication|critic review reviewer|praise acclaim applaud|criticize criticism blame condemn
television tv show|show program programme series|episode show|record sale|sell copy|chart number rank|rank position place
location place site locate situated|situate locate|near close next|border boundary|distance far mile kilometer|tall height high
long length|wide width|deep depth|weigh weight heavy|hot heat temperature|cold cool|energy power|fuel gas oil
car vehicle automobile|plane aircraft airplane|ship boat vessel|train rail railway|road street highway|bridge cross
building structure house|house home building|church cathedral|room chamber|animal species creature|plant tree|food eat meal
color colour|shape form|type kind sort variety|method way technique approach|amount quantity number|percent percentage proportion share
half part|part portion section|year annual|month monthly|day daily|night evening|century hundred|during while|before prior
after following follow later|ancestor descendant|origin come derive source|contain include consist comprise|include feature contain
feature appear include|appear appearance|join enter member|meet encounter|refuse decline reject deny|deny reject|admit accept confess
known famous call|consider regard view think|expect predict forecast|hope wish|fear worry concern|problem issue difficulty trouble
danger risk threat|safe safety secure|protect defend guard|rule govern reign control|control rule command|power authority
replace succeed substitute|successor succeed replace|remove withdraw take|add include join|separate divide split|divide split
combine merge unite|connect link join|compare contrast|similar alike same|different differ difference|opposite contrary
teacher tutor professor|soldier troop|worker labor labour|scientist researcher|research study|test experiment|theory idea concept
idea concept notion|goal aim objective purpose|purpose aim reason|success successful achieve|achieve accomplish attain|fail failure
begin origin|invent inventor invention|perform performance concert show|concert tour performance|sing sang vocal|dance dancer
score point goal|equaliser equalise level leveller|team club side|game match play|player athlete|coach manager trainer|champion championship title winner
birthplace born|hometown born raise grow|raise grow bring|grow raise|marriage married|divorce split separate|pregnant baby child
earthquake quake tremor|storm hurricane|victim casualty dead killed|casualty death toll|damage destroy|rescue save relief
relief aid|donation aid contribution|shelter tent home|collapse fall|injured wounded|survivor survive|warn warning alert
demo demonstration protest|quit resign|child kid|folk people|cop police|lawyer barrister solicitor
boss secretary chief|hurry rush|shop store|lorry truck|flat apartment|film footage|danger risk dangerous risky|secret code
sign signature signatory|viral spread|scared afraid fear frighten|angry outrage fury furious|mend repair fix|broken damage
annoy annoyed irritate|yell shout shouted|sack fire dismiss|fund finance|nan gran grandmother|grandad grandfather|uni university
step resign quit|explode explosion blast blow|learn discover find hear|speak speech address talk|want ask seek demand request|steal theft rob robbery thief
jail prison imprison sentence|guilty convict conviction|wage salary pay|close shut closure|walkout strike|cancel scrap axe abandon|delay postpone late
approve back agree|loud noisy|funny laugh joke amuse|cry weep tear sob|happy glad pleased delight|sad upset unhappy|worry anxious afraid
blame fault accuse responsible|lie mislead|expensive dear cost|phone ring telephone|email mail letter|letter write note|promise pledge vow guarantee
deny dismiss reject|dismiss sack fire|job post role|chair chairman chairwoman head|spokesman spokeswoman spokesperson|expert specialist scientist researcher
owe debt|money grant fund sum|grant subsidy funding|goal score net|keeper goalkeeper|boss manager coach|referee ref official|attendance crowd spectator audience
rubbish poor awful terrible|weird strange odd|hide conceal|empty vacant|lad boy|lady woman|bloke man|start open|weather storm rain|ruin spoil|slow delay
finish complete|halt stop suspend|hurt harm damage|inquiry investigation probe investigate|check inspect inspection test|rule decide decision|decide choose
choose pick select|gift present|mistake error wrong|confuse confusion|drink water|eat food meal|smell scent stink|touch hold|guess estimate reckon|throw dump tip
agree accept|disagree oppose object|quit stop|rent lease hire|repay refund compensation|compensate compensation|neighbour resident local|passenger traveller
travel commute|customer client buyer|listen hear|watch see view|burn burnt fire|borrow loan lend|teenager teen young|pensioner retired|retire retirement leave
custodian caretaker janitor|vote divide division|pain painful hurt|church chapel|teen teenage teenager|result outcome score
rubbish waste litter trash|holiday vacation|vicar priest minister|operation surgery|funeral burial|childbirth birth|canteen cafeteria|wallet purse
movie theater cinema|premiere debut release|director direct|producer produce|budget cost|gross earn box|critic critical
`;

// Words of one family that neither the stemmer nor a common root brings together.
const FAMILIES = `
pay payment payer|win winner|own owner ownership|act action actor|buy buyer|law lawyer legal|rob robber robbery|tax taxation taxpayer
use user usage|run runner|bake baker bakery|fly flight flyer|see sight|know knowledge|live life alive|sell sale seller
speak speech speaker|choose choice|lose loss loser|give gift|believe belief|prove proof|succeed success|advise advice adviser|lie liar
strong strength|true truth|wise wisdom|proud pride|hate hatred|compare comparison|explain explanation|describe description
receive receipt reception|collide collision|invade invasion invader|include inclusion|conclude conclusion|permit permission
admit admission|submit submission|produce production product|reduce reduction|introduce introduction|destroy destruction
maintain maintenance|repeat repetition|apologise apologize apology|behave behaviour behavior|complain complaint|consume consumption consumer
defend defence defense defendant|enter entrance entry|expand expansion|extend extension|found founder foundation|notify notice
oppose opposition opponent|persuade persuasion|pray prayer|pretend pretence|provide provision|publish publisher publication
relieve relief|remember memory|reveal revelation|satisfy satisfaction|save safe safety|solve solution|suspect suspicion
threat threaten|try attempt trial|vary variety various|abolish abolition|absent absence|accurate accuracy|anxious anxiety
certain certainty|cruel cruelty|curious curiosity|generous generosity|hungry hunger|jealous jealousy|loyal loyalty|private privacy
rare rarity|silent silence|urgent urgency|fish fisherman fishery|mine miner mining|play player|vote voter|science scientist scientific
mathematics mathematician|crime criminal|medicine medical|sea marine maritime naval|moon lunar|sun solar|city urban|country rural
king queen royal|mind mental|north northern|south southern|east eastern|west western|gold golden|wood wooden|wool woollen
poet poem poetry|drama dramatic|tragedy tragic|energy energetic|sympathy sympathetic|analysis analytical
`;

// Words that people cut short when they chat, and what they cut.
const CLIPPED = `
grad graduate|prof professor|doc doctor|vet veterinary veterinarian|exam examination|lab laboratory|ad advert advertisement|photo pic photograph picture
info information|admin administration|rep representative|exec executive|dept department|tech technology|bike bicycle|fridge refrigerator
flu influenza|gym gymnasium|mic microphone|bro brother|sis sister|perm permanent|max maximum|min minimum|govt government|org organisation organization
chopper helicopter|quid pound|buck dollar|telly television|footie football|soccer football|loo toilet|ambulance paramedic|temp temperature
`;

const TABLE = [GROUPS, FAMILIES, CLIPPED].flatMap((groups) =>
  groups
    .trim()
    .split(/[|\n]/)
    .map((group) => group.trim().split(' ')),
);

const synonyms = new Map<string, Set<string>>();
for (const group of TABLE) {
  const terms = new Set(group.map(stem));
  for (const term of terms) {
    const known = synonyms.get(term) ?? new Set();
    for (const other of terms) if (other !== term) known.add(other);
    synonyms.set(term, known);
  }
}

/** Terms that may stand for a term. */
export function synonymsOf(term: string): ReadonlySet<string> {
  return synonyms.get(term) ?? NONE;
}

/** Every word of the table, folded: everyday English that is not misspelt. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(TABLE.flat());

const NONE: ReadonlySet<string> = new Set();
