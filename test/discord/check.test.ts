// `/check` and *Check quotes*, end to end.
import { describe, expect, it } from 'vitest';
import { serverPlace } from '../../src/library/article-store.ts';
import { databases } from '../store/databases.ts';
import type { Message } from './double/world.ts';
import { buttonsOf, textOf } from './double/read-message.ts';
import { LONG, menuOf, SHORT } from './lookups.ts';
import { running } from './running.ts';
import { deskOf, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');
const OKAFOR = 'The harbour needs plan 100 before anybody sails';
const TENNANT = 'The stalls were our whole life';
const CHOOSE = 'Look at one of them';

async function started({ files = [LONG, SHORT], now }: { files?: (typeof LONG)[]; now?: () => number } = {}) {
  const shelf = shelfOn(await open());
  const run = await running({ bot: shelf, ...(now !== undefined && { now }) });
  const { discord, guild, channel, ada } = run;
  const owner = deskOf(discord, discord.owner(guild), channel);
  for (const file of files) await owner.keep(file);
  const check = async (options: Record<string, string | boolean>): Promise<Message> =>
    (await discord.slash(ada, channel, 'check', options)).reply();
  const checkMessage = async (content: string): Promise<Message> => {
    const message = await discord.memberSends(discord.owner(guild), channel, content);
    const call = await discord.messageCommand(ada, message, 'Check quotes');
    return call.reply();
  };
  const press = async (message: Message, label: string): Promise<Message> =>
    (await discord.press(ada, message, { label })).reply();
  const choose = async (message: Message, label: string): Promise<Message> => {
    const menu = menuOf(message, CHOOSE);
    return (await discord.select(ada, message, menu.customId, [menu.value(label)])).reply();
  };
  return { ...run, shelf, owner, check, checkMessage, press, choose, place: serverPlace(guild.id) };
}

const labels = (message: Message): string[] => buttonsOf(message).map(({ label }) => label);

/** Another custom_id on a message, as somebody could send it. */
function forge(message: Message, from: string, to: string): void {
  const swapped: unknown = JSON.parse(JSON.stringify(message.components).replaceAll(from, to));
  message.components = swapped as typeof message.components;
}

const idOf = (message: Message, label: string): string =>
  String(buttonsOf(message).find((button) => button.label === label)?.customId);

describe('/check', () => {
  it('says that it was said, by whom and where', async () => {
    const { check } = await started();
    const shown = await check({ quote: `“${OKAFOR}.”`, speaker: 'Ada Okafor', private: false });
    expect(textOf(shown)).toBe(
      [
        '### Verbatim.',
        `> “**${OKAFOR}**,” said Ada Okafor, the harbour master.`,
        '**Ada Okafor**, harbour master · quoted · paragraph 2',
        '-# From *The long harbour row* · The Tarn Post · 2024-05-02',
      ].join('\n'),
    );
    expect(labels(shown)).toEqual(['Context', 'Card', 'Read on', 'In the article', 'Remove']);
  });

  it.each([
    [
      { quote: 'the price was fair', speaker: 'Carl Lowe' },
      /^### Verbatim\.\nReported speech: these are the article’s words for what Carl Lowe said, not a quotation\.\n/,
    ],
    [
      { quote: 'The market hall was sold on Tuesday' },
      /^### Verbatim\.\nThe article’s own words: it quotes nobody here\.\n[^]*\*\*The article\*\* · narrated/,
    ],
    [
      { quote: 'The stalls were our … life' },
      /^### Verbatim, but for the editor’s marks\.\n[^]*> The stalls were our __…__ life\n-# __Underlined__: a mark of the editor’s\.\n-# In words: the dots leave out “whole”\./,
    ],
    [
      { quote: 'The [shops] were our whole life' },
      /^### Verbatim, but[^]*> The __\\\[shops\]__ were our whole life/,
    ],
    [
      { quote: 'The stalls? Were our whole life' },
      /^### Altered: the words are right, the punctuation between them is not\.\n[^]*> The stalls \*\*\?\*\* Were our whole life/,
    ],
    [
      { quote: 'The stalls were never our whole life' },
      /^### Altered: not word for word what stands there\.\n[^]*> The stalls were \*\*never\*\* our whole life\n-# \*\*Bold\*\*: does not stand there, and was put in\.\n-# In words: “never” is put in\./,
    ],
    [
      { quote: 'The stalls were our life' },
      /> The stalls were our ~~whole~~ life\n-# ~~Struck through~~: stands there, and was left out\.\n-# In words: “whole” is left out\./,
    ],
    [
      { quote: TENNANT, speaker: 'Ada Okafor' },
      /^### Someone else said it: Moira Tennant, not Ada Okafor\.\n/,
    ],
    [
      { quote: 'The stalls were our whole fortune', speaker: 'Ada Okafor' },
      /^### Someone else said it: Moira Tennant, not Ada Okafor\. The words are altered, too\.\n[^]*> The stalls were our whole \*\*fortune\*\*\n/,
    ],
    [
      { quote: 'The market hall was sold on Tuesday', speaker: 'Ada Okafor' },
      /^### Not the words of Ada Okafor: the article says this itself, and quotes nobody\./,
    ],
    [
      { quote: 'the prime minister sold every market in the land', speaker: 'Ada Okafor' },
      /^### Not in these articles: nothing in them is close enough to be the source\.\n> the prime minister/,
    ],
    [{ quote: TENNANT, article: 'The long harbour row' }, /^### Not in the article:/],
    [{ quote: 'it was' }, /^### Not checked: too few and too common words/],
    [{ quote: '“ … ”' }, /^There are no words in that to check\./],
    [{ quote: '   ' }, /^There are no words in that to check\./],
    [{ quote: '*_~' }, /^There are no words in that to check\./],
    [
      { quote: `“${TENNANT},” said Ada Okafor.` },
      /^### Someone else said it: Moira Tennant, not Ada Okafor\./,
    ],
  ])('answers %j', async (options, expected) => {
    const { check } = await started({ files: [LONG, SHORT] });
    expect(textOf(await check(options))).toMatch(expected);
  });

  it('shows what is nearest where nothing is the source, and calls it no source', async () => {
    const { check, press } = await started();
    const shown = await check({ quote: 'the stalls whole town wept bitterly over sold furniture' });
    expect(textOf(shown)).toMatch(/^### Not in these articles[^]*\*\*Closest, though no source:\*\*\n> /);
    expect(textOf(shown)).not.toContain('Verbatim');
    expect(textOf(await press(shown, 'Context'))).toMatch(/^### In context/);
  });

  it('takes a name for the nearest, says so, and asks where it may be several', async () => {
    const { check } = await started();
    const near = await check({ quote: TENNANT, speaker: 'moira', article: 'market is' });
    expect(textOf(near)).toMatch(
      /^### Verbatim\.\n-# You wrote “market is”: I took it for \*The market is sold\*\.\n-# You wrote “moira”: I took it for \*\*Moira Tennant\*\*, baker\.\n/,
    );
    expect(textOf(await check({ quote: TENNANT, speaker: 'Lowe' }))).toMatch(
      /may be more than one person here:/,
    );
    expect(textOf(await check({ quote: TENNANT, speaker: 'Zadie Quirk' }))).toMatch(
      /^### Someone else said it: Moira Tennant, not Zadie Quirk\./,
    );
    expect(textOf(await check({ quote: TENNANT, article: 'zebras' }))).toMatch(
      /^There is no article “zebras” here/,
    );
  });

  it('offers speakers and articles while somebody types', async () => {
    const { discord, channel, ada } = await started();
    expect(await discord.autocomplete(ada, channel, 'check', 'speaker', 'moi', { quote: 'x' })).toEqual([
      { name: 'Moira Tennant, baker', value: 'Moira Tennant' },
    ]);
    expect(await discord.autocomplete(ada, channel, 'check', 'article', 'sold', { quote: 'x' })).toEqual([
      { name: 'The market is sold', value: 'market' },
    ]);
    expect(
      await discord.autocomplete(ada, channel, 'check', 'speaker', 'okafor', {
        quote: 'x',
        article: 'market',
      }),
    ).toHaveLength(1);
  });

  it('opens the context, and the text from there on, for whoever presses, after a restart too', async () => {
    const { check, discord, guild, bot, start, shelf } = await started();
    const shown = await check({ quote: 'Nobody asked the fishers', private: false });
    await bot.stop();
    await start(shelf);
    const ben = discord.addMember(guild, { name: 'Ben' });
    const context = await discord.press(ben, shown, { label: 'Context' });
    expect(textOf(await context.reply())).toMatch(/^### In context: \*The long harbour row\*/);
    const read = await discord.press(ben, shown, { label: 'Read on' });
    expect(textOf(await read.reply())).toMatch(
      /^### \*The long harbour row\*\n-# page (\d+) of \1 · [^]*Nobody asked the fishers/,
    );
    expect([context.ephemeral, read.ephemeral]).toEqual([true, true]);
    expect(shown.edits).toBe(0);
  });

  it('is the caller’s alone by default, and shared once', async () => {
    const { discord, guild, channel, ada, shelf, check, press } = await started();
    const signature = { id: 'c', by: '1', at: 1 };
    await shelf.settings.change(guild.id, { visibility: 'private' }, 0, signature);
    const shown = await check({
      quote: 'The stalls were our @everyone <@1> whole life',
    });
    expect(shown.ephemeralFor).toBe(ada.user.id);
    expect(labels(shown).at(-1)).toBe('Share');
    const after = await press(shown, 'Share');
    expect(labels(after).at(-1)).toBe('Shared');
    const posted = discord.messagesIn(channel).at(-1);
    expect(textOf(posted as Message)).toMatch(/^<@\d+> shares this check:\n### Altered/);
    expect(textOf(posted as Message)).toMatch(/\*\*\S*\\@everyone \\<@1\S*\*\*/);
    expect(labels(posted as Message).at(-1)).toBe('Remove');
    await expect(discord.press(ada, after, { label: 'Shared' })).rejects.toThrow();
  });

  it('is not shared by who may not write, nor when it is too old, nor by a forged id', async () => {
    let at = 1_900_000_000_000;
    const { discord, guild, channel, ada, check, bot, start, shelf } = await started({ now: () => at });
    const before = discord.messagesIn(channel).length;
    const share = async (message: Message): Promise<string> =>
      textOf(await (await discord.press(ada, message, { label: 'Share' })).followup());
    const quiet = discord.addChannel(guild, { overwrites: [{ of: ada, deny: ['SendMessages'] }] });
    const there = await discord.slash(ada, quiet, 'check', { quote: TENNANT, private: true });
    expect(await share(await there.reply())).toMatch(/^You may not write in this channel/);
    const shown = await check({ quote: TENNANT, private: true });
    at += 16 * 60_000;
    expect(await share(shown)).toMatch(/^This check is no longer there/);
    const second = await check({ quote: TENNANT, private: true });
    await bot.stop();
    await start(shelf);
    expect(await share(second)).toMatch(/^This check is no longer there/);
    const third = await check({ quote: TENNANT, private: true });
    forge(third, idOf(third, 'Share'), 'h1:__proto__');
    expect(await share(third)).toMatch(/^This check is no longer there/);
    expect(discord.messagesIn(channel)).toHaveLength(before);
  });

  it('is posted once by two presses at the same time', async () => {
    const { discord, channel, ada, check } = await started();
    const shown = await check({ quote: TENNANT, private: true });
    const before = discord.messagesIn(channel).length;
    const share = () => discord.press(ada, shown, { label: 'Share' });
    const both = await Promise.all([share(), share()]);
    for (const call of both) await call.reply();
    expect(discord.messagesIn(channel)).toHaveLength(before + 1);
  });

  it('never calls an altered quotation verbatim', async () => {
    const { check } = await started();
    const words = TENNANT.split(' ');
    const sentence = 'The market hall was sold on Tuesday'.split(' ');
    const altered = [words, sentence].flatMap((all) =>
      all.slice(1, -1).flatMap((word, inner) => {
        const at = inner + 1;
        return [
          all.toSpliced(at, 1),
          all.toSpliced(at, 1, 'herring'),
          all.toSpliced(at, 0, 'not'),
          all.toSpliced(at, 2, all[at + 1] ?? '', word),
        ];
      }),
    );
    expect(altered.length).toBeGreaterThan(30);
    for (const each of altered)
      for (const marks of ['“”', '']) {
        const shown = textOf(await check({ quote: `${marks[0] ?? ''}${each.join(' ')}${marks[1] ?? ''}` }));
        expect(shown).not.toContain('Verbatim');
        expect(shown).toMatch(/^### (?:Altered|Not in these articles)/);
        if (shown.startsWith('### Altered'))
          expect(shown).toMatch(/\n> .*(?:~~|\*\*).*\n-# [^]*\n-# In words: /);
      }
  });

  it('takes the longest quotation, and articles as hard to show', async () => {
    const bad = `“${'*long* שלום 👩‍👩‍👧 @everyone '.repeat(150)}end,” said Ada Okafor.`;
    const { check } = await started({
      files: [SHORT, { name: 'bad.txt', content: `It was so.\n\n${bad}` }],
    });
    const quote = bad.slice(1, 1_990);
    expect(textOf(await check({ quote: `“${quote}”` }))).toMatch(/^### Verbatim\./);
    expect(textOf(await check({ quote: quote.replaceAll('long', 'lang') }))).toMatch(/^### Altered/);
    expect(textOf(await check({ quote: '@everyone <@1> '.repeat(133) }))).toMatch(/^### (?:Altered|Not)/);
  });

  it('checks one’s own articles where the bot is only one’s own', async () => {
    const { discord, ada } = await started();
    const elsewhere = discord.addGuild();
    const there = discord.addChannel(elsewhere);
    discord.joins(ada, elsewhere);
    discord.removeBot(elsewhere);
    const mine = { userInstalled: true };
    const call = await discord.slash(ada, there, 'check', { quote: 'The lamp was never mended' }, mine);
    expect(textOf(await call.reply())).toMatch(/^### Verbatim\.[^]*Nell Harker/);
    expect(call.ephemeral).toBe(true);
    const server = await discord.slash(ada, there, 'check', { quote: TENNANT }, mine);
    expect(textOf(await server.reply())).toMatch(/^### Not in the article/);
  });

  it('says of a removed article that it is gone', async () => {
    const { check, owner, press } = await started({ files: [SHORT, LONG] });
    const shown = await check({ quote: TENNANT, private: true, article: 'market' });
    await owner.press(await owner.slash('library remove', { article: 'market' }), 'Remove');
    expect(textOf(await press(shown, 'Context'))).toMatch(/^This answer is too old/);
    expect(textOf(await press(shown, 'Read on'))).toMatch(/^This answer is too old/);
    expect(textOf(await check({ quote: TENNANT }))).toMatch(/^### Not in the/);
  });

  it('keeps to the server’s rules, and is one’s own in direct messages', async () => {
    const { discord, guild, channel, ada, shelf } = await started();
    const direct = discord.directMessages(ada);
    const own = await discord.slash(ada, direct, 'check', { quote: 'The lamp was never mended' });
    expect(textOf(await own.reply())).toMatch(/^### Verbatim\.[^]*Nell Harker/);
    expect(own.ephemeral).toBe(false);
    expect(labels(await own.reply())).not.toContain('Share');
    await shelf.settings.change(guild.id, { channels: ['9'] }, 0, { id: 'c', by: '1', at: 1 });
    const refused = await discord.slash(ada, channel, 'check', { quote: TENNANT });
    expect(textOf(await refused.reply())).toMatch(/^I do not answer in this channel/);
    expect(refused.ephemeral).toBe(true);
  });

  it('speaks the language of whoever reads it', async () => {
    const { discord, channel, ada } = await started();
    const quote = 'The stalls were never our whole life';
    for (const [locale, verdict] of [
      ['de', /^### Verändert: nicht Wort für Wort/],
      ['fr', /^### Modifié\u00A0: ce n’est pas mot pour mot/],
      ['es-ES', /^### Cambiada: no es palabra por palabra/],
    ] as const) {
      const call = await discord.slash(ada, channel, 'check', { quote, private: true }, { locale });
      expect(textOf(await call.reply())).toMatch(verdict);
    }
  });

  it('counts what it holds among what /privacy shows and deletes', async () => {
    const { discord, channel, ada, check, press } = await started();
    const shown = await check({ quote: TENNANT, private: true });
    const held = await (await discord.slash(ada, channel, 'privacy show')).reply();
    expect(textOf(held)).toContain('- in memory for 15 minutes: the quotations of 1 check');
    const asked = await (await discord.slash(ada, channel, 'privacy delete')).reply();
    expect(textOf(await press(asked, 'Delete'))).toContain('- the quotations of 1 check in memory');
    const call = await discord.press(ada, shown, { label: 'Share' });
    expect(textOf(await call.followup())).toMatch(/^This check is no longer there/);
  });
});

describe('Check quotes', () => {
  const MESSAGE = [
    'Look at this:',
    `“${TENNANT},” said Moira Tennant.`,
    `Ada Okafor said: “The harbour never paid for the market once.”`,
    '> Nobody asked the fishers. Nobody ever does.',
    'And “the moon is made of painted herring and rope”, said Ben Lowe.',
  ].join('\n');

  it('gives a verdict on every quotation in order, for the caller alone', async () => {
    const { ada, checkMessage } = await started();
    const shown = await checkMessage(MESSAGE);
    expect(shown.ephemeralFor).toBe(ada.user.id);
    expect(textOf(shown)).toBe(
      [
        '### 4 quotations checked',
        '**1. Verbatim.**',
        `> ${TENNANT},`,
        '-# Moira Tennant · paragraph 2 · said to be by Moira Tennant',
        '**2. Altered: not word for word what stands there.**',
        '> The harbour never paid for the market once.',
        '-# Ada Okafor · paragraph 3 · said to be by Ada Okafor',
        '**3. Verbatim, but for the editor’s marks.**',
        '> Nobody asked the fishers. Nobody ever does.',
        '-# Ben Lowe · paragraph 63',
        '**4. Not in these articles: nothing in them is close enough to be the source.**',
        '> the moon is made of painted herring and rope',
        '-# said to be by Ben Lowe',
      ].join('\n'),
    );
  });

  it('looks at one in place, and goes back', async () => {
    const { checkMessage, choose, press } = await started();
    const list = await checkMessage(MESSAGE);
    const listed = textOf(list);
    const second = await choose(list, '2 · Altered');
    expect(second.id).toBe(list.id);
    expect(textOf(second)).toMatch(/^### Altered[^]*> The harbour \*\*never\*\* paid for the market once/);
    expect(textOf(await choose(second, '4 · Not in'))).toMatch(/^### Not in these articles/);
    expect(textOf(await press(list, 'All quotations'))).toBe(listed);
  });

  it('shows one quotation at once', async () => {
    const { checkMessage } = await started();
    const shown = await checkMessage(`Moira said “${TENNANT}”, <@1> <#2> :)`);
    expect(textOf(shown)).toMatch(/^### Verbatim/);
    expect(labels(shown)).not.toContain('All quotations');
  });

  it.each(['', 'no quotation here', 'a “short one” here', '👍', '> ', '<@bot>'])(
    'explains that there is none in “%s”',
    async (content) => {
      const { checkMessage } = await started();
      expect(textOf(await checkMessage(content || '\u200B'))).toMatch(
        /^There is no quotation in that message/,
      );
    },
  );

  it('explains it of its own answers too, which have no text of their own', async () => {
    const { discord, ada, check } = await started();
    const answer = await check({ quote: TENNANT, private: false });
    const call = await discord.messageCommand(ada, answer, 'Check quotes');
    expect(textOf(await call.reply())).toMatch(/^There is no quotation in that message/);
  });

  it('checks ten, and says how many more there are', async () => {
    const { checkMessage } = await started();
    const many = Array.from({ length: 13 }, (_, at) => `“The harbour needs plan ${at * 4 + 100} before.”`);
    const shown = await checkMessage(many.join('\n\n'));
    expect(textOf(shown)).toMatch(/^### 10 quotations checked\n/);
    expect(textOf(shown)).toMatch(/\n-# 3 more quotations were not checked; `\/check` checks any of them\.$/);
    expect(menuOf(shown, CHOOSE).labels).toHaveLength(10);
  });

  it('reads mentions as the names of people', async () => {
    const { discord, guild, channel, ada } = await started();
    const moira = discord.addMember(guild, { name: 'Moira Tennant' });
    const message = await discord.memberSends(ada, channel, `<@${moira.user.id}> said: “${OKAFOR}.”`);
    const shown = await (await discord.messageCommand(ada, message, 'Check quotes')).reply();
    expect(textOf(shown)).toMatch(/^### Someone else said it: Ada Okafor, not Moira Tennant\./);
  });

  it('says when it is too old: after a restart, after a while, and of another’s or a forged id', async () => {
    let at = 1_900_000_000_000;
    const { discord, guild, channel, ada, checkMessage, bot, start, shelf } = await started({
      now: () => at,
    });
    const stale = async (message: Message, value: string): Promise<void> => {
      const { customId } = menuOf(message, CHOOSE);
      const shown = textOf(message);
      const call = await discord.select(ada, message, customId, [value]);
      expect(textOf(await call.followup())).toMatch(/^This check is no longer there/);
      expect(textOf(message)).toBe(shown);
    };
    const first = await checkMessage(MESSAGE);
    const { customId } = menuOf(first, CHOOSE);
    at += 15 * 60_000;
    await stale(first, '1');
    const second = await checkMessage(MESSAGE);
    await bot.stop();
    await start(shelf);
    await stale(second, '1');
    const third = await checkMessage(MESSAGE);
    forge(third, '"value":"3"', '"value":"33"');
    await stale(third, '33');
    forge(third, menuOf(third, CHOOSE).customId, customId);
    await stale(third, '1');
    const message = await discord.memberSends(ada, channel, MESSAGE);
    const owner = discord.owner(guild);
    const theirs = await (await discord.messageCommand(owner, message, 'Check quotes')).reply();
    const fourth = await checkMessage(MESSAGE);
    forge(fourth, menuOf(fourth, CHOOSE).customId, menuOf(theirs, CHOOSE).customId);
    await stale(fourth, '1');
  });

  it('keeps to the server’s rules, and stays in direct messages', async () => {
    const { discord, guild, channel, ada, shelf } = await started();
    const direct = discord.directMessages(ada);
    const message = await discord.memberSends(ada, direct, '“The lamp was never mended,” said Ada Okafor.');
    await discord.nextMessage(direct);
    const call = await discord.messageCommand(ada, message, 'Check quotes');
    expect(textOf(await call.reply())).toMatch(/^### Someone else said it: Nell Harker, not Ada Okafor\./);
    expect(call.ephemeral).toBe(false);
    expect(labels(await call.reply())).toContain('Remove');
    await shelf.settings.change(guild.id, { askRoles: ['9'] }, 0, { id: 'c', by: '1', at: 1 });
    const there = await discord.memberSends(ada, channel, MESSAGE);
    const refused = await discord.messageCommand(ada, there, 'Check quotes');
    expect(textOf(await refused.reply())).toMatch(/^Only members with one of these roles/);
  });

  it('finds every quotation of a removed article gone, without a fault', async () => {
    const { owner, checkMessage, choose } = await started();
    const list = await checkMessage(MESSAGE);
    await owner.press(await owner.slash('library remove', { article: 'market' }), 'Remove');
    expect(textOf(await choose(list, '1 · Verbatim'))).toMatch(/^### Not in the article/);
  });

  it('has its name in the caller’s language', async () => {
    const { discord, channel, ada } = await started();
    const message = await discord.memberSends(ada, channel, MESSAGE);
    const call = await discord.messageCommand(ada, message, 'Check quotes', { locale: 'de' });
    expect(textOf(await call.reply())).toMatch(/^### 4 Zitate geprüft\n\*\*1\. Wörtlich\.\*\*/);
    expect(discord.command('Check quotes')).toMatchObject({ name_localizations: { de: 'Zitate prüfen' } });
  });
});
