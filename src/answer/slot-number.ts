// Whether a sentence holds the figure that is asked for, and of the thing counted.
import { isStopWord } from '../text/tokens.ts';
import { belongs, type Look, newEntities } from './look.ts';

/** Asked how many, a figure must stand before the thing counted; else near what is asked. */
export function counted(look: Look): number {
  const { traits, tokens, heads, hasHead, question, predicates, areTogether } = look;
  const { text } = traits;
  const asksCount = hasHead && HOW_MANY.test(question);
  let best = 0;
  for (const { first, last, start, end } of newEntities(look, 'number', 'money', 'percent')) {
    const isAge = /\p{Lu}[\p{L}’]+, $/u.test(text.slice(0, start)) && text[end] === ',';
    if (isAge) continue;
    const isOf = (head: number): boolean => head === first - 1 || isCountOf(look, last, head);
    let fit = 0.25;
    if (!asksCount) fit = 0.9 * belongs(look, first);
    else if (heads.some(isOf)) fit = 1;
    else if (tokens.length <= BARE) fit = 0.8;
    else if (heads.length === 0) fit = predicates.some((place) => areTogether(place, first)) ? 0.6 : 0.3;
    best = Math.max(best, fit);
  }
  if (!asksCount) return best;
  for (const head of heads)
    for (const { text: word } of tokens.slice(Math.max(0, head - 3), head))
      if (FEW.test(word)) best = Math.max(best, 0.7);
      else if (ONE.test(word)) best = Math.max(best, 0.35);
  return best;
}

/** “12 *copper plates*”, “nine of the *plates*”: whether nothing parts a figure from what it may count. */
function isCountOf({ tokens, areTogether }: Look, figure: number, head: number): boolean {
  if (head <= figure || head > figure + 4 || !areTogether(head, figure)) return false;
  const between = tokens.slice(figure + 1, head);
  return between[0]?.text === 'of' || !between.some(({ text }) => isStopWord(text));
}

/** Whether “how many” is asked of something that the sentence names and gives no figure of. */
export function isUncounted(look: Look): boolean {
  const { heads, hasHead, tokens, question } = look;
  if (!hasHead || !HOW_MANY.test(question) || tokens.length <= BARE) return false;
  return !newEntities(look, 'number', 'money', 'percent').some(({ last }) =>
    heads.some((head) => isCountOf(look, last, head)),
  );
}

/** Tokens of a reply that is hardly more than its figure: “Seventeen.” */
const BARE = 3;

const HOW_MANY = /\bhow (?:many|much)\b/;
const FEW = /^(?:both|no|none|several|dozens|hundreds|thousands|each|every|few|nobody)$/;
const ONE = /^(?:an?|one|only|all)$/;
