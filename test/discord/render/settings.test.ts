// The pages of the settings fit Discord's limits, whatever is set, changed and forgotten.
import { expect, it } from 'vitest';
import { english } from '../../../src/discord/language/english.ts';
import { LANGUAGES } from '../../../src/discord/language/language.ts';
import { type Check, PAGES, settingsReply, waitsForm } from '../../../src/discord/render/settings.ts';
import { historyReply } from '../../../src/discord/render/settings-history.ts';
import { refusalNotice } from '../../../src/discord/render/refusal.ts';
import type { ArticleEntry } from '../../../src/library/article-store.ts';
import { type Changeable, MAX_COOLDOWN_SECONDS, MAX_NAMED } from '../../../src/settings/settings.ts';
import type { SettingsEntry } from '../../../src/settings/settings-store.ts';
import fc, { anyText, runs } from '../../fuzz.ts';
import { newArticle } from '../../store/articles.ts';
import { checkMessage } from '../double/validate-message.ts';
import { changeLines } from '../../../src/discord/render/setting-values.ts';

const id = fc.integer({ min: 0, max: 99 }).map((number) => `99999999999999999${number + 100}`);
const ids = fc.uniqueArray(id, { maxLength: MAX_NAMED });
const slug = fc.constantFrom('a0', 'a1', 'a49', 'none');
const seconds = fc.integer({ min: 0, max: MAX_COOLDOWN_SECONDS });
const values: fc.Arbitrary<Changeable> = fc.record({
  visibility: fc.constantFrom('private' as const, 'public' as const),
  channels: ids,
  askRoles: ids,
  moderatorRole: fc.option(id),
  memberCooldown: seconds,
  channelCooldown: seconds,
  language: fc.option(fc.constantFrom('en', 'xx')),
  timeZone: fc.option(fc.constantFrom('Europe/Berlin', 'America/Argentina/ComodRivadavia')),
  logChannel: fc.option(id),
  defaultArticle: fc.option(slug),
});
const entry: fc.Arbitrary<SettingsEntry> = fc.record({
  id: fc.uuid(),
  version: fc.nat(),
  by: fc.option(id),
  at: fc.integer({ min: 0, max: 4e12 }),
  before: values,
  after: values,
  undoes: fc.option(fc.uuid()),
});
const checks: fc.Arbitrary<Check[]> = fc.array(
  fc.record({
    where: fc.constantFrom('here' as const, 'channel' as const, 'log' as const),
    channel: id,
    lacks: fc.option(
      fc
        .subarray(['ViewChannel', 'SendMessagesInThreads', 'ReadMessageHistory'] as const)
        .map((all) => [...all]),
    ),
  }),
  { maxLength: 30 },
);
const articles = fc
  .array(fc.oneof(anyText(400), fc.constant('*'.repeat(300))), {
    maxLength: 30,
  })
  .map((titles) =>
    titles.map((title, at): ArticleEntry => ({ ...newArticle(`a${at}`, { title }), length: 1 })),
  );

it.each(LANGUAGES)('fit, with the most that can be said above them, in $name', (phrases) => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PAGES),
      values,
      fc.array(entry, { minLength: 4, maxLength: 50 }),
      articles,
      ids,
      checks,
      (page, set, entries, all, gone, checked) => {
        const lines = entries.slice(0, 4).flatMap((each) => changeLines(each, all, phrases));
        const shown = {
          page,
          values: set,
          version: 999_999,
          last: entries[0] ?? null,
          articles: all,
          gone: new Set(gone),
          checks: checked,
          saying: ['x'.repeat(300), ...lines],
        };
        const replies = [settingsReply(shown, phrases), historyReply(entries, 0, all, phrases)];
        for (const { components } of replies) checkMessage({ components, flags: 1 << 15 }, []);
      },
    ),
    { ...runs(25), endOnFailure: true },
  );
});

it('say why somebody may not ask in the length of a message', () => {
  const many = Array.from({ length: MAX_NAMED }, (_, at) => `99999999999999999${at + 100}`);
  for (const refusal of [
    { kind: 'wrong-channel', channels: many },
    { kind: 'missing-role', roles: many },
    { kind: 'cooldown', of: 'channel', until: 4e12 },
  ] as const) {
    const { components } = refusalNotice(refusal, english);
    checkMessage({ components, flags: 1 << 15 }, []);
    expect(JSON.stringify(components).length).toBeLessThan(1_000);
  }
});

it('fill the form with what holds', () => {
  const form = waitsForm({ memberCooldown: 30, channelCooldown: 0 }, 7, english);
  expect(form).toMatchObject({
    modal: {
      custom_id: 'waits:7',
      components: [{ component: { value: '30' } }, { component: { value: '0' } }],
    },
  });
});
