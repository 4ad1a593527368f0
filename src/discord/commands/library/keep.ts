// The buttons of a draft: keep it, change its details, discard it. Only who made a draft finds it.
import { factsForm, readFacts } from '../../article-facts.ts';
import type { Action, Form, Press, Reply } from '../../command.ts';
import { NOTED, withRecord } from '../../log-channel.ts';
import type { HeldDraft, Kept, WaitingDraft } from '../../memories.ts';
import { placeOf } from '../../place-of.ts';
import { draftReply, type Keeping, keptReply } from '../../render/draft.ts';
import { notice } from '../../render/parts.ts';
import { titleOf } from '../../render/passage.ts';
import type { Services } from '../../services.ts';
import { tryAgain } from './again.ts';

export const keep: Action = onDraft('keep', keepDraft);

// A second press while the first still works, or after it, is told the same. Where nothing was kept, another may try.
async function keepDraft(press: Press, held: WaitingDraft, services: Services): Promise<Reply> {
  const { drafts } = services;
  const { place, draft } = held;
  const { title, body } = draft.read.article;
  const keeping = held.keeping ?? keepIn(held, press, services);
  drafts.replace(press.argument, { ...held, keeping });
  try {
    const { recorded, ...done } = await keeping;
    const kept: Keeping = { title, length: body.length, ...done };
    const { outcome } = kept;
    const isDone = outcome.kind === 'added' || outcome.kind === 'same-text';
    // The article itself need not be held any longer.
    if (isDone) drafts.replace(press.argument, { kind: 'done', place, kept }, 0);
    else drafts.replace(press.argument, { ...held, keeping: null });
    return withRecord(keptReply(press.argument, kept, press.phrases), recorded, press.phrases);
  } catch (error) {
    drafts.replace(press.argument, { ...held, keeping: null });
    throw error;
  }
}

async function keepIn(
  { place, draft }: WaitingDraft,
  press: Press,
  { at, shelves, record }: Services,
): Promise<Kept> {
  const { isLent } = await at(place);
  const outcome = await shelves.keep(place, draft, press.person);
  const title = titleOf(draft.read.article);
  const recorded = outcome.kind === 'added' ? await record(press, ({ log }) => log.added(title)) : NOTED;
  return { outcome, wasLent: isLent, recorded };
}

export const change: Action = {
  name: 'change',
  isOfMemory: true,
  shows: 'form',
  run(press, services): Form | Reply | Promise<Reply> {
    const held = draftOf(press, services);
    const { phrases, argument } = press;
    if (held === null) return notice(phrases.notices.staleDraft);
    if (held.kind === 'done') return keptReply(argument, held.kept, phrases);
    return held.keeping === null ? changeForm(press, held) : keepDraft(press, held, services);
  },
};

/** The form of *Change details* was sent. */
export const changed: Action = onDraft('changed', changeDraft);

async function changeDraft(press: Press, held: WaitingDraft, services: Services): Promise<Reply> {
  if (held.keeping !== null) return keepDraft(press, held, services);
  const typed = readFacts(press.fields, held.draft.read.article, press.phrases);
  if (typed.kind === 'wrong')
    return tryAgain(press, changeForm(press, held), typed.problems, services, [
      press.phrases.buttons.backToDraft,
      `draft:${press.argument}`,
    ]);
  const draft = await services.shelves.withFacts(held.draft, typed.facts);
  services.drafts.replace(press.argument, { ...held, draft });
  return draftReply(press.argument, draft, press.phrases);
}

/** Back to the draft as it was. */
export const showDraft: Action = onDraft('draft', ({ argument, phrases }, { draft }) =>
  draftReply(argument, draft, phrases),
);

export const discard: Action = onDraft('discard', (press, held, services) => {
  if (held.keeping !== null) return keepDraft(press, held, services);
  services.drafts.forget(press.argument);
  return notice(press.phrases.notices.discarded);
});

function onDraft(
  name: string,
  run: (press: Press, held: WaitingDraft, services: Services) => Reply | Promise<Reply>,
): Action {
  return {
    name,
    isOfMemory: true,
    shows: 'update',
    run(press, services) {
      const held = draftOf(press, services);
      const { phrases, argument } = press;
      if (held === null) return notice(phrases.notices.staleDraft);
      return held.kind === 'done' ? keptReply(argument, held.kept, phrases) : run(press, held, services);
    },
  };
}

function draftOf(press: Press, { drafts }: Services): HeldDraft | null {
  const held = drafts.find(press.argument, press.person);
  return held?.place === placeOf(press) ? held : null;
}

function changeForm({ argument, phrases }: Press, { draft }: WaitingDraft): Form {
  return factsForm(`changed:${argument}`, draft.read.article, phrases);
}
