// From a phrase to a person: names by the cast, pronouns by gender, number and recency, descriptions by roles.
import { type Meant, whoIsMeant } from './definite.ts';
import { epithetMeant, gatherIntroduced } from './epithets.ts';
import { documentWriter } from './documents.ts';
import { figureByRole, type Knowledge } from './figure-by-role.ts';
import type { Gender } from './given-names.ts';
import { generationMeant } from './generations.ts';
import { leadMeant } from './lead-paragraph.ts';
import type { Cast, Figure } from './people.ts';
import { headOf, type Phrase, pronounPhrase, type ReadSentence } from './phrase.ts';
import { genderOfPronoun, resolvePronoun } from './pronouns.ts';
import { gatherTies, ownedNoun } from './relations.ts';
import { onlyRelative, relativeMeant } from './relatives.ts';
import { genderByRole, roleOf, roleStated } from './roles.ts';
import { gatherSightings } from './sightings.ts';
import type { Reference, Scene, Stranger, Voice } from './voices.ts';
import { genderOfNoun, isPersonNoun } from './words.ts';

/** `certainty` scales a rule's confidence: 1 for a name, less where recency had to decide. */
type Resolved = { readonly voice: Voice; readonly certainty: number };

export type Resolver = {
  resolve(reference: Reference): Resolved | null;
};

// Whoever is described in more ways than this is known well enough; it also keeps the work in proportion.
const MOST_ROLES = 30;

