// What a definite description goes back to: “the 71-year-old”, “the striker”, “the official”, “the society”.
import { fold } from '../text/tokens.ts';
import type { Figure } from './people.ts';
import { headOf, type Phrase, type ReadSentence } from './phrase.ts';
import { localBody } from './local-bodies.ts';
import { lastBefore, type Scene, type Sighting, type Stranger } from './voices.ts';
import { FIRM_WORDS, genderOfNoun, isPersonNoun } from './words.ts';

/** Whom a description stands for, and how sure that is. */
export type Meant = { readonly who: Figure | Stranger; readonly certainty: number };

/** The figure or stranger a description goes back to; null where it speaks for itself. */
export function whoIsMeant(scene: Scene, phrase: Phrase): Meant | null {
  const { body, sentences, sightings, strangers } = scene;
  const sentence = sentences[phrase.sentence];
  if (sentence === undefined || phrase.plural) return null;
  const pair = /^the (former|latter)$/i.exec(body.slice(phrase.start, phrase.end))?.[1];
  if (pair !== undefined) {
    const [former, latter] = lastPair(sightings, phrase, sentence) ?? [];
    const who = pair.toLowerCase() === 'former' ? former : latter;
    return who === undefined ? null : { who, certainty: 0.85 };
  }
  const named = nameAtEnd(sentence, sightings, phrase);
  if (named !== null) return { who: named, certainty: 0.9 };
  if (sentence.pieces[phrase.from]?.lower !== 'the') return null;
  const text = body.slice(phrase.start, phrase.end).toLowerCase().replace(/\s+/g, ' ');
  const age = /^the (\d{1,3})-year-old$/.exec(text)?.[1];
  if (age !== undefined) return byAge(sightings, phrase, sentence, Number(age));
  const [, ...words] = /^the (?:[a-z-]+ ){0,2}[a-z-]+$/.exec(text)?.[0].split(' ') ?? [];
  const noun = words.at(-1);
  if (noun === undefined) return null;
  const stranger = strangerByNoun(body, sentences, strangers, phrase, words);
  if (stranger !== null) return { who: stranger, certainty: 0.9 };
  if (words.length > 1) return null;
  const bodyNamed = BODY_NOUNS.has(noun) ? byBodyNoun(sightings, phrase, noun) : null;
  if (bodyNamed !== null) return { who: bodyNamed, certainty: 0.85 };
  const local = BODY_NOUNS.has(noun) ? localBody(sentences, phrase, noun) : null;
  if (local !== null) return { who: local, certainty: 0.85 };
  const subject = VARIATIONS.has(noun) ? lastSubject(sightings, phrase, sentence, noun) : null;
  return subject === null ? null : { who: subject, certainty: 0.75 };
}

/** “state news agency Lethpress”: the name at the end is whom the words before it describe. */
function nameAtEnd(sentence: ReadSentence, sightings: readonly Sighting[], phrase: Phrase): Figure | null {
  const { pieces, runAt } = sentence;
  const run = runAt[phrase.to];
  if (run === undefined || run.to !== phrase.to || run.possessive || run.from <= phrase.from) return null;
  for (let at = phrase.from; at < run.from; at++)
    if (pieces[at]?.kind !== 'word' || runAt[at] !== undefined) return null;
  if (!DESCRIBING_BODIES.has(pieces[run.from - 1]?.lower ?? '')) return null;
  for (let at = phrase.from; at < run.from; at++)
    if (/^(?:of|for|in|at|by|from|to|and|or)$/.test(pieces[at]?.lower ?? '')) return null;
  const sighting = sightings[lastBefore(sightings, run.start + 1)];
  return sighting?.start === run.start ? sighting.figure : null;
}

/** “Ada Okafor met Ben Hall. … the latter said”: the nearest sentence that names more than one, if it names two. */
function lastPair(
  sightings: readonly Sighting[],
  phrase: Phrase,
  here: ReadSentence,
): readonly [Figure, Figure] | null {
  const named: Figure[] = [];
  let sentence = -1;
  for (let at = lastBefore(sightings, phrase.start); at >= 0 && named.length < 3; at--) {
    const sighting = sightings[at];
    if (sighting === undefined || here.paragraph - sighting.paragraph > 1) break;
    if (sighting.sentence !== sentence) {
      if (named.length > 1 || here.index - sighting.sentence > 3) break;
      named.length = 0;
      sentence = sighting.sentence;
    }
    if (!named.includes(sighting.figure)) named.unshift(sighting.figure);
  }
  const [former, latter, third] = named;
  return former === undefined || latter === undefined || third !== undefined ? null : [former, latter];
}

const FARTHEST_SIGHTINGS = 200;

/** “Ron Hall, 71, sat down. … the 71-year-old said”; with no age given, whom the sentences just before are about. */
function byAge(
  sightings: readonly Sighting[],
  phrase: Phrase,
  sentence: ReadSentence,
  age: number,
): Meant | null {
  const last = lastBefore(sightings, phrase.start);
  for (let at = last; at >= 0 && last - at < FARTHEST_SIGHTINGS; at--) {
    const figure = sightings[at]?.figure;
    if (figure?.age === age) return { who: figure, certainty: 0.95 };
  }
  const subject = lastSubject(sightings, phrase, sentence, '', age);
  return subject === null ? null : { who: subject, certainty: 0.75 };
}

