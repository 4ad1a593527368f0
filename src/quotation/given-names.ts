// Given names by the gender they usually tell, for “she” and “he”; common in English-language news and fiction.
// Names given to both (Alex, Jordan, Robin) are listed apart: they show that a run of capitals is a person, no more.

export type Gender = 'female' | 'male';

const names = (list: string): readonly string[] => list.split(/\s+/).filter((name) => name !== '');

const FEMALE: ReadonlySet<string> = new Set(
  names(`
  abby abigail ada adele adriana agatha agnes aileen aimee aisha alana alberta alejandra alexa alexandra alexis alice alicia
  alina alison allison alma alyssa amanda amber amelia amina amira amy ana anastasia andrea angela angelica angelina anita ann
  anna annabel anne annette annie antonia anya april ariana arlene ashley astrid audrey aurora ava ayesha barbara beatrice
  beatrix becky belinda bella bernadette bernice bertha bess beth bethany betsy betty beverley beverly bianca blanche bonnie
  brenda brianna bridget brigid brigitte brittany camila camilla camille candace candice cara carla carly carmen carol carole
  carolina caroline carolyn carrie cassandra catalina catherine cathy cecilia celeste celia celine charlene charlotte chelsea
  cheryl chiara chloe christa christina christine cindy clair claire clara clarissa claudia colette colleen connie constance
  cora cordelia corinne courtney cristina crystal cynthia daisy dana daniela danielle daphne darlene dawn deanna debbie deborah
  debra deirdre delia della denise diana diane dina dolores dominique donna dora doreen doris dorothea dorothy edith edna
  eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise elsa elsie elvira emilia emily emma enid
  erica erika erin esme esperanza estelle esther ethel eunice eva eve evelyn evie faith fatima fay faye felicia felicity fern
  fiona flora florence frances francesca francine freda freya frida gabriela gabrielle gail gemma genevieve georgia georgina
  geraldine gertrude gillian gina ginny gisela giulia gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hana
  hannah harriet hattie hazel heather heidi helen helena helene henrietta hermione hilary hilda hillary holly hope ida
  ilana imogen ines ingrid irene irina iris irma isabel isabella isabelle isla isobel ivana ivy jacqueline jacqui
  jana jane janet janice janine jasmine jaya jean jeanette jeanne jemima jenna jennie jennifer jenny jessica jill jillian
  joan joana joann joanna joanne jocelyn jodie johanna josephine josie joy joyce juana juanita judith judy julia juliana
  julianne julie juliet julieta june justine kamala kara karen karin karina karla kate katerina katharina katharine
  katherine kathleen kathryn kathy katie katrina katy kay kayla keira kelsey kendra kerry kiera kimberly kirsten
  kirsty kitty krista kristen kristin kristina krystal lakshmi lara larissa latoya laura laurel lauren laurie lea leah leanne
  leila lena leona leonie leslie leticia lidia liesl lila lilian lillian lily linda lindsay lisa liv liz liza lois lola lora
  loretta lori lorna lorraine louisa louise lourdes lucia lucille lucinda lucy luisa lydia lynda lynn lynne mabel madeleine
  madeline madge madison mae magdalena maggie maisie malala mandy mara marcella marcia margaret margarita margery margot marguerite
  maria mariah mariam marian mariana marianne marie mariel marilyn marina marion marisa marissa marjorie marla marlene marsha
  martha martina mary maryam matilda maude maura maureen mavis maxine maya megan meghan mei melanie melinda melissa
  mercedes meredith mia michaela michele michelle mildred millicent millie mimi mina mindy minnie mira miranda miriam moira
  mollie molly mona monica monique muriel myra myrtle nadia nadine nancy naomi natalia natalie natasha nell nellie nia nicola
  nicole nina noelle nora norma octavia odette olga olive olivia opal ophelia pam pamela pansy parminder patience patricia patsy
  patti patty paula paulette pauline pearl peggy penelope penny petra petunia philippa philomena phoebe phyllis pilar polly
  poppy portia priscilla priti priya prudence queenie rachael rachel ramona raquel rebecca regina renata renee rhiannon rhoda
  rhona rita roberta rochelle romola rosa rosalie rosalind rosamund rosanna rose rosemary rosie rowena roxanne ruby ruth sabina
  sabrina sadie sally samantha sandra sara sarah saoirse sasha selena selina selma serena shabana shannon sharon sheena sheila
  shelley shelly sheryl shirley sian sidonie sienna silvia simone sinead siobhan sofia sonia sonja sonya sophia sophie stacey
  stacy stella stephanie sue summer susan susannah susanna susie suzanne suzy svetlana sybil sylvia tabitha tamara tammy tania
  tanya tara tatiana teresa tess tessa thelma theodora theresa therese tiffany tina toni tracey tracy tricia trina trudy una
  ursula valentina valeria valerie vanessa vera verity veronica vicki vicky victoria viola violet virginia vivian vivien
  wendy whitney wilhelmina wilma winifred winnie xenia yasmin yasmine yolanda yvette yvonne zadie zainab zara zelda zoe zoey
  aaliyah adaeze adaora ailsa aisling alanna aliyah althea amal amara ananya anjali anneke antonella anushka aoife
  araminta arabella augusta ayanna bano bea bernadine betsey bettina birgit bronagh bronwen bronwyn brigitta
  bryony cait caitlin calista carys cate catriona ceri chiamaka chidinma chioma cicely ciara clarice clemence
  clementine cleo concetta coretta cressida dagmar danuta daphna davina delphine delilah demelza dervla desiree
  dilys diya dorothea drusilla dymphna edwina efua effie eilidh eira elin elinor elodie elspeth elsbeth
  eluned emer emmeline eniola esmerelda esi ethne etta eugenia eugenie eunji euphemia evangeline fatou fatoumata fenella ffion
  fidelma folasade frederica gaynor georgette georgiana ghislaine gretel gudrun gwyneth gwynneth
  hadiza halima hanan hedda hedwig hefina henriette hester hettie hilde honora hortense ifeoma ilse ilona indira ines iona
  iolanthe isadora ishbel ivanka iyabo jacinta jacintha jadwiga jemma joanie joelle jolene josephina juliette kadija
  karolina kathrin kavita kehinde keziah kezia khadija kimberley kirstie kirstin latifah latisha lavinia leanna leela leilani
  leonora leticia lettice letitia lettie lilias lillie linnea livia lottie lucille ludmila lynette lynsey lyra mabli maeve
  mairead mairi malika manju marguerita marietta marta maryann matilde maud mererid merle mhairi minerva morag morwenna muireann myfanwy
  nadira nanette nasreen natalya neha nerys nesta ngozi niamh nicolette nikki nomvula nuala odile oksana olena olwen olwyn
  oonagh oona orla orlagh ottilie padma pernilla petula phyllida pippa pooja pranita primrose rachelle radhika rajni ranjana
  rekha renata rhian rina roisin romilly ros rosalyn roseanne rosalia rosaleen roshni rukhsana rupa saffron samira sangita sanjana
  sapna saskia scarlett seren shabnam shanice sheela shirin shona shreya sigrid sinazo sindhu sneha solveig sorcha suki
  sunita suniti sushma tamsin tansy teodora thandi thandiwe thea thomasina tilda tilly titilayo tova uma umaima ursa ulla
  verna vesna vida vilma viv wanda wanjiru waltraud winnifred xiomara yasmina yelena yetunde yewande ylva
  ysabel yulia zahra zeinab zinnia zofia zora zuleika
  zuzana marsha-jane mary-jane sarah-jane mary-ann anne-marie`),
);

