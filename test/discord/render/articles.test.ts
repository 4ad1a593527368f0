import { expect, it } from 'vitest';
import type { ArticleEntry, KeptArticle } from '../../../src/library/article-store.ts';
import { readArticle } from '../../../src/library/library.ts';
import type { Draft } from '../../../src/library/shelves.ts';
import { factsForm } from '../../../src/discord/article-facts.ts';
import type { Reply } from '../../../src/discord/command.ts';
import { english } from '../../../src/discord/language/english.ts';
import { LANGUAGES } from '../../../src/discord/language/language.ts';
import { articleReply, listReply, removedReply, removeReply } from '../../../src/discord/render/articles.ts';
import { draftReply, keptReply } from '../../../src/discord/render/draft.ts';
import { filledWith } from '../../../src/discord/render/forms.ts';
import { MAX_COMPONENTS, MAX_CUSTOM_ID, MAX_TEXT } from '../../../src/discord/render/limits.ts';
import { noSuchArticle, refusedNotice, wrongReply } from '../../../src/discord/render/notices.ts';
import fc, { runs } from '../../fuzz.ts';
import { checkModal } from '../double/validate-modal.ts';
import { articleOf } from '../library.ts';
import { buttons, componentsOf, textsOf } from '../reply.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '*'.repeat(600),
    '@everyone '.repeat(60),
    '```\n# '.repeat(80),
    'x'.repeat(4_000),
    '👩‍👩‍👧'.repeat(99),
  ),
);
const HELD_ID = 'A'.repeat(16);

function expectToFit(reply: Reply): void {
  expect(componentsOf(reply).length).toBeLessThanOrEqual(MAX_COMPONENTS);
  expect(textsOf(reply).join('').length).toBeLessThanOrEqual(MAX_TEXT);
  for (const text of textsOf(reply)) expect(text.trim()).not.toBe('');
  for (const { customId, label } of buttons(reply)) {
    expect(customId?.length ?? 0).toBeLessThanOrEqual(MAX_CUSTOM_ID);
    expect(label.length).toBeLessThanOrEqual(80);
  }
}

it.each(LANGUAGES)(
  'fits Discord’s limits in $name whatever an article says of itself',
  (phrases) => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 6, maxLength: 6 }),
        fc.array(hostile, { maxLength: 30 }),
        (facts, many) => {
          const [title = '', publisher = '', author = '', date = '', url = '', body = ''] = facts;
          const aliases = Object.fromEntries(many.map((name) => [`${name}.`, many]));
          const article = articleOf(`Words. ${body}`, {
            title: title || '?',
            publisher,
            author,
            date,
            url,
            aliases,
          });
          const entry: ArticleEntry = {
            ...article,
            id: '00000000-0000-0000-0000-000000000000',
            length: 9_999_999,
            sentences: 9_999_999,
            quotations: 9_999_999,
            speakers: 9_999_999,
            addedBy: '9'.repeat(20),
            addedAt: 9_999_999_999_999,
          };
          const draft: Draft = {
            kind: 'draft',
            read: readArticle(article),
            notes: many.map((sample) => ({ kind: 'garbled-characters', count: 9_999_999, sample })),
            quotations: 1,
            speakers: many,
          };
          const entries = Array.from({ length: 30 }, () => entry);
          const percents = new Map([[entry.id, 100]]);
          for (const page of [0, 3, 99, -1, Number.NaN])
            expectToFit(
              listReply(
                { entries, defaultArticle: entry.slug, page: page || 0, limit: 9_999, percents },
                phrases,
              ),
            );
          expectToFit(
            articleReply(
              {
                entry,
                speakers: many,
                votes: { up: 1e9, down: 1e9 },
                percent: 100,
                saying: phrases.library.changed,
              },
              phrases,
            ),
          );
          expectToFit(removeReply(entry, phrases));
          expectToFit(removedReply(HELD_ID, entry, true, phrases));
          expectToFit(draftReply(HELD_ID, draft, phrases));
          for (const outcome of [
            { kind: 'added', slug: 'x' },
            { kind: 'same-text', as: entry },
            { kind: 'too-many', limit: 9_999_999 },
            { kind: 'too-long', limit: 9_999_999, left: 0 },
          ] as const)
            expectToFit(keptReply(HELD_ID, { title, length: 9_999_999, outcome, wasLent: true }, phrases));
          expectToFit(noSuchArticle(title, entries, phrases));
          expectToFit(
            refusedNotice(
              { kind: 'refused', reason: { kind: 'bad-front-matter', problems: body }, file: title },
              phrases,
            ),
          );
          expectToFit(
            wrongReply(
              HELD_ID,
              many.map((_, line) => phrases.wrong.noOtherName(line + 9_999)),
              phrases,
            ),
          );
          const form = factsForm(`edited:${entry.id}`, entry, phrases);
          expect(() => checkModal(form.modal)).not.toThrow();
          const typed = { title: 'x'.repeat(300), names: 'y'.repeat(4_000) };
          expect(() => checkModal(filledWith(form, typed).modal)).not.toThrow();
        },
      ),
      runs(30),
    );
  },
  30_000,
);

it('counts in words that fit the number', () => {
  const kept = { ...articleOf('Words.'), id: 'x', length: 1, sentences: 1, quotations: 0, speakers: 2_000 };
  const entry: KeptArticle = { ...kept, addedBy: null, addedAt: 0, sentences: 1 };
  expect(
    textsOf(articleReply({ entry, speakers: [], votes: null, percent: null, saying: '' }, english)).join(
      '\n',
    ),
  ).toContain('1 sentence · 0 quotations · 2,000 speakers · 1 character\n');
});