/** “Sunita Rao thought so too. “We met,” the striker said.” — whom this sentence or the ones just before are about. */
function lastSubject(
  sightings: readonly Sighting[],
  phrase: Phrase,
  sentence: ReadSentence,
  noun: string,
  age: number | null = null,
): Figure | null {
  const gender = genderOfNoun(noun);
  const last = lastBefore(sightings, phrase.start);
  for (let at = last; at >= 0 && last - at < 20; at--) {
    const sighting = sightings[at];
    if (sighting === undefined || sentence.paragraph - sighting.paragraph > 1) return null;
    if (sentence.index - sighting.sentence > 3) return null;
    const { figure, subject } = sighting;
    if (!subject || figure.kind === 'organisation') continue;
    if (figure.kind === 'unknown' && figure.words.length === 1) continue;
    if (gender !== null && (figure.gender ?? gender) !== gender) continue;
    if (age !== null && figure.age !== null) continue;
    if (age === null && figure.roles.some((role) => OTHER_TRADES.test(role))) continue;
    return figure;
  }
  return null;
}

/** “A state official who had read it spoke. “No,” the official said.” Every word has to have been said of them. */
function strangerByNoun(
  body: string,
  sentences: readonly ReadSentence[],
  strangers: readonly Stranger[],
  phrase: Phrase,
  words: readonly string[],
): Stranger | null {
  const noun = words.at(-1) ?? '';
  if (!isPersonNoun(noun)) return null;
  const last = lastBefore(strangers, phrase.start);
  for (let at = last; at >= 0 && last - at < 8; at--) {
    const stranger = strangers[at];
    const sentence = sentences[stranger?.sentence ?? -1];
    if (stranger === undefined || sentence === undefined) return null;
    if (headOf(sentence, stranger.phrase.from, stranger.phrase.to) !== noun) continue;
    const said = body.slice(stranger.phrase.start, stranger.phrase.end).toLowerCase().split(/\s+/);
    if (words.every((word) => said.includes(word))) return stranger;
  }
  return null;
}

/** “The Royal Society of Sailors met. … the society said”; “the company” is the last-named firm. */
function byBodyNoun(sightings: readonly Sighting[], phrase: Phrase, noun: string): Figure | null {
  const last = lastBefore(sightings, phrase.start);
  for (let at = last; at >= 0 && last - at < FARTHEST_SIGHTINGS; at--) {
    const figure = sightings[at]?.figure;
    if (figure === undefined || figure.kind === 'person' || figure.words.length < 2) continue;
    if (figure.words.includes(noun)) return figure;
    if (FIRM_NOUNS.has(noun) && FIRM_WORDS.test(figure.words.at(-1) ?? '')) return figure;
    if (figure.roles.some((role) => fold(role).split(' ').at(-1) === noun)) return figure;
  }
  return null;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Bodies that an article names in full and then by their kind. */
const BODY_NOUNS = set(
  `society association union party council committee commission agency trust foundation fund charity institute university
  college club league federation bank board company firm corporation group coalition alliance network newspaper paper
  department ministry bureau authority centre center museum airline broadcaster manufacturer retailer carmaker
  office partnership consortium congregation academy`,
);

const FIRM_NOUNS = set('company firm corporation manufacturer carmaker group business');

const DESCRIBING_BODIES = set(
  'agency newspaper broadcaster company firm charity retailer manufacturer carmaker airline magazine website consultancy publisher',
);

/** Nouns that writers put for somebody just named, so as not to repeat the name. */
const VARIATIONS = set(
  `striker goalkeeper keeper midfielder defender winger forward batsman bowler all-rounder golfer boxer jockey swimmer
  sprinter cyclist runner fighter singer songwriter rapper guitarist drummer pianist comedian comic actor actress author
  novelist poet playwright filmmaker presenter broadcaster star pensioner grandmother grandfather widow widower
  mum-of-two mum-of-three father-of-two father-of-three mother-of-two mother-of-three dad-of-two dad-of-three
  billionaire tycoon businessman businesswoman veteran scot frenchman welshman irishman englishman englishwoman
  yorkshireman australian american canadian italian spaniard german dutchman brazilian newcomer teenager youngster
  playmaker full-back centre-half fly-half scrum-half flanker prop hooker quarterback pitcher builder plumber electrician
  carpenter joiner roofer baker butcher barber hairdresser gardener accountant postman trucker shopkeeper firefighter
  fisherman publican dancer sculptor potter`,
);

/** Somebody known for one of these is not “the striker”. */
const OTHER_TRADES =
  /\b(?:manager|coach|referee|chairman|chairwoman|physio|owner|director|spokes(?:man|woman|person)|lawyer|doctor|wife|husband|mother|father|minister|president)\b/i;