const MALE: ReadonlySet<string> = new Set(
  names(`
  aaron abdul abdullah abel abraham abu adam adnan adolf adrian ahmad ahmed aidan al alan alastair albert alberto alec alejandro
  aleksandr alessandro alexander alexandre alexei alf alfie alfonso alfred alfredo algernon ali alistair allan allen alonso
  alvaro alvin amir amos anders andre andreas andreas andrei andres andrew andy angelo angus anil anselm anthony anton antonio
  antony archibald archie ari armando arnold art arthur arturo asa asher ashok augustus austin avi axel barnaby barney
  barry bart bartholomew basil baz beau ben benedict benito benjamin bernard bernardo bernie bert bertram bill billy bjorn bob
  bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlo
  carlos carlton carter cecil cedric cesar chad charles charlie chester chris christian christoph christopher chuck clarence
  clark claude claudio claus clayton clement cliff clifford clint clinton clive clyde cody colin connor conor conrad craig
  curtis cuthbert cyril cyrus dale damian damien dan daniel danny dante darius darrell darren darryl daryl dave david dean
  declan dennis denis denzel derek dermot desmond dewayne dexter didier diego dieter dietmar dimitri dinesh dmitri dmitry
  dominic don donald donnie doug dougal douglas duane dudley duncan dustin dwayne dwight dylan eamon earl ebenezer ed eddie
  edgar edmund edouard eduardo edward edwin eli elias elijah elliot elliott ellis elmer elon elvis emanuel emil emiliano emmanuel
  emmett enrico enrique eric erich erik ernest ernesto ernie errol ethan eugene evan evgeny ezekiel ezra fabio farid felipe felix
  ferdinand fergus fernando fidel finlay finn fitzwilliam floyd francesco francis francisco franco francois frank frankie
  franklin franz fred freddie freddy frederic frederick fritz fyodor gabriel gareth garrett garry garth gary gaston gavin gene
  geoff geoffrey george georg georges gerald gerard gerhard gerry gideon gilbert giles gino giorgio giovanni giuseppe glen glenn
  godfrey gordon graeme graham grant greg gregor gregory guido guillermo gunther gus gustav guy habib hakim hal hamid hamish hank
  hannes hans harold haroun harrison harry harvey hasan hassan hector heinrich helmut henri henrik henry herbert herman hernan
  hiroshi homer horace horatio howard hubert hugh hugo humphrey hussein ian ibrahim ichiro ignacio igor imran ira irving isaac
  isaiah ismail ivan ivor jack jackson jacob jacques jaime jake jamal james jamie jared jason javed javier jay jean-claude
  jean-luc jean-pierre jeb jed jeff jefferson jeffrey jens jeremiah jeremy jerome jerry jesse jesus jethro jim jimmy joachim
  joaquin jock joe joel joey johan johann johannes john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan
  julian julio julius junaid jurgen justin kareem karim karl keir keith ken kenneth kenny kent kevin khalid klaus kofi konrad
  konstantin kris krishna kumar kurt kwame kwasi kyle lachlan lamar lance lars larry laurence lawrence leland len lennox leo
  leon leonard leonardo leopold leroy les lester levi lewis liam lindsey lionel lloyd lorenzo lou louis luc luca lucas luigi
  luis luke luther magnus mahmoud malcolm manfred manuel marc marcel marco marcos marcus mario mark marlon marshall martin
  marty marvin massimo mateo mathew matt matteo matthew matthias maurice mauricio max maximilian maxwell mehmet mel melvin
  mervyn michael michel miguel mikael mike mikhail miles milton mitch mitchell mo mohamed mohammad mohammed montague morris
  mortimer moses muhammad murray musa mustafa naguib nasser nate nathan nathaniel ned neil nelson neville niall nicholas nick
  nicolas nigel nikita nikolai noah noam noel nolan norbert norman olaf oleg oliver omar orlando orson oscar osama oswald otis
  otto owen pablo paddy paolo pascal patrick patricio paul paulo pavel pedro per percival percy perry pete peter phil philip
  philippe phillip pierre piers piotr pranav preston prince quentin rafael rahul raj rajesh ralph ramon ramesh randall randolph
  randy raphael rashid raul ravi ray raymond reg reggie reginald rene rex ricardo richard rick ricky rob robbie robby robert
  roberto rod roderick rodney rodrigo roger rohan roland rolf roman ron ronald ronnie rory ross rowan roy ruben rudolf rudolph
  rudy rufus rupert russ russell ryan sajid salman salvador salvatore sam samir samuel sandeep sanjay santiago saul scott
  sean sebastian serge sergei sergey sergio seth shane shaun shawn sherlock shinzo sid sidney silas silvio simon solomon
  spencer stan stanislav stanley stefan stephen sterling steve steven stewart stuart sven sylvester tariq ted terence terrence
  terry theo theodore thomas tim timothy tobias toby todd tom tomas tommy tony travis trevor tristan troy tyler tyrone ulrich
  umar usman vaclav valentin vernon victor vijay vikram vince vincent vincenzo virgil viktor vlad vladimir wallace walter warren
  wayne werner wesley wilbur wilfred wilhelm will willem william willie winston wolfgang wyatt xavier yanis yitzhak yuri yusuf
  abdi abdulaziz abdulrahman abe adebayo adewale adeyemi ahmet aled alasdair aldo alun amadou amit amol amrit anand aneurin
  angelos ansel aodhan arjun armand arne arno artem artur arun ashish ashwin athol atticus aubin augustin aurelio aziz babatunde
  baldwin balint barrington bartosz bashir benny berthold bertie bevan bhavesh bikram bilal blake boniface boyd bram branko broderick
  brock bronson bryn burt buster cai cal callum camillo caradog carwyn casimir caspar casper cathal chidi chinedu chike
  chukwuemeka ciaran cillian clancy clem cledwyn colm colum conall conway cormac cornelius cosmo crispin
  dafydd dag daithi damon darragh dashiell dawud deepak delroy demetrius denholm denzil desi dewi dickie diarmuid dilip
  dinos dobromir donal donnacha dougie drago dragan ebbe eben edgardo edric edvard egbert eirik einar eldon elgin elwyn elwood emeka
  emlyn emre enda endre enoch enzo eoghan eoin ephraim erasmus erwin esteban etienne euan eugen evander everett ewan ewen
  faisal farhan farouk fausto fearghal felim femi fenton feroz fidelis fintan florian folarin forrest fraser fyfe gabor gamal
  garfield garvan geraint gerhardt gerrard gethin gopal goran gottfried grigor grigory guillaume gulliver gwilym gwyn gyorgy haakon hakan
  hamza hari haris harish harri harun heath hemant henning herb herschel hilal hilario hoyt huw hywel iago ibrahima
  idris ifan ifor ignatius ikram ilya imre indra ioan iolo isidore ishaan ivo iwan iwo jabari jago jakob jakub jameel jan-erik jarek jarvis
  jasper javid jawad jean-paul jermaine jimi joost joris jost jude kadir kamal kamran kasper kaspar kaveh keiran
  keiron kelvin kendrick kenji kerem kerr khaled kieran kieron kip kristof kunal kwabena kwaku laban laszlo lal
  leif lemuel leopoldo linus llewellyn llyr lochlan lorcan lorne lothar lubomir lucian luciano ludovic ludwig lukas
  lyndon maarten mack madoc makoto mansoor manish manoj marek marius marlin marten mats maxim mayank
  meirion mehdi merlin merv mihai mihail mikkel milan milo milos miloslav mirza mitchel mohsin moritz mungo murdo murtaza mustapha
  nabil nadeem naeem nadir nahum naveed naveen navin neal nevin niels nils nikhil nikos nilesh nuno obadiah obi odhran okon olu
  olumide oluwaseun omari oren osian osman ottavio owain padraig padraic panos parker parveen pasquale patrik peadar
  perce peregrine petros petr phelim pietro pip pranab prakash quincy rab radek rafal rafe raghav raheem rainer rajan rajiv
  rakesh ramiro ramsay randal rasheed rastus raymund reece reinhard renato reuben rhodri rhys riccardo richie rishi
  ritchie rocco roddy rohit rollo romain romeo rosco roscoe royce royston ruairi rube rupinder ruslan ryszard sachin saeed
  sajjad salim salih sameer sandro sanjeev santosh satish seamus selwyn semyon serhiy seun shafiq shahid shakeel shamus shankar
  shiv sigmund sigurd sione sinclair slobodan sol soren spiro srinivas stavros steffan stelios struan suleiman sunil suresh svend sven-erik
  swaran taavi tadeusz tadhg tahir taiwo talal tam tamas tarek tarquin tate taufiq tecwyn teo terje thaddeus
  theodor theodoros thierry thorsten tiago timo tobin toivo tomasz tommaso torsten trefor tremaine trent tudor tunde turlough tymon
  uche ulf ulysses uriah uwe vasily vasyl vaughan venkat vern vinay vinod viraj vito vittorio vivek vladislav volodymyr waheed
  waldo walt waqar wendell wilbert wilf wiremu wojciech woody xander yaw yannick yannis yevgeny yohannes yorick younis yousef
  youssef zak zaheer zafar zeke zeeshan zoltan zubair
  mitt newt barack
  yves zach zachary zack ziad`),
);

