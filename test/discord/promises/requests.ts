// What was sent to Discord over a whole test, looked through for what must hold of every single request.
import type { DiscordDouble } from '../double/discord-double.ts';
import { asData, asList } from '../double/data.ts';
import type { LoggedRequest } from '../double/rest.ts';

const CALLBACK = '/interactions/:interaction/:token/callback';
const WEBHOOK = '/webhooks/:application/:token';
const MESSAGES = '/channels/:channel/messages';

/** Broken promises, in words: who could be pinged, and who was answered more than once. */
export function brokenPromises({ requests }: DiscordDouble): string[] {
  return [...requests.flatMap(mayPing), ...answeredTwice(requests)];
}

function mayPing(request: LoggedRequest): string[] {
  const body = messageIn(request);
  if (body === null) return [];
  const allowed = asData(body['allowed_mentions']);
  const isSilent = Array.isArray(allowed['parse']) && allowed['parse'].length === 0;
  const named = ['users', 'roles'].flatMap((kind) => asList(allowed[kind]));
  return isSilent && named.length === 0 && allowed['replied_user'] !== true
    ? []
    : [`${request.method} ${String(request.route)} may ping: ${JSON.stringify(body['allowed_mentions'])}`];
}

/** The message that a request sends or changes; null where it does neither. */
function messageIn({ method, route = '', body }: LoggedRequest): Record<string, unknown> | null {
  if (method !== 'POST' && method !== 'PATCH') return null;
  const data = asData(body);
  // Of the answers to an interaction, a reply and an update are messages.
  if (route === CALLBACK) return data['type'] === 4 || data['type'] === 7 ? asData(data['data']) : null;
  return route.startsWith(WEBHOOK) || route === MESSAGES || route === `${MESSAGES}/:message` ? data : null;
}

/**
 * One acknowledgement for an interaction, which it may go on to fill once; beside that there may be one follow-up, which
 * is either a word to the presser alone or what they share.
 */
function answeredTwice(requests: readonly LoggedRequest[]): string[] {
  const counts = new Map<string, { acknowledged: number; filled: number; followed: number }>();
  for (const { method, route = '', path, status, body } of requests) {
    if (
      status === undefined ||
      status < 200 ||
      status >= 300 ||
      !(route === CALLBACK || route.startsWith(WEBHOOK))
    )
      continue;
    const token = path.split('/')[3] ?? '';
    const count = counts.get(token) ?? { acknowledged: 0, filled: 0, followed: 0 };
    counts.set(token, count);
    if (route === CALLBACK) count.acknowledged += 1;
    const isWhole = route === CALLBACK && [4, 7, 8, 9].includes(Number(asData(body)['type']));
    if (isWhole || (route !== CALLBACK && route !== WEBHOOK && method !== 'GET')) count.filled += 1;
    if (route === WEBHOOK && method === 'POST') count.followed += 1;
  }
  return [...counts.values()]
    .filter(({ acknowledged, filled, followed }) => acknowledged !== 1 || filled > 1 || followed > 1)
    .map((count) => `an interaction was answered otherwise than once: ${JSON.stringify(count)}`);
}
