// The tour: its pages, what it says of commands, and its example.
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { english } from '../../src/discord/language/english.ts';
import { COMMANDS } from '../../src/discord/registry.ts';
import { databases } from '../store/databases.ts';
import type { Channel, Member, Message } from './double/world.ts';
import { textOf } from './double/read-message.ts';
import { harbourCore } from './library.ts';
import { LONG, menuOf, SHORT } from './lookups.ts';
import { running } from './running.ts';
import { deskOf, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');
const MENU = english.help.choose;

/** Every page that somebody can turn to, by its title. */
async function tour(
  { discord }: Pick<Awaited<ReturnType<typeof running>>, 'discord'>,
  person: Member,
  channel: Channel,
): Promise<Map<string, string>> {
  const help = await (await discord.slash(person, channel, 'help')).reply();
  const menu = menuOf(help, MENU);
  const pages = new Map<string, string>();
  for (const label of menu.labels) {
    const page = await (await discord.select(person, help, menu.customId, [menu.value(label)])).reply();
    expect(page.id).toBe(help.id);
    pages.set(label, textOf(page));
  }
  return pages;
}

/** Every command and subcommand there is, as it is called. */
const CALLED = COMMANDS.flatMap(({ definition }) => {
  const options = 'options' in definition ? (definition.options ?? []) : [];
  const subcommands = options.filter(({ type }) => type === 1);
  if (definition.type === 3) return [`**${definition.name}**`];
  return subcommands.length === 0
    ? [`\`/${definition.name}\``]
    : subcommands.map(({ name }) => `\`/${definition.name} ${name}\``);
});

describe('the tour', () => {
  it('names every command there is, each on one page, and no other', async () => {
    const run = await running();
    const pages = await tour(run, run.discord.owner(run.guild), run.channel);
    const lines = [...pages.values()].flatMap((page) =>
      page.split('\n').filter((line) => /^- (?:`\/|\*\*)/.test(line)),
    );
    const named = lines.map((line) => /^- (`\/[^`]+`|\*\*[^*]+\*\*)/.exec(line)?.[1]);
    expect(named.toSorted()).toEqual(CALLED.filter((called) => called !== '`/help`').toSorted());
    for (const page of pages.values()) expect(page.split('\n').length).toBeLessThanOrEqual(16);
  });

  it('turns its pages in place, after a restart too', async () => {
    const { discord, channel, ada, bot, start } = await running();
    const help = await (await discord.slash(ada, channel, 'help')).reply();
    const menu = menuOf(help, MENU);
    await bot.stop();
    await start();
    const call = await discord.select(ada, help, menu.customId, [menu.value('Look up')]);
    expect(textOf(await call.reply())).toMatch(
      /^### Look up\n[^]*\n- `\/said`: All that one person says[^]*\n- `\/article read`: /,
    );
    expect((await call.reply()).id).toBe(help.id);
  });

  it('shows moderators what is theirs, and nobody else, whatever a menu says', async () => {
    const run = await running();
    const { discord, guild, channel, ada } = run;
    const moderator = await tour(run, discord.owner(guild), channel);
    expect(moderator.get('For moderators')).toContain('`/library add`');
    expect([...(await tour(run, ada, channel)).keys()]).toEqual([
      'What I do',
      'Ask',
      'Look up',
      'Check',
      'Discuss',
      'Privacy',
    ]);
    const help: Message = await (await discord.slash(ada, channel, 'help')).reply();
    const menu = menuOf(help, MENU);
    help.components = JSON.parse(
      JSON.stringify(help.components).replaceAll('"privacy"', '"moderators"'),
    ) as typeof help.components;
    const forged = await discord.select(ada, help, menu.customId, ['moderators']);
    expect(textOf(await forged.reply())).toMatch(/^### Ask, and the article answers/);
  });

  it('is one’s own in direct messages, articles and all', async () => {
    const run = await running();
    const direct = run.discord.directMessages(run.ada);
    const pages = await tour(run, run.ada, direct);
    expect(pages.get('Your own articles')).toContain('### Your own articles\n');
  });

  it('opens to whoever turns the pages of what a mention got', async () => {
    const { discord, guild, channel, ada } = await running();
    await discord.memberSends(ada, channel, '<@bot>');
    const shown = await discord.nextMessage(channel);
    const menu = menuOf(shown, MENU);
    expect(menu.labels).not.toContain('For moderators');
    const call = await discord.select(discord.owner(guild), shown, menu.customId, [menu.value('Privacy')]);
    const page = await call.reply();
    expect(page.id).not.toBe(shown.id);
    expect(call.ephemeral).toBe(true);
    expect(textOf(page)).toMatch(/^### Privacy\n/);
    expect(menuOf(page, MENU).labels).toContain('For moderators');
    expect(shown.edits).toBe(0);
  });
});

describe('its example', () => {
  const exampleIn = (text: string): string => /for example: \*\*(.+)\*\*/.exec(text)?.[1] ?? '';

  it('is a question that the server’s own articles answer, with words they hold', async () => {
    const { discord, guild, channel, ada } = await running({ bot: shelfOn(await open()) });
    const owner = deskOf(discord, discord.owner(guild), channel);
    const reader = deskOf(discord, ada, channel);
    expect(exampleIn(textOf(await reader.slash('help')))).toBe('Who said “The lamp was never mended”?');
    await owner.keep(SHORT);
    await owner.keep(LONG);
    for (const [usual, quoted, name] of [
      [undefined, /^Who said “The stalls were our whole life”\?$/, 'Moira Tennant'],
      ['harbour', /^Who said “The harbour needs plan \d+ before anybody sails”\?$/, 'Ada Okafor'],
    ] as const) {
      if (usual !== undefined) await owner.slash('library default', { article: usual });
      const question = exampleIn(textOf(await reader.slash('help')));
      expect(question).toMatch(quoted);
      expect(textOf(await reader.slash('ask', { question }))).toMatch(new RegExp(`^### ${name}`));
    }
  });

  it('is left out where nothing said there is answered', async () => {
    const { discord, channel, ada } = await running({ core: harbourCore({ said: () => [] }) });
    expect(textOf(await (await discord.slash(ada, channel, 'help')).reply())).not.toContain('for example');
  });
});

it('says nothing when it joins a server', async () => {
  const { discord, ada } = await running();
  const guild = discord.addGuild({ name: 'New' });
  const channel = discord.addChannel(guild, { name: 'general' });
  await discord.staysSilent(channel, 300);
  const sentTo = discord.requests.filter(
    ({ method, path }) => method === 'POST' && /messages|channels/.test(path),
  );
  expect(sentTo).toEqual([]);
  expect(discord.messagesIn(discord.directMessages(ada))).toEqual([]);
});

it('and every other slash command has a row in the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const names = COMMANDS.filter(({ definition }) => definition.type !== 3).map(
    ({ definition }) => definition.name,
  );
  expect(names.filter((name) => !readme.includes(`\n| \`/${name}\``))).toEqual([]);
});