const EITHER: ReadonlySet<string> = new Set(
  names(`
  addison jackie jan jo dana ashley shannon stacey stacy sandy alex  ariel aubrey avery bailey blair brook   carey casey charlie chris cory  darcy devon
  drew eden  emerson        harper hayden hollis jamie jess jody jordan jules
  kai kelly  kim kit lane lee leigh lesley  mackenzie marley  micah morgan nat nicky pat   payton
  peyton phoenix quinn reese remy riley robin rory rowan mel merle ceri kiran francis  sage sam sandy sasha shea shelby  sky  sydney taylor
  terry   tracy  val  winter wren yuki`),
);

/** As often a surname as a first name: alone it does not tell a gender. */
const SURNAMES_TOO: ReadonlySet<string> = new Set(
  names(`
  alexander allan allen anderson archer barry blair blake boyd bradley brandon brady bruce byron cameron carter chandler clark
  clayton clinton craig curtis dale davis dean dennis dixon douglas dudley duncan earl elliot elliott ellis fitzwilliam floyd
  forrest francis franklin fraser garrett gordon graham grant gregory hamilton harper harrison hayden herbert howard humphrey
  irving jackson jefferson kelly kent kirk lamar lance lane laurence lawrence lee leigh leonard lewis lindsay lloyd logan lowell
  luther marshall martin mason maxwell melvin merrill mercer miles milton mitchell morgan morris mortimer murray nelson neville
  newton nolan norman owen parker perry piers porter preston quincy ramsay randall randolph ray reece reed reid reilly rodney roland
  ross roy royce russell sawyer scott shannon shelley sherman sinclair spencer stacey stanley stewart stuart sterling taylor thomas todd
  travis trent tyler vaughan vernon wade walker wallace warren wayne wesley whitney wilson winston woody`),
);

