import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/discussion/summary.ts';
import { summaryCsv, summaryJson, summaryMarkdown } from '../../src/discussion/summary-files.ts';
import fc from '../fuzz.ts';
import { AT, madeDiscussion, madeQuestion, PASSAGE } from './made.ts';

const nameOf = (person: string): string => `Name of ${person}`;
const MINUTE = 60_000;

const discussion = madeDiscussion({
  questions: [
    madeQuestion({
      number: 1,
      isNamed: true,
      state: 'answered',
      answeredAt: AT + 5,
      message: 'm1',
      passages: [PASSAGE, { ...PASSAGE, text: 'More words', speaker: null }],
    }),
    madeQuestion({ number: 2, asker: 'ben', state: 'answered', answeredAt: AT, message: 'm2' }),
    madeQuestion({ number: 3, asker: 'cy', state: 'merged', mergedInto: 1, text: 'secret merged' }),
    madeQuestion({ number: 4, state: 'approved', text: 'Approved and waiting' }),
    madeQuestion({ number: 5, state: 'pending', text: 'secret pending' }),
    madeQuestion({ number: 6, state: 'rejected', text: 'secret rejected', reason: 'secret reason' }),
    madeQuestion({ number: 7, state: 'withdrawn', text: 'secret withdrawn' }),
    madeQuestion({ number: 8, state: 'retracted', text: 'secret retracted' }),
  ],
});
const summary = summarise(discussion);

describe('a summary', () => {
  it('counts everything once', () => {
    expect(summary).toMatchObject({
      asked: 8,
      askers: 3,
      merged: 1,
      unanswered: [{ number: 4, text: 'Approved and waiting' }],
      undecided: 1,
      rejected: 1,
      withdrawn: 1,
      retracted: 1,
      quoted: [{ speaker: 'Ada Okafor', answers: 2 }],
    });
    const { answered, merged, unanswered, undecided, rejected, withdrawn, retracted } = summary;
    expect(answered.length + merged + unanswered.length + undecided + rejected + withdrawn + retracted).toBe(
      summary.asked,
    );
  });

  it('has answers in the order they were given, with names only of those who want it', () => {
    expect(summary.answered.map(({ number, asker, merged }) => [number, asker, merged])).toEqual([
      [2, null, 0],
      [1, 'ada', 1],
    ]);
  });

  it('tells nothing in any file that was not public, and no moderator', () => {
    for (const file of [summaryJson, summaryMarkdown, summaryCsv]) {
      const text = file(summary, nameOf);
      expect(text).not.toMatch(/secret|somebody|\bmo\b|Name of ben|Name of cy/);
      expect(text).toContain('Name of ada');
    }
  });

  it('shows when questions came in at most 24 stretches of whole minutes', () => {
    const at = (minutes: number) => madeQuestion({ number: minutes + 1, askedAt: AT + minutes * MINUTE });
    const { overTime } = summarise(madeDiscussion({ questions: [0, 0, 1, 47].map(at) }));
    expect(overTime.map(({ questions }) => questions).filter((count) => count > 0)).toEqual([3, 1]);
    expect(overTime[0]?.from).toBe(AT);
    expect(overTime.length).toBeLessThanOrEqual(24);
    expect(summarise(madeDiscussion()).overTime).toEqual([]);
  });
});

describe('a table', () => {
  const csv = (text: string): string =>
    summaryCsv(
      summarise(
        madeDiscussion({
          questions: [madeQuestion({ text, state: 'answered', answeredAt: AT, message: 'm', passages: [] })],
        }),
      ),
      nameOf,
    );

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'lets nobody write a formula: %j',
    (text) => {
      const [, row = ''] = csv(text).split('\r\n');
      expect(row).toMatch(/^1,"?'/);
    },
  );

  it('brings every text back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const [row] = readCsv(csv(text)).slice(1);
        const clean = text.toWellFormed().replaceAll('\u0000', '');
        expect([clean, `'${clean}`]).toContain(row?.[1]);
        expect(row).toHaveLength(10);
      }),
    );
  });
});

describe('a page of markdown', () => {
  it('holds no markup but its own', () => {
    const hostile = '# <b>*x*</b> [a](http://b) `c`\n- d | e ~~f~~';
    const text = summaryMarkdown(
      summarise(
        madeDiscussion({
          title: hostile,
          questions: [
            madeQuestion({ text: hostile, state: 'answered', answeredAt: AT, message: 'm', passages: [] }),
          ],
        }),
      ),
      nameOf,
    );
    const wanted = '\\# \\<b\\>\\*x\\*\\</b\\> \\[a\\]\\(http://b\\) \\`c\\` \\- d \\| e \\~\\~f\\~\\~';
    expect(text.split('\n')[0]).toBe(`# ${wanted}`);
    expect(text).toContain(`### 1. ${wanted}\n`);
  });
});

// The other side of RFC 4180, as a table program reads it.
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && char === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && char === '\r' && text[at + 1] === '\n') {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
      at++;
    } else cell += char;
  }
  return rows.slice(0, -1);
}
