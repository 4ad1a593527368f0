// Who is whose: “her husband, Ben Okafor” names the one that “her husband” stands for later on.
import type { Gender } from './given-names.ts';
import { baseNoun, KIN } from './kin.ts';
import type { NameRun } from './names.ts';
import type { Cast, Figure } from './people.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import { genderOfPronoun } from './pronouns.ts';
import { lastBefore, type Sighting } from './voices.ts';
import { genderOfNoun, isPersonNoun, PREPOSITIONS } from './words.ts';

/** Who is whose, and who shares a surname. */
export type Ties = {
  /** Everybody an owner has of a kind: Ada Okafor → husband → Ben Okafor. */
  readonly byOwner: ReadonlyMap<Figure, ReadonlyMap<string, ReadonlySet<Figure>>>;
  /** Whose a relative is, by the last relation the article tells. */
  readonly told: ReadonlyMap<Figure, Tie>;
  readonly bySurname: ReadonlyMap<string, readonly Figure[]>;
};

/** Every relation between people the narration tells; learns the gender of a “husband” by the way. */
export function gatherTies(
  body: string,
  sentences: readonly ReadSentence[],
  cast: Cast,
  sightings: readonly Sighting[],
): Ties {
  const byOwner = new Map<Figure, Map<string, Set<Figure>>>();
  const told = new Map<Figure, Tie>();
  for (const sentence of sentences)
    for (const run of sentence.runs) {
      const relative = cast.figureOf(run);
      if (relative.kind === 'organisation' || run.possessive) continue;
      const tie = ownerInFront(sentence, run) ?? ownerBehind(sentence, run);
      const piece = sentence.pieces[tie?.at ?? -1];
      if (tie === null || piece === undefined) continue;
      const place = { sentence: sentence.index, opens: tie.at === 0 };
      relative.gender ??= genderOfNoun(tie.noun);
      const named = sentence.runAt[tie.at];
      const gender = genderOfPronoun(body.slice(piece.start, piece.end));
      const meant =
        named === undefined
          ? ownerMeant(sentence, piece.start, gender, relative, sightings)
          : cast.figureOf(named);
      // “Her mother, Eve, waited. Her sister, Ola, left.” Both are of the same family, not Eve's.
      const before = meant === null ? undefined : told.get(meant);
      const parallel = before !== undefined && before.owner.gender === gender && alike(before.place, place);
      const owner = parallel ? before.owner : meant;
      if (owner === null || owner === relative) continue;
      const kinds = byOwner.get(owner) ?? new Map<string, Set<Figure>>();
      byOwner.set(owner, kinds);
      const noun = baseNoun(tie.noun);
      kinds.set(noun, (kinds.get(noun) ?? new Set()).add(relative));
      told.set(relative, { owner, place });
    }
  const bySurname = new Map<string, Figure[]>();
  for (const figure of cast.figures) {
    const surname = figure.words.at(-1);
    if (surname === undefined || figure.kind === 'organisation' || figure.words.length < 2) continue;
    const family = bySurname.get(surname);
    if (family === undefined) bySurname.set(surname, [figure]);
    else if (family.length < 3) family.push(figure);
  }
  return { byOwner, told, bySurname };
}

type Place = { readonly sentence: number; readonly opens: boolean };

type Tie = { readonly owner: Figure; readonly place: Place };

/** In one sentence, or each at the head of its own. */
const alike = (one: Place, other: Place): boolean =>
  one.sentence === other.sentence || (one.opens && other.opens && other.sentence - one.sentence <= 3);

type Told = { readonly noun: string; readonly at: number };

/** “her husband, Ben” · “Ada Okafor’s husband Ben”: the noun, and the piece that tells whose. */
function ownerInFront({ pieces, runAt }: ReadSentence, run: NameRun): Told | null {
  let at = run.from - 1;
  // “her nephew, the Reverend Ben”
  if (pieces[at]?.lower === 'the' && run.title !== '' && pieces[at - 1]?.kind === 'comma') at--;
  if (pieces[at]?.kind === 'comma') {
    if (!/^(?:comma|stop|open|dash)$/.test(pieces[run.to + 1]?.kind ?? 'stop')) return null;
    at--;
  }
  const noun = pieces[at];
  if (noun?.kind !== 'word' || runAt[at] !== undefined || !isPersonNoun(noun.lower)) return null;
  // “her late husband Ben”
  for (let back = at - 1; back >= at - 3; back--) {
    const piece = pieces[back];
    if (piece?.kind !== 'word' || PREPOSITIONS.has(piece.lower)) return null;
    if (runAt[back]?.possessive === true || /^(?:his|her)$/.test(piece.lower))
      return { noun: noun.lower, at: back };
    if (runAt[back] !== undefined) return null;
  }
  return null;
}

/** “Eve Hall, Ben Hall’s mother,” · “Eve Hall, mother of Ben Hall,” · “Eve Hall, his mother,” */
function ownerBehind({ pieces, runAt }: ReadSentence, run: NameRun): Told | null {
  if (pieces[run.to + 1]?.kind !== 'comma') return null;
  let at = run.to + 2;
  if (pieces[at]?.kind === 'number' && pieces[at + 1]?.kind === 'comma') at += 2;
  const first = pieces[at];
  const owner = runAt[at];
  if (owner?.possessive === true || /^(?:his|her)$/.test(first?.lower ?? '')) {
    const noun = pieces[(owner?.to ?? at) + 1];
    const behind = pieces[(owner?.to ?? at) + 2];
    return noun?.kind === 'word' && isPersonNoun(noun.lower) && (behind?.kind ?? 'comma') === 'comma'
      ? { noun: noun.lower, at: owner?.to ?? at }
      : null;
  }
  if (first?.lower === 'the') at++;
  const noun = pieces[at];
  const of = runAt[at + 2];
  return noun?.kind === 'word' && KIN.has(noun.lower) && pieces[at + 1]?.lower === 'of' && of !== undefined
    ? { noun: noun.lower, at: of.from }
    : null;
}

/** Whom “her” means in front of a relative: this sentence's subject, or who the sentences before are about. */
function ownerMeant(
  sentence: ReadSentence,
  start: number,
  gender: Gender | null,
  relative: Figure,
  sightings: readonly Sighting[],
): Figure | null {
  const last = lastBefore(sightings, start);
  let fallback: Figure | null = null;
  for (let at = last; at >= 0 && last - at < 20; at--) {
    const sighting = sightings[at];
    if (sighting === undefined || sentence.paragraph - sighting.paragraph > 1) break;
    const { figure } = sighting;
    if (figure === relative || figure.kind === 'organisation') continue;
    if (gender !== null && (figure.gender ?? gender) !== gender) continue;
    if (sighting.subject) return figure;
    fallback ??= figure;
  }
  return fallback;
}

/** “her husband”, “Hall’s wife”: the noun, and the piece that tells whose; null for any other description. */
export function ownedNoun({ pieces, runAt }: ReadSentence, phrase: Phrase): Told | null {
  const noun = pieces[phrase.to];
  if (noun?.kind !== 'word' || runAt[phrase.to] !== undefined || !isPersonNoun(noun.lower)) return null;
  const owner = runAt[phrase.from];
  const at = owner?.to ?? phrase.from;
  if (owner === undefined ? !/^(?:his|her)$/.test(pieces[at]?.lower ?? '') : !owner.possessive) return null;
  return phrase.to === at + 1 ||
    (phrase.to === at + 2 && /^(?:late|elder|older|younger|own)$/.test(pieces[at + 1]?.lower ?? ''))
    ? { noun: noun.lower, at }
    : null;
}