/** The gender a name of one word tells where it can only be a first name: “Susannah”, not “Clinton”. */
export const genderOfLoneName = (name: string): Gender | null =>
  SURNAMES_TOO.has(name.toLowerCase()) ? null : genderOfName(name);

/** The gender a given name usually tells; null where it tells none. */
export function genderOfName(given: string): Gender | null {
  const name = given.toLowerCase();
  if (EITHER.has(name)) return null;
  const female = FEMALE.has(name);
  const male = MALE.has(name);
  if (female !== male) return female ? 'female' : 'male';
  if (female) return null;
  const first = name.split('-')[0] ?? name;
  if (first !== name) return genderOfName(first);
  return genderOfEnding(name);
}

/** True for a name that people commonly bear: “Ada” in “Ada Okafor”, not “Green” in “Green Party”. */
export function isGivenName(word: string): boolean {
  const name = word.toLowerCase();
  if (FEMALE.has(name) || MALE.has(name) || EITHER.has(name)) return true;
  const first = name.split('-')[0] ?? name;
  return first !== name && isGivenName(first);
}

/** Unlisted names by their ending: “Rosalina”, “Annelise”, “Mariette”; few endings tell a man (“Aurelio”). */
function genderOfEnding(name: string): Gender | null {
  if (name.length < 4) return null;
  if (
    /(?:ina|ella|etta|ette|elle|issa|isha|anna|ena|ina|lia|nia|ria|sia|tia|lyn|lynn|ine|een|line|beth|gard|traud|ija|iya)$/.test(
      name,
    )
  )
    return 'female';
  if (
    /(?:[^aeiou]io|rdo|ndo|nto|sto|tin|slav|mir|dier|bert|fried|wald|ullah|uddin|us|ew|rick|vin)$/.test(name)
  )
    return 'male';
  return null;
}
