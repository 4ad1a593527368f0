// Why somebody is taken for the speaker of a passage: the rule in plain words, and the words it rests on.
import { type AnswerPassage, isDoubtful } from '../../answer/answer.ts';
import { slice, type Span } from '../../text/span.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { inline, quote } from './markdown.ts';
import { reply, text } from './parts.ts';
import { saysSomebody } from './passage.ts';

const MAX_QUOTE = 1_500;
const MAX_WORDS = 80;
const MAX_NAME = 120;

type RuleGroup = keyof Phrases['why']['rules'];

/** Rules of `quotation/attribution-rules.ts` that the same sentence explains. */
const GROUPS: Readonly<Record<Exclude<RuleGroup, 'other'>, readonly string[]>> = {
  behind: ['cue-then-speaker', 'speaker-then-cue'],
  before: ['cue-colon', 'cue-before-quotation'],
  source: ['according-to', 'in-the-words-of', 'as-speaker-put-it', 'possessed-cue', 'in-the-view-of'],
  around: ['cue-inside-clause', 'clause-then-cue'],
  reported: [
    'cue-that',
    'cue-before-clause',
    'cue-clause',
    'cue-question',
    'cue-hearer-infinitive',
    'cue-gerund',
    'cue-infinitive',
    'cue-charge',
    'cue-object',
  ],
  attitude: ['cue-noun', 'cue-attitude'],
  passive: ['cue-passive'],
  transcript: ['transcript'],
  interview: ['question-and-answer', 'interview'],
  signed: ['signed-block', 'signature'],
  block: ['block-quote'],
  verdict: ['verdict-of'],
  announced: ['announced'],
  continued: ['continued-paragraph'],
  sameParagraph: ['same-paragraph'],
  afterColon: ['after-colon'],
  gesture: ['gesture-behind'],
  sentenceBefore: ['sentence-before'],
  turns: ['alternate-turn'],
  paragraphBefore: ['paragraph-before'],
  goesOn: ['over-narration', 'next-paragraph'],
};

const GROUP_OF: ReadonlyMap<string, RuleGroup> = new Map(
  Object.entries(GROUPS).flatMap(([group, rules]) => rules.map((rule) => [rule, group as RuleGroup])),
);

/** Which sentence explains a rule; `other` where none was written for it. */
export function groupOf(rule: string): RuleGroup {
  return GROUP_OF.get(rule) ?? 'other';
}

export function whyReply(passage: AnswerPassage, phrases: Phrases): Reply {
  const { article, speaker } = passage;
  const { why } = phrases;
  if (speaker === null)
    return reply(
      text(`### ${why.heading(phrases.passage.theArticle)}`),
      text(quote(passage.text, [], MAX_QUOTE)),
      text(saysSomebody(passage) ? why.nobody : why.narrated),
    );
  const { cue, mention, rule, confidence } = speaker;
  const name = inline(speaker.name, MAX_NAME);
  const percent = Math.round(confidence * 100);
  const sentence: (cue: string | null) => string = why.rules[groupOf(rule)];
  const cueWords = cue === null ? '' : inline(slice(article.body, cue), MAX_WORDS);
  return reply(
    text(`### ${why.heading(name)}`),
    text(quotedAt(passage, cue)),
    text(
      [
        `- ${sentence(cueWords === '' ? null : cueWords)}`,
        ...(mention.trim() === ''
          ? []
          : [`- ${mention === speaker.name ? why.byName : why.called(inline(mention, MAX_WORDS), name)}`]),
        `-# ${isDoubtful(speaker) ? why.doubtful(percent) : why.sure(percent)}`,
      ].join('\n'),
    ),
  );
}

/** The paragraph of the cue, with the cue in bold; or the passage where there is none. */
function quotedAt({ article, text: words }: AnswerPassage, cue: Span | null): string {
  const paragraph = article.paragraphs.find(
    ({ start, end }) => cue !== null && start <= cue.start && cue.end <= end,
  );
  if (cue === null || paragraph === undefined) return quote(words, [], MAX_QUOTE);
  const { start } = paragraph;
  return quote(
    slice(article.body, paragraph),
    [{ start: cue.start - start, end: cue.end - start }],
    MAX_QUOTE,
  );
}
