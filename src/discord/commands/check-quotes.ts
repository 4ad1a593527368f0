// *Check quotes*: every quotation of a message, checked for whoever reads it.
import { ApplicationCommandType } from 'discord.js';
import type { Claim } from '../../checking/check.ts';
import { quotationsOfMessage } from '../../checking/message-quotations.ts';
import { readable } from '../address.ts';
import type { Action, Call, Command, Press, Reply } from '../command.ts';
import { EVERYWHERE } from '../installing.ts';
import { labelled } from '../language/language.ts';
import { bytesOfText, type HeldClaims } from '../memories.ts';
import { placeOf } from '../place-of.ts';
import { removeButton } from '../render/answer-buttons.ts';
import { checksReply, LIST, LOOK, lookReply, type ShownChecks } from '../render/checks.ts';
import { notice } from '../render/parts.ts';
import type { Services } from '../services.ts';

/** Quotations of one message that are checked, and that are counted. */
const MOST = 10;
const MOST_COUNTED = 100;

export const checkQuotes: Command = {
  definition: {
    ...labelled(({ commands }) => commands.checkQuotes),
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
  },
  asks: true,
  // In a direct message an ephemeral answer would be gone on the next start of Discord.
  isPrivate: ({ direct }) => !direct,
  async run(call, services) {
    const { phrases, person } = call;
    const held = claimsOf(call);
    if (held.claims.length === 0) return notice(phrases.check.noQuotation);
    const bytes = held.claims.reduce(
      (sum, { quote, speaker }) => sum + bytesOfText(quote + (speaker ?? '')),
      0,
    );
    return page(services.claims.hold(person, held, bytes), LIST, held, call, services);
  },
};

/** Another quotation of them, or all. */
export const look: Action = {
  name: LOOK,
  isOfMemory: true,
  shows: 'update',
  run(press, services) {
    const [id = '', at = ''] = press.argument.split(':');
    const held = services.claims.find(id, press.person);
    return held === null ? staleAside(press) : page(id, press.values[0] ?? at, held, press, services);
  },
};

function claimsOf({ target }: Call): HeldClaims {
  const text = target === null ? '' : readable(target.content, target.names);
  const found = quotationsOfMessage(text, MOST_COUNTED);
  const claims = found
    .slice(0, MOST)
    .map(({ quote, speaker }): Claim => (speaker === null ? { quote } : { quote, speaker }));
  return { claims, rest: found.length - claims.length };
}

/** One of the quotations by its position from 0, or all of them; what the library has now counts. */
async function page(
  id: string,
  wanted: string,
  { claims, rest }: HeldClaims,
  by: Call | Press,
  services: Services,
): Promise<Reply> {
  const { phrases, person, direct } = by;
  const core = await services.at(placeOf(by));
  if (core.articles().length === 0) return notice(phrases.articles.none);
  const checks = claims.map((claim) => core.check(claim));
  // A press looks again at what was counted.
  if (by.via === 'menu') for (const { kind } of checks) services.metrics.checked(kind);
  const buttons = direct ? [removeButton(person, phrases)] : [];
  const shown: ShownChecks = { id, checks, rest, buttons };
  const [only] = checks;
  if (only !== undefined && checks.length === 1) return lookReply(shown, 0, only, phrases);
  if (wanted === LIST) return checksReply(shown, phrases);
  const check = /^\d$/.test(wanted) ? checks[Number(wanted)] : undefined;
  return check === undefined ? staleAside(by) : lookReply(shown, Number(wanted), check, phrases);
}

function staleAside({ ownPhrases }: Pick<Press, 'ownPhrases'>): Reply {
  return { ...notice(ownPhrases.check.stale), isAside: true };
}
