// `/library show` and `edit`: an article in full, and its details changed.
import type { ArticleFacts } from '../../../article/article.ts';
import type { ArticleEntry } from '../../../library/article-store.ts';
import { findArticle } from '../../article-choices.ts';
import { factsForm, readFacts } from '../../article-facts.ts';
import type { Action, Call, Form, Press, Reply } from '../../command.ts';
import { withRecord } from '../../log-channel.ts';
import { type Caller, placeOf } from '../../place-of.ts';
import { articleReply } from '../../render/articles.ts';
import { isInAnyLanguage, type Phrases } from '../../language/language.ts';
import { noSuchArticle } from '../../render/notices.ts';
import { notice } from '../../render/parts.ts';
import { titleOf } from '../../render/passage.ts';
import type { Services } from '../../services.ts';
import { unreadPercents } from '../../unread.ts';
import { tryAgain } from './again.ts';

/** The article an option names, or what to say where it names none. */
export async function namedArticle(call: Call, { shelves }: Services): Promise<ArticleEntry | Reply> {
  const entries = await shelves.list(placeOf(call));
  if (entries.length === 0) return notice(call.phrases.notices.notOwn);
  const given = String(call.options['article'] ?? '');
  return findArticle(given, entries) ?? noSuchArticle(given, entries, call.phrases);
}

export async function showArticle(call: Call, services: Services): Promise<Reply> {
  const entry = await namedArticle(call, services);
  return 'components' in entry ? entry : details(call, entry, services);
}

export async function openEdit(call: Call, services: Services): Promise<Form | Reply> {
  const entry = await namedArticle(call, services);
  return 'components' in entry ? entry : editForm(entry, call.phrases);
}

/** The web address does not fit the form, which has five fields; it is an option of the command instead. */
export async function editAddress(call: Call, services: Services): Promise<Reply> {
  const given = String(call.options['address']).trim();
  const url = isInAnyLanguage(given, ({ library }) => library.noAddress) ? null : webAddress(given);
  if (url === undefined) return notice(call.phrases.notices.badAddress);
  const entry = await namedArticle(call, services);
  return 'components' in entry ? entry : change(call, entry, { ...entry, url }, services);
}

function webAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The button under an article's details. */
export const edit: Action = {
  name: 'edit',
  shows: 'form',
  async run(press, services) {
    const entry = await entryOf(press, services);
    return entry === null ? notice(press.phrases.notices.gone) : editForm(entry, press.phrases);
  },
};

/** The form was sent. */
export const edited: Action = { name: 'edited', shows: 'update', run: editArticle };

async function editArticle(press: Press, services: Services): Promise<Reply> {
  const entry = await entryOf(press, services);
  if (entry === null) return notice(press.phrases.notices.gone);
  const typed = readFacts(press.fields, entry, press.phrases);
  if (typed.kind === 'wrong')
    return tryAgain(press, editForm(entry, press.phrases), typed.problems, services);
  return change(press, entry, typed.facts, services);
}

async function change(
  caller: Caller,
  entry: ArticleEntry,
  { title, author, publisher, date, url, language, aliases }: ArticleFacts,
  services: Services,
): Promise<Reply> {
  const facts: ArticleFacts = { title, author, publisher, date, url, language, aliases };
  const isThere = await services.shelves.edit(placeOf(caller), entry.id, facts);
  const { library, notices } = caller.phrases;
  if (!isThere) return notice(notices.gone);
  const changed = { ...entry, ...facts };
  const recorded = await services.record(caller, ({ log }) => log.edited(titleOf(changed)));
  return withRecord(await details(caller, changed, services, library.changed), recorded, caller.phrases);
}

/** The article whose id a button carries; null where it is gone. */
export async function entryOf(press: Press, { shelves }: Services): Promise<ArticleEntry | null> {
  const entries = await shelves.list(placeOf(press));
  return entries.find(({ id }) => id === press.argument) ?? null;
}

async function details(caller: Caller, entry: ArticleEntry, services: Services, saying = ''): Promise<Reply> {
  const core = await services.at(placeOf(caller));
  const article = core.articles().find(({ slug }) => slug === entry.slug);
  const speakers = article === undefined ? [] : core.speakers(article).map(({ name }) => name);
  const votes = article === undefined ? null : await services.votes.votes(placeOf(caller), article);
  const percents = await unreadPercents(placeOf(caller), core.articles().length, services);
  const percent = percents.get(entry.id) ?? null;
  return articleReply({ entry, speakers, votes, percent, saying }, caller.phrases);
}

function editForm(entry: ArticleEntry, phrases: Phrases): Form {
  return factsForm(`edited:${entry.id}`, entry, phrases);
}
