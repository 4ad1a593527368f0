// `/library add`: a file, a web address or pasted text becomes a draft, which is shown before anything is kept.
import { slugOf } from '../../../article/parse-article.ts';
import type { Draft } from '../../../library/shelves.ts';
import type { Refused, Source } from '../../../source/source.ts';
import type { Action, Call, Press, Reply } from '../../command.ts';
import { bytesOfDraft, type HeldDraft } from '../../memories.ts';
import { placeOf, type Caller } from '../../place-of.ts';
import { draftReply } from '../../render/draft.ts';
import { form, input, upload } from '../../render/forms.ts';
import { truncate } from '../../render/limits.ts';
import { refusedNotice } from '../../render/notices.ts';
import { notice } from '../../render/parts.ts';
import type { Services } from '../../services.ts';
import { tryAgain } from './again.ts';

const MAX_TITLE = 300;
const MAX_PASTED = 4_000;
/** A pasted text without a title is called by how it begins. */
const MAX_MADE_UP = 80;
const PASTED = 'pasted-text.txt';

/** What opens where neither a file nor an address is given. */
export const ADD_FORM = form('add:', 'Add an article', [
  input({
    name: 'title',
    label: 'Title',
    description: 'Left empty, the file’s own title or the first words.',
    max: MAX_TITLE,
  }),
  input({
    name: 'text',
    label: 'Text of the article',
    description: 'Up to 4,000 characters. Attach a longer one as a file below.',
    max: MAX_PASTED,
    isLong: true,
  }),
  upload('file', 'Or a file', 'Text, markdown, or another kind I can read; up to 8 MB.'),
]);

export async function addArticle(call: Call, services: Services): Promise<Reply> {
  const { file } = call.files;
  const address = String(call.options['address'] ?? '').trim();
  if (file !== undefined && address !== '')
    return notice('That is a file and a web address. Give one of them, and add the other afterwards.');
  if (file === undefined) return shown(call, address, await services.shelves.draftPage(address), services);
  return shown(call, file.name, await drafted(await services.download(file), services), services);
}

/** The form was sent. */
export const add: Action = { name: 'add', shows: 'update', run: addFromForm };

async function addFromForm(press: Press, services: Services): Promise<Reply> {
  const { file } = press.files;
  const text = press.fields['text'] ?? '';
  const title = (press.fields['title'] ?? '').trim();
  const isEmpty = text.trim() === '';
  if (file === undefined && isEmpty)
    return tryAgain(
      press,
      ADD_FORM,
      ['Paste the **text**, or choose a **file**: there was neither.'],
      services,
    );
  if (file !== undefined && !isEmpty)
    return tryAgain(
      press,
      ADD_FORM,
      ['There was a **text** and a **file**: keep one of them, and add the other afterwards.'],
      services,
    );
  const source: Source | Refused =
    file === undefined
      ? { name: PASTED, bytes: new TextEncoder().encode(text), mediaType: 'text/plain' }
      : await services.download(file);
  const draft = await drafted(source, services);
  const name = file?.name ?? 'that text';
  if (draft.kind === 'refused' || (title === '' && file !== undefined))
    return shown(press, name, draft, services);
  const { article } = draft.read;
  const called = title || (article.title === slugOf(PASTED) ? firstWords(article.body) : article.title);
  return shown(press, name, await services.shelves.withFacts(draft, { ...article, title: called }), services);
}

async function drafted(source: Source | Refused, { shelves }: Services): Promise<Draft | Refused> {
  return 'kind' in source ? source : shelves.draft(source);
}

function shown(caller: Caller, name: string, draft: Draft | Refused, { drafts }: Services): Reply {
  if (draft.kind === 'refused') return refusedNotice(draft.reason);
  const held: HeldDraft = { kind: 'waiting', place: placeOf(caller), draft, keeping: null };
  return draftReply(drafts.hold(caller.person, held, bytesOfDraft(draft)), draft);
}

function firstWords(body: string): string {
  const line = body.split('\n').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? body;
  return truncate(line.replace(/^[\s#>*-]+/, '').trim(), MAX_MADE_UP);
}
