// Whose words a document says that was told of before: “Ada Okafor wrote a letter. … The letter said: “…””
import { writerOf } from './letters.ts';
import { isAdverb, type Phrase, type ReadSentence } from './phrase.ts';
import { subjectOf } from './subjects.ts';

/** Who wrote the document a description goes back to; null where the article does not say. */
export function documentWriter(sentences: readonly ReadSentence[], phrase: Phrase): Phrase | null {
  const here = sentences[phrase.sentence];
  const noun = here?.pieces[phrase.to]?.lower ?? '';
  if (here === undefined || phrase.to !== phrase.from + 1 || !DOCUMENTS.test(noun)) return null;
  if (!/^(?:the|this|that)$/.test(here.pieces[phrase.from]?.lower ?? '')) return null;
  for (let index = phrase.sentence - 1; index >= 0 && phrase.sentence - index < FARTHEST; index--) {
    const sentence = sentences[index] as ReadSentence;
    const at = sentence.pieces.findIndex((piece) => sameKind(piece.lower, noun));
    if (at === -1) continue;
    return writerOf(sentence, sentence.pieces.length) ?? whoWrote(sentence, at);
  }
  return null;
}

// Sentences within which “the letter” goes back to a letter.
const FARTHEST = 12;

const DOCUMENTS =
  /^(?:letter|e-?mail|note|memo|message|tweet|post|statement|column|diary|postcard|telegram)$/;

const sameKind = (word: string, noun: string): boolean => word.replace('-', '') === noun.replace('-', '');

/** “In an e-mail to staff, Ada Okafor wrote …” · “Ada Okafor sent a letter”; not “Ada Okafor got a letter”. */
function whoWrote(sentence: ReadSentence, at: number): Phrase | null {
  const { pieces, runAt } = sentence;
  if (
    !/^(?:an?|his|her)$/.test(pieces[at - 1]?.lower ?? '') &&
    !/^(?:an?|his|her)$/.test(pieces[at - 2]?.lower ?? '')
  )
    return null;
  for (let verb = 0; verb < pieces.length; verb++) {
    const piece = pieces[verb];
    if (piece?.kind !== 'word' || runAt[verb] !== undefined || isAdverb(piece)) continue;
    if (!WROTE.test(piece.lower)) continue;
    const subject = subjectOf(sentence, verb);
    return subject?.kind === 'description' ? null : subject;
  }
  return null;
}

const WROTE =
  /^(?:wrote|written|writes|sent|sends|posted|posts|signed|issued|issues|published|penned|circulated|said|says|left)$/;
