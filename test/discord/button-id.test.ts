import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articleKey,
  contextId,
  findTerms,
  moreId,
  readContextId,
  readMoreId,
} from '../../src/discord/button-id.ts';
import type { Reply } from '../../src/discord/command.ts';
import { english } from '../../src/discord/language/english.ts';
import { findAction } from '../../src/discord/registry.ts';
import { notice } from '../../src/discord/render/parts.ts';
import type { PlaceCore, Services } from '../../src/discord/services.ts';
import { articleOf, HARBOUR, harbourCore, OKAFOR, passageOf } from './library.ts';
import { pressed } from './pressed.ts';
import { textsOf } from './reply.ts';

const said = passageOf(HARBOUR, '“The wall was', OKAFOR, ['wall', 'unsafe']);
const boats = passageOf(HARBOUR, 'Two boats', null, ['wall']);
const STALE = notice(english.notices.stale);

const argumentOf = (customId: string | null): string => findAction(customId ?? '').argument;

async function press(customId: string, core: PlaceCore = harbourCore()): Promise<Reply> {
  const { action, argument } = findAction(customId);
  if (action === null || action.shows === 'form') return STALE;
  const services: Pick<Services, 'at'> = { at: async () => core };
  return action.run(pressed({ argument }), services as Services);
}

describe('a custom_id', () => {
  it('brings the place of a passage back', () => {
    const { start, end } = said;
    expect(readContextId(argumentOf(contextId(said)))).toEqual({
      articleKey: articleKey(HARBOUR),
      start,
      end,
    });
  });

  it('brings several places and the words asked for back', () => {
    const read = readMoreId(argumentOf(moreId([said, boats])));
    if (read === null) throw new Error('not read');
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

  it('is read without trust', async () => {
    const context = argumentOf(contextId(said));
    for (const forged of ['', `${context}AAAA`, context.slice(0, -4), 'BQ', '_____w', ' ', 'a/b'])
      expect([readContextId(forged), readMoreId(forged)]).toEqual([null, null]);
    const prefix = fc.constantFrom('c1:', 'm1:', '');
    await fc.assert(
      fc.asyncProperty(prefix, fc.base64String({ maxLength: 100 }), async (start, rest) => {
        const id = start + rest.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        expect(await press(id)).toEqual(STALE);
      }),
    );
  });
});

describe('a button', () => {
  it('shows the context', async () => {
    expect(textsOf(await press(contextId(boats) ?? ''))[0]).toBe('### In context: *The harbour wall*');
  });

  it('shows the next passages with their matching words', async () => {
    const texts = textsOf(await press(moreId([said, boats]) ?? ''));
    expect(texts[0]).toMatch(/^> “The \*\*wall\*\* was \*\*unsafe\*\* for years,”.*\n4 · \*\*Ada Okafor\*\*/);
    expect(texts[1]).toMatch(/^> Two boats sank when the \*\*wall\*\* fell\.\n5 · /);
  });

  it('is too old when the article has changed or is gone', async () => {
    const changed = articleOf(`${HARBOUR.body} More.`);
    for (const id of [contextId(said) ?? '', moreId([said]) ?? ''])
      for (const articles of [[changed], []])
        expect(await press(id, harbourCore({ articles: () => articles }))).toEqual(STALE);
  });

  it('is too old when no passage lies at its place', async () => {
    const shifted = { ...said, start: said.start + 1 };
    const beyond = { ...said, end: HARBOUR.body.length + 5 };
    for (const passage of [shifted, beyond]) expect(await press(contextId(passage) ?? '')).toEqual(STALE);
  });
});
