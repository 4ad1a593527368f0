// The buttons of a draft: keep it, change its details, discard it. Only who made a draft finds it.
import type { KeepOutcome } from '../../../library/shelves.ts';
import { factsForm, readFacts } from '../../article-facts.ts';
import type { Action, Form, Press, Reply } from '../../command.ts';
import type { HeldDraft } from '../../memories.ts';
import { placeOf } from '../../place-of.ts';
import { draftReply, keptReply } from '../../render/draft.ts';
import { DISCARDED_NOTICE, STALE_DRAFT_NOTICE } from '../../render/notices.ts';
import type { Services } from '../../services.ts';
import { tryAgain } from './again.ts';

export const keep: Action = { name: 'keep', shows: 'update', run: keepDraft };

async function keepDraft(press: Press, services: Services): Promise<Reply> {
  const held = draftOf(press, services);
  if (held === null) return STALE_DRAFT_NOTICE;
  return keptReply(press.argument, held.draft, await keepOnce(press, held, services));
}

// A second press while the first still works, or after it, is told the same. Where nothing was kept, another may try.
async function keepOnce(press: Press, held: HeldDraft, { drafts, shelves }: Services): Promise<KeepOutcome> {
  const { place, draft } = held;
  const keeping = held.keeping ?? shelves.keep(place, draft, press.person);
  drafts.replace(press.argument, { ...held, keeping });
  const letGo = (): void => drafts.replace(press.argument, { ...held, keeping: null });
  try {
    const outcome = await keeping;
    if (outcome.kind === 'too-many' || outcome.kind === 'too-long') letGo();
    return outcome;
  } catch (error) {
    letGo();
    throw error;
  }
}

export const change: Action = {
  name: 'change',
  shows: 'form',
  run(press, services): Form | Reply | Promise<Reply> {
    const held = draftOf(press, services);
    if (held === null) return STALE_DRAFT_NOTICE;
    return held.keeping === null ? changeForm(press, held) : keepDraft(press, services);
  },
};

/** The form of *Change details* was sent. */
export const changed: Action = { name: 'changed', shows: 'update', run: changeDraft };

async function changeDraft(press: Press, services: Services): Promise<Reply> {
  const held = draftOf(press, services);
  if (held === null) return STALE_DRAFT_NOTICE;
  if (held.keeping !== null) return keepDraft(press, services);
  const typed = readFacts(press.fields, held.draft.read.article);
  if (typed.kind === 'wrong')
    return tryAgain(press, changeForm(press, held), typed.problems, services, [
      'Back to the draft',
      `draft:${press.argument}`,
    ]);
  const draft = await services.shelves.withFacts(held.draft, typed.facts);
  services.drafts.replace(press.argument, { ...held, draft });
  return draftReply(press.argument, draft);
}

/** Back to the draft as it was. */
export const showDraft: Action = {
  name: 'draft',
  shows: 'update',
  run(press, services) {
    const held = draftOf(press, services);
    return held === null ? STALE_DRAFT_NOTICE : draftReply(press.argument, held.draft);
  },
};

export const discard: Action = {
  name: 'discard',
  shows: 'update',
  run(press, services) {
    const held = draftOf(press, services);
    if (held === null) return STALE_DRAFT_NOTICE;
    if (held.keeping !== null) return keepDraft(press, services);
    services.drafts.forget(press.argument);
    return DISCARDED_NOTICE;
  },
};

function draftOf(press: Press, { drafts }: Services): HeldDraft | null {
  const held = drafts.find(press.argument, press.person);
  return held?.place === placeOf(press) ? held : null;
}

function changeForm({ argument }: Press, { draft }: HeldDraft): Form {
  return factsForm(`changed:${argument}`, draft.read.article);
}
