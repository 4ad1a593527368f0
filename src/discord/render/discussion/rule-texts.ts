// The rules of a discussion in plain words, and what changed of them.
import type { RuleChanges } from '../../../discussion/discussion.ts';
import type { RuleChange } from '../../../discussion/rules.ts';
import type { Phrases } from '../../language/language.ts';
import { fullMoment } from './texts.ts';

export const RULES = [
  'mode',
  'askRole',
  'cooldownSeconds',
  'roleCooldowns',
  'opensAt',
  'closesAt',
  'pings',
] as const satisfies readonly (keyof RuleChanges)[];
export type Rule = (typeof RULES)[number];

/** “Closes: by hand → 21:00; who can ask: everybody → @Members”; empty where it is not known what changed. */
export function ruleChangeText(change: RuleChange | null, phrases: Phrases): string {
  if (change === null) return '';
  const { before, after } = change;
  return RULES.filter((rule) => rule in after)
    .map((rule) =>
      phrases.discussion.rules.changed(
        phrases.discussion.rules.names[rule],
        ruleText(rule, before, phrases),
        ruleText(rule, after, phrases),
      ),
    )
    .join('; ');
}

export function ruleText(rule: Rule, rules: RuleChanges, { discussion }: Phrases): string {
  const { rules: say, modes } = discussion;
  switch (rule) {
    case 'mode':
      return modes[rules.mode ?? 'after-approval'];
    case 'askRole':
      return typeof rules.askRole === 'string' ? `<@&${rules.askRole}>` : say.everybody;
    case 'cooldownSeconds':
      return waitText(rules.cooldownSeconds ?? 0);
    case 'roleCooldowns': {
      const waits = Object.entries(rules.roleCooldowns ?? {});
      return waits.length === 0
        ? say.none
        : waits.map(([role, seconds]) => `<@&${role}> ${waitText(seconds)}`).join(', ');
    }
    case 'opensAt':
    case 'closesAt':
      return typeof rules[rule] === 'number' ? fullMoment(rules[rule]) : say.byHand;
    case 'pings':
      return rules.pings === true ? say.yes : say.no;
  }
  function waitText(seconds: number): string {
    return seconds === 0 ? say.none : say.seconds(seconds);
  }
}
