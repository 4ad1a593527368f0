// Looking after articles: listed, shown, edited, removed and put back, asked by default; and by whom.
import { describe, expect, it } from 'vitest';
import { personPlace, serverPlace } from '../../src/library/article-store.ts';
import { databases } from '../store/databases.ts';
import { newArticle } from '../store/articles.ts';
import { buttonsOf, textOf } from './double/read-message.ts';
import { running } from './running.ts';
import { deskOf, FERRY, MARKET, PIER, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');
const ROOMY = { articles: 100, length: 100_000 };

async function started(options: Parameters<typeof shelfOn>[1] = {}) {
  let at = 1_900_000_000_000;
  const shelf = shelfOn(await open(), options);
  const run = await running({ bot: shelf, now: () => at });
  const { discord, guild, channel } = run;
  const owner = discord.owner(guild);
  const place = serverPlace(guild.id);
  return {
    ...run,
    owner,
    desk: deskOf(discord, owner, channel),
    reader: deskOf(discord, run.ada, channel),
    titles: async () => (await shelf.store.list(place)).map(({ title }) => title),
    shelf,
    place,
    pass: (ms: number) => void (at += ms),
  };
}

describe('the list', () => {
  it('goes through many articles a page at a time, after a restart too', async () => {
    const { desk, shelf, place, bot, start } = await started();
    for (let number = 10; number < 30; number += 1)
      await shelf.store.add(
        place,
        newArticle(`a${number}`, {
          title: `${number} @everyone ${'x'.repeat(300)}`,
          body: `Body ${number}.`,
          publisher: '*'.repeat(300),
          addedAt: number,
          addedBy: number % 2 === 0 ? '200000000000000001' : null,
        }),
        ROOMY,
      );
    const first = await desk.slash('library list');
    expect(textOf(first)).toMatch(/^### 20 articles of 20 · page 1 of 3\n1\\\. \*10 \\@everyone/);
    expect(textOf(first)).toContain('added by <@200000000000000001> <t:0:d>');
    expect(buttonsOf(first).map(({ label }) => label)).toEqual(['Next']);
    await bot.stop();
    await start(shelf);
    const second = await desk.press(first, 'Next');
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toMatch(/page 2 of 3\n9\\\. \*18/);
    expect(buttonsOf(second).map(({ label }) => label)).toEqual(['Back', 'Next']);
    const third = await desk.press(second, 'Next');
    expect(textOf(third)).toMatch(/page 3 of 3\n17\\\. \*26/);
    for (let number = 12; number < 30; number += 1) {
      const entry = (await shelf.store.list(place)).find(({ slug }) => slug === `a${number}`);
      await shelf.store.remove(place, entry?.id ?? '');
    }
    expect(textOf(await desk.press(third, 'Back'))).toMatch(/^### 2 articles of 20\n1\\\. \*10/);
  });

  it('says what to do where there is nothing', async () => {
    const { desk } = await started();
    expect(textOf(await desk.slash('library list'))).toMatch(/no articles of your own here yet\. Add one/);
    for (const name of ['show', 'edit', 'remove', 'default'])
      expect(textOf(await desk.slash(`library ${name}`, { article: 'pier' }))).toMatch(
        /no articles of your own/,
      );
  });
});

describe('an article', () => {
  it('is shown in full, found by its id, its short name or its title', async () => {
    const { discord, owner, channel, desk, shelf, place } = await started();
    await desk.keep(FERRY);
    const [entry] = await shelf.store.list(place);
    for (const article of [entry?.id, 'ferry', 'ferry row divides ORRIN', 'divides']) {
      const shown = await desk.slash('library show', { article });
      expect(textOf(shown)).toMatch(
        /^### \*Ferry row divides Orrin\*\n[^]*1 speaker · \d+ characters\nQuoted: \*\*Gareth Pollitt\*\*\nOther names: Gareth Pollitt: Gaz\n-# added by <@\d+>/,
      );
      expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['Edit', 'Remove', 'Article']);
    }
    expect(textOf(await desk.slash('library show', { article: 'zebra' }))).toMatch(
      /^There is no article “zebra” here/,
    );
    expect(await discord.autocomplete(owner, channel, 'library show', 'article', 'FERRY')).toEqual([
      { name: 'Ferry row divides Orrin', value: 'ferry' },
    ]);
  });

  it('is edited, and asked by its new names at once', async () => {
    const { desk, titles } = await started();
    await desk.keep(FERRY);
    const wrong = await desk.fillIn(
      'library edit',
      { article: 'ferry' },
      { title: 'Ferry row', date: 'soon' },
    );
    expect(textOf(wrong)).toMatch(/^### Nothing was changed yet\n- \*\*Date\*\* is not a date/);
    expect(await titles()).toEqual(['Ferry row divides Orrin']);
    const changed = await desk.fill(wrong, 'Try again', {
      date: '2023',
      names: 'Gareth Pollitt: Gaz, the Boss',
    });
    expect(textOf(changed)).toMatch(/^Changed\.\n### \*Ferry row\*\n[^]*\*\*Date\*\* 2023\n/);
    const answer = await desk.slash('ask', { question: 'what did Gaz say?' });
    expect(textOf(answer)).toMatch(/empty \*{0,2}ferry[^]*From \*Ferry row\*/);
    const again = await desk.fill(changed, 'Edit', { publisher: '' });
    expect(textOf(again)).toContain('Not given: publisher');
  });

  it('gets another web address, or none', async () => {
    const { desk, shelf, place } = await started();
    await desk.keep(FERRY);
    const set = async (address: string) =>
      textOf(await desk.slash('library edit', { article: 'ferry', address }));
    const url = async () => (await shelf.store.list(place))[0]?.url;
    for (const bad of ['ferry', 'javascript:alert(1)', 'ftp://example.org'])
      expect(await set(bad)).toMatch(/^That is no web address; give one that begins with https/);
    expect(await url()).toBe('https://example.org/ferry');
    expect(await set(' https://example.org/new ')).toContain('**Web address** https\\://example.org/new');
    expect(await url()).toBe('https://example.org/new');
    expect(await set('None')).toContain('Not given: web address');
    expect(await url()).toBeNull();
  });

  it('that is gone is called gone, wherever somebody presses', async () => {
    const { discord, owner, desk, shelf, place } = await started();
    await desk.keep(FERRY);
    const shown = await desk.slash('library show', { article: 'ferry' });
    const form = await discord.press(owner, shown, { label: 'Edit' });
    await form.modal();
    const [entry] = await shelf.store.list(place);
    await shelf.store.remove(place, entry?.id ?? '');
    expect(textOf(await desk.press(shown, 'Edit'))).toMatch(/^This article is no longer here/);
    const sent = await discord.submitModal(form, { title: 'New' });
    expect(textOf(await sent.reply())).toMatch(/^This article is no longer here/);
    expect(shown.components).toHaveLength(1);
  });

  it('is removed when that is confirmed, and put back as it was', async () => {
    const { discord, owner, desk, titles, shelf, place, pass } = await started();
    await desk.keep(PIER);
    pass(60_000);
    await desk.keep(FERRY);
    await desk.slash('library default', { article: 'pier' });
    const before = await shelf.store.list(place);
    const asked = await desk.slash('library remove', { article: 'pier' });
    expect(textOf(asked)).toMatch(/^### Remove \*pier\*\?\n2 sentences · 1 quotation/);
    expect(textOf(await desk.press(asked, 'Cancel'))).toBe('Nothing was changed.');
    expect(await titles()).toHaveLength(2);

    const shown = await desk.slash('library show', { article: 'pier' });
    const sure = await desk.press(shown, 'Remove');
    const presses = await Promise.all([1, 2].map(() => discord.press(owner, sure, { label: 'Remove' })));
    for (const call of presses) await call.reply();
    expect(textOf(sure)).toMatch(/^### Removed\n\*pier\* is no longer here\./);
    expect(await titles()).toEqual(['Ferry row divides Orrin']);
    expect((await shelf.store.settings(place)).defaultArticle).toBeNull();

    const undone = await Promise.all([1, 2].map(() => discord.press(owner, sure, { label: 'Undo' })));
    for (const call of undone) expect(textOf(await call.reply())).toMatch(/^### Back again\n\*pier\*/);
    const after = await shelf.store.list(place);
    expect(after.map((entry) => ({ ...entry, id: '' }))).toEqual(
      before.map((entry) => ({ ...entry, id: '' })),
    );
    expect((await shelf.store.settings(place)).defaultArticle).toBe('pier');
  });

  it('cannot be put back a quarter of an hour later; after the last one, the lent articles are back', async () => {
    const { desk, pass } = await started();
    await desk.keep(PIER);
    const removed = await desk.press(await desk.slash('library remove', { article: 'pier' }), 'Remove');
    expect(textOf(removed)).toContain('It was the last of your own, so the lent articles are asked again.');
    expect(textOf(await desk.slash('help'))).toContain('only lent');
    pass(15 * 60 * 1000);
    expect(textOf(await desk.press(removed, 'Undo'))).toMatch(/^That is too long ago to undo/);
  });

  it('is asked where a question names none, once it is the default', async () => {
    const { discord, guild, ada, channel, desk, reader } = await started();
    await desk.keep(PIER);
    await desk.keep(FERRY);
    expect(textOf(await desk.slash('library default', { article: 'pier' }))).toMatch(
      /^A question that names no article is asked of \*pier\* now/,
    );
    const question = 'who spoke about winter?';
    expect(textOf(await reader.slash('ask', { question }))).toContain('From *pier*');
    expect(textOf(await reader.slash('ask', { question, article: 'ferry' }))).toContain('From *Ferry row');
    expect(
      textOf(await reader.slash('ask', { question: 'who runs an empty ferry?', article: '*' })),
    ).toContain('Gareth Pollitt');
    const ben = discord.addMember(guild, { name: 'Ben' });
    const zebra = deskOf(discord, ben, channel).slash('ask', { question: 'is there a zebra?' });
    expect(textOf(await zebra)).toMatch(
      /^### Nothing found\n[^]*-# Only \*pier\* was asked; `\/ask` can ask another/,
    );
    expect(textOf(await reader.slash('help'))).toContain('- *pier* (asked unless you name another)');
    expect(textOf(await desk.slash('library list'))).toContain('*pier* · asked by default');
    const offered = await discord.autocomplete(ada, channel, 'ask', 'article', 'fer');
    expect(offered.map(({ name }) => name)).toEqual(['All articles', 'Ferry row divides Orrin']);
    const speakers = await discord.autocomplete(ada, channel, 'ask', 'speaker', '', { article: 'ferry' });
    expect(speakers.map(({ value }) => value)).toEqual(['Gareth Pollitt']);
    expect(textOf(await desk.slash('library default'))).toMatch(/is asked of all of them now/);
  });
});

describe('the right to look after articles', () => {
  const REFUSED = /^Only people with the right \*Manage Messages\*/;

  it('is checked for every subcommand, whatever an administrator opened', async () => {
    const { discord, ada, channel, desk, titles } = await started();
    await desk.keep(PIER);
    await expect(discord.slash(ada, channel, 'library list')).rejects.toThrow(/is hidden from/);
    const opened = { openedByAdmin: true };
    for (const [name, values] of [
      ['add', {}],
      ['add', { file: FERRY }],
      ['list', {}],
      ['show', { article: 'pier' }],
      ['edit', { article: 'pier' }],
      ['remove', { article: 'pier' }],
      ['default', { article: 'pier' }],
    ] as const) {
      const call = await discord.slash(ada, channel, `library ${name}`, values, opened);
      expect(textOf(await call.reply())).toMatch(REFUSED);
      expect(call.ephemeral).toBe(true);
    }
    expect(await discord.autocomplete(ada, channel, 'library show', 'article', '', {}, opened)).toEqual([]);
    expect(await titles()).toEqual(['pier']);
  });

  it('is the server’s, not that of one channel', async () => {
    const { discord, guild, channel, titles } = await started();
    const ben = discord.addMember(guild, { name: 'Ben' });
    discord.setOverwrites(channel, [{ of: ben, allow: ['ManageMessages'] }]);
    const opened = { openedByAdmin: true };
    const call = await discord.slash(ben, channel, 'library add', { file: PIER }, opened);
    expect(textOf(await call.reply())).toMatch(REFUSED);
    expect(await titles()).toEqual([]);
  });

  it('is checked for buttons and forms as well, as it is when they are used', async () => {
    const { discord, guild, channel, titles } = await started();
    const role = discord.addRole(guild, { name: 'Moderators', permissions: ['ManageMessages'] });
    const ben = discord.addMember(guild, { name: 'Ben', roles: [role] });
    const desk = deskOf(discord, ben, channel);
    await desk.keep(PIER);
    const shown = await desk.slash('library show', { article: 'pier' });
    const form = await discord.press(ben, shown, { label: 'Edit' });
    await form.modal();
    const draft = await desk.slash('library add', { file: FERRY });
    discord.setRoles(ben, []);
    expect(textOf(await desk.press(draft, 'Keep'))).toMatch(REFUSED);
    expect(textOf(await (await discord.submitModal(form, { title: 'Mine' })).reply())).toMatch(REFUSED);
    discord.setRoles(ben, [role]);
    const again = await desk.slash('library show', { article: 'pier' });
    discord.setRoles(ben, []);
    expect(textOf(await desk.press(again, 'Edit'))).toMatch(REFUSED);
    expect(textOf(await desk.press(again, 'Remove'))).toMatch(REFUSED);
    expect(await titles()).toEqual(['pier']);
  });
});

describe('/privacy', () => {
  it('shows what is held, and deletes it when that is confirmed', async () => {
    const { discord, ada, channel, guild, owner, desk, reader, shelf, place } = await started();
    await desk.keep(PIER);
    await desk.keep(FERRY);
    const direct = deskOf(discord, owner, discord.directMessages(owner));
    await direct.keep({ name: 'market.txt', content: MARKET });
    await desk.slash('ask', { question: 'who said there is no money?' });
    const draft = await desk.slash('library add', { file: { name: 'd.txt', content: 'A draft.' } });

    const shown = await desk.slash('privacy show');
    expect(shown.ephemeralFor).toBe(owner.user.id);
    expect(textOf(shown)).toMatch(
      /- your id, as who added 3 articles\n- your id, as who made 0 changes of a server’s settings\n- 0 questions in discussions\n- 1 article of our direct messages\n- in memory: 1 question of the last ten minutes, 1 draft waiting/,
    );
    expect(textOf(await reader.slash('privacy show'))).toContain('who added 0 articles');

    const asked = await desk.slash('privacy delete');
    expect(textOf(await desk.press(asked, 'Cancel'))).toBe('Nothing was changed.');
    // Somebody else’s *Undo* must not bring the id back.
    const role = discord.addRole(guild, { name: 'Moderators', permissions: ['ManageMessages'] });
    const ben = deskOf(discord, discord.addMember(guild, { name: 'Ben', roles: [role] }), channel);
    const removed = await ben.press(await ben.slash('library remove', { article: 'pier' }), 'Remove');
    const done = await desk.press(await desk.slash('privacy delete'), 'Delete');
    expect(textOf(done)).toMatch(
      /^### Deleted\n- your id, from 2 articles\n- your id, from 0 changes of settings\n- 0 questions in discussions[^\n]*\n- 1 article of our direct messages/,
    );
    await ben.press(removed, 'Undo');

    expect((await shelf.store.list(place)).map(({ addedBy }) => addedBy)).toEqual([null, null]);
    expect(await shelf.store.list(personPlace(owner.user.id))).toEqual([]);
    expect(textOf(await desk.press(draft, 'Keep'))).toMatch(/^This draft is no longer there/);
    expect(textOf(await desk.slash('privacy show'))).toMatch(
      /added 0 articles\n[^]*- 0 articles[^]*0 questions[^]*0 drafts/,
    );
    expect(textOf(await desk.slash('library list'))).toMatch(/added <t:/);
    expect(ada.user.id).not.toBe(owner.user.id);
  });
});
