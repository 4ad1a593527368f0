// English words that everybody knows how to write: one of them is not a slip for some rarer word of an article.

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
chip deadline expert step steps grad bit bits shell hed shed well wed ill excuse secret tune record records
`;

/** Whether a folded word is one of these. */
export function isCommonWord(folded: string): boolean {
  return COMMON.has(folded);
}

const COMMON: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));
