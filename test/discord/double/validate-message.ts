// Discord's rules for a message's body: its text, embeds, flags, files and allowed mentions.
import { Flag } from './constants.ts';
import { asData, asList, asText, isData, isSnowflake } from './data.ts';
import type { Data } from './data.ts';
import { Faults, refusals } from './errors.ts';
import { checkComponents } from './validate-components.ts';
import type { Message } from './world.ts';

export type Upload = {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
};

const MAX_CONTENT = 2_000;
const MAX_EMBED_TEXT = 6_000;
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Throws Discord's refusal unless `body` may become a message, or may change the message `edited`. */
export function checkMessage(
  body: unknown,
  uploads: readonly Upload[],
  edited?: Message,
): asserts body is Data {
  const faults = new Faults();
  if (!isData(body)) {
    faults.add([], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return faults.throwIfAny();
  }
  const { content, embeds, components, flags, nonce } = body;
  faults.text(['content'], content, 0, MAX_CONTENT);
  faults.boolean(['tts'], body['tts']);
  faults.whole(['flags'], flags, 0, 2 ** 31 - 1);
  if (nonce !== undefined && nonce !== null && String(nonce).length > 25) {
    faults.add(['nonce'], 'NONCE_TYPE_TOO_LONG', 'Nonce must be 25 or fewer in length.');
  }
  checkEmbeds(faults, embeds);
  checkAllowedMentions(faults, body['allowed_mentions']);
  checkFiles(faults, body['attachments'], uploads, edited);
  const reference = body['message_reference'];
  if (reference !== undefined && reference !== null && !isSnowflake(asData(reference)['message_id'])) {
    faults.add(['message_reference', 'message_id'], 'NUMBER_TYPE_COERCE', 'Value is not snowflake.');
  }
  const hadV2 = ((edited?.flags ?? 0) & Flag.ComponentsV2) !== 0;
  const v2 = hadV2 || (Number(flags ?? 0) & Flag.ComponentsV2) !== 0;
  if (v2) checkNothingBesideV2(faults, body, hadV2 ? undefined : edited);
  if (components !== undefined && components !== null) {
    const kept = asList(body['attachments']).map((attachment) => asData(attachment)['id']);
    const names = edited?.attachments.filter(({ id }) => !body['attachments'] || kept.includes(id)) ?? [];
    const attachmentNames = [...uploads.map(({ name }) => name), ...names.map(({ filename }) => filename)];
    checkComponents(faults, components, { v2, attachmentNames });
  }
  faults.throwIfAny();
  if (isEmpty(body, uploads, edited)) throw refusals.emptyMessage();
}

function checkNothingBesideV2(faults: Faults, body: Data, before: Message | undefined): void {
  const kept = (field: 'content' | 'embeds') => (body[field] === undefined ? before?.[field] : body[field]);
  const clash = (field: string) =>
    faults.add(
      [field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  if (asText(kept('content')) !== '') clash('content');
  if (asList(kept('embeds')).length > 0) clash('embeds');
  if (asList(body['sticker_ids']).length > 0) clash('sticker_ids');
  if (isData(body['poll'])) clash('poll');
}

function checkEmbeds(faults: Faults, embeds: unknown): void {
  if (embeds === undefined || embeds === null) return;
  const list = asList(embeds);
  if (!Array.isArray(embeds))
    faults.add(['embeds'], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  if (list.length > 10) faults.add(['embeds'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  let total = 0;
  for (const [index, value] of list.entries()) {
    const path = ['embeds', index];
    const embed = asData(value);
    const count = (at: readonly (string | number)[], text: unknown, min: number, max: number) => {
      faults.text([...path, ...at], text, min, max);
      total += asText(text).trim().length;
    };
    count(['title'], embed['title'], 0, 256);
    count(['description'], embed['description'], 0, 4_096);
    count(['footer', 'text'], asData(embed['footer'])['text'], embed['footer'] ? 1 : 0, 2_048);
    count(['author', 'name'], asData(embed['author'])['name'], embed['author'] ? 1 : 0, 256);
    const fields = asList(embed['fields']);
    if (fields.length > 25)
      faults.add([...path, 'fields'], 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
    for (const [at, field] of fields.entries()) {
      count(['fields', at, 'name'], asData(field)['name'], 1, 256);
      count(['fields', at, 'value'], asData(field)['value'], 1, 1_024);
    }
    faults.whole([...path, 'color'], embed['color'], 0, 0xff_ff_ff);
    if (embed['url'] && !/^https?:\/\//.test(asText(embed['url']))) {
      faults.add([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of (http, https).');
    }
  }
  if (total > MAX_EMBED_TEXT) {
    faults.add(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${MAX_EMBED_TEXT}`);
  }
}

function checkAllowedMentions(faults: Faults, allowed: unknown): void {
  if (allowed === undefined || allowed === null) return;
  const at = 'allowed_mentions';
  if (!isData(allowed))
    return faults.add([at], 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
  for (const [index, kind] of asList(allowed['parse']).entries()) {
    faults.choice([at, 'parse', index], kind, ['roles', 'users', 'everyone']);
  }
  faults.boolean([at, 'replied_user'], allowed['replied_user']);
  for (const kind of ['users', 'roles'] as const) {
    const ids = asList(allowed[kind]);
    if (ids.length > 100) faults.add([at, kind], 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.');
    for (const [index, id] of ids.entries()) {
      if (!isSnowflake(id)) faults.add([at, kind, index], 'NUMBER_TYPE_COERCE', 'Value is not snowflake.');
    }
    if (ids.length > 0 && asList(allowed['parse']).includes(kind)) {
      faults.add(
        [at],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
}

function checkFiles(
  faults: Faults,
  attachments: unknown,
  uploads: readonly Upload[],
  edited?: Message,
): void {
  if (uploads.length > 10) faults.add(['files'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  for (const { field, bytes } of uploads) {
    if (!/^files\[\d+\]$/.test(field))
      faults.add([field], 'BASE_TYPE_UNKNOWN', 'Files are sent as files[n].');
    if (bytes.byteLength > MAX_FILE_BYTES) faults.add([field], 'FILE_TOO_LARGE', 'Request entity too large');
  }
  for (const [index, value] of asList(attachments).entries()) {
    const { id, description } = asData(value);
    faults.text(['attachments', index, 'description'], description, 0, 1_024);
    const known =
      uploads.some(({ field }) => field === `files[${String(id)}]`) ||
      edited?.attachments.some((attachment) => attachment.id === id);
    if (!known)
      faults.add(['attachments', index, 'id'], 'ATTACHMENT_NOT_FOUND', `Attachment ${String(id)} not found`);
  }
}

/** Whether nothing at all would be left to show. */
function isEmpty(body: Data, uploads: readonly Upload[], edited: Message | undefined): boolean {
  const left = (field: 'content' | 'embeds' | 'components' | 'attachments') =>
    body[field] === undefined ? edited?.[field] : body[field];
  return (
    asText(left('content')).trim() === '' &&
    asList(left('embeds')).length === 0 &&
    asList(left('components')).length === 0 &&
    asList(left('attachments')).length === 0 &&
    uploads.length === 0 &&
    asList(body['sticker_ids']).length === 0 &&
    !isData(body['poll'])
  );
}
