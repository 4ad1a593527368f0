// What moderators look at: the queue, the summary with its files, the record.
import { ComponentType } from 'discord.js';
import type { Discussion } from '../../../discussion/discussion.ts';
import type { Action, Call, Reply } from '../../command.ts';
import { ACT } from '../../discussion/ids.ts';
import { moderatorPress } from '../../discussion/moderator-press.ts';
import type { Phrases } from '../../language/language.ts';
import { recordReply } from '../../render/discussion/lists.ts';
import { queueReply } from '../../render/discussion/queue.ts';
import { summaryFiles, summaryPicture, summaryReply } from '../../render/discussion/summary.ts';
import { pageWanted } from '../../render/pager.ts';
import type { Services } from '../../services.ts';

/** More than any discussion has: each question takes a few lines. */
const MOST_LINES = 20_000;

export function showQueue(discussion: Discussion, { phrases }: Call): Reply {
  return queueReply(discussion, phrases);
}

export async function summary(
  guild: string,
  discussion: Discussion,
  { phrases, settings }: Call,
  { servers }: Services,
): Promise<Reply> {
  const files = summaryFiles(discussion, (person) => servers.nameOf(guild, person), phrases);
  const picture = await summaryPicture(discussion, phrases, settings.timeZone ?? 'UTC');
  const { components } = summaryReply(discussion, phrases, undefined, picture);
  const handed = files.map(({ name }) => ({
    type: ComponentType.File as const,
    file: { url: `attachment://${name}` },
  }));
  return {
    components: [...components, ...handed],
    files: [...(picture === null ? [] : [picture]), ...files],
  };
}

export function record(discussion: Discussion, { phrases }: Call, services: Services): Promise<Reply> {
  return recordPage(discussion, 0, phrases, services);
}

export const turnRecord: Action = moderatorPress(ACT.record, (discussion, { rest }, press, services) =>
  recordPage(discussion, pageWanted(rest, press.values) ?? 0, press.phrases, services),
);

async function recordPage(
  discussion: Discussion,
  page: number,
  phrases: Phrases,
  { discussions }: Services,
): Promise<Reply> {
  return recordReply(discussion, await discussions.record(discussion.id, 0, MOST_LINES), page, phrases);
}
