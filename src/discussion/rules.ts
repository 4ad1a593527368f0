// The rules of a discussion as they are kept, and a change of them as the record keeps it: what it was and what it became.
import { z } from 'zod';
import type { RuleChanges, Rules } from './discussion.ts';

const NAMES = z.array(z.string());
const CHANGEABLE = {
  mode: z.enum(['at-once', 'after-approval', 'one-by-one']),
  askRole: z.string().nullable(),
  cooldownSeconds: z.number().nonnegative(),
  roleCooldowns: z.record(z.string(), z.number().nonnegative()),
  opensAt: z.number().nullable(),
  closesAt: z.number().nullable(),
  pings: z.boolean(),
};
const RULES = z.object({
  ...CHANGEABLE,
  pings: CHANGEABLE.pings.default(false),
  blockedWords: NAMES,
  blockedMembers: NAMES,
});
const CHANGES = z.object(CHANGEABLE).partial();
const RULE_CHANGE = z.object({ before: CHANGES, after: CHANGES });

export type RuleChange = { readonly before: RuleChanges; readonly after: RuleChanges };

/** Throws for what was never written by `JSON.stringify` of rules. */
export function parseRules(json: string): Rules {
  return RULES.parse(JSON.parse(json));
}

/** Those of the changes that change something, with what it was; null where none does. */
export function ruleChange(rules: Rules, changes: RuleChanges): RuleChange | null {
  const names = Object.keys(changes) as (keyof RuleChanges)[];
  const changed = names.filter((name) => !isSame(changes[name], rules[name]));
  const pick = (from: RuleChanges): RuleChanges =>
    Object.fromEntries(changed.map((name) => [name, from[name]]));
  return changed.length === 0 ? null : { before: pick(rules), after: pick(changes) };
}

/** Whether the rules still have all of these values. */
export function rulesAre(rules: Rules, seen: RuleChanges): boolean {
  return ruleChange(rules, seen) === null;
}

/** Of a line of the record; null where it does not hold what was changed. */
export function readRuleChange(detail: string | null): RuleChange | null {
  try {
    const { data } = RULE_CHANGE.safeParse(JSON.parse(detail ?? ''));
    // Nothing in it is ever undefined: it comes from JSON.
    return data === undefined ? null : (data as RuleChange);
  } catch {
    return null;
  }
}

/** By value; the order of roles does not count. */
function isSame(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown): string =>
    JSON.stringify(typeof value === 'object' && value !== null ? Object.entries(value).toSorted() : [value]);
  return sorted(one) === sorted(other);
}
