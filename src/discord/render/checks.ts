// The quotations of a message, each with its verdict, and a menu to look at one.
import type { APIButtonComponent } from 'discord.js';
import type { Check } from '../../checking/check.ts';
import { verdictLine } from '../../checking/verdict.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { checkReply } from './check.ts';
import { MAX_TEXT } from './limits.ts';
import { inline } from './markdown.ts';
import { button, menu, reply, row, text } from './parts.ts';

/** The name of the action; its number is the version of the format. */
export const LOOK = 'v1';
export const LIST = 'all';

const MAX_NAME = 40;
/** Of each quotation, the longest that fit on the page first. */
const WORDS = [120, 60, 30];

export type ShownChecks = {
  /** Of what is held about them. */
  readonly id: string;
  /** In order; never none. */
  readonly checks: readonly Check[];
  /** Quotations that were not checked. */
  readonly rest: number;
  readonly buttons: readonly APIButtonComponent[];
};

export function checksReply(shown: ShownChecks, phrases: Phrases): Reply {
  const { checks, rest } = shown;
  const draw = (words: number): string =>
    [
      `### ${phrases.check.heading(checks.length)}`,
      ...checks.map((check, at) => entryText(check, at, words, phrases)),
      ...(rest > 0 ? [`-# ${phrases.check.rest(rest)}`] : []),
    ].join('\n');
  const drawn = WORDS.map(draw);
  const page = drawn.find((each) => each.length <= MAX_TEXT) ?? drawn.at(-1) ?? '';
  return reply(text(page), ...lookMenu(shown, null, phrases), ...row(shown.buttons));
}

/** One of them in the place of the list; `at` is from 0. */
export function lookReply(shown: ShownChecks, at: number, check: Check, phrases: Phrases): Reply {
  const all = shown.checks.length < 2 ? [] : [button(phrases.check.all, `${LOOK}:${shown.id}:${LIST}`)];
  const { components } = checkReply(check, { buttons: [...all, ...shown.buttons] }, phrases);
  return { components: [...components, ...(shown.checks.length < 2 ? [] : lookMenu(shown, at, phrases))] };
}

function lookMenu({ id, checks }: ShownChecks, chosen: number | null, phrases: Phrases) {
  const options = checks.map((check, at) => ({
    label: `${at + 1} · ${verdictLine(check, phrases.checks, (name) => name)}`,
    value: `${at}`,
    description: check.claim.quote,
    isChosen: at === chosen,
  }));
  return menu(`${LOOK}:${id}:`, phrases.check.choose, options);
}

function entryText(check: Check, at: number, words: number, phrases: Phrases): string {
  const { claim } = check;
  const verdict = verdictLine(check, phrases.checks, shortName);
  const facts = [
    ...('place' in check ? factsOf(check, phrases) : []),
    ...(claim.speaker === undefined ? [] : [phrases.check.claimedFor(shortName(claim.speaker))]),
  ];
  return [
    `**${at + 1}. ${verdict}**`,
    `> ${inline(claim.quote, words)}`,
    ...(facts.length === 0 ? [] : [`-# ${facts.join(' · ')}`]),
  ].join('\n');
}

function factsOf(check: Extract<Check, { place: unknown }>, { passage }: Phrases): string[] {
  const { place, voices, whose } = check;
  const isNarrated = voices.every(({ kind }) => kind === 'narration');
  return [
    isNarrated || place.speaker === null ? passage.theArticle : shortName(place.speaker.name),
    ...(whose === 'unsure' ? [passage.uncertain] : []),
    passage.paragraph(place.paragraph + 1),
  ];
}

function shortName(name: string): string {
  return inline(name, MAX_NAME);
}
