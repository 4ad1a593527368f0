// Where the narration shows people: names, pronouns that go on with the subject before, and strangers without a name.
import type { Gender } from './given-names.ts';
import type { NameRun } from './names.ts';
import type { Cast, Figure } from './people.ts';
import { headOf, type Phrase, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { genderOfPronoun } from './pronouns.ts';
import { subjectOf } from './subjects.ts';
import type { Sighting, Stranger } from './voices.ts';
import { genderOfNoun, isPersonNoun, PREPOSITIONS } from './words.ts';

/** Every sighting of a person and every stranger who heads a sentence, in the order of the text. */
export function gatherSightings(
  body: string,
  sentences: readonly ReadSentence[],
  cast: Cast,
): { readonly sightings: readonly Sighting[]; readonly strangers: readonly Stranger[] } {
  const sightings: Sighting[] = [];
  const strangers: Stranger[] = [];
  const genders = new Map<Figure, GenderVotes>();
  let subject: {
    readonly figure: Figure;
    readonly paragraph: number;
    readonly sentence: ReadSentence;
  } | null = null;
  for (const sentence of sentences) {
    const { index, paragraph } = sentence;
    const about = subjectOf(sentence);
    const place = { sentence: index, paragraph };
    if (about?.kind === 'pronoun') {
      // “Robert Hall sold the farm. He did not attend.” The second sentence is still about Hall.
      const gender = genderOfPronoun(body.slice(about.start, about.end));
      if (gender !== null && subject !== null && paragraph - subject.paragraph <= 1)
        subject.figure.age ??= ageStated(sentence, about);
      const goesOn =
        gender !== null &&
        subject !== null &&
        subject.paragraph === paragraph &&
        (subject.figure.gender ?? gender) === gender;
      if (goesOn && subject !== null && standsAlone(subject.sentence, subject.figure, gender, cast))
        vote(genders, subject.figure, gender);
      if (goesOn && subject !== null)
        sightings.push({
          figure: subject.figure,
          possessive: false,
          questioner: false,
          start: about.start,
          ...place,
          subject: true,
        });
    }
    const stranger = about === null ? null : strangerOf(body, sentence, about);
    if (stranger !== null) strangers.push(stranger);
    // “Harsh?” is about nobody.
    const lastWord = sentence.pieces.findLastIndex((piece) => piece.kind === 'word');
    for (const run of sentence.runs) {
      const figure = cast.figureOf(run);
      if (figure.kind !== 'organisation') figure.age ??= ageBehind(sentence, run);
      const heads = about?.kind === 'name' && about.run === run && run.to < lastWord;
      const opens =
        run === sentence.runs[0] &&
        run.to < lastWord &&
        !PREPOSITIONS.has(sentence.pieces[run.from - 1]?.lower ?? '');
      sightings.push({
        figure,
        possessive: run.possessive,
        questioner: isInQuestion(sentence, run),
        start: run.start,
        ...place,
        subject: !run.possessive && (heads || (opens && about?.kind !== 'name')),
      });
      if (heads && figure.kind !== 'organisation') subject = { figure, paragraph, sentence };
    }
    if (stranger !== null) subject = null;
  }
  for (const [figure, { female, male }] of genders)
    if (female !== male) figure.gender ??= female > male ? 'female' : 'male';
  sightings.sort((a, b) => a.start - b.start);
  return { sightings, strangers };
}

type GenderVotes = { female: number; male: number };

function vote(genders: Map<Figure, GenderVotes>, figure: Figure, gender: Gender): void {
  if (figure.gender !== null) return;
  const votes = genders.get(figure) ?? { female: 0, male: 0 };
  votes[gender]++;
  genders.set(figure, votes);
}

/** “Okonjo put it differently. She …” tells that Okonjo is a woman; “Okonjo met Eve Hall. She …” does not. */
function standsAlone(sentence: ReadSentence, figure: Figure, gender: Gender, cast: Cast): boolean {
  return sentence.runs.every((run) => {
    const other = cast.figureOf(run);
    return other === figure || other.kind === 'organisation' || (other.gender ?? gender) !== gender;
  });
}

/** “A state official who had read it said …”, “Another resident left.”; not “the official”, nor “a report”. */
function strangerOf(body: string, sentence: ReadSentence, about: Phrase): Stranger | null {
  if (about.kind !== 'description' || about.plural) return null;
  const first = sentence.pieces[about.from]?.lower ?? '';
  if (!/^(?:an?|one|another)$/.test(first)) return null;
  const at = personNounAt(sentence, about);
  const noun = sentence.pieces[at];
  if (noun === undefined) return null;
  const whole = headOf(sentence, about.from, about.to) === noun.lower;
  return {
    phrase: whole ? about : { ...about, to: at, end: noun.end },
    gender: genderOfNoun(noun.lower),
    start: about.start,
    sentence: sentence.index,
    paragraph: sentence.paragraph,
  };
}

/** The noun of “a tall police officer laughed”, -1 where the phrase has none: “a report by an officer”. */
function personNounAt({ pieces, runAt }: ReadSentence, about: Phrase): number {
  for (let at = about.from + 1; at <= about.to && at < about.from + 6; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || PREPOSITIONS.has(piece.lower) || piece.possessive) return -1;
    if (runAt[at] === undefined && isPersonNoun(piece.lower) && !isPersonNoun(pieces[at + 1]?.lower ?? ''))
      return at;
  }
  return -1;
}

/** “Ada Okafor, 54,” · “Ada Okafor (54)” · “Ada Okafor, a 54-year-old farmer”; not “Ada Okafor, 54 metres up,”. */
function ageBehind({ pieces }: ReadSentence, run: NameRun): number | null {
  const behind = pieces[run.to + 1]?.kind === 'comma' && /^an?$/.test(pieces[run.to + 2]?.lower ?? '');
  const yearsOld = /^(\d{1,3})-year-old$/.exec(
    (behind ? pieces[run.to + 3] : pieces[run.from - 1])?.text ?? '',
  )?.[1];
  if (yearsOld !== undefined) return Number(yearsOld);
  const opens = pieces[run.to + 1]?.kind;
  const closes = pieces[run.to + 3]?.kind;
  const set =
    (opens === 'comma' && /^(?:comma|stop)$/.test(closes ?? '')) || (opens === 'open' && closes === 'close');
  return set ? ageIn(pieces[run.to + 2]) : null;
}

/** “He is 29 and …”, “She was 81.”; not “He is 29 points ahead”. */
function ageStated({ pieces }: ReadSentence, about: Phrase): number | null {
  const behind = pieces[about.to + 3];
  const ends = behind === undefined || behind.kind !== 'word' || /^(?:and|but|now)$/.test(behind.lower);
  return ends && /^(?:is|was)$/.test(pieces[about.to + 1]?.lower ?? '') ? ageIn(pieces[about.to + 2]) : null;
}

const ageIn = (piece: Piece | undefined): number | null =>
  piece?.kind === 'number' && /^\d{1,3}$/.test(piece.text) && Number(piece.text) < 120
    ? Number(piece.text)
    : null;

/** “Asked by Ada Okafor whether Ben Hall would go, he said …”: neither of them answers. */
function isInQuestion(sentence: ReadSentence, run: NameRun): boolean {
  const { pieces } = sentence;
  const first = pieces[0]?.lower === 'when' ? 1 : 0;
  if (
    !/^(?:asked|pressed|questioned|challenged|quizzed|told|cross-examined)$/.test(pieces[first]?.lower ?? '')
  )
    return false;
  if (run.from <= first) return false;
  const comma = pieces.findLastIndex((piece) => piece.kind === 'comma');
  return run.to < comma;
}
