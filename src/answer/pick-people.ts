// Who somebody is, and who speaks at all.
import { passageAt, type PassageIndex, type SentenceRange } from '../search/passage-index.ts';
import type { Passage, ScoredPassage } from '../search/passage.ts';
import { rankSentences } from '../search/rank-passages.ts';
import { slice } from '../text/span.ts';
import { fold, tokenize } from '../text/tokens.ts';
import { nameWords } from './find-speaker.ts';
import { facts } from './pick-facts.ts';
import { LIMIT, NOTHING, type Picked } from './picked.ts';
import type { Query } from './query.ts';
import { spokenSentences } from './spoken.ts';

/** Where somebody is introduced: the sentence that gives the full name, best with what they are. */
export function introduction(index: PassageIndex, query: Query, range: SentenceRange): Picked {
  const [match] = query.speakers;
  if (match === undefined) return facts(index, query, range);
  const names = nameWords(match.speaker.name);
  const role = new Set(tokenize(match.speaker.role ?? '').map(({ text }) => text));
  const terms = tokenize(match.speaker.name).map(({ term, text }) => ({
    term,
    text,
    isName: true,
    isCorrected: false,
  }));
  const asked = { ...query, terms, sequence: terms.map(({ term }) => term), expects: 'definition' as const };
  const { ranked } = rankSentences(index, asked, { range, limit: LIMIT });
  const passages = ranked
    .map(({ sentence, score }) => {
      const passage = passageAt(index, sentence);
      const words = new Set(tokenize(textOf(passage)).map(({ text }) => text));
      const isFull = names.every((word) => words.has(word));
      const roleWords = [...role].filter((word) => words.has(word)).length;
      return { passage, score: score + (isFull ? 4 : 0) + (role.size > 0 ? (4 * roleWords) / role.size : 0) };
    })
    .filter(({ passage }) => names.some((word) => fold(textOf(passage)).includes(word)))
    .sort((a, b) => b.score - a.score);
  return { passages, confidence: passages.length === 0 ? 0 : 0.95 * match.likeness };
}

/** The first words of everybody: those whose words stand in marks, then those who are only retold. */
export function everySpeaker(index: PassageIndex, range: SentenceRange): Picked {
  const seen = new Set<unknown>();
  const passages: ScoredPassage[] = [];
  const spoken = spokenSentences(index, range, null).map((sentence) => passageAt(index, sentence));
  for (const retold of [false, true])
    for (const passage of spoken)
      for (const { speaker, quotation } of passage.attributions) {
        if (speaker === null || seen.has(speaker) || (quotation.type === 'indirect') !== retold) continue;
        seen.add(speaker);
        passages.push({ passage, score: 0 });
        break;
      }
  return passages.length === 0 ? NOTHING : { passages, confidence: 0.95 };
}

function textOf(passage: Passage): string {
  return slice(passage.source.article.body, passage);
}
