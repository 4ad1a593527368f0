// A person's app in one language, a server in another: who reads what in which.
import { describe, expect, it } from 'vitest';
import { english } from '../../src/discord/language/english.ts';
import { LANGUAGES, type Phrases, phrasesFor } from '../../src/discord/language/language.ts';
import { databases } from '../store/databases.ts';
import { asData, asList } from './double/data.ts';
import { buttonsOf, textOf } from './double/read-message.ts';
import { harbourCore } from './library.ts';
import { running, sent } from './running.ts';
import { deskOf, FERRY, MARKET, PIER, shelfOn } from './shelf.ts';

const OTHERS = LANGUAGES.filter((phrases) => phrases !== english);
const QUESTION = 'who said the wall was unsafe?';
/** A quotation of the article in the harbour's library, as it is shown in every language. */
const WORDS = 'The **wall** was **unsafe** for years';

const { open } = databases('sqlite');

async function desks(locale: string) {
  const run = await running({ bot: shelfOn(await open(), { limits: { articles: 2, length: 100_000 } }) });
  const owner = run.discord.owner(run.guild);
  return {
    ...run,
    owner,
    mine: deskOf(run.discord, owner, run.channel, { locale }),
    inEnglish: deskOf(run.discord, owner, run.channel),
  };
}

it('is registered in every language, once', async () => {
  const { discord, bot, start, log } = await running();
  const named = (locale: string, ...path: string[]): unknown => {
    const [name = '', ...inner] = path;
    let found = discord.command(name);
    for (const each of inner)
      found = asList(found?.['options'])
        .map(asData)
        .find((option) => option['name'] === each);
    return asData(found?.['name_localizations'])[locale];
  };
  expect(named('de', 'library', 'add', 'file')).toBe('datei');
  expect(named('fr', 'library', 'add')).toBe('ajouter');
  expect(named('es-ES', 'library', 'add')).toBe('añadir');
  expect(named('es-419', 'library', 'add')).toBe('agregar');
  for (const { locale } of OTHERS)
    for (const name of ['ask', 'help', 'library', 'privacy'])
      expect(asData(discord.command(name)?.['description_localizations'])[locale]).toBeTruthy();
  await bot.stop();
  await start();
  expect(sent(discord, 'PUT', /\/commands$/)).toHaveLength(1);
  expect(log.filter(({ msg }) => msg === 'commands').at(-1)?.['outcome']).toBe('unchanged');
});

