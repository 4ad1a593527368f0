// `/discussion rules`: what holds in a discussion, changed while it goes on, and taken back.
import type { Discussion, RuleChanges } from '../../../discussion/discussion.ts';
import { readRuleChange } from '../../../discussion/rules.ts';
import type { Call, Reply } from '../../command.ts';
import { act } from '../../discussion/desk.ts';
import { ACT } from '../../discussion/ids.ts';
import { moderatorPress } from '../../discussion/moderator-press.ts';
import { givenTimes } from '../../discussion/times.ts';
import { withRecord } from '../../log-channel.ts';
import type { Caller } from '../../place-of.ts';
import { recordLine } from '../../render/discussion/lists.ts';
import { rulesReply } from '../../render/discussion/rules.ts';
import { fullMoment } from '../../render/discussion/texts.ts';
import { notice } from '../../render/parts.ts';
import type { Services } from '../../services.ts';
import { modeIn, roleIn } from './options.ts';

export async function rules(discussion: Discussion, call: Call, services: Services): Promise<Reply> {
  const changes = changesIn(discussion, call, services.now());
  if (typeof changes === 'string') return notice(changes);
  return Object.keys(changes).length === 0
    ? showRules(discussion, call, services)
    : change(discussion.id, call, changes, seenFor(discussion, changes), services);
}

/** What is to become different; or what is wrong with what was given. */
function changesIn({ rules: now, state }: Discussion, call: Call, at: number): RuleChanges | string {
  const { options, phrases } = call;
  const times = givenTimes(call, at);
  if (typeof times === 'string') return times;
  const opensAt = times.opensAt === undefined ? now.opensAt : times.opensAt;
  const closesAt = times.closesAt === undefined ? now.closesAt : times.closesAt;
  if (state === 'draft' && opensAt !== null && closesAt !== null && closesAt <= opensAt)
    return phrases.discussion.wrongOrder;
  const mode = modeIn(call);
  const seconds = typeof options['cooldown'] === 'number' ? options['cooldown'] : null;
  const role = typeof options['for'] === 'string' ? options['for'] : null;
  return {
    ...times,
    ...(mode !== null && { mode }),
    ...(options['role'] !== undefined && { askRole: roleIn(call, 'role') }),
    ...(seconds !== null && role === null && { cooldownSeconds: seconds }),
    ...(role !== null && { roleCooldowns: withWait(now.roleCooldowns, role, seconds) }),
  };
}

/** The waits of roles are changed as a whole, so that nobody may have changed another's meanwhile. */
function seenFor({ rules: { roleCooldowns } }: Discussion, changes: RuleChanges): RuleChanges | null {
  return changes.roleCooldowns === undefined ? null : { roleCooldowns };
}

/** The role's own wait set, or taken away. */
function withWait(
  waits: Readonly<Record<string, number>>,
  role: string,
  seconds: number | null,
): Readonly<Record<string, number>> {
  const others = Object.entries(waits).filter(([other]) => other !== role);
  return Object.fromEntries(seconds === null ? others : [...others, [role, seconds]]);
}

async function change(
  id: string,
  caller: Caller,
  changes: RuleChanges,
  seen: RuleChanges | null,
  services: Services,
): Promise<Reply> {
  const { phrases } = caller;
  const acted = await act(id, caller, { kind: 'change-rules', rules: changes, seen }, services);
  if (acted.discussion === null) return notice(phrases.discussion.stale);
  const said = acted.kind === 'refused' ? acted.why : phrases.discussion.done(acted.what);
  const shown = await showRules(acted.discussion, caller, services, said);
  return acted.kind === 'refused' ? shown : withRecord(shown, acted.recorded, phrases);
}

async function showRules(
  discussion: Discussion,
  { phrases }: Caller,
  { discussions }: Services,
  note = '',
): Promise<Reply> {
  return rulesReply(discussion, await discussions.latest(discussion.id, 'change-rules'), phrases, note);
}

/** Takes the last change back, unless somebody changed the rules since it was shown. */
export const undoRules = moderatorPress(ACT.undoRules, async (discussion, ref, press, services) => {
  const { phrases } = press;
  const last = await services.discussions.latest(discussion.id, 'change-rules');
  const known = readRuleChange(last?.detail ?? null);
  const closesAt = known?.before.closesAt ?? null;
  if (closesAt !== null && closesAt <= services.now())
    return showRules(discussion, press, services, phrases.discussion.pastTime(fullMoment(closesAt)));
  if (last !== null && known !== null && last.at.toString(36) === ref.rest)
    return change(discussion.id, press, known.before, known.after, services);
  const { refused, justBefore } = phrases.discussion;
  const others = last === null ? [] : [justBefore(recordLine(last, phrases))];
  return showRules(discussion, press, services, [refused['rules-changed'], ...others].join('\n'));
});
