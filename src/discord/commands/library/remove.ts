// `/library remove`: asks first, says what was removed, and takes it back for a while.
import type { ArticleEntry } from '../../../library/article-store.ts';
import type { KeepOutcome } from '../../../library/shelves.ts';
import type { Action, Call, Press, Reply } from '../../command.ts';
import { bytesOfText, type Removal } from '../../memories.ts';
import { placeOf } from '../../place-of.ts';
import { removedReply, removeReply } from '../../render/articles.ts';
import { fullSentence, tooLongSentence } from '../../render/draft.ts';
import { GONE_NOTICE, STALE_UNDO_NOTICE } from '../../render/notices.ts';
import { titleOf } from '../../render/passage.ts';
import { button, notice, reply, row, text } from '../../render/parts.ts';
import type { Services } from '../../services.ts';
import { entryOf, namedArticle } from './edit.ts';

export async function askToRemove(call: Call, services: Services): Promise<Reply> {
  const entry = await namedArticle(call, services);
  return 'components' in entry ? entry : removeReply(entry);
}

/** The button under an article's details. */
export const remove: Action = {
  name: 'remove',
  shows: 'update',
  async run(press, services) {
    const entry = await entryOf(press, services);
    return entry === null ? GONE_NOTICE : removeReply(entry);
  },
};

/** It was asked, and the answer is yes. */
export const removed: Action = { name: 'removed', shows: 'update', run: removeArticle };

async function removeArticle(press: Press, services: Services): Promise<Reply> {
  const { shelves, removals } = services;
  const place = placeOf(press);
  const core = await services.at(place);
  const entries = await shelves.list(place);
  const entry = entries.find(({ id }) => id === press.argument);
  const article = core.articles().find(({ slug }) => slug === entry?.slug);
  const { defaultArticle } = await shelves.settings(place);
  if (entry === undefined || article === undefined || !(await shelves.remove(place, entry.id)))
    return removedBefore(press, services);
  const removal: Removal = {
    place,
    article: { ...entry, body: article.body },
    wasDefault: defaultArticle === entry.slug,
    puttingBack: null,
  };
  const id = removals.hold(press.person, removal, bytesOfText(article.body));
  return removedReply(id, entry, entries.length === 1);
}

// A second press of the same button must not take *Undo* away.
function removedBefore({ argument, person }: Press, { removals }: Services): Reply {
  const own = removals
    .all()
    .find(([id, { article }]) => article.id === argument && removals.find(id, person));
  return own === undefined ? GONE_NOTICE : removedReply(own[0], own[1].article, false);
}

export const undo: Action = { name: 'undo', shows: 'update', run: undoRemoval };

async function undoRemoval(press: Press, services: Services): Promise<Reply> {
  const { shelves, removals } = services;
  const removal = removals.find(press.argument, press.person);
  const place = placeOf(press);
  if (removal?.place !== place) return STALE_UNDO_NOTICE;
  const { article } = removal;
  const outcome = await putBackOnce(press.argument, removal, services);
  switch (outcome.kind) {
    case 'too-many':
      return roomless(press.argument, article, fullSentence(outcome.limit));
    case 'too-long':
      return roomless(press.argument, article, tooLongSentence(article.body.length, outcome));
    case 'same-text':
      return notice(`The same text is here again already, as ${titleOf(outcome.as)}. Nothing was added.`);
    case 'added':
      if (removal.wasDefault) await shelves.setDefault(place, outcome.slug ?? article.slug);
      return notice(`### Back again\n${titleOf(article)} can be asked about as before.`);
  }
}

async function putBackOnce(
  id: string,
  removal: Removal,
  { shelves, removals }: Services,
): Promise<KeepOutcome> {
  const puttingBack = removal.puttingBack ?? shelves.putBack(removal.place, removal.article);
  removals.replace(id, { ...removal, puttingBack });
  const letGo = (): void => removals.replace(id, { ...removal, puttingBack: null });
  try {
    const outcome = await puttingBack;
    if (outcome.kind === 'too-many' || outcome.kind === 'too-long') letGo();
    return outcome;
  } catch (error) {
    letGo();
    throw error;
  }
}

function roomless(id: string, article: ArticleEntry, sentence: string): Reply {
  return reply(
    text(`### No room\nOf ${titleOf(article)}: ${sentence} Then press *Undo* again.`),
    ...row([button('Undo', `undo:${id}`)]),
  );
}
