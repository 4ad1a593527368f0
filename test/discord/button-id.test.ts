import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKey, contextId, findTerms, moreId, readButtonId } from '../../src/discord/button-id.ts';
import { pressButton } from '../../src/discord/buttons.ts';
import { createConversations } from '../../src/discord/conversations.ts';
import { STALE_NOTICE } from '../../src/discord/render/notices.ts';
import { articleOf, HARBOUR, harbourCore, OKAFOR, passageOf } from './library.ts';
import { textsOf } from './reply.ts';

const said = passageOf(HARBOUR, '“The wall was', OKAFOR, ['wall', 'unsafe']);
const boats = passageOf(HARBOUR, 'Two boats', null, ['wall']);
const services = { ...harbourCore(), conversations: createConversations() };

describe('a custom_id', () => {
  it('brings the place of a passage back', () => {
    const { start, end } = said;
    expect(readButtonId(contextId(said) ?? '')).toEqual({
      kind: 'context',
      place: { articleKey: articleKey(HARBOUR), start, end },
    });
  });

  it('brings several places and the words asked for back', () => {
    const read = readButtonId(moreId([said, boats]) ?? '');
    if (read?.kind !== 'more') throw new Error('not read');
    expect(read.places.map(({ start }) => start)).toEqual([said.start, boats.start]);
    expect(findTerms(said, read.terms)).toEqual(said.matches);
  });

  it('is at most 100 characters, however much there is', () => {
    const matches = [...HARBOUR.body.matchAll(/\w+/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const long = { ...said, start: 0, end: HARBOUR.body.length, text: HARBOUR.body, matches };
    expect(moreId(Array.from({ length: 9 }, () => long))?.length).toBeLessThanOrEqual(100);
  });

  it('is not made of an article too long for it', () => {
    expect(contextId({ ...said, start: 2 ** 24, end: 2 ** 24 + 5 })).toBeNull();
    expect(moreId([{ ...said, start: 2 ** 24, end: 2 ** 24 + 5 }])).toBeNull();
  });

  it('is read without trust', () => {
    const context = contextId(said) ?? '';
    for (const forged of [
      '',
      'c1.',
      'm1.',
      'c2' + context.slice(2),
      `${context}AAAA`,
      context.slice(0, -4),
      'm1.BQ',
      'm1._____w',
    ])
      expect(readButtonId(forged)).toBeNull();
    const prefix = fc.constantFrom('c1.', 'm1.', '');
    fc.assert(
      fc.property(prefix, fc.base64String({ maxLength: 100 }), (start, rest) => {
        const id = start + rest.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        const reply = pressButton(id, services);
        expect(reply).toEqual(STALE_NOTICE);
      }),
    );
  });
});

describe('a button', () => {
  it('shows the context', () => {
    expect(textsOf(pressButton(contextId(boats) ?? '', services))[0]).toBe(
      '### In context: *The harbour wall*',
    );
  });

  it('shows the next passages with their matching words', () => {
    const texts = textsOf(pressButton(moreId([said, boats]) ?? '', services));
    expect(texts[0]).toMatch(/^> “The \*\*wall\*\* was \*\*unsafe\*\* for years,”.*\n4 · \*\*Ada Okafor\*\*/);
    expect(texts[1]).toMatch(/^> Two boats sank when the \*\*wall\*\* fell\.\n5 · /);
  });

  it('is too old when the article has changed or is gone', () => {
    const changed = articleOf(`${HARBOUR.body} More.`);
    for (const id of [contextId(said) ?? '', moreId([said]) ?? '']) {
      expect(pressButton(id, { ...services, articles: () => [changed] })).toEqual(STALE_NOTICE);
      expect(pressButton(id, { ...services, articles: () => [] })).toEqual(STALE_NOTICE);
    }
  });

  it('is too old when no passage lies at its place', () => {
    const shifted = { ...said, start: said.start + 1 };
    const beyond = { ...said, end: HARBOUR.body.length + 5 };
    for (const passage of [shifted, beyond])
      expect(pressButton(contextId(passage) ?? '', services)).toEqual(STALE_NOTICE);
  });
});