export function makeResolver(
  body: string,
  sentences: readonly ReadSentence[],
  cast: Cast,
  isDialogue: boolean,
): Resolver {
  const voices = new Map<string, Voice>();
  const knowledge: Knowledge = new Map();
  const scene: Scene = {
    body,
    sentences,
    ...gatherSightings(body, sentences, cast),
    introduced: isDialogue ? gatherIntroduced(sentences) : [],
    isDialogue,
  };
  for (const sentence of sentences)
    for (const run of sentence.runs) {
      const figure = cast.figureOf(run);
      for (const role of [roleOf(body, sentence, run), roleStated(body, sentence, run)])
        if (role !== null && figure.roles.length < MOST_ROLES && !figure.roles.includes(role))
          figure.roles.push(role);
      if (figure.gender === null && figure.kind !== 'organisation')
        figure.gender = genderByRole(sentence, run);
    }
  const ties = gatherTies(body, sentences, cast, scene.sightings);

  const voiceOfFigure = (figure: Figure): Voice => {
    const key = `figure ${figure.id}`;
    const known = voices.get(key);
    if (known !== undefined) return known;
    const voice: Voice = {
      figure,
      name:
        figure.words.length === 1
          ? (figure.runs.find((run) => COURTESY.test(run.title))?.full ?? figure.name)
          : figure.name,
      key,
      role: figure.roles[0] ?? null,
      kind: figure.kind === 'organisation' ? 'organisation' : 'person',
      gender: figure.gender,
      plural: false,
      mentions: new Map(
        figure.runs.map((run) => [run.start, { start: run.start, end: run.end, kind: 'name' as const }]),
      ),
    };
    voices.set(key, voice);
    return voice;
  };

  const voiceOfDescription = (phrase: Phrase): Voice => {
    const text = body.slice(phrase.start, phrase.end).replace(/\s+/g, ' ');
    const key = text.toLowerCase().replace(/^(?:the|a|an)\s+/, '');
    const known = voices.get(key);
    if (known !== undefined) return known;
    const head = headOf(sentences[phrase.sentence] as ReadSentence, phrase.from, phrase.to);
    const voice: Voice = {
      figure: null,
      name: text,
      key,
      role: null,
      kind: phrase.plural ? 'group' : isPersonNoun(head) || head === 'one' ? 'unnamed' : 'organisation',
      gender: genderOfNoun(head),
      plural: phrase.plural,
      mentions: new Map(),
    };
    voices.set(key, voice);
    return voice;
  };

  const voiceOf = (who: Figure | Voice | Stranger): Voice => {
    if ('key' in who) return who;
    return 'phrase' in who ? voiceOfDescription(who.phrase) : voiceOfFigure(who);
  };

  const note = (voice: Voice, phrase: Phrase): void => {
    if (!voice.mentions.has(phrase.start))
      voice.mentions.set(phrase.start, { start: phrase.start, end: phrase.end, kind: phrase.kind });
  };

  /** “her husband” → Ben Okafor, where the article names him so. */
  const relativeOf = (reference: Reference): Meant | null => {
    const { phrase } = reference;
    const here = sentences[phrase.sentence];
    const owned = here === undefined ? null : ownedNoun(here, phrase);
    if (here === undefined || owned === null) return null;
    const run = here.runAt[owned.at];
    const pronoun = run === undefined ? pronounPhrase(here, owned.at) : null;
    const owner =
      run !== undefined
        ? { who: cast.figureOf(run), certainty: 1 }
        : pronoun === null
          ? null
          : resolvePronoun(scene, { ...reference, phrase: pronoun });
    if (owner === null) return null;
    const figure = 'figure' in owner.who ? owner.who.figure : 'phrase' in owner.who ? null : owner.who;
    const gender = pronoun === null ? null : genderOfPronoun(body.slice(pronoun.start, pronoun.end));
    const relative =
      (figure === null ? null : relativeMeant(ties, owned.noun, figure)) ??
      (isDialogue && gender !== null ? onlyOne(owned.noun, gender) : null);
    return relative === null ? null : { who: relative, certainty: CERTAINTY.role * owner.certainty };
  };

  const leadOf = (phrase: Phrase): Meant | null => {
    const figure = leadMeant(scene, phrase);
    return figure === null ? null : { who: figure, certainty: CERTAINTY.role };
  };

  const onlyOnes = new Map<string, Figure | null>();
  const onlyOne = (noun: string, gender: Gender): Figure | null => {
    const key = `${gender} ${noun}`;
    const known = onlyOnes.get(key);
    if (known !== undefined) return known;
    const only = onlyRelative(ties, noun, gender);
    onlyOnes.set(key, only);
    return only;
  };

  const resolve = (reference: Reference): Resolved | null => {
    const { phrase } = reference;
    const here = sentences[phrase.sentence];
    const elder =
      here === undefined || phrase.kind === 'pronoun' ? null : generationMeant(here, phrase, ties);
    if (elder !== null) {
      const voice = voiceOfFigure(elder);
      note(voice, phrase);
      return { voice, certainty: CERTAINTY.role };
    }
    if (phrase.kind === 'name' && phrase.run !== null) {
      if (phrase.plural) {
        const voice = voiceOfDescription(phrase);
        note(voice, phrase);
        return { voice, certainty: CERTAINTY.several };
      }
      const voice = voiceOfFigure(cast.figureOf(phrase.run));
      // “White House Secretary Ada Okafor”: more than a title goes before the name.
      const described = phrase.role !== null || phrase.run.core - phrase.run.from > 1;
      return { voice, certainty: described ? CERTAINTY.describedName : CERTAINTY.name };
    }
    if (phrase.kind === 'description') {
      const writer = documentWriter(sentences, phrase);
      const written = writer === null ? null : resolve({ ...reference, phrase: writer });
      if (written !== null) return { ...written, certainty: written.certainty * CERTAINTY.role };
      const figure = figureByRole(scene, phrase, knowledge);
      const meant =
        figure === null
          ? (relativeOf(reference) ??
            whoIsMeant(scene, phrase) ??
            leadOf(phrase) ??
            (isDialogue ? epithetMeant(scene, reference) : null))
          : { who: figure, certainty: CERTAINTY.role };
      const voice = meant === null ? voiceOfDescription(phrase) : voiceOf(meant.who);
      note(voice, phrase);
      return { voice, certainty: meant?.certainty ?? CERTAINTY.description };
    }
    if (here === undefined) return null;
    const resolved = resolvePronoun(scene, reference);
    if (resolved === null) return null;
    const voice = voiceOf(resolved.who);
    note(voice, phrase);
    // A pronoun that leaves no doubt tells the gender for the ones to come.
    const { figure } = voice;
    if (figure !== null && figure.gender === null && resolved.certainty >= 0.85)
      figure.gender = genderOfPronoun(body.slice(phrase.start, phrase.end));
    return { voice, certainty: resolved.certainty };
  };

  return { resolve };
}

/** How surely a mention is read: bare names best; the more words about a name, the more can go wrong. */
const CERTAINTY = { name: 1, describedName: 0.92, description: 0.92, several: 0.85, role: 0.8 } as const;

const COURTESY =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|baroness|father|sister|brother|judge|justice|king|queen|prince|princess|pope|aunt|uncle|captain|professor|reverend|rev)$/i;