describe.each(OTHERS)('$name', (phrases) => {
  const { locale } = phrases;

  it('is what a private reply is in, and not a public one, whose server speaks English', async () => {
    const { discord, channel, ada } = await running();
    const help = await discord.slash(ada, channel, 'help', {}, { locale });
    expect(textOf(await help.reply())).toContain(phrases.help.heading);
    const alone = await discord.slash(ada, channel, 'ask', { question: QUESTION, private: true }, { locale });
    const own = await alone.reply();
    const mine = textOf(own);
    expect(mine).toContain(WORDS);
    expect(mine).toContain(phrases.passage.paragraph(2));
    const open = await discord.slash(ada, channel, 'ask', { question: QUESTION }, { locale });
    const ours = await open.reply();
    expect(textOf(ours)).toContain(WORDS);
    expect(textOf(ours)).toContain(english.passage.paragraph(2));
    const context = await discord.press(ada, ours, { label: english.answer.context(1) }, { locale });
    expect(textOf(await context.reply())).toContain(phrases.context.paragraph(2));
    await (await discord.press(ada, own, { label: phrases.answer.share }, { locale })).reply();
    const shared = await discord.until('the shared answer', () => discord.messagesIn(channel).at(1));
    expect(textOf(shared)).toContain(english.answer.sharedBy(`<@${ada.user.id}>`));
    expect(textOf(shared)).toContain(english.passage.paragraph(2));
  });

  it('is what all that a server reads is in, where that is its language', async () => {
    const { discord, channel, ada } = await running({ locale });
    await discord.memberSends(ada, channel, `<@bot> ${QUESTION}`);
    const answer = textOf(await discord.nextMessage(channel));
    expect(answer).toContain(WORDS);
    expect(answer).toContain(phrases.passage.paragraph(2));
    await discord.memberSends(ada, channel, '<@bot>');
    expect(textOf(await discord.nextMessage(channel))).toContain(phrases.help.sections.start.intro);
    const open = await discord.slash(ada, channel, 'ask', { question: 'zebra' });
    expect(textOf(await open.reply())).toContain(phrases.answer.nothingFound);
    const alone = await discord.slash(ada, channel, 'help');
    expect(textOf(await alone.reply())).toContain(english.help.sections.start.intro);
  });

  it('is what a direct message is answered in, as far as Discord tells', async () => {
    const { discord } = await running();
    const stranger = discord.addUser();
    const there = discord.directMessages(stranger);
    const call = await discord.slash(stranger, there, 'ask', { question: QUESTION }, { locale });
    expect(textOf(await call.reply())).toContain(phrases.passage.paragraph(2));
  });

  it('is what is offered in while somebody types, and taken in any', async () => {
    const core = harbourCore({ defaultArticle: 'harbour' });
    const { discord, channel, ada } = await running({ core });
    const offered = await discord.autocomplete(ada, channel, 'ask', 'article', '', {}, { locale });
    expect(offered[0]?.name).toBe(phrases.ask.allArticles);
    // The label, handed back in place of its value, in a reply that is in English.
    const article = phrases.ask.allArticles;
    await (await discord.slash(ada, channel, 'ask', { question: QUESTION, article }, { locale })).reply();
    expect(core.asked.at(-1)).not.toHaveProperty('article');
  });

  it('is what apologies are in', async () => {
    const core = harbourCore({ ask: () => Promise.reject(new Error('broken')) });
    const { discord, channel, ada } = await running({ core });
    const call = await discord.slash(ada, channel, 'ask', { question: QUESTION, private: true }, { locale });
    expect(textOf(await call.reply())).toBe(phrases.notices.failure);
    const denied = await discord.slash(ada, channel, 'library list', {}, { locale, openedByAdmin: true });
    expect(textOf(await denied.reply())).toBe(phrases.notices.noRights);
  });

  it('is what a library is kept in: forms, drafts, lists, removals', async () => {
    const { discord, channel, owner, mine } = await desks(locale);
    expect(textOf(await mine.slash('library list'))).toBe(phrases.notices.notOwn);
    const form = await (await discord.slash(owner, channel, 'library add', {}, { locale })).modal();
    expect(form.title).toBe(phrases.forms.add.title);
    expect(form.components.map(({ label }) => label)).toEqual(
      Object.values(phrases.forms.add.fields).map(({ label }) => label),
    );
    const wrong = await mine.fillIn('library add', {}, { title: 'The market' });
    expect(textOf(wrong)).toBe(`### ${phrases.wrong.heading}\n- ${phrases.draft.neither}`);
    const draft = await mine.fill(wrong, phrases.buttons.tryAgain, { text: MARKET });
    expect(textOf(draft)).toContain(`### ${phrases.draft.heading('*The market*')}`);
    expect(textOf(draft)).toContain('> “The stalls were our whole life,” said Moira Tennant.');
    const { buttons } = phrases;
    expect(buttonsOf(draft).map(({ label }) => label)).toEqual([
      buttons.keep,
      buttons.changeDetails,
      buttons.discard,
    ]);
    const names = { date: 'x', names: 'Addie' };
    const problems = await mine.fill(draft, buttons.changeDetails, names);
    expect(textOf(problems)).toContain(phrases.wrong.badDate);
    expect(textOf(problems)).toContain(phrases.wrong.noName(1));
    const kept = await mine.press(await mine.press(problems, buttons.backToDraft), buttons.keep);
    expect(textOf(kept)).toContain(phrases.draft.canBeAsked('*The market*'));
    const list = textOf(await mine.slash('library list'));
    expect(list).toContain(phrases.library.held(1, 2));
    expect(list).toContain(phrases.counts.sentences(2));
    const shown = await mine.slash('library show', { article: 'The market' });
    expect(textOf(shown)).toContain(phrases.details.quoted('**Moira Tennant**'));
    const none = phrases.library.noAddress;
    expect(textOf(await mine.slash('library edit', { article: 'The market', address: none }))).toContain(
      phrases.library.changed,
    );
    const removed = await mine.press(await mine.press(shown, buttons.remove), buttons.remove);
    expect(textOf(removed)).toContain(phrases.library.isRemoved('*The market*'));
    expect(textOf(await mine.press(removed, buttons.undo))).toContain(phrases.library.isBack('*The market*'));
    expect(textOf(await mine.slash('library default', { article: 'The market' }))).toBe(
      phrases.library.asksOne('*The market*'),
    );
    expect(textOf(await mine.slash('privacy show'))).toContain(phrases.privacy.addedBy(1));
  });

  it('is what it is said in why a file is not taken, and what was mended in one', async () => {
    const { mine } = await desks(locale);
    const picture = { name: 'a.txt', content: Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1') };
    expect(textOf(await mine.slash('library add', { file: picture }))).toBe(
      phrases.notices.refused(
        phrases.sources.reasons
          .picture(phrases.sources.file('a.txt'), { kind: 'picture', format: 'PNG' })
          .replace(/\s/g, ' '),
      ),
    );
    const large = { name: 'a.txt', content: new Uint8Array(8 * 1024 * 1024 + 1) };
    expect(textOf(await mine.slash('library add', { file: large }))).toBe(
      phrases.notices.refused(phrases.download.tooLarge.replace(/\s/g, ' ')),
    );
    const mended = await mine.slash('library add', { file: { name: 'b.txt', content: 'One li\u00adne.' } });
    expect(textOf(mended)).toContain(
      `**${phrases.draft.mended}**\n- ${phrases.sources.notes['invisible-characters']({ kind: 'invisible-characters', count: 1 })}`,
    );
  });
});

it('says again in the presser’s language what became of a draft', async () => {
  const { mine, inEnglish } = await desks('de');
  const german = phrasesFor('de');
  const said = (message: Parameters<typeof textOf>[0], { draft }: Phrases): void =>
    expect(textOf(message)).toContain(draft.canBeAsked('*pier*'));
  const draft = await mine.slash('library add', { file: PIER });
  const before = structuredClone(draft.components);
  said(await mine.press(draft, german.buttons.keep), german);
  // The same button again, as a second window would still show it.
  draft.components = before;
  said(await inEnglish.press(draft, german.buttons.keep), english);
});

it('names commands as the reader’s own list of them does', async () => {
  const { mine } = await desks('de');
  expect(textOf(await mine.slash('library list'))).toContain('`/bibliothek hinzufügen`');
  expect(textOf(await mine.keep(FERRY, phrasesFor('de').buttons.keep))).toContain('`/bibliothek zeigen`');
});
