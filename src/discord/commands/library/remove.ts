// `/library remove`: asks first, says what was removed, and takes it back for a while.
import type { Action, Call, Press, Reply } from '../../command.ts';
import { NOTED, withRecord } from '../../log-channel.ts';
import { bytesOfText, type PutBack, type Removal } from '../../memories.ts';
import { placeOf } from '../../place-of.ts';
import { removedReply, removeReply } from '../../render/articles.ts';
import { noRoomText } from '../../render/draft.ts';
import { titleOf } from '../../render/passage.ts';
import { button, notice, reply, row, text } from '../../render/parts.ts';
import type { Services } from '../../services.ts';
import { entryOf, namedArticle } from './edit.ts';

export async function askToRemove(call: Call, services: Services): Promise<Reply> {
  const entry = await namedArticle(call, services);
  return 'components' in entry ? entry : removeReply(entry, call.phrases);
}

/** The button under an article's details. */
export const remove: Action = {
  name: 'remove',
  shows: 'update',
  async run(press, services) {
    const entry = await entryOf(press, services);
    const { phrases } = press;
    return entry === null ? notice(phrases.notices.gone) : removeReply(entry, phrases);
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
  const recorded = await services.record(press, ({ log }) => log.removed(titleOf(entry)));
  return withRecord(removedReply(id, entry, entries.length === 1, press.phrases), recorded, press.phrases);
}

// A second press of the same button must not take *Undo* away.
function removedBefore(press: Press, { removals }: Services): Reply {
  const { argument, person, phrases } = press;
  const here = placeOf(press);
  const own = removals
    .all()
    .find(
      ([id, { article, place }]) =>
        article.id === argument && place === here && removals.find(id, person) !== null,
    );
  return own === undefined
    ? notice(phrases.notices.gone)
    : removedReply(own[0], own[1].article, false, phrases);
}

export const undo: Action = { name: 'undo', isOfMemory: true, shows: 'update', run: undoRemoval };

async function undoRemoval(press: Press, services: Services): Promise<Reply> {
  const { shelves, removals } = services;
  const removal = removals.find(press.argument, press.person);
  const place = placeOf(press);
  const { notices, library, draft, buttons } = press.phrases;
  if (removal?.place !== place) return notice(notices.staleUndo);
  const { article } = removal;
  const { outcome, recorded } = await putBackOnce(press, removal, services);
  switch (outcome.kind) {
    case 'too-many':
    case 'too-long':
      return reply(
        text(noRoomText(article, outcome, draft.thenUndo, press.phrases)),
        ...row([button(buttons.undo, `undo:${press.argument}`)]),
      );
    case 'same-text':
      return notice(library.hereAgain(titleOf(outcome.as)));
    case 'added':
      if (removal.wasDefault) await shelves.setDefault(place, outcome.slug ?? article.slug);
      return withRecord(
        notice(`### ${library.back}\n${library.isBack(titleOf(article))}`),
        recorded,
        press.phrases,
      );
  }
}

async function putBackOnce(press: Press, removal: Removal, services: Services): Promise<PutBack> {
  const { removals } = services;
  const id = press.argument;
  const puttingBack = removal.puttingBack ?? putBack(press, removal, services);
  removals.replace(id, { ...removal, puttingBack });
  const letGo = (): void => removals.replace(id, { ...removal, puttingBack: null });
  try {
    const back = await puttingBack;
    const { kind } = back.outcome;
    if (kind === 'too-many' || kind === 'too-long') letGo();
    return back;
  } catch (error) {
    letGo();
    throw error;
  }
}

async function putBack(
  press: Press,
  { place, article }: Removal,
  { shelves, record }: Services,
): Promise<PutBack> {
  const outcome = await shelves.putBack(place, article);
  const title = titleOf(article);
  const recorded = outcome.kind === 'added' ? await record(press, ({ log }) => log.putBack(title)) : NOTED;
  return { outcome, recorded };
}
