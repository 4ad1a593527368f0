// Everything the bot prints at its most talkative, while people say things and all sorts of things fail: none of it is
// what anybody wrote, what an article says, a name, or the token.
import { expect, it } from 'vitest';
import { serverPlace } from '../../src/library/article-store.ts';
import { newArticle } from '../store/articles.ts';
import { databases } from '../store/databases.ts';
import { hallOn } from './discussion/hall.ts';
import { logged } from './running.ts';
import { deskOf, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');

/** Each stands in one thing that somebody wrote. */
const WORDS = {
  question: 'zorblequestion',
  typed: 'zorbletyped',
  title: 'Zorbletitle',
  text: 'zorbletext',
  speaker: 'Zorblespeaker',
  form: 'zorbleform',
  reason: 'zorblereason',
  quote: 'zorblequote',
  member: 'Zorblemember',
  file: 'zorblefile',
};

it('prints nothing that anybody wrote, at any level, whatever fails', async () => {
  const database = await open();
  const shelf = shelfOn(database);
  // A clock that stands still: nobody is late, however long the failures take.
  const now = () => 1_900_000_000_000;
  const hall = await hallOn({ database, now, bot: { core: shelf.core, places: shelf.places } });
  const { discord, guild, channel, mo, log, room } = hall;
  const place = serverPlace(guild.id);
  const body = `The wall ${WORDS.text} fell.\n\n“It was never safe,” said Ada ${WORDS.speaker}.`;
  const limits = { articles: 9, length: 9_000 };
  await shelf.store.add(place, newArticle('harbour', { title: WORDS.title, body }), limits);
  const ann = discord.addMember(guild, { name: WORDS.member });
  const desk = deskOf(discord, mo, channel);
  const question = `what about the wall, ${WORDS.question}?`;
  const sayAll = async (): Promise<void> => {
    const tried: (() => Promise<unknown>)[] = [
      () => discord.slash(ann, channel, 'ask', { question }),
      () => discord.slash(ann, channel, 'check', { quote: `It was never ${WORDS.quote}` }),
      () => discord.slash(ann, channel, 'said', { speaker: WORDS.speaker, about: WORDS.text }),
      () => discord.autocomplete(ann, channel, 'ask', 'article', WORDS.typed),
      () => discord.memberSends(ann, channel, `<@bot> ${question}`),
      () => desk.slash('library add', { file: { name: `${WORDS.file}.txt`, content: body } }),
      () => desk.fillIn('library add', {}, { text: `${WORDS.form} was here.`, title: WORDS.form }),
    ];
    const before = log.filter(ends).length;
    await Promise.race([Promise.allSettled(tried.map((act) => act())), later(400)]);
    await discord.until('the calls end', () => log.filter(ends).length >= before + 4 || undefined, 10_000);
  };

  await sayAll();
  await hall.begin();
  await hall.ask(ann, question);
  await hall.reason(mo, await hall.question(1), 'Reject', WORDS.reason);
  await hall.question(1, 'rejected');

  const replies = [/\/callback$/, /\/messages/, /^(?:POST|PATCH) \/webhooks/];
  for (const failure of [
    { status: 500 },
    { status: 403, code: 50_013 },
    { status: 400, code: 50_035 },
    { status: 404, code: 10_003 },
    { status: 'garbage' as const },
  ]) {
    for (const route of replies) discord.fail(route, { ...failure, times: Infinity });
    await sayAll();
    discord.clearFailures();
  }
  discord.deleteChannel(room);

  await database.write(async (db) => {
    await db.schema.dropTable('questions').execute();
    await db.schema.dropTable('articles').execute();
  });
  await sayAll();
  await database.close();
  await sayAll();

  // A bug that holds what it was given up to whoever reads the log.
  await hall.bot.stop(0);
  const buggy = await shelfOn(await open()).core.at(place);
  const ask = (asked: { question: string }): never => {
    throw new RangeError(`nothing for “${asked.question}”, "${asked.question}"`);
  };
  await hall.start({ core: { ...shelf.core, at: async () => ({ ...buggy, ask }) }, places: hallPlaces });
  const before = log.length;
  const call = await discord.slash(ann, channel, 'ask', { question, private: true });
  await call.reply();
  expect(await logged(log.slice(before), 'failed')).toMatchObject({ error: { type: 'RangeError' } });

  const kinds = new Set(log.map(({ level, msg }) => `${String(level)}: ${String(msg)}`));
  for (const kind of ['info: answered', 'error: failed', 'warn: not allowed to answer there'])
    expect(kinds).toContain(kind);
  const printed = log.map((line) => JSON.stringify(line));
  for (const word of [...Object.values(WORDS), discord.token])
    expect(printed.filter((line) => line.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
}, 60_000);

const hallPlaces = { noteLeft: async () => {}, places: async () => [], sweepLeft: async () => 0 };

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function ends({ msg }: Readonly<Record<string, unknown>>): boolean {
  return /^(?:answered|failed|not allowed to answer there|the interaction was gone)/.test(String(msg));
}
