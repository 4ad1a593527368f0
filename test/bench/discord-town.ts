// Servers with members and articles, for a bot that is to be busy: the same each time but for Discord's ids.
import { articleFrom } from '../../src/article/parse-article.ts';
import { PERMISSION_REASONS } from '../../src/discord/permissions.ts';
import { type ArticleStore, serverPlace } from '../../src/library/article-store.ts';
import { buildLibrary } from '../../src/library/library.ts';
import type { DiscordDouble } from '../discord/double/discord-double.ts';
import type { Channel, Guild, Member } from '../discord/double/world.ts';
import { newArticle } from '../store/articles.ts';
import { makeNotices } from './notices.ts';

export type Server = {
  readonly guild: Guild;
  readonly owner: Member;
  readonly members: readonly Member[];
  readonly channels: readonly Channel[];
  /** Short names of its articles. */
  readonly slugs: readonly string[];
  /** Names of those who are quoted in them. */
  readonly speakers: readonly string[];
  /** Sentences of them, as something to ask about. */
  readonly sentences: readonly string[];
};

const CHANNELS_EACH = 3;
const ROOMY = { articles: 100, length: 1_000_000 };

export async function buildTown(
  discord: DiscordDouble,
  store: ArticleStore,
  { servers, members }: { readonly servers: number; readonly members: number },
): Promise<readonly Server[]> {
  const rights = Object.keys(PERMISSION_REASONS) as (keyof typeof PERMISSION_REASONS)[];
  const noticesOf = makeNotices();
  const town: Server[] = [];
  for (let server = 0; server < servers; server++) {
    const guild = discord.addGuild({ name: `Server ${server}`, bot: rights });
    const texts = noticesOf(server);
    for (const [at, text] of texts.entries())
      await store.add(serverPlace(guild.id), newArticle(text.slug, { ...text, addedAt: at }), ROOMY);
    const { articles } = buildLibrary(texts.map(articleFrom));
    const said = articles.flatMap(({ speech }) =>
      speech.attributions.map(({ speaker }) => speaker?.name ?? ''),
    );
    town.push({
      guild,
      owner: discord.owner(guild),
      members: Array.from({ length: Math.ceil(members / servers) }, () => discord.addMember(guild)),
      channels: Array.from({ length: CHANNELS_EACH }, (_, at) =>
        discord.addChannel(guild, { name: `room-${at}` }),
      ),
      slugs: texts.map(({ slug }) => slug),
      speakers: [...new Set(said)].filter((name) => name !== ''),
      sentences: articles.flatMap(({ article: { body, sentences } }) =>
        sentences.map(({ start, end }) => body.slice(start, end)),
      ),
    });
  }
  return town;
}
