// `/library add`: a file, a web address or pasted text becomes a draft, which is shown before anything is kept.
import { slugOf } from '../../../article/parse-article.ts';
import type { Draft } from '../../../library/shelves.ts';
import type { Refused } from '../../../source/reasons.ts';
import type { Source } from '../../../source/source.ts';
import type { Action, Call, Form, Press, Reply } from '../../command.ts';
import type { NotDownloaded } from '../../download.ts';
import type { Phrases } from '../../language/language.ts';
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
export function addForm({ forms }: Phrases): Form {
  const { title, fields } = forms.add;
  return form('add:', title, [
    input({ name: 'title', ...fields.title, max: MAX_TITLE }),
    input({ name: 'text', ...fields.text, max: MAX_PASTED, isLong: true }),
    upload({ name: 'file', ...fields.file }),
  ]);
}

export async function addArticle(call: Call, services: Services): Promise<Reply> {
  const { file } = call.files;
  const address = String(call.options['address'] ?? '').trim();
  if (file !== undefined && address !== '') return notice(call.phrases.notices.twoSources);
  if (file === undefined) return shown(call, await services.shelves.draftPage(address), services);
  return shown(call, await drafted(await services.download(file), services), services);
}

/** The form was sent. */
export const add: Action = { name: 'add', shows: 'update', run: addFromForm };

async function addFromForm(press: Press, services: Services): Promise<Reply> {
  const { file } = press.files;
  const { draft: words } = press.phrases;
  const text = press.fields['text'] ?? '';
  const title = (press.fields['title'] ?? '').trim();
  const isEmpty = text.trim() === '';
  if (file === undefined && isEmpty)
    return tryAgain(press, addForm(press.phrases), [words.neither], services);
  if (file !== undefined && !isEmpty) return tryAgain(press, addForm(press.phrases), [words.both], services);
  const source: Source | NotDownloaded =
    file === undefined
      ? { name: PASTED, bytes: new TextEncoder().encode(text), mediaType: 'text/plain' }
      : await services.download(file);
  const draft = await drafted(source, services);
  if (draft.kind !== 'draft' || (title === '' && file !== undefined)) return shown(press, draft, services);
  const { article } = draft.read;
  const called = title || (article.title === slugOf(PASTED) ? firstWords(article.body) : article.title);
  return shown(press, await services.shelves.withFacts(draft, { ...article, title: called }), services);
}

type Drafted = Draft | Refused | NotDownloaded;

async function drafted(source: Source | NotDownloaded, { shelves }: Services): Promise<Drafted> {
  return 'kind' in source ? source : shelves.draft(source);
}

function shown(caller: Caller, draft: Drafted, { drafts }: Services): Reply {
  const { phrases } = caller;
  if (draft.kind !== 'draft') return refusedNotice(draft, phrases);
  const held: HeldDraft = { kind: 'waiting', place: placeOf(caller), draft, keeping: null };
  return draftReply(drafts.hold(caller.person, held, bytesOfDraft(draft)), draft, phrases);
}

function firstWords(body: string): string {
  const line = body.split('\n').find((each) => /[\p{L}\p{N}]/u.test(each)) ?? body;
  return truncate(line.replace(/^[\s#>*-]+/, '').trim(), MAX_MADE_UP);
}
