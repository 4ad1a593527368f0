// Every rule by its name: the sentence it is for, and how often it names the right speaker. The rules themselves are
// listed in cue-rules.ts and place-rules.ts, beside complement-rules.ts; this is what an explanation shows.

type AttributionRule = {
  readonly name: string;
  /** A sentence the rule decides. */
  readonly example: string;
  /**
   * Share of right speakers where the mention leaves no doubt who it stands for, counted on annotated news and the
   * project's own articles. Few cases are drawn towards 0.85, and lower where only the project's own articles, which the
   * rules were written with, hold any; a rule never met there stays at 0.75 or less.
   */
  readonly record: number;
};

/** From most to least certain within each kind: cues at the words, cues around them, the page, the place. */
export const attributionRules: readonly AttributionRule[] = [
  { name: 'cue-then-speaker', example: '“We met,” said Ada Okafor.', record: 0.98 },
  { name: 'speaker-then-cue', example: '“We met,” Ada Okafor said.', record: 0.97 },
  { name: 'cue-colon', example: 'Ada Okafor said: “We met.”', record: 0.97 },
  { name: 'cue-before-quotation', example: 'Ada Okafor replied, “We met.”', record: 0.93 },
  { name: 'according-to', example: 'According to Ada Okafor, “we met”.', record: 0.89 },
  { name: 'in-the-words-of', example: 'It was, in the words of Ada Okafor, “a meeting”.', record: 0.88 },
  { name: 'as-speaker-put-it', example: 'As Ada Okafor put it, they “met”.', record: 0.88 },
  { name: 'cue-inside-clause', example: 'The harbour, Ada Okafor said, was closed.', record: 0.96 },
  { name: 'clause-then-cue', example: 'The harbour was closed, said Ada Okafor.', record: 0.93 },
  { name: 'cue-that', example: 'Ada Okafor said that the harbour was closed.', record: 0.89 },
  { name: 'cue-before-clause', example: 'Ada Okafor called the plan “reckless”.', record: 0.89 },
  { name: 'cue-clause', example: 'Ada Okafor said the harbour was closed.', record: 0.89 },
  { name: 'cue-question', example: 'Ada Okafor asked whether the harbour was closed.', record: 0.8 },
  {
    name: 'cue-hearer-infinitive',
    example: 'Ada Okafor urged the board to close the harbour.',
    record: 0.85,
  },
  { name: 'cue-gerund', example: 'Ada Okafor denied closing the harbour.', record: 0.8 },
  { name: 'cue-infinitive', example: 'Ada Okafor vowed to close the harbour.', record: 0.77 },
  { name: 'cue-charge', example: 'Ada Okafor accused the board of closing the harbour.', record: 0.82 },
  { name: 'cue-object', example: 'Ada Okafor criticised the closure of the harbour.', record: 0.83 },
  {
    name: 'possessed-cue',
    example: 'Ada Okafor’s claim that the plan was “reckless” was denied.',
    record: 0.8,
  },
  {
    name: 'in-the-view-of',
    example: 'In Ada Okafor’s view, the harbour should close.',
    record: 0.75,
  },
  { name: 'cue-noun', example: 'Ada Okafor made clear that the harbour would close.', record: 0.85 },
  { name: 'cue-attitude', example: 'Ada Okafor is confident that the harbour will open.', record: 0.85 },
  { name: 'cue-passive', example: 'The plan was described by Ada Okafor as “reckless”.', record: 0.8 },
  { name: 'transcript', example: 'OKAFOR: We met. ¶ HALL: When? ¶ OKAFOR: At noon.', record: 0.97 },
  {
    name: 'question-and-answer',
    example: 'Ada Okafor spoke to us. ¶ Q: Did you meet? ¶ A: We met. ¶ Q: When? ¶ A: At noon.',
    record: 0.75,
  },
  {
    name: 'interview',
    example:
      'We met Ada Okafor. ¶ **Did you meet?** ¶ I did. ¶ **When did you meet?** ¶ At noon, in my house.',
    record: 0.88,
  },
  { name: 'signed-block', example: 'The board got a note: ¶ > We met. Yours, Ada Okafor', record: 0.88 },
  { name: 'block-quote', example: 'Ada Okafor wrote: ¶ > We met.', record: 0.65 },
  { name: 'signature', example: '“We met.” — Ada Okafor', record: 0.97 },
  { name: 'verdict-of', example: '“A mess” was the verdict of Ada Okafor.', record: 0.75 },
  { name: 'announced', example: 'Ada Okafor said: ¶ “We met.”', record: 0.92 },
  { name: 'continued-paragraph', example: 'Ada Okafor said: “We met. ¶ “We talked.”', record: 0.92 },
  { name: 'same-paragraph', example: '“We met,” Ada Okafor said. “We talked.”', record: 0.96 },
  { name: 'after-colon', example: 'Ada Okafor was blunt: “We met.”', record: 0.6 },
  {
    name: 'gesture-behind',
    example: '“Well?” asked Ben. ¶ “We met.” Ada smiled. ¶ “When?” said Ben. ¶ “At noon,” said Ada.',
    record: 0.7,
  },
  { name: 'sentence-before', example: 'Ada Okafor smiled. “We met.”', record: 0.85 },
  {
    name: 'alternate-turn',
    example: '“Did you meet?” asked Ben. ¶ “We did,” said Ada. ¶ “When?” ¶ “At noon.”',
    record: 0.7,
  },
  { name: 'paragraph-before', example: 'Ada Okafor sold the boat. ¶ “I could not keep it.”', record: 0.6 },
  {
    name: 'over-narration',
    example: '“We met,” Ada Okafor said. ¶ Rain fell. ¶ “We talked for hours.”',
    record: 0.6,
  },
  { name: 'next-paragraph', example: '“We met,” Ada Okafor said. ¶ “We talked.”', record: 0.65 },
];

const RECORD: ReadonlyMap<string, number> = new Map(attributionRules.map((rule) => [rule.name, rule.record]));

/** A rule's record, scaled by how sure it is who the mention stands for. */
export function confidenceOf(rule: string, certainty: number): number {
  return Math.round((RECORD.get(rule) ?? 0.5) * certainty * 100) / 100;
}
